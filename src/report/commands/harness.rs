//! Fixes in Harness, as calls of its API.
//!
//! Sources: the API that Harness's own provider for Terraform is made from: users are added and removed, groups unlinked from single
//! sign-on. An address cannot be changed, and a group is written whole, with its members: those two are left to a hand.

use super::quote::{is_plain, posix, segment};
use super::shell::{Head, Line, Piece, call, script as shell};
use super::{Work, by_hand, work};
use crate::report::plan::Change;
use crate::report::schema::Report;
use serde_json::json;

const HEAD: Head = Head {
    title: "Harness API",
    needs: &[
        "HARNESS_API_KEY: a key of a service account that may manage and invite users and manage user groups at account scope.",
        "HARNESS_ACCOUNT_ID: the account; where the exports name it, it stands below.",
        "HARNESS_URL: https://app.harness.io/gateway unless Harness runs elsewhere.",
        "Whoever is removed loses all role bindings, and they do not come back. The report that is the backup has them.",
    ],
    variables: &["HARNESS_API_KEY", "HARNESS_ACCOUNT_ID"],
    authorization: "\"x-api-key: $HARNESS_API_KEY\"",
    sets: "BASE=\"${HARNESS_URL:-https://app.harness.io/gateway}/ng/api\"",
};

pub fn script(report: &Report) -> String {
    let known = report.configuration.as_ref().and_then(|c| c.account_id.as_deref()).filter(|id| is_plain(id));
    let first = known.map(|id| format!("[ -n \"${{HARNESS_ACCOUNT_ID:-}}\" ] || HARNESS_ACCOUNT_ID={}", posix(id))).unwrap_or_default();
    shell(report, &HEAD, &first, &work(report, "harness"), |work| lines(report, work))
}

fn lines(report: &Report, work: &Work<'_>) -> Vec<Line> {
    work.changes.iter().flat_map(|c| line(report, work, c)).collect()
}

fn line(report: &Report, work: &Work<'_>, change: &Change) -> Vec<Line> {
    let fix = work.fix;
    let hand = |why: &str| Line::Comment(by_hand(fix, change, why));
    let to = change.to.as_deref().unwrap_or_default();
    match (change.object.as_str(), change.attribute.as_str()) {
        ("user", "address") if !is_plain(to) => vec![hand("The address holds characters that are not shown, or is too long for a command.")],
        ("user", "address") => {
            let (groups, roles) = held(report, change);
            let body = json!({"emails": [to], "userGroups": groups, "roleBindings": roles});
            vec![
                call(work, change, "POST", "invite in the place of", Some(in_account("/user/users".to_owned(), "")), Some(body)),
                hand(
                    "Remove the old user only when the new one has signed in and has the groups and roles of the old; roles in organisations and projects are given by hand.",
                ),
            ]
        }
        ("user", "account") => {
            let path = segment(&change.id).map(|id| in_account(format!("/user/{id}"), ""));
            vec![call(work, change, "DELETE", "remove from the account", path, None)]
        }
        ("group", "sso_link") => {
            let path = segment(&change.id).map(|id| in_account(format!("/user-groups/{id}/unlink"), "&retainMembers=true"));
            vec![call(work, change, "PUT", "unlink from single sign-on, and keep the members of", path, None)]
        }
        ("group", "name") => {
            vec![hand("Rename it under Account Settings > Access Control > User Groups: the API writes a group whole, with its members.")]
        }
        _ => vec![hand("No call is known for it.")],
    }
}

/// The account's groups that somebody is in, and the roles that somebody has at account scope, by the snapshot.
fn held(report: &Report, change: &Change) -> (Vec<String>, Vec<serde_json::Value>) {
    let (Some(snapshot), Some(first)) = (&report.snapshot, report.scenarios.first()) else { return (Vec::new(), Vec::new()) };
    let is = |row: &crate::report::schema::UserRow| {
        row.account.as_ref().is_some_and(|a| a.email == change.label && (change.id.is_empty() || a.id.as_deref() == Some(change.id.as_str())))
    };
    let Some(row) = first.users.iter().position(is).map(|n| n as u32) else { return (Vec::new(), Vec::new()) };
    let groups =
        snapshot.groups.iter().filter(|g| g.scope == "account" && !g.built_in && !g.managed && g.members.iter().flatten().any(|m| *m == row));
    let direct = snapshot.direct.iter().filter(|(who, _)| *who == row).flat_map(|(_, all)| all);
    let permissions = direct.filter_map(|n| snapshot.permissions.get(*n as usize)).filter(|p| p.scope == "account");
    (
        groups.map(|g| g.identifier.clone()).collect(),
        permissions.map(|p| json!({"roleIdentifier": p.role, "resourceGroupIdentifier": p.resource_group})).collect(),
    )
}

/// An address of the account.
fn in_account(path: String, rest: &str) -> Vec<Piece> {
    let mut out = vec![Piece::Text(format!("{path}?accountIdentifier=")), Piece::Variable("HARNESS_ACCOUNT_ID")];
    if !rest.is_empty() {
        out.push(Piece::Text(rest.to_owned()));
    }
    out
}
