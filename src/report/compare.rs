//! Two raw values side by side: which characters differ, and which cannot be seen.
//!
//! Pure text. It must never know what a value means, and never repair one: what it hands back, put together, is the value it was given.

use crate::words::report_compare as say;

/// A run of characters that are shown the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The characters exactly as exported.
    pub text: String,
    pub differs: bool,
    /// What to show instead, where the characters cannot be seen or would disturb the text around them.
    pub shown: Option<&'static str>,
    /// The characters spelled out, such as `U+200B zero width space`; empty where they speak for themselves.
    pub spelled: String,
}

/// Both values in pieces, and a sentence for every odd character, in order of appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    pub left: Vec<Piece>,
    pub right: Vec<Piece>,
}

/// Values longer than this are compared from both ends only: a table of every pair of characters would grow too large.
const MOST: usize = 400;

/// Aligns two values. Characters are code points: what looks alike may differ, and does so here.
pub fn compare(left: &str, right: &str) -> Comparison {
    let (a, b): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let (in_a, in_b) = common(&a, &b);
    let against = |marks: &[bool]| marks.iter().map(|same| !same).collect::<Vec<_>>();
    Comparison { left: pieces(&a, &against(&in_a)), right: pieces(&b, &against(&in_b)) }
}

/// One value in pieces, with what cannot be seen spelled out.
pub fn spell(value: &str) -> Vec<Piece> {
    let chars: Vec<char> = value.chars().collect();
    pieces(&chars, &vec![false; chars.len()])
}

/// Does the value hold anything that a reader could not see, or that would disturb the text around it?
pub fn has_hidden(value: &str) -> bool {
    value.starts_with(' ')
        || value.ends_with(' ')
        || value.contains("  ")
        || value.chars().any(|c| hidden(c).is_some() || apart(c).is_some())
        || mixes(value)
}

/// What of a value no reader can see or tell, spelled out once each: for lists, where nothing can be marked.
pub fn signs(value: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in if has_hidden(value) { spell(value) } else { Vec::new() } {
        if !piece.spelled.is_empty() && !out.contains(&piece.spelled) {
            out.push(piece.spelled);
        }
    }
    out
}

/// Does a word mix Latin letters with ones of another script that look like them?
fn mixes(value: &str) -> bool {
    if value.is_ascii() {
        return false;
    }
    let chars: Vec<char> = value.chars().collect();
    (0..chars.len()).any(|at| among_latin(&chars, at))
}

/// A Cyrillic or Greek letter in a word with Latin letters: in `p\u{435}te` nobody sees which.
fn among_latin(chars: &[char], at: usize) -> bool {
    let of_word = |c: &&char| c.is_alphanumeric();
    let foreign = |c: char| c.is_alphabetic() && matches!(c, '\u{370}'..='\u{52F}');
    let latin = |c: &char| c.is_ascii_alphabetic();
    foreign(chars[at]) && (chars[..at].iter().rev().take_while(of_word).any(latin) || chars[at..].iter().take_while(of_word).any(latin))
}

/// An accent that is a character of its own, drawn beside its letter: as it stands in the text, it looks like the letter that has it.
fn apart(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{300}' => "\u{25CC}\u{300}",
        '\u{301}' => "\u{25CC}\u{301}",
        '\u{302}' => "\u{25CC}\u{302}",
        '\u{303}' => "\u{25CC}\u{303}",
        '\u{308}' => "\u{25CC}\u{308}",
        '\u{30A}' => "\u{25CC}\u{30A}",
        '\u{30C}' => "\u{25CC}\u{30C}",
        '\u{327}' => "\u{25CC}\u{327}",
        _ => return None,
    })
}

/// Which characters of each belong to a longest common subsequence.
fn common(a: &[char], b: &[char]) -> (Vec<bool>, Vec<bool>) {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let mut in_a = vec![true; a.len()];
    let mut in_b = vec![true; b.len()];
    let (mid_a, mid_b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    in_a[head..a.len() - tail].fill(false);
    in_b[head..b.len() - tail].fill(false);
    if mid_a.len() > MOST || mid_b.len() > MOST {
        return (in_a, in_b);
    }
    let width = mid_b.len() + 1;
    let mut longest = vec![0u16; (mid_a.len() + 1) * width];
    for i in (0..mid_a.len()).rev() {
        for j in (0..mid_b.len()).rev() {
            longest[i * width + j] = if mid_a[i] == mid_b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < mid_a.len() && j < mid_b.len() {
        if mid_a[i] == mid_b[j] {
            in_a[head + i] = true;
            in_b[head + j] = true;
            i += 1;
            j += 1;
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    drop_chance_matches(&mut in_a, &mut in_b);
    (in_a, in_b)
}

/// A single character that both happen to hold, with unlike differences around it, is no correspondence: `org` and `com` share an `o`, and
/// nobody would say so. Where the differences on either side are as long as each other, it is one (`dev.ops` and `dev-ops`).
fn drop_chance_matches(in_a: &mut [bool], in_b: &mut [bool]) {
    let (mut i, mut j) = (0, 0);
    let (mut gap_a, mut gap_b) = (0, 0);
    while i < in_a.len() && j < in_b.len() {
        if !in_a[i] {
            (i, gap_a) = (i + 1, gap_a + 1);
        } else if !in_b[j] {
            (j, gap_b) = (j + 1, gap_b + 1);
        } else {
            let run = in_a[i..].iter().zip(&in_b[j..]).take_while(|(a, b)| **a && **b).count();
            let after_a = in_a[i + run..].iter().take_while(|same| !**same).count();
            let after_b = in_b[j + run..].iter().take_while(|same| !**same).count();
            let enclosed = gap_a + gap_b > 0 && after_a + after_b > 0;
            if run == 1 && enclosed && (gap_a != gap_b || after_a != after_b) {
                in_a[i] = false;
                in_b[j] = false;
            } else {
                (i, j) = (i + run, j + run);
                (gap_a, gap_b) = (0, 0);
            }
        }
    }
}

/// Joins neighbours that are shown the same way. A character that needs spelling stands alone.
fn pieces(chars: &[char], differs: &[bool]) -> Vec<Piece> {
    let first_ink = chars.iter().position(|c| *c != ' ').unwrap_or(chars.len());
    let last_ink = chars.iter().rposition(|c| *c != ' ').unwrap_or(0);
    let mut out: Vec<Piece> = Vec::new();
    for (at, (&c, &differs)) in chars.iter().zip(differs).enumerate() {
        let lost_blank = c == ' ' && (at < first_ink || at > last_ink || differs || at > 0 && chars[at - 1] == ' ');
        let (shown, spelled) = if lost_blank {
            (Some("·"), "U+0020 space".to_owned())
        } else if let Some((shown, name)) = hidden(c) {
            (Some(shown), format!("U+{:04X} {name}", c as u32))
        } else if let Some(shown) = apart(c).filter(|_| !differs) {
            (Some(shown), format!("U+{:04X} {}", c as u32, describe(c)))
        } else if (differs && !c.is_ascii()) || among_latin(chars, at) {
            (None, format!("U+{:04X} {}", c as u32, describe(c)))
        } else {
            (None, String::new())
        };
        match out.last_mut() {
            Some(last) if last.differs == differs && last.spelled.is_empty() && spelled.is_empty() => last.text.push(c),
            _ => out.push(Piece { text: c.to_string(), differs, shown, spelled }),
        }
    }
    out
}

/// Characters that have no ink or change the direction of what follows, with a mark and the Unicode name.
fn hidden(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '\t' => ("→", "tab"),
        '\n' => ("¶", say::LINE_FEED),
        '\r' => ("¶", say::CARRIAGE_RETURN),
        '\0' => ("□", "null"),
        '\u{1}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => ("□", say::CONTROL_CHARACTER),
        '\u{A0}' => ("°", say::NO_BREAK_SPACE),
        '\u{AD}' => ("□", say::SOFT_HYPHEN),
        '\u{34F}' => ("□", say::COMBINING_GRAPHEME_JOINER),
        '\u{61C}' => ("□", say::ARABIC_LETTER_MARK),
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => ("□", say::HANGUL_FILLER),
        '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{205F}' => ("°", say::WIDE_OR_NARROW_SPACE),
        '\u{180E}' => ("□", say::MONGOLIAN_VOWEL_SEPARATOR),
        '\u{200B}' => ("□", say::ZERO_WIDTH_SPACE),
        '\u{200C}' => ("□", say::ZERO_WIDTH_NON_JOINER),
        '\u{200D}' => ("□", say::ZERO_WIDTH_JOINER),
        '\u{200E}' => ("□", say::LEFT_TO_RIGHT_MARK),
        '\u{200F}' => ("□", say::RIGHT_TO_LEFT_MARK),
        '\u{2028}' => ("¶", say::LINE_SEPARATOR),
        '\u{2029}' => ("¶", say::PARAGRAPH_SEPARATOR),
        '\u{202A}' => ("□", say::LEFT_TO_RIGHT_EMBEDDING),
        '\u{202B}' => ("□", say::RIGHT_TO_LEFT_EMBEDDING),
        '\u{202C}' => ("□", say::POP_DIRECTIONAL_FORMATTING),
        '\u{202D}' => ("□", say::LEFT_TO_RIGHT_OVERRIDE),
        '\u{202E}' => ("□", say::RIGHT_TO_LEFT_OVERRIDE),
        '\u{202F}' => ("°", say::NARROW_NO_BREAK_SPACE),
        '\u{2060}' => ("□", say::WORD_JOINER),
        '\u{2061}'..='\u{2065}' => ("□", say::INVISIBLE_OPERATOR),
        '\u{2066}'..='\u{2069}' => ("□", say::DIRECTIONAL_ISOLATE),
        '\u{206A}'..='\u{206F}' => ("□", say::DEPRECATED_FORMAT_CHARACTER),
        '\u{3000}' => ("°", say::IDEOGRAPHIC_SPACE),
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => ("□", say::VARIATION_SELECTOR),
        '\u{FEFF}' => ("□", say::BYTE_ORDER_MARK),
        '\u{FFF9}'..='\u{FFFB}' => ("□", say::ANNOTATION_MARK),
        '\u{E0000}'..='\u{E007F}' => ("□", say::TAG_CHARACTER),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => ("□", say::PRIVATE_USE_CHARACTER),
        _ => return None,
    })
}

/// What kind of character it is, in a few words: enough to see that it is not the one it looks like.
fn describe(c: char) -> &'static str {
    let small = c.is_lowercase();
    let letter = c.is_alphabetic();
    match c as u32 {
        0x80..=0x24F | 0x1E00..=0x1EFF if letter && small => say::LATIN_SMALL_LETTER_BEYOND_Z,
        0x80..=0x24F | 0x1E00..=0x1EFF if letter => say::LATIN_CAPITAL_LETTER_BEYOND_Z,
        0x250..=0x2AF => say::PHONETIC_LETTER,
        0x300..=0x36F | 0x1AB0..=0x1AFF | 0x20D0..=0x20FF => combining(c),
        0x370..=0x3FF | 0x1F00..=0x1FFF if small => say::GREEK_SMALL_LETTER,
        0x370..=0x3FF | 0x1F00..=0x1FFF => say::GREEK_LETTER,
        0x400..=0x52F => cyrillic(c),
        0x530..=0x58F => say::ARMENIAN_LETTER,
        0x590..=0x5FF => say::HEBREW_LETTER,
        0x600..=0x6FF | 0x750..=0x77F => say::ARABIC_LETTER,
        0x900..=0x97F => say::DEVANAGARI_LETTER,
        0xE00..=0xE7F => say::THAI_LETTER,
        0x10A0..=0x10FF => say::GEORGIAN_LETTER,
        0x1100..=0x11FF | 0xAC00..=0xD7AF => say::HANGUL_LETTER,
        0x2010..=0x2015 | 0x2212 => say::DASH_OTHER_THAN_THE_HYPHEN,
        0x2018..=0x201F => say::CURLY_QUOTATION_MARK,
        0x3040..=0x30FF => say::JAPANESE_KANA,
        0x3400..=0x9FFF | 0x20000..=0x3FFFF => say::CHINESE_OR_JAPANESE_CHARACTER,
        0xFB00..=0xFB06 => say::JOINED_LATIN_LETTERS,
        0xFF01..=0xFF5E => say::FULLWIDTH_FORM,
        0x1D400..=0x1D7FF => say::MATHEMATICAL_LETTER,
        0x1F000..=0x1FAFF => say::EMOJI_OR_SYMBOL,
        _ if letter => say::LETTER_OF_ANOTHER_SCRIPT,
        _ => say::CHARACTER_OUTSIDE_ASCII,
    }
}

/// The Cyrillic letters that are mistaken for Latin ones.
fn cyrillic(c: char) -> &'static str {
    match c {
        'а' => say::CYRILLIC_SMALL_LETTER_A,
        'е' => say::CYRILLIC_SMALL_LETTER_IE,
        'о' => say::CYRILLIC_SMALL_LETTER_O,
        'р' => say::CYRILLIC_SMALL_LETTER_ER,
        'с' => say::CYRILLIC_SMALL_LETTER_ES,
        'у' => say::CYRILLIC_SMALL_LETTER_U,
        'х' => say::CYRILLIC_SMALL_LETTER_HA,
        'і' => say::CYRILLIC_SMALL_LETTER_I,
        'ј' => say::CYRILLIC_SMALL_LETTER_JE,
        'ѕ' => say::CYRILLIC_SMALL_LETTER_DZE,
        c if c.is_lowercase() => say::CYRILLIC_SMALL_LETTER,
        _ => say::CYRILLIC_CAPITAL_LETTER,
    }
}

fn combining(c: char) -> &'static str {
    match c {
        '\u{300}' => say::COMBINING_GRAVE_ACCENT,
        '\u{301}' => say::COMBINING_ACUTE_ACCENT,
        '\u{302}' => say::COMBINING_CIRCUMFLEX,
        '\u{303}' => say::COMBINING_TILDE,
        '\u{308}' => say::COMBINING_DIAERESIS,
        '\u{30A}' => say::COMBINING_RING_ABOVE,
        '\u{30C}' => say::COMBINING_CARON,
        '\u{327}' => say::COMBINING_CEDILLA,
        _ => say::COMBINING_MARK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(pieces: &[Piece]) -> String {
        pieces.iter().map(|p| if p.differs { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    fn joined(pieces: &[Piece]) -> String {
        pieces.iter().map(|p| p.text.as_str()).collect()
    }

    #[test]
    fn marks_what_differs_and_nothing_else() {
        for (left, right, expect_left, expect_right) in [
            ("Ann@x.io", "ann@x.io", "[A]nn@x.io", "[a]nn@x.io"),
            ("devendra.patle@e.com", "devendra.patel@e.com", "devendra.pat[le]@e.com", "devendra.pat[el]@e.com"),
            ("ann@example.org", "ann@example.com", "ann@example.[org]", "ann@example.[com]"),
            ("dev.ops-x", "dev-ops.x", "dev[.]ops[-]x", "dev[-]ops[.]x"),
            ("same@x.io", "same@x.io", "same@x.io", "same@x.io"),
            ("ann@old.io", "ann+1@old.io", "ann@old.io", "ann[+1]@old.io"),
            ("", "a", "", "[a]"),
            ("abc", "", "[abc]", ""),
        ] {
            let found = compare(left, right);
            let sides = [marked(&found.left), marked(&found.right)];
            assert_eq!(sides, [expect_left.to_owned(), expect_right.to_owned()]);
        }
    }

    #[test]
    fn spells_out_what_cannot_be_seen() {
        let found = compare("ann@x.io ", "a\u{200B}nn@x.io");
        assert_eq!(found.left.last().map(|p| (p.shown, p.spelled.as_str())), Some((Some("·"), "U+0020 space")));
        assert_eq!(found.right[1].spelled, "U+200B zero width space");
        assert_eq!(compare("pete", "p\u{435}te").right[1].spelled, "U+0435 Cyrillic small letter ie");
        assert_eq!(spell("a\u{202E}b")[1].spelled, "U+202E right-to-left override");
        assert!(spell("a\u{202E}b")[1].shown.is_some());
        assert_eq!(spell("v\u{435}ra")[1].spelled, "U+0435 Cyrillic small letter ie");
        assert_eq!(spell("Jose\u{301}")[1].shown, Some("\u{25CC}\u{301}"));
        assert!(!has_hidden("Вера Соколова") && !has_hidden("José") && has_hidden("v\u{435}ra@example.com"));
        assert!(has_hidden("x ") && has_hidden("a\u{AD}b") && !has_hidden("Ann Lee"));
    }

    #[test]
    fn loses_no_character() {
        let long = "x".repeat(3000);
        for (left, right) in [("Ann  Lee ", "ann lee"), ("é", "e\u{301}"), (long.as_str(), "y"), ("\u{10FFFF}", "\0")] {
            let found = compare(left, right);
            assert_eq!((joined(&found.left), joined(&found.right)), (left.to_owned(), right.to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_spelled_out_for_lists() {
        assert_eq!(signs("ann@example.com"), [""; 0]);
        assert_eq!(signs("lukas\u{200B}@example.com"), ["U+200B zero width space"]);
        assert_eq!(signs("v\u{435}ra\u{435}@example.com"), ["U+0435 Cyrillic small letter ie"], "once");
        assert_eq!(signs("noor@example.com ").len(), 1, "a blank at the end");
    }
}
