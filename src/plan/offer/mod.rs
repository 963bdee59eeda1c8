//! Candidates: what somebody who knows the guides would try for each finding.
//!
//! They are proposals only; whether one is any good is for the forecast to say. Nothing is proposed that nobody could know, such as which
//! of two people an address belongs to.

mod configuration;
mod groups;
mod people;

use super::edit::Edit;
use super::trial::{Name, name};
use crate::judge::{Case, Finding, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Something that could be done, by one of several ways.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// One of [`crate::report::fixes::KINDS`].
    kind: &'static str,
    /// Only somebody who knows the people can say whether it is right.
    pub asks: bool,
    /// Sets of changes, the best first; the one in use is the first.
    ways: Vec<Vec<Edit>>,
    /// The findings it was made for. It is good if any of them is gone.
    aims: BTreeSet<Name>,
    /// Labels of subjects that it changes.
    pub touches: BTreeSet<String>,
    wide: bool,
}

impl Candidate {
    /// The changes, by the way in use.
    pub fn edits(&self) -> &[Edit] {
        self.ways.first().map_or(&[], Vec::as_slice)
    }

    /// What is done, by the way in use: two groups can be given one name in the directory, or in Harness.
    pub fn kind(&self) -> &'static str {
        if self.kind == "rename-group" && self.edits().iter().all(Edit::in_harness) { "same-name" } else { self.kind }
    }

    /// It changes what is sent for everybody, so it is tried for itself.
    pub fn is_wide(&self) -> bool {
        self.wide
    }

    pub fn is_about_people(&self) -> bool {
        self.aims.iter().any(|(_, kind, _)| kind == "user")
    }

    /// Whether one of the findings it was made for is among these.
    pub fn is_met(&self, names: &BTreeSet<Name>) -> bool {
        self.aims.iter().any(|aim| names.contains(aim))
    }

    /// Goes over to the next way; false where there is none, and the last stays.
    pub fn another_way(&mut self) -> bool {
        if self.ways.len() > 1 {
            self.ways.remove(0);
            return true;
        }
        false
    }
}

/// What is known beside the case: open findings by label.
struct Open<'a> {
    case: &'a Case<'a>,
    /// By (kind, label): codes.
    codes: BTreeMap<(&'a str, &'a str), Vec<&'a str>>,
}

impl<'a> Open<'a> {
    fn of(case: &'a Case<'a>, findings: &'a [Finding]) -> Self {
        let mut codes: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for finding in findings.iter().filter(|f| f.severity != Severity::Info) {
            codes.entry((&finding.subject.kind, &finding.subject.label)).or_default().push(&finding.code);
        }
        Self { case, codes }
    }

    /// The open findings with one of these codes that bear this label.
    fn aims(&self, kind: &str, label: &str, codes: &[&str]) -> BTreeSet<Name> {
        let known = self.codes.get(&(kind, label)).map_or(&[][..], Vec::as_slice);
        known.iter().filter(|c| codes.contains(c)).map(|c| ((*c).to_owned(), kind.to_owned(), label.to_owned())).collect()
    }
}

/// All candidates, in an order that depends on the case alone.
pub fn all<'a>(case: &'a Case<'a>, findings: &'a [Finding]) -> Vec<Candidate> {
    let open = Open::of(case, findings);
    let mut out = configuration::candidates(&open, findings);
    out.extend(groups::candidates(&open));
    out.extend(people::candidates(&open));
    out.retain(|c| !c.ways.is_empty() && !c.aims.is_empty());
    out
}

/// The aims of a candidate that is made for all findings of some codes.
fn all_of(findings: &[Finding], codes: &[&str]) -> BTreeSet<Name> {
    findings.iter().filter(|f| f.severity != Severity::Info && codes.contains(&f.code.as_str())).map(name).collect()
}
