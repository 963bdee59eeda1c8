//! "This person cannot see that": a test for each branch of the troubleshooting tree, on an invented account that lives.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;
#[expect(dead_code, reason = "a life has more faults than these branches need")]
mod life;

use harness::files::File;
use harness::suite;
use life::world::{Account, Binding, Group, Person, Rules, Team, To, World};
use life::{first_cycle, second_account};
use scim_preflight::check::{Settings, check, verify};
use scim_preflight::read::Source;
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::Report;
use scim_preflight::verify::explain::{Explanation, Question, explain, people, scopes};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const RULES: Rules = Rules { by_login: false, case_counts: false, link: "name", identifier: "plain", replace: true };
const PROJECT: &str = "org/default/project/vault";

/// Four people; three of them are in a group that carries a role in a project.
fn world() -> World {
    let mut world = World::default();
    for word in ["amber", "birch", "cobalt", "dune"] {
        let email = format!("{word}@example.com");
        let name = format!("{word} Person");
        world.accounts.push(Account { id: format!("acc-{word}"), email: email.clone(), name: name.clone(), managed: false });
        world.had.push(Some(email.clone()));
        world.people.push(Person { login: email.clone(), email, name, sent: true });
    }
    world.groups.push(Group { identifier: "Vault".to_owned(), name: "Vault".to_owned(), members: BTreeSet::from([0, 1, 2]), managed: false });
    world.teams.push(Team { name: "Vault".to_owned(), members: vec![0, 1, 2], pushed: true, meant: Some("Vault".to_owned()) });
    world.bindings.push(Binding { role: "vault_reader".to_owned(), to: To::Group("Vault".to_owned()) });
    world.bindings.push(Binding { role: "dune_reader".to_owned(), to: To::User("acc-dune".to_owned()) });
    world
}

fn after_the_cycle() -> World {
    let mut now = world();
    first_cycle(&mut now, &RULES, &mut Vec::new());
    now
}

/// The exports, with every role where `place` says, and whatever else a test changes.
fn exports(world: &World, change: &dyn Fn(&str, &mut Value)) -> Vec<File> {
    let mut files = world.exports();
    for file in &mut files {
        if let Ok(mut value) = serde_json::from_slice::<Value>(&file.bytes) {
            if file.name == "harness-role-assignments.json" {
                for item in value["data"]["content"].as_array_mut().expect("a page") {
                    if item["roleAssignment"]["principal"]["type"] == "USER_GROUP" {
                        item["roleAssignment"]["principal"]["scopeLevel"] = json!("account");
                        item["roleAssignment"]["resourceGroupIdentifier"] = json!("vault_resources");
                        item["scope"]["orgIdentifier"] = json!("default");
                        item["scope"]["projectIdentifier"] = json!("vault");
                    }
                }
            }
            change(&file.name, &mut value);
            file.bytes = value.to_string().into_bytes();
        }
    }
    files
}

fn same(_: &str, _: &mut Value) {}

fn with<T>(files: &[File], assume: &[(&str, &str)], run: impl FnOnce(&[Source<'_>], &Settings) -> T) -> T {
    let assume = assume.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    suite::given(files, Settings { assume, ..suite::settings() }, run)
}

fn report(files: &[File]) -> Report {
    with(files, &[], |sources, settings| check(sources, settings, &mut |_| {})).expect("the settings are valid")
}

fn compared(files: &[File]) -> Report {
    let before = report(&exports(&world(), &same));
    with(files, &[], |sources, settings| verify(&before, sources, settings, &mut |_| {})).expect("the settings are valid")
}

fn ask(report: &Report, person: &str, scope: Option<&str>) -> Explanation {
    explain(report, &Question { person: person.to_owned(), scope: scope.map(str::to_owned) })
}

fn answer<'a>(found: &'a Explanation, id: &str) -> &'a str {
    &found.steps.iter().find(|s| s.id == id).unwrap_or_else(|| panic!("{id} is missing in {found:#?}")).answer
}

/// The first no.
fn cause(found: &Explanation) -> &str {
    found.cause.map_or_else(|| panic!("no cause in {found:#?}"), |at| &found.steps[at].id)
}

#[test]
fn who_has_the_access_is_told_by_which_way() {
    let found = ask(&compared(&exports(&after_the_cycle(), &same)), "AMBER@example.com", Some(PROJECT));
    assert_eq!(found.cause, None, "{found:#?}");
    assert!(found.conclusion.contains("through the group Vault") && found.conclusion.contains("amber@example.com"), "{}", found.conclusion);
    let direct = ask(&compared(&exports(&after_the_cycle(), &same)), "dune@example.com", None);
    assert!(direct.conclusion.contains("directly"), "{}", direct.conclusion);
}

#[test]
fn somebody_who_is_nowhere_is_not_found() {
    let found = ask(&report(&exports(&world(), &same)), "nobody@example.com", None);
    assert!(found.steps.is_empty() && found.conclusion.contains("Nobody of this address"), "{found:#?}");
    assert!(ask(&report(&exports(&world(), &same)), "amber person", None).person.starts_with("amber@"), "by a name that one person has");
    assert!(ask(&report(&exports(&world(), &same)), "AMBER@", None).person.starts_with("amber@"), "by a part that means one person");
    let several = ask(&report(&exports(&world(), &same)), "person", None);
    assert!(several.steps.is_empty() && several.conclusion.contains("Give one address"), "{several:#?}");
}

#[test]
fn somebody_whom_the_directory_does_not_know() {
    let mut now = after_the_cycle();
    now.accounts.push(Account { id: "acc9".to_owned(), email: "guest@example.net".to_owned(), name: "Guest".to_owned(), managed: false });
    assert_eq!(cause(&ask(&compared(&exports(&now, &same)), "guest@example.net", Some(PROJECT))), "directory");
}

#[test]
fn without_a_directory_export_the_first_steps_are_unknown() {
    let files: Vec<File> = exports(&world(), &same).into_iter().filter(|f| f.name.starts_with("harness")).collect();
    let found = ask(&report(&files), "dune@example.com", Some(PROJECT));
    for id in ["directory", "active", "assigned", "key"] {
        assert_eq!(answer(&found, id), "unknown", "{id}");
    }
}

#[test]
fn somebody_who_is_not_active() {
    let suspended = |name: &str, value: &mut Value| {
        if name == "okta-users.json" {
            value[0]["status"] = json!("SUSPENDED");
        }
    };
    let found = ask(&compared(&exports(&after_the_cycle(), &suspended)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "active");
    let (there, rest) = found.conclusion.split_once("What keeps provisioning from managing the person: ").expect("it says both");
    assert!(there.starts_with("The exports say that the access is there: ") && rest.starts_with("The person is not active"), "{}", found.conclusion);
    // Without the access it is the cause.
    let found = ask(&compared(&exports(&after_the_cycle(), &suspended)), "amber@example.com", Some("org/default/project/other"));
    assert!(found.conclusion.starts_with("The cause: The person is not active"), "{}", found.conclusion);
}

#[test]
fn somebody_who_is_not_assigned() {
    let mut now = after_the_cycle();
    now.people[0].sent = false;
    assert_eq!(cause(&ask(&compared(&exports(&now, &same)), "amber@example.com", Some(PROJECT))), "assigned");
}

#[test]
fn without_assignments_that_step_is_unknown() {
    let files: Vec<File> = exports(&after_the_cycle(), &same).into_iter().filter(|f| f.name != "okta-app-users.json").collect();
    assert_eq!(answer(&ask(&compared(&files), "amber@example.com", Some(PROJECT)), "assigned"), "unknown");
}

#[test]
fn a_key_that_does_not_match_the_account() {
    let mut start = world();
    start.accounts[0].email = "amber@example.org".to_owned();
    assert_eq!(cause(&ask(&report(&exports(&start, &same)), "amber@example.org", Some(PROJECT))), "key");
}

#[test]
fn somebody_who_has_not_been_provisioned_yet() {
    let mut now = after_the_cycle();
    now.remove(0);
    let found = ask(&compared(&exports(&now, &same)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "key");
    assert!(found.conclusion.contains("not been provisioned"), "{}", found.conclusion);
}

#[test]
fn a_second_account() {
    let mut now = after_the_cycle();
    let mut faults = Vec::new();
    assert!(second_account(&mut now, &mut faults, 0));
    let (_, who, _) = &faults[0];
    let found = ask(&compared(&exports(&now, &same)), who, Some(PROJECT));
    assert_eq!(cause(&found), "account", "{found:#?}");
    // The directory sends the old address: to unassign the person would remove the old account.
    assert!(found.steps[4].cure.iter().any(|s| s.contains("Do not take the person out of the app")), "{found:#?}");
}

#[test]
fn somebody_who_is_not_in_the_directory_group() {
    assert_eq!(cause(&ask(&compared(&exports(&after_the_cycle(), &same)), "dune@example.com", Some(PROJECT))), "directory-group");
}

#[test]
fn without_members_of_directory_groups_that_step_is_unknown() {
    let files: Vec<File> = exports(&after_the_cycle(), &same).into_iter().filter(|f| f.group.is_none()).collect();
    assert_eq!(answer(&ask(&compared(&files), "dune@example.com", Some(PROJECT)), "directory-group"), "unknown");
}

#[test]
fn a_group_that_was_created_instead_of_linked() {
    let mut now = world();
    now.groups[0].members.clear();
    first_cycle(&mut now, &Rules { link: "never", ..RULES }, &mut Vec::new());
    let found = ask(&compared(&exports(&now, &same)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "mapped", "{found:#?}");
    assert!(found.conclusion.contains("beside Vault"), "{}", found.conclusion);
}

#[test]
fn a_token_that_has_expired_stands_before_what_a_cycle_brings() {
    let mut now = after_the_cycle();
    now.groups[0].members.remove(&0);
    let before = report(&exports(&world(), &same));
    let expired = [("token_expires", "2026-01-01T00:00:00Z")];
    let found = with(&exports(&now, &same), &expired, |sources, settings| verify(&before, sources, settings, &mut |_| {})).expect("valid settings");
    assert_eq!(cause(&ask(&found, "amber@example.com", Some(PROJECT))), "token");
}

#[test]
fn somebody_who_fell_out_of_the_group() {
    let mut now = after_the_cycle();
    now.groups[0].members.remove(&0);
    let found = ask(&compared(&exports(&now, &same)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "member", "{found:#?}");
    assert_eq!(answer(&found, "directory-group"), "yes");
}

#[test]
fn before_the_switch_membership_is_still_to_come() {
    let mut start = world();
    start.groups[0].members.remove(&0);
    let found = ask(&report(&exports(&start, &same)), "amber@example.com", Some(PROJECT));
    assert_eq!((answer(&found, "directory-group"), answer(&found, "member")), ("yes", "unknown"), "{found:#?}");
}

#[test]
fn a_binding_that_is_gone() {
    let mut now = after_the_cycle();
    now.bindings.remove(0);
    let found = ask(&compared(&exports(&now, &same)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "binding", "{found:#?}");
    assert!(found.conclusion.contains("gone since the earlier report"), "{}", found.conclusion);
}

#[test]
fn a_binding_that_is_disabled() {
    let disabled = |name: &str, value: &mut Value| {
        if name == "harness-role-assignments.json" {
            value["data"]["content"][0]["roleAssignment"]["disabled"] = json!(true);
        }
    };
    let found = ask(&report(&exports(&after_the_cycle(), &disabled)), "amber@example.com", Some(PROJECT));
    assert_eq!(cause(&found), "binding", "{found:#?}");
    assert!(found.conclusion.contains("is disabled"), "{}", found.conclusion);
}

#[test]
fn a_group_whose_binding_is_disabled_fills_no_way_to_the_place() {
    let mut now = after_the_cycle();
    now.groups.push(Group { identifier: "Wardens".to_owned(), name: "Wardens".to_owned(), members: BTreeSet::from([0]), managed: true });
    now.teams.push(Team { name: "Wardens".to_owned(), members: vec![0], pushed: true, meant: Some("Wardens".to_owned()) });
    now.bindings.push(Binding { role: "_account_admin".to_owned(), to: To::Group("Wardens".to_owned()) });
    let disabled = |name: &str, value: &mut Value| {
        if name == "harness-role-assignments.json" {
            for item in value["data"]["content"].as_array_mut().expect("a page") {
                if item["roleAssignment"]["principal"]["identifier"] == "Wardens" {
                    item["roleAssignment"]["disabled"] = json!(true);
                }
            }
        }
    };
    let found = ask(&report(&exports(&now, &disabled)), "dune@example.com", Some(PROJECT));
    let group = found.steps.iter().find(|s| s.id == "directory-group").expect("it is asked");
    assert!(group.answer == "no" && group.text.contains("The access comes by Vault. Of the directory, Vault fills it"), "{found:#?}");
    assert!(!group.text.contains("Wardens"), "{found:#?}");
}

#[test]
fn a_place_where_nobody_has_a_role() {
    assert_eq!(cause(&ask(&compared(&exports(&after_the_cycle(), &same)), "amber@example.com", Some("org/default/project/other"))), "binding");
}

#[test]
fn a_role_of_a_scope_above_counts_unless_it_ends_there() {
    let above = |resources: &'static str| {
        move |name: &str, value: &mut Value| {
            if name == "harness-role-assignments.json" {
                let item = &mut value["data"]["content"][0];
                item["roleAssignment"]["resourceGroupIdentifier"] = json!(resources);
                (item["scope"]["orgIdentifier"], item["scope"]["projectIdentifier"]) = (Value::Null, Value::Null);
            }
        }
    };
    let whole = report(&exports(&after_the_cycle(), &above("_all_resources_including_child_scopes")));
    assert_eq!(ask(&whole, "amber@example.com", Some(PROJECT)).cause, None);
    let account = report(&exports(&after_the_cycle(), &above("_all_account_level_resources")));
    assert_eq!(cause(&ask(&account, "amber@example.com", Some(PROJECT))), "binding");
}

#[test]
fn without_role_assignments_the_binding_is_unknown() {
    let files: Vec<File> = exports(&after_the_cycle(), &same).into_iter().filter(|f| f.name != "harness-role-assignments.json").collect();
    assert_eq!(answer(&ask(&report(&files), "amber@example.com", Some(PROJECT)), "binding"), "unknown");
}

#[test]
fn a_redacted_or_old_report_says_what_is_missing() {
    let whole = compared(&exports(&after_the_cycle(), &same));
    let found = ask(&redact(&whole, Level::Names).0, "amber@example.com", Some(PROJECT));
    assert!(found.steps.is_empty() && found.conclusion.contains("redacted copy"), "{found:#?}");
    let old = Report { snapshot: None, ..whole };
    assert_eq!(answer(&ask(&old, "amber@example.com", Some(PROJECT)), "binding"), "unknown");
}

#[test]
fn people_and_places_can_be_chosen() {
    let whole = compared(&exports(&after_the_cycle(), &same));
    assert_eq!(people(&whole, "BIR", 5), ["birch@example.com"]);
    assert_eq!(people(&whole, "", 2).len(), 2);
    assert!(scopes(&whole).contains(&PROJECT.to_owned()), "{:?}", scopes(&whole));
}
