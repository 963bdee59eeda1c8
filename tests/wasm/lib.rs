//! What the engine says of the sample accounts, for the two halves of the test in `same.rs`.

use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;

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
