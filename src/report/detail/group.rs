//! The five steps of a group, from the export to the action.

use super::{Step, read_step, step};
use crate::forecast::{GroupOutcome, GroupReason};
use crate::report::schema::{GroupRow, Report, ReportScenario};
use crate::report::words;
use crate::words::report_detail as say;

pub fn steps(report: &Report, here: &ReportScenario, row: &GroupRow) -> Vec<Step> {
    let entra = report.directory_kind.as_deref() == Some("entra");
    let assumptions = &here.assumptions;
    let first = row.directory.first();
    let mut sides = vec![("Harness group", row.account.as_ref().and_then(|a| a.source), row.account.is_some())];
    if row.directory.is_empty() {
        sides.push((say::DIRECTORY_GROUP, None, false));
    }
    sides.extend(row.directory.iter().map(|d| (say::DIRECTORY_GROUP, d.source, true)));

    let has = |reason| row.reasons.contains(&reason);
    let scope = match first {
        None => say::NO_DIRECTORY_GROUP_SENT_REACHES_GROUP.to_owned(),
        Some(_) if has(GroupReason::NotProvisionable) => say::ASSIGNED_PUSHED_BUT_KIND_PROVISIONING_CANNOT.to_owned(),
        Some(_) if row.directory.len() > 1 => say::all_these_n_directory_groups_sent(&row.directory.len()),
        Some(_) => say::THIS_GROUP_WILL_BE_SENT.to_owned(),
    };
    let scope_source = if entra { say::MIGRATION_GUIDE_ENTRA_ID_STEP_3_ASSIGN } else { say::MIGRATION_GUIDE_OKTA_STEP_3_CHOOSE };

    let key = match (&row.identifier, first.and_then(|d| d.name.as_deref())) {
        (_, None) => say::NO_DIRECTORY_GROUP_SO_NO_IDENTIFIER.to_owned(),
        (Some(identifier), Some(name)) if row.outcome == GroupOutcome::Link => say::name_name_group_have_identifier_identifier(&name, &identifier),
        (Some(identifier), Some(_)) if row.directory.len() > 1 => {
            let names: Vec<String> = row.directory.iter().filter_map(|d| d.name.as_ref()).map(|n| format!("“{n}”")).collect();
            say::each_names_names_rule_makes_identifier(&names.join(", "), &identifier)
        }
        (Some(identifier), Some(name)) if identifier.is_empty() => say::nothing_name_name_left_once_rule(&name),
        (Some(identifier), Some(name)) => say::name_name_rule_makes_identifier_identifier(&name, &identifier),
        (None, Some(name)) => say::name_name_no_identifier_made(&name),
    };
    let key_source = match assumptions.identifier_rule.as_str() {
        "plain" => say::ENTRA_SCIM_GUIDE_IF_NAME_CONTAINS,
        "full" => say::HARNESS_USER_GROUP_PAGE_RELEASE_NOTE,
        _ => say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_CHARACTERS_DROPPED,
    };
    let match_source = match assumptions.group_link.as_str() {
        _ if row.outcome == GroupOutcome::Merge => say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_IDENTIFIER_EXISTS,
        "name" => say::MIGRATION_GUIDE_OKTA_STEP_3_IF,
        "never" => say::ENTRA_SCIM_GUIDE_SAME_NAME_EXISTING,
        _ => say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_EXISTING_GROUP,
    };
    vec![
        read_step(report, &sides),
        step(say::IN_SCOPE, scope, first.map(|_| scope_source)),
        step(say::IDENTIFIER, key, first.map(|_| key_source)),
        step(say::MATCH_TEXT, group_match(row, &assumptions.group_link), Some(match_source)),
        group_action(row, assumptions.members_on_link == "replace"),
    ]
}

fn group_match(row: &GroupRow, link: &str) -> String {
    let by = if link == "name" { "name" } else { "identifier" };
    let mut text = match row.outcome {
        GroupOutcome::Link if row.reasons.contains(&GroupReason::DifferentName) => say::IDENTIFIERS_EQUAL_NAMES_NOT_PERHAPS_HANDS.to_owned(),
        GroupOutcome::Link => say::account_group_has_exactly(&by),
        GroupOutcome::Duplicate => match row.reasons.first() {
            Some(GroupReason::SameName) if link == "never" => say::ACCOUNT_GROUP_HAS_SAME_NAME_KEPT.to_owned(),
            Some(GroupReason::SameName) => say::ACCOUNT_GROUP_HAS_SAME_NAME_BUT.to_owned(),
            Some(GroupReason::IdentifierTaken) => say::ANOTHER_GROUP_HOLDS_IDENTIFIER_ONE_GET.to_owned(),
            Some(reason) => say::no_account_group_has_exactly_one(&by, &words::group_reason(*reason)),
            None => say::no_account_group_has_exactly(&by),
        },
        GroupOutcome::Create => say::no_account_group_has_none_near(&by),
        GroupOutcome::Merge => say::n_directory_groups_get_one_identifier(&row.directory.len()),
        GroupOutcome::Blocked => match row.reasons.first() {
            Some(reason) => say::not_matched_reason(&words::group_reason(*reason)),
            None => say::NOT_MATCHED.to_owned(),
        },
        GroupOutcome::Unmanaged => say::no_group_sent_has(&by),
    };
    if row.reasons.contains(&GroupReason::Ambiguous) {
        text.push_str(say::THERE_MORE_ONE_CANDIDATE_PAIR_NEAREST);
    }
    text
}

fn group_action(row: &GroupRow, replace: bool) -> Step {
    let (text, source) = match row.outcome {
        GroupOutcome::Link if replace => {
            (say::EXISTING_GROUP_TAKEN_OVER_ROLE_BINDINGS, say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_MEMBERS_MANUAL)
        }
        GroupOutcome::Link => (say::EXISTING_GROUP_TAKEN_OVER_ROLE_BINDINGS_MEMBERS, say::MIGRATION_GUIDE_MOVE_HAPPENS_WITHOUT_DISRUPTING),
        GroupOutcome::Duplicate => (say::SECOND_GROUP_CREATED_HAS_PUSHED_MEMBERS, say::MIGRATION_GUIDE_TROUBLESHOOTING_GROUP_MAPPING_CONFLICTS),
        GroupOutcome::Create => (say::NEW_GROUP_CREATED_HAS_PUSHED_MEMBERS, say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_NEW_GROUP),
        GroupOutcome::Merge => (say::ALL_THEM_SHARE_ONE_GROUP_EACH, say::HARNESS_SERVER_SOURCE_NGSCIMGROUPSERVICEIMPL_GROUP_IDENTIFIER),
        GroupOutcome::Blocked => (say::THE_GROUP_IS_NOT_PROVISIONED, say::HARNESS_SERVER_SOURCE_DIRECTORY_OWN_LIMITS),
        GroupOutcome::Unmanaged => (say::NOTHING_HAPPENS_GROUP_MEMBERS_PERMISSIONS_STAY, say::MIGRATION_GUIDE_ONLY_PUSHED_ASSIGNED_GROUPS),
    };
    step(say::ACTION, text.to_owned(), Some(source))
}
