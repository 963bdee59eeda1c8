//! Person by person: what is lost and gained, and who can still administer.
//!
//! Nearly everybody keeps all groups, and is passed over unless a group that carries permissions gains or loses them. Sentences and
//! permissions are made only for people with a change.

use super::bindings::{Bindings, EVERYBODY, Number};
use super::members::{Change, Memberships};
use super::{Access, AccessRow, Held, Known, Permission, Today, Who};
use crate::forecast::{UserOutcome, UserRow};
use crate::model::Inventory;
use crate::rules::machine::is_machine;
use rustc_hash::FxHashSet as HashSet;
use std::rc::Rc;

/// What is to know of everybody today: the same in every scenario.
pub struct People {
    /// By account user: the groups that carry permissions and hold the person, in the order of groups.
    groups: Vec<Vec<usize>>,
    /// By account user: administers the account, as far as all permissions are known. Machines do not count.
    administers: Vec<bool>,
    admin: Administration,
    names: Names,
}

impl People {
    pub fn of(inventory: &Inventory, bindings: &Bindings, members: &Memberships) -> Self {
        let users = &inventory.account.users;
        let mut groups = vec![Vec::new(); users.len()];
        for (group, members) in members.iter().enumerate().filter(|(g, _)| bindings.carries(*g)) {
            for who in members {
                if let Who::Account(n) = who {
                    groups[*n].push(group);
                }
            }
        }
        let admin = Administration::of(bindings);
        let holder = |n: usize| Holder { direct: bindings.direct.get(&n).map_or(&[][..], Vec::as_slice), groups: &groups[n] };
        let administers =
            (0..users.len()).map(|n| bindings.known == Known::All && holder(n).administers(&admin) && !is_machine(&users[n].email)).collect();
        Self { administers, groups, admin, names: Names::of(inventory) }
    }
}

/// The groups of those whose groups change.
struct Moved {
    /// By account user; `None`: they stay the same.
    account: Vec<Option<Vec<usize>>>,
    /// By directory user: those of the new account.
    new: Vec<Vec<usize>>,
}

impl Moved {
    fn of<'a>(inventory: &Inventory, today: &Today, changes: impl Iterator<Item = (usize, &'a Change)>) -> Self {
        let mut out = Self { account: vec![None; inventory.account.users.len()], new: vec![Vec::new(); inventory.directory.users.len()] };
        for (group, change) in changes.filter(|(group, _)| today.bindings.carries(*group)) {
            for who in &change.added {
                let groups = out.of_whom(today, *who);
                if let Err(at) = groups.binary_search(&group) {
                    groups.insert(at, group);
                }
            }
            for who in &change.removed {
                out.of_whom(today, *who).retain(|g| *g != group);
            }
        }
        out
    }

    fn of_whom(&mut self, today: &Today, who: Who) -> &mut Vec<usize> {
        match who {
            Who::Account(n) => self.account[n].get_or_insert_with(|| today.people.groups[n].clone()),
            Who::New(n) => &mut self.new[n],
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
    /// The numbers of the permissions, sorted, each once for every way to it. What everybody has is left out.
    fn permissions(self, bindings: &Bindings) -> Vec<(Number, Way)> {
        let through = self.groups.iter().flat_map(|group| bindings.groups[*group].iter().map(|n| (*n, *group as Way)));
        let mut out: Vec<(Number, Way)> = self.direct.iter().map(|n| (*n, DIRECT)).chain(through).collect();
        out.sort_unstable();
        out
    }

    /// What somebody else has not, or the same person at another time: it is reached by ways alone that the other has not either. Direct
    /// roles are the same as the other's, where the other has any.
    fn beyond(self, other: Self, bindings: &Bindings, names: &Names) -> Vec<Held> {
        let groups: Vec<usize> = self.groups.iter().filter(|group| !other.groups.contains(group)).copied().collect();
        let direct = if other.direct.is_empty() { self.direct } else { &[] };
        let own = Holder { direct, groups: &groups }.permissions(bindings);
        let holds = |n: Number, all: &[Number]| all.binary_search(&n).is_ok();
        let stays = |n: Number| {
            let through = other.groups.iter().any(|group| holds(n, &bindings.groups[*group]));
            through || holds(n, other.direct) || holds(n, &bindings.everybody)
        };
        let only = one_by_one(&own).filter(|ways| !stays(ways[0].0));
        only.map(|ways| Held { permission: Rc::clone(&bindings.all[ways[0].0 as usize]), via: names.joined(ways) }).collect()
    }

    fn administers(self, admin: &Administration) -> bool {
        let has = |all: &[Number]| all.iter().any(|n| admin.numbers.binary_search(n).is_ok());
        admin.everybody || has(self.direct) || self.groups.iter().any(|g| admin.groups[*g])
    }

    fn way_to_administer(self, bindings: &Bindings, admin: &Administration, names: &Names) -> Rc<str> {
        if admin.everybody {
            return format!("group {EVERYBODY}").into();
        }
        let held = self.permissions(bindings);
        let first = one_by_one(&held).find(|ways| admin.numbers.binary_search(&ways[0].0).is_ok());
        first.map_or_else(|| "".into(), |ways| names.joined(ways))
    }
}

/// How somebody reaches a permission: an account group, or [`DIRECT`].
type Way = u32;
const DIRECT: Way = Way::MAX;

/// Permission by permission, all ways to it.
fn one_by_one(held: &[(Number, Way)]) -> impl Iterator<Item = &[(Number, Way)]> {
    held.chunk_by(|one, other| one.0 == other.0)
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

    /// The ways to one permission, in order.
    fn joined(&self, ways: &[(Number, Way)]) -> Rc<str> {
        let name = |way: Way| if way == DIRECT { &self.direct } else { &self.groups[way as usize] };
        if let [(_, only)] = ways {
            return Rc::clone(name(*only));
        }
        let mut names: Vec<&str> = ways.iter().map(|(_, way)| &**name(*way)).collect();
        names.sort_unstable();
        names.dedup();
        names.join(", ").into()
    }
}

/// Which permissions administer the account.
struct Administration {
    numbers: Vec<Number>,
    everybody: bool,
    /// By account group.
    groups: Vec<bool>,
}

impl Administration {
    fn of(bindings: &Bindings) -> Self {
        let numbers: Vec<Number> = (0..).zip(&bindings.all).filter(|(_, p)| p.administers()).map(|(n, _)| n).collect();
        let any = |all: &[Number]| all.iter().any(|n| numbers.binary_search(n).is_ok());
        Self { everybody: any(&bindings.everybody), groups: bindings.groups.iter().map(|all| any(all)).collect(), numbers }
    }
}

/// Fills in the rows and the administrators. `changes`: the account groups that are taken over, with what becomes of them; `after`: who is in
/// every account group then; `strange`: by account group, whether it is taken over under another name.
pub fn compare<'a>(
    inventory: &Inventory,
    users: &[UserRow],
    today: &Today,
    changes: impl Iterator<Item = (usize, &'a Change)>,
    after: &Memberships,
    strange: &[bool],
    out: &mut Access,
) {
    let Today { bindings, people: People { groups, administers, admin, names }, .. } = today;
    let accounts = inventory.account.users.len();
    let moved = Moved::of(inventory, today, changes);
    let untold = untold_groups(inventory, bindings, after);
    let mut doubled: Vec<Option<usize>> = vec![None; accounts];
    for row in users.iter().filter(|r| r.outcome == UserOutcome::Duplicate) {
        if let (Some(account), Some(_)) = (row.account, row.directory) {
            doubled[account] = row.directory;
        }
    }
    let created = users.iter().filter(|r| r.outcome == UserOutcome::Create).filter_map(|r| r.directory).map(Who::New);
    for who in (0..accounts).map(Who::Account).chain(created) {
        // The key of somebody who is doubled reaches a new account, which has its pushed groups and what everybody has.
        let (account, reached) = match who {
            Who::Account(n) => (Some(n), doubled[n].map_or(who, Who::New)),
            Who::New(_) => (None, who),
        };
        let was = account.is_some_and(|n| administers[n]);
        let mine = account.map_or(&[][..], |n| &groups[n]);
        let theirs = match reached {
            Who::Account(n) => moved.account[n].as_deref().unwrap_or(&groups[n]),
            Who::New(n) => &moved.new[n],
        };
        let stays = reached == who && mine == theirs;
        // Nobody who stays as before becomes an administrator, unless everybody is one.
        if stays && !was && !admin.everybody {
            continue;
        }
        let direct = account.and_then(|n| bindings.direct.get(&n)).map_or(&[][..], Vec::as_slice);
        let old = Holder { direct, groups: mine };
        let new = Holder { direct: if reached == who { direct } else { &[] }, groups: theirs };
        // Asked last: it is only about those few who changed, or who may administer.
        if bindings.known == Known::All && account.is_none_or(|n| !is_machine(&inventory.account.users[n].email)) {
            let is = new.administers(admin);
            out.admins_before += usize::from(was);
            if is {
                out.admins_after.push((who, was, new.way_to_administer(bindings, admin, names)));
            }
            if let (Some(n), true, false) = (account, was, is) {
                out.admins_lost.push(n);
            }
        }
        if stays {
            continue;
        }
        let (mut lost, mut gained) = (old.beyond(new, bindings, names), new.beyond(old, bindings, names));
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
        let strange_gain = theirs.iter().filter(|g| strange[**g]).any(|g| gained.iter().any(|h| rides(h, g)));
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
