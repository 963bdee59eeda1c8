//! Where on the page somebody is, as the address says it: `#documented/users/12`, the same as in the offline report.
//!
//! It must never hold a name: a scenario that every reader knows, a table, and the number of a row.

use crate::report::query::Table;

/// The scenarios that have a word. What else a file calls one stays out of the address.
const KNOWN: [&str; 3] = ["documented", "observed", "chosen"];
const TABLES: [(&str, Table); 2] = [("users", Table::Users), ("groups", Table::Groups)];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// `None`: the one that is shown at first.
    pub scenario: Option<&'static str>,
    /// The row that is open.
    pub row: Option<(Table, u32)>,
}

/// The scenario of this id, where it is one of ours.
pub fn known(id: &str) -> Option<&'static str> {
    KNOWN.into_iter().find(|known| *known == id)
}

impl Place {
    /// What stands after `#`.
    pub fn fragment(self) -> String {
        let mut out = self.scenario.unwrap_or_default().to_owned();
        if let Some((table, index)) = self.row {
            let word = TABLES.iter().find(|(_, known)| *known == table).map_or("", |(word, _)| word);
            for part in ["/", word, "/", &index.to_string()] {
                out.push_str(part);
            }
        }
        out
    }

    /// Reads it; `None` where it is none of ours, such as a part of the page.
    pub fn of(fragment: &str) -> Option<Self> {
        if fragment.is_empty() {
            return Some(Self::default());
        }
        let parts: Vec<&str> = fragment.split('/').collect();
        let scenario = Some(known(parts[0])?);
        match parts[1..] {
            [] => Some(Self { scenario, row: None }),
            [word, index] => {
                let (_, table) = TABLES.into_iter().find(|(known, _)| *known == word)?;
                Some(Self { scenario, row: Some((table, index.parse().ok()?)) })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_place_and_nothing_else_does() {
        for place in [
            Place::default(),
            Place { scenario: Some("observed"), row: None },
            Place { scenario: Some("documented"), row: Some((Table::Users, 12)) },
            Place { scenario: Some("chosen"), row: Some((Table::Groups, 0)) },
        ] {
            assert_eq!(Place::of(&place.fragment()), Some(place));
        }
        for other in
            ["findings", "ann", "documented/users", "documented/users/x", "documented/people/1", "documented/users/1/2", "documented/users/-1"]
        {
            assert_eq!(Place::of(other), None, "{other}");
        }
    }
}
