//! Group by group: who is in it before and after, what rides on it, and who can still administer the account.

use super::super::schema::{Administrator, Administrators, Grant, GroupMembers, GroupRoles};
use crate::forecast::access::{Change, Known, Permission, Who, person};
use crate::forecast::{Forecast, GroupOutcome, Today};
use crate::model::{Inventory, Scope};
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// So many people of a group are named; the number of all of them always stands.
const NAMED: usize = 100;

/// The account groups that carry permissions.
pub fn roles(inventory: &Inventory, today: &Today) -> Vec<GroupRoles> {
    let groups = inventory.account.groups.iter().enumerate().filter(|(n, group)| group.scope == Scope::Account && today.bindings.carries(*n));
    let mut out: Vec<GroupRoles> = groups
        .map(|(n, group)| GroupRoles {
            identifier: group.identifier.clone(),
            name: group.name.clone(),
            permissions: today.bindings.permissions(n).map(grant).collect(),
        })
        .collect();
    out.sort_by(|a, b| a.identifier.cmp(&b.identifier));
    out
}

fn grant(permission: &Permission) -> Grant {
    let group = &permission.resource_group;
    Grant { role: Rc::clone(&permission.role), resource_group: (!group.is_empty()).then(|| Rc::clone(group)), scope: Rc::clone(&permission.place) }
}

/// What becomes of every group that is taken over or new; `order`: the rows of the forecast as the report has them.
pub fn members(inventory: &Inventory, forecast: &Forecast, order: impl Iterator<Item = usize>) -> Vec<GroupMembers> {
    let by_row: HashMap<usize, &Change> = forecast.access.changes.iter().map(|change| (change.row, change)).collect();
    let named = |people: &[Who]| people.iter().take(NAMED).map(|who| person(inventory, forecast, *who)).collect::<Vec<_>>();
    order
        .filter_map(|at| by_row.get(&at))
        .map(|change| {
            let row = &forecast.groups[change.row];
            let account = row.account.filter(|_| matches!(row.outcome, GroupOutcome::Link | GroupOutcome::Merge));
            let group = account.map(|n| &inventory.account.groups[n]);
            let first = row.directory.first().map(|n| inventory.directory.groups[*n].name.clone());
            GroupMembers {
                outcome: row.outcome,
                identifier: group.map_or_else(|| row.identifier.clone().unwrap_or_default(), |g| g.identifier.clone()),
                name: group.map_or_else(|| first.unwrap_or_default(), |g| g.name.clone()),
                before: change.before.map(|n| n as u64),
                after: change.after.map(|n| n as u64),
                added: change.added.len() as u64,
                removed: change.removed.len() as u64,
                arrive: if group.is_some() { named(&change.added) } else { Vec::new() },
                leave: named(&change.removed),
            }
        })
        .collect()
}

/// Who can administer the account afterwards, and who can no more.
pub fn administrators(inventory: &Inventory, forecast: &Forecast) -> Option<Administrators> {
    let access = &forecast.access;
    if access.known != Known::All {
        return None;
    }
    let one = |who: Who, change: &str, via: Rc<str>| Administrator { person: person(inventory, forecast, who), change: change.to_owned(), via };
    let lost = access.admins_lost.iter().map(|n| one(Who::Account(*n), "loses", "".into()));
    let stay = access.admins_after.iter().map(|(who, was, via)| one(*who, if *was { "keeps" } else { "gains" }, Rc::clone(via)));
    Some(Administrators {
        before: access.admins_before as u64,
        after: access.admins_after.len() as u64,
        people: lost.chain(stay).take(NAMED).collect(),
    })
}
