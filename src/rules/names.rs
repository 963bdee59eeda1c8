//! Whether two written names can be one person's.
//!
//! Initials, the order of words, middle names and another alphabet are no disagreement; a name that shares no word is a conflict.
//!
//! Source: our own reading. No vendor compares names.

use super::unicode::{is_latin, is_mark, nfkd};
use std::sync::OnceLock;

/// The words of a name that is known; `None` for an empty one or one that is really an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    words: Vec<String>,
    latin: bool,
}

impl Name {
    /// Reads a name. Empty, or holding `@`: not known.
    pub fn of(text: &str) -> Option<Self> {
        if text.trim().is_empty() || text.contains('@') {
            return None;
        }
        Some(Self { words: words(text), latin: text.chars().any(is_latin) })
    }

    /// The words in a fixed order, for finding the same words in any order; `None` for fewer than two words.
    pub fn sorted_words(&self) -> Option<String> {
        if self.words.len() < 2 {
            return None;
        }
        let mut words = self.words.clone();
        words.sort_unstable();
        Some(words.join(" "))
    }

    /// [`signature`] of the name.
    pub fn signature(&self) -> u64 {
        self.words.iter().fold(0, |sum, word| sum.wrapping_add(word.bytes().fold(SEED, mix)))
    }

    fn comparable(&self, other: &Self) -> bool {
        self.latin == other.latin
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// A number that names with the same words in any order share; other names may share it as well. Made without allocating, because it
/// is asked of everybody in the export.
pub fn signature(text: &str) -> u64 {
    if !text.is_ascii() {
        return Name { words: words(text), latin: true }.signature();
    }
    let (mut sum, mut hash, mut inside) = (0_u64, SEED, false);
    for byte in text.bytes() {
        match byte {
            b'\'' | b'`' => {}
            b if b.is_ascii_alphanumeric() => (hash, inside) = (mix(hash, b.to_ascii_lowercase()), true),
            _ if inside => (sum, hash, inside) = (sum.wrapping_add(hash), SEED, false),
            _ => {}
        }
    }
    if inside { sum.wrapping_add(hash) } else { sum }
}

/// The words: NFKD, lower case, marks and apostrophes dropped, parted at everything that is no letter or digit.
pub fn words(text: &str) -> Vec<String> {
    if text.is_ascii() {
        // Most names, and the same answer without the tables.
        return text
            .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '\'' | '`')))
            .map(|w| w.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect::<String>())
            .filter(|w| !w.is_empty())
            .collect();
    }
    let mut out = String::with_capacity(text.len());
    if text.chars().all(|c| c < LATIN_END) {
        let latin = LATIN.get_or_init(|| ('\0'..LATIN_END).map(|c| folded(c.encode_utf8(&mut [0; 4]))).collect());
        text.chars().filter_map(|c| latin.get(c as usize)).for_each(|letters| out.push_str(letters));
    } else {
        out = folded(text);
    }
    out.split_whitespace().map(str::to_owned).collect()
}

/// The end of the letters that European names in Latin script are written with: up to Latin Extended-A. None of them changes another.
const LATIN_END: char = '\u{180}';

/// What each of them comes to. Everybody's name is asked for, and in the page every normal form is a call of the browser.
static LATIN: OnceLock<Vec<String>> = OnceLock::new();

/// Letters and digits in lower case without marks, and blanks between them.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in nfkd(text).to_lowercase().chars().filter(|c| !is_mark(*c)) {
        match c {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            '\'' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' | '\u{2BB}' | '\u{2B9}' | '\u{2032}' | '`' | '\u{B4}' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    folded
}

/// One word stands for the other: equal, or one is a single letter and the other begins with it.
fn stands_for(a: &str, b: &str) -> bool {
    let initial = |one: &str, other: &str| {
        let mut chars = one.chars();
        matches!((chars.next(), chars.next()), (Some(c), None) if other.starts_with(c))
    };
    a == b || initial(a, b) || initial(b, a)
}

/// Two known names disagree unless the words of one are all in the other, each with its own partner. Unknown names never disagree.
pub fn disagree(a: Option<&Name>, b: Option<&Name>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a.comparable(b) && !(within(&a.words, &b.words) || within(&b.words, &a.words))
}

/// Two known names conflict when they share no word. Unknown names never conflict.
pub fn conflict(a: Option<&Name>, b: Option<&Name>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return false };
    a.comparable(b) && !a.words.iter().any(|x| b.words.iter().any(|y| stands_for(x, y)))
}

/// Every word of `few` has its own partner in `many` (augmenting paths: names are short).
fn within(few: &[String], many: &[String]) -> bool {
    fn place(word: usize, few: &[String], many: &[String], partner: &mut [Option<usize>], seen: &mut [bool]) -> bool {
        for m in 0..many.len() {
            if !seen[m] && stands_for(&few[word], &many[m]) {
                seen[m] = true;
                if partner[m].is_none_or(|other| place(other, few, many, partner, seen)) {
                    partner[m] = Some(word);
                    return true;
                }
            }
        }
        false
    }
    if few.len() > many.len() {
        return false;
    }
    let mut partner = vec![None; many.len()];
    (0..few.len()).all(|word| place(word, few, many, &mut partner, &mut vec![false; many.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disagrees(a: &str, b: &str) -> bool {
        disagree(Name::of(a).as_ref(), Name::of(b).as_ref())
    }

    fn conflicts(a: &str, b: &str) -> bool {
        conflict(Name::of(a).as_ref(), Name::of(b).as_ref())
    }

    #[test]
    fn order_accents_initials_and_middle_names_are_one_person() {
        for (a, b) in [
            ("Ann Lee", "Lee, Ann"),
            ("José Núñez", "Jose Nunez"),
            ("A. Lee", "Ann Lee"),
            ("Ann Mary Lee", "Ann Lee"),
            ("Søren Ørsted", "Soren Orsted"),
            ("O'Brien Pat", "Pat OBrien"),
            ("Ann Lee", ""),
            ("Ann Lee", "ann@example.com"),
            ("Иван Петров", "Ivan Petrov"),
        ] {
            assert!(!disagrees(a, b), "{a} / {b}");
            assert!(!conflicts(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn the_signature_is_that_of_the_words() {
        for text in ["Ann Lee", "Lee, Ann", "O'Brien  Pat", "José Núñez", "x-Y.z", "'", ""] {
            assert_eq!(signature(text), Name { words: words(text), latin: true }.signature(), "{text}");
        }
        assert_eq!(signature("Ann Lee"), signature("LEE ann"));
    }

    #[test]
    fn letter_by_letter_comes_to_the_same_as_all_at_once() {
        let all: String = ('\0'..LATIN_END).collect();
        for text in ["José Núñez", "Łukasz Żółć-Ødegård", "İpek Iĳ ŉ ´", "Straße ſ Æŋ", all.as_str()] {
            let at_once: Vec<String> = folded(text).split_whitespace().map(str::to_owned).collect();
            assert_eq!(words(text), at_once, "{text}");
        }
    }

    #[test]
    fn each_word_needs_its_own_partner() {
        assert!(disagrees("J J", "John Smith"));
        assert!(!disagrees("J S", "Smith John"));
        assert!(disagrees("Ann Lee", "Ann Stone"));
        assert!(!conflicts("Ann Lee", "Ann Stone"));
        assert!(conflicts("Ann Lee", "Bob Stone"));
    }
}
