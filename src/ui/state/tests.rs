//! The reducer: what changes, what is wished for, and what late replies must not do.

use super::*;
use crate::report::query::RowPage;
use crate::report::schema::UserRow;

fn rows(request: u32, total: usize, indices: std::ops::Range<u32>) -> Action {
    let row: UserRow = crate::report::json::parse(r#"{"outcome": "link", "reasons": [], "account": null, "directory": null}"#).expect("a row");
    let page = RowPage { total, offset: 0, users: indices.map(|i| (i, row.clone())).collect(), groups: Vec::new() };
    Action::Heard(FromWorker::Rows { request, page })
}

fn asked(effects: &[Effect]) -> Vec<u32> {
    let request = |effect: &Effect| match effect {
        Effect::Ask(ToWorker::Rows { request, .. } | ToWorker::Detail { request, .. }) => Some(*request),
        _ => None,
    };
    effects.iter().filter_map(request).collect()
}

fn need(state: &mut State, from: usize, to: usize) -> Vec<u32> {
    asked(&state.apply(Action::Need { table: Table::Users, from, to }))
}

#[test]
fn a_stretch_is_asked_for_once() {
    let mut state = State::default();
    let first = need(&mut state, 0, 40);
    assert_eq!(first.len(), 1);
    assert!(need(&mut state, 10, 50).is_empty());
    state.apply(rows(first[0], 250, 0..100));
    assert_eq!(state.users.total, Some(250));
    assert_eq!(need(&mut state, 90, 130).len(), 1);
    assert!(need(&mut state, 300, 400).is_empty(), "beyond the end there is nothing to ask");
}

#[test]
fn a_reply_to_an_earlier_question_is_dropped() {
    let mut state = State::default();
    let first = need(&mut state, 0, 40);
    state.apply(Action::Search(Table::Users, "ann".to_owned()));
    state.apply(rows(first[0], 250, 0..100));
    assert!(state.users.stretches.is_empty());
}

#[test]
fn opening_asks_and_closing_returns_the_focus() {
    let mut state = State::default();
    let first = need(&mut state, 0, 40);
    state.apply(rows(first[0], 2, 0..2));
    let effects = state.apply(Action::Open { table: Table::Users, position: 1 });
    assert_eq!(asked(&effects).len(), 1);
    assert!(state.apply(Action::Step(1)).is_empty(), "there is no row after the last");
    assert_eq!(state.apply(Action::Close), [Effect::Focus("users-grid")]);
}

#[test]
fn a_group_opens_from_elsewhere_whatever_hides_it() {
    let mut state = State::default();
    state.apply(Action::Search(Table::Groups, "ops".to_owned()));
    state.apply(Action::ContestedOnly(true));
    let version = state.groups.version;
    let effects = state.apply(Action::OpenGroup((7, 3)));
    assert!(matches!(&effects[..], [Effect::Ask(ToWorker::Detail { table: Table::Groups, index: 7, .. }), Effect::Focus("detail")]));
    assert_eq!(state.open.as_ref().map(|open| (open.table, open.position)), Some((Table::Groups, 3)));
    assert!(state.groups.search.is_empty() && !state.groups.contested_only && state.groups.version > version);
    // With nothing to loosen, the table stays as it is.
    let version = state.groups.version;
    state.apply(Action::OpenGroup((1, 0)));
    assert_eq!(state.groups.version, version);
}

#[test]
fn settings_made_by_hand_run_again_and_survive() {
    let mut state = State::default();
    state.apply(Action::Accept { files: vec![FileMeta { name: "a.csv".to_owned(), bytes: 3 }], now: "now".to_owned() });
    let effects = state.apply(Action::Kind { file: "a.csv".to_owned(), kind: Some("okta.users".to_owned()) });
    assert_eq!(effects[0], Effect::Run);
    state.apply(Action::Kind { file: "a.csv".to_owned(), kind: Some("entra.users".to_owned()) });
    assert_eq!(state.settings.kinds, [("a.csv".to_owned(), "entra.users".to_owned())]);
    state.apply(Action::Kind { file: "a.csv".to_owned(), kind: None });
    assert!(state.settings.kinds.is_empty());
}

#[test]
fn forgetting_leaves_nothing() {
    let mut state = State::default();
    state.apply(Action::Accept { files: vec![FileMeta { name: "a.csv".to_owned(), bytes: 3 }], now: "now".to_owned() });
    let effects = state.apply(Action::Forget);
    assert!(effects.contains(&Effect::EndWorker) && effects.contains(&Effect::DropFiles));
    assert_eq!(State { request: 0, ..state }, State::default());
}

#[test]
fn an_empty_answer_does_not_end_the_conversation() {
    let mut state = State::default();
    let first = need(&mut state, 0, 40);
    state.apply(rows(first[0], 0, 0..0));
    assert_eq!(state.users.total, Some(0));
    state.apply(Action::Search(Table::Users, "ann".to_owned()));
    assert_eq!(state.users.total, None, "the grid is shown again, and asks");
    assert_eq!(need(&mut state, 0, 1).len(), 1);
}

#[test]
fn what_is_settled_about_columns_counts_once_it_is_applied() {
    use super::columns::{Look, Rows};
    use crate::read::reading::Preview;
    let mut state = State { view: View::Report, ..State::default() };
    let asked = |effects: Vec<Effect>| match effects.as_slice() {
        [Effect::Preview { request, table, settings }] => (*request, table.clone(), settings.readings[0].clone()),
        _ => panic!("no rows were asked for"),
    };
    let look = |state: &mut State, look: Look| state.apply(Action::Look(look));
    let (first, table, _) = asked(look(&mut state, Look::Open { file: "a.zip/b.csv".to_owned(), kind: "unknown".to_owned() }));
    assert_eq!(table, "a.zip/b.csv");
    let (second, _, reading) = asked(look(&mut state, Look::Delimiter(Some("pipe".to_owned()))));
    assert_eq!(reading.delimiter.as_deref(), Some("pipe"));
    state.apply(Action::Heard(FromWorker::Preview { request: first, preview: None }));
    assert_eq!(state.picker.as_ref().unwrap().rows, Rows::Asked, "an earlier answer is late");
    state.apply(Action::Heard(FromWorker::Preview { request: second, preview: Some(Preview::default()) }));
    assert!(matches!(state.picker.as_ref().unwrap().rows, Rows::Seen(_)));
    look(&mut state, Look::Kind("generic.users".to_owned()));
    look(&mut state, Look::Column(2, Some("email".to_owned())));
    look(&mut state, Look::Column(0, Some(String::new())));
    look(&mut state, Look::Column(2, Some("username".to_owned())));
    assert!(state.settings.readings.is_empty(), "nothing counts before it is applied");
    assert_eq!(look(&mut state, Look::Apply), [Effect::Run]);
    assert_eq!(state.settings.readings[0].columns, [(0, String::new()), (2, "username".to_owned())]);
    assert_eq!(state.settings.kinds, [("a.zip/b.csv".to_owned(), "generic.users".to_owned())]);
    assert_eq!(state.picker, None);
    // What was settled is there when one looks again, and can be taken back.
    let (_, _, reading) = asked(look(&mut state, Look::Open { file: "a.zip/b.csv".to_owned(), kind: "generic.users".to_owned() }));
    assert_eq!((reading.delimiter.as_deref(), reading.columns.len()), (Some("pipe"), 0), "the rows come under the names in the file");
    assert_eq!(state.picker.as_ref().unwrap().reading.columns.len(), 2);
    look(&mut state, Look::Undo);
    assert!(state.settings.readings.is_empty() && state.settings.kinds.is_empty());
}

#[test]
fn a_third_answer_is_shown_when_it_is_asked_for_and_leaves_with_its_reason() {
    let summary = |scenarios: &[&str]| {
        let scenario = |id: &&str| {
            format!(
                r#"{{"id":"{id}","assumptions":{{"user_key":"","email_case":"","group_link":"","identifier_rule":"","members_on_link":""}},"counts":{{"users":{{}},"groups":{{}}}}}}"#
            )
        };
        let text = format!(
            r#"{{"created":"","generator":"","rules":"","directory_kind":null,"inputs":[],"verdict":"unknown","gates":[],"not_checked":[],"contested":{{"users":0,"groups":0}},"scenarios":[{}],"findings":[],"reopened":false}}"#,
            scenarios.iter().map(scenario).collect::<Vec<_>>().join(",")
        );
        let summary = Box::new(crate::report::json::parse(&text).expect("a summary"));
        Action::Heard(FromWorker::Done { summary, timings: crate::worker::protocol::Timings::default(), earlier: None })
    };
    let mut state = State::default();
    state.apply(summary(&["documented", "observed"]));
    assert_eq!(state.scenario, "documented");
    let effects = state.apply(Action::Assume("email_case", Some("insensitive".to_owned())));
    assert!(matches!(effects[..], [Effect::Ask(ToWorker::Assume { .. })]), "the files are not read again");
    state.apply(summary(&["documented", "observed", "chosen"]));
    assert_eq!(state.scenario, "chosen");
    state.apply(Action::Scenario("observed".to_owned()));
    state.apply(Action::Assume("email_case", Some("exact".to_owned())));
    assert_eq!(state.settings.assume, [("email_case".to_owned(), "exact".to_owned())]);
    state.apply(summary(&["documented", "observed", "chosen"]));
    assert_eq!(state.scenario, "observed", "a choice that was made stays");
    state.apply(Action::Scenario("chosen".to_owned()));
    state.apply(Action::AssumeNothing);
    state.apply(summary(&["documented", "observed"]));
    assert_eq!((state.scenario.as_str(), state.settings.assume.len()), ("documented", 0));
}

#[test]
fn what_was_picked_and_has_changed_is_picked_no_longer_and_that_is_said() {
    use crate::report::plan::{Change, Plan, PlannedFix};
    let plan = |labels: [&str; 2]| {
        let fix = |(n, label): (usize, &str)| PlannedFix {
            id: format!("F{}", n + 1),
            kind: "address".to_owned(),
            changes: vec![Change { label: label.to_owned(), ..Change::default() }],
            ..PlannedFix::default()
        };
        Some(Box::new(Plan { fixes: labels.into_iter().enumerate().map(fix).collect(), ..Plan::default() }))
    };
    let mut state = State::default();
    let made = |state: &mut State, labels| {
        let effects = state.choose(Choice::Plan);
        let [Effect::Ask(ToWorker::Plan { request })] = effects[..] else { panic!("a plan is asked for") };
        state.apply(Action::Heard(FromWorker::Plan { request, plan: plan(labels) }));
    };
    made(&mut state, ["ann", "bo"]);
    state.apply(Action::Choose(Choice::Pick(vec!["F1".to_owned(), "F2".to_owned()], true)));
    assert_eq!(state.plan.dropped, 0);
    made(&mut state, ["cy", "ann"]);
    assert_eq!((state.plan.choices.picked.as_slice(), state.plan.dropped), (["F2".to_owned()].as_slice(), 1));
    state.apply(Action::Choose(Choice::Pick(vec!["F1".to_owned()], true)));
    assert_eq!(state.plan.dropped, 0, "said until the next choice");
}
