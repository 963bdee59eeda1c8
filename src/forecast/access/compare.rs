//! Person by person: what is lost and gained, and who can still administer.
//!
//! Nearly everybody keeps all groups, and is passed over after one comparison of numbers. Sentences and permissions are made only for
//! people with a change.

use super::bindings::{Bindings, EVERYBODY, Number};
use super::members::Memberships;
use super::{Access, AccessRow, Held, Known, Permission, Today, Who};
use crate::forecast::{UserOutcome, UserRow};
use crate::model::Inventory;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// By person: the groups that carry permissions and hold the person, in the order of groups.
struct Carriers {
    account: Vec<Vec<usize>>,
    new: HashMap<usize, Vec<usize>>,
}

impl Carriers {
    fn of(memberships: &Memberships, bindings: &Bindings, accounts: usize) -> Self {
        let mut out = Self { account: vec![Vec::new(); accounts], new: HashMap::new() };
        for (group, members) in memberships.iter().enumerate().filter(|(g, _)| bindings.carries(*g)) {
            for who in members {
                match who {
                    Who::Account(n) => out.account[*n].push(group),
                    Who::New(n) => out.new.entry(*n).or_default().push(group),
                }
            }
        }
        out
    }

    fn groups(&self, who: Who) -> &[usize] {
        match who {
            Who::Account(n) => &self.account[n],
            Who::New(n) => self.new.get(&n).map_or(&[], Vec::as_slice),
        }
    }
}

/// What somebody may do: direct roles, groups, and what everybody has.
#[derive(Clone, Copy)]
struct Holder<'a> {
    direct: &'a [Number],
    groups: &'a [usize],
}

impl Holder<'_> {
    /// The numbers of the permissions, sorted; what everybody has is left out.
    fn permissions(self, bindings: &Bindings) -> Vec<Number> {
        let mut out: Vec<Number> = self.direct.iter().chain(self.groups.iter().flat_map(|g| &bindings.groups[*g])).copied().collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The ways to a permission, in order. What everybody has is not asked for.
    fn ways(self, permission: Number, bindings: &Bindings, names: &Names) -> Rc<str> {
        let has = |all: &[Number]| all.binary_search(&permission).is_ok();
        let mut through = self.groups.iter().filter(|g| has(&bindings.groups[**g])).map(|g| &names.groups[*g]).peekable();
        let direct = has(self.direct).then_some(&names.direct);
        if let (Some(only), None) = (through.next_if(|_| direct.is_none()), through.peek()) {
            return Rc::clone(only);
        }
        let mut ways: Vec<&str> = self.groups.iter().filter(|g| has(&bindings.groups[**g])).map(|g| &*names.groups[*g]).collect();
        ways.extend(direct.map(|d| &**d));
        ways.sort_unstable();
        ways.dedup();
        ways.join(", ").into()
    }

    fn administers(self, admin: &Administration<'_>) -> bool {
        let has = |all: &[Number]| all.iter().any(|n| admin.numbers.binary_search(n).is_ok());
        admin.everybody || has(self.direct) || self.groups.iter().any(|g| has(&admin.bindings.groups[*g]))
    }
}

impl Holder<'_> {
    fn way_to_administer(self, admin: &Administration<'_>, names: &Names) -> Rc<str> {
        if admin.everybody {
            return format!("group {EVERYBODY}").into();
        }
        let held = self.permissions(admin.bindings);
        let first = held.iter().find(|n| admin.numbers.binary_search(n).is_ok());
        first.map_or_else(|| "".into(), |n| self.ways(*n, admin.bindings, names))
    }
}

/// Every way in words, made once: nearly every permission is reached in one way.
struct Names {
    direct: Rc<str>,
    groups: Vec<Rc<str>>,
}

impl Names {
    fn of(inventory: &Inventory) -> Self {
        Self { direct: "direct".into(), groups: inventory.account.groups.iter().map(|g| format!("group {}", g.identifier).into()).collect() }
    }
}

/// Which permissions administer the account.
struct Administration<'a> {
    bindings: &'a Bindings,
    numbers: Vec<Number>,
    everybody: bool,
}

impl<'a> Administration<'a> {
    fn of(bindings: &'a Bindings) -> Self {
        let numbers: Vec<Number> = (0..).zip(&bindings.all).filter(|(_, p)| p.administers()).map(|(n, _)| n).collect();
        let everybody = bindings.everybody.iter().any(|n| numbers.contains(n));
        Self { bindings, numbers, everybody }
    }
}

/// Fills in the rows and the administrators.
pub fn compare(inventory: &Inventory, users: &[UserRow], today: &Today, after: &Memberships, strange: &HashSet<usize>, out: &mut Access) {
    let Today { bindings, members: before, machines } = today;
    let accounts = inventory.account.users.len();
    let (then, now) = (Carriers::of(before, bindings, accounts), Carriers::of(after, bindings, accounts));
    let admin = Administration::of(bindings);
    let names = Names::of(inventory);
    let untold = untold_groups(inventory, bindings, after);
    let doubled: HashMap<usize, usize> =
        users.iter().filter(|r| r.outcome == UserOutcome::Duplicate).filter_map(|r| Some((r.account?, r.directory?))).collect();
    let created = users.iter().filter(|r| r.outcome == UserOutcome::Create).filter_map(|r| r.directory).map(Who::New);
    for who in (0..accounts).map(Who::Account).chain(created) {
        // The key of somebody who is doubled reaches a new account, which has its pushed groups and what everybody has.
        let (account, reached) = match who {
            Who::Account(n) => (Some(n), doubled.get(&n).map_or(who, |d| Who::New(*d))),
            Who::New(_) => (None, who),
        };
        let direct = account.and_then(|n| bindings.direct.get(&n)).map_or(&[][..], Vec::as_slice);
        let (mine, theirs) = (then.groups(who), now.groups(reached));
        let old = Holder { direct, groups: mine };
        let new = Holder { direct: if reached == who { direct } else { &[] }, groups: theirs };
        let human = account.is_none_or(|n| !machines[n]);
        if human && bindings.known == Known::All {
            let was = account.is_some() && old.administers(&admin);
            let is = new.administers(&admin);
            out.admins_before += usize::from(was);
            if is {
                out.admins_after.push((who, was, new.way_to_administer(&admin, &names)));
            }
            if let (Some(n), true, false) = (account, was, is) {
                out.admins_lost.push(n);
            }
        }
        if reached == who && mine == theirs {
            continue;
        }
        let (had, has) = (old.permissions(bindings), new.permissions(bindings));
        let held = |from: &[Number], without: &[Number], holder: Holder<'_>| -> Vec<Held> {
            let only = from.iter().filter(|n| without.binary_search(n).is_err() && bindings.everybody.binary_search(n).is_err());
            only.map(|n| Held { permission: Rc::clone(&bindings.all[*n as usize]), via: holder.ways(*n, bindings, &names) }).collect()
        };
        let (mut lost, mut gained) = (held(&had, &has, old), held(&has, &had, new));
        if bindings.known == Known::InPart {
            gained.clear();
            if untold.contains(&reached) {
                // A group of which nothing is told may carry the same permission.
                lost.clear();
            }
        }
        if lost.is_empty() && gained.is_empty() {
            continue;
        }
        let rides = |h: &Held, group: &usize| bindings.permissions(*group).any(|p| *p == *h.permission);
        let strange_gain = gained.iter().any(|h| theirs.iter().any(|g| strange.contains(g) && rides(h, g)));
        out.rows.push(AccessRow { who, lost, gained, strange_gain });
    }
    out.last_admin_lost = out.admins_before > 0 && out.admins_after.is_empty();
}

/// Everybody who will be in a group of whose roles no export tells.
fn untold_groups(inventory: &Inventory, bindings: &Bindings, after: &Memberships) -> HashSet<Who> {
    let silent = |group: usize| bindings.known == Known::InPart && inventory.account.groups[group].roles.is_none();
    after.iter().enumerate().filter(|(group, _)| silent(*group)).flat_map(|(_, members)| members.iter().copied()).collect()
}

impl Permission {
    /// Administration of the account (H 5, release 1.36.5).
    pub fn administers(&self) -> bool {
        &*self.role == "_account_admin"
            && self.scope == crate::model::Scope::Account
            && matches!(&*self.resource_group, "_all_resources_including_child_scopes" | "_all_account_level_resources")
    }
}
