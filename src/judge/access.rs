//! Findings about access: who loses, who gains, and whether anybody can still administer.

use super::collect::{Collector, Draft, Went};
use super::earlier::Before;
use super::words::{account_group, account_user, in_directory, in_harness, note};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::forecast::access::{Access, AccessRow, Held, Who, person};
use crate::forecast::{Forecast, UserOutcome};
use crate::words::built_in;
use crate::words::judge_access as say;
use rustc_hash::FxHashSet as HashSet;

/// Above this share of its members, a shrinking group is a blocker; the administrator may set another.
const SHRINKS: f64 = 0.2;

/// What one scenario says; by row of the forecast, what went where.
pub fn in_scenario(case: &Case<'_>, forecast: &Forecast, before: Before<'_>, out: &mut Collector) -> Vec<[Option<Went>; 2]> {
    let access = &forecast.access;
    let id = Some(forecast.scenario.id);
    let mut went = Vec::with_capacity(access.rows.len());
    let doubled = doubled(forecast);
    for row in &access.rows {
        went.push(before.access(forecast, row, out).unwrap_or_else(|| {
            let lost = (!row.lost.is_empty()).then(|| out.add(id, lost(case, forecast, row, &doubled)));
            let gained = (!row.gained.is_empty()).then(|| out.add(id, gained(case, forecast, row)));
            [lost, gained]
        }));
    }
    for user in &access.admins_lost {
        out.add(id, admin_lost(case, *user));
    }
    if access.last_admin_lost {
        out.add(id, last_admin(case, access));
    }
    for group in &access.emptied {
        out.add(id, emptied(case, *group));
    }
    went
}

/// The groups that lose members. Apart, because it depends on a threshold, which says nothing about anything else.
pub fn shrinking(case: &Case<'_>, out: &mut Collector) {
    for forecast in case.forecasts {
        for (group, before, dropped) in &forecast.access.shrinks {
            out.add(Some(forecast.scenario.id), shrinks(case, *group, *before, dropped));
        }
    }
}

/// So many people are named as evidence of one finding. The report has all of them, group by group.
const NAMED: usize = 6;
/// So many permissions are named as evidence of one finding. The report has all of them, person by person, and thousands of findings that
/// repeat them are a tenth of what a large report weighs.
pub const PERMISSIONS: usize = 3;

fn permissions(case: &Case<'_>, what: &str, held: &[Held]) -> Vec<Evidence> {
    if case.brief {
        return Vec::new();
    }
    let named = held.iter().take(PERMISSIONS).map(|h| {
        let p = &h.permission;
        note(what, say::role_resource_group_scope_place_reached(&built_in(&p.role), &built_in(&p.resource_group), &p.place, &way(&h.via)))
    });
    named.chain(further(what, held.len(), PERMISSIONS)).collect()
}

/// How many are not named.
fn further(what: &str, all: usize, named: usize) -> Option<Evidence> {
    let more = all.checked_sub(named).filter(|more| *more > 0)?;
    Some(note(what, say::more_more_see_who_loses_gains(&more)))
}

/// `directly`, or through which groups.
fn way(via: &str) -> String {
    if via == "direct" { "directly".to_owned() } else { say::through_via(&via) }
}

/// The accounts beside which a second one is made.
fn doubled(forecast: &Forecast) -> HashSet<usize> {
    if forecast.access.rows.iter().all(|row| row.lost.is_empty()) {
        return HashSet::default();
    }
    forecast.users.iter().filter(|row| row.outcome == UserOutcome::Duplicate).filter_map(|row| row.account).collect()
}

/// With why: whoever gets a second account leaves all behind, whoever keeps the one account falls out of a group.
fn lost(case: &Case<'_>, forecast: &Forecast, row: &AccessRow, doubled: &HashSet<usize>) -> Draft {
    let label = person(case.inventory, forecast, row.who);
    let second = matches!(row.who, Who::Account(n) if doubled.contains(&n));
    let (why, cure) =
        if second { (say::BECAUSE_OF_A_SECOND_ACCOUNT, say::CORRECT_THE_ADDRESS) } else { (say::BECAUSE_OF_A_GROUP, say::PUT_INTO_THE_PUSHED_GROUP) };
    Draft {
        code: "access.lost",
        severity: Severity::Warning,
        confidence: Confidence::Inferred,
        kind: "user",
        message: say::label_lose_permissions_has_no_other(&label, row.lost.len() as u64, &why),
        label,
        evidence: permissions(case, "Lost", &row.lost),
        fix: in_directory(cure.to_owned()),
        sources: &[sources::SERVER_GROUPS, sources::SERVER_USERS],
    }
}

fn gained(case: &Case<'_>, forecast: &Forecast, row: &AccessRow) -> Draft {
    let label = person(case.inventory, forecast, row.who);
    let meant = if row.strange_gain { say::COMES_THROUGH_GROUP_TAKEN_OVER_UNDER } else { "" };
    Draft {
        code: "access.gained",
        severity: if row.strange_gain { Severity::Blocker } else { Severity::Warning },
        confidence: Confidence::Inferred,
        kind: "user",
        message: say::label_would_gain_permissions_meant(&label, row.gained.len() as u64, &meant),
        label,
        evidence: permissions(case, "Gained", &row.gained),
        fix: in_directory(say::CHECK_PERSON_BELONGS_PUSHED_GROUP_IF.to_owned()),
        sources: &[sources::SERVER_GROUPS],
    }
}

fn admin_lost(case: &Case<'_>, user: usize) -> Draft {
    let user = &case.inventory.account.users[user];
    Draft {
        code: "access.admin-lost",
        severity: Severity::Warning,
        confidence: Confidence::Inferred,
        kind: "user",
        label: user.email.clone(),
        message: say::email_administers_account_today_not_afterwards(&user.email),
        evidence: vec![account_user(user)],
        fix: in_harness(say::give_email_role_account_admin_directly(&user.email)),
        sources: &[sources::SERVER_GROUPS],
    }
}

fn last_admin(case: &Case<'_>, access: &Access) -> Draft {
    Draft {
        code: "access.last-admin",
        severity: Severity::Blocker,
        confidence: Confidence::Inferred,
        kind: "account",
        label: "account".to_owned(),
        message: say::NOBODY_LEFT_WHO_CAN_ADMINISTER_ACCOUNT.to_owned(),
        evidence: access.admins_lost.iter().take(NAMED).map(|n| account_user(&case.inventory.account.users[*n])).collect(),
        fix: in_harness(say::GIVE_TWO_PEOPLE_ROLE_ACCOUNT_ADMIN.to_owned()),
        sources: &[sources::SERVER_GROUPS],
    }
}

fn shrinks(case: &Case<'_>, group: usize, before: usize, dropped: &[usize]) -> Draft {
    let group = &case.inventory.account.groups[group];
    let share = dropped.len() as f64 / before.max(1) as f64;
    let blocks = share > case.chosen.group_shrinks.unwrap_or(SHRINKS);
    Draft {
        code: "group.shrinks",
        severity: if blocks { Severity::Blocker } else { Severity::Warning },
        confidence: Confidence::Observed,
        kind: "group",
        label: group.name.clone(),
        message: say::name_would_lose_n_of_members(&group.name, &dropped.len(), before as u64),
        evidence: std::iter::once(account_group(group))
            .chain(dropped.iter().take(NAMED).map(|n| account_user(&case.inventory.account.users[*n])))
            .chain(further("Members", dropped.len(), NAMED))
            .collect(),
        fix: in_directory(say::put_these_people_into_group_pushed(&group.name)),
        sources: &[sources::SERVER_GROUPS],
    }
}

fn emptied(case: &Case<'_>, group: usize) -> Draft {
    let group = &case.inventory.account.groups[group];
    Draft {
        code: "group.empty",
        severity: Severity::Blocker,
        confidence: Confidence::Observed,
        kind: "group",
        label: group.name.clone(),
        message: say::name_carries_permissions_end_without_any(&group.name),
        evidence: vec![account_group(group)],
        fix: in_directory(say::fill_group_pushed_name_before_push(&group.name)),
        sources: &[sources::SERVER_GROUPS],
    }
}

/// Shares of people that would lose something, from 0 to 1.
pub fn share_losing(case: &Case<'_>, access: &Access) -> f64 {
    let losing = access.rows.iter().filter(|r| matches!(r.who, Who::Account(_)) && !r.lost.is_empty()).count();
    losing as f64 / case.inventory.account.users.len().max(1) as f64
}
