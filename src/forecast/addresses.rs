//! A list of addresses, asked whether it holds one: letter by letter, and but for capital letters.
//!
//! Architecture Invariant: no copy of an address is made, and no address is taken for another that only has the same number.

use crate::rules::fold::{equal_lower, hash_lower};

/// The addresses of a list by their lower case. Empty ones are not in it.
#[derive(Debug)]
pub struct Addresses<'a> {
    texts: Vec<&'a str>,
    /// By the upper bits of the number of a text, or the next free place after that: one more than its place in the list.
    table: Vec<u32>,
    shift: u32,
}

impl<'a> Addresses<'a> {
    pub fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        // Never more than half full, and never without a free place, at which a search ends.
        let bits = (texts.len() * 2 + 2).next_power_of_two().trailing_zeros();
        let mut out = Self { texts: Vec::new(), table: vec![0; 1 << bits], shift: u64::BITS - bits };
        for (number, text) in (1..).zip(&texts) {
            let free = out.places(text).find(|place| match out.table[*place] {
                0 => true,
                known => texts[known as usize - 1] == *text,
            });
            free.into_iter().for_each(|place| out.table[place] = number);
        }
        Self { texts, ..out }
    }

    /// Where a text may stand, in the order in which it is looked for.
    fn places(&self, text: &str) -> impl Iterator<Item = usize> + use<> {
        let (first, mask) = ((hash_lower(text) >> self.shift) as usize, self.table.len() - 1);
        (first..=first + mask).map(move |place| place & mask)
    }

    /// Whether the list holds the address letter by letter, and whether it does but for capital letters.
    pub fn holds(&self, text: &str) -> (bool, bool) {
        let mut folded = false;
        for number in self.places(text).map(|place| self.table[place] as usize).take_while(|number| *number != 0) {
            let known = self.texts[number - 1];
            if known == text {
                return (true, true);
            }
            folded |= equal_lower(known, text);
        }
        (false, folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_held_letter_by_letter_or_but_for_capitals() {
        let list = ["ann@example.com", "Bob@example.com", "", "ÉLODIE@example.com", "ann@example.com"];
        let addresses = Addresses::of(list.into_iter());
        assert_eq!(addresses.holds("ann@example.com"), (true, true));
        assert_eq!(addresses.holds("Ann@example.com"), (false, true));
        assert_eq!(addresses.holds("bob@example.com"), (false, true));
        assert_eq!(addresses.holds("élodie@example.com"), (false, true));
        assert_eq!(addresses.holds("eve@example.com"), (false, false));
        assert_eq!(addresses.holds(""), (false, false));
        assert_eq!(Addresses::of(std::iter::empty()).holds("ann@example.com"), (false, false));
    }
}
