//! What is sent for matching, and which attributes are mapped.

use super::view::{View, table, value};
use super::{RunStep, sources};
use crate::model::{DirectoryKind, Kind};
use crate::report::configuration::Mapping;
use crate::report::words;
use crate::words::runbook_mappings as say;

pub fn steps(view: &View<'_>) -> Vec<RunStep> {
    match view.kind {
        Some(DirectoryKind::Entra) => vec![enable(view), key(view), always(view), groups(view)],
        Some(DirectoryKind::Okta) => vec![key(view), okta_profile()],
        _ => vec![key(view)],
    }
}

/// What people are matched on, and what it would be otherwise.
fn key(view: &View<'_>) -> RunStep {
    let kind = view.report.directory_kind.as_deref();
    let source = match view.kind {
        Some(DirectoryKind::Entra) => sources::ENTRA_2,
        Some(DirectoryKind::Okta) => sources::OKTA_KEY,
        _ => sources::SERVER_USERS,
    };
    let mut step = RunStep::new("mappings.key", say::SEE_WHAT_PEOPLE_ARE_MATCHED_ON, source).say(say::MIGRATION_GUIDE_SAYS_WORK_EMAIL_MATCHED);
    step = match view.kind {
        Some(DirectoryKind::Entra) => step.say(say::UNDER_MAPPINGS_PROVISION_MICROSOFT_ENTRA_ID),
        Some(DirectoryKind::Okta) => step.say(say::APP_UNDER_SIGN_APPLICATION_USERNAME_FORMAT),
        _ => step.say(say::SEE_WHAT_DIRECTORY_SENDS_USERNAME),
    };
    let configuration = view.report.configuration.as_ref();
    if let Some(template) = configuration.and_then(|c| c.user_name_template.as_deref()) {
        step = step.fact(value(say::APPLICATION_USERNAME_FORMAT, template));
    }
    let mapped = configuration.and_then(|c| c.mappings.as_ref());
    if let Some(mapping) = mapped.and_then(|all| all.iter().find(|m| m.object == "user" && m.target.eq_ignore_ascii_case("userName"))) {
        step = step.fact(value(say::USERNAME_IS_MADE_OF, mapping.source.as_str()));
    }
    let rows = view.report.keys.iter().map(|k| {
        let numbers = [k.exact, k.case_only, k.second, k.nobody, k.empty].map(|n| n.to_string());
        std::iter::once(words::key(kind, &k.key)).chain(numbers).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if !rows.is_empty() {
        step = step.fact(table(
            say::WHAT_EACH_VALUE_WOULD_MATCH,
            &[say::SENT, say::LINKED, say::BUT_FOR_CAPITAL_LETTERS, say::SECOND_ACCOUNT, say::NOT_IN_HARNESS, say::NO_VALUE],
            rows,
        ));
    }
    step = step.fact(view.about(say::EMAIL_AND_USER_NAME_DIFFER, "user.key-differs"));
    if view.kind == Some(DirectoryKind::Entra) {
        step = step.says(view.missing(Kind::EntraProvisioningSchema, say::WHAT_IS_MAPPED_TO_USERNAME)).says(view.messages("config.mapping"));
    }
    step.stop(say::IF_VALUE_SENT_NOT_ONE_MOST)
}

fn enable(view: &View<'_>) -> RunStep {
    let enabled = view.report.configuration.as_ref().and_then(|c| c.groups_enabled);
    let step =
        RunStep::new("mappings.enable", say::ENABLE_USERS_AND_GROUPS, sources::PAGE_ENABLE).say(say::UNDER_MAPPINGS_ENABLE_PROVISION_MICROSOFT_ENTRA);
    match enabled {
        Some(true) => step.nothing_if(true, say::THE_PROVISIONING_SCHEMA_HAS_BOTH_ENABLED),
        Some(false) => step.say(say::PROVISIONING_SCHEMA_HAS_GROUPS_SWITCHED_OFF),
        None => step.says(view.missing(Kind::EntraProvisioningSchema, say::WHETHER_GROUPS_ARE_ENABLED)),
    }
}

/// "Make sure Apply this mapping is set to Always if you want to sync updates."
fn always(view: &View<'_>) -> RunStep {
    let step = RunStep::new("mappings.always", say::REVIEW_USER_ATTRIBUTES_WHEN_EACH_APPLIED, sources::PAGE_ENABLE)
        .say(say::ALWAYS_KEEPS_ATTRIBUTE_UP_DATE_ONLY)
        .say(say::ATTRIBUTE_MARKED_MATCHING_SHOULD_APPLIED_ALWAYS);
    attributes(step, view, "user")
}

fn groups(view: &View<'_>) -> RunStep {
    let step =
        RunStep::new("mappings.groups", say::REVIEW_THE_GROUP_ATTRIBUTES, sources::PAGE_ENABLE).say(say::LEAVE_PROVISION_MICROSOFT_ENTRA_ID_USERS);
    attributes(step, view, "group")
}

fn attributes(step: RunStep, view: &View<'_>, object: &str) -> RunStep {
    let Some(all) = view.report.configuration.as_ref().and_then(|c| c.mappings.as_ref()) else {
        return step.says(view.missing(Kind::EntraProvisioningSchema, say::WHAT_IS_MAPPED));
    };
    let rows: Vec<Vec<String>> = all
        .iter()
        .filter(|m| m.object == object)
        .map(|m| vec![m.target.clone(), m.source.clone(), if m.matching > 0 { m.matching.to_string() } else { String::new() }, applied(m)])
        .collect();
    if rows.is_empty() {
        return step.say(say::THE_PROVISIONING_SCHEMA_MAPS_NOTHING_HERE);
    }
    step.fact(table(say::WHAT_THE_PROVISIONING_SCHEMA_MAPS, &[say::HARNESS_GETS, say::MADE_OF, say::MATCHED_IN_THIS_ORDER, say::APPLIED], rows))
}

/// As the console says it.
fn applied(mapping: &Mapping) -> String {
    match mapping.apply.as_str() {
        "Always" => "Always".to_owned(),
        "ObjectAddOnly" => say::ONLY_DURING_OBJECT_CREATION.to_owned(),
        other => other.to_owned(),
    }
}

fn okta_profile() -> RunStep {
    RunStep::new("mappings.profile", say::REVIEW_WHAT_IS_WRITTEN_TO_HARNESS, sources::OKTA_PAGE)
        .say(say::UNDER_PROVISIONING_APP_HARNESS_TAKES_GIVEN)
        .say(say::BOTH_NAMES_HAVE_THERE_WITHOUT_DISPLAY)
}
