//! How a table was written: delimiter, preamble, header.
//!
//! Architecture Invariant: the header is found by the names in it, wherever it stands; what stands above it is skipped and said.

use super::fold::fold;
use super::http;
use super::limits::Limits;
use super::reading::Reading;
use super::signatures::is_known;
use super::table::{Cut, Rows};
use crate::words::read_dialect as say;
use std::borrow::Cow;

/// A table, ready to be read row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Dialect {
    pub cut: Cut,
    /// Where the first row after the header begins, and on which line.
    pub body: (usize, u32),
    /// The header, as written.
    pub columns: Vec<String>,
    pub notes: Vec<String>,
    /// It is a template for importing (facts: IdP 1.4).
    pub template: bool,
}

/// The name of a delimiter for the reader.
pub fn delimiter_word(delimiter: u8) -> &'static str {
    match delimiter {
        b';' => "semicolon",
        b'\t' => "tab",
        b'|' => "pipe",
        _ => "comma",
    }
}

/// How many rows are looked at for a header.
const LOOK: usize = 20;

/// So much of a text is looked at for how its lines end.
const HEAD: usize = 1 << 16;

/// Finds delimiter and header. The delimiter of a sheet is known; `settled` is what the administrator says of it. `None` where `more` text
/// follows and this beginning does not tell.
pub fn detect(text: &str, more: bool, sheet: bool, settled: Option<&Reading>, limits: &Limits) -> Option<Dialect> {
    if more && text.len() < HEAD {
        return None;
    }
    let mut dialect = found(text, more, sheet, settled.and_then(|s| s.delimiter), limits)?;
    if let Some(settled) = settled {
        settled.rename(&mut dialect.columns);
    }
    Some(dialect)
}

fn found(text: &str, more: bool, sheet: bool, settled: Option<u8>, limits: &Limits) -> Option<Dialect> {
    let lone_cr = !sheet && ends_lines_with_cr(text);
    let cut = |delimiter| Cut { delimiter, lone_cr, cell: limits.cell, sheet };
    let mut notes = Vec::new();
    let mut start = (0, 1);
    let mut told = None;
    if let Some(at) = Some(text.len() - http::body(text).len()).filter(|_| text.starts_with("HTTP/")).filter(|at| *at > 0) {
        notes.push(http::NOTE.to_owned());
        start = (at, 1 + u32::try_from(text[..at].matches('\n').count()).unwrap_or(u32::MAX));
    }
    let first = text[start.0..].split(['\n', '\r']).next().unwrap_or_default();
    let bare = first.trim_matches('"');
    let template_mark = bare.trim().to_ascii_lowercase().starts_with("version:v1");
    if let Some(word) = bare.strip_prefix("sep=")
        && let Some(delimiter) = word.bytes().next()
    {
        notes.push(say::ITS_FIRST_LINE_NAMES_THE_DELIMITER.to_owned());
        told = Some(delimiter);
        start = after_line(text, start, cut(b','));
    } else if first.trim_start_matches('"').starts_with("#TYPE") {
        notes.push(say::FIRST_LINE_TYPE_LINE_POWERSHELL_EXPORT.to_owned());
        start = after_line(text, start, cut(b','));
    }
    let delimiters: Vec<u8> = match settled.or(told) {
        Some(d) => vec![d],
        None if sheet => vec![b','],
        None => vec![b',', b';', b'\t', b'|'],
    };
    let mut best: Option<Candidate> = None;
    for delimiter in delimiters {
        for candidate in candidates(text, more, start, cut(delimiter), limits.columns)? {
            if best.as_ref().is_none_or(|b| candidate.better(b)) {
                best = Some(candidate);
            }
        }
    }
    let Some(best) = best else {
        return Some(Dialect { cut: cut(b','), body: (text.len(), 1), columns: Vec::new(), notes, template: template_mark });
    };
    if best.known == 0 && best.is_data {
        notes.push(say::HAS_NO_ROW_COLUMN_NAMES.to_owned());
        return Some(Dialect { cut: best.cut, body: (0, 1), columns: Vec::new(), notes, template: template_mark });
    }
    let template = template_mark || is_template(&best.cells);
    if best.row > 0 {
        notes.push(say::header_stands_line_line_what_stands(&best.line));
    }
    if best.cells.len() == limits.columns {
        notes.push(say::HAS_MANY_COLUMNS_LIMIT_FURTHER_ONES.to_owned());
    }
    Some(Dialect { cut: best.cut, body: best.body, columns: best.cells, notes, template })
}

/// Whether lines end with a lone carriage return. Line feeds inside quotes do not count: spreadsheets on the Mac break lines within a cell
/// so.
fn ends_lines_with_cr(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut quoted, mut returns, mut feeds) = (false, 0u32, 0u32);
    for (at, byte) in bytes.iter().take(HEAD).enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => feeds += 1,
            b'\r' if !quoted && bytes.get(at + 1) != Some(&b'\n') => returns += 1,
            _ => {}
        }
    }
    returns > feeds
}

fn after_line(text: &str, start: (usize, u32), cut: Cut) -> (usize, u32) {
    let mut rows = Rows::new(text, start.0, start.1, cut);
    rows.end_of_line();
    (rows.pos, rows.line)
}

struct Candidate {
    cut: Cut,
    cells: Vec<String>,
    body: (usize, u32),
    row: usize,
    line: u32,
    known: usize,
    /// An address stands in it.
    is_data: bool,
}

impl Candidate {
    /// More known names. Between rows with as many, two names in the earlier one make it the header: the words of a group may be column names
    /// too. Then more cells; then the earlier row and the commoner delimiter, which were tried first.
    fn better(&self, other: &Self) -> bool {
        let rank = |c: &Self| {
            let earlier = if c.known > 1 { LOOK - c.row } else { 0 };
            (c.known, earlier, if c.known == 0 && c.row > 0 { 0 } else { c.cells.len() })
        };
        rank(self) > rank(other)
    }
}

/// Every row near the top that may be the header; `None` where they are not all here.
fn candidates(text: &str, more: bool, start: (usize, u32), cut: Cut, columns: usize) -> Option<Vec<Candidate>> {
    let mut rows = Rows::new(text, start.0, start.1, cut).more(more);
    let mut cells: Vec<Cow<'_, str>> = Vec::new();
    let mut out = Vec::new();
    for row in 0..LOOK {
        let Some(read) = rows.next(&mut cells) else {
            break;
        };
        if read.fault.is_some() {
            continue;
        }
        let names: Vec<String> = cells.iter().take(columns).map(|c| c.trim_start_matches('\u{FEFF}').trim().to_owned()).collect();
        let mut folded: Vec<String> = names.iter().map(|n| fold(n)).filter(|f| is_known(f)).collect();
        folded.sort_unstable();
        folded.dedup();
        // A row with an address in it is data, whatever its words.
        let is_data = cells.iter().any(|c| c.contains('@'));
        let known = if is_data { 0 } else { folded.len() };
        out.push(Candidate { cut, cells: names, body: (rows.pos, rows.line), row, line: read.line, known, is_data });
    }
    if rows.short { None } else { Some(out) }
}

/// `Name [displayName] Required`, `[memberObjectIdOrUpn]`, or the new service's lone `ObjectId` (facts: IdP 1.4). Google writes
/// `[Required]`, which is no property name. Templates come in many languages: what follows a name such as `displayName` may be any word.
fn is_template(cells: &[String]) -> bool {
    if let [one] = cells
        && fold(one) == "objectid"
    {
        return true;
    }
    cells.iter().any(|cell| {
        let Some((_, after)) = cell.split_once('[') else {
            return false;
        };
        let Some((property, tail)) = after.split_once(']') else {
            return false;
        };
        let is_property = property.chars().next().is_some_and(|c| c.is_ascii_lowercase())
            && property.chars().all(|c| c.is_ascii_alphanumeric())
            && property.len() > 2;
        let is_compound = property.len() > 5 && property.chars().any(|c| c.is_ascii_uppercase());
        let tail = tail.trim();
        is_property && (tail.is_empty() || tail == "*" || tail.eq_ignore_ascii_case("required") || (is_compound && !tail.contains(' ')))
    })
}
