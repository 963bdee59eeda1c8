//! The words a reader sees for the contract's words: outcomes, reasons, gates, scenarios, assumptions.
//!
//! One place, so that page, offline report and detail say the same, and so that a second language is a second file. It must never know a
//! row or a file: words in, words out.

use super::schema::{Confidence, GateId, GateState, Severity, Verdict};
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
use crate::model::{DirectoryKind, Kind};
use crate::words::report_words as say;

/// The verdict as a heading, and what it means.
pub fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Ready => (say::READY, say::EVERY_QUESTION_ANSWERED_NOTHING_STANDS_WAY),
        Verdict::ReadyWithConditions => (say::READY_WITH_CONDITIONS, say::NOTHING_STOPS_SWITCH_READ_WARNINGS_WHAT),
        Verdict::NotReady => (say::NOT_READY, say::DO_NOT_SWITCH_SCIM_YET_FAILED),
        Verdict::Unknown => (say::UNKNOWN, say::FILES_DO_NOT_HOLD_ENOUGH_ANSWER),
    }
}

/// A gate as a short title, and as the question it answers.
pub fn gate(gate: GateId) -> (&'static str, &'static str) {
    match gate {
        GateId::Inputs => (say::FILES, say::ALL_FILES_READ_ANYTHING_MISSING),
        GateId::UsersMatch => (say::USERS_MATCH, say::DOES_EVERYBODY_KEEP_ONE_ACCOUNT_RIGHT),
        GateId::UsersUnblocked => (say::USERS_CAN_BE_SENT, say::CAN_EVERY_USER_SCOPE_PROVISIONED),
        GateId::GroupsMatch => (say::GROUPS_MATCH, say::DOES_EVERY_GROUP_JOIN_GROUP_MEANT),
        GateId::AccessKept => (say::ACCESS_KEPT, say::DOES_ANYBODY_LOSE_ACCESS),
        GateId::AccessNotWidened => (say::ACCESS_NOT_WIDENED, say::DOES_ANYBODY_GAIN_ACCESS),
        GateId::AdminSurvives => (say::ADMINISTRATORS, say::CAN_SOMEBODY_STILL_ADMINISTER_ACCOUNT_AFTERWARDS),
        GateId::Limits => (say::LIMITS, say::DOES_FIT_LIMITS_BOTH_PRODUCTS),
        GateId::Configuration => ("Configuration", say::PROVISIONING_SET_UP_WAY_GUIDES_ASK),
    }
}

pub fn gate_state(state: GateState) -> &'static str {
    match state {
        GateState::Pass => say::PASS,
        GateState::Warn => say::WARNING,
        GateState::Fail => say::FAIL,
        GateState::Unknown => say::UNKNOWN,
    }
}

pub fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Blocker => (say::BLOCKER, say::SETTLE_THESE_BEFORE_SCIM_SWITCHED),
        Severity::Warning => (say::WARNING, say::LOOK_AT_THESE_AND_DECIDE),
        Severity::Info => (say::NOTE, say::GOOD_TO_KNOW_NOTHING_TO_DO),
    }
}

/// How sure we are, as a sentence.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Documented => say::THE_WRITTEN_GUIDES_SAY_SO,
        Confidence::Observed => say::THE_SERVER_PUBLISHED_SOURCE_DOES_SO,
        Confidence::Inferred => say::OUR_READING_OF_THE_EXPORTS,
        Confidence::Contested => say::THE_PUBLISHED_SOURCES_DISAGREE,
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
        "all" => say::COUNTS_ONLY_PEOPLE_GROUPS_FILES_LEFT,
        _ => say::CODES_SUCH_P_0001_STAND_PLACE,
    }
}

/// A scenario as a title, and what it rests on.
pub fn scenario(id: &str) -> (&'static str, &'static str) {
    match id {
        "documented" => (say::WHAT_THE_GUIDES_SAY, say::HARNESS_WRITTEN_MIGRATION_SCIM_GUIDES_TAKEN),
        "observed" => (say::WHAT_THE_SERVER_DOES, say::WHAT_PUBLISHED_SOURCE_HARNESS_SERVER_DOES),
        "chosen" => (say::YOUR_ASSUMPTIONS, say::ONE_TWO_POINTS_YOU_CHANGED),
        _ => (say::ANOTHER_SCENARIO, say::SET_ASSUMPTIONS_VERSION_DOES_NOT_KNOW),
    }
}

/// A scenario in the middle of a sentence: by whose word it holds.
pub fn by(id: &str) -> &'static str {
    match id {
        "documented" => say::BY_THE_GUIDES,
        "observed" => say::BY_THE_SERVER_SOURCE,
        _ => say::BY_YOUR_ASSUMPTIONS,
    }
}

/// What will happen to a user: a label, and a sentence.
pub fn user_outcome(outcome: UserOutcome) -> (&'static str, &'static str) {
    match outcome {
        UserOutcome::Link => (say::LINKED, say::EXISTING_ACCOUNT_TAKEN_OVER_ROLES_GROUPS),
        UserOutcome::Duplicate => (say::SECOND_ACCOUNT, say::SECOND_EMPTY_ACCOUNT_CREATED_BESIDE_ONE),
        UserOutcome::Create => (say::NEW_ACCOUNT, say::NEW_ACCOUNT_CREATED_NOBODY_HARNESS_LOOKS),
        UserOutcome::Unmanaged => (say::LEFT_ALONE, say::SCIM_WILL_NOT_TOUCH_THIS_ACCOUNT),
        UserOutcome::Blocked => (say::BLOCKED, say::PROVISIONING_FAIL_USER_CANNOT_TELL_WHOM),
        UserOutcome::OutOfScope => (say::NOT_SENT, say::DIRECTORY_BUT_NOT_SENT_HARNESS),
    }
}

/// What will happen to a group: a label, and a sentence.
pub fn group_outcome(outcome: GroupOutcome) -> (&'static str, &'static str) {
    match outcome {
        GroupOutcome::Link => (say::LINKED, say::EXISTING_GROUP_TAKEN_OVER_ROLE_BINDINGS),
        GroupOutcome::Duplicate => (say::SECOND_GROUP, say::SECOND_GROUP_WITHOUT_PERMISSIONS_CREATED_BESIDE),
        GroupOutcome::Create => (say::NEW_GROUP, say::NEW_GROUP_WITHOUT_PERMISSIONS_CREATED),
        GroupOutcome::Merge => (say::COLLISION, say::TWO_MORE_DIRECTORY_GROUPS_FALL_ONE),
        GroupOutcome::Blocked => (say::BLOCKED, say::THIS_GROUP_CANNOT_BE_PROVISIONED),
        GroupOutcome::Unmanaged => (say::LEFT_ALONE, say::NO_GROUP_SENT_REACHES_ONE),
    }
}

/// A reason in a few words, for tables.
pub fn user_reason(reason: UserReason) -> &'static str {
    match reason {
        UserReason::Case => say::CAPITAL_LETTERS_DIFFER,
        UserReason::Whitespace => say::BLANKS_AT_THE_ENDS,
        UserReason::Invisible => say::INVISIBLE_CHARACTERS,
        UserReason::UnicodeForm => say::WRITTEN_WITH_OTHER_CODE_POINTS,
        UserReason::LookAlike => say::LOOK_ALIKE_CHARACTERS,
        UserReason::OtherAttribute => say::ANOTHER_ADDRESS_OF_THE_PERSON_MATCHES,
        UserReason::Domain => say::DOMAIN_DIFFERS,
        UserReason::PlusTag => say::PLUS_TAG,
        UserReason::Typo => say::A_LETTER_OR_TWO_DIFFER,
        UserReason::Name => say::SAME_NAME_OTHER_ADDRESS,
        UserReason::Ambiguous => say::MORE_THAN_ONE_CANDIDATE,
        UserReason::ReplacesInvite => say::REPLACES_A_PENDING_INVITE,
        UserReason::Inactive => say::NOT_ACTIVE_IN_THE_DIRECTORY,
        UserReason::NotAssigned => say::NOT_ASSIGNED_TO_THE_APP,
        UserReason::ServiceAccount => say::LOOKS_LIKE_A_MACHINE,
        UserReason::NotInDirectory => say::NOT_IN_THE_DIRECTORY,
        UserReason::NoKey => say::NO_VALUE_TO_MATCH_WITH,
        UserReason::GuestKey => say::GUEST_NAME_CANNOT_BE_SENT,
        UserReason::SharedKey => say::SEVERAL_USERS_SHARE_THE_KEY,
        UserReason::AmbiguousTarget => say::SEVERAL_ACCOUNTS_HAVE_THE_ADDRESS,
    }
}

/// A reason in a few words, for tables.
pub fn group_reason(reason: GroupReason) -> &'static str {
    match reason {
        GroupReason::DifferentName => say::THE_NAMES_DIFFER,
        GroupReason::SameName => say::SAME_NAME,
        GroupReason::Case => say::CAPITAL_LETTERS_DIFFER,
        GroupReason::Whitespace => say::BLANKS_DIFFER,
        GroupReason::UnicodeForm => say::WRITTEN_WITH_OTHER_CODE_POINTS,
        GroupReason::Punctuation => say::PUNCTUATION_DIFFERS,
        GroupReason::Typo => say::A_LETTER_DIFFERS,
        GroupReason::Ambiguous => say::MORE_THAN_ONE_CANDIDATE,
        GroupReason::IdentifierTaken => say::ANOTHER_GROUP_HOLDS_THE_IDENTIFIER,
        GroupReason::IdentifierCollision => say::SAME_IDENTIFIER_AS_ANOTHER_GROUP,
        GroupReason::NotProvisionable => say::KIND_GROUP_CANNOT_SENT,
        GroupReason::BuiltIn => say::NAME_BUILT_GROUP,
        GroupReason::AmbiguousTarget => say::SEVERAL_GROUPS_HAVE_THE_NAME,
        GroupReason::InvalidIdentifier => say::NO_VALID_IDENTIFIER,
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
        ("user_key", "email") => say::USERS_ARE_MATCHED_BY_THEIR_EMAIL.to_owned(),
        ("user_key", "user_name") => say::USERS_MATCHED_THEIR_USER_NAME.to_owned(),
        ("user_key", other) => say::users_matched_attribute_other(&other),
        ("email_case", "exact") => say::CAPITAL_LETTERS_COUNT.to_owned(),
        ("email_case", "insensitive") => say::CAPITAL_LETTERS_DO_NOT_COUNT.to_owned(),
        ("group_link", "name") => say::GROUP_JOINS_GROUP_SAME_NAME.to_owned(),
        ("group_link", "identifier") => say::GROUP_JOINS_GROUP_SAME_IDENTIFIER.to_owned(),
        ("group_link", "never") => say::GROUP_NEVER_JOINS_EXISTING_ONE.to_owned(),
        ("identifier_rule", "plain") => say::IDENTIFIERS_PERIODS_DASHES_SPACES_BECOME_UNDERSCORES.to_owned(),
        ("identifier_rule", "full") => say::IDENTIFIERS_ACCENTS_SPECIAL_CHARACTERS_DROPPED_WELL.to_owned(),
        ("identifier_rule", "full_hashed") => say::IDENTIFIERS_ACCENTS_SPECIAL_CHARACTERS_DROPPED_NAMES.to_owned(),
        ("members_on_link", "replace") => say::MEMBERS_GROUP_TAKEN_OVER_REPLACED.to_owned(),
        ("members_on_link", "merge") => say::MEMBERS_GROUP_TAKEN_OVER_STAY_PUSHED.to_owned(),
        (name, value) => format!("{name}: {value}."),
    }
}

/// A key that may be sent, as the directory calls it.
pub fn key(directory: Option<&str>, key: &str) -> String {
    match (directory.and_then(DirectoryKind::from_word), key) {
        (_, "") => say::ANY_FURTHER_ADDRESS_NO_SETTING_SENDS.to_owned(),
        (Some(DirectoryKind::Entra), "email") => say::EMAIL_MAIL.to_owned(),
        (Some(DirectoryKind::Entra), "user_name") => say::WHAT_APP_SENDS_USER_NAME.to_owned(),
        (Some(DirectoryKind::Entra), "userPrincipalName") => say::USER_PRINCIPAL_NAME.to_owned(),
        (Some(DirectoryKind::Okta), "email") => say::EMAIL.to_owned(),
        (Some(DirectoryKind::Okta), "user_name") => say::USER_NAME_IN_THE_APP.to_owned(),
        (Some(DirectoryKind::Okta), "login") => say::LOGIN.to_owned(),
        (_, "email") => say::EMAIL.to_owned(),
        (_, "user_name") => say::USER_NAME.to_owned(),
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
        None | Some(DirectoryKind::Other) => say::THE_DIRECTORY,
        Some(kind) => kind.label(),
    }
}

/// What a finding code is about, as a heading.
pub fn code(code: &str) -> &str {
    match code {
        "user.duplicate" => say::PEOPLE_WHO_GET_SECOND_ACCOUNT,
        "user.duplicate.pattern" => say::ONE_CHANGE_DOMAIN_EXPLAINS_SEVERAL_SECOND,
        "user.blocked" => say::USERS_WHO_CANNOT_BE_PROVISIONED,
        "user.not-in-directory" => say::ACCOUNTS_PEOPLE_WHO_NOT_DIRECTORY,
        "user.not-assigned" => say::ACCOUNT_HOLDERS_WHO_NOT_ASSIGNED_APP,
        "user.leaver" => say::ACCOUNTS_PEOPLE_WHO_NO_LONGER_ACTIVE,
        "user.wrong-person" => say::ACCOUNTS_GO_SOMEBODY_ANOTHER_NAME,
        "user.invite-replaced" => say::PENDING_INVITES_THAT_WILL_BE_REPLACED,
        "user.guest" => say::GUESTS_KEY_SENT_THEM,
        "user.service-account" => say::ACCOUNTS_THAT_LOOK_LIKE_MACHINES,
        "user.account-duplicates" => say::ACCOUNTS_THAT_SHARE_ONE_ADDRESS,
        "user.key-differs" => say::PEOPLE_WHOSE_EMAIL_USER_NAME_DIFFER,
        "group.duplicate" => say::GROUPS_THAT_WILL_BE_DOUBLED,
        "group.blocked" => say::GROUPS_THAT_CANNOT_BE_PROVISIONED,
        "group.identifier-collision" => say::GROUPS_THAT_FALL_ON_ONE_IDENTIFIER,
        "group.adopts-other" => say::GROUPS_TAKE_OVER_GROUP_ANOTHER_NAME,
        "group.unmanaged" => say::GROUPS_THAT_NOTHING_IS_SENT_TO,
        "group.identifier-changes" => say::NAMES_WHOSE_IDENTIFIER_DEPENDS_RULE,
        "group.empty" => say::GROUPS_THAT_END_UP_EMPTY,
        "group.shrinks" => say::GROUPS_THAT_LOSE_MEMBERS,
        "group.nested" => say::GROUPS_THAT_HOLD_GROUPS,
        "group.member-not-assigned" => say::GROUPS_MEMBERS_WHO_NOT_SENT,
        "group.assigned-and-pushed" => say::GROUPS_BOTH_ASSIGNED_PUSHED,
        "group.sso-linked" => say::GROUPS_ALREADY_LINKED_SINGLE_SIGN,
        "group.already-managed" => say::GROUPS_ALREADY_MANAGED_OUTSIDE,
        "group.scope-twin" => say::ORGANISATION_PROJECT_GROUPS_SAME_NAME,
        "group.special-characters" => say::GROUP_NAMES_WITH_SPECIAL_CHARACTERS,
        "access.lost" => say::PEOPLE_WHO_LOSE_ACCESS,
        "access.gained" => say::PEOPLE_WHO_GAIN_ACCESS,
        "access.admin-lost" => say::ADMINISTRATORS_WHO_NO_LONGER_ONE,
        "access.last-admin" => say::NOBODY_COULD_ADMINISTER_THE_ACCOUNT,
        "config.mapping" => say::ATTRIBUTE_MAPPINGS,
        "config.tenant-url" => say::TENANT_URL,
        "config.token" => say::TOKEN,
        "config.firstgen" => say::FIRSTGEN_SIGN_IN,
        "limit.users" => say::USERS_ABOVE_THE_LIMIT,
        "limit.push-rule" => say::GROUPS_FOR_ONE_PUSH_RULE,
        "limit.cycle" => say::LENGTH_OF_THE_FIRST_CYCLE,
        "input.missing" => say::FILES_CHECK_NEEDS_DOES_NOT_HAVE,
        "input.truncated" => say::EXPORTS_THAT_ARE_NOT_COMPLETE,
        "input.unreadable-rows" => say::ROWS_THAT_COULD_NOT_BE_READ,
        "input.inconsistent" => say::FILES_THAT_DO_NOT_FIT_TOGETHER,
        "input.secret" => say::FILES_THAT_HOLD_A_CREDENTIAL,
        "input.unrecognised" => say::FILES_THAT_WERE_NOT_RECOGNISED,
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
