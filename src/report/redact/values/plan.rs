//! The values of a plan. Its kinds are the tool's own words.

use super::super::codes::Class;
use super::{SCENARIOS, Visit, keep, maybe, subject, value};
use crate::model::DirectoryKind;
use crate::report::plan::{Accepted, After, Change, NewFinding, Plan, PlannedFix, Worse};

pub fn walk(plan: &mut Plan, visit: Visit<'_>) {
    let Plan { fixes, open: _, blockers: _, clears: _, choices, after } = plan;
    for PlannedFix { id: _, kind: _, owner: _, asks: _, changes, clears: _, eases: _, worsens } in fixes {
        for Worse { code, subject, scenarios } in worsens {
            self::subject(code, subject, visit);
            scenarios.retain(|id| SCENARIOS.contains(&id.as_str()));
        }
        changes.iter_mut().for_each(|c| change(c, visit));
        changes.sort();
    }
    for Accepted { code, subject, note } in &mut choices.accepted {
        self::subject(code, subject, visit);
        // Whoever wrote it may have named anybody.
        note.clear();
    }
    for NewFinding { code, subject } in after.iter_mut().flat_map(|After { new, .. }| new) {
        self::subject(code, subject, visit);
    }
}

fn change(change: &mut Change, visit: Visit<'_>) {
    let Change { system, object, id, label, attribute, from, to, to_id } = change;
    if DirectoryKind::from_word(system).is_none() {
        keep(system, &["harness", "directory"]);
    }
    keep(object, &["user", "group", "app"]);
    let group = object == "group";
    // Of an app, sides are words of the tool or addresses of Harness, which hold the account's id.
    let (class, side) = match (object.as_str(), attribute.as_str()) {
        ("group", "members") => (Class::Group, Class::Person),
        ("group", _) => (Class::Group, Class::Group),
        ("app", _) => (Class::Other, Class::Other),
        _ => (Class::Person, Class::Person),
    };
    if !id.is_empty() {
        value(Class::Id, id, visit);
    }
    if !label.is_empty() {
        value(class, label, visit);
    }
    for text in [from, to].into_iter().flatten().filter(|text| !WORDS.contains(&text.as_str())) {
        value(if group && attribute == "name" { Class::Group } else { side }, text, visit);
    }
    maybe(Class::Id, to_id, visit);
}

/// What a side may say that is no value of the customer's.
const WORDS: [&str; 5] = ["email", "userName", "on", "Always", "Coalesce([mail], [userPrincipalName])"];
