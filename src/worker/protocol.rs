//! What the page and its worker say to each other: JSON text, with `ArrayBuffer`s beside it where bytes travel.
//!
//! The worker speaks first: `Ready`. It then asks for the pieces of the files that it needs (`Want`), in the order in which it reads, and
//! each comes with one transferred buffer (`Piece`): so memory stays bounded and progress is true. There is no message for cancelling: the
//! page terminates the worker, which is also the only way to give its memory back, and starts another.

use crate::check::{RememberedReading, Settings, SettledReading};
use crate::read::reading::Preview;
use crate::report::access::{AccessPage, GroupPage, GroupView};
use crate::report::json::{self, FromJson, Misfit, Value, field};
use crate::report::plan::{After, Choices, Plan};
use crate::report::query::{Detail, RowPage, RowQuery, Summary, Table};
use crate::report::runbook::Runbook;
use serde::Serialize;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ToWorker {
    /// A new run: which files there are, and what the administrator settled by hand.
    Begin {
        files: Vec<FileMeta>,
        settings: Settings,
    },
    /// Bytes that were wanted; the buffer travels beside the text. Without one, the file cannot be read any more.
    Piece {
        piece: u32,
    },
    /// The same files under other assumptions.
    Assume {
        settings: Settings,
    },
    Rows {
        request: u32,
        query: RowQuery,
    },
    /// Everything about one row of one scenario.
    Detail {
        request: u32,
        scenario: String,
        table: Table,
        index: u32,
    },
    /// People who lose or gain access.
    Groups {
        request: u32,
        scenario: String,
        search: String,
        offset: usize,
        limit: usize,
    },
    Access {
        request: u32,
        scenario: String,
        search: String,
        offset: usize,
        limit: usize,
    },
    /// The first rows of a table. It needs no run.
    Preview {
        request: u32,
        /// The file, and the table in it where it is a container.
        file: FileMeta,
        table: String,
        settings: Settings,
    },
    /// What to do about the findings.
    Plan {
        request: u32,
    },
    /// What is chosen of the plan.
    Choose {
        request: u32,
        choices: Choices,
    },
    /// The steps, filled in from the report.
    Runbook {
        request: u32,
    },
    /// A list or a script, as a file.
    List {
        request: u32,
        id: String,
    },
    /// `style` is what the page looks like: an offline report is to look the same.
    Download {
        request: u32,
        format: Format,
        style: String,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum FromWorker {
    Ready,
    /// Bytes are needed, of a file of the run or of the one that a preview is asked of.
    Want {
        piece: u32,
        preview: Option<u32>,
        file: usize,
        from: u64,
        length: u64,
    },
    Progress {
        stage: Stage,
        file: Option<String>,
        done: u64,
        total: u64,
    },
    /// The run is done. Boxed: it is much larger than the rest.
    Done {
        summary: Box<Summary>,
        timings: Timings,
    },
    Rows {
        request: u32,
        page: RowPage,
    },
    Detail {
        request: u32,
        detail: Option<Box<Detail>>,
    },
    Groups {
        request: u32,
        page: GroupPage,
    },
    Access {
        request: u32,
        page: AccessPage,
    },
    /// `None` where there is none, as in an older report.
    Plan {
        request: u32,
        plan: Option<Box<Plan>>,
    },
    /// The forecast with the picked fixes; `None` where none is picked.
    After {
        request: u32,
        after: Option<Box<After>>,
    },
    Runbook {
        request: u32,
        book: Box<Runbook>,
    },
    /// `None` where it is no table.
    Preview {
        request: u32,
        preview: Option<Preview>,
    },
    /// The bytes travel beside the text.
    File {
        request: u32,
        name: String,
        mime: String,
    },
    /// The run cannot go on. The text holds no cell content.
    Failed {
        message: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FileMeta {
    pub name: String,
    pub bytes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Stage {
    /// Every byte is met a first time, to know what the files are.
    Receive,
    Read,
    Forecast,
    Judge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Format {
    Html,
    Json,
    Csv,
}

/// Microseconds, measured by the worker. Whole, because the tables for writing fractions as text would be most of what this message weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Timings {
    pub read: u32,
    pub forecast: u32,
}

/// Messages by their name and their fields.
macro_rules! messages {
    ($($name:ident { $($variant:ident { $($field:ident),* })* })*) => { $(
        impl FromJson for $name {
            fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
                // A message without fields is written as its name alone.
                let (name, _fields) = match (value.text(), value.fields()) {
                    (Some(name), _) => (name, value),
                    (None, [(name, fields)]) => (name.as_ref(), fields),
                    _ => return Err(""),
                };
                match name {
                    $(stringify!($variant) => Ok(Self::$variant { $($field: field(_fields, stringify!($field))?),* }),)*
                    _ => Err(""),
                }
            }
        }
    )* };
}

messages! {
    ToWorker {
        Begin { files, settings }
        Piece { piece }
        Assume { settings }
        Rows { request, query }
        Detail { request, scenario, table, index }
        Access { request, scenario, search, offset, limit }
        Groups { request, scenario, search, offset, limit }
        Preview { request, file, table, settings }
        Plan { request }
        Choose { request, choices }
        Runbook { request }
        List { request, id }
        Download { request, format, style }
    }
    FromWorker {
        Ready {}
        Want { piece, preview, file, from, length }
        Progress { stage, file, done, total }
        Done { summary, timings }
        Rows { request, page }
        Detail { request, detail }
        Access { request, page }
        Groups { request, page }
        Plan { request, plan }
        After { request, after }
        Runbook { request, book }
        Preview { request, preview }
        File { request, name, mime }
        Failed { message }
    }
}

json::variants! {
    Stage: Receive, Read, Forecast, Judge;
    Format: Html, Json, Csv;
}

json::records! {
    FileMeta { name, bytes }
    Timings { read, forecast }
    AccessPage { total, lose, gain, offset, rows }
    GroupPage { total, offset, rows }
    GroupView { members, roles }
    Preview { columns, rows, encoding, delimiter }
    Settings { directory, kinds, groups, readings, remembered, assume, now, list_out_of_scope }
    SettledReading { file, encoding, delimiter, columns }
    RememberedReading { header, kind, delimiter, columns }
}

#[cfg(test)]
mod tests {
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
            ToWorker::Piece { piece: 7 },
            ToWorker::Plan { request: 9 },
            ToWorker::Runbook { request: 9 },
            ToWorker::List { request: 9, id: "fixes".to_owned() },
            ToWorker::Choose { request: 9, choices: Choices { picked: vec!["F1".to_owned()], ..Choices::default() } },
            ToWorker::Assume { settings: settings.clone() },
            ToWorker::Rows { request: 1, query },
            ToWorker::Detail { request: 2, scenario: "chosen".to_owned(), table: Table::Users, index: 9 },
            ToWorker::Download { request: 3, format: Format::Csv, style: "a > b { c: \"d\" }".to_owned() },
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
            FromWorker::Done { summary: Box::new(summary(&report, true, 1)), timings: Timings { read: 1, forecast: 2 } },
            FromWorker::Rows { request: 4, page: rows(&report, &all(Table::Users)) },
            FromWorker::Rows { request: 4, page: rows(&report, &all(Table::Groups)) },
            FromWorker::Detail { request: 5, detail: detail::detail(&report, "observed", Table::Users, 0).map(Box::new) },
            FromWorker::Detail { request: 5, detail: None },
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
        comes_back(&report);
    }

    #[test]
    fn what_is_no_message_is_none() {
        for text in
            ["", "7", "{}", "\"Begin\"", "{\"Piece\":{}}", "{\"Piece\":{\"piece\":-1}}", "{\"Run\":null,\"Piece\":{\"piece\":1}}", "[\"Ready\"]"]
        {
            assert!(json::parse::<ToWorker>(text).is_err(), "{text}");
        }
    }
}
