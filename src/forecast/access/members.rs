//! Who is in which account group before and after.
//!
//! Source: contract section 5, "Members after"; H 2.3 and 2.4 say what becomes of the members of a group that is taken over.

use super::Who;
use crate::forecast::groups::is_built_in;
use crate::forecast::{GroupOutcome, GroupRow, UserOutcome, UserRow};
use crate::model::{Assumptions, Inventory, MemberKind, Members, MembersOnLink, Scope};
use rustc_hash::FxHashMap as HashMap;

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
    let mut by_name: HashMap<&str, usize> = HashMap::default();
    for (n, user) in account.users.iter().enumerate() {
        by_name.entry(&user.email).or_insert(n);
    }
    by_name.extend(account.users.iter().enumerate().filter(|(_, u)| !u.id.is_empty()).map(|(n, u)| (u.id.as_str(), n)));
    let members = account.groups.iter().map(|group| {
        if group.scope == Scope::Account && is_built_in(group) {
            return (0..account.users.len()).map(Who::Account).collect();
        }
        sorted(group.members.iter().flatten().filter_map(|m| by_name.get(m.as_str())).map(|n| Who::Account(*n)))
    });
    members.collect()
}

/// Each once, in order. The sort is the one that is quick where most are in order already, as those who come from [`pushed`] are: both sides
/// stand by address.
fn sorted(people: impl Iterator<Item = Who>) -> Vec<Who> {
    let (mut accounts, mut new) = (Vec::new(), Vec::new());
    people.for_each(|who| match who {
        Who::Account(n) => accounts.push(n),
        Who::New(n) => new.push(n),
    });
    for list in [&mut accounts, &mut new] {
        list.sort();
        list.dedup();
    }
    accounts.into_iter().map(Who::Account).chain(new.into_iter().map(Who::New)).collect()
}

/// By directory group: the directory users in it, where a file tells. In order.
pub fn pushed(inventory: &Inventory) -> Vec<Option<Vec<usize>>> {
    let directory = &inventory.directory;
    let direct = |m: &Members| {
        let mut people: Vec<usize> = m.members.iter().filter(|m| m.kind == MemberKind::User).filter_map(|m| m.user).collect();
        people.sort_unstable();
        people
    };
    let mut out = vec![None; directory.groups.len()];
    for members in &directory.memberships {
        out[members.group] = Some(direct(members));
    }
    out
}

/// Who arrives through the pushed groups.
pub struct Arrivals<'a> {
    /// By directory user: what its key reaches, where it is sent at all.
    reached: Vec<Option<Who>>,
    /// By directory group, as [`pushed`] tells.
    members: &'a [Option<Vec<usize>>],
}

impl<'a> Arrivals<'a> {
    pub fn of(inventory: &Inventory, users: &[UserRow], members: &'a [Option<Vec<usize>>]) -> Self {
        let mut reached = vec![None; inventory.directory.users.len()];
        for row in users {
            let Some(d) = row.directory else { continue };
            reached[d] = match (row.outcome, row.account) {
                (UserOutcome::Link, Some(a)) => Some(Who::Account(a)),
                (UserOutcome::Create | UserOutcome::Duplicate, _) => Some(Who::New(d)),
                _ => None,
            };
        }
        Self { reached, members }
    }

    /// The people whom all directory groups of a row push, group by group; `None`: no file tells of one of them.
    fn of_row(&self, row: &GroupRow) -> Option<impl Iterator<Item = Who>> {
        let lists: Vec<&Vec<usize>> = row.directory.iter().map(|group| self.members[*group].as_ref()).collect::<Option<_>>()?;
        Some(lists.into_iter().flatten().filter_map(|d| self.reached[*d]))
    }
}

/// Who is in one group today and who arrives there, one group after the other. A mark is a number that only this group has, so that
/// nothing has to be wiped for the next; sorting two lists for each group was most of what a forecast of access took.
struct Marks {
    account: Vec<u32>,
    new: Vec<u32>,
    today: u32,
}

impl Marks {
    fn of(inventory: &Inventory) -> Self {
        Self { account: vec![0; inventory.account.users.len()], new: vec![0; inventory.directory.users.len()], today: 0 }
    }

    fn next(&mut self, members: &[Who]) {
        self.today += 2;
        members.iter().for_each(|who| *self.at(*who) = self.today);
    }

    fn at(&mut self, who: Who) -> &mut u32 {
        match who {
            Who::Account(n) => &mut self.account[n],
            Who::New(n) => &mut self.new[n],
        }
    }

    /// Whether somebody who arrives was not there and did not arrive before.
    fn arrives(&mut self, who: Who) -> bool {
        let arrived = self.today + 1;
        std::mem::replace(self.at(who), arrived) < self.today
    }

    fn stays(&mut self, who: Who) -> bool {
        *self.at(who) > self.today
    }
}

/// Two sorted lists without a common entry as one.
fn joined(these: impl Iterator<Item = Who>, others: &[Who]) -> Vec<Who> {
    let mut others = others.iter().copied().peekable();
    let mut out = Vec::with_capacity(these.size_hint().1.unwrap_or_default() + others.len());
    for who in these {
        while let Some(other) = others.next_if(|other| *other < who) {
            out.push(other);
        }
        out.push(who);
    }
    out.extend(others);
    out
}

/// Changes `members` to what they will be, and says what becomes of each group that is sent.
pub fn push(
    inventory: &Inventory,
    assumptions: &Assumptions,
    groups: &[GroupRow],
    arrivals: &Arrivals<'_>,
    members: &mut Memberships,
) -> Vec<Change> {
    let mut out = Vec::new();
    let mut marks = Marks::of(inventory);
    for (at, row) in groups.iter().enumerate() {
        let taken_over = super::taken_over(row);
        let is_new = match row.outcome {
            GroupOutcome::Duplicate | GroupOutcome::Create => true,
            GroupOutcome::Merge => taken_over.is_none(),
            GroupOutcome::Link | GroupOutcome::Blocked | GroupOutcome::Unmanaged => false,
        };
        let pushed = arrivals.of_row(row);
        if let Some(group) = taken_over {
            let told = inventory.account.groups[group].members.is_some() || !members[group].is_empty();
            let before = told.then_some(members[group].len());
            let Some(pushed) = pushed else {
                out.push(Change { row: at, before, after: None, added: Vec::new(), removed: Vec::new() });
                continue;
            };
            let old = std::mem::take(&mut members[group]);
            marks.next(&old);
            let added = sorted(pushed.filter(|who| marks.arrives(*who)));
            let kept = assumptions.members_on_link == MembersOnLink::Merge || inventory.account.groups[group].externally_managed == Some(true);
            let removed: Vec<Who> = if kept { Vec::new() } else { old.iter().copied().filter(|who| !marks.stays(*who)).collect() };
            members[group] = joined(old.into_iter().filter(|who| kept || marks.stays(*who)), &added);
            out.push(Change { row: at, before, after: Some(members[group].len()), added, removed });
        } else if is_new {
            let pushed = pushed.map(sorted);
            out.push(Change {
                row: at,
                before: Some(0),
                after: pushed.as_ref().map(Vec::len),
                added: pushed.unwrap_or_default(),
                removed: Vec::new(),
            });
        }
    }
    out
}
