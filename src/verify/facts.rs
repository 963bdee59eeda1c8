//! What became of every row of the earlier forecast, and whether that is what a scenario said.
//!
//! An account that was taken over shows it by being managed from outside now and not before. It need not: the server marks only a user whose
//! name or address it changed (H 1.9). So an account that stands unchanged speaks against nobody who said it would be linked.

use super::dropped::Dropped;
use super::now::Now;
use super::then::Then;
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::report::schema::{GroupRow, UserRow};
use crate::report::verification::{Comparison, Fact, Said, Score, Tally};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    TakenOver,
    /// A second account or a second group stands beside the first.
    Doubled,
    Created,
    Gone,
    Unchanged,
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    Yes,
    No,
    Open,
}

impl Held {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Open => "open",
        }
    }
}

/// One row of one scenario with its fact.
pub struct Row<'a, R> {
    pub scenario: &'a str,
    pub row: &'a R,
    pub happened: Happened,
    pub held: Held,
}

/// All rows of all scenarios.
pub struct Rows<'a> {
    pub users: Vec<Row<'a, UserRow>>,
    pub groups: Vec<Row<'a, GroupRow>>,
}

pub fn rows<'a>(then: &Then<'a>, now: &Now<'_>) -> Rows<'a> {
    let people: BTreeMap<(Option<&str>, &str), usize> =
        then.people.iter().enumerate().map(|(p, side)| ((side.id.as_deref(), side.email.as_str()), p)).collect();
    let mut out = Rows { users: Vec::new(), groups: Vec::new() };
    for scenario in then.scenarios() {
        for row in &scenario.users {
            let person = row.account.as_ref().and_then(|a| people.get(&(a.id.as_deref(), a.email.as_str()))).copied();
            let happened = user(then, now, row, person);
            out.users.push(Row { scenario: &scenario.id, row, happened, held: user_held(row.outcome, happened) });
        }
        for row in &scenario.groups {
            let happened = group(then, now, row);
            out.groups.push(Row { scenario: &scenario.id, row, happened, held: group_held(row.outcome, happened) });
        }
    }
    out
}

fn user(then: &Then<'_>, now: &Now<'_>, row: &UserRow, person: Option<usize>) -> Happened {
    let key = row.directory.as_ref().map_or("", |d| d.key.as_str());
    let new = now.new_user(key);
    match person.map(|p| (p, now.of_then[p])) {
        Some((_, None)) => Happened::Gone,
        Some((_, Some(_))) if new.is_some() => Happened::Doubled,
        Some((p, Some(n))) if now.user(n).externally_managed == Some(true) && !then.managed[p] => Happened::TakenOver,
        Some(_) => Happened::Unchanged,
        None if new.is_some() => Happened::Created,
        None => match now.with_address(key).iter().find_map(|n| now.was[*n].map(|p| (*n, p))) {
            Some((n, p)) if now.user(n).externally_managed == Some(true) && !then.managed[p] => Happened::TakenOver,
            _ => Happened::Nothing,
        },
    }
}

fn user_held(outcome: UserOutcome, happened: Happened) -> Held {
    use Happened::{Created, Doubled, Nothing, TakenOver, Unchanged};
    match (outcome, happened) {
        (UserOutcome::Link, TakenOver | Unchanged) => Held::Yes,
        (UserOutcome::Duplicate, Doubled) | (UserOutcome::Create, Created) => Held::Yes,
        (UserOutcome::Duplicate, Unchanged) | (UserOutcome::Create, Nothing) => Held::Open,
        (UserOutcome::Unmanaged, Unchanged) | (UserOutcome::OutOfScope, Nothing) => Held::Yes,
        (UserOutcome::Blocked, Unchanged | Nothing) => Held::Yes,
        _ => Held::No,
    }
}

fn group(then: &Then<'_>, now: &Now<'_>, row: &GroupRow) -> Happened {
    let was_managed = |identifier: &str| then.group(identifier).is_some_and(|g| g.managed);
    let is_new = |identifier: &str| !then.had_group(identifier);
    let names = || row.directory.iter().filter_map(|d| d.name.as_deref());
    let made = now.groups.iter().any(|n| is_new(&now.group(*n).identifier) && names().any(|name| name == now.group(*n).name));
    let taken = |n: usize| now.group(n).externally_managed == Some(true) && !was_managed(&now.group(n).identifier);
    match &row.account {
        Some(account) => match now.group_with(&account.identifier) {
            None => Happened::Gone,
            Some(_) if made => Happened::Doubled,
            Some(n) if taken(n) => Happened::TakenOver,
            Some(_) => Happened::Unchanged,
        },
        None if made => Happened::Created,
        None => {
            let held = |n: &&usize| Some(now.group(**n).identifier.as_str()) == row.identifier.as_deref();
            if now.groups.iter().find(held).is_some_and(|n| taken(*n)) { Happened::TakenOver } else { Happened::Nothing }
        }
    }
}

fn group_held(outcome: GroupOutcome, happened: Happened) -> Held {
    use Happened::{Created, Doubled, Nothing, TakenOver, Unchanged};
    match (outcome, happened) {
        (GroupOutcome::Link, TakenOver) | (GroupOutcome::Duplicate, Doubled | Created) | (GroupOutcome::Create, Created) => Held::Yes,
        (GroupOutcome::Merge, TakenOver | Created | Doubled) => Held::Yes,
        // Nobody has pushed it yet, or it cannot be told.
        (GroupOutcome::Link | GroupOutcome::Duplicate | GroupOutcome::Merge | GroupOutcome::Create, Unchanged | Nothing) => Held::Open,
        (GroupOutcome::Unmanaged, Unchanged) | (GroupOutcome::Blocked, Nothing | Unchanged) => Held::Yes,
        _ => Held::No,
    }
}

fn word(happened: Happened, group: bool) -> &'static str {
    match happened {
        Happened::TakenOver => "taken-over",
        Happened::Doubled if group => "second-group",
        Happened::Doubled => "second-account",
        Happened::Created => "created",
        Happened::Gone => "gone",
        Happened::Unchanged => "unchanged",
        Happened::Nothing => "nothing",
    }
}

/// Adds one row of a scenario to its tally.
pub fn count(tally: &mut Tally, held: Held) {
    match held {
        Held::Yes => tally.held += 1,
        Held::No => tally.failed += 1,
        Held::Open => tally.open += 1,
    }
}

/// By account and directory entry: what each scenario has of them.
type Beside<'a, R> = BTreeMap<(Option<&'a str>, Option<&'a str>), Vec<&'a Row<'a, R>>>;

/// Lays the scenarios side by side: one fact for each pair of account and directory entry.
pub fn report(rows: &Rows<'_>, then: &Then<'_>, out: &mut Comparison) {
    out.scenarios = then.scenarios().iter().map(|s| Score { id: s.id.clone(), ..Score::default() }).collect();
    let mut users: Beside<'_, UserRow> = BTreeMap::new();
    for row in &rows.users {
        let account = row.row.account.as_ref();
        // By id where there is one: the key depends on the scenario.
        let directory = row.row.directory.as_ref().filter(|_| account.is_none()).map(|d| d.id.as_deref().unwrap_or(&d.key));
        users.entry((account.map(|a| a.id.as_deref().unwrap_or(&a.email)), directory)).or_default().push(row);
        score(out, row.scenario, |s| count(&mut s.users, row.held));
    }
    out.users = users
        .into_values()
        .map(|all| {
            let said = all.iter().map(|r| said(r.scenario, r.row.outcome.as_str(), r.held)).collect();
            let account = all.iter().find_map(|r| r.row.account.as_ref()).map(|a| a.email.clone());
            let directory = all.iter().find_map(|r| r.row.directory.as_ref()).map(|d| d.key.clone());
            Fact { account, directory, happened: told(all.iter().map(|r| r.happened), false), said }
        })
        .collect();
    let mut groups: Beside<'_, GroupRow> = BTreeMap::new();
    for row in &rows.groups {
        let account = row.row.account.as_ref();
        let directory = row.row.directory.first().filter(|_| account.is_none()).and_then(|d| d.id.as_deref().or(d.name.as_deref()));
        groups.entry((account.map(|a| a.identifier.as_str()), directory)).or_default().push(row);
        score(out, row.scenario, |s| count(&mut s.groups, row.held));
    }
    out.groups = groups
        .into_values()
        .map(|all| {
            let said = all.iter().map(|r| said(r.scenario, r.row.outcome.as_str(), r.held)).collect();
            let account = all.iter().find_map(|r| r.row.account.as_ref()).map(|a| a.identifier.clone());
            let directory = all.iter().flat_map(|r| &r.row.directory).find_map(|d| d.name.clone());
            Fact { account, directory, happened: told(all.iter().map(|r| r.happened), true), said }
        })
        .collect();
}

/// A group that stands as it did, but without somebody who was in it, is not unchanged.
pub fn thinned(dropped: &[Dropped], now: &Now<'_>, out: &mut Comparison) {
    let thinned: BTreeSet<&str> = dropped.iter().map(|d| now.group(d.group).identifier.as_str()).collect();
    let unchanged = out.groups.iter_mut().filter(|fact| fact.happened == word(Happened::Unchanged, true));
    for fact in unchanged.filter(|fact| fact.account.as_deref().is_some_and(|account| thinned.contains(account))) {
        "lost-members".clone_into(&mut fact.happened);
    }
}

/// What happened, where the scenarios look under different keys: the one that tells most.
fn told(all: impl Iterator<Item = Happened>, group: bool) -> String {
    word(all.min().unwrap_or(Happened::Nothing), group).to_owned()
}

pub fn said(scenario: &str, outcome: &str, held: Held) -> Said {
    Said { scenario: scenario.to_owned(), outcome: outcome.to_owned(), held: held.as_str().to_owned() }
}

pub fn score(out: &mut Comparison, scenario: &str, change: impl FnOnce(&mut Score)) {
    if let Some(score) = out.scenarios.iter_mut().find(|s| s.id == scenario) {
        change(score);
    }
}
