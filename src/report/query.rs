//! What a reader asks of a report: the summary, a page of rows, everything about one row.
//!
//! The answers are plain data, so that the worker can keep forty thousand rows and the page hold forty.

use super::schema::{Contested, Counts, Finding, Gate, GroupRow, NotChecked, ReportAssumptions, ReportInput, UserRow, Verdict};
use serde::{Deserialize, Serialize};

/// Everything of a report but the long tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// All findings, most severe first.
    pub findings: Vec<Finding>,
    /// True when the report was opened from a file rather than made from exports.
    pub reopened: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioSummary {
    pub id: String,
    pub assumptions: ReportAssumptions,
    pub counts: Counts,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    Users,
    Groups,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RowPage {
    /// How many rows the query has in all.
    pub total: usize,
    pub offset: usize,
    pub users: Vec<(u32, UserRow)>,
    pub groups: Vec<(u32, GroupRow)>,
}

/// Everything about one row: both sides, where they differ, the five steps, the rule, and the other scenarios' answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub name: String,
    pub text: String,
    /// The rule and its source, where the step rests on one.
    pub source: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherAnswer {
    pub scenario: String,
    pub user: Option<UserRow>,
    pub group: Option<GroupRow>,
}
