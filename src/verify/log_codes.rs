//! What the error codes of a provisioning log mean, and who has to do something.
//!
//! Source: Microsoft's list of codes (facts: IdP 1.6); what stands behind them in Harness: any fault of a create is answered as a conflict
//! (H 1.12), the rights of the token (H 1.24), the seats of the account (H 1.25).

use crate::model::DirectoryKind;
use crate::words::verify_log_codes as say;

/// A cause.
pub struct Meaning {
    pub explanation: &'static str,
    /// The directory tries again by itself in its next cycle.
    pub retries: bool,
    pub steps: &'static [&'static str],
}

/// How long a cycle takes is known of Entra ID alone (facts: IdP 1.6).
const WAIT: &[&str] = &[say::WAIT, say::LOOK_AT_THE_STATUS];
const WAIT_ENTRA: &[&str] = &[say::WAIT_ENTRA, say::LOOK_AT_THE_STATUS];
const MEMBER: &[&str] = &[say::SEE_ASSIGNED_AND_CREATED, say::FOLLOWS];
const MEMBER_ENTRA: &[&str] = &[say::SEE_ASSIGNED_AND_CREATED, say::FOLLOWS_ENTRA];

/// What was tried again and failed again (Harness's Entra guide, "Provisioning errors").
pub const AGAIN: &[&str] = &[say::TRIED_AGAIN_FAILED_AGAIN_SO_DO, say::LOOK_STATUS_HARNESS_DIRECTORY_SERVICE];

/// The meaning of a code; one that nobody published is looked at by hand. `kind`: of the directory, which says when the next cycle comes.
pub fn meaning(code: &str, kind: Option<DirectoryKind>) -> Meaning {
    let code = code.to_ascii_lowercase();
    let entra = kind == Some(DirectoryKind::Entra);
    let by_hand = |explanation, steps| Meaning { explanation, retries: false, steps };
    let again = |explanation| Meaning { explanation, retries: true, steps: if entra { WAIT_ENTRA } else { WAIT } };
    match code.as_str() {
        // Some apps put their own name in front.
        c if c.ends_with("entryconflict") || c == "conflict" => by_hand(
            say::HARNESS_REFUSED_CREATE_SOMETHING_NAME_THERE,
            &[
                say::LOOK_HARNESS_USER_ADDRESS_GROUP_IDENTIFIER,
                say::CORRECT_ADDRESS_NAME_DIRECTORY_SO_EXISTING,
                say::PROVISION_ONE_DEMAND_READ_ANSWER,
            ],
        ),
        "unauthorized" | "insufficientrights" | "notpermitted" | "invalidcredentials" => by_hand(
            say::HARNESS_DID_NOT_ACCEPT_TOKEN_TOKEN,
            &[
                say::MAKE_NEW_TOKEN_SERVICE_ACCOUNT_MAY,
                say::PUT_INTO_APP_ADMIN_CREDENTIALS_TEST,
                say::RESTART_PROVISIONING_BAD_TOKEN_QUARANTINE_TRIES,
            ],
        ),
        "toomanyrequests" => again(say::HARNESS_ASKED_TOO_OFTEN_TOLD_COME),
        "internalservererror" | "internalerror" | "webexceptionprotocolerror" | "timeout" | "serviceunavailable" => {
            again(say::HARNESS_DIRECTORY_SERVICE_DID_NOT_ANSWER)
        }
        "unabletoresolvereferenceattributevalue" => {
            Meaning { explanation: say::MEMBER_GROUP_HAS_NO_ACCOUNT_HARNESS, retries: true, steps: if entra { MEMBER_ENTRA } else { MEMBER } }
        }
        "mandatoryfieldsmissing" | "missingvalues" | "attributevalidationfailed" => {
            by_hand(say::ATTRIBUTE_HAS_SENT_EMPTY_NOT_VALID, &[say::FILL_ATTRIBUTE_PERSON_DIRECTORY, say::THE_NEXT_CYCLE_SENDS_IT])
        }
        "duplicatetargetentries" | "systemforcrossdomainidentitymanagementmultipleentriesinresponse" => {
            by_hand(say::SEVERAL_USERS_GROUPS_HARNESS_MATCH_SO, &[say::KEEP_ONE_HAS_ROLE_BINDINGS_DELETE, say::PROVISION_THIS_ONE_ON_DEMAND])
        }
        "duplicatesourceentries" => by_hand(say::SEVERAL_PEOPLE_DIRECTORY_HAVE_SAME_MATCHING, &[say::GIVE_EACH_THEM_VALUE_THEIR_OWN]),
        "licenselimitexceeded" => {
            by_hand(say::THE_ACCOUNT_HAS_NO_SEAT_LEFT, &[say::FREE_SEATS_HARNESS_ASK_HARNESS_MORE, say::ASSIGN_FEWER_PEOPLE_APP_UNTIL_THEN])
        }
        "entrysynchronizationskipped" | "importskipped" | "noteffectivelyentitled" | "notinscope" | "redundantexport" => {
            by_hand(say::PASSED_OVER_NOT_ASSIGNED_APP_OUTSIDE, &[say::ASSIGN_PERSON_GROUP_APP_IF_SHOULD])
        }
        "invaliddomain"
        | "methodnotallowed"
        | "notimplemented"
        | "unprocessableentity"
        | "schemaattributenotfound"
        | "schemapropertycanonlyacceptvalue"
        | "systemforcrossdomainidentitymanagementserviceincompatible" => {
            by_hand(say::HARNESS_DOES_NOT_TAKE_WHAT_SENT, &[say::COMPARE_ATTRIBUTE_MAPPINGS_DEFAULTS_HARNESS_APP])
        }
        "invalidanchor" => by_hand(say::DIRECTORY_REMEMBERS_ACCOUNT_NO_LONGER_THERE, &[say::RESTART_PROVISIONING_SO_DIRECTORY_LOOKS_EVERYBODY]),
        "push-error" => {
            by_hand(say::OKTA_STOPPED_PUSHING_GROUP_AFTER_ERROR, &[say::OPEN_PUSH_GROUPS_OKTA_APP_READ, say::CHOOSE_PUSH_NOW_RETRY_ALL_GROUPS])
        }
        _ => by_hand(say::CODE_VERSION_DOES_NOT_KNOW, &[say::READ_WHAT_LOG_SAYS_ONE_PROVISION]),
    }
}
