//! The detail of invented rows: every step told, the other scenario's answer found, nobody else's finding shown.

use super::*;
use crate::forecast::UserOutcome;
use crate::report::schema::Report;
use serde_json::{Value, json};

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

/// What the exports show comes before what would still happen: the old account, the new one and the directory's user lead to one repair.
#[test]
fn a_second_account_is_told_on_both_of_its_rows_and_on_no_other() {
    let mut report = report();
    let side = |what: &str, label: &str| json!({"what": what, "subject": {"kind": "user", "label": label}});
    let cure = |symptom: &str, old: &str, new: &str| json!({"symptom": symptom, "subject": {"kind": "user", "label": old}, "sides": [side("old", old), side("new", new)], "retries": false, "steps": ["s"]});
    let verification = |cures: Value| {
        json!({"before": "2026-11-14T00:00:00Z", "checks": [], "forecast": {"scenarios": [], "users": [], "groups": [], "access": []}, "settled": [],
            "remaining": {"assumptions": {"user_key": "email", "email_case": "exact", "group_link": "name", "identifier_rule": "plain",
                "members_on_link": "merge"}, "users": {}, "groups": {}}, "log": null, "cures": cures})
    };
    let mut set = |cures: Value| {
        let mut json = serde_json::to_value(&report).expect("plain data");
        json["verification"] = verification(cures);
        report = crate::report::json::parse(&json.to_string()).expect("the fixture is a report");
        report.clone()
    };
    let told = |report: &Report, table| detail(report, "observed", table, 0).expect("the row is there");
    let by_account = set(json!([cure("duplicate-user", "Ann@old.io", "ann.lee@new.io")]));
    let found = told(&by_account, Table::Users);
    assert_eq!(found.user.as_ref().map(|u| u.outcome), Some(UserOutcome::Link), "the forecast alone would call it linked");
    assert_eq!(found.second.as_ref().map(|cure| cure.sides.len()), Some(2));
    let copied = crate::report::markdown::row(&found, "Ann Lee", "");
    assert!(copied.starts_with("### User `Ann Lee`: Two accounts now\n") && copied.contains("`ann.lee@new.io`"), "{copied}");
    assert!(copied.contains("Forecast from here: Linked."), "{copied}");
    let by_key = set(json!([cure("duplicate-user", "other@old.io", "ann@old.io")]));
    assert!(told(&by_key, Table::Users).second.is_some());
    let strangers = set(json!([cure("duplicate-user", "bo@old.io", "bo@new.io"), cure("lost-access", "ann@old.io", "x")]));
    assert!(told(&strangers, Table::Users).second.is_none() && told(&strangers, Table::Groups).second.is_none());
    let groups = set(json!([cure("group-created", "devops", "dev_ops")]));
    let copied = crate::report::markdown::row(&told(&groups, Table::Groups), "dev-ops", "");
    assert!(copied.starts_with("### Group `dev-ops`: Two groups now\n"), "{copied}");
}

#[test]
fn what_is_not_there_has_no_detail() {
    assert!(detail(&report(), "documented", Table::Users, 7).is_none());
    assert!(detail(&report(), "no such", Table::Users, 0).is_none());
}
