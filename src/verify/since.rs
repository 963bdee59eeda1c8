//! What became of the findings of an earlier report: fixed, still there, graver or milder, and new.
//!
//! A finding is the same where its code and its subject are. It must never call a finding fixed that could not be looked for this time.

use crate::report::schema::{Finding, Report, Severity};
use crate::report::verification::{Since, Told, Turned};
use std::collections::BTreeMap;

/// So many findings of each sort travel in the report; the number of all of them always does.
const FIRST: usize = 200;

/// Holds the findings of two reports against each other; information is left out.
pub fn since(before: &Report, now: &Report) -> Since {
    let (old, new) = (open(&before.findings), open(&now.findings));
    let told = |names: Vec<(&Name<'_>, Severity)>| Turned {
        in_all: names.len() as u64,
        first: names.into_iter().take(FIRST).map(|((_, finding), severity)| told(finding, severity)).collect(),
    };
    let unlooked = |code: &str| now.not_checked.iter().any(|gap| gap.check == code) && !before.not_checked.iter().any(|gap| gap.check == code);
    let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
    let (unknown, fixed): (Vec<_>, Vec<_>) = gone.partition(|((code, ..), _)| unlooked(code));
    let changed = new.iter().filter_map(|(key, name)| old.get(key).filter(|was| was.0 != name.0).map(|_| (name, name.0)));
    Since {
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
