//! The directory's provisioning log.

use super::Origin;

/// What the directory tried with one person or group, and how it ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogEvent {
    /// Empty where the log has none.
    pub change: String,
    /// As written; sorts as it reads (RFC 3339).
    pub when: String,
    /// `create`, `update`, `delete`, `disable`, `stageddelete` or `other`; empty where the log has none.
    pub action: &'static str,
    pub ended: LogEnd,
    /// The error code, or the reason of a skip; empty for what went well.
    pub code: String,
    /// What the log says of the error; it may be cut short.
    pub reason: Option<String>,
    pub is_group: bool,
    /// The id in the directory.
    pub id: String,
    /// User principal name, or what the log calls the person or group.
    pub label: String,
    /// In the order of the log.
    pub steps: Vec<LogStep>,
    pub changes: Vec<LogChange>,
    /// A row of a further table: it names nobody, and belongs to the event with the same change.
    pub part: bool,
    pub origin: Origin,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogEnd {
    Success,
    Failure,
    Skipped,
    Warning,
    #[default]
    Unknown,
}

impl LogEnd {
    /// The word of the report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Skipped => "skipped",
            Self::Warning => "warning",
            Self::Unknown => "unknown",
        }
    }
}

/// One step of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogStep {
    /// `import`, `scope`, `no-match`, `match`, `matching`, `prepare`, `skip`, `references`, `create`, `update`, `remove`, `export` or `step`.
    pub what: &'static str,
    pub ended: LogEnd,
}

/// An attribute that was changed, or was to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogChange {
    pub attribute: String,
    /// Of the attributes that a forecast rests on.
    pub old: Option<String>,
    pub new: Option<String>,
}
