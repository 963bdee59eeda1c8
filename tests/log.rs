//! The provisioning log in each of its forms: everybody's steps in the order of time, who has to do something, and what was forecast.
//!
//! One invented story, written as Graph, as Azure Monitor, as the portal's JSON and as its three tables. Each has to tell the same.

mod story;

use scim_preflight::check::{Settings, check, verify};
use scim_preflight::read::Source;
use scim_preflight::report::redact::{Level, redact};
use scim_preflight::report::schema::Report;
use scim_preflight::report::verification::{Log, Trail};
use scim_preflight::report::{reopen, text};
use serde_json::{Value, json};
use story::{Event, Files, NO_MATCH, STORY, azure, exports, graph, sent, tables};

fn settings() -> Settings {
    let kinds = [("account.csv", "harness.users"), ("harness-groups.csv", "harness.groups"), ("assigned.json", "entra.assignments")];
    Settings {
        now: "2026-11-21T00:00:00Z".to_owned(),
        list_out_of_scope: true,
        kinds: kinds.map(|(file, kind)| (file.to_owned(), kind.to_owned())).to_vec(),
        ..Settings::default()
    }
}

fn sources(files: &Files) -> Vec<Source<'_>> {
    files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect()
}

fn compared(log: Files) -> Report {
    let mut files = exports();
    let before = check(&sources(&files), &settings(), &mut |_| {}).expect("the settings are valid");
    files.extend(log);
    verify(&before, &sources(&files), &settings(), &mut |_| {}).expect("the settings are valid")
}

fn opened(file: &str) -> Report {
    reopen::reopen(file.as_bytes()).expect("it is a report").expect("it opens")
}

fn log(report: &Report) -> &Log {
    report.verification.as_ref().and_then(|v| v.log.as_ref()).expect("there is a log")
}

fn trail<'a>(log: &'a Log, who: &str) -> &'a Trail {
    log.trails.iter().find(|t| t.subject.label == who).unwrap_or_else(|| panic!("{who} is not in the log"))
}

/// When, action, end, code and steps of each event.
fn told(trail: &Trail) -> Vec<String> {
    trail.events.iter().map(|e| format!("{} {} {} [{}] {}", &e.when[11..16], e.action, e.ended, e.code, e.steps.join(", "))).collect()
}

fn held(trail: &Trail) -> Vec<(&str, &str, &str)> {
    trail.said.iter().map(|s| (s.scenario.as_str(), s.outcome.as_str(), s.held.as_str())).collect()
}

fn whole_story(log: &Log) {
    assert_eq!((log.objects, log.went_well, log.itself, log.hand, log.contradicted), (6, 1, 1, 3, 3));
    let ann = trail(log, "ann@example.com");
    assert_eq!(told(ann), ["10:00 create success [] import, scope, no-match, create", "10:40 update success [] import, match, update",]);
    assert_eq!((ann.came.as_str(), ann.needs.as_str()), ("created", "nothing"));
    assert_eq!(held(ann), [("documented", "link", "open"), ("observed", "link", "open")], "Harness answers the same to who is there and who is not");
    let change = |c: &scim_preflight::report::verification::Change| (c.attribute.clone(), c.old.clone(), c.new.clone());
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        ann.events[0].changes.iter().map(change).collect::<Vec<_>>(),
        [("userName".to_owned(), None, some("ann@example.com")), ("name.givenName".to_owned(), None, None)]
    );
    assert_eq!(
        ann.events[1].changes.iter().map(change).collect::<Vec<_>>(),
        [("displayName".to_owned(), some("Ann Lee"), some("Ann Lee-Moor")), ("title".to_owned(), None, None)]
    );

    let bo = trail(log, "bo@example.com");
    assert_eq!(told(bo), ["10:01 create failure [HarnessEntryConflict] import, no-match, create failure"]);
    assert_eq!(bo.events[0].reason.as_deref(), Some("The server said no to bo."));
    assert!(bo.events[0].explanation.contains("refused"));
    assert_eq!((bo.came.as_str(), bo.needs.as_str()), ("refused", "hand"));
    assert_eq!(held(bo), [("documented", "link", "no"), ("observed", "link", "no")]);
    assert_eq!(bo.contradictions.len(), 1, "one meaning, said once");

    let cy = trail(log, "cy@example.com");
    assert_eq!(told(cy), ["10:02 create skipped [AttributeValidationFailed] import, scope, no-match, skip skipped"]);
    assert_eq!(cy.events[0].changes[0].attribute, "name.familyName");
    assert_eq!((cy.came.as_str(), cy.needs.as_str(), held(cy)[0].2), ("passed-over", "hand", "no"));

    let di = trail(log, "di@example.com");
    assert_eq!((di.came.as_str(), di.needs.as_str()), ("refused", "itself"));
    assert_eq!(held(di), [("documented", "create", "open"), ("observed", "create", "open")], "it has not given up");
    let ed = trail(log, "ed@example.com");
    assert_eq!((ed.events.len(), ed.needs.as_str(), held(ed)[0].2), (2, "hand", "no"), "what failed again needs a hand");
    let fay = trail(log, "fay@example.com");
    assert_eq!((fay.came.as_str(), fay.needs.as_str()), ("passed-over", "nothing"));
    assert_eq!(held(fay), [("documented", "out-of-scope", "yes"), ("observed", "out-of-scope", "yes")]);
    let order: Vec<&str> = log.trails.iter().map(|t| t.subject.label.as_str()).collect();
    assert_eq!(order, ["bo", "cy", "ed", "di", "ann", "fay"].map(sent));
}

#[test]
fn every_form_of_the_log_tells_the_same_story() {
    let all: Vec<Value> = STORY.iter().enumerate().map(|(at, e)| graph(e, at)).collect();
    let lines: Vec<String> = STORY.iter().enumerate().map(|(at, e)| azure(e, at)).collect();
    let portal = all.iter().map(|e| {
        let mut e = e.clone();
        let action = e.as_object_mut().and_then(|e| e.remove("provisioningAction"));
        e["action"] = action.unwrap_or_default();
        e
    });
    let page = json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning", "value": all});
    let one = |name, text| vec![(name, text)];
    let forms = [
        one("graph.json", page.to_string()),
        one("azure.ndjson", lines.join("\n")),
        one("portal.json", Value::from(portal.collect::<Vec<_>>()).to_string()),
        tables(),
        // The same event in two files is one event.
        [one("graph.json", page.to_string()), one("azure.ndjson", lines.join("\n")), tables()].concat(),
    ];
    for form in forms {
        let names: Vec<&str> = form.iter().map(|(name, _)| *name).collect();
        println!("{}", names.join(", "));
        let report = compared(form);
        whole_story(log(&report));
        let written = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::to_string(&opened(&written)).unwrap(), written);
        redacted(&report);
    }
}

/// Codes stand in the place of people, and nothing stays of what a server wrote.
fn redacted(report: &Report) {
    let (copy, _) = redact(report, Level::Names);
    assert_eq!(log(&copy).trails.len(), 6);
    let outputs = [serde_json::to_string(&copy).unwrap(), text::text(&copy)];
    for output in outputs.map(|text| text.to_lowercase()) {
        for word in ["ann@", "ann lee", "bo@", "said no", "harnessentry", "title", "noteffectively"] {
            assert!(!output.contains(word), "{word}");
        }
    }
    assert!(log(&redact(report, Level::All).0).trails.is_empty());
}

#[test]
fn the_text_tells_the_steps_and_the_contradiction() {
    let text = text::text(&compared(tables()));
    let steps: Vec<String> = log(&compared(tables())).causes.iter().filter(|cause| cause.retries).flat_map(|cause| cause.steps.clone()).collect();
    assert!(steps.contains(&"Wait for the next cycle, about 40 minutes.".to_owned()), "this is Entra ID: {}", steps.join(" "));
    for line in [
        "Went well: 1. Tried again by itself, in about 40 minutes: 1. In need of a hand: 3. Contradicting a forecast: 3.",
        "bo@example.com: It did not get into Harness. Needs a hand.",
        "The log: The server said no to bo.",
        "Steps: read in the directory > looked up in Harness: not found > create in Harness (failure)",
        "Attributes: displayName: Ann Lee -> Ann Lee-Moor, title",
        "Forecast documented: link; the log contradicts",
        "! It was to get into Harness, and the attempt failed.",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn a_report_of_a_version_without_trails_opens() {
    let report = compared(tables());
    let mut old = serde_json::to_value(&report).unwrap();
    let log = old["verification"]["log"].as_object_mut().expect("there is a log");
    log.retain(|name, _| ["objects", "went_well", "causes"].contains(&name.as_str()));
    let opened = opened(&old.to_string());
    assert!(self::log(&opened).trails.is_empty() && !self::log(&opened).causes.is_empty());
}

#[test]
fn further_tables_without_the_first_name_nobody_and_are_no_trouble() {
    let report = compared(tables().split_off(1));
    assert_eq!(log(&report).objects, 0);
}

/// Who the earlier report did not send is not contradicted in silence, and a group that Harness refuses says what that means.
#[test]
fn groups_and_people_who_were_not_to_be_sent_are_contradicted() {
    let fay = Event { word: "fay", when: "2026-11-21T10:00:00Z", action: "create", ended: "success", code: "", steps: &[NO_MATCH], changes: &[] };
    let mut group = graph(
        &Event {
            word: "ann",
            when: "2026-11-21T10:00:00Z",
            action: "create",
            ended: "failure",
            code: "HarnessEntryConflict",
            steps: &[],
            changes: &[],
        },
        2,
    );
    group["sourceIdentity"] = json!({"id": "team-1", "displayName": "Quality Desk", "identityType": "Group", "details": {}});
    let page = json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#auditLogs/provisioning", "value": [graph(&fay, 1), group]});
    let mut files = exports();
    files.retain(|(name, _)| *name != "assigned.json");
    let settings = settings();
    let before_files = exports();
    let before = check(&sources(&before_files), &settings, &mut |_| {}).expect("the settings are valid");
    files.push(("log.json", page.to_string()));
    let report = verify(&before, &sources(&files), &settings, &mut |_| {}).expect("the settings are valid");
    let log = log(&report);
    let fay = trail(log, "fay@example.com");
    assert_eq!(held(fay), [("documented", "out-of-scope", "no"), ("observed", "out-of-scope", "no")]);
    assert!(fay.contradictions[0].contains("was not to be sent"));
    let group = trail(log, "Quality Desk");
    assert_eq!((group.subject.kind.as_str(), group.came.as_str(), group.needs.as_str()), ("group", "refused", "hand"));
    assert_eq!(held(group), [("documented", "duplicate", "no"), ("observed", "link", "no")]);
    assert_eq!(group.contradictions.len(), 2, "each forecast fails for a reason of its own");
    assert!(group.contradictions[1].contains("was to join"));
}

/// Okta tells of a push that stopped in its mappings.
#[test]
fn a_push_error_of_okta_is_a_trail_of_the_group() {
    let exports = |status: &str, error: &str| -> Files {
        let group = json!([{"id": "00g1", "type": "OKTA_GROUP", "objectClass": ["okta:user_group"], "profile": {"name": "Quality Desk", "description": null}}]);
        let mapping = json!([{"id": "gPm1", "sourceGroupId": "00g1", "targetGroupId": null, "status": status, "errorSummary": error, "lastPush": "2026-11-21T10:00:00Z"}]);
        vec![
            ("account.csv", "email,name\nann@example.com,Ann Lee\n".to_owned()),
            ("groups.json", group.to_string()),
            ("harness-groups.csv", "identifier,name\nQuality_Desk,Quality Desk\n".to_owned()),
            ("push.json", mapping.to_string()),
            ("users.csv", "login,email,firstName,lastName,status\nann@example.com,ann@example.com,Ann,Lee,ACTIVE\n".to_owned()),
        ]
    };
    let mut settings = settings();
    settings.kinds.extend(
        [("users.csv", "okta.users"), ("groups.json", "okta.groups"), ("push.json", "okta.push-mappings")].map(|(f, k)| (f.to_owned(), k.to_owned())),
    );
    settings.kinds.retain(|(file, _)| file != "assigned.json");
    let (then, now) = (exports("ACTIVE", ""), exports("ERROR", "Group Quality Desk could not be pushed."));
    let before = check(&sources(&then), &settings, &mut |_| {}).expect("the settings are valid");
    let report = verify(&before, &sources(&now), &settings, &mut |_| {}).expect("the settings are valid");
    let log = log(&report);
    assert_eq!((log.objects, log.hand, log.causes.len()), (1, 1, 1));
    let group = trail(log, "Quality Desk");
    assert_eq!(told(group), ["10:00 push failure [push-error] "]);
    assert_eq!(group.events[0].reason.as_deref(), Some("Group Quality Desk could not be pushed."));
    assert_eq!((group.came.as_str(), group.needs.as_str()), ("refused", "hand"));
    assert!(group.said.iter().all(|s| s.outcome == "link" && s.held == "no"), "{}", serde_json::to_string(&group.said).unwrap());
    let copy = serde_json::to_string(&redact(&report, Level::Names).0).unwrap();
    assert!(!copy.contains("Quality") && !copy.contains("could not be pushed"));
}

#[cfg(feature = "page")]
#[test]
fn the_offline_report_shows_the_steps() {
    let page = scim_preflight::ui::offline::html_now(&compared(tables()));
    for text in [
        "Each person and group, step by step",
        "looked up in Harness: not found",
        "It did not get into Harness",
        "the log contradicts",
        "is no proof of a second account",
    ] {
        assert!(page.contains(text), "{text}");
    }
}
