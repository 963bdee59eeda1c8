//! What to do about the findings, as plain data: the field `plan` of the report.
//!
//! No sentence here holds a value: what is changed stands in fields of its own, so that a redacted copy can be made and a list or a command
//! be written from it. The sentences are made where they are read, in [`super::fixes`].

use super::json::records;
use super::schema::{Counts, GateId, GateState, Subject, Verdict};
use serde::Serialize;

/// Every fix that is offered, and what was chosen of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Plan {
    /// First what overwrites the work of others; then each clears more of what those before it leave than any that comes after.
    pub fixes: Vec<PlannedFix>,
    /// How many blockers and warnings there are, but for those about the files themselves.
    pub open: u64,
    /// How many of these are blockers.
    pub blockers: u64,
    /// How many of them all fixes together clear.
    pub clears: u64,
    pub choices: Choices,
    /// The forecast with the picked fixes; `null` where none is picked.
    pub after: Option<After>,
}

/// One thing to do, tried on the inventory and forecast again before it was offered.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PlannedFix {
    /// `F1`, `F2`, … in the order of the list.
    pub id: String,
    /// What is done: one of [`super::fixes::KINDS`].
    pub kind: String,
    /// `directory` or `harness`.
    pub owner: String,
    /// Only somebody who knows the people can say whether it is right.
    pub asks: bool,
    pub changes: Vec<Change>,
    /// Which findings of the report are gone afterwards, by their place in its list.
    pub clears: Vec<u32>,
    /// Which hold in fewer scenarios afterwards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub eases: Vec<u32>,
    /// Which hold afterwards in a scenario in which they did not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub worsens: Vec<Worse>,
}

/// A finding that a fix makes hold by an answer by which it did not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Worse {
    pub code: String,
    pub subject: Subject,
    /// `documented`, `observed`, `chosen`.
    pub scenarios: Vec<String>,
}

/// One value of one object.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// `okta`, `entra`, `google`, … as the report's `directory_kind`, or `harness`.
    pub system: String,
    /// `user`, `group`, `app`.
    pub object: String,
    /// The id of the object in its system; empty where the export has none.
    pub id: String,
    /// By which name a reader knows the object: an address, a group's name.
    pub label: String,
    /// `email`, `user_name`, of Okta `app_email` and `app_user_name`, `name`, `members`, `assignment`, `account`, `user_name_mapping`, …
    pub attribute: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// Of a member that is added: the id of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_id: Option<String>,
}

/// What somebody decided. It travels in the report, so that the next reader goes on from there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Choices {
    /// Ids of fixes.
    pub picked: Vec<String>,
    pub accepted: Vec<Accepted>,
    /// Ids of steps of the runbook that are done.
    pub done: Vec<String>,
}

/// A finding that somebody lives with.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Accepted {
    pub code: String,
    pub subject: Subject,
    /// Why, in their words.
    pub note: String,
}

/// What would be with the picked fixes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct After {
    pub verdict: Verdict,
    pub gates: Vec<GateAfter>,
    pub scenarios: Vec<ScenarioAfter>,
    /// Counted as [`Plan::open`] is.
    pub blockers: u64,
    pub warnings: u64,
    /// Blockers and warnings that the fixes, taken together, bring about or make hold in more scenarios.
    pub new: Vec<NewFinding>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GateAfter {
    pub id: GateId,
    pub state: GateState,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioAfter {
    pub id: String,
    pub counts: Counts,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NewFinding {
    pub code: String,
    pub subject: Subject,
}

records! {
    Plan { fixes, open, blockers, clears, choices, after }
    PlannedFix { id, kind, owner, asks, changes, clears, eases = Vec::new(), worsens = Vec::new() }
    Worse { code, subject, scenarios }
    Change { system, object, id, label, attribute, from, to, to_id }
    Choices { picked, accepted, done }
    Accepted { code, subject, note }
    After { verdict, gates, scenarios, blockers, warnings, new }
    GateAfter { id, state }
    ScenarioAfter { id, counts }
    NewFinding { code, subject }
}
