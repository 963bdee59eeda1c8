//! The records of a JSON file, each read as the kind of the file says.
//!
//! Architecture Invariant: a record that cannot be read costs itself, and its reason holds no value.

use super::file::{Read, TICK, too_many_unreadable};
use super::flatten::{Flat, Flattener};
use super::http;
use super::json::{Cursor, Fault};
use super::limits::Limits;
use super::pages::{Go, Page, Visit, Walk};
use super::record::{Record, Shape};
use super::sources::Collector;
use super::sources::harness::scope;
use crate::model::{Origin, UnreadableRow};
use crate::words::read_items as say;

/// A JSON file whose records are being read.
pub struct Items<'s> {
    flat: Flattener<'s>,
    shape: &'s Shape<'s>,
    walk: Walk<'s>,
    index: u32,
    rows: u64,
    limits: &'s Limits,
    over: bool,
    unreadable: Vec<UnreadableRow>,
    /// For every page: where its entries begin.
    starts: Vec<usize>,
}

/// Reads the records of one stretch of it.
struct Reader<'s, 't, 'c> {
    items: &'c mut Items<'s>,
    flat: Flat<'t>,
    collector: &'c mut Collector,
    tick: &'c mut dyn FnMut(u64),
}

impl<'t> Visit<'t> for Reader<'_, 't, '_> {
    fn record(&mut self, cursor: &mut Cursor<'t>, line: u32, page: u32) -> Result<Go, Fault> {
        let items = &mut *self.items;
        if items.rows + items.unreadable.len() as u64 >= items.limits.rows {
            items.over = true;
            return Ok(Go::Stop);
        }
        items.flat.read(cursor, &mut self.flat)?;
        if items.flat.secret.is_some() {
            return Ok(Go::Stop);
        }
        while items.starts.len() <= page as usize {
            items.starts.push(self.collector.count());
        }
        let record = Record { cells: &self.flat.cells };
        match self.collector.take(&record, Origin { input: items.index, line }, items.shape.keep) {
            Ok(()) => items.rows += 1,
            Err(reason) => {
                items.unreadable.push(UnreadableRow { line, reason });
                if items.unreadable.len() >= items.limits.unreadable {
                    return Ok(Go::Stop);
                }
            }
        }
        if (items.rows + items.unreadable.len() as u64).is_multiple_of(TICK) {
            (self.tick)(cursor.pos as u64);
        }
        Ok(Go::On)
    }

    fn broken(&mut self, line: u32, fault: Fault) -> Go {
        self.items.unreadable.push(UnreadableRow { line, reason: fault.reason() });
        if self.items.unreadable.len() < self.items.limits.unreadable { Go::On } else { Go::Stop }
    }
}

impl<'s> Items<'s> {
    pub fn new(shape: &'s Shape<'s>, index: u32, limits: &'s Limits, size: u64) -> Self {
        let (flat, walk) = (Flattener::new(shape, *limits), Walk::new(limits, size));
        Self { flat, shape, walk, index, rows: 0, limits, over: false, unreadable: Vec::new(), starts: Vec::new() }
    }

    /// Reads every record of the next stretch into the collector, and says how much of it is done with; `None`: no more is wanted.
    pub fn window(&mut self, text: &str, more: bool, collector: &mut Collector, tick: &mut dyn FnMut(u64)) -> Option<usize> {
        let mut walk = std::mem::replace(&mut self.walk, Walk::new(self.limits, 0));
        let flat = Flat::new(self.shape);
        let done = walk.window(text, more, &mut Reader { items: self, flat, collector, tick });
        self.walk = walk;
        done
    }

    /// What reading gave beside the records, and what the pages say about themselves.
    pub fn end(self, collector: &mut Collector) -> (Read, Vec<Page>) {
        let Self { flat, walk, rows, over, unreadable, starts, limits, .. } = self;
        let walked = walk.end();
        let mut notes = Vec::new();
        if walked.stray_comma {
            notes.push(say::HAS_COMMAS_WHERE_JSON_ALLOWS_NONE.to_owned());
        }
        if walked.headers {
            notes.push(http::NOTE.to_owned());
        }
        if over {
            notes.push(say::only_first_rows_records_read(&limits.rows));
        }
        if unreadable.len() >= limits.unreadable {
            notes.push(too_many_unreadable(limits));
        }
        if flat.too_many_fields {
            notes.push(say::HAS_MORE_FIELDS_LIMIT_FURTHER_ONES.to_owned());
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
}
