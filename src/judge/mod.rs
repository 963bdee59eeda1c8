//! Forecasts to findings, gates and the verdict.
//!
//! Architecture Invariant: a judgement rests on the inventory and the forecasts alone; it changes neither, and it knows nothing of how
//! it will be shown.

mod access;
mod collect;
mod config;
mod contested;
mod earlier;
mod finding;
mod gate;
mod gates;
mod groups;
mod inputs;
mod keys;
mod limits;
mod patterns;
mod roles;
mod sources;
mod standing;
mod users;
mod words;

pub use access::PERMISSIONS;
pub use contested::Contestation;
pub use finding::{Confidence, Evidence, Finding, Fix, Said, Severity, Source, Subject};
pub use gate::{Contested, Gate, GateId, GateState, NotChecked, Verdict};
pub use groups::label as group_label;
pub use inputs::how;
pub use keys::KeyTest;
pub use patterns::Pattern;
pub use users::{is_soiled, label as user_label};
pub use words::{shown, thousands};

use crate::forecast::Forecast;
use crate::forecast::scope::Scope;
use crate::model::Inventory;
use crate::rules::assumptions::Chosen;
use collect::Collector;
use earlier::{Before, Earlier};
use roles::Roles;
use std::rc::Rc;

/// Everything that a judgement looks at.
pub struct Case<'a> {
    pub inventory: &'a Inventory,
    pub scope: &'a Scope,
    /// `documented`, `observed`, and `chosen` where there is one.
    pub forecasts: &'a [Forecast],
    pub chosen: &'a Chosen,
    /// RFC 3339: the date of the report.
    pub now: &'a str,
    /// Nobody reads the evidence, of which there may be tens of thousands of sentences: a change is tried, and only what is found counts.
    pub brief: bool,
}

/// What there is to say.
pub struct Judgement {
    pub verdict: Verdict,
    pub gates: Vec<Gate>,
    pub findings: Vec<Finding>,
    pub not_checked: Vec<NotChecked>,
    /// By forecast: what explains many second accounts.
    pub patterns: Vec<Vec<Pattern>>,
}

/// What a report tells of the two standing scenarios beside its findings. No finding rests on it, so that changes are tried without it.
pub struct Compared {
    pub contestation: Contestation,
    /// What each key that could be sent would match.
    pub keys: Vec<KeyTest>,
}

impl Compared {
    /// `case`: with the standing scenarios alone.
    pub fn of(case: &Case<'_>) -> Self {
        Self { contestation: Contestation::of(case), keys: keys::table(case) }
    }
}

/// What was found in the first scenarios of a case, and what holds whatever comes after them: a case that only has a further scenario need
/// not look for it again.
#[derive(Clone)]
pub struct Found {
    roles: Rc<Roles>,
    collector: Collector,
    /// By forecast.
    earlier: Vec<Rc<Earlier>>,
    /// By forecast: the account users who would be taken over by somebody with another name.
    wrong: Vec<Rc<[usize]>>,
    patterns: Vec<Vec<Pattern>>,
    twofold: Rc<standing::Twofold>,
    gaps: Rc<inputs::Gaps>,
}

impl Found {
    /// What the forecasts of a case say, each for itself.
    pub fn of(case: &Case<'_>) -> Self {
        let roles = Rc::new(Roles::of(case.inventory));
        let mut collector = Collector::default();
        standing::account_duplicates(case, &mut collector);
        let mut found = Self {
            roles,
            collector,
            earlier: Vec::new(),
            wrong: Vec::new(),
            patterns: Vec::new(),
            twofold: Rc::new(standing::Twofold::of(case)),
            gaps: Rc::new(inputs::Gaps::of(case)),
        }
        .and(case, true);
        found.collector.settle();
        found
    }

    /// `kept`: others will come after the scenarios that are new.
    fn and(mut self, case: &Case<'_>, kept: bool) -> Self {
        let roles = Rc::clone(&self.roles);
        let inventory = case.inventory;
        for (at, forecast) in case.forecasts.iter().enumerate().skip(self.earlier.len()) {
            let before = Before { forecasts: &case.forecasts[..self.earlier.len()], said: &self.earlier };
            let users = users::in_scenario(case, forecast, &roles, before, &mut self.collector);
            groups::in_scenario(case, forecast, &roles, &mut self.collector);
            let access = access::in_scenario(case, forecast, before, &mut self.collector);
            let beside = before.forecasts.iter().position(|then| Rc::ptr_eq(&then.users, &forecast.users));
            self.patterns.push(beside.map_or_else(|| patterns::of(case, forecast), |then| self.patterns[then].clone()));
            self.wrong.push(users.wrong.into());
            if kept {
                self.earlier.push(Rc::new(Earlier::new(inventory, forecast, users.went, access)));
            }
            debug_assert_eq!(self.wrong.len(), at + 1);
        }
        self
    }
}

/// Judges a case. `found`: what is known of its first scenarios.
pub fn judge(case: &Case<'_>, found: Option<&Found>) -> Judgement {
    let known = found.filter(|f| f.earlier.len() <= case.forecasts.len());
    let Found { mut collector, roles, wrong, patterns, twofold, gaps, .. } = known.cloned().map_or_else(|| Found::of(case), |f| f.and(case, false));
    inputs::findings(case, &gaps, &mut collector);
    standing::twofold(case, &twofold, &mut collector);
    groups::standing(case, &mut collector);
    access::shrinking(case, &mut collector);
    limits::findings(case, &mut collector);
    config::findings(case, &mut collector);
    let findings = collector.finish();
    let gates = gates::gates(case, &roles, &wrong, &gaps, &findings);
    Judgement { verdict: gates::verdict(&gates), gates, not_checked: inputs::not_checked(case, &gaps), patterns, findings }
}
