//! All that was read, ready to be forecast.

use super::{Account, Container, Directory, Input};
use std::rc::Rc;

/// The account, the directory, and the files they came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory {
    /// The tables that were read. Sorted by (name, SHA-256): the order in which files were dropped leaves no trace.
    pub inputs: Vec<Input>,
    /// The archives and workbooks that some of them came in. The inputs of one stand side by side.
    pub containers: Vec<Container>,
    pub account: Account,
    pub directory: Directory,
    /// Things that do not fit together across files, as sentences with the file they are about.
    pub inconsistencies: Vec<Inconsistency>,
}

/// Whether two lists hold the same records and not only equal ones: seen without looking into any.
pub fn shared<T>(one: &[Rc<T>], other: &[Rc<T>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| Rc::ptr_eq(a, b))
}

/// Something that does not fit together across files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inconsistency {
    /// Base name of the file it is about.
    pub file: String,
    pub message: String,
    pub count: u64,
}
