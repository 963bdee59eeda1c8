//! How much of a file is read at most.
//!
//! Architecture Invariant: limits are data, so that tests can hold the same code to small ones. Nothing here knows a format.

/// The limits of one run. What exceeds them is counted and explained, never dropped in silence.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of one file, and of all that an archive unpacks to. A larger file is refused as a whole.
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
    /// Files in one archive. One with more is refused as a whole.
    pub entries: usize,
    /// How many times as large as it is packed a file in an archive may be. Text of exports packs 10 to 60 times.
    pub ratio: u64,
    /// Bytes of a file that are in memory at a time, where its records can be read one after the other.
    pub window: usize,
    /// Bytes of files that are kept from when they are recognised until they are read. Beyond it a file is asked for twice.
    pub kept: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 1 << 30,
            rows: 5_000_000,
            unreadable: 100_000,
            cell: 1 << 20,
            depth: 64,
            columns: 2_000,
            entries: 5_000,
            ratio: 300,
            window: 4 << 20,
            kept: 32 << 20,
        }
    }
}
