//! Column names made comparable.
//!
//! Architecture Invariant: only names of columns and fields pass through here, never a value.

use crate::words::read_fold as say;

/// The comparable form of a column or field name: lower case, letters and digits only, what stands in square brackets removed
/// (facts: IdP 5, Google writes `Email Address [Required]`; IdP 6, header case, blanks and punctuation vary).
pub fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut brackets = 0u32;
    for c in name.chars() {
        match c {
            '[' => brackets += 1,
            ']' => brackets = brackets.saturating_sub(1),
            _ if brackets > 0 => {}
            _ if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            _ if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out
}

/// `a`, `a and b`, `a, b and c`.
pub fn enumerate(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., last] => say::init_and_last(&init.join(", "), &last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_case_blanks_punctuation_and_brackets() {
        assert_eq!(fold("Email Address [Required]"), "emailaddress");
        assert_eq!(fold("profile.login"), "profilelogin");
        assert_eq!(fold("E-Mail"), "email");
        assert_eq!(fold("Prénom"), "prénom");
        assert_eq!(fold("a]b[c"), "ab");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(enumerate(&["a", "b", "c"]), "a, b and c");
        assert_eq!(enumerate(&["a"]), "a");
    }
}
