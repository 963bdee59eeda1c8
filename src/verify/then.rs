//! The earlier report, laid out for looking things up.

use crate::report::schema::{AccountSide, DirectorySide, Report, ReportScenario};
use crate::report::snapshot::{Snapshot, SnapshotGroup, SnapshotPermission};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::BTreeSet;

/// The earlier report.
pub struct Then<'a> {
    pub report: &'a Report,
    /// The account users of that day, in the order of the report.
    pub people: Vec<&'a AccountSide>,
    /// By row of the first scenario: the place in `people`.
    person_of_row: HashMap<u32, usize>,
    /// `None`: a report of an older version.
    pub snapshot: Option<&'a Snapshot>,
    /// By place in `people`: managed from outside already.
    pub managed: Vec<bool>,
    /// By place in `people`: the groups of the account, by identifier.
    pub groups_of: Vec<BTreeSet<&'a str>>,
    /// The groups of the account that the earlier report kept, by identifier.
    by_identifier: HashMap<&'a str, &'a SnapshotGroup>,
    /// The identifiers of all groups of the account that it told of.
    identifiers: HashSet<&'a str>,
    /// By place in `people`: what some scenario put on the same row.
    pub partners: Vec<Vec<&'a DirectorySide>>,
}

impl<'a> Then<'a> {
    pub fn of(report: &'a Report) -> Self {
        let rows = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
        let mut people = Vec::new();
        let mut person_of_row = HashMap::default();
        for (n, row) in rows.iter().enumerate() {
            if let Some(side) = &row.account {
                person_of_row.insert(n as u32, people.len());
                people.push(&**side);
            }
        }
        let snapshot = report.snapshot.as_ref();
        let mut managed = vec![false; people.len()];
        let mut groups_of = vec![BTreeSet::new(); people.len()];
        if let Some(snapshot) = snapshot {
            let person = |row: &u32| person_of_row.get(row).copied();
            snapshot.managed.iter().filter_map(person).for_each(|p| managed[p] = true);
            for group in snapshot.groups.iter().filter(|g| g.scope == "account") {
                for p in group.members.iter().flatten().filter_map(person) {
                    groups_of[p].insert(group.identifier.as_str());
                }
            }
        }
        let kept = snapshot.iter().flat_map(|s| &s.groups).filter(|g| g.scope == "account");
        let by_identifier: HashMap<&str, &SnapshotGroup> = kept.map(|g| (g.identifier.as_str(), g)).collect();
        let told = report.scenarios.iter().take(1).flat_map(|s| &s.groups).filter_map(|g| g.account.as_ref());
        let identifiers = by_identifier.keys().copied().chain(told.map(|a| a.identifier.as_str())).collect();
        let place: HashMap<(Option<&str>, &str), usize> = people.iter().enumerate().map(|(p, a)| ((a.id.as_deref(), a.email.as_str()), p)).collect();
        let mut partners: Vec<Vec<&DirectorySide>> = vec![Vec::new(); people.len()];
        for row in report.scenarios.iter().flat_map(|s| &s.users) {
            if let (Some(account), Some(directory)) = (&row.account, &row.directory)
                && let Some(p) = place.get(&(account.id.as_deref(), account.email.as_str()))
            {
                partners[*p].push(directory);
            }
        }
        Self { report, people, person_of_row, snapshot, managed, groups_of, by_identifier, identifiers, partners }
    }

    pub fn scenarios(&self) -> &'a [ReportScenario] {
        &self.report.scenarios
    }

    /// The groups of that day, at whatever scope.
    pub fn groups(&self) -> &'a [SnapshotGroup] {
        self.snapshot.map(|s| s.groups.as_slice()).unwrap_or_default()
    }

    /// A group of the account with this identifier.
    pub fn group(&self, identifier: &str) -> Option<&'a SnapshotGroup> {
        self.by_identifier.get(identifier).copied()
    }

    /// The account had a group of this identifier.
    pub fn had_group(&self, identifier: &str) -> bool {
        self.identifiers.contains(identifier)
    }

    /// What a group of the account carried.
    pub fn permissions_of(&self, identifier: &str) -> impl Iterator<Item = SnapshotPermission> {
        let numbers = self.group(identifier).map(|g| g.permissions.as_slice()).unwrap_or_default();
        let all = self.snapshot.map(|s| s.permissions.as_slice()).unwrap_or_default();
        numbers.iter().filter_map(|n| all.get(*n as usize).cloned())
    }

    pub fn person(&self, row: u32) -> Option<usize> {
        self.person_of_row.get(&row).copied()
    }

    /// By place in `people`: everything the person could do; `None` where no role assignments export was given.
    pub fn permissions(&self) -> Option<Vec<BTreeSet<&'a SnapshotPermission>>> {
        let snapshot = self.snapshot.filter(|s| s.roles_known)?;
        let named = |numbers: &'a [u32]| numbers.iter().filter_map(|n| snapshot.permissions.get(*n as usize));
        let everybody: BTreeSet<&SnapshotPermission> = named(&snapshot.everybody).collect();
        let mut out = vec![everybody; self.people.len()];
        for (row, numbers) in &snapshot.direct {
            if let Some(p) = self.person(*row) {
                out[p].extend(named(numbers));
            }
        }
        for group in &snapshot.groups {
            for p in group.members.iter().flatten().filter_map(|row| self.person(*row)) {
                out[p].extend(named(&group.permissions));
            }
        }
        Some(out)
    }
}
