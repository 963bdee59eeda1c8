//! Steps that read otherwise for each directory: nobody is told of a product that the account does not use.
//!
//! Source: Okta retries and links by the user name in the app, and a pushed group is unlinked under Push Groups (IdP 3.5, 4); Entra tries again
//! about every 40 minutes and provisions one person on demand (Harness's Entra guide). It must never know a person.

use crate::model::DirectoryKind;

/// Take the new account away by taking the person out of the app.
pub fn remove_new(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => {
            "Take the person out of the Harness app in Okta: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside."
        }
        Some(DirectoryKind::Entra) => {
            "Take the person out of the Harness app in Entra ID and wait for the next cycle, about 40 minutes: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside."
        }
        _ => {
            "Take the person out of the Harness app in the directory: that removes the new account, which Harness itself refuses to delete as long as it is managed from outside."
        }
    }
}

/// Make the directory send the address of the old account.
pub fn send_old(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => {
            "Make the user name that this person has in the Harness app of Okta exactly the address of the old account. The person's own address in Okta need not change."
        }
        Some(DirectoryKind::Entra) => {
            "Correct the attribute that Entra ID sends as userName, so that it is exactly the address of the old account. Where the person signs in everywhere with that attribute, do not change it: keep the new account instead, and give it what the old one has."
        }
        _ => "Correct the address that the directory sends for this person, so that it is exactly that of the old account.",
    }
}

/// Provision the person again.
pub fn again(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => {
            "Assign the person to the Harness app in Okta again, with that user name, and push the groups of the person again."
        }
        Some(DirectoryKind::Entra) => "Assign the person to the app again, and provision the person on demand.",
        _ => "Assign the person to the app again, and start provisioning for this person.",
    }
}

/// What brings a member into a group that the directory fills.
pub fn push(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => "Push the group again in Okta.",
        Some(DirectoryKind::Entra) => "Wait for the next cycle, about 40 minutes.",
        _ => "Wait for the directory's next cycle, or push the group again.",
    }
}

/// What makes an account that is not there yet.
pub fn wait(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => "Look under Tasks in Okta for this person, and retry what failed.",
        Some(DirectoryKind::Entra) => "Wait for the next cycle, about 40 minutes: Entra ID tries again by itself.",
        _ => "Wait for the directory's next cycle: it tries again by itself.",
    }
}

/// Where to read what went wrong.
pub fn log(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => "If the account is not there after that, look up this person in Okta's System Log and follow what it says.",
        _ => "If the account is not there after that, look up this person in the provisioning log and follow what it says.",
    }
}

/// Take a new group out of the push and have it deleted.
pub fn remove_group(kind: Option<DirectoryKind>) -> &'static str {
    match kind {
        Some(DirectoryKind::Okta) => {
            "Unlink the group under Push Groups in Okta, and have Okta delete the new group in Harness, it and no other; where Okta does not, delete it with the Harness API. Okta's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it."
        }
        Some(DirectoryKind::Entra) => {
            "Take the group out of the Harness app in Entra ID, and have the new group deleted in Harness, it and no other: by the next cycle, else with the Harness API. Entra's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it."
        }
        _ => {
            "Take it out of the push, and have it deleted in Harness, it and no other: by the directory where that offers it, or with the Harness API. The directory's own group stays. As long as a group is managed from outside, Harness lets nobody rename it, and its pages do not delete it."
        }
    }
}
