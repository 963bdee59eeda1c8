//! What became of the findings of an earlier report: come true, no longer found, still there, graver or milder, and new.
//!
//! A finding is the same where its code and its subject are. It must never call a finding fixed that could not be looked for this time, nor
//! one that has happened: whoever was to get a second account and has it now is not found any more either.

use crate::report::schema::{Finding, Report, Severity};
use crate::report::verification::{Since, Told, Turned, Verification};
use crate::rules::fold;
use std::collections::{BTreeMap, BTreeSet};

/// So many findings of each sort travel in the report; the number of all of them always does.
const FIRST: usize = 200;

/// Holds the findings of two reports against each other; information is left out. `compared`: what has happened between the two.
pub fn since(before: &Report, now: &Report, compared: &Verification) -> Since {
    let came = Came::of(before, now, compared);
    let (old, new) = (open(&before.findings), open(&now.findings));
    let told = |names: Vec<(&Name<'_>, Severity)>| Turned {
        in_all: names.len() as u64,
        first: names.into_iter().take(FIRST).map(|((_, finding), severity)| told(finding, severity)).collect(),
    };
    let unlooked = |code: &str| now.not_checked.iter().any(|gap| gap.check == code) && !before.not_checked.iter().any(|gap| gap.check == code);
    let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
    let (came_true, gone): (Vec<_>, Vec<_>) = gone.partition(|((code, _, label), _)| came.is_true(code, label));
    let (unknown, fixed): (Vec<_>, Vec<_>) = gone.into_iter().partition(|((code, ..), _)| unlooked(code));
    let changed = new.iter().filter_map(|(key, name)| old.get(key).filter(|was| was.0 != name.0).map(|_| (name, name.0)));
    Since {
        came_true: told(came_true.into_iter().map(|(_, name)| (name, name.0)).collect()),
        fixed: told(fixed.into_iter().map(|(_, name)| (name, name.0)).collect()),
        unknown: told(unknown.into_iter().map(|(_, name)| (name, name.0)).collect()),
        changed: told(changed.collect()),
        new: told(new.iter().filter(|(key, _)| !old.contains_key(*key)).map(|(_, name)| (name, name.0)).collect()),
        still: new.iter().filter(|(key, name)| old.get(*key).is_some_and(|was| was.0 == name.0)).count() as u64,
    }
}

/// A finding with its severity.
type Name<'a> = (Severity, &'a Finding);

/// By code, kind and label.
fn open(findings: &[Finding]) -> BTreeMap<(&str, &str, &str), Name<'_>> {
    let grave = findings.iter().filter(|f| f.severity != Severity::Info);
    grave.map(|f| ((f.code.as_str(), f.subject.kind.as_str(), f.subject.label.as_str()), (f.severity, f))).collect()
}

fn told(finding: &Finding, severity: Severity) -> Told {
    Told { code: finding.code.clone(), severity, subject: finding.subject.clone() }
}

/// What has happened, by the labels that findings bear.
struct Came<'a> {
    /// Of accounts that have a second one beside them.
    doubled: BTreeSet<&'a str>,
    /// Domains of such pairs, as the finding about many of them writes it.
    domains: BTreeSet<String>,
    /// Names of groups that were made a second time, on either side.
    second: BTreeSet<&'a str>,
    lost: BTreeSet<&'a str>,
    gained: BTreeSet<&'a str>,
    /// Names of groups that somebody dropped out of, and of those that are empty.
    shrunk: BTreeSet<&'a str>,
    emptied: BTreeSet<&'a str>,
}

impl<'a> Came<'a> {
    fn of(before: &'a Report, now: &'a Report, compared: &'a Verification) -> Self {
        let cures = |symptom: &'static str| compared.cures.iter().filter(move |cure| cure.symptom == symptom);
        let happened = |all: &'a [crate::report::verification::Fact], word: &'static str| {
            all.iter().filter(move |fact| fact.happened == word).filter_map(|fact| fact.account.as_deref())
        };
        let mut doubled: BTreeSet<&str> = happened(&compared.forecast.users, "second-account").collect();
        doubled.extend(cures("duplicate-user").map(|cure| cure.subject.label.as_str()));
        let domain = |label: &str| fold::split(&fold::unified(label)).map(|(_, domain)| domain.to_owned());
        let domains = cures("duplicate-user").filter_map(|cure| match cure.sides.as_slice() {
            [old, new] => Some(format!("{} -> {}", domain(&old.subject.label)?, domain(&new.subject.label)?)),
            _ => None,
        });
        let identifiers: BTreeSet<&str> = happened(&compared.forecast.groups, "second-group").collect();
        let rows = before.scenarios.iter().flat_map(|scenario| &scenario.groups);
        let second = rows
            .filter(|row| row.account.as_ref().is_some_and(|side| identifiers.contains(side.identifier.as_str())))
            .flat_map(|row| row.account.iter().map(|side| side.name.as_str()).chain(row.directory.iter().filter_map(|side| side.name.as_deref())));
        let access = || compared.forecast.access.iter();
        let (shrunk, emptied) = shrunk(before, now);
        Self {
            doubled,
            domains: domains.collect(),
            second: second.collect(),
            lost: access().filter(|fact| !fact.lost.is_empty()).map(|fact| fact.person.as_str()).collect(),
            gained: access().filter(|fact| !fact.gained.is_empty()).map(|fact| fact.person.as_str()).collect(),
            shrunk,
            emptied,
        }
    }

    fn is_true(&self, code: &str, label: &str) -> bool {
        match code {
            "user.duplicate" => self.doubled.contains(label),
            "user.duplicate.pattern" => self.domains.contains(label),
            "group.duplicate" => self.second.contains(label),
            "access.lost" | "access.admin-lost" => self.lost.contains(label),
            "access.gained" => self.gained.contains(label),
            "group.shrinks" => self.shrunk.contains(label),
            "group.empty" => self.emptied.contains(label),
            _ => false,
        }
    }
}

/// The names of groups of the account that have lost somebody, and of those that have nobody left.
fn shrunk<'a>(before: &'a Report, now: &'a Report) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
    let (mut shrunk, mut emptied) = (BTreeSet::new(), BTreeSet::new());
    let groups = |report: &'a Report| report.snapshot.iter().flat_map(|s| &s.groups).filter(|group| group.scope == "account");
    let today: BTreeMap<&str, _> = groups(now).map(|group| (group.identifier.as_str(), group)).collect();
    for group in groups(before) {
        let Some((had, has)) = group.members.as_ref().zip(today.get(group.identifier.as_str()).and_then(|group| group.members.as_ref())) else {
            continue;
        };
        let (had, has) = (people(before, had), people(now, has));
        if !had.is_subset(&has) {
            shrunk.insert(group.name.as_str());
        }
        if has.is_empty() && !had.is_empty() {
            emptied.insert(group.name.as_str());
        }
    }
    (shrunk, emptied)
}

/// Rows as accounts: by id, else by address.
fn people<'a>(report: &'a Report, rows: &[u32]) -> BTreeSet<&'a str> {
    let all = report.scenarios.first().map(|scenario| scenario.users.as_slice()).unwrap_or_default();
    let accounts = rows.iter().filter_map(|row| all.get(*row as usize)?.account.as_deref());
    accounts.map(|side| side.id.as_deref().unwrap_or(&side.email)).collect()
}
