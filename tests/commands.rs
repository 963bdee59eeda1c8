//! Scripts made of hostile names: what a real shell hands to curl is what was meant, and nothing else runs.

#![cfg(unix)]

mod sample;
mod shell;

use proptest::prelude::*;
use scim_preflight::report::commands::{SCRIPTS, quote};
use scim_preflight::report::configuration::Configuration;
use scim_preflight::report::plan::{Change, Choices, PlannedFix};
use scim_preflight::report::redact::{Level, redact};
use shell::{Place, after, change, empty, hostile, made, planned, shells};
use std::fs;
use std::process::Command;

#[test]
fn a_shell_hands_every_hostile_value_to_curl_as_it_is_or_it_is_refused() {
    for value in hostile() {
        let changes = vec![
            change("okta", "user", "email", "00u1", &value, Some(&value), None),
            change("okta", "user", "app_user_name", "00u1", &value, Some(&value), None),
            change("okta", "group", "name", "00g1", &value, Some(&value), None),
        ];
        let script = made("okta", &planned(&value, changes));
        for shell in shells() {
            let place = Place::new();
            let output = place.run(shell, &script, &[("RUN", "1"), ("ASKED", "1")]);
            assert!(output.status.success() && output.stderr.is_empty(), "{shell}: {value:.80?}: {}", String::from_utf8_lossy(&output.stderr));
            let calls = place.calls();
            if !quote::is_plain(&value) {
                assert!(calls.is_empty(), "{value:.80?} is refused");
                assert_eq!(script.matches("# By hand, F1").count(), 3);
                continue;
            }
            let expected = [
                ("users/00u1", "POST", "/profile/email"),
                ("apps/app1/users/00u1", "POST", "/credentials/userName"),
                ("groups/00g1", "PUT", "/profile/name"),
            ];
            assert_eq!(calls.len(), expected.len(), "{shell}: {value:.80?}");
            for (call, (path, method, field)) in calls.iter().zip(expected) {
                assert_eq!(after(call, "--url"), Some(format!("https://your-org.okta.com/api/v1/{path}").as_str()));
                assert_eq!(after(call, "-X"), Some(method));
                assert_eq!(after(call, "-H"), Some("Authorization: SSWS secret $(touch x)"));
                let body: serde_json::Value = serde_json::from_str(after(call, "--data-raw").expect("a body")).expect("JSON");
                assert_eq!(body.pointer(field).and_then(|v| v.as_str()), Some(value.as_str()));
                assert_eq!(call.len(), 16, "{call:?}");
            }
        }
    }
}

#[test]
fn an_id_is_one_segment_of_the_address_or_it_is_refused() {
    for value in hostile() {
        let changes = vec![
            change("harness", "user", "account", &value, "ann@example.com", None, None),
            change("harness", "group", "sso_link", &value, "Ops", None, None),
        ];
        let place = Place::new();
        let mut report = planned("ann@example.com", changes);
        report.configuration = Some(Configuration { account_id: Some(value.clone()), ..Configuration::default() });
        let output = place.run("sh", &made("harness", &report), &[("RUN", "1"), ("ASKED", "1")]);
        assert!(output.status.success() && output.stderr.is_empty(), "{value:.80?}: {}", String::from_utf8_lossy(&output.stderr));
        let calls = place.calls();
        match quote::segment(&value) {
            None => assert!(calls.is_empty(), "{value:.80?} is refused"),
            Some(segment) => {
                assert!(!segment.contains(['/', '?', '#', '&', ' ', '\'', '"', '{', '[']), "{segment}");
                let base = "https://app.harness.io/gateway/ng/api";
                let urls: Vec<_> = calls.iter().map(|c| after(c, "--url").expect("an address").to_owned()).collect();
                assert_eq!(
                    urls,
                    [
                        format!("{base}/user/{segment}?accountIdentifier=acc1"),
                        format!("{base}/user-groups/{segment}/unlink?accountIdentifier=acc1&retainMembers=true")
                    ]
                );
                assert!(calls.iter().all(|c| c.len() == 12 && after(c, "--data-raw").is_none()), "{calls:?}");
            }
        }
    }
}

#[test]
fn nothing_acts_before_it_is_told_to() {
    let report = planned("ann@example.com", vec![change("okta", "user", "email", "00u1", "ann", Some("ann@example.com"), None)]);
    let place = Place::new();
    let output = place.run("sh", &made("okta", &report), &[("OKTA_API_TOKEN", "")]);
    assert!(output.status.success());
    assert!(place.calls().is_empty());
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.contains("F1: email of ann: ann becomes ann@example.com") && said.contains("not done: POST https://your-org.okta.com/api/v1/users/00u1"),
        "{said}"
    );
    let missing = place.run("sh", &made("okta", &report), &[("RUN", "1"), ("OKTA_API_TOKEN", "")]);
    assert!(!missing.status.success() && place.calls().is_empty(), "without a token nothing is tried");
}

#[test]
fn it_stops_at_the_first_call_that_fails() {
    let one = |id: &str| change("okta", "user", "email", id, "ann", Some("ann@example.com"), None);
    let report = planned("ann", vec![one("00u1"), one("00u2")]);
    let place = Place::new();
    let output = place.run("sh", &made("okta", &report), &[("RUN", "1"), ("ASKED", "1"), ("FAILS", "22")]);
    assert_eq!((output.status.code(), place.calls().len()), (Some(1), 1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("stopped here: F1"));
}

#[test]
fn a_fix_that_asks_waits_for_the_answer_picked_or_not() {
    let mut report = planned("ann", vec![change("harness", "group", "sso_link", "u1", "Ops", None, None)]);
    report.plan.as_mut().unwrap().fixes[0].asks = true;
    let place = Place::new();
    assert!(place.run("sh", &made("harness", &report), &[("RUN", "1")]).status.success());
    assert!(place.calls().is_empty());
    place.run("sh", &made("harness", &report), &[("RUN", "1"), ("ASKED", "1")]);
    assert_eq!(place.calls().len(), 1);
    report.plan.as_mut().unwrap().choices = Choices { picked: vec!["F1".to_owned()], ..Choices::default() };
    place.run("sh", &made("harness", &report), &[("RUN", "1")]);
    assert_eq!(place.calls().len(), 1, "many are picked with one press");
    assert!(made("entra", &report).contains("None of the fixes changes anything here."));
}

#[test]
fn what_does_not_come_back_waits_until_somebody_was_asked_picked_or_not() {
    let changes = vec![
        change("harness", "user", "account", "u1", "ann@example.com", None, None),
        change("okta", "group", "name", "00g1", "Ops", Some("Operations"), None),
    ];
    let mut report = planned("ann", changes);
    for picked in [vec![], vec!["F1".to_owned()]] {
        report.plan.as_mut().unwrap().choices.picked = picked;
        for (system, name) in [("harness", "remove from the account"), ("okta", "rename the group")] {
            let script = made(system, &report);
            let place = Place::new();
            let output = place.run("sh", &script, &[("RUN", "1")]);
            assert!(place.calls().is_empty(), "{system}: with RUN=1 alone nothing is lost");
            assert!(String::from_utf8_lossy(&output.stdout).contains(name), "{system}");
            assert!(script.contains("# With RUN=1 alone nothing acts.") && script.contains("need a decision: F1."), "{script}");
            place.run("sh", &script, &[("RUN", "1"), ("ASKED", "1")]);
            assert_eq!(place.calls().len(), 1, "{system}");
        }
    }
    assert!(made("okta", &report).contains("clears the group's description"));
}

#[test]
fn what_okta_sends_is_set_on_the_assignment_in_one_call_and_never_on_the_profile() {
    let sent = |attribute: &str| change("okta", "user", attribute, "00u1", "ann", Some("ann@example.com"), None);
    let report = planned("ann", vec![sent("app_email"), sent("app_user_name")]);
    let place = Place::new();
    let script = made("okta", &report);
    assert!(place.run("sh", &script, &[("RUN", "1")]).status.success());
    let calls = place.calls();
    assert_eq!(calls.len(), 1, "{calls:?}");
    assert_eq!(after(&calls[0], "--url"), Some("https://your-org.okta.com/api/v1/apps/app1/users/00u1"));
    assert_eq!(after(&calls[0], "--data-raw"), Some(r#"{"credentials":{"userName":"ann@example.com"},"profile":{"email":"ann@example.com"}}"#));
    assert!(script.contains("# With RUN=1 alone act: F1."), "{script}");
    let email = made("okta", &planned("ann", vec![sent("app_email")]));
    assert!(email.contains("/users/00u1' '{\"profile\":{\"email\":\"ann@example.com\"}}'") && !email.contains("\"$BASE\"'/users/"), "{email}");
    let assigned = made("okta", &planned("ann", vec![sent("app_email"), sent("app_user_name"), sent("assignment")]));
    assert_eq!(assigned.matches("POST").count(), 1, "the assignment carries both: {assigned}");
}

#[test]
fn no_script_of_the_okta_sample_touches_a_profile_of_somebody() {
    let files = sample::files("okta");
    let sources: Vec<scim_preflight::read::Source<'_>> = files.iter().map(|(name, bytes)| scim_preflight::read::Source { name, bytes }).collect();
    let settings = scim_preflight::check::Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Default::default() };
    let report = scim_preflight::check::check(&sources, &settings, &mut |_| {}).expect("the settings are valid");
    let place = Place::new();
    assert!(place.run("sh", &made("okta", &report), &[("RUN", "1"), ("ASKED", "1")]).status.success());
    let urls: Vec<_> = place.calls().iter().map(|c| after(c, "--url").expect("an address").to_owned()).collect();
    assert!(urls.iter().any(|url| url.contains("/apps/app1/users/")), "{urls:?}");
    assert!(urls.iter().all(|url| !url.contains("/v1/users/")), "{urls:?}");
    let script = made("okta", &report);
    assert!(script.contains("# F1: Do this first: it overwrites the user names that F2"), "{script}");
    let alone = Place::new();
    alone.run("sh", &script, &[("RUN", "1")]);
    let posts =
        alone.calls().iter().all(|c| after(c, "-X") == Some("POST") && after(c, "--url").is_some_and(|url| url.contains("/apps/app1/users/")));
    assert!(posts && !alone.calls().is_empty(), "with RUN=1 alone only assignments change: {:?}", alone.calls());
}

#[test]
fn nobody_signs_in_or_gets_mail_otherwise_before_somebody_was_asked() {
    let changes = vec![
        change("okta", "user", "email", "00u1", "ann", Some("a@example.com"), None),
        change("okta", "user", "user_name", "00u1", "ann", Some("a@example.com"), None),
        change("okta", "user", "app_user_name", "00u1", "ann", Some("a@example.com"), None),
    ];
    let mut report = planned("ann", changes);
    report.plan.as_mut().unwrap().choices.picked = vec!["F1".to_owned()];
    let place = Place::new();
    let output = place.run("sh", &made("okta", &report), &[("RUN", "1")]);
    assert!(output.status.success());
    let urls: Vec<_> = place.calls().iter().map(|c| after(c, "--url").expect("an address").to_owned()).collect();
    assert_eq!(urls, ["https://your-org.okta.com/api/v1/apps/app1/users/00u1"], "picked or not");
    let entra = made("entra", &planned("ann", vec![change("entra", "user", "user_name", "u1", "ann", Some("a@example.com"), None)]));
    assert!(entra.contains("-WhatIf:($dry -or $env:ASKED -ne '1')"), "{entra}");
}

#[test]
fn only_the_picked_fixes_are_carried_out() {
    let mut report = planned("ann", vec![change("okta", "user", "email", "00u1", "ann", Some("a@example.com"), None)]);
    let plan = report.plan.as_mut().unwrap();
    let second = PlannedFix {
        id: "F2".to_owned(),
        changes: vec![change("okta", "user", "email", "00u2", "bea", Some("b@example.com"), None)],
        ..plan.fixes[0].clone()
    };
    plan.fixes.push(second);
    assert!(made("okta", &report).contains("00u1") && made("okta", &report).contains("00u2"));
    report.plan.as_mut().unwrap().choices.picked = vec!["F2".to_owned()];
    let script = made("okta", &report);
    assert!(!script.contains("00u1") && script.contains("00u2"), "{script}");
}

#[test]
fn whoever_is_assigned_gets_the_user_name_in_the_same_call() {
    let name = change("okta", "user", "app_user_name", "00u1", "ann", Some("ann@example.com"), None);
    let assign = Change { from: None, ..change("okta", "user", "assignment", "00u1", "ann", None, None) };
    let member = change("okta", "group", "members", "00g1", "Ops", Some("ann"), Some("00u1"));
    let place = Place::new();
    assert!(place.run("sh", &made("okta", &planned("ann", vec![name, assign, member])), &[("RUN", "1"), ("ASKED", "1")]).status.success());
    let calls = place.calls();
    assert_eq!(calls.len(), 2, "{calls:?}");
    assert_eq!(after(&calls[0], "--url"), Some("https://your-org.okta.com/api/v1/apps/app1/users"));
    assert_eq!(after(&calls[0], "--data-raw"), Some(r#"{"credentials":{"userName":"ann@example.com"},"id":"00u1","scope":"USER"}"#));
    assert_eq!(after(&calls[1], "--url"), Some("https://your-org.okta.com/api/v1/groups/00g1/users/00u1"));
}

#[test]
fn no_script_is_made_of_codes_or_counts_and_none_holds_a_token() {
    let report = planned("ann", vec![change("okta", "user", "email", "00u1", "ann", Some("a@example.com"), None)]);
    for (id, title, make, _) in SCRIPTS {
        for level in [Level::Names, Level::All] {
            let text = make(&redact(&report, level).0);
            assert!(text.contains("Make the script from the full report.") && !text.contains("curl") && !text.contains("Update-Mg"), "{id}: {text}");
        }
        assert!(make(&empty()).contains("no plan of fixes"), "{id}");
        assert!(!title.is_empty() && !make(&report).contains("secret"), "{id}");
    }
}

/// The text of a script of PowerShell outside of its single-quoted strings and comments, and the strings themselves.
fn powershell(script: &str) -> (String, Vec<String>) {
    let is_quote = |c: char| matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}');
    let (mut outside, mut strings) = (String::new(), Vec::new());
    let mut chars = script.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '#' {
            // A comment ends with its line.
            for c in chars.by_ref() {
                if matches!(c, '\n' | '\r') {
                    outside.push('\n');
                    break;
                }
            }
        } else if is_quote(c) {
            let mut string = String::new();
            loop {
                match chars.next().expect("every string is closed") {
                    c if is_quote(c) => match chars.next_if(|next| is_quote(*next)) {
                        Some(_) => string.push(c),
                        None => break,
                    },
                    c => string.push(c),
                }
            }
            outside.push('\u{1}');
            strings.push(string);
        } else {
            outside.push(c);
        }
    }
    (outside, strings)
}

fn entra(value: &str) -> String {
    let changes = vec![
        change("entra", "user", "email", "id-1", value, Some(value), None),
        change("entra", "user", "user_name", value, value, Some("ann@example.com"), None),
        change("entra", "group", "name", "id-2", value, Some(value), None),
        change("entra", "group", "members", "id-3", value, Some(value), Some(value)),
        change("entra", "user", "assignment", value, value, None, None),
        change("entra", "app", "flow", "", value, Some(value), None),
    ];
    made("entra", &planned(value, changes))
}

/// What stands outside of strings is the same whatever the value, but for characters that are written by their number.
fn without_numbers(outside: &str) -> String {
    let mut out = String::new();
    let mut rest = outside;
    while let Some(at) = rest.find("[char]0x") {
        out.push_str(&rest[..at]);
        let number = &rest[at + 8..at + 12];
        assert!(number.bytes().all(|b| b.is_ascii_hexdigit()), "{number}");
        rest = &rest[at + 12..];
    }
    out.push_str(rest);
    let kept = out.chars().filter(|c| !matches!(c, '(' | ')' | '+' | ' ' | '\u{1}'));
    kept.collect()
}

#[test]
fn powershell_has_hostile_values_in_strings_only() {
    let usual = without_numbers(&powershell(&entra("ann@example.com")).0);
    for value in hostile().iter().filter(|v| quote::is_plain(v)) {
        let script = entra(value);
        let (outside, strings) = powershell(&script);
        assert_eq!(without_numbers(&outside), usual, "{value:?}");
        assert!(outside.is_ascii() || outside.starts_with('\u{feff}'), "{value:?}");
        if value.is_ascii() {
            assert!(strings.iter().filter(|s| *s == value).count() >= 5, "{value:?}: {script}");
        }
    }
    for value in hostile().iter().filter(|v| !quote::is_plain(v)) {
        let script = entra(value);
        let (outside, _) = powershell(&script);
        assert!(!outside.contains("touch") && script.contains("# By hand, F1"), "{value:.80?}");
    }
}

proptest! {
    #[test]
    fn no_value_leaves_its_string_or_its_comment(value in "\\PC{0,12}['\u{2018}\u{2019}\u{201A}\u{201B}\"`$;#\n\r\u{85}\u{2028}]{0,3}\\PC{0,12}") {
        let usual = without_numbers(&powershell(&entra("ann@example.com")).0);
        let (outside, _) = powershell(&entra(&value));
        if quote::is_plain(&value) {
            prop_assert_eq!(without_numbers(&outside), usual);
        } else {
            let mine = without_numbers(&outside);
            prop_assert!(mine.lines().all(|line| line.is_empty() || usual.lines().any(|known| known == line)), "{}", mine);
        }
    }

    #[test]
    fn a_word_of_the_shell_is_the_value(value in "[^\0]{0,40}") {
        let output = Command::new("sh").arg("-c").arg(format!("printf '%s' {}", quote::posix(&value))).output().expect("the shell runs");
        prop_assert_eq!(String::from_utf8(output.stdout).expect("UTF-8"), value);
    }
}

#[test]
fn a_shell_that_only_looks_finds_no_fault() {
    for value in hostile() {
        let changes = vec![
            change("harness", "user", "address", "u1", &value, Some(&value), None),
            change("harness", "group", "name", "g1", &value, Some(&value), None),
        ];
        let place = Place::new();
        let file = place.0.join("script.sh");
        fs::write(&file, made("harness", &planned(&value, changes))).expect("the script is written");
        for shell in shells() {
            let output = Command::new(shell).arg("-n").arg(&file).output().expect("the shell runs");
            assert!(output.status.success() && output.stderr.is_empty(), "{shell}: {value:.80?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
}
