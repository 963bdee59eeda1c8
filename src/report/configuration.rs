//! How provisioning is set up, as far as exports and settings tell: the field `configuration` of the report. Runbook and commands are filled
//! in from it.
//!
//! Facts only: what is wrong with them is a finding's business. No sentence stands here, so that a redacted copy can be made.

use super::json::records;
use crate::judge::Case;
use crate::model::{AttributeMapping, Inventory};
use serde::Serialize;
use std::collections::BTreeSet;

/// What is known of the set-up; everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Configuration {
    /// The Harness account, as the export of its user groups has it.
    pub account_id: Option<String>,
    /// The SCIM address in the directory, as it was told.
    pub tenant_url: Option<String>,
    /// RFC 3339.
    pub token_expires: Option<String>,
    /// Okta: what the app does. `null`: no export of the app.
    pub features: Option<Vec<String>>,
    /// Okta: what the user name in the app is made of.
    pub user_name_template: Option<String>,
    /// Entra: what is mapped. `null`: no provisioning schema.
    pub mappings: Option<Vec<Mapping>>,
    /// Entra: whether groups are provisioned at all.
    pub groups_enabled: Option<bool>,
    /// Okta: which groups are pushed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pushes: Vec<Push>,
    /// How many users FirstGen has, where a list of them was given.
    pub first_gen: Option<u64>,
}

/// A group that Okta pushes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Push {
    pub group: String,
    /// `ACTIVE`, `INACTIVE` or `ERROR`.
    pub status: String,
    /// As Okta writes it.
    pub error: Option<String>,
}

/// One attribute mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mapping {
    /// `user` or `group`.
    pub object: String,
    /// The attribute that Harness gets.
    pub target: String,
    /// What it is made of, as the schema writes it.
    pub source: String,
    /// Above zero: used for matching, the lowest first.
    pub matching: u32,
    /// `Always`, `ObjectAddOnly`, …; empty where the schema does not say.
    pub apply: String,
}

records! {
    Configuration { account_id, tenant_url, token_expires, features, user_name_template, mappings, groups_enabled, pushes = Vec::new(), first_gen }
    Push { group, status, error }
    Mapping { object, target, source, matching, apply }
}

/// What a case tells of the set-up; `None` where it tells nothing.
pub fn of(case: &Case<'_>) -> Option<Configuration> {
    let Inventory { directory, account, .. } = case.inventory;
    let mapping = |object: &'static str| {
        move |m: &AttributeMapping| Mapping {
            object: object.to_owned(),
            target: m.target.clone(),
            source: m.expression.clone().or_else(|| m.constant.clone()).unwrap_or_default(),
            matching: m.matching_priority,
            apply: m.flow_type.clone().unwrap_or_default(),
        }
    };
    let schema = directory.schema.as_ref();
    let app = directory.app.as_ref();
    let told = Configuration {
        account_id: account_id(case.inventory),
        tenant_url: case.chosen.tenant_url.clone(),
        token_expires: case.chosen.token_expires.clone(),
        features: app.map(|app| app.features.clone()),
        user_name_template: app.and_then(|app| app.user_name_template.clone()),
        mappings: schema.map(|s| s.user_mappings.iter().map(mapping("user")).chain(s.group_mappings.iter().map(mapping("group"))).collect()),
        groups_enabled: schema.and_then(|s| s.groups_enabled),
        pushes: pushes(case.inventory),
        first_gen: account.first_gen.as_ref().map(|users| users.len() as u64),
    };
    (told != Configuration::default()).then_some(told)
}

fn pushes(inventory: &Inventory) -> Vec<Push> {
    let directory = &inventory.directory;
    let push = |p: &crate::model::PushMapping| {
        let group = directory.groups.iter().find(|g| g.id == p.source_group_id);
        let error = p.error.clone().filter(|error| !error.is_empty());
        Push { group: group.map_or(&p.source_group_id, |g| &g.name).clone(), status: p.status.clone(), error }
    };
    let mut all: Vec<Push> = directory.push_mappings.iter().flatten().map(push).collect();
    all.sort();
    all
}

/// The id that all groups name; two ids are files of two accounts, and none is right.
fn account_id(inventory: &Inventory) -> Option<String> {
    let ids: BTreeSet<&str> = inventory.account.groups.iter().filter_map(|g| g.account.as_deref()).collect();
    let mut ids = ids.into_iter();
    match (ids.next(), ids.next()) {
        (Some(one), None) => Some(one.to_owned()),
        _ => None,
    }
}
