//! Who was in a group of the account and is not in it any more, where the directory does not fill the group: a hand took the person out.
//!
//! Source: provisioning changes the members of groups that it manages, and of no other (H 2.3). Whom the directory has left out, or does not send
//! any more, is not told of; nor is somebody with two accounts, who is told of as such. It must never look at a group that the directory fills:
//! [`super::membership`] does.

use super::duplicates::Duplicates;
use super::membership::Membership;
use super::now::Now;
use super::then::Then;
use std::collections::BTreeSet;

/// Somebody who is missing in a group that the directory does not fill.
pub struct Dropped {
    /// Account group of today.
    pub group: usize,
    /// Account user of today.
    pub user: usize,
}

pub fn find(then: &Then<'_>, now: &Now<'_>, membership: &Membership, duplicates: &Duplicates) -> Vec<Dropped> {
    let filled: BTreeSet<usize> = membership.groups.iter().map(|f| f.group).chain(membership.untold.iter().copied()).collect();
    let doubled: BTreeSet<usize> = duplicates.users.iter().flat_map(|pair| [pair.old, pair.new]).collect();
    let by_hand = |n: &usize| now.group(*n).members.is_some() && now.group(*n).externally_managed != Some(true) && !filled.contains(n);
    let mut out = Vec::new();
    for group in now.groups.iter().copied().filter(by_hand) {
        let identifier = now.group(group).identifier.as_str();
        let meant = meant(then, now, identifier);
        for (person, _) in then.groups_of.iter().enumerate().filter(|(_, groups)| groups.contains(identifier)) {
            let Some(user) = now.of_then[person].filter(|user| !now.groups_of[*user].contains(&group) && !doubled.contains(user)) else { continue };
            if belongs(now, user, meant.as_ref()) {
                out.push(Dropped { group, user });
            }
        }
    }
    out
}

/// Whom the directory has in the groups that are meant for this one: directory users. `None`: there is no such group, or no file tells.
fn meant(then: &Then<'_>, now: &Now<'_>, identifier: &str) -> Option<BTreeSet<usize>> {
    let rows = then.scenarios().iter().flat_map(|s| &s.groups);
    let sides = rows.filter(|row| row.account.as_ref().is_some_and(|a| a.identifier == identifier)).flat_map(|row| &row.directory);
    let names: BTreeSet<&str> = sides.filter_map(|d| d.name.as_deref()).collect();
    let directory = &now.inventory.directory;
    let is_meant = |d: &usize| now.facts.scope.groups[*d] && names.contains(directory.groups[*d].name.as_str());
    let mut out: Option<BTreeSet<usize>> = None;
    for group in (0..directory.groups.len()).filter(is_meant) {
        let mut lists = directory.memberships.iter().filter(|m| m.group == group).peekable();
        lists.peek()?;
        out.get_or_insert_default().extend(lists.flat_map(|m| &m.members).filter_map(|member| member.user));
    }
    out
}

/// Nothing in the directory says that the person should not be there.
fn belongs(now: &Now<'_>, user: usize, meant: Option<&BTreeSet<usize>>) -> bool {
    let own = now.directory_users_of(user);
    let sent = own.is_empty() || own.iter().any(|d| now.facts.scope.sent(*d));
    sent && meant.is_none_or(|people| own.iter().any(|d| people.contains(d)))
}
