//! Each person and group of the log by itself: what was tried, in the order of time, what came of it, who has to do something, and what the
//! earlier report forecast.
//!
//! Source: what fails is tried again in the next cycle; what fails again needs a hand (Harness's Entra guide,
//! "Provisioning errors"). It must never know the files that the log came from.

use super::facts::{Held, said};
use super::log::subject;
use super::log_codes::meaning;
use super::log_join::{Came, judge};
use super::now::Now;
use super::then::Then;
use crate::model::{LogEnd, LogEvent, LogStep, PushMapping};
use crate::report::schema::Subject;
use crate::report::verification::{Change, Trail, Tried};
use crate::rules::fold::lower;
use rustc_hash::FxHashMap as HashMap;

/// What the log tells of one person or group, in the order of time: never empty.
pub type Events<'a> = Vec<&'a LogEvent>;

/// The events of each person and group; `None`: no log was given.
pub fn by_one<'a>(now: &Now<'a>) -> Option<Vec<Events<'a>>> {
    let events = now.inventory.directory.log.as_ref()?;
    let mut order: Vec<(String, usize)> = Vec::with_capacity(events.len());
    for (at, event) in events.iter().enumerate() {
        let who = if event.id.is_empty() { event.label.as_str() } else { event.id.as_str() };
        let kind = if event.is_group { 'g' } else { 'u' };
        // Without its end, a full second comes before its parts. Of two at one moment the failure is the later: it says more.
        let when = event.when.trim_end_matches('Z');
        order.push((format!("{kind}{who}\0{when}\0{}", event.ended as u8), at));
    }
    order.sort_unstable();
    let mut all: Vec<Events<'a>> = Vec::new();
    let mut before = "";
    for (key, at) in &order {
        let who = key.split('\0').next().unwrap_or_default();
        match all.last_mut() {
            Some(known) if who == before => known.push(&events[*at]),
            _ => all.push(vec![&events[*at]]),
        }
        before = who;
    }
    Some(all)
}

/// It was tried again after a failure, and failed again.
pub fn again(events: &[&LogEvent]) -> bool {
    let failures = events.iter().rev().take_while(|e| matches!(e.ended, LogEnd::Failure | LogEnd::Warning));
    failures.count() > 1
}

/// The directory mends it by itself in its next cycle.
pub fn retries(events: &[&LogEvent]) -> bool {
    events.last().is_some_and(|last| meaning(&last.code, None).retries) && !again(events)
}

/// The trails of a log and of push errors.
pub struct Trails<'a> {
    then: &'a Then<'a>,
    /// By scenario: words by which a row is known, users first.
    rows: Vec<[HashMap<String, Vec<usize>>; 2]>,
}

impl<'a> Trails<'a> {
    pub fn of(then: &'a Then<'a>) -> Self {
        let rows = then.scenarios().iter().map(|scenario| {
            let mut known: [HashMap<String, Vec<usize>>; 2] = Default::default();
            for (n, row) in scenario.users.iter().enumerate() {
                if let Some(side) = &row.directory {
                    note(&mut known[0], side.id.as_deref(), n);
                    note(&mut known[0], Some(&side.key), n);
                }
            }
            // Whom nobody in the directory stands beside is found by the address; behind all others.
            for (n, row) in scenario.users.iter().enumerate().filter(|(_, row)| row.directory.is_none()) {
                note(&mut known[0], row.account.as_ref().map(|side| side.email.as_str()), n);
            }
            for (n, row) in scenario.groups.iter().enumerate() {
                for side in &row.directory {
                    note(&mut known[1], side.id.as_deref(), n);
                    note(&mut known[1], side.name.as_deref(), n);
                }
            }
            known
        });
        Self { then, rows: rows.collect() }
    }

    /// What the log tells of one person or group.
    pub fn trail(&self, now: &Now<'_>, events: &[&LogEvent]) -> Option<Trail> {
        let last = events.last()?;
        let subject = subject(now, last);
        let mut words = vec![last.id.as_str(), &last.label, &subject.label];
        let known = now.directory_user(Some(&last.id).filter(|id| !id.is_empty()).map(|id| id.as_str()), &[&last.label]);
        let user = known.filter(|_| !last.is_group);
        words.extend(user.into_iter().flat_map(|d| now.facts.standing.iter().map(move |f| f.keys[d].value.as_str())));
        let came = came(events);
        let retries = retries(events);
        let mut trail = Trail {
            came: came.as_str().to_owned(),
            needs: match last.ended {
                LogEnd::Success => "nothing",
                _ if retries => "itself",
                _ => "hand",
            }
            .to_owned(),
            events: events.iter().map(|event| tried(event)).collect(),
            subject: subject.clone(),
            ..Trail::default()
        };
        self.join(&mut trail, &words, came, &last.code.to_ascii_lowercase(), retries);
        // Nobody is missed of whom every forecast said so.
        if came == Came::PassedOver && !trail.said.is_empty() && trail.said.iter().all(|s| s.held == Held::Yes.as_str()) {
            "nothing".clone_into(&mut trail.needs);
        }
        Some(trail)
    }

    /// What Okta tells of a push that stopped.
    pub fn push(&self, mapping: &PushMapping, subject: Subject) -> Trail {
        let meaning = meaning("push-error", None);
        let event = Tried {
            when: mapping.last_push.clone(),
            action: "push".to_owned(),
            ended: LogEnd::Failure.as_str().to_owned(),
            code: "push-error".to_owned(),
            explanation: meaning.explanation.to_owned(),
            reason: mapping.error.clone(),
            ..Tried::default()
        };
        // A mapping that has a group of Harness has reached it once.
        let came = if mapping.target_group_id.is_some() { Came::Failed } else { Came::Refused };
        let mut trail =
            Trail { came: came.as_str().to_owned(), needs: "hand".to_owned(), events: vec![event], subject: subject.clone(), ..Trail::default() };
        self.join(&mut trail, &[&mapping.source_group_id, &subject.label], came, "push-error", false);
        trail
    }

    fn join(&self, trail: &mut Trail, words: &[&str], came: Came, code: &str, retries: bool) {
        let is_group = trail.subject.kind == "group";
        for (scenario, rows) in self.then.scenarios().iter().zip(&self.rows) {
            let rows = &rows[usize::from(is_group)];
            let Some(n) = words.iter().find_map(|word| rows.get(&lower(word))?.first().copied()) else { continue };
            let outcome = if is_group { scenario.groups[n].outcome.as_str() } else { scenario.users[n].outcome.as_str() };
            let (held, meaning) = judge(outcome, came, code, retries, is_group);
            trail.said.push(said(&scenario.id, outcome, held));
            if !meaning.is_empty() && !trail.contradictions.iter().any(|known| known == meaning) {
                trail.contradictions.push(meaning.to_owned());
            }
        }
    }
}

fn note(known: &mut HashMap<String, Vec<usize>>, word: Option<&str>, row: usize) {
    if let Some(word) = word.filter(|word| !word.is_empty()) {
        known.entry(lower(word)).or_default().push(row);
    }
}

/// What came of it in the end. What was created stays so, whatever is changed of it later.
fn came(events: &[&LogEvent]) -> Came {
    let mut came = Came::Untold;
    for event in events {
        let did = |what: &str| event.action == what || event.steps.iter().any(|s| s.what == what && s.ended == LogEnd::Success);
        let there = matches!(came, Came::Created | Came::Matched);
        came = match event.ended {
            LogEnd::Success | LogEnd::Warning if ["delete", "disable", "stageddelete"].contains(&event.action) || did("remove") => Came::Removed,
            LogEnd::Success | LogEnd::Warning if did("create") => Came::Created,
            LogEnd::Success | LogEnd::Warning if !there && (did("update") || did("match")) => Came::Matched,
            LogEnd::Failure if !there && (event.action == "create" || event.action.is_empty()) => Came::Refused,
            LogEnd::Failure => Came::Failed,
            // Passed over means unchanged where it is there, or where somebody who is there was to be changed.
            LogEnd::Skipped if !there && event.action != "update" => Came::PassedOver,
            _ => came,
        };
    }
    came
}

fn step(LogStep { what, ended }: LogStep) -> String {
    match ended {
        LogEnd::Success | LogEnd::Unknown => what.to_owned(),
        ended => format!("{what} {}", ended.as_str()),
    }
}

fn tried(event: &LogEvent) -> Tried {
    let explanation = if event.ended == LogEnd::Success || event.ended == LogEnd::Unknown && event.code.is_empty() {
        String::new()
    } else {
        meaning(&event.code, None).explanation.to_owned()
    };
    Tried {
        when: event.when.clone(),
        action: event.action.to_owned(),
        ended: event.ended.as_str().to_owned(),
        code: event.code.clone(),
        explanation,
        reason: event.reason.clone(),
        steps: event.steps.iter().map(|s| step(*s)).collect(),
        changes: event.changes.iter().map(|c| Change { attribute: c.attribute.clone(), old: c.old.clone(), new: c.new.clone() }).collect(),
    }
}
