//! How many edits lie between two texts: insertion, deletion, substitution, and swapping two neighbours (optimal string alignment).

/// The distance, or `None` when it is above `limit`. Counted in code points; `limit` is at most 2 in the rules.
pub fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    if a == b {
        return Some(0);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i);
        let mut best = i;
        for j in 1..=b.len() {
            let mut cost = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + usize::from(a[i - 1] != b[j - 1]));
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            best = best.min(cost);
            row.push(cost);
        }
        // A row whose best is above the limit cannot come back under it, save through a swap that starts in the row before.
        if best > limit + 1 {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= limit)
}

/// Blocks: a hash of every text that is left after deleting up to `depth` (0 to 2) code points. Two texts within `depth` edits share
/// at least one; two that share one still have to be compared.
pub fn deletions(text: &str, depth: usize) -> Vec<u64> {
    let chars: Vec<char> = text.chars().collect();
    let hash_without = |one: usize, other: usize| {
        let kept = chars.iter().enumerate().filter(|(n, _)| *n != one && *n != other);
        // FNV-1a, a code point at a time: fast, and the same everywhere.
        kept.fold(0xcbf2_9ce4_8422_2325_u64, |hash, (_, c)| (hash ^ u64::from(*c)).wrapping_mul(0x0100_0000_01b3))
    };
    let nobody = chars.len();
    let mut out = vec![hash_without(nobody, nobody)];
    if depth > 0 {
        out.extend((0..chars.len()).map(|one| hash_without(one, nobody)));
    }
    if depth > 1 {
        out.extend(
            (0..chars.len()).flat_map(|one| (one + 1..chars.len()).map(move |other| (one, other))).map(|(one, other)| hash_without(one, other)),
        );
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The digits of a text, in order.
pub fn digits(text: &str) -> String {
    text.chars().filter(|c| super::unicode::is_digit(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_insertions_deletions_substitutions_and_swaps() {
        assert_eq!(distance("patel", "patel", 2), Some(0));
        assert_eq!(distance("patel", "patle", 2), Some(1));
        assert_eq!(distance("patel", "pate", 2), Some(1));
        assert_eq!(distance("patel", "paxel", 2), Some(1));
        assert_eq!(distance("patel", "aptle", 2), Some(2));
        assert_eq!(distance("patel", "stone", 2), None);
        // Optimal string alignment does not edit a swapped pair again: three, not two.
        assert_eq!(distance("ca", "abc", 2), None);
        assert_eq!(distance("josé", "jose", 1), Some(1));
    }

    #[test]
    fn texts_within_the_depth_share_a_deletion() {
        for (a, b) in [("patel", "patle"), ("patel", "pate"), ("patel", "paxel"), ("ab", "ba")] {
            let (a, b) = (deletions(a, 1), deletions(b, 1));
            assert!(a.iter().any(|x| b.contains(x)));
        }
    }
}
