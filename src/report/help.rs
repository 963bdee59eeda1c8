//! What each finding code means, why it comes up, how sure we are and what to do, and the words that reports use: for a terminal, for the
//! page and for `docs/rules.md`.
//!
//! The texts stand in files of their own, apart from code, so that a second language is a second file. It must never know a report: the same
//! code has the same text for everybody.

use crate::words::report_help as say;

const TEXTS: &str = include_str!("help/en.md");
const GLOSSARY: &str = include_str!("help/glossary.en.md");

/// What there is to say of a finding code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Help<'a> {
    /// What happens.
    pub what: &'a str,
    pub why: &'a str,
    pub how_sure: &'a str,
    pub to_do: &'a str,
}

/// A word, and what it means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    pub word: &'a str,
    pub means: &'a str,
}

/// The help for a finding code; `None` for a code that this version does not know.
pub fn of(code: &str) -> Option<Help<'static>> {
    sections().find(|(known, _)| *known == code).map(|(_, help)| help)
}

/// Every code that has a text, in the order of the file.
pub fn codes() -> impl Iterator<Item = &'static str> {
    sections().map(|(code, _)| code)
}

/// The glossary, by word.
pub fn glossary() -> impl Iterator<Item = Term<'static>> {
    let lines = GLOSSARY.lines().skip_while(|line| !line.contains(": "));
    lines.filter_map(|line| line.split_once(": ")).map(|(word, means)| Term { word, means })
}

fn sections() -> impl Iterator<Item = (&'static str, Help<'static>)> {
    TEXTS.split("\n## ").skip(1).map(|section| {
        let (code, body) = section.split_once('\n').unwrap_or((section, ""));
        let line = |label: &str| body.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default().trim();
        (code, Help { what: line("What:"), why: line("Why:"), how_sure: line(say::HOW_SURE), to_do: line(say::WHAT_TO_DO) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words;

    /// The page has little room for each.
    const MOST: usize = 220;

    #[test]
    fn every_text_is_whole_and_for_a_code_that_is_known() {
        let mut seen = Vec::new();
        for (code, Help { what, why, how_sure, to_do }) in sections() {
            assert_ne!(words::code(code), code, "{code} is no finding code");
            assert!(!seen.contains(&code), "{code} has two texts");
            seen.push(code);
            for text in [what, why, how_sure, to_do] {
                assert!(text.ends_with('.') && text.chars().count() <= MOST, "{code}: {} characters: {text}", text.chars().count());
                assert!(!text.contains('!'), "{code}: {text}");
            }
        }
        assert_eq!(TEXTS.lines().filter(|line| line.starts_with("What: ")).count(), seen.len(), "every section is read");
        assert!(of("user.duplicate").is_some_and(|help| help.to_do.starts_with("Make the directory send")));
        assert_eq!(of("user.unheard-of"), None);
    }

    #[test]
    fn the_glossary_is_in_order_and_says_each_word_once() {
        let words: Vec<String> = glossary().map(|term| term.word.to_lowercase()).collect();
        assert!(words.len() >= 30 && words.windows(2).all(|pair| pair[0] < pair[1]), "{}", words.join(", "));
        assert!(glossary().all(|term| term.means.ends_with('.') && term.means.chars().count() <= MOST));
    }
}
