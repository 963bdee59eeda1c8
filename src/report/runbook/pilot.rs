//! A few people by name who go first: those whose accounts are linked in every forecast and who together are in as many groups and hold as
//! many roles as so few can, and one of each outcome that stays.
//!
//! The choice is the same for the same report. Administrators are left for the end, machines are left out.

use super::view::{View, names, table};
use super::{RunStep, sources, tables};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;
use crate::report::schema::{GroupRoles, Report, UserRow};
use crate::words::runbook_pilot as say;
use std::collections::{BTreeMap, BTreeSet};

/// So many linked people make a pilot.
const PEOPLE: usize = 5;

/// Somebody of the pilot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pilot {
    /// In Harness, else what is sent.
    pub person: String,
    /// Of the directory: what is sent.
    pub sent: String,
    pub why: String,
    /// What to see afterwards.
    pub expect: String,
}

/// The pilot of a report, linked people first.
pub fn pilot(report: &Report) -> Vec<Pilot> {
    let mut out = linked(report, PEOPLE);
    let mut taken: BTreeSet<(String, String)> = out.iter().map(|p| (p.person.clone(), p.sent.clone())).collect();
    let stays = [
        (UserOutcome::Create, say::A_NEW_ACCOUNT, say::NEW_USER_APPEARS_WITHOUT_GROUPS_TODAY),
        (UserOutcome::Duplicate, say::SECOND_ACCOUNT_IF_NOT_FIXED_BEFORE, say::SECOND_USER_APPEARS_BESIDE_ONE_TODAY),
        (UserOutcome::Blocked, say::CANNOT_SENT_IF_NOT_FIXED_BEFORE, say::NOTHING_APPEARS_LOG_DIRECTORY_HAS_ERROR),
        (UserOutcome::Unmanaged, say::LEFT_ALONE, say::THE_ACCOUNT_STAYS_AS_IT_IS),
    ];
    for (outcome, why, expect) in stays {
        let rows = report.scenarios.iter().flat_map(|s| &s.users);
        let machine = |row: &UserRow| row.reasons.iter().any(|r| r.as_str() == "service-account");
        let one = rows.filter(|row| row.outcome == outcome && !machine(row)).map(sides).find(|pair| !taken.contains(pair));
        if let Some((person, sent)) = one {
            taken.insert((person.clone(), sent.clone()));
            out.push(Pilot { person, sent, why: why.to_owned(), expect: expect.to_owned() });
        }
    }
    out
}

fn sides(row: &UserRow) -> (String, String) {
    let sent = row.directory.as_ref().map(|d| d.key.clone()).unwrap_or_default();
    (row.account.as_ref().map_or_else(|| sent.clone(), |a| a.email.clone()), sent)
}

/// At most so many people who are linked in every scenario, each the one who adds most groups and roles to those before.
pub fn linked(report: &Report, most: usize) -> Vec<Pilot> {
    let Some(first) = report.scenarios.first() else { return Vec::new() };
    let same = |row: &UserRow| row.outcome == UserOutcome::Link && !row.contested;
    let things = things(report);
    let administrators = administrators(report);
    let mut open: Vec<(usize, &UserRow, &BTreeSet<usize>)> = Vec::new();
    let empty = BTreeSet::new();
    for (n, row) in first.users.iter().enumerate().filter(|(_, row)| same(row)) {
        open.push((n, row, things.get(&(n as u32)).unwrap_or(&empty)));
    }
    // Administrators only where there is nobody else.
    let today = admins_today(report);
    let administers = |n: usize, row: &UserRow| today.contains(&(n as u32)) || administrators.contains(sides(row).0.as_str());
    if open.iter().any(|(n, row, _)| !administers(*n, row)) {
        open.retain(|(n, row, _)| !administers(*n, row));
    }
    let mut covered: BTreeSet<usize> = BTreeSet::new();
    let mut out = Vec::new();
    while out.len() < most && !open.is_empty() {
        let gain = |(_, _, has): &(usize, &UserRow, &BTreeSet<usize>)| has.difference(&covered).count();
        let best = open.iter().map(gain).max().unwrap_or(0);
        if best == 0 && !out.is_empty() {
            break;
        }
        let at = open.iter().position(|one| gain(one) == best).unwrap_or(0);
        let (_, row, has) = open.remove(at);
        covered.extend(has);
        let (person, sent) = sides(row);
        let why = match best {
            0 => say::LINKED_IN_EVERY_FORECAST.to_owned(),
            1 => say::LINKED_BRINGS_1_GROUP_ROLE_NOBODY.to_owned(),
            n => say::linked_brings_n_groups_roles_nobody(&n),
        };
        out.push(Pilot { person, sent, why, expect: say::SAME_ACCOUNT_GROUPS_ROLES_TODAY.to_owned() });
    }
    out
}

/// By row of the first scenario: the linked groups somebody is in and the roles somebody has, as numbers.
fn things(report: &Report) -> BTreeMap<u32, BTreeSet<usize>> {
    let mut out: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    let Some(snapshot) = &report.snapshot else { return out };
    let rows = report.scenarios.iter().flat_map(|s| &s.groups).filter(|row| row.outcome == GroupOutcome::Link);
    let joined: BTreeSet<&str> = rows.filter_map(|row| row.account.as_ref()).map(|a| a.identifier.as_str()).collect();
    let groups = snapshot.groups.len();
    for (n, group) in snapshot.groups.iter().enumerate().filter(|(_, g)| g.scope == "account" && !g.built_in) {
        for row in group.members.iter().flatten() {
            let has = out.entry(*row).or_default();
            if joined.contains(group.identifier.as_str()) {
                has.insert(n);
            }
            has.extend(group.permissions.iter().map(|p| groups + *p as usize));
        }
    }
    for (row, permissions) in &snapshot.direct {
        out.entry(*row).or_default().extend(permissions.iter().map(|p| groups + *p as usize));
    }
    out
}

/// Everybody who administers the account before or after, by address.
fn administrators(report: &Report) -> BTreeSet<&str> {
    report.scenarios.iter().filter_map(|s| s.administrators.as_ref()).flat_map(|a| &a.people).map(|p| p.person.as_str()).collect()
}

/// Rows of the first scenario whose people administer the account today. The list above is cut where there are many; the snapshot is not.
fn admins_today(report: &Report) -> BTreeSet<u32> {
    let Some(snapshot) = &report.snapshot else { return BTreeSet::new() };
    let admin = |n: &u32| snapshot.permissions.get(*n as usize).is_some_and(|p| p.role == "_account_admin");
    let direct = snapshot.direct.iter().filter(|(_, all)| all.iter().any(admin)).map(|(who, _)| *who);
    let groups = snapshot.groups.iter().filter(|g| g.permissions.iter().any(admin));
    direct.chain(groups.flat_map(|g| g.members.iter().flatten().copied())).collect()
}

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    let pilot = pilot(view.report);
    let start = match view.kind {
        Some(DirectoryKind::Okta) => say::ASSIGN_THESE_PEOPLE_NOBODY_ELSE_APP,
        Some(DirectoryKind::Entra) => say::ASSIGN_THESE_PEOPLE_NOBODY_ELSE_APP_USE,
        _ => say::ASSIGN_THESE_PEOPLE_NOBODY_ELSE_APP_2,
    };
    let source = if view.kind == Some(DirectoryKind::Entra) { sources::ENTRA_DEMAND } else { sources::LOOK };
    let rows: Vec<Vec<String>> = pilot.iter().map(|p| vec![p.person.clone(), p.sent.clone(), p.why.clone(), p.expect.clone()]).collect();
    let mut choose =
        RunStep::new("pilot.choose", say::TELL_FEW_PEOPLE_THEY_GO_FIRST, sources::VERIFY).say(say::THESE_PEOPLE_LINKED_EVERY_FORECAST_TOGETHER);
    choose = if rows.is_empty() {
        let why = if view.is_bare() { say::NAMES_NOT_COPY_REPORT } else { say::NOBODY_LINKED_EVERY_FORECAST_FIX_ADDRESSES };
        choose.say(why)
    } else {
        choose.fact(table(say::WHO_GOES_FIRST, &[say::PERSON, say::SENT_AS, say::WHY, say::WHAT_TO_SEE_AFTERWARDS], rows))
    };
    if view.report.snapshot.is_none() && !view.is_bare() {
        choose = choose.say(say::COPY_DOES_NOT_HOLD_WHO_WHICH);
    }
    let harmless = harmless(view);
    vec![
        choose,
        RunStep::new("pilot.send", say::SEND_THEM, source)
            .say(start)
            .fact((!harmless.is_empty()).then(|| names(say::GROUPS_LINKED_EVERY_FORECAST_LOSE_NOBODY, harmless))),
        RunStep::new("pilot.look", say::LOOK_BEFORE_ANYBODY_ELSE_IS_SENT, sources::VERIFY)
            .say(say::HARNESS_UNDER_ACCOUNT_SETTINGS_ACCESS_CONTROL)
            .stop(say::STOP_IF_ANYBODY_PILOT_HAS_TWO)
            .stop(say::STOP_IF_GROUP_PILOT_DOUBLED_LOST),
    ]
}

/// Groups that are linked in every forecast under their own name, lose nobody, and do not administer the account.
fn harmless(view: &View<'_>) -> Vec<String> {
    let losing = || ["group.shrinks", "group.empty"].into_iter().flat_map(|code| view.findings(code));
    let groups = tables::groups(view.report);
    let plain = groups
        .iter()
        .filter(|g| !g.name.is_empty() && g.rows.iter().all(|row| row.is_some_and(|r| r.outcome == GroupOutcome::Link && r.reasons.is_empty())));
    plain
        .filter(|g| {
            let (name, identifier) = g.account();
            let administers = |r: &GroupRoles| r.identifier == identifier && r.permissions.iter().any(|p| &*p.role == "_account_admin");
            !losing().any(|f| f.subject.label == name) && !view.report.group_roles.iter().any(administers)
        })
        .map(|g| g.name.clone())
        .collect()
}
