//! What is wrong, and how it is cured: one entry for each fault, with the steps of the migration guide.
//!
//! Source: the migration guide, "Troubleshooting". What a fault brings with it (a person without a binding has no access) is not told a
//! second time.

pub(super) mod groups;
mod owed;
mod second;
pub(super) mod words;

use super::access::Changed;
use super::checks::{absent, vanished};
use super::duplicates::Duplicates;
use super::membership::Membership;
use super::now::Now;
use super::roles::is_administrator;
use super::then::Then;
use super::trails::{self, Events};
use crate::forecast::UserOutcome;
use crate::model::LogEnd;
use crate::report::schema::Subject;
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::{Cure, Settled};
use crate::rules::fold::lower;
use crate::words::verify_cures as say;
use rustc_hash::FxHashMap as HashMap;
use std::collections::{BTreeMap, BTreeSet};

fn cure(symptom: &str, kind: &str, label: &str, steps: &[&str]) -> Cure {
    Cure {
        symptom: symptom.to_owned(),
        subject: Subject::new(kind, label),
        delete: None,
        keep: None,
        group: None,
        permission: None,
        sides: Vec::new(),
        people: Vec::new(),
        further: 0,
        concerns: Vec::new(),
        groups: Vec::new(),
        roles: Vec::new(),
        name: None,
        retries: false,
        steps: steps.iter().map(|s| (*s).to_owned()).collect(),
    }
}

/// What the comparison has found.
pub struct Seen<'a> {
    pub membership: &'a Membership,
    pub duplicates: &'a Duplicates,
    pub access: &'a Option<Vec<Changed>>,
    pub settled: &'a [Settled],
}

pub fn cures(then: &Then<'_>, now: &Now<'_>, seen: &Seen<'_>) -> Vec<Cure> {
    let mut out = Vec::new();
    if now.facts.token_expired || refused(now) {
        out.push(cure(
            "token-expired",
            "configuration",
            "token",
            &[say::MAKE_NEW_SCIM_TOKEN_HARNESS_UNDER, say::PUT_INTO_SCIM_SETTINGS_APP_DIRECTORY, say::TEST_CONNECTION_THERE_START_PROVISIONING_AGAIN],
        ));
    }
    let mut explained: BTreeSet<usize> = BTreeSet::new();
    second::cures(then, now, seen.duplicates, &mut explained, &mut out);
    missing_users(then, now, &mut out);
    not_created(then, now, &mut out);
    groups::cures(now, seen, &mut out);
    let mut lost: BTreeMap<usize, BTreeSet<SnapshotPermission>> = BTreeMap::new();
    lost_members(then, now, seen, &mut lost, &mut out);
    dropped_members(then, now, seen.membership, &mut lost, &mut out);
    gone_bindings(then, now, &mut lost, &mut out);
    lost_access(then, now, seen, &explained, &lost, &mut out);
    out.sort();
    out.dedup();
    out
}

/// The last word of the log on somebody is that the token was not accepted.
fn refused(now: &Now<'_>) -> bool {
    let last = |one: Events<'_>| one.last().is_some_and(|e| e.ended == LogEnd::Failure && e.code.eq_ignore_ascii_case("Unauthorized"));
    trails::by_one(now).into_iter().flatten().any(last)
}

fn missing_users(then: &Then<'_>, now: &Now<'_>, out: &mut Vec<Cure>) {
    if now.was.is_empty() {
        return;
    }
    for (p, _) in absent(then, now).filter(|(_, what)| *what == "missing") {
        out.push(cure(
            "missing-user",
            "user",
            &then.people[p].email,
            &[
                say::LOOK_AUDIT_TRAIL_HARNESS_PROVISIONING_LOG,
                say::CHECK_PERSON_ACTIVE_DIRECTORY_ASSIGNED_HARNESS,
                say::START_PROVISIONING_PERSON_AGAIN_ACCOUNT_COMES,
                say::GIVE_DIRECT_ROLE_BINDINGS_EARLIER_REPORT,
            ],
        ));
    }
}

/// Sent, with a key, and no account under any of the keys.
fn not_created(then: &Then<'_>, now: &Now<'_>, out: &mut Vec<Cure>) {
    // Before the first cycle nobody is missing whom it would make.
    let nothing_ran = !now.begun && now.inventory.directory.log.is_none();
    if now.was.is_empty() || nothing_ran {
        return;
    }
    let mut blocked: BTreeMap<String, bool> = BTreeMap::new();
    for row in then.scenarios().iter().flat_map(|s| &s.users) {
        if let Some(d) = &row.directory {
            let name = d.id.clone().unwrap_or_else(|| lower(&d.key));
            *blocked.entry(name).or_insert(true) &= row.outcome == UserOutcome::Blocked;
        }
    }
    let was_account: BTreeSet<String> = then.people.iter().map(|a| lower(&a.email)).collect();
    // Ids and keys of those who stand beside an account in some scenario.
    let beside = then.partners.iter().flatten();
    let paired: BTreeSet<String> = beside.flat_map(|d| [d.id.clone().unwrap_or_default(), lower(&d.key)]).filter(|t| !t.is_empty()).collect();
    let standing = now.facts.standing;
    let logged = trails::by_one(now).unwrap_or_default();
    let mut by_label: HashMap<String, Vec<usize>> = HashMap::default();
    for (at, last) in logged.iter().enumerate().filter_map(|(at, events)| Some((at, events.last()?))).filter(|(_, last)| !last.is_group) {
        by_label.entry(super::log::subject(now, last).label).or_default().push(at);
    }
    for (d, user) in now.inventory.directory.users.iter().enumerate().filter(|(d, _)| now.facts.scope.sent(*d)) {
        let keys: Vec<&str> = standing.iter().map(|f| f.keys[d].value.as_str()).filter(|k| !k.is_empty()).collect();
        let Some(key) = keys.first() else { continue };
        let name = if user.id.is_empty() { lower(key) } else { user.id.clone() };
        // Whoever had an account is told of as missing, or stands beside it.
        let had = keys.iter().any(|k| was_account.contains(&lower(k)));
        let twin = paired.contains(user.id.as_str()) || keys.iter().any(|k| paired.contains(lower(k).as_str()));
        if now.accounts_of(d).is_empty() && !had && !twin && blocked.get(&name) != Some(&true) {
            let mut one = cure("not-created", "user", key, &[words::wait(now.kind()), words::log(now.kind())]);
            one.retries = true;
            // The log knows better.
            let events = by_label.get(*key).and_then(|all| all.first()).map(|at| &logged[*at]);
            if let Some((events, event)) = events.and_then(|events| Some((events, events.last()?))).filter(|(_, e)| e.ended != LogEnd::Success) {
                let meaning = super::log_codes::meaning(&event.code, now.kind());
                one.retries = trails::retries(events);
                let steps = if meaning.retries && !one.retries { super::log_codes::AGAIN } else { meaning.steps };
                let read = say::start_what_log_says_explanation(&meaning.explanation);
                one.steps = std::iter::once(read).chain(steps.iter().map(|step| (*step).to_owned())).collect();
            }
            out.push(one);
        }
    }
}

fn lost_members(then: &Then<'_>, now: &Now<'_>, seen: &Seen<'_>, lost: &mut BTreeMap<usize, BTreeSet<SnapshotPermission>>, out: &mut Vec<Cure>) {
    // Whoever has not arrived in a group that is to be deleted belongs to the repair of that group.
    let second = |group: usize| seen.duplicates.groups.iter().any(|twin| twin.new == group);
    for filled in &seen.membership.groups {
        for user in &filled.missing {
            lost.entry(*user).or_default().extend(carried(then, now, filled.group));
            if second(filled.group) {
                continue;
            }
            let mut one = cure("lost-member", "user", &now.user(*user).email, &[words::push(now.kind()), say::IF_PERSON_STILL_NOT_THERE_TAKE]);
            one.group = Some(now.group(filled.group).identifier.clone());
            one.retries = true;
            out.push(one);
        }
    }
}

/// What a group carries, and what it carried before: whoever is missing there misses both.
fn carried(then: &Then<'_>, now: &Now<'_>, group: usize) -> BTreeSet<SnapshotPermission> {
    let bindings = &now.facts.today.bindings;
    let here = bindings.groups[group].iter().map(|n| super::now::permission(&bindings.all[*n as usize]));
    here.chain(then.permissions_of(&now.group(group).identifier)).collect()
}

/// Taken out of a group by hand: no push brings them back.
fn dropped_members(
    then: &Then<'_>,
    now: &Now<'_>,
    membership: &Membership,
    lost: &mut BTreeMap<usize, BTreeSet<SnapshotPermission>>,
    out: &mut Vec<Cure>,
) {
    for dropped in &membership.dropped {
        let identifier = now.group(dropped.group).identifier.as_str();
        let permissions = carried(then, now, dropped.group);
        let mut one = cure("lost-member", "user", &now.user(dropped.user).email, &[say::DIRECTORY_DOES_NOT_FILL_GROUP_SOMEBODY]);
        if permissions.iter().any(|p| is_administrator(&p.role)) {
            one.steps.push(say::FIRST_ASK_WHOEVER_ANSWERS_GROUP_WHETHER.to_owned());
        }
        one.steps.extend([say::IF_NOBODY_WANTED_PUT_PERSON_BACK, say::WHERE_DIRECTORY_FILL_GROUP_LATER_SEE].map(str::to_owned));
        one.group = Some(identifier.to_owned());
        lost.entry(dropped.user).or_default().extend(permissions);
        out.push(one);
    }
}

fn gone_bindings(then: &Then<'_>, now: &Now<'_>, lost: &mut BTreeMap<usize, BTreeSet<SnapshotPermission>>, out: &mut Vec<Cure>) {
    for gone in vanished(then, now).into_iter().flatten() {
        // Whoever would still have it through this person or group.
        for user in 0..now.was.len() {
            let label = gone.subject.label.as_str();
            let is_in = || now.groups_of[user].iter().any(|n| now.group(*n).identifier == label);
            let through = || is_in() && now.was[user].is_some_and(|p| then.groups_of[p].contains(label));
            let everybody = gone.subject.label == crate::forecast::access::EVERYBODY;
            if (gone.subject.kind == "user" && now.user(user).email == gone.subject.label)
                || (gone.subject.kind == "group" && (everybody || through()))
            {
                lost.entry(user).or_default().insert(gone.permission.clone());
            }
        }
        let mut one = cure(
            "binding-gone",
            &gone.subject.kind,
            &gone.subject.label,
            &[say::PROVISIONING_NEVER_REMOVES_ROLE_BINDINGS_LOOK, say::GIVE_ROLE_BACK_HARNESS_SAME_RESOURCES],
        );
        one.permission = Some(gone.permission);
        out.push(one);
    }
}

/// "Check that the user is still assigned; that the group maps to the correct Harness group; that the group still has the role bindings."
fn lost_access(
    then: &Then<'_>,
    now: &Now<'_>,
    seen: &Seen<'_>,
    explained: &BTreeSet<usize>,
    lost: &BTreeMap<usize, BTreeSet<SnapshotPermission>>,
    out: &mut Vec<Cure>,
) {
    let none = BTreeSet::new();
    let filled: BTreeSet<&str> = seen
        .membership
        .groups
        .iter()
        .map(|f| f.group)
        .chain(seen.membership.untold.iter().copied())
        .map(|n| now.group(n).identifier.as_str())
        .collect();
    for change in seen.access.iter().flatten().filter(|c| c.person.is_some() && !explained.contains(&c.user)) {
        let told = lost.get(&change.user).unwrap_or(&none);
        if change.lost.iter().all(|p| told.contains(p)) {
            continue;
        }
        let Some(person) = change.person else { continue };
        let email = now.user(change.user).email.as_str();
        let left: Vec<&str> =
            then.groups_of[person].iter().copied().filter(|g| !now.groups_of[change.user].iter().any(|n| now.group(*n).identifier == *g)).collect();
        // The group that carried what is lost, where there is one.
        let carried = |g: &&&str| then.permissions_of(g).any(|p| change.lost.contains(&p));
        let group = left.iter().find(carried).or(left.first()).copied();
        let mut one = cure("lost-access", "user", email, &[]);
        one.steps.extend(on_the_way(now, email).map(str::to_owned));
        if let Some(group) = group {
            if then.permissions_of(group).any(|p| is_administrator(&p.role)) {
                one.steps.push(say::FIRST_ASK_WHOEVER_ANSWERS_GROUP_WHETHER.to_owned());
            }
            one.steps.push(if filled.contains(group) { IN_THE_DIRECTORY } else { BY_HAND }.to_owned());
        }
        one.steps.push(say::SEE_HARNESS_GROUP_STILL_HAS_ROLE.to_owned());
        one.group = group.map(str::to_owned);
        out.push(one);
    }
}

const IN_THE_DIRECTORY: &str = say::IF_PERSON_BELONGS_INTO_HARNESS_GROUP;
const BY_HAND: &str = say::IF_PERSON_BELONGS_INTO_HARNESS_GROUP_GAVE;

/// What is to be done in the directory before any group helps.
fn on_the_way(now: &Now<'_>, email: &str) -> Option<&'static str> {
    match now.directory_user(None, &[email]).map(|d| now.facts.scope.sent(d)) {
        Some(true) => None,
        Some(false) => Some(say::MAKE_PERSON_ACTIVE_DIRECTORY_ASSIGN_PERSON),
        None => Some(say::LOOK_PERSON_DIRECTORY_WHOSE_EXPORT_DOES),
    }
}
