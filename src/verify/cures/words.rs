//! Steps that read otherwise for each directory: nobody is told of a product that the account does not use.
//!
//! Source: Okta retries and links by the user name in the app, and a pushed group is unlinked under Push Groups (IdP 3.5, 4); Entra tries again
//! about every 40 minutes and provisions one person on demand (Harness's Entra guide). It must never know a person.

use crate::model::DirectoryKind;
use crate::words::cures_words as say;

/// Take the new account away by taking the person out of the app.
pub fn remove_new(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::TAKE_PERSON_OUT_HARNESS_APP_OKTA,
        Some(DirectoryKind::Entra) => say::TAKE_PERSON_OUT_HARNESS_APP_ENTRA,
        _ => say::TAKE_PERSON_OUT_HARNESS_APP_DIRECTORY,
    }
}

/// Make the directory send the address of the old account.
pub fn send_old(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::MAKE_USER_NAME_PERSON_HAS_HARNESS,
        Some(DirectoryKind::Entra) => say::CORRECT_ATTRIBUTE_ENTRA_ID_SENDS_USERNAME,
        _ => say::CORRECT_ADDRESS_DIRECTORY_SENDS_PERSON_SO,
    }
}

/// Provision the person again.
pub fn again(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::ASSIGN_PERSON_HARNESS_APP_OKTA_AGAIN,
        Some(DirectoryKind::Entra) => say::ASSIGN_PERSON_APP_AGAIN_PROVISION_PERSON,
        _ => say::ASSIGN_PERSON_APP_AGAIN_START_PROVISIONING,
    }
}

/// What brings a member into a group that the directory fills.
pub fn push(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::PUSH_THE_GROUP_AGAIN_IN_OKTA,
        Some(DirectoryKind::Entra) => say::WAIT_NEXT_CYCLE_ABOUT_40_MINUTES,
        _ => say::WAIT_DIRECTORY_NEXT_CYCLE_PUSH_GROUP,
    }
}

/// What makes an account that is not there yet.
pub fn wait(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::LOOK_UNDER_TASKS_OKTA_PERSON_RETRY,
        Some(DirectoryKind::Entra) => say::WAIT_NEXT_CYCLE_ABOUT_40_MINUTES_ENTRA,
        _ => say::WAIT_DIRECTORY_NEXT_CYCLE_TRIES_AGAIN,
    }
}

/// Where to read what went wrong.
pub fn log(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::IF_ACCOUNT_NOT_THERE_AFTER_LOOK,
        _ => say::IF_ACCOUNT_NOT_THERE_AFTER_LOOK_UP,
    }
}

/// Take a new group out of the push and have it deleted.
pub fn remove_group(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => say::UNLINK_GROUP_UNDER_PUSH_GROUPS_OKTA,
        Some(DirectoryKind::Entra) => say::TAKE_GROUP_OUT_HARNESS_APP_ENTRA,
        _ => say::TAKE_OUT_PUSH_HAVE_DELETED_HARNESS,
    }
}
