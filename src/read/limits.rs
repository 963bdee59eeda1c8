//! How much of a file is read at most.
//!
//! Architecture Invariant: limits are data, so that tests can hold the same code to small ones. Nothing here knows a format.

/// The limits of one run. What exceeds them is counted and explained, never dropped in silence.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of one file. A larger file is refused as a whole.
    pub file: u64,
    /// Records of one file. What follows is not read, and a note says so.
    pub rows: u64,
    /// Unreadable rows of one file. After so many, the rest of the file is not read, and a note says so.
    pub unreadable: usize,
    /// Bytes of one cell or JSON string. The record that holds a longer one is unreadable.
    pub cell: usize,
    /// How deep JSON values may nest. A deeper record is unreadable.
    pub depth: usize,
    /// Columns of a table, and fields of one JSON object. Further ones are ignored, and a note says so.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 1 << 30, rows: 5_000_000, unreadable: 100_000, cell: 1 << 20, depth: 64, columns: 2_000 }
    }
}
