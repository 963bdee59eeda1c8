//! Bytes to text: byte order marks, UTF-16, and the Windows code page that Excel and old PowerShell leave behind (facts: IdP 1.8 and 6).
//!
//! Architecture Invariant: knows no format. What cannot be text is refused, everything else becomes text.

use super::fold::many;
use super::reading::Encoding;
use crate::model::Refusal;
use std::borrow::Cow;

/// A file as text, and how it was written.
#[derive(Debug)]
pub struct Decoded<'t> {
    pub text: Cow<'t, str>,
    /// The name for the reader.
    pub encoding: &'static str,
    pub notes: Vec<String>,
}

/// The text of a file, or why there is none, with a sentence for the reader. `told`: how it is written, whatever it looks like.
pub fn decode(bytes: &[u8], told: Option<Encoding>) -> Result<Decoded<'_>, (Refusal, String)> {
    let not_text = |why: &str| Err((Refusal::NotText, why.to_owned()));
    if bytes.starts_with(b"PK\x03\x04") {
        return not_text("An archive or workbook inside an archive is not opened. Unpack the outer one and drop what is inside.");
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return not_text("This is an old Excel workbook, or one with a password. Save it as .xlsx without a password, or the sheet as CSV.");
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"\x1F\x8B") {
        return not_text("This is a PDF or a compressed file, not text.");
    }
    // Tools that append to a file leave a second mark.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").filter(|rest| rest.starts_with(b"\xEF\xBB\xBF")).unwrap_or(bytes);
    let decoded = if let Some(told) = told {
        as_told(bytes, told)
    } else if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        eight_bit(rest, "UTF-8 with BOM")
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        sixteen_bit(rest, u16::from_le_bytes, "UTF-16LE")
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        sixteen_bit(rest, u16::from_be_bytes, "UTF-16BE")
    } else {
        match sixteen_without_mark(bytes) {
            Some(true) => sixteen_bit(bytes, u16::from_le_bytes, "UTF-16LE without BOM"),
            Some(false) => sixteen_bit(bytes, u16::from_be_bytes, "UTF-16BE without BOM"),
            None => eight_bit(bytes, "UTF-8"),
        }
    };
    let head: Vec<char> = decoded.text.chars().take(4096).collect();
    let control = head.iter().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    if control * 10 > head.len() {
        return not_text("This is not text: one character in ten or more cannot be shown.");
    }
    if decoded.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
        return Err((Refusal::Empty, "The file is empty.".to_owned()));
    }
    Ok(decoded)
}

/// As the administrator says, without the mark that may stand first.
fn as_told(bytes: &[u8], told: Encoding) -> Decoded<'_> {
    let after = |mark: &[u8]| bytes.strip_prefix(mark).unwrap_or(bytes);
    match told {
        Encoding::Utf8 => Decoded { text: String::from_utf8_lossy(after(b"\xEF\xBB\xBF")), encoding: "UTF-8", notes: Vec::new() },
        Encoding::Utf16Le => sixteen_bit(after(b"\xFF\xFE"), u16::from_le_bytes, "UTF-16LE"),
        Encoding::Utf16Be => sixteen_bit(after(b"\xFE\xFF"), u16::from_be_bytes, "UTF-16BE"),
        Encoding::Windows1252 => {
            Decoded { text: Cow::Owned(bytes.iter().map(|b| windows_1252(*b)).collect()), encoding: "Windows-1252", notes: Vec::new() }
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

fn sixteen_bit<'t>(bytes: &[u8], unit: fn([u8; 2]) -> u16, encoding: &'static str) -> Decoded<'t> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|p| unit(*p))).map(|c| c.unwrap_or('\u{FFFD}')).collect::<String>();
    let notes = if odd.is_empty() { Vec::new() } else { vec!["The file ends in the middle of a character.".to_owned()] };
    Decoded { text: Cow::Owned(text), encoding, notes }
}

/// UTF-8, else line by line: `-Append` and Excel mix Windows-1252 lines into UTF-8 files.
fn eight_bit<'t>(bytes: &'t [u8], encoding: &'static str) -> Decoded<'t> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding, notes: Vec::new() };
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let (mut lines, mut utf8) = (0u64, false);
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => {
                utf8 |= !line.is_ascii();
                text.push_str(line);
            }
            Err(_) => {
                lines += 1;
                text.extend(line.iter().map(|b| windows_1252(*b)));
            }
        }
    }
    if utf8 || encoding != "UTF-8" {
        let note = format!("{} not UTF-8 as the rest of the file is, and was read as Windows-1252.", many(lines, "line is", "lines are"));
        Decoded { text: Cow::Owned(text), encoding: "UTF-8 mixed with Windows-1252", notes: vec![note] }
    } else {
        Decoded { text: Cow::Owned(text), encoding: "Windows-1252", notes: Vec::new() }
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
        let d = decode(bytes, None).expect("text");
        (d.text.into_owned(), d.encoding)
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
        assert_eq!(decode(b"PK\x03\x04rest", None).unwrap_err().0, Refusal::NotText);
        assert_eq!(decode(&[1, 2, 3, 4, 5, 6, 7, 8], None).unwrap_err().0, Refusal::NotText);
        assert_eq!(decode(b"\xEF\xBB\xBF \r\n", None).unwrap_err().0, Refusal::Empty);
        assert_eq!(decode(b"", None).unwrap_err().0, Refusal::Empty);
    }
}
