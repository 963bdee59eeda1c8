//! Who is in which group and who may do what on the day of a report: what the migration guide tells to back up before the switch, and what
//! a verification compares with.
//!
//! People are told by their row in the first scenario's users and permissions by their place in a list, because there are hundreds of
//! thousands of memberships.

use super::json::{FromJson, Misfit, Value, records};
use super::schema::{Report, UserRow};
use crate::forecast::Today;
use crate::forecast::access::{Known, Who};
use crate::forecast::groups::is_built_in;
use crate::forecast::scope::Scope;
use crate::model::order::sort_records;
use crate::model::{AccountUser, Inventory, PrincipalKind, RoleAssignment};
use rustc_hash::FxHashMap as HashMap;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Snapshot {
    pub permissions: Vec<SnapshotPermission>,
    /// There was a role assignments export.
    pub roles_known: bool,
    /// (row, permissions given to this person directly).
    pub direct: Vec<(u32, Vec<u32>)>,
    /// What everybody of the account has.
    pub everybody: Vec<u32>,
    /// Those who were managed from outside already.
    pub managed: Rows,
    pub groups: Vec<SnapshotGroup>,
    /// The directory's groups that are sent, as far as a file tells their members.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<SnapshotTeam>,
    /// Role assignments that are switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disabled: Vec<SnapshotDisabled>,
}

/// A group of the directory.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SnapshotTeam {
    pub id: String,
    pub name: String,
    pub members: Rows,
}

/// Rows in rising order. In JSON the first, and then how far it is to each next: a third of the size when packed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows(Vec<u32>);

impl FromIterator<u32> for Rows {
    fn from_iter<I: IntoIterator<Item = u32>>(rows: I) -> Self {
        let mut rows: Vec<u32> = rows.into_iter().collect();
        rows.sort_unstable();
        rows.dedup();
        Self(rows)
    }
}

impl std::ops::Deref for Rows {
    type Target = [u32];
    fn deref(&self) -> &[u32] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Rows {
    type Item = &'a u32;
    type IntoIter = std::slice::Iter<'a, u32>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl Serialize for Rows {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut before = 0;
        serializer.collect_seq(self.0.iter().map(|row| row - std::mem::replace(&mut before, *row)))
    }
}

impl FromJson for Rows {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        let mut before = 0u32;
        let steps = Vec::<u32>::from_json(value)?.into_iter();
        // A sum that no row can have is a damaged report.
        let rows = steps.map(|step| before.checked_add(step).inspect(|row| before = *row).ok_or(""));
        rows.collect()
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SnapshotDisabled {
    /// Account email, or group identifier.
    pub principal: String,
    pub permission: SnapshotPermission,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SnapshotPermission {
    pub role: String,
    pub resource_group: String,
    pub scope: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SnapshotGroup {
    pub identifier: String,
    pub name: String,
    pub scope: String,
    /// `None`: no file told.
    pub members: Option<Rows>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub managed: bool,
    /// Made and kept by Harness.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub built_in: bool,
    pub permissions: Vec<u32>,
}

records! {
    Snapshot { permissions, roles_known, direct, everybody, managed, groups, teams = Vec::new(), disabled = Vec::new() }
    SnapshotTeam { id, name, members }
    SnapshotDisabled { principal, permission }
    SnapshotPermission { role, resource_group, scope }
    SnapshotGroup { identifier, name, scope, members, managed = false, built_in = false, permissions }
}

/// The snapshot of an account, for a report that was made of it.
pub fn of(inventory: &Inventory, sent: &Scope, today: &Today, report: &Report) -> Snapshot {
    let account = &inventory.account;
    let rows = rows(inventory, report);
    let groups = account.groups.iter().enumerate().map(|(n, group)| {
        let built_in = is_built_in(group);
        let people = today.members[n].iter().filter_map(|who| if let Who::Account(u) = who { rows[*u] } else { None });
        SnapshotGroup {
            identifier: group.identifier.clone(),
            name: group.name.clone(),
            scope: group.scope.to_string(),
            members: group.members.as_ref().filter(|_| !built_in).map(|_| people.collect()),
            managed: group.externally_managed == Some(true),
            built_in,
            permissions: today.bindings.groups[n].clone(),
        }
    });
    let mut direct: Vec<(u32, Vec<u32>)> = today.bindings.direct.iter().filter_map(|(u, all)| Some((rows[*u]?, all.clone()))).collect();
    direct.sort_unstable();
    let managed = account.users.iter().zip(&rows).filter(|(u, _)| u.externally_managed == Some(true)).filter_map(|(_, row)| *row);
    let permission = |p: &crate::forecast::access::Permission| SnapshotPermission {
        role: p.role.to_string(),
        resource_group: p.resource_group.to_string(),
        scope: p.place.to_string(),
    };
    Snapshot {
        permissions: today.bindings.all.iter().map(|p| permission(p)).collect(),
        roles_known: today.bindings.known == Known::All,
        direct,
        everybody: today.bindings.everybody.clone(),
        managed: managed.collect(),
        groups: groups.collect(),
        teams: teams(inventory, sent, report),
        disabled: disabled(inventory),
    }
}

/// Whom the directory has in which group.
fn teams(inventory: &Inventory, scope: &Scope, report: &Report) -> Vec<SnapshotTeam> {
    let directory = &inventory.directory;
    let users = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
    fn side(row: &UserRow) -> Option<&str> {
        row.directory.as_ref()?.id.as_deref()
    }
    if directory.memberships.is_empty() {
        return Vec::new();
    }
    let rows: HashMap<&str, u32> = users.iter().zip(0u32..).filter_map(|(row, n)| Some((side(row)?, n))).collect();
    let rows: Vec<Option<u32>> = directory.users.iter().map(|user| rows.get(user.id.as_str()).copied()).collect();
    let mut teams: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for list in directory.memberships.iter().filter(|m| scope.groups.get(m.group) == Some(&true)) {
        teams.entry(list.group).or_default().extend(list.members.iter().filter_map(|m| rows[m.user?]));
    }
    let team = |(n, members): (usize, Vec<u32>)| SnapshotTeam {
        id: directory.groups[n].id.clone(),
        name: directory.groups[n].name.clone(),
        members: members.into_iter().collect(),
    };
    teams.into_iter().map(team).collect()
}

fn disabled(inventory: &Inventory) -> Vec<SnapshotDisabled> {
    let account = &inventory.account;
    let of = |a: &RoleAssignment| {
        let id = &a.principal.identifier;
        let principal = match a.principal.kind {
            PrincipalKind::User => account.users.iter().find(|u| u.id == *id).map(|u| u.email.clone()),
            PrincipalKind::UserGroup => Some(id.clone()),
            PrincipalKind::Other => None,
        };
        let permission = SnapshotPermission { role: a.role.clone(), resource_group: a.resource_group.clone(), scope: a.scope.to_string() };
        principal.map(|principal| SnapshotDisabled { principal, permission })
    };
    let mut out: Vec<_> = account.role_assignments.iter().flatten().filter(|a| a.disabled).filter_map(of).collect();
    out.sort();
    out.dedup();
    out
}

/// By account user: the row of the first scenario on which it stands.
fn rows(inventory: &Inventory, report: &Report) -> Vec<Option<u32>> {
    let users = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
    let sides = users
        .iter()
        .zip(0u32..)
        .filter_map(|(row, n)| row.account.as_ref().map(|side| (side.email.as_str(), side.id.as_deref().unwrap_or_default(), n)));
    let mut sides: Vec<(&str, &str, u32)> = sides.collect();
    sort_records(&mut sides, |side| (0, side.0), |a, b| a.1.cmp(b.1));
    // Both stand by address and id: a walk along the two.
    let mut sides = sides.into_iter().peekable();
    let mut row = |user: &AccountUser| {
        let wanted = (user.email.as_str(), user.id.as_str());
        while sides.next_if(|side| (side.0, side.1) < wanted).is_some() {}
        sides.next_if(|side| (side.0, side.1) == wanted).map(|side| side.2)
    };
    inventory.account.users.iter().map(|user| row(user)).collect()
}
