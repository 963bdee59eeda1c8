//! Putting long lists into the order of a text in them.
//!
//! Architecture Invariant: the order is that of the texts, byte by byte; that it is found quickly leaves no trace in it.

use std::cmp::Ordering;

/// So many bytes of a text are its beginning.
const BEGINNING: usize = 15;

/// A small number and the beginning of a text, as one number that sorts as the two do.
fn beginning(rank: u8, text: &str) -> u128 {
    let mut bytes = [0; BEGINNING + 1];
    bytes[0] = rank;
    let length = text.len().min(BEGINNING);
    bytes[1..=length].copy_from_slice(&text.as_bytes()[..length]);
    u128::from_be_bytes(bytes)
}

/// The places of a list in its order: by what `first` says, then by `order`, then as they stand. Most of it is decided by numbers that
/// lie side by side; the records, which lie anywhere, are asked where those are equal.
pub fn places<T>(list: &[T], first: impl Fn(&T) -> (u8, &str), order: impl Fn(&T, &T) -> Ordering) -> Vec<usize> {
    let numbered = (0u32..).zip(list).map(|(place, record)| {
        let (rank, text) = first(record);
        (beginning(rank, text), place)
    });
    let mut numbered: Vec<(u128, u32)> = numbered.collect();
    // Of two with the same number. WebAssembly compares texts byte by byte, and addresses begin alike.
    let asked = |a: u32, b: u32| {
        let (a, b) = (&list[a as usize], &list[b as usize]);
        let (one, other) = (first(a).1.as_bytes(), first(b).1.as_bytes());
        let texts = match (one.get(BEGINNING..), other.get(BEGINNING..)) {
            (Some(one), Some(other)) => one.cmp(other),
            _ => one.cmp(other),
        };
        texts.then_with(|| order(a, b))
    };
    numbered.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| asked(a.1, b.1)));
    numbered.into_iter().map(|(_, place)| place as usize).collect()
}

/// As a stable sort by what `first` says and then by `order`, but each record is moved once: records are large.
pub fn sort_records<T>(list: &mut Vec<T>, first: impl Fn(&T) -> (u8, &str), order: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|a, b| first(a).cmp(&first(b)).then_with(|| order(a, b)) != Ordering::Greater) {
        return;
    }
    let places = places(list, first, order);
    let mut records: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(places.into_iter().filter_map(|at| records[at].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_a_stable_sort() {
        let words = ["b", "", "abcdefghijklmnopq", "abcdefghijklmnop", "a", "abcdefghijklmno", "abcdefghijklmno\u{0}", "é", "b", "a\u{0}", "a"];
        let mut list: Vec<(String, usize)> = words.iter().enumerate().map(|(n, word)| ((*word).to_owned(), n % 3)).collect();
        let mut expected = list.clone();
        expected.sort_by(|a, b| (a.1 == 0, &a.0).cmp(&(b.1 == 0, &b.0)));
        sort_records(&mut list, |record| (u8::from(record.1 == 0), &record.0), |_, _| Ordering::Equal);
        assert_eq!(list, expected);
    }
}
