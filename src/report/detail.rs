//! Everything about one row: the five steps from the export to the action, with the rule and its source for each, what the other scenarios
//! say, and the findings.
//!
//! Derived from the report alone, so that a reopened report explains itself as the first one did. It must never decide anything: the
//! outcome stands on the row, this tells how it came about.

use super::after::{second_account, second_group};
use super::query::{Detail, OtherAnswer, Step, Table};
use super::schema::{AccountSide, DirectorySide, Finding, GroupRow, Report, ReportInput, ReportScenario, Source, UserRow, tables};
use super::words;
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
use crate::words::report_detail as say;

/// Everything about row `index` of a table. `None` where the report has no such scenario or row.
pub fn detail(report: &Report, scenario: &str, table: Table, index: u32) -> Option<Detail> {
    let here = report.scenarios.iter().find(|s| s.id == scenario)?;
    let empty = Detail {
        table,
        scenario: scenario.to_owned(),
        index,
        user: None,
        group: None,
        steps: Vec::new(),
        others: Vec::new(),
        findings: Vec::new(),
        second: None,
    };
    let elsewhere = report.scenarios.iter().filter(|s| s.id != scenario);
    Some(match table {
        Table::Users => {
            let row = here.users.get(index as usize)?;
            Detail {
                user: Some(row.clone()),
                steps: user_steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.users.iter().filter(|other| same_user(row, other)).map(|u| (s.id.clone(), u.clone())))
                    .map(|(scenario, user)| OtherAnswer { scenario, user: Some(user), group: None })
                    .collect(),
                findings: user_findings(report, row),
                second: second_account(report, row.account.as_deref(), row.directory.as_deref()).cloned(),
                ..empty
            }
        }
        Table::Groups => {
            let row = here.groups.get(index as usize)?;
            Detail {
                group: Some(row.clone()),
                steps: group_steps(report, here, row),
                others: elsewhere
                    .flat_map(|s| s.groups.iter().filter(|other| same_group(row, other)).map(|g| (s.id.clone(), g.clone())))
                    .map(|(scenario, group)| OtherAnswer { scenario, user: None, group: Some(group) })
                    .collect(),
                findings: group_findings(report, row),
                second: second_group(report, row).cloned(),
                ..empty
            }
        }
    })
}

fn step(name: &str, text: String, source: Option<&str>) -> Step {
    Step { name: name.to_owned(), text, source: source.map(str::to_owned) }
}

/// `file, line 12`, or the file alone where its format has no lines.
pub fn place(inputs: &[ReportInput], source: Option<Source>) -> Option<String> {
    let Source(input, line) = source?;
    let name = &tables(inputs).nth(input as usize)?.name;
    Some(if line == 0 { name.clone() } else { say::name_line_line(&name, &line) })
}

fn read_step(report: &Report, sides: &[(&str, Option<Source>, bool)]) -> Step {
    let told = sides.iter().map(|(what, source, there)| match (there, place(&report.inputs, *source)) {
        (false, _) => say::what_none_takes_part(&what),
        (true, Some(place)) => format!("{what}: {place}."),
        (true, None) => say::what_files_place_not_recorded(&what),
    });
    step(say::READ, told.collect::<Vec<_>>().join(" "), None)
}

fn user_steps(report: &Report, here: &ReportScenario, row: &UserRow) -> Vec<Step> {
    let entra = report.directory_kind.as_deref() == Some("entra");
    let okta = report.directory_kind.as_deref() == Some("okta");
    let directory = words::directory(report.directory_kind.as_deref());
    let (account, other) = (row.account.as_ref(), row.directory.as_ref());
    let assumptions = &here.assumptions;
    let has = |reason| row.reasons.contains(&reason);

    let read = read_step(
        report,
        &[("Harness user", account.and_then(|a| a.source), account.is_some()), (say::DIRECTORY_USER, other.and_then(|d| d.source), other.is_some())],
    );

    let scope_source = if entra {
        say::MIGRATION_GUIDE_ENTRA_ID_STEP_3
    } else if okta {
        say::MIGRATION_GUIDE_OKTA_STEP_2_ASSIGN
    } else {
        say::MIGRATION_GUIDE_ASSIGN_USERS_GROUPS_ALREADY
    };
    let scope = match other {
        None if has(UserReason::ServiceAccount) => say::NO_DIRECTORY_USER_MATCHES_ADDRESS_LOOKS.to_owned(),
        None => say::NO_DIRECTORY_USER_BELONGS_ACCOUNT_SO.to_owned(),
        Some(d) => {
            let status = d.status.as_deref().filter(|s| !s.is_empty()).map(|s| say::status_s(&s)).unwrap_or_default();
            match (d.active, d.assigned) {
                (true, true) => say::directory_will_send_this_user_status(&crate::words::capitalised(directory), &status),
                (false, true) => say::not_sent_not_active_directory_status(&status),
                (true, false) => say::NOT_SENT_NOT_ASSIGNED_HARNESS_APPLICATION.to_owned(),
                (false, false) => say::not_sent_not_active_directory_status_not(&status),
            }
        }
    };

    let key_source = match assumptions.user_key.as_str() {
        "email" if entra => say::MIGRATION_GUIDE_ENTRA_ID_STEP_3_AZURE,
        "email" => say::MIGRATION_GUIDE_CONFIRM_USER_EMAIL_ADDRESSES,
        "user_name" => say::HARNESS_SERVER_SOURCE_NGSCIMUSERSERVICEIMPL_ONLY_USERNAME,
        _ => say::ASSUMPTION_SET_HAND,
    };
    let key = match other {
        None => say::NO_DIRECTORY_USER_SO_NO_KEY.to_owned(),
        Some(d) => key_text(d, &row.reasons),
    };

    let match_source = match assumptions.email_case.as_str() {
        "exact" => say::MIGRATION_GUIDE_ADDRESSES_MUST_MATCH_EXACTLY,
        _ => say::HARNESS_SERVER_SOURCE_NGSCIMUSERSERVICEIMPL_USERNAME_PUT,
    };

    vec![
        read,
        step(say::IN_SCOPE, scope, other.map(|_| scope_source)),
        step(say::KEY, key, other.map(|_| key_source)),
        step(say::MATCH_TEXT, user_match(row, assumptions.email_case == "exact"), Some(match_source)),
        user_action(row, directory),
    ]
}

fn key_text(d: &DirectorySide, reasons: &[UserReason]) -> String {
    let from = match d.key_from.as_str() {
        "" => String::new(),
        "email" => say::TAKEN_FROM_THE_EMAIL_ATTRIBUTE.to_owned(),
        "user_name" => say::TAKEN_FROM_THE_USER_NAME.to_owned(),
        other => say::taken_from_other(&other),
    };
    if reasons.contains(&UserReason::GuestKey) {
        say::USER_NAME_GUEST_CANNOT_TURNED_INTO.to_owned()
    } else if d.key.is_empty() {
        say::directory_holds_no_value_match(&from)
    } else {
        format!("“{}”{from}.", d.key)
    }
}

/// What equals what, or how it differs.
fn user_match(row: &UserRow, exact: bool) -> String {
    let how = if exact { say::CHARACTER_BY_CHARACTER } else { say::IGNORING_CAPITAL_LETTERS };
    let both = row.account.as_ref().zip(row.directory.as_ref());
    match (row.outcome, both) {
        (UserOutcome::Link, Some((a, d))) if a.email == d.key => say::KEY_EQUALS_ACCOUNT_ADDRESS_CHARACTER_CHARACTER.to_owned(),
        (UserOutcome::Link, _) => say::KEY_EQUALS_ACCOUNT_ADDRESS_IGNORING_CAPITAL.to_owned(),
        (UserOutcome::Duplicate, Some((a, d))) => say::key_does_not_equal_account_address(&how, &why_twins(&row.reasons, a, d)),
        (UserOutcome::Blocked, _) => blocked_because(&row.reasons),
        (UserOutcome::Create, _) if row.reasons.contains(&UserReason::ReplacesInvite) => say::NO_ACCOUNT_USER_HAS_KEY_NONE.to_owned(),
        (UserOutcome::Create, _) => say::NO_ACCOUNT_USER_HAS_KEY_NONE_NEAR.to_owned(),
        (UserOutcome::Unmanaged, Some((a, d))) if a.email == d.key => say::KEY_EQUALS_ACCOUNT_ADDRESS_BUT_USER.to_owned(),
        (UserOutcome::Unmanaged, Some(_)) => say::TWO_BELONG_TOGETHER_BUT_USER_NOT.to_owned(),
        (UserOutcome::Unmanaged, None) => say::NO_DIRECTORY_USER_HAS_ADDRESS_ONE.to_owned(),
        (UserOutcome::OutOfScope, _) => say::NOT_COMPARED_USER_NOT_SENT_NO.to_owned(),
        (UserOutcome::Duplicate, None) => say::ONE_SIDE_IS_NOT_RECORDED.to_owned(),
    }
}

/// Why we think that two entries are one person.
fn why_twins(reasons: &[UserReason], a: &AccountSide, d: &DirectorySide) -> String {
    let mut told = match reasons.first() {
        Some(UserReason::Case) => say::ONLY_CAPITAL_LETTERS_DIFFER.to_owned(),
        Some(UserReason::Whitespace) => say::ONLY_BLANKS_ENDS_DIFFER_THEY_DO.to_owned(),
        Some(UserReason::Invisible) => say::THEY_DIFFER_ONLY_CHARACTERS_CANNOT_SEEN.to_owned(),
        Some(UserReason::UnicodeForm) => say::THEY_SAME_LETTERS_WRITTEN_OTHER_CODE.to_owned(),
        Some(UserReason::LookAlike) => say::THEY_DIFFER_CHARACTERS_LOOK_ALIKE.to_owned(),
        Some(UserReason::OtherAttribute) => match &d.matched_by {
            Some(address) => say::another_address_same_directory_user_does(&address),
            None => say::ANOTHER_ADDRESS_SAME_DIRECTORY_USER_DOES_2.to_owned(),
        },
        Some(UserReason::Domain) => say::PART_BEFORE_SAME_DOMAIN_ANOTHER_ONE.to_owned(),
        Some(UserReason::PlusTag) => say::THEY_SAME_UP_PLUS_SIGN.to_owned(),
        Some(UserReason::Typo) => say::LETTER_TWO_DIFFER_NAMES_DO_NOT.to_owned(),
        Some(UserReason::Name) => match a.name.as_deref().filter(|n| !n.is_empty()) {
            Some(name) => say::both_called_name_nobody_else_addresses(&name),
            None => say::BOTH_HAVE_SAME_NAME_NOBODY_ELSE.to_owned(),
        },
        _ => String::new(),
    };
    if reasons.contains(&UserReason::Ambiguous) {
        told.push_str(say::THERE_MORE_ONE_CANDIDATE_PAIR_NEAREST);
    }
    told
}

fn blocked_because(reasons: &[UserReason]) -> String {
    match reasons.first() {
        Some(UserReason::SharedKey) => say::TWO_MORE_USERS_WHO_SENT_HAVE.to_owned(),
        Some(UserReason::AmbiguousTarget) => say::TWO_MORE_ACCOUNT_USERS_HAVE_ADDRESS.to_owned(),
        Some(UserReason::NoKey) => say::THERE_NOTHING_COMPARE_USER_HAS_NO.to_owned(),
        Some(UserReason::GuestKey) => say::THERE_NOTHING_COMPARE_NO_ADDRESS_CAN.to_owned(),
        _ => say::THE_MATCH_FAILS.to_owned(),
    }
}

fn user_action(row: &UserRow, directory: &str) -> Step {
    let (text, source) = match row.outcome {
        UserOutcome::Link => (say::account_taken_over_directory_name_address(&directory), say::MIGRATION_GUIDE_OKTA_TAKES_OVER_MANAGEMENT),
        UserOutcome::Duplicate => (say::SECOND_ACCOUNT_CREATED_UNDER_KEY_HAS.to_owned(), say::MIGRATION_GUIDE_TROUBLESHOOTING_IF_YOU_SEE),
        UserOutcome::Create if row.reasons.contains(&UserReason::ReplacesInvite) => {
            (say::NEW_ACCOUNT_CREATED_PENDING_INVITE_ADDRESS.to_owned(), say::HARNESS_RELEASE_NOTE_PL_41114_SERVER)
        }
        UserOutcome::Create => (say::NEW_ACCOUNT_CREATED_HAS_WHAT_GROUPS.to_owned(), say::HARNESS_SERVER_SOURCE_NGSCIMUSERSERVICEIMPL_NEW_USER),
        UserOutcome::Unmanaged => (say::NOTHING_HAPPENS_ACCOUNT_KEEPS_ACCESS_LEAVING.to_owned(), say::MIGRATION_GUIDE_ONLY_ASSIGNED_USERS_TAKEN),
        UserOutcome::Blocked => (say::USER_NOT_PROVISIONED_WRONG_ACCOUNT_MAY.to_owned(), say::MICROSOFT_HOW_APPLICATION_PROVISIONING_WORKS_MORE),
        UserOutcome::OutOfScope => (say::NOTHING_IS_SENT_TO_HARNESS.to_owned(), say::MIGRATION_GUIDE_ONLY_ASSIGNED_USERS_PROVISIONED),
    };
    step(say::ACTION, text, Some(source))
}

fn group_steps(report: &Report, here: &ReportScenario, row: &GroupRow) -> Vec<Step> {
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

/// Are two rows of different scenarios about the same account user, or about the same directory user?
fn same_user(a: &UserRow, b: &UserRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    let directory = a.directory.as_ref().zip(b.directory.as_ref());
    account.is_some_and(|(x, y)| x.id == y.id && x.email == y.email && x.source == y.source)
        // The key is left out: which value is the key is what scenarios differ in.
        || directory.is_some_and(|(x, y)| match (&x.id, &y.id) {
            (Some(x_id), Some(y_id)) => x_id == y_id,
            _ => x.source == y.source && x.name == y.name && (x.source.is_some_and(|s| s.1 > 0) || x.key == y.key),
        })
}

fn same_group(a: &GroupRow, b: &GroupRow) -> bool {
    let account = a.account.as_ref().zip(b.account.as_ref());
    account.is_some_and(|(x, y)| x.identifier == y.identifier && x.name == y.name)
        || a.directory.iter().any(|x| b.directory.iter().any(|y| x.id == y.id && x.name == y.name && x.source == y.source))
}

fn user_findings(report: &Report, row: &UserRow) -> Vec<Finding> {
    let label = row
        .account
        .as_ref()
        .map(|a| a.email.as_str())
        .or_else(|| row.directory.as_ref().map(|d| if d.key.is_empty() { d.name.as_deref().unwrap_or_default() } else { d.key.as_str() }));
    let ids = [row.account.as_ref().and_then(|a| a.id.as_deref()), row.directory.as_ref().and_then(|d| d.id.as_deref())];
    about(report, "user", &[label], &ids)
}

fn group_findings(report: &Report, row: &GroupRow) -> Vec<Finding> {
    let labels: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.name.as_str())).chain(row.directory.iter().map(|d| d.name.as_deref())).collect();
    let ids: Vec<Option<&str>> =
        std::iter::once(row.account.as_ref().map(|a| a.identifier.as_str())).chain(row.directory.iter().map(|d| d.id.as_deref())).collect();
    about(report, "group", &labels, &ids)
}

/// The findings about an entry: by label, and where the evidence names ids, one of them must be the entry's (two may share a label).
fn about(report: &Report, kind: &str, labels: &[Option<&str>], ids: &[Option<&str>]) -> Vec<Finding> {
    let known: Vec<&str> = ids.iter().flatten().copied().filter(|id| !id.is_empty()).collect();
    let belongs = |finding: &Finding| {
        let mut named = finding.evidence.iter().filter_map(|e| e.id.as_deref()).peekable();
        known.is_empty() || named.peek().is_none() || named.any(|id| known.contains(&id))
    };
    let labelled = |finding: &&Finding| finding.subject.kind == kind && labels.contains(&Some(finding.subject.label.as_str()));
    report.findings.iter().filter(labelled).filter(|f| belongs(f)).cloned().collect()
}

#[cfg(test)]
mod tests;
