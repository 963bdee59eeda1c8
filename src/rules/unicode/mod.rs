//! What Unicode says of characters, as far as the rules need it.
//!
//! Source: the Unicode Character Database, UAX 15 (normalisation) and UTS 39 (look-alikes).
//!
//! Normalisation stands in [`normal`]; the few further properties are small tables made from the Unicode data
//! (`tests/unicode.rs` makes and checks them), because the general libraries would cost the page ten times their size.

mod normal;
mod ranges;

use normal::{Form, normal};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A combining mark (general category M).
pub fn is_mark(c: char) -> bool {
    in_ranges(ranges::MARKS, c)
}

/// A decimal digit of any script (general category Nd).
pub fn is_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { in_ranges(ranges::DIGITS, c) }
}

/// A character that is normally not shown at all, such as a zero width space (`Default_Ignorable_Code_Point`).
pub fn is_ignorable(c: char) -> bool {
    !c.is_ascii() && in_ranges(ranges::IGNORABLE, c)
}

/// A letter of the Latin script, also a full-width one.
pub fn is_latin(c: char) -> bool {
    match c {
        'A'..='Z' | 'a'..='z' | 'ª' | 'º' => true,
        '\u{D7}' | '\u{F7}' => false,
        _ => matches!(c as u32, 0xC0..=0x2AF | 0x1D00..=0x1DBF | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA722..=0xA7FF
            | 0xAB30..=0xAB6F | 0xFB00..=0xFB06 | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A),
    }
}

fn in_ranges(table: &[(u32, u32)], c: char) -> bool {
    let c = c as u32;
    table
        .binary_search_by(|&(from, to)| {
            if to < c {
                std::cmp::Ordering::Less
            } else if from > c {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        })
        .is_ok()
}

/// Canonical decomposition.
pub fn nfd(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { normal(text, Form::Nfd) }
}

/// Compatibility decomposition.
pub fn nfkd(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { normal(text, Form::Nfkd) }
}

/// Compatibility composition.
pub fn nfkc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { normal(text, Form::Nfkc) }
}

/// The UTS 39 skeleton of a text that is already folded ([`super::fold::unified`]): two texts that look alike have the same one. For
/// comparing only, never for showing.
pub fn skeleton(text: &str) -> String {
    static TABLE: OnceLock<HashMap<char, &'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        include_str!("confusables.bin")
            .split_terminator('\u{0}')
            .filter_map(|record| record.split_once('\u{1}'))
            .flat_map(|(target, sources)| sources.chars().map(move |c| (c, target)))
            .collect()
    });
    // Nearly every character that is asked after is one of these.
    static ASCII: OnceLock<[Option<&'static str>; 128]> = OnceLock::new();
    let ascii = ASCII.get_or_init(|| std::array::from_fn(|n| table.get(&char::from(n as u8)).copied()));
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        text.bytes().for_each(|b| match ascii[usize::from(b)] {
            Some(target) => out.push_str(target),
            None => out.push(char::from(b)),
        });
    } else {
        for c in nfd(text).chars().filter(|c| !is_ignorable(*c)) {
            match ascii.get(c as usize).copied().unwrap_or_else(|| table.get(&c).copied()) {
                Some(target) => out.push_str(target),
                None => out.push(c),
            }
        }
    }
    match nfd(&out) {
        Cow::Owned(out) => out,
        Cow::Borrowed(_) => out,
    }
}
