//! Findings about how provisioning is configured: what the schema export maps, what the Okta app does, the tenant URL, the token,
//! and FirstGen beside NextGen.

use super::collect::{Collector, Draft};
use super::words::{in_directory, note};
use super::{Case, Confidence, Evidence, Severity, sources};
use crate::model::{AttributeMapping, OktaApp, ProvisioningSchema};
use crate::rules::tenant_url;
use crate::rules::user_key::{expression, user_name_mapping};
use crate::words::judge_config as say;
use std::collections::BTreeSet;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Days before the end of a token from which on its end is near.
const NEAR_DAYS: i64 = 30;

/// What is wrong with the configuration, and whether it stops the switch.
pub struct Flaw {
    /// The finding's code.
    pub code: &'static str,
    pub blocks: bool,
    pub text: String,
}

pub fn findings(case: &Case<'_>, out: &mut Collector) {
    let flaws = all(case);
    let in_okta = case.inventory.directory.schema.is_none();
    for (code, label, fix) in [
        (
            "config.mapping",
            "mapping",
            if in_okta { say::APP_UNDER_PROVISIONING_APP_SWITCH_CREATING } else { say::UNDER_PROVISIONING_ATTRIBUTE_MAPPINGS_MAP_USERNAME },
        ),
        ("config.tenant-url", "tenant-url", say::USE_HTTPS_APP_HARNESS_IO_GATEWAY),
        ("config.token", "token", say::MAKE_NEW_TOKEN_SERVICE_ACCOUNT_MAY),
        ("config.firstgen", "firstgen", say::ASSIGN_SAME_PEOPLE_BOTH_APPS_REMOVE),
    ] {
        let mine: Vec<&Flaw> = flaws.iter().filter(|f| f.code == code).collect();
        if mine.is_empty() {
            continue;
        }
        let source = case.inventory.directory.schema.as_ref().filter(|_| label == "mapping").map(|s| s.origin.into());
        out.add(
            None,
            Draft {
                code,
                severity: if mine.iter().any(|f| f.blocks) { Severity::Blocker } else { Severity::Warning },
                confidence: Confidence::Documented,
                kind: "configuration",
                label: label.to_owned(),
                message: mine.iter().map(|f| f.text.as_str()).collect::<Vec<_>>().join(" "),
                evidence: mine.iter().map(|f| Evidence { source, ..note("Configuration", f.text.clone()) }).collect(),
                fix: in_directory(fix.to_owned()),
                sources: match label {
                    "mapping" if in_okta => &[sources::OKTA_FEATURES],
                    "mapping" => &[sources::ENTRA_MAPPING, sources::GUIDE_MAPPING],
                    "firstgen" => &[sources::FIRST_GEN],
                    _ => &[sources::GUIDE_TENANT],
                },
            },
        );
    }
}

/// Whether any export or setting tells of the configuration at all.
pub fn is_told(case: &Case<'_>) -> bool {
    let directory = &case.inventory.directory;
    first_gen(case).is_some()
        || directory.schema.is_some()
        || directory.app.is_some()
        || case.chosen.tenant_url.is_some()
        || case.chosen.token_expires.is_some()
}

/// Everything that is wrong with the configuration, as far as exports and settings tell.
pub fn all(case: &Case<'_>) -> Vec<Flaw> {
    let mut out = case.inventory.directory.schema.as_ref().map(mapping).unwrap_or_default();
    let groups = case.scope.groups.contains(&true);
    out.extend(case.inventory.directory.app.iter().flat_map(|app| features(app, groups)));
    out.extend(first_gen(case));
    out.extend(case.chosen.tenant_url.as_deref().and_then(address));
    out.extend(case.chosen.token_expires.as_deref().and_then(|end| token(end, case.now)));
    out
}

fn address(url: &str) -> Option<Flaw> {
    tenant_url::flaw(url).map(|text| Flaw { code: "config.tenant-url", blocks: false, text })
}

fn token(end: &str, now: &str) -> Option<Flaw> {
    let flaw = |blocks: bool, text: String| Some(Flaw { code: "config.token", blocks, text });
    let (Ok(end), Ok(now)) = (OffsetDateTime::parse(end, &Rfc3339), OffsetDateTime::parse(now, &Rfc3339)) else {
        return flaw(false, say::NOT_KNOWN_WHEN_TOKEN_EXPIRES.to_owned());
    };
    let days = (end - now).whole_days();
    if end <= now {
        flaw(true, say::TOKEN_HAS_EXPIRED_SO_NOTHING_CAN.to_owned())
    } else if days < NEAR_DAYS {
        flaw(false, say::the_token_expires_in_days((days as usize) as u64))
    } else {
        None
    }
}

/// What the Okta app does not do although the switch needs it (I 3.3).
fn features(app: &OktaApp, groups: bool) -> Vec<Flaw> {
    let needed = [("PUSH_NEW_USERS", true, say::APP_DOES_NOT_CREATE_USERS_SO), ("GROUP_PUSH", groups, say::THE_APP_DOES_NOT_PUSH_GROUPS)];
    let missing = needed.iter().filter(|(feature, wanted, _)| *wanted && !app.features.iter().any(|f| f.eq_ignore_ascii_case(feature)));
    missing.map(|(_, _, text)| Flaw { code: "config.mapping", blocks: false, text: (*text).to_owned() }).collect()
}

/// Who is sent but has no FirstGen user: where both apps exist, Harness signs people in through FirstGen (H 6).
fn first_gen(case: &Case<'_>) -> Option<Flaw> {
    let known: BTreeSet<String> = case.inventory.account.first_gen.as_ref()?.iter().map(|u| u.email.to_lowercase()).collect();
    let sent = (0..case.inventory.directory.users.len()).filter(|n| case.scope.sent(*n));
    let missing = sent.filter(|n| {
        let mut keys = case.forecasts.iter().map(|f| f.keys[*n].value.to_lowercase()).filter(|k| !k.is_empty()).peekable();
        keys.peek().is_some() && keys.all(|k| !known.contains(&k))
    });
    let text = match missing.count() {
        0 => return None,
        1 => say::ONE_PERSON_WHO_SENT_NO_FIRSTGEN.to_owned(),
        n => say::people_who_sent_no_firstgen_users(n as u64),
    };
    Some(Flaw { code: "config.firstgen", blocks: false, text })
}

/// Everything in a schema that a migration should not have (I 1.9).
fn mapping(schema: &ProvisioningSchema) -> Vec<Flaw> {
    let mut out = Vec::new();
    let mut add = |blocks: bool, text: String| out.push(Flaw { code: "config.mapping", blocks, text });
    match user_name_mapping(schema) {
        None => add(true, say::NOTHING_MAPPED_USERNAME_SO_NO_USER.to_owned()),
        Some(mapping) if expression(mapping).is_none() => {
            add(false, say::username_made_expression_cannot_told_without(&mapping.expression.as_deref().unwrap_or("none")));
        }
        Some(_) => {}
    }
    let mut matching: Vec<&AttributeMapping> = schema.user_mappings.iter().filter(|m| m.matching_priority > 0).collect();
    matching.sort_by_key(|m| m.matching_priority);
    if let Some(first) = matching.first().filter(|m| !m.target.eq_ignore_ascii_case("userName")) {
        add(false, say::users_matched_target_first_harness_looks(&first.target));
    }
    if schema.groups_enabled == Some(false) {
        add(false, say::GROUP_MAPPING_SWITCHED_OFF_SO_NO.to_owned());
    }
    let once: Vec<&str> = schema
        .user_mappings
        .iter()
        .chain(&schema.group_mappings)
        .filter(|m| m.flow_type.as_deref().is_some_and(|f| f.eq_ignore_ascii_case("ObjectAddOnly")))
        .map(|m| m.target.as_str())
        .collect();
    if !once.is_empty() {
        add(false, say::applied_only_when_object_created_never(&once.join(", ")));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_has_ended_blocks_and_one_that_ends_soon_warns() {
        let now = "2026-11-21T00:00:00Z";
        assert!(token("2026-11-20T00:00:00Z", now).is_some_and(|f| f.blocks));
        assert!(token("2026-12-01T00:00:00Z", now).is_some_and(|f| !f.blocks && f.text.contains("10 days")));
        assert!(token("unknown", now).is_some_and(|f| !f.blocks));
        assert!(token("2027-11-21T00:00:00Z", now).is_none());
    }
}
