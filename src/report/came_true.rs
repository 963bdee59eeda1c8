//! Did it come true, and what is to be repaired? The answer of a comparison in the words of its five checks, for the head of the page, for a
//! terminal, and as a summary to hand on.
//!
//! It must never be green without data, and never call it a switch that no fact shows.

use super::after::After;
use super::lists::markdown::escaped;
use super::markdown::{head, line, put, state, value};
use super::query::Summary;
use super::schema::GateState;
use super::verification::{Check, Tally, Verification};
use super::{verified, words};
use crate::words::{number, report_came_true as say, units};

/// So many people or groups are named for each kind of repair.
const NAMED: usize = 10;

/// The answer: how it stands, in a few words, and what it rests on, a sentence each.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// `pass` never: whether people see what they should, no export tells.
    pub state: GateState,
    pub word: String,
    pub lines: Vec<String>,
}

/// What the comparison is called: `After the switch` only where the facts show one. `day`: of the earlier report.
pub fn title(found: &Verification, day: &str) -> String {
    if found.switched == Some(true) { say::AFTER_THE_SWITCH.to_owned() } else { say::since_the_report_of(&day) }
}

/// The day of a moment, as reports write it.
pub fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

/// The answer. `counts_only`: of a copy without rows, where nobody knows how many repairs there were.
pub fn answer(after: &After, counts_only: bool) -> Answer {
    let found = &after.verification;
    let of = |state: GateState| titles(found, |check| check.state == state && !is_asked(check));
    let (failed, open, look, passed) = (of(GateState::Fail), of(GateState::Unknown), of(GateState::Warn), of(GateState::Pass));
    let repairs = repairs(after);
    let nothing_yet = nothing_yet(found) && failed.is_empty() && repairs == 0;
    let (state, word) = if !failed.is_empty() {
        (GateState::Fail, say::failed(failed.len() as u64))
    } else if repairs > 0 {
        (GateState::Fail, say::none_failed_but_repairs(repairs))
    } else if nothing_yet {
        (GateState::Unknown, say::NOTHING_YET.to_owned())
    } else if !open.is_empty() {
        (GateState::Unknown, say::none_failed_but_open(open.len() as u64))
    } else if !look.is_empty() {
        (GateState::Warn, say::none_failed_but_look(look.len() as u64))
    } else {
        (GateState::Warn, say::NONE_FAILED.to_owned())
    };
    let mut lines = Vec::new();
    let told = [
        (say::checks_failed as fn(&dyn std::fmt::Display) -> String, failed),
        (say::checks_look, look),
        (say::checks_open, open),
        (say::checks_passed, passed),
        (say::checks_asked, titles(found, is_asked)),
    ];
    lines.extend(told.into_iter().filter(|(_, names)| !names.is_empty()).map(|(tell, names)| tell(&names.join(", "))));
    if found.switched == Some(false) && !nothing_yet {
        lines.push(say::NO_SWITCH_SHOWN.to_owned());
    }
    lines.push(match repairs {
        _ if counts_only => say::REPAIRS_UNTOLD.to_owned(),
        0 => say::NO_REPAIRS.to_owned(),
        n => say::repairs(n),
    });
    if repairs > 0 {
        let kinds: Vec<String> = after.cures.iter().map(|(symptom, n)| format!("{}: {}", verified::symptom(symptom), number(*n as u64))).collect();
        lines.push(say::repair_kinds(&kinds.join("; ")));
    }
    if !nothing_yet {
        lines.extend(found.forecast.scenarios.iter().map(|score| {
            let Tally { held, failed, open } = [score.users, score.groups, score.access].into_iter().fold(Tally::default(), |a, b| Tally {
                held: a.held + b.held,
                failed: a.failed + b.failed,
                open: a.open + b.open,
            });
            say::scored(&words::scenario(&score.id).0, &number(held), &number(held + failed + open), &number(failed), &number(open))
        }));
    }
    Answer { state, word, lines }
}

/// How many repairs there are.
pub fn repairs(after: &After) -> u64 {
    after.cures.iter().map(|(_, n)| *n as u64).sum()
}

/// The check that only people can answer, by signing in.
fn is_asked(check: &Check) -> bool {
    check.bound.is_some()
}

fn titles(found: &Verification, wanted: impl Fn(&Check) -> bool) -> Vec<&str> {
    found.checks.iter().filter(|check| wanted(check)).map(|check| verified::check(&check.id)).collect()
}

/// The users were read, and neither they nor the groups nor a log show provisioning at work.
fn nothing_yet(found: &Verification) -> bool {
    let state = |id: &str| found.checks.iter().find(|check| check.id == id).map(|check| check.state);
    found.switched == Some(false) && state("provisioning-source") == Some(GateState::Unknown) && state("user-count") != Some(GateState::Unknown)
}

/// The summary for whoever was not there, as Markdown; `None` where nothing was compared.
pub fn markdown(summary: &Summary) -> Option<String> {
    let after = summary.after.as_ref()?;
    let found = &after.verification;
    let counts_only = summary.redacted.as_deref() == Some("all");
    let Answer { word, lines, .. } = answer(after, counts_only);
    let mut out = String::new();
    put(&mut out, &["## ", say::QUESTION, " ", &word, "\n"]);
    let files = units::file(summary.inputs.len() as u64);
    let directory = words::directory(summary.directory_kind.as_deref());
    put(&mut out, &[&say::compared(&escaped(day(&found.before)), &escaped(day(&summary.created)), &files, &directory)]);
    if let Some(level) = &summary.redacted {
        put(&mut out, &["\n", &say::redacted(&words::redacted(level))]);
    }
    out.push('\n');
    for told in lines {
        put(&mut out, &["- ", &escaped(&told)]);
    }
    head(&mut out, &[say::CHECK, say::STATE, say::WHY]);
    for check in &found.checks {
        line(&mut out, &[verified::check(&check.id).to_owned(), state(check.state), escaped(&check.summary)]);
    }
    head(&mut out, &[say::FORECAST, say::ABOUT, say::CAME_TRUE, say::DID_NOT, say::STILL_OPEN]);
    for score in &found.forecast.scenarios {
        for (what, tally) in [(say::USERS, score.users), (say::GROUPS, score.groups), (say::ACCESS, score.access)] {
            let numbers = [tally.held, tally.failed, tally.open].map(number);
            line(&mut out, &[vec![words::scenario(&score.id).0.to_owned(), what.to_owned()], numbers.to_vec()].concat());
        }
    }
    if !after.cures.is_empty() {
        head(&mut out, &[say::REPAIR, say::HOW_MANY, say::FOR_WHOM]);
        for (symptom, all) in &after.cures {
            let names: Vec<String> =
                found.cures.iter().filter(|cure| cure.symptom == *symptom).take(NAMED).map(|cure| value(&cure.subject.label)).collect();
            let left = all.saturating_sub(names.len());
            let more = if left > 0 { say::and_more(&number(left as u64)) } else { String::new() };
            line(&mut out, &[verified::symptom(symptom).to_owned(), number(*all as u64), names.join(", ") + &more]);
        }
    }
    Some(out)
}
