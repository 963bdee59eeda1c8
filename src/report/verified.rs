//! A verification for a terminal.

use super::came_true::{self, Answer};
use super::schema::{Report, Subject};
use super::snapshot::SnapshotPermission;
use super::text::plain;
use super::verification::{Cure, Log, Named, Side, Since, Tally, Turned, Verification};
use super::{after, logged};
use crate::judge::shown;
use crate::words::built_in;
use crate::words::{report_came_true as ask, report_verified as say};
use std::fmt::Write as _;

/// So many names of one kind are shown one by one.
const MOST: usize = 20;

/// The section of the text report.
pub fn text(report: &Report, verification: &Verification) -> String {
    let directory = report.directory_kind.as_deref();
    let mut out = String::new();
    let _ = writeln!(out, "\nCompared with the report of {}\n", plain(&verification.before));
    if let Some(after) = after::of(report, 0) {
        let Answer { word, lines, .. } = came_true::answer(&after, report.redacted.as_ref().is_some_and(|r| r.level == "all"));
        let _ = writeln!(out, "{} {word}", ask::QUESTION);
        for line in lines {
            let _ = writeln!(out, "  {line}");
        }
    }
    let _ = writeln!(out, "\nThe five checks of the migration guide");
    for check in &verification.checks {
        let _ = writeln!(out, "  {:<8} {:<20} {}", check.state.as_str(), check.id, plain(&check.summary));
        for name in check.names.iter().take(MOST) {
            let _ = writeln!(out, "             {}", plain(&named(name)));
        }
        more(&mut out, check.names.len());
    }
    if let Some(since) = &verification.since {
        let _ = writeln!(out, "\nThe findings since then");
        for (title, turned) in sorts(since) {
            let _ = writeln!(out, "  {:<8} {}", turned.in_all, title);
            for told in turned.first.iter().take(MOST) {
                let _ = writeln!(out, "             {}: {}", told.code, plain(&told.subject.label));
            }
            more(&mut out, turned.in_all as usize);
        }
        let _ = writeln!(out, "  {:<8} Still there", since.still);
    }
    let _ = writeln!(out, "\nForecast against fact");
    let tally = |t: &Tally| say::held_came_true_failed_did_not(&t.held, &t.failed, &t.open);
    for score in &verification.forecast.scenarios {
        let _ = writeln!(out, "  {}", score.id);
        let _ = writeln!(out, "    users   {}\n    groups  {}\n    access  {}", tally(&score.users), tally(&score.groups), tally(&score.access));
    }
    let _ = writeln!(out, "\nWhat the facts settle");
    for point in &verification.settled {
        let _ = writeln!(out, "  {:<16} {}", point.assumption, plain(&point.summary));
    }
    let _ = writeln!(out, "\nStill to come, under what is settled");
    let users: Vec<String> = verification.remaining.users.iter().map(|(o, n)| format!("{n} {}", o.as_str())).collect();
    let groups: Vec<String> = verification.remaining.groups.iter().map(|(o, n)| format!("{n} {}", o.as_str())).collect();
    let _ = writeln!(out, "  users   {}\n  groups  {}", users.join(", "), groups.join(", "));
    if let Some(log) = &verification.log {
        self::log(&mut out, log, directory);
    }
    let _ = writeln!(out, "\n{} ({})", say::REPAIRS, verification.cures.len());
    if verification.cures.is_empty() {
        let _ = writeln!(out, "  {}", say::NOTHING_WRONG_EXPORTS_TELL);
    }
    for cure in &verification.cures {
        self::cure(&mut out, cure);
    }
    out
}

/// Which way findings went, in the order in which it is asked, with a title.
pub fn sorts(since: &Since) -> [(&'static str, &Turned); 5] {
    [
        (say::NEW, &since.new),
        (say::GRAVER_OR_MILDER, &since.changed),
        (say::CAME_TRUE, &since.came_true),
        (say::NO_LONGER_FOUND, &since.fixed),
        (say::COULD_NOT_LOOKED_TIME, &since.unknown),
    ]
}

/// A check of the migration guide, as a short title.
pub fn check(id: &str) -> &str {
    match id {
        "user-count" => say::USER_COUNT,
        "provisioning-source" => say::PROVISIONING_SOURCE,
        "login-test" => say::LOGIN_TEST,
        "group-membership" => say::GROUP_MEMBERSHIP,
        "role-bindings" => say::ROLE_BINDINGS,
        other => other,
    }
}

/// What became of a row of the forecast.
pub fn happened(word: &str) -> &str {
    match word {
        "taken-over" => say::TAKEN_OVER,
        "second-account" => say::GOT_A_SECOND_ACCOUNT,
        "second-group" => say::GOT_A_SECOND_GROUP,
        "created" => say::CREATED,
        "unchanged" => say::STANDS_UNCHANGED,
        "lost-members" => say::STANDS_WITH_MEMBERS_MISSING,
        "gone" => say::IS_GONE,
        "nothing" => say::NOTHING_YET,
        other => other,
    }
}

fn log(out: &mut String, log: &Log, directory: Option<&str>) {
    let _ = writeln!(out, "\nThe provisioning log by cause (people and groups in it: {})", log.objects);
    for cause in &log.causes {
        let itself = if cause.retries { say::IT_IS_TRIED_AGAIN_BY_ITSELF } else { "" };
        let code = if cause.code.is_empty() { say::NO_CODE } else { &cause.code };
        let _ = writeln!(out, "  {} ({}, {}): {}{itself}", plain(code), cause.ended, cause.names.len(), plain(&cause.explanation));
        for name in cause.names.iter().take(MOST) {
            let _ = writeln!(out, "             {}", plain(&name.subject.label));
        }
        more(out, cause.names.len());
        for (n, step) in cause.steps.iter().enumerate() {
            let _ = writeln!(out, "    {}. {}", n + 1, plain(step));
        }
    }
    logged::text(out, log, directory, MOST);
    more(out, log.trails.len());
}

fn more(out: &mut String, all: usize) {
    if all > MOST {
        let _ = writeln!(out, "             and {} more; --format json has them all", all - MOST);
    }
}

/// A permission in words.
pub fn permission(p: &SnapshotPermission) -> String {
    say::role_on_resource_group_scope_scope(&built_in(&p.role), &built_in(&p.resource_group), &p.scope)
}

/// Somebody or something, and why it is named.
pub fn named(name: &Named) -> String {
    let Named { what, subject: Subject { label, .. }, group, permission: lost, covers } = name;
    let group = group.as_deref().unwrap_or_default();
    match (what.as_str(), lost, covers) {
        ("gone", Some(p), _) => say::label_p_is_gone(&label, &permission(p)),
        ("ask", _, Some(n)) => say::ask_label_n_not_covered_those(&label, &n),
        ("lost-member", ..) => say::label_is_missing_in_group(&label, &group),
        ("stayed", ..) => say::label_stayed_in_group(&label, &group),
        ("added", ..) => say::label_group_all_same(&label, &group),
        ("group-gone", ..) => say::the_group_label_is_gone(&label),
        ("left", ..) => say::label_left(&label),
        ("second", ..) => say::label_is_a_second_account(&label),
        (what, ..) => say::label_is_what(&label, &what),
    }
}

/// What is wrong, as a heading.
pub fn symptom(word: &str) -> &str {
    match word {
        "duplicate-user" => say::A_PERSON_HAS_TWO_ACCOUNTS,
        "missing-user" => say::AN_ACCOUNT_IS_MISSING,
        "not-created" => say::AN_ACCOUNT_WAS_NOT_MADE,
        "lost-member" => say::SOMEBODY_IS_MISSING_IN_A_GROUP,
        "lost-access" => say::SOMEBODY_LOST_ACCESS,
        "group-created" => say::NEW_GROUP_MADE_INSTEAD_JOINING_OLD,
        "binding-gone" => say::A_ROLE_BINDING_IS_GONE,
        "token-expired" => say::THE_TOKEN_HAS_EXPIRED,
        other => other,
    }
}

/// Those with the same steps together, in the order of the first of each: the steps, whether they are tried again by themselves, whom they cure.
pub fn by_steps<'a>(cures: impl Iterator<Item = &'a Cure>) -> Vec<(&'a [String], bool, Vec<&'a Cure>)> {
    let mut out: Vec<(&[String], bool, Vec<&Cure>)> = Vec::new();
    for cure in cures {
        match out.iter_mut().find(|(steps, retries, _)| *steps == cure.steps && *retries == cure.retries) {
            Some((.., same)) => same.push(cure),
            None => out.push((&cure.steps, cure.retries, vec![cure])),
        }
    }
    out
}

/// So many people whom a repair concerns are named beside it; the report has them all.
const NAMED: usize = 3;

/// What a cure names beside its subject, a line each: what it is, the labels, and what tells it apart.
pub fn named_by(cure: &Cure) -> Vec<(String, Vec<&str>, String)> {
    let mut out: Vec<(String, Vec<&str>, String)> = Vec::new();
    for side in &cure.sides {
        let is = |subject: &Option<Subject>| subject.as_ref() == Some(&side.subject);
        let of = if side.subject.kind == "group" { "group" } else { "account" };
        let fate = match (is(&cure.keep), is(&cure.delete)) {
            (true, _) => say::TO_KEEP,
            (_, true) => say::TO_DELETE,
            _ => "",
        };
        out.push((format!("{} {of}{fate}", if side.what == "old" { say::OLD } else { say::NEW }), vec![side.subject.label.as_str()], has(side)));
    }
    if cure.sides.is_empty() {
        for (word, subject) in [(say::KEEP, &cure.keep), (say::DELETE, &cure.delete)] {
            out.extend(subject.as_ref().map(|s| (word.to_owned(), vec![s.label.as_str()], String::new())));
        }
    }
    if !cure.people.is_empty() {
        let more = if cure.further > 0 { say::and_further_more(&cure.further) } else { String::new() };
        out.push((say::PUT_IN_FIRST.to_owned(), cure.people.iter().map(|p| p.label.as_str()).collect(), more));
    }
    if !cure.concerns.is_empty() {
        let more = cure.concerns.len().saturating_sub(NAMED);
        let more = if more > 0 { say::and_further_more(&more) } else { String::new() };
        out.push((say::NOT_IN_THE_NEW_GROUP.to_owned(), cure.concerns.iter().take(NAMED).map(|p| p.label.as_str()).collect(), more));
    }
    if !cure.groups.is_empty() {
        out.push((say::GROUPS_TO_GIVE.to_owned(), cure.groups.iter().map(|g| g.label.as_str()).collect(), String::new()));
    }
    if !cure.roles.is_empty() {
        let roles: Vec<String> = cure.roles.iter().map(permission).collect();
        out.push((say::ROLES_TO_GIVE.to_owned(), Vec::new(), roles.join("; ")));
    }
    out.extend(cure.name.as_ref().map(|name| (say::NAME_IN_THE_DIRECTORY.to_owned(), vec![name.as_str()], String::new())));
    out
}

/// ` (id abc, managed from outside, 2 role bindings, no group)`.
fn has(side: &Side) -> String {
    let some = |n: u64, one: &str, many: &str| match n {
        0 => say::no_one(&one),
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    };
    let managed = side.managed.map(|managed| if managed { say::MANAGED_FROM_OUTSIDE } else { say::MANAGED_BY_HAND }.to_owned());
    let all = [
        side.subject.id.as_ref().map(|id| say::id_id(&id)),
        managed,
        side.roles.map(|n| some(n, say::ROLE_BINDING, say::ROLE_BINDINGS_2)),
        side.groups.map(|n| some(n, "group", "groups")),
        side.members.map(|n| some(n, "member", "members")),
    ];
    let signs = super::compare::signs(&side.subject.label);
    let signs = (!signs.is_empty()).then(|| say::holds_signs(&signs.join(", ")));
    let all: Vec<String> = all.into_iter().flatten().chain(signs).collect();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join(", ")) }
}

fn cure(out: &mut String, cure: &Cure) {
    let title = symptom(&cure.symptom);
    let about = cure.group.as_ref().map(|g| say::group_g(&g)).unwrap_or_default();
    let lost = cure.permission.as_ref().map(|p| format!(", {}", permission(p))).unwrap_or_default();
    let _ = writeln!(out, "  {title}: {}", plain(&format!("{}{about}{lost}", cure.subject.label)));
    for (word, labels, has) in named_by(cure) {
        let labels: Vec<String> = labels.into_iter().map(|label| shown(label).into_owned()).collect();
        let _ = writeln!(out, "    {word}: {}{}", plain(&labels.join(", ")), plain(&has));
    }
    if cure.retries {
        let _ = writeln!(out, "    {}", say::MAY_MEND_ITSELF);
    }
    for (n, step) in cure.steps.iter().enumerate() {
        let _ = writeln!(out, "    {}. {}", n + 1, plain(step));
    }
}
