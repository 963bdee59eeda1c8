//! The two standing scenarios, and the third that an administrator chooses.
//!
//! Sources: `documented` is what the written guides say (G), `observed` what the server's published source does (H 1, 2).

use crate::model::{Assumptions, DirectoryKind, EmailCase, GroupLink, IdentifierRule, MembersOnLink, Scenario, ScenarioId, UserKey};
use crate::words::rules_assumptions as say;

/// What the written guides say.
pub fn documented(kind: Option<DirectoryKind>) -> Assumptions {
    Assumptions {
        user_key: UserKey::Email,
        email_case: EmailCase::Exact,
        // The Entra page: a same-named group is kept beside the new one.
        group_link: if kind == Some(DirectoryKind::Entra) { GroupLink::Never } else { GroupLink::Name },
        identifier_rule: IdentifierRule::Plain,
        members_on_link: MembersOnLink::Merge,
    }
}

/// What the server's published source does.
pub fn observed() -> Assumptions {
    Assumptions {
        user_key: UserKey::UserName,
        email_case: EmailCase::Insensitive,
        group_link: GroupLink::Identifier,
        identifier_rule: IdentifierRule::FullHashed,
        members_on_link: MembersOnLink::Replace,
    }
}

/// What an administrator settled beside the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    /// The third scenario, where an assumption was changed.
    pub assumptions: Option<Assumptions>,
    /// Largest share of people that may lose access, from 0 to 1.
    pub access_lost: Option<f64>,
    /// Largest share of members that a group may lose, from 0 to 1; 0.2 where it is not set.
    pub group_shrinks: Option<f64>,
    pub tenant_url: Option<String>,
    /// RFC 3339.
    pub token_expires: Option<String>,
}

/// Reads `(name, value)` pairs. An unknown name or value is an error that says what was expected.
pub fn chosen(pairs: &[(String, String)], kind: Option<DirectoryKind>) -> Result<Chosen, String> {
    let mut out = Chosen::default();
    let base = match pairs.iter().rev().find(|(name, _)| name == "base").map(|(_, value)| value.as_str()) {
        None | Some("documented") => documented(kind),
        Some("observed") => observed(),
        Some(other) => return Err(unknown("base", other, &["documented", "observed"])),
    };
    let mut assumptions = base;
    let mut changed = false;
    for (name, value) in pairs {
        match name.as_str() {
            "base" => changed = true,
            "user_key" => (assumptions.user_key, changed) = (key(value)?, true),
            "email_case" => (assumptions.email_case, changed) = (word(name, value, EmailCase::from_word, EmailCase::WORDS)?, true),
            "group_link" => (assumptions.group_link, changed) = (word(name, value, GroupLink::from_word, GroupLink::WORDS)?, true),
            "identifier_rule" => {
                (assumptions.identifier_rule, changed) = (word(name, value, IdentifierRule::from_word, IdentifierRule::WORDS)?, true);
            }
            "members_on_link" => {
                (assumptions.members_on_link, changed) = (word(name, value, MembersOnLink::from_word, MembersOnLink::WORDS)?, true);
            }
            "threshold.access_lost" => out.access_lost = Some(share(name, value)?),
            "threshold.group_shrinks" => out.group_shrinks = Some(share(name, value)?),
            "tenant_url" => out.tenant_url = Some(value.clone()),
            "token_expires" => out.token_expires = Some(value.clone()),
            other => return Err(unknown(say::AN_ASSUMPTION, other, NAMES)),
        }
    }
    out.assumptions = changed.then_some(assumptions);
    Ok(out)
}

/// Every name that `--assume` and a policy take.
pub const NAMES: &[&str] = &[
    "base",
    "user_key",
    "email_case",
    "group_link",
    "identifier_rule",
    "members_on_link",
    "threshold.access_lost",
    "threshold.group_shrinks",
    "tenant_url",
    "token_expires",
];

/// The scenarios of a run: the two standing ones, and `chosen` where there is one.
pub fn scenarios(kind: Option<DirectoryKind>, chosen: Option<&Assumptions>) -> Vec<Scenario> {
    let mut out =
        vec![Scenario { id: ScenarioId::Documented, assumptions: documented(kind) }, Scenario { id: ScenarioId::Observed, assumptions: observed() }];
    out.extend(chosen.map(|a| Scenario { id: ScenarioId::Chosen, assumptions: a.clone() }));
    out
}

fn key(value: &str) -> Result<UserKey, String> {
    if value.is_empty() { Err(say::USER_KEY_EXPECTED_EMAIL_USER_NAME.to_owned()) } else { Ok(UserKey::from_word(value)) }
}

fn word<T>(name: &str, value: &str, read: impl Fn(&str) -> Option<T>, words: &[&str]) -> Result<T, String> {
    read(value).ok_or_else(|| unknown(name, value, words))
}

/// Digits with at most one point, such as `0.01`. Read by hand: the library's parser for every float there is would cost the page 10 KB of
/// tables.
fn share(name: &str, value: &str) -> Result<f64, String> {
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let digits = format!("{whole}{decimals}");
    let read = || {
        let plain = digits.len() <= 15 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let number: u64 = if plain { digits.parse().ok()? } else { return None };
        let scale: u64 = 10_u64.pow(u32::try_from(decimals.len()).ok()?);
        (number <= scale).then(|| number as f64 / scale as f64)
    };
    read().ok_or_else(|| say::name_expected_share_0_1_found(&name, &value))
}

fn unknown(what: &str, found: &str, words: &[&str]) -> String {
    say::what_expected_one_n_found_found(&what, &words.join(", "), &found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_between_nothing_and_all() {
        for (text, share_of) in [("0", 0.0), ("1", 1.0), ("0.01", 0.01), ("1.0", 1.0), (".5", 0.5), ("0.125", 0.125)] {
            assert_eq!(share("x", text), Ok(share_of), "{text}");
        }
        for bad in ["", ".", "1.1", "2", "-0.1", "half", "1e-2", "0.0.1", "0,1", "0.0000000000000000001"] {
            assert!(share("x", bad).is_err(), "{bad}");
        }
    }
}
