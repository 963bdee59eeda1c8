//! Every sentence of page, report and runbook, by name: `words::palette::NOTHING_FITS` is what `src/words/en.ftl` says under
//! `palette-nothing-fits`.
//!
//! The texts stand apart from code, one file a language, and are made into constants and functions when the program is built
//! (`src/words/generate.rs`): a second language is a second file, built with `PREFLIGHT_LANGUAGE`. It must never know what the words are
//! about: values in, a sentence out.

use std::fmt::{Display, Write as _};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A text whose places (control characters, which no text holds) are filled with values. One function for all texts: code for each of them
/// would weigh more than the texts.
fn fill(text: &str, values: &[&dyn Display]) -> String {
    let mut out = String::with_capacity(text.len() + 16 * values.len());
    let mut from = 0;
    for (at, place) in text.bytes().enumerate() {
        if let Some(value) = values.get(usize::from(place)) {
            out.push_str(&text[from..at]);
            // Nothing is wrong with writing to a text.
            _ = write!(out, "{value}");
            from = at + 1;
        }
    }
    out + &text[from..]
}

/// A number with commas between thousands.
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A phrase at the beginning of a sentence.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// A role or a resource group as Harness's own pages call it: those that Harness brings have an identifier made of their name
/// (`_account_admin`, "Account Admin"); others are told by the identifier that the exports give.
pub fn built_in(identifier: &str) -> String {
    let Some(name) = identifier.strip_prefix('_').filter(|name| !name.is_empty()) else { return identifier.to_owned() };
    name.split('_').map(capitalised).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_text_wants_them() {
        assert_eq!(fill("\u{1} holds \0: \u{1}", &[&"ß", &2]), "2 holds ß: 2");
        assert_eq!(fill("nothing\nasked", &[&1]), "nothing\nasked");
    }

    #[test]
    fn thousands_are_parted_and_one_is_one() {
        assert_eq!([number(0), number(999), number(1_000), number(1_234_567)], ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([units::file(1), units::file(0), units::file(2_000)], ["1 file", "0 files", "2,000 files"]);
    }

    #[test]
    fn what_harness_brings_is_called_by_its_name() {
        assert_eq!(built_in("_account_admin"), "Account Admin");
        assert_eq!(built_in("_all_resources_including_child_scopes"), "All Resources Including Child Scopes");
        assert_eq!([built_in("deployers"), built_in("_"), built_in("R-0001")], ["deployers", "_", "R-0001"]);
    }
}
