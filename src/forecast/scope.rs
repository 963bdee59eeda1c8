//! Who and what provisioning will send.
//!
//! Sources: contract section 1; only people assigned to the app are provisioned (I 2, 4), nested groups bring nobody (I 2), Okta pushes
//! the groups with an active mapping (I 4), Entra the groups assigned to the application (I 2). Users and groups are judged separately.

use super::twins::Signatures;
use crate::model::{Activity, GroupClass, Inventory, MemberKind, PrincipalType};
use rustc_hash::FxHashSet as HashSet;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// Scope and activity of everyone in the directory; the same in every scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// By directory user: assigned to the app, or no export tells.
    pub assigned: Vec<bool>,
    /// By directory user: can be provisioned. A status that no export carries counts as active.
    pub active: Vec<bool>,
    /// By directory user: the Okta app username.
    pub app_user_names: Vec<Option<String>>,
    /// By directory group: provisioning will try to send it.
    pub groups: Vec<bool>,
    /// An export tells which users are assigned.
    pub users_known: bool,
    /// An export tells which groups are pushed or assigned.
    pub groups_known: bool,
    /// Kept here because it is the same in every scenario as well.
    pub(super) signatures: OnceCell<Signatures>,
}

impl Scope {
    /// Active and assigned.
    pub fn sent(&self, user: usize) -> bool {
        self.active[user] && self.assigned[user]
    }

    pub fn of(inventory: &Inventory) -> Self {
        let directory = &inventory.directory;
        let active = directory.users.iter().map(|u| u.activity != Activity::Inactive).collect();
        let app_users: BTreeMap<&str, &str> =
            directory.app_users.iter().flatten().filter(|a| !a.id.is_empty()).map(|a| (a.id.as_str(), a.user_name.as_str())).collect();
        let app_user_names = directory.users.iter().map(|u| app_users.get(u.id.as_str()).map(|n| (*n).to_owned())).collect();
        Self {
            assigned: assigned(inventory, &app_users),
            active,
            app_user_names,
            groups: groups(inventory),
            users_known: directory.app_users.is_some() || directory.assignments.is_some(),
            groups_known: directory.push_mappings.is_some() || directory.assignments.is_some(),
            signatures: OnceCell::new(),
        }
    }
}

fn assigned(inventory: &Inventory, app_users: &BTreeMap<&str, &str>) -> Vec<bool> {
    let directory = &inventory.directory;
    if directory.app_users.is_some() {
        return directory.users.iter().map(|u| app_users.contains_key(u.id.as_str())).collect();
    }
    let Some(assignments) = &directory.assignments else {
        return vec![true; directory.users.len()];
    };
    let ids: HashSet<&str> = assignments.iter().filter(|a| a.principal_type == PrincipalType::User).map(|a| a.principal_id.as_str()).collect();
    let groups = assigned_groups(inventory);
    let mut out: Vec<bool> = directory.users.iter().map(|u| !u.id.is_empty() && ids.contains(u.id.as_str())).collect();
    for list in directory.memberships.iter().filter(|m| groups.contains(directory.groups[m.group].id.as_str())) {
        list.members.iter().filter(|m| m.kind == MemberKind::User).filter_map(|m| m.user).for_each(|n| out[n] = true);
    }
    out
}

/// Entra: the ids of the groups assigned to the application.
pub fn assigned_groups(inventory: &Inventory) -> HashSet<&str> {
    inventory.directory.assignments.iter().flatten().filter(|a| a.principal_type == PrincipalType::Group).map(|a| a.principal_id.as_str()).collect()
}

fn groups(inventory: &Inventory) -> Vec<bool> {
    let directory = &inventory.directory;
    if let Some(mappings) = &directory.push_mappings {
        let pushed: HashSet<&str> = mappings.iter().filter(|m| m.status.eq_ignore_ascii_case("ACTIVE")).map(|m| m.source_group_id.as_str()).collect();
        return directory.groups.iter().map(|g| pushed.contains(g.id.as_str())).collect();
    }
    if directory.assignments.is_some() {
        let assigned = assigned_groups(inventory);
        return directory.groups.iter().map(|g| assigned.contains(g.id.as_str())).collect();
    }
    directory.groups.iter().map(|g| g.class == GroupClass::Sendable).collect()
}
