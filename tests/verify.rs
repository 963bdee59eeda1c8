//! A scripted life: an invented account before the switch, the first cycle under each set of rules, faults put in by hand. The verification
//! has to find, name and cure every fault, and to flag nothing else.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;
mod life;

use harness::files::File;
use life::world::{Account, Binding, Group, Person, Rules, Team, To, World};
use life::{Fault, fail_creation, first_cycle, hurt, lose_account, lose_binding, lose_member, losses, second_account};
use proptest::prelude::*;
use proptest::sample::select;
use scim_preflight::check::{Settings, check, verify};
use scim_preflight::read::Source;
use scim_preflight::report::came_true::{self, Answer, answer};
use scim_preflight::report::query::summary;
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::{GateState, Report};
use scim_preflight::report::text::text;
use scim_preflight::report::verification::Verification;
use std::collections::BTreeSet;

const WORDS: [&str; 14] =
    ["amber", "birch", "cobalt", "dune", "egret", "fjord", "garnet", "harbour", "indigo", "juniper", "kelp", "lagoon", "meadow", "nectar"];
/// (name in the directory, name in Harness, identifier in Harness)
const TEAMS: [(&str, &str, &str); 6] = [
    ("Quality Desk", "Quality Desk", "Quality_Desk"),
    ("release-managers", "release-managers", "releasemanagers"),
    ("2024 operations", "", ""),
    ("R&D (EU)", "", ""),
    ("Billing Review", "billing review", "billing_review"),
    ("Vault", "Vault", "Vault"),
];
const RULES: [Rules; 5] = [
    Rules { by_login: false, case_counts: true, link: "name", identifier: "plain", replace: false },
    Rules { by_login: true, case_counts: false, link: "identifier", identifier: "full_hashed", replace: true },
    Rules { by_login: false, case_counts: false, link: "identifier", identifier: "full", replace: true },
    Rules { by_login: true, case_counts: false, link: "name", identifier: "full_hashed", replace: false },
    Rules { by_login: false, case_counts: true, link: "never", identifier: "plain", replace: false },
];

/// How a person's account stands to the person's address: equal, with capitals, under another domain, none, under another name.
fn world(twists: &[u8], logins: &[bool], teams: &[bool], spread: usize) -> World {
    let mut world = World::default();
    for (n, twist) in twists.iter().enumerate() {
        let word = WORDS[n];
        let email = format!("{word}@example.com");
        let login = if logins[n] { format!("{word}.login@example.com") } else { email.clone() };
        let name = format!("{} Person", capital(word));
        let account = match twist {
            0 | 1 => Some(email.clone()),
            2 => Some(format!("{}@example.com", capital(word))),
            3 => Some(format!("{word}@example.org")),
            _ => None,
        };
        if let Some(address) = &account {
            let called = if *twist == 1 { format!("{} P.", capital(word)) } else { name.clone() };
            world.accounts.push(Account { id: format!("acc{n:03}"), email: address.clone(), name: called, managed: false });
        }
        world.had.push(account);
        world.people.push(Person { login, email, name, sent: true });
    }
    world.accounts.push(Account {
        id: "acc900".to_owned(),
        email: "outsider@example.net".to_owned(),
        name: "Outsider Guest".to_owned(),
        managed: false,
    });
    // An export without any role assignment could not be told from one that is missing.
    world.bindings.push(Binding { role: "standing_role".to_owned(), to: To::User("acc900".to_owned()) });
    let accounts = world.accounts.len();
    for (t, (name, own, identifier)) in TEAMS.iter().enumerate().filter(|(t, _)| teams[*t]) {
        let members: Vec<usize> = (0..world.people.len()).filter(|p| !(p + t + spread).is_multiple_of(3)).collect();
        if !own.is_empty() {
            let mut own_members: BTreeSet<usize> =
                members.iter().filter_map(|p| world.accounts.iter().position(|a| Some(&a.email) == world.had[*p].as_ref())).collect();
            own_members.insert((t + spread) % accounts);
            world.bindings.push(Binding { role: format!("role_{t}"), to: To::Group((*identifier).to_owned()) });
            world.groups.push(Group { identifier: (*identifier).to_owned(), name: (*own).to_owned(), members: own_members, managed: false });
        }
        let meant = (!own.is_empty()).then(|| (*identifier).to_owned());
        world.teams.push(Team { name: (*name).to_owned(), members, pushed: true, meant });
    }
    world.bindings.push(Binding { role: "direct_role".to_owned(), to: To::User(world.accounts[spread % accounts].id.clone()) });
    world
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

fn settings() -> Settings {
    Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }
}

fn with<T>(files: &[File], run: impl FnOnce(&[Source<'_>], &Settings) -> T) -> T {
    let mut settings = settings();
    settings.kinds = files.iter().filter_map(|f| Some((f.name.clone(), f.kind.clone()?))).collect();
    settings.groups = files.iter().filter_map(|f| Some((f.name.clone(), f.group.clone()?))).collect();
    let sources: Vec<_> = files.iter().map(|f| Source { name: &f.name, bytes: &f.bytes }).collect();
    run(&sources, &settings)
}

fn before(world: &World) -> Report {
    with(&world.exports(), |sources, settings| check(sources, settings, &mut |_| {})).expect("the settings are valid")
}

fn after(before: &Report, world: &World) -> Report {
    with(&world.exports(), |sources, settings| verify(before, sources, settings, &mut |_| {})).expect("the settings are valid")
}

fn verification(report: &Report) -> &Verification {
    report.verification.as_ref().expect("it compares")
}

fn told(verification: &Verification) -> BTreeSet<Fault> {
    let group = |symptom: &str, group: &Option<String>| if matches!(symptom, "lost-member" | "group-created") { group.clone() } else { None };
    verification.cures.iter().map(|c| (c.symptom.clone(), c.subject.label.clone(), group(&c.symptom, &c.group))).collect()
}

fn state(verification: &Verification, id: &str) -> GateState {
    verification.checks.iter().find(|c| c.id == id).expect("the five checks are there").state
}

fn same(a: &Rules, b: &Rules) -> bool {
    (a.by_login, a.case_counts, a.link, a.identifier, a.replace) == (b.by_login, b.case_counts, b.link, b.identifier, b.replace)
}

/// A check fails exactly where there is something to cure.
fn checks_agree(found: &Verification, expected: &BTreeSet<Fault>) -> Result<(), TestCaseError> {
    let is = |symptoms: &[&str]| expected.iter().any(|f| symptoms.contains(&f.0.as_str()));
    for (id, symptoms) in
        [("user-count", &["missing-user", "duplicate-user"][..]), ("role-bindings", &["binding-gone"]), ("group-membership", &["lost-member"])]
    {
        prop_assert_eq!(state(found, id) == GateState::Fail, is(symptoms), "{}", id);
    }
    let login = found.checks.iter().find(|c| c.id == "login-test").expect("it is there");
    let bound = login.bound.expect("it has a bound");
    prop_assert!(bound.at_least <= bound.people && bound.people as usize == login.names.len());
    prop_assert_eq!(login.names.iter().filter_map(|n| n.covers).sum::<u64>(), bound.covered);
    Ok(())
}

/// What is settled is what the server really did.
fn settled_agrees(found: &Verification, rules: &Rules) -> Result<(), TestCaseError> {
    for point in &found.settled {
        let truth = match point.assumption.as_str() {
            "user_key" => {
                if rules.by_login {
                    "user_name"
                } else {
                    "email"
                }
            }
            "email_case" => {
                if rules.case_counts {
                    "exact"
                } else {
                    "insensitive"
                }
            }
            "group_link" => rules.link,
            "identifier_rule" => rules.identifier,
            _ => {
                if rules.replace {
                    "replace"
                } else {
                    "merge"
                }
            }
        };
        prop_assert!(point.candidates.iter().any(|c| c == truth), "{}: {:?} without {}", point.assumption, point, truth);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fault_is_found_and_nothing_else(
        twists in prop::collection::vec(0u8..5, 4..12),
        logins in prop::collection::vec(prop::bool::weighted(0.2), 12),
        teams in prop::collection::vec(any::<bool>(), 6),
        spread in 0usize..7,
        rules in select(&RULES[..]),
        wrong in prop::option::of((0u8..5, 0usize..50)),
    ) {
        let start = world(&twists, &logins, &teams, spread);
        let report = before(&start);
        let mut world = start.clone();
        let mut expected = Vec::new();
        first_cycle(&mut world, &rules, &mut expected);
        expected.extend(losses(&start, &world, &expected));
        if let Some((what, pick)) = wrong {
            hurt(what, &mut world, &mut expected, &rules, pick);
        }
        // Who is not there any more has lost nothing else that could be told.
        let gone: BTreeSet<String> = expected.iter().filter(|f| f.0 == "missing-user").map(|f| f.1.clone()).collect();
        let doubled: BTreeSet<String> = expected.iter().filter(|f| f.0 == "duplicate-user").map(|f| f.1.clone()).collect();
        let expected: BTreeSet<Fault> = expected.into_iter().filter(|f| f.0 != "lost-access" || !gone.contains(&f.1) && !doubled.contains(&f.1)).collect();
        let after = after(&report, &world);
        let found = verification(&after);
        prop_assert_eq!(told(found), expected.clone());
        checks_agree(found, &expected)?;
        settled_agrees(found, &rules)?;
        if wrong.is_none() && report.scenarios.iter().take(2).zip(&RULES).any(|(_, r)| same(r, &rules)) {
            let at = RULES.iter().position(|r| same(r, &rules)).unwrap();
            let score = &found.forecast.scenarios[at];
            prop_assert_eq!((score.users.failed, score.groups.failed, score.access.failed), (0, 0, 0), "{:?}", found.forecast);
        }
        // It is part of the report: it opens again, and nothing of it survives a redaction.
        let text = serde_json::to_string(&after).unwrap();
        prop_assert_eq!(&serde_json::to_string(&reopened(&text)).unwrap(), &text);
        let copy = serde_json::to_string(&redact(&after, Level::Names).0).unwrap().to_lowercase();
        for word in WORDS {
            prop_assert!(!copy.contains(&format!("{word}@")) && !copy.contains(&format!("{word} person")) && !copy.contains(&format!("{word}.")), "{}", word);
        }
        for word in ["quality", "billing", "release-managers", "role_", "direct_role", "acc00", "00u0"] {
            prop_assert!(!copy.contains(word), "{}", word);
        }
    }
}

/// Each fault by itself, in the first cycle of each set of rules: it does happen, and it is found, named and cured, with nothing beside it.
#[test]
fn each_fault_is_found_under_each_set_of_rules() {
    let start = world(&[0, 1, 2, 3, 4, 4, 0, 1, 0, 0], &[false, false, false, false, false, false, true, false, false, false], &[true; 6], 1);
    let report = before(&start);
    for (at, rules) in RULES.iter().enumerate() {
        let mut cycle = start.clone();
        let mut own = Vec::new();
        first_cycle(&mut cycle, rules, &mut own);
        own.extend(losses(&start, &cycle, &own));
        let ends = |faults: Vec<Fault>| -> BTreeSet<Fault> {
            let told = |f: &Fault| faults.iter().any(|other| ["missing-user", "duplicate-user"].contains(&other.0.as_str()) && other.1 == f.1);
            faults.iter().filter(|f| f.0 != "lost-access" || !told(f)).cloned().collect()
        };
        let symptoms = ["lost-member", "not-created", "duplicate-user", "binding-gone", "missing-user"];
        for ((what, symptom), pick) in (0u8..).zip(symptoms).flat_map(|one| [(one, 0), (one, 3)]) {
            let (mut world, mut expected) = (cycle.clone(), own.clone());
            assert!(hurt(what, &mut world, &mut expected, rules, pick));
            assert!(expected.last().is_some_and(|f| f.0 == symptom), "{symptom} under the rules {at} cannot happen");
            let after = after(&report, &world);
            assert_eq!(told(verification(&after)), ends(expected), "{symptom} {pick} under the rules {at}");
            assert!(verification(&after).cures.iter().all(|cure| !cure.steps.is_empty()), "each has its cure");
        }
    }
}

/// One life that a reader can follow, whole. `BLESS=1 cargo test --test verify` accepts a change.
#[test]
fn a_life_reads_as_before() {
    let rules = RULES[1];
    let start = world(&[0, 1, 2, 3, 4, 4, 0, 1, 0, 0], &[false, false, false, false, false, false, true, false, false, false], &[true; 6], 1);
    let report = before(&start);
    let mut world = start.clone();
    let mut expected = Vec::new();
    first_cycle(&mut world, &rules, &mut expected);
    assert!(lose_member(&mut world, &mut expected, 2));
    assert!(fail_creation(&mut world, &mut expected, &rules, 1));
    assert!(second_account(&mut world, &mut expected, 5));
    assert!(lose_binding(&mut world, &mut expected, 1));
    assert!(lose_account(&mut world, &mut expected, 1));
    let after = after(&report, &world);
    let told = told(verification(&after));
    for fault in &expected {
        assert!(told.contains(fault), "{fault:?} is not among {told:#?}");
    }
    let whole = text(&after);
    let actual = whole.split_once("Compared with").map(|(_, rest)| format!("Compared with{rest}")).expect("it compares");
    let actual = actual.split_once("\nFiles\n").map(|(first, _)| first.to_owned()).expect("the files follow");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/verify.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &actual).expect("it can be written");
    }
    assert_eq!(std::fs::read_to_string(path).expect("it is there"), actual);
}

#[test]
fn what_no_export_tells_is_unknown_and_says_so() {
    let start = world(&[0, 1, 2], &[false; 3], &[true; 6], 0);
    let mut report = before(&start);
    report.snapshot = None;
    let old = after(&report, &start);
    assert_eq!(state(verification(&old), "role-bindings"), GateState::Unknown);
    let report = before(&start);
    let files: Vec<File> = start.exports().into_iter().filter(|f| f.name.starts_with("okta")).collect();
    let blind = with(&files, |sources, settings| verify(&report, sources, settings, &mut |_| {})).expect("the settings are valid");
    assert!(verification(&blind).checks.iter().all(|c| c.state == GateState::Unknown), "{:#?}", verification(&blind).checks);
    assert!(verification(&blind).cures.is_empty());
}

fn event(id: &str, who: &str, when: &str, status: &str, code: Option<&str>, steps: serde_json::Value) -> serde_json::Value {
    serde_json::json!({"id": format!("{id}-{when}"), "activityDateTime": when, "jobId": "Job", "cycleId": "1", "changeId": format!("{id}-{when}"),
        "provisioningAction": "create", "sourceIdentity": {"id": id, "displayName": who, "identityType": "User", "details": {}},
        "targetIdentity": {"id": "", "displayName": "", "identityType": "User", "details": {}},
        "provisioningStatusInfo": {"status": status, "errorInformation": code.map(|c| serde_json::json!({"errorCode": c, "reason": "409"}))},
        "provisioningSteps": steps, "modifiedProperties": []})
}

#[test]
fn a_log_is_told_by_cause_and_only_its_last_word_counts() {
    let start = world(&[0, 4, 4, 4, 4], &[false; 5], &[false; 6], 0);
    let report = before(&start);
    let skip = serde_json::json!([{"name": "EntrySynchronizationSkip", "provisioningStepType": "scoping", "status": "skipped",
        "description": "is missing", "details": {"SkipReason": "AttributeValidationFailed", "PropertyName": "name.familyName"}}]);
    let none = serde_json::json!([]);
    let events = vec![
        event("00u001", "Birch Person", "2026-11-21T10:00:00Z", "failure", Some("HarnessEntryConflict"), none.clone()),
        event("00u002", "Cobalt Person", "2026-11-21T10:00:00Z", "failure", Some("TooManyRequests"), none.clone()),
        event("00u003", "Dune Person", "2026-11-21T10:00:00Z", "skipped", None, skip),
        event("00u004", "Egret Person", "2026-11-21T10:00:00Z", "failure", Some("Timeout"), none.clone()),
        event("00u004", "Egret Person", "2026-11-21T10:40:00Z", "success", None, none),
    ];
    let page = serde_json::json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning", "value": events});
    // As Azure Monitor writes it: line by line, wrapped, with other capitals.
    let line = |e: &serde_json::Value| {
        let mut inner = e.clone();
        inner["provisioningStatusInfo"]["Status"] = inner["provisioningStatusInfo"]["status"].take();
        inner["sourceIdentity"] =
            serde_json::json!({"Id": e["sourceIdentity"]["id"], "Name": e["sourceIdentity"]["displayName"], "identityType": "User"});
        serde_json::json!({"time": e["activityDateTime"], "category": "ProvisioningLogs", "resultType": "x", "properties": inner}).to_string()
    };
    let lines = page["value"].as_array().expect("a list").iter().map(line).collect::<Vec<_>>().join("\n");
    for bytes in [page.to_string(), lines] {
        let mut files = start.exports();
        files.push(File { name: "log.json".to_owned(), bytes: bytes.into_bytes(), kind: None, group: None });
        let after = with(&files, |sources, settings| verify(&report, sources, settings, &mut |_| {})).expect("the settings are valid");
        let log = verification(&after).log.as_ref().expect("there is a log");
        let told: Vec<(&str, &str, bool, &str)> =
            log.causes.iter().map(|c| (c.code.as_str(), c.ended.as_str(), c.retries, c.names[0].subject.label.as_str())).collect();
        assert_eq!(
            told,
            [
                ("AttributeValidationFailed", "skipped", false, "dune@example.com"),
                ("HarnessEntryConflict", "failure", false, "birch@example.com"),
                ("TooManyRequests", "failure", true, "cobalt@example.com"),
            ]
        );
        assert_eq!((log.objects, log.went_well), (4, 1));
        // How long a cycle takes is known of Entra ID, and this directory is Okta.
        let read = log.causes.iter().flat_map(|c| &c.steps).chain(verification(&after).cures.iter().flat_map(|c| &c.steps));
        assert!(read.chain([&text(&after)]).all(|line| !line.contains("40 minutes")));
        assert!(log.causes[2].steps[0] == "Wait for the next cycle.");
        let retries: BTreeSet<(&str, bool)> = verification(&after).cures.iter().map(|c| (c.subject.label.as_str(), c.retries)).collect();
        let expected = [("birch@example.com", false), ("cobalt@example.com", true), ("dune@example.com", false), ("egret@example.com", true)];
        assert_eq!(retries, expected.into_iter().collect());
        let copy = serde_json::to_string(&redact(&after, Level::Names).0).unwrap();
        assert!(!copy.contains("birch") && !copy.contains("Birch") && !copy.contains("HarnessEntry"));
    }
}

#[cfg(feature = "page")]
#[test]
fn the_offline_report_holds_the_comparison_and_comes_back() {
    let start = world(&[0, 1, 2, 3, 4], &[false; 5], &[true; 6], 0);
    let report = before(&start);
    let mut world = start.clone();
    first_cycle(&mut world, &RULES[0], &mut Vec::new());
    let page = scim_preflight::ui::offline::html_now(&report);
    let earlier = reopened(&page);
    assert_eq!(serde_json::to_string(&earlier).unwrap(), serde_json::to_string(&report).unwrap());
    let after = after(&earlier, &world);
    let page = scim_preflight::ui::offline::html_now(&after);
    assert!(page.contains("After the switch") && page.contains("A person has two accounts"));
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not on the page"));
    assert!(at("data-testid=\"came-true\" data-came=\"fail\"") < at("id=\"repairs\""), "the answer stands first");
    assert!(at("id=\"repairs\"") < at("What provisioning would still do from here"));
    assert!(at("What provisioning would still do from here") < at("data-testid=\"verdict\""), "the forecast has a heading of its own");
    assert!(!page.contains("May SCIM be switched on?"), "that question was asked before the switch");
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(serde_json::to_string(&reopened(&page)).unwrap(), serde_json::to_string(&after).unwrap());
}

fn reopened(file: &str) -> Report {
    scim_preflight::report::reopen::reopen(file.as_bytes()).expect("it is a report").expect("it opens")
}

fn answered(report: &Report) -> Answer {
    answer(&scim_preflight::report::after::of(report, 30).expect("it compares"), false)
}

/// Nothing is called a switch that no fact shows: neither the same exports once more, nor somebody who was invited by hand.
#[test]
fn a_switch_is_told_of_only_where_a_fact_shows_it() {
    let start = world(&[0, 1, 1, 0], &[false; 4], &[true, false, false, false, false, true], 0);
    let report = before(&start);
    let same = after(&report, &start);
    assert_eq!(verification(&same).switched, Some(false));
    assert_eq!(came_true::title(verification(&same), "21 Nov 2026"), "Since the report of 21 Nov 2026");
    let told = answered(&same);
    assert_eq!((told.state, told.word.as_str()), (GateState::Unknown, "Nothing shows yet that SCIM was switched on"));
    assert!(!told.lines.iter().any(|line| line.contains("came true")), "before a switch nothing has come true: {:?}", told.lines);

    let mut invited = start.clone();
    invited.accounts.push(Account { id: "acc901".to_owned(), email: "guest@example.net".to_owned(), name: "Later Guest".to_owned(), managed: false });
    let invited = after(&report, &invited);
    assert_eq!(verification(&invited).switched, Some(false));
    assert!(answered(&invited).lines.iter().any(|line| line.contains("Nothing in these exports shows that SCIM was switched on")));

    let mut marked = start.clone();
    marked.accounts[0].managed = true;
    let marked = after(&report, &marked);
    assert_eq!(verification(&marked).switched, Some(true));
    assert_eq!(came_true::title(verification(&marked), "21 Nov 2026"), "After the switch");

    for (when, switched) in [("2026-11-20T10:00:00Z", false), ("2026-11-22T10:00:00Z", true)] {
        let page = serde_json::json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning",
            "value": [event("00u000", "Amber Person", when, "success", None, serde_json::json!([]))]});
        let mut files = start.exports();
        files.push(File { name: "log.json".to_owned(), bytes: page.to_string().into_bytes(), kind: None, group: None });
        let logged = with(&files, |sources, settings| verify(&report, sources, settings, &mut |_| {})).expect("the settings are valid");
        assert_eq!(verification(&logged).switched, Some(switched), "{when}");
    }

    // What an older version wrote says neither.
    let mut old = verification(&marked).clone();
    old.switched = None;
    assert_eq!(came_true::title(&old, "21 Nov 2026"), "Since the report of 21 Nov 2026");
}

/// The answer names the checks, and the summary has days, checks, how much came true, and whom repairs are for.
#[test]
fn the_answer_and_the_summary_tell_what_failed_and_for_whom() {
    let start = world(&[0, 1, 2, 3, 4, 4, 0, 1, 0, 0], &[false; 10], &[true; 6], 1);
    let report = before(&start);
    let mut world = start.clone();
    let mut expected = Vec::new();
    first_cycle(&mut world, &RULES[0], &mut expected);
    assert!(lose_account(&mut world, &mut expected, 1));
    let files = world.exports();
    let mut after = with(&files, |sources, settings| {
        let later = Settings { now: "2026-11-28T09:30:00Z".to_owned(), ..settings.clone() };
        verify(&report, sources, &later, &mut |_| {})
    })
    .expect("the settings are valid");
    let told = answered(&after);
    let failed = verification(&after).checks.iter().filter(|c| c.state == GateState::Fail).count();
    assert_eq!(told.state, GateState::Fail);
    assert!(
        told.word.ends_with("of the five checks failed") && told.word.to_lowercase().starts_with(if failed == 1 { "one" } else { "" }),
        "{}",
        told.word
    );
    assert!(told.lines[0].starts_with("Failed: User count"), "{:?}", told.lines);
    let cures = verification(&after).cures.len();
    assert!(told.lines.contains(&format!("{cures} repairs are to be made: see Repairs.")), "{:?}", told.lines);
    let told = came_true::markdown(&summary(&after, false, 30)).expect("it compares");
    assert!(told.starts_with("## Did it come true, and what is to be repaired? "), "{told}");
    assert!(told.contains("The report of 2026-11-21 beside exports checked on 2026-11-28"), "{told}");
    assert!(told.contains("\n| User count | **Fail** | ") && told.contains("\n| Login test | **Unknown** | "), "{told}");
    let score = &verification(&after).forecast.scenarios[0].users;
    assert!(told.contains(&format!("| Users | {} | {} | {} |", score.held, score.failed, score.open)), "{told}");
    let missing = expected.iter().find(|f| f.0 == "missing-user").expect("somebody is missing");
    assert!(told.contains(&format!("\n| An account is missing | 1 | `{}` |", missing.1)), "{told}");
    assert!(came_true::markdown(&summary(&report, false, 30)).is_none());

    // A name is never markup, and a long list says how much it leaves out.
    let found = after.verification.as_mut().expect("it compares");
    let one = found.cures[0].clone();
    found.cures = (0..40)
        .map(|n| {
            let mut cure = one.clone();
            cure.subject.label = format!("a|b<script>{n}");
            cure
        })
        .collect();
    let told = came_true::markdown(&summary(&after, false, 30)).expect("it compares");
    assert!(told.contains(" | 40 | `a\\|b<script>0`, ") && told.contains(" and 30 more |"), "{told}");

    // Of a copy with counts only nobody knows what is to be repaired, so it does not say that nothing is.
    let bare = redact(&after, Level::All).0;
    let told = came_true::markdown(&summary(&bare, false, 30)).expect("it compares");
    assert!(told.contains("holds counts only") && !told.contains("Nothing is to be repaired"), "{told}");
}

/// The findings of two days: what is gone, what is new, and what is still there, by code and subject.
#[test]
fn findings_are_held_against_those_of_the_earlier_report() {
    let exports = |ann: &str, bo: &str| {
        let directory = format!("login,email,firstName,lastName,status\n{ann},{ann},Ann,Lee,ACTIVE\n{bo},{bo},Bo,Berg,ACTIVE\n");
        let account = "email,name\nann@example.com,Ann Lee\nbo@example.com,Bo Berg\n".to_owned();
        [("harness.csv", account), ("okta.csv", directory)]
    };
    let settings = Settings {
        now: "2026-11-21T00:00:00Z".to_owned(),
        kinds: [("harness.csv", "harness.users"), ("okta.csv", "okta.users")].map(|(f, k)| (f.to_owned(), k.to_owned())).to_vec(),
        ..Settings::default()
    };
    let (first, then) = (exports("Ann@example.com", "bo@example.com"), exports("ann@example.com", "Bo@example.com"));
    let bytes = |files: [(&'static str, String); 2]| files.map(|(name, text)| (name, text.into_bytes()));
    let (first, then) = (bytes(first), bytes(then));
    let before = check(&first.each_ref().map(|(name, bytes)| Source { name, bytes }), &settings, &mut |_| {}).unwrap();
    let report = verify(&before, &then.each_ref().map(|(name, bytes)| Source { name, bytes }), &settings, &mut |_| {}).unwrap();
    let since = report.verification.and_then(|v| v.since).unwrap();
    let labels = |turned: &scim_preflight::report::verification::Turned| {
        turned.first.iter().filter(|t| t.code == "user.duplicate").map(|t| t.subject.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!((labels(&since.fixed), labels(&since.new)), (vec!["ann@example.com".to_owned()], vec!["bo@example.com".to_owned()]));
}
