//! Microsoft Entra's provisioning log: Graph `/auditLogs/provisioning`, its form in Azure Monitor, and the three tables of the portal, which
//! are joined by the change id (facts: IdP 1.6).
//!
//! Architecture Invariant: the texts of the steps are not kept. What a step says is in its name and its kind; who is meant is in the event.

use super::super::record::{Cell, Field, Record, plain};
use super::super::value::Value;
use crate::model::{LogChange, LogEnd, LogEvent, LogStep, Origin};
use rustc_hash::FxHashMap as HashMap;

/// Azure Monitor wraps the record into `properties` and writes some names otherwise. The columns of the portal's tables are not published;
/// the likely ones are taken.
pub const EVENT: &[Field] = &[
    plain(&["changeid", "propertieschangeid"]),
    plain(&["activitydatetime", "propertiesactivitydatetime", "time", "date", "dateutc", "activitydatetimeutc"]),
    plain(&["provisioningstatusinfostatus", "propertiesprovisioningstatusinfostatus", "status", "statusinfostatus", "propertiesstatusinfostatus"]),
    plain(&[
        "provisioningstatusinfoerrorinformationerrorcode",
        "propertiesprovisioningstatusinfoerrorinformationerrorcode",
        "statuserrorcode",
        "errorcode",
    ]),
    plain(&["sourceidentityid", "propertiessourceidentityid", "sourceid"]),
    plain(&["sourceidentitydisplayname", "propertiessourceidentityname", "propertiessourceidentitydisplayname", "sourcedisplayname", "sourcename"]),
    plain(&["sourceidentityidentitytype", "propertiessourceidentityidentitytype", "sourceidentitytype", "sourcetype"]),
    plain(&["sourceidentitydetailsuserprincipalname", "propertiessourceidentitydetailsuserprincipalname", "sourceuserprincipalname"]),
    plain(&["sourceidentitydetailsodatatype", "propertiessourceidentitydetailsodatatype"]),
    plain(&["provisioningsteps", "propertiesprovisioningsteps"]),
    plain(&["provisioningaction", "propertiesprovisioningaction", "action", "propertiesaction"]),
    plain(&[
        "provisioningstatusinfoerrorinformationreason",
        "propertiesprovisioningstatusinfoerrorinformationreason",
        "statusreason",
        "errorreason",
        "reason",
    ]),
    plain(&["modifiedproperties", "propertiesmodifiedproperties"]),
    // The table of steps.
    plain(&["stepname", "provisioningstepname", "name"]),
    plain(&["provisioningsteptype", "steptype", "type"]),
    plain(&["description", "stepdescription"]),
    plain(&["details", "stepdetails"]),
    // The table of changed attributes.
    plain(&["displayname", "modifiedpropertydisplayname", "propertyname", "attributename", "attribute"]),
    plain(&["oldvalue"]),
    plain(&["newvalue"]),
];

/// Attributes that a forecast rests on, in lower case: of these the values are kept as well.
const TELLING: [&str; 4] = ["username", "displayname", "active", "emails[type eq \"work\"].value"];
/// So much of an error's text is kept, in characters.
const REASON: usize = 300;

/// One event, or a row of a further table; `None` for what says nothing.
pub fn event(record: &Record<'_, '_>, origin: Origin) -> Option<LogEvent> {
    let (id, name) = (record.text(4), record.text(5));
    let mut event = LogEvent {
        change: record.text(0),
        when: record.text(1),
        action: action(record.get(10).unwrap_or_default()),
        ended: end(record.get(2).unwrap_or_default()),
        code: record.text(3),
        reason: record.some(11).map(|text| cut(&text)),
        is_group: record.some(8).or_else(|| record.some(6)).is_some_and(|kind| kind.to_lowercase().ends_with("group")),
        part: id.is_empty() && name.is_empty() && record.some(7).is_none(),
        id,
        label: record.some(7).unwrap_or(name),
        origin,
        ..LogEvent::default()
    };
    for step in tree(record, 9).iter().flat_map(Value::items) {
        let word = |name| step.field(name);
        event.steps.push(LogStep { what: what(word("name"), word("provisioningStepType")), ended: end(word("status")) });
        told_by_step(&mut event, word("description"), step.get("details").unwrap_or(&Value::Null));
    }
    for change in tree(record, 12).iter().flat_map(Value::items) {
        let value = |name| change.get(name).and_then(Value::text);
        changed(&mut event, change.field("displayName"), value("oldValue"), value("newValue"));
    }
    if event.part {
        if event.change.is_empty() {
            return None;
        }
        if let Some(name) = record.some(13) {
            event.steps.push(LogStep { what: what(&name, record.get(14).unwrap_or_default()), ended: std::mem::take(&mut event.ended) });
            let details = tree(record, 16).unwrap_or(Value::Null);
            told_by_step(&mut event, record.get(15).unwrap_or_default(), &details);
        } else if let Some(attribute) = record.some(17) {
            changed(&mut event, &attribute, record.get(18), record.get(19));
        }
    }
    Some(event)
}

/// What stands in a cell as JSON.
fn tree<'r>(record: &'r Record<'_, '_>, slot: usize) -> Option<Value<'r>> {
    let raw: &str = match record.cells.get(slot)? {
        Cell::List(raw) => raw,
        Cell::Text(text) if text.starts_with(['[', '{']) => text,
        _ => return None,
    };
    Value::parse(raw).ok()
}

/// Whom and what a step tells of beside what it did.
fn told_by_step(event: &mut LogEvent, description: &str, details: &Value<'_>) {
    let reason = details.field("SkipReason");
    if event.code.is_empty() {
        reason.clone_into(&mut event.code);
    }
    let called = details.field("ReportableIdentifier");
    if !called.is_empty() && !event.is_group {
        called.clone_into(&mut event.label);
    }
    if event.code.is_empty() && description.contains("UnableToResolveReferenceAttributeValue") {
        "UnableToResolveReferenceAttributeValue".clone_into(&mut event.code);
    }
    // The attribute that a step stumbled over stands among those that were to be changed.
    let attribute = details.field("PropertyName");
    if !attribute.is_empty() && !event.changes.iter().any(|c| c.attribute == attribute) {
        changed(event, attribute, None, None);
    }
}

fn changed(event: &mut LogEvent, attribute: &str, old: Option<&str>, new: Option<&str>) {
    if attribute.is_empty() {
        return;
    }
    let telling = TELLING.iter().any(|known| attribute.eq_ignore_ascii_case(known));
    let kept = |value: Option<&str>| value.filter(|value| telling && !value.is_empty()).map(str::to_owned);
    event.changes.push(LogChange { attribute: attribute.to_owned(), old: kept(old), new: kept(new) });
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(REASON) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A word in Graph and in the portal, a number in Azure Monitor.
fn end(word: &str) -> LogEnd {
    match word.to_ascii_lowercase().as_str() {
        "success" | "0" => LogEnd::Success,
        "failure" | "1" => LogEnd::Failure,
        "skipped" | "2" => LogEnd::Skipped,
        "warning" => LogEnd::Warning,
        _ => LogEnd::Unknown,
    }
}

fn action(word: &str) -> &'static str {
    const ALL: [&str; 6] = ["create", "update", "delete", "disable", "stageddelete", "other"];
    ALL.into_iter().find(|known| word.eq_ignore_ascii_case(known)).unwrap_or_default()
}

/// What a step did: its name says most; where the name is another one, its kind, a word in Graph and a number in Azure Monitor.
fn what(name: &str, kind: &str) -> &'static str {
    let (name, kind) = (name.to_ascii_lowercase(), kind.to_ascii_lowercase());
    let does = |verb: &str| name.ends_with(verb);
    let removes = does("delete") || does("disable");
    if does("skip") {
        return "skip";
    }
    if name.contains("scoping") {
        return "scope";
    }
    if name.starts_with("entryimport") {
        return "import";
    }
    if name.starts_with("entryexport") {
        return if does("add") {
            "create"
        } else if does("update") {
            "update"
        } else if removes {
            "remove"
        } else {
            "export"
        };
    }
    match kind.as_str() {
        "import" | "0" => "import",
        "scoping" | "1" => "scope",
        // It says what comes next: who is to be made was not found, who is to be changed was.
        "matching" | "2" if does("add") => "no-match",
        "matching" | "2" if does("update") => "match",
        "matching" | "2" => "matching",
        "processing" | "3" => "prepare",
        "referenceresolution" | "4" => "references",
        "export" | "5" => "export",
        _ if name.starts_with("entrysynchronization") && does("add") => "no-match",
        _ if name.starts_with("entrysynchronization") && does("update") => "match",
        _ => "step",
    }
}

/// One list without repetition: rows of the further tables go to the event of the same change, and an event that stands in two files is one.
pub fn join(events: Vec<LogEvent>) -> Vec<LogEvent> {
    let (parts, named): (Vec<LogEvent>, Vec<LogEvent>) = events.into_iter().partition(|event| event.part);
    let mut out: Vec<LogEvent> = Vec::with_capacity(named.len());
    let mut by_change: HashMap<String, Vec<usize>> = HashMap::default();
    for event in named {
        let known = by_change.get(&event.change).and_then(|all| all.iter().copied().find(|at| same(&out[*at], &event)));
        match known {
            Some(at) => absorb(&mut out[at], event, true),
            None => {
                if !event.change.is_empty() {
                    by_change.entry(event.change.clone()).or_default().push(out.len());
                }
                out.push(event);
            }
        }
    }
    // What has its steps by itself takes no more of them.
    let whole: Vec<(bool, bool)> = out.iter().map(|event| (!event.steps.is_empty(), !event.changes.is_empty())).collect();
    for mut part in parts {
        match by_change.get(&part.change).and_then(|all| all.first().copied()) {
            Some(at) => {
                let (steps, changes) = whole.get(at).copied().unwrap_or_default();
                if steps {
                    part.steps.clear();
                }
                if changes {
                    part.changes.clear();
                }
                absorb(&mut out[at], part, false);
            }
            None => {
                by_change.entry(part.change.clone()).or_default().push(out.len());
                out.push(part);
            }
        }
    }
    out.retain(|event| !event.id.is_empty() || !event.label.is_empty());
    for event in out.iter_mut().filter(|event| event.ended == LogEnd::Unknown) {
        let has = |ended: LogEnd| event.steps.iter().any(|step| step.ended == ended);
        let all = [LogEnd::Failure, LogEnd::Skipped, LogEnd::Warning, LogEnd::Success];
        event.ended = all.into_iter().find(|ended| has(*ended)).unwrap_or_default();
    }
    out
}

/// The same change of the same person or group. One file may know only the id, another only the name.
fn same(a: &LogEvent, b: &LogEvent) -> bool {
    let who = if a.id.is_empty() || b.id.is_empty() { a.label == b.label } else { a.id == b.id };
    who && a.is_group == b.is_group && a.ended == b.ended && (a.action == b.action || a.action.is_empty() || b.action.is_empty())
}

/// `again`: it is the same event, told a second time.
fn absorb(known: &mut LogEvent, other: LogEvent, again: bool) {
    for (mine, theirs) in [(&mut known.when, other.when), (&mut known.code, other.code), (&mut known.id, other.id), (&mut known.label, other.label)] {
        if mine.is_empty() {
            *mine = theirs;
        }
    }
    if known.action.is_empty() {
        known.action = other.action;
    }
    if known.ended == LogEnd::Unknown {
        known.ended = other.ended;
    }
    known.reason = known.reason.take().or(other.reason);
    if !again || known.steps.is_empty() {
        known.steps.extend(other.steps);
    }
    if !again || known.changes.is_empty() {
        known.changes.extend(other.changes);
    }
}
