//! Findings about how provisioning is configured: what the schema export maps.

use super::collect::{Collector, Draft};
use super::words::{in_directory, note};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::model::{AttributeMapping, ProvisioningSchema};
use crate::rules::user_key::{expression, user_name_mapping};

/// What is wrong with a mapping, and whether it stops the switch.
pub struct Flaw {
    pub blocks: bool,
    pub text: String,
}

pub fn findings(case: &Case<'_>, out: &mut Collector) {
    let Some(schema) = &case.inventory.directory.schema else { return };
    let flaws = flaws(schema);
    if flaws.is_empty() {
        return;
    }
    let source = Some(schema.origin.into());
    out.add(
        None,
        Draft {
            code: "config.mapping",
            severity: if flaws.iter().any(|f| f.blocks) { Severity::Blocker } else { Severity::Warning },
            confidence: Confidence::Documented,
            kind: "configuration",
            label: "mapping".to_owned(),
            message: flaws.iter().map(|f| f.text.as_str()).collect::<Vec<_>>().join(" "),
            evidence: flaws.iter().map(|f| Evidence { source, ..note("Attribute mapping", f.text.clone()) }).collect(),
            fix: in_directory("Under Provisioning > Attribute mappings, map userName from the attribute that holds the Harness address, match on it first, and apply it always.".to_owned()),
            sources: &[sources::ENTRA_MAPPING, sources::GUIDE_MAPPING],
        },
    );
}

/// Everything in a schema that a migration should not have (I 1.9).
pub fn flaws(schema: &ProvisioningSchema) -> Vec<Flaw> {
    let mut out = Vec::new();
    let mut add = |blocks: bool, text: String| out.push(Flaw { blocks, text });
    match user_name_mapping(schema) {
        None => add(true, "Nothing is mapped to userName, so no user can be sent.".to_owned()),
        Some(mapping) if expression(mapping).is_none() => {
            add(
                false,
                format!(
                    "userName is made by an expression that cannot be told without running it: {}.",
                    mapping.expression.as_deref().unwrap_or("none")
                ),
            );
        }
        Some(_) => {}
    }
    let mut matching: Vec<&AttributeMapping> = schema.user_mappings.iter().filter(|m| m.matching_priority > 0).collect();
    matching.sort_by_key(|m| m.matching_priority);
    if let Some(first) = matching.first().filter(|m| !m.target.eq_ignore_ascii_case("userName")) {
        add(false, format!("Users are matched on {} first. Harness looks users up by userName alone.", first.target));
    }
    if schema.groups_enabled == Some(false) {
        add(false, "The group mapping is switched off, so no group is provisioned.".to_owned());
    }
    let once: Vec<&str> = schema
        .user_mappings
        .iter()
        .chain(&schema.group_mappings)
        .filter(|m| m.flow_type.as_deref().is_some_and(|f| f.eq_ignore_ascii_case("ObjectAddOnly")))
        .map(|m| m.target.as_str())
        .collect();
    if !once.is_empty() {
        add(false, format!("Applied only when an object is created, never updated: {}.", once.join(", ")));
    }
    out
}
