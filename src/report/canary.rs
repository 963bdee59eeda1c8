//! Small trials that settle what the published sources disagree about: what to push, where to look, and what each answer means.
//!
//! Our own: each trial uses throw-away people and groups, changes nobody's access, and differs between the answers in one thing that can be
//! seen in Harness. What the answers rest on stands in [`super::words::assumption`].

use crate::model::{DirectoryKind, IdentifierRule};
use crate::rules::identifier::identifier;

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
        Some(DirectoryKind::Okta) => "In the Harness app under Push Groups, push it by name.",
        Some(DirectoryKind::Entra) => "Under Users and groups, assign it to the Harness app, then use Provision on demand for it.",
        _ => "Push it to Harness.",
    };
    let push_person = match kind {
        Some(DirectoryKind::Okta) => "Assign this person, and nobody else, to the Harness app.",
        Some(DirectoryKind::Entra) => "Assign this person to the Harness app, then use Provision on demand for the person.",
        _ => "Send this person, and nobody else, to Harness.",
    };
    let places = "Look in Harness under Account Settings > Access Control > User Groups.".to_owned();
    let users = "Look in Harness under Account Settings > Access Control > Users.".to_owned();
    let group = if kind == Some(DirectoryKind::Entra) { "security group" } else { "group" };
    let rule = |rule| identifier(TELLING, rule);
    vec![
        Canary {
            assumption: "identifier_rule",
            title: "Which identifier does a pushed group get?",
            steps: vec![
                format!("In the directory, make an empty {group} named “{TELLING}”."),
                push_group.to_owned(),
                places.clone(),
                "Open the new group and read its identifier, which stands beside its name.".to_owned(),
            ],
            answers: vec![
                (format!("It is {}.", rule(IdentifierRule::Plain)), "plain"),
                (format!("It is {}.", rule(IdentifierRule::Full)), "full"),
                (format!("It is {}.", rule(IdentifierRule::FullHashed)), "full_hashed"),
            ],
        },
        Canary {
            assumption: "group_link",
            title: "Does a pushed group join one that is there already?",
            steps: vec![
                "In Harness, make an empty account group named “scim canary one”. Its identifier is scim_canary_one.".to_owned(),
                format!("In the directory, make an empty {group} named “scim-canary-one”: another name, the same identifier."),
                push_group.to_owned(),
                "Then do the same with a pair of equal names, “scim canary two” on both sides, where the one in Harness has the identifier two_canary: change it as you make it.".to_owned(),
                places.clone(),
            ],
            answers: vec![
                ("The first pair became one group; the second pair are two.".to_owned(), "identifier"),
                ("The second pair became one group; the first pair are two.".to_owned(), "name"),
                ("Both pairs are two groups each.".to_owned(), "never"),
            ],
        },
        Canary {
            assumption: "members_on_link",
            title: "What becomes of the members of a group that is taken over?",
            steps: vec![
                "In Harness, put a colleague who agrees into an account group without roles that a pushed group will join, such as the one that joined above.".to_owned(),
                "Leave that colleague out of the directory group, and put yourself into it.".to_owned(),
                push_group.to_owned(),
                "Look at the members of the group in Harness.".to_owned(),
            ],
            answers: vec![
                ("The colleague is still in it, beside you.".to_owned(), "merge"),
                ("Only you are in it.".to_owned(), "replace"),
            ],
        },
        Canary {
            assumption: "user_key",
            title: "Which address is a person matched by?",
            steps: vec![
                "In the directory, make a test person whose email and user name are different addresses, such as canary.mail@ and canary.name@ your domain.".to_owned(),
                push_person.to_owned(),
                users.clone(),
            ],
            answers: vec![
                ("The new user has the address canary.mail@.".to_owned(), "email"),
                ("The new user has the address canary.name@.".to_owned(), "user_name"),
            ],
        },
        Canary {
            assumption: "email_case",
            title: "Do capital letters count?",
            steps: vec![
                "In Harness, invite a test person with a capital letter in the address, such as Canary.Case@ your domain, and accept the invite.".to_owned(),
                "In the directory, make the same person with small letters only: canary.case@ your domain.".to_owned(),
                push_person.to_owned(),
                users,
            ],
            answers: vec![
                ("There is one user.".to_owned(), "insensitive"),
                ("There are two users.".to_owned(), "exact"),
            ],
        },
    ]
}

/// What only the administrator of Okta knows, and what it means: question and answer.
///
/// Sources: the guides part on which app to add (facts: Harness C13); hand-made apps send PUT, those of the catalogue PATCH, and one group may
/// not be both assigned and pushed (facts: identity providers 4).
pub const OKTA_QUESTIONS: [(&str, &str); 2] = [
    (
        "Is the app the one of Okta's catalogue, or was it made by hand?",
        "The migration guide adds the one of the catalogue, Harness's page on Okta makes one by hand. A hand-made app sends each user and each group whole; \
         one of the catalogue sends what changed. In an export of the app, the name of a hand-made one ends with a number. This forecast does not \
         depend on it.",
    ),
    (
        "Is a group both assigned to the app and pushed?",
        "Harness's page on Okta does so; Okta does not support it: members may be missing from the pushed group. Assign with one group and push others. \
         A finding names the groups of which the files tell both.",
    ),
];

/// What to do when a trial is over.
pub const AFTERWARDS: &str = "Afterwards take the test people and groups out of the app first, then delete them in Harness and in the directory.";

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
