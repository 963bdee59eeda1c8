//! What is wrong, and how it is cured: one entry for each fault, with the steps of the migration guide.
//!
//! Source: the migration guide, "Troubleshooting". What a fault brings with it (a person without a binding has no access) is not told a
//! second time.

use super::Facts;
use super::access::Changed;
use super::checks::{absent, vanished};
use super::duplicates::Duplicates;
use super::membership::Membership;
use super::now::Now;
use super::then::Then;
use super::trails::{self, Events};
use crate::forecast::UserOutcome;
use crate::model::LogEnd;
use crate::report::schema::Subject;
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::Cure;
use crate::rules::fold::lower;
use rustc_hash::FxHashMap as HashMap;
use std::collections::{BTreeMap, BTreeSet};

fn cure(symptom: &str, kind: &str, label: &str, steps: &[&str]) -> Cure {
    Cure {
        symptom: symptom.to_owned(),
        subject: Subject { kind: kind.to_owned(), label: label.to_owned() },
        delete: None,
        keep: None,
        group: None,
        permission: None,
        retries: false,
        steps: steps.iter().map(|s| (*s).to_owned()).collect(),
    }
}

pub fn cures(
    facts: &Facts<'_>,
    then: &Then<'_>,
    now: &Now<'_>,
    membership: &Membership,
    duplicates: &Duplicates,
    access: &Option<Vec<Changed>>,
) -> Vec<Cure> {
    let mut out = Vec::new();
    if facts.token_expired || refused(now) {
        out.push(cure(
            "token-expired",
            "configuration",
            "token",
            &[
                "Make a new SCIM token in Harness under Account Settings > Access Control, for a service account.",
                "Put it into the SCIM settings of the app in the directory.",
                "Test the connection there, and start provisioning again.",
            ],
        ));
    }
    let mut explained: BTreeSet<usize> = BTreeSet::new();
    second_accounts(now, duplicates, &mut explained, &mut out);
    missing_users(then, now, &mut out);
    not_created(then, now, &mut out);
    second_groups(now, duplicates, &mut out);
    let mut lost: BTreeMap<usize, BTreeSet<SnapshotPermission>> = BTreeMap::new();
    lost_members(then, now, membership, &mut lost, &mut out);
    gone_bindings(then, now, &mut lost, &mut out);
    lost_access(then, now, access, &explained, &lost, &mut out);
    out.sort();
    out.dedup();
    out
}

/// The last word of the log on somebody is that the token was not accepted.
fn refused(now: &Now<'_>) -> bool {
    let last = |one: Events<'_>| one.last().is_some_and(|e| e.ended == LogEnd::Failure && e.code.eq_ignore_ascii_case("Unauthorized"));
    trails::by_one(now).into_iter().flatten().any(last)
}

/// "Delete the duplicate user in Harness (the one without existing role bindings)."
fn second_accounts(now: &Now<'_>, duplicates: &Duplicates, explained: &mut BTreeSet<usize>, out: &mut Vec<Cure>) {
    for pair in &duplicates.users {
        let (old, new) = (now.user(pair.old), now.user(pair.new));
        let subject = |email: &str| Some(Subject { kind: "user".to_owned(), label: email.to_owned() });
        let (has_old, has_new) = (now.bindings(pair.old), now.bindings(pair.new));
        let mut one = cure(
            "duplicate-user",
            "user",
            &old.email,
            &[
                "Delete the account without role bindings in Harness.",
                "Correct the address in the directory so that it is exactly that of the account that stays.",
                "Start provisioning for this person again.",
            ],
        );
        if has_old > 0 && has_new > 0 {
            one.steps[0] = "Both accounts have role bindings: compare them, give the one that stays what it lacks, and delete the other.".to_owned();
            one.keep = subject(&old.email);
        } else if has_new > 0 {
            (one.keep, one.delete) = (subject(&new.email), subject(&old.email));
        } else {
            (one.keep, one.delete) = (subject(&old.email), subject(&new.email));
        }
        // Harness deletes nobody whom the directory manages (facts: Harness 3).
        let gone = if one.keep == subject(&old.email) { pair.new } else { pair.old };
        if now.user(gone).externally_managed == Some(true) {
            let refused = "Where Harness refuses because the account is managed from outside, take the person out of the app in the directory: that removes it.";
            one.steps.insert(1, refused.to_owned());
        }
        explained.extend([pair.old, pair.new]);
        out.push(one);
    }
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
                "Look in the audit trail of Harness and in the provisioning log of the directory for who removed this person.",
                "Check that the person is active in the directory and assigned to the Harness app.",
                "Start provisioning for this person again; the account comes back without its direct role bindings.",
                "Give the direct role bindings of the earlier report back in Harness.",
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
            let mut one = cure(
                "not-created",
                "user",
                key,
                &[
                    "The directory tries again by itself in its next cycle, with Entra about every 40 minutes.",
                    "If the account is not there after that, look up this person in the provisioning log and follow what it says.",
                ],
            );
            one.retries = true;
            // The log knows better.
            let events = by_label.get(*key).and_then(|all| all.first()).map(|at| &logged[*at]);
            if let Some((events, event)) = events.and_then(|events| Some((events, events.last()?))).filter(|(_, e)| e.ended != LogEnd::Success) {
                let meaning = super::log_codes::meaning(&event.code);
                one.retries = trails::retries(events);
                let steps = if meaning.retries && !one.retries { super::log_codes::AGAIN } else { meaning.steps };
                one.steps = std::iter::once(meaning.explanation).chain(steps.iter().copied()).map(str::to_owned).collect();
            }
            out.push(one);
        }
    }
}

/// "If an IdP group push creates a new Harness user group instead of linking to an existing one": delete it, rename, push again. The new one is
/// managed from outside, so Harness neither renames it nor deletes it on its pages; its API deletes it (facts: Harness 3, PL-39439).
fn second_groups(now: &Now<'_>, duplicates: &Duplicates, out: &mut Vec<Cure>) {
    for twin in &duplicates.groups {
        let (old, new) = (now.group(twin.old), now.group(twin.new));
        let rename = if old.name == new.name {
            // By the server's source equal names join nothing (H 2.2); an identifier is its own identifier under every rule.
            "The names are equal already, the identifiers are not. Give the group in the directory the identifier of the existing Harness group as its name."
        } else {
            "Rename the group in the directory to the name of the existing Harness group, exactly, capital letters included."
        };
        let mut one = cure(
            "group-created",
            "group",
            &new.name,
            &[
                "Look in Harness whether somebody gave the new group a role by now: what it carries goes with it.",
                "Take it out of the push, and have it deleted in Harness, it and no other: by the directory where that offers it, or with the Harness API. The directory's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it.",
                rename,
                "Push it again, and see that the existing group is the one that is managed now.",
            ],
        );
        one.group = Some(old.identifier.clone());
        one.delete = Some(Subject { kind: "group".to_owned(), label: new.identifier.clone() });
        one.keep = Some(Subject { kind: "group".to_owned(), label: old.identifier.clone() });
        out.push(one);
    }
}

fn lost_members(
    then: &Then<'_>,
    now: &Now<'_>,
    membership: &Membership,
    lost: &mut BTreeMap<usize, BTreeSet<SnapshotPermission>>,
    out: &mut Vec<Cure>,
) {
    let bindings = &now.facts.today.bindings;
    for filled in &membership.groups {
        for user in &filled.missing {
            let mut one = cure(
                "lost-member",
                "user",
                &now.user(*user).email,
                &[
                    "The person is in the directory's group and assigned to the app, but not in the Harness group.",
                    "Wait for the next cycle, with Entra about 40 minutes; in Okta push the group again.",
                    "If the person is still not there, take the person out of the directory's group and put the person in again.",
                ],
            );
            one.group = Some(now.group(filled.group).identifier.clone());
            one.retries = true;
            // What the group carries, and what it carried before: the person misses both for want of the membership.
            let here = bindings.groups[filled.group].iter().map(|n| super::now::permission(&bindings.all[*n as usize]));
            lost.entry(*user).or_default().extend(here.chain(then.permissions_of(&now.group(filled.group).identifier)));
            out.push(one);
        }
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
            &[
                "Provisioning never removes role bindings: look in the audit trail of Harness for who did.",
                "Give the role back in Harness, on the same resources in the same scope.",
            ],
        );
        one.permission = Some(gone.permission);
        out.push(one);
    }
}

/// "Check that the user is still assigned; that the group maps to the correct Harness group; that the group still has the role bindings."
fn lost_access(
    then: &Then<'_>,
    now: &Now<'_>,
    access: &Option<Vec<Changed>>,
    explained: &BTreeSet<usize>,
    lost: &BTreeMap<usize, BTreeSet<SnapshotPermission>>,
    out: &mut Vec<Cure>,
) {
    let none = BTreeSet::new();
    for change in access.iter().flatten().filter(|c| c.person.is_some() && !explained.contains(&c.user)) {
        let told = lost.get(&change.user).unwrap_or(&none);
        if change.lost.iter().all(|p| told.contains(p)) {
            continue;
        }
        let Some(person) = change.person else { continue };
        let email = now.user(change.user).email.as_str();
        let left: Vec<&str> =
            then.groups_of[person].iter().copied().filter(|g| !now.groups_of[change.user].iter().any(|n| now.group(*n).identifier == *g)).collect();
        let directory = now.directory_user(None, &[email]);
        let assigned = directory.map(|d| now.facts.scope.sent(d));
        let first = match assigned {
            Some(true) => "The person is active and assigned to the app.",
            Some(false) => "The person is not active or not assigned to the app any more: assign the person in the directory.",
            None => "The person is not in the directory's export: check that the person is there and assigned to the app.",
        };
        let second = "The person is no longer in the Harness group that gave the access, nor in the directory's group: put the person into the directory's group.";
        let third = "See that the Harness group still has its role bindings; they are in the earlier report.";
        let mut one = cure("lost-access", "user", email, &[first]);
        if !left.is_empty() {
            one.steps.push(second.to_owned());
        }
        one.steps.push(third.to_owned());
        one.group = left.first().map(|g| (*g).to_owned());
        out.push(one);
    }
}
