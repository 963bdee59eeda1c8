//! Findings about limits: seats, push rules, and how long the first cycle takes.

use super::collect::{Collector, Draft};
use super::words::{count, in_directory, in_harness, note, thousands};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::forecast::{Forecast, UserOutcome};
use crate::model::DirectoryKind;
use crate::rules::push_rules;

/// Users an account may have (H 9).
pub const MAX_USERS: usize = 50_000;
/// Groups a single Okta push rule takes (I 4).
const MAX_RULE: usize = 100;

/// Account users after the switch.
pub fn users_after(case: &Case<'_>, forecast: &Forecast) -> usize {
    let new = forecast.users.iter().filter(|r| matches!(r.outcome, UserOutcome::Create | UserOutcome::Duplicate)).count();
    case.inventory.account.users.len() + new
}

pub fn findings(case: &Case<'_>, out: &mut Collector) {
    for forecast in case.forecasts {
        let after = users_after(case, forecast);
        if after > MAX_USERS {
            out.add(
                Some(forecast.scenario.id),
                Draft {
                    code: "limit.users",
                    severity: Severity::Blocker,
                    confidence: Confidence::Documented,
                    kind: "limit",
                    label: "users".to_owned(),
                    message: format!(
                        "The account would have {} users, more than the {} that Harness allows.",
                        thousands(after as u64),
                        thousands(MAX_USERS as u64)
                    ),
                    evidence: vec![note("Users", format!("{} today.", thousands(case.inventory.account.users.len() as u64)))],
                    fix: in_harness("Assign fewer people to the app, or ask Harness for a higher limit first.".to_owned()),
                    sources: &[sources::SERVER_LIMITS],
                },
            );
        }
    }
    let groups = case.scope.groups.iter().filter(|g| **g).count();
    let kind = case.inventory.directory.kind;
    if kind == Some(DirectoryKind::Okta) && groups > MAX_RULE {
        out.add(
            None,
            Draft {
                code: "limit.push-rule",
                severity: Severity::Info,
                confidence: Confidence::Documented,
                kind: "limit",
                label: "push-rule".to_owned(),
                message: format!(
                    "{} groups are to be pushed. One push rule takes at most {MAX_RULE}, so it needs several rules or a push by name.",
                    thousands(groups as u64)
                ),
                evidence: proposals(case, groups),
                fix: in_directory("Divide the groups among several push rules by the beginning of their names.".to_owned()),
                sources: &[sources::OKTA_RULES],
            },
        );
    }
    if kind == Some(DirectoryKind::Entra) && !case.inventory.directory.users.is_empty() {
        out.add(None, cycle(case, groups));
    }
}

/// So many proposed rules are named.
const NAMED: usize = 30;

/// Rules that would take the groups, each with how many.
fn proposals(case: &Case<'_>, groups: usize) -> Vec<Evidence> {
    let all = case.inventory.directory.groups.iter().zip(&case.scope.groups).filter(|(_, sent)| **sent);
    let names: Vec<&str> = all.map(|(group, _)| group.name.as_str()).collect();
    let (rules, single) = push_rules::propose(&names, MAX_RULE);
    let mut out = vec![note("Groups", format!("{} in scope.", thousands(groups as u64)))];
    out.extend(rules.iter().take(NAMED).map(|rule| Evidence {
        value: Some(rule.prefix.clone()),
        ..note("Proposed rule", format!("Names that begin with this: {}.", count(rule.groups, "group", "groups")))
    }));
    if rules.len() > NAMED {
        out.push(note("Proposed rule", format!("And {} more.", count(rules.len() - NAMED, "rule", "rules"))));
    }
    if single > 0 {
        out.push(note("By name", format!("{} that no rule takes together with another.", count(single, "group", "groups"))));
    }
    out
}

/// Microsoft's rule of thumb: 0.01 to 0.08 minutes for each user, group and membership; twice that when all are created (I 2).
fn cycle(case: &Case<'_>, groups: usize) -> Draft {
    let users = (0..case.inventory.directory.users.len()).filter(|n| case.scope.sent(*n)).count();
    let members: usize = case.inventory.directory.memberships.iter().filter(|m| case.scope.groups[m.group]).map(|m| m.members.len()).sum();
    let objects = (users + groups + members) as f64;
    let (least, most) = (minutes(objects * 0.01), minutes(objects * 0.08));
    Draft {
        code: "limit.cycle",
        severity: Severity::Info,
        confidence: Confidence::Documented,
        kind: "limit",
        label: "cycle".to_owned(),
        message: format!("The first cycle takes about {least} to {most}, up to twice that where everybody is created. Stop does not stop it."),
        evidence: vec![note(
            "First cycle",
            format!(
                "{}, {} and {}, at 0.01 to 0.08 minutes each.",
                count(users, "user", "users"),
                count(groups, "group", "groups"),
                count(members, "membership", "memberships")
            ),
        )],
        fix: None,
        sources: &[sources::ENTRA_CYCLE],
    }
}

fn minutes(minutes: f64) -> String {
    if minutes < 90.0 { format!("{} min", minutes.ceil().max(1.0)) } else { format!("{:.1} h", minutes / 60.0) }
}
