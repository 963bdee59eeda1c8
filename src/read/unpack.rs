//! From what was dropped to the tables that are read: one of each plain file, as many as there are of an archive or a workbook.
//!
//! Archives and workbooks are opened whole, one at a time; small files are kept until they are read, all others are asked for again.
//!
//! Architecture Invariant: nothing is left behind in silence. What cannot be opened stands among the tables and says why.

use super::Options;
use super::archive::{self, Content, Opened, Part};
use super::file::{File, hex};
use super::limits::Limits;
use super::look::{Told, look};
use super::members::same_file;
use super::source::{self, Bytes, Given, Lost};
use crate::model::Container;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// Why a run ends: the sentence for a file that was lost.
pub type Stop = String;

/// What was dropped, and as much of it as is kept in memory.
pub struct Shelf<'g> {
    given: &'g [Given<'g>],
    kept: Vec<Kept<'g>>,
    /// Bytes that may still be kept.
    room: u64,
    /// The container that was opened last, where it is not kept.
    open: Option<(usize, Vec<Part>)>,
    limits: &'g Limits,
}

enum Kept<'g> {
    Not,
    Bytes(Cow<'g, [u8]>),
    Parts(Vec<Part>),
}

/// A table, and where it is: which of the files given, and which part of it.
pub struct Table {
    pub file: File,
    given: usize,
    part: Option<usize>,
    /// How many bytes of the file given count as read with it.
    pub share: u64,
}

impl<'g> Shelf<'g> {
    pub fn new(given: &'g [Given<'g>], limits: &'g Limits) -> Self {
        Self { given, kept: given.iter().map(|_| Kept::Not).collect(), room: limits.kept, open: None, limits }
    }

    /// Looks at every table. They come in the order of names and hashes, those of one container side by side, whatever the order of the
    /// files.
    pub async fn look_at_all(&mut self, options: &Options, tick: &mut dyn FnMut(&str, u64)) -> Result<(Vec<Table>, Vec<Container>), Stop> {
        let mut looked: Vec<(&str, String, Vec<Table>, Option<Container>)> = Vec::with_capacity(self.given.len());
        let mut before = 0;
        for at in 0..self.given.len() {
            let name = self.given[at].name;
            let mut tick = |done| tick(name, before + done);
            tick(0);
            let (tables, container) = self.look(at, options, &mut tick).await.map_err(|lost| lost.sentence(name))?;
            before += self.given[at].bytes.size();
            let sha256 = container.as_ref().map(|c| &c.sha256).or_else(|| tables.first().map(|t| &t.file.input.sha256)).cloned();
            looked.push((name, sha256.unwrap_or_default(), tables, container));
        }
        looked.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let (mut all, mut containers) = (Vec::new(), Vec::new());
        for (_, _, mut own, container) in looked {
            if let Some(container) = container {
                own.iter_mut().for_each(|table| table.file.input.container = u32::try_from(containers.len()).ok());
                containers.push(container);
            }
            all.append(&mut own);
        }
        Ok((all, containers))
    }

    async fn look(&mut self, at: usize, options: &Options, tick: &mut dyn FnMut(u64)) -> Result<(Vec<Table>, Option<Container>), Lost> {
        let (Given { name, bytes }, limits) = (self.given[at], self.limits);
        let size = bytes.size();
        let alone = |file| Ok((vec![Table { file, given: at, part: None, share: size }], None));
        // A file beyond the limit is refused unopened.
        if size <= limits.file && archive::is_archive(&source::read(bytes, 0, size.min(4)).await?) {
            let packed = source::whole(bytes).await?;
            let opened = match archive::open(&packed, limits) {
                Ok(opened) => opened,
                Err((refusal, why)) => return alone(File::closed(name, &packed, refusal, why)),
            };
            let container = container(name, &packed, &opened);
            let names = part_names(name, &opened);
            let share = size / names.len().max(1) as u64;
            let mut tables = Vec::with_capacity(names.len());
            for (nth, (own, part)) in names.iter().zip(&opened.parts).enumerate() {
                let told = told(options, own, (names.len() == 1).then_some(name));
                let mut file = match &part.content {
                    Content::Closed((refusal, why)) => File::closed(own, &packed, *refusal, why.clone()),
                    content => look(own, &content.bytes(), matches!(content, Content::Sheet(_)), &told, limits, &mut |_| {}).await?,
                };
                file.input.notes.splice(0..0, part.notes.iter().cloned());
                tables.push(Table { file, given: at, part: Some(nth), share });
                tick(share * (nth as u64 + 1));
            }
            let unpacked = opened.parts.iter().map(|part| part.content.bytes().len() as u64).sum();
            if let Some(left) = self.room.checked_sub(unpacked) {
                (self.room, self.kept[at]) = (left, Kept::Parts(opened.parts));
            } else {
                self.open = Some((at, opened.parts));
            }
            return Ok((tables, Some(container)));
        }
        self.open = None;
        let told = told(options, name, Some(name));
        let Some(left) = self.room.checked_sub(size) else {
            return alone(look(name, bytes, false, &told, limits, tick).await?);
        };
        let kept = source::whole(bytes).await?;
        let file = look(name, &kept.as_ref(), false, &told, limits, tick).await?;
        // What lies in memory anyhow takes none.
        self.room = if matches!(kept, Cow::Borrowed(_)) { self.room } else { left };
        self.kept[at] = Kept::Bytes(kept);
        alone(file)
    }

    /// Does something with the bytes of a table.
    pub async fn with<T>(&mut self, table: &mut Table, f: impl AsyncFnOnce(&mut File, &dyn Bytes) -> Result<T, Lost>) -> Result<T, Stop> {
        let Given { name, bytes } = self.given[table.given];
        let result = match (&self.kept[table.given], table.part) {
            (Kept::Parts(parts), Some(nth)) => f(&mut table.file, &parts[nth].content.bytes()).await,
            (Kept::Bytes(kept), None) => f(&mut table.file, &kept.as_ref()).await,
            (_, None) => f(&mut table.file, bytes).await,
            (_, Some(nth)) => match self.reopened(table.given).await {
                Ok(parts) => f(&mut table.file, &parts.get(nth).map(|part| part.content.bytes()).unwrap_or_default()).await,
                Err(lost) => Err(lost),
            },
        };
        result.map_err(|lost| lost.sentence(name))
    }

    /// The parts of a container that is not kept.
    async fn reopened(&mut self, at: usize) -> Result<&[Part], Lost> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != at) {
            self.open = None;
            let packed = source::whole(self.given[at].bytes).await?;
            // It could be opened before: another file has taken its place.
            let opened = archive::open(&packed, self.limits).map_err(|_| Lost::Gone)?;
            self.open = Some((at, opened.parts));
        }
        Ok(self.open.as_ref().map(|(_, parts)| parts.as_slice()).unwrap_or_default())
    }
}

fn container(name: &str, packed: &[u8], opened: &Opened) -> Container {
    Container {
        name: name.to_owned(),
        bytes: packed.len() as u64,
        sha256: hex(&Sha256::digest(packed)),
        what: opened.what.to_owned(),
        notes: opened.notes.clone(),
    }
}

/// A workbook of one sheet is that table; its sheet is called `Sheet1` or after the file.
fn part_names(name: &str, opened: &Opened) -> Vec<String> {
    let one_sheet = matches!(opened.parts.as_slice(), [part] if matches!(part.content, Content::Sheet(_)));
    opened.parts.iter().map(|part| if one_sheet { name.to_owned() } else { format!("{name}/{}", part.name) }).collect()
}

/// What the administrator said a table is. The only table of a container is also meant by the container's name.
fn told<'o>(options: &'o Options, name: &str, only: Option<&str>) -> Told<'o> {
    let meant = |file: &str| same_file(file, name) || only.is_some_and(|container| same_file(file, container));
    let kind = options.kinds.iter().find(|(file, _)| meant(file)).map(|(_, kind)| *kind);
    let reading = options.readings.iter().find(|(file, _)| meant(file)).map(|(_, reading)| reading);
    Told { kind, reading, remembered: &options.remembered }
}
