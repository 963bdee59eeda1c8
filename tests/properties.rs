//! What holds whatever the files say.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;

use harness::files::{self, File};
use harness::markdown::{Case, Table};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scim_preflight::check::{Run, Settings, check};
use scim_preflight::forecast::UserOutcome;
use scim_preflight::read::Source;
use scim_preflight::read::source::{at_once, in_memory};
use scim_preflight::report::schema::{Report, ReportScenario, Severity};
use std::collections::{BTreeMap, BTreeSet};

const LOCALS: [&str; 14] = [
    "ann.lee",
    "Ann.Lee",
    "ann.lee ",
    "ann.lee\u{200B}",
    "\u{430}nn.lee",
    "ann.le",
    "ann.lee+ci",
    "ann_lee",
    "jürgen.voß",
    "ju\u{308}rgen.voß",
    "svc-build",
    "rn.arn",
    "m.am",
    "ｊｏ.bell",
];
const DOMAINS: [&str; 4] = ["example.com", "example.org", "exmaple.com", "EXAMPLE.com"];
const NAMES: [&str; 6] = ["Ann Lee", "Lee Ann", "A. Lee", "Jürgen Voß", "", "愛子"];
const GROUPS: [&str; 12] = [
    "Alpha Team",
    "alpha team",
    "Alpha-Team",
    "Alpha  Team",
    "AlphaTeam",
    "1 Alpha",
    "1984",
    "All Account Users",
    "Caf\u{E9}",
    "Cafe\u{301}",
    "Kubernetes",
    "Kubernets",
];

fn table(first: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    let header = std::iter::once(first).chain(columns.iter().copied()).map(str::to_owned).collect();
    Table { line: 0, header, rows }
}

fn address() -> impl Strategy<Value = String> {
    (select(&LOCALS), select(&DOMAINS)).prop_map(|(l, d)| format!("{l}@{d}"))
}

fn words(values: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(values).prop_map(str::to_owned)
}

/// Numbers the rows, because the ids must stay with their rows whatever the order.
fn numbered(prefix: &'static str, rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let push = |(n, mut row): (usize, Vec<String>)| {
        row.push(format!("{prefix}{n:02}"));
        row
    };
    rows.into_iter().enumerate().map(push).collect()
}

prop_compose! {
    fn account()(people in prop::collection::vec((address(), words(&NAMES)), 1..9), groups in subsequence(&GROUPS[..], 0..6)) -> Vec<Table> {
        let users = people.into_iter().map(|(email, name)| vec![email, name]).collect();
        // Two names may fall on one identifier; an account has each identifier once.
        let mut taken = BTreeSet::new();
        let mut own = |name: &str| {
            let identifier = name.replace(['-', ' '], "_");
            if taken.insert(identifier.clone()) { identifier } else { format!("{identifier}_{}", taken.len()) }
        };
        let groups = groups.into_iter().map(|name| vec![name.to_owned(), own(name)]).collect();
        vec![table("harness user", &["name", "id"], numbered("h", users)), table("harness group", &["identifier"], groups)]
    }
}

prop_compose! {
    fn okta()(
        people in prop::collection::vec((address(), address(), words(&NAMES), words(&["ACTIVE", "ACTIVE", "SUSPENDED"]), any::<bool>()), 1..9),
        groups in prop::collection::vec((words(&GROUPS), words(&["ACTIVE", ""])), 0..7),
        assignments in any::<bool>(),
        pushes in any::<bool>(),
    ) -> Vec<Table> {
        let mut tables = Vec::new();
        let users = people.iter().enumerate().map(|(n, (email, _, name, status, _))| vec![format!("login{n}@example.com"), name.clone(), email.clone(), status.clone()]);
        tables.push(table("okta user", &["name", "email", "status", "id"], numbered("00u", users.collect())));
        if assignments && people.iter().any(|p| p.4) {
            let sent = people.iter().enumerate().filter(|(_, p)| p.4).map(|(n, p)| vec![format!("login{n}@example.com"), p.1.clone()]);
            tables.push(table("okta app user", &["app user name"], sent.collect()));
        }
        let rows = groups.into_iter().map(|(name, push)| if pushes { vec![name, push] } else { vec![name] }).collect();
        tables.push(if pushes { table("okta group", &["push", "id"], numbered("00g", rows)) } else { table("okta group", &["id"], numbered("00g", rows)) });
        tables
    }
}

prop_compose! {
    fn entra()(
        people in prop::collection::vec((address(), address(), words(&NAMES), any::<bool>(), any::<bool>()), 1..9),
        groups in prop::collection::vec((words(&GROUPS), any::<bool>()), 0..7),
    ) -> Vec<Table> {
        let yes = |b: &bool| if *b { "yes" } else { "no" }.to_owned();
        let users = people.iter().map(|(upn, mail, name, enabled, assigned)| vec![upn.clone(), name.clone(), mail.clone(), yes(enabled), yes(assigned)]);
        let groups = groups.iter().map(|(name, assigned)| vec![name.clone(), yes(assigned)]);
        vec![
            table("entra user", &["name", "mail", "enabled", "assigned", "id"], numbered("00000000-0000-4000-8000-0000000000", users.collect())),
            table("entra group", &["assigned", "id"], numbered("10000000-0000-4000-8000-0000000000", groups.collect())),
        ]
    }
}

fn inventory() -> impl Strategy<Value = Case> {
    (account(), prop_oneof![okta(), entra()]).prop_map(|(account, directory)| Case { tables: [account, directory].concat(), ..Case::default() })
}

fn settings(files: &[File]) -> Settings {
    let kinds = files.iter().filter_map(|f| Some((f.name.clone(), f.kind.clone()?)));
    let groups = files.iter().filter_map(|f| Some((f.name.clone(), f.group.clone()?)));
    Settings {
        now: "2026-11-21T00:00:00Z".to_owned(),
        list_out_of_scope: true,
        kinds: kinds.collect(),
        groups: groups.collect(),
        ..Settings::default()
    }
}

fn run(files: &[File]) -> Report {
    run_with(files, &settings(files))
}

fn run_with(files: &[File], settings: &Settings) -> Report {
    let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
    check(&sources, settings, &mut |_| {}).unwrap()
}

/// An assumption that is tried, or none.
fn assumed() -> impl Strategy<Value = Option<(String, String)>> {
    let all = [
        ("user_key", "email"),
        ("user_key", "user_name"),
        ("email_case", "exact"),
        ("email_case", "insensitive"),
        ("group_link", "name"),
        ("group_link", "identifier"),
        ("group_link", "never"),
        ("identifier_rule", "plain"),
        ("identifier_rule", "full"),
        ("members_on_link", "merge"),
        ("members_on_link", "replace"),
        ("threshold.group_shrinks", "0.1"),
    ];
    prop::option::of(select(all.to_vec()).prop_map(|(name, value)| (name.to_owned(), value.to_owned())))
}

fn rows_of(case: &Case, is: &str) -> Vec<Vec<String>> {
    case.tables.iter().filter(|t| t.is() == is).flat_map(|t| t.rows.clone()).collect()
}

fn ids(case: &Case, tables: &[&str]) -> BTreeSet<String> {
    tables.iter().flat_map(|t| rows_of(case, t)).map(|r| r.last().unwrap().clone()).collect()
}

/// What the report says, without where in the files it was found.
fn said(report: &Report) -> Vec<String> {
    let mut out = vec![report.verdict.as_str().to_owned(), format!("{:?}", report.contested)];
    out.extend(report.gates.iter().map(|g| format!("{:?}", g)));
    out.extend(report.findings.iter().map(|f| format!("{} {:?} {:?} {:?}", f.code, f.severity, f.scenarios, f.subject.label)));
    for s in &report.scenarios {
        out.extend(s.users.iter().map(|r| {
            let account = r.account.as_ref().map(|a| (&a.id, &a.email));
            let directory = r.directory.as_ref().map(|d| (&d.id, &d.key));
            format!("{} {:?} {:?} {account:?} {directory:?}", s.id, r.outcome, r.reasons)
        }));
        out.extend(s.groups.iter().map(|r| {
            let account = r.account.as_ref().map(|a| (&a.identifier, &a.name));
            let directory: Vec<_> = r.directory.iter().map(|d| (&d.id, &d.name)).collect();
            format!("{} {:?} {:?} {account:?} {directory:?} {:?}", s.id, r.outcome, r.reasons, r.identifier)
        }));
    }
    out
}

fn once<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut seen = BTreeMap::new();
    ids.for_each(|id| *seen.entry(id).or_insert(0) += 1);
    seen
}

fn complete(case: &Case, scenario: &ReportScenario) -> Result<(), TestCaseError> {
    let accounts = once(scenario.users.iter().filter_map(|r| r.account.as_ref()?.id.as_deref()));
    prop_assert!(accounts.values().all(|n| *n == 1), "an account user stands twice: {accounts:?}");
    prop_assert_eq!(accounts.keys().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(), ids(case, &["harness user"]));
    // With the rows that are out of scope, every directory user is there, sent or not.
    let people = once(scenario.users.iter().filter_map(|r| r.directory.as_ref()?.id.as_deref()));
    prop_assert!(people.values().all(|n| *n == 1), "a directory user stands twice: {people:?}");
    prop_assert_eq!(people.keys().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(), ids(case, &["okta user", "entra user"]));
    let groups = once(scenario.groups.iter().flat_map(|r| &r.directory).filter_map(|d| d.id.as_deref()));
    prop_assert!(groups.values().all(|n| *n == 1), "a directory group stands twice: {groups:?}");
    prop_assert!(groups.keys().all(|id| ids(case, &["okta group", "entra group"]).contains(*id)));
    let own = once(scenario.groups.iter().filter_map(|r| Some(r.account.as_ref()?.name.as_str())));
    let expected: Vec<_> = rows_of(case, "harness group").iter().map(|r| r[0].clone()).collect();
    prop_assert_eq!(own.into_iter().map(|(name, n)| (name.to_owned(), n)).collect::<Vec<_>>(), {
        let mut names: Vec<_> = expected.into_iter().map(|name| (name, 1)).collect();
        names.sort();
        names
    });
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_files_gives_the_same_bytes(case in inventory(), turn in 0usize..6) {
        let mut files = files::of(&case);
        let first = serde_json::to_string(&run(&files)).unwrap();
        files.reverse();
        let by = turn % files.len();
        files.rotate_left(by);
        prop_assert_eq!(first, serde_json::to_string(&run(&files)).unwrap());
    }

    #[test]
    fn an_assumption_gives_the_same_whatever_was_tried_before(case in inventory(), tried in prop::collection::vec(assumed(), 1..5)) {
        let files = files::of(&case);
        let mut settings = settings(&files);
        let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
        let made = at_once(Run::new(&in_memory(&sources), &settings, &mut |_| {})).unwrap();
        let mut before = Some(made.report(&settings, None, &mut |_| {}).unwrap());
        for assumed in tried {
            settings.assume = assumed.into_iter().collect();
            let report = made.report(&settings, before, &mut |_| {}).unwrap();
            // The plan is made for a report that is asked for whole.
            let afresh = Report { plan: None, ..run_with(&files, &settings) };
            prop_assert!(report == afresh, "{:?}", settings.assume);
            before = Some(report);
        }
    }

    #[test]
    fn any_order_of_rows_says_the_same(case in inventory()) {
        let mut turned = case.clone();
        turned.tables.iter_mut().for_each(|t| t.rows.reverse());
        prop_assert_eq!(said(&run(&files::of(&case))), said(&run(&files::of(&turned))));
    }

    #[test]
    fn everybody_has_one_row_and_the_counts_are_the_rows(case in inventory()) {
        let report = run(&files::of(&case));
        prop_assert_eq!(report.scenarios.len(), 2);
        for scenario in &report.scenarios {
            complete(&case, scenario)?;
            for (outcome, count) in &scenario.counts.users {
                prop_assert_eq!(*count, scenario.users.iter().filter(|r| r.outcome == *outcome).count() as u64);
            }
            for (outcome, count) in &scenario.counts.groups {
                prop_assert_eq!(*count, scenario.groups.iter().filter(|r| r.outcome == *outcome).count() as u64);
            }
            prop_assert_eq!(scenario.counts.users.values().sum::<u64>(), scenario.users.len() as u64);
            prop_assert_eq!(scenario.counts.groups.values().sum::<u64>(), scenario.groups.len() as u64);
        }
    }

    /// Alone, a fix that is offered clears at least what it says and brings about nothing; all of them together clear what the plan says.
    #[test]
    fn a_fix_that_is_offered_keeps_its_word(case in inventory()) {
        let files = files::of(&case);
        let settings = settings(&files);
        let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
        let run = at_once(Run::new(&in_memory(&sources), &settings, &mut |_| {})).unwrap();
        let report = run.report(&settings, None, &mut |_| {}).unwrap();
        let planned = at_once(run.plan(&settings, &report, async || {})).unwrap();
        let grave = planned.plan.open as usize;
        prop_assert_eq!(grave, report.findings.iter().filter(|f| f.severity != Severity::Info && !f.code.starts_with("input.")).count());
        let left = |picked: &[String]| {
            let after = run.after(&settings, &report, &planned, picked).unwrap().unwrap();
            ((after.blockers + after.warnings) as usize, after.new)
        };
        for fix in &planned.plan.fixes {
            let (left, new) = left(std::slice::from_ref(&fix.id));
            prop_assert_eq!(new.len(), fix.worsens.len(), "{:?} brings about {:?}", fix, new);
            prop_assert!(fix.worsens.len() < fix.clears.len() || fix.worsens.is_empty(), "{fix:?} makes more worse than it clears");
            prop_assert!(left + fix.clears.len() <= grave, "{fix:?} leaves {left} of {grave}");
            prop_assert!(!fix.clears.is_empty() || !fix.eases.is_empty(), "{fix:?} is of no use");
        }
        if !planned.plan.fixes.is_empty() {
            let all: Vec<String> = planned.plan.fixes.iter().map(|f| f.id.clone()).collect();
            let (left, new) = left(&all);
            let kept = grave - planned.plan.clears as usize;
            // One that was there and is graver now counts as new.
            prop_assert!((kept..=kept + new.len()).contains(&left), "{left} left of {grave}, {} cleared, new: {new:?}", planned.plan.clears);
        }
    }

    #[test]
    fn two_equal_sides_all_link(locals in subsequence((0..40).collect::<Vec<u32>>(), 1..12)) {
        let addresses: Vec<_> = locals.iter().map(|n| vec![format!("person{n}@example.com")]).collect();
        let tables = vec![table("harness user", &["id"], numbered("h", addresses.clone())), table("okta user", &["id"], numbered("00u", addresses))];
        for scenario in run(&files::of(&Case { tables, ..Case::default() })).scenarios {
            prop_assert!(scenario.users.iter().all(|r| r.outcome == UserOutcome::Link && r.reasons.is_empty()));
            prop_assert_eq!(scenario.users.len(), locals.len());
        }
    }

    #[test]
    fn no_bytes_stop_the_run(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        name in select(vec!["users.csv", "users.json", "a.ndjson", "book.xlsx", "many.zip", "x"]),
        kind in select(vec!["", "harness.users", "okta.users", "entra.group-members", "terraform.state", "entra.provisioning-schema", "report"]),
    ) {
        let kind = (!kind.is_empty()).then(|| kind.to_owned());
        let report = run(&[File { name: name.to_owned(), bytes, kind, group: None }]);
        prop_assert_eq!(report.inputs.len(), 1);
        prop_assert_eq!(report.gates.len(), 9);
    }

    #[test]
    fn a_broken_export_is_still_one_input(case in inventory(), at in 0usize..10_000, byte in any::<u8>(), cut in any::<bool>(), which in 0usize..10) {
        let mut files = files::of(&case);
        let which = which % files.len();
        let file = &mut files[which];
        let at = at % file.bytes.len();
        if cut {
            file.bytes.truncate(at);
        } else {
            file.bytes[at] = byte;
        }
        let count = files.len();
        prop_assert_eq!(run(&files).inputs.len(), count);
    }
}
