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
pub const AGAIN: &[&str] = &[
    "It was tried again and failed again, so do not wait: provision this one on demand, and read the answer.",
    "Look at the status of Harness and of the directory's service.",
];

/// The meaning of a code; one that nobody published is looked at by hand. `kind`: of the directory, which says when the next cycle comes.
pub fn meaning(code: &str, kind: Option<DirectoryKind>) -> Meaning {
    let code = code.to_ascii_lowercase();
    let entra = kind == Some(DirectoryKind::Entra);
    let by_hand = |explanation, steps| Meaning { explanation, retries: false, steps };
    let again = |explanation| Meaning { explanation, retries: true, steps: if entra { WAIT_ENTRA } else { WAIT } };
    match code.as_str() {
        // Some apps put their own name in front.
        c if c.ends_with("entryconflict") || c == "conflict" => by_hand(
            "Harness refused to create it: something of this name is there already. Harness answers the same to any other fault of a create.",
            &[
                "Look in Harness for a user with this address, or a group with this identifier.",
                "Correct the address or the name in the directory so that the existing one is matched, or remove the one that is in the way.",
                "Provision this one on demand, and read the answer.",
            ],
        ),
        "unauthorized" | "insufficientrights" | "notpermitted" | "invalidcredentials" => by_hand(
            "Harness did not accept the token, or the token may not manage users and groups.",
            &[
                "Make a new token for a service account that may view, manage and invite users and manage user groups of the account.",
                "Put it into the app's admin credentials and test the connection.",
                "Restart provisioning: with a bad token it is in quarantine and tries only once a day.",
            ],
        ),
        "toomanyrequests" => again("Harness was asked too often and told to come back later."),
        "internalservererror" | "internalerror" | "webexceptionprotocolerror" | "timeout" | "serviceunavailable" => {
            again("Harness or the directory's service did not answer properly.")
        }
        "unabletoresolvereferenceattributevalue" => Meaning {
            explanation: "A member of a group has no account in Harness yet, so the person could not be put into the group.",
            retries: true,
            steps: if entra { MEMBER_ENTRA } else { MEMBER },
        },
        "mandatoryfieldsmissing" | "missingvalues" | "attributevalidationfailed" => by_hand(
            "An attribute that has to be sent is empty or not valid.",
            &["Fill in the attribute for this person in the directory.", "The next cycle sends it."],
        ),
        "duplicatetargetentries" | "systemforcrossdomainidentitymanagementmultipleentriesinresponse" => by_hand(
            "Several users or groups of Harness match, so nobody can tell which is meant.",
            &["Keep the one that has the role bindings and delete the others in Harness.", "Provision this one on demand."],
        ),
        "duplicatesourceentries" => by_hand(
            "Several people of the directory have the same matching value.",
            &["Give each of them a value of their own, or take the wrong ones out of the app."],
        ),
        "licenselimitexceeded" => by_hand(
            "The account has no seat left.",
            &["Free seats in Harness or ask Harness for more.", "Assign fewer people to the app until then."],
        ),
        "entrysynchronizationskipped" | "importskipped" | "noteffectivelyentitled" | "notinscope" | "redundantexport" => by_hand(
            "It was passed over: not assigned to the app, outside the scope, or unchanged.",
            &["Assign the person or group to the app if it should be sent."],
        ),
        "invaliddomain"
        | "methodnotallowed"
        | "notimplemented"
        | "unprocessableentity"
        | "schemaattributenotfound"
        | "schemapropertycanonlyacceptvalue"
        | "systemforcrossdomainidentitymanagementserviceincompatible" => by_hand(
            "Harness does not take what is sent: the attribute mappings ask for something that it does not know.",
            &["Compare the attribute mappings with the defaults of the Harness app, and remove what Harness does not know."],
        ),
        "invalidanchor" => by_hand(
            "The directory remembers an account that is no longer there under that id.",
            &["Restart provisioning, so that the directory looks everybody up again."],
        ),
        "push-error" => by_hand(
            "Okta stopped pushing this group after an error.",
            &["Open Push Groups in the Okta app, read the error, and cure its cause.", "Choose Push now, or Retry All Groups under Errors."],
        ),
        _ => by_hand("A code that this version does not know.", &["Read what the log says of this one, and provision it on demand."]),
    }
}
