//! Which rows of a long table a query asks for, and in which order.

use super::{RowPage, RowQuery, SortBy, Table};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::report::schema::{GroupRow, Report, ReportScenario, UserRow};

/// The rows that a query asks for. A scenario that the report does not have has no rows.
pub fn rows(report: &Report, query: &RowQuery) -> RowPage {
    let Some(scenario) = report.scenarios.iter().find(|s| s.id == query.scenario) else {
        return RowPage::default();
    };
    let wanted = order(scenario, query);
    let mut page = RowPage { total: wanted.len(), offset: query.offset, ..RowPage::default() };
    for &index in wanted.iter().skip(query.offset).take(query.limit) {
        match query.table {
            Table::Users => page.users.push((index, scenario.users[index as usize].clone())),
            Table::Groups => page.groups.push((index, scenario.groups[index as usize].clone())),
        }
    }
    page
}

/// Where a row stands in its whole table, the most urgent first.
pub fn place(report: &Report, scenario: &str, table: Table, index: u32) -> usize {
    let scenario = report.scenarios.iter().find(|s| s.id == scenario);
    let order = scenario.map(|scenario| order(scenario, &RowQuery::whole(&scenario.id, table))).unwrap_or_default();
    order.iter().position(|at| *at == index).unwrap_or(0)
}

/// The indices of all rows of a query, in its order.
pub fn order(scenario: &ReportScenario, query: &RowQuery) -> Vec<u32> {
    match query.table {
        Table::Users => select(&scenario.users, query),
        Table::Groups => select(&scenario.groups, query),
    }
}

fn select<R: Row>(rows: &[R], query: &RowQuery) -> Vec<u32> {
    let needle = query.search.trim().to_lowercase();
    let keyed: Vec<(String, u32)> = (0u32..)
        .zip(rows)
        .filter(|(_, row)| {
            query.outcome.as_deref().is_none_or(|outcome| row.outcome() == outcome)
                && (!query.contested_only || row.contested())
                && needle.split_whitespace().all(|word| row.mentions(word))
        })
        .map(|(index, row)| (key(row, query.sort), index))
        .collect();
    sorted(keyed, query.descending)
}

/// What a row is sorted by. Text whatever the column, so that the module carries one sort and not one for each column and table.
fn key<R: Row>(row: &R, sort: SortBy) -> String {
    match sort {
        SortBy::Urgency => char::from(b'0' + row.urgency()).to_string(),
        SortBy::Account => folded(row.account()),
        SortBy::Directory => folded(row.directory()),
        SortBy::Outcome => row.outcome().to_owned(),
        SortBy::Reason => folded(&row.reasons()),
    }
}

/// By key, then in the order of the report.
pub(in crate::report) fn sorted(mut keyed: Vec<(String, u32)>, descending: bool) -> Vec<u32> {
    keyed.sort_unstable();
    let order = keyed.into_iter().map(|(_, index)| index);
    if descending { order.rev().collect() } else { order.collect() }
}

/// Ignoring case, an absent side last.
fn folded(text: &str) -> String {
    if text.is_empty() { char::MAX.to_string() } else { text.to_lowercase() }
}

/// What filtering and sorting need to know of a row.
trait Row {
    fn outcome(&self) -> &'static str;
    fn urgency(&self) -> u8;
    fn contested(&self) -> bool;
    fn account(&self) -> &str;
    fn directory(&self) -> &str;
    fn reasons(&self) -> String;
    /// Holds the needle, which is lower case already, in an address, a name or an id.
    fn mentions(&self, needle: &str) -> bool;
}

impl Row for UserRow {
    fn outcome(&self) -> &'static str {
        self.outcome.as_str()
    }
    fn urgency(&self) -> u8 {
        match self.outcome {
            UserOutcome::Duplicate => 0,
            UserOutcome::Blocked => 1,
            UserOutcome::Unmanaged => 2,
            UserOutcome::Create => 3,
            UserOutcome::Link => 4,
            UserOutcome::OutOfScope => 5,
        }
    }
    fn contested(&self) -> bool {
        self.contested
    }
    fn account(&self) -> &str {
        self.account.as_ref().map_or("", |a| &a.email)
    }
    fn directory(&self) -> &str {
        self.directory.as_ref().map_or("", |d| if d.key.is_empty() { d.name.as_deref().unwrap_or("") } else { &d.key })
    }
    fn reasons(&self) -> String {
        self.reasons.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(" ")
    }
    fn mentions(&self, needle: &str) -> bool {
        let has = |text: &str| holds(text, needle);
        let opt = |text: &Option<String>| text.as_deref().is_some_and(has);
        self.account.as_ref().is_some_and(|a| has(&a.email) || opt(&a.name) || opt(&a.id))
            || self.directory.as_ref().is_some_and(|d| has(&d.key) || opt(&d.name) || opt(&d.id) || opt(&d.matched_by))
    }
}

impl Row for GroupRow {
    fn outcome(&self) -> &'static str {
        self.outcome.as_str()
    }
    fn urgency(&self) -> u8 {
        match self.outcome {
            GroupOutcome::Merge => 0,
            GroupOutcome::Duplicate => 1,
            GroupOutcome::Blocked => 2,
            // A link that hands one group's permissions to another name stands before the harmless ones.
            GroupOutcome::Link if !self.reasons.is_empty() => 3,
            GroupOutcome::Unmanaged => 4,
            GroupOutcome::Create => 5,
            GroupOutcome::Link => 6,
        }
    }
    fn contested(&self) -> bool {
        self.contested
    }
    fn account(&self) -> &str {
        self.account.as_ref().map_or("", |a| &a.name)
    }
    fn directory(&self) -> &str {
        self.directory.first().and_then(|d| d.name.as_deref()).unwrap_or("")
    }
    fn reasons(&self) -> String {
        self.reasons.iter().map(|r| r.as_str()).collect::<Vec<_>>().join(" ")
    }
    fn mentions(&self, needle: &str) -> bool {
        let has = |text: &str| holds(text, needle);
        let opt = |text: &Option<String>| text.as_deref().is_some_and(has);
        self.account.as_ref().is_some_and(|a| has(&a.name) || has(&a.identifier))
            || opt(&self.identifier)
            || self.directory.iter().any(|d| opt(&d.name) || opt(&d.id))
    }
}

/// Does the text hold the lower-case needle, ignoring case? Without an allocation for plain ASCII, which is nearly always.
fn holds(text: &str, needle: &str) -> bool {
    if text.is_ascii() {
        needle.is_ascii()
            && needle.len() <= text.len()
            && text.as_bytes().windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle.as_bytes()))
    } else {
        text.to_lowercase().contains(needle)
    }
}

#[cfg(test)]
mod tests;
