//! The ladder of foldings by which two values come to be equal, each step on top of the one before.
//!
//! Source: comparing addresses exactly is what the migration guide asks for (G), by lower case what the server does (H 1.4, 1.6). Everything
//! further is ours, and only for finding the twin of a person whom the server would not find.

/// The UTS 39 skeleton: two texts that look alike, once they are [`unified`], have the same one.
pub use super::unicode::skeleton;
use super::unicode::{is_ignorable, nfkc};

/// Unicode lower case: what `email_case = insensitive` compares. Not case folding.
pub fn lower(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() }
}

/// Whether a text is plain and without capital letters, so that it is its own [`lower`]. Eight letters at a time: it is asked of everybody.
pub fn is_low(text: &str) -> bool {
    const EACH: u64 = u64::MAX / 0xff;
    // With these, the highest bit of a plain letter tells that it is at least `A`, and that it is beyond `Z`.
    const FROM_A: u64 = EACH * (0x80 - b'A' as u64);
    const BEYOND_Z: u64 = EACH * (0x7f - b'Z' as u64);
    let low = |letters: [u8; 8]| {
        let letters = u64::from_le_bytes(letters);
        let capital = letters.wrapping_add(FROM_A) & !letters.wrapping_add(BEYOND_Z);
        (letters | capital) & (EACH * 0x80) == 0
    };
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    eights.iter().all(|letters| low(*letters)) && low(last)
}

/// Whether two texts have equal Unicode lower-case mappings.
pub fn equal_lower(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(b) } else { lower(a) == lower(b) }
}

/// A number that texts with equal [`lower`] share; other texts may share it as well.
pub fn hash_lower(text: &str) -> u64 {
    if text.is_ascii() { hash_caseless(text) } else { hash_caseless(&lower(text)) }
}

/// Eight letters at a time, and of each without the bit in which capital letters differ.
fn hash_caseless(text: &str) -> u64 {
    let mix = |hash: u64, letters: [u8; 8]| {
        (hash.rotate_left(5) ^ (u64::from_le_bytes(letters) | 0x2020_2020_2020_2020)).wrapping_mul(0x517c_c1b7_2722_0a95)
    };
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(eights.iter().fold(0, |hash, letters| mix(hash, *letters)), last)
}

/// [`lower`], then without White_Space at both ends.
pub fn trimmed(text: &str) -> String {
    if text.is_ascii() { lower(text.trim()) } else { lower(text).trim().to_owned() }
}

/// [`trimmed`], then without invisible characters, and trimmed again.
pub fn visible(text: &str) -> String {
    let text = trimmed(text);
    if text.is_ascii() {
        return text;
    }
    text.chars().filter(|c| !is_ignorable(*c)).collect::<String>().trim().to_owned()
}

/// [`visible`], then NFKC, lower case, NFKC: full-width letters, ligatures and decomposed accents become the usual ones.
pub fn unified(text: &str) -> String {
    let text = visible(text);
    if text.is_ascii() {
        return text;
    }
    nfkc(&lower(&nfkc(&text))).into_owned()
}

/// The UTS 39 skeleton of [`unified`]: two addresses that look alike have the same one.
pub fn looks(text: &str) -> String {
    skeleton(&unified(text))
}

/// The local part and the domain of an address that has exactly one `@` with text on both sides.
pub fn split(address: &str) -> Option<(&str, &str)> {
    let (local, domain) = address.split_once('@')?;
    (!local.is_empty() && !domain.is_empty() && !domain.contains('@')).then_some((local, domain))
}

/// The local part up to the first `+`.
pub fn before_tag(local: &str) -> &str {
    local.split('+').next().unwrap_or(local)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_adds_to_the_one_before() {
        assert_eq!(lower("Ann@Example.COM "), "ann@example.com ");
        assert_eq!(trimmed("\u{a0}Ann@example.com\t"), "ann@example.com");
        assert_eq!(visible("an\u{200b}n@example.com\u{feff} "), "ann@example.com");
        assert_eq!(unified("ＡＮＮ@example.com"), "ann@example.com");
        assert_eq!(unified("jose\u{301}@example.com"), unified("josé@example.com"));
        assert_eq!(skeleton(&unified("раураl@example.com")), skeleton(&unified("paypal@example.com")));
    }

    #[test]
    fn what_is_low_stays_as_it_is() {
        for at in 0..17 {
            for letter in ('\0'..='\u{100}').chain(['é', '漢']) {
                let text: String = (0..17).map(|n| if n == at { letter } else { 'z' }).collect();
                assert_eq!(is_low(&text), letter.is_ascii() && !letter.is_ascii_uppercase(), "{text}");
            }
        }
        assert!(is_low("") && is_low("ann.lee+42@example.com"));
    }

    #[test]
    fn an_address_has_one_at_with_text_on_both_sides() {
        assert_eq!(split("ann@example.com"), Some(("ann", "example.com")));
        assert_eq!(split("ann@"), None);
        assert_eq!(split("@example.com"), None);
        assert_eq!(split("a@b@c"), None);
    }
}
