//! Whose members a file lists. The exports do not say (facts: IdP 1.3, 3.2, 3.3), so the administrator does, or the file name.
//!
//! Contract 8: a file is members when the administrator says so, or when its name, without extension and without
//! `exportGroupMembers_<date>-`, is the name or id of exactly one directory group.
//!
//! Architecture Invariant: never guesses in silence. How it was settled stands in the input.

use super::Options;
use crate::model::{DirectoryGroup, Input, Kind};
use crate::words::read_members as say;

/// The kind that a list of users becomes when it turns out to list one group's members.
pub fn as_members(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::OktaUsers => Some(Kind::OktaGroupMembers),
        Kind::EntraUsers => Some(Kind::EntraGroupMembers),
        Kind::GoogleUsers => Some(Kind::GoogleGroupMembers),
        Kind::GenericUsers | Kind::JumpCloudUsers | Kind::OneLoginUsers | Kind::PingOneUsers => Some(Kind::GenericMemberships),
        _ => None,
    }
}

/// Settles the group of a file, and with it whether a list of users is a list of members. Returns the word for the group: id or name.
pub fn settle(input: &mut Input, options: &Options, groups: &[DirectoryGroup]) -> Option<String> {
    let members_kind = matches!(input.kind, Kind::OktaGroupMembers | Kind::EntraGroupMembers | Kind::GoogleGroupMembers | Kind::GenericMemberships);
    let kind_told = options.kinds.iter().any(|(file, _)| same_file(file, &input.name));
    let becomes = if kind_told { None } else { as_members(input.kind) };
    let told = options.groups.iter().find(|(file, _)| same_file(file, &input.name));
    if !members_kind && becomes.is_none() {
        if told.is_some() && input.refusal.is_none() {
            input.notes.push(say::YOU_SAID_WHOSE_MEMBERS_LISTS_BUT.to_owned());
        }
        return None;
    }
    if let Some((_, word)) = told {
        turn(input, becomes, say::YOU_SAID_WHOSE_MEMBERS_IT_LISTS);
        let group = named(groups, word);
        input.group = Some(group.map_or_else(|| word.clone(), |g| g.name.clone()));
        input.group_because = Some(say::YOU_SAID_SO.to_owned());
        return Some(group.map_or_else(|| word.clone(), word_of));
    }
    // Google and other tables may hold a group in every row: their names are not looked at.
    if !(input.kind.is_members() || matches!(input.kind, Kind::OktaUsers | Kind::EntraUsers)) {
        return None;
    }
    let base = input.name.rsplit('/').next().unwrap_or_default();
    let stem = stem(base).to_owned();
    let group = named(groups, &stem)?;
    turn(input, becomes, say::NAME_DIRECTORY_GROUP_SO_TAKEN_MEMBERS);
    input.group = Some(group.name.clone());
    let what = if group.name == stem { "name" } else { "id" };
    input.group_because = Some(say::file_name_what_exactly_one_directory(&what));
    Some(word_of(group))
}

fn turn(input: &mut Input, becomes: Option<Kind>, why: &str) {
    if let Some(kind) = becomes {
        input.runners_up.insert(0, input.kind);
        input.kind = kind;
        input.reasons.push(why.to_owned());
    }
}

fn word_of(group: &DirectoryGroup) -> String {
    if group.id.is_empty() { group.name.clone() } else { group.id.clone() }
}

/// The only group with this id or name.
fn named<'g>(groups: &'g [DirectoryGroup], word: &str) -> Option<&'g DirectoryGroup> {
    if word.is_empty() {
        return None;
    }
    let mut found = groups.iter().filter(|g| g.id == word);
    if let Some(group) = found.next() {
        return Some(group);
    }
    let mut found = groups.iter().filter(|g| g.name == word);
    match (found.next(), found.next()) {
        (Some(group), None) => Some(group),
        _ => None,
    }
}

/// Whether an option means this file: by its name, or by a path that ends in it. What lies in an archive is meant by its own name too.
pub fn same_file(option: &str, name: &str) -> bool {
    let ends = option.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with(['/', '\\']));
    ends || name.rsplit_once('/').is_some_and(|(_, base)| base == option)
}

/// The file name without extension and without `exportGroupMembers_<date>-`.
fn stem(name: &str) -> &str {
    let stem = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 6 => stem,
        _ => name,
    };
    let Some(rest) = stem.strip_prefix("exportGroupMembers_") else {
        return stem;
    };
    let mut parts = rest.splitn(4, '-');
    let date = [parts.next(), parts.next(), parts.next()];
    let is_date = date.iter().all(|p| p.is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit())));
    match parts.next() {
        Some(group) if is_date => group,
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stem_is_what_may_be_a_group() {
        assert_eq!(stem("exportGroupMembers_2026-1-15-Platform Team.csv"), "Platform Team");
        assert_eq!(stem("exportGroupMembers_2026-9-28-GG-FIN-READ.csv"), "GG-FIN-READ");
        assert_eq!(stem("exportGroupMembers_2026-9-28.csv"), "exportGroupMembers_2026-9-28");
        assert_eq!(stem("Platform Team.json"), "Platform Team");
        assert_eq!(stem("v1.2 maintainers"), "v1.2 maintainers");
    }

    #[test]
    fn a_name_that_two_groups_bear_settles_nothing() {
        let group = |id: &str| DirectoryGroup { id: id.to_owned(), name: "Ops".to_owned(), ..DirectoryGroup::default() };
        let groups = [group("g1"), group("g2")];
        let mut input = Input { name: "Ops.csv".to_owned(), kind: Kind::OktaGroupMembers, ..Input::default() };
        assert_eq!(settle(&mut input, &Options::default(), &groups), None);
        input.name = "g2.csv".to_owned();
        assert_eq!(settle(&mut input, &Options::default(), &groups), Some("g2".to_owned()));
        assert_eq!(input.group.as_deref(), Some("Ops"));
    }
}
