//! Who may do what before and after: contract section 5.
//!
//! Provisioning never writes role assignments (H 5). What a person may do changes all the same, because groups change hands and a
//! second account starts with nothing.

use super::groups::is_built_in;
use super::{GroupOutcome, GroupReason, GroupRow, UserOutcome, UserRow};
use crate::model::{AccountGroup, Assumptions, Inventory, MemberKind, MembersOnLink, PrincipalKind, RoleAssignment, RoleBinding, Scope};
use crate::rules::machine::is_machine;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What one scenario does to everybody's memberships and permissions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Access {
    /// How far the rows can be relied upon.
    pub known: Known,
    /// Everybody with a change, account users first.
    pub rows: Vec<AccessRow>,
    /// Linked groups that lose members: (account group, members before, members who drop out).
    pub shrinks: Vec<(usize, usize, Vec<usize>)>,
    /// Linked groups that end without any member.
    pub emptied: Vec<usize>,
    /// Groups that are taken over but whose members no file tells.
    pub members_unknown: Vec<usize>,
    /// Account users who are administrators today and are none afterwards.
    pub admins_lost: Vec<usize>,
    /// Somebody is an administrator today, and nobody would be afterwards.
    pub last_admin_lost: bool,
}

/// Which permissions the exports tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// None: there are no rows.
    #[default]
    Nothing,
    /// Those that user and group exports mention. A row then holds only losses that no other way can make good.
    InPart,
    /// All: there is a role assignments export.
    All,
}

/// What one person loses and gains.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessRow {
    pub who: Who,
    pub lost: Vec<Held>,
    pub gained: Vec<Held>,
    /// A gain comes through a group taken over under another name.
    pub strange_gain: bool,
}

/// A person: an account user, or the new account of a directory user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    Account(usize),
    New(usize),
}

/// A permission and how it is reached.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Held {
    pub permission: Permission,
    /// `direct` or `group IDENTIFIER`, several joined by `, `.
    pub via: String,
}

/// A role on a resource group in a scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permission {
    pub role: String,
    pub resource_group: String,
    pub scope: Scope,
}

impl Permission {
    fn of(assignment: &RoleAssignment) -> Self {
        Self { role: assignment.role.clone(), resource_group: assignment.resource_group.clone(), scope: assignment.scope.clone() }
    }

    /// Administration of the account (H 5, release 1.36.5).
    pub fn administers(&self) -> bool {
        self.role == "_account_admin"
            && self.scope == Scope::Account
            && matches!(self.resource_group.as_str(), "_all_resources_including_child_scopes" | "_all_account_level_resources")
    }
}

/// Says what changes.
pub fn forecast(inventory: &Inventory, assumptions: &Assumptions, users: &[UserRow], groups: &[GroupRow]) -> Access {
    let bindings = Bindings::of(inventory);
    let before = memberships_before(inventory);
    let arrivals = Arrivals::of(inventory, users);
    let mut out = Access { known: bindings.known, ..Access::default() };
    let mut after = before.clone();
    let mut strange: HashSet<usize> = HashSet::new();
    for row in groups.iter().filter(|r| matches!(r.outcome, GroupOutcome::Link | GroupOutcome::Merge)) {
        let Some(group) = row.account else { continue };
        if is_strange(inventory, row, group) {
            strange.insert(group);
        }
        let pushed: Option<Vec<BTreeSet<Who>>> = row.directory.iter().map(|d| arrivals.members(*d)).collect();
        let Some(pushed) = pushed else {
            out.members_unknown.push(group);
            continue;
        };
        let old = before.get(&group).cloned().unwrap_or_default();
        let keeps = assumptions.members_on_link == MembersOnLink::Merge || inventory.account.groups[group].externally_managed == Some(true);
        let mut members: BTreeSet<Who> = pushed.into_iter().flatten().collect();
        if keeps {
            members.extend(&old);
        }
        if row.outcome == GroupOutcome::Link {
            let dropped: Vec<usize> = old.difference(&members).filter_map(|w| if let Who::Account(n) = w { Some(*n) } else { None }).collect();
            if members.is_empty() && bindings.carries(group) {
                out.emptied.push(group);
            }
            if !dropped.is_empty() {
                out.shrinks.push((group, old.len(), dropped));
            }
        }
        after.insert(group, members);
    }
    if bindings.known != Known::Nothing {
        compare(inventory, users, &bindings, (&before, &after), &strange, &mut out);
    }
    out
}

/// Taken over under another name: what rides on the group goes to people who were not meant.
fn is_strange(inventory: &Inventory, row: &GroupRow, group: usize) -> bool {
    let name = &inventory.account.groups[group].name;
    match row.outcome {
        GroupOutcome::Link => row.reasons.contains(&GroupReason::DifferentName),
        _ => !row.directory.iter().any(|d| inventory.directory.groups[*d].name == *name),
    }
}

/// By account group: the people in it.
type Memberships = BTreeMap<usize, BTreeSet<Who>>;

fn memberships_before(inventory: &Inventory) -> Memberships {
    let account = &inventory.account;
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for (n, user) in account.users.iter().enumerate() {
        by_name.entry(&user.email).or_insert(n);
    }
    by_name.extend(account.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)));
    let known = |g: &AccountGroup| -> BTreeSet<Who> {
        if g.scope == Scope::Account && is_built_in(g) {
            return (0..account.users.len()).map(Who::Account).collect();
        }
        g.members.iter().flatten().filter_map(|m| by_name.get(m.as_str())).map(|n| Who::Account(*n)).collect()
    };
    account.groups.iter().enumerate().map(|(n, g)| (n, known(g))).collect()
}

/// Who arrives through the pushed groups.
struct Arrivals {
    /// By directory user: what its key reaches, where it is sent at all.
    reached: Vec<Option<Who>>,
    /// By directory group: the directory users in it, where a file tells.
    members: HashMap<usize, Vec<usize>>,
}

impl Arrivals {
    fn of(inventory: &Inventory, users: &[UserRow]) -> Self {
        let mut reached = vec![None; inventory.directory.users.len()];
        for row in users {
            let Some(d) = row.directory else { continue };
            reached[d] = match (row.outcome, row.account) {
                (UserOutcome::Link, Some(a)) => Some(Who::Account(a)),
                (UserOutcome::Create | UserOutcome::Duplicate, _) => Some(Who::New(d)),
                _ => None,
            };
        }
        let direct = |m: &crate::model::Members| m.members.iter().filter(|m| m.kind == MemberKind::User).filter_map(|m| m.user).collect();
        Self { reached, members: inventory.directory.memberships.iter().map(|m| (m.group, direct(m))).collect() }
    }

    fn members(&self, group: usize) -> Option<BTreeSet<Who>> {
        self.members.get(&group).map(|all| all.iter().filter_map(|d| self.reached[*d]).collect())
    }
}

/// Enabled role assignments by whom they are for.
#[derive(Default)]
struct Bindings {
    known: Known,
    direct: HashMap<usize, BTreeSet<Permission>>,
    groups: HashMap<usize, BTreeSet<Permission>>,
    /// What everybody of the account has, new users too, with the built-in group's identifier.
    everybody: BTreeMap<Permission, String>,
}

impl Bindings {
    fn of(inventory: &Inventory) -> Self {
        let account = &inventory.account;
        let Some(assignments) = &account.role_assignments else { return Self::mentioned(inventory) };
        let users: HashMap<&str, usize> =
            account.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)).collect();
        let groups: HashMap<(&Scope, &str), usize> = account.groups.iter().enumerate().map(|(n, g)| ((&g.scope, g.identifier.as_str()), n)).collect();
        let mut out = Self { known: Known::All, ..Self::default() };
        for assignment in assignments.iter().filter(|a| !a.disabled) {
            let identifier = assignment.principal.identifier.as_str();
            match assignment.principal.kind {
                PrincipalKind::User => {
                    if let Some(n) = users.get(identifier) {
                        out.direct.entry(*n).or_default().insert(Permission::of(assignment));
                    }
                }
                PrincipalKind::UserGroup => {
                    let scope = principal_scope(assignment);
                    if scope == Scope::Account && identifier == "_account_all_users" {
                        out.everybody.insert(Permission::of(assignment), identifier.to_owned());
                    } else if let Some(n) = groups.get(&(&scope, identifier)) {
                        out.groups.entry(*n).or_default().insert(Permission::of(assignment));
                    }
                }
                PrincipalKind::Other => {}
            }
        }
        out
    }

    /// What user and group exports mention of roles, for want of a role assignments export. It is told at the scope of the export only.
    fn mentioned(inventory: &Inventory) -> Self {
        let account = &inventory.account;
        let mut out = Self::default();
        let permission =
            |scope: &Scope, b: &RoleBinding| Permission { role: b.role.clone(), resource_group: b.resource_group.clone(), scope: scope.clone() };
        for (n, roles) in account.users.iter().enumerate().filter_map(|(n, u)| Some((n, u.roles.as_ref()?))).filter(|(_, r)| !r.is_empty()) {
            out.known = Known::InPart;
            out.direct.insert(n, roles.iter().map(|b| permission(&Scope::Account, b)).collect());
        }
        for (n, group) in account.groups.iter().enumerate() {
            let Some(roles) = &group.roles else { continue };
            out.known = Known::InPart;
            let permissions = roles.iter().map(|b| permission(&group.scope, b));
            if group.scope == Scope::Account && group.identifier == "_account_all_users" {
                out.everybody.extend(permissions.map(|p| (p, group.identifier.clone())));
            } else if !roles.is_empty() {
                out.groups.insert(n, permissions.collect());
            }
        }
        out
    }

    fn carries(&self, group: usize) -> bool {
        self.groups.contains_key(&group)
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

/// By permission: the ways it is reached.
type Ways = BTreeMap<Permission, Vec<String>>;

fn compare(
    inventory: &Inventory,
    users: &[UserRow],
    bindings: &Bindings,
    (before, after): (&Memberships, &Memberships),
    strange: &HashSet<usize>,
    out: &mut Access,
) {
    let by_person = |memberships: &Memberships| {
        let mut out: HashMap<Who, Vec<usize>> = HashMap::new();
        for (group, members) in memberships.iter().filter(|(g, _)| bindings.carries(**g)) {
            for who in members {
                out.entry(*who).or_default().push(*group);
            }
        }
        out
    };
    let (then, now) = (by_person(before), by_person(after));
    let none = Vec::new();
    let groups = &inventory.account.groups;
    let ways = |person: Option<usize>, in_groups: &[usize], everybody: bool| -> Ways {
        let mut ways = Ways::new();
        for permission in person.and_then(|n| bindings.direct.get(&n)).into_iter().flatten() {
            ways.entry(permission.clone()).or_default().push("direct".to_owned());
        }
        for group in in_groups {
            for permission in &bindings.groups[group] {
                ways.entry(permission.clone()).or_default().push(format!("group {}", groups[*group].identifier));
            }
        }
        if everybody {
            for (permission, identifier) in &bindings.everybody {
                ways.entry(permission.clone()).or_default().push(format!("group {identifier}"));
            }
        }
        ways
    };
    let mut doubled: HashMap<usize, usize> = HashMap::new();
    let mut admins_before = 0;
    let mut admins_after = 0;
    for row in users {
        if let (UserOutcome::Duplicate, Some(a), Some(d)) = (row.outcome, row.account, row.directory) {
            doubled.insert(a, d);
        }
    }
    let created = users.iter().filter(|r| r.outcome == UserOutcome::Create).filter_map(|r| r.directory).map(Who::New);
    for who in (0..inventory.account.users.len()).map(Who::Account).chain(created) {
        let (old, new) = match who {
            Who::Account(n) => {
                let mine = then.get(&who).unwrap_or(&none);
                match doubled.get(&n) {
                    // The key reaches a new account, which has its pushed groups and what everybody has.
                    Some(d) => (ways(Some(n), mine, true), ways(None, now.get(&Who::New(*d)).unwrap_or(&none), true)),
                    None => (ways(Some(n), mine, true), ways(Some(n), now.get(&who).unwrap_or(&none), true)),
                }
            }
            // What everybody has is no gain of a new user.
            Who::New(_) => (ways(None, &[], true), ways(None, now.get(&who).unwrap_or(&none), true)),
        };
        let human = !matches!(who, Who::Account(n) if is_machine(&inventory.account.users[n].email));
        let (was, is) = (old.keys().any(Permission::administers), new.keys().any(Permission::administers));
        if human {
            let existing = matches!(who, Who::Account(_));
            admins_before += usize::from(was && existing);
            admins_after += usize::from(is);
            if let (Who::Account(n), true, false, Known::All) = (who, was, is, bindings.known) {
                out.admins_lost.push(n);
            }
        }
        let held = |from: &Ways, without: &Ways| -> Vec<Held> {
            from.iter().filter(|(p, _)| !without.contains_key(*p)).map(|(p, via)| Held { permission: p.clone(), via: joined(via) }).collect()
        };
        let reached = match who {
            Who::Account(n) => doubled.get(&n).map_or(who, |d| Who::New(*d)),
            new => new,
        };
        let (mut lost, mut gained) = (held(&old, &new), held(&new, &old));
        if bindings.known == Known::InPart {
            gained.clear();
        }
        if bindings.known == Known::InPart && after.iter().any(|(g, members)| groups[*g].roles.is_none() && members.contains(&reached)) {
            // A group of which nothing is told may carry the same permission.
            lost.clear();
        }
        if lost.is_empty() && gained.is_empty() {
            continue;
        }
        let strange_gain =
            gained.iter().any(|h| now.get(&reached).into_iter().flatten().any(|g| strange.contains(g) && bindings.groups[g].contains(&h.permission)));
        out.rows.push(AccessRow { who, lost, gained, strange_gain });
    }
    out.last_admin_lost = bindings.known == Known::All && admins_before > 0 && admins_after == 0;
}

fn joined(ways: &[String]) -> String {
    let mut ways = ways.to_vec();
    ways.sort_unstable();
    ways.dedup();
    ways.join(", ")
}

/// How the report names a person: the account email, else the key.
pub fn person(inventory: &Inventory, forecast: &super::Forecast, who: Who) -> String {
    match who {
        Who::Account(n) => inventory.account.users[n].email.clone(),
        Who::New(n) => forecast.keys[n].value.clone(),
    }
}
