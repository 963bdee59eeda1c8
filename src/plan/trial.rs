//! What would be found with some changes carried out: the same forecast and the same judgement, on a changed copy.
//!
//! It must never say that a finding is gone because it bears another name.

use super::edit::{Edit, apply};
use crate::forecast::scope::Scope;
use crate::forecast::{Beside, Forecast, Today, forecast, same_people};
use crate::judge::{Case, Finding, Judgement, Severity, judge};
use std::collections::{BTreeMap, BTreeSet};

/// What names a finding: code, kind and label of its subject.
pub type Name = (String, String, String);

/// How grave an open finding is, and in which scenarios it holds; in all where none is named.
pub type Weight = (Severity, BTreeSet<String>);

/// Blockers and warnings by name.
pub type Open = BTreeMap<Name, Weight>;

/// The blockers and warnings among findings, but for those about the files that were handed in: no change to an account mends a file.
pub fn open(findings: &[Finding]) -> Open {
    let counts = |f: &&Finding| f.severity != Severity::Info && !f.code.starts_with("input.");
    findings.iter().filter(counts).map(|f| (name(f), (f.severity, f.scenarios.iter().cloned().collect()))).collect()
}

pub fn name(finding: &Finding) -> Name {
    (finding.code.clone(), finding.subject.kind.clone(), finding.subject.label.clone())
}

/// Tries changes on one case.
pub struct Trials<'a> {
    pub case: &'a Case<'a>,
    today: &'a Today,
    /// What is open without any change.
    pub base: Open,
}

/// What some changes bring.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Findings of the base that are gone.
    pub cleared: BTreeSet<Name>,
    /// Findings of the base that hold in fewer scenarios, or are less grave.
    pub eased: BTreeSet<Name>,
    /// Findings that were not there, or were less grave.
    pub new: BTreeSet<Name>,
    /// Findings of the base that hold in a scenario in which they did not.
    pub worsened: BTreeMap<Name, Worsened>,
}

/// In which scenarios a finding holds that it did not hold in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worsened {
    pub scenarios: BTreeSet<String>,
    /// It holds in more than before; otherwise it went over from one to another.
    pub more: bool,
}

/// A changed inventory, forecast and judged.
pub struct Tried {
    pub forecasts: Vec<Forecast>,
    pub judgement: Judgement,
    pub outcome: Outcome,
}

impl<'a> Trials<'a> {
    pub fn new(case: &'a Case<'a>, today: &'a Today, findings: &[Finding]) -> Self {
        Self { case, today, base: open(findings) }
    }

    /// Carries out the changes on a copy and forecasts again, as far as they can change anything.
    pub fn run(&self, edits: &BTreeSet<Edit>) -> Tried {
        let Case { inventory, forecasts, chosen, now, .. } = *self.case;
        let (changed, chosen) = apply(edits, inventory, chosen);
        let scope = Scope::of(&changed);
        let own = (!Today::same(&changed, inventory)).then(|| Today::of(&changed));
        let today = own.as_ref().unwrap_or(self.today);
        let as_before = same_people((&changed, &scope), (inventory, self.case.scope));
        let mut after: Vec<Forecast> = Vec::with_capacity(forecasts.len());
        for wanted in forecasts {
            let beside = Beside { people: if as_before { forecasts } else { &after }, groups: &after };
            after.push(forecast(&changed, &scope, today, &wanted.scenario, beside));
        }
        let judgement = judge(&Case { inventory: &changed, scope: &scope, forecasts: &after, chosen: &chosen, now, brief: true }, None);
        let renames: BTreeMap<&str, &str> = edits.iter().filter_map(|e| e.renames(inventory)).map(|(old, new)| (new, old)).collect();
        let outcome = self.compare(&open(&judgement.findings), &renames);
        Tried { forecasts: after, judgement, outcome }
    }

    fn compare(&self, after: &Open, renames: &BTreeMap<&str, &str>) -> Outcome {
        let mut out = Outcome::default();
        let mut there: BTreeSet<&Name> = BTreeSet::new();
        let all: BTreeSet<String> = self.case.forecasts.iter().map(|f| f.scenario.id.as_str().to_owned()).collect();
        let held = |scenarios: &BTreeSet<String>| if scenarios.is_empty() { all.clone() } else { scenarios.clone() };
        for (name, weight) in after {
            let former = || {
                let old = renames.get(name.2.as_str())?;
                self.base.get_key_value(&(name.0.clone(), name.1.clone(), (*old).to_owned()))
            };
            match self.base.get_key_value(name).or_else(former) {
                // Two that fall on one name are one more than there was.
                Some((known, _)) if !there.insert(known) => _ = out.new.insert(name.clone()),
                Some((known, was)) => {
                    // The gravest severity is the least.
                    let (before, after) = (held(&was.1), held(&weight.1));
                    let scenarios: BTreeSet<String> = after.difference(&before).cloned().collect();
                    if weight.0 < was.0 {
                        out.new.insert(name.clone());
                    } else if !scenarios.is_empty() {
                        out.worsened.insert(known.clone(), Worsened { scenarios, more: after.len() > before.len() });
                    } else if weight.0 > was.0 || after.len() < before.len() {
                        out.eased.insert(known.clone());
                    }
                }
                None => _ = out.new.insert(name.clone()),
            }
        }
        out.cleared = self.base.keys().filter(|name| !there.contains(name)).cloned().collect();
        out
    }
}
