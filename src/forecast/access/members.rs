//! Who is in which account group before and after.
//!
//! Source: contract section 5, "Members after"; H 2.3 and 2.4 say what becomes of the members of a group that is taken over.

use super::Who;
use crate::forecast::groups::is_built_in;
use crate::forecast::{GroupOutcome, GroupRow, UserOutcome, UserRow};
use crate::model::{Assumptions, Inventory, MemberKind, Members, MembersOnLink, Scope};
use std::collections::HashMap;

/// By account group: the people in it, sorted.
pub type Memberships = Vec<Vec<Who>>;

/// What becomes of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Index of the row in the forecast.
    pub row: usize,
    /// How many members the group has today; `None`: no export tells. A new group has none.
    pub before: Option<usize>,
    /// How many it will have; `None`: no file tells who is pushed.
    pub after: Option<usize>,
    pub added: Vec<Who>,
    pub removed: Vec<Who>,
}

/// What the export of the account says.
pub fn before(inventory: &Inventory) -> Memberships {
    let account = &inventory.account;
    let mut by_name: HashMap<&str, usize> = HashMap::new();
    for (n, user) in account.users.iter().enumerate() {
        by_name.entry(&user.email).or_insert(n);
    }
    by_name.extend(account.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)));
    let members = account.groups.iter().map(|group| {
        if group.scope == Scope::Account && is_built_in(group) {
            return (0..account.users.len()).map(Who::Account).collect();
        }
        sorted(group.members.iter().flatten().filter_map(|m| by_name.get(m.as_str())).map(|n| Who::Account(*n)).collect())
    });
    members.collect()
}

fn sorted(mut people: Vec<Who>) -> Vec<Who> {
    people.sort_unstable();
    people.dedup();
    people
}

/// Those of `these` who are not in `others`; both sorted.
pub fn without(these: &[Who], others: &[Who]) -> Vec<Who> {
    these.iter().filter(|w| others.binary_search(w).is_err()).copied().collect()
}

/// Who arrives through the pushed groups.
pub struct Arrivals {
    /// By directory user: what its key reaches, where it is sent at all.
    reached: Vec<Option<Who>>,
    /// By directory group: the directory users in it, where a file tells.
    members: HashMap<usize, Vec<usize>>,
}

impl Arrivals {
    pub fn of(inventory: &Inventory, users: &[UserRow]) -> Self {
        let mut reached = vec![None; inventory.directory.users.len()];
        for row in users {
            let Some(d) = row.directory else { continue };
            reached[d] = match (row.outcome, row.account) {
                (UserOutcome::Link, Some(a)) => Some(Who::Account(a)),
                (UserOutcome::Create | UserOutcome::Duplicate, _) => Some(Who::New(d)),
                _ => None,
            };
        }
        let direct = |m: &Members| m.members.iter().filter(|m| m.kind == MemberKind::User).filter_map(|m| m.user).collect();
        Self { reached, members: inventory.directory.memberships.iter().map(|m| (m.group, direct(m))).collect() }
    }

    /// The people whom all directory groups of a row push; `None`: no file tells of one of them.
    pub fn of_row(&self, row: &GroupRow) -> Option<Vec<Who>> {
        let mut out = Vec::new();
        for group in &row.directory {
            out.extend(self.members.get(group)?.iter().filter_map(|d| self.reached[*d]));
        }
        Some(sorted(out))
    }
}

/// Changes `members` to what they will be, and says what becomes of each group that is sent.
pub fn push(inventory: &Inventory, assumptions: &Assumptions, groups: &[GroupRow], arrivals: &Arrivals, members: &mut Memberships) -> Vec<Change> {
    let mut out = Vec::new();
    for (at, row) in groups.iter().enumerate() {
        let taken_over = row.account.filter(|_| matches!(row.outcome, GroupOutcome::Link | GroupOutcome::Merge));
        let is_new = match row.outcome {
            GroupOutcome::Duplicate | GroupOutcome::Create => true,
            GroupOutcome::Merge => taken_over.is_none(),
            GroupOutcome::Link | GroupOutcome::Blocked | GroupOutcome::Unmanaged => false,
        };
        let pushed = arrivals.of_row(row);
        if let Some(group) = taken_over {
            let told = inventory.account.groups[group].members.is_some() || !members[group].is_empty();
            let before = told.then_some(members[group].len());
            let Some(mut after) = pushed else {
                out.push(Change { row: at, before, after: None, added: Vec::new(), removed: Vec::new() });
                continue;
            };
            let old = std::mem::take(&mut members[group]);
            if assumptions.members_on_link == MembersOnLink::Merge || inventory.account.groups[group].externally_managed == Some(true) {
                after.extend(&old);
                after = sorted(after);
            }
            out.push(Change { row: at, before, after: Some(after.len()), added: without(&after, &old), removed: without(&old, &after) });
            members[group] = after;
        } else if is_new {
            let after = pushed.as_ref().map(Vec::len);
            out.push(Change { row: at, before: Some(0), after, added: pushed.unwrap_or_default(), removed: Vec::new() });
        }
    }
    out
}
