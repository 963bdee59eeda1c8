//! Findings, as plain data.

use crate::model::Origin;
use serde::Serialize;

/// One thing worth telling.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    pub code: String,
    pub severity: Severity,
    pub confidence: Confidence,
    /// In which scenarios it holds; empty where it does not depend on them.
    pub scenarios: Vec<String>,
    pub subject: Subject,
    pub message: String,
    pub evidence: Vec<Evidence>,
    pub fix: Option<Fix>,
    pub sources: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Blocker,
    Warning,
    Info,
}

impl Severity {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blocker => "blocker",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// How sure we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The written guides say so.
    Documented,
    /// The server's published source does so.
    Observed,
    /// It follows from what the exports hold; the pairing is our reading.
    Inferred,
    /// The published sources disagree: it holds in one standing scenario only.
    Contested,
}

impl Confidence {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Inferred => "inferred",
            Self::Contested => "contested",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Subject {
    /// `user`, `group`, `file`, `account`, `pattern`, `limit` or `configuration`.
    pub kind: String,
    pub label: String,
}

/// One fact a finding rests on. Which fields are there depends on what it is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Evidence {
    /// What this is, such as `Harness user`, `Okta user`, `Harness group`, `file`.
    pub what: String,
    /// The value exactly as exported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The reasons of the row, as words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
    /// A sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The scenarios in which this piece holds, where it does not hold in all of the finding's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// `directory` or `harness`.
    pub owner: String,
    pub action: String,
}

/// A place in a file: index into the report's inputs, line counted from 1 (0: the format has no lines).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source(pub u32, pub u32);

impl From<Origin> for Source {
    fn from(origin: Origin) -> Self {
        Self(origin.input, origin.line)
    }
}
