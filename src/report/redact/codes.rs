//! Codes in the place of values, and which value each stands for.
//!
//! One value has one code wherever it stands, and two values never share one: that two codes are equal says that the values are, code point
//! by code point, which is what a reader of a matching report has to see.
//!
//! **The numbering.** Numbers in the order of the alphabet, of a file or of a report sorted by address would say who comes before whom. Numbers
//! in the order of a plain hash are no better: who guesses an address can hash it and see whether the number fits. So values are numbered in
//! the order of a hash that is salted with all values of the report together. It is the same for the same files in any order, needs no chance,
//! and cannot be computed by anybody who does not hold every value already. What is left to tell is how many values of a kind there are.

use crate::words::redact_codes as say;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What a value is; gives the letter of its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// An address, or the value that is sent for matching.
    Person,
    /// The name a person is called by.
    Name,
    Id,
    /// A group's name or identifier.
    Group,
    File,
    Role,
    ResourceGroup,
    Organization,
    Project,
    /// A column or attribute that somebody chose.
    Attribute,
    Domain,
    Other,
}

impl Class {
    fn letters(self) -> &'static str {
        self.words().0
    }

    /// For the key.
    pub fn label(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Person => ("P", "address"),
            Self::Name => ("N", "name"),
            Self::Id => ("ID", "id"),
            Self::Group => ("G", "group"),
            Self::File => ("F", "file"),
            Self::Role => ("R", "role"),
            Self::ResourceGroup => ("RG", say::RESOURCE_GROUP),
            Self::Organization => ("ORG", "organization"),
            Self::Project => ("PRJ", "project"),
            Self::Attribute => ("A", "attribute"),
            Self::Domain => ("D", "domain"),
            Self::Other => ("X", "other"),
        }
    }
}

/// The values that were met.
#[derive(Default)]
pub struct Values(BTreeSet<(Class, String)>);

impl Values {
    pub fn note(&mut self, class: Class, value: &str) {
        if !value.is_empty() {
            self.0.insert((class, value.to_owned()));
        }
    }

    /// Gives every value its code.
    pub fn number(self) -> Codes {
        let mut salt = Sha256::new();
        for (class, value) in &self.0 {
            hash_in(&mut salt, *class, value);
        }
        let salt = salt.finalize();
        let mut by_class: BTreeMap<Class, Vec<([u8; 32], String)>> = BTreeMap::new();
        for (class, value) in self.0 {
            let mut hash = Sha256::new();
            hash.update(salt);
            hash_in(&mut hash, class, &value);
            by_class.entry(class).or_default().push((hash.finalize().into(), value));
        }
        let mut codes = BTreeMap::new();
        for (class, mut values) in by_class {
            values.sort();
            // Codes of one length stand in the order of their numbers.
            let width = values.len().to_string().len().max(4);
            for (n, (_, value)) in values.into_iter().enumerate() {
                let code = format!("{}-{:0width$}", class.letters(), n + 1);
                codes.insert((class, value), code);
            }
        }
        Codes(codes)
    }
}

/// The length goes in as well, so that no two lists of values run together.
fn hash_in(hash: &mut Sha256, class: Class, value: &str) {
    hash.update([class as u8]);
    hash.update((value.len() as u64).to_be_bytes());
    hash.update(value.as_bytes());
}

/// Every value with its code.
pub struct Codes(BTreeMap<(Class, String), String>);

impl Codes {
    /// Puts the code in the place of the value. A value that was not met before has none, and nothing stays of it.
    pub fn replace(&self, class: Class, value: &mut String) {
        if !value.is_empty() {
            let known = self.0.get(&(class, std::mem::take(value)));
            value.push_str(known.map_or("?", String::as_str));
        }
    }

    /// (code, what it is, value), in the order of the codes.
    pub fn into_entries(self) -> Vec<(String, Class, String)> {
        let mut entries: Vec<_> = self.0.into_iter().map(|((class, value), code)| (code, class, value)).collect();
        entries.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(values: &[&str]) -> Vec<(String, String)> {
        let mut all = Values::default();
        values.iter().for_each(|v| all.note(Class::Person, v));
        all.number().into_entries().into_iter().map(|(code, _, value)| (code, value)).collect()
    }

    #[test]
    fn one_value_one_code_whatever_the_order() {
        let there = codes(&["ann@example.com", "bob@example.com", "", "cy@example.com", "ann@example.com"]);
        assert_eq!(there.len(), 3);
        assert_eq!(there, codes(&["cy@example.com", "bob@example.com", "ann@example.com"]));
        assert_eq!(there.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["P-0001", "P-0002", "P-0003"]);
    }

    #[test]
    fn the_numbers_do_not_follow_the_alphabet_and_hang_on_all_values() {
        let names: Vec<String> = (0..200).map(|n| format!("p{n:03}@example.com")).collect();
        let values: Vec<&str> = names.iter().map(String::as_str).collect();
        let order = |all: &[(String, String)]| all.iter().map(|(_, value)| value.clone()).filter(|v| v != "x").collect::<Vec<_>>();
        let first = order(&codes(&values));
        assert_ne!(first, names);
        let with_one_more = order(&codes(&[values.as_slice(), &["x"]].concat()));
        assert_ne!(first, with_one_more, "who lacks one value cannot compute the order");
    }
}
