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
mod limits;
mod roles;
mod sources;
mod users;
mod words;

pub use contested::Contestation;
pub use finding::{Confidence, Evidence, Finding, Fix, Severity, Source, Subject};
pub use gate::{Contested, Gate, GateId, GateState, NotChecked, Verdict};

use crate::forecast::Forecast;
use crate::forecast::scope::Scope;
use crate::model::Inventory;
use crate::rules::assumptions::Chosen;
use collect::Collector;

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
}

/// Judges a case.
pub fn judge(case: &Case<'_>) -> Judgement {
    let roles = roles::Roles::of(case.inventory);
    let mut collector = Collector::new();
    inputs::findings(case, &mut collector);
    users::findings(case, &roles, &mut collector);
    groups::findings(case, &roles, &mut collector);
    access::findings(case, &mut collector);
    limits::findings(case, &mut collector);
    config::findings(case, &mut collector);
    let findings = collector.finish();
    let gates = gates::gates(case, &roles, &findings);
    let contestation = Contestation::of(case);
    Judgement {
        verdict: gates::verdict(&gates),
        gates,
        not_checked: inputs::not_checked(case),
        contested: contestation.counts(),
        contestation,
        findings,
    }
}
