//! A fenced block as the bytes of a file: which encoding, which line ends, and the characters that no Markdown can show.

use super::markdown::unescape;

/// `how` is what follows ` as ` in the heading of the block: an encoding, `BOM`, `CRLF` or `CR`, `cut`, in any order.
pub fn bytes(text: &str, how: &str) -> Vec<u8> {
    let mut text = unescape(text);
    let (mut encoding, mut mark) = ("UTF-8", "");
    for word in how.split_whitespace() {
        match word {
            "BOM" => mark = "\u{FEFF}",
            "CRLF" => text = text.replace('\n', "\r\n"),
            "CR" => text = text.replace('\n', "\r"),
            "cut" => text.truncate(text.trim_end_matches(['\r', '\n']).len()),
            "UTF-8" | "UTF-16LE" | "UTF-16BE" | "Windows-1252" | "ASCII" => encoding = word,
            _ => panic!("no file is written as {word:?}"),
        }
    }
    let text = format!("{mark}{text}");
    match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "Windows-1252" => text.chars().map(|c| windows_1252(c).unwrap_or_else(|| panic!("Windows-1252 has no {c:?}"))).collect(),
        // What PowerShell 5.1 does with a letter that its encoding lacks.
        "ASCII" => text.chars().map(|c| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(b'?')).collect(),
        _ => text.into_bytes(),
    }
}

/// Latin-1, and of the further letters those that stand in names and in running text.
fn windows_1252(c: char) -> Option<u8> {
    const FURTHER: [(char, u8); 11] = [
        ('€', 0x80),
        ('Š', 0x8A),
        ('Œ', 0x8C),
        ('Ž', 0x8E),
        ('‘', 0x91),
        ('’', 0x92),
        ('–', 0x96),
        ('š', 0x9A),
        ('œ', 0x9C),
        ('ž', 0x9E),
        ('Ÿ', 0x9F),
    ];
    let latin = u8::try_from(c).ok().filter(|b| !(0x80..0xA0).contains(b));
    latin.or_else(|| FURTHER.iter().find(|(letter, _)| *letter == c).map(|(_, byte)| *byte))
}
