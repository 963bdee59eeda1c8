//! A file as text, window by window. Windows end where lines end, so that no character and no form of a credential is cut in two.
//!
//! Architecture Invariant: a line that is longer than a window makes this one window longer, and nothing else does.

use super::decode::{Decoder, Form};
use super::file::hex;
use super::source::{self, Bytes, Lost, Piece};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// The windows of a file, one after the other.
pub struct Windows<'b> {
    bytes: &'b dyn Bytes,
    size: usize,
    at: u64,
    /// The next one, where it was asked for already, and its length.
    ahead: Option<(u64, Piece<'b>)>,
    pub decoder: Decoder,
    /// Hears every byte, where the fingerprint is asked for.
    sha256: Option<Sha256>,
}

impl<'b> Windows<'b> {
    /// Windows of about `size` bytes.
    pub fn new(bytes: &'b dyn Bytes, form: Form, size: usize) -> Self {
        Self { bytes, size: size.max(1), at: 0, ahead: None, decoder: Decoder::new(form), sha256: None }
    }

    /// The same, and the fingerprint at the end.
    pub fn with_fingerprint(self) -> Self {
        Self { sha256: Some(Sha256::new()), ..self }
    }

    /// The fingerprint of what was met.
    pub fn fingerprint(&self) -> String {
        self.sha256.as_ref().map(|sha256| hex(&sha256.clone().finalize())).unwrap_or_default()
    }

    /// How many bytes were met.
    pub fn met(&self) -> u64 {
        self.at
    }

    /// The text of the next window, and whether another one follows.
    pub async fn next(&mut self) -> Result<Option<(Cow<'b, str>, bool)>, Lost> {
        let left = self.bytes.size().saturating_sub(self.at);
        if left == 0 {
            return Ok(None);
        }
        let mut length = left.min(self.size as u64);
        loop {
            let piece = match self.ahead.take() {
                Some((asked, piece)) if asked == length => piece.await?,
                _ => source::read(self.bytes, self.at, length).await?,
            };
            if piece.len() as u64 != length {
                return Err(Lost::Gone);
            }
            let end = if length == left { Some(piece.len()) } else { self.decoder.last_line_end(&piece) };
            let Some(end) = end else {
                length = left.min(length.saturating_mul(2));
                continue;
            };
            self.at += end as u64;
            let left = self.bytes.size() - self.at;
            if left > 0 {
                let length = left.min(self.size as u64);
                self.ahead = usize::try_from(length).ok().map(|n| (length, self.bytes.read(self.at, n)));
            }
            let piece = match piece {
                Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[..end]),
                Cow::Owned(mut bytes) => {
                    bytes.truncate(end);
                    Cow::Owned(bytes)
                }
            };
            if let Some(sha256) = &mut self.sha256 {
                sha256.update(&piece);
            }
            return Ok(Some((self.decoder.window(piece), left > 0)));
        }
    }
}

/// Hands the text of a file to `take`, which says how much of it is done with; `None`: it wants no more. What is left comes again, with
/// the next window behind it.
pub async fn each(bytes: &dyn Bytes, form: Form, size: usize, take: &mut dyn FnMut(&str, bool, u64) -> Option<usize>) -> Result<(), Lost> {
    let mut windows = Windows::new(bytes, form, size);
    let mut rest = String::new();
    loop {
        let before = windows.met();
        let Some((text, more)) = windows.next().await? else { return Ok(()) };
        let text = if rest.is_empty() { text } else { Cow::Owned(std::mem::take(&mut rest) + &text) };
        let Some(done) = take(&text, more, before) else { return Ok(()) };
        rest.push_str(text.get(done..).unwrap_or_default());
    }
}

/// All of a file as text.
pub async fn all(bytes: &dyn Bytes, form: Form) -> Result<Cow<'_, str>, Lost> {
    let size = usize::try_from(bytes.size()).map_err(|_| Lost::NoRoom)?;
    Ok(Windows::new(bytes, form, size).next().await?.map_or(Cow::Borrowed(""), |(text, _)| text))
}
