//! What the terminal says of the two sample accounts, whole.
//!
//! A change of any rule, message or order shows as a difference that a reviewer reads. `BLESS=1 cargo test --test golden` accepts it.

mod sample;

use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::report::schema::Report;
use scim_preflight::report::text::text;
use std::fs;
use std::path::{Path, PathBuf};

fn report(files: &[(String, Vec<u8>)]) -> Report {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() };
    check(&sources, &settings, &mut |_| {}).expect("the settings are valid")
}

fn golden(sample: &str) {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{sample}.txt"));
    let actual = text(&report(&sample::files(sample)));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &actual).expect("the golden report can be written");
        return;
    }
    let expected = fs::read_to_string(&path).expect("the golden report is there");
    if let Some((line, (was, is))) = expected.lines().zip(actual.lines()).enumerate().find(|(_, (was, is))| was != is) {
        panic!("{sample}, line {}:\n  was {was}\n  is  {is}\nBLESS=1 cargo test --test golden accepts it", line + 1);
    }
    assert_eq!(expected.lines().count(), actual.lines().count(), "{sample}: lines were added or removed at the end");
}

#[test]
fn okta_sample_reads_as_before() {
    golden("okta");
}

#[test]
fn entra_sample_reads_as_before() {
    golden("entra");
}

#[test]
fn a_report_survives_its_own_json() {
    for sample in ["okta", "entra"] {
        let report = report(&sample::files(sample));
        let json = serde_json::to_string(&report).expect("a report is plain data");
        let again = scim_preflight::report::reopen::reopen(json.as_bytes()).expect("a report").expect("its own JSON can be read");
        assert_eq!(serde_json::to_string(&again).expect("a report is plain data"), json);
    }
}

#[test]
fn the_order_of_the_files_leaves_no_trace() {
    for sample in ["okta", "entra"] {
        let mut files = sample::files(sample);
        let first = serde_json::to_string(&report(&files)).expect("a report is plain data");
        files.reverse();
        assert_eq!(serde_json::to_string(&report(&files)).expect("a report is plain data"), first);
        files.rotate_left(3);
        assert_eq!(serde_json::to_string(&report(&files)).expect("a report is plain data"), first);
    }
}
