//! One record on its way in: the cells that its kind of file can tell, whatever the syntax it was written in.
//!
//! Architecture Invariant: a cell is passed on exactly as it stands in the file. Nothing here trims or folds a value.

use super::fold::fold;
use super::value;
use std::borrow::Cow;

/// One field that a kind of file may carry.
#[derive(Debug)]
pub struct Field {
    /// The folded column names that tell it, best first.
    pub names: &'static [&'static str],
    pub role: Role,
}

/// What a field is to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An identifier: a row too short to hold it is unreadable.
    Id,
    /// An address or login: likewise, and it must look like one where the row has too many cells.
    Address,
    Plain,
}

/// Shorthand for the tables of fields.
pub const fn id(names: &'static [&'static str]) -> Field {
    Field { names, role: Role::Id }
}

/// Shorthand for the tables of fields.
pub const fn address(names: &'static [&'static str]) -> Field {
    Field { names, role: Role::Address }
}

/// Shorthand for the tables of fields.
pub const fn plain(names: &'static [&'static str]) -> Field {
    Field { names, role: Role::Plain }
}

/// The value of one field in one record.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell<'t> {
    /// The record has no such field.
    #[default]
    Absent,
    Null,
    /// A string, number, truth value or CSV cell.
    Text(Cow<'t, str>),
    /// A JSON array, as written.
    List(&'t str),
}

/// The fields that are wanted from a file: those of its kind, then the attributes somebody asked to keep.
#[derive(Debug)]
pub struct Shape<'k> {
    pub fields: &'static [Field],
    /// Attribute names in lower case.
    pub keep: &'k [String],
}

/// Where the cells of one column go.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// Slot, and how good a name this is for it: the lowest wins.
    pub field: Option<(usize, usize)>,
    /// Slots of kept attributes.
    pub keeps: Vec<usize>,
}

impl Shape<'_> {
    /// How many cells a record has.
    pub fn width(&self) -> usize {
        self.fields.len() + self.keep.len()
    }

    /// Where the column with this name goes. JSON fields are named by their path, joined by dots.
    pub fn feed(&self, name: &str) -> Feed {
        let folded = fold(name);
        let field = self.fields.iter().enumerate().find_map(|(slot, field)| field.names.iter().position(|n| *n == folded).map(|rank| (slot, rank)));
        let last = fold(name.rsplit('.').next().unwrap_or(name));
        let keeps = self
            .keep
            .iter()
            .enumerate()
            .filter(|(_, attribute)| {
                let wanted = fold(attribute);
                !wanted.is_empty() && (wanted == folded || wanted == last)
            })
            .map(|(i, _)| self.fields.len() + i)
            .collect();
        Feed { field, keeps }
    }
}

/// One record, cell by cell.
#[derive(Debug)]
pub struct Record<'t, 'c> {
    pub cells: &'c [Cell<'t>],
}

impl<'t> Record<'t, '_> {
    /// `None` where the record has no such field; empty where it is null.
    pub fn get(&self, slot: usize) -> Option<&str> {
        match self.cells.get(slot) {
            Some(Cell::Text(text)) => Some(text),
            Some(Cell::Null) => Some(""),
            Some(Cell::List(_)) | Some(Cell::Absent) | None => None,
        }
    }

    /// As [`Self::get`], owned.
    pub fn owned(&self, slot: usize) -> Option<String> {
        self.get(slot).map(str::to_owned)
    }

    /// The text, empty where there is none.
    pub fn text(&self, slot: usize) -> String {
        self.get(slot).unwrap_or_default().to_owned()
    }

    /// The text where there is any.
    pub fn some(&self, slot: usize) -> Option<String> {
        self.get(slot).filter(|t| !t.is_empty()).map(str::to_owned)
    }

    /// The JSON array as written.
    pub fn list(&self, slot: usize) -> Option<&'t str> {
        match self.cells.get(slot) {
            Some(Cell::List(raw)) => Some(raw),
            _ => None,
        }
    }

    /// A truth value in any of the ways exports write it.
    pub fn flag(&self, slot: usize) -> Option<bool> {
        flag(self.get(slot)?)
    }

    /// Every word of a list: a JSON array, one inside a cell, or a cell joined by `;`, `,` or `|`. `None` where there is no such field.
    pub fn words(&self, slot: usize) -> Option<Vec<String>> {
        match self.cells.get(slot)? {
            Cell::Absent => None,
            Cell::Null => Some(Vec::new()),
            Cell::List(raw) => Some(value::words(raw)),
            Cell::Text(text) if text.trim_start().starts_with('[') => Some(value::words(text)),
            Cell::Text(text) => Some(text.split([';', ',', '|']).map(str::trim).filter(|w| !w.is_empty()).map(str::to_owned).collect()),
        }
    }
}

/// `True`, `yes`, `1` and their opposites; `None` for everything else.
pub fn flag(text: &str) -> Option<bool> {
    let word = text.trim();
    let is = |words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    if is(&["true", "yes", "1", "y", "enabled"]) {
        Some(true)
    } else if is(&["false", "no", "0", "n", "disabled"]) {
        Some(false)
    } else {
        None
    }
}
