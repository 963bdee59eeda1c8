//! The rows of a table, each read as the kind of the file says.
//!
//! Architecture Invariant: a row that cannot be read costs itself, and its reason holds no cell content.

use super::dialect::Dialect;
use super::file::{Read, TICK, too_many_unreadable};
use super::fold::fold;
use super::limits::Limits;
use super::record::{Cell, Record, Role, Shape};
use super::secret;
use super::sources::Collector;
use super::table::Rows;
use crate::model::{Origin, UnreadableRow};
use crate::words::read_rows as say;
use std::borrow::Cow;

/// A table that is being read.
pub struct TableReader<'d> {
    dialect: &'d Dialect,
    columns: Columns<'d>,
    limits: Limits,
    read: Read,
    /// Where the rows begin in the text that is still to come, and on which line.
    next: (usize, u32),
    extra_cells: u64,
    guards: u64,
    headers: u64,
    met: u64,
}

impl<'d> TableReader<'d> {
    pub fn new(dialect: &'d Dialect, shape: &Shape<'_>, limits: &Limits) -> Self {
        let mut read = Read { seen: vec![false; shape.width()], columns: dialect.columns.clone(), ..Read::default() };
        let columns = Columns::new(dialect, shape, &mut read);
        Self { dialect, columns, limits: *limits, read, next: dialect.body, extra_cells: 0, guards: 0, headers: 0, met: 0 }
    }

    /// Reads the rows of the next stretch of text into the collector, and says how much of it is done with; `None`: no more is wanted.
    pub fn window(
        &mut self,
        text: &str,
        more: bool,
        shape: &Shape<'_>,
        index: u32,
        collector: &mut Collector,
        tick: &mut dyn FnMut(u64),
    ) -> Option<usize> {
        let from = self.next.0.min(text.len());
        let mut rows = Rows::new(text, from, self.next.1, self.dialect.cut).more(more);
        let done = self.rows(&mut rows, shape, index, collector, tick);
        // What stands above the header may be longer than the first window.
        self.next = (self.next.0 - from, rows.line);
        done.then_some(rows.pos)
    }

    /// False where no more is wanted.
    fn rows(&mut self, rows: &mut Rows<'_>, shape: &Shape<'_>, index: u32, collector: &mut Collector, tick: &mut dyn FnMut(u64)) -> bool {
        let Self { dialect, columns, limits, read, .. } = self;
        let mut raw: Vec<Cow<'_, str>> = Vec::new();
        let mut cells = vec![Cell::Absent; shape.width()];
        while let Some(row) = rows.next(&mut raw) {
            self.met += 1;
            if self.met.is_multiple_of(TICK) {
                tick(rows.pos as u64);
            }
            if read.unreadable.len() >= limits.unreadable {
                read.notes.push(too_many_unreadable(limits));
                return false;
            }
            if self.met > limits.rows {
                read.notes.push(say::only_first_rows_rows_read(&limits.rows));
                return false;
            }
            if let Some(fault) = row.fault {
                read.unreadable.push(UnreadableRow { line: row.line, reason: fault.reason(raw.len()) });
                continue;
            }
            if columns.again(&raw) {
                self.headers += 1;
                continue;
            }
            if dialect.cut.sheet && raw.len() < dialect.columns.len() {
                raw.resize(dialect.columns.len(), Cow::Borrowed(""));
            }
            if let Some(reason) = columns.complaint(&raw) {
                read.unreadable.push(UnreadableRow { line: row.line, reason });
                continue;
            }
            for (at, what) in &columns.secrets {
                if raw.get(*at).is_some_and(|value| secret::is_clear(what, value)) {
                    read.secret = Some(what);
                    return false;
                }
            }
            cells.fill(Cell::Absent);
            for (slots, value) in columns.slots.iter().zip(raw.iter_mut()) {
                if slots.is_empty() {
                    continue;
                }
                if unguard(value) {
                    self.guards += 1;
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
                    self.extra_cells += u64::from(raw.len() > dialect.columns.len());
                    read.question_marks += u64::from(names);
                }
                Err(reason) => read.unreadable.push(UnreadableRow { line: row.line, reason }),
            }
        }
        true
    }

    /// What reading gave beside the records.
    pub fn end(self) -> Read {
        let Self { mut read, extra_cells, guards, headers, .. } = self;
        if read.secret.is_some() {
            return read;
        }
        if headers > 0 {
            read.notes.push(say::header_stands_more_times_among_rows(headers));
        }
        if extra_cells > 0 {
            read.notes.push(say::rows_have_more_cells_header_has(extra_cells));
        }
        if guards > 0 {
            read.notes.push(say::cells_written_keep_spreadsheet_changing_them(guards));
        }
        read
    }
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
    name.contains('?') && name.chars().any(char::is_alphabetic)
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
                    Some((other, _)) if fold(&dialect.columns[other]) == fold(name) => twice.push(name),
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
            read.notes.push(say::column_name_stands_there_twice_first(&name));
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

    /// Whether a row is the header once more. One column alone says too little: somebody may be called so.
    fn again(&self, raw: &[Cow<'_, str>]) -> bool {
        let names = &self.dialect.columns;
        names.len() > 1
            && raw.len() == names.len()
            && raw.iter().zip(names).all(|(cell, name)| cell.len() >= name.len() && cell.trim_start_matches('\u{FEFF}').trim() == name)
    }

    /// Why a row of this many cells is unreadable, if it is.
    fn complaint(&self, raw: &[Cow<'_, str>]) -> Option<String> {
        let width = self.dialect.columns.len();
        if raw.len() < width
            && let Some((at, _)) = self.keys.iter().filter(|(at, _)| *at >= raw.len()).max()
        {
            let name = &self.dialect.columns[*at];
            return Some(say::has_n_cells_column_name_number(&raw.len(), &name, &(at + 1)));
        }
        if raw.len() > width
            && raw[width..].iter().any(|cell| !cell.trim().is_empty())
            && let Some((at, _)) =
                self.keys.iter().find(|(at, is_address)| *is_address && raw.get(*at).is_some_and(|c| !c.is_empty() && !c.contains('@')))
        {
            let name = &self.dialect.columns[*at];
            return Some(say::has_n_cells_where_header_has(&raw.len(), &width, &name));
        }
        if raw.len() > width
            && let Some((at, _)) =
                self.keys.iter().find(|(at, is_address)| !is_address && raw.get(*at).is_some_and(|c| c.contains(char::is_whitespace)))
        {
            let name = &self.dialect.columns[*at];
            return Some(say::has_n_cells_where_header_has_width(&raw.len(), &width, &name));
        }
        None
    }
}
