//! Gates and the verdict, as words. How they are judged is in [`super::gates`].

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Ready,
    ReadyWithConditions,
    NotReady,
    Unknown,
}

impl Verdict {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::ReadyWithConditions => "ready-with-conditions",
            Self::NotReady => "not-ready",
            Self::Unknown => "unknown",
        }
    }
}

/// One question that must be answered before the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateId {
    Inputs,
    UsersMatch,
    UsersUnblocked,
    GroupsMatch,
    AccessKept,
    AccessNotWidened,
    AdminSurvives,
    Limits,
    Configuration,
}

impl GateId {
    pub const ALL: [Self; 9] = [
        Self::Inputs,
        Self::UsersMatch,
        Self::UsersUnblocked,
        Self::GroupsMatch,
        Self::AccessKept,
        Self::AccessNotWidened,
        Self::AdminSurvives,
        Self::Limits,
        Self::Configuration,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::UsersMatch => "users-match",
            Self::UsersUnblocked => "users-unblocked",
            Self::GroupsMatch => "groups-match",
            Self::AccessKept => "access-kept",
            Self::AccessNotWidened => "access-not-widened",
            Self::AdminSurvives => "admin-survives",
            Self::Limits => "limits",
            Self::Configuration => "configuration",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GateState {
    Pass,
    Warn,
    Fail,
    Unknown,
}

impl GateState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Unknown => "unknown",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gate {
    pub id: GateId,
    pub state: GateState,
    /// One plain sentence.
    pub summary: String,
}

/// A check that did not run, why, and how to make it run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotChecked {
    pub check: String,
    pub because: String,
    pub how: String,
}

/// How many entries differ between the two standing scenarios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contested {
    pub users: u64,
    pub groups: u64,
}
