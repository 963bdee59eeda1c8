//! People who have two accounts since the switch, and groups that stand twice.
//!
//! Source: the migration guide, "Duplicate users after migration" and "Group mapping conflicts".

use super::now::Now;
use super::then::Then;
use crate::forecast::{GroupOutcome, UserOutcome, UserReason};
use crate::rules::fold::{self, lower};
use crate::rules::machine::is_machine;
use rustc_hash::FxHashMap as HashMap;
use std::collections::{BTreeMap, BTreeSet};

/// A new account beside the one that the person had.
pub struct Pair {
    /// Account users of today.
    pub old: usize,
    pub new: usize,
    /// How the two addresses differ, as the earlier report said of them, else as they stand.
    pub reasons: Vec<UserReason>,
}

impl Pair {
    /// Nothing but the name says that the two are one person, or somebody else came into question too.
    pub fn is_unsure(&self) -> bool {
        self.reasons.first() == Some(&UserReason::Name) || self.reasons.contains(&UserReason::Ambiguous)
    }
}

/// A new group beside the one that was meant.
pub struct Twin {
    /// Account groups of today.
    pub old: usize,
    pub new: usize,
}

#[derive(Default)]
pub struct Duplicates {
    pub users: Vec<Pair>,
    pub groups: Vec<Twin>,
}

pub fn find(then: &Then<'_>, now: &Now<'_>) -> Duplicates {
    Duplicates { users: users(then, now), groups: groups(then, now) }
}

fn users(then: &Then<'_>, now: &Now<'_>) -> Vec<Pair> {
    // By key in lower case: the account user that some forecast put beside it; and the keys of people who had no account.
    let mut partners: HashMap<String, &str> = HashMap::default();
    let mut strangers: BTreeSet<String> = BTreeSet::new();
    // By address of the account and key in lower case: why a forecast saw a second account coming.
    let mut foreseen: HashMap<(&str, String), &[UserReason]> = HashMap::default();
    for row in then.scenarios().iter().flat_map(|s| &s.users) {
        match (&row.account, &row.directory) {
            (Some(account), Some(directory)) if !directory.key.is_empty() => {
                let key = lower(&directory.key);
                if row.outcome == UserOutcome::Duplicate {
                    foreseen.entry((&account.email, key.clone())).or_insert(&row.reasons);
                }
                partners.entry(key).or_insert(&account.email);
            }
            (None, Some(directory)) => {
                strangers.insert(lower(&directory.key));
            }
            _ => {}
        }
    }
    let old = |email: &str| now.with_address(email).iter().copied().find(|n| now.was[*n].is_some());
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, user) in now.inventory.account.users.iter().enumerate().filter(|(n, u)| now.was[*n].is_some() && !is_machine(&u.email)) {
        by_name.entry(lower(&user.name)).or_default().push(n);
    }
    let mut out = Vec::new();
    for new in (0..now.was.len()).filter(|n| now.was[*n].is_none()) {
        let user = now.user(new);
        let email = lower(&user.email);
        let told = partners.get(&email).and_then(|partner| old(partner)).or_else(|| old(&user.email));
        // Somebody whom the earlier report knew as a person without an account is no second one, whatever the name.
        let named = || match by_name.get(&lower(&user.name)).map(Vec::as_slice) {
            Some([one]) if !user.name.trim().is_empty() && !strangers.contains(&email) => Some(*one),
            _ => None,
        };
        if let Some(old) = told.or_else(named) {
            let was = now.was[old].map_or("", |p| then.people[p].email.as_str());
            let reasons = match foreseen.get(&(was, email)) {
                Some(reasons) if !reasons.is_empty() => reasons.to_vec(),
                _ => vec![as_they_stand(&now.user(old).email, &user.email)],
            };
            out.push(Pair { old, new, reasons });
        }
    }
    out
}

/// The first folding under which two addresses are equal; where none is, the name is all there is.
fn as_they_stand(old: &str, new: &str) -> UserReason {
    type Folding = fn(&str) -> String;
    let foldings: [(UserReason, Folding); 5] = [
        (UserReason::Case, fold::lower),
        (UserReason::Whitespace, fold::trimmed),
        (UserReason::Invisible, fold::visible),
        (UserReason::UnicodeForm, fold::unified),
        (UserReason::LookAlike, fold::looks),
    ];
    foldings.iter().find(|(_, folding)| folding(old) == folding(new)).map_or(UserReason::Name, |(reason, _)| *reason)
}

fn groups(then: &Then<'_>, now: &Now<'_>) -> Vec<Twin> {
    let mut out: Vec<Twin> = Vec::new();
    for new in now.groups.iter().copied().filter(|n| !then.had_group(&now.group(*n).identifier)) {
        let name = &now.group(new).name;
        let rows = then.scenarios().iter().flat_map(|s| &s.groups);
        let meant = rows
            .filter(|r| {
                matches!(r.outcome, GroupOutcome::Link | GroupOutcome::Duplicate) && r.directory.iter().any(|d| d.name.as_ref() == Some(name))
            })
            .find_map(|r| r.account.as_ref())
            .map(|a| a.identifier.clone());
        if let Some(old) = meant.and_then(|old| now.group_with(&old)) {
            out.push(Twin { old, new });
        }
    }
    out
}
