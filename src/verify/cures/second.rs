//! A person with two accounts: which one stays, and how the other one goes without harm.
//!
//! Source: the migration guide, "Duplicate users after migration": delete the one without role bindings, correct the address in the directory,
//! provision again. Two things stand above it: an address that holds blanks, characters that cannot be seen or letters of another alphabet is
//! never sent to the directory, and of two spellings nobody but the person knows the right one. Harness deletes nobody whom the directory
//! manages, and removes whoever leaves the app (H 1.18, 3).

use super::owed::{Held, Owed};
use super::{cure, words};
use crate::forecast::UserReason;
use crate::forecast::access::Known;
use crate::judge::is_soiled;
use crate::report::schema::Subject;
use crate::report::verification::{Cure, Side};
use crate::verify::duplicates::{Duplicates, Pair};
use crate::verify::now::Now;
use crate::verify::then::Then;
use crate::words::cures_second as say;
use std::collections::BTreeSet;

/// Which account stays.
#[derive(Clone, Copy, PartialEq)]
enum Stays {
    Old,
    New,
    /// The old one, and the directory sends its address already: the new one is nobody's work of today.
    Stray,
    /// Nobody knows before somebody has asked.
    Open,
}

pub fn cures(then: &Then<'_>, now: &Now<'_>, duplicates: &Duplicates, explained: &mut BTreeSet<usize>, out: &mut Vec<Cure>) {
    // The accounts that the directory reaches by what it sends today.
    let sent = (0..now.inventory.directory.users.len()).filter(|d| now.facts.scope.sent(*d));
    let reached: BTreeSet<usize> = sent.flat_map(|d| now.accounts_of(d)).collect();
    let owed = Owed::of(then, now);
    for pair in &duplicates.users {
        let (old, new) = (side(now, pair.old, "old"), side(now, pair.new, "new"));
        let stays = stays(now, pair, &reached);
        let mut one = cure("duplicate-user", "user", &old.subject.label, &[]);
        one.subject.id.clone_from(&old.subject.id);
        // Whoever may be two people has nobody to delete yet.
        let (keep, delete) = match stays {
            _ if pair.is_unsure() => (None, None),
            Stays::Old | Stays::Stray => (Some(&old), Some(&new)),
            Stays::New => (Some(&new), Some(&old)),
            Stays::Open => (None, None),
        };
        one.keep = keep.map(|side| side.subject.clone());
        one.delete = delete.map(|side| side.subject.clone());
        if pair.is_unsure() {
            one.steps.push(say::CHECK_FIRST_BOTH_ACCOUNTS_ONE_PERSON.to_owned());
        }
        let lacks = lacks(now, &owed, pair, stays);
        let give = give(&owed, &lacks);
        one.steps.extend(match stays {
            Stays::Old => back(&owed, &lacks, &old, &new).chain(old_stays(now, &new)).collect(),
            Stays::Stray => back(&owed, &lacks, &old, &new).chain(stray(&new)).collect(),
            Stays::New => new_stays(now, pair, &old, give),
            Stays::Open => open(now, pair, &old, &new, give),
        });
        (one.groups, one.roles) = lacks.named();
        one.sides = vec![old, new];
        explained.extend([pair.old, pair.new]);
        out.push(one);
    }
}

/// What tells an account apart from the other one of the person.
fn side(now: &Now<'_>, n: usize, what: &str) -> Side {
    let user = now.user(n);
    let id = Some(&user.id).filter(|id| !id.is_empty()).cloned();
    let known = now.facts.today.bindings.known == Known::All;
    Side {
        what: what.to_owned(),
        subject: Subject { id, ..Subject::new("user", &user.email) },
        managed: user.externally_managed,
        roles: known.then(|| now.bindings(n) as u64),
        groups: (!now.groups.is_empty()).then(|| now.groups_of[n].iter().filter(|g| now.groups.contains(g)).count() as u64),
        members: None,
    }
}

fn stays(now: &Now<'_>, pair: &Pair, reached: &BTreeSet<usize>) -> Stays {
    let reason = pair.reasons.first().copied().unwrap_or(UserReason::Name);
    let reached = |account: usize| reached.contains(&account);
    if reached(pair.old) && !reached(pair.new) {
        return Stays::Stray;
    }
    match (is_soiled(reason, &now.user(pair.old).email), is_soiled(reason, &now.user(pair.new).email)) {
        (true, true) => Stays::Open,
        (true, false) => Stays::New,
        (false, true) => Stays::Old,
        (false, false) if reason == UserReason::Typo => Stays::Open,
        (false, false) if now.bindings(pair.new) > 0 && now.bindings(pair.old) == 0 => Stays::New,
        (false, false) => Stays::Old,
    }
}

/// What the account that stays lacks of the old one's; where nobody knows which one stays: the new one.
fn lacks(now: &Now<'_>, owed: &Owed<'_>, pair: &Pair, stays: Stays) -> Held {
    match stays {
        Stays::Old | Stays::Stray => owed.had(pair.old).without(&owed.has(pair.old)).by_hand(now),
        Stays::New | Stays::Open => owed.had(pair.old).and(owed.has(pair.old)).without(&owed.has(pair.new)),
    }
}

/// What is to be looked at and given back before the new account goes.
fn back(owed: &Owed<'_>, lacks: &Held, old: &Side, new: &Side) -> impl Iterator<Item = String> + use<> {
    let look = match (old.roles, new.roles) {
        (Some(0), Some(0)) if !owed.known => Some(say::NEITHER_ACCOUNT_HAS_ROLE_BINDINGS_LOOK),
        (Some(0), Some(0)) if lacks.is_nothing() => Some(say::NEITHER_ACCOUNT_HAS_ROLES_NOTHING_LOST),
        (Some(_), Some(0)) => None,
        (Some(_), Some(_)) => Some(say::LOOK_BEFORE_YOU_DELETE_NEW_ACCOUNT),
        _ => Some(say::LOOK_BEFORE_YOU_DELETE_NO_EXPORT),
    };
    let give = (!lacks.is_nothing()).then_some(say::GIVE_OLD_ACCOUNT_BACK_NAMED);
    look.into_iter().chain(give).map(str::to_owned)
}

/// What the new account is to be given.
fn give(owed: &Owed<'_>, lacks: &Held) -> &'static str {
    match (owed.known, lacks.is_nothing()) {
        (false, _) => say::GIVE_NEW_ACCOUNT_ROLES_GROUPS_OLD,
        (true, true) => say::NOTHING_TO_GIVE_TO_NEW_ACCOUNT,
        (true, false) => say::GIVE_NEW_ACCOUNT_NAMED,
    }
}

/// The directory sends the address of the old account: to take the person out of the app would remove that one.
fn stray(new: &Side) -> Vec<String> {
    let delete = if new.managed == Some(true) { say::HAVE_NEW_ACCOUNT_REMOVED_HARNESS_REFUSES } else { say::DELETE_NEW_ACCOUNT_HARNESS_GO_ID };
    vec![say::LEAVE_DIRECTORY_SENDS_ADDRESS_OLD_ACCOUNT.to_owned(), delete.to_owned()]
}

/// The account that the directory made goes, and the directory is made to send the address of the old one.
fn old_stays(now: &Now<'_>, new: &Side) -> Vec<String> {
    let mut steps = without_new(now, new);
    steps.push(words::send_old(now.kind()).to_owned());
    steps.push(words::again(now.kind()).to_owned());
    steps.push(say::SEE_HARNESS_OLD_ACCOUNT_ONLY_ONE.to_owned());
    steps
}

/// How the new account goes: Harness deletes nobody whom the directory manages.
fn without_new(now: &Now<'_>, new: &Side) -> Vec<String> {
    if new.managed == Some(false) {
        return vec![say::DELETE_NEW_ACCOUNT_HARNESS_GO_ID.to_owned()];
    }
    vec![words::remove_new(now.kind()).to_owned(), say::SEE_HARNESS_THEIR_IDS_NEW_ACCOUNT.to_owned()]
}

/// The directory sends what is right: it stays as it is, and the old account goes when it is not needed any more.
fn new_stays(now: &Now<'_>, pair: &Pair, old: &Side, give: &str) -> Vec<String> {
    let reason = pair.reasons.first().copied().unwrap_or(UserReason::Name);
    let why = if is_soiled(reason, &now.user(pair.old).email) {
        say::LEAVE_ADDRESS_DIRECTORY_OLD_ACCOUNT_DAMAGED
    } else {
        say::LEAVE_ADDRESS_DIRECTORY_NEW_ACCOUNT_ONE
    };
    let mut steps = vec![why.to_owned()];
    steps.extend(over_to_new(old, give));
    steps
}

/// From the old account to the new one, which stays.
fn over_to_new(old: &Side, give: &str) -> Vec<String> {
    let delete = if old.managed == Some(true) { say::THEN_HAVE_OLD_ACCOUNT_REMOVED_HARNESS } else { say::THEN_DELETE_OLD_ACCOUNT_HARNESS_GO };
    vec![give.to_owned(), say::LET_PERSON_SIGN_NEW_ACCOUNT_SEE.to_owned(), delete.to_owned()]
}

/// Two spellings, or two damaged addresses: the person knows.
fn open(now: &Now<'_>, pair: &Pair, old: &Side, new: &Side, give: &str) -> Vec<String> {
    if pair.reasons.first() != Some(&UserReason::Typo) {
        let mut steps = vec![say::BOTH_ADDRESSES_DAMAGED_EACH_HOLDS_BLANK.to_owned(), say::CORRECT_ADDRESS_DIRECTORY_SEE_NEW_ACCOUNT.to_owned()];
        steps.extend(over_to_new(old, give));
        return steps;
    }
    let flow = |steps: Vec<String>| steps.join(" ");
    vec![
        say::FIND_OUT_FIRST_WHICH_SPELLING_PERSON.to_owned(),
        say::if_new_account_directory_right_stays(&flow(over_to_new(old, give))),
        say::if_old_account_directory_wrong_new(&flow(without_new(now, new)), &words::send_old(now.kind()), &words::again(now.kind())),
    ]
}
