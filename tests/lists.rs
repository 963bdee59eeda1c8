//! The lists that are handed out beside a report: a header, as many rows as there are things, and nothing that a spreadsheet would run.

mod sample;

use scim_preflight::check::{Settings, check};
use scim_preflight::forecast::GroupOutcome;
use scim_preflight::read::Source;
use scim_preflight::report::lists::{
    LISTS, LISTS_AFTER, NO_ROWS, access, all, findings_without_fix, fixes, group_mapping, list, push_list, repairs, repairs_markdown, users_to_assign,
};
use scim_preflight::report::plan::{Accepted, Change, Plan, PlannedFix};
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::{Report, Subject};
use scim_preflight::report::verification::{Comparison, Cure, Remaining, Side, Verification};
use scim_preflight::rules::identifier::identifier;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::sync::Mutex;

/// Every report is made once: a plan tries many changes.
static MADE: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

fn report(sample: &str) -> Report {
    let mut made = MADE.lock().expect("nobody failed while making one");
    let json = made.entry(sample.to_owned()).or_insert_with(|| serde_json::to_string(&fresh(sample)).expect("plain data"));
    scim_preflight::report::json::parse(json).expect("its own JSON can be read")
}

fn fresh(sample: &str) -> Report {
    let files = sample::files(sample);
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    check(&sources, &Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }, &mut |_| {}).expect("the settings are valid")
}

/// Names that do harm where they are not taken for text.
const HOSTILE: [&str; 9] =
    ["=cmd|'/C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "a,\"b\"\nc", "\u{202E}gpj.exe", "</script><script>alert(1)</script>"];

fn planned() -> Report {
    let mut report = report("okta");
    let change = |n: usize, label: &str| Change {
        system: "okta".to_owned(),
        object: "user".to_owned(),
        id: format!("00u{n}"),
        label: label.to_owned(),
        attribute: "email".to_owned(),
        from: Some(label.to_owned()),
        to: Some(format!("{label}.new")),
        to_id: None,
    };
    let fix = |id: &str, owner: &str, changes: Vec<Change>| PlannedFix {
        id: id.to_owned(),
        kind: "change-address".to_owned(),
        owner: owner.to_owned(),
        asks: false,
        changes,
        clears: vec![0, 1],
        ..PlannedFix::default()
    };
    let hostile = HOSTILE.iter().enumerate().map(|(n, name)| change(n, name)).collect();
    let fixes = vec![fix("F1", "harness", vec![change(90, "zoe@example.com")]), fix("F2", "directory", hostile)];
    report.plan = Some(Plan { fixes, open: 60, clears: 4, ..Plan::default() });
    report
}

/// A report that was compared with an earlier one: two people with two accounts each, and a hostile name for every other thing that a repair names.
fn compared() -> Report {
    let mut report = planned();
    let cure = |symptom: &str, label: &str, steps: &[&str]| Cure {
        symptom: symptom.to_owned(),
        subject: Subject::new("user", label),
        delete: None,
        keep: None,
        group: None,
        permission: None,
        sides: Vec::new(),
        people: Vec::new(),
        further: 0,
        concerns: Vec::new(),
        groups: Vec::new(),
        roles: Vec::new(),
        name: None,
        retries: false,
        steps: steps.iter().map(|step| (*step).to_owned()).collect(),
    };
    let side = |what: &str, label: &str| Side { what: what.to_owned(), subject: Subject::new("user", label), roles: Some(2), ..Side::default() };
    let second = |label: &str, new: &str| Cure {
        keep: Some(Subject::new("user", label)),
        delete: Some(Subject::new("user", new)),
        sides: vec![side("old", label), side("new", new)],
        ..cure("duplicate-user", label, &["Take the person out of the app.", "Assign the person again."])
    };
    let mut cures = vec![second("zoe@example.org", "zoe@example.com"), second("yan@example.org", "yan@example.com")];
    cures.extend(HOSTILE.iter().map(|name| Cure {
        group: Some((*name).to_owned()),
        people: vec![Subject::new("user", *name)],
        retries: true,
        ..cure("lost-member", name, &["Push the group again."])
    }));
    let remaining = Remaining { assumptions: report.scenarios[0].assumptions.clone(), users: BTreeMap::new(), groups: BTreeMap::new() };
    report.verification = Some(Verification {
        before: "2026-11-14T09:00:00Z".to_owned(),
        switched: Some(true),
        checks: Vec::new(),
        forecast: Comparison::default(),
        settled: Vec::new(),
        remaining,
        log: None,
        cures,
        since: None,
    });
    report
}

/// Header and rows as a spreadsheet reads them.
fn read(csv: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark, so that spreadsheets read the accents");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut all = reader.records().map(|row| row.expect("equal numbers of cells").iter().map(str::to_owned).collect::<Vec<_>>());
    (all.next().expect("a header"), all.collect())
}

#[test]
fn every_list_has_an_id_a_title_and_a_header_and_is_the_same_each_time() {
    let report = compared();
    for (id, title, make, extension) in all() {
        assert!(list(id).is_some() && !title.is_empty());
        assert_eq!(make(&report), make(&report), "{id}");
        match *extension {
            "csv" => assert!(!read(&make(&report)).0.is_empty(), "{id}"),
            _ => assert!(make(&report).starts_with("# "), "{id}"),
        }
    }
    assert!(list("nothing").is_none());
}

#[test]
fn no_cell_of_any_list_is_a_formula() {
    let mut report = compared();
    for scenario in &mut report.scenarios {
        for (row, name) in scenario.groups.iter_mut().zip(HOSTILE.iter().cycle()) {
            row.directory.iter_mut().for_each(|d| d.name = Some((*name).to_owned()));
            row.account.iter_mut().for_each(|a| a.name = (*name).to_owned());
        }
        scenario.access.iter_mut().zip(HOSTILE.iter().cycle()).for_each(|(row, name)| row.person = (*name).to_owned());
        for (row, name) in scenario.users.iter_mut().zip(HOSTILE.iter().cycle()) {
            row.account.iter_mut().for_each(|a| std::rc::Rc::make_mut(a).email = (*name).to_owned());
        }
    }
    for (id, _, make, extension) in all().filter(|(.., extension)| *extension == "csv") {
        let (header, rows) = read(&make(&report));
        assert!(!rows.is_empty(), "{id}");
        for row in rows {
            assert_eq!(row.len(), header.len(), "{id}.{extension}");
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{id}: {row:?}");
        }
    }
}

#[test]
fn fixes_stand_by_owner_with_a_row_for_each_value() {
    let (header, rows) = read(&fixes(&planned()));
    assert_eq!(header.join(" "), "id owner system object object_id label attribute from to kind asks clears picked what note");
    let mut chosen = planned();
    chosen.plan.as_mut().expect("a plan").choices.picked = vec![rows[0][0].clone()];
    let told = read(&fixes(&chosen)).1;
    assert!(told.iter().all(|row| (row[12] == "yes") == (row[0] == rows[0][0]) && !row[13].is_empty()), "{told:?}");
    assert_eq!(rows.len(), HOSTILE.len() + 1);
    let owners: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    assert!(owners.is_sorted() && owners.last() == Some(&"harness"));
    assert_eq!(rows.last().map(|row| row[11].as_str()), Some("2"));
    let mut without = planned();
    without.plan = None;
    assert!(read(&fixes(&without)).1.is_empty(), "no plan is no fixes");
}

#[test]
fn findings_that_no_fix_clears_are_a_list_with_their_own_advice() {
    let mut report = report("okta");
    let list = |report: &Report| read(&findings_without_fix(report));
    let (header, rows) = list(&report);
    assert_eq!(header.join(" "), "severity code what about by advice owner accepted");
    let plan = report.plan.clone().expect("a plan");
    let kept = |n: &u32| plan.fixes.iter().all(|f| !f.clears.contains(n) && !f.eases.contains(n));
    let open: Vec<u32> = (0..report.findings.len() as u32).filter(kept).collect();
    let open = open.iter().map(|n| &report.findings[*n as usize]).filter(|f| f.severity.as_str() != "info" && !f.code.starts_with("input."));
    assert_eq!(
        rows.iter().map(|r| (r[1].as_str(), r[3].as_str())).collect::<Vec<_>>(),
        open.map(|f| (f.code.as_str(), f.subject.label.as_str())).collect::<Vec<_>>()
    );
    assert!(rows.iter().all(|r| !r[5].is_empty() && r[7].is_empty()));
    let first = report.findings.iter().find(|f| f.code == rows[0][1] && f.subject.label == rows[0][3]).expect("it is a finding").clone();
    let accepted = Accepted { code: first.code.clone(), subject: first.subject.clone(), note: "We know.".to_owned() };
    report.plan.as_mut().expect("a plan").choices.accepted = vec![accepted];
    assert_eq!(list(&report).1[0][7], "We know.");
}

#[test]
fn the_mapping_has_every_group_once_with_its_identifier_under_each_rule() {
    for sample in ["okta", "entra"] {
        let report = report(sample);
        let (header, rows) = read(&group_mapping(&report));
        let at = |name: &str| header.iter().position(|h| h == name).unwrap_or_else(|| panic!("a column {name}"));
        for scenario in &report.scenarios {
            for row in &scenario.groups {
                for side in &row.directory {
                    let name = side.name.as_deref().unwrap_or_default();
                    let same = |r: &&Vec<String>| r[0] == name && r[1] == side.id.as_deref().unwrap_or_default();
                    assert_eq!(rows.iter().filter(same).count(), 1, "{name}");
                }
                if row.outcome == GroupOutcome::Unmanaged {
                    let account = row.account.as_ref().expect("an account group");
                    assert!(rows.iter().any(|r| r[3] == account.identifier), "{}", account.identifier);
                }
            }
        }
        let one = rows.iter().find(|r| r[0] == "release-managers").expect("the group of the sample");
        let plain = identifier("release-managers", scim_preflight::model::IdentifierRule::Plain);
        assert_eq!(one[at("identifier_plain")], plain);
        assert!(!one[at("becomes_documented")].is_empty() && !one[at("becomes_observed")].is_empty());
        assert!(rows.iter().any(|r| !r[at("permissions")].is_empty()) && rows.iter().any(|r| !r[at("members_after_observed")].is_empty()));
    }
}

#[test]
fn the_push_list_puts_at_most_a_hundred_groups_under_a_rule() {
    let (header, rows) = read(&push_list(&report("okta")));
    let begin = header.iter().position(|h| h == "names_begin_with").expect("the column of the rule");
    assert!(rows.len() > 100, "the sample has more groups than one rule takes");
    for row in &rows {
        assert!(row[0].starts_with(&row[begin]));
        assert_eq!(row[3] == "push by rule", !row[begin].is_empty());
        let together = rows.iter().filter(|r| !row[begin].is_empty() && r[begin] == row[begin]).count();
        assert!(together <= 100, "{}", row[begin]);
    }
    assert!(read(&push_list(&report("entra"))).1.iter().all(|row| row[3] == "assign" && row[4].is_empty()));
}

#[test]
fn people_to_assign_and_access_are_those_of_the_report() {
    let report = report("okta");
    assert_eq!(read(&users_to_assign(&report)).1.len(), report.findings.iter().filter(|f| f.code == "user.not-assigned").count());
    let expected: usize = report.scenarios.iter().flat_map(|s| &s.access).map(|row| row.lost.len() + row.gained.len()).sum();
    assert_eq!(read(&access(&report)).1.len(), expected);
}

#[test]
fn lists_of_a_redacted_report_have_codes_and_those_of_counts_say_that_there_are_no_rows() {
    let report = compared();
    let names = redact(&report, Level::Names).0;
    let bare = redact(&report, Level::All).0;
    for (id, _, make, extension) in all() {
        let text = make(&names);
        assert!(!text.contains("example.com") && !text.contains("Platform"), "{id}");
        if *extension == "csv" {
            let (header, rows) = read(&text);
            assert_eq!(header.last().map(String::as_str), Some("redacted"), "{id}");
            assert!(rows.iter().all(|row| row.last().map(String::as_str) == Some("names")), "{id}");
            let (_, rows) = read(&make(&bare));
            assert_eq!((rows.len(), rows[0][0].as_str()), (1, NO_ROWS), "{id}");
        } else {
            assert!(make(&bare).contains("counts only"), "{id}");
        }
    }
}

#[test]
fn repairs_are_a_row_each_with_both_accounts_and_the_steps_in_order() {
    let (header, rows) = read(&repairs(&compared()));
    assert_eq!(header.join(" "), "symptom what kind about id group permission keep keep_id delete delete_id retried details repair");
    assert_eq!(rows.len(), 2 + HOSTILE.len());
    let at = |name: &str| header.iter().position(|h| h == name).expect("the column is there");
    let first = &rows[0];
    assert_eq!((first[at("what")].as_str(), first[at("about")].as_str()), ("A person has two accounts", "zoe@example.org"));
    assert_eq!((first[at("keep")].as_str(), first[at("delete")].as_str()), ("zoe@example.org", "zoe@example.com"));
    assert_eq!(
        first[at("details")],
        "Old account, to keep: zoe@example.org (2 role bindings); New account, to delete: zoe@example.com (2 role bindings)"
    );
    assert_eq!(first[at("repair")], "1. Take the person out of the app. 2. Assign the person again.");
    assert_eq!((first[at("retried")].as_str(), rows[2][at("retried")].as_str()), ("no", "yes"));
}

#[test]
fn repairs_as_markdown_tell_equal_steps_once_and_no_name_is_markup() {
    let text = repairs_markdown(&compared());
    assert!(text.contains("The report of 2026-11-14 was compared with exports checked on 2026-11-21."), "{text}");
    assert!(
        text.contains("\n## A person has two accounts (2)\n") && text.contains(&format!("\n## Somebody is missing in a group ({})\n", HOSTILE.len()))
    );
    assert_eq!((text.matches("1. Take the person out").count(), text.matches("1. Push the group again").count()), (1, 1));
    assert!(text.contains("- `zoe@example.org`\n  - Old account, to keep: `zoe@example.org` (2 role bindings)"), "{text}");
    let bare: String = text.split('`').step_by(2).collect();
    assert!(!bare.contains("<script") && !text.contains('\u{202E}'), "a name is code or it is escaped: {bare}");
}

/// An empty list could be taken for good news.
#[test]
fn repairs_of_a_report_that_compares_with_nothing_say_so() {
    for (id, _, make, _) in LISTS_AFTER {
        assert!(make(&planned()).contains("compares with no earlier one"), "{id}");
        assert!(LISTS.iter().all(|(known, ..)| known != id) && list(id).is_some());
    }
    let mut good = compared();
    good.verification.as_mut().expect("it compares").cures.clear();
    assert!(read(&repairs(&good)).1.is_empty() && repairs_markdown(&good).contains("Nothing is to be repaired"));
}

#[test]
fn a_spreadsheet_reads_what_was_written() {
    let Some(office) = ["soffice", "libreoffice"].iter().find(|p| Command::new(p).arg("--version").output().is_ok_and(|o| o.status.success())) else {
        println!("skipped: neither soffice nor libreoffice is on PATH");
        return;
    };
    let folder = std::env::temp_dir().join(format!("scim-preflight-lists-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the sheets");
    let source = folder.join("fixes.csv");
    fs::write(&source, fixes(&planned())).expect("the list can be written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let done = Command::new(office)
        .args([&profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir"])
        .arg(folder.join("out"))
        .arg(&source)
        .output()
        .expect("the office runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let back = fs::read_to_string(folder.join("out/fixes.csv")).expect("the sheet comes back");
    for name in ["'=cmd|'/C calc'!A0", "'@SUM(A1)", "'+1"] {
        assert!(back.contains(name), "{name} is text: {back}");
    }
    fs::remove_dir_all(&folder).expect("the folder goes");
}
