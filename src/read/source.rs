//! Where the bytes of a file come from: from memory, from a disk, or from the page, piece by piece.
//!
//! Architecture Invariant: what is asked for is forgotten again. Whoever reads a file holds one piece of it and the next, never all of it
//! without need.

use crate::words::read_source as say;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A file that can be asked for any stretch of its bytes.
pub trait Bytes {
    /// How long it was when it was handed in.
    fn size(&self) -> u64;

    /// The bytes of a stretch that lies within the file. Asks at once and not only when somebody waits for the answer, so that the next
    /// piece can be under way while this one is read.
    fn read(&self, from: u64, length: usize) -> Piece<'_>;
}

/// A piece on its way.
pub type Piece<'a> = Pin<Box<dyn Future<Output = Result<Cow<'a, [u8]>, Lost>> + 'a>>;

/// Why a piece does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The file was moved, changed, or is in use.
    Gone,
    /// There is no memory for a piece of this length.
    NoRoom,
}

impl Lost {
    /// The sentence for the reader.
    pub fn sentence(self, name: &str) -> String {
        match self {
            Self::Gone => say::name_could_not_read_may_have(&name),
            Self::NoRoom => say::name_too_large_memory_there_split(&name),
        }
    }
}

/// One file as it was handed in, in memory.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Base name.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// One file as it was handed in, wherever it is.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// Base name.
    pub name: &'a str,
    pub bytes: &'a dyn Bytes,
}

/// Files in memory, as files that are asked.
pub fn in_memory<'a>(sources: &'a [Source<'_>]) -> Vec<Given<'a>> {
    sources.iter().map(|source| Given { name: source.name, bytes: &source.bytes }).collect()
}

impl Bytes for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&self, from: u64, length: usize) -> Piece<'_> {
        let piece = usize::try_from(from).ok().and_then(|from| self.get(from..from.checked_add(length)?));
        Box::pin(std::future::ready(piece.map(Cow::Borrowed).ok_or(Lost::Gone)))
    }
}

/// All bytes of a file.
pub async fn whole(bytes: &dyn Bytes) -> Result<Cow<'_, [u8]>, Lost> {
    read(bytes, 0, bytes.size()).await
}

/// A stretch of a file, in full.
pub async fn read(bytes: &dyn Bytes, from: u64, length: u64) -> Result<Cow<'_, [u8]>, Lost> {
    let length = usize::try_from(length).map_err(|_| Lost::NoRoom)?;
    let piece = bytes.read(from, length).await?;
    if piece.len() == length { Ok(piece) } else { Err(Lost::Gone) }
}

/// The fingerprint of a file that is not read otherwise.
pub async fn fingerprint(bytes: &dyn Bytes, window: usize) -> Result<String, Lost> {
    let (mut at, size, mut sha256) = (0, bytes.size(), Sha256::new());
    while at < size {
        let length = (window.max(1) as u64).min(size - at);
        sha256.update(read(bytes, at, length).await?);
        at += length;
    }
    Ok(super::file::hex(&sha256.finalize()))
}

/// Runs what never has to wait: everything where pieces are there at once, as those of memory and disk are.
///
/// It polls again and again, so a piece that comes from elsewhere would keep it turning.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}
