//! Scripts that an administrator may run to carry out the fixes. They are never run by us.
//!
//! Made of the changes of the picked fixes, of all where none is picked. Each script says what it needs, prints before it acts and acts
//! only when told to; tokens come from the environment. A value from the files goes into a script as a literal and nowhere else: how that
//! is made sure stands in [`quote`]. What no API call here does is written as a comment, to be done by hand.
//!
//! Architecture Invariant: no value reaches a script but through [`quote`], and a value that is refused there becomes a comment.

mod entra;
mod harness;
mod okta;
pub mod quote;
mod shell;

use super::plan::{Change, PlannedFix};
use super::schema::{Finding, Report};
use super::words;
use crate::words::report_commands as say;
use quote::comment;

/// A script: its id, a title, what makes it, and how its file name ends.
pub type Script = (&'static str, &'static str, fn(&Report) -> String, &'static str);

/// Every script.
pub const SCRIPTS: &[Script] = &[
    ("okta", say::OKTA_API_SHELL_CURL, okta::script, "sh"),
    ("entra", "Microsoft Graph PowerShell", entra::script, "ps1"),
    ("harness", say::HARNESS_API_SHELL_CURL, harness::script, "sh"),
];

/// What makes a script, by its id.
pub fn script(id: &str) -> Option<fn(&Report) -> String> {
    SCRIPTS.iter().find(|(known, ..)| *known == id).map(|(_, _, make, _)| *make)
}

/// A fix with its changes in one system.
struct Work<'a> {
    fix: &'a PlannedFix,
    changes: Vec<&'a Change>,
}

/// The picked fixes, all where none is picked, with what they change in a system.
fn work<'a>(report: &'a Report, system: &str) -> Vec<Work<'a>> {
    let Some(plan) = &report.plan else { return Vec::new() };
    let picked = |fix: &PlannedFix| plan.choices.picked.contains(&fix.id);
    let none = plan.choices.picked.is_empty();
    let fixes = plan.fixes.iter().filter(|fix| none || picked(fix));
    let work = fixes.map(|fix| Work { changes: fix.changes.iter().filter(|c| c.system == system).collect(), fix });
    work.filter(|w| !w.changes.is_empty()).collect()
}

/// Why there is no script of this copy; `None`: there is one.
fn refused(report: &Report) -> Option<String> {
    report.redacted.as_ref().map(|redaction| {
        let why = match redaction.level.as_str() {
            "all" => say::COPY_REPORT_HOLDS_COUNTS_ONLY_THERE,
            _ => say::COPY_REPORT_HAS_CODES_PLACE_NAMES,
        };
        say::why_make_script_full_report(&why)
    })
}

/// The comment above a fix: which findings it clears, and whom it is about.
fn heading(report: &Report, work: &Work<'_>) -> Vec<String> {
    let fix = work.fix;
    let findings: Vec<&Finding> = fix.clears.iter().chain(&fix.eases).filter_map(|n| report.findings.get(*n as usize)).collect();
    let mut lines: Vec<String> = findings
        .iter()
        .take(MOST)
        .map(|f| comment(&say::id_clears_code_label_code_2(&fix.id, &f.code, &f.subject.label, &words::code(&f.code))))
        .collect();
    if findings.len() > MOST {
        lines.push(comment(&say::id_clears_n_more_findings(&fix.id, (findings.len() - MOST) as u64)));
    }
    if findings.is_empty() {
        lines.push(comment(&fix.id));
    }
    let notes = report.plan.iter().flat_map(|plan| super::notes::notes(plan, fix));
    lines.extend(notes.map(|note| comment(&format!("{}: {note}", fix.id))));
    if work.changes.iter().any(|c| is_profile(c)) {
        lines.push(comment(PROFILE));
    }
    if fix.asks {
        lines.push(comment(say::ASK_FIRST_ONLY_SOMEBODY_WHO_KNOWS));
    }
    lines
}

impl Work<'_> {
    /// Whether a change waits until somebody was asked.
    fn waits(&self, change: &Change) -> bool {
        self.fix.asks || is_profile(change) || is_lost(change)
    }
}

/// What does not come back: a user who is removed, a description that is emptied.
fn is_lost(change: &Change) -> bool {
    (change.object == "user" && change.attribute == "account") || super::notes::clears_description(change)
}

/// Which fixes act when, for the head of a script. `fixes`: id, whether any line acts with RUN=1 alone, and whether any waits for ASKED=1.
fn acts(fixes: &[(&str, bool, bool)]) -> Vec<String> {
    let ids = |of: &dyn Fn(bool, bool) -> bool| fixes.iter().filter(|(_, alone, asked)| of(*alone, *asked)).map(|(id, ..)| *id).collect::<Vec<_>>();
    let kinds = [
        (say::WITH_RUN_1_ALONE_ACT, ids(&|alone, _| alone)),
        (say::ONLY_ASKED_1_WELL_ACT_THOSE, ids(&|_, asked| asked)),
        (say::NOTHING_HERE_ACTS_WHAT_DONE_HAND, ids(&|alone, asked| !alone && !asked)),
    ];
    let mut out = Vec::new();
    for (what, ids) in &kinds {
        if ids.is_empty() {
            out.extend((*what == kinds[0].0).then(|| comment(say::WITH_RUN_1_ALONE_NOTHING_ACTS)));
        }
        out.extend(ids.chunks(IN_A_LINE).map(|some| comment(&format!("{what}: {}.", some.join(", ")))));
    }
    out
}

/// So many ids stand in one line of the head.
const IN_A_LINE: usize = 100;

/// What the directory itself knows a person by, and not only what it sends to Harness.
fn is_profile(change: &Change) -> bool {
    change.system != "harness" && change.object == "user" && matches!(change.attribute.as_str(), "email" | "user_name")
}

const PROFILE: &str = say::EMAIL_USER_NAME_PERSON_OWN_DIRECTORY;

/// So many findings are named above a fix.
const MOST: usize = 5;

/// What a change is, in a few words: `F1: email of ann@example.com: from … to …`.
fn told(fix: &PlannedFix, change: &Change, does: &str) -> String {
    let sides = match (change.from.as_deref().filter(|from| !from.is_empty()), &change.to) {
        (Some(from), Some(to)) if from == to => say::stays_to(&to),
        (Some(from), Some(to)) => say::from_becomes_to(&from, &to),
        (None, Some(to)) => format!(": {to}"),
        _ => String::new(),
    };
    quote::spelled(&format!("{}: {does} {}{sides}", fix.id, change.label))
}

/// What has to be done by hand, as a comment.
fn by_hand(fix: &PlannedFix, change: &Change, why: &str) -> String {
    let label = if change.label.is_empty() { change.object.as_str() } else { change.label.as_str() };
    let to = change.to.as_deref().map(|to| say::to_to(&to)).unwrap_or_default();
    comment(&say::hand_id_attribute_label_why(&fix.id, &change.attribute.replace('_', " "), &label, &to, &why))
}

/// Why there are no commands below.
fn nothing(report: &Report) -> &'static str {
    match &report.plan {
        None => say::REPORT_HOLDS_NO_PLAN_FIXES_SO,
        Some(plan) if plan.fixes.is_empty() => say::NO_FIX_PROPOSED_SO_THERE_NO,
        Some(_) => say::NONE_FIXES_CHANGES_ANYTHING_HERE,
    }
}
