//! Bytes to text: byte order marks, UTF-16, and the Windows code page that Excel and old PowerShell leave behind (facts: IdP 1.8 and 6).
//!
//! Architecture Invariant: knows no format. What cannot be text is refused, everything else becomes text.

use super::reading::Encoding;
use crate::model::Refusal;
use crate::words::read_decode as say;
use std::borrow::Cow;

/// So much of a file is looked at to know how it is written.
pub const HEAD: u64 = 1 << 14;

/// How the bytes of a file become text.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    how: How,
    /// Bytes of the marks that stand first.
    skip: usize,
    /// The name for the reader.
    name: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum How {
    /// UTF-8, else line by line: `-Append` and Excel mix Windows-1252 lines into UTF-8 files.
    EightBit,
    Utf8,
    Windows1252,
    Wide(fn([u8; 2]) -> u16),
}

impl Form {
    /// A sheet of a workbook, which was written out here.
    pub const SHEET: Self = Self { how: How::Utf8, skip: 0, name: "" };

    /// How the file that begins so is written, or why it cannot be text, with a sentence for the reader. `told`: how it is written,
    /// whatever it looks like.
    pub fn of(head: &[u8], told: Option<Encoding>) -> Result<Self, (Refusal, String)> {
        let not_text = |why: &str| Err((Refusal::NotText, why.to_owned()));
        if head.starts_with(b"PK\x03\x04") {
            return not_text(say::ARCHIVE_WORKBOOK_INSIDE_ARCHIVE_NOT_OPENED);
        }
        if head.starts_with(b"\xD0\xCF\x11\xE0") {
            return not_text(say::OLD_EXCEL_WORKBOOK_ONE_PASSWORD_SAVE);
        }
        if head.starts_with(b"%PDF") || head.starts_with(b"\x1F\x8B") {
            return not_text(say::PDF_COMPRESSED_FILE_NOT_TEXT);
        }
        let form = Self::told(head, told);
        let text = Decoder::new(form).window(Cow::Borrowed(whole_characters(head)));
        let (mut all, mut control) = (0, 0);
        for c in text.chars().take(4096) {
            all += 1;
            control += u32::from(c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        }
        if control * 10 > all { not_text(say::NOT_TEXT_ONE_CHARACTER_TEN_MORE) } else { Ok(form) }
    }

    fn told(head: &[u8], told: Option<Encoding>) -> Self {
        const MARK: &[u8] = b"\xEF\xBB\xBF";
        // Tools that append to a file leave a second mark.
        let again = if head.strip_prefix(MARK).is_some_and(|rest| rest.starts_with(MARK)) { MARK.len() } else { 0 };
        let rest = &head[again..];
        let form = |how, mark: &[u8], name| Self { how, skip: again + if rest.starts_with(mark) { mark.len() } else { 0 }, name };
        let (little, big) = (How::Wide(u16::from_le_bytes), How::Wide(u16::from_be_bytes));
        match told {
            Some(Encoding::Utf8) => form(How::Utf8, MARK, "UTF-8"),
            Some(Encoding::Utf16Le) => form(little, b"\xFF\xFE", "UTF-16LE"),
            Some(Encoding::Utf16Be) => form(big, b"\xFE\xFF", "UTF-16BE"),
            Some(Encoding::Windows1252) => form(How::Windows1252, b"", "Windows-1252"),
            None if rest.starts_with(MARK) => form(How::EightBit, MARK, "UTF-8 with BOM"),
            None if rest.starts_with(b"\xFF\xFE") => form(little, b"\xFF\xFE", "UTF-16LE"),
            None if rest.starts_with(b"\xFE\xFF") => form(big, b"\xFE\xFF", "UTF-16BE"),
            None => match sixteen_without_mark(rest) {
                Some(true) => form(little, b"", "UTF-16LE without BOM"),
                Some(false) => form(big, b"", "UTF-16BE without BOM"),
                None => form(How::EightBit, b"", "UTF-8"),
            },
        }
    }
}

/// The head of a file without the character that it cuts in two.
fn whole_characters(head: &[u8]) -> &[u8] {
    if (head.len() as u64) < HEAD {
        return head;
    }
    let lead = head.iter().rposition(|b| b & 0xC0 != 0x80).unwrap_or(0);
    if head[lead..].len() < 4 && std::str::from_utf8(&head[lead..]).is_err() { &head[..lead] } else { head }
}

/// Turns a file into text, window by window, and learns how it was written.
#[derive(Debug)]
pub struct Decoder {
    form: Form,
    begun: bool,
    /// Lines that are not UTF-8.
    odd_lines: u64,
    /// Some line holds a letter beyond ASCII as UTF-8 writes it.
    utf8: bool,
    half: bool,
    /// Nothing but blanks so far.
    pub blank: bool,
    /// Nothing beyond ASCII so far.
    pub ascii: bool,
}

impl Decoder {
    pub fn new(form: Form) -> Self {
        Self { form, begun: false, odd_lines: 0, utf8: false, half: false, blank: true, ascii: true }
    }

    /// Past the last line end in these bytes, which begin between characters.
    pub fn last_line_end(&self, bytes: &[u8]) -> Option<usize> {
        match self.form.how {
            How::Wide(unit) => bytes.as_chunks::<2>().0.iter().rposition(|pair| unit(*pair) == u16::from(b'\n')).map(|at| at * 2 + 2),
            _ => bytes.iter().rposition(|b| *b == b'\n').map(|at| at + 1),
        }
    }

    /// The text of the next window.
    pub fn window<'t>(&mut self, bytes: Cow<'t, [u8]>) -> Cow<'t, str> {
        let skip = if self.begun { 0 } else { self.form.skip.min(bytes.len()) };
        self.begun = true;
        let text = match self.form.how {
            How::EightBit => self.eight_bit(bytes, skip),
            How::Utf8 => match bytes {
                Cow::Borrowed(bytes) => String::from_utf8_lossy(&bytes[skip..]),
                Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes[skip..]).into_owned()),
            },
            How::Windows1252 => Cow::Owned(bytes[skip..].iter().map(|b| windows_1252(*b)).collect()),
            How::Wide(unit) => {
                let (pairs, odd) = bytes[skip..].as_chunks::<2>();
                self.half |= !odd.is_empty();
                Cow::Owned(char::decode_utf16(pairs.iter().map(|p| unit(*p))).map(|c| c.unwrap_or('\u{FFFD}')).collect())
            }
        };
        self.blank = self.blank && text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty();
        self.ascii = self.ascii && text.is_ascii();
        text
    }

    fn eight_bit<'t>(&mut self, bytes: Cow<'t, [u8]>, skip: usize) -> Cow<'t, str> {
        let bytes = match bytes {
            Cow::Borrowed(bytes) => match std::str::from_utf8(&bytes[skip..]) {
                Ok(text) => return self.all_utf8(Cow::Borrowed(text)),
                Err(_) => Cow::Borrowed(bytes),
            },
            Cow::Owned(mut bytes) => {
                bytes.drain(..skip);
                match String::from_utf8(bytes) {
                    Ok(text) => return self.all_utf8(Cow::Owned(text)),
                    Err(error) => return Cow::Owned(self.line_by_line(error.as_bytes())),
                }
            }
        };
        Cow::Owned(self.line_by_line(&bytes[skip..]))
    }

    fn all_utf8<'t>(&mut self, text: Cow<'t, str>) -> Cow<'t, str> {
        self.utf8 = self.utf8 || !text.is_ascii();
        text
    }

    fn line_by_line(&mut self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
        for line in bytes.split_inclusive(|b| *b == b'\n') {
            match std::str::from_utf8(line) {
                Ok(line) => {
                    self.utf8 |= !line.is_ascii();
                    text.push_str(line);
                }
                Err(_) => {
                    self.odd_lines += 1;
                    text.extend(line.iter().map(|b| windows_1252(*b)));
                }
            }
        }
        text
    }

    /// How the file was written, and what is odd about it. To be asked at its end.
    pub fn written(&self) -> (&'static str, Vec<String>) {
        let name = self.form.name;
        if self.half {
            return (name, vec![say::FILE_ENDS_MIDDLE_CHARACTER.to_owned()]);
        }
        if self.odd_lines == 0 {
            (name, Vec::new())
        } else if self.utf8 || name != "UTF-8" {
            let lines = say::lines_are(self.odd_lines);
            ("UTF-8 mixed with Windows-1252", vec![say::lines_not_utf_8_rest_file(&lines)])
        } else {
            ("Windows-1252", Vec::new())
        }
    }
}

/// `Some(true)` for little endian, `Some(false)` for big endian: every other byte of mostly plain letters is zero.
fn sixteen_without_mark(bytes: &[u8]) -> Option<bool> {
    let head = &bytes[..bytes.len().min(4096)];
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if odd * 10 >= half * 6 && even * 10 < half {
        Some(true)
    } else if even * 10 >= half * 6 && odd * 10 < half {
        Some(false)
    } else {
        None
    }
}

/// The code page Windows-1252. Its five unassigned bytes stay the control characters they are elsewhere.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—',
        '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, &'static str) {
        let mut decoder = Decoder::new(Form::of(bytes, None).expect("text"));
        let text = decoder.window(Cow::Borrowed(bytes)).into_owned();
        assert_eq!(decoder.window(Cow::Borrowed(b"")), "");
        (text, decoder.written().0)
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let plain = "id,name\n1,José Núñez €\n";
        let le: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(plain.as_bytes()), (plain.to_owned(), "UTF-8"));
        assert_eq!(text(&[b"\xEF\xBB\xBF", plain.as_bytes()].concat()), (plain.to_owned(), "UTF-8 with BOM"));
        assert_eq!(text(&[b"\xFF\xFE", le.as_slice()].concat()), (plain.to_owned(), "UTF-16LE"));
        assert_eq!(text(&[b"\xFE\xFF", be.as_slice()].concat()), (plain.to_owned(), "UTF-16BE"));
        assert_eq!(text(&le), (plain.to_owned(), "UTF-16LE without BOM"));
        assert_eq!(text(&be), (plain.to_owned(), "UTF-16BE without BOM"));
        assert_eq!(text(b"id,name\n1,Jos\xE9 N\xFA\xF1ez \x80\n"), (plain.to_owned(), "Windows-1252"));
    }

    #[test]
    fn mixed_lines_are_read_each_in_its_own_way() {
        let (read, encoding) = text(b"1,Zo\xC3\xAB\n2,Zo\xEB\n");
        assert_eq!(read, "1,Zoë\n2,Zoë\n");
        assert_eq!(encoding, "UTF-8 mixed with Windows-1252");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [b"PK\x03\x04rest".as_slice(), &[1, 2, 3, 4, 5, 6, 7, 8]] {
            assert_eq!(Form::of(bytes, None).unwrap_err().0, Refusal::NotText);
        }
        let mut decoder = Decoder::new(Form::of(b"\xEF\xBB\xBF \r\n", None).unwrap());
        assert_eq!((decoder.window(Cow::Borrowed(b"\xEF\xBB\xBF \r\n")).as_ref(), decoder.blank), (" \r\n", true));
    }

    #[test]
    fn a_head_is_not_judged_by_half_a_character() {
        let long = "é".repeat(HEAD as usize);
        for cut in 0..4 {
            let head = &long.as_bytes()[cut % 2..][..HEAD as usize];
            assert!(whole_characters(head).len() >= head.len() - 1);
        }
    }
}
