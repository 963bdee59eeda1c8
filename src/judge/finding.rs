//! Findings, as plain data.

use crate::model::Origin;
use serde::{Serialize, Serializer};
use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// One thing worth telling.
///
/// What is said stands apart from where it holds, and is shared: thousands of findings are the same from one assumption to the next but for
/// the scenarios. It is read and changed as if it were all one.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub severity: Severity,
    pub confidence: Confidence,
    /// In which scenarios it holds; empty where it does not depend on them. Shared by all that hold in the same.
    pub scenarios: Rc<Vec<String>>,
    pub said: Rc<Said>,
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub code: String,
    pub subject: Subject,
    pub message: String,
    pub evidence: Vec<Evidence>,
    pub fix: Option<Fix>,
    pub sources: Vec<String>,
}

impl Deref for Finding {
    type Target = Said;

    fn deref(&self) -> &Said {
        &self.said
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Said {
        Rc::make_mut(&mut self.said)
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// The finding on the wire.
        #[derive(Serialize)]
        struct Whole<'a> {
            code: &'a str,
            severity: Severity,
            confidence: Confidence,
            scenarios: &'a [String],
            subject: &'a Subject,
            message: &'a str,
            evidence: &'a [Evidence],
            fix: &'a Option<Fix>,
            sources: &'a [String],
        }
        let Self { severity, confidence, scenarios, said } = self;
        let Said { code, subject, message, evidence, fix, sources } = &**said;
        Whole { code, severity: *severity, confidence: *confidence, scenarios, subject, message, evidence, fix, sources }.serialize(serializer)
    }
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
    /// Of an account, where it has to be told apart from another of the same person: the id that Harness gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Subject {
    /// Somebody or something that its label tells apart.
    pub fn new(kind: &str, label: impl Into<String>) -> Self {
        Self { kind: kind.to_owned(), label: label.into(), id: None }
    }
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
