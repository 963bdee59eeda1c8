//! The command line as a pipeline sees it: what it prints where, and with which exit status.

use std::process::{Command, Output};

const NOW: &str = "2026-11-21T00:00:00Z";

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_scim-preflight"))
        .args(args)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/samples"))
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the command runs")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it prints UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("it prints UTF-8")
}

#[test]
fn a_folder_is_read_and_the_verdict_is_the_exit_status() {
    let output = run(&["check", "--now", "2026-11-21T00:00:00Z", "okta"]);
    assert_eq!(status(&output), 1, "{}", stderr(&output));
    assert!(stdout(&output).contains("Verdict: not-ready"));
}

#[test]
fn json_is_a_report_and_follows_the_date() {
    let report: serde_json::Value =
        serde_json::from_slice(&run(&["check", "--format", "json", "--now", "2026-11-21T00:00:00Z", "entra"]).stdout).expect("JSON");
    assert_eq!(report["schema"], "scim-preflight/report/1");
    assert_eq!(report["created"], "2026-11-21T00:00:00Z");
    assert_eq!(report["directory_kind"], "entra");
    assert_eq!(report["scenarios"].as_array().map(Vec::len), Some(2));
}

#[test]
fn an_assumption_adds_the_chosen_scenario() {
    let output = run(&["check", "--format", "json", "--assume", "email_case=insensitive", "okta"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["scenarios"][2]["id"], "chosen");
    assert_eq!(report["scenarios"][2]["assumptions"]["email_case"], "insensitive");
    assert_eq!(report["scenarios"][2]["assumptions"]["group_link"], "name");
}

#[test]
fn csv_has_a_row_for_each_finding() {
    let report: serde_json::Value = serde_json::from_slice(&run(&["check", "--format", "json", "okta"]).stdout).expect("JSON");
    let csv = stdout(&run(&["check", "--format", "csv", "okta"]));
    let rows = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes()).records().filter(Result::is_ok).count();
    assert_eq!(Some(rows), report["findings"].as_array().map(Vec::len));
}

#[test]
fn bad_usage_says_what_was_expected_and_ends_with_2() {
    for (args, expected) in [
        (&["check"][..], "at least one file"),
        (&["check", "--assume", "email_case=sometimes", "okta"], "exact, insensitive"),
        (&["check", "--directory", "ldap", "okta"], "okta, entra"),
        (&["check", "--kind", "nothing.csv=okta.users", "okta"], "no such file"),
        (&["check", "--kind", "okta-users.json", "okta"], "FILE=KIND"),
        (&["check", "--now", "yesterday", "okta"], "2026-11-21T00:00:00Z"),
        (&["check", "no-such-folder"], "no-such-folder"),
        (&["chekc", "okta"], "check, verify, explain, identify, identifier or plan"),
        (&["identifier"], "at least one group name"),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(stderr(&output).contains(expected), "{args:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn a_finding_code_is_explained() {
    let text = stdout(&run(&["explain", "--code", "user.leaver"]));
    assert!(text.starts_with("user.leaver: Accounts of people who are no longer active\n\n  What         Somebody"), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("  ")).count(), 4);
    let told: serde_json::Value = serde_json::from_slice(&run(&["explain", "--format", "json", "--code", "user.leaver"]).stdout).expect("JSON");
    assert!(text.contains(told["to_do"].as_str().expect("a text")));
    for (args, expected) in [
        (&["explain", "--code", "user.unheard-of"][..], "There are: user.duplicate, "),
        (&["explain", "--code", "user.leaver", "report.json"], "goes without"),
        (&["explain", "report.json"], "--person ADDRESS, or --code CODE"),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(stderr(&output).contains(expected), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn nothing_readable_is_no_answer() {
    let output = run(&["check", "README.md"]);
    assert_eq!(status(&output), 2);
    assert!(stderr(&output).contains("nothing readable"), "{}", stderr(&output));
}

#[test]
fn identify_tells_each_file_in_one_line() {
    let text = stdout(&run(&["identify", "entra"]));
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/samples/entra")).expect("the folder is there").count();
    assert_eq!(text.lines().count(), files);
    for line in text.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), 6, "{line}");
        assert_ne!(cells[1], "unknown", "{line}");
    }
}

#[test]
fn identifier_shows_a_name_under_the_three_rules() {
    let output = run(&["identifier", "--", "7 Lakes.Team", "-x"]);
    assert_eq!(
        stdout(&output),
        "\"7 Lakes.Team\"\tplain=\"7_Lakes_Team\"\tfull=\"_Lakes_Team\"\tfull_hashed=\"_Lakes_Team_e0aabc3c\"\n\"-x\"\tplain=\"_x\"\tfull=\"_x\"\tfull_hashed=\"_x\"\n"
    );
}

#[test]
fn a_redacted_report_and_its_key_are_kept_apart() {
    let folder = std::env::temp_dir().join(format!("scim-preflight-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the keys");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (json, csv) = (path("key.json"), path("key.csv"));
    let report = run(&["check", "--now", NOW, "--format", "json", "--redact", "names", "--redact-key", &json, "okta"]);
    assert_eq!(status(&report), 1, "{}", stderr(&report));
    let again = run(&["check", "--now", NOW, "--format", "json", "--redact", "names", "--redact-key", &csv, "okta"]);
    assert_eq!(stdout(&report), stdout(&again));
    let text = stdout(&report);
    assert!(text.contains("\"level\": \"names\"") && !text.contains("example.com"), "{text}");
    let key: serde_json::Value = serde_json::from_slice(&std::fs::read(&json).expect("the key")).expect("JSON");
    let codes = key["codes"].as_array().expect("a list");
    assert!(codes.iter().any(|c| c["what"] == "address" && c["code"].as_str().is_some_and(|c| text.contains(c))));
    let table = std::fs::read_to_string(&csv).expect("the key as a table");
    let rows = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes()).records().filter(Result::is_ok).count();
    assert_eq!(rows, codes.len());
    let counts = run(&["check", "--redact", "all", "okta"]);
    assert!(stdout(&counts).contains("Redacted (all)") && stderr(&counts).contains("--redact-key"));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

#[test]
fn a_key_without_redaction_is_bad_usage() {
    for (args, expected) in [
        (&["check", "--redact-key", "key.json", "okta"][..], "--redact names"),
        (&["check", "--redact", "some", "okta"], "none, names or all"),
        (&["check", "--redact", "all", "--redact-key", "same.json", "--output", "same.json", "okta"], "kept apart"),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(stderr(&output).contains(expected), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn a_report_is_compared_with_fresh_exports() {
    let folder = std::env::temp_dir().join(format!("scim-preflight-verify-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the reports");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (before, redacted) = (path("before.json"), path("redacted.json"));
    assert_eq!(status(&run(&["check", "--now", NOW, "--format", "json", "--output", &before, "okta"])), 1);
    let after = run(&["verify", "--before", &before, "--now", NOW, "--format", "json", "okta"]);
    assert_eq!(status(&after), 1, "{}", stderr(&after));
    let report: serde_json::Value = serde_json::from_slice(&after.stdout).expect("JSON");
    let checks = report["verification"]["checks"].as_array().expect("a list");
    let ids: Vec<&str> = checks.iter().filter_map(|c| c["id"].as_str()).collect();
    assert_eq!(ids, ["user-count", "provisioning-source", "login-test", "group-membership", "role-bindings"]);
    assert!(["forecast", "settled", "cures", "remaining"].iter().all(|field| !report["verification"][field].is_null()));
    assert!(stdout(&run(&["verify", "--before", &before, "okta"])).contains("The five checks of the migration guide"));
    run(&["check", "--format", "json", "--redact", "names", "--output", &redacted, "okta"]);
    for (args, expected) in [
        (&["verify", "okta"][..], "--before REPORT"),
        (&["check", "--before", &before, "okta"], "goes with verify"),
        (&["verify", "--before", &redacted, "okta"], "redacted copy"),
        (&["verify", "--before", "README.md", "okta"], "no report of SCIM Preflight"),
        (&["verify", "--before", "nowhere.json", "okta"], "nowhere.json"),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(stderr(&output).contains(expected), "{args:?}: {}", stderr(&output));
    }
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

#[test]
fn a_plan_is_made_of_an_earlier_report() {
    let folder = std::env::temp_dir().join(format!("scim-preflight-plan-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the reports");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (full, redacted, written) = (path("full.json"), path("redacted.json"), path("runbook.md"));
    run(&["check", "--now", NOW, "--format", "json", "--output", &full, "okta"]);
    run(&["check", "--now", NOW, "--format", "json", "--redact", "names", "--output", &redacted, "okta"]);
    for (args, expected) in [
        (&["plan", "--runbook", &full][..], "# Switching on SCIM provisioning from Okta"),
        (&["plan", "--list", "runbook", &full], "# Switching on SCIM provisioning from Okta"),
        (&["plan", "--list", "group-mapping", &full], "directory_group,directory_id"),
        (&["plan", &full, "--list", "access"], "person,scenario,change"),
        (&["plan", "--commands", "okta", &full], "#!/bin/sh"),
        (&["plan", "--commands", "entra", &full], "# Microsoft Graph PowerShell"),
        (&["plan", "--commands", "harness", &redacted], "Make the script from the full report."),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 0, "{args:?}: {}", stderr(&output));
        assert!(stdout(&output).contains(expected), "{args:?}: {}", stdout(&output));
    }
    assert_eq!(status(&run(&["plan", "--runbook", "--output", &written, &full])), 0);
    assert_eq!(std::fs::read(&written).expect("the runbook"), run(&["plan", "--runbook", &full]).stdout);
    for (args, expected) in [
        (&["plan", &full][..], "--runbook, --list NAME or --commands SYSTEM"),
        (&["plan", "--runbook"], "one report"),
        (&["plan", "--runbook", &full, &redacted], "one report"),
        (&["plan", "--runbook", "--list", "access", &full], "only one of"),
        (&["plan", "--list", "everything", &full], "fixes, findings-without-fix, group-mapping"),
        (&["plan", "--commands", "google", &full], "okta, entra, harness"),
        (&["plan", "--runbook", "README.md"], "no report of SCIM Preflight"),
        (&["plan", "--runbook", "nowhere.json"], "REPORT nowhere.json"),
    ] {
        let output = run(args);
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(stderr(&output).contains(expected), "{args:?}: {}", stderr(&output));
    }
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
