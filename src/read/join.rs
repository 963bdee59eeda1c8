//! Two files of one kind are one list, joined by id (contract 1).
//!
//! Architecture Invariant: the earlier record stands, and takes from the later ones only what it does not know. Look-up tables are never
//! walked through, so their order leaves no trace.

use crate::model::{AccountGroup, AccountUser, AppUser, DirectoryGroup, DirectoryUser, Invite, Origin, RoleAssignment};
use rustc_hash::{FxHashMap as HashMap, FxHasher};
use std::borrow::Cow;
use std::hash::{Hash, Hasher};

/// A record that may stand in several files.
pub trait Joined: PartialEq + Sized {
    /// What makes two records the same; `None` where the record has no id.
    fn id(&self) -> Option<Cow<'_, str>>;
    /// Something that identical records have in common, to find them without comparing all with all.
    fn hint(&self) -> String;
    fn origin(&mut self) -> &mut Origin;
    /// Takes what is not known here.
    fn absorb(&mut self, other: Self);
}

/// A record of somebody who is known by a word as well, where there is no id.
pub trait Person: Joined {
    /// Login or address.
    fn word(&self) -> Option<&str>;
    /// The file it stands in.
    fn input(&self) -> u32;
}

impl Person for DirectoryUser {
    fn word(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
    fn input(&self) -> u32 {
        self.origin.input
    }
}

impl Person for AccountUser {
    fn word(&self) -> Option<&str> {
        Some(&self.email)
    }
    fn input(&self) -> u32 {
        self.origin.input
    }
}

/// One list without repetition, in the order of first appearance.
pub fn join<T: Joined>(records: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    let mut index = Index::default();
    for mut record in records {
        match record.id() {
            Some(id) => {
                let hash = hash_of(&id);
                match index.find(hash, |at| out[at].id().as_ref() == Some(&id)) {
                    Some(at) => out[at].absorb(record),
                    None => {
                        drop(id);
                        index.add(hash, out.len());
                        out.push(record);
                    }
                }
            }
            None => {
                let hash = hash_of(&record.hint());
                let origin = std::mem::take(record.origin());
                let twin = index.find(hash, |at| {
                    let stays = std::mem::take(out[at].origin());
                    let same = out[at] == record;
                    *out[at].origin() = stays;
                    same
                });
                if twin.is_none() {
                    *record.origin() = origin;
                    index.add(hash, out.len());
                    out.push(record);
                }
            }
        }
    }
    out
}

/// Lists without ids tell the people of other files once more: whoever has the same login or address there is the same person. The record
/// with an id stands. Where one file has the word twice, or two ids have it, nobody can tell, and all of them stay.
pub fn join_by_word<T: Person>(users: Vec<T>) -> Vec<T> {
    if users.iter().all(|user| user.id().is_some()) {
        return users;
    }
    let mut by_word: HashMap<&str, Vec<usize>> = HashMap::default();
    for (at, user) in users.iter().enumerate() {
        if let Some(word) = user.word().filter(|word| !word.is_empty()) {
            by_word.entry(word).or_default().push(at);
        }
    }
    let mut into: Vec<usize> = (0..users.len()).collect();
    for places in by_word.into_values().filter(|places| places.len() > 1) {
        let mut files: Vec<u32> = places.iter().map(|at| users[*at].input()).collect();
        files.sort_unstable();
        files.dedup();
        let mut with_id = places.iter().filter(|at| users[**at].id().is_some());
        let stands = *with_id.next().unwrap_or(&places[0]);
        if files.len() == places.len() && with_id.next().is_none() {
            places.iter().for_each(|at| into[*at] = stands);
        }
    }
    let mut users: Vec<Option<T>> = users.into_iter().map(Some).collect();
    for at in 0..users.len() {
        if into[at] != at
            && let Some(user) = users[at].take()
            && let Some(stands) = &mut users[into[at]]
        {
            stands.absorb(user);
        }
    }
    users.into_iter().flatten().collect()
}

/// Places by hash. Holds no copy of what was hashed: whoever asks compares.
#[derive(Default)]
struct Index {
    first: HashMap<u64, usize>,
    /// The next place of the same hash, from the place that is known.
    next: HashMap<usize, usize>,
}

impl Index {
    fn find(&self, hash: u64, mut same: impl FnMut(usize) -> bool) -> Option<usize> {
        let mut at = self.first.get(&hash).copied();
        while let Some(place) = at {
            if same(place) {
                return Some(place);
            }
            at = self.next.get(&place).copied();
        }
        None
    }

    fn add(&mut self, hash: u64, place: usize) {
        if let Some(known) = self.first.insert(hash, place) {
            self.next.insert(place, known);
        }
    }
}

fn hash_of(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

fn text(own: &mut String, other: String) {
    if own.is_empty() {
        *own = other;
    }
}

/// A value beats an empty cell, an empty cell beats a column that is not there.
fn cell(own: &mut Option<String>, other: Option<String>) {
    if own.as_ref().is_none_or(String::is_empty) && other.is_some() {
        *own = other;
    }
}

fn known<T>(own: &mut Option<T>, other: Option<T>) {
    if own.is_none() {
        *own = other;
    }
}

fn some_id(id: &str) -> Option<Cow<'_, str>> {
    (!id.is_empty()).then_some(Cow::Borrowed(id))
}

impl Joined for AccountUser {
    fn id(&self) -> Option<Cow<'_, str>> {
        some_id(&self.id)
    }
    fn hint(&self) -> String {
        format!("{} {}", self.email, self.name)
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.email, other.email);
        text(&mut self.name, other.name);
        known(&mut self.disabled, other.disabled);
        known(&mut self.externally_managed, other.externally_managed);
        known(&mut self.roles, other.roles);
    }
}

impl Joined for AccountGroup {
    fn id(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(format!("{}\n{}", self.scope, self.identifier)))
    }
    fn hint(&self) -> String {
        String::new()
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.name, other.name);
        known(&mut self.members, other.members);
        known(&mut self.externally_managed, other.externally_managed);
        self.harness_managed |= other.harness_managed;
        cell(&mut self.sso_linked, other.sso_linked);
        known(&mut self.roles, other.roles);
    }
}

impl Joined for RoleAssignment {
    fn id(&self) -> Option<Cow<'_, str>> {
        (!self.identifier.is_empty()).then(|| Cow::Owned(format!("{}\n{}", self.scope, self.identifier)))
    }
    fn hint(&self) -> String {
        format!("{}\n{}\n{}", self.principal.identifier, self.role, self.scope)
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.resource_group, other.resource_group);
        known(&mut self.principal.scope_level, other.principal.scope_level);
    }
}

impl Joined for Invite {
    fn id(&self) -> Option<Cow<'_, str>> {
        some_id(&self.id)
    }
    fn hint(&self) -> String {
        format!("{} {}", self.email, self.name)
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.name, other.name);
    }
}

impl Joined for DirectoryUser {
    fn id(&self) -> Option<Cow<'_, str>> {
        some_id(&self.id)
    }
    fn hint(&self) -> String {
        let known = |value: &Option<String>| value.as_deref().unwrap_or_default().to_owned();
        format!("{} {} {}", known(&self.user_name), known(&self.email), known(&self.display_name))
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        cell(&mut self.user_name, other.user_name);
        cell(&mut self.email, other.email);
        cell(&mut self.display_name, other.display_name);
        cell(&mut self.given_name, other.given_name);
        cell(&mut self.family_name, other.family_name);
        for address in other.other_addresses {
            if !self.other_addresses.contains(&address) {
                self.other_addresses.push(address);
            }
        }
        if self.activity == crate::model::Activity::Unknown {
            self.activity = other.activity;
            if other.activity != crate::model::Activity::Unknown {
                self.status = other.status;
            } else {
                cell(&mut self.status, other.status);
            }
        }
        cell(&mut self.user_type, other.user_type);
        for (name, value) in other.extra {
            let own = self.extra.entry(name).or_default();
            text(own, value);
        }
    }
}

impl Joined for DirectoryGroup {
    fn id(&self) -> Option<Cow<'_, str>> {
        some_id(&self.id)
    }
    fn hint(&self) -> String {
        self.name.clone()
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.name, other.name);
        // The record that tells its type decides whether the group can be sent.
        if self.class_label.is_none() && other.class_label.is_some() {
            self.class = other.class;
            self.class_label = other.class_label;
        }
    }
}

impl Joined for AppUser {
    fn id(&self) -> Option<Cow<'_, str>> {
        some_id(&self.id)
    }
    fn hint(&self) -> String {
        format!("{} {}", self.user_name, self.name.as_deref().unwrap_or_default())
    }
    fn origin(&mut self) -> &mut Origin {
        &mut self.origin
    }
    fn absorb(&mut self, other: Self) {
        text(&mut self.user_name, other.user_name);
        cell(&mut self.email, other.email);
        cell(&mut self.name, other.name);
        cell(&mut self.scope, other.scope);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(id: &str, email: Option<&str>, line: u32) -> DirectoryUser {
        DirectoryUser { id: id.to_owned(), email: email.map(str::to_owned), origin: Origin { input: 0, line }, ..DirectoryUser::default() }
    }

    #[test]
    fn records_of_one_id_are_one_and_the_known_value_wins() {
        let joined = join([user("1", None, 2), user("1", Some(""), 3), user("1", Some("a@example.com"), 4)]);
        assert_eq!(joined, [user("1", Some("a@example.com"), 2)]);
    }

    #[test]
    fn records_without_id_are_one_only_if_identical() {
        let joined = join([user("", Some("a"), 2), user("", Some("a"), 3), user("", Some("b"), 4)]);
        assert_eq!(joined, [user("", Some("a"), 2), user("", Some("b"), 4)]);
    }
}
