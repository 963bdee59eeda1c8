//! Bytes to inventory.
//!
//! Architecture Invariant: reading never fails and loses nothing in silence. Whatever cannot be read is counted, located and explained in
//! [`crate::model::Input`].
//!
//! Architecture Invariant: nothing here knows what provisioning will do with a value.

mod archive;
mod assemble;
mod dates;
mod decode;
mod dialect;
mod file;
mod flatten;
mod fold;
mod items;
mod join;
mod json;
mod limits;
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
mod sources;
mod table;
mod unpack;
pub mod value;
mod workbook;

use crate::model::{DirectoryGroup, DirectoryKind, Inventory, Kind};
pub use archive::checksum;
use assemble::Told;
pub use limits::Limits;
use reading::{Preview, Reading, Remembered};
use sources::{Payload, schema};
use unpack::Unpacked;

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
    /// (file name, how it is to be read).
    pub readings: Vec<(String, Reading)>,
    /// Holds for tables of which nothing is said by name.
    pub remembered: Vec<Remembered>,
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
pub fn read_all(sources: &[Source<'_>], options: &Options, progress: &mut dyn FnMut(Progress<'_>)) -> Inventory {
    read_within(sources, options, &Limits::default(), progress)
}

/// The first rows of one table as the options have it cut: of the file itself, or of the table of this name in it. `None` where it is no
/// table, or is refused.
pub fn preview(source: &Source<'_>, table: &str, options: &Options) -> Option<Preview> {
    let limits = Limits::default();
    let unpacked = [unpack::unpack(source, &limits)];
    let (files, _) = unpack::look_at_all(&unpacked, options, &limits, &mut |_, _| {});
    files.iter().find(|file| file.input.name == table)?.preview()
}

/// As [`read_all`], within given limits.
pub fn read_within(sources: &[Source<'_>], options: &Options, limits: &Limits, progress: &mut dyn FnMut(Progress<'_>)) -> Inventory {
    let unpacked: Vec<Unpacked<'_>> = sources.iter().map(|source| unpack::unpack(source, limits)).collect();
    let total = unpacked.iter().flat_map(|u| &u.tables).map(|t| t.len() as u64 * 2).sum();
    let mut meter = Meter { done: 0, total, progress };
    let (mut files, containers) = unpack::look_at_all(&unpacked, options, limits, &mut |name, done| {
        meter.tell(name, 0);
        meter.done += done;
    });

    for at in 1..files.len() {
        if files[at].input.sha256 == files[at - 1].input.sha256 && files[at].input.name == files[at - 1].input.name {
            files[at].input.notes.push("The same file was given twice.".to_owned());
        }
    }

    // A provisioning schema says which attributes to keep, and the groups say whose members a file lists: they come first.
    let mut payloads: Vec<Option<Payload>> = files.iter().map(|_| None).collect();
    let mut keep: Vec<String> = options.keep.iter().map(|k| k.to_lowercase()).collect();
    let mut groups: Vec<DirectoryGroup> = Vec::new();
    for pass in [Pass::Schema, Pass::Groups, Pass::Rest] {
        keep.sort_unstable();
        keep.dedup();
        for at in 0..files.len() {
            if payloads[at].is_some() || !pass.takes(files[at].input.kind) {
                continue;
            }
            if pass == Pass::Rest {
                files[at].group = members::settle(&mut files[at].input, options, &groups);
            }
            let name = files[at].input.name.clone();
            let index = u32::try_from(at).unwrap_or(u32::MAX);
            let bytes = files[at].input.bytes;
            let payload = files[at].read(index, &keep, limits, &mut |done| meter.tell(&name, done.min(bytes)));
            meter.done += files[at].input.bytes;
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
    meter.tell("", 0);
    let told = files
        .into_iter()
        .zip(payloads)
        .map(|(file, payload)| Told {
            totals_differ: file.totals_differ(),
            input: file.input,
            payload: payload.unwrap_or_default(),
            group: file.group,
        })
        .collect();
    let mut inventory = Inventory { containers, ..assemble::assemble(told, options) };
    dates::compare(&mut inventory.inputs);
    inventory
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

/// Every byte is met twice: when a file is recognised and when it is read.
struct Meter<'p> {
    done: u64,
    total: u64,
    progress: &'p mut dyn FnMut(Progress<'_>),
}

impl Meter<'_> {
    fn tell(&mut self, file: &str, further: u64) {
        let done = (self.done + further).min(self.total);
        (self.progress)(Progress { file, done: done / 2, total: self.total / 2 });
    }
}
