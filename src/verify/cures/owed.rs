//! What an account had, by the earlier report, and has: the roles it was given itself and its groups. What one of two accounts lacks of it is
//! named beside the repair, so that nobody has to look it up.
//!
//! It must never call something nothing that no export tells: without a snapshot, or without role assignments on one of the days, it is unknown.

use crate::forecast::access::Known;
use crate::forecast::groups::is_built_in;
use crate::report::schema::Subject;
use crate::report::snapshot::SnapshotPermission;
use crate::verify::now::{Now, permission};
use crate::verify::then::Then;
use rustc_hash::FxHashMap as HashMap;
use std::collections::BTreeSet;

/// Groups, by scope and identifier, and roles given directly.
#[derive(Clone, Default)]
pub struct Held {
    groups: BTreeSet<(String, String)>,
    roles: BTreeSet<SnapshotPermission>,
}

impl Held {
    pub fn and(mut self, other: Self) -> Self {
        self.groups.extend(other.groups);
        self.roles.extend(other.roles);
        self
    }

    pub fn without(mut self, other: &Self) -> Self {
        self.groups.retain(|group| !other.groups.contains(group));
        self.roles.retain(|role| !other.roles.contains(role));
        self
    }

    /// Without the groups that the directory fills: its next push brings those.
    pub fn by_hand(mut self, now: &Now<'_>) -> Self {
        let filled = now.inventory.account.groups.iter().filter(|g| g.externally_managed == Some(true));
        let filled: BTreeSet<_> = filled.map(|g| (g.scope.to_string(), g.identifier.clone())).collect();
        self.groups.retain(|group| !filled.contains(group));
        self
    }

    pub fn is_nothing(&self) -> bool {
        self.groups.is_empty() && self.roles.is_empty()
    }

    /// The groups, those of the account by their identifier alone, and the roles.
    pub fn named(self) -> (Vec<Subject>, Vec<SnapshotPermission>) {
        let label = |(scope, identifier): (String, String)| if scope == "account" { identifier } else { format!("{scope}/{identifier}") };
        let groups = self.groups.into_iter().map(|group| Subject::new("group", label(group))).collect();
        (groups, self.roles.into_iter().collect())
    }
}

/// Both days.
pub struct Owed<'a> {
    now: &'a Now<'a>,
    /// By person of the earlier report.
    then: HashMap<usize, Held>,
    /// Both days tell of roles and groups.
    pub known: bool,
}

impl<'a> Owed<'a> {
    pub fn of(then: &Then<'_>, now: &'a Now<'a>) -> Self {
        let mut had: HashMap<usize, Held> = HashMap::default();
        let all = then.snapshot.map(|s| s.permissions.as_slice()).unwrap_or_default();
        for (row, numbers) in then.snapshot.iter().flat_map(|s| &s.direct) {
            if let Some(person) = then.person(*row) {
                had.entry(person).or_default().roles.extend(numbers.iter().filter_map(|n| all.get(*n as usize).cloned()));
            }
        }
        // A group that is gone can be given to nobody.
        let there: BTreeSet<_> = now.inventory.account.groups.iter().map(|g| (g.scope.to_string(), g.identifier.clone())).collect();
        for group in then.groups().iter().filter(|g| !g.built_in) {
            let key = (group.scope.clone(), group.identifier.clone());
            for person in group.members.iter().flatten().filter_map(|row| then.person(*row)).filter(|_| there.contains(&key)) {
                had.entry(person).or_default().groups.insert(key.clone());
            }
        }
        let known = then.snapshot.is_some_and(|s| s.roles_known) && now.facts.today.bindings.known == Known::All;
        Self { now, then: had, known }
    }

    /// What an account of today has.
    pub fn has(&self, user: usize) -> Held {
        let bindings = &self.now.facts.today.bindings;
        let groups = self.now.groups_of[user].iter().map(|n| self.now.group(*n)).filter(|g| !is_built_in(g));
        Held {
            groups: groups.map(|g| (g.scope.to_string(), g.identifier.clone())).collect(),
            roles: bindings.direct.get(&user).into_iter().flatten().map(|n| permission(&bindings.all[*n as usize])).collect(),
        }
    }

    /// What it had.
    pub fn had(&self, user: usize) -> Held {
        self.now.was[user].and_then(|person| self.then.get(&person)).cloned().unwrap_or_default()
    }
}
