//! The runbook of the two sample accounts, whole, and the rules that it keeps.
//!
//! `BLESS=1 cargo test --test runbook` accepts a change.

mod sample;

use scim_preflight::check::{Settings, check};
use scim_preflight::forecast::UserOutcome;
use scim_preflight::read::Source;
use scim_preflight::report::lists::runbook_markdown;
use scim_preflight::report::plan::{Accepted, Choices, Plan};
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::runbook::{FULL, MOST, RunStep, Runbook, runbook, whole};
use scim_preflight::report::schema::Report;
use scim_preflight::report::snapshot::SnapshotGroup;
use scim_preflight::report::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::sync::Mutex;

/// Every report is made once: a plan tries many changes.
static MADE: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

fn report(sample: &str, assume: &[(&str, &str)]) -> Report {
    let mut made = MADE.lock().expect("nobody failed while making one");
    let json = made.entry(format!("{sample}{}", assume.len())).or_insert_with(|| serde_json::to_string(&fresh(sample, assume)).expect("plain data"));
    scim_preflight::report::json::parse(json).expect("its own JSON can be read")
}

fn fresh(sample: &str, assume: &[(&str, &str)]) -> Report {
    let files = sample::files(sample);
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let assume = assume.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let settings = Settings { now: "2026-11-21T00:00:00Z".to_owned(), assume, ..Settings::default() };
    check(&sources, &settings, &mut |_| {}).expect("the settings are valid")
}

/// What the administrator of the Entra account settled beside the files.
const ENTRA: [(&str, &str); 2] =
    [("tenant_url", "https://app.harness.io/gateway/api/scim/account/ExampleAccount00000001"), ("token_expires", "2026-12-05T00:00:00Z")];

fn samples() -> [(&'static str, Report); 3] {
    [("okta", report("okta", &[])), ("entra", report("entra", &ENTRA)), ("other", report("okta", &[]).of_another_directory())]
}

trait Other {
    fn of_another_directory(self) -> Self;
}

impl Other for Report {
    fn of_another_directory(mut self) -> Self {
        self.directory_kind = Some("google".to_owned());
        self
    }
}

fn steps(book: &Runbook) -> Vec<&RunStep> {
    book.phases.iter().flat_map(|p| &p.steps).collect()
}

fn step<'a>(book: &'a Runbook, id: &str) -> &'a RunStep {
    steps(book).into_iter().find(|s| s.id == id).unwrap_or_else(|| panic!("a step {id}"))
}

fn golden(sample: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/runbook-{sample}.md"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, actual).expect("the golden runbook can be written");
        return;
    }
    let expected = fs::read_to_string(&path).expect("the golden runbook is there");
    if let Some((line, (was, is))) = expected.lines().zip(actual.lines()).enumerate().find(|(_, (was, is))| was != is) {
        panic!("{sample}, line {}:\n  was {was}\n  is  {is}\nBLESS=1 cargo test --test runbook accepts it", line + 1);
    }
    assert_eq!(expected.lines().count(), actual.lines().count(), "{sample}: lines were added or removed at the end");
}

/// What the plan offers has tests of its own, and changes with every rule.
fn without_plan(report: Report) -> Report {
    Report { plan: None, ..report }
}

#[test]
fn the_first_fixes_of_the_plan_are_named() {
    let report = report("okta", &[]);
    let plan = report.plan.as_ref().expect("the sample has fixes");
    let book = runbook(&report);
    let named = step(&book, "before.fix").facts.iter().find(|f| f.label == "The fixes, in the order of the plan").expect("a table of fixes");
    assert_eq!(named.total, plan.fixes.len() as u64);
    assert!(named.rows.iter().zip(&plan.fixes).all(|(row, fix)| row[0] == fix.id && !row[1].is_empty()));
    assert!(step(&book, "before.fix").text.iter().any(|t| t.contains(&format!("{} fixes are proposed", plan.fixes.len()))));
}

#[test]
fn the_runbook_of_the_okta_sample_reads_as_before() {
    golden("okta", &runbook_markdown(&without_plan(report("okta", &[]))));
}

#[test]
fn the_runbook_of_the_entra_sample_reads_as_before() {
    golden("entra", &runbook_markdown(&without_plan(report("entra", &ENTRA))));
}

#[test]
fn every_step_has_a_word_of_its_own_a_source_and_something_to_say() {
    for (sample, report) in samples() {
        let book = runbook(&report);
        let mut seen = BTreeSet::new();
        for phase in &book.phases {
            assert!(!phase.steps.is_empty(), "{sample}: {}", phase.id);
            for step in &phase.steps {
                assert!(seen.insert(step.id.clone()), "{sample}: {} stands twice", step.id);
                assert!(!step.source.is_empty() && !step.title.is_empty(), "{sample}: {}", step.id);
                assert!(!step.text.is_empty() || !step.facts.is_empty() || step.nothing.is_some(), "{sample}: {} says nothing", step.id);
                let texts = || step.text.iter().chain(&step.stop).chain(&step.nothing);
                assert!(texts().all(|t| t.ends_with(['.', ':', '?']) && !t.contains('!')), "{sample}: {}: {:?}", step.id, texts());
            }
        }
    }
}

#[test]
fn a_fact_names_twelve_at_most_or_one_more_than_that_and_always_says_how_many() {
    for (_, report) in samples() {
        for fact in steps(&runbook(&report)).into_iter().flat_map(|s| &s.facts) {
            let shown = fact.names.len().max(fact.rows.len()) as u64;
            assert!(shown <= MOST as u64 + 1 && (shown == 0 || fact.total != shown + 1), "{}", fact.label);
            assert!(fact.total >= fact.names.len().max(fact.rows.len()) as u64, "{}", fact.label);
            assert!(fact.rows.iter().all(|row| row.len() == fact.header.len()), "{}", fact.label);
        }
    }
}

#[test]
fn the_markdown_has_the_lists_whole() {
    let report = report("okta", &[]);
    let book = whole(&report);
    for fact in steps(&book).into_iter().flat_map(|s| &s.facts).filter(|f| !f.header.is_empty() || !f.names.is_empty()) {
        let shown = fact.names.len().max(fact.rows.len());
        assert!(fact.total <= FULL as u64 + 1 && shown as u64 == fact.total, "{}: {shown} of {}", fact.label, fact.total);
    }
    let text = runbook_markdown(&report);
    assert!(!text.contains("\nand ") && report.plan.as_ref().expect("a plan").fixes.iter().all(|f| text.contains(&format!("| {} |", f.id))));
}

#[test]
fn what_was_picked_and_what_was_accepted_stand_in_the_runbook_with_the_reason() {
    let mut report = report("okta", &[]);
    let finding = report.findings.iter().find(|f| f.code == "user.wrong-person").expect("a finding without a fix").clone();
    let plan = report.plan.as_mut().expect("a plan");
    let first = plan.fixes[0].id.clone();
    plan.choices.picked = vec![first.clone()];
    plan.choices.accepted = vec![Accepted { code: finding.code.clone(), subject: finding.subject.clone(), note: "Both were asked.".to_owned() }];
    let book = runbook(&report);
    let picked = step(&book, "before.fix").facts.iter().find(|f| f.label == "Fixes that were picked").expect("the picked fixes");
    assert!(picked.names.len() == 1 && picked.names[0].starts_with(&format!("{first}: ")), "{:?}", picked.names);
    let accepted = &step(&book, "before.accepted").facts[0];
    assert_eq!(accepted.rows, [[words::code(&finding.code), &finding.subject.label, "Both were asked."].map(str::to_owned).to_vec()]);
    report.plan.as_mut().expect("a plan").choices = Choices::default();
    assert!(step(&runbook(&report), "before.accepted").nothing.is_some());
}

#[test]
fn each_finding_has_a_fix_or_stands_in_the_runbook_with_its_advice() {
    for (sample, report) in samples() {
        let book = whole(&report);
        let plan = report.plan.as_ref().expect("a plan");
        let rows = step(&book, "before.without-fix").facts.iter().flat_map(|f| &f.rows).collect::<Vec<_>>();
        let helped: BTreeSet<u32> = plan.fixes.iter().flat_map(|f| f.clears.iter().chain(&f.eases)).copied().collect();
        for (n, f) in (0u32..).zip(&report.findings).filter(|(_, f)| f.severity.as_str() != "info" && !f.code.starts_with("input.")) {
            let told = rows.iter().any(|r| r[1] == words::code(&f.code) && r[2] == f.subject.label && !r[3].is_empty());
            assert!(told != helped.contains(&n), "{sample}: {} {}", f.code, f.subject.label);
        }
    }
}

#[test]
fn provisioning_that_is_enabled_already_is_told_first_and_deactivation_comes_last() {
    let mut report = report("okta", &[]);
    let on = step(&runbook(&report), "app.features").clone();
    assert_eq!(on.text[0], "Provisioning is already enabled in the Okta app.");
    assert!(on.text.iter().any(|t| t.contains("Switch Deactivate Users off now")) && !on.stop.is_empty());
    report.configuration.as_mut().expect("a configuration").features = Some(vec!["GROUP_PUSH".to_owned()]);
    let off = step(&runbook(&report), "app.features").clone();
    assert!(off.text[0].starts_with("Under Provisioning") && !off.text[0].contains("Deactivate Users"), "{:?}", off.text);
    assert!(off.text[1].contains("switch it on last"));
}

#[test]
fn a_second_account_is_told_with_the_answer_by_which_it_comes() {
    let report = report("okta", &[]);
    let book = whole(&report);
    let table = step(&book, "before.addresses").facts.iter().find(|f| f.label == "Addresses that do not match").expect("a table");
    let by = |email: &str| table.rows.iter().find(|row| row[0] == email).expect("a row")[3].clone();
    assert_eq!(by("aiko.tanaka@example.org"), "by every answer");
    assert_eq!(by("thi.nguyen@example.com"), "by the server's source");
    assert_eq!(by("ines.moreau@example.com"), "by the guides");
}

#[test]
fn the_steps_for_okta_speak_of_nothing_that_only_entra_or_the_command_line_has() {
    let text = runbook_markdown(&report("okta", &[]));
    let said: Vec<&str> = text.lines().filter(|line| !line.starts_with("*Rests on")).collect();
    for word in ["security group", "Entra", "what-if panel", "token\\_expires", "identifier\\_rule", "**Stop.** Stop"] {
        assert!(!said.iter().any(|line| line.contains(word)), "{word}");
    }
    assert!(runbook_markdown(&report("entra", &ENTRA)).contains("security group"));
}

#[test]
fn whatever_the_two_guides_ask_for_is_a_step() {
    let both = [
        "backup.report",
        "before.people",
        "before.fix",
        "before.groups",
        "before.addresses",
        "before.firstgen",
        "app.add",
        "app.token",
        "app.tenant-url",
        "app.connect",
        "mappings.key",
        "scope.assign",
        "scope.blocked",
        "canary.prepare",
        "canary.group-link",
        "pilot.choose",
        "rest.assign",
        "watch.log",
        "verify.user-count",
        "verify.provisioning-source",
        "verify.login-test",
        "verify.group-membership",
        "verify.role-bindings",
        "cures.duplicate-users",
        "cures.lost-access",
        "cures.groups",
        "cures.token",
        "back.unassign",
        "back.groups",
        "after.permissions",
        "after.managed",
        "after.no-group",
        "after.firstgen",
        "after.token",
    ];
    let okta = ["app.features", "scope.push", "scope.push-rules", "scope.apart", "rest.push"];
    let entra = [
        "app.notify",
        "app.off",
        "mappings.enable",
        "mappings.always",
        "mappings.groups",
        "scope.sync",
        "scope.nested",
        "rest.start",
        "watch.time",
        "watch.retry",
    ];
    for (sample, report) in samples() {
        let book = runbook(&report);
        both.iter().for_each(|id| assert_eq!(step(&book, id).id, **id));
        match sample {
            "okta" => okta.iter().for_each(|id| assert_eq!(step(&book, id).id, **id)),
            "entra" => entra.iter().for_each(|id| assert_eq!(step(&book, id).id, **id)),
            _ => {}
        }
    }
}

#[test]
fn the_pilot_is_linked_in_every_forecast_and_holds_no_administrator() {
    for (sample, report) in samples() {
        let book = runbook(&report);
        let rows = &step(&book, "pilot.choose").facts[0].rows;
        let administers =
            |person: &str| report.scenarios.iter().filter_map(|s| s.administrators.as_ref()).flat_map(|a| &a.people).any(|p| p.person == person);
        let linked: Vec<&Vec<String>> = rows.iter().filter(|row| row[2].starts_with("linked")).collect();
        assert!(!linked.is_empty(), "{sample}");
        for row in &linked {
            assert!(!administers(&row[0]), "{sample}: {}", row[0]);
            for scenario in &report.scenarios {
                assert!(
                    scenario.users.iter().any(|u| u.outcome == UserOutcome::Link && u.account.as_ref().is_some_and(|a| a.email == row[0])),
                    "{sample}: {}",
                    row[0]
                );
            }
        }
        assert_eq!(runbook(&report), book, "the same report gives the same pilot");
    }
}

#[test]
fn the_tenant_url_is_made_of_the_account_id_and_a_wrong_one_is_mended() {
    let right = "https://app.harness.io/gateway/ng/api/scim/account/ExampleAccount00000001";
    let (okta, entra) = (runbook(&report("okta", &[])), runbook(&report("entra", &ENTRA)));
    let address = |book: &Runbook| step(book, "app.tenant-url").facts.iter().find(|f| f.label == "SCIM address").and_then(|f| f.value.clone());
    assert_eq!((address(&okta).as_deref(), address(&entra).as_deref()), (Some(right), Some(right)));
    assert!(step(&okta, "app.tenant-url").stop.is_empty() && !step(&entra, "app.tenant-url").stop.is_empty());
    let day = |label: &str| step(&entra, "app.token").facts.iter().find(|f| f.label == label).and_then(|f| f.value.clone());
    assert_eq!(day("Last day of the token").as_deref(), Some("2026-12-05"));
    assert_eq!(day("Reminder two weeks before").as_deref(), Some("2026-11-21"));
}

#[test]
fn what_no_file_tells_is_said_with_the_file_that_would() {
    let mut bare = report("okta", &[]);
    bare.inputs.clear();
    bare.configuration = None;
    let book = runbook(&bare);
    for (id, file) in
        [("scope.assign", "App users"), ("scope.push", "Push group mappings"), ("before.invites", "Pending invites"), ("app.features", "Okta app")]
    {
        assert!(step(&book, id).text.iter().any(|t| t.contains(file)), "{id}: {:?}", step(&book, id).text);
        assert!(step(&book, id).nothing.is_none(), "{id} must not say that nothing is to do");
    }
    assert!(step(&book, "app.tenant-url").text.iter().any(|t| t.contains("account id is not known")));
}

#[test]
fn what_is_done_is_ticked_off() {
    let mut report = report("okta", &[]);
    let open = runbook_markdown(&report);
    assert!(open.contains("### ☐ 1.1 "));
    report.plan = Some(Plan { choices: Choices { done: vec!["backup.report".to_owned()], ..Choices::default() }, ..Plan::default() });
    assert!(runbook_markdown(&report).contains("### ☑ 1.1 "));
    assert!(!step(&runbook(&report), "backup.report").is_open(&["backup.report".to_owned()]));
}

#[test]
fn a_redacted_report_gives_a_runbook_without_names() {
    for (sample, report) in samples() {
        for level in [Level::Names, Level::All] {
            let text = runbook_markdown(&redact(&report, level).0);
            for word in ["example.com", "example.org", "Platform", "ExampleAccount", "release-managers"] {
                assert!(!text.contains(word), "{sample}: {word} at {}", level.as_str());
            }
            assert!(text.contains("Redacted ("), "{sample}");
        }
        let bare = runbook(&redact(&report, Level::All).0);
        assert!(bare.note.as_deref().is_some_and(|n| n.contains("counts only")), "{sample}");
        assert!(steps(&bare).iter().all(|s| s.facts.iter().all(|f| f.names.is_empty())), "{sample}: no names where there are no rows");
        let coded = runbook(&redact(&report, Level::Names).0);
        assert!(step(&coded, "before.addresses").facts[0].rows[0][0].starts_with("P-"), "{sample}");
    }
}

#[test]
fn a_runbook_survives_its_own_json() {
    for (_, report) in samples() {
        let book = runbook(&report);
        let json = serde_json::to_string(&book).expect("a runbook is plain data");
        assert_eq!(scim_preflight::report::json::parse::<Runbook>(&json).expect("its own JSON can be read"), book);
    }
}

#[test]
fn nothing_left_to_fix_is_said_only_where_files_tell_it() {
    let mut report = report("okta", &[]);
    report.findings.clear();
    let book = runbook(&report);
    assert_eq!(step(&book, "before.fix").nothing.as_deref(), Some("Nothing was found that has to be fixed."));
    report.scenarios.clear();
    assert!(step(&runbook(&report), "before.addresses").nothing.is_none(), "without a forecast nothing matches");
}

#[test]
fn forty_thousand_people_in_six_hundred_groups_are_no_burden() {
    let mut report = report("okta", &[]);
    let scenario = &mut report.scenarios[0];
    let one = scenario.users.iter().find(|u| u.outcome == UserOutcome::Link && !u.contested).expect("somebody is linked").clone();
    let many = (0..40_000).map(|n| {
        let mut row = one.clone();
        Rc::make_mut(row.account.as_mut().expect("an account")).email = format!("user{n}@example.com");
        row
    });
    scenario.users = many.collect();
    let snapshot = report.snapshot.as_mut().expect("a snapshot");
    let group = snapshot.groups.iter().find(|g| !g.permissions.is_empty() && !g.built_in).expect("a group with roles").clone();
    snapshot.groups =
        (0..600u32).map(|n| SnapshotGroup { members: Some((0..333).map(|m| (n * 67 + m) % 40_000).collect()), ..group.clone() }).collect();
    let begun = std::time::Instant::now();
    assert!(step(&runbook(&report), "pilot.choose").facts[0].total > 0);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
