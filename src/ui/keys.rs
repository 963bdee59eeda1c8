//! What the keys of the page do, and the parts of a report that can be jumped to: one table for what happens, what is listed and what is
//! linked.
//!
//! It must never list a key that does nothing. Keys that a part hears by itself, such as a table, are listed in words.

use crate::words::keys as say;
/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The list of all keys.
    Map,
    /// The palette.
    Jump,
    /// Takes back the last choice.
    Undo,
    /// Brings this part into sight.
    Part(&'static str),
    Search,
    /// Opens the next row or the one before.
    Step(isize),
}

/// The parts of a report: id, title, and the letter after `g`.
pub const PARTS: [(&str, &str, &str); 15] = [
    ("title", say::VERDICT, "v"),
    ("checks", say::CHECKS, "c"),
    ("happens", say::WHAT_WILL_HAPPEN, "h"),
    ("plan", say::WHAT_TO_DO, "t"),
    ("runbook", say::STEP_BY_STEP, "s"),
    ("findings", say::FINDINGS, "f"),
    ("users", say::USERS, "u"),
    ("groups", say::GROUPS, "g"),
    ("access", say::ACCESS, "a"),
    ("symptom", say::MISSING_ACCESS, "y"),
    ("files-read", say::FILES, "i"),
    ("unchecked", say::NOT_CHECKED, "n"),
    ("provenance", say::WHERE_THIS_COMES_FROM, "w"),
    // Of a comparison alone.
    ("after", say::COMPARISON, "o"),
    ("repairs", say::REPAIRS, "r"),
];

/// Keys without a modifier: what to press, and what it does. Then those that parts hear by themselves.
pub const SINGLE: [(&str, &str); 4] =
    [("?", say::LISTS_ALL_KEYS), ("/", say::SEARCHES_THE_USERS), ("j", say::OPENS_NEXT_ROW_WHILE_ONE), ("k", say::OPENS_THE_ROW_BEFORE)];
pub const IN_TABLES: [(&str, &str); 5] = [
    ("↑ ↓", say::ONE_ROW_UP_OR_DOWN),
    ("PageUp PageDown", say::ONE_SCREEN_UP_OR_DOWN),
    (say::HOME_END, say::FIRST_OR_LAST_ROW),
    ("Enter", say::OPENS_ROW_SPACE_DOES_TOO),
    ("← →", say::LINE_BETWEEN_TWO_HEADS_NARROWER),
];
/// Keys with Ctrl, for which a Mac has ⌘, and one that needs none.
pub const EVERYWHERE: [(&str, &str); 4] = [
    (say::CTRL_K, say::JUMPS_PERSON_GROUP_PART_COMMAND),
    (say::CTRL_Z, say::TAKES_BACK_LAST_FIX_RISK),
    (say::CTRL_V, say::READS_COPIED_TABLE_FILE_OUTSIDE),
    (say::ESC, say::CLOSES_OPEN_ROW_MENU_DIALOG),
];

/// What a key means together with Ctrl or ⌘. `typing`: it was pressed in a field.
pub fn with_control(key: &str, typing: bool) -> Option<Key> {
    match key {
        "k" => Some(Key::Jump),
        "z" if !typing => Some(Key::Undo),
        _ => None,
    }
}

/// What a key means. `going`: `g` was pressed just before.
pub fn single(going: bool, key: &str) -> Option<Key> {
    if going {
        return PARTS.iter().find(|(_, _, letter)| *letter == key).map(|(id, ..)| Key::Part(id));
    }
    Some(match key {
        "?" => Key::Map,
        "/" => Key::Search,
        "j" => Key::Step(1),
        "k" => Key::Step(-1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_single_key_that_is_listed_does_something_and_no_letter_leads_to_two_parts() {
        for (key, _) in SINGLE {
            assert!(single(false, key).is_some(), "{key}");
        }
        for (id, _, letter) in PARTS {
            assert_eq!(single(true, letter), Some(Key::Part(id)));
        }
        assert_eq!(single(true, "?"), None);
        assert_eq!(single(false, "v"), None);
    }
}
