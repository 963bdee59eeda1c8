//! Who may do less or more than before, and whether the forecasts said so.
//!
//! As in the forecast, what counts after the switch is the account that the person's key reaches: the second one where there is one.

use super::facts::{Held, count, said, score};
use super::now::Now;
use super::then::Then;
use crate::report::schema::Permission;
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::{AccessFact, Comparison};
use std::collections::{BTreeMap, BTreeSet};

/// One person whose access changed.
pub struct Changed {
    /// Place in the people of the earlier report; `None` for somebody new.
    pub person: Option<usize>,
    /// The account that the person uses now.
    pub user: usize,
    pub lost: BTreeSet<SnapshotPermission>,
    pub gained: BTreeSet<SnapshotPermission>,
}

/// Everybody who is still there, and the people who were created. `None`: a role assignments export is missing on one of the days.
pub fn compare(then: &Then<'_>, now: &Now<'_>) -> Option<Vec<Changed>> {
    let before = then.permissions()?;
    let mut out = Vec::new();
    let mut second: BTreeSet<usize> = BTreeSet::new();
    for (p, had) in before.iter().enumerate() {
        let Some(n) = now.of_then[p] else { continue };
        let user = second_account(then, now, p).unwrap_or(n);
        second.insert(user);
        let has = now.permissions(user)?;
        let lost: BTreeSet<_> = had.iter().filter(|p| !has.contains(**p)).map(|p| (*p).clone()).collect();
        let gained: BTreeSet<_> = has.into_iter().filter(|p| !had.contains(p)).collect();
        if !lost.is_empty() || !gained.is_empty() {
            out.push(Changed { person: Some(p), user, lost, gained });
        }
    }
    let bindings = &now.facts.today.bindings;
    let everybody: BTreeSet<SnapshotPermission> = bindings.everybody.iter().map(|n| super::now::permission(&bindings.all[*n as usize])).collect();
    for user in (0..now.was.len()).filter(|n| now.was[*n].is_none() && !second.contains(n)) {
        let gained: BTreeSet<_> = now.permissions(user)?.into_iter().filter(|p| !everybody.contains(p)).collect();
        if !gained.is_empty() {
            out.push(Changed { person: None, user, lost: BTreeSet::new(), gained });
        }
    }
    Some(out)
}

/// The new account that stands under the key of this person in some scenario.
fn second_account(then: &Then<'_>, now: &Now<'_>, person: usize) -> Option<usize> {
    then.partners[person].iter().find_map(|d| now.new_user(&d.key))
}

/// The facts beside what each scenario said.
pub fn report(changed: &Option<Vec<Changed>>, then: &Then<'_>, now: &Now<'_>, out: &mut Comparison) {
    let mut facts: BTreeMap<String, (BTreeSet<SnapshotPermission>, BTreeSet<SnapshotPermission>)> = BTreeMap::new();
    for change in changed.iter().flatten() {
        let label = change.person.map_or_else(|| now.user(change.user).email.clone(), |p| then.people[p].email.clone());
        let entry = facts.entry(label).or_default();
        entry.0.extend(change.lost.iter().cloned());
        entry.1.extend(change.gained.iter().cloned());
    }
    let begun = now.begun;
    let mut people: BTreeSet<&str> = facts.keys().map(String::as_str).collect();
    let told = |list: &[Permission]| -> BTreeSet<SnapshotPermission> {
        let of = |p: &Permission| SnapshotPermission {
            role: p.role.to_string(),
            resource_group: p.resource_group.as_deref().unwrap_or_default().to_owned(),
            scope: p.scope.to_string(),
        };
        list.iter().map(of).collect()
    };
    let forecast: Vec<(&str, BTreeMap<&str, _>)> = then
        .scenarios()
        .iter()
        .map(|s| (s.id.as_str(), s.access.iter().map(|row| (row.person.as_str(), (told(&row.lost), told(&row.gained)))).collect()))
        .collect();
    people.extend(then.scenarios().iter().flat_map(|s| &s.access).map(|row| row.person.as_str()));
    let nothing = (BTreeSet::new(), BTreeSet::new());
    for person in people {
        let fact = facts.get(person).unwrap_or(&nothing);
        let mut all = Vec::new();
        for (id, rows) in &forecast {
            let expected = rows.get(person).unwrap_or(&nothing);
            let held = if changed.is_none() || (!begun && *fact == nothing && *expected != nothing) {
                Held::Open
            } else if expected == fact {
                Held::Yes
            } else {
                Held::No
            };
            all.push(said(id, if *expected == nothing { "same" } else { "changes" }, held));
            score(out, id, |s| count(&mut s.access, held));
        }
        let (lost, gained) = fact.clone();
        out.access.push(AccessFact { person: person.to_owned(), lost: lost.into_iter().collect(), gained: gained.into_iter().collect(), said: all });
    }
}
