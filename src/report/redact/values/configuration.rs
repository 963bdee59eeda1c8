//! The values of the configuration. Attributes and features that come with the products stay, whatever somebody named or wrote goes.

use super::super::codes::Class;
use super::{Visit, maybe, value};
use crate::report::configuration::{Configuration, Mapping, Push};

pub fn walk(configuration: &mut Configuration, visit: Visit<'_>) {
    let Configuration { account_id, tenant_url, token_expires, features, user_name_template, mappings, groups_enabled: _, pushes, first_gen: _ } =
        configuration;
    maybe(Class::Id, account_id, visit);
    maybe(Class::Other, tenant_url, visit);
    token_expires.take_if(|day| !is_day(day));
    features.iter_mut().for_each(|list| list.retain(|word| FEATURES.contains(&word.as_str())));
    attribute(user_name_template, &TEMPLATES, visit);
    for Mapping { object: _, target, source, matching: _, apply } in mappings.iter_mut().flatten() {
        for (text, known) in [(target, &TARGETS[..]), (source, &SOURCES[..])] {
            if !text.is_empty() && !known.contains(&text.as_str()) {
                value(Class::Attribute, text, visit);
            }
        }
        if !["Always", "ObjectAddOnly", "MultiValueAddOnly", "ValueAddOnly", "AttributeAddOnly"].contains(&apply.as_str()) {
            apply.clear();
        }
    }
    for Push { group, status, error } in pushes.iter_mut() {
        value(Class::Group, group, visit);
        if !["ACTIVE", "INACTIVE", "ERROR"].contains(&status.as_str()) {
            status.clear();
        }
        maybe(Class::Other, error, visit);
    }
    pushes.sort();
}

fn attribute(text: &mut Option<String>, known: &[&str], visit: Visit<'_>) {
    if text.as_deref().is_some_and(|t| !known.contains(&t)) {
        maybe(Class::Attribute, text, visit);
    }
}

/// A date and nothing else.
fn is_day(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b"-:.+TZ".contains(&b))
}

/// Of the Okta API: they name no customer.
const FEATURES: [&str; 12] = [
    "PUSH_NEW_USERS",
    "PUSH_PROFILE_UPDATES",
    "PUSH_USER_DEACTIVATION",
    "GROUP_PUSH",
    "IMPORT_NEW_USERS",
    "IMPORT_PROFILE_UPDATES",
    "IMPORT_USER_SCHEMA",
    "PUSH_PENDING_USERS",
    "PUSH_PASSWORD_UPDATES",
    "REACTIVATE_USERS",
    "PROFILE_MASTERING",
    "OPP_SCIM_INCREMENTAL_IMPORTS",
];
const TEMPLATES: [&str; 2] = ["${source.login}", "${source.email}"];
const TARGETS: [&str; 12] = [
    "userName",
    "active",
    "displayName",
    "emails[type eq \"work\"].value",
    "name.givenName",
    "name.familyName",
    "name.formatted",
    "externalId",
    "members",
    "title",
    "preferredLanguage",
    "id",
];
const SOURCES: [&str; 12] = [
    "[userPrincipalName]",
    "[originalUserPrincipalName]",
    "[mail]",
    "[displayName]",
    "[givenName]",
    "[surname]",
    "[mailNickname]",
    "[objectId]",
    "[members]",
    "[jobTitle]",
    "[preferredLanguage]",
    "Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")",
];
