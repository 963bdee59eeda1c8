//! What the administrator settles about a table that was read wrongly, and the first rows by which that is judged.
//!
//! Architecture Invariant: what is settled changes how bytes become cells and which column is which, never a value.

use super::record::Shape;
use super::sources;
use crate::model::Kind;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// How a table is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// `None`: told from the bytes.
    pub encoding: Option<Encoding>,
    /// `None`: told from the text.
    pub delimiter: Option<u8>,
    /// (column counted from 0, the name under which it is read; empty: it is left out).
    pub columns: Vec<(usize, String)>,
}

/// The encodings that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.as_str() == word)
    }
}

/// The words and bytes of the delimiters that can be chosen.
pub const DELIMITERS: [(&str, u8); 4] = [("comma", b','), ("semicolon", b';'), ("tab", b'\t'), ("pipe", b'|')];

impl Reading {
    /// Puts the settled names in place of those that stand in the file. A table without a header gets one.
    pub fn rename(&self, columns: &mut Vec<String>) {
        for (at, name) in &self.columns {
            if *at >= columns.len() {
                columns.resize(*at + 1, String::new());
            }
            columns[*at].clone_from(name);
        }
    }
}

/// A reading that holds for every table with these columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The [`fingerprint`] of the header.
    pub header: String,
    pub kind: Kind,
    pub reading: Reading,
}

/// The first rows of a table as they are cut now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// The names in the file; empty where it has no header.
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub encoding: String,
    /// Absent for sheets, which have none.
    pub delimiter: Option<String>,
}

/// So many rows are shown.
pub const PREVIEW_ROWS: usize = 10;

/// By which a header is known again. Not its names: where a table has no header, they are somebody's data.
pub fn fingerprint(columns: &[String]) -> String {
    super::file::hex(&Sha256::digest(columns.join("\u{1F}")))
}

/// Whether a column of this name is read as a field of this kind without being told.
pub fn knows(kind: Kind, name: &str) -> bool {
    Shape { fields: sources::fields(kind), keep: &[] }.feed(name).field.is_some()
}

/// The names under which columns of a file of this kind can be read, the most telling first.
pub fn names(kind: Kind) -> impl Iterator<Item = &'static str> {
    sources::fields(kind).iter().filter_map(|field| field.names.first().copied())
}
