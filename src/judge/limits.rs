//! Findings about limits: seats, push rules, and how long the first cycle takes.

use super::collect::{Collector, Draft};
use super::words::{in_directory, in_harness, note, thousands};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::forecast::{Forecast, UserOutcome};
use crate::model::DirectoryKind;
use crate::rules::push_rules;
use crate::words::judge_limits as say;

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
                    message: say::account_have_after_users_more_n(&thousands(after as u64), &thousands(MAX_USERS as u64)),
                    evidence: vec![note(say::USERS, say::n_today(&thousands(case.inventory.account.users.len() as u64)))],
                    fix: in_harness(say::ASSIGN_FEWER_PEOPLE_APP_ASK_HARNESS.to_owned()),
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
                message: say::groups_groups_pushed_one_push_rule(&thousands(groups as u64), &MAX_RULE),
                evidence: proposals(case, groups),
                fix: in_directory(say::DIVIDE_GROUPS_AMONG_SEVERAL_PUSH_RULES.to_owned()),
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
    let mut out = vec![note(say::GROUPS, say::groups_in_scope(&thousands(groups as u64)))];
    out.extend(rules.iter().take(NAMED).map(|rule| Evidence {
        value: Some(rule.prefix.clone()),
        ..note("Proposed rule", say::names_that_begin_with_this_groups(rule.groups as u64))
    }));
    if rules.len() > NAMED {
        out.push(note("Proposed rule", say::and_rules_more((rules.len() - NAMED) as u64)));
    }
    if single > 0 {
        out.push(note("By name", say::groups_no_rule_takes_together_another(single as u64)));
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
        message: say::first_cycle_takes_about_least_most(&least, &most),
        evidence: vec![note(
            "First cycle",
            say::users_groups_members_0_01_0(
                users as u64,
                &crate::words::units::group(groups as u64),
                &crate::words::units::membership(members as u64),
            ),
        )],
        fix: None,
        sources: &[sources::ENTRA_CYCLE],
    }
}

fn minutes(minutes: f64) -> String {
    if minutes < 90.0 { say::minutes_min(&minutes.ceil().max(1.0)) } else { format!("{:.1} h", minutes / 60.0) }
}
