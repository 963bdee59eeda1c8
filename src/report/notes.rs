//! What somebody has to know before a fix is carried out: what has to come first, what it makes worse, what it loses, and how two values
//! that look alike differ.
//!
//! Made where they are read, from the values of [`super::plan`], as the sentences of [`super::fixes`] are. It must never decide anything.

use super::fixes::quoted;
use super::plan::{Change, Plan, PlannedFix, Worse};
use super::{compare, words};
use crate::rules::unicode::nfkc;
use crate::words::report_notes as say;

/// So many differences of one fix are told in words.
const MOST: usize = 3;

/// So many fixes are named in a sentence.
const NAMED: usize = 12;

/// Every note on a fix, the one that matters for the order first.
pub fn notes(plan: &Plan, fix: &PlannedFix) -> Vec<String> {
    let mut out: Vec<String> = first(plan, fix).into_iter().collect();
    out.extend(fix.worsens.iter().map(worse));
    if fix.changes.iter().any(clears_description) {
        out.push(say::SCRIPT_OKTA_CLEARS_GROUP_DESCRIPTION_BECAUSE.to_owned());
    }
    let alike = fix.changes.iter().filter_map(|c| unlike(c.from.as_deref()?, c.to.as_deref()?));
    out.extend(alike.take(MOST));
    out.dedup();
    out
}

/// Whether the call for a change empties something besides.
pub fn clears_description(change: &Change) -> bool {
    change.system == "okta" && change.object == "group" && change.attribute == "name"
}

/// What writes everybody's user name anew undoes what others set, so it goes first.
fn first(plan: &Plan, fix: &PlannedFix) -> Option<String> {
    let format = |c: &Change| c.system == "okta" && c.object == "app" && c.attribute == "user_name_mapping";
    let names = |c: &Change| c.object == "user" && c.attribute == "app_user_name";
    if !fix.changes.iter().any(format) {
        return None;
    }
    let others: Vec<&str> = plan.fixes.iter().filter(|f| f.changes.iter().any(names)).map(|f| f.id.as_str()).collect();
    let named = match others.as_slice() {
        [] => return None,
        all if all.len() > NAMED => say::all_and_n_more(&all[..NAMED].join(", "), &(all.len() - NAMED)),
        [one] => (*one).to_owned(),
        [all @ .., last] => say::all_and_last(&all.join(", "), &last),
    };
    Some(say::do_first_overwrites_user_names_named(&named, &(if others.len() == 1 { "sets" } else { "set" })))
}

/// `Makes worse by the server's source: Lake House (Groups that will be doubled).`
fn worse(worse: &Worse) -> String {
    let by: Vec<&str> = worse.scenarios.iter().map(|id| words::by(id)).collect();
    say::makes_worse_by_subject_code(&by.join(say::AND), &quoted(&worse.subject.label), &words::code(&worse.code))
}

/// How two values differ that a reader would take for the same; `None` where the difference is seen.
pub fn unlike(from: &str, to: &str) -> Option<String> {
    if from == to {
        return None;
    }
    if nfkc(from) == nfkc(to) {
        return Some(say::look_alike_same_letters_another_encoding(&quoted(from), &quoted(to)));
    }
    let found = compare::compare(from, to);
    let (left, right) = (odd(&found.left), odd(&found.right));
    let plain =
        |pieces: &[compare::Piece]| pieces.iter().filter(|p| p.differs && p.spelled.is_empty()).map(|p| p.text.chars().count()).sum::<usize>();
    let (plain_left, plain_right) = (plain(&found.left), plain(&found.right));
    // Every plain character that differs stands for one that is spelled out on the other side.
    if left.len() + right.len() == 0 || plain_left > right.len() || plain_right > left.len() {
        return None;
    }
    let side = |word: &'static str, odd: Vec<(usize, String)>| {
        odd.into_iter().map(move |(at, spelled)| say::character_word_spelled(&ordinal(at), &word, &spelled))
    };
    let told: Vec<String> = side("first", left).chain(side("second", right)).take(MOST).collect();
    Some(say::from_and_to_look_alike_told(&quoted(from), &quoted(to), &told.join(", ")))
}

/// The differing characters that need spelling, with their places counted from 1.
fn odd(pieces: &[compare::Piece]) -> Vec<(usize, String)> {
    let mut at = 1;
    let mut out = Vec::new();
    for piece in pieces {
        if piece.differs && !piece.spelled.is_empty() {
            out.push((at, piece.spelled.clone()));
        }
        at += piece.text.chars().count();
    }
    out
}

/// `second`, `21st`.
fn ordinal(n: usize) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    if let Some(word) = words.get(n.wrapping_sub(1)) {
        return (*word).to_owned();
    }
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::schema::Subject;

    fn change(object: &str, attribute: &str, from: &str, to: &str) -> Change {
        let text = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        let (object, attribute) = (object.to_owned(), attribute.to_owned());
        Change { system: "okta".to_owned(), object, attribute, from: text(from), to: text(to), ..Change::default() }
    }

    fn fix(id: &str, changes: Vec<Change>) -> PlannedFix {
        PlannedFix { id: id.to_owned(), changes, ..PlannedFix::default() }
    }

    #[test]
    fn what_overwrites_user_names_says_whose_and_that_it_goes_first() {
        let name = || vec![change("user", "app_user_name", "a", "b")];
        let format = fix("F1", vec![change("app", "user_name_mapping", "", "email")]);
        let plan = |fixes: Vec<PlannedFix>| Plan { fixes, ..Plan::default() };
        let all = plan(vec![format.clone(), fix("F2", name()), fix("F3", vec![change("group", "push", "", "")]), fix("F5", name())]);
        assert_eq!(notes(&all, &format), ["Do this first: it overwrites the user names that F2 and F5 set."]);
        assert!(notes(&plan(vec![format.clone()]), &format).is_empty(), "there is nothing to overwrite");
    }

    #[test]
    fn what_gets_worse_is_told_with_the_answer() {
        let subject = Subject { kind: "group".to_owned(), label: "Lake House".to_owned(), id: None };
        let worsens = vec![Worse { code: "group.duplicate".to_owned(), subject, scenarios: vec!["observed".to_owned()] }];
        let fix = PlannedFix { worsens, ..fix("F1", vec![]) };
        assert_eq!(notes(&Plan::default(), &fix), ["Makes worse by the server's source: “Lake House” (Groups that will be doubled)."]);
    }

    #[test]
    fn a_rename_by_script_says_that_the_description_goes() {
        let fix = fix("F1", vec![change("group", "name", "a", "b")]);
        assert!(notes(&Plan::default(), &fix)[0].contains("clears the group's description"));
    }

    #[test]
    fn values_that_look_alike_are_told_apart_in_words() {
        let alike = |a: &str, b: &str| unlike(a, b).unwrap_or_default();
        assert!(alike("Équipe", "E\u{301}quipe").ends_with("look alike: the same letters in another encoding."));
        assert!(alike("v\u{435}ra@x.io", "vera@x.io").ends_with("the second character of the first is U+0435 Cyrillic small letter ie."));
        assert!(alike("ann\u{200B}@x.io", "ann@x.io").ends_with("the fourth character of the first is U+200B zero width space."));
        assert!(alike("ann@example.com ", "ann@example.com").ends_with("the 16th character of the first is U+0020 space."));
        for (a, b) in [("ann@x.io", "ann@x.io"), ("ann@x.io", "bob@x.io"), ("東京チーム", "Group 東京チーム"), ("data.lake", "Lake House")]
        {
            assert_eq!(unlike(a, b), None, "{a} and {b}");
        }
    }
}
