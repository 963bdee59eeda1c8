//! The limits, with as many people and groups as it takes to pass them.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;

use harness::files;
use harness::markdown::{Case, Table};
use scim_preflight::check::{Settings, check};
use scim_preflight::read::Source;
use scim_preflight::report::schema::{GateId, GateState, Report};

fn table(first: &str, count: usize, row: impl Fn(usize) -> String) -> Table {
    Table { line: 0, header: vec![first.to_owned()], rows: (0..count).map(|n| vec![row(n)]).collect() }
}

fn run(tables: Vec<Table>) -> Report {
    let files = files::of(&Case { tables, ..Case::default() });
    let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
    check(&sources, &Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }, &mut |_| {}).unwrap()
}

fn codes<'a>(report: &'a Report, code: &str) -> Vec<(&'a str, &'static str)> {
    report.findings.iter().filter(|f| f.code == code).map(|f| (f.subject.label.as_str(), f.severity.as_str())).collect()
}

fn limits(report: &Report) -> GateState {
    report.gates.iter().find(|g| g.id == GateId::Limits).unwrap().state
}

/// Harness takes 50,000 users; those who will be made count with those who are there. One of the two newcomers has no mail and is made
/// only where the login is the key: by the guides the account is full to the last seat, by the server's source it is one over.
#[test]
fn the_account_is_full_at_fifty_thousand_users() {
    let newcomers = Table {
        line: 0,
        header: vec!["okta user".to_owned(), "email".to_owned()],
        rows: vec![vec!["anna@example.com".to_owned(), "anna@example.com".to_owned()], vec!["zoe@example.com".to_owned(), String::new()]],
    };
    let report = run(vec![table("harness user", 49_999, |n| format!("p{n}@example.com")), newcomers]);
    assert_eq!(codes(&report, "limit.users"), vec![("users", "blocker")]);
    assert_eq!(*report.findings.iter().find(|f| f.code == "limit.users").unwrap().scenarios, ["observed"]);
    assert_eq!(limits(&report), GateState::Warn);
}

/// Okta: one push rule takes a hundred groups.
#[test]
fn a_hundred_groups_fit_one_push_rule() {
    let run = |count| {
        let user = |first| table(first, 1, |_| "ann.lee@example.com".to_owned());
        run(vec![user("harness user"), user("okta user"), table("okta group", count, |n| format!("Group {n}"))])
    };
    assert_eq!(codes(&run(100), "limit.push-rule"), vec![]);
    assert_eq!(codes(&run(101), "limit.push-rule"), vec![("push-rule", "info")]);
}
