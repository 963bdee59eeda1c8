//! A redacted report holds no token of the input, in any format.
//!
//! A token is a run of letters and digits, three or longer. What may survive is [`STATED`]: words that the tool itself says, whatever the files
//! say. Numbers may be equal by chance.

#[expect(dead_code, reason = "the suite reads more of Markdown than this")]
mod harness;

use harness::files::{self, File};
use harness::markdown::{self, Case, Table};
use proptest::prelude::*;
use proptest::sample::select;
use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::{GateId, Report};
use scim_preflight::report::{csv, help, reopen, text};
use std::collections::BTreeSet;

/// Words of the tool's own that the suite's exports hold as well: products, kinds and encodings of files, built-in roles and groups, status
/// words, the plain words of its sentences, and the fields that its sentences on how to get an export name.
const STATED: &str = "16be 16le account accountenabled active address admin always app apps assigned attribute azure bom built change cloud \
    credentials date deactivation deprovisioned displayname email empty enabled error everybody executor externalid false features file first \
    firstgen graph group groups guest harness html identifier inactive including invites job json level limit links locked login mail managed \
    mappings matching member members memberships microsoft must name ndjson nested new nobody objectaddonly objectid okta one onelogin only org \
    originaluserprincipalname out own page people pingone pipeline plain platform principal profile project provisioned provisioning push region report \
    resources retry saml schema scopes service sheet something source sso staged suspended template terraform the true update updates user usergroup \
    username userprincipalname users usertype utf value viewer windows yes zip";

fn tokens(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|w| w.chars().count() >= 3 && !w.chars().all(|c| c.is_ascii_digit())).map(str::to_lowercase).collect()
}

fn run(files: &[File], mut settings: Settings) -> Report {
    for file in files {
        settings.kinds.extend(file.kind.iter().map(|k| (file.name.clone(), k.clone())));
        settings.groups.extend(file.group.iter().map(|g| (file.name.clone(), g.clone())));
    }
    settings.now = "2026-11-21T00:00:00Z".to_owned();
    settings.list_out_of_scope = true;
    let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
    check(&sources, &settings, &mut |_| {}).expect("the settings are valid")
}

/// The report in every format.
fn outputs(report: &Report) -> Vec<(&'static str, String)> {
    vec![
        ("json", serde_json::to_string(report).expect("a report is plain data")),
        ("csv", csv::findings_csv(report)),
        ("text", text::text(report)),
        #[cfg(feature = "page")]
        ("html", scim_preflight::ui::offline::html_now(report)),
    ]
}

fn cases() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|n| n.ends_with(".md") && n != "README.md");
    names.sort();
    names.iter().flat_map(|name| markdown::cases(name, &std::fs::read_to_string(format!("{folder}/{name}")).unwrap())).collect()
}

fn report_of(case: &Case) -> (Vec<File>, Report) {
    let files = files::of(case);
    let mut settings = Settings::default();
    for line in case.blocks.iter().filter(|b| b.info == "settings").flat_map(|b| b.text.lines()) {
        if let Some((word, (name, value))) = line.split_once(' ').and_then(|(w, rest)| Some((w, rest.rsplit_once('=')?))) {
            let pair = (name.to_owned(), value.to_owned());
            match word {
                "assume" => settings.assume.push(pair),
                "kind" => settings.kinds.push(pair),
                "group" => settings.groups.push(pair),
                _ => {}
            }
        }
    }
    let report = run(&files, settings);
    (files, report)
}

fn has_input(case: &Case) -> bool {
    case.tables.iter().any(|t| files::TABLES.contains(&t.is()))
        || case.blocks.iter().any(|b| b.info.starts_with("file ") || b.info.starts_with("sheet "))
}

/// What the customer wrote into a case: cells and blocks, not the names of columns.
fn written(case: &Case) -> BTreeSet<String> {
    let cells = case.tables.iter().filter(|t| files::TABLES.contains(&t.is())).flat_map(|t| t.rows.iter().flatten());
    let blocks = case.blocks.iter().filter(|b| b.info != "settings");
    let names = blocks.clone().map(|b| &b.info);
    let text: Vec<&str> = cells.chain(blocks.map(|b| &b.text)).chain(names).map(String::as_str).collect();
    tokens(&text.join(" "))
}

#[test]
fn nothing_of_any_case_of_the_suite_survives() {
    let mut stated: BTreeSet<String> = STATED.split_whitespace().map(str::to_owned).collect();
    // What is told with every finding of a code is the same for everybody.
    stated.extend(help::codes().filter_map(help::of).flat_map(|help| tokens(&[help.what, help.why, help.how_sure, help.to_do].join(" "))));
    let empty = run(&[], Settings::default());
    let mut survivors: BTreeSet<String> = BTreeSet::new();
    for case in cases().iter().filter(|c| has_input(c)) {
        let (_, report) = report_of(case);
        for level in [Level::Names, Level::All] {
            let copy = redact(&report, level).0;
            let bare = redact(&empty, level).0;
            for ((format, output), (_, ours)) in outputs(&copy).into_iter().zip(outputs(&bare)) {
                // What the format itself says of nothing at all is nobody's word.
                let ours = tokens(&ours);
                let out = tokens(&output);
                let left = written(case).into_iter().filter(|t| out.contains(t) && !ours.contains(t) && !stated.contains(t));
                survivors.extend(left.map(|t| format!("{t} ({format} of {})", case.title)));
            }
        }
    }
    assert!(survivors.is_empty(), "{survivors:#?}");
}

#[test]
fn gates_keep_what_they_say() {
    for case in cases().iter().filter(|c| has_input(c)) {
        let (_, report) = report_of(case);
        let (copy, _) = redact(&report, Level::Names);
        for (was, is) in report.gates.iter().zip(&copy.gates) {
            assert_eq!(was.state, is.state);
            if was.id != GateId::Configuration {
                assert_eq!(was.summary, is.summary, "a word of it is missing in WORDS of src/report/redact/texts.rs");
            }
        }
        assert_eq!(report.verdict, copy.verdict);
        for (was, is) in report.scenarios.iter().zip(&copy.scenarios) {
            assert_eq!((&was.counts, was.users.len(), was.groups.len()), (&is.counts, is.users.len(), is.groups.len()));
        }
    }
}

#[test]
fn a_redacted_report_says_so_and_opens_again() {
    for case in cases().iter().filter(|c| has_input(c)) {
        let (_, report) = report_of(case);
        for level in [Level::Names, Level::All] {
            let (copy, _) = redact(&report, level);
            assert_eq!(copy.redacted.as_ref().map(|r| r.level.as_str()), Some(level.as_str()));
            let text = serde_json::to_string(&copy).unwrap();
            let again = reopen::reopen(text.as_bytes()).expect("a report").expect("it opens");
            assert_eq!(serde_json::to_string(&again).unwrap(), text);
            assert!(outputs(&copy).iter().all(|(format, text)| *format == "html" || text.to_lowercase().contains("redacted")));
        }
    }
}

#[test]
fn only_counts_are_left_at_the_highest_level() {
    let (copy, key) = redact(&run(&files::of(&sample()), Settings::default()), Level::All);
    assert!(copy.scenarios.iter().all(|s| s.users.is_empty() && s.groups.is_empty() && s.access.is_empty()));
    let numbers = &copy.redacted.as_ref().unwrap().findings;
    assert_eq!(copy.findings.len(), numbers.len());
    assert!(copy.findings.iter().all(|f| f.evidence.is_empty() && f.fix.is_none() && numbers.contains_key(&f.code)));
    assert!(key.codes.iter().all(|entry| entry.what == "file" || entry.what == "attribute" || !copy_mentions(&copy, &entry.code)));
}

fn copy_mentions(report: &Report, code: &str) -> bool {
    outputs(report)[0].1.contains(&format!("\"{code}\""))
}

fn table(first: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table { line: 0, header: std::iter::once(first).chain(columns.iter().copied()).map(str::to_owned).collect(), rows }
}

fn sample() -> Case {
    let cell = |text: &str| text.to_owned();
    Case {
        tables: vec![
            table("harness user", &["name"], vec![vec![cell("Ann@old.test"), cell("Ann Vogt")], vec![cell("bea@new.test"), cell("Bea Ruiz")]]),
            table("okta user", &["name"], vec![vec![cell("ann@new.test"), cell("Ann Vogt")], vec![cell("bea@new.test"), cell("Bea Ruiz")]]),
        ],
        ..Case::default()
    }
}

#[test]
fn the_key_leads_back_and_the_order_tells_nothing() {
    let report = run(&files::of(&sample()), Settings::default());
    let (copy, key) = redact(&report, Level::Names);
    let codes: BTreeSet<&str> = key.codes.iter().map(|k| k.code.as_str()).collect();
    let values: BTreeSet<(&str, &str)> = key.codes.iter().map(|k| (k.what.as_str(), k.original.as_str())).collect();
    assert_eq!((codes.len(), values.len()), (key.codes.len(), key.codes.len()), "one code for each value and one value for each code");
    let back = |code: &str| key.codes.iter().find(|k| k.code == code).map_or("", |k| k.original.as_str());
    for scenario in &copy.scenarios {
        let emails: Vec<&str> = scenario.users.iter().filter_map(|r| r.account.as_ref()).map(|a| a.email.as_str()).collect();
        let mut found: Vec<&str> = emails.iter().map(|code| back(code)).collect();
        found.sort_unstable();
        assert_eq!(found, ["Ann@old.test", "bea@new.test"]);
        for pair in scenario.users.windows(2).filter(|w| w[0].outcome == w[1].outcome) {
            assert!(pair[0].account.as_ref().map(|a| &a.email) <= pair[1].account.as_ref().map(|a| &a.email), "rows stand in the order of codes");
        }
    }
    // The two sides of a match have one code, those of a second account have two.
    let matched = copy.scenarios[0].users.iter().find(|r| r.outcome.as_str() == "link").expect("one matches");
    assert_eq!(matched.account.as_ref().unwrap().email, matched.directory.as_ref().unwrap().key);
    assert!(key.csv().starts_with("\u{feff}code,what,original,sha256\r\n"));
    assert!(copy.inputs.iter().all(|i| i.sha256.is_empty()) && key.codes.iter().any(|k| k.sha256.is_some()));
}

/// A word that no format, no product and no sentence has.
fn word() -> impl Strategy<Value = String> {
    "[g-z]{3,5}[0-9]?[G-Z]?[qxzj]{1,3}"
}

#[derive(Clone, Debug)]
struct Person {
    given: String,
    family: String,
    domain: String,
    other: String,
    /// How the address in Harness differs.
    twist: u8,
    status: &'static str,
    assigned: bool,
    id: String,
}

fn person() -> impl Strategy<Value = Person> {
    let status = select(vec!["ACTIVE", "ACTIVE", "SUSPENDED", "DEPROVISIONED", ""]);
    (word(), word(), word(), word(), 0u8..9, status, any::<bool>(), word())
        .prop_map(|(given, family, domain, other, twist, status, assigned, id)| Person { given, family, domain, other, twist, status, assigned, id })
}

fn in_harness(p: &Person) -> Option<String> {
    let (local, domain) = (format!("{}.{}", p.given, p.family), format!("{}.test", p.domain));
    Some(match p.twist {
        0 | 1 => format!("{local}@{domain}"),
        2 => format!("{}@{domain}", local.to_uppercase()),
        3 => format!("{local}@{}.test", p.other),
        4 => format!("{local}+{}@{domain}", p.other),
        5 => format!("{local}@{domain} "),
        6 => format!("{}@{domain}", p.other),
        7 => format!("{local}a@{domain}"),
        _ => return None,
    })
}

#[derive(Clone, Debug)]
struct Group {
    one: String,
    two: String,
    between: &'static str,
    twist: u8,
    role: String,
    scope: u8,
}

fn group() -> impl Strategy<Value = Group> {
    (word(), word(), select(vec![" ", "-", ".", "  "]), 0u8..6, word(), 0u8..3).prop_map(|(one, two, between, twist, role, scope)| Group {
        one,
        two,
        between,
        twist,
        role,
        scope,
    })
}

fn account(people: Vec<Person>, groups: Vec<Group>, entra: bool, file: (String, String), own: Vec<String>) -> Case {
    let login = |p: &Person| format!("{}.{}@{}.test", p.given, p.family, p.domain);
    let name = |p: &Person| format!("{} {}", p.given, p.family);
    let pushed = |g: &Group| format!("{}{}{}", g.one, g.between, g.two);
    let held = |g: &Group| if g.twist == 2 { format!("{}-{}", g.one.to_uppercase(), g.two) } else { pushed(g) };
    let ident = |g: &Group| format!("{}_{}", g.one, g.two);
    let users: Vec<_> = people.iter().filter_map(|p| Some(vec![in_harness(p)?, name(p), format!("u{}", p.id)])).collect();
    let members = |n: usize, all: &[String]| all.iter().skip(n).take(3).cloned().collect::<Vec<_>>().join(", ");
    let emails: Vec<String> = users.iter().map(|u| u[0].clone()).collect();
    let logins: Vec<String> = people.iter().map(login).collect();
    let standing: Vec<_> = groups.iter().filter(|g| g.twist != 5).collect();
    let harness_groups = standing.iter().enumerate().map(|(n, g)| vec![held(g), ident(g), members(n, &emails)]).collect();
    let scope = |g: &Group| match g.scope {
        0 => "–".to_owned(),
        1 => format!("org/o{}", g.role),
        _ => format!("org/o{}/project/p{}", g.role, g.two),
    };
    let roles = standing.iter().map(|g| vec![format!("r{}", g.role), format!("group {}", ident(g)), scope(g), format!("s{}", g.role)]).collect();
    let mut tables = vec![
        table("harness user", &["name", "id"], users),
        table("harness group", &["identifier", "members"], harness_groups),
        table("role assignment", &["to", "scope", "resource group"], roles),
        table(
            "invite",
            &["roles", "groups"],
            people.iter().filter(|p| p.twist == 8).map(|p| vec![login(p), p.other.clone(), p.other.clone()]).collect(),
        ),
    ];
    let yes = |b: bool| if b { "yes" } else { "no" }.to_owned();
    if entra {
        let rows = people
            .iter()
            .map(|p| vec![login(p), name(p), format!("{}@{}.test", p.given, p.other), yes(p.status == "ACTIVE"), yes(p.assigned), p.id.clone()]);
        tables.push(table("entra user", &["name", "mail", "enabled", "assigned", "id"], rows.collect()));
        let rows = groups.iter().enumerate().map(|(n, g)| vec![pushed(g), yes(g.twist != 4), members(n, &logins), format!("g{}", g.role)]);
        tables.push(table("entra group", &["assigned", "members", "id"], rows.collect()));
    } else {
        let rows = people.iter().map(|p| vec![login(p), name(p), format!("{}@{}.test", p.given, p.other), p.status.to_owned(), p.id.clone()]);
        tables.push(table("okta user", &["name", "second email", "status", "id"], rows.collect()));
        if people.iter().any(|p| p.assigned) {
            tables.push(table("okta app user", &[], people.iter().filter(|p| p.assigned).map(|p| vec![login(p)]).collect()));
        }
        let rows = groups
            .iter()
            .enumerate()
            .map(|(n, g)| vec![pushed(g), if g.twist == 4 { "" } else { "ACTIVE" }.to_owned(), members(n, &logins), format!("g{}", g.role)]);
        tables.push(table("okta group", &["push", "members", "id"], rows.collect()));
    }
    // A file of the customer's own making, which nobody knows.
    let text = format!("{}\n{}\n", own.join(","), own.iter().map(|w| format!("{w}q")).collect::<Vec<_>>().join(","));
    let block = markdown::Block { info: format!("file {} {}.csv", file.0, file.1), text };
    Case { title: String::new(), tables, blocks: vec![block] }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_token_of_the_input_survives(
        people in prop::collection::vec(person(), 1..9),
        groups in prop::collection::vec(group(), 0..6),
        entra in any::<bool>(),
        file in (word(), word()),
        own in prop::collection::vec(word(), 2..5),
        key in prop::option::of(word()),
    ) {
        let case = account(people, groups, entra, file, own);
        let mut input = written(&case);
        input.extend(key.iter().flat_map(|k| tokens(k)));
        let files = files::of(&case);
        let settings = Settings { assume: key.into_iter().map(|k| ("user_key".to_owned(), k)).collect(), ..Settings::default() };
        let report = run(&files, settings.clone());
        // Words that the generator itself puts into cells.
        let common = tokens("test yes active suspended deprovisioned group org project csv file");
        let empty = run(&[], Settings::default());
        for level in [Level::Names, Level::All] {
            let (copy, _) = redact(&report, level);
            let bare = redact(&empty, level).0;
            for ((format, output), (_, ours)) in outputs(&copy).into_iter().zip(outputs(&bare)) {
                let (out, ours) = (tokens(&output), tokens(&ours));
                let left: Vec<&String> = input.iter().filter(|t| out.contains(*t) && !ours.contains(*t) && !common.contains(*t)).collect();
                prop_assert!(left.is_empty(), "{format}: {left:?}");
                // As a part of a longer word neither.
                let lower = output.to_lowercase();
                let long: Vec<&String> = input.iter().filter(|t| t.len() >= 7 && lower.contains(t.as_str())).filter(|t| !common.contains(*t)).collect();
                prop_assert!(long.is_empty(), "{format}: {long:?}");
            }
        }
        // The order of the files leaves no trace, in the codes either.
        let mut turned = files.clone();
        turned.reverse();
        let again = run(&turned, settings);
        prop_assert_eq!(serde_json::to_string(&redact(&report, Level::Names)).unwrap(), serde_json::to_string(&redact(&again, Level::Names)).unwrap());
    }
}
