//! The provisioning log one by one, in words: for a terminal and for the page.
//!
//! The log's own texts are told as they stand or not at all. It must never say of "not found" that a second account is made: the look-up does
//! not show what was made by hand (H 1.21, 2.10).

use super::text::plain;
use super::verification::{Change, Log, Trail, Tried};
use std::fmt::Write as _;

/// What a reader has to know of the steps.
pub const NOT_FOUND: &str = "\"Not found\" is no proof of a second account or group: Harness's look-up does not show those that were made by hand, and may hand them over all the same. The fresh exports tell.";

/// Is [`NOT_FOUND`] said of anybody?
pub fn looked_up(trails: &[Trail]) -> bool {
    trails.iter().flat_map(|trail| &trail.events).any(|event| event.steps.iter().any(|step| step == "no-match"))
}

/// How many there are of what.
pub fn totals(log: &Log) -> String {
    format!(
        "Went well: {}. Tried again by itself, in about 40 minutes: {}. In need of a hand: {}. Contradicting a forecast: {}.",
        log.went_well, log.itself, log.hand, log.contradicted
    )
}

/// Who has to do something.
pub fn needs(word: &str) -> &str {
    match word {
        "nothing" => "Nothing to do",
        "itself" => "Tried again by itself, about every 40 minutes",
        "hand" => "Needs a hand",
        other => other,
    }
}

/// What came of it.
pub fn came(word: &str) -> &str {
    match word {
        "created" => "Sent to Harness as new, and taken",
        "matched" => "Found in Harness, and brought up to date",
        "refused" => "It did not get into Harness",
        "passed-over" => "The directory did not send it",
        "removed" => "Removed in Harness",
        "failed" => "It is there, and a later change failed",
        "untold" => "The log does not say what came of it",
        other => other,
    }
}

/// What the log says of a forecast.
pub fn held(word: &str) -> &'static str {
    match word {
        "yes" => "the log agrees",
        "no" => "the log contradicts",
        _ => "the log does not tell",
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
    line("The log", reason.clone().unwrap_or_default());
    line("Steps", steps.iter().map(|word| step(word)).collect::<Vec<_>>().join(" > "));
    line("Attributes", changes.iter().map(change).collect::<Vec<_>>().join(", "));
    out
}

fn step(told: &str) -> String {
    let (word, ended) = told.split_once(' ').unwrap_or((told, ""));
    let ended = if ended.is_empty() { String::new() } else { format!(" ({ended})") };
    format!("{}{ended}", did(word))
}

fn did(word: &str) -> &str {
    match word {
        "import" => "read in the directory",
        "scope" => "scope",
        "no-match" => "looked up in Harness: not found",
        "match" => "looked up in Harness: found",
        "matching" => "looked up in Harness",
        "prepare" => "made ready",
        "skip" => "passed over",
        "references" => "members looked up",
        "create" => "create in Harness",
        "update" => "update in Harness",
        "remove" => "remove in Harness",
        "export" => "send to Harness",
        _ => "another step",
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
pub fn text(out: &mut String, log: &Log, most: usize) {
    let _ = writeln!(out, "\nThe provisioning log one by one\n  {}", totals(log));
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
            let _ = writeln!(out, "      Forecast {}: {}; {}", said.scenario, said.outcome, held(&said.held));
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
pub const UNNAMED: &str = "The earlier report does not name this one.";
