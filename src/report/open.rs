//! What no fix clears, and what somebody lives with.
//!
//! A finding without a fix is not a finding without advice: its own says what to do. It must never hide one because it was accepted.

use super::plan::Accepted;
use super::schema::{Finding, Report, Severity};
use std::collections::BTreeSet;

/// Blockers and warnings that no fix clears or eases, as the report lists them; none where no plan was made.
///
/// What is about the files is left out, as it is from the plan: no change to an account mends a file.
pub fn without_fix(report: &Report) -> Vec<&Finding> {
    let Some(plan) = &report.plan else { return Vec::new() };
    let helped: BTreeSet<u32> = plan.fixes.iter().flat_map(|fix| fix.clears.iter().chain(&fix.eases)).copied().collect();
    let open = |(n, f): &(u32, &Finding)| f.severity != Severity::Info && !f.code.starts_with("input.") && !helped.contains(n);
    (0..).zip(&report.findings).filter(open).map(|(_, finding)| finding).collect()
}

/// The decision to live with a finding, where there is one.
pub fn accepted<'a>(report: &'a Report, finding: &Finding) -> Option<&'a Accepted> {
    let choices = &report.plan.as_ref()?.choices;
    choices.accepted.iter().find(|a| a.code == finding.code && a.subject == finding.subject)
}

/// What its own advice says; empty where it has none.
pub fn advice(finding: &Finding) -> &str {
    finding.fix.as_ref().map_or("", |fix| fix.action.as_str())
}
