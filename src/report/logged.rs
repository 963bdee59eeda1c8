//! The provisioning log one by one, in words: for a terminal and for the page.
//!
//! The log's own texts are told as they stand or not at all. It must never say of "not found" that a second account is made: the look-up does
//! not show what was made by hand (H 1.21, 2.10).

use super::text::plain;
use super::verification::{Change, Log, Trail, Tried};
use crate::model::DirectoryKind;
use crate::words::report_logged as say;
use std::fmt::Write as _;

/// What a reader has to know of the steps.
pub const NOT_FOUND: &str = say::NOT_FOUND_NO_PROOF_SECOND_ACCOUNT;

/// Is [`NOT_FOUND`] said of anybody?
pub fn looked_up(trails: &[Trail]) -> bool {
    trails.iter().flat_map(|trail| &trail.events).any(|event| event.steps.iter().any(|step| step == "no-match"))
}

/// How many there are of what. `directory`: its kind, because how long a cycle takes is known of Entra ID alone.
pub fn totals(log: &Log, directory: Option<&str>) -> String {
    let Log { went_well, itself, hand, contradicted, .. } = log;
    let told = if directory == Some(DirectoryKind::Entra.as_str()) { say::totals_entra } else { say::totals };
    told(went_well, itself, hand, contradicted)
}

/// Who has to do something.
pub fn needs(word: &str) -> &str {
    match word {
        "nothing" => say::NOTHING_TO_DO,
        "itself" => say::TRIED_AGAIN_BY_ITSELF,
        "hand" => say::NEEDS_A_HAND,
        other => other,
    }
}

/// What came of it.
pub fn came(word: &str) -> &str {
    match word {
        "created" => say::SENT_HARNESS_NEW_TAKEN,
        "matched" => say::FOUND_HARNESS_BROUGHT_UP_DATE,
        "refused" => say::IT_DID_NOT_GET_INTO_HARNESS,
        "passed-over" => say::THE_DIRECTORY_DID_NOT_SEND_IT,
        "removed" => say::REMOVED_IN_HARNESS,
        "failed" => say::THERE_LATER_CHANGE_FAILED,
        "untold" => say::LOG_DOES_NOT_SAY_WHAT_CAME,
        other => other,
    }
}

/// What the log says of a forecast.
pub fn held(word: &str) -> &'static str {
    match word {
        "yes" => say::THE_LOG_AGREES,
        "no" => say::THE_LOG_CONTRADICTS,
        _ => say::THE_LOG_DOES_NOT_TELL,
    }
}

/// What was tried: when, what and how it ended, and below it what the log says of it.
pub fn lines(tried: &Tried) -> Vec<String> {
    let Tried { when, action, ended, code, explanation, reason, steps, changes } = tried;
    let parts = [when, action, ended, code].map(String::as_str);
    let head: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let mut out = vec![format!("{}. {explanation}", head.join(", ")).trim_end().to_owned()];
    let mut line = |word: &str, text: String| {
        if !text.is_empty() {
            out.push(format!("{word}: {text}"));
        }
    };
    line(say::THE_LOG, reason.clone().unwrap_or_default());
    line(say::STEPS, steps.iter().map(|word| step(word)).collect::<Vec<_>>().join(" > "));
    line(say::ATTRIBUTES, changes.iter().map(change).collect::<Vec<_>>().join(", "));
    out
}

fn step(told: &str) -> String {
    let (word, ended) = told.split_once(' ').unwrap_or((told, ""));
    let ended = if ended.is_empty() { String::new() } else { format!(" ({ended})") };
    format!("{}{ended}", did(word))
}

fn did(word: &str) -> &str {
    match word {
        "import" => say::READ_IN_THE_DIRECTORY,
        "scope" => "scope",
        "no-match" => say::LOOKED_UP_IN_HARNESS_NOT_FOUND,
        "match" => say::LOOKED_UP_IN_HARNESS_FOUND,
        "matching" => say::LOOKED_UP_IN_HARNESS,
        "prepare" => say::MADE_READY,
        "skip" => say::PASSED_OVER,
        "references" => say::MEMBERS_LOOKED_UP,
        "create" => say::CREATE_IN_HARNESS,
        "update" => say::UPDATE_IN_HARNESS,
        "remove" => say::REMOVE_IN_HARNESS,
        "export" => say::SEND_TO_HARNESS,
        _ => say::ANOTHER_STEP,
    }
}

fn change(Change { attribute, old, new }: &Change) -> String {
    match (old, new) {
        (None, None) => attribute.clone(),
        (None, Some(new)) => format!("{attribute}: {new}"),
        (old, new) => format!("{attribute}: {} -> {}", old.as_deref().unwrap_or_default(), new.as_deref().unwrap_or("empty")),
    }
}

/// The part of the text report, with so many people and groups.
pub fn text(out: &mut String, log: &Log, directory: Option<&str>, most: usize) {
    let _ = writeln!(out, "\nThe provisioning log one by one\n  {}", totals(log, directory));
    if looked_up(&log.trails) {
        let _ = writeln!(out, "  {NOT_FOUND}");
    }
    for Trail { subject, came, needs, said, contradictions, events } in log.trails.iter().take(most) {
        let _ = writeln!(out, "  {}: {}. {}.", plain(&subject.label), self::came(came), self::needs(needs));
        for event in events {
            for (at, line) in lines(event).iter().enumerate() {
                let _ = writeln!(out, "      {}{}", if at == 0 { "" } else { "  " }, plain(line));
            }
        }
        for said in said {
            let _ = writeln!(out, "{}", say::forecast_scenario_outcome_held(&said.scenario, &said.outcome, &held(&said.held)));
        }
        if said.is_empty() {
            let _ = writeln!(out, "      {UNNAMED}");
        }
        for meaning in contradictions {
            let _ = writeln!(out, "      ! {meaning}");
        }
    }
}

/// Nothing was forecast of it.
pub const UNNAMED: &str = say::EARLIER_REPORT_DOES_NOT_NAME_ONE;
