//! What the keys of the page do, and the parts of a report that can be jumped to: one table for what happens, what is listed and what is
//! linked.
//!
//! It must never list a key that does nothing. Keys that a part hears by itself, such as a table, are listed in words.

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
pub const PARTS: [(&str, &str, &str); 13] = [
    ("title", "Verdict", "v"),
    ("checks", "Checks", "c"),
    ("happens", "What will happen", "h"),
    ("plan", "What to do", "t"),
    ("runbook", "Step by step", "s"),
    ("findings", "Findings", "f"),
    ("users", "Users", "u"),
    ("groups", "Groups", "g"),
    ("access", "Access", "a"),
    ("symptom", "Cannot see", "y"),
    ("files-read", "Files", "i"),
    ("unchecked", "Not checked", "n"),
    ("provenance", "Where this comes from", "w"),
];

/// Keys without a modifier: what to press, and what it does. Then those that parts hear by themselves.
pub const SINGLE: [(&str, &str); 4] =
    [("?", "Lists all keys"), ("/", "Searches the users"), ("j", "Opens the next row, while one is open"), ("k", "Opens the row before")];
pub const IN_TABLES: [(&str, &str); 5] = [
    ("↑ ↓", "One row up or down"),
    ("PageUp PageDown", "One screen up or down"),
    ("Home End", "First or last row"),
    ("Enter", "Opens the row; Space does too"),
    ("← →", "On the line between two heads: a narrower or wider column"),
];
/// Keys with Ctrl, for which a Mac has ⌘, and one that needs none.
pub const EVERYWHERE: [(&str, &str); 4] = [
    ("Ctrl K", "Jumps to a person, a group, a part or a command"),
    ("Ctrl Z", "Takes back the last fix, risk or step, outside of fields"),
    ("Ctrl V", "Reads a copied table or file, outside of fields"),
    ("Esc", "Closes the open row, menu or dialog"),
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
