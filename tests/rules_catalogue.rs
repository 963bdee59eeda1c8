//! `docs/rules.md` is made of the code: the rules from their own comments, the findings from their help texts, and beside each the cases of
//! the suite that show it. `BLESS=1 cargo test --test rules_catalogue` writes it anew.

#[expect(dead_code, reason = "the suite looks at more of a case than this")]
mod harness;

use harness::markdown::Case;
use harness::suite;
use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::report::help::{self, Help};
use scim_preflight::report::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Each rule of `src/rules`, its heading, and the files of the suite that show it.
const RULES: [(&str, &str, &[&str]); 11] = [
    ("assumptions", "The two standing scenarios, and the one that is chosen", &["keys.md", "gates.md", "groups.md"]),
    ("user_key", "The key of a user", &["keys.md"]),
    ("mapping", "What an attribute mapping sends", &["keys.md", "configuration.md"]),
    ("fold", "By which foldings two values come to be equal", &["duplicates.md", "groups-names.md"]),
    ("edits", "How many edits lie between two values", &["duplicates.md", "groups-names.md"]),
    ("names", "Whether two names can be one person's", &["names.md"]),
    ("machine", "Which accounts look like machines", &["placing.md", "gates.md"]),
    ("identifier", "The identifier of a group", &["identifiers.md", "groups-names.md"]),
    ("push_rules", "How groups are divided among push rules", &["gates.md"]),
    ("tenant_url", "The tenant URL", &["configuration.md"]),
    ("unicode", "What Unicode says of characters", &["duplicates.md", "groups-names.md"]),
];

/// Files of `src/rules` that say nothing of any vendor, and what they are.
const NO_RULES: [(&str, &str); 1] = [("mod", "the list of modules")];

/// How grave each finding is, and when it is graver or milder. The first word of each part is held against what the engine says.
const SEVERITIES: [(&str, &str); 44] = [
    ("user.duplicate", "blocker; warning where the name alone tells that both are one person"),
    ("user.duplicate.pattern", "blocker"),
    ("user.blocked", "blocker"),
    ("user.not-in-directory", "warning"),
    ("user.not-assigned", "warning"),
    ("user.leaver", "warning"),
    ("user.wrong-person", "warning; blocker where the account is an administrator's"),
    ("user.invite-replaced", "warning"),
    ("user.guest", "info"),
    ("user.service-account", "info"),
    ("user.account-duplicates", "warning"),
    ("user.key-differs", "warning"),
    ("group.duplicate", "blocker"),
    ("group.blocked", "blocker; warning where no valid identifier can be made of the name"),
    ("group.identifier-collision", "blocker"),
    ("group.adopts-other", "blocker where the group carries permissions; warning where it does not or no file tells"),
    ("group.unmanaged", "warning where the group carries permissions; info where it does not or no file tells"),
    ("group.identifier-changes", "info"),
    ("group.empty", "blocker"),
    ("group.shrinks", "warning; blocker above a share of 20 %, or the one that was set"),
    ("group.nested", "warning"),
    ("group.member-not-assigned", "warning"),
    ("group.assigned-and-pushed", "warning"),
    ("group.sso-linked", "warning"),
    ("group.already-managed", "info"),
    ("group.scope-twin", "info"),
    ("group.special-characters", "warning"),
    ("access.lost", "warning"),
    ("access.gained", "warning; blocker where the gain comes through a group of another name"),
    ("access.admin-lost", "warning"),
    ("access.last-admin", "blocker"),
    ("config.mapping", "warning; blocker where nothing is mapped to userName"),
    ("config.tenant-url", "warning"),
    ("config.token", "warning; blocker where the token has expired"),
    ("config.firstgen", "warning"),
    ("limit.users", "blocker"),
    ("limit.push-rule", "info"),
    ("limit.cycle", "info"),
    ("input.missing", "warning"),
    ("input.truncated", "warning"),
    ("input.unreadable-rows", "warning"),
    ("input.inconsistent", "warning"),
    ("input.secret", "blocker"),
    ("input.unrecognised", "warning"),
];

/// What no account of the suite can show, and the test that does.
const ELSEWHERE: [(&str, &str); 2] = [("limit.users", "tests/limits.rs"), ("limit.push-rule", "tests/limits.rs")];

/// The findings by what they are about.
const GROUPS: [(&str, &str); 6] =
    [("user.", "People"), ("group.", "Groups"), ("access.", "Access"), ("config.", "Configuration"), ("limit.", "Limits"), ("input.", "Files")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten().map(|e| e.path()) {
        if entry.is_dir() {
            out.extend(rust_files(&entry));
        } else if entry.extension().is_some_and(|e| e == "rs") {
            out.push(entry);
        }
    }
    out.sort();
    out
}

/// A finding code, as it stands between quotes in the source.
fn is_code(text: &str) -> bool {
    let begins = GROUPS.iter().any(|(prefix, _)| text.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase())));
    begins && text.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '.' | '-'))
}

/// Every code that the judgement can speak of.
fn codes_of_the_engine() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for file in rust_files(&root().join("src/judge")) {
        let text = fs::read_to_string(file).expect("a source file");
        out.extend(text.split('"').filter(|part| is_code(part)).map(str::to_owned));
    }
    out
}

/// The anchor that GitHub makes of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// The heading of a case, without file and line.
fn heading(case: &Case) -> &str {
    case.title.split_once(' ').map_or("", |(_, heading)| heading)
}

fn link(file: &str, case: &Case) -> String {
    format!("[{}](../tests/suite/{file}#{})", heading(case), anchor(heading(case)))
}

/// The paragraphs of a module's own comment.
fn comment(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).map(|lines| lines.join(" "));
    // What points at an item of the code points nowhere here.
    paragraphs.filter(|p| !p.is_empty()).map(|p| p.replace("[`", "`").replace("`]", "`")).collect()
}

fn wrapped(text: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for word in text.split(' ') {
        if width > 0 && width + 1 + word.chars().count() > 140 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += word.chars().count();
    }
    out
}

fn rules(out: &mut String, cases: &[(String, Case)]) {
    out.push_str("\n# Rules\n");
    for (name, title, shown_in) in RULES {
        let path = [format!("src/rules/{name}.rs"), format!("src/rules/{name}/mod.rs")].into_iter().find(|p| root().join(p).is_file());
        let path = path.unwrap_or_else(|| panic!("there is no rule {name}"));
        let paragraphs = comment(&fs::read_to_string(root().join(&path)).expect("a source file"));
        let (sources, says): (Vec<_>, Vec<_>) = paragraphs.into_iter().partition(|p| p.starts_with("Source"));
        assert!(!sources.is_empty(), "{path} does not name its source");
        let _ = write!(out, "\n## {title}\n\n[`{path}`](../{path})\n");
        for paragraph in says.iter().chain(&sources) {
            let _ = write!(out, "\n{}\n", wrapped(paragraph));
        }
        let _ = write!(out, "\nCases:\n\n");
        for file in shown_in {
            let number = cases.iter().filter(|(name, _)| name == file).count();
            assert!(number > 0, "{file} holds no case");
            let _ = writeln!(out, "- [{file}](../tests/suite/{file}), {number} cases");
        }
    }
}

/// By code: the cases that expect such a finding.
fn shown(cases: &[(String, Case)]) -> BTreeMap<String, Vec<String>> {
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, case) in cases {
        let codes: BTreeSet<&String> = case.tables.iter().filter(|t| t.is() == "finding").flat_map(|t| &t.rows).map(|row| &row[0]).collect();
        for code in codes.into_iter().filter(|code| is_code(code)) {
            out.entry(code.clone()).or_default().push(link(file, case));
        }
    }
    out
}

/// So many cases of one code are named; the suite has all of them.
const MOST: usize = 6;

fn findings(out: &mut String, cases: &[(String, Case)]) {
    let shown = shown(cases);
    out.push_str("\n# Findings\n");
    for (prefix, title) in GROUPS {
        let _ = write!(out, "\n## {title}\n");
        for code in help::codes().filter(|code| code.starts_with(prefix)) {
            let Help { what, why, how_sure, to_do } = help::of(code).expect("it has a text");
            let severity = SEVERITIES.iter().find(|(known, _)| *known == code).map(|(_, text)| *text);
            let severity = severity.unwrap_or_else(|| panic!("how grave is {code}?"));
            let _ = write!(out, "\n### {code}\n\n**{}.** Severity: {severity}.\n\n", words::code(code));
            for (label, text) in [("What", what), ("Why", why), ("How sure", how_sure), ("What to do", to_do)] {
                let _ = writeln!(out, "{}", wrapped(&format!("- {label}: {text}")).replace('\n', "\n  "));
            }
            let known = shown.get(code).cloned().unwrap_or_else(|| vec![elsewhere(code)]);
            let more = known.len().checked_sub(MOST).filter(|n| *n > 0).map(|n| format!("and {n} more"));
            let _ = writeln!(out, "- Cases:");
            for case in known.iter().take(MOST).chain(&more) {
                let _ = writeln!(out, "  - {case}");
            }
        }
    }
}

/// Where a finding is shown that no case of the suite shows.
fn elsewhere(code: &str) -> String {
    let (_, test) = ELSEWHERE.iter().find(|(known, _)| *known == code).unwrap_or_else(|| panic!("no case of the suite shows {code}"));
    assert!(fs::read_to_string(root().join(test)).is_ok_and(|text| text.contains(code)), "{test} does not show {code}");
    format!("[{test}](../{test})")
}

fn words_used(out: &mut String) {
    out.push_str("\n# Words\n\n| word | what it means here |\n|---|---|\n");
    for term in help::glossary() {
        let _ = writeln!(out, "| {} | {} |", term.word, term.means);
    }
}

fn catalogue() -> String {
    let cases = suite::cases();
    let mut out = String::from(
        "<!-- Made by `BLESS=1 cargo test --test rules_catalogue` from src/rules and src/report/help. Do not edit it by hand. -->

What the engine does and says: the rules it follows, one a file, and the findings it can report, one a code. Beside each stand the cases of
the suite that show it; they are prose and test in one. `scim-preflight explain --code CODE` tells the same of a finding on the command line.

The tags at the sources: `H` is the published source and documentation of the Harness server, `G` the two Harness guides (migration to SCIM,
provisioning from Entra), `I` the documentation of the identity providers. Numbers are sections of the facts that were gathered from them.
",
    );
    out.insert_str(0, "# The catalogue of rules and findings\n\n");
    rules(&mut out, &cases);
    findings(&mut out, &cases);
    words_used(&mut out);
    out
}

#[test]
fn the_catalogue_is_what_the_code_says() {
    let (path, actual) = (root().join("docs/rules.md"), catalogue());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &actual).expect("the catalogue can be written");
        return;
    }
    let written = fs::read_to_string(&path).expect("the catalogue is there");
    if let Some((line, (was, is))) = written.lines().zip(actual.lines()).enumerate().find(|(_, (was, is))| was != is) {
        panic!("docs/rules.md, line {}:\n  was {was}\n  is  {is}\nBLESS=1 cargo test --test rules_catalogue accepts it", line + 1);
    }
    assert_eq!(written.lines().count(), actual.lines().count(), "docs/rules.md: lines were added or removed at the end");
}

#[test]
fn every_rule_is_in_it() {
    let files = rust_files(&root().join("src/rules"));
    let names = files.iter().map(|f| f.strip_prefix(root().join("src/rules")).expect("below it").with_extension(""));
    let rules: BTreeSet<String> = names.map(|n| n.components().next().expect("a name").as_os_str().to_string_lossy().into_owned()).collect();
    let known: BTreeSet<String> = RULES.iter().map(|(name, ..)| *name).chain(NO_RULES.map(|(name, _)| name)).map(str::to_owned).collect();
    assert_eq!(rules, known);
}

#[test]
fn every_code_of_the_engine_has_one_text_and_no_other_has_any() {
    let texts: Vec<String> = help::codes().map(str::to_owned).collect();
    let unique: BTreeSet<String> = texts.iter().cloned().collect();
    assert_eq!(texts.len(), unique.len(), "a code has two texts");
    assert_eq!(codes_of_the_engine(), unique);
    let schema: serde_json::Value = serde_json::from_str(include_str!("../docs/report.schema.json")).expect("the schema is JSON");
    let schema: BTreeSet<String> =
        schema["$defs"]["code"]["enum"].as_array().expect("a list").iter().map(|c| c.as_str().expect("a code").to_owned()).collect();
    assert_eq!(schema, unique);
}

/// What is said of severities is what the engine says in the suite and in the sample accounts: nothing else, and each of it somewhere.
#[test]
fn the_severities_are_those_of_the_engine() {
    let mut seen: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut reports: Vec<_> = suite::cases().into_iter().filter_map(|(_, case)| suite::report_of(&case).ok()).collect();
    for sample in ["okta", "entra"] {
        let folder = root().join("static/samples").join(sample);
        let files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
            .expect("the sample account is there")
            .map(|entry| entry.expect("the folder can be listed").path())
            .map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), fs::read(&path).expect("it can be read")))
            .collect();
        let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
        let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() };
        reports.push(check(&sources, &settings, &mut |_| {}).expect("the settings are valid"));
    }
    for finding in reports.iter().flat_map(|report| &report.findings) {
        seen.entry(finding.code.clone()).or_default().insert(finding.severity.as_str());
    }
    let mut wrong = Vec::new();
    for (code, text) in SEVERITIES.iter().filter(|(code, _)| ELSEWHERE.iter().all(|(known, _)| known != code)) {
        let said: BTreeSet<&str> = text.split("; ").map(|part| part.split(' ').next().unwrap_or_default()).collect();
        let found = seen.remove(*code).unwrap_or_default();
        if found != said {
            wrong.push(format!("{code}: said are {said:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
