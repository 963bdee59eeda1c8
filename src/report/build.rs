//! Inventory, forecasts and judgement into the report.

mod changes;
mod sides;

use super::configuration;
use super::schema::{
    AccessRow, AccountGroupSide, BadRow, Counts, DirectoryGroupSide, Generator, GroupRow, Permission, Report, ReportAssumptions, ReportInput,
    ReportScenario, SCHEMA, UserRow,
};
use crate::forecast::scope::Scope;
use crate::forecast::{self, Forecast, GroupOutcome, Today, UserOutcome};
use crate::judge::{Case, Compared, Contestation, Judgement};
use crate::model::order::sort_records;
use crate::model::{Assumptions, Container, Input, Inventory};
use rustc_hash::FxHashMap as HashMap;
pub use sides::Sides;
use std::rc::Rc;

/// The month whose published rules the engine implements.
pub const RULES: &str = "2026-11";

/// So many unreadable rows of a file travel in the report; the number of all of them always does.
const MOST_ROWS: usize = 50;

/// Puts a report together. `sides`: those of the forecasts, or of some of them. `made`: scenarios that an earlier report of the same
/// forecasts has already.
pub fn build(
    case: &Case<'_>,
    today: &Today,
    sides: &Sides,
    compared: &Compared,
    judgement: Judgement,
    list_out_of_scope: bool,
    mut made: Vec<ReportScenario>,
) -> Report {
    let Case { inventory, forecasts, .. } = *case;
    let mut patterns = judgement.patterns.into_iter();
    let scenarios = forecasts
        .iter()
        .map(|f| {
            let patterns = patterns.next().unwrap_or_default();
            match made.iter().position(|s| s.id == f.scenario.id.as_str()) {
                Some(at) => made.swap_remove(at),
                None => ReportScenario { patterns, ..scenario(case, sides, f, &compared.contestation, list_out_of_scope) },
            }
        })
        .collect();
    Report {
        schema: SCHEMA.to_owned(),
        generator: Generator { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned(), rules: RULES.to_owned() },
        created: case.now.to_owned(),
        directory_kind: inventory.directory.kind.map(|k| k.as_str().to_owned()),
        inputs: inputs(inventory),
        verdict: judgement.verdict,
        gates: judgement.gates,
        not_checked: judgement.not_checked,
        contested: compared.contestation.counts(),
        scenarios,
        findings: judgement.findings,
        keys: compared.keys.clone(),
        group_roles: changes::roles(inventory, today),
        configuration: configuration::of(case),
        redacted: None,
        snapshot: None,
        verification: None,
        plan: None,
    }
}

/// The files as the report tells of them: one entry for each that was dropped.
pub fn inputs(inventory: &Inventory) -> Vec<ReportInput> {
    let mut out: Vec<ReportInput> = Vec::new();
    let mut open = None;
    for table in &inventory.inputs {
        if table.container.is_none() || table.container != open {
            open = table.container;
            let container = open.and_then(|n| inventory.containers.get(n as usize));
            out.push(container.map_or_else(|| input(table), summed));
        }
        if let (Some(_), Some(entry)) = (open, out.last_mut()) {
            let part = input(table);
            entry.rows += part.rows;
            entry.unreadable += part.unreadable;
            (entry.kind, entry.confidence) = if entry.parts.is_empty() { (part.kind.clone(), part.confidence) } else { ("unknown".to_owned(), 0) };
            entry.parts.push(part);
        }
    }
    out
}

/// A container before its tables are counted.
fn summed(container: &Container) -> ReportInput {
    ReportInput {
        name: container.name.clone(),
        bytes: container.bytes,
        sha256: container.sha256.clone(),
        syntax: container.what.clone(),
        notes: container.notes.clone(),
        ..ReportInput::default()
    }
}

/// A table as the report tells of it.
fn input(input: &Input) -> ReportInput {
    ReportInput {
        name: input.name.clone(),
        bytes: input.bytes,
        sha256: input.sha256.clone(),
        kind: input.kind.as_str().to_owned(),
        rows: input.rows,
        unreadable: input.unreadable.len() as u64,
        notes: input.notes.clone(),
        confidence: input.confidence,
        reasons: input.reasons.clone(),
        runners_up: input.runners_up.iter().map(|k| k.as_str().to_owned()).collect(),
        encoding: input.format.encoding.clone(),
        syntax: input.format.syntax.clone(),
        delimiter: input.format.delimiter.clone(),
        group: input.group.clone(),
        group_because: input.group_because.clone(),
        unreadable_rows: input.unreadable.iter().take(MOST_ROWS).map(|r| BadRow { line: r.line, reason: r.reason.clone() }).collect(),
        parts: Vec::new(),
    }
}

/// Assumptions as words.
pub fn assumptions(a: &Assumptions) -> ReportAssumptions {
    ReportAssumptions {
        user_key: a.user_key.as_str().to_owned(),
        email_case: a.email_case.as_str().to_owned(),
        group_link: a.group_link.as_str().to_owned(),
        identifier_rule: a.identifier_rule.as_str().to_owned(),
        members_on_link: a.members_on_link.as_str().to_owned(),
    }
}

/// How many users and groups have which outcome.
pub fn counts(forecast: &Forecast) -> Counts {
    let mut counts =
        Counts { users: UserOutcome::ALL.iter().map(|o| (*o, 0)).collect(), groups: GroupOutcome::ALL.iter().map(|o| (*o, 0)).collect() };
    for row in forecast.users.iter() {
        *counts.users.entry(row.outcome).or_default() += 1;
    }
    for row in forecast.groups.iter() {
        *counts.groups.entry(row.outcome).or_default() += 1;
    }
    counts
}

fn scenario(case: &Case<'_>, sides: &Sides, forecast: &Forecast, contested: &Contestation, list_out_of_scope: bool) -> ReportScenario {
    let Case { inventory, scope, .. } = *case;
    let mut users: Vec<UserRow> = forecast
        .users
        .iter()
        .filter(|r| list_out_of_scope || r.outcome != UserOutcome::OutOfScope)
        .map(|r| user(inventory, scope, sides, forecast, contested, r))
        .collect();
    sort_users(&mut users);
    let members: HashMap<usize, u64> = inventory.directory.memberships.iter().map(|m| (m.group, m.members.len() as u64)).collect();
    let mut groups: Vec<(usize, GroupRow)> = forecast.groups.iter().map(|r| group(inventory, contested, &members, r)).enumerate().collect();
    groups.sort_by(|(_, a), (_, b)| group_order(a).cmp(&group_order(b)));
    ReportScenario {
        id: forecast.scenario.id.as_str().to_owned(),
        assumptions: assumptions(&forecast.scenario.assumptions),
        counts: counts(forecast),
        users,
        members: changes::members(inventory, forecast, groups.iter().map(|(at, _)| *at)),
        groups: groups.into_iter().map(|(_, row)| row).collect(),
        administrators: changes::administrators(inventory, forecast),
        patterns: Vec::new(),
        access: forecast.access.rows.iter().map(|r| access(inventory, forecast, r)).collect(),
    }
}

/// What needs a decision first, what is fine last.
fn urgency(outcome: UserOutcome) -> u8 {
    match outcome {
        UserOutcome::Blocked => 0,
        UserOutcome::Duplicate => 1,
        UserOutcome::Unmanaged => 2,
        UserOutcome::Create => 3,
        UserOutcome::Link => 4,
        UserOutcome::OutOfScope => 5,
    }
}

/// Rows by urgency, then by the account's address, or the key of who has no account.
pub(super) fn sort_users(rows: &mut Vec<UserRow>) {
    fn first(row: &UserRow) -> &str {
        match (&row.account, &row.directory) {
            (Some(account), _) => &account.email,
            (None, Some(directory)) => &directory.key,
            (None, None) => "",
        }
    }
    fn further(row: &UserRow) -> (&str, &str, &str) {
        let id = row.account.as_ref().map_or("", |a| a.id.as_deref().unwrap_or_default());
        let (key, other) = row.directory.as_ref().map_or(("", ""), |d| (d.key.as_str(), d.id.as_deref().unwrap_or_default()));
        (key, id, other)
    }
    sort_records(rows, |row| (urgency(row.outcome), first(row)), |a, b| further(a).cmp(&further(b)));
}

fn group_urgency(outcome: GroupOutcome) -> u8 {
    match outcome {
        GroupOutcome::Blocked => 0,
        GroupOutcome::Merge => 1,
        GroupOutcome::Duplicate => 2,
        GroupOutcome::Unmanaged => 3,
        GroupOutcome::Create => 4,
        GroupOutcome::Link => 5,
    }
}

pub(super) fn group_order(row: &GroupRow) -> (u8, &str, &str, &str) {
    let account = row.account.as_ref();
    let directory = row.directory.first();
    let name = account.map_or_else(|| directory.and_then(|d| d.name.as_deref()).unwrap_or_default(), |a| a.name.as_str());
    (group_urgency(row.outcome), name, account.map_or("", |a| a.identifier.as_str()), directory.and_then(|d| d.id.as_deref()).unwrap_or_default())
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn user(inventory: &Inventory, scope: &Scope, sides: &Sides, forecast: &Forecast, contested: &Contestation, row: &forecast::UserRow) -> UserRow {
    let account = row.account.map(|n| sides.account(inventory, n));
    let directory = row.directory.map(|n| sides.directory(inventory, scope, forecast, n, row.matched_by.as_deref()));
    let contested = row.account.is_some_and(|n| contested.account_users.get(n) == Some(&true))
        || row.directory.is_some_and(|n| contested.directory_users.get(n) == Some(&true));
    UserRow { outcome: row.outcome, reasons: row.reasons.clone(), account, directory, contested }
}

fn access(inventory: &Inventory, forecast: &Forecast, row: &forecast::access::AccessRow) -> AccessRow {
    let held = |all: &[forecast::access::Held]| {
        all.iter()
            .map(|h| Permission {
                role: Rc::clone(&h.permission.role),
                resource_group: (!h.permission.resource_group.is_empty()).then(|| Rc::clone(&h.permission.resource_group)),
                scope: Rc::clone(&h.permission.place),
                via: Rc::clone(&h.via),
            })
            .collect()
    };
    AccessRow { person: forecast::access::person(inventory, forecast, row.who), lost: held(&row.lost), gained: held(&row.gained) }
}

fn group(inventory: &Inventory, contested: &Contestation, members: &HashMap<usize, u64>, row: &forecast::GroupRow) -> GroupRow {
    let account = row.account.map(|n| {
        let group = &inventory.account.groups[n];
        AccountGroupSide {
            identifier: group.identifier.clone(),
            name: group.name.clone(),
            members: group.members.as_ref().map(|m| m.len() as u64),
            source: Some(group.origin.into()),
        }
    });
    let directory = row
        .directory
        .iter()
        .map(|n| {
            let group = &inventory.directory.groups[*n];
            DirectoryGroupSide {
                id: some(&group.id),
                name: Some(group.name.clone()),
                members: members.get(n).copied(),
                source: Some(group.origin.into()),
            }
        })
        .collect();
    let contested = row.account.is_some_and(|n| contested.account_groups.get(n) == Some(&true))
        || row.directory.iter().any(|n| contested.directory_groups.get(*n) == Some(&true));
    GroupRow { outcome: row.outcome, reasons: row.reasons.clone(), account, directory, identifier: row.identifier.clone(), contested }
}
