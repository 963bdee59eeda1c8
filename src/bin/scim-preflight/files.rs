//! Files and folders from the disk.

use scim_preflight::read::source::{Bytes, Given, Lost, Piece};
use scim_preflight::report::reopen::reopen;
use scim_preflight::report::schema::Report;
use std::borrow::Cow;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A file that is there to be read.
pub struct Found {
    /// Base name.
    pub name: String,
    bytes: Content,
}

enum Content {
    /// Asked for piece by piece. A file that changes on the way is lost: half of it would be of another day.
    Disk { path: PathBuf, size: u64, changed: Option<SystemTime> },
    /// What came through a pipe, which gives its bytes only once.
    Memory(Vec<u8>),
}

impl Found {
    pub fn given(&self) -> Given<'_> {
        Given { name: &self.name, bytes: &self.bytes }
    }
}

impl Bytes for Content {
    fn size(&self) -> u64 {
        match self {
            Self::Disk { size, .. } => *size,
            Self::Memory(bytes) => bytes.len() as u64,
        }
    }

    fn read(&self, from: u64, length: usize) -> Piece<'_> {
        let piece = match self {
            Self::Disk { path, size, changed } => stretch(path, *size, *changed, from, length).map(Cow::Owned),
            Self::Memory(bytes) => {
                let from = usize::try_from(from).unwrap_or(usize::MAX);
                bytes.get(from..from.saturating_add(length)).map(Cow::Borrowed).ok_or(Lost::Gone)
            }
        };
        Box::pin(std::future::ready(piece))
    }
}

fn stretch(path: &Path, size: u64, changed: Option<SystemTime>, from: u64, length: usize) -> Result<Vec<u8>, Lost> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(length).map_err(|_| Lost::NoRoom)?;
    bytes.resize(length, 0);
    let mut read = || {
        let mut file = std::fs::File::open(path)?;
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(&mut bytes)?;
        let now = file.metadata()?;
        Ok(now.len() == size && now.modified().ok() == changed)
    };
    if read().map_err(|_: std::io::Error| Lost::Gone)? { Ok(bytes) } else { Err(Lost::Gone) }
}

/// Finds files, and the files of folders at any depth; hidden ones are left out.
pub fn find(paths: &[PathBuf]) -> Result<Vec<Found>, String> {
    let mut found = Vec::new();
    for path in paths {
        collect(path, &mut found)?;
    }
    if found.is_empty() {
        return Err("the folder holds no files".to_owned());
    }
    found
        .into_iter()
        .map(|path| {
            let told = |e| format!("{}: {e}", path.display());
            let about = std::fs::File::open(&path).and_then(|file| file.metadata()).map_err(told)?;
            let bytes = if about.is_file() {
                Content::Disk { path: path.clone(), size: about.len(), changed: about.modified().ok() }
            } else {
                Content::Memory(std::fs::read(&path).map_err(told)?)
            };
            Ok(Found { name: name_of(&path), bytes })
        })
        .collect()
}

fn collect(path: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let told = |e: std::io::Error| format!("{}: {e}", path.display());
    if !std::fs::metadata(path).map_err(told)?.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> = std::fs::read_dir(path).map_err(told)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>().map_err(told)?;
    inside.sort();
    inside.iter().filter(|p| !name_of(p).starts_with('.')).try_for_each(|p| collect(p, found))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// An earlier report: our JSON, or our offline page. `option`: how it was asked for.
pub fn report(option: &str, path: &Path) -> Result<Report, String> {
    let told = |e: &dyn std::fmt::Display| format!("{option} {}: {e}", path.display());
    let bytes = std::fs::read(path).map_err(|e| told(&e))?;
    reopen(&bytes).unwrap_or_else(|| Err("this is no report of SCIM Preflight".to_owned())).map_err(|e| told(&e))
}

/// The base name of a path as it was written on the command line.
pub fn base_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A policy: a JSON object of assumptions and thresholds, flat or nested.
pub fn policy(path: &Path) -> Result<Vec<(String, String)>, String> {
    let told = |e: &dyn std::fmt::Display| format!("--policy {}: {e}", path.display());
    let bytes = std::fs::read(path).map_err(|e| told(&e))?;
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|e| told(&e))?;
    if !value.is_object() {
        return Err(told(&"expected a JSON object"));
    }
    let mut out = Vec::new();
    flatten("", &value, &mut out);
    Ok(out)
}

fn flatten(prefix: &str, value: &serde_json::Value, out: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                flatten(&if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") }, value, out);
            }
        }
        serde_json::Value::String(text) => out.push((prefix.to_owned(), text.clone())),
        other => out.push((prefix.to_owned(), other.to_string())),
    }
}
