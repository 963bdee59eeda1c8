//! A row of either table as it is shown: the same few fields for people and for groups.
//!
//! It must never hold more than a table shows; the rest is a question to the report.

use crate::forecast::{GroupOutcome, UserOutcome};
use crate::report::query::RowPage;
use crate::report::schema::{GroupRow, UserRow};
use crate::report::words;
pub use crate::words::number;
use crate::words::units;

/// How loud an outcome is. The shape and the word come from the outcome itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something goes wrong for somebody.
    Bad,
    /// Somebody should look.
    Warn,
    /// It happens as one would expect.
    Calm,
    /// Nothing happens.
    Quiet,
}

impl Tone {
    /// The class that gives the colours.
    pub fn class(self) -> &'static str {
        match self {
            Self::Bad => "tone-bad",
            Self::Warn => "tone-warn",
            Self::Calm => "tone-calm",
            Self::Quiet => "tone-quiet",
        }
    }
}

/// One row, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Index into the scenario's table: how the detail is asked for.
    pub index: u32,
    pub outcome: &'static str,
    pub label: &'static str,
    pub tone: Tone,
    pub reasons: String,
    pub account: Option<SideView>,
    pub directory: Option<SideView>,
    pub contested: bool,
}

/// One side: what is matched on, and what a reader knows it by.
#[derive(Clone, Debug, PartialEq)]
pub struct SideView {
    pub main: String,
    pub sub: String,
}

pub fn user_tone(outcome: UserOutcome) -> Tone {
    match outcome {
        UserOutcome::Duplicate | UserOutcome::Blocked => Tone::Bad,
        UserOutcome::Link | UserOutcome::Create => Tone::Calm,
        UserOutcome::Unmanaged => Tone::Warn,
        UserOutcome::OutOfScope => Tone::Quiet,
    }
}

pub fn group_tone(outcome: GroupOutcome) -> Tone {
    match outcome {
        GroupOutcome::Duplicate | GroupOutcome::Blocked | GroupOutcome::Merge => Tone::Bad,
        GroupOutcome::Link | GroupOutcome::Create => Tone::Calm,
        GroupOutcome::Unmanaged => Tone::Quiet,
    }
}

pub fn user(index: u32, row: &UserRow) -> RowView {
    RowView {
        index,
        outcome: row.outcome.as_str(),
        label: words::user_outcome(row.outcome).0,
        tone: user_tone(row.outcome),
        reasons: row.reasons.iter().map(|r| words::user_reason(*r)).collect::<Vec<_>>().join(", "),
        account: row.account.as_ref().map(|a| SideView { main: a.email.clone(), sub: a.name.clone().unwrap_or_default() }),
        directory: row.directory.as_ref().map(|d| SideView { main: d.key.clone(), sub: d.name.clone().unwrap_or_default() }),
        contested: row.contested,
    }
}

pub fn group(index: u32, row: &GroupRow) -> RowView {
    let directory = row.directory.first().map(|first| {
        let names: Vec<&str> = row.directory.iter().filter_map(|d| d.name.as_deref()).collect();
        let sub = match (&row.identifier, first.members) {
            (Some(identifier), Some(members)) => format!("{identifier} · {}", units::member(members)),
            (Some(identifier), None) => identifier.clone(),
            (None, Some(members)) => units::member(members),
            (None, None) => String::new(),
        };
        SideView { main: names.join(" + "), sub }
    });
    let account = row.account.as_ref().map(|a| {
        let members = a.members.map(|n| format!(" · {}", units::member(n))).unwrap_or_default();
        SideView { main: a.name.clone(), sub: format!("{}{members}", a.identifier) }
    });
    RowView {
        index,
        outcome: row.outcome.as_str(),
        label: words::group_outcome(row.outcome).0,
        // A link between different names is no quiet matter.
        tone: if row.outcome == GroupOutcome::Link && !row.reasons.is_empty() { Tone::Warn } else { group_tone(row.outcome) },
        reasons: row.reasons.iter().map(|r| words::group_reason(*r)).collect::<Vec<_>>().join(", "),
        account,
        directory,
        contested: row.contested,
    }
}

/// A page of rows of whichever table it is.
pub fn views(page: &RowPage) -> Vec<RowView> {
    let users = page.users.iter().map(|(i, row)| user(*i, row));
    let groups = page.groups.iter().map(|(i, row)| group(*i, row));
    users.chain(groups).collect()
}
