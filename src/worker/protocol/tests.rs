//! Every message comes back as it was sent.

use super::*;
use crate::read::Source;
use crate::report::query::{SortBy, rows, summary};
use crate::report::{detail, schema::Report};

fn comes_back<T: Serialize + FromJson + PartialEq + std::fmt::Debug>(message: &T) {
    let text = serde_json::to_string(message).unwrap();
    assert_eq!(json::parse::<T>(&text).as_ref(), Ok(message), "{text}");
}

fn sample() -> Report {
    let sources: Vec<_> = crate::ui::samples::files("entra").iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() };
    crate::check::check(&sources, &settings, &mut |_| {}).unwrap()
}

#[test]
fn every_message_comes_back_as_it_was_sent() {
    let settings = Settings {
        kinds: vec![("a \"b\".csv".to_owned(), "unknown".to_owned())],
        directory: Some("okta".to_owned()),
        remembered: vec![RememberedReading { header: "a".to_owned(), ..RememberedReading::default() }],
        readings: vec![SettledReading { file: "b".to_owned(), columns: vec![(3, String::new())], ..SettledReading::default() }],
        ..Settings::default()
    };
    let query = RowQuery {
        scenario: "observed".to_owned(),
        table: Table::Groups,
        outcome: None,
        contested_only: true,
        search: "Zoë\n".to_owned(),
        sort: SortBy::Reason,
        descending: false,
        offset: 3,
        limit: 40,
    };
    for message in [
        ToWorker::Begin { files: vec![FileMeta { name: "a.csv".to_owned(), bytes: u64::MAX }], settings: settings.clone() },
        ToWorker::Preview {
            request: 8,
            file: FileMeta { name: "a.zip".to_owned(), bytes: 4 },
            table: "a.zip/b.csv".to_owned(),
            settings: settings.clone(),
        },
        ToWorker::Access { request: 9, scenario: "observed".to_owned(), search: "x".to_owned(), offset: 50, limit: 50 },
        ToWorker::Groups { request: 9, scenario: "observed".to_owned(), search: "x".to_owned(), offset: 50, limit: 50 },
        ToWorker::Facts { request: 4, query: FactQuery { search: "x".to_owned(), ..FactQuery::default() } },
        ToWorker::Suggest { person: "an".to_owned() },
        ToWorker::Explain { question: Question { person: "a@x.io".to_owned(), scope: None } },
        ToWorker::Sample { without: vec!["a@x.io".to_owned()] },
        ToWorker::Piece { piece: 7 },
        ToWorker::Plan { request: 9 },
        ToWorker::Runbook { request: 9 },
        ToWorker::List { request: 9, id: "fixes".to_owned(), names: Names::Codes },
        ToWorker::Choose { request: 9, choices: Choices { picked: vec!["F1".to_owned()], ..Choices::default() } },
        ToWorker::Assume { settings: settings.clone() },
        ToWorker::Rows { request: 1, query },
        ToWorker::Detail { request: 2, scenario: "chosen".to_owned(), table: Table::Users, index: 9 },
        ToWorker::Download { request: 3, format: Format::Csv, names: Names::Codes, style: "a > b { c: \"d\" }".to_owned() },
    ] {
        comes_back(&message);
    }
    let report = sample();
    let all = |table| RowQuery {
        scenario: "documented".to_owned(),
        table,
        outcome: None,
        contested_only: false,
        search: String::new(),
        sort: SortBy::Urgency,
        descending: true,
        offset: 0,
        limit: 1_000,
    };
    for message in [
        FromWorker::Ready,
        FromWorker::Want { piece: 0, preview: None, file: 1, from: 2, length: 3 },
        FromWorker::Want { piece: 0, preview: Some(4), file: 0, from: u64::MAX, length: 3 },
        FromWorker::Progress { stage: Stage::Judge, file: None, done: 0, total: 1 },
        FromWorker::Done {
            summary: Box::new(summary(&report, true, 1)),
            timings: Timings { read: 1, forecast: 2 },
            earlier: Some(Earlier { name: "r.json".to_owned(), redacted: false }),
        },
        FromWorker::Rows { request: 4, page: rows(&report, &all(Table::Users)) },
        FromWorker::Rows { request: 4, page: rows(&report, &all(Table::Groups)) },
        FromWorker::Detail { request: 5, detail: detail::detail(&report, "observed", Table::Users, 0).map(Box::new), place: 3 },
        FromWorker::Detail { request: 5, detail: None, place: 0 },
        FromWorker::Groups { request: 9, page: crate::report::access::groups(&report, "observed", "", 0, 50) },
        FromWorker::Access { request: 9, page: crate::report::access::page(&report, "observed", "", 0, 50) },
        FromWorker::File { request: 6, name: "a.html".to_owned(), mime: "text/html".to_owned() },
        FromWorker::Preview { request: 7, preview: Some(Preview { rows: vec![vec![String::new()], Vec::new()], ..Preview::default() }) },
        FromWorker::Plan { request: 9, plan: report.plan.clone().map(Box::new) },
        FromWorker::After { request: 9, after: None },
        FromWorker::Runbook { request: 9, book: Box::new(crate::report::runbook::runbook(&report)) },
        FromWorker::Failed { message: "null".to_owned() },
    ] {
        comes_back(&message);
    }
}

#[test]
fn what_is_no_message_is_none() {
    for text in ["", "7", "{}", "\"Begin\"", "{\"Piece\":{}}", "{\"Piece\":{\"piece\":-1}}", "{\"Run\":null,\"Piece\":{\"piece\":1}}", "[\"Ready\"]"]
    {
        assert!(json::parse::<ToWorker>(text).is_err(), "{text}");
    }
}
