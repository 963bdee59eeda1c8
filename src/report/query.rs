//! What a reader asks of a report: the summary, a page of rows, everything about one row.
//!
//! The answers are plain data, so that the worker can keep forty thousand rows and the page hold forty. It must never know how an answer
//! is shown. Everything about one row is made by [`super::detail`].

use super::after::After;
use super::configuration::Configuration;
use super::flow::{Flow, flow};
use super::schema::{
    Administrators, Contested, Counts, Finding, Gate, GroupRow, KeyTest, NotChecked, Pattern, Report, ReportAssumptions, ReportInput, ReportScenario,
    Severity, UserRow, Verdict,
};
use super::verification::Cure;
use crate::forecast::{GroupOutcome, UserOutcome};
use serde::Serialize;

/// Everything of a report but the long tables.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    pub created: String,
    pub generator: String,
    pub rules: String,
    pub directory_kind: Option<String>,
    pub inputs: Vec<ReportInput>,
    pub verdict: Verdict,
    pub gates: Vec<Gate>,
    pub not_checked: Vec<NotChecked>,
    pub contested: Contested,
    pub scenarios: Vec<ScenarioSummary>,
    /// The first findings of each kind, most severe first.
    pub findings: Vec<Finding>,
    /// Kinds of which more were found than stand above.
    pub further: Vec<Further>,
    /// What each key that could be sent would match.
    pub keys: Vec<KeyTest>,
    /// True when the report was opened from a file rather than made from exports.
    pub reopened: bool,
    /// At which level names were taken out of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redacted: Option<String>,
    /// What became of an earlier report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Box<After>>,
    /// How provisioning is set up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration: Option<Configuration>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioSummary {
    pub id: String,
    pub assumptions: ReportAssumptions,
    pub counts: Counts,
    pub administrators: Option<Administrators>,
    pub patterns: Vec<Pattern>,
    /// From today's groups to tomorrow's, where the memberships are known.
    pub flow: Option<Flow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Table {
    Users,
    Groups,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum SortBy {
    /// The order of the report: the most urgent outcome first, then by address or name.
    #[default]
    Urgency,
    Account,
    Directory,
    Outcome,
    Reason,
}

/// Which rows, in which order, and which stretch of them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowQuery {
    pub scenario: String,
    pub table: Table,
    /// An outcome word; `None` for all.
    pub outcome: Option<String>,
    pub contested_only: bool,
    /// Found in either side's address, name or id, ignoring case.
    pub search: String,
    pub sort: SortBy,
    pub descending: bool,
    pub offset: usize,
    pub limit: usize,
}

impl RowQuery {
    /// Every row of a table, the most urgent first.
    pub fn whole(scenario: &str, table: Table) -> Self {
        Self {
            scenario: scenario.to_owned(),
            table,
            outcome: None,
            contested_only: false,
            search: String::new(),
            sort: SortBy::Urgency,
            descending: false,
            offset: 0,
            limit: usize::MAX,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RowPage {
    /// How many rows the query has in all.
    pub total: usize,
    pub offset: usize,
    pub users: Vec<(u32, UserRow)>,
    pub groups: Vec<(u32, GroupRow)>,
}

/// Everything about one row: both sides, where they differ, the five steps, the rule, and the other scenarios' answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Detail {
    pub table: Table,
    pub scenario: String,
    pub index: u32,
    pub user: Option<UserRow>,
    pub group: Option<GroupRow>,
    /// The five steps: read, in scope, key, match, action.
    pub steps: Vec<Step>,
    /// What the other scenarios say of the same entry.
    pub others: Vec<OtherAnswer>,
    /// The findings about this entry.
    pub findings: Vec<Finding>,
    /// The repair, where the exports show a second account or group beside this one since an earlier report.
    pub second: Option<Cure>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    pub name: String,
    pub text: String,
    /// The rule and its source, where the step rests on one.
    pub source: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OtherAnswer {
    pub scenario: String,
    pub user: Option<UserRow>,
    pub group: Option<GroupRow>,
}

/// How many findings there are of a kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Further {
    pub code: String,
    pub severity: Severity,
    /// All of them.
    pub total: usize,
}

fn first_of_each(findings: &[Finding], of_a_kind: usize) -> (Vec<Finding>, Vec<Further>) {
    let mut kinds: Vec<Further> = Vec::new();
    let mut first = Vec::new();
    for finding in findings {
        let at = kinds.iter().position(|k| k.severity == finding.severity && k.code == finding.code).unwrap_or_else(|| {
            kinds.push(Further { code: finding.code.clone(), severity: finding.severity, total: 0 });
            kinds.len() - 1
        });
        kinds[at].total += 1;
        if kinds[at].total <= of_a_kind {
            first.push(finding.clone());
        }
    }
    kinds.retain(|kind| kind.total > of_a_kind);
    (first, kinds)
}

impl Summary {
    /// How many findings the report has in all.
    pub fn all_findings(&self) -> usize {
        let beyond = |kind: &Further| kind.total - self.findings.iter().filter(|f| f.severity == kind.severity && f.code == kind.code).count();
        self.findings.len() + self.further.iter().map(beyond).sum::<usize>()
    }
}

/// Everything of a report but the long tables. `reopened`: it came from a file rather than from exports. `of_a_kind`: how many findings of
/// a kind it holds; thousands of one kind are thousands of rows, which the tables have.
pub fn summary(report: &Report, reopened: bool, of_a_kind: usize) -> Summary {
    let (findings, further) = first_of_each(&report.findings, of_a_kind);
    Summary {
        created: report.created.clone(),
        generator: format!("{} {}", report.generator.name, report.generator.version),
        rules: report.generator.rules.clone(),
        directory_kind: report.directory_kind.clone(),
        inputs: report.inputs.clone(),
        verdict: report.verdict,
        gates: report.gates.clone(),
        not_checked: report.not_checked.clone(),
        contested: report.contested,
        scenarios: report
            .scenarios
            .iter()
            .map(|s| ScenarioSummary {
                id: s.id.clone(),
                assumptions: s.assumptions.clone(),
                counts: s.counts.clone(),
                administrators: s.administrators.clone(),
                patterns: s.patterns.clone(),
                flow: flow(s),
            })
            .collect(),
        findings,
        further,
        keys: report.keys.clone(),
        reopened,
        redacted: report.redacted.as_ref().map(|r| r.level.clone()),
        after: super::after::of(report, of_a_kind).map(Box::new),
        configuration: report.configuration.clone(),
    }
}

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
pub(super) fn sorted(mut keyed: Vec<(String, u32)>, descending: bool) -> Vec<u32> {
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
mod tests {
    use super::*;
    use crate::report::schema::{AccountSide, DirectorySide};

    fn user(outcome: UserOutcome, email: &str, key: &str, name: &str, contested: bool) -> UserRow {
        let account = (!email.is_empty()).then(|| AccountSide { email: email.to_owned(), ..AccountSide::default() });
        let directory = (!key.is_empty()).then(|| DirectorySide { key: key.to_owned(), name: Some(name.to_owned()), ..DirectorySide::default() });
        UserRow { outcome, reasons: Vec::new(), account: account.map(Into::into), directory: directory.map(Into::into), contested }
    }

    fn scenario(users: Vec<UserRow>) -> ReportScenario {
        let assumptions = ReportAssumptions {
            user_key: String::new(),
            email_case: String::new(),
            group_link: String::new(),
            identifier_rule: String::new(),
            members_on_link: String::new(),
        };
        ReportScenario {
            id: "documented".to_owned(),
            assumptions,
            counts: Counts::default(),
            users,
            groups: Vec::new(),
            access: Vec::new(),
            members: Vec::new(),
            administrators: None,
            patterns: Vec::new(),
        }
    }

    fn query() -> RowQuery {
        RowQuery { limit: 10, ..RowQuery::whole("documented", Table::Users) }
    }

    fn three() -> ReportScenario {
        scenario(vec![
            user(UserOutcome::Link, "Ann@x.io", "ann@x.io", "Ann Lee", true),
            user(UserOutcome::Duplicate, "bo@x.io", "bo@y.io", "Bo Åkesson", false),
            user(UserOutcome::Create, "", "cy@x.io", "Cy", false),
        ])
    }

    #[test]
    fn urgent_first_then_the_report_order() {
        assert_eq!(order(&three(), &query()), [1, 2, 0]);
        assert_eq!(order(&three(), &RowQuery { descending: true, ..query() }), [0, 2, 1]);
    }

    #[test]
    fn filters_by_outcome_and_contested() {
        assert_eq!(order(&three(), &RowQuery { outcome: Some("create".to_owned()), ..query() }), [2]);
        assert_eq!(order(&three(), &RowQuery { contested_only: true, ..query() }), [0]);
        assert_eq!(order(&three(), &RowQuery { outcome: Some("no such".to_owned()), ..query() }), [0u32; 0]);
    }

    #[test]
    fn searches_without_regard_to_case() {
        let found = |text: &str| order(&three(), &RowQuery { search: text.to_owned(), ..query() });
        assert_eq!(found("ANN@X"), [0]);
        assert_eq!(found(" åkesson "), [1]);
        assert_eq!(found("x.io"), [1, 2, 0]);
        assert_eq!(found("io åkesson"), [1], "each word somewhere, in any order");
        assert!(found("nobody").is_empty());
    }

    #[test]
    fn sorts_by_a_column_with_the_absent_last() {
        let by = |sort| order(&three(), &RowQuery { sort, ..query() });
        assert_eq!(by(SortBy::Account), [0, 1, 2]);
        assert_eq!(by(SortBy::Directory), [0, 1, 2]);
        assert_eq!(by(SortBy::Outcome), [2, 1, 0]);
    }

    #[test]
    fn forty_thousand_rows_are_no_burden() {
        let many = (0..40_000).map(|i| user(UserOutcome::Link, &format!("user{i}@example.com"), &format!("user{i}@example.com"), "N N", false));
        let found = order(&scenario(many.collect()), &RowQuery { search: "user3999".to_owned(), sort: SortBy::Account, ..query() });
        assert_eq!(found.len(), 11);
    }
}
