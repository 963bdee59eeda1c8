//! One file: what it is, and then what it tells.
//!
//! Two steps, as the second depends on other files: which attributes to keep (a provisioning schema says so) and whether a list of users
//! is a list of members (the groups say so).

use super::decode::Form;
use super::dialect::Dialect;
use super::http;
use super::items::Items;
use super::limits::Limits;
use super::pages::{Document, Page};
use super::reading::{PREVIEW_ROWS, Preview};
use super::record::Shape;
use super::rows::TableReader;
use super::secret;
use super::source::{Bytes, Lost};
use super::sources::{self, Collector, Payload, people, schema, terraform};
use super::table::Rows;
use super::value::Value;
use super::windows;
use crate::model::{Input, Kind, Origin, Paging, Refusal, UnreadableRow};
use crate::words::read_file as say;
use sha2::{Digest, Sha256};

/// A file that was looked at.
#[derive(Debug)]
pub struct File {
    pub input: Input,
    /// Whose members it lists, by id or name, where that was settled.
    pub group: Option<String>,
    pub form: Form,
    pub syntax: Syntax,
    /// Nothing beyond ASCII stands in it.
    pub ascii: bool,
    pages: Vec<Page>,
}

#[derive(Debug)]
pub enum Syntax {
    /// Refused, or a report: there is nothing to read.
    None,
    Table(Dialect),
    Json,
    /// JSON, one value a line.
    Lines,
    Document(Document),
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]).map(char::from).collect()
}

/// Only its name, its fingerprint and what it seemed to be is left of it.
pub fn refuse_secret(input: &mut Input, what: &'static str) {
    *input = Input {
        name: std::mem::take(&mut input.name),
        bytes: input.bytes,
        sha256: std::mem::take(&mut input.sha256),
        kind: input.kind,
        confidence: input.confidence,
        format: std::mem::take(&mut input.format),
        refusal: Some(Refusal::Secret(what)),
        reasons: vec![say::holds_what_so_nothing_read(&what)],
        ..Input::default()
    };
}

impl File {
    /// One of which nothing is read.
    pub fn nothing(input: Input) -> Self {
        Self { input, group: None, form: Form::SHEET, syntax: Syntax::None, ascii: false, pages: Vec::new() }
    }

    /// An archive or workbook that cannot be opened, or a part of one.
    pub fn closed(name: &str, container: &[u8], refusal: Refusal, why: String) -> Self {
        let sha256 = hex(&Sha256::digest(container));
        let input = Input { name: name.to_owned(), bytes: container.len() as u64, sha256, ..Input::default() };
        Self::nothing(Input { refusal: Some(refusal), reasons: vec![why], ..input })
    }

    /// Reads the file as its kind says. `keep` names further attributes in lower case; `tick` hears how many bytes were read.
    pub async fn read(
        &mut self,
        bytes: &dyn Bytes,
        index: u32,
        keep: &[String],
        limits: &Limits,
        tick: &mut dyn FnMut(u64),
    ) -> Result<Payload, Lost> {
        let mut collector = Collector::new(self.input.kind);
        let fields = sources::fields(self.input.kind);
        let shape = Shape { fields, keep };
        let read = match &self.syntax {
            Syntax::None => return Ok(Payload::Nothing),
            Syntax::Document(document) => {
                let text = windows::all(bytes, self.form).await?;
                return Ok(document_payload(*document, &text, &mut self.input, index));
            }
            Syntax::Table(dialect) => {
                let mut table = TableReader::new(dialect, &shape, limits);
                let mut take = |text: &str, more, before| table.window(text, more, &shape, index, &mut collector, &mut |done| tick(before + done));
                windows::each(bytes, self.form, limits.window, &mut take).await?;
                table.end()
            }
            syntax => {
                let mut items = Items::new(&shape, index, limits, bytes.size());
                let mut take = |text: &str, more, before| items.window(text, more, &mut collector, &mut |done| tick(before + done));
                if matches!(syntax, Syntax::Lines) {
                    windows::each(bytes, self.form, limits.window, &mut take).await?;
                } else {
                    take(&windows::all(bytes, self.form).await?, false, 0);
                }
                let (read, pages) = items.end(&mut collector);
                self.pages = pages;
                read
            }
        };
        if let Some(what) = read.secret {
            refuse_secret(&mut self.input, what);
            return Ok(Payload::Nothing);
        }
        collector.fill(&read.seen, fields.len(), keep);
        self.input.notes.extend(collector.settle());
        if let (Kind::OktaUsers, Syntax::Json | Syntax::Lines, Payload::Users(users)) = (self.input.kind, &self.syntax, &collector.payload)
            && !users.iter().any(|u| u.status.as_deref() == Some("DEPROVISIONED"))
        {
            self.input.notes.push(say::LISTS_NO_DEACTIVATED_USER_OKTA_LEAVES.to_owned());
        }
        self.finish(read);
        Ok(collector.payload)
    }

    fn finish(&mut self, read: Read) {
        let input = &mut self.input;
        if input.kind == Kind::Unknown {
            // What is not recognised is not read: it is told, not counted.
            return;
        }
        input.rows = read.rows;
        input.notes.extend(completeness(input.kind, &read));
        input.unreadable = read.unreadable;
        input.notes.extend(read.notes);
        if !read.columns.is_empty() {
            input.columns = read.columns;
        }
        input.paging = Paging {
            total: self.pages.iter().filter_map(|p| p.total).max(),
            next_link: self.pages.iter().rev().find(|p| **p != Page::default()).is_some_and(|p| p.next_link),
        };
        let round = [100, 200, 500, 1000].contains(&input.rows);
        if round && input.paging == Paging::default() && input.format.syntax == "JSON" {
            input.notes.push(say::holds_exactly_rows_records_which_may(&input.rows));
        }
        if matches!(self.syntax, Syntax::Table(_)) && input.format.encoding == "UTF-8" && self.ascii && read.question_marks > 0 {
            let names = say::names_hold(read.question_marks);
            input.notes.push(say::names_question_mark_where_letter_lost(&names));
        }
    }

    /// The first rows, where it is a table. None of a table with a column for credentials, whatever stands in it.
    pub async fn preview(&self, bytes: &dyn Bytes, limits: &Limits) -> Result<Option<Preview>, Lost> {
        let Syntax::Table(dialect) = &self.syntax else { return Ok(None) };
        if dialect.columns.iter().any(|name| secret::field(name).is_some()) {
            return Ok(None);
        }
        let mut body = dialect.body;
        let mut first: Vec<Vec<String>> = Vec::new();
        let mut take = |text: &str, more, _| {
            let from = body.0.min(text.len());
            let mut rows = Rows::new(text, from, body.1, dialect.cut).more(more);
            let mut cells = Vec::new();
            while first.len() < PREVIEW_ROWS
                && let Some(row) = rows.next(&mut cells)
            {
                if row.fault.is_none() {
                    first.push(cells.iter().map(|cell| cell.to_string()).collect());
                }
            }
            body = (body.0 - from, rows.line);
            (first.len() < PREVIEW_ROWS).then_some(rows.pos)
        };
        windows::each(bytes, self.form, limits.window, &mut take).await?;
        let format = &self.input.format;
        let (encoding, delimiter) = (format.encoding.clone(), format.delimiter.clone());
        Ok(Some(Preview { columns: dialect.columns.clone(), rows: first, encoding, delimiter }))
    }

    /// Totals that the pages of the file tell, where they differ.
    pub fn totals_differ(&self) -> bool {
        let mut totals = self.pages.iter().filter_map(|p| p.total);
        let first = totals.next();
        totals.any(|t| Some(t) != first)
    }
}

/// What reading a file gave beside its records.
#[derive(Debug, Default)]
pub struct Read {
    pub rows: u64,
    pub unreadable: Vec<UnreadableRow>,
    pub notes: Vec<String>,
    pub seen: Vec<bool>,
    pub columns: Vec<String>,
    pub secret: Option<&'static str>,
    pub question_marks: u64,
}

/// The sentence for a file that is mostly unreadable.
pub fn too_many_unreadable(limits: &Limits) -> String {
    say::unreadable_rows_could_not_read_what(&limits.unreadable)
}

/// How often progress is told, in records.
pub const TICK: u64 = 4096;

/// What a file of this kind does not tell (facts: IdP 1.1, 3.3; Harness 4.8).
fn completeness(kind: Kind, read: &Read) -> Vec<String> {
    let mut notes = Vec::new();
    let has = |slot: usize| read.seen.get(slot).copied().unwrap_or(false);
    if kind.is_directory_users() && read.rows > 0 {
        if kind != Kind::GoogleUsers && !has(people::EMAIL) {
            notes.push(say::HAS_NO_COLUMN_ADDRESS_BESIDE_USER.to_owned());
        }
        if !people::STATUSES.iter().any(|slot| has(*slot)) {
            notes.push(say::DOES_NOT_TELL_WHOSE_ACCOUNT_DISABLED.to_owned());
        }
    }
    match kind {
        Kind::HarnessScimUsers | Kind::HarnessScimGroups => {
            notes.push(say::SCIM_LIST_HOLDS_ONLY_WHAT_SCIM.to_owned());
        }
        Kind::EntraProvisioningLog => {
            notes.push(say::RECOGNISED_COUNTED_FORECAST_DOES_NOT_USE.to_owned());
        }
        Kind::TerraformState => notes.push(say::RECOGNISED_COUNTED_FORECAST_DOES_NOT_USE_2.to_owned()),
        _ => {}
    }
    notes
}

fn document_payload(document: Document, text: &str, input: &mut Input, index: u32) -> Payload {
    let parsed = match Value::parse(http::body(text)) {
        Ok(parsed) => parsed,
        Err(fault) => {
            input.unreadable.push(UnreadableRow { line: 1, reason: fault.reason() });
            return Payload::Nothing;
        }
    };
    if let Some(what) = secret::in_tree(&parsed) {
        refuse_secret(input, what);
        return Payload::Nothing;
    }
    match (document, input.kind) {
        (Document::Schema, Kind::EntraProvisioningSchema) => {
            let (schema, rows) = schema::read(&parsed, Origin { input: index, line: 1 });
            input.rows = rows;
            Payload::Schema(schema)
        }
        (Document::Terraform, Kind::TerraformState) => {
            input.rows = terraform::count(&parsed);
            input.notes.extend(completeness(input.kind, &Read::default()));
            Payload::Nothing
        }
        _ => {
            input.notes.push(say::DOCUMENT_NO_LIST_SO_CANNOT_READ.to_owned());
            Payload::Nothing
        }
    }
}
