//! A group that was made beside the one that was meant: who has to be in the directory's group first, how it has to be called, and how the new
//! one goes.
//!
//! Source: the migration guide, "If an IdP group push creates a new Harness user group instead of linking to an existing one": delete it,
//! rename, push again. The new one is managed from outside, so Harness neither renames it nor deletes it on its pages; its API deletes it
//! (H 3, PL-39439). A push into a group that was kept by hand replaces its members (H 2.3), and by the server's source equal names join
//! nothing: the identifier does (H 2.2).

use super::{Seen, cure, words};
use crate::forecast::access::Known;
use crate::model::{GroupLink, IdentifierRule, MembersOnLink};
use crate::report::schema::Subject;
use crate::report::verification::{Cure, Settled, Side};
use crate::rules::assumptions::observed;
use crate::rules::identifier::identifier;
use crate::verify::duplicates::Twin;
use crate::verify::now::Now;
use crate::words::cures_groups as say;
use std::collections::{BTreeMap, BTreeSet};

/// So many people are named.
const NAMED: usize = 3;

pub fn cures(now: &Now<'_>, seen: &Seen<'_>, out: &mut Vec<Cure>) {
    // People with two accounts count as one: the one that was there before.
    let first: BTreeMap<usize, usize> = seen.duplicates.users.iter().map(|pair| (pair.new, pair.old)).collect();
    let one_person = |n: usize| first.get(&n).copied().unwrap_or(n);
    for twin in &seen.duplicates.groups {
        let (old, new) = (now.group(twin.old), now.group(twin.new));
        let mut one = cure("group-created", "group", &new.name, &[]);
        one.group = Some(old.identifier.clone());
        one.delete = Some(Subject::new("group", &new.identifier));
        one.keep = Some(Subject::new("group", &old.identifier));
        one.concerns = concerned(now, seen, twin);
        one.sides = vec![side(now, twin.old, "old"), side(now, twin.new, "new")];
        if old.externally_managed != Some(true) && !merges(seen.settled) {
            fill_first(now, twin, &one_person, &mut one);
        }
        one.steps.push(
            match one.sides[1].roles {
                Some(n) if n > 0 => say::LOOK_BEFORE_YOU_DELETE_NEW_GROUP,
                _ => say::LOOK_BEFORE_YOU_DELETE_SEE_HARNESS,
            }
            .to_owned(),
        );
        one.steps.push(words::remove_group(now.kind()).to_owned());
        one.name = name(&old.name, &old.identifier, &new.name, seen.settled);
        one.steps.extend(
            match &one.name {
                Some(name) if *name == old.identifier && *name != old.name => &[say::RENAME_GROUP_DIRECTORY_NAME_GIVEN_HERE, AGAIN][..],
                Some(_) => &[say::RENAME_GROUP_DIRECTORY_NAME_GIVEN_HERE_EXACTLY, AGAIN],
                None => &[say::DO_NOT_PUSH_AGAIN_NO_NAME],
            }
            .iter()
            .map(|step| (*step).to_owned()),
        );
        out.push(one);
    }
}

const AGAIN: &str = say::PUSH_AGAIN_SEE_OLD_GROUP_ONE;

/// Who has not arrived in the new group.
fn concerned(now: &Now<'_>, seen: &Seen<'_>, twin: &Twin) -> Vec<Subject> {
    let missing = seen.membership.groups.iter().filter(|filled| filled.group == twin.new).flat_map(|filled| &filled.missing);
    let mut people: Vec<Subject> = missing.map(|user| Subject::new("user", &now.user(*user).email)).collect();
    people.sort();
    people
}

/// What tells a group apart from its twin.
fn side(now: &Now<'_>, n: usize, what: &str) -> Side {
    let group = now.group(n);
    let bindings = &now.facts.today.bindings;
    Side {
        what: what.to_owned(),
        subject: Subject::new("group", &group.identifier),
        managed: group.externally_managed,
        roles: (bindings.known == Known::All).then(|| bindings.groups[n].len() as u64),
        groups: None,
        members: group.members.as_ref().map(|_| members(now, n).len() as u64),
    }
}

/// The account users in a group.
fn members(now: &Now<'_>, group: usize) -> BTreeSet<usize> {
    (0..now.groups_of.len()).filter(|user| now.groups_of[*user].contains(&group)).collect()
}

fn settled<'a>(settled: &'a [Settled], assumption: &str) -> Option<&'a str> {
    settled.iter().find(|point| point.assumption == assumption)?.value.as_deref()
}

/// The facts say that a push leaves the members who are there.
fn merges(points: &[Settled]) -> bool {
    settled(points, "members_on_link").and_then(MembersOnLink::from_word) == Some(MembersOnLink::Merge)
}

/// The push replaces the members, so whoever is missing in the directory's group drops out.
fn fill_first(now: &Now<'_>, twin: &Twin, one_person: &dyn Fn(usize) -> usize, one: &mut Cure) {
    if now.group(twin.old).members.is_none() {
        one.steps.push(say::DO_NOT_PUSH_YET_NO_FILE.to_owned());
        return;
    }
    let there = members(now, twin.old);
    if there.is_empty() {
        return;
    }
    let Some(pushed) = pushed(now, twin) else {
        one.steps.push(say::DO_NOT_PUSH_YET_NO_FILE_TELLS.to_owned());
        return;
    };
    let pushed: BTreeSet<usize> = pushed.into_iter().map(one_person).collect();
    let missing: BTreeSet<usize> = there.into_iter().map(one_person).filter(|user| !pushed.contains(user)).collect();
    if missing.is_empty() {
        return;
    }
    one.steps.push(say::FIRST_PUT_PEOPLE_WHO_NAMED_HERE.to_owned());
    let sent = |user: usize| {
        (0..now.inventory.directory.users.len()).any(|d| now.facts.scope.sent(d) && now.accounts_of(d).into_iter().any(|n| one_person(n) == user))
    };
    if !missing.iter().all(|user| sent(*user)) {
        one.steps.push(say::WHOEVER_THEM_NOT_DIRECTORY_NOT_ASSIGNED.to_owned());
    }
    let mut people: Vec<Subject> = missing.iter().map(|user| Subject::new("user", &now.user(*user).email)).collect();
    people.sort();
    one.further = people.len().saturating_sub(NAMED) as u64;
    people.truncate(NAMED);
    one.people = people;
}

/// Whom the directory pushes, as account users: by its own files, else by what has arrived in the new group. `None`: nobody can tell.
fn pushed(now: &Now<'_>, twin: &Twin) -> Option<BTreeSet<usize>> {
    let directory = &now.inventory.directory;
    let name = &now.group(twin.new).name;
    let groups = (0..directory.groups.len()).filter(|d| now.facts.scope.groups[*d] && directory.groups[*d].name == *name);
    let told = |d: usize| {
        let mut lists = directory.memberships.iter().filter(|m| m.group == d).peekable();
        lists.peek()?;
        let people = lists.flat_map(|m| &m.members).filter_map(|member| member.user).filter(|user| now.facts.scope.sent(*user));
        Some(people.flat_map(|user| now.accounts_of(user)).collect::<BTreeSet<usize>>())
    };
    let lists: Vec<Option<BTreeSet<usize>>> = groups.map(told).collect();
    if !lists.is_empty() && lists.iter().all(Option::is_some) {
        return Some(lists.into_iter().flatten().flatten().collect());
    }
    Some(members(now, twin.new)).filter(|arrived| !arrived.is_empty())
}

/// The name under which the directory's group reaches the existing one; `None` where no name does.
pub fn name(old: &str, wanted: &str, pushed: &str, points: &[Settled]) -> Option<String> {
    let by_name = settled(points, "group_link").and_then(GroupLink::from_word) == Some(GroupLink::Name);
    if by_name && old != pushed {
        return Some(old.to_owned());
    }
    let rule = settled(points, "identifier_rule").and_then(IdentifierRule::from_word).unwrap_or_else(|| rule(points));
    let reaches = |name: &str| identifier(name, rule) == wanted;
    // Of equal names one has been tried: it did not reach it.
    [old, wanted].into_iter().find(|name| *name != pushed && reaches(name)).map(str::to_owned)
}

/// What the server's source says, unless the facts have ruled it out.
fn rule(points: &[Settled]) -> IdentifierRule {
    let left = points.iter().find(|point| point.assumption == "identifier_rule").map(|point| point.candidates.as_slice()).unwrap_or_default();
    let mut left = left.iter().filter_map(|word| IdentifierRule::from_word(word)).peekable();
    let first = left.peek().copied();
    let observed = observed().identifier_rule;
    if left.any(|rule| rule == observed) { observed } else { first.unwrap_or(observed) }
}
