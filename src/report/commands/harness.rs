//! Fixes in Harness, as calls of its API.
//!
//! Sources: the API that Harness's own provider for Terraform is made from: users are added and removed, groups unlinked from single
//! sign-on. An address cannot be changed, and a group is written whole, with its members: those two are left to a hand.

use super::quote::{is_plain, posix, segment};
use super::shell::{Head, Line, Piece, call, script as shell};
use super::{Work, by_hand, work};
use crate::report::plan::Change;
use crate::report::schema::Report;
use crate::words::commands_harness as say;
use serde_json::json;

const HEAD: Head = Head {
    title: "Harness API",
    needs: &[
        say::HARNESS_API_KEY_KEY_SERVICE_ACCOUNT,
        say::HARNESS_ACCOUNT_ID_ACCOUNT_WHERE_EXPORTS,
        say::HARNESS_URL_HTTPS_APP_HARNESS_IO,
        say::WHOEVER_REMOVED_LOSES_ALL_ROLE_BINDINGS,
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
        ("user", "address") if !is_plain(to) => vec![hand(say::ADDRESS_HOLDS_CHARACTERS_NOT_SHOWN_TOO)],
        ("user", "address") => {
            let (groups, roles) = held(report, change);
            let body = json!({"emails": [to], "userGroups": groups, "roleBindings": roles});
            vec![
                call(work, change, "POST", say::INVITE_IN_THE_PLACE_OF, Some(in_account("/user/users".to_owned(), "")), Some(body)),
                hand(say::REMOVE_OLD_USER_ONLY_WHEN_NEW),
            ]
        }
        ("user", "account") => {
            let path = segment(&change.id).map(|id| in_account(format!("/user/{id}"), ""));
            vec![call(work, change, "DELETE", say::REMOVE_FROM_THE_ACCOUNT, path, None)]
        }
        ("group", "sso_link") => {
            let path = segment(&change.id).map(|id| in_account(format!("/user-groups/{id}/unlink"), "&retainMembers=true"));
            vec![call(work, change, "PUT", say::UNLINK_SINGLE_SIGN_KEEP_MEMBERS, path, None)]
        }
        ("group", "name") => {
            vec![hand(say::RENAME_UNDER_ACCOUNT_SETTINGS_ACCESS_CONTROL)]
        }
        _ => vec![hand(say::NO_CALL_IS_KNOWN_FOR_IT)],
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
