//! The phrases that several findings share.

use super::{Evidence, Fix};
use crate::forecast::{GroupReason, UserReason};
use crate::model::{AccountGroup, AccountUser, DirectoryGroup, DirectoryKind, DirectoryUser};
use std::borrow::Cow;

pub use crate::words::number as thousands;

/// How the two addresses of a duplicate differ.
pub fn differs(reason: UserReason) -> &'static str {
    match reason {
        UserReason::Case => "they differ only in capital letters",
        UserReason::Whitespace => "they differ by blanks at an end",
        UserReason::Invisible => "they differ by characters that cannot be seen",
        UserReason::UnicodeForm => "they differ in how the same letters are encoded",
        UserReason::LookAlike => "they differ by characters that look alike",
        UserReason::OtherAttribute => "another address of the same person in the directory equals it",
        UserReason::Domain => "they differ in the domain",
        UserReason::PlusTag => "they differ in the part after the plus sign",
        UserReason::Typo => "they differ by a slip of the keyboard",
        UserReason::Name => "only the names are the same",
        _ => "they differ",
    }
}

/// How the two names of a doubled group differ.
pub fn group_differs(reason: GroupReason) -> &'static str {
    match reason {
        GroupReason::SameName => "both have the same name",
        GroupReason::Case => "their names differ only in capital letters",
        GroupReason::Whitespace => "their names differ in blanks",
        GroupReason::UnicodeForm => "their names differ in how the same letters are encoded",
        GroupReason::Punctuation => "their names differ in punctuation",
        GroupReason::Typo => "their names differ by a slip of the keyboard",
        _ => "their names differ",
    }
}

/// The directory's name at the start or in the middle of a sentence.
pub fn directory(kind: Option<DirectoryKind>) -> &'static str {
    kind.map_or("the directory", DirectoryKind::label)
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

/// `1 person`, `3 people`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{} {many}", thousands(n as u64)) }
}
