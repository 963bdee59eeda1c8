//! What a provisioning log says of a forecast: it agrees, it contradicts, or it does not tell.
//!
//! Source: Harness answers the same to a request to create, whether it makes an account or takes over the one that is there (H 1.7, groups
//! H 2.3), and its look-up does not find those that were made by hand (H 1.21, 2.10). So "no match, created" speaks neither for a second
//! account nor against a link; the fresh exports tell. It must never name a contradiction where the log would read the same either way.

use super::facts::Held;
use crate::words::verify_log_join as say;

/// What the log tells came of somebody, or of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Came {
    Created,
    /// Found in Harness, and changed there.
    Matched,
    /// It was sent, and did not get there.
    Refused,
    /// The directory did not send it.
    PassedOver,
    Removed,
    /// Something failed, with an account or a group that is there.
    Failed,
    #[default]
    Untold,
}

impl Came {
    /// The word of the report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Matched => "matched",
            Self::Refused => "refused",
            Self::PassedOver => "passed-over",
            Self::Removed => "removed",
            Self::Failed => "failed",
            Self::Untold => "untold",
        }
    }
}

/// Whether a forecast agrees, and what it means where it does not. `retries`: the directory has not given up. `code` in lower case.
pub fn judge(outcome: &str, came: Came, code: &str, retries: bool, is_group: bool) -> (Held, &'static str) {
    let sent = !matches!(outcome, "unmanaged" | "out-of-scope" | "blocked");
    match (outcome, came) {
        (_, Came::Untold) => (Held::Open, ""),
        ("create", Came::Created) | ("link" | "merge", Came::Matched) => (Held::Yes, ""),
        (_, Came::Refused) if sent && retries => (Held::Open, ""),
        ("link" | "merge", Came::Refused) if is_group && code.ends_with("conflict") => (Held::No, say::GROUP_JOIN_ONE_HARNESS_HARNESS_REFUSED),
        (_, Came::Refused) if sent => (Held::No, say::GET_INTO_HARNESS_ATTEMPT_FAILED_UNTIL),
        (_, Came::PassedOver) if sent && code.contains("redundant") => (Held::Open, ""),
        (_, Came::PassedOver) if sent && (code.contains("missing") || code.contains("validation")) => {
            (Held::No, say::SENT_DIRECTORY_PASSED_OVER_BECAUSE_ATTRIBUTE)
        }
        (_, Came::PassedOver) if sent => (Held::No, say::SENT_DIRECTORY_PASSED_OVER_NOT_ASSIGNED),
        (_, Came::Removed) if sent => (Held::No, say::HARNESS_AFTERWARDS_DIRECTORY_REMOVED_THERE),
        ("blocked", Came::Created | Came::Matched) => (Held::No, say::FAIL_AMBIGUOUS_WENT_THROUGH_SEE_WHICH),
        ("blocked", Came::Refused | Came::PassedOver) => (Held::Yes, ""),
        ("unmanaged" | "out-of-scope", Came::PassedOver) => (Held::Yes, ""),
        ("unmanaged", Came::Removed) => (Held::No, say::PROVISIONING_NOT_TOUCH_DIRECTORY_REMOVED_HARNESS),
        ("unmanaged" | "out-of-scope", Came::Created | Came::Matched | Came::Refused | Came::Failed) => {
            (Held::No, say::NOT_SENT_DIRECTORY_SENDS_SCOPE_WIDER)
        }
        _ => (Held::Open, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(outcome: &str, came: Came) -> &'static str {
        judge(outcome, came, "", false, false).0.as_str()
    }

    #[test]
    fn created_speaks_neither_for_a_link_nor_for_a_second_account() {
        assert_eq!(["link", "duplicate", "merge", "create"].map(|o| held(o, Came::Created)), ["open", "open", "open", "yes"]);
    }

    #[test]
    fn only_a_contradiction_has_a_meaning() {
        let all = [Came::Created, Came::Matched, Came::Refused, Came::PassedOver, Came::Removed, Came::Failed, Came::Untold];
        for outcome in ["link", "duplicate", "create", "merge", "unmanaged", "blocked", "out-of-scope"] {
            for came in all {
                for (code, retries, is_group) in [("", false, false), ("entryconflict", false, true), ("timeout", true, false)] {
                    let (held, meaning) = judge(outcome, came, code, retries, is_group);
                    assert_eq!(held == Held::No, !meaning.is_empty(), "{outcome} {}", came.as_str());
                }
            }
        }
    }

    #[test]
    fn what_is_tried_again_contradicts_nothing_yet() {
        assert_eq!(judge("create", Came::Refused, "timeout", true, false).0, Held::Open);
        assert_eq!(judge("create", Came::Refused, "entryconflict", false, false).0, Held::No);
        assert_eq!(held("unmanaged", Came::Refused), "no");
    }
}
