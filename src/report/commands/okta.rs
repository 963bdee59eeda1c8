//! Fixes in Okta, as calls of its API.
//!
//! Sources: Okta's API for users, groups and application users (I 3.3). What it has no call for, or what is the switch itself (pushing
//! groups), is left to a hand. What is sent for a person is set on the person's assignment to the app, never on the person's own profile.

use super::quote::{is_plain, segment};
use super::shell::{Head, Line, Piece, call, script as shell};
use super::{Work, by_hand, work};
use crate::report::plan::Change;
use crate::report::schema::Report;
use crate::words::commands_okta as say;
use serde_json::json;

const HEAD: Head = Head {
    title: "Okta API",
    needs: &[
        say::OKTA_ORG_ADDRESS_ORGANISATION_SUCH_HTTPS,
        say::OKTA_API_TOKEN_TOKEN_ADMINISTRATOR_WHO,
        say::HARNESS_APP_ID_ID_HARNESS_APP,
        say::IF_PROVISIONING_ALREADY_EVERY_CHANGE_PERSON,
    ],
    variables: &["OKTA_ORG", "OKTA_API_TOKEN", "HARNESS_APP_ID"],
    authorization: "\"Authorization: SSWS $OKTA_API_TOKEN\"",
    sets: "BASE=\"$OKTA_ORG/api/v1\"",
};

pub fn script(report: &Report) -> String {
    shell(report, &HEAD, "", &work(report, "okta"), lines)
}

fn lines(work: &Work<'_>) -> Vec<Line> {
    let assigned = |id: &str| work.changes.iter().any(|c| c.attribute == "assignment" && c.id == id);
    // Whoever is assigned in the same go gets user name and email with the assignment, and one call sets both: provisioning must not see
    // one without the other in between.
    let joined = |c: &Change| match c.attribute.as_str() {
        "app_email" => assigned(&c.id),
        "app_user_name" => assigned(&c.id) || beside(work, c, "app_email").is_some_and(|email| email.to == c.to),
        _ => false,
    };
    work.changes.iter().filter(|c| !joined(c)).map(|c| line(work, c)).collect()
}

/// What else the fix sets for the same person.
fn beside<'a>(work: &Work<'a>, change: &Change, attribute: &str) -> Option<&'a Change> {
    work.changes.iter().copied().find(|c| c.object == "user" && c.attribute == attribute && c.id == change.id)
}

fn line(work: &Work<'_>, change: &Change) -> Line {
    let fix = work.fix;
    let hand = |why: &str| Line::Comment(by_hand(fix, change, why));
    let to = change.to.as_deref().unwrap_or_default();
    let refused = say::VALUE_HOLDS_CHARACTERS_NOT_SHOWN_TOO;
    let text = |text: String| vec![Piece::Text(text)];
    let user = || segment(&change.id).map(|id| format!("/users/{id}"));
    let in_app = |rest: String| vec![Piece::Text("/apps/".to_owned()), Piece::Variable("HARNESS_APP_ID"), Piece::Text(rest)];
    match (change.object.as_str(), change.attribute.as_str()) {
        ("user", "email" | "user_name" | "app_email" | "app_user_name") | ("group", "name") if !is_plain(to) => hand(refused),
        ("user", "email") => call(work, change, "POST", say::EMAIL_OF, user().map(text), Some(json!({"profile": {"email": to}}))),
        ("user", "user_name") => call(work, change, "POST", say::LOGIN_OF, user().map(text), Some(json!({"profile": {"login": to}}))),
        ("user", "app_email") => {
            let path = user().map(in_app);
            match beside(work, change, "app_user_name").filter(|name| name.to == change.to) {
                None => call(work, change, "POST", say::EMAIL_ON_THE_ASSIGNMENT_OF, path, Some(json!({"profile": {"email": to}}))),
                Some(_) => {
                    let body = json!({"credentials": {"userName": to}, "profile": {"email": to}});
                    call(work, change, "POST", say::USER_NAME_EMAIL_ASSIGNMENT, path, Some(body))
                }
            }
        }
        ("user", "app_user_name") => {
            let path = user().map(in_app);
            call(work, change, "POST", say::USER_NAME_IN_THE_APP_OF, path, Some(json!({"credentials": {"userName": to}})))
        }
        ("user", "assignment") => {
            let sent = |attribute: &str| beside(work, change, attribute).and_then(|c| c.to.as_deref());
            let (name, email) = (sent("app_user_name"), sent("app_email"));
            if [name, email].into_iter().flatten().any(|value| !is_plain(value)) {
                return hand(refused);
            }
            let mut body = json!({"id": change.id, "scope": "USER"});
            if let Some(name) = name {
                body["credentials"] = json!({"userName": name});
            }
            if let Some(email) = email {
                body["profile"] = json!({"email": email});
            }
            let path = user().map(|_| in_app("/users".to_owned()));
            call(work, change, "POST", say::ASSIGN_TO_THE_APP, path, Some(body))
        }
        ("group", "name") => {
            // The profile is written whole.
            let path = segment(&change.id).map(|id| text(format!("/groups/{id}")));
            call(work, change, "PUT", say::RENAME_GROUP_DESCRIPTION_CLEARED, path, Some(json!({"profile": {"name": to}})))
        }
        ("group", "members") => {
            let member = change.to_id.as_deref().and_then(segment);
            let path = segment(&change.id).zip(member).map(|(group, member)| text(format!("/groups/{group}/users/{member}")));
            call(work, change, "PUT", say::ADD_A_MEMBER_TO_THE_GROUP, path, None)
        }
        ("group", "push") => hand(say::PUSH_APP_UNDER_PUSH_GROUPS_WHEN),
        ("group", "unpush") => hand(say::TAKE_OUT_APP_UNDER_PUSH_GROUPS),
        ("group", "app_assignment") => hand(say::APP_UNDER_ASSIGNMENTS_ASSIGN_ANOTHER_GROUP),
        ("app", "user_name_mapping") => hand(say::APP_UNDER_SIGN_SET_APPLICATION_USERNAME),
        ("app", "tenant_url") => hand(say::APP_UNDER_PROVISIONING_PUT_ADDRESS_TEST),
        _ => hand(say::NO_CALL_IS_KNOWN_FOR_IT),
    }
}
