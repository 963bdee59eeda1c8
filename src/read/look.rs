//! What a file is: its fingerprint, its encoding, its syntax, its kind.
//!
//! A file is looked at once from end to end, window by window. What it is, its beginning tells; that it holds no credential, only all of it.

use super::decode::{Form, HEAD};
use super::dialect::{self, Dialect};
use super::file::{File, Syntax, refuse_secret};
use super::flatten::{Flat, Flattener};
use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::pages::{self, Document, Go, Page, Visit, Walk, Walked};
use super::reading::{Reading, Remembered, fingerprint};
use super::record::Shape;
use super::source::{self, Bytes, Lost};
use super::windows::Windows;
use super::{http, recognise, secret};
use crate::model::{Input, Kind, Refusal};
use crate::words::read_look as say;
use std::borrow::Cow;

/// What the administrator says of a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'o> {
    pub kind: Option<Kind>,
    pub reading: Option<&'o Reading>,
    pub remembered: &'o [Remembered],
}

/// How many records are looked at to recognise a JSON file.
const SAMPLE: u32 = 50;

/// Looks at a file. A sheet of a workbook is one that was written out here. `tick` hears how many bytes were met.
pub async fn look(name: &str, bytes: &dyn Bytes, sheet: bool, told: &Told<'_>, limits: &Limits, tick: &mut dyn FnMut(u64)) -> Result<File, Lost> {
    let input = Input { name: name.to_owned(), bytes: bytes.size(), ..Input::default() };
    let refused = async |refusal, why: String| {
        let sha256 = source::fingerprint(bytes, limits.window).await?;
        Ok(File::nothing(Input { sha256, refusal: Some(refusal), reasons: vec![why], ..input.clone() }))
    };
    if input.bytes > limits.file {
        return refused(Refusal::TooLarge { limit: limits.file }, say::file_larger_file_bytes(&limits.file)).await;
    }
    let head = source::read(bytes, 0, HEAD.min(bytes.size())).await?;
    let form = if sheet { Ok(Form::SHEET) } else { Form::of(&head, told.reading.and_then(|r| r.encoding)) };
    let form = match form {
        Ok(form) => form,
        Err((refusal, why)) => return refused(refusal, why).await,
    };
    let mut look = Look::new(input, form, sheet, told, limits);
    let mut windows = Windows::new(bytes, form, limits.window).with_fingerprint();
    while let Some((text, more)) = windows.next().await? {
        look.window(text, more)?;
        tick(windows.met());
    }
    Ok(look.end(windows))
}

/// A file that is being looked at.
struct Look<'l> {
    file: File,
    sheet: bool,
    told: &'l Told<'l>,
    limits: &'l Limits,
    /// The beginning, as long as it does not tell what the file is.
    head: String,
    /// So much of it is needed for asking.
    enough: usize,
    secret: Option<&'static str>,
    report: bool,
    state: State<'l>,
}

enum State<'l> {
    Open,
    /// One JSON value a line: so many records tell what they are.
    Lines(Box<(Sampler<'l>, Walk<'l>)>),
    Known,
}

/// The least of a text by which anything is told, where more follows.
const LEAST: usize = 1 << 12;

/// No field is wanted: the fields that are there are.
const ANY: &Shape<'static> = &Shape { fields: &[], keep: &[] };

impl<'l> Look<'l> {
    fn new(input: Input, form: Form, sheet: bool, told: &'l Told<'l>, limits: &'l Limits) -> Self {
        let mut file = File::nothing(input);
        file.form = form;
        Self { file, sheet, told, limits, head: String::new(), enough: LEAST, secret: None, report: false, state: State::Open }
    }

    fn window(&mut self, text: Cow<'_, str>, more: bool) -> Result<(), Lost> {
        self.secret = self.secret.or_else(|| secret::find(&text));
        match &mut self.state {
            State::Known => {}
            State::Lines(so_far) => {
                let (sampler, walk) = so_far.as_mut();
                // The pieces of a value that does not end here come again with the rest of it.
                self.head.push_str(&text);
                match walk.window(&self.head, more, &mut sampler.visit()) {
                    Some(done) => drop(self.head.drain(..done)),
                    None => self.end_of_sample(),
                }
            }
            State::Open => {
                let text = if self.head.is_empty() { text } else { Cow::Owned(std::mem::take(&mut self.head) + &text) };
                if !more {
                    self.tell(&text, false);
                } else if text.len() < self.enough || !self.begins(&text) {
                    if text.len() >= self.enough {
                        // Asked again once there is twice as much, so that a long file is not gone through for every window.
                        self.enough = text.len().saturating_mul(2);
                    }
                    self.head = text.into_owned();
                    // It may be that all of it is needed: asked for at once, it is taken only once.
                    let rest = usize::try_from(self.file.input.bytes).unwrap_or(usize::MAX).saturating_sub(self.head.len());
                    self.head.try_reserve_exact(rest).map_err(|_| Lost::NoRoom)?;
                }
            }
        }
        Ok(())
    }

    /// Whether the beginning of a longer text tells what it is; if so, it is told.
    fn begins(&mut self, text: &str) -> bool {
        let body = http::body(text);
        match first(body) {
            _ if self.sheet => self.tell(text, true),
            None | Some('<') => false,
            Some('{' | '[') if is_report(body) => false,
            Some('{') if pages::is_by_line(body) => {
                let (mut sampler, mut walk) = (Sampler::new(self.limits), Walk::new(self.limits, self.file.input.bytes));
                let done = walk.window(text, true, &mut sampler.visit());
                self.state = State::Lines(Box::new((sampler, walk)));
                match done {
                    Some(done) => self.head = text[done..].to_owned(),
                    None => self.end_of_sample(),
                }
                true
            }
            Some('{' | '[') => false,
            Some('H') if http::is_open(body) => false,
            Some(_) => self.tell(text, true),
        }
    }

    /// The first records told enough.
    fn end_of_sample(&mut self) {
        if let State::Lines(so_far) = std::mem::replace(&mut self.state, State::Known) {
            let (sampler, walk) = *so_far;
            self.head = String::new();
            // It begins with an object, so it is no table that only looks like JSON.
            self.file.take_for_json(&sampler, walk.end(), "{", Syntax::Lines);
        }
    }

    /// Tells what the file is, by all of its text, or by its beginning where `more` follows. False where that does not tell.
    fn tell(&mut self, text: &str, more: bool) -> bool {
        let (file, told, limits) = (&mut self.file, self.told, self.limits);
        let body = http::body(text);
        if is_report(body) {
            let input = &mut file.input;
            (input.kind, input.confidence) = (Kind::Report, 100);
            input.reasons.push(say::REPORT_SCIM_PREFLIGHT.to_owned());
            input.format.syntax = if body.trim_start().starts_with('<') { "HTML" } else { "JSON" }.to_owned();
            self.report = true;
        } else {
            let first = first(body);
            let is_json = !self.sheet && matches!(first, Some('{' | '[')) && file.look_at_json(text, limits);
            if is_json {
                // Recognised as JSON.
            } else if first == Some('<') && !self.sheet {
                file.input.refusal = Some(Refusal::NotText);
                file.input.reasons.push(say::WEB_PAGE_XML_NOT_EXPORT.to_owned());
            } else if !file.look_at_table(text, more, self.sheet, told, limits) {
                return false;
            }
        }
        self.state = State::Known;
        true
    }

    fn end(mut self, windows: Windows<'_>) -> File {
        self.end_of_sample();
        let mut file = self.file;
        let (encoding, notes) = windows.decoder.written();
        file.ascii = windows.decoder.ascii;
        file.input.sha256 = windows.fingerprint();
        if windows.decoder.blank && !self.sheet {
            let input = Input { name: file.input.name, bytes: file.input.bytes, sha256: file.input.sha256, ..Input::default() };
            return File::nothing(Input { refusal: Some(Refusal::Empty), reasons: vec![say::THE_FILE_IS_EMPTY.to_owned()], ..input });
        }
        file.input.format.encoding = encoding.to_owned();
        file.input.notes.splice(0..0, notes);
        if self.report {
            return file;
        }
        if let Some(what) = self.secret {
            // Nothing that was learned of it by then is told.
            (file.input.kind, file.input.confidence) = (Kind::Unknown, 0);
            file.input.format = crate::model::TextFormat { encoding: encoding.to_owned(), ..Default::default() };
            refuse_secret(&mut file.input, what);
            return File::nothing(file.input);
        }
        if let Some(kind) = self.told.kind
            && file.input.refusal.is_none()
        {
            if file.input.kind != kind && file.input.kind != Kind::Unknown {
                file.input.runners_up.insert(0, file.input.kind);
                file.input.runners_up.retain(|k| *k != kind);
            }
            file.input.kind = kind;
            file.input.confidence = 100;
            file.input.reasons = vec![say::YOU_SAID_SO.to_owned()];
        }
        file
    }
}

/// The first character that says something.
fn first(text: &str) -> Option<char> {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').chars().next()
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
struct Sampler<'l> {
    flat: Flattener<'l>,
    left: u32,
    records: u32,
}

/// The same at one stretch of text.
struct Sampling<'l, 's, 't> {
    sampler: &'s mut Sampler<'l>,
    flat: Flat<'t>,
}

impl<'l> Sampler<'l> {
    fn new(limits: &Limits) -> Self {
        Self { flat: Flattener::new(ANY, *limits), left: SAMPLE, records: 0 }
    }

    fn visit<'t>(&mut self) -> Sampling<'l, '_, 't> {
        Sampling { sampler: self, flat: Flat::new(ANY) }
    }
}

impl<'t> Visit<'t> for Sampling<'_, '_, 't> {
    fn record(&mut self, cursor: &mut Cursor<'t>, _line: u32, _page: u32) -> Result<Go, Fault> {
        let sampler = &mut *self.sampler;
        sampler.flat.read(cursor, &mut self.flat)?;
        sampler.records += 1;
        sampler.left -= 1;
        Ok(if sampler.left == 0 { Go::Stop } else { Go::On })
    }

    fn broken(&mut self, _line: u32, _fault: Fault) -> Go {
        Go::On
    }
}

impl File {
    /// False if the text only begins like JSON.
    fn look_at_json(&mut self, text: &str, limits: &Limits) -> bool {
        let (mut sampler, mut walk) = (Sampler::new(limits), Walk::new(limits, self.input.bytes));
        walk.window(text, false, &mut sampler.visit());
        self.take_for_json(&sampler, walk.end(), http::body(text), Syntax::Json)
    }

    /// What the first records say it is. `text`: at least its first line.
    fn take_for_json(&mut self, sampler: &Sampler<'_>, walked: Walked, text: &str, syntax: Syntax) -> bool {
        let columns = sampler.flat.paths();
        let input = &mut self.input;
        if let Some(document) = walked.document {
            let (kind, why) = match document {
                Document::Schema => (Kind::EntraProvisioningSchema, say::HAS_SYNCHRONIZATIONRULES_ENTRA_PROVISIONING_SCHEMA_HAS),
                Document::Terraform => (Kind::TerraformState, say::HAS_TERRAFORM_VERSION_TERRAFORM_STATE_HAS),
                Document::Report => (Kind::Report, say::REPORT_SCIM_PREFLIGHT),
            };
            (input.kind, input.confidence) = (kind, 98);
            input.reasons.push(why.to_owned());
            input.format.syntax = "JSON".to_owned();
            self.syntax = Syntax::Document(document);
            return true;
        }
        let any_page = walked.pages.iter().any(|p| *p != Page::default());
        if sampler.records == 0 && !any_page && !text.trim_start().starts_with("[]") && columns.is_empty() {
            let looks_like_a_table = text.lines().next().is_some_and(|l| l.contains(',') && !l.contains(':'));
            if looks_like_a_table {
                return false;
            }
        }
        input.format.syntax = if walked.values > 1 && !any_page { "NDJSON" } else { "JSON" }.to_owned();
        let known = recognise::recognise(&columns, &walked.pages);
        (input.kind, input.confidence, input.reasons, input.runners_up) = (known.kind, known.confidence, known.reasons, known.runners_up);
        input.columns = columns;
        self.syntax = syntax;
        true
    }

    /// False where the beginning of a longer text does not tell.
    fn look_at_table(&mut self, text: &str, more: bool, sheet: bool, told: &Told<'_>, limits: &Limits) -> bool {
        let detect = |settled: Option<&Reading>| dialect::detect(text, more, sheet, settled, limits);
        let Some(dialect) = detect(told.reading) else { return false };
        let mut again = None;
        let may_be_known = told.kind.is_none() && told.reading.is_none() && !dialect.template;
        for known in told.remembered.iter().filter(|_| may_be_known) {
            let bare = Reading { columns: Vec::new(), ..known.reading.clone() };
            let Some(dialect) = detect(Some(&bare)) else { return false };
            if fingerprint(&dialect.columns) == known.header {
                let Some(dialect) = detect(Some(&known.reading)) else { return false };
                again = Some((known, dialect));
                break;
            }
        }
        self.take_for_table(dialect, sheet);
        if let Some((known, dialect)) = again {
            self.take_for_table(dialect, sheet);
            (self.input.kind, self.input.confidence) = (known.kind, 100);
            self.input.reasons = vec![say::YOU_HAD_REMEMBERED_TABLES_THESE_COLUMNS.to_owned()];
        }
        true
    }

    fn take_for_table(&mut self, dialect: Dialect, sheet: bool) {
        let input = &mut self.input;
        input.format.syntax = if sheet { "Excel sheet" } else { "CSV" }.to_owned();
        input.format.delimiter = (!sheet).then(|| dialect::delimiter_word(dialect.cut.delimiter).to_owned());
        input.notes.extend(dialect.notes.iter().cloned());
        if dialect.template {
            input.refusal = Some(Refusal::ImportTemplate);
            input.confidence = 98;
            input.reasons.push(say::TEMPLATE_IMPORTING_NOT_EXPORT.to_owned());
            return;
        }
        let known = recognise::recognise(&dialect.columns, &[]);
        (input.kind, input.confidence, input.reasons, input.runners_up) = (known.kind, known.confidence, known.reasons, known.runners_up);
        input.columns.clone_from(&dialect.columns);
        self.syntax = Syntax::Table(dialect);
    }
}
