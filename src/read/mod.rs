//! Bytes to inventory.
//!
//! Architecture Invariant: reading never fails and loses nothing in silence. Whatever cannot be read is counted, located and explained in
//! [`crate::model::Input`].
//!
//! Architecture Invariant: nothing here knows what provisioning will do with a value.

use crate::model::{DirectoryKind, Inventory, Kind};

/// One file as it was handed in.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Base name.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// What the administrator settled by hand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `None`: recognised from the files.
    pub directory: Option<DirectoryKind>,
    /// (file name, kind): overrides recognition.
    pub kinds: Vec<(String, Kind)>,
    /// (file name, group id or name): whose members a file lists.
    pub groups: Vec<(String, String)>,
    /// Further attributes of directory users to keep, because a user key names them.
    pub keep: Vec<String>,
}

/// How far reading has come, in bytes of all files.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    pub file: &'a str,
    pub done: u64,
    pub total: u64,
}

/// Reads all files into one inventory. The order of the files does not matter.
pub fn read_all(_sources: &[Source<'_>], _options: &Options, _progress: &mut dyn FnMut(Progress<'_>)) -> Inventory {
    Inventory::default()
}
