//! The offline report with hostile names: nothing breaks out, everything comes back.

use super::*;
use serde_json::json;

const HOSTILE: [&str; 5] =
    ["</script><script>alert(1)</script>", "%%REPORT%%", "=cmd|' /C calc'!A0", "ann\u{202E}moc.x@y\u{2028}", "\"><img src=x onerror=alert(1)><!--"];

pub fn report(names: &[&str], copies: usize) -> Report {
    let user = |name: &str| {
        json!({"outcome": "duplicate", "reasons": ["look-alike"], "account": {"id": name, "email": name, "name": name},
            "directory": {"id": name, "key": name, "name": name}, "contested": true})
    };
    let group = |name: &str| {
        json!({"outcome": "link", "reasons": ["different-name"], "account": {"identifier": name, "name": name},
            "directory": [{"id": name, "name": name}], "identifier": name})
    };
    let scenario = |id: &str| {
        json!({
            "id": id,
            "assumptions": {"user_key": "email", "email_case": "exact", "group_link": "name", "identifier_rule": "plain", "members_on_link": "merge"},
            "counts": {"users": {"duplicate": names.len() * copies}, "groups": {"link": names.len()}},
            "users": (0..copies).flat_map(|_| names.iter().map(|n| user(n))).collect::<Vec<_>>(),
            "groups": names.iter().map(|n| group(n)).collect::<Vec<_>>(), "access": []
        })
    };
    let gates = [
        "inputs",
        "users-match",
        "users-unblocked",
        "groups-match",
        "access-kept",
        "access-not-widened",
        "admin-survives",
        "limits",
        "configuration",
    ];
    let report = json!({
        "schema": "scim-preflight/report/1", "generator": {"name": "scim-preflight", "version": names[0], "rules": "2026-11"},
        "created": "2026-11-21T00:00:00Z", "directory_kind": "okta",
        "inputs": names.iter().map(|n| json!({"name": n, "bytes": 1, "sha256": "ab", "kind": "okta.users", "rows": 1, "unreadable": 1,
            "notes": [n], "reasons": [n], "group": n, "unreadable_rows": [{"line": 3, "reason": n}]})).collect::<Vec<_>>(),
        "verdict": "not-ready",
        "gates": gates.iter().map(|id| json!({"id": id, "state": "fail", "summary": names[0]})).collect::<Vec<_>>(),
        "not_checked": [{"check": names[0], "because": names[0], "how": names[0]}], "contested": {"users": 1, "groups": 0},
        "scenarios": [scenario("documented"), scenario("observed")],
        "findings": names.iter().map(|n| json!({"code": "user.duplicate", "severity": "blocker", "confidence": "inferred", "scenarios": ["documented"],
            "subject": {"kind": "user", "label": n}, "message": n, "evidence": [{"what": "Harness user", "value": n, "id": n, "name": n, "note": n},
            {"what": "Okta user", "value": "x"}], "fix": {"owner": "directory", "action": n}, "sources": [n]})).collect::<Vec<_>>()
    });
    crate::report::json::parse(&report.to_string()).expect("the fixture is a report")
}

#[test]
fn hostile_names_stay_text() {
    let text = html_now(&report(&HOSTILE, 1));
    // Our two script elements and nobody else's; no element and no comment of a name's making.
    assert_eq!(text.matches("<script").count(), 2);
    assert_eq!(text.matches("</script>").count(), 2);
    assert!(!text.contains("<img") && !text.contains("<!--"));
    assert!(!text.contains('\u{2028}'), "in markup it is shown as a mark, in data it is escaped");
    assert!(!text.contains(" style="), "the policy would refuse it");
}

#[test]
fn a_direction_override_is_shown_as_a_mark() {
    let text = html_now(&report(&HOSTILE, 1));
    let rows = &text[text.find("<table").expect("a table")..text.rfind("</table>").expect("its end")];
    assert!(!rows.contains('\u{202E}') || rows.contains("U+202E right-to-left override"));
}

#[test]
fn what_goes_in_comes_back() {
    for copies in [1, 3_000] {
        let report = report(&HOSTILE, copies);
        let text = html_now(&report);
        assert_eq!(text.contains("gzip+base64\",\"data"), copies > 1);
        assert_eq!(embedded(text.as_bytes()).as_ref(), Some(&report));
        assert_eq!(embedded(&serde_json::to_vec(&report).expect("JSON")).as_ref(), Some(&report));
    }
}

#[test]
fn a_cut_file_is_no_report() {
    let text = html_now(&report(&HOSTILE, 1));
    assert!(embedded(&text.as_bytes()[..text.len() - 9_000]).is_none());
    assert!(embedded(b"<html></html>").is_none() && embedded(b"").is_none() && embedded(b"{}").is_none());
    assert!(embedded(br#"{"encoding":"gzip+base64","data":"AAAA"}"#).is_none());
}

#[test]
fn the_marks_of_the_contract_are_there() {
    let text = html_now(&report(&["ann@x.io"], 2));
    for mark in [
        "data-verdict=\"not-ready\"",
        "data-gate=\"configuration\" data-state=\"fail\"",
        "data-outcome=\"duplicate\"",
        "data-count=\"2\"",
        "data-testid=\"file\"",
    ] {
        assert!(text.contains(mark), "{mark}");
    }
    assert_eq!(text.matches("data-gate=").count(), 9 + SCRIPT.matches("data-gate=").count() + STYLE.matches("data-gate=").count());
}

#[test]
fn a_cut_table_says_so() {
    let text = html_now(&report(&["ann@x.io"], 2_500));
    assert!(text.contains("The first 2,000 of 2,500 users are shown"));
}
