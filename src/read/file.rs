//! One file: what it is, and then what it tells.
//!
//! Two steps, as the second depends on other files: which attributes to keep (a provisioning schema says so) and whether a list of users
//! is a list of members (the groups say so).

use super::dialect::{self, Dialect};
use super::fold::fold;
use super::json::{Cursor, Fault, Flattener};
use super::limits::Limits;
use super::pages::{self, Document, Go, Page, Visit};
use super::record::{Cell, Record, Role, Shape};
use super::sources::harness::scope;
use super::sources::{self, Collector, Payload, schema};
use super::table::Rows;
use super::{decode, recognise, secret};
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

/// How many records are looked at to recognise a JSON file.
const SAMPLE: u32 = 50;

/// Looks at a file: hash, encoding, syntax, kind.
pub fn look<'t>(name: &str, bytes: &'t [u8], told: Option<Kind>, limits: &Limits) -> File<'t> {
    let mut input = Input { name: name.to_owned(), bytes: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)), ..Input::default() };
    let nothing = |input: Input| File { input, group: None, text: Cow::Borrowed(""), syntax: Syntax::None, pages: Vec::new() };
    if input.bytes > limits.file {
        input.refusal = Some(Refusal::TooLarge { limit: limits.file });
        input.reasons.push(format!("The file is larger than {} bytes.", limits.file));
        return nothing(input);
    }
    let decoded = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err((refusal, why)) => {
            input.refusal = Some(refusal);
            input.reasons.push(why);
            return nothing(input);
        }
    };
    input.format.encoding = decoded.encoding.to_owned();
    input.notes = decoded.notes;
    let text = decoded.text;
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
    if matches!(first, Some('{' | '[')) && file.look_at_json(limits) {
        // Recognised as JSON.
    } else if first == Some('<') {
        file.input.refusal = Some(Refusal::NotText);
        file.input.reasons.push("This is a web page or XML, not an export.".to_owned());
    } else {
        file.look_at_table(limits);
    }
    if let Some(kind) = told
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

fn hex(bytes: &[u8]) -> String {
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
            let tag = text[at..].split('>').next().unwrap_or_default();
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

    fn broken(&mut self, _line: u32, _fault: Fault) {}
}

impl<'t> File<'t> {
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

    fn look_at_table(&mut self, limits: &Limits) {
        let dialect = dialect::detect(&self.text, limits);
        let input = &mut self.input;
        input.format.syntax = "CSV".to_owned();
        input.format.delimiter = Some(dialect::delimiter_word(dialect.cut.delimiter).to_owned());
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
            Syntax::Table(dialect) => read_table(&self.text, dialect, &shape, index, limits, &mut collector, tick),
            Syntax::Json => {
                let (read, pages) = read_json(&self.text, &shape, index, limits, &mut collector, tick);
                self.pages = pages;
                read
            }
        };
        if let Some(what) = read.secret {
            refuse_secret(&mut self.input, what);
            return Payload::Nothing;
        }
        collector.fill(&read.seen, fields.len(), keep);
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
            input.notes.push(format!(
                "{} names hold a question mark where a letter was lost. PowerShell 5.1 writes ASCII; export again with -Encoding UTF8.",
                read.question_marks
            ));
        }
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
struct Read {
    rows: u64,
    unreadable: Vec<UnreadableRow>,
    notes: Vec<String>,
    seen: Vec<bool>,
    columns: Vec<String>,
    secret: Option<&'static str>,
    question_marks: u64,
}

/// How often progress is told, in records.
const TICK: u64 = 4096;

fn read_table(
    text: &str,
    dialect: &Dialect,
    shape: &Shape<'_>,
    index: u32,
    limits: &Limits,
    collector: &mut Collector,
    tick: &mut dyn FnMut(u64),
) -> Read {
    let mut read = Read { seen: vec![false; shape.width()], columns: dialect.columns.clone(), ..Read::default() };
    let columns = Columns::new(dialect, shape, &mut read);
    let mut rows = Rows::new(text, dialect.body.0, dialect.body.1, dialect.cut);
    let mut raw: Vec<Cow<'_, str>> = Vec::new();
    let mut cells = vec![Cell::Absent; shape.width()];
    let (mut extra_cells, mut guards, mut met) = (0u64, 0u64, 0u64);
    while let Some(row) = rows.next(&mut raw) {
        met += 1;
        if met.is_multiple_of(TICK) {
            tick(rows.pos as u64);
        }
        if met > limits.rows {
            read.notes.push(format!("Only the first {} rows were read.", limits.rows));
            break;
        }
        if let Some(fault) = row.fault {
            read.unreadable.push(UnreadableRow { line: row.line, reason: fault.reason(raw.len()) });
            continue;
        }
        if let Some(reason) = columns.complaint(&raw) {
            read.unreadable.push(UnreadableRow { line: row.line, reason });
            continue;
        }
        for (at, what) in &columns.secrets {
            if raw.get(*at).is_some_and(|value| secret::is_clear(what, value)) {
                read.secret = Some(what);
                return read;
            }
        }
        cells.fill(Cell::Absent);
        for (slots, value) in columns.slots.iter().zip(raw.iter_mut()) {
            if slots.is_empty() {
                continue;
            }
            if unguard(value) {
                guards += 1;
            }
            for slot in slots {
                cells[*slot] = Cell::Text(value.clone());
            }
        }
        let names = columns.names.iter().filter_map(|at| raw.get(*at)).any(|name| holds_lost_letter(name));
        let record = Record { cells: &cells };
        match collector.take(&record, Origin { input: index, line: row.line }, shape.keep) {
            Ok(()) => {
                read.rows += 1;
                extra_cells += u64::from(raw.len() > dialect.columns.len());
                read.question_marks += u64::from(names);
            }
            Err(reason) => read.unreadable.push(UnreadableRow { line: row.line, reason }),
        }
    }
    if extra_cells > 0 {
        read.notes.push(format!("{extra_cells} rows have more cells than the header has columns; the further cells were left out."));
    }
    if guards > 0 {
        read.notes.push(format!("{guards} cells were written as =\"…\" to keep a spreadsheet from changing them; what stands inside was read."));
    }
    read
}

/// `="0123"` stands for `0123` (facts: IdP 6).
fn unguard(value: &mut Cow<'_, str>) -> bool {
    let Some(inner) = value.strip_prefix("=\"").and_then(|v| v.strip_suffix('"')) else {
        return false;
    };
    let inner = inner.to_owned();
    *value = Cow::Owned(inner);
    true
}

/// A question mark beside a letter: what PowerShell 5.1 leaves of a letter beyond ASCII (facts: IdP 1.8).
fn holds_lost_letter(name: &str) -> bool {
    name.contains('?') && !name.ends_with('?') && name.chars().any(char::is_alphabetic) || name.len() > 1 && name.ends_with('?')
}

/// Which column of a table feeds which cell.
struct Columns<'d> {
    dialect: &'d Dialect,
    slots: Vec<Vec<usize>>,
    /// Columns that every readable row must reach, and whether they hold addresses.
    keys: Vec<(usize, bool)>,
    /// Columns that hold names of people.
    names: Vec<usize>,
    secrets: Vec<(usize, &'static str)>,
}

impl<'d> Columns<'d> {
    fn new(dialect: &'d Dialect, shape: &Shape<'_>, read: &mut Read) -> Self {
        let width = dialect.columns.len();
        let mut best: Vec<Option<(usize, usize)>> = vec![None; shape.width()];
        let mut slots: Vec<Vec<usize>> = vec![Vec::new(); width];
        let mut twice: Vec<&str> = Vec::new();
        for (at, name) in dialect.columns.iter().enumerate() {
            let feed = shape.feed(name);
            if let Some((slot, rank)) = feed.field {
                match best[slot] {
                    Some((other, _)) if dialect.columns[other] == *name => twice.push(name),
                    Some((_, other)) if other <= rank => {}
                    _ => best[slot] = Some((at, rank)),
                }
            }
            for slot in feed.keeps {
                if best[slot].is_none() {
                    best[slot] = Some((at, 0));
                }
            }
        }
        for (slot, column) in best.iter().enumerate() {
            if let Some((at, _)) = column {
                slots[*at].push(slot);
                read.seen[slot] = true;
            }
        }
        for name in twice {
            read.notes.push(format!("The column {name} stands there twice; the first one was read."));
        }
        let keys = best
            .iter()
            .zip(shape.fields)
            .filter(|(_, field)| field.role != Role::Plain)
            .filter_map(|(column, field)| column.map(|(at, _)| (at, field.role == Role::Address)))
            .collect();
        let is_name =
            |name: &String| ["displayname", "name", "givenname", "surname", "firstname", "lastname", "familyname"].contains(&fold(name).as_str());
        let names = dialect.columns.iter().enumerate().filter(|(_, name)| is_name(name)).map(|(at, _)| at).collect();
        let secrets = dialect.columns.iter().enumerate().filter_map(|(at, name)| secret::field(name).map(|what| (at, what))).collect();
        Self { dialect, slots, keys, names, secrets }
    }

    /// Why a row of this many cells is unreadable, if it is.
    fn complaint(&self, raw: &[Cow<'_, str>]) -> Option<String> {
        let width = self.dialect.columns.len();
        if raw.len() < width
            && let Some((at, _)) = self.keys.iter().filter(|(at, _)| *at >= raw.len()).max()
        {
            let name = &self.dialect.columns[*at];
            return Some(format!("It has {} cells, and the column {name} is number {}.", raw.len(), at + 1));
        }
        if raw.len() > width
            && raw[width..].iter().any(|cell| !cell.trim().is_empty())
            && let Some((at, _)) =
                self.keys.iter().find(|(at, is_address)| *is_address && raw.get(*at).is_some_and(|c| !c.is_empty() && !c.contains('@')))
        {
            let name = &self.dialect.columns[*at];
            return Some(format!("It has {} cells where the header has {width}, and what stands under {name} is no address.", raw.len()));
        }
        None
    }
}

/// Reads the records of a JSON file.
struct Reader<'s, 't, 'c> {
    flat: Flattener<'s, 't>,
    collector: &'c mut Collector,
    index: u32,
    rows: u64,
    limit: u64,
    over: bool,
    unreadable: Vec<UnreadableRow>,
    /// For every page: where its entries begin.
    starts: Vec<usize>,
    tick: &'c mut dyn FnMut(u64),
    keep: &'s [String],
}

impl<'t> Visit<'t> for Reader<'_, 't, '_> {
    fn record(&mut self, cursor: &mut Cursor<'t>, line: u32, page: u32) -> Result<Go, Fault> {
        if self.rows + self.unreadable.len() as u64 >= self.limit {
            self.over = true;
            return Ok(Go::Stop);
        }
        self.flat.read(cursor)?;
        if self.flat.secret.is_some() {
            return Ok(Go::Stop);
        }
        while self.starts.len() <= page as usize {
            self.starts.push(self.collector.count());
        }
        let record = Record { cells: &self.flat.cells };
        match self.collector.take(&record, Origin { input: self.index, line }, self.keep) {
            Ok(()) => self.rows += 1,
            Err(reason) => self.unreadable.push(UnreadableRow { line, reason }),
        }
        if (self.rows + self.unreadable.len() as u64).is_multiple_of(TICK) {
            (self.tick)(cursor.pos as u64);
        }
        Ok(Go::On)
    }

    fn broken(&mut self, line: u32, fault: Fault) {
        self.unreadable.push(UnreadableRow { line, reason: fault.reason() });
    }
}

fn read_json(text: &str, shape: &Shape<'_>, index: u32, limits: &Limits, collector: &mut Collector, tick: &mut dyn FnMut(u64)) -> (Read, Vec<Page>) {
    let mut reader = Reader {
        flat: Flattener::new(shape, *limits),
        collector,
        index,
        rows: 0,
        limit: limits.rows,
        over: false,
        unreadable: Vec::new(),
        starts: Vec::new(),
        tick,
        keep: shape.keep,
    };
    let walked = pages::walk(text, limits, &mut reader);
    let Reader { flat, rows, over, unreadable, starts, collector, .. } = reader;
    let mut notes = Vec::new();
    if walked.stray_comma {
        notes.push("It has commas where JSON allows none; they were passed over.".to_owned());
    }
    if over {
        notes.push(format!("Only the first {} records were read.", limits.rows));
    }
    if flat.too_many_fields {
        notes.push("It has more fields than the limit; the further ones were left out.".to_owned());
    }
    for (page, said) in walked.pages.iter().enumerate() {
        if let (Some(&from), Some((org, project))) = (starts.get(page), &said.scope) {
            let to = starts.get(page + 1).copied().unwrap_or(collector.count());
            collector.set_scope(from, to, &scope(Some(org), Some(project)));
        }
    }
    let columns = flat.paths();
    (Read { rows, unreadable, notes, seen: flat.seen, columns, secret: flat.secret, question_marks: 0 }, walked.pages)
}

fn document_payload(document: Document, text: &str, input: &mut Input, index: u32) -> Payload {
    match document {
        Document::Schema if input.kind == Kind::EntraProvisioningSchema => match schema::read(text, Origin { input: index, line: 1 }) {
            Ok((schema, rows)) => {
                input.rows = rows;
                Payload::Schema(schema)
            }
            Err(reason) => {
                input.unreadable.push(UnreadableRow { line: 1, reason });
                Payload::Nothing
            }
        },
        _ => Payload::Nothing,
    }
}
