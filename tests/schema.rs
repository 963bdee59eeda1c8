//! `docs/report.schema.json` against what the engine writes: every case of the suite, both sample accounts, redacted copies, plans and
//! verifications. The schema allows no field that it does not name, so that neither can change without the other.

#[expect(dead_code, reason = "the suite looks at more of a case than this")]
mod harness;
#[expect(dead_code, reason = "a life has more faults than these reports need")]
mod life;
#[expect(dead_code, reason = "the log is written in more forms than this")]
mod story;

use boon::{Compiler, SchemaIndex, Schemas};
use harness::suite::{self, settings};
use life::world::{Account, Binding, Group, Person, Rules, Team, To, World};
use life::{fail_creation, first_cycle, lose_account, lose_binding, lose_member, second_account};
use scim_preflight::check::{Settings, check, verify};
use scim_preflight::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
use scim_preflight::model::{DirectoryKind, Kind};
use scim_preflight::read::Source;
use scim_preflight::report::fixes;
use scim_preflight::report::plan::{Accepted, After, GateAfter, NewFinding, ScenarioAfter};
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::{GateId, Report};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const SCHEMA: &str = include_str!("../docs/report.schema.json");

struct Validator {
    schemas: Schemas,
    report: SchemaIndex,
}

impl Validator {
    fn new() -> Self {
        let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
        let id = schema["$id"].as_str().expect("it has a name").to_owned();
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        compiler.enable_format_assertions();
        compiler.add_resource(&id, schema).expect("the schema can be taken up");
        let report = compiler.compile(&id, &mut schemas).unwrap_or_else(|why| panic!("the schema is no schema: {why:#}"));
        Self { schemas, report }
    }

    fn flaw(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.report).err().map(|why| format!("{why}"))
    }

    fn holds(&self, what: &str, report: &Report) {
        let value = serde_json::to_value(report).expect("a report is plain data");
        if let Some(flaw) = self.flaw(&value) {
            panic!("{what}: {flaw}");
        }
    }

    /// The report and both of its redacted copies.
    fn all_hold(&self, what: &str, report: &Report) {
        self.holds(what, report);
        self.holds(&format!("{what}, names redacted"), &redact(report, Level::Names).0);
        self.holds(&format!("{what}, all redacted"), &redact(report, Level::All).0);
    }
}

fn sample(name: &str, settings: &Settings) -> Report {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/samples").join(name);
    let entries = std::fs::read_dir(folder).expect("the sample account is there");
    let files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("the folder can be listed").path())
        .map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), std::fs::read(&path).expect("the file can be read")))
        .collect();
    let sources: Vec<_> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    check(&sources, settings, &mut |_| {}).expect("the settings are valid")
}

/// What the page writes once fixes are picked, findings accepted and steps done.
fn chosen(mut report: Report) -> Report {
    let (gates, findings) = (report.gates.clone(), report.findings.clone());
    let scenarios = report.scenarios.iter().map(|s| ScenarioAfter { id: s.id.clone(), counts: s.counts.clone() }).collect();
    let verdict = report.verdict;
    let plan = report.plan.as_mut().expect("a check plans");
    plan.choices.picked = plan.fixes.iter().map(|fix| fix.id.clone()).collect();
    plan.choices.done = vec!["pause".to_owned()];
    plan.choices.accepted =
        findings.iter().map(|f| Accepted { code: f.code.clone(), subject: f.subject.clone(), note: "We can live with it.".to_owned() }).collect();
    plan.after = Some(After {
        verdict,
        gates: gates.iter().map(|gate| GateAfter { id: gate.id, state: gate.state }).collect(),
        scenarios,
        blockers: 1,
        warnings: 2,
        new: findings.iter().take(1).map(|f| NewFinding { code: f.code.clone(), subject: f.subject.clone() }).collect(),
    });
    report
}

#[test]
fn every_case_of_the_suite_is_as_the_schema_says() {
    let validator = Validator::new();
    for (_, case) in suite::cases() {
        if let Ok(report) = suite::report_of(&case) {
            validator.all_hold(&case.title, &report);
        }
    }
}

#[test]
fn the_sample_accounts_and_their_plans_are_as_the_schema_says() {
    let validator = Validator::new();
    for name in ["okta", "entra"] {
        let plain = sample(name, &settings());
        validator.all_hold(name, &plain);
        validator.all_hold(&format!("{name}, chosen"), &chosen(plain));
        let assume = [("email_case", "insensitive"), ("threshold.access_lost", "0.1"), ("token_expires", "2026-12-01T00:00:00Z")];
        let assume = assume.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let told = sample(name, &Settings { assume, list_out_of_scope: true, ..settings() });
        assert_eq!(told.scenarios.len(), 3);
        validator.all_hold(&format!("{name}, with assumptions"), &told);
    }
}

/// Six people, a group that carries a role, and after the first cycle a fault of each sort.
fn lives() -> (World, World) {
    let mut world = World::default();
    for word in ["amber", "birch", "cobalt", "dune", "egret", "fjord"] {
        let email = format!("{word}@example.com");
        let name = format!("{word} Person");
        // Two of them have no account yet.
        if !["egret", "fjord"].contains(&word) {
            world.accounts.push(Account { id: format!("acc-{word}"), email: email.clone(), name: name.clone(), managed: false });
            world.had.push(Some(email.clone()));
        } else {
            world.had.push(None);
        }
        world.people.push(Person { login: email.clone(), email, name, sent: true });
    }
    world.groups.push(Group { identifier: "Vault".to_owned(), name: "Vault".to_owned(), members: BTreeSet::from([0, 1, 2]), managed: false });
    world.teams.push(Team { name: "Vault".to_owned(), members: vec![0, 1, 2], pushed: true, meant: Some("Vault".to_owned()) });
    world.bindings.push(Binding { role: "vault_reader".to_owned(), to: To::Group("Vault".to_owned()) });
    world.bindings.push(Binding { role: "_account_viewer".to_owned(), to: To::User("acc-dune".to_owned()) });
    let rules = Rules { by_login: false, case_counts: false, link: "name", identifier: "plain", replace: true };
    let (mut now, mut faults) = (world.clone(), Vec::new());
    first_cycle(&mut now, &rules, &mut faults);
    assert!(lose_member(&mut now, &mut faults, 0) && second_account(&mut now, &mut faults, 1) && lose_binding(&mut now, &mut faults, 1));
    assert!(fail_creation(&mut now, &mut faults, &rules, 0) && lose_account(&mut now, &mut faults, 2));
    (world, now)
}

#[test]
fn a_verification_is_as_the_schema_says() {
    let validator = Validator::new();
    let (then, now) = lives();
    let before = suite::report(&then.exports(), settings()).expect("the settings are valid");
    let files = now.exports();
    let after =
        suite::given(&files, settings(), |sources, settings| verify(&before, sources, settings, &mut |_| {})).expect("the settings are valid");
    let told = after.verification.as_ref().expect("it was compared");
    assert!(told.cures.len() >= 4 && told.since.is_some() && told.checks.iter().any(|c| c.bound.is_some()));
    validator.all_hold("a life", &after);
}

#[test]
fn a_provisioning_log_is_as_the_schema_says() {
    let validator = Validator::new();
    let kinds = [("account.csv", "harness.users"), ("harness-groups.csv", "harness.groups"), ("assigned.json", "entra.assignments")];
    let settings = Settings { kinds: kinds.map(|(file, kind)| (file.to_owned(), kind.to_owned())).to_vec(), ..settings() };
    let mut files = story::exports();
    let run = |files: &[(&str, String)], before: Option<&Report>| {
        let sources: Vec<_> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
        match before {
            Some(before) => verify(before, &sources, &settings, &mut |_| {}),
            None => check(&sources, &settings, &mut |_| {}),
        }
        .expect("the settings are valid")
    };
    let before = run(&files, None);
    let events: Vec<Value> = story::STORY.iter().enumerate().map(|(n, event)| story::graph(event, n)).collect();
    files.push(("log.json", json!({"@odata.context": "auditLogs/provisioning", "value": events}).to_string()));
    let after = run(&files, Some(&before));
    let log = after.verification.as_ref().and_then(|v| v.log.as_ref()).expect("there is a log");
    assert!(log.trails.iter().any(|trail| trail.events.iter().any(|event| !event.changes.is_empty())));
    validator.all_hold("a log", &after);
}

/// A schema that lets everything pass would pass every test above.
#[test]
fn what_is_no_report_is_refused() {
    let validator = Validator::new();
    let whole = serde_json::to_value(sample("okta", &settings())).expect("a report is plain data");
    assert_eq!(validator.flaw(&whole), None);
    let required = serde_json::from_str::<Value>(SCHEMA).expect("the schema is JSON")["required"].as_array().cloned().expect("a list");
    for field in &required {
        let mut broken = whole.clone();
        broken.as_object_mut().expect("an object").remove(field.as_str().expect("a name"));
        assert!(validator.flaw(&broken).is_some(), "a report without {field} passes");
    }
    let spoiled: [(&str, Value); 12] = [
        ("/schema", json!("scim-preflight/report/2")),
        ("/verdict", json!("green")),
        ("/created", json!("yesterday")),
        ("/directory_kind", json!("ldap")),
        ("/gates/0/id", json!("limits")),
        ("/gates/0/state", json!("ok")),
        ("/inputs/0/kind", json!("okta.people")),
        ("/scenarios/0/users/0/outcome", json!("merged")),
        ("/scenarios/0/groups/0/reasons", json!(["because"])),
        ("/scenarios/1/counts/users", json!({"link": 1})),
        ("/findings/0/code", json!("user.unheard-of")),
        ("/findings/0/evidence/0/secret", json!("a field that nobody named")),
    ];
    for (place, value) in spoiled {
        let mut broken = whole.clone();
        match broken.pointer_mut(place) {
            Some(there) => *there = value,
            None => {
                let (parent, field) = place.rsplit_once('/').expect("a place");
                broken.pointer_mut(parent).unwrap_or_else(|| panic!("{parent} is not there"))[field] = value;
            }
        }
        assert!(validator.flaw(&broken).is_some(), "{place} passes");
    }
}

/// The words of the schema are those of the engine, no more and no fewer.
#[test]
fn its_words_are_the_words_of_the_engine() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let words = |name: &str| -> BTreeSet<String> {
        let list = schema["$defs"][name]["enum"].as_array().unwrap_or_else(|| panic!("{name} lists words"));
        list.iter().map(|word| word.as_str().expect("a word").to_owned()).collect()
    };
    let set = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(words("user_outcome"), set(UserOutcome::ALL.iter().map(|o| o.as_str()).collect()));
    assert_eq!(words("user_reason"), set(UserReason::ALL.iter().map(|o| o.as_str()).collect()));
    assert_eq!(words("group_outcome"), set(GroupOutcome::ALL.iter().map(|o| o.as_str()).collect()));
    assert_eq!(words("group_reason"), set(GroupReason::ALL.iter().map(|o| o.as_str()).collect()));
    assert_eq!(words("gate_id"), set(GateId::ALL.iter().map(|g| g.as_str()).collect()));
    assert_eq!(words("kind"), set(Kind::ALL.iter().map(|k| k.as_str()).collect()));
    assert_eq!(words("fix_kind"), set(fixes::KINDS.iter().map(|(kind, _)| *kind).collect()));
    let kinds = schema["properties"]["directory_kind"]["enum"].as_array().expect("a list");
    let kinds: BTreeSet<&str> = kinds.iter().filter_map(Value::as_str).collect();
    assert_eq!(kinds, DirectoryKind::ALL.iter().map(|k| k.as_str()).collect());
}
