//! In which order fixes are offered: each clears more of what those before it leave than any that comes after.

use super::offer::Candidate;
use super::trial::{Name, Outcome};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// What is told of each candidate that was tried together with others: the findings that bear its subject and no other's.
pub fn by_subject(candidates: Vec<Candidate>, outcome: &Outcome) -> Vec<(Candidate, Outcome)> {
    let mut touched: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, candidate) in candidates.iter().enumerate() {
        for label in &candidate.touches {
            touched.entry(label).or_default().push(n);
        }
    }
    let mut own: Vec<Outcome> = candidates.iter().map(|_| Outcome::default()).collect();
    let mut share = |names: &BTreeSet<Name>, pick: fn(&mut Outcome) -> &mut BTreeSet<Name>| {
        for name in names {
            if let Some([only]) = touched.get(name.2.as_str()).map(Vec::as_slice) {
                pick(&mut own[*only]).insert(name.clone());
            }
        }
    };
    share(&outcome.cleared, |o| &mut o.cleared);
    share(&outcome.eased, |o| &mut o.eased);
    drop(touched);
    candidates.into_iter().zip(own).collect()
}

/// The order of the candidates that add something. Of two that clear as many, the one that asks
/// nobody goes first; then the order they came in.
pub fn rank(candidates: &[(bool, &Outcome)]) -> Vec<usize> {
    let mut cleared: BTreeSet<&Name> = BTreeSet::new();
    let mut heap: BinaryHeap<(usize, bool, std::cmp::Reverse<usize>)> =
        candidates.iter().enumerate().map(|(n, (asks, o))| (o.cleared.len(), !*asks, std::cmp::Reverse(n))).collect();
    let mut order = Vec::new();
    let mut easing = Vec::new();
    while let Some((promised, free, std::cmp::Reverse(n))) = heap.pop() {
        let (_, outcome) = candidates[n];
        let adds = outcome.cleared.iter().filter(|name| !cleared.contains(name)).count();
        if adds == 0 {
            if outcome.cleared.is_empty() && !outcome.eased.is_empty() {
                easing.push((std::cmp::Reverse(outcome.eased.len()), n));
            }
        } else if adds < promised {
            // What it adds only ever shrinks, so the next of the heap is compared with what it is now.
            heap.push((adds, free, std::cmp::Reverse(n)));
        } else {
            cleared.extend(&outcome.cleared);
            order.push(n);
        }
    }
    easing.sort_unstable();
    order.extend(easing.into_iter().map(|(_, n)| n));
    order
}
