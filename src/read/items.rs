//! The records of a JSON file, each read as the kind of the file says.
//!
//! Architecture Invariant: a record that cannot be read costs itself, and its reason holds no value.

use super::file::{Read, TICK, too_many_unreadable};
use super::flatten::Flattener;
use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::pages::{self, Go, Page, Visit};
use super::record::{Record, Shape};
use super::sources::Collector;
use super::sources::harness::scope;
use crate::model::{Origin, UnreadableRow};

/// Reads the records of a JSON file.
struct Reader<'s, 't, 'c> {
    flat: Flattener<'s, 't>,
    collector: &'c mut Collector,
    index: u32,
    rows: u64,
    limits: Limits,
    over: bool,
    unreadable: Vec<UnreadableRow>,
    /// For every page: where its entries begin.
    starts: Vec<usize>,
    tick: &'c mut dyn FnMut(u64),
    keep: &'s [String],
}

impl<'t> Visit<'t> for Reader<'_, 't, '_> {
    fn record(&mut self, cursor: &mut Cursor<'t>, line: u32, page: u32) -> Result<Go, Fault> {
        if self.rows + self.unreadable.len() as u64 >= self.limits.rows {
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
            Err(reason) => {
                self.unreadable.push(UnreadableRow { line, reason });
                if self.unreadable.len() >= self.limits.unreadable {
                    return Ok(Go::Stop);
                }
            }
        }
        if (self.rows + self.unreadable.len() as u64).is_multiple_of(TICK) {
            (self.tick)(cursor.pos as u64);
        }
        Ok(Go::On)
    }

    fn broken(&mut self, line: u32, fault: Fault) -> Go {
        self.unreadable.push(UnreadableRow { line, reason: fault.reason() });
        if self.unreadable.len() < self.limits.unreadable { Go::On } else { Go::Stop }
    }
}

/// Reads every record into the collector, and what the pages say about themselves.
pub fn read_json(
    text: &str,
    shape: &Shape<'_>,
    index: u32,
    limits: &Limits,
    collector: &mut Collector,
    tick: &mut dyn FnMut(u64),
) -> (Read, Vec<Page>) {
    let mut reader = Reader {
        flat: Flattener::new(shape, *limits),
        collector,
        index,
        rows: 0,
        limits: *limits,
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
    if unreadable.len() >= limits.unreadable {
        notes.push(too_many_unreadable(limits));
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
