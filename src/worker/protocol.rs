//! What the page and its worker say to each other: JSON text, with `ArrayBuffer`s beside it where bytes travel.
//!
//! The worker speaks first: `Ready`. It then asks for the pieces of the files that it needs (`Want`), in the order in which it reads, and
//! each comes with one transferred buffer (`Piece`): so memory stays bounded and progress is true. There is no message for cancelling: the
//! page terminates the worker, which is also the only way to give its memory back, and starts another.

use super::session::Earlier;
use crate::check::{RememberedReading, Settings, SettledReading};
use crate::read::reading::Preview;
use crate::report::access::{AccessPage, GroupPage, GroupView};
use crate::report::after::{FactPage, FactQuery};
use crate::report::json::{self, FromJson, Misfit, Value, field};
use crate::report::plan::{After, Choices, Plan};
use crate::report::query::{Detail, RowPage, RowQuery, Summary, Table};
use crate::report::runbook::Runbook;
use crate::report::verification::Check;
use crate::verify::explain::{Explanation, Question};
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
    /// What came true of an earlier report.
    Facts {
        request: u32,
        query: FactQuery,
    },
    /// Another sample for the login test, without these people.
    Sample {
        without: Vec<String>,
    },
    /// People and places whose names hold these letters.
    Suggest {
        person: String,
    },
    /// Why somebody cannot see something.
    Explain {
        question: Question,
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
        names: Names,
    },
    /// `style` is what the page looks like: an offline report is to look the same.
    Download {
        request: u32,
        format: Format,
        names: Names,
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
        /// The report that was dropped beside exports.
        earlier: Option<Earlier>,
    },
    Rows {
        request: u32,
        page: RowPage,
    },
    Detail {
        request: u32,
        detail: Option<Box<Detail>>,
        /// Where the row stands in its whole table, the most urgent first.
        place: usize,
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
    Facts {
        request: u32,
        page: FactPage,
    },
    /// The login test with the sample that was asked for.
    Sample {
        check: Check,
    },
    Suggest {
        people: Vec<String>,
        scopes: Vec<String>,
    },
    Explain {
        found: Explanation,
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
    /// What the codes stand for.
    KeyCsv,
    KeyJson,
}

/// What a download says of people, groups and files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Names {
    #[default]
    Whole,
    Codes,
    Counts,
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
        Facts { request, query }
        Sample { without }
        Suggest { person }
        Explain { question }
        Preview { request, file, table, settings }
        Plan { request }
        Choose { request, choices }
        Runbook { request }
        List { request, id, names }
        Download { request, format, names, style }
    }
    FromWorker {
        Ready {}
        Want { piece, preview, file, from, length }
        Progress { stage, file, done, total }
        Done { summary, timings, earlier }
        Rows { request, page }
        Detail { request, detail, place }
        Access { request, page }
        Groups { request, page }
        Plan { request, plan }
        After { request, after }
        Runbook { request, book }
        Facts { request, page }
        Sample { check }
        Suggest { people, scopes }
        Explain { found }
        Preview { request, preview }
        File { request, name, mime }
        Failed { message }
    }
}

json::variants! {
    Stage: Receive, Read, Forecast, Judge;
    Format: Html, Json, Csv, KeyCsv, KeyJson;
    Names: Whole, Codes, Counts;
}

json::records! {
    FileMeta { name, bytes }
    Timings { read, forecast }
    Earlier { name, redacted }
    AccessPage { total, lose, gain, offset, rows }
    GroupPage { total, offset, rows }
    GroupView { members, roles }
    Preview { columns, rows, encoding, delimiter }
    Settings { directory, kinds, groups, readings, remembered, assume, now, list_out_of_scope }
    SettledReading { file, encoding, delimiter, columns }
    RememberedReading { header, kind, delimiter, columns }
}

#[cfg(test)]
mod tests;
