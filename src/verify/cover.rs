//! The fewest people to ask for a login test: together they have every group and every permission that anybody has.
//!
//! Finding the very smallest sample is hard (set cover); the greedy choice is at most `1 + ln n` times as large. So that nobody has to take
//! that on trust, a lower bound is computed beside it: things that no two of which one person has need a person each, and nobody covers
//! more than the one who covers most.

use std::collections::BTreeSet;

/// Somebody who may be asked, and what this person has.
pub struct Candidate {
    /// Index of the caller's.
    pub who: usize,
    /// Covers what it can before any other is asked.
    pub preferred: bool,
    /// Is asked first of those who cover as much.
    pub first: bool,
    pub has: BTreeSet<usize>,
}

/// A sample and how small it could be at best.
#[derive(Debug, Default, PartialEq)]
pub struct Sample {
    /// Whom to ask, and how many things this person is the first to cover.
    pub people: Vec<(usize, usize)>,
    pub covered: usize,
    pub at_least: usize,
}

/// Preferred people cover what they can; others only what is left.
pub fn cover(candidates: &[Candidate]) -> Sample {
    let all: BTreeSet<usize> = candidates.iter().flat_map(|c| &c.has).copied().collect();
    let mut open = all.clone();
    let mut out = Sample { covered: all.len(), at_least: at_least(candidates, &all), ..Sample::default() };
    for preferred in [true, false] {
        loop {
            let new = |c: &Candidate| c.has.iter().filter(|t| open.contains(t)).count();
            // Of equals those whom a cure concerns, then the first one, so that the answer does not depend on chance.
            let best = candidates.iter().filter(|c| c.preferred == preferred).map(|c| (new(c), c)).fold(
                None,
                |best: Option<(usize, &Candidate)>, (n, c)| {
                    if n > 0 && best.is_none_or(|(most, of)| (n, c.first) > (most, of.first)) { Some((n, c)) } else { best }
                },
            );
            let Some((n, candidate)) = best else { break };
            open.retain(|thing| !candidate.has.contains(thing));
            out.people.push((candidate.who, n));
        }
    }
    out
}

/// No sample is smaller than this.
fn at_least(candidates: &[Candidate], all: &BTreeSet<usize>) -> usize {
    let most = candidates.iter().map(|c| c.has.len()).max().unwrap_or(0);
    let by_size = if most == 0 { 0 } else { all.len().div_ceil(most) };
    let mut holders: Vec<(usize, Vec<usize>)> = all.iter().map(|t| (*t, Vec::new())).collect();
    for (n, candidate) in candidates.iter().enumerate() {
        for thing in &candidate.has {
            if let Ok(at) = holders.binary_search_by_key(thing, |(t, _)| *t) {
                holders[at].1.push(n);
            }
        }
    }
    // What few people have first: it stands in the way of least.
    holders.sort_by_key(|(thing, people)| (people.len(), *thing));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut apart = 0;
    for (_, people) in &holders {
        if !people.iter().any(|p| taken.contains(p)) {
            taken.extend(people);
            apart += 1;
        }
    }
    by_size.max(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(sets: &[(&[usize], bool)]) -> Vec<Candidate> {
        sets.iter()
            .enumerate()
            .map(|(who, (has, preferred))| Candidate { who, preferred: *preferred, first: false, has: has.iter().copied().collect() })
            .collect()
    }

    #[test]
    fn everything_is_covered_and_the_bound_holds() {
        let sample = cover(&people(&[(&[1, 2], true), (&[3], true), (&[1, 2, 3], true), (&[4], false)]));
        assert_eq!(sample, Sample { people: vec![(2, 3), (3, 1)], covered: 4, at_least: 2 });
        assert_eq!(cover(&[]), Sample::default());
    }

    #[test]
    fn who_is_active_is_asked_first() {
        let sample = cover(&people(&[(&[1, 2, 3], false), (&[1, 2], true)]));
        assert_eq!(sample.people, [(1, 2), (0, 1)]);
        assert_eq!(sample.at_least, 1);
    }

    #[test]
    fn of_equals_those_whom_a_cure_concerns_are_asked_first() {
        let mut all = people(&[(&[1, 2], true), (&[1, 2], true), (&[1, 2, 3], true), (&[4], true), (&[4], true)]);
        (all[1].first, all[4].first) = (true, true);
        assert_eq!(cover(&all).people, [(2, 3), (4, 1)], "never for a larger sample");
    }

    #[test]
    fn no_sample_is_smaller_than_the_bound() {
        // Every account of four people and five things, against the smallest sample found by trying them all.
        for code in 0..(1u32 << 20) {
            if code % 997 != 0 {
                continue;
            }
            let sets: Vec<Vec<usize>> = (0..4).map(|p| (0..5).filter(|t| code >> (p * 5 + t) & 1 == 1).collect()).collect();
            let all: Vec<Candidate> = sets
                .iter()
                .enumerate()
                .map(|(who, has)| Candidate { who, preferred: true, first: false, has: has.iter().copied().collect() })
                .collect();
            let wanted: BTreeSet<usize> = sets.iter().flatten().copied().collect();
            let covers =
                |choice: u32| (0..4).filter(|p| choice >> p & 1 == 1).flat_map(|p| sets[p as usize].clone()).collect::<BTreeSet<_>>() == wanted;
            let smallest = (0..16u32).filter(|c| covers(*c)).map(u32::count_ones).min().unwrap_or(0) as usize;
            let sample = cover(&all);
            assert!(sample.at_least <= smallest && smallest <= sample.people.len(), "account {code}");
            assert_eq!(sample.people.iter().map(|(_, n)| n).sum::<usize>(), wanted.len());
        }
    }
}
