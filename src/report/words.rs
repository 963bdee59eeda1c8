//! The words a reader sees for the contract's words: outcomes, reasons, gates, scenarios, assumptions.
//!
//! One place, so that page, offline report and detail say the same, and so that a second language is a second file. It must never know a
//! row or a file: words in, words out.

use super::schema::{Confidence, GateId, GateState, Severity, Verdict};
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
use crate::model::{DirectoryKind, Kind};

/// The verdict as a heading, and what it means.
pub fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Ready => ("Ready", "Every question was answered, and nothing stands in the way of switching SCIM on."),
        Verdict::ReadyWithConditions => {
            ("Ready with conditions", "Nothing stops the switch. Read the warnings and what was not checked before you decide.")
        }
        Verdict::NotReady => ("Not ready", "Do not switch SCIM on yet. The failed checks below say what would go wrong and for whom."),
        Verdict::Unknown => ("Unknown", "The files do not hold enough to answer. The checks below say what is missing."),
    }
}

/// A gate as a short title, and as the question it answers.
pub fn gate(gate: GateId) -> (&'static str, &'static str) {
    match gate {
        GateId::Inputs => ("Files", "Were all files read, and is anything missing?"),
        GateId::UsersMatch => ("Users match", "Does everybody keep one account, and the right one?"),
        GateId::UsersUnblocked => ("Users can be sent", "Can every user in scope be provisioned?"),
        GateId::GroupsMatch => ("Groups match", "Does every group join the group that was meant?"),
        GateId::AccessKept => ("Access kept", "Does anybody lose access?"),
        GateId::AccessNotWidened => ("Access not widened", "Does anybody gain access?"),
        GateId::AdminSurvives => ("Administrators", "Can somebody still administer the account afterwards?"),
        GateId::Limits => ("Limits", "Does it fit the limits of both products?"),
        GateId::Configuration => ("Configuration", "Is provisioning set up the way the guides ask?"),
    }
}

pub fn gate_state(state: GateState) -> &'static str {
    match state {
        GateState::Pass => "Pass",
        GateState::Warn => "Warning",
        GateState::Fail => "Fail",
        GateState::Unknown => "Unknown",
    }
}

pub fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Blocker => ("Blocker", "Settle these before SCIM is switched on."),
        Severity::Warning => ("Warning", "Look at these and decide."),
        Severity::Info => ("Note", "Good to know. Nothing to do."),
    }
}

/// How sure we are, as a sentence.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Documented => "The written guides say so.",
        Confidence::Observed => "The server's published source does so.",
        Confidence::Inferred => "Our reading of the exports.",
        Confidence::Contested => "The published sources disagree.",
    }
}

/// The check that a kind of finding belongs to; none for what only ought to be known.
pub fn gate_of(code: &str) -> Option<GateId> {
    Some(match code {
        "user.blocked" => GateId::UsersUnblocked,
        "group.shrinks" | "access.lost" => GateId::AccessKept,
        "access.gained" => GateId::AccessNotWidened,
        "access.admin-lost" | "access.last-admin" => GateId::AdminSurvives,
        _ => match code.split('.').next() {
            Some("input") => GateId::Inputs,
            Some("user") => GateId::UsersMatch,
            Some("group") => GateId::GroupsMatch,
            Some("limit") => GateId::Limits,
            Some("config") => GateId::Configuration,
            _ => return None,
        },
    })
}

/// What was taken out of a report at a level.
pub fn redacted(level: &str) -> &'static str {
    match level {
        "all" => "counts only. People, groups and files were left out.",
        _ => {
            "codes such as P-0001 stand in the place of people, groups, files and other names. Equal codes are equal values. The key is a file of its own."
        }
    }
}

/// A scenario as a title, and what it rests on.
pub fn scenario(id: &str) -> (&'static str, &'static str) {
    match id {
        "documented" => ("What the guides say", "Harness's written migration and SCIM guides, taken at their word."),
        "observed" => ("What the server does", "What the published source of the Harness server does with each request."),
        "chosen" => ("Your assumptions", "One of the two, with the points that you changed."),
        _ => ("Another scenario", "A set of assumptions that this version does not know by name."),
    }
}

/// A scenario in the middle of a sentence: by whose word it holds.
pub fn by(id: &str) -> &'static str {
    match id {
        "documented" => "by the guides",
        "observed" => "by the server's source",
        _ => "by your assumptions",
    }
}

/// What will happen to a user: a label, and a sentence.
pub fn user_outcome(outcome: UserOutcome) -> (&'static str, &'static str) {
    match outcome {
        UserOutcome::Link => ("Linked", "The existing account is taken over. Roles and groups stay."),
        UserOutcome::Duplicate => ("Second account", "A second, empty account is created beside the one the person has."),
        UserOutcome::Create => ("New account", "A new account is created. Nobody in Harness looks like this person."),
        UserOutcome::Unmanaged => ("Left alone", "SCIM will not touch this account."),
        UserOutcome::Blocked => ("Blocked", "Provisioning will fail for this user, or cannot tell whom to take."),
        UserOutcome::OutOfScope => ("Not sent", "In the directory, but not sent to Harness."),
    }
}

/// What will happen to a group: a label, and a sentence.
pub fn group_outcome(outcome: GroupOutcome) -> (&'static str, &'static str) {
    match outcome {
        GroupOutcome::Link => ("Linked", "The existing group is taken over. Its role bindings stay."),
        GroupOutcome::Duplicate => ("Second group", "A second group without permissions is created beside the one that was meant."),
        GroupOutcome::Create => ("New group", "A new group without permissions is created."),
        GroupOutcome::Merge => ("Collision", "Two or more directory groups fall on one identifier and share one group."),
        GroupOutcome::Blocked => ("Blocked", "This group cannot be provisioned."),
        GroupOutcome::Unmanaged => ("Left alone", "No group that is sent reaches this one."),
    }
}

/// A reason in a few words, for tables.
pub fn user_reason(reason: UserReason) -> &'static str {
    match reason {
        UserReason::Case => "capital letters differ",
        UserReason::Whitespace => "blanks at the ends",
        UserReason::Invisible => "invisible characters",
        UserReason::UnicodeForm => "written with other code points",
        UserReason::LookAlike => "look-alike characters",
        UserReason::OtherAttribute => "another address of the person matches",
        UserReason::Domain => "domain differs",
        UserReason::PlusTag => "plus tag",
        UserReason::Typo => "a letter or two differ",
        UserReason::Name => "same name, other address",
        UserReason::Ambiguous => "more than one candidate",
        UserReason::ReplacesInvite => "replaces a pending invite",
        UserReason::Inactive => "not active in the directory",
        UserReason::NotAssigned => "not assigned to the app",
        UserReason::ServiceAccount => "looks like a machine",
        UserReason::NotInDirectory => "not in the directory",
        UserReason::NoKey => "no value to match with",
        UserReason::GuestKey => "guest name cannot be sent",
        UserReason::SharedKey => "several users share the key",
        UserReason::AmbiguousTarget => "several accounts have the address",
    }
}

/// A reason in a few words, for tables.
pub fn group_reason(reason: GroupReason) -> &'static str {
    match reason {
        GroupReason::DifferentName => "the names differ",
        GroupReason::SameName => "same name",
        GroupReason::Case => "capital letters differ",
        GroupReason::Whitespace => "blanks differ",
        GroupReason::UnicodeForm => "written with other code points",
        GroupReason::Punctuation => "punctuation differs",
        GroupReason::Typo => "a letter differs",
        GroupReason::Ambiguous => "more than one candidate",
        GroupReason::IdentifierTaken => "another group holds the identifier",
        GroupReason::IdentifierCollision => "same identifier as another group",
        GroupReason::NotProvisionable => "a kind of group that cannot be sent",
        GroupReason::BuiltIn => "the name of a built-in group",
        GroupReason::AmbiguousTarget => "several groups have the name",
        GroupReason::InvalidIdentifier => "no valid identifier",
    }
}

/// The outcomes of users, worst first: the order in which they are shown.
pub const USER_ORDER: [UserOutcome; 6] =
    [UserOutcome::Duplicate, UserOutcome::Blocked, UserOutcome::Unmanaged, UserOutcome::Create, UserOutcome::Link, UserOutcome::OutOfScope];

/// The outcomes of groups, worst first.
pub const GROUP_ORDER: [GroupOutcome; 6] =
    [GroupOutcome::Merge, GroupOutcome::Duplicate, GroupOutcome::Blocked, GroupOutcome::Unmanaged, GroupOutcome::Create, GroupOutcome::Link];

/// An assumption and its value as one sentence.
pub fn assumption(name: &str, value: &str) -> String {
    match (name, value) {
        ("user_key", "email") => "Users are matched by their email.".to_owned(),
        ("user_key", "user_name") => "Users are matched by their user name.".to_owned(),
        ("user_key", other) => format!("Users are matched by the attribute {other}."),
        ("email_case", "exact") => "Capital letters count.".to_owned(),
        ("email_case", "insensitive") => "Capital letters do not count.".to_owned(),
        ("group_link", "name") => "A group joins the group of the same name.".to_owned(),
        ("group_link", "identifier") => "A group joins the group with the same identifier.".to_owned(),
        ("group_link", "never") => "A group never joins an existing one.".to_owned(),
        ("identifier_rule", "plain") => "Identifiers: periods, dashes and spaces become underscores.".to_owned(),
        ("identifier_rule", "full") => "Identifiers: accents and special characters are dropped as well.".to_owned(),
        ("identifier_rule", "full_hashed") => {
            "Identifiers: accents and special characters are dropped, and names that begin with a digit get a suffix.".to_owned()
        }
        ("members_on_link", "replace") => "The members of a group that is taken over are replaced.".to_owned(),
        ("members_on_link", "merge") => "The members of a group that is taken over stay, and the pushed ones are added.".to_owned(),
        (name, value) => format!("{name}: {value}."),
    }
}

/// A key that may be sent, as the directory calls it.
pub fn key(directory: Option<&str>, key: &str) -> String {
    match (directory.and_then(DirectoryKind::from_word), key) {
        (_, "") => "Any further address (no setting sends it)".to_owned(),
        (Some(DirectoryKind::Entra), "email") => "Email (mail)".to_owned(),
        (Some(DirectoryKind::Entra), "user_name") => "What the app sends as user name".to_owned(),
        (Some(DirectoryKind::Entra), "userPrincipalName") => "User principal name".to_owned(),
        (Some(DirectoryKind::Okta), "email") => "Email".to_owned(),
        (Some(DirectoryKind::Okta), "user_name") => "User name in the app".to_owned(),
        (Some(DirectoryKind::Okta), "login") => "Login".to_owned(),
        (_, "email") => "Email".to_owned(),
        (_, "user_name") => "User name".to_owned(),
        (_, other) => other.to_owned(),
    }
}

/// The name of a kind of file, or the word itself where this version does not know it.
pub fn kind(word: &str) -> &str {
    match Kind::from_word(word) {
        Some(kind) => kind.label(),
        None => word,
    }
}

/// The name of a directory product, for the middle of a sentence.
pub fn directory(word: Option<&str>) -> &'static str {
    match word.and_then(DirectoryKind::from_word) {
        None | Some(DirectoryKind::Other) => "the directory",
        Some(kind) => kind.label(),
    }
}

/// What a finding code is about, as a heading.
pub fn code(code: &str) -> &str {
    match code {
        "user.duplicate" => "People who will get a second account",
        "user.duplicate.pattern" => "One change of domain explains several second accounts",
        "user.blocked" => "Users who cannot be provisioned",
        "user.not-in-directory" => "Accounts of people who are not in the directory",
        "user.not-assigned" => "Account holders who are not assigned to the app",
        "user.leaver" => "Accounts of people who are no longer active",
        "user.wrong-person" => "Accounts that go to somebody with another name",
        "user.invite-replaced" => "Pending invites that will be replaced",
        "user.guest" => "Guests, and the key that is sent for them",
        "user.service-account" => "Accounts that look like machines",
        "user.account-duplicates" => "Accounts that share one address",
        "user.key-differs" => "People whose email and user name differ",
        "group.duplicate" => "Groups that will be doubled",
        "group.blocked" => "Groups that cannot be provisioned",
        "group.identifier-collision" => "Groups that fall on one identifier",
        "group.adopts-other" => "Groups that take over a group of another name",
        "group.unmanaged" => "Groups that nothing is sent to",
        "group.identifier-changes" => "Names whose identifier depends on the rule",
        "group.empty" => "Groups that end up empty",
        "group.shrinks" => "Groups that lose members",
        "group.nested" => "Groups that hold groups",
        "group.member-not-assigned" => "Groups with members who are not sent",
        "group.assigned-and-pushed" => "Groups that are both assigned and pushed",
        "group.sso-linked" => "Groups that are already linked to single sign-on",
        "group.already-managed" => "Groups that are already managed from outside",
        "group.scope-twin" => "Organisation and project groups of the same name",
        "group.special-characters" => "Group names with special characters",
        "access.lost" => "People who lose access",
        "access.gained" => "People who gain access",
        "access.admin-lost" => "Administrators who would no longer be one",
        "access.last-admin" => "Nobody could administer the account",
        "config.mapping" => "Attribute mappings",
        "config.tenant-url" => "Tenant URL",
        "config.token" => "Token",
        "config.firstgen" => "FirstGen sign-in",
        "limit.users" => "Users above the limit",
        "limit.push-rule" => "Groups for one push rule",
        "limit.cycle" => "Length of the first cycle",
        "input.missing" => "Files that a check needs and does not have",
        "input.truncated" => "Exports that are not complete",
        "input.unreadable-rows" => "Rows that could not be read",
        "input.inconsistent" => "Files that do not fit together",
        "input.secret" => "Files that hold a credential",
        "input.unrecognised" => "Files that were not recognised",
        other => other,
    }
}

/// What a check that was not made is about: a gate, or a finding code.
pub fn check(check: &str) -> &str {
    match GateId::ALL.into_iter().find(|gate| gate.as_str() == check) {
        Some(id) => gate(id).1,
        None => code(check),
    }
}

/// Where a finding code stands among those of its severity: what explains many comes before the single cases, people before groups, and
/// what is about files and limits last. Codes that this version does not know come at the end.
pub fn code_rank(code: &str) -> usize {
    const ORDER: [&str; 20] = [
        "input.secret",
        "access.last-admin",
        "user.duplicate.pattern",
        "user.duplicate",
        "user.blocked",
        "user.wrong-person",
        "group.identifier-collision",
        "group.duplicate",
        "group.adopts-other",
        "group.blocked",
        "group.empty",
        "group.shrinks",
        "access.admin-lost",
        "access.lost",
        "access.gained",
        "user.leaver",
        "user.not-assigned",
        "user.not-in-directory",
        "user.invite-replaced",
        "user.key-differs",
    ];
    ORDER.iter().position(|known| *known == code).unwrap_or(ORDER.len())
}
