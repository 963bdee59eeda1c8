//! The five checks of the migration guide, answered from the exports.
//!
//! Source: the migration guide, "Verify the migration". Each is `pass`, `fail` with names, `warn` with names worth a look, or `unknown` with
//! what is missing.

use super::duplicates::Duplicates;
use super::login;
use super::membership::Membership;
use super::now::Now;
use super::then::Then;
use crate::forecast::access::Known;
use crate::model::AccountUser;
use crate::report::schema::{GateState, Subject};
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::{Check, Cure, Named};
use crate::words::{units, verify_checks as say};
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeSet;

pub fn checks(then: &Then<'_>, now: &Now<'_>, membership: &Membership, duplicates: &Duplicates, cures: &[Cure]) -> Vec<Check> {
    vec![
        user_count(then, now, duplicates),
        source(now, duplicates),
        login::test(now, duplicates, cures, &[]),
        group_membership(now, membership),
        role_bindings(then, now),
    ]
}

pub fn check(id: &str, state: GateState, summary: String, mut names: Vec<Named>) -> Check {
    names.sort();
    names.dedup();
    Check { id: id.to_owned(), state, summary, names, bound: None }
}

pub fn unknown(id: &str, summary: &str) -> Check {
    check(id, GateState::Unknown, summary.to_owned(), Vec::new())
}

pub fn named(what: &str, kind: &str, label: &str) -> Named {
    Named { what: what.to_owned(), subject: Subject::new(kind, label), ..Named::default() }
}

/// Everybody who was there and is not: with the reason `left` where the directory says that the person is not sent any more.
pub fn absent<'a>(then: &'a Then<'_>, now: &'a Now<'_>) -> impl Iterator<Item = (usize, &'static str)> + 'a {
    then.people.iter().enumerate().filter(|(p, _)| now.of_then[*p].is_none()).map(|(p, side)| {
        let directory = &then.partners[p];
        let id = directory.iter().find_map(|d| d.id.as_deref());
        let addresses: Vec<&str> = directory.iter().map(|d| d.key.as_str()).chain([side.email.as_str()]).collect();
        match now.directory_user(id, &addresses) {
            Some(d) if !now.facts.scope.sent(d) => (p, "left"),
            _ => (p, "missing"),
        }
    })
}

fn user_count(then: &Then<'_>, now: &Now<'_>, duplicates: &Duplicates) -> Check {
    const ID: &str = "user-count";
    if then.people.is_empty() {
        return unknown(ID, say::EARLIER_REPORT_HAS_NO_HARNESS_USERS);
    }
    if now.was.is_empty() {
        return unknown(ID, say::NO_HARNESS_USERS_READ_EXPORT_THEM);
    }
    let absent: Vec<_> = absent(then, now).collect();
    let missing = absent.iter().filter(|(_, what)| *what == "missing").count();
    let left = absent.len() - missing;
    let mut names: Vec<Named> = absent.iter().map(|(p, what)| named(what, "user", &then.people[*p].email)).collect();
    names.extend(duplicates.users.iter().map(|pair| named("second", "user", &now.user(pair.new).email)));
    let new = now.was.iter().filter(|w| w.is_none()).count();
    let count = say::n_before_n_2_now_new(&then.people.len(), &now.was.len(), &new);
    let gone = if left > 0 { say::left_left_which_the_directory_explains(&units::person(left as u64)) } else { String::new() };
    let second =
        if duplicates.users.is_empty() { String::new() } else { say::n_with_a_second_account(&units::person(duplicates.users.len() as u64)) };
    if missing > 0 {
        check(ID, GateState::Fail, say::missing_missing_count_gone_second(missing as u64, &count, &gone, &second), names)
    } else if !duplicates.users.is_empty() {
        check(ID, GateState::Fail, say::nobody_missing_but_there_second_gone(&second.trim_start(), &gone, &count), names)
    } else {
        check(ID, GateState::Pass, say::nobody_is_missing_count_gone(&count, &gone), names)
    }
}

fn source(now: &Now<'_>, duplicates: &Duplicates) -> Check {
    const ID: &str = "provisioning-source";
    let users = &now.inventory.account.users;
    if users.iter().all(|u| u.externally_managed.is_none()) {
        return unknown(ID, say::USER_EXPORT_DOES_NOT_SAY_WHO);
    }
    if now.inventory.directory.users.is_empty() {
        return unknown(ID, say::NO_DIRECTORY_USERS_READ_SO_NOBODY);
    }
    // Nothing is sent to the old account of somebody who has a second one.
    let old: BTreeSet<usize> = duplicates.users.iter().map(|pair| pair.old).collect();
    let (mut marked, mut exact, mut names) = (0, 0, Vec::new());
    for (d, person) in now.inventory.directory.users.iter().enumerate().filter(|(d, _)| now.facts.scope.sent(*d)) {
        let reached: Vec<&AccountUser> = now.accounts_of(d).into_iter().filter(|n| !old.contains(n)).map(|n| now.user(n)).collect();
        // Of several accounts with the address one was taken.
        let taken = reached.iter().filter(|user| user.externally_managed != Some(false)).count();
        marked += taken;
        for user in reached.into_iter().filter(|_| taken == 0) {
            if person.display_name.as_deref() == Some(user.name.as_str()) || user.name.is_empty() || person.display_name.is_none() {
                exact += 1;
            } else {
                names.push(named("unmarked", "user", &user.email));
            }
        }
    }
    let honest = if exact > 0 { say::exact_not_marked_but_equal_directory(exact as u64) } else { String::new() };
    if marked == 0 && !now.begun {
        return unknown(ID, say::NOBODY_MANAGED_OUTSIDE_NOTHING_ELSE_NEW);
    }
    if names.is_empty() {
        check(ID, GateState::Pass, say::marked_managed_from_outside_honest(marked as u64, &honest), names)
    } else {
        let n = units::person(names.len() as u64);
        check(ID, GateState::Warn, say::n_another_name_directory_no_mark(&n, &honest), names)
    }
}

fn group_membership(now: &Now<'_>, membership: &Membership) -> Check {
    const ID: &str = "group-membership";
    if now.groups.is_empty() {
        return unknown(ID, say::NO_HARNESS_USER_GROUPS_WERE_READ);
    }
    if membership.dropped.is_empty() {
        if now.inventory.directory.memberships.is_empty() {
            return unknown(ID, say::NO_FILE_TELLS_WHO_WHICH_DIRECTORY);
        }
        if membership.groups.is_empty() {
            return unknown(ID, say::NO_GROUP_ACCOUNT_FILLED_DIRECTORY_YET);
        }
    }
    let mut names = Vec::new();
    for filled in &membership.groups {
        let group = Some(now.group(filled.group).identifier.clone());
        for (what, people) in [("lost-member", &filled.missing), ("stayed", &filled.stayed), ("added", &filled.added)] {
            names.extend(people.iter().map(|n| Named { group: group.clone(), ..named(what, "user", &now.user(*n).email) }));
        }
    }
    for dropped in &membership.dropped {
        let group = Some(now.group(dropped.group).identifier.clone());
        names.push(Named { group, ..named("lost-member", "user", &now.user(dropped.user).email) });
    }
    let number = |what: &str| names.iter().filter(|n| n.what == what).count();
    let (lost, stayed, added) = (number("lost-member"), number("stayed"), number("added"));
    let untold = if membership.untold.is_empty() { String::new() } else { say::n_more_no_file_tells_members(&membership.untold.len()) };
    let kept = if stayed > 0 { say::stayed_stayed_before_whom_directory_does(&stayed) } else { String::new() };
    if lost + added > 0 {
        let by_hand = membership.dropped.len() as u64;
        let by_hand = if by_hand > 0 { say::n_dropped_out_by_hand(by_hand) } else { String::new() };
        let text = say::lost_missing_their_group_added_group(&lost, &added, &by_hand, &kept, &untold);
        check(ID, GateState::Fail, text, names)
    } else {
        let n = membership.groups.len();
        let state = if untold.is_empty() { GateState::Pass } else { GateState::Warn };
        check(ID, state, say::groups_hold_what_directory_has(n as u64, &kept, &untold), names)
    }
}

/// A binding that is gone: who had it, and what it was.
pub struct Vanished {
    pub subject: Subject,
    pub permission: SnapshotPermission,
}

/// Role bindings of people and groups that are still there. `None`: a role assignments export is missing on one of the days.
pub fn vanished(then: &Then<'_>, now: &Now<'_>) -> Option<Vec<Vanished>> {
    let snapshot = then.snapshot.filter(|s| s.roles_known)?;
    let bindings = &now.facts.today.bindings;
    if bindings.known != Known::All {
        return None;
    }
    let named =
        |numbers: &[u32]| -> BTreeSet<SnapshotPermission> { numbers.iter().map(|n| super::now::permission(&bindings.all[*n as usize])).collect() };
    let mut out = Vec::new();
    let mut compare = |kind: &str, label: &str, had: &[u32], has: BTreeSet<SnapshotPermission>| {
        for permission in had.iter().filter_map(|n| snapshot.permissions.get(*n as usize)).filter(|p| !has.contains(*p)) {
            let subject = Subject::new(kind, label);
            out.push(Vanished { subject, permission: permission.clone() });
        }
    };
    for (row, had) in &snapshot.direct {
        if let Some(n) = then.person(*row).and_then(|p| now.of_then[p]) {
            compare("user", &now.user(n).email, had, named(bindings.direct.get(&n).map(Vec::as_slice).unwrap_or_default()));
        }
    }
    compare("group", crate::forecast::access::EVERYBODY, &snapshot.everybody, named(&bindings.everybody));
    let groups: HashMap<(String, &str), usize> =
        now.inventory.account.groups.iter().enumerate().map(|(n, g)| ((g.scope.to_string(), g.identifier.as_str()), n)).collect();
    for group in snapshot.groups.iter().filter(|g| !g.permissions.is_empty()) {
        if let Some(n) = groups.get(&(group.scope.clone(), group.identifier.as_str())) {
            compare("group", &group.identifier, &group.permissions, named(&bindings.groups[*n]));
        }
    }
    Some(out)
}

fn role_bindings(then: &Then<'_>, now: &Now<'_>) -> Check {
    const ID: &str = "role-bindings";
    let Some(gone) = vanished(then, now) else {
        let missing = match then.snapshot {
            None => say::EARLIER_REPORT_KEEPS_NO_ROLE_BINDINGS,
            Some(snapshot) if !snapshot.roles_known => say::EARLIER_REPORT_MADE_WITHOUT_ROLE_ASSIGNMENTS,
            Some(_) => say::NO_ROLE_ASSIGNMENTS_EXPORT_POST_AUTHZ,
        };
        return unknown(ID, missing);
    };
    let all: usize = then
        .snapshot
        .map_or(0, |s| s.direct.iter().map(|(_, p)| p.len()).sum::<usize>() + s.groups.iter().map(|g| g.permissions.len()).sum::<usize>());
    let lost_groups: Vec<Named> = then
        .groups()
        .iter()
        .filter(|g| {
            !g.permissions.is_empty() && !now.inventory.account.groups.iter().any(|n| n.identifier == g.identifier && n.scope.to_string() == g.scope)
        })
        .map(|g| Named { group: Some(g.identifier.clone()), ..named("group-gone", "group", &g.name) })
        .collect();
    let mut names: Vec<Named> =
        gone.into_iter().map(|v| Named { subject: v.subject, permission: Some(v.permission), what: "gone".to_owned(), ..Named::default() }).collect();
    names.extend(lost_groups);
    match names.len() {
        0 => check(ID, GateState::Pass, say::all_all_role_bindings_people_groups(&all), names),
        n => check(ID, GateState::Fail, say::n_of_all_are_gone(n as u64, &all), names),
    }
}
