//! Everything about one row: the five steps from the export to the action, with the rule and its source for each, what the other scenarios
//! say, and the findings.
//!
//! Derived from the report alone, so that a reopened report explains itself as the first one did. It must never decide anything: the
//! outcome stands on the row, this tells how it came about.

use super::after::{second_account, second_group};
use super::query::{Detail, OtherAnswer, Step, Table};
use super::schema::{Finding, GroupRow, Report, ReportInput, Source, UserRow, tables};
use crate::words::report_detail as say;

mod group;
mod user;

/// Everything about row `index` of a table. `None` where the report has no such scenario or row.
pub fn detail(report: &Report, scenario: &str, table: Table, index: u32) -> Option<Detail> {
    let here = report.scenarios.iter().find(|s| s.id == scenario)?;
    let empty = Detail {
        table,
        scenario: scenario.to_owned(),
        index,
        user: None,
        group: None,
        steps: Vec::new(),
        others: Vec::new(),
        findings: Vec::new(),
        second: None,
    };
    let elsewhere = report.scenarios.iter().filter(|s| s.id != scenario);
    Some(match table {
        Table::Users => {
            let row = here.users.get(index as usize)?;
            Detail {
                user: Some(row.clone()),
                steps: user::steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.users.iter().filter(|other| same_user(row, other)).map(|u| (s.id.clone(), u.clone())))
                    .map(|(scenario, user)| OtherAnswer { scenario, user: Some(user), group: None })
                    .collect(),
                findings: user_findings(report, row),
                second: second_account(report, row.account.as_deref(), row.directory.as_deref()).cloned(),
                ..empty
            }
        }
        Table::Groups => {
            let row = here.groups.get(index as usize)?;
            Detail {
                group: Some(row.clone()),
                steps: group::steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.groups.iter().filter(|other| same_group(row, other)).map(|g| (s.id.clone(), g.clone())))
                    .map(|(scenario, group)| OtherAnswer { scenario, user: None, group: Some(group) })
                    .collect(),
                findings: group_findings(report, row),
                second: second_group(report, row).cloned(),
                ..empty
            }
        }
    })
}

fn step(name: &str, text: String, source: Option<&str>) -> Step {
    Step { name: name.to_owned(), text, source: source.map(str::to_owned) }
}

/// `file, line 12`, or the file alone where its format has no lines.
pub fn place(inputs: &[ReportInput], source: Option<Source>) -> Option<String> {
    let Source(input, line) = source?;
    let name = &tables(inputs).nth(input as usize)?.name;
    Some(if line == 0 { name.clone() } else { say::name_line_line(&name, &line) })
}

fn read_step(report: &Report, sides: &[(&str, Option<Source>, bool)]) -> Step {
    let told = sides.iter().map(|(what, source, there)| match (there, place(&report.inputs, *source)) {
        (false, _) => say::what_none_takes_part(&what),
        (true, Some(place)) => format!("{what}: {place}."),
        (true, None) => say::what_files_place_not_recorded(&what),
    });
    step(say::READ, told.collect::<Vec<_>>().join(" "), None)
}

/// Are two rows of different scenarios about the same account user, or about the same directory user?
fn same_user(a: &UserRow, b: &UserRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    let directory = a.directory.as_ref().zip(b.directory.as_ref());
    account.is_some_and(|(x, y)| x.id == y.id && x.email == y.email && x.source == y.source)
        // The key is left out: which value is the key is what scenarios differ in.
        || directory.is_some_and(|(x, y)| match (&x.id, &y.id) {
            (Some(x_id), Some(y_id)) => x_id == y_id,
            _ => x.source == y.source && x.name == y.name && (x.source.is_some_and(|s| s.1 > 0) || x.key == y.key),
        })
}

fn same_group(a: &GroupRow, b: &GroupRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    account.is_some_and(|(x, y)| x.identifier == y.identifier && x.name == y.name)
        || a.directory.iter().any(|x| b.directory.iter().any(|y| x.id == y.id && x.name == y.name && x.source == y.source))
}

fn user_findings(report: &Report, row: &UserRow) -> Vec<Finding> {
    let label = row
        .account
        .as_ref()
        .map(|a| a.email.as_str())
        .or_else(|| row.directory.as_ref().map(|d| if d.key.is_empty() { d.name.as_deref().unwrap_or_default() } else { d.key.as_str() }));
    let ids = [row.account.as_ref().and_then(|a| a.id.as_deref()), row.directory.as_ref().and_then(|d| d.id.as_deref())];
    about(report, "user", &[label], &ids)
}

fn group_findings(report: &Report, row: &GroupRow) -> Vec<Finding> {
    let labels: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.name.as_str())).chain(row.directory.iter().map(|d| d.name.as_deref())).collect();
    let ids: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.identifier.as_str())).chain(row.directory.iter().map(|d| d.id.as_deref())).collect();
    about(report, "group", &labels, &ids)
}

/// The findings about an entry: by label, and where the evidence names ids, one of them must be the entry's (two may share a label).
fn about(report: &Report, kind: &str, labels: &[Option<&str>], ids: &[Option<&str>]) -> Vec<Finding> {
    let known: Vec<&str> = ids.iter().flatten().copied().filter(|id| !id.is_empty()).collect();
    let belongs = |finding: &Finding| {
        let mut named = finding.evidence.iter().filter_map(|e| e.id.as_deref()).peekable();
        known.is_empty() || named.peek().is_none() || named.any(|id| known.contains(&id))
    };
    let labelled = |finding: &&Finding| finding.subject.kind == kind && labels.contains(&Some(finding.subject.label.as_str()));
    report.findings.iter().filter(labelled).filter(|f| belongs(f)).cloned().collect()
}

#[cfg(test)]
mod tests;
