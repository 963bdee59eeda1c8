use super::*;
use crate::report::schema::{AccountSide, Counts, DirectorySide, ReportAssumptions};

fn user(outcome: UserOutcome, email: &str, key: &str, name: &str, contested: bool) -> UserRow {
    let account = (!email.is_empty()).then(|| AccountSide { email: email.to_owned(), ..AccountSide::default() });
    let directory = (!key.is_empty()).then(|| DirectorySide { key: key.to_owned(), name: Some(name.to_owned()), ..DirectorySide::default() });
    UserRow { outcome, reasons: Vec::new(), account: account.map(Into::into), directory: directory.map(Into::into), contested }
}

fn scenario(users: Vec<UserRow>) -> ReportScenario {
    let assumptions = ReportAssumptions {
        user_key: String::new(),
        email_case: String::new(),
        group_link: String::new(),
        identifier_rule: String::new(),
        members_on_link: String::new(),
    };
    ReportScenario {
        id: "documented".to_owned(),
        assumptions,
        counts: Counts::default(),
        users,
        groups: Vec::new(),
        access: Vec::new(),
        members: Vec::new(),
        administrators: None,
        patterns: Vec::new(),
    }
}

fn query() -> RowQuery {
    RowQuery { limit: 10, ..RowQuery::whole("documented", Table::Users) }
}

fn three() -> ReportScenario {
    scenario(vec![
        user(UserOutcome::Link, "Ann@x.io", "ann@x.io", "Ann Lee", true),
        user(UserOutcome::Duplicate, "bo@x.io", "bo@y.io", "Bo Åkesson", false),
        user(UserOutcome::Create, "", "cy@x.io", "Cy", false),
    ])
}

#[test]
fn urgent_first_then_the_report_order() {
    assert_eq!(order(&three(), &query()), [1, 2, 0]);
    assert_eq!(order(&three(), &RowQuery { descending: true, ..query() }), [0, 2, 1]);
}

#[test]
fn filters_by_outcome_and_contested() {
    assert_eq!(order(&three(), &RowQuery { outcome: Some("create".to_owned()), ..query() }), [2]);
    assert_eq!(order(&three(), &RowQuery { contested_only: true, ..query() }), [0]);
    assert_eq!(order(&three(), &RowQuery { outcome: Some("no such".to_owned()), ..query() }), [0u32; 0]);
}

#[test]
fn searches_without_regard_to_case() {
    let found = |text: &str| order(&three(), &RowQuery { search: text.to_owned(), ..query() });
    assert_eq!(found("ANN@X"), [0]);
    assert_eq!(found(" åkesson "), [1]);
    assert_eq!(found("x.io"), [1, 2, 0]);
    assert_eq!(found("io åkesson"), [1], "each word somewhere, in any order");
    assert!(found("nobody").is_empty());
}

#[test]
fn sorts_by_a_column_with_the_absent_last() {
    let by = |sort| order(&three(), &RowQuery { sort, ..query() });
    assert_eq!(by(SortBy::Account), [0, 1, 2]);
    assert_eq!(by(SortBy::Directory), [0, 1, 2]);
    assert_eq!(by(SortBy::Outcome), [2, 1, 0]);
}

#[test]
fn forty_thousand_rows_are_no_burden() {
    let many = (0..40_000).map(|i| user(UserOutcome::Link, &format!("user{i}@example.com"), &format!("user{i}@example.com"), "N N", false));
    let found = order(&scenario(many.collect()), &RowQuery { search: "user3999".to_owned(), sort: SortBy::Account, ..query() });
    assert_eq!(found.len(), 11);
}
