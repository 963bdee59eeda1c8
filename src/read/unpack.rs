//! From what was dropped to the tables that are read: one of each plain file, as many as there are of an archive or a workbook.
//!
//! Architecture Invariant: nothing is left behind in silence. What cannot be opened stands among the tables and says why.

use super::archive::{self, Content, Opened, Refused};
use super::file::{self, File, Told};
use super::limits::Limits;
use super::members::same_file;
use super::{Options, Source};
use crate::model::Container;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// One dropped file, opened where it is an archive or a workbook.
pub struct Unpacked<'s> {
    source: Source<'s>,
    /// Absent where it is a plain file or cannot be opened.
    container: Option<Container>,
    pub tables: Vec<Table<'s>>,
}

/// Something that may be a table.
pub struct Table<'s> {
    name: String,
    content: Bytes<'s>,
    notes: Vec<String>,
}

enum Bytes<'s> {
    Plain(Cow<'s, [u8]>),
    Sheet(String),
    Closed(Refused),
}

impl Table<'_> {
    /// Its bytes, for progress.
    pub fn len(&self) -> usize {
        match &self.content {
            Bytes::Plain(bytes) => bytes.len(),
            Bytes::Sheet(text) => text.len(),
            Bytes::Closed(_) => 0,
        }
    }
}

/// Opens a file where it is an archive or a workbook.
pub fn unpack<'s>(source: &Source<'s>, limits: &Limits) -> Unpacked<'s> {
    let alone = |content| Table { name: source.name.to_owned(), content, notes: Vec::new() };
    // A file beyond the limit is refused later, unopened.
    let opened = if source.bytes.len() as u64 > limits.file { None } else { archive::open(source.bytes, limits) };
    let (container, tables) = match opened {
        None => (None, vec![alone(Bytes::Plain(Cow::Borrowed(source.bytes)))]),
        Some(Err(refused)) => (None, vec![alone(Bytes::Closed(refused))]),
        Some(Ok(opened)) => (Some(container(source, &opened)), tables(source, opened)),
    };
    Unpacked { source: *source, container, tables }
}

fn container(source: &Source<'_>, opened: &Opened) -> Container {
    Container {
        name: source.name.to_owned(),
        bytes: source.bytes.len() as u64,
        sha256: file::hex(&Sha256::digest(source.bytes)),
        what: opened.what.to_owned(),
        notes: opened.notes.clone(),
    }
}

fn tables<'s>(source: &Source<'_>, opened: Opened) -> Vec<Table<'s>> {
    // A workbook of one sheet is that table; its sheet is called `Sheet1` or after the file.
    let one_sheet = matches!(opened.parts.as_slice(), [part] if matches!(part.content, Content::Sheet(_)));
    let table = |part: archive::Part| Table {
        name: if one_sheet { source.name.to_owned() } else { format!("{}/{}", source.name, part.name) },
        content: match part.content {
            Content::File(bytes) => Bytes::Plain(Cow::Owned(bytes)),
            Content::Sheet(text) => Bytes::Sheet(text),
            Content::Closed(refused) => Bytes::Closed(refused),
        },
        notes: part.notes,
    };
    opened.parts.into_iter().map(table).collect()
}

/// Looks at every table. They come in the order of names and hashes, those of one container side by side, whatever the order of the
/// files; `tick` hears the name and the bytes of each.
pub fn look_at_all<'u>(
    all: &'u [Unpacked<'_>],
    options: &Options,
    limits: &Limits,
    tick: &mut dyn FnMut(&str, u64),
) -> (Vec<File<'u>>, Vec<Container>) {
    let mut looked: Vec<(&str, String, Vec<File<'u>>, Option<&Container>)> = Vec::with_capacity(all.len());
    for one in all {
        let mut files = Vec::with_capacity(one.tables.len());
        for table in &one.tables {
            let only = (one.tables.len() == 1).then_some(one.source.name);
            files.push(look(table, one, &told(options, &table.name, only), limits));
            tick(&table.name, table.len() as u64);
        }
        let sha256 = one.container.as_ref().map(|c| c.sha256.clone()).or_else(|| files.first().map(|f| f.input.sha256.clone()));
        looked.push((one.source.name, sha256.unwrap_or_default(), files, one.container.as_ref()));
    }
    looked.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let (mut files, mut containers) = (Vec::new(), Vec::new());
    for (_, _, mut own, container) in looked {
        if let Some(container) = container {
            own.iter_mut().for_each(|file| file.input.container = u32::try_from(containers.len()).ok());
            containers.push(container.clone());
        }
        files.append(&mut own);
    }
    (files, containers)
}

/// What the administrator said a table is. The only table of a container is also meant by the container's name.
fn told<'o>(options: &'o Options, name: &str, only: Option<&str>) -> Told<'o> {
    let meant = |file: &str| same_file(file, name) || only.is_some_and(|container| same_file(file, container));
    let kind = options.kinds.iter().find(|(file, _)| meant(file)).map(|(_, kind)| *kind);
    let reading = options.readings.iter().find(|(file, _)| meant(file)).map(|(_, reading)| reading);
    Told { kind, reading, remembered: &options.remembered }
}

fn look<'u>(table: &'u Table<'_>, one: &Unpacked<'_>, told: &Told<'_>, limits: &Limits) -> File<'u> {
    let mut file = match &table.content {
        Bytes::Plain(bytes) => file::look(&table.name, bytes, told, limits),
        Bytes::Sheet(text) => file::look_at_sheet(&table.name, text, told, limits),
        Bytes::Closed((refusal, why)) => file::closed(&table.name, one.source.bytes, *refusal, why.clone()),
    };
    file.input.notes.splice(0..0, table.notes.iter().cloned());
    file
}
