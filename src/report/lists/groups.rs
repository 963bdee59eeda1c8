//! Groups: which belongs to which, and what is to be pushed by which rule.

use super::table;
use crate::forecast::GroupOutcome;
use crate::model::{DirectoryKind, IdentifierRule};
use crate::report::runbook::MOST_PER_RULE;
use crate::report::runbook::tables::{GroupEntry, groups, sent};
use crate::report::schema::{GroupMembers, Report, ReportScenario};
use crate::rules::identifier::identifier;
use crate::rules::push_rules;
use crate::words::lists_groups as say;

const RULES: [(&str, IdentifierRule); 3] =
    [("identifier_plain", IdentifierRule::Plain), ("identifier_full", IdentifierRule::Full), ("identifier_full_hashed", IdentifierRule::FullHashed)];

/// A row for each group of the directory, and for each of the account that none reaches.
pub fn group_mapping(report: &Report) -> String {
    let per_scenario = |what: &str| report.scenarios.iter().map(|s| format!("{what}_{}", s.id)).collect::<Vec<_>>();
    let mut header: Vec<String> = ["directory_group", "directory_id", "harness_group", "identifier_now"].map(str::to_owned).to_vec();
    header.extend(RULES.iter().map(|(name, _)| (*name).to_owned()));
    header.extend(per_scenario("becomes"));
    header.extend(["members_in_directory".to_owned(), "members_before".to_owned()]);
    header.extend(per_scenario("members_after"));
    header.push("permissions".to_owned());
    let entries = groups(report);
    let rows = entries.iter().map(|entry| {
        let (name, identifier_now) = entry.account();
        let mut row = vec![entry.name.clone(), entry.id.clone(), name, identifier_now.clone()];
        // A code has no identifier.
        let named = report.redacted.is_none() && !entry.name.is_empty();
        row.extend(RULES.iter().map(|(_, rule)| if named { identifier(&entry.name, *rule) } else { String::new() }));
        row.extend((0..report.scenarios.len()).map(|n| entry.becomes(n)));
        row.push(number(entry.members));
        row.push(before(report, entry));
        row.extend(report.scenarios.iter().enumerate().map(|(n, scenario)| after(scenario, entry, n)));
        row.push(permissions(report, &identifier_now));
        row
    });
    table(report, &header.iter().map(String::as_str).collect::<Vec<_>>(), rows)
}

fn number(n: Option<u64>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

/// Members of the account group today.
fn before(report: &Report, entry: &GroupEntry<'_>) -> String {
    let told = entry.rows.iter().flatten().find_map(|row| row.account.as_ref()?.members);
    let counted = || report.scenarios.iter().enumerate().find_map(|(n, scenario)| members(scenario, entry, n)?.before);
    number(told.or_else(counted))
}

fn after(scenario: &ReportScenario, entry: &GroupEntry<'_>, n: usize) -> String {
    match entry.rows.get(n).copied().flatten().map(|row| row.outcome) {
        // Nobody comes and nobody goes.
        Some(GroupOutcome::Unmanaged) => number(entry.rows[n].and_then(|row| row.account.as_ref()?.members)),
        _ => number(members(scenario, entry, n).and_then(|m| m.after)),
    }
}

/// What becomes of the members of the group that the entry will have in a scenario.
fn members<'a>(scenario: &'a ReportScenario, entry: &GroupEntry<'_>, n: usize) -> Option<&'a GroupMembers> {
    let row = entry.rows.get(n).copied().flatten()?;
    let taken = matches!(row.outcome, GroupOutcome::Link | GroupOutcome::Merge);
    let account = row.account.as_ref().filter(|_| taken);
    let first = row.directory.first().and_then(|d| d.name.as_deref()).unwrap_or_default();
    let (identifier, name) =
        account.map_or_else(|| (row.identifier.as_deref().unwrap_or_default(), first), |a| (a.identifier.as_str(), a.name.as_str()));
    scenario.members.iter().find(|m| m.outcome == row.outcome && m.identifier == identifier && m.name == name)
}

fn permissions(report: &Report, identifier: &str) -> String {
    let Some(group) = report.group_roles.iter().find(|g| g.identifier == identifier) else { return String::new() };
    let each = group.permissions.iter().map(|p| match p.resource_group.as_deref() {
        Some(resources) => say::role_on_resources_scope(&p.role, &resources, &p.scope),
        None => format!("{}, {}", p.role, p.scope),
    });
    each.collect::<Vec<_>>().join(" | ")
}

/// A row for each group that is sent and can be: how it is best pushed, and what becomes of it.
pub fn push_list(report: &Report) -> String {
    let okta = report.directory_kind.as_deref() == Some(DirectoryKind::Okta.as_str());
    let all = sent(report);
    // Codes begin alike whatever they stand for.
    let (rules, _) = if okta && report.redacted.is_none() { push_rules::propose(&all, MOST_PER_RULE) } else { (Vec::new(), 0) };
    let mut header: Vec<String> = ["directory_group", "directory_id", "members", "how", "names_begin_with"].map(str::to_owned).to_vec();
    header.extend(report.scenarios.iter().map(|s| format!("becomes_{}", s.id)));
    let entries = groups(report);
    let can = |entry: &&GroupEntry<'_>| {
        !entry.name.is_empty() && entry.rows.iter().flatten().any(|row| !row.directory.is_empty() && row.outcome != GroupOutcome::Blocked)
    };
    let rows = entries.iter().filter(can).map(|entry| {
        let rule = rules.iter().find(|r| entry.name.starts_with(&r.prefix)).filter(|_| all.len() > 1);
        let how = match (okta, rule) {
            (false, _) => "assign",
            (true, Some(_)) => say::PUSH_BY_RULE,
            (true, None) => say::PUSH_BY_NAME,
        };
        let mut row = vec![entry.name.clone(), entry.id.clone(), number(entry.members), how.to_owned()];
        row.push(rule.map(|r| r.prefix.clone()).unwrap_or_default());
        row.extend((0..report.scenarios.len()).map(|n| entry.becomes(n)));
        row
    });
    table(report, &header.iter().map(String::as_str).collect::<Vec<_>>(), rows)
}
