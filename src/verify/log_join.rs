//! What a provisioning log says of a forecast: it agrees, it contradicts, or it does not tell.
//!
//! Source: Harness answers the same to a request to create, whether it makes an account or takes over the one that is there (H 1.7, groups
//! H 2.3), and its look-up does not find those that were made by hand (H 1.21, 2.10). So "no match, created" speaks neither for a second
//! account nor against a link; the fresh exports tell. It must never name a contradiction where the log would read the same either way.

use super::facts::Held;

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
        ("link" | "merge", Came::Refused) if is_group && code.ends_with("conflict") => (
            Held::No,
            "The group was to join the one in Harness, and Harness refused it: the name or the identifier is taken, and it does not hand over the group that has it.",
        ),
        (_, Came::Refused) if sent => {
            (Held::No, "It was to get into Harness, and the attempt failed. Until the cause is cured, what was forecast of it does not come.")
        }
        (_, Came::PassedOver) if sent && code.contains("redundant") => (Held::Open, ""),
        (_, Came::PassedOver) if sent && (code.contains("missing") || code.contains("validation")) => (
            Held::No,
            "It was to be sent, and the directory passed it over because an attribute is empty or not valid. Harness hears nothing of it until that is mended.",
        ),
        (_, Came::PassedOver) if sent => {
            (Held::No, "It was to be sent, and the directory passed it over: it is not assigned, or outside the scope. Harness hears nothing of it.")
        }
        (_, Came::Removed) if sent => (Held::No, "It was to be in Harness afterwards, and the directory removed it there."),
        ("blocked", Came::Created | Came::Matched) => {
            (Held::No, "It was to fail or to be ambiguous, and it went through. See which account or group of Harness it reached.")
        }
        ("blocked", Came::Refused | Came::PassedOver) => (Held::Yes, ""),
        ("unmanaged" | "out-of-scope", Came::PassedOver) => (Held::Yes, ""),
        ("unmanaged", Came::Removed) => (Held::No, "Provisioning was not to touch it, and the directory removed it in Harness."),
        ("unmanaged" | "out-of-scope", Came::Created | Came::Matched | Came::Refused | Came::Failed) => {
            (Held::No, "It was not to be sent, and the directory sends it: the scope is wider than the exports said, or was changed since.")
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
