//! One to one, in a fixed order: how candidates for one reason become pairs.
//!
//! Contract section 3: pairs are taken in the order (account, directory); a pair of which either side had more than one candidate is
//! ambiguous.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

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

/// Candidates that agree in a key: `(key, position)` of both sides, joined by sorting. `extra` may refuse a pair.
pub fn join<K: Ord>(mut accounts: Vec<(K, usize)>, mut directories: Vec<(K, usize)>, extra: impl Fn(usize, usize) -> bool) -> Vec<Candidate> {
    accounts.sort_unstable();
    directories.sort_unstable();
    let mut out = Vec::new();
    let mut d = 0;
    let mut a = 0;
    while a < accounts.len() && d < directories.len() {
        match accounts[a].0.cmp(&directories[d].0) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => d += 1,
            std::cmp::Ordering::Equal => {
                let a_end = a + accounts[a..].iter().take_while(|x| x.0 == accounts[a].0).count();
                let d_end = d + directories[d..].iter().take_while(|x| x.0 == directories[d].0).count();
                for account in &accounts[a..a_end] {
                    for directory in &directories[d..d_end] {
                        if extra(account.1, directory.1) {
                            out.push(Candidate { edits: 0, account: account.1, directory: directory.1 });
                        }
                    }
                }
                (a, d) = (a_end, d_end);
            }
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
