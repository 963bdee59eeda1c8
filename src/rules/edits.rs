//! How many edits lie between two texts: insertion, deletion, substitution, and swapping two neighbours (optimal string alignment).
//!
//! Source: our own reading. No vendor compares addresses that are not equal; it is only for finding the twin of a person whom the server
//! would not find.

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
/// at least one; two that share one still have to be compared. In no order, and some more than once.
///
/// The hash is a polynomial modulo 2^64 in an odd number, which can be divided by: what is left of a text without two of its letters is
/// then a sum of three known parts, and no letter is met twice.
pub fn deletions(text: &str, depth: usize) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    const INVERSE: u64 = inverse(BASE);
    let mut prefix = Vec::with_capacity(text.len() + 1);
    prefix.push(0_u64);
    let mut power = 1_u64;
    for c in text.chars() {
        let sum = prefix.last().copied().unwrap_or_default();
        prefix.push(sum.wrapping_add(u64::from(c).wrapping_add(1).wrapping_mul(power)));
        power = power.wrapping_mul(BASE);
    }
    let length = prefix.len() - 1;
    let whole = prefix[length];
    let pairs = length * length.saturating_sub(1) / 2;
    let mut out = Vec::with_capacity([1, 1 + length, 1 + length + pairs][depth.min(2)]);
    out.push(whole);
    for one in 0..if depth > 0 { length } else { 0 } {
        // What stands behind a deleted letter moves down by one power.
        out.push(prefix[one].wrapping_add(whole.wrapping_sub(prefix[one + 1]).wrapping_mul(INVERSE)));
        for other in one + 1..if depth > 1 { length } else { 0 } {
            let between = prefix[other].wrapping_sub(prefix[one + 1]).wrapping_mul(INVERSE);
            let behind = whole.wrapping_sub(prefix[other + 1]).wrapping_mul(INVERSE).wrapping_mul(INVERSE);
            out.push(prefix[one].wrapping_add(between).wrapping_add(behind));
        }
    }
    out
}

/// The number that an odd one has to be multiplied by to give 1 modulo 2^64: Newton's iteration, which doubles the right bits each time.
const fn inverse(odd: u64) -> u64 {
    let mut guess = odd;
    let mut round = 0;
    while round < 5 {
        guess = guess.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(guess)));
        round += 1;
    }
    guess
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
