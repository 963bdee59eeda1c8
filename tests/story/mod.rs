//! The invented story of a first cycle, and the forms in which Entra ID tells it: Graph, Azure Monitor, the portal's three tables.

use serde_json::{Value, json};

pub type Files = Vec<(&'static str, String)>;

const PEOPLE: [(&str, &str); 7] =
    [("ann", "Ann Lee"), ("bo", "Bo Berg"), ("cy", "Cy Dale"), ("di", "Di Eck"), ("ed", "Ed Fox"), ("fay", "Fay Gray"), ("gus", "Gus Hale")];

fn id(word: &str) -> String {
    let at = PEOPLE.iter().position(|(known, _)| *known == word).expect("one of the people");
    format!("00000000-0000-4000-8000-00000000000{at}")
}

pub fn sent(word: &str) -> String {
    format!("{word}@example.com")
}

/// Who is in the account, and who is in the directory. Ann, Bo and Cy have accounts; Fay is not assigned.
pub fn exports() -> Files {
    let users = PEOPLE.iter().map(|(word, name)| {
        json!({"id": id(word), "userPrincipalName": sent(word), "mail": sent(word), "displayName": name, "accountEnabled": true, "userType": "Member"})
    });
    let users = json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users", "value": users.collect::<Vec<_>>()});
    let assigned = PEOPLE.iter().filter(|(word, _)| *word != "fay");
    let assigned = assigned.map(|(word, name)| json!({"principalId": id(word), "principalType": "User", "principalDisplayName": name, "appRoleId": "role", "resourceDisplayName": "Harness"}));
    let team = json!({"principalId": "team-1", "principalType": "Group", "principalDisplayName": "Quality Desk", "appRoleId": "role", "resourceDisplayName": "Harness"});
    let groups =
        json!({"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#groups", "value": [{"id": "team-1", "displayName": "Quality Desk"}]});
    vec![
        ("account.csv", "email,name\nann@example.com,Ann Lee\nbo@example.com,Bo Berg\ncy@example.com,Cy Dale\n".to_owned()),
        ("assigned.json", json!({"value": assigned.chain([team]).collect::<Vec<_>>()}).to_string()),
        ("groups.json", groups.to_string()),
        ("harness-groups.csv", "identifier,name\nQuality_Desk,Quality Desk\n".to_owned()),
        ("users.json", users.to_string()),
    ]
}

pub struct Event {
    pub word: &'static str,
    pub when: &'static str,
    pub action: &'static str,
    pub ended: &'static str,
    pub code: &'static str,
    pub steps: &'static [(&'static str, &'static str, &'static str)],
    pub changes: &'static [(&'static str, &'static str, &'static str)],
}

const IMPORT: (&str, &str, &str) = ("EntryImportAdd", "import", "success");
const SCOPE: (&str, &str, &str) = ("EntrySynchronizationScoping", "scoping", "success");
pub const NO_MATCH: (&str, &str, &str) = ("EntrySynchronizationAdd", "matching", "success");

/// Not in the order of time, as a log may be.
pub const STORY: [Event; 8] = [
    Event {
        word: "ann",
        when: "2026-11-21T10:40:00Z",
        action: "update",
        ended: "success",
        code: "",
        steps: &[
            ("EntryImportUpdate", "import", "success"),
            ("EntrySynchronizationUpdate", "matching", "success"),
            ("EntryExportUpdate", "export", "success"),
        ],
        changes: &[("displayName", "Ann Lee", "Ann Lee-Moor"), ("title", "Clerk", "Head")],
    },
    Event {
        word: "ann",
        when: "2026-11-21T10:00:00Z",
        action: "create",
        ended: "success",
        code: "",
        steps: &[IMPORT, SCOPE, NO_MATCH, ("EntryExportAdd", "export", "success")],
        changes: &[("userName", "", "ann@example.com"), ("name.givenName", "", "Ann")],
    },
    Event {
        word: "bo",
        when: "2026-11-21T10:01:00Z",
        action: "create",
        ended: "failure",
        code: "HarnessEntryConflict",
        steps: &[IMPORT, NO_MATCH, ("EntryExportAdd", "export", "failure")],
        changes: &[],
    },
    Event {
        word: "cy",
        when: "2026-11-21T10:02:00Z",
        action: "create",
        ended: "skipped",
        code: "AttributeValidationFailed",
        steps: &[IMPORT, SCOPE, NO_MATCH, ("EntrySynchronizationSkip", "processing", "skipped")],
        changes: &[],
    },
    Event { word: "di", when: "2026-11-21T10:03:00Z", action: "create", ended: "failure", code: "TooManyRequests", steps: &[], changes: &[] },
    Event { word: "ed", when: "2026-11-21T10:04:00Z", action: "create", ended: "failure", code: "Timeout", steps: &[], changes: &[] },
    Event { word: "ed", when: "2026-11-21T10:44:00Z", action: "create", ended: "failure", code: "Timeout", steps: &[], changes: &[] },
    Event {
        word: "fay",
        when: "2026-11-21T10:05:00Z",
        action: "create",
        ended: "skipped",
        code: "NotEffectivelyEntitled",
        steps: &[SCOPE],
        changes: &[],
    },
];

fn value(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

pub fn graph(event: &Event, at: usize) -> Value {
    let skip = |name: &str| if name.ends_with("Skip") { json!({"SkipReason": event.code, "PropertyName": "name.familyName"}) } else { json!({}) };
    let steps = event.steps.iter().map(
        |(name, kind, ended)| json!({"name": name, "provisioningStepType": kind, "status": ended, "description": "told", "details": skip(name)}),
    );
    let changes = event.changes.iter().map(|(name, old, new)| json!({"displayName": name, "oldValue": value(old), "newValue": value(new)}));
    let error = if event.code.is_empty() {
        Value::Null
    } else {
        json!({"errorCode": event.code, "reason": format!("The server said no to {}.", event.word)})
    };
    json!({"id": format!("log{at}"), "activityDateTime": event.when, "jobId": "job", "cycleId": "cycle", "changeId": format!("change{at}"),
        "provisioningAction": event.action,
        "sourceIdentity": {"id": id(event.word), "displayName": PEOPLE.iter().find(|p| p.0 == event.word).map(|p| p.1), "identityType": "User", "details": {"userPrincipalName": sent(event.word)}},
        "provisioningStatusInfo": {"status": event.ended, "errorInformation": error},
        "provisioningSteps": steps.collect::<Vec<_>>(), "modifiedProperties": changes.collect::<Vec<_>>()})
}

/// Line by line, wrapped, with other capitals, and numbers for words.
pub fn azure(event: &Event, at: usize) -> String {
    let number = |words: &[&str], word: &Value| words.iter().position(|w| word == w).expect("a word of the log");
    let mut inner = graph(event, at);
    for step in inner["provisioningSteps"].as_array_mut().expect("a list") {
        step["status"] = number(&["success", "failure", "skipped"], &step["status"]).into();
        step["provisioningStepType"] =
            number(&["import", "scoping", "matching", "processing", "referenceResolution", "export"], &step["provisioningStepType"]).into();
    }
    inner["provisioningStatusInfo"]["Status"] = inner["provisioningStatusInfo"]["status"].take();
    let who = inner["sourceIdentity"].take();
    inner["sourceIdentity"] = json!({"Id": who["id"], "Name": who["displayName"], "identityType": "User", "details": {"odatatype": "User", "UserPrincipalName": who["details"]["userPrincipalName"]}});
    json!({"time": event.when, "category": "ProvisioningLogs", "resultType": "x", "durationMs": 12, "properties": inner}).to_string()
}

/// The three tables of the portal, joined by the change id.
pub fn tables() -> Files {
    let mut main = "Date (UTC),Change ID,Job ID,Action,Status,Error code,Reason,Source ID,Source name,Source user principal name\n".to_owned();
    let mut steps = "Change ID,Step name,Step type,Status,Description,Details\n".to_owned();
    let mut changes = "Change ID,Display name,Old value,New value\n".to_owned();
    for (at, e) in STORY.iter().enumerate() {
        let name = PEOPLE.iter().find(|p| p.0 == e.word).expect("somebody").1;
        let reason = if e.code.is_empty() { String::new() } else { format!("The server said no to {}.", e.word) };
        main += &format!(
            "{},change{at},job,{},{},{},{reason},{},{name},{}\n",
            e.when,
            capital(e.action),
            capital(e.ended),
            e.code,
            id(e.word),
            sent(e.word)
        );
        for (name, kind, ended) in e.steps {
            let details = if name.ends_with("Skip") {
                format!("\"{{\"\"SkipReason\"\":\"\"{}\"\",\"\"PropertyName\"\":\"\"name.familyName\"\"}}\"", e.code)
            } else {
                String::new()
            };
            steps += &format!("change{at},{name},{},{},told,{details}\n", capital(kind), capital(ended));
        }
        for (name, old, new) in e.changes {
            changes += &format!("change{at},{name},{old},{new}\n");
        }
    }
    vec![("ProvisioningLogs.csv", main), ("ProvisioningLogs_ModifiedProperties.csv", changes), ("ProvisioningLogs_ProvisioningSteps.csv", steps)]
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
