//! The words that the report's script needs to fill a table: labels, colours and reasons, the same that the page uses.
//!
//! It must never hold anything of a report.

use crate::forecast::{GroupReason, UserReason};
use crate::report::words;
use crate::ui::row::{group_tone, user_tone};
use serde::Serialize;

/// Label, class of the colour, meaning.
type Known = (&'static str, &'static str, &'static str, &'static str);

/// Pairs and lists rather than maps: the script makes its own.
#[derive(Serialize)]
pub struct Vocabulary {
    users: Words,
    groups: Words,
    scenarios: Vec<(&'static str, &'static str)>,
}

#[derive(Serialize)]
struct Words {
    /// The worst first.
    outcomes: Vec<Known>,
    reasons: Vec<(&'static str, &'static str)>,
}

/// All words of both tables.
pub fn vocabulary() -> Vocabulary {
    let users = words::USER_ORDER.map(|o| (o.as_str(), words::user_outcome(o).0, user_tone(o).class(), words::user_outcome(o).1));
    let groups = words::GROUP_ORDER.map(|o| (o.as_str(), words::group_outcome(o).0, group_tone(o).class(), words::group_outcome(o).1));
    Vocabulary {
        users: Words { outcomes: users.into(), reasons: UserReason::ALL.iter().map(|r| (r.as_str(), words::user_reason(*r))).collect() },
        groups: Words { outcomes: groups.into(), reasons: GroupReason::ALL.iter().map(|r| (r.as_str(), words::group_reason(*r))).collect() },
        scenarios: ["documented", "observed", "chosen"].map(|id| (id, words::scenario(id).0)).into(),
    }
}
