//! The files as they were handed in, and what became of each.

use super::Kind;

/// Where a record stands: which input, and the line of the file on which it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Index into [`super::Inventory::inputs`].
    pub input: u32,
    /// Counted from 1; 0 where the format has no lines.
    pub line: u32,
}

/// One file, what it was taken for, why, and how much of it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// Base name; inside a container `archive.zip/path` or `workbook.xlsx/sheet`, but the workbook's own name where it has one sheet.
    pub name: String,
    pub bytes: u64,
    /// Lower-case hexadecimal; of the text that was made of it where it is a sheet.
    pub sha256: String,
    pub kind: Kind,
    /// In percent: how sure the recognition is. 100 where the administrator said so.
    pub confidence: u8,
    /// Why it was taken for this kind, as sentences.
    pub reasons: Vec<String>,
    /// Kinds that also came into question, the likeliest first.
    pub runners_up: Vec<Kind>,
    /// Records read, without header, preamble, blank and unreadable rows.
    pub rows: u64,
    pub unreadable: Vec<UnreadableRow>,
    /// What the reader should know of the file, as sentences.
    pub notes: Vec<String>,
    pub format: TextFormat,
    /// Members files: the name of the group they were taken to belong to, and how that was settled.
    pub group: Option<String>,
    pub group_because: Option<String>,
    pub paging: Paging,
    /// The column names or field names met, as written.
    pub columns: Vec<String>,
    pub refusal: Option<Refusal>,
    /// Index into [`super::Inventory::containers`]: the archive or workbook that this table came in.
    pub container: Option<u32>,
}

/// An archive or a workbook whose tables are inputs of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Container {
    /// Base name.
    pub name: String,
    pub bytes: u64,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// `ZIP archive` or `Excel workbook`.
    pub what: String,
    pub notes: Vec<String>,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableRow {
    /// Counted from 1.
    pub line: u32,
    /// What was expected and what was found. Holds no cell content.
    pub reason: String,
}

/// How the text was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFormat {
    /// `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, `Windows-1252`, …
    pub encoding: String,
    /// `CSV`, `JSON`, `NDJSON`, `Excel sheet`.
    pub syntax: String,
    /// The CSV delimiter as a word: `comma`, `semicolon`, `tab`, `pipe`.
    pub delimiter: Option<String>,
}

/// What the file says about being one page of many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    /// The highest total any page of the file tells (`totalItems`, `@odata.count`).
    pub total: Option<u64>,
    /// The last page of the file has a link to a further page.
    pub next_link: bool,
}

/// Why a whole file was refused. Its content is shown nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds a credential; the word says which kind.
    Secret(&'static str),
    /// It is a template for importing, not an export.
    ImportTemplate,
    /// Larger than the stated limit, in bytes.
    TooLarge {
        limit: u64,
    },
    /// Not text that can be read.
    NotText,
    /// An archive or workbook that cannot be opened; its reasons say why.
    Container,
    Empty,
}
