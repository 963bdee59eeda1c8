//! Who is in which group of the account, and who should be by the directory.

use super::dropped::Dropped;
use super::now::Now;
use super::then::Then;
use crate::model::MemberKind;
use std::collections::{BTreeMap, BTreeSet};

/// One group of the account that the directory fills.
pub struct Filled {
    /// Account group of today.
    pub group: usize,
    /// In the directory's group, with an account, and not in the group: account users.
    pub missing: Vec<usize>,
    /// In the group and not in the directory's: account users who were in it before, and who were not.
    pub stayed: Vec<usize>,
    pub added: Vec<usize>,
}

#[derive(Default)]
pub struct Membership {
    pub groups: Vec<Filled>,
    /// Account groups that the directory fills, of which no file tells whom.
    pub untold: Vec<usize>,
    /// Who is missing in groups that the directory does not fill.
    pub dropped: Vec<Dropped>,
}

pub fn compare(then: &Then<'_>, now: &Now<'_>) -> Membership {
    let directory = &now.inventory.directory;
    let told: BTreeMap<usize, &[crate::model::Member]> = directory.memberships.iter().map(|m| (m.group, m.members.as_slice())).collect();
    let mut sources: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (d, group) in directory.groups.iter().enumerate().filter(|(d, _)| now.facts.scope.groups[*d]) {
        if let Some(n) = filled_by(then, now, &group.name) {
            sources.entry(n).or_default().push(d);
        }
    }
    let mut out = Membership::default();
    for (group, from) in sources {
        let lists: Option<Vec<_>> = from.iter().map(|d| told.get(d).copied()).collect();
        let Some(lists) = lists else {
            out.untold.push(group);
            continue;
        };
        let members: BTreeSet<usize> = (0..now.was.len()).filter(|u| now.groups_of[*u].contains(&group)).collect();
        let mut expected: BTreeSet<usize> = BTreeSet::new();
        let mut missing = Vec::new();
        let people = lists.into_iter().flatten().filter(|m| m.kind == MemberKind::User).filter_map(|m| m.user);
        for person in people.filter(|u| now.facts.scope.sent(*u)).collect::<BTreeSet<_>>() {
            let accounts = now.accounts_of(person);
            if let Some(first) = accounts.iter().next().filter(|_| accounts.is_disjoint(&members)) {
                missing.push(*first);
            }
            expected.extend(accounts);
        }
        let identifier = now.group(group).identifier.as_str();
        let was_in = |u: usize| now.was[u].is_some_and(|p| then.groups_of[p].contains(identifier));
        let (stayed, added) = members.difference(&expected).copied().partition(|u| was_in(*u));
        out.groups.push(Filled { group, missing, stayed, added });
    }
    out
}

/// The group of the account that a directory group of this name fills: the one that was made for it, else the one that it has taken over.
fn filled_by(then: &Then<'_>, now: &Now<'_>, name: &str) -> Option<usize> {
    let managed = || now.groups.iter().copied().filter(|n| now.group(*n).externally_managed != Some(false));
    let new = |n: &usize| !then.had_group(&now.group(*n).identifier);
    let named = |n: &usize| now.group(*n).name == name;
    managed().find(|n| new(n) && named(n)).or_else(|| {
        let rows = then.scenarios().iter().flat_map(|s| &s.groups).filter(|r| r.directory.iter().any(|d| d.name.as_deref() == Some(name)));
        let meant: BTreeSet<&str> = rows.filter_map(|r| r.account.as_ref()).map(|a| a.identifier.as_str()).collect();
        managed().find(|n| meant.contains(now.group(*n).identifier.as_str())).or_else(|| managed().find(named))
    })
}
