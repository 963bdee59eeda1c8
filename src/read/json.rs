//! A cursor over JSON text that forgives what exports get wrong.
//!
//! A trailing or doubled comma is forgiven. A line break inside a string is not: it is how a lost quote shows itself.
//!
//! Architecture Invariant: knows no exporter and no field.

use crate::words::read_json as say;
use std::borrow::Cow;

/// Why a value could not be read. The words hold no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file ends inside the value.
    End,
    Depth,
    Nul,
    Long,
    /// One of several answers is that something went wrong; its status.
    Failed(u16),
    Expected(&'static str),
}

impl Fault {
    /// The sentence for the reader.
    pub fn reason(self) -> String {
        match self {
            Self::End => say::FILE_ENDS_MIDDLE_RECORD.to_owned(),
            Self::Depth => say::RECORD_NESTED_DEEPER_LIMIT.to_owned(),
            Self::Nul => say::THE_RECORD_HOLDS_A_NUL_BYTE.to_owned(),
            Self::Long => say::VALUE_RECORD_LONGER_LIMIT.to_owned(),
            Self::Failed(status) => say::answer_request_error_status_status_what(&status),
            Self::Expected(what) => say::expected_what_and_found_something_else(&what),
        }
    }
}

/// A position in JSON text.
#[derive(Clone, Debug)]
pub struct Cursor<'t> {
    pub text: &'t str,
    pub pos: usize,
    /// A comma stood where none belongs.
    pub stray_comma: bool,
    /// NUL bytes are passed over: the value is looked for its end only.
    pub past_nul: bool,
}

/// A string as written between its quotes.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'t> {
    pub text: &'t str,
    pub escaped: bool,
}

impl<'t> Raw<'t> {
    /// The string it stands for.
    pub fn unescape(self) -> Cow<'t, str> {
        if self.escaped { Cow::Owned(unescape(self.text)) } else { Cow::Borrowed(self.text) }
    }
}

/// Bytes at which the scan of a string stops: quote, backslash, NUL, line feed.
const STOP: [bool; 256] = {
    let mut table = [false; 256];
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table[b'\n' as usize] = true;
    table[0] = true;
    table
};

impl<'t> Cursor<'t> {
    pub fn new(text: &'t str, pos: usize) -> Self {
        Self { text, pos, stray_comma: false, past_nul: false }
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes()
    }

    pub fn peek(&self) -> Option<u8> {
        self.bytes().get(self.pos).copied()
    }

    pub fn blanks(&mut self) {
        let bytes = self.bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.pos) {
            self.pos += 1;
        }
    }

    /// The string that begins here, past its closing quote.
    pub fn string(&mut self) -> Result<Raw<'t>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(if self.peek().is_none() { Fault::End } else { Fault::Expected(say::A_QUOTED_TEXT) });
        }
        let bytes = self.bytes();
        let start = self.pos + 1;
        let mut at = start;
        let mut escaped = false;
        loop {
            match bytes.get(at) {
                None => return Err(Fault::End),
                Some(&b) if !STOP[b as usize] => at += 1,
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    at += 2;
                }
                Some(0) if self.past_nul => at += 1,
                Some(0) => return Err(Fault::Nul),
                Some(_) => {
                    return Err(Fault::Expected(say::CLOSING_QUOTE_BEFORE_END_LINE));
                }
            }
        }
        self.pos = at + 1;
        // A quote and a backslash are single bytes of UTF-8, so both ends stand between characters.
        let text = self.text.get(start..at).ok_or(Fault::Expected("text"))?;
        Ok(Raw { text, escaped })
    }

    /// A number, `true`, `false` or `null`, as written.
    pub fn literal(&mut self) -> Result<&'t str, Fault> {
        let bytes = self.bytes();
        let start = self.pos;
        while let Some(b) = bytes.get(self.pos) {
            if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.') {
                self.pos += 1;
            } else {
                break;
            }
        }
        if self.pos == start {
            return Err(if self.peek().is_none() { Fault::End } else { Fault::Expected("a value") });
        }
        if self.peek().is_none() && !matches!(&self.text[start..], "true" | "false" | "null") {
            return Err(Fault::End);
        }
        Ok(&self.text[start..self.pos])
    }

    /// The next key of an object, with the cursor on its value; `None` at the closing brace.
    pub fn key(&mut self) -> Result<Option<Raw<'t>>, Fault> {
        loop {
            self.blanks();
            match self.peek() {
                None => return Err(Fault::End),
                Some(b'}') => {
                    self.pos += 1;
                    return Ok(None);
                }
                Some(b',') => self.comma(b'}'),
                Some(b'"') => {
                    let key = self.string()?;
                    self.blanks();
                    match self.peek() {
                        Some(b':') => self.pos += 1,
                        None => return Err(Fault::End),
                        Some(_) => return Err(Fault::Expected(say::A_COLON_AFTER_THE_FIELD_NAME)),
                    }
                    self.blanks();
                    return Ok(Some(key));
                }
                Some(_) => return Err(Fault::Expected(say::A_FIELD_NAME_IN_QUOTES)),
            }
        }
    }

    /// True with the cursor on the next element of an array; false past its closing bracket.
    pub fn element(&mut self) -> Result<bool, Fault> {
        loop {
            self.blanks();
            match self.peek() {
                None => return Err(Fault::End),
                Some(b']') => {
                    self.pos += 1;
                    return Ok(false);
                }
                Some(b',') => self.comma(b']'),
                Some(_) => return Ok(true),
            }
        }
    }

    fn comma(&mut self, close: u8) {
        self.pos += 1;
        self.blanks();
        if self.peek() == Some(close) || self.peek() == Some(b',') {
            self.stray_comma = true;
        }
    }

    /// Past the value that begins here and nests no deeper than `most`.
    pub fn skip(&mut self, most: usize) -> Result<(), Fault> {
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'{' | b'[') => {
                let bytes = self.bytes();
                let mut depth = 0usize;
                loop {
                    match bytes.get(self.pos) {
                        None => return Err(Fault::End),
                        Some(b'"') => {
                            self.string()?;
                            continue;
                        }
                        Some(b'{' | b'[') => {
                            depth += 1;
                            if depth > most {
                                return Err(Fault::Depth);
                            }
                        }
                        Some(b'}' | b']') => {
                            depth -= 1;
                            if depth == 0 {
                                self.pos += 1;
                                return Ok(());
                            }
                        }
                        Some(0) if !self.past_nul => return Err(Fault::Nul),
                        Some(_) => {}
                    }
                    self.pos += 1;
                }
            }
            Some(_) => self.literal().map(|_| ()),
            None => Err(Fault::End),
        }
    }
}

/// The text that a JSON string stands for. An escape that is none is kept as written; half a surrogate pair becomes U+FFFD.
fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let Some(c) = tail.chars().next() else {
            out.push('\\');
            return out;
        };
        rest = &tail[c.len_utf8()..];
        match c {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            'b' => out.push('\u{8}'),
            'f' => out.push('\u{c}'),
            '"' | '\\' | '/' => out.push(c),
            'u' => {
                let Some(first) = hex4(rest) else {
                    out.push_str("\\u");
                    continue;
                };
                rest = &rest[4..];
                let low = rest.strip_prefix("\\u").and_then(hex4).filter(|l| (0xDC00..0xE000).contains(l));
                match (first, low) {
                    (0xD800..=0xDBFF, Some(low)) => {
                        let code = 0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00);
                        out.push(char::from_u32(code).unwrap_or('\u{FFFD}'));
                        rest = &rest[6..];
                    }
                    _ => out.push(char::from_u32(first).unwrap_or('\u{FFFD}')),
                }
            }
            other => {
                out.push('\\');
                out.push(other);
            }
        }
    }
    out.push_str(rest);
    out
}

fn hex4(text: &str) -> Option<u32> {
    let digits = text.get(..4)?;
    if digits.bytes().all(|b| b.is_ascii_hexdigit()) { u32::from_str_radix(digits, 16).ok() } else { None }
}
