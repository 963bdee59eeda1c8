//! One change that explains many second accounts: a domain, a habit with capital letters, a scheme by which addresses are made.
//!
//! Our reading of the exports: each is offered as one fix instead of many.

use super::Case;
use crate::forecast::{Forecast, UserOutcome, UserReason, domain_pairs};
use crate::rules::fold;
use crate::rules::names::words;
use serde::Serialize;
use std::collections::BTreeMap;

/// So many second accounts with one explanation are a pattern.
pub const PATTERN: usize = 3;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pattern {
    /// `domain`, `case` or `scheme`.
    pub what: String,
    /// As it is in Harness: a domain, `capitals` or `lower case`, or a scheme such as `given.family`.
    pub from: String,
    /// As the directory sends it.
    pub to: String,
    /// How many second accounts it explains.
    pub people: u64,
}

/// What explains second accounts of one scenario, most people first.
pub fn of(case: &Case<'_>, forecast: &Forecast) -> Vec<Pattern> {
    let mut counted: BTreeMap<(&'static str, String, String), usize> = BTreeMap::new();
    let mut domains = Vec::new();
    for row in forecast.users.iter().filter(|r| r.outcome == UserOutcome::Duplicate) {
        let (Some(a), Some(d), Some(reason)) = (row.account, row.directory, row.reasons.first()) else { continue };
        let user = &case.inventory.account.users[a];
        let key = forecast.keys[d].value.as_str();
        match reason {
            UserReason::Domain => domains.push((user.email.as_str(), key)),
            UserReason::Case => {
                let habit = |text: &str| if text == fold::lower(text) { "lower case" } else { "capitals" }.to_owned();
                *counted.entry(("case", habit(&user.email), habit(key))).or_default() += 1;
            }
            UserReason::OtherAttribute | UserReason::Typo | UserReason::Name => {
                let name = words(&user.name);
                if let (Some(from), Some(to)) = (scheme(&user.email, &name), scheme(key, &name))
                    && from != to
                {
                    *counted.entry(("scheme", from, to)).or_default() += 1;
                }
            }
            _ => {}
        }
    }
    let domains = domain_pairs(domains.into_iter()).into_iter().map(|((from, to), n)| (("domain", from, to), n));
    let mut out: Vec<Pattern> = counted
        .into_iter()
        .chain(domains)
        .filter(|(_, people)| *people >= PATTERN)
        .map(|((what, from, to), people)| Pattern { what: what.to_owned(), from, to, people: people as u64 })
        .collect();
    out.sort_by(|a, b| (b.people, &a.what, &a.from, &a.to).cmp(&(a.people, &b.what, &b.from, &b.to)));
    out
}

/// By which scheme an address is made of a name, such as `given.family` or `gfamily`.
fn scheme(address: &str, name: &[String]) -> Option<String> {
    let unified = fold::unified(address);
    let (local, _) = fold::split(&unified)?;
    let [given, .., family] = name else { return None };
    let (g, f) = (given.chars().next()?.to_string(), family.chars().next()?.to_string());
    let parts = [(given, "given"), (family, "family"), (&g, "g"), (&f, "f")];
    for between in [".", "_", "-", ""] {
        for (one, first) in parts {
            let Some(rest) = local.strip_prefix(one.as_str()).and_then(|rest| rest.strip_prefix(between)) else { continue };
            for (other, second) in parts {
                let same = first.starts_with('g') == second.starts_with('g');
                // Two initials are too little to tell a scheme by.
                if !same && first.len() + second.len() > 2 && rest == other {
                    return Some(format!("{first}{between}{second}"));
                }
            }
        }
    }
    [(given, "given"), (family, "family")].into_iter().find(|(word, _)| *word == local).map(|(_, scheme)| scheme.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_told_by_the_name() {
        let name = words("Lucía María Fernández");
        for (address, wanted) in [
            ("lucia.fernandez@example.com", Some("given.family")),
            ("lfernandez@example.com", Some("gfamily")),
            ("fernandez_lucia@example.com", Some("family_given")),
            ("lucia@example.com", Some("given")),
            ("luciaf@example.com", Some("givenf")),
            ("lf@example.com", None),
            ("team@example.com", None),
        ] {
            assert_eq!(scheme(address, &name).as_deref(), wanted, "{address}");
        }
    }
}
