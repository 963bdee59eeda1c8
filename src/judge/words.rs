//! The phrases that several findings share.

use super::{Evidence, Fix};
use crate::forecast::{GroupReason, UserReason};
use crate::model::{AccountGroup, AccountUser, DirectoryGroup, DirectoryKind, DirectoryUser};
use crate::words::judge_words as say;
use std::borrow::Cow;

pub use crate::words::number as thousands;

/// How the two addresses of a duplicate differ.
pub fn differs(reason: UserReason) -> &'static str {
    match reason {
        UserReason::Case => say::THEY_DIFFER_ONLY_IN_CAPITAL_LETTERS,
        UserReason::Whitespace => say::THEY_DIFFER_BLANKS_END,
        UserReason::Invisible => say::THEY_DIFFER_CHARACTERS_CANNOT_SEEN,
        UserReason::UnicodeForm => say::THEY_DIFFER_HOW_SAME_LETTERS_ENCODED,
        UserReason::LookAlike => say::THEY_DIFFER_CHARACTERS_LOOK_ALIKE,
        UserReason::OtherAttribute => say::ANOTHER_ADDRESS_SAME_PERSON_DIRECTORY_EQUALS,
        UserReason::Domain => say::THEY_DIFFER_IN_THE_DOMAIN,
        UserReason::PlusTag => say::THEY_DIFFER_PART_AFTER_PLUS_SIGN,
        UserReason::Typo => say::THEY_DIFFER_SLIP_KEYBOARD,
        UserReason::Name => say::ONLY_THE_NAMES_ARE_THE_SAME,
        _ => say::THEY_DIFFER,
    }
}

/// How the two names of a doubled group differ.
pub fn group_differs(reason: GroupReason) -> &'static str {
    match reason {
        GroupReason::SameName => say::BOTH_HAVE_THE_SAME_NAME,
        GroupReason::Case => say::THEIR_NAMES_DIFFER_ONLY_CAPITAL_LETTERS,
        GroupReason::Whitespace => say::THEIR_NAMES_DIFFER_IN_BLANKS,
        GroupReason::UnicodeForm => say::THEIR_NAMES_DIFFER_HOW_SAME_LETTERS,
        GroupReason::Punctuation => say::THEIR_NAMES_DIFFER_IN_PUNCTUATION,
        GroupReason::Typo => say::THEIR_NAMES_DIFFER_SLIP_KEYBOARD,
        _ => say::THEIR_NAMES_DIFFER,
    }
}

/// The directory's name at the start or in the middle of a sentence.
pub fn directory(kind: Option<DirectoryKind>) -> &'static str {
    kind.map_or(say::THE_DIRECTORY, DirectoryKind::label)
}

pub fn in_directory(action: String) -> Option<Fix> {
    Some(Fix { owner: "directory".to_owned(), action })
}

pub fn in_harness(action: String) -> Option<Fix> {
    Some(Fix { owner: "harness".to_owned(), action })
}

pub fn account_user(user: &AccountUser) -> Evidence {
    Evidence {
        what: "Harness user".to_owned(),
        value: Some(user.email.clone()),
        id: some(&user.id),
        name: some(&user.name),
        source: Some(user.origin.into()),
        ..Evidence::default()
    }
}

pub fn directory_user(user: &DirectoryUser, key: &str, kind: Option<DirectoryKind>) -> Evidence {
    Evidence {
        what: format!("{} user", kind.map_or("Directory", DirectoryKind::label)),
        value: Some(key.to_owned()),
        id: some(&user.id),
        name: crate::forecast::users::written_name(user),
        source: Some(user.origin.into()),
        ..Evidence::default()
    }
}

pub fn account_group(group: &AccountGroup) -> Evidence {
    Evidence {
        what: "Harness group".to_owned(),
        value: Some(group.identifier.clone()),
        name: Some(group.name.clone()),
        source: Some(group.origin.into()),
        ..Evidence::default()
    }
}

pub fn directory_group(group: &DirectoryGroup, identifier: Option<&str>, kind: Option<DirectoryKind>) -> Evidence {
    Evidence {
        what: format!("{} group", kind.map_or("Directory", DirectoryKind::label)),
        value: identifier.map(str::to_owned),
        id: some(&group.id),
        name: Some(group.name.clone()),
        source: Some(group.origin.into()),
        ..Evidence::default()
    }
}

pub fn note(what: &str, text: String) -> Evidence {
    Evidence { what: what.to_owned(), note: Some(text), ..Evidence::default() }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A value inside a sentence: in quotation marks where blanks at an end would be lost on the reader.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.trim() == text && !text.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(format!("\u{201c}{text}\u{201d}")) }
}
