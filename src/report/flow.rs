//! From today's groups to tomorrow's: how many memberships stay, come, go, or are made a second time, group by group.
//!
//! The numbers are those of the report's group rows and of what it tells of members, put together and never counted anew. The groups with
//! the most change stand for themselves, all others together as one. It must never know how any of it is drawn, and never show a picture
//! where the two lists of the report do not agree.

use super::query::{RowQuery, Table, order, sorted};
use super::schema::{GroupMembers, GroupRow, ReportScenario};
use crate::forecast::GroupOutcome;
use serde::Serialize;

/// So many groups stand for themselves at the most, where their members change.
pub const SHOWN: usize = 12;
/// So many stand for themselves even if nothing changes, where there are more; so few that all of them do.
const LEAST: usize = 4;
const FEW: usize = 8;

/// The whole picture of one scenario: the greatest change first, the other groups last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flow {
    pub rows: Vec<FlowRow>,
    /// How many groups the last row stands for; 0 where every group stands for itself.
    pub folded: u32,
    /// Groups of which no file tells who is in them, or who is pushed.
    pub unknown: u32,
}

/// One group of tomorrow, and the group of today that it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FlowRow {
    pub fate: Fate,
    /// Which row of the groups it is: its index in the report and its place in the table as that opens. `None`: the other groups.
    pub at: Option<(u32, u32)>,
    pub name: String,
    pub kept: u64,
    pub added: u64,
    pub removed: u64,
    /// Memberships of a second group beside the one that was meant.
    pub doubled: u64,
    /// No export tells today's members: what stands here is what is known.
    pub today_unknown: bool,
    /// No file tells who is pushed, or nobody knows who is there to stay. Who is there today is taken to stay.
    pub tomorrow_unknown: bool,
}

/// What becomes of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Fate {
    Linked,
    /// Several groups of the directory share it.
    Shared,
    /// Doubled: the one of today, which stays as it is.
    Stays,
    /// Doubled: the one that is made beside it.
    Second,
    New,
    /// Nothing is sent to it.
    Left,
    /// The groups that do not stand for themselves.
    #[default]
    Others,
}

impl FlowRow {
    /// Its members today, as far as they are known.
    pub fn today(&self) -> u64 {
        self.kept + self.removed
    }

    /// Its members tomorrow, as far as they are known.
    pub fn tomorrow(&self) -> u64 {
        self.kept + self.added + self.doubled
    }

    /// Whether there is such a group today.
    pub fn is_today(&self) -> bool {
        !matches!(self.fate, Fate::Second | Fate::New)
    }

    fn change(&self) -> u64 {
        self.added + self.removed + self.doubled
    }

    fn add(&mut self, other: &Self) {
        self.kept += other.kept;
        self.added += other.added;
        self.removed += other.removed;
        self.doubled += other.doubled;
        self.today_unknown |= other.today_unknown;
        self.tomorrow_unknown |= other.tomorrow_unknown;
    }
}

impl Flow {
    /// All rows together.
    pub fn total(&self) -> FlowRow {
        let mut total = FlowRow::default();
        self.rows.iter().for_each(|row| total.add(row));
        total
    }
}

/// The flow of a scenario; nothing where no membership is known, or where an older report does not tell of them.
pub fn flow(scenario: &ReportScenario) -> Option<Flow> {
    let members = members_of(scenario)?;
    // The table of groups as it opens.
    let places = order(scenario, &RowQuery::whole(&scenario.id, Table::Groups));
    let place = |index: u32| places.iter().position(|n| *n == index).unwrap_or_default() as u32;
    let mut groups: Vec<Vec<FlowRow>> = scenario.groups.iter().zip(members).map(|(row, members)| rows(row, members)).collect();
    // The greatest first: what is counted down from the greatest number sorts as text.
    let greatest = |rows: &[FlowRow], of: fn(&FlowRow) -> u64| u64::MAX - rows.iter().map(of).sum::<u64>();
    let key = |rows: &[FlowRow]| {
        let first = rows.first()?;
        Some(format!("{:020} {:020} {}\0{}", greatest(rows, FlowRow::change), greatest(rows, FlowRow::today), first.name, first.fate as u8))
    };
    let keyed = (0..).zip(&groups).filter_map(|(n, rows)| Some((key(rows)?, n))).collect();
    let groups: Vec<(u32, Vec<FlowRow>)> = sorted(keyed, false).into_iter().map(|n| (n, std::mem::take(&mut groups[n as usize]))).collect();
    let changed = groups.iter().filter(|(_, rows)| rows.iter().any(|row| row.change() > 0)).count();
    let shown = changed.clamp(LEAST, SHOWN);
    // A single group is no crowd: it takes no more room than the row that would stand for it.
    let shown = if groups.len() <= FEW.max(shown + 1) { groups.len() } else { shown };
    let mut flow = Flow { folded: (groups.len() - shown) as u32, ..Flow::default() };
    flow.unknown = groups.iter().filter(|(_, rows)| rows.iter().any(|r| r.today_unknown || r.tomorrow_unknown)).count() as u32;
    let mut others = FlowRow::default();
    for (n, (index, rows)) in groups.into_iter().enumerate() {
        for row in rows {
            if n < shown {
                flow.rows.push(FlowRow { at: Some((index, place(index))), ..row });
            } else {
                others.add(&row);
            }
        }
    }
    if flow.folded > 0 {
        flow.rows.push(others);
    }
    let total = flow.total();
    (total.today() + total.tomorrow() > 0).then_some(flow)
}

/// By group row: what the report tells of its members. `None` where it does not tell of every group that is sent, and of no other. The
/// lists are put side by side by what the groups are, because a report without names has each in an order of its own.
fn members_of(scenario: &ReportScenario) -> Option<Vec<Option<&GroupMembers>>> {
    let is_sent = |row: &GroupRow| !matches!(row.outcome, GroupOutcome::Blocked | GroupOutcome::Unmanaged);
    let key = |outcome: GroupOutcome, identifier: &str, name: &str| format!("{}\0{identifier}\0{name}\0", outcome.as_str());
    let sent = (0..).zip(&scenario.groups).filter(|(_, row)| is_sent(row)).map(|(n, row)| {
        let (identifier, name) = reached(row);
        (key(row.outcome, identifier, name), n)
    });
    // Groups that are alike in everything but their numbers are told apart by those.
    let told = (0..).zip(&scenario.members).map(|(n, m)| {
        let last = u64::MAX;
        let numbers = [m.before.unwrap_or(last), m.after.unwrap_or(last), m.added, m.removed].map(|n| format!(" {n:020}")).concat();
        (key(m.outcome, &m.identifier, &m.name) + &numbers, n)
    });
    let (sent, told) = (sorted(sent.collect(), false), sorted(told.collect(), false));
    if sent.len() != told.len() {
        return None;
    }
    let mut out = vec![None; scenario.groups.len()];
    for (n, m) in sent.into_iter().zip(told) {
        let (row, members) = (&scenario.groups[n as usize], &scenario.members[m as usize]);
        if row.outcome != members.outcome || reached(row).0 != members.identifier {
            return None;
        }
        out[n as usize] = Some(members);
    }
    Some(out)
}

/// Identifier and name of the group that a row's members are in afterwards.
fn reached(row: &GroupRow) -> (&str, &str) {
    match &row.account {
        Some(group) if row.outcome != GroupOutcome::Duplicate => (&group.identifier, &group.name),
        _ => (row.identifier.as_deref().unwrap_or_default(), row.directory.first().and_then(|d| d.name.as_deref()).unwrap_or_default()),
    }
}

/// A number that is told, and no more than any account has: a report that somebody wrote by hand may say anything, and must not overflow.
fn bounded(n: Option<u64>) -> u64 {
    n.unwrap_or_default().min(u64::from(u32::MAX))
}

/// A group, or the two of a doubled one; nothing for what cannot be sent and has no group today.
fn rows(row: &GroupRow, members: Option<&GroupMembers>) -> Vec<FlowRow> {
    let mut out = Vec::new();
    let as_today = |fate| {
        row.account.as_ref().map(|group| FlowRow {
            fate,
            name: group.name.clone(),
            kept: bounded(group.members),
            today_unknown: group.members.is_none(),
            tomorrow_unknown: group.members.is_none(),
            ..FlowRow::default()
        })
    };
    let Some(members) = members else {
        out.extend(as_today(Fate::Left));
        return out;
    };
    let name = members.name.clone();
    let (today_unknown, tomorrow_unknown) = (members.before.is_none(), members.after.is_none());
    match row.outcome {
        GroupOutcome::Duplicate => {
            out.extend(as_today(Fate::Stays));
            out.push(FlowRow { fate: Fate::Second, name, doubled: bounded(Some(members.added)), tomorrow_unknown, ..FlowRow::default() });
        }
        outcome => {
            let fate = match (outcome, &row.account) {
                (GroupOutcome::Merge, Some(_)) => Fate::Shared,
                (_, Some(_)) => Fate::Linked,
                _ => Fate::New,
            };
            // Who is not told of cannot leave: where no file tells who is pushed, a group keeps its members.
            let (added, removed) = (bounded(Some(members.added)), bounded(Some(members.removed)));
            let kept = bounded(members.before).saturating_sub(removed);
            out.push(FlowRow { fate, name, kept, added, removed, today_unknown, tomorrow_unknown, ..FlowRow::default() });
        }
    }
    out
}

#[cfg(test)]
mod tests;
