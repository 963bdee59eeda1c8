//! One file: what it is, and then what it tells.
//!
//! Two steps, as the second depends on other files: which attributes to keep (a provisioning schema says so) and whether a list of users
//! is a list of members (the groups say so).

use super::dialect::{self, Dialect};
use super::flatten::Flattener;
use super::fold::many;
use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::pages::{self, Document, Go, Page, Visit};
use super::reading::{PREVIEW_ROWS, Preview, Reading, Remembered, fingerprint};
use super::record::Shape;
use super::sources::{self, Collector, Payload, people, schema, terraform};
use super::table::Rows;
use super::value::Value;
use super::{decode, items, recognise, rows, secret};
use crate::model::{Input, Kind, Origin, Paging, Refusal, TextFormat, UnreadableRow};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// A file that was looked at.
#[derive(Debug)]
pub struct File<'t> {
    pub input: Input,
    /// Whose members it lists, by id or name, where that was settled.
    pub group: Option<String>,
    text: Cow<'t, str>,
    syntax: Syntax,
    pages: Vec<Page>,
}

#[derive(Debug)]
enum Syntax {
    /// Refused, or a report: there is nothing to read.
    None,
    Table(Dialect),
    Json,
    Document(Document),
}

/// What the administrator says of a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'o> {
    pub kind: Option<Kind>,
    pub reading: Option<&'o Reading>,
    pub remembered: &'o [Remembered],
}

/// How many records are looked at to recognise a JSON file.
const SAMPLE: u32 = 50;

/// Looks at a file: hash, encoding, syntax, kind.
pub fn look<'t>(name: &str, bytes: &'t [u8], told: &Told<'_>, limits: &Limits) -> File<'t> {
    let mut input = Input { name: name.to_owned(), bytes: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)), ..Input::default() };
    if input.bytes > limits.file {
        return too_large(input, limits);
    }
    let decoded = match decode::decode(bytes, told.reading.and_then(|r| r.encoding)) {
        Ok(decoded) => decoded,
        Err((refusal, why)) => {
            input.refusal = Some(refusal);
            input.reasons.push(why);
            return nothing(input);
        }
    };
    input.format.encoding = decoded.encoding.to_owned();
    input.notes = decoded.notes;
    look_at_text(input, decoded.text, false, told, limits)
}

/// Looks at a sheet of a workbook, written out as comma separated text.
pub fn look_at_sheet<'t>(name: &str, text: &'t str, told: &Told<'_>, limits: &Limits) -> File<'t> {
    let input = Input { name: name.to_owned(), bytes: text.len() as u64, sha256: hex(&Sha256::digest(text)), ..Input::default() };
    if input.bytes > limits.file {
        return too_large(input, limits);
    }
    look_at_text(input, Cow::Borrowed(text), true, told, limits)
}

/// An archive or workbook that cannot be opened.
pub fn closed<'t>(name: &str, bytes: &[u8], refusal: Refusal, why: String) -> File<'t> {
    let sha256 = hex(&Sha256::digest(bytes));
    nothing(Input { name: name.to_owned(), bytes: bytes.len() as u64, sha256, refusal: Some(refusal), reasons: vec![why], ..Input::default() })
}

fn nothing<'t>(input: Input) -> File<'t> {
    File { input, group: None, text: Cow::Borrowed(""), syntax: Syntax::None, pages: Vec::new() }
}

fn too_large<'t>(mut input: Input, limits: &Limits) -> File<'t> {
    input.refusal = Some(Refusal::TooLarge { limit: limits.file });
    input.reasons.push(format!("The file is larger than {} bytes.", limits.file));
    nothing(input)
}

fn look_at_text<'t>(mut input: Input, text: Cow<'t, str>, sheet: bool, told: &Told<'_>, limits: &Limits) -> File<'t> {
    if is_report(&text) {
        input.kind = Kind::Report;
        input.confidence = 100;
        input.reasons.push("It is a report of SCIM Preflight.".to_owned());
        input.format.syntax = if text.trim_start().starts_with('<') { "HTML" } else { "JSON" }.to_owned();
        return nothing(input);
    }
    if let Some(what) = secret::find(&text) {
        refuse_secret(&mut input, what);
        return nothing(input);
    }
    let mut file = File { input, group: None, text, syntax: Syntax::None, pages: Vec::new() };
    let first = file.text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').chars().next();
    if sheet {
        file.look_at_table(true, told.reading, limits);
    } else if matches!(first, Some('{' | '[')) && file.look_at_json(limits) {
        // Recognised as JSON.
    } else if first == Some('<') {
        file.input.refusal = Some(Refusal::NotText);
        file.input.reasons.push("This is a web page or XML, not an export.".to_owned());
    } else {
        file.look_at_table(false, told.reading, limits);
    }
    let remembered = if told.kind.is_none() && told.reading.is_none() { file.remembered(told.remembered, limits) } else { None };
    if let Some(known) = remembered {
        file.look_at_table(sheet, Some(&known.reading), limits);
        (file.input.kind, file.input.confidence) = (known.kind, 100);
        file.input.reasons = vec!["You had it remembered for tables with these columns.".to_owned()];
    }
    if let Some(kind) = told.kind
        && file.input.refusal.is_none()
    {
        if file.input.kind != kind && file.input.kind != Kind::Unknown {
            file.input.runners_up.insert(0, file.input.kind);
            file.input.runners_up.retain(|k| *k != kind);
        }
        file.input.kind = kind;
        file.input.confidence = 100;
        file.input.reasons = vec!["You said so.".to_owned()];
    }
    file
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]).map(char::from).collect()
}

fn refuse_secret(input: &mut Input, what: &'static str) {
    *input = Input {
        name: std::mem::take(&mut input.name),
        bytes: input.bytes,
        sha256: std::mem::take(&mut input.sha256),
        kind: input.kind,
        confidence: input.confidence,
        format: std::mem::take(&mut input.format),
        refusal: Some(Refusal::Secret(what)),
        reasons: vec![format!("It holds {what}, so nothing of it was read.")],
        ..Input::default()
    };
}

/// Our own report: its JSON, or the offline page that carries it (contract 8 and 11).
fn is_report(text: &str) -> bool {
    let head = text.trim_start();
    if head.starts_with('{') {
        let end = head.char_indices().nth(400).map_or(head.len(), |(at, _)| at);
        let head: String = head[..end].chars().filter(|c| !c.is_whitespace()).collect();
        return head.contains("\"schema\":\"scim-preflight/report/");
    }
    head.starts_with('<')
        && text.match_indices("<script").any(|(at, _)| {
            let end = text[at..].char_indices().nth(300).map_or(text.len(), |(i, _)| at + i);
            let tag = text[at..end].split('>').next().unwrap_or_default();
            tag.contains("id=\"report\"") && tag.contains("application/json")
        })
}

/// Learns the fields of the first records.
struct Sampler<'s, 't> {
    flat: Flattener<'s, 't>,
    left: u32,
    records: u32,
}

impl<'t> Visit<'t> for Sampler<'_, 't> {
    fn record(&mut self, cursor: &mut Cursor<'t>, _line: u32, _page: u32) -> Result<Go, Fault> {
        self.flat.read(cursor)?;
        self.records += 1;
        self.left -= 1;
        Ok(if self.left == 0 { Go::Stop } else { Go::On })
    }

    fn broken(&mut self, _line: u32, _fault: Fault) -> Go {
        Go::On
    }
}

impl<'t> File<'t> {
    /// What is remembered for a table with these columns.
    fn remembered<'r>(&self, all: &'r [Remembered], limits: &Limits) -> Option<&'r Remembered> {
        let Syntax::Table(dialect) = &self.syntax else { return None };
        let bare = |known: &Remembered| Reading { columns: Vec::new(), ..known.reading.clone() };
        all.iter().find(|known| fingerprint(&dialect::detect(&self.text, dialect.cut.sheet, Some(&bare(known)), limits).columns) == known.header)
    }

    /// False if the text only begins like JSON.
    fn look_at_json(&mut self, limits: &Limits) -> bool {
        let shape = Shape { fields: &[], keep: &[] };
        let mut sampler = Sampler { flat: Flattener::new(&shape, *limits), left: SAMPLE, records: 0 };
        let walked = pages::walk(&self.text, limits, &mut sampler);
        let columns = sampler.flat.paths();
        let input = &mut self.input;
        if let Some(document) = walked.document {
            let (kind, why) = match document {
                Document::Schema => (Kind::EntraProvisioningSchema, "It has synchronizationRules, as the Entra provisioning schema has them."),
                Document::Terraform => (Kind::TerraformState, "It has terraform_version, as a Terraform state has it."),
                Document::Report => (Kind::Report, "It is a report of SCIM Preflight."),
            };
            (input.kind, input.confidence) = (kind, 98);
            input.reasons.push(why.to_owned());
            input.format = TextFormat { syntax: "JSON".to_owned(), ..std::mem::take(&mut input.format) };
            self.syntax = Syntax::Document(document);
            return true;
        }
        let any_page = walked.pages.iter().any(|p| *p != Page::default());
        if sampler.records == 0 && !any_page && !self.text.trim_start().starts_with("[]") && columns.is_empty() {
            let looks_like_a_table = self.text.lines().next().is_some_and(|l| l.contains(',') && !l.contains(':'));
            if looks_like_a_table {
                return false;
            }
        }
        input.format.syntax = if walked.values > 1 && !any_page { "NDJSON" } else { "JSON" }.to_owned();
        let known = recognise::recognise(&columns, &walked.pages);
        (input.kind, input.confidence, input.reasons, input.runners_up) = (known.kind, known.confidence, known.reasons, known.runners_up);
        input.columns = columns;
        self.syntax = Syntax::Json;
        true
    }

    fn look_at_table(&mut self, sheet: bool, settled: Option<&Reading>, limits: &Limits) {
        let dialect = dialect::detect(&self.text, sheet, settled, limits);
        let input = &mut self.input;
        input.format.syntax = if sheet { "Excel sheet" } else { "CSV" }.to_owned();
        input.format.delimiter = (!sheet).then(|| dialect::delimiter_word(dialect.cut.delimiter).to_owned());
        input.notes.extend(dialect.notes.iter().cloned());
        if dialect.template {
            input.refusal = Some(Refusal::ImportTemplate);
            input.confidence = 98;
            input.reasons.push("It is a template for importing, not an export.".to_owned());
            return;
        }
        let known = recognise::recognise(&dialect.columns, &[]);
        (input.kind, input.confidence, input.reasons, input.runners_up) = (known.kind, known.confidence, known.reasons, known.runners_up);
        input.columns.clone_from(&dialect.columns);
        self.syntax = Syntax::Table(dialect);
    }

    /// Reads the file as its kind says. `keep` names further attributes in lower case; `tick` hears how many bytes were read.
    pub fn read(&mut self, index: u32, keep: &[String], limits: &Limits, tick: &mut dyn FnMut(u64)) -> Payload {
        let mut collector = Collector::new(self.input.kind);
        let fields = sources::fields(self.input.kind);
        let shape = Shape { fields, keep };
        let read = match &self.syntax {
            Syntax::None => return Payload::Nothing,
            Syntax::Document(document) => {
                return document_payload(*document, &self.text, &mut self.input, index);
            }
            Syntax::Table(dialect) => rows::read_table(&self.text, dialect, &shape, index, limits, &mut collector, tick),
            Syntax::Json => {
                let (read, pages) = items::read_json(&self.text, &shape, index, limits, &mut collector, tick);
                self.pages = pages;
                read
            }
        };
        if let Some(what) = read.secret {
            refuse_secret(&mut self.input, what);
            return Payload::Nothing;
        }
        collector.fill(&read.seen, fields.len(), keep);
        self.input.notes.extend(collector.settle());
        if let (Kind::OktaUsers, Syntax::Json, Payload::Users(users)) = (self.input.kind, &self.syntax, &collector.payload)
            && !users.iter().any(|u| u.status.as_deref() == Some("DEPROVISIONED"))
        {
            self.input.notes.push("It lists no deactivated user: Okta leaves them out unless it is asked for them.".to_owned());
        }
        self.finish(read);
        collector.payload
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
            input.notes.push(format!("It holds exactly {} records, which may be one page of several.", input.rows));
        }
        if matches!(self.syntax, Syntax::Table(_)) && input.format.encoding == "UTF-8" && self.text.is_ascii() && read.question_marks > 0 {
            let names = many(read.question_marks, "name holds", "names hold");
            input
                .notes
                .push(format!("{names} a question mark where a letter was lost. PowerShell 5.1 writes ASCII; export again with -Encoding UTF8."));
        }
    }

    /// The first rows, where it is a table. None of a table with a column for credentials, whatever stands in it.
    pub fn preview(&self) -> Option<Preview> {
        let Syntax::Table(dialect) = &self.syntax else { return None };
        if dialect.columns.iter().any(|name| secret::field(name).is_some()) {
            return None;
        }
        let mut rows = Rows::new(&self.text, dialect.body.0, dialect.body.1, dialect.cut);
        let mut cells = Vec::new();
        let mut first = Vec::new();
        while first.len() < PREVIEW_ROWS
            && let Some(row) = rows.next(&mut cells)
        {
            if row.fault.is_none() {
                first.push(cells.iter().map(|cell| cell.to_string()).collect());
            }
        }
        let format = &self.input.format;
        Some(Preview { columns: dialect.columns.clone(), rows: first, encoding: format.encoding.clone(), delimiter: format.delimiter.clone() })
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
    format!("{} rows could not be read; what follows them was not tried.", limits.unreadable)
}

/// How often progress is told, in records.
pub const TICK: u64 = 4096;

/// What a file of this kind does not tell (facts: IdP 1.1, 3.3; Harness 4.8).
fn completeness(kind: Kind, read: &Read) -> Vec<String> {
    let mut notes = Vec::new();
    let has = |slot: usize| read.seen.get(slot).copied().unwrap_or(false);
    if kind.is_directory_users() && read.rows > 0 {
        if kind != Kind::GoogleUsers && !has(people::EMAIL) {
            notes.push("It has no column for the address beside the user name.".to_owned());
        }
        if !people::STATUSES.iter().any(|slot| has(*slot)) {
            notes.push("It does not tell whose account is disabled.".to_owned());
        }
    }
    match kind {
        Kind::HarnessScimUsers | Kind::HarnessScimGroups => {
            notes.push("A SCIM list holds only what SCIM already manages: it is never the whole account, so it was only counted.".to_owned());
        }
        Kind::EntraProvisioningLog => {
            notes.push("It was recognised and counted; the forecast does not use it, a comparison after the switch does.".to_owned());
        }
        Kind::TerraformState => notes.push("It was recognised and counted; the forecast does not use it.".to_owned()),
        _ => {}
    }
    notes
}

fn document_payload(document: Document, text: &str, input: &mut Input, index: u32) -> Payload {
    let parsed = match Value::parse(text) {
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
            input.notes.push("It is a document and no list, so it cannot be read as the kind that you named.".to_owned());
            Payload::Nothing
        }
    }
}
