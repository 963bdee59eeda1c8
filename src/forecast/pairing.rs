//! One to one, in a fixed order: how candidates for one reason become pairs.
//!
//! Contract section 3: pairs are taken in the order (account, directory); a pair of which either side had more than one candidate is
//! ambiguous.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::hash::Hash;

/// One possible pair. `edits` orders pairs within a reason: fewer are stronger, and only pairs with as many compete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    pub edits: usize,
    /// Position of the account side in the order of the contract.
    pub account: usize,
    /// Position of the directory side in the order of the contract.
    pub directory: usize,
}

/// A pair that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub account: usize,
    pub directory: usize,
    pub ambiguous: bool,
}

/// Takes the pairs, each side once.
pub fn one_to_one(mut candidates: Vec<Candidate>) -> Vec<Pair> {
    candidates.sort_unstable();
    candidates.dedup();
    let mut by_account: HashMap<(usize, usize), usize> = HashMap::default();
    let mut by_directory: HashMap<(usize, usize), usize> = HashMap::default();
    for c in &candidates {
        *by_account.entry((c.edits, c.account)).or_default() += 1;
        *by_directory.entry((c.edits, c.directory)).or_default() += 1;
    }
    let mut accounts = HashSet::default();
    let mut directories = HashSet::default();
    let mut pairs = Vec::new();
    for c in candidates {
        if accounts.contains(&c.account) || directories.contains(&c.directory) {
            continue;
        }
        accounts.insert(c.account);
        directories.insert(c.directory);
        let ambiguous = by_account[&(c.edits, c.account)] > 1 || by_directory[&(c.edits, c.directory)] > 1;
        pairs.push(Pair { account: c.account, directory: c.directory, ambiguous });
    }
    pairs
}

/// Candidates that agree in a key: `(key, position)` of both sides, in no order. `extra` may refuse a pair.
pub fn join<K: Hash + Eq>(
    accounts: &[(K, usize)],
    directories: impl Iterator<Item = (K, usize)>,
    extra: impl Fn(usize, usize) -> bool,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if accounts.is_empty() {
        return out;
    }
    let mut last: HashMap<&K, usize> = HashMap::default();
    // By account side: the one before it with the same key.
    let before: Vec<Option<usize>> = accounts.iter().enumerate().map(|(at, (key, _))| last.insert(key, at)).collect();
    for (key, directory) in directories {
        let mut at = last.get(&key).copied();
        while let Some(n) = at {
            if extra(accounts[n].1, directory) {
                out.push(Candidate { edits: 0, account: accounts[n].1, directory });
            }
            at = before[n];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_is_taken_once_and_rivals_make_it_ambiguous() {
        let c = |account, directory| Candidate { edits: 0, account, directory };
        let pairs = one_to_one(vec![c(1, 1), c(0, 1), c(0, 0), c(2, 2)]);
        assert_eq!(
            pairs,
            vec![
                Pair { account: 0, directory: 0, ambiguous: true },
                Pair { account: 1, directory: 1, ambiguous: true },
                Pair { account: 2, directory: 2, ambiguous: false },
            ]
        );
    }
}
