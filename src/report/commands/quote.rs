//! Values as literals: what stands between a hostile name and a shell.
//!
//! A value that nobody would mean to write (control and direction characters, an endless text) is refused and told in a comment. Everything
//! else is one literal of the language, whatever it holds. Comments hold no line end, so that nothing can leave them.

use crate::report::text::plain;

/// The longest value that goes into a command. No address and no name that a directory takes is longer.
pub const LONGEST: usize = 1024;

/// Whether a value may go into a command at all.
pub fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.chars().count() <= LONGEST && spelled(value) == value
}

/// Text for a reader: whatever a terminal would obey or not show is spelled out.
pub fn spelled(text: &str) -> String {
    let text = plain(text);
    if !text.contains(['\u{2028}', '\u{2029}']) {
        return text;
    }
    text.replace('\u{2028}', "<U+2028>").replace('\u{2029}', "<U+2029>")
}

/// A comment of either language: one line, whatever the text holds.
pub fn comment(text: &str) -> String {
    let text = spelled(text);
    let cut: String = text.chars().take(LONGEST).collect();
    format!("# {cut}{}", if cut.len() < text.len() { " …" } else { "" })
}

/// A word of a POSIX shell: between single quotes nothing means anything but the closing quote.
pub fn posix(value: &str) -> String {
    format!("'{}'", value.replace('\'', "'\\''"))
}

/// A string of PowerShell. What is not ASCII is written by its number: PowerShell takes four typographic quotes for quotes, and a file whose
/// encoding it mistakes would have more of them.
pub fn powershell(value: &str) -> String {
    if value.is_ascii() {
        return literal(value);
    }
    let mut parts: Vec<String> = Vec::new();
    let mut run = String::new();
    for c in value.chars() {
        if c.is_ascii() {
            run.push(c);
        } else {
            // The first part has to be a string, or characters would be added up as numbers.
            if !run.is_empty() || parts.is_empty() {
                parts.push(literal(&std::mem::take(&mut run)));
            }
            parts.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("[char]0x{unit:04X}")));
        }
    }
    if !run.is_empty() {
        parts.push(literal(&run));
    }
    format!("({})", parts.join(" + "))
}

/// A single-quoted string of PowerShell: whatever it takes for a quote is doubled.
fn literal(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars() {
        if matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}') {
            out.push(c);
        }
        out.push(c);
    }
    out.push('\'');
    out
}

/// One segment of the path of an address; `None` for one that would be taken for another place.
pub fn segment(value: &str) -> Option<String> {
    if !is_plain(value) || value.chars().all(|c| c == '.') {
        return None;
    }
    let mut out = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(out)
}

/// A body as JSON. What a reader of the script could not see is written by its number.
pub fn json(body: &serde_json::Value) -> String {
    let mut out = String::new();
    for c in body.to_string().chars() {
        if spelled(c.encode_utf8(&mut [0; 4])).starts_with("<U+") {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_of_each_language_cannot_be_closed_from_inside() {
        assert_eq!(posix("it's $(x) `y` \"z\" \\"), "'it'\\''s $(x) `y` \"z\" \\'");
        assert_eq!(literal("a'b’c‘d‚e‛f"), "'a''b’’c‘‘d‚‚e‛‛f'");
        assert_eq!(powershell("it's"), "'it''s'");
        assert_eq!(powershell("é’ x😀"), "('' + [char]0x00E9 + [char]0x2019 + ' x' + [char]0xD83D + [char]0xDE00)");
    }

    #[test]
    fn a_segment_is_one_place_of_a_path() {
        assert_eq!(segment("a/b?c#d%00 é"), Some("a%2Fb%3Fc%23d%2500%20%C3%A9".to_owned()));
        for bad in ["", ".", "..", "a\nb", "\u{202E}"] {
            assert_eq!(segment(bad), None, "{}", bad.escape_debug());
        }
    }

    #[test]
    fn a_comment_is_one_line() {
        for end in ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}", "\0"] {
            let text = comment(&format!("a{end}rm -rf"));
            assert!(text.starts_with("# a<U+") && text.lines().count() == 1, "{text}");
        }
    }

    #[test]
    fn json_shows_every_character_it_holds() {
        let text = json(&serde_json::json!({"name": "a\u{202E}b\u{200B}é\u{E0041}\u{2028}"}));
        assert_eq!(text, "{\"name\":\"a\\u202eb\\u200bé\\udb40\\udc41\\u2028\"}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["name"], "a\u{202E}b\u{200B}é\u{E0041}\u{2028}");
    }
}
