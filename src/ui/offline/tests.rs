//! The offline report with hostile names: nothing breaks out, everything comes back.

use super::*;
use crate::forecast::{UserOutcome, UserReason};
use crate::report::schema::{AccountSide, DirectorySide, Source, UserRow};
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
    // Our three script elements and nobody else's; no element and no comment of a name's making.
    assert_eq!(text.matches("<script").count(), 3);
    assert_eq!(text.matches("</script>").count(), 3);
    assert!(!text.contains("<img") && !text.contains("<!--"));
    assert!(!text.contains('\u{2028}'), "in markup it is shown as a mark, in data it is escaped");
    assert!(!text.contains(" style="), "the policy would refuse it");
}

#[test]
fn each_kind_of_finding_and_each_word_is_told_once() {
    let text = html_now(&report(&HOSTILE, 1));
    let told = crate::report::help::of("user.duplicate").expect("a code that is known");
    assert_eq!(text.matches(told.what).count(), 1);
    assert!(crate::report::help::glossary().all(|term| text.contains(&format!("<dt>{}</dt>", term.word))));
}

/// The report's script finds its data by their ids: a second one of the same name would stand in their place.
#[test]
fn no_two_parts_have_the_same_id() {
    let text = html_now(&report(&HOSTILE, 1));
    let mut ids: Vec<&str> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let twice: Vec<&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert!(twice.is_empty(), "{}", twice.join(", "));
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
    assert!(embedded(&text.as_bytes()[..text.len() - SCRIPT.len() - 9_000]).is_none());
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
    assert!(text.contains("The first 100 of 2,500 users are shown"));
    assert!(!html_now(&report(&["ann@x.io"], 900)).contains("users are shown"));
}

#[test]
fn forty_thousand_people_are_a_file_that_can_be_mailed() {
    let mut whole = report(&["ann@x.io"], 1);
    let person = |n: u32| {
        // As an export has them: names in order, ids and places in none.
        let (email, scattered) = (format!("person{}.{n:05}@example.com", n / 40), n.wrapping_mul(2_654_435_761));
        let account = AccountSide {
            id: Some(format!("user{n:08}")),
            email: email.clone(),
            name: Some(format!("Person {n:05}")),
            source: Some(Source(0, scattered % 40_000)),
        };
        let directory = DirectorySide {
            id: Some(format!("50000000-0000-4000-8000-{n:012}")),
            key: email,
            name: account.name.clone(),
            key_from: "email".to_owned(),
            active: true,
            assigned: true,
            source: Some(Source(1, scattered % 40_000)),
            ..DirectorySide::default()
        };
        let (outcome, reasons) =
            if n.is_multiple_of(20) { (UserOutcome::Duplicate, vec![UserReason::Domain]) } else { (UserOutcome::Link, Vec::new()) };
        UserRow { outcome, reasons, account: Some(account.into()), directory: Some(directory.into()), contested: false }
    };
    let people: Vec<UserRow> = (0..40_000).map(person).collect();
    whole.scenarios.iter_mut().for_each(|scenario| scenario.users.clone_from(&people));
    let text = html_now(&whole);
    assert!(text.len() < 2_000_000, "{} bytes", text.len());
}
