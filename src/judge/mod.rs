//! Forecasts to findings, gates and the verdict.
//!
//! Architecture Invariant: a judgement rests on the inventory and the forecasts alone; it changes neither, and it knows nothing of how
//! it will be shown.

mod access;
mod collect;
mod config;
mod contested;
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
mod users;
mod words;

pub use access::NAMED;
pub use contested::Contestation;
pub use finding::{Confidence, Evidence, Finding, Fix, Severity, Source, Subject};
pub use gate::{Contested, Gate, GateId, GateState, NotChecked, Verdict};
pub use groups::label as group_label;
pub use inputs::how;
pub use keys::KeyTest;
pub use patterns::Pattern;
pub use users::{is_soiled, label as user_label};
pub use words::{count, thousands};

use crate::forecast::Forecast;
use crate::forecast::scope::Scope;
use crate::model::Inventory;
use crate::rules::assumptions::Chosen;
use collect::Collector;
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
}

/// What there is to say.
pub struct Judgement {
    pub verdict: Verdict,
    pub gates: Vec<Gate>,
    pub findings: Vec<Finding>,
    pub not_checked: Vec<NotChecked>,
    pub contested: Contested,
    pub contestation: Contestation,
    /// What each key that could be sent would match.
    pub keys: Vec<KeyTest>,
    /// By forecast: what explains many second accounts.
    pub patterns: Vec<Vec<Pattern>>,
}

/// What was found in the first scenarios of a case. A case that only has a further one, and sets the same thresholds, need not look for it
/// again.
#[derive(Clone)]
pub struct Found {
    scenarios: usize,
    group_shrinks: Option<f64>,
    roles: Rc<Roles>,
    collector: Collector,
    keys: Vec<KeyTest>,
    patterns: Vec<Vec<Pattern>>,
    /// Of the two standing scenarios, whatever comes after them.
    contestation: Contestation,
}

impl Found {
    /// What the forecasts of a case say, each for itself.
    pub fn of(case: &Case<'_>) -> Self {
        let roles = Rc::new(Roles::of(case.inventory));
        Self {
            scenarios: 0,
            group_shrinks: case.chosen.group_shrinks,
            roles,
            collector: Collector::new(),
            keys: keys::table(case),
            patterns: Vec::new(),
            contestation: Contestation::of(case),
        }
        .and(case)
    }

    fn and(mut self, case: &Case<'_>) -> Self {
        let roles = Rc::clone(&self.roles);
        for forecast in &case.forecasts[self.scenarios..] {
            users::in_scenario(case, forecast, &roles, &mut self.collector);
            groups::in_scenario(case, forecast, &roles, &mut self.collector);
            access::in_scenario(case, forecast, &mut self.collector);
            self.patterns.push(patterns::of(case, forecast));
        }
        self.scenarios = case.forecasts.len();
        self
    }
}

/// Judges a case. `found`: what is known of its first scenarios.
pub fn judge(case: &Case<'_>, found: Option<&Found>) -> Judgement {
    let known = found.filter(|f| f.group_shrinks == case.chosen.group_shrinks && f.scenarios <= case.forecasts.len());
    let Found { mut collector, roles, keys, patterns, contestation, .. } = known.cloned().map_or_else(|| Found::of(case), |f| f.and(case));
    inputs::findings(case, &mut collector);
    users::standing(case, &mut collector);
    groups::standing(case, &mut collector);
    limits::findings(case, &mut collector);
    config::findings(case, &mut collector);
    let findings = collector.finish();
    let gates = gates::gates(case, &roles, &findings);
    Judgement {
        verdict: gates::verdict(&gates),
        gates,
        not_checked: inputs::not_checked(case),
        contested: contestation.counts(),
        contestation,
        keys,
        patterns,
        findings,
    }
}
