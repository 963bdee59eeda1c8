//! The Harness identifier of a pushed group, made from its name.
//!
//! Three rules are published: the Entra guide's plain replacement, the server's full rule, and the newest server's full rule with a hash
//! after names that begin with a digit.
//!
//! Source: H 2a; G, section "Group names".

use super::unicode::{is_digit, nfd};
use crate::model::IdentifierRule;
use sha2::{Digest, Sha256};

/// The longest identifier Harness accepts, in characters (H 3).
pub const MAX_LENGTH: usize = 128;

/// The identifier of a group of this name under a rule. For `full_hashed`: with the hash where it applies.
pub fn identifier(name: &str, rule: IdentifierRule) -> String {
    match rule {
        IdentifierRule::Plain => plain(name),
        IdentifierRule::Full => full(name),
        IdentifierRule::FullHashed => full_hashed(name),
    }
}

/// Each `.`, `-` and space becomes `_`; nothing else changes.
pub fn plain(name: &str) -> String {
    name.replace(['.', '-', ' '], "_")
}

/// The server's rule without the hash: accents stripped, other characters dropped, leading digits and `$` dropped.
pub fn full(name: &str) -> String {
    let name = java_trim(name).replace(['.', '-'], "_");
    let name: String = nfd(&name)
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))
        .map(|c| match c {
            'Ł' => 'L',
            'ł' => 'l',
            c => c,
        })
        .collect();
    java_trim(&name)
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '$' || c == '-')
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | ' '))
        .map(|c| if c == ' ' { '_' } else { c })
        .collect()
}

/// The newest server's rule: a name that begins with a digit gains `_` and eight hexadecimal digits of its SHA-256.
fn full_hashed(name: &str) -> String {
    let full = full(name);
    let begins_with_digit = java_trim(name).chars().next().is_some_and(is_digit);
    if full.is_empty() || !begins_with_digit || name == full {
        return full;
    }
    let hash = Sha256::digest(name.as_bytes());
    // `full` is ASCII: bytes are characters.
    let kept = &full[..full.len().min(MAX_LENGTH - 9)];
    format!("{kept}_{:02x}{:02x}{:02x}{:02x}", hash[0], hash[1], hash[2], hash[3])
}

/// Java's `trim`: characters up to U+0020 at both ends.
fn java_trim(text: &str) -> &str {
    text.trim_matches(|c: char| c <= ' ')
}

/// Whether Harness accepts the identifier: `^[a-zA-Z_][0-9a-zA-Z_$]{0,127}$` and no reserved word (H 3).
pub fn is_valid(identifier: &str) -> bool {
    let mut chars = identifier.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
        && identifier.len() <= MAX_LENGTH
        && !RESERVED.contains(&identifier)
}

/// Words that Harness keeps for itself; exact, case-sensitive.
const RESERVED: &[&str] = &[
    "or",
    "and",
    "eq",
    "ne",
    "lt",
    "gt",
    "le",
    "ge",
    "div",
    "mod",
    "not",
    "null",
    "true",
    "false",
    "new",
    "var",
    "return",
    "step",
    "parallel",
    "stepGroup",
    "org",
    "account",
    "class",
    "shellScriptProvisioner",
    "status",
    "liteEngineTask",
];

/// Identifiers of the groups that Harness makes and keeps itself (H 3).
pub const BUILT_IN: &[&str] = &["_account_all_users", "_organization_all_users", "_project_all_users"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_rules_part_at_accents_symbols_and_leading_digits() {
        let all = |name: &str| [plain(name), full(name), full_hashed(name)];
        assert_eq!(all("web-team.blue eu"), ["web_team_blue_eu", "web_team_blue_eu", "web_team_blue_eu"]);
        assert_eq!(all("Café & Co"), ["Café_&_Co", "Cafe__Co", "Cafe__Co"]);
        assert_eq!(full("2024"), "");
        assert_eq!(full_hashed("123_displayname"), "_displayname_60273ebf");
        assert_eq!(full_hashed(&format!("1team-{}", "a".repeat(220))).len(), MAX_LENGTH);
    }

    #[test]
    fn validity() {
        for good in ["Dev_Team", "_x", "a$b"] {
            assert!(is_valid(good), "{good}");
        }
        for bad in ["", "1_Team", "$x", "a b", "stepGroup", &"a".repeat(129)] {
            assert!(!is_valid(bad), "{bad}");
        }
    }
}
