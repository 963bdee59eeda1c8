//! Who may do what before and after: contract section 5.
//!
//! Provisioning never writes role assignments (H 5). What a person may do changes all the same, because groups change hands and a
//! second account starts with nothing.

mod bindings;
mod compare;
mod members;

use super::{GroupOutcome, GroupReason, GroupRow, UserRow};
use crate::model::{Assumptions, Inventory, RoleAssignment, Scope, shared};
pub use bindings::{Bindings, EVERYBODY};
use members::Arrivals;
pub use members::Change;
use std::rc::Rc;

/// What one scenario does to everybody's memberships and permissions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Access {
    /// How far the rows can be relied upon.
    pub known: Known,
    /// Everybody with a change, account users first.
    pub rows: Vec<AccessRow>,
    /// What becomes of each group that is taken over or new.
    pub changes: Vec<Change>,
    /// Linked groups that lose members: (account group, members before, members who drop out).
    pub shrinks: Vec<(usize, usize, Vec<usize>)>,
    /// Linked groups that end without any member.
    pub emptied: Vec<usize>,
    /// Groups that are taken over but whose members no file tells.
    pub members_unknown: Vec<usize>,
    /// How many people administer the account today. Machines do not count.
    pub admins_before: usize,
    /// Who administers it afterwards, whether the person does today, and by which way; somebody who is doubled stands as the account user.
    pub admins_after: Vec<(Who, bool, Rc<str>)>,
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
    pub permission: Rc<Permission>,
    /// `direct` or `group IDENTIFIER`, several joined by `, `.
    pub via: Rc<str>,
}

/// A role on a resource group in a scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permission {
    pub role: Rc<str>,
    pub resource_group: Rc<str>,
    pub scope: Scope,
    /// The scope in words.
    pub place: Rc<str>,
}

impl Permission {
    fn new(role: &str, resource_group: &str, scope: &Scope) -> Self {
        Self { role: role.into(), resource_group: resource_group.into(), scope: scope.clone(), place: scope.to_string().into() }
    }

    fn of(assignment: &RoleAssignment) -> Self {
        Self::new(&assignment.role, &assignment.resource_group, &assignment.scope)
    }
}

/// Who is in which group and may do what today: the same in every scenario.
pub struct Today {
    pub bindings: Bindings,
    /// By account group: who is in it, sorted.
    pub members: members::Memberships,
    /// By directory group: who is in it.
    pushed: Vec<Option<Vec<usize>>>,
    people: compare::People,
}

impl Today {
    /// Whether it is the same in two inventories: whatever it rests on.
    pub fn same(one: &Inventory, other: &Inventory) -> bool {
        let (a, b) = (&one.account, &other.account);
        shared(&a.users, &b.users)
            && shared(&a.groups, &b.groups)
            && a.role_assignments == b.role_assignments
            && shared(&one.directory.memberships, &other.directory.memberships)
            && one.directory.groups.len() == other.directory.groups.len()
    }

    pub fn of(inventory: &Inventory) -> Self {
        let (bindings, members) = (Bindings::of(inventory), members::before(inventory));
        let people = compare::People::of(inventory, &bindings, &members);
        Self { bindings, members, pushed: members::pushed(inventory), people }
    }
}

/// Says what changes.
pub fn forecast(inventory: &Inventory, today: &Today, assumptions: &Assumptions, users: &[UserRow], groups: &[GroupRow]) -> Access {
    let Today { bindings, members: before, .. } = today;
    let mut after = before.clone();
    let changes = members::push(inventory, assumptions, groups, &Arrivals::of(inventory, users, &today.pushed), &mut after);
    let mut out = Access { known: bindings.known, ..Access::default() };
    let mut strange = vec![false; before.len()];
    for change in &changes {
        let row = &groups[change.row];
        let Some(group) = taken_over(row) else { continue };
        if is_strange(inventory, row, group) {
            strange[group] = true;
        }
        let Some(members) = change.after else {
            out.members_unknown.push(group);
            continue;
        };
        if row.outcome == GroupOutcome::Link {
            if members == 0 && bindings.carries(group) {
                out.emptied.push(group);
            }
            let dropped: Vec<usize> = change.removed.iter().filter_map(|w| if let Who::Account(n) = w { Some(*n) } else { None }).collect();
            if !dropped.is_empty() {
                out.shrinks.push((group, before[group].len(), dropped));
            }
        }
    }
    if bindings.known != Known::Nothing {
        let groups = changes.iter().filter_map(|change| Some((taken_over(&groups[change.row])?, change)));
        compare::compare(inventory, users, today, groups, &after, &strange, &mut out);
    }
    out.changes = changes;
    out
}

/// The account group whose members a row changes.
fn taken_over(row: &GroupRow) -> Option<usize> {
    row.account.filter(|_| matches!(row.outcome, GroupOutcome::Link | GroupOutcome::Merge))
}

/// Taken over under another name: what rides on the group goes to people who were not meant.
fn is_strange(inventory: &Inventory, row: &GroupRow, group: usize) -> bool {
    let name = &inventory.account.groups[group].name;
    match row.outcome {
        GroupOutcome::Link => row.reasons.contains(&GroupReason::DifferentName),
        _ => !row.directory.iter().any(|d| inventory.directory.groups[*d].name == *name),
    }
}

/// How the report names a person: the account email, else the key.
pub fn person(inventory: &Inventory, forecast: &super::Forecast, who: Who) -> String {
    match who {
        Who::Account(n) => inventory.account.users[n].email.clone(),
        Who::New(n) => forecast.keys[n].value.clone(),
    }
}
