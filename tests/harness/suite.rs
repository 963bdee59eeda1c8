//! The cases of `tests/suite` and the report that each of them makes.

use super::files::{self, File};
use super::markdown::{self, Case};
use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::report::schema::Report;

/// Every case: the name of its file, and the case. In order.
pub fn cases() -> Vec<(String, Case)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|n| n.ends_with(".md") && n != "README.md");
    names.sort();
    let mut out = Vec::new();
    for name in names {
        let cases = markdown::cases(&name, &std::fs::read_to_string(format!("{folder}/{name}")).unwrap());
        assert!(!cases.is_empty(), "{name} holds no case");
        out.extend(cases.into_iter().map(|case| (name.clone(), case)));
    }
    out
}

/// What the engine says of a case under its settings.
pub fn report_of(case: &Case) -> Result<Report, String> {
    let files = files::of(case);
    let mut settings = settings();
    for line in case.blocks.iter().filter(|b| b.info == "settings").flat_map(|b| b.text.lines()) {
        match line.split_once(' ') {
            Some(("assume", pair)) => settings.assume.push(halves(pair)),
            Some(("kind", pair)) => settings.kinds.push(halves(pair)),
            Some(("group", pair)) => settings.groups.push(halves(pair)),
            Some(("directory", kind)) => settings.directory = Some(kind.to_owned()),
            None if line == "list-out-of-scope" => settings.list_out_of_scope = true,
            _ => return Err(format!("no such setting: {line}")),
        }
    }
    report(&files, settings)
}

/// `NAME=VALUE`, cut at the last `=`.
pub fn halves(pair: &str) -> (String, String) {
    let (name, value) = pair.rsplit_once('=').unwrap_or_else(|| panic!("a setting is NAME=VALUE: {pair}"));
    (name.to_owned(), value.to_owned())
}

/// What the engine says of files.
pub fn report(files: &[File], settings: Settings) -> Result<Report, String> {
    given(files, settings, |sources, settings| check(sources, settings, &mut |_| {}))
}

/// Runs something on files, under settings that say of each what it has to be taken for.
pub fn given<T>(files: &[File], mut settings: Settings, run: impl FnOnce(&[Source<'_>], &Settings) -> T) -> T {
    for file in files {
        settings.kinds.extend(file.kind.iter().map(|k| (file.name.clone(), k.clone())));
        settings.groups.extend(file.group.iter().map(|g| (file.name.clone(), g.clone())));
    }
    let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
    run(&sources, &settings)
}

/// Settings of a day that never changes.
pub fn settings() -> Settings {
    Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }
}
