//! The small Unicode tables the engine carries are the same as those of the libraries that know all of Unicode.
//!
//! `BLESS=1 cargo test --test unicode` writes them anew after a Unicode update.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup};
use icu_properties::{CodePointMapData, CodePointSetData};
use scim_preflight::rules::fold::unified;
use scim_preflight::rules::unicode;
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn every_char() -> impl Iterator<Item = char> {
    (0..=0x10_FFFFu32).filter_map(char::from_u32)
}

fn ranges(holds: impl Fn(char) -> bool) -> Vec<(u32, u32)> {
    let mut out: Vec<(u32, u32)> = Vec::new();
    for c in every_char().filter(|c| holds(*c)) {
        let c = c as u32;
        match out.last_mut() {
            Some((_, end)) if *end + 1 == c => *end = c,
            _ => out.push((c, c)),
        }
    }
    out
}

fn expected_tables() -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let mut text = String::from("//! Ranges of code points, made by `BLESS=1 cargo test --test unicode`.\n");
    for (name, doc, table) in [
        ("MARKS", "General category M: combining marks.", ranges(|c| GeneralCategoryGroup::Mark.contains(category.get(c)))),
        ("DIGITS", "General category Nd: decimal digits.", ranges(|c| category.get(c) == GeneralCategory::DecimalNumber)),
        ("IGNORABLE", "Default_Ignorable_Code_Point: invisible characters.", ranges(|c| ignorable.contains(c))),
    ] {
        let _ = write!(text, "\n/// {doc}\n#[rustfmt::skip]\npub const {name}: &[(u32, u32)] = &[");
        for (n, (from, to)) in table.iter().enumerate() {
            let _ = write!(text, "{}({from:#x}, {to:#x}),", if n % 8 == 0 { "\n    " } else { " " });
        }
        text.push_str("\n];\n");
    }
    text
}

fn expected_confusables() -> String {
    let mut by_target: BTreeMap<String, String> = BTreeMap::new();
    for c in every_char() {
        let one = c.to_string();
        // The skeleton is only taken of folded text: what folding replaces, such as capitals and full-width letters, never comes there.
        if unified(&one) != one {
            continue;
        }
        // Only what the skeleton changes beyond canonical decomposition needs an entry.
        let plain = unicode::nfd(&one).into_owned();
        if plain.chars().count() != 1 {
            continue;
        }
        let skeleton: String = unicode_security::skeleton(&one).collect();
        if skeleton != plain && !unicode::is_ignorable(c) {
            by_target.entry(skeleton).or_default().push(c);
        }
    }
    by_target.iter().map(|(target, sources)| format!("{target}\u{1}{sources}\u{0}")).collect()
}

fn check(path: &str, expected: &str, actual: &str) {
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, expected).expect("the table can be written");
    } else {
        assert!(expected == actual, "{path} is out of date; run BLESS=1 cargo test --test unicode");
    }
}

#[test]
fn ranges_are_those_of_the_unicode_database() {
    check("src/rules/unicode/ranges.rs", &expected_tables(), include_str!("../src/rules/unicode/ranges.rs"));
}

#[test]
fn look_alikes_are_those_of_uts_39() {
    check("src/rules/unicode/confusables.bin", &expected_confusables(), include_str!("../src/rules/unicode/confusables.bin"));
}

#[test]
fn skeletons_equal_those_of_the_library() {
    for text in ["paypal", "раураl", "rnodern", "Ωmega", "ﬁne", "ｗｉｄｅ", "1l|I", "O0o", "é́", "κόσμε", "日本語", "a\u{300}\u{301}"]
    {
        let text = unified(text);
        let theirs: String = unicode_security::skeleton(&text).collect();
        assert_eq!(unicode::skeleton(&text), theirs, "{text}");
    }
}
