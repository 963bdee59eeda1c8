//! The directory's provisioning log.

use super::Origin;

/// What the directory tried with one person or group, and how it ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogEvent {
    /// Empty where the log has none.
    pub change: String,
    /// As written; sorts as it reads (RFC 3339).
    pub when: String,
    pub ended: LogEnd,
    /// The error code, or the reason of a skip; empty for what went well.
    pub code: String,
    pub is_group: bool,
    /// The id in the directory.
    pub id: String,
    /// User principal name, or what the log calls the person or group.
    pub label: String,
    /// The attribute that it is about, where it is about one.
    pub attribute: Option<String>,
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
