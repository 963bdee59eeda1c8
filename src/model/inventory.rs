//! All that was read, ready to be forecast.

use super::{Account, Directory, Input};

/// The account, the directory, and the files they came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory {
    /// Sorted by (name, SHA-256): the order in which files were dropped leaves no trace.
    pub inputs: Vec<Input>,
    pub account: Account,
    pub directory: Directory,
    /// Things that do not fit together across files, as sentences with the file they are about.
    pub inconsistencies: Vec<Inconsistency>,
}

/// Something that does not fit together across files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inconsistency {
    /// Base name of the file it is about.
    pub file: String,
    pub message: String,
    pub count: u64,
}
