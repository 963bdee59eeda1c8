//! Small trials that settle what the published sources disagree about: what to push, where to look, and what each answer means.
//!
//! Our own: each trial uses throw-away people and groups, changes nobody's access, and differs between the answers in one thing that can be
//! seen in Harness. What the answers rest on stands in [`super::words::assumption`].

use crate::model::{DirectoryKind, IdentifierRule};
use crate::rules::identifier::identifier;
use crate::words::report_canary as say;

/// One trial.
pub struct Canary {
    /// The assumption that it settles.
    pub assumption: &'static str,
    pub title: &'static str,
    /// What to set up and to push, in order.
    pub steps: Vec<String>,
    /// What may be seen in Harness, and the value that it means.
    pub answers: Vec<(String, &'static str)>,
}

/// A name whose identifier differs under each rule.
const TELLING: &str = "7 scim.canary-é";

/// All trials, the cheapest first: one group answers three questions before a person has to be made for the others.
pub fn canaries(kind: Option<DirectoryKind>) -> Vec<Canary> {
    let push_group = match kind {
        Some(DirectoryKind::Okta) => say::HARNESS_APP_UNDER_PUSH_GROUPS_PUSH,
        Some(DirectoryKind::Entra) => say::UNDER_USERS_GROUPS_ASSIGN_HARNESS_APP,
        _ => say::PUSH_IT_TO_HARNESS,
    };
    let push_person = match kind {
        Some(DirectoryKind::Okta) => say::ASSIGN_PERSON_NOBODY_ELSE_HARNESS_APP,
        Some(DirectoryKind::Entra) => say::ASSIGN_PERSON_HARNESS_APP_THEN_USE,
        _ => say::SEND_PERSON_NOBODY_ELSE_HARNESS,
    };
    let places = say::LOOK_HARNESS_UNDER_ACCOUNT_SETTINGS_ACCESS.to_owned();
    let users = say::LOOK_HARNESS_UNDER_ACCOUNT_SETTINGS_ACCESS_CONTROL.to_owned();
    let group = if kind == Some(DirectoryKind::Entra) { say::SECURITY_GROUP } else { "group" };
    let rule = |rule| identifier(TELLING, rule);
    vec![
        Canary {
            assumption: "identifier_rule",
            title: say::WHICH_IDENTIFIER_DOES_PUSHED_GROUP_GET,
            steps: vec![
                say::directory_make_empty_group_named_telling(&group, &TELLING),
                push_group.to_owned(),
                places.clone(),
                say::OPEN_NEW_GROUP_READ_IDENTIFIER_WHICH.to_owned(),
            ],
            answers: vec![
                (say::it_is_rule(&rule(IdentifierRule::Plain)), "plain"),
                (say::it_is_rule(&rule(IdentifierRule::Full)), "full"),
                (say::it_is_rule(&rule(IdentifierRule::FullHashed)), "full_hashed"),
            ],
        },
        Canary {
            assumption: "group_link",
            title: say::DOES_PUSHED_GROUP_JOIN_ONE_THERE,
            steps: vec![
                say::HARNESS_MAKE_EMPTY_ACCOUNT_GROUP_NAMED.to_owned(),
                say::directory_make_empty_group_named_scim(&group),
                push_group.to_owned(),
                say::THEN_DO_SAME_PAIR_EQUAL_NAMES.to_owned(),
                places.clone(),
            ],
            answers: vec![
                (say::FIRST_PAIR_BECAME_ONE_GROUP_SECOND.to_owned(), "identifier"),
                (say::SECOND_PAIR_BECAME_ONE_GROUP_FIRST.to_owned(), "name"),
                (say::BOTH_PAIRS_ARE_TWO_GROUPS_EACH.to_owned(), "never"),
            ],
        },
        Canary {
            assumption: "members_on_link",
            title: say::WHAT_BECOMES_MEMBERS_GROUP_TAKEN_OVER,
            steps: vec![
                say::HARNESS_PUT_COLLEAGUE_WHO_AGREES_INTO.to_owned(),
                say::LEAVE_COLLEAGUE_OUT_DIRECTORY_GROUP_PUT.to_owned(),
                push_group.to_owned(),
                say::LOOK_MEMBERS_GROUP_HARNESS.to_owned(),
            ],
            answers: vec![(say::COLLEAGUE_STILL_BESIDE_YOU.to_owned(), "merge"), (say::ONLY_YOU_ARE_IN_IT.to_owned(), "replace")],
        },
        Canary {
            assumption: "user_key",
            title: say::WHICH_ADDRESS_PERSON_MATCHED,
            steps: vec![say::DIRECTORY_MAKE_TEST_PERSON_WHOSE_EMAIL.to_owned(), push_person.to_owned(), users.clone()],
            answers: vec![
                (say::NEW_USER_HAS_ADDRESS_CANARY_MAIL.to_owned(), "email"),
                (say::NEW_USER_HAS_ADDRESS_CANARY_NAME.to_owned(), "user_name"),
            ],
        },
        Canary {
            assumption: "email_case",
            title: say::DO_CAPITAL_LETTERS_COUNT,
            steps: vec![
                say::HARNESS_INVITE_TEST_PERSON_CAPITAL_LETTER.to_owned(),
                say::DIRECTORY_MAKE_SAME_PERSON_SMALL_LETTERS.to_owned(),
                push_person.to_owned(),
                users,
            ],
            answers: vec![(say::THERE_IS_ONE_USER.to_owned(), "insensitive"), (say::THERE_ARE_TWO_USERS.to_owned(), "exact")],
        },
    ]
}

/// What only the administrator of Okta knows, and what it means: question and answer.
///
/// Sources: the guides part on which app to add (facts: Harness C13); hand-made apps send PUT, those of the catalogue PATCH, and one group may
/// not be both assigned and pushed (facts: identity providers 4).
pub const OKTA_QUESTIONS: [(&str, &str); 2] = [
    (say::APP_ONE_OKTA_CATALOGUE_MADE_HAND, say::MIGRATION_GUIDE_ADDS_ONE_CATALOGUE_HARNESS),
    (say::GROUP_BOTH_ASSIGNED_APP_PUSHED, say::HARNESS_PAGE_OKTA_DOES_SO_OKTA),
];

/// What to do when a trial is over.
pub const AFTERWARDS: &str = say::AFTERWARDS_TAKE_TEST_PEOPLE_GROUPS_OUT;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::assumptions::chosen;

    #[test]
    fn every_answer_is_one_that_can_be_assumed_and_all_are_told_apart() {
        for kind in [None, Some(DirectoryKind::Okta), Some(DirectoryKind::Entra)] {
            for canary in canaries(kind) {
                let mut seen: Vec<&str> = canary.answers.iter().map(|(seen, _)| seen.as_str()).collect();
                seen.dedup();
                assert_eq!(seen.len(), canary.answers.len(), "{}", canary.title);
                for (_, value) in &canary.answers {
                    assert!(chosen(&[(canary.assumption.to_owned(), (*value).to_owned())], kind).is_ok_and(|c| c.assumptions.is_some()));
                }
            }
        }
    }

    #[test]
    fn the_pairs_of_the_second_trial_are_what_they_are_said_to_be() {
        for rule in [IdentifierRule::Plain, IdentifierRule::Full, IdentifierRule::FullHashed] {
            assert_eq!(identifier("scim canary one", rule), identifier("scim-canary-one", rule));
            assert_ne!(identifier("scim canary two", rule), "two_canary");
        }
    }
}
