//! The login test: whom to ask, under which address, and how small the sample could be at best.
//!
//! Source: the migration guide, "Verify the migration": have some people sign in. A person with two accounts is asked once, for what both of
//! them have; everybody is asked by the address of the directory, because that is the one with which people sign in.

use super::checks::{check, named, unknown};
use super::cover::{Candidate, cover};
use super::duplicates::Duplicates;
use super::now::Now;
use crate::forecast::access::Known;
use crate::report::schema::GateState;
use crate::report::verification::{Bound, Check, Cure, Named};
use crate::rules::machine::is_machine;
use crate::words::{units, verify_login as say};
use std::collections::{BTreeMap, BTreeSet};

/// `without`: addresses of people who cannot be asked, as the test names them.
pub fn test(now: &Now<'_>, duplicates: &Duplicates, cures: &[Cure], without: &[String]) -> Check {
    const ID: &str = "login-test";
    if now.was.is_empty() {
        return unknown(ID, say::NO_HARNESS_USERS_READ_SO_NOBODY);
    }
    let bindings = &now.facts.today.bindings;
    let groups: BTreeMap<usize, usize> = now.groups.iter().enumerate().map(|(at, n)| (*n, bindings.all.len() + at)).collect();
    let addresses = addresses(now);
    let old_of: BTreeMap<usize, usize> = duplicates.users.iter().map(|pair| (pair.new, pair.old)).collect();
    let old: BTreeSet<usize> = old_of.values().copied().collect();
    let of_user = |cure: &&Cure| cure.subject.kind == "user";
    let named_by =
        |cure: &'_ Cure| -> Vec<String> { cure.sides.iter().map(|side| &side.subject).chain([&cure.subject]).map(|s| s.label.clone()).collect() };
    let concerned: BTreeSet<String> = cures.iter().filter(of_user).flat_map(named_by).collect();
    let label = |who: usize| addresses.get(&who).copied().unwrap_or(&now.user(who).email);
    let candidates: Vec<Candidate> = (0..now.was.len())
        .filter(|n| !is_machine(&now.user(*n).email) && now.user(*n).disabled != Some(true) && !old.contains(n))
        .filter(|n| !without.iter().any(|one| one == label(*n)))
        .map(|who| {
            let accounts = || [Some(who), old_of.get(&who).copied()].into_iter().flatten();
            let direct = accounts().flat_map(|n| bindings.direct.get(&n).into_iter().flatten());
            let through = accounts().flat_map(|n| &now.groups_of[n]).flat_map(|g| &bindings.groups[*g]);
            let permissions = direct.chain(through).chain(&bindings.everybody).map(|n| *n as usize);
            let has = permissions.chain(accounts().flat_map(|n| &now.groups_of[n]).filter_map(|g| groups.get(g)).copied()).collect();
            Candidate { who, preferred: addresses.contains_key(&who), first: concerned.contains(&now.user(who).email), has }
        })
        .collect();
    let sample = cover(&candidates);
    let names = sample.people.iter().map(|(who, n)| Named { covers: Some(*n as u64), ..named("ask", "user", label(*who)) }).collect();
    let all = bindings.all.len() + groups.len();
    let bound = Bound {
        people: sample.people.len() as u64,
        at_least: sample.at_least as u64,
        covered: sample.covered as u64,
        uncovered: (all - sample.covered) as u64,
    };
    let smallest = if bound.people == bound.at_least {
        say::NO_SMALLER_SAMPLE_COVERS_AS_MUCH.to_owned()
    } else {
        say::no_sample_fewer_least_covers_much(&bound.at_least)
    };
    let blind = if bindings.known == Known::All { "" } else { say::WITHOUT_ROLE_ASSIGNMENTS_EXPORT_ONLY_GROUPS };
    let summary = say::no_export_tells_whether_they_see(&units::person(sample.people.len() as u64), &sample.covered, &smallest, &blind);
    let mut out = check(ID, GateState::Unknown, summary, Vec::new());
    out.names = names;
    out.bound = Some(bound);
    out
}

/// By account that somebody who is sent reaches: the address at which the directory has the person.
fn addresses<'a>(now: &Now<'a>) -> BTreeMap<usize, &'a str> {
    let mut out: BTreeMap<usize, &str> = BTreeMap::new();
    for (d, user) in now.inventory.directory.users.iter().enumerate().filter(|(d, _)| now.facts.scope.sent(*d)) {
        let reached = now.accounts_of(d);
        let own = reached.iter().next().map(|n| now.user(*n).email.as_str());
        let Some(address) = user.email.as_deref().filter(|email| !email.is_empty()).or(own) else { continue };
        for n in reached {
            let known = out.entry(n).or_insert(address);
            *known = (*known).min(address);
        }
    }
    out
}
