//! Who loses and who gains access in one scenario, a page of people or of groups at a time.

use super::schema::{AccessRow, GroupMembers, GroupRoles, Permission, Report};
use crate::forecast::GroupOutcome;
use rustc_hash::FxHashSet as HashSet;
use serde::Serialize;

/// So many people make a page.
pub const PAGE: usize = 50;

/// A page of people with a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AccessPage {
    /// How many people the search leaves.
    pub total: usize,
    /// Of those: how many lose something, and how many gain something.
    pub lose: usize,
    pub gain: usize,
    pub offset: usize,
    pub rows: Vec<AccessRow>,
}

/// The people of a scenario from `offset` on, whose name or whose permissions mention the search, ignoring case.
pub fn page(report: &Report, scenario: &str, search: &str, offset: usize, limit: usize) -> AccessPage {
    let needle = search.trim().to_lowercase();
    let rows = report.scenarios.iter().find(|s| s.id == scenario).map(|s| s.access.as_slice()).unwrap_or_default();
    let found: Vec<&AccessRow> = rows.iter().filter(|row| needle.is_empty() || mentions(row, &needle)).collect();
    AccessPage {
        total: found.len(),
        lose: found.iter().filter(|row| !row.lost.is_empty()).count(),
        gain: found.iter().filter(|row| !row.gained.is_empty()).count(),
        offset,
        rows: found.into_iter().skip(offset).take(limit).cloned().collect(),
    }
}

fn mentions(row: &AccessRow, needle: &str) -> bool {
    let told =
        |p: &Permission| [&*p.role, &crate::words::built_in(&p.role), &p.scope, &p.via].iter().any(|text| text.to_lowercase().contains(needle));
    row.person.to_lowercase().contains(needle) || row.lost.iter().chain(&row.gained).any(told)
}

/// A page of groups that carry permissions or whose members change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GroupPage {
    /// How many groups the search leaves.
    pub total: usize,
    pub offset: usize,
    pub rows: Vec<GroupView>,
}

/// One group: what becomes of its members, and what rides on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupView {
    /// `None`: nothing is sent to it, so nobody comes or goes.
    pub members: Option<GroupMembers>,
    /// `None`: no permissions, or no export tells.
    pub roles: Option<GroupRoles>,
}

impl GroupView {
    pub fn name(&self) -> &str {
        self.members.as_ref().map(|m| m.name.as_str()).or_else(|| self.roles.as_ref().map(|r| r.name.as_str())).unwrap_or_default()
    }

    pub fn identifier(&self) -> &str {
        self.members.as_ref().map(|m| m.identifier.as_str()).or_else(|| self.roles.as_ref().map(|r| r.identifier.as_str())).unwrap_or_default()
    }

    /// What has permissions and loses members stands first, what nothing happens to last.
    fn rank(&self) -> (bool, bool, bool, bool) {
        let removed = self.members.as_ref().is_some_and(|m| m.removed > 0);
        let added = self.members.as_ref().is_some_and(|m| m.added > 0 && m.before != Some(0));
        (!(removed && self.roles.is_some()), !(added && self.roles.is_some()), !(removed || added), self.roles.is_none())
    }
}

/// The groups of a scenario from `offset` on, whose name, identifier, people or roles mention the search, ignoring case.
pub fn groups(report: &Report, scenario: &str, search: &str, offset: usize, limit: usize) -> GroupPage {
    let Some(scenario) = report.scenarios.iter().find(|s| s.id == scenario) else { return GroupPage::default() };
    let needle = search.trim().to_lowercase();
    let is_new = |m: &GroupMembers| matches!(m.outcome, GroupOutcome::Duplicate | GroupOutcome::Create);
    // A new group has no permissions, even where it gets the identifier that one of today has.
    let roles_of = |m: &GroupMembers| report.group_roles.iter().find(|r| !is_new(m) && r.identifier == m.identifier).cloned();
    let mut views: Vec<GroupView> = scenario.members.iter().map(|m| GroupView { members: Some(m.clone()), roles: roles_of(m) }).collect();
    let taken: HashSet<&str> = scenario.members.iter().filter(|m| !is_new(m)).map(|m| m.identifier.as_str()).collect();
    let left = report.group_roles.iter().filter(|r| !taken.contains(r.identifier.as_str()));
    views.extend(left.map(|r| GroupView { members: None, roles: Some(r.clone()) }));
    views.retain(|view| needle.is_empty() || mentioned(view, &needle));
    views.sort_by(|a, b| (a.rank(), a.name()).cmp(&(b.rank(), b.name())));
    GroupPage { total: views.len(), offset, rows: views.into_iter().skip(offset).take(limit).collect() }
}

fn mentioned(view: &GroupView, needle: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(needle);
    has(view.name())
        || has(view.identifier())
        || view.members.iter().any(|m| m.arrive.iter().chain(&m.leave).any(|person| has(person)))
        || view.roles.iter().any(|r| r.permissions.iter().any(|p| has(&p.role) || has(&crate::words::built_in(&p.role)) || has(&p.scope)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let permission = |role: &str| Permission { role: role.into(), resource_group: None, scope: "account".into(), via: "group Ops".into() };
        let row = |person: String, lost: bool| AccessRow {
            person,
            lost: if lost { vec![permission("_account_admin")] } else { Vec::new() },
            gained: if lost { Vec::new() } else { vec![permission("viewer")] },
        };
        let text = r#"{"schema":"","generator":{"name":"","version":"","rules":""},"created":"","directory_kind":null,"inputs":[],"verdict":"ready",
            "gates":[],"not_checked":[],"contested":{"users":0,"groups":0},"findings":[],"scenarios":[{"id":"observed","assumptions":
            {"user_key":"","email_case":"","group_link":"","identifier_rule":"","members_on_link":""},"counts":{"users":{},"groups":{}},"users":[],"groups":[],"access":[]}]}"#;
        let mut report: Report = crate::report::json::parse(text).expect("a report");
        report.scenarios[0].access = (0..120).map(|n| row(format!("p{n}@example.com"), n % 3 == 0)).collect();
        report
    }

    #[test]
    fn people_come_in_pages_and_can_be_searched() {
        let report = report();
        let first = page(&report, "observed", "", 0, PAGE);
        assert_eq!((first.total, first.lose, first.gain, first.rows.len()), (120, 40, 80, 50));
        assert_eq!(page(&report, "observed", "", 100, PAGE).rows.len(), 20);
        assert_eq!(page(&report, "observed", " P17@ ", 0, PAGE).rows[0].person, "p17@example.com");
        assert_eq!(page(&report, "observed", "ACCOUNT_ADMIN", 0, PAGE).total, 40);
        assert_eq!(page(&report, "documented", "", 0, PAGE), AccessPage::default());
    }
}
