//! Who and which groups are sent, and who should be and is not.

use super::view::{View, names, number, table};
use super::{RunStep, sources, tables};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::{DirectoryKind, Kind};
use crate::report::canary::OKTA_QUESTIONS;
use crate::rules::push_rules;
use crate::words::runbook_scope as say;

/// Groups that one push rule takes.
pub const MOST_PER_RULE: usize = 100;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    match view.kind {
        Some(DirectoryKind::Okta) => vec![assign(view), leftovers(view), push(view), rules(view), apart(view), not_sendable(view)],
        Some(DirectoryKind::Entra) => vec![sync(view), assign(view), leftovers(view), nested(view), not_sendable(view)],
        _ => vec![assign(view), leftovers(view), nested(view), not_sendable(view)],
    }
}

/// "Assign the users (or groups) that already exist in Harness."
fn assign(view: &View<'_>) -> RunStep {
    let (source, kind, way) = match view.kind {
        Some(DirectoryKind::Okta) => (sources::OKTA_2, Some(Kind::OktaAppUsers), say::APP_ASSIGNMENTS_TAB_ASSIGN_PEOPLE_WHO),
        Some(DirectoryKind::Entra) => (sources::ENTRA_3, Some(Kind::EntraAssignments), say::APP_UNDER_USERS_GROUPS_ASSIGN_PEOPLE),
        _ => (sources::LOOK, None, say::ASSIGN_PEOPLE_WHO_HAVE_ACCOUNT_APP),
    };
    let open = tables::unassigned(view.report);
    let none = open.is_empty() && view.number("user.not-assigned") == 0;
    let mut step = RunStep::new("scope.assign", say::ASSIGN_EVERYBODY_WHO_HAS_AN_ACCOUNT, source)
        .say(way)
        .say(say::sent_linked_n_new_n_2(&view.users(UserOutcome::Link), &view.users(UserOutcome::Create), &view.users(UserOutcome::Duplicate)))
        .list("users-to-assign");
    let rows: Vec<Vec<String>> = open.into_iter().map(Vec::from).collect();
    if rows.is_empty() {
        step = step.fact(view.about(say::HAVE_ACCOUNT_NOT_ASSIGNED, "user.not-assigned"));
    } else {
        step = step
            .fact(table(say::HAVE_ACCOUNT_NOT_ASSIGNED, &[say::IN_HARNESS, say::IN_THE_DIRECTORY, say::ID_THERE], rows))
            .say(say::ACCOUNT_NOT_ASSIGNED_STAYS_MANAGED_NOBODY);
    }
    let missing = kind.and_then(|kind| view.missing(kind, say::WHO_IS_ASSIGNED));
    let told = kind.is_some() && missing.is_none();
    step.says(missing).nothing_if(none && told, say::EVERYBODY_DIRECTORY_WHO_HAS_ACCOUNT_ASSIGNED)
}

/// Accounts that nothing in the directory stands behind.
fn leftovers(view: &View<'_>) -> RunStep {
    let codes = ["user.leaver", "user.not-in-directory", "user.service-account"];
    let none = codes.iter().all(|code| view.number(code) == 0);
    RunStep::new("scope.leftovers", say::DECIDE_ACCOUNTS_NOBODY_DIRECTORY_STANDS_BEHIND, sources::VERIFY)
        .say(say::PROVISIONING_TOUCHES_NONE_THEM_REMOVE_ACCOUNTS)
        .fact(view.about(say::NO_LONGER_ACTIVE_IN_THE_DIRECTORY, "user.leaver"))
        .fact(view.about(say::NOT_IN_THE_DIRECTORY, "user.not-in-directory"))
        .fact(view.about(say::LOOK_LIKE_MACHINES, "user.service-account"))
        .fact(view.about(say::SHARE_ONE_ADDRESS_IN_HARNESS, "user.account-duplicates"))
        .nothing_if(none && !view.report.scenarios.is_empty(), say::SOMEBODY_DIRECTORY_STANDS_BEHIND_EVERY_ACCOUNT)
}

/// "Choose the IdP groups to push to Harness."
fn push(view: &View<'_>) -> RunStep {
    let all = tables::sent(view.report);
    let step = RunStep::new("scope.push", say::CHOOSE_THE_GROUPS_TO_PUSH, sources::OKTA_3)
        .say(say::pushed_linked_n_second_groups_n(
            &view.groups(GroupOutcome::Link),
            &view.groups(GroupOutcome::Duplicate),
            &view.groups(GroupOutcome::Create),
        ))
        .fact(names(say::GROUPS_PUSH_THOSE_CAN_SENT, all.iter().map(|n| (*n).to_owned()).collect()))
        .says(told(view, all.len()))
        .fact(view.about(say::NO_GROUP_PUSHED_REACHES_THEM, "group.unmanaged"))
        .fact(view.about(say::HAVE_MEMBERS_WHO_ARE_NOT_SENT, "group.member-not-assigned"))
        .says(view.missing(Kind::OktaPushMappings, say::WHICH_GROUPS_ARE_PUSHED))
        .list("push-list");
    step.nothing_if(all.is_empty() && view.has(Kind::OktaPushMappings) && !view.is_bare(), say::NO_GROUP_IS_TO_BE_PUSHED)
}

/// How the export of the pushes comes to the number of groups that are sent.
fn told(view: &View<'_>, sent: usize) -> Option<String> {
    let pushes = &view.report.configuration.as_ref()?.pushes;
    let off = pushes.iter().filter(|p| p.status == "INACTIVE").count();
    let rest = pushes.len().checked_sub(off + sent)?;
    (!pushes.is_empty() && view.level().is_none()).then(|| say::export_names_pushes_off_switched_off(pushes.len() as u64, &off, &rest, &sent))
}

/// More groups than one rule takes.
fn rules(view: &View<'_>) -> RunStep {
    let all = tables::sent(view.report);
    let (proposed, single) = push_rules::propose(&all, MOST_PER_RULE);
    let step = RunStep::new("scope.push-rules", say::DIVIDE_THE_GROUPS_AMONG_PUSH_RULES, sources::OKTA_RULES)
        .say(say::push_rule_takes_most_most_per(&MOST_PER_RULE))
        .list("push-list");
    if view.level().is_some() {
        // Codes begin alike whatever they stand for.
        return step.says(view.messages("limit.push-rule")).say(say::NAMES_RULES_COULD_MADE_NOT_COPY);
    }
    if all.len() <= MOST_PER_RULE {
        return step.nothing_if(true, say::THEY_NO_MORE_ONE_RULE_TAKES);
    }
    let rows = proposed.iter().map(|p| vec![p.prefix.clone(), p.groups.to_string()]).collect();
    step.fact(number(say::GROUPS_PUSH_THOSE_CAN_SENT, all.len() as u64))
        .fact(table(say::PROPOSED_RULES, &[say::NAMES_THAT_BEGIN_WITH, say::GROUPS], rows))
        .fact(number(say::BETTER_PUSHED_BY_NAME, single as u64))
}

/// One group for the assignment, others for the push.
fn apart(view: &View<'_>) -> RunStep {
    let told = view.has(Kind::OktaPushMappings) && view.has(Kind::OktaAppGroups);
    RunStep::new("scope.apart", say::ASSIGN_WITH_ONE_GROUP_PUSH_OTHERS, sources::OKTA_SAME_GROUP)
        .say(OKTA_QUESTIONS[1].1)
        .fact(view.about(say::BOTH_ASSIGNED_AND_PUSHED, "group.assigned-and-pushed"))
        .says(view.missing(Kind::OktaAppGroups, say::WHICH_GROUPS_ARE_ASSIGNED))
        .nothing_if(told && view.number("group.assigned-and-pushed") == 0, say::NO_GROUP_BOTH_ASSIGNED_PUSHED)
}

/// "For Scope, select how you want to sync users and groups to Harness."
fn sync(view: &View<'_>) -> RunStep {
    let sent = view.both(|s| [UserOutcome::Link, UserOutcome::Create, UserOutcome::Duplicate].iter().filter_map(|o| s.counts.users.get(o)).sum());
    RunStep::new("scope.sync", say::SYNC_ONLY_ASSIGNED_USERS_AND_GROUPS, sources::PAGE_FILTERS)
        .say(say::UNDER_SETTINGS_SCOPE_CHOOSE_ASSIGNED_USERS)
        .say(say::people_who_would_be_sent_sent(&sent))
        .stop(say::ALL_USERS_GROUPS_SCOPE_FIRST_CYCLE)
}

fn nested(view: &View<'_>) -> RunStep {
    let none = view.number("group.nested") + view.number("group.member-not-assigned") == 0;
    RunStep::new("scope.nested", say::ASSIGN_GROUPS_INSIDE_GROUPS_THEMSELVES, sources::ENTRA_SCOPE)
        .say(say::ONLY_DIRECT_MEMBERS_ASSIGNED_GROUP_ARRIVE)
        .fact(view.about(say::HOLD_OTHER_GROUPS, "group.nested"))
        .fact(view.about(say::HAVE_MEMBERS_WHO_ARE_NOT_SENT, "group.member-not-assigned"))
        .says(view.missing(Kind::EntraGroupMembers, say::WHO_IS_IN_WHICH_GROUP).filter(|_| view.kind == Some(DirectoryKind::Entra)))
        .nothing_if(none && !view.report.scenarios.is_empty(), say::NO_GROUP_SCOPE_HOLDS_ANOTHER_ONE)
}

fn not_sendable(view: &View<'_>) -> RunStep {
    let blocked = view.number("group.blocked");
    let odd = view.number("group.special-characters");
    let mut step = RunStep::new("scope.blocked", say::REPLACE_GROUPS_THAT_CANNOT_BE_SENT, sources::PAGE_NAMES)
        .fact(view.about(say::CANNOT_BE_SENT, "group.blocked"))
        .fact(view.about(say::NAMES_WITH_SPECIAL_CHARACTERS, "group.special-characters"))
        .fact(view.about(say::NAMES_WHOSE_IDENTIFIER_DEPENDS_RULE, "group.identifier-changes"));
    if blocked > 0 {
        step = step.say(say::groups_cannot_provisioned_they_make_kind(
            blocked,
            &(if view.kind == Some(DirectoryKind::Entra) { say::A_SECURITY_GROUP } else { "a group" }),
        ));
    }
    if odd > 0 {
        step = step.say(say::MICROSOFT_DOES_NOT_SUPPORT_SPECIAL_CHARACTERS);
    }
    step.nothing_if(blocked + odd == 0, say::EVERY_GROUP_SCOPE_CAN_SENT)
}
