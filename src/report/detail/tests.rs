//! The detail of invented rows: every step told, the other scenario's answer found, nobody else's finding shown.

use super::*;
use crate::report::schema::Report;
use serde_json::json;

fn report() -> Report {
    let scenario = |id: &str, key: &str, outcome: &str| {
        json!({
            "id": id,
            "assumptions": {"user_key": if id == "observed" { "user_name" } else { "email" }, "email_case": "exact", "group_link": "name",
                "identifier_rule": "plain", "members_on_link": "merge"},
            "counts": {"users": {}, "groups": {}},
            "users": [{"outcome": outcome, "reasons": if outcome == "link" { json!([]) } else { json!(["domain"]) },
                "account": {"id": "a1", "email": "ann@old.io", "name": "Ann Lee", "source": [0, 3]},
                "directory": {"id": "d1", "key": key, "name": "Ann Lee", "key_from": "email", "source": [1, 0]}}],
            "groups": [{"outcome": "duplicate", "reasons": ["punctuation"], "account": {"identifier": "devops", "name": "dev-ops"},
                "directory": [{"id": "g1", "name": "dev.ops"}], "identifier": "dev_ops"}],
            "access": []
        })
    };
    let finding = |label: &str, id: &str| {
        json!({"code": "user.duplicate", "severity": "blocker", "confidence": "inferred", "scenarios": [], "subject": {"kind": "user", "label": label},
            "message": "m", "evidence": [{"what": "Harness user", "id": id}], "fix": null, "sources": []})
    };
    let report = json!({
        "schema": "scim-preflight/report/1", "generator": {"name": "scim-preflight", "version": "0", "rules": "2026-11"},
        "created": "2026-11-21T00:00:00Z", "directory_kind": "okta",
        "inputs": [
            {"name": "h.json", "bytes": 1, "sha256": "", "kind": "harness.users", "rows": 1, "unreadable": 0, "notes": []},
            {"name": "o.json", "bytes": 1, "sha256": "", "kind": "okta.users", "rows": 1, "unreadable": 0, "notes": []}],
        "verdict": "not-ready", "gates": [], "not_checked": [], "contested": {"users": 1, "groups": 0},
        "scenarios": [scenario("documented", "ann@new.io", "duplicate"), scenario("observed", "ann@old.io", "link")],
        "findings": [finding("ann@old.io", "a1"), finding("ann@old.io", "a2"), finding("bo@old.io", "a3")]
    });
    crate::report::json::parse(&report.to_string()).expect("the fixture is a report")
}

#[test]
fn a_user_is_told_in_five_steps() {
    let told = detail(&report(), "documented", Table::Users, 0).expect("the row is there");
    assert_eq!(told.steps.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["Read", "In scope", "Key", "Match", "Action"]);
    assert_eq!(told.steps[0].text, "Harness user: h.json, line 3. Directory user: o.json.");
    assert!(told.steps[2].text.contains("“ann@new.io”"));
    assert!(told.steps[3].text.contains("domain"));
    assert!(told.steps[1..].iter().all(|s| s.source.is_some()));
}

#[test]
fn the_other_scenario_answers_for_the_same_person() {
    let told = detail(&report(), "documented", Table::Users, 0).expect("the row is there");
    assert_eq!(told.others.iter().map(|o| o.scenario.as_str()).collect::<Vec<_>>(), ["observed"]);
    assert_eq!(told.others[0].user.as_ref().map(|u| u.outcome), Some(UserOutcome::Link));
}

#[test]
fn only_the_findings_about_this_very_entry() {
    let told = detail(&report(), "documented", Table::Users, 0).expect("the row is there");
    assert_eq!(told.findings.len(), 1);
    assert_eq!(told.findings[0].evidence[0].id.as_deref(), Some("a1"));
}

#[test]
fn a_group_is_told_in_five_steps() {
    let told = detail(&report(), "observed", Table::Groups, 0).expect("the row is there");
    assert_eq!(told.steps.len(), 5);
    assert!(told.steps[2].text.contains("“dev_ops”"));
    assert!(told.steps[3].text.contains("punctuation differs"));
}

#[test]
fn what_is_not_there_has_no_detail() {
    assert!(detail(&report(), "documented", Table::Users, 7).is_none());
    assert!(detail(&report(), "no such", Table::Users, 0).is_none());
}
