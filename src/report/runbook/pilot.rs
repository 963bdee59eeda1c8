//! A few people by name who go first: those whose accounts are linked in every forecast and who together are in as many groups and hold as
//! many roles as so few can, and one of each outcome that stays.
//!
//! The choice is the same for the same report. Administrators are left for the end, machines are left out.

use super::view::{View, names, table};
use super::{RunStep, sources, tables};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::DirectoryKind;
use crate::report::schema::{GroupRoles, Report, UserRow};
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
        (UserOutcome::Create, "a new account", "A new user appears, without groups of today's."),
        (
            UserOutcome::Duplicate,
            "a second account, if it is not fixed before",
            "A second user appears beside the one of today. If so, stop and fix the address.",
        ),
        (UserOutcome::Blocked, "cannot be sent, if it is not fixed before", "Nothing appears, and the log of the directory has an error."),
        (UserOutcome::Unmanaged, "left alone", "The account stays as it is."),
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
            0 => "linked in every forecast".to_owned(),
            1 => "linked; brings 1 group or role that nobody above has".to_owned(),
            n => format!("linked; brings {n} groups and roles that nobody above has"),
        };
        out.push(Pilot { person, sent, why, expect: "The same account, with the groups and roles of today.".to_owned() });
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
        Some(DirectoryKind::Okta) => "Assign these people, and nobody else, to the app; then push one or two of their groups by name.",
        Some(DirectoryKind::Entra) => {
            "Assign these people, and nobody else, to the app, and use Provision on demand for each of them: it needs no cycle. It takes one user, or one group with at most five members, at a time."
        }
        _ => "Assign these people, and nobody else, to the app.",
    };
    let source = if view.kind == Some(DirectoryKind::Entra) { sources::ENTRA_DEMAND } else { sources::LOOK };
    let rows: Vec<Vec<String>> = pilot.iter().map(|p| vec![p.person.clone(), p.sent.clone(), p.why.clone(), p.expect.clone()]).collect();
    let mut choose = RunStep::new("pilot.choose", "Tell a few people that they go first", sources::VERIFY)
        .say("These people are linked in every forecast and together are in many of the groups; after them comes one of each outcome that stays. Administrators come last.");
    choose = if rows.is_empty() {
        let why = if view.is_bare() {
            "The names are not in this copy of the report."
        } else {
            "Nobody is linked in every forecast. Fix the addresses first, or settle what the sources disagree about."
        };
        choose.say(why)
    } else {
        choose.fact(table("Who goes first", &["Person", "Sent as", "Why", "What to see afterwards"], rows))
    };
    if view.report.snapshot.is_none() && !view.is_bare() {
        choose = choose.say("This copy does not hold who is in which group, so these people are the first of those who are linked.");
    }
    let harmless = harmless(view);
    vec![
        choose,
        RunStep::new("pilot.send", "Send them", source).say(start).fact((!harmless.is_empty()).then(|| names("Groups that are linked in every forecast and lose nobody: begin with one of these", harmless))),
        RunStep::new("pilot.look", "Look, before anybody else is sent", sources::VERIFY)
            .say("In Harness under Account Settings > Access Control: one account for each of them, with the groups and roles of the report. Ask each of them to sign in and to open a project.")
            .stop("Stop if anybody of the pilot has two accounts, lost a group, or cannot sign in: read how to go back before anybody is unassigned, and fix what differs.")
            .stop("Stop if a group of the pilot was doubled or lost members whom nobody took out."),
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
