//! Who carries permissions today, as far as judgements need it.
//!
//! Source: H 5. Role metadata in user and group exports is used only where there is no role assignments export (contract section 5).

use crate::forecast::groups::is_built_in;
use crate::model::{Inventory, PrincipalKind, RoleAssignment, RoleBinding, Scope};
use crate::rules::machine::is_machine;
use rustc_hash::FxHashSet as HashSet;

/// Permissions of groups and administrators among users.
pub struct Roles {
    /// By account group; `None` where no export tells.
    groups: Vec<Option<bool>>,
    /// By account user: an account administrator who is no machine.
    administrators: Vec<bool>,
}

impl Roles {
    /// Whether a group carries permissions; `None` where no export tells.
    pub fn carries(&self, group: usize) -> Option<bool> {
        self.groups[group]
    }

    /// Whether the account user is an account administrator.
    pub fn is_administrator(&self, user: usize) -> bool {
        self.administrators[user]
    }

    pub fn of(inventory: &Inventory) -> Self {
        let account = &inventory.account;
        let Some(assignments) = &account.role_assignments else {
            let groups = account.groups.iter().map(|g| g.roles.as_ref().map(|r| !r.is_empty())).collect();
            let admin_groups = |n: usize| account.groups[n].scope == Scope::Account && account.groups[n].roles.iter().flatten().any(administers);
            let administrators = administrators(inventory, |user| user.roles.iter().flatten().any(administers), admin_groups);
            return Self { groups, administrators };
        };
        let enabled: Vec<&RoleAssignment> = assignments.iter().filter(|a| !a.disabled).collect();
        let bound: HashSet<(String, &str)> =
            enabled.iter().filter(|a| a.principal.kind == PrincipalKind::UserGroup).map(|a| (level(a), a.principal.identifier.as_str())).collect();
        let admin: Vec<&&RoleAssignment> = enabled
            .iter()
            .filter(|a| a.scope == Scope::Account && administers(&RoleBinding { role: a.role.clone(), resource_group: a.resource_group.clone() }))
            .collect();
        let direct: HashSet<&str> =
            admin.iter().filter(|a| a.principal.kind == PrincipalKind::User).map(|a| a.principal.identifier.as_str()).collect();
        let through: HashSet<&str> =
            admin.iter().filter(|a| a.principal.kind == PrincipalKind::UserGroup).map(|a| a.principal.identifier.as_str()).collect();
        let groups = account.groups.iter().map(|g| Some(bound.contains(&(level_of(&g.scope), g.identifier.as_str())))).collect();
        let admin_groups = |n: usize| account.groups[n].scope == Scope::Account && through.contains(account.groups[n].identifier.as_str());
        let administrators = administrators(inventory, |user| direct.contains(user.id.as_str()), admin_groups);
        Self { groups, administrators }
    }
}

fn administers(binding: &RoleBinding) -> bool {
    binding.role == "_account_admin"
        && matches!(binding.resource_group.as_str(), "_all_resources_including_child_scopes" | "_all_account_level_resources")
}

/// The scope level of the principal; a missing one is the assignment's own.
fn level(assignment: &RoleAssignment) -> String {
    assignment.principal.scope_level.as_ref().map_or_else(|| level_of(&assignment.scope), |l| l.to_lowercase())
}

fn level_of(scope: &Scope) -> String {
    match scope {
        Scope::Account => "account",
        Scope::Organization { .. } => "organization",
        Scope::Project { .. } => "project",
    }
    .to_owned()
}

fn administrators(inventory: &Inventory, direct: impl Fn(&crate::model::AccountUser) -> bool, admin_group: impl Fn(usize) -> bool) -> Vec<bool> {
    let account = &inventory.account;
    let mut everybody = false;
    let mut members: HashSet<&str> = HashSet::default();
    for (n, group) in account.groups.iter().enumerate().filter(|(n, _)| admin_group(*n)) {
        everybody |= is_built_in(group) && account.groups[n].identifier == "_account_all_users";
        members.extend(group.members.iter().flatten().map(String::as_str));
    }
    account
        .users
        .iter()
        .map(|u| {
            let member = (!u.id.is_empty() && members.contains(u.id.as_str())) || members.contains(u.email.as_str());
            (everybody || member || direct(u)) && !is_machine(&u.email)
        })
        .collect()
}
