//! Fixes in Okta, as calls of its API.
//!
//! Sources: Okta's API for users, groups and application users (I 3.3). What it has no call for, or what is the switch itself (pushing
//! groups), is left to a hand. What is sent for a person is set on the person's assignment to the app, never on the person's own profile.

use super::quote::{is_plain, segment};
use super::shell::{Head, Line, Piece, call, script as shell};
use super::{Work, by_hand, work};
use crate::report::plan::Change;
use crate::report::schema::Report;
use serde_json::json;

const HEAD: Head = Head {
    title: "Okta API",
    needs: &[
        "OKTA_ORG: the address of the organisation, such as https://your-org.okta.com.",
        "OKTA_API_TOKEN: a token of an administrator who may edit users, groups and the assignments of the app (Group Administrator for groups, App Administrator for the app).",
        "HARNESS_APP_ID: the id of the Harness app, for assignments and user names in the app.",
        "If provisioning is on already, every change of a person or a group is sent to Harness at once.",
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
    let refused = "The value holds characters that are not shown, or is too long for a command.";
    let text = |text: String| vec![Piece::Text(text)];
    let user = || segment(&change.id).map(|id| format!("/users/{id}"));
    let in_app = |rest: String| vec![Piece::Text("/apps/".to_owned()), Piece::Variable("HARNESS_APP_ID"), Piece::Text(rest)];
    match (change.object.as_str(), change.attribute.as_str()) {
        ("user", "email" | "user_name" | "app_email" | "app_user_name") | ("group", "name") if !is_plain(to) => hand(refused),
        ("user", "email") => call(work, change, "POST", "email of", user().map(text), Some(json!({"profile": {"email": to}}))),
        ("user", "user_name") => call(work, change, "POST", "login of", user().map(text), Some(json!({"profile": {"login": to}}))),
        ("user", "app_email") => {
            let path = user().map(in_app);
            match beside(work, change, "app_user_name").filter(|name| name.to == change.to) {
                None => call(work, change, "POST", "email on the assignment of", path, Some(json!({"profile": {"email": to}}))),
                Some(_) => {
                    let body = json!({"credentials": {"userName": to}, "profile": {"email": to}});
                    call(work, change, "POST", "user name and email on the assignment of", path, Some(body))
                }
            }
        }
        ("user", "app_user_name") => {
            let path = user().map(in_app);
            call(work, change, "POST", "user name in the app of", path, Some(json!({"credentials": {"userName": to}})))
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
            call(work, change, "POST", "assign to the app", path, Some(body))
        }
        ("group", "name") => {
            // The profile is written whole.
            let path = segment(&change.id).map(|id| text(format!("/groups/{id}")));
            call(work, change, "PUT", "rename the group (its description is cleared)", path, Some(json!({"profile": {"name": to}})))
        }
        ("group", "members") => {
            let member = change.to_id.as_deref().and_then(segment);
            let path = segment(&change.id).zip(member).map(|(group, member)| text(format!("/groups/{group}/users/{member}")));
            call(work, change, "PUT", "add a member to the group", path, None)
        }
        ("group", "push") => hand("Push it in the app under Push Groups when it is its turn in the runbook."),
        ("group", "unpush") => hand("Take it out in the app under Push Groups, and leave the group in Harness."),
        ("group", "app_assignment") => hand("In the app under Assignments, assign another group with the same people first, then take this one out."),
        ("app", "user_name_mapping") => hand("In the app under Sign On, set the application username format."),
        ("app", "tenant_url") => hand("In the app under Provisioning, put in the address and test the connection."),
        _ => hand("No call is known for it."),
    }
}
