//! What the provisioning log says: by cause, with whom it is about. Only the last word on each person and group counts.

use super::log_codes::meaning;
use super::now::Now;
use crate::model::{LogEnd, LogEvent};
use crate::report::schema::Subject;
use crate::report::verification::{Cause, Log, Named};
use std::collections::BTreeMap;

/// The last event of each person and group; `None`: no log was given.
pub fn last<'a>(now: &Now<'a>) -> Option<Vec<&'a LogEvent>> {
    let events = now.inventory.directory.log.as_ref()?;
    let mut last: BTreeMap<(bool, &str), &LogEvent> = BTreeMap::new();
    for event in events {
        let who = if event.id.is_empty() { event.label.as_str() } else { event.id.as_str() };
        let known = last.entry((event.is_group, who)).or_insert(event);
        // Of two at one moment the failure: it says more.
        if (event.when.as_str(), event.ended) > (known.when.as_str(), known.ended) {
            *known = event;
        }
    }
    Some(last.into_values().collect())
}

/// How the report names whom an event is about: the key of a directory user who is known, else what the log says.
pub fn subject(now: &Now<'_>, event: &LogEvent) -> Subject {
    if event.is_group {
        return Subject { kind: "group".to_owned(), label: event.label.clone() };
    }
    let known = now.directory_user(Some(&event.id).filter(|id| !id.is_empty()).map(|id| id.as_str()), &[&event.label]);
    let key = known.and_then(|d| now.facts.standing.iter().map(|f| f.keys[d].value.as_str()).find(|k| !k.is_empty()));
    Subject { kind: "user".to_owned(), label: key.unwrap_or(&event.label).to_owned() }
}

/// What went wrong, grouped. `None`: neither a log nor push mappings with errors.
pub fn group(now: &Now<'_>) -> Option<Log> {
    let last = last(now);
    let pushes: Vec<Subject> = now
        .inventory
        .directory
        .push_mappings
        .iter()
        .flatten()
        .filter(|m| m.status.eq_ignore_ascii_case("ERROR"))
        .map(|m| {
            let group = now.inventory.directory.groups.iter().find(|g| g.id == m.source_group_id);
            Subject { kind: "group".to_owned(), label: group.map_or_else(|| m.source_group_id.clone(), |g| g.name.clone()) }
        })
        .collect();
    if last.is_none() && pushes.is_empty() {
        return None;
    }
    let last = last.unwrap_or_default();
    let mut causes: BTreeMap<(String, &'static str), Vec<Named>> = BTreeMap::new();
    let mut add = |code: &str, ended: &'static str, subject: Subject| {
        let named = Named { what: ended.to_owned(), subject, ..Named::default() };
        causes.entry((code.to_owned(), ended)).or_default().push(named);
    };
    for event in &last {
        match event.ended {
            LogEnd::Success | LogEnd::Unknown => {}
            LogEnd::Failure => add(&event.code, "failure", subject(now, event)),
            LogEnd::Skipped => add(&event.code, "skipped", subject(now, event)),
            LogEnd::Warning => add(&event.code, "warning", subject(now, event)),
        }
    }
    pushes.into_iter().for_each(|subject| add("push-error", "failure", subject));
    let causes = causes.into_iter().map(|((code, ended), mut names)| {
        let meaning = meaning(&code);
        names.sort();
        names.dedup();
        Cause {
            code,
            ended: ended.to_owned(),
            explanation: meaning.explanation.to_owned(),
            retries: meaning.retries,
            steps: meaning.steps.iter().map(|s| (*s).to_owned()).collect(),
            names,
        }
    });
    let went_well = last.iter().filter(|e| e.ended == LogEnd::Success).count() as u64;
    Some(Log { objects: last.len() as u64, went_well, causes: causes.collect() })
}
