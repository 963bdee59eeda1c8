//! What the page and its worker say to each other: JSON text, with `ArrayBuffer`s beside it where bytes travel.
//!
//! The worker speaks first: `Ready`. Files then go over in slices (`Slice`, each with one transferred buffer) and each slice is
//! acknowledged, so memory stays bounded and progress is true. There is no message for cancelling: the page terminates the worker,
//! which is also the only way to give its memory back, and starts another.

use crate::check::Settings;
use crate::report::query::{Detail, RowPage, RowQuery, Summary, Table};
use serde::{Deserialize, Serialize};

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// A new run: which files will follow, and what the administrator settled by hand.
    Begin {
        files: Vec<FileMeta>,
        settings: Settings,
    },
    /// The next bytes of a file; the buffer travels beside the text.
    Slice {
        file: usize,
    },
    /// All files are over: read, forecast, judge.
    Run,
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
    /// `style` is what the page looks like: an offline report is to look the same.
    Download {
        request: u32,
        format: Format,
        style: String,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    Ready,
    /// A slice arrived; `received` counts bytes of that file.
    Ack {
        file: usize,
        received: u64,
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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileMeta {
    pub name: String,
    pub bytes: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Bytes travelling to the worker.
    Receive,
    Read,
    Forecast,
    Judge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Html,
    Json,
    Csv,
}

/// Microseconds, measured by the worker. Whole, because the tables for writing fractions as text would be most of what this message weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timings {
    pub read: u32,
    pub forecast: u32,
}
