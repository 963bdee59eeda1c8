//! How the groups of a directory can be divided among push rules.
//!
//! Source: I 4. An Okta push rule takes the groups whose names begin with a text, one hundred at most.

use std::collections::BTreeMap;

/// A beginning of names, and how many groups have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Names that begin with this.
    pub prefix: String,
    pub groups: usize,
}

/// Beginnings of names that each hold at most `most` of the groups, the longest stretch that a rule can take first, then the number of
/// groups that are better pushed by name, because fewer than two share a beginning.
pub fn propose(names: &[&str], most: usize) -> (Vec<Proposal>, usize) {
    let mut out = Vec::new();
    let mut single = 0;
    divide(names.to_vec(), 0, most, &mut out, &mut single);
    out.sort_by(|a, b| (b.groups, &a.prefix).cmp(&(a.groups, &b.prefix)));
    (out, single)
}

/// `length`: so many characters all names have in common.
fn divide(names: Vec<&str>, length: usize, most: usize, out: &mut Vec<Proposal>, single: &mut usize) {
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in names {
        parts.entry(beginning(name, length)).or_default().push(name);
    }
    for (prefix, names) in parts {
        let common = names.iter().all(|name| *name == names[0]);
        match names.len() {
            1 => *single += 1,
            n if n <= most => out.push(Proposal { prefix: prefix.to_owned(), groups: n }),
            // Groups of one name cannot be parted by their beginnings.
            n if common => *single += n,
            _ => {
                let whole: Vec<&str> = names.iter().filter(|name| name.len() == prefix.len()).copied().collect();
                *single += whole.len();
                let rest = names.into_iter().filter(|name| name.len() > prefix.len()).collect();
                divide(rest, prefix.len(), most, out, single);
            }
        }
    }
}

/// The text up to and with the next separator, or one letter further where there is none.
fn beginning(name: &str, length: usize) -> &str {
    let rest = &name[length..];
    let separator = rest.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '_' | '.' | ' ' | ':' | '/')).map(|(at, c)| at + c.len_utf8());
    let end = separator.or_else(|| rest.chars().next().map(char::len_utf8)).unwrap_or(0);
    &name[..length + end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_is_in_one_rule_or_alone() {
        let names: Vec<String> = (0..250).map(|n| format!("{}-{}-{n}", ["app", "data"][n % 2], ["eu", "us"][n / 2 % 2])).collect();
        let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
        names.push("everyone");
        let (rules, single) = propose(&names, 100);
        assert_eq!(
            rules.iter().map(|r| (r.prefix.as_str(), r.groups)).collect::<Vec<_>>(),
            [("app-eu-", 63), ("data-eu-", 63), ("app-us-", 62), ("data-us-", 62)]
        );
        assert_eq!(single, 1);
        for name in names {
            assert!(rules.iter().filter(|r| name.starts_with(&r.prefix)).count() <= 1, "{name}");
        }
    }

    #[test]
    fn names_without_separators_are_parted_letter_by_letter() {
        let names: Vec<String> = (0..30).map(|n| format!("group{n:02}é")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (rules, single) = propose(&names, 10);
        assert_eq!(rules.iter().map(|r| r.groups).sum::<usize>() + single, 30);
        assert!(rules.iter().all(|r| r.groups <= 10));
        assert_eq!(propose(&["same"; 12], 10), (Vec::new(), 12));
    }
}
