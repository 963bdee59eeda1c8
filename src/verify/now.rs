//! The fresh exports, laid out for looking things up, and who is who of the earlier report.

use super::Facts;
use super::then::Then;
use crate::forecast::access::{Known, Who};
use crate::forecast::groups::takes_part;
use crate::model::{AccountGroup, AccountUser, DirectoryKind, DirectoryUser, Inventory};
use crate::report::snapshot::SnapshotPermission;
use crate::rules::fold::lower;
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeSet;

/// The fresh exports.
pub struct Now<'a> {
    pub facts: &'a Facts<'a>,
    pub inventory: &'a Inventory,
    /// By person of the earlier report: the account user of today.
    pub of_then: Vec<Option<usize>>,
    /// By account user of today: the person of the earlier report.
    pub was: Vec<Option<usize>>,
    /// Something is new since the earlier report, or managed from outside that was not.
    pub begun: bool,
    /// By address in lower case.
    by_email: HashMap<String, Vec<usize>>,
    /// The groups of the account that take part.
    pub groups: Vec<usize>,
    /// By account user: the groups with this person in it.
    pub groups_of: Vec<Vec<usize>>,
    /// By key in lower case: directory users who are sent under it or have it as address or user name.
    by_key: HashMap<String, Vec<usize>>,
    /// By directory id.
    by_id: HashMap<&'a str, usize>,
}

impl<'a> Now<'a> {
    pub fn of(facts: &'a Facts<'a>, then: &Then<'_>) -> Self {
        let inventory = facts.inventory;
        let users = &inventory.account.users;
        let mut by_email: HashMap<String, Vec<usize>> = HashMap::default();
        users.iter().enumerate().for_each(|(n, u)| by_email.entry(lower(&u.email)).or_default().push(n));
        let by_uuid: HashMap<&str, usize> = users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)).collect();
        let mut was = vec![None; users.len()];
        let mut of_then = vec![None; then.people.len()];
        // Ids first: an address may have changed hands. Then equal addresses, then equal but for capital letters.
        let exact = |email: &str| by_email.get(&lower(email)).into_iter().flatten().copied().find(|n| users[*n].email == email);
        for pass in 0..3 {
            for (p, side) in then.people.iter().enumerate().filter(|(p, _)| of_then[*p].is_none()).collect::<Vec<_>>() {
                let known = side.id.as_deref().filter(|_| !by_uuid.is_empty());
                let found = match (pass, known) {
                    (0, Some(id)) => by_uuid.get(id).copied(),
                    (1, None) => exact(&side.email).filter(|n| was[*n].is_none()),
                    (2, None) => by_email.get(&lower(&side.email)).into_iter().flatten().copied().find(|n| was[*n].is_none()),
                    _ => None,
                };
                if let Some(n) = found {
                    of_then[p] = Some(n);
                    was[n] = Some(p);
                }
            }
        }
        let mut groups_of = vec![Vec::new(); users.len()];
        for (n, members) in facts.today.members.iter().enumerate() {
            for who in members {
                if let Who::Account(u) = who {
                    groups_of[*u].push(n);
                }
            }
        }
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::default();
        for (n, user) in inventory.directory.users.iter().enumerate() {
            for key in keys(facts, n, user) {
                by_key.entry(key).or_default().push(n);
            }
        }
        let by_id = inventory.directory.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)).collect();
        let new_mark = users.iter().zip(&was).any(|(u, was)| u.externally_managed == Some(true) && was.is_some_and(|p| !then.managed[p]));
        let new_group = |g: &AccountGroup| g.externally_managed == Some(true) && !then.group(&g.identifier).is_some_and(|g| g.managed);
        let begun = new_mark || was.contains(&None) || inventory.account.groups.iter().any(|g| new_group(g));
        let groups = (0..inventory.account.groups.len()).filter(|n| takes_part(&inventory.account.groups[*n])).collect();
        Self { facts, inventory, of_then, was, begun, by_email, groups, groups_of, by_key, by_id }
    }

    /// The directory's product, as far as it is known.
    pub fn kind(&self) -> Option<DirectoryKind> {
        self.inventory.directory.kind
    }

    pub fn user(&self, n: usize) -> &'a AccountUser {
        &self.inventory.account.users[n]
    }

    pub fn group(&self, n: usize) -> &'a AccountGroup {
        &self.inventory.account.groups[n]
    }

    /// The account users with this address, capital letters aside.
    pub fn with_address(&self, address: &str) -> &[usize] {
        if address.is_empty() { &[] } else { self.by_email.get(&lower(address)).map(Vec::as_slice).unwrap_or_default() }
    }

    /// An account user of this address who was not there before.
    pub fn new_user(&self, address: &str) -> Option<usize> {
        self.with_address(address).iter().copied().find(|n| self.was[*n].is_none())
    }

    /// The group of the account with this identifier.
    pub fn group_with(&self, identifier: &str) -> Option<usize> {
        self.groups.iter().copied().find(|n| self.group(*n).identifier == identifier)
    }

    /// The directory user of this id, else one with this address or user name.
    pub fn directory_user(&self, id: Option<&str>, addresses: &[&str]) -> Option<usize> {
        let by_id = id.and_then(|id| self.by_id.get(id).copied());
        by_id.or_else(|| addresses.iter().filter(|a| !a.is_empty()).find_map(|a| self.by_key.get(&lower(a))?.first().copied()))
    }

    /// The accounts that a directory user's address, user name or key reaches.
    pub fn accounts_of(&self, directory: usize) -> BTreeSet<usize> {
        let user = &self.inventory.directory.users[directory];
        keys(self.facts, directory, user).iter().flat_map(|key| self.with_address(key)).copied().collect()
    }

    /// The directory users whose address, user name or key reaches this account.
    pub fn directory_users_of(&self, user: usize) -> &[usize] {
        self.by_key.get(&lower(&self.user(user).email)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everything an account user can do now; `None` where no role assignments export was given.
    pub fn permissions(&self, user: usize) -> Option<BTreeSet<SnapshotPermission>> {
        let bindings = &self.facts.today.bindings;
        if bindings.known != Known::All {
            return None;
        }
        let direct = bindings.direct.get(&user).into_iter().flatten();
        let through = self.groups_of[user].iter().flat_map(|g| &bindings.groups[*g]);
        Some(direct.chain(through).chain(&bindings.everybody).map(|n| permission(&bindings.all[*n as usize])).collect())
    }

    /// How many role bindings a user has, directly or through groups other than everybody's.
    pub fn bindings(&self, user: usize) -> usize {
        let bindings = &self.facts.today.bindings;
        let direct = bindings.direct.get(&user).map_or(0, Vec::len);
        direct + self.groups_of[user].iter().map(|g| bindings.groups[*g].len()).sum::<usize>()
    }
}

/// A permission in the words of the snapshot.
pub fn permission(p: &crate::forecast::access::Permission) -> SnapshotPermission {
    SnapshotPermission { role: p.role.to_string(), resource_group: p.resource_group.to_string(), scope: p.place.to_string() }
}

/// The values under which a directory user may have been sent, in lower case: what either standing scenario sends.
fn keys(facts: &Facts<'_>, n: usize, _user: &DirectoryUser) -> BTreeSet<String> {
    facts.standing.iter().map(|f| lower(&f.keys[n].value)).filter(|k| !k.is_empty()).collect()
}
