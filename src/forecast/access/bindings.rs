//! Which permissions are given to whom: enabled role assignments, or what user and group exports mention of them.
//!
//! Source: H 5. A permission is known by its number here, because a person may reach the same one in ten ways and there are forty thousand
//! people.

use super::{Known, Permission};
use crate::model::{Inventory, PrincipalKind, RoleAssignment, RoleBinding, Scope};
use rustc_hash::FxHashMap as HashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A permission's place in [`Bindings::all`]. The order of numbers is the order of permissions.
pub type Number = u32;

/// Enabled role assignments by whom they are for.
#[derive(Default)]
pub struct Bindings {
    pub known: Known,
    pub all: Vec<Rc<Permission>>,
    /// By account user; sorted.
    pub direct: HashMap<usize, Vec<Number>>,
    /// By account group; empty for one that carries nothing. Sorted.
    pub groups: Vec<Vec<Number>>,
    /// What everybody of the account has, new users too; sorted.
    pub everybody: Vec<Number>,
}

/// The group that everybody of the account is in.
pub const EVERYBODY: &str = "_account_all_users";

/// Bindings before the permissions are numbered.
#[derive(Default)]
struct Gathered {
    direct: BTreeMap<usize, BTreeSet<Permission>>,
    groups: BTreeMap<usize, BTreeSet<Permission>>,
    everybody: BTreeSet<Permission>,
}

impl Bindings {
    pub fn of(inventory: &Inventory) -> Self {
        let mut gathered = Gathered::default();
        let known = match &inventory.account.role_assignments {
            Some(assignments) => {
                gathered.assigned(inventory, assignments);
                Known::All
            }
            None => gathered.mentioned(inventory),
        };
        gathered.numbered(known, inventory.account.groups.len())
    }

    pub fn carries(&self, group: usize) -> bool {
        !self.groups[group].is_empty()
    }

    /// The permissions that ride on a group.
    pub fn permissions(&self, group: usize) -> impl Iterator<Item = &Permission> {
        self.groups[group].iter().map(|n| &*self.all[*n as usize])
    }
}

impl Gathered {
    fn assigned(&mut self, inventory: &Inventory, assignments: &[RoleAssignment]) {
        let account = &inventory.account;
        let users: HashMap<&str, usize> =
            account.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)).collect();
        let groups: HashMap<(&Scope, &str), usize> = account.groups.iter().enumerate().map(|(n, g)| ((&g.scope, g.identifier.as_str()), n)).collect();
        for assignment in assignments.iter().filter(|a| !a.disabled) {
            let identifier = assignment.principal.identifier.as_str();
            match assignment.principal.kind {
                PrincipalKind::User => {
                    if let Some(n) = users.get(identifier) {
                        self.direct.entry(*n).or_default().insert(Permission::of(assignment));
                    }
                }
                PrincipalKind::UserGroup => {
                    let scope = principal_scope(assignment);
                    if scope == Scope::Account && identifier == EVERYBODY {
                        self.everybody.insert(Permission::of(assignment));
                    } else if let Some(n) = groups.get(&(&scope, identifier)) {
                        self.groups.entry(*n).or_default().insert(Permission::of(assignment));
                    }
                }
                PrincipalKind::Other => {}
            }
        }
    }

    /// What user and group exports mention of roles, for want of a role assignments export. It is told at the scope of the export only.
    fn mentioned(&mut self, inventory: &Inventory) -> Known {
        let account = &inventory.account;
        let mut known = Known::Nothing;
        let permission = |scope: &Scope, b: &RoleBinding| Permission::new(&b.role, &b.resource_group, scope);
        for (n, roles) in account.users.iter().enumerate().filter_map(|(n, u)| Some((n, u.roles.as_ref()?))).filter(|(_, r)| !r.is_empty()) {
            known = Known::InPart;
            self.direct.insert(n, roles.iter().map(|b| permission(&Scope::Account, b)).collect());
        }
        for (n, group) in account.groups.iter().enumerate() {
            let Some(roles) = &group.roles else { continue };
            known = Known::InPart;
            let permissions = roles.iter().map(|b| permission(&group.scope, b));
            if group.scope == Scope::Account && group.identifier == EVERYBODY {
                self.everybody.extend(permissions);
            } else {
                self.groups.entry(n).or_default().extend(permissions);
            }
        }
        known
    }

    fn numbered(self, known: Known, groups: usize) -> Bindings {
        let every: BTreeSet<&Permission> = self.direct.values().chain(self.groups.values()).flatten().chain(&self.everybody).collect();
        let all: Vec<Rc<Permission>> = every.into_iter().cloned().map(Rc::new).collect();
        let numbers = |set: &BTreeSet<Permission>| -> Vec<Number> {
            set.iter().filter_map(|p| all.binary_search_by(|known| (**known).cmp(p)).ok()).filter_map(|n| Number::try_from(n).ok()).collect()
        };
        let mut by_group = vec![Vec::new(); groups];
        for (n, set) in &self.groups {
            by_group[*n] = numbers(set);
        }
        let direct = self.direct.iter().map(|(n, set)| (*n, numbers(set))).collect();
        let everybody = numbers(&self.everybody);
        Bindings { known, direct, groups: by_group, everybody, all }
    }
}

/// Where the principal lives: its scope level within the assignment's scope; a missing level is the assignment's own scope.
fn principal_scope(assignment: &RoleAssignment) -> Scope {
    match (assignment.principal.scope_level.as_deref().map(str::to_lowercase).as_deref(), &assignment.scope) {
        (Some("account"), _) => Scope::Account,
        (Some("organization" | "org"), Scope::Project { org, .. }) => Scope::Organization { org: org.clone() },
        (_, scope) => scope.clone(),
    }
}
