//! The five steps of a user, from the export to the action.

use super::{Step, read_step, step};
use crate::forecast::{UserOutcome, UserReason};
use crate::report::schema::{AccountSide, DirectorySide, Report, ReportScenario, UserRow};
use crate::report::words;
use crate::words::report_detail as say;

pub fn steps(report: &Report, here: &ReportScenario, row: &UserRow) -> Vec<Step> {
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
