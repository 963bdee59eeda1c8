//! Entra's provisioning schema: what the job maps to what (facts: IdP 1.9).

use super::super::value::Value;
use crate::model::{AttributeMapping, Origin, ProvisioningSchema};

/// The mappings of the user and the group object, and how many of them there are.
pub fn read(document: &Value<'_>, origin: Origin) -> (ProvisioningSchema, u64) {
    let mut schema = ProvisioningSchema { origin, ..ProvisioningSchema::default() };
    let mut count = 0;
    // A rule that writes into Entra is no provisioning.
    let inbound = |rule: &&Value<'_>| {
        let target = rule.field("targetDirectoryName").to_lowercase();
        target.contains("azure active directory") || target.contains("entra id")
    };
    for rule in document.get("synchronizationRules").map(Value::items).unwrap_or_default().iter().filter(|rule| !inbound(rule)) {
        for object in rule.get("objectMappings").map(Value::items).unwrap_or_default() {
            let mappings: Vec<AttributeMapping> = object.get("attributeMappings").map(Value::items).unwrap_or_default().iter().map(mapping).collect();
            count += mappings.len() as u64;
            let name = object.field("sourceObjectName");
            if name.eq_ignore_ascii_case("group") {
                let enabled = object.field("enabled") != "false";
                schema.groups_enabled = Some(schema.groups_enabled.unwrap_or(false) || enabled);
                schema.group_mappings.extend(mappings);
            } else if name.eq_ignore_ascii_case("user") {
                schema.user_mappings.extend(mappings);
            }
        }
    }
    (schema, count)
}

fn mapping(value: &Value<'_>) -> AttributeMapping {
    let text = |v: Option<&Value<'_>>| v.and_then(Value::text).filter(|t| !t.is_empty()).map(str::to_owned);
    let source = value.get("source");
    let constant = source.is_none_or(|s| s.field("type").eq_ignore_ascii_case("constant") || s.fields().is_empty());
    let expression = text(source.and_then(|s| s.get("expression")));
    AttributeMapping {
        target: value.field("targetAttributeName").to_owned(),
        constant: if constant { expression.clone().or_else(|| text(value.get("defaultValue"))) } else { None },
        expression: if constant { None } else { expression },
        matching_priority: value.field("matchingPriority").parse().unwrap_or(0),
        flow_type: text(value.get("flowType")),
    }
}

/// The attributes that the mappings to `userName` name, in lower case.
pub fn user_name_attributes(schema: &ProvisioningSchema) -> Vec<String> {
    let mut out = Vec::new();
    for mapping in schema.user_mappings.iter().filter(|m| m.target.eq_ignore_ascii_case("userName")) {
        let mut rest = mapping.expression.as_deref().unwrap_or_default();
        while let Some((_, after)) = rest.split_once('[') {
            let Some((name, tail)) = after.split_once(']') else {
                break;
            };
            if !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.') {
                out.push(name.to_lowercase());
            }
            rest = tail;
        }
    }
    out
}
