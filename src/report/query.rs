//! What a reader asks of a report: the summary, a page of rows, everything about one row.
//!
//! The answers are plain data, so that the worker can keep forty thousand rows and the page hold forty. It must never know how an answer
//! is shown. Everything about one row is made by [`super::detail`].

use super::after::After;
use super::configuration::Configuration;
use super::flow::{Flow, flow};
use super::schema::{
    Administrators, Contested, Counts, Finding, Gate, GroupRow, KeyTest, NotChecked, Pattern, Report, ReportAssumptions, ReportInput, Severity,
    UserRow, Verdict,
};
use super::verification::Cure;
use serde::Serialize;

mod rows;

pub(super) use rows::sorted;
pub use rows::{order, place, rows};

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
