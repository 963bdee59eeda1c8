//! Microsoft Entra's provisioning log: Graph `/auditLogs/provisioning`, its form in Azure Monitor, and the portal's table (facts: IdP 1.6).

use super::super::record::{Field, Record, plain};
use super::super::value::Value;
use crate::model::{LogEnd, LogEvent, Origin};

/// Azure Monitor wraps the record into `properties` and writes some names otherwise. The columns of the portal's table are not published;
/// the likely ones are taken.
pub const EVENT: &[Field] = &[
    plain(&["changeid", "propertieschangeid"]),
    plain(&["activitydatetime", "propertiesactivitydatetime", "time", "date"]),
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
];

/// One event; `None` for the rows of the two further tables of the portal, which name nobody.
pub fn event(record: &Record<'_, '_>, origin: Origin) -> Option<LogEvent> {
    let (id, name) = (record.text(4), record.text(5));
    if id.is_empty() && name.is_empty() {
        return None;
    }
    let mut event = LogEvent {
        change: record.text(0),
        when: record.text(1),
        ended: end(record.get(2).unwrap_or_default()),
        code: record.text(3),
        is_group: record.some(8).or_else(|| record.some(6)).is_some_and(|kind| kind.to_lowercase().ends_with("group")),
        id,
        label: record.some(7).unwrap_or(name),
        attribute: None,
        origin,
    };
    let steps = record.list(9).and_then(|raw| Value::parse(raw).ok());
    for step in steps.iter().flat_map(Value::items) {
        let details = step.get("details").unwrap_or(&Value::Null);
        let reason = details.field("SkipReason");
        if !reason.is_empty() && event.code.is_empty() {
            event.code = reason.to_owned();
        }
        let attribute = details.field("PropertyName");
        if !attribute.is_empty() {
            event.attribute = Some(attribute.to_owned());
        }
        let called = details.field("ReportableIdentifier");
        if !called.is_empty() && !event.is_group {
            event.label = called.to_owned();
        }
        if event.code.is_empty() && step.field("description").contains("UnableToResolveReferenceAttributeValue") {
            event.code = "UnableToResolveReferenceAttributeValue".to_owned();
        }
    }
    Some(event)
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
