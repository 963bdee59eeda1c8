//! What the engine says of the sample accounts and of Unicode, for the two halves of the test in `same.rs`.

use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::rules::unicode::{nfd, nfkc, nfkd};

// The list of the sample files belongs to the page, which is not here.
#[path = "../../src/ui/samples.rs"]
mod samples;

/// The report of a sample account as JSON.
pub fn said(which: &str) -> String {
    let sources: Vec<Source<'_>> = samples::files(which).iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() };
    let report = check(&sources, &settings, &mut |_| {}).expect("the settings are good");
    serde_json::to_string_pretty(&report).expect("a report is plain data")
}

/// How letters are normalised, one a line.
pub fn normalised() -> String {
    let letters = [0xA0..=0x33FF, 0xAC00..=0xACFF, 0xF900..=0xFFFD].into_iter().flatten().filter_map(char::from_u32);
    let line = |c: char| {
        // After a letter and before a mark, as composing and reordering look at neighbours.
        let text = format!("a{c}\u{301}\u{323}");
        format!("{:x} {} {} {}\n", c as u32, nfd(&text), nfkc(&text), nfkd(&text))
    };
    letters.map(line).collect()
}
