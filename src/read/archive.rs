//! ZIP archives, and which of them are workbooks (facts: IdP 6, both begin with `PK`).
//!
//! Architecture Invariant: an archive is believed nothing. What it says of its sizes is checked against the limits before anything is
//! unpacked, and what comes out against what it said.

use super::limits::Limits;
use super::workbook;
use crate::model::Refusal;
use crate::words::read_archive as say;
use crc::{CRC_32_ISO_HDLC, Crc, Table};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

/// The checksum of ZIP and of gzip.
pub fn checksum(bytes: &[u8]) -> u32 {
    static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}

/// So much may come out of a file however well it is packed: small files of blanks pack better than any bomb.
const ALWAYS: u64 = 1 << 20;

/// What was inside.
#[derive(Debug)]
pub struct Opened {
    /// `ZIP archive` or `Excel workbook`.
    pub what: &'static str,
    pub parts: Vec<Part>,
    pub notes: Vec<String>,
}

/// One file of an archive, or one sheet of a workbook.
#[derive(Debug)]
pub struct Part {
    /// Its path in the archive, or the name of the sheet.
    pub name: String,
    pub content: Content,
    pub notes: Vec<String>,
}

#[derive(Debug)]
pub enum Content {
    File(Vec<u8>),
    /// A sheet written out as comma separated text, a line a row.
    Sheet(String),
    /// It could not be unpacked. The others of the archive can be read all the same.
    Closed(Refused),
}

/// Why nothing of it was read, with a sentence for the reader.
pub type Refused = (Refusal, String);

impl Content {
    /// What can be read of it.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::File(bytes) => bytes,
            Self::Sheet(text) => text.as_bytes(),
            Self::Closed(_) => &[],
        }
    }
}

/// Whether a file begins like an archive.
pub fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// Opens an archive.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Opened, Refused> {
    Archive::new(bytes, limits)?.opened(limits)
}

fn refused(why: &str) -> Refused {
    (Refusal::Container, why.to_owned())
}

fn damaged() -> Refused {
    refused(say::ARCHIVE_DAMAGED_CUT_LIST_CONTENTS_CANNOT)
}

/// An archive whose list of contents is known and within the limits.
pub struct Archive<'b> {
    zip: ZipSliceArchive<&'b [u8]>,
    entries: Vec<Entry>,
    left: u64,
}

struct Entry {
    path: String,
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    encrypted: bool,
    packed: u64,
    plain: u64,
    crc: u32,
}

impl<'b> Archive<'b> {
    fn new(bytes: &'b [u8], limits: &Limits) -> Result<Self, Refused> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| damaged())?;
        let mut entries = Vec::new();
        let mut records = zip.entries();
        while let Some(record) = records.next_entry().map_err(|_| damaged())? {
            if entries.len() >= limits.entries {
                return Err((Refusal::TooLarge { limit: limits.file }, say::archive_holds_more_entries_files(&limits.entries)));
            }
            if record.is_dir() {
                continue;
            }
            entries.push(Entry {
                path: String::from_utf8_lossy(record.file_path().as_bytes()).replace('\\', "/"),
                at: record.wayfinder(),
                method: record.compression_method(),
                encrypted: record.flags().is_encrypted(),
                packed: record.compressed_size_hint(),
                plain: record.uncompressed_size_hint(),
                crc: record.crc32(),
            });
        }
        let plain = entries.iter().fold(0u64, |sum, e| sum.saturating_add(e.plain));
        let bomb = entries.iter().any(|e| e.plain > ALWAYS && e.plain / limits.ratio > e.packed);
        if plain > limits.file || bomb {
            return Err((Refusal::TooLarge { limit: limits.file }, say::unpacked_archive_larger_file_bytes_file(&limits.file, &limits.ratio)));
        }
        Ok(Self { zip, entries, left: limits.file })
    }

    /// Is there a file at this path?
    pub fn has(&self, path: &str) -> bool {
        self.entries.iter().any(|e| e.path == path)
    }

    /// The text at this path; none where there is no such file.
    pub fn text(&mut self, path: &str) -> Option<Result<String, Refused>> {
        let at = self.entries.iter().position(|e| e.path == path)?;
        Some(self.unpack(at).and_then(|bytes| String::from_utf8(bytes).map_err(|_| damaged())))
    }

    fn unpack(&mut self, at: usize) -> Result<Vec<u8>, Refused> {
        let entry = &self.entries[at];
        if entry.encrypted {
            return Err(refused(say::PROTECTED_PASSWORD_UNPACK_DROP_WHAT_INSIDE));
        }
        let broken = || refused(say::CANNOT_UNPACKED_ARCHIVE_DAMAGED_EXPORT_PACK);
        let packed = self.zip.get_entry(entry.at).map_err(|_| broken())?.data();
        let room = usize::try_from(entry.plain.min(self.left)).unwrap_or(usize::MAX);
        let plain = match entry.method {
            CompressionMethod::STORE => packed.get(..room).unwrap_or(packed).to_vec(),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(packed, room).map_err(|_| broken())?,
            _ => return Err(refused(say::PACKED_WAY_NOT_USUAL_ZIP_FILES)),
        };
        if plain.len() as u64 != entry.plain || checksum(&plain) != entry.crc {
            return Err(broken());
        }
        self.left -= plain.len() as u64;
        Ok(plain)
    }

    fn opened(mut self, limits: &Limits) -> Result<Opened, Refused> {
        if self.has("xl/workbook.xml") {
            return workbook::read(&mut self, limits);
        }
        for (mark, why) in [
            ("xl/workbook.bin", say::BINARY_EXCEL_WORKBOOK_SAVE_XLSX_CSV),
            ("content.xml", say::OPENDOCUMENT_FILE_SAVE_SHEET_XLSX_CSV),
            ("[Content_Types].xml", say::OFFICE_DOCUMENT_WITHOUT_SHEETS_NO_EXPORT),
        ] {
            if self.has(mark) {
                return Err(refused(why));
            }
        }
        let mut parts = Vec::new();
        let mut left_out = 0;
        for at in 0..self.entries.len() {
            let path = self.entries[at].path.clone();
            let base = path.rsplit('/').next().unwrap_or_default();
            if path.starts_with("__MACOSX/") || base.starts_with('.') {
                left_out += 1;
                continue;
            }
            let content = self.unpack(at).map_or_else(Content::Closed, Content::File);
            parts.push(Part { name: path, content, notes: Vec::new() });
        }
        if parts.is_empty() {
            return Err(refused(say::THE_ARCHIVE_HOLDS_NO_FILES));
        }
        let notes = match left_out {
            0 => Vec::new(),
            n => vec![say::files_computer_keeps_itself_such_macosx(n, &(if n == 1 { "was" } else { "were" }))],
        };
        Ok(Opened { what: "ZIP archive", parts, notes })
    }
}
