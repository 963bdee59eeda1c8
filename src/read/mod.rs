//! Bytes to inventory.
//!
//! Architecture Invariant: reading never fails and loses nothing in silence. Whatever cannot be read is counted, located and explained in
//! [`crate::model::Input`].
//!
//! Architecture Invariant: nothing here knows what provisioning will do with a value.

mod archive;
mod assemble;
mod batch;
mod dates;
mod decode;
mod dialect;
mod file;
mod flatten;
mod fold;
mod http;
mod items;
mod join;
mod json;
mod limits;
mod look;
mod members;
mod pages;
pub mod reading;
mod recognise;
mod record;
mod recover;
mod resolve;
mod rows;
mod secret;
mod signatures;
pub mod source;
mod sources;
mod table;
mod unpack;
pub mod value;
mod walker;
mod windows;
mod workbook;

use crate::model::{DirectoryGroup, DirectoryKind, Inventory, Kind};
use crate::words::read as say;
pub use archive::checksum;
use assemble::Told;
pub use limits::Limits;
use reading::{Preview, Reading, Remembered};
pub use source::{Bytes, Given, Source};
use sources::{Payload, schema};
use unpack::{Shelf, Stop};

/// What the administrator settled by hand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `None`: recognised from the files.
    pub directory: Option<DirectoryKind>,
    /// (file name, kind): overrides recognition.
    pub kinds: Vec<(String, Kind)>,
    /// (file name, group id or name): whose members a file lists.
    pub groups: Vec<(String, String)>,
    /// (file name, how it is to be read).
    pub readings: Vec<(String, Reading)>,
    /// Holds for tables of which nothing is said by name.
    pub remembered: Vec<Remembered>,
    /// Further attributes of directory users to keep, because a user key names them.
    pub keep: Vec<String>,
}

/// How far reading has come, in bytes of all files. Every byte is met twice: when a file is recognised, and when it is read.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    pub step: Step,
    pub file: &'a str,
    pub done: u64,
    pub total: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Recognise,
    Read,
}

/// Reads all files into one inventory. The order of the files does not matter.
pub fn read_all(sources: &[Source<'_>], options: &Options, progress: &mut dyn FnMut(Progress<'_>)) -> Inventory {
    read_within(sources, options, &Limits::default(), progress)
}

/// As [`read_all`], within given limits.
pub fn read_within(sources: &[Source<'_>], options: &Options, limits: &Limits, progress: &mut dyn FnMut(Progress<'_>)) -> Inventory {
    // What is in memory is not lost.
    source::at_once(read_given(&source::in_memory(sources), options, limits, progress)).unwrap_or_default()
}

/// The first rows of one table as the options have it cut: of the file itself, or of the table of this name in it. `None` where it is no
/// table, or is refused.
pub async fn preview(given: &Given<'_>, table: &str, options: &Options) -> Result<Option<Preview>, Stop> {
    let (limits, given) = (Limits::default(), [*given]);
    let mut shelf = Shelf::new(&given, &limits);
    let (mut tables, _) = shelf.look_at_all(options, &mut |_, _| {}).await?;
    match tables.iter_mut().find(|t| t.file.input.name == table) {
        Some(table) => shelf.with(table, async |file, bytes| file.preview(bytes, &limits).await).await,
        None => Ok(None),
    }
}

/// Reads all files, wherever they are. Where one is lost on the way, a sentence says which.
pub async fn read_given(given: &[Given<'_>], options: &Options, limits: &Limits, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Inventory, Stop> {
    let total = given.iter().map(|g| g.bytes.size()).sum();
    let mut shelf = Shelf::new(given, limits);
    let mut tell = |step, file: &str, done: u64| progress(Progress { step, file, done: done.min(total), total });
    let (mut tables, containers) = shelf.look_at_all(options, &mut |name, done| tell(Step::Recognise, name, done)).await?;

    for at in 1..tables.len() {
        let (before, this) = (&tables[at - 1].file.input, &tables[at].file.input);
        if this.sha256 == before.sha256 && this.name == before.name {
            tables[at].file.input.notes.push(say::THE_SAME_FILE_WAS_GIVEN_TWICE.to_owned());
        }
    }

    // A provisioning schema says which attributes to keep, and the groups say whose members a file lists: they come first.
    let mut payloads: Vec<Option<Payload>> = tables.iter().map(|_| None).collect();
    let mut keep: Vec<String> = options.keep.iter().map(|k| k.to_lowercase()).collect();
    let mut groups: Vec<DirectoryGroup> = Vec::new();
    let mut before = 0;
    for pass in [Pass::Schema, Pass::Groups, Pass::Rest] {
        keep.sort_unstable();
        keep.dedup();
        for (at, table) in tables.iter_mut().enumerate() {
            if payloads[at].is_some() || !pass.takes(table.file.input.kind) {
                continue;
            }
            if pass == Pass::Rest {
                table.file.group = members::settle(&mut table.file.input, options, &groups);
            }
            let (name, share) = (table.file.input.name.clone(), table.share);
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            let mut tick = |done: u64| tell(Step::Read, &name, before + done.min(share));
            tick(0);
            let payload = shelf.with(table, async |file, bytes| file.read(bytes, index, &keep, limits, &mut tick).await).await?;
            before += share;
            match &payload {
                Payload::Schema(read) => keep.extend(schema::user_name_attributes(read)),
                Payload::Groups(read) => groups.extend(read.iter().cloned()),
                _ => {}
            }
            payloads[at] = Some(payload);
        }
        if pass == Pass::Groups {
            groups = join::join(std::mem::take(&mut groups));
        }
    }
    tell(Step::Read, "", total);
    let told = tables
        .into_iter()
        .zip(payloads)
        .map(|(table, payload)| Told {
            totals_differ: table.file.totals_differ(),
            input: table.file.input,
            payload: payload.unwrap_or_default(),
            group: table.file.group,
        })
        .collect();
    let mut inventory = Inventory { containers, ..assemble::assemble(told, options) };
    dates::compare(&mut inventory.inputs);
    Ok(inventory)
}

/// The order in which files are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Schema,
    Groups,
    Rest,
}

impl Pass {
    fn takes(self, kind: Kind) -> bool {
        match self {
            Self::Schema => kind == Kind::EntraProvisioningSchema,
            Self::Groups => kind.is_directory_groups(),
            Self::Rest => true,
        }
    }
}
