//! What the provisioning log says: by cause, with whom it is about, and one by one. Of the causes only the last word on each counts.

use super::log_codes::{AGAIN, meaning};
use super::now::Now;
use super::then::Then;
use super::trails::{self, Events, Trails};
use crate::model::{LogEnd, LogEvent};
use crate::report::schema::Subject;
use crate::report::verification::{Cause, Log, Named};
use std::collections::BTreeMap;

/// How the report names whom an event is about: the key of a directory user who is known, else what the log says.
pub fn subject(now: &Now<'_>, event: &LogEvent) -> Subject {
    if event.is_group {
        return Subject::new("group", &event.label);
    }
    let known = now.directory_user(Some(&event.id).filter(|id| !id.is_empty()).map(|id| id.as_str()), &[&event.label]);
    let key = known.and_then(|d| now.facts.standing.iter().map(|f| f.keys[d].value.as_str()).find(|k| !k.is_empty()));
    Subject::new("user", key.unwrap_or(&event.label))
}

/// What went wrong, grouped, and what the log tells of each. `None`: neither a log nor push mappings with errors.
pub fn group(then: &Then<'_>, now: &Now<'_>) -> Option<Log> {
    let events = trails::by_one(now);
    let errors = now.inventory.directory.push_mappings.iter().flatten().filter(|m| m.status.eq_ignore_ascii_case("ERROR"));
    let pushes: Vec<_> = errors
        .map(|m| {
            let group = now.inventory.directory.groups.iter().find(|g| g.id == m.source_group_id);
            (m, Subject::new("group", group.map_or(&m.source_group_id, |g| &g.name)))
        })
        .collect();
    if events.is_none() && pushes.is_empty() {
        return None;
    }
    let events: Vec<Events<'_>> = events.unwrap_or_default();
    let mut causes: BTreeMap<(String, &'static str, bool), Vec<Named>> = BTreeMap::new();
    let mut add = |code: &str, ended: &'static str, again: bool, subject: Subject| {
        let named = Named { what: ended.to_owned(), subject, ..Named::default() };
        causes.entry((code.to_owned(), ended, again)).or_default().push(named);
    };
    let trails = Trails::of(then);
    let mut log = Log::default();
    for one in &events {
        let (Some(last), Some(trail)) = (one.last(), trails.trail(now, one)) else { continue };
        if matches!(last.ended, LogEnd::Failure | LogEnd::Skipped | LogEnd::Warning) {
            let again = trails::again(one) && meaning(&last.code, now.kind()).retries;
            add(&last.code, last.ended.as_str(), again, trail.subject.clone());
        }
        log.went_well += u64::from(last.ended == LogEnd::Success);
        log.trails.push(trail);
    }
    for (mapping, subject) in pushes {
        add("push-error", "failure", false, subject.clone());
        log.trails.push(trails.push(mapping, subject));
    }
    let causes = causes.into_iter().map(|((code, ended, again), mut names)| {
        let meaning = meaning(&code, now.kind());
        names.sort();
        names.dedup();
        Cause {
            code,
            ended: ended.to_owned(),
            explanation: meaning.explanation.to_owned(),
            retries: meaning.retries && !again,
            steps: if again { AGAIN } else { meaning.steps }.iter().map(|s| (*s).to_owned()).collect(),
            names,
        }
    });
    log.causes = causes.collect();
    let needs = |word: &str| log.trails.iter().filter(|t| t.needs == word).count() as u64;
    (log.itself, log.hand) = (needs("itself"), needs("hand"));
    log.contradicted = log.trails.iter().filter(|t| !t.contradictions.is_empty()).count() as u64;
    log.objects = log.trails.len() as u64;
    log.arrange();
    Some(log)
}
