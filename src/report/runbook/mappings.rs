//! What is sent for matching, and which attributes are mapped.

use super::view::{View, table, value};
use super::{RunStep, sources};
use crate::model::{DirectoryKind, Kind};
use crate::report::configuration::Mapping;
use crate::report::words;

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
    let mut step = RunStep::new("mappings.key", "See what people are matched on", source)
        .say("The migration guide says that the work email is matched. The server's source looks at userName alone. Send the address that Harness has as userName, and as the work email, and both are right.");
    step = match view.kind {
        Some(DirectoryKind::Entra) => step.say("Under Mappings > Provision Microsoft Entra ID Users: userName must be made of the attribute that holds the Harness address and be the first one to match on. Where nobody changes it, Entra sends the user principal name."),
        Some(DirectoryKind::Okta) => step.say("In the app under Sign On, the application username format decides what is sent as userName. Where nobody changes it, Okta sends the Okta login; a format with a prefix only can match nobody."),
        _ => step.say("See what the directory sends as userName."),
    };
    let configuration = view.report.configuration.as_ref();
    if let Some(template) = configuration.and_then(|c| c.user_name_template.as_deref()) {
        step = step.fact(value("Application username format", template));
    }
    let mapped = configuration.and_then(|c| c.mappings.as_ref());
    if let Some(mapping) = mapped.and_then(|all| all.iter().find(|m| m.object == "user" && m.target.eq_ignore_ascii_case("userName"))) {
        step = step.fact(value("userName is made of", mapping.source.as_str()));
    }
    let rows = view.report.keys.iter().map(|k| {
        let numbers = [k.exact, k.case_only, k.second, k.nobody, k.empty].map(|n| n.to_string());
        std::iter::once(words::key(kind, &k.key)).chain(numbers).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if !rows.is_empty() {
        step = step.fact(table(
            "What each value would match",
            &["Sent", "Linked", "But for capital letters", "Second account", "Not in Harness", "No value"],
            rows,
        ));
    }
    step = step.fact(view.about("Email and user name differ", "user.key-differs"));
    if view.kind == Some(DirectoryKind::Entra) {
        step = step.says(view.missing(Kind::EntraProvisioningSchema, "What is mapped to userName")).says(view.messages("config.mapping"));
    }
    step.stop("If the value that is sent is not the one that most accounts have, nobody is linked and everybody gets a second account.")
}

fn enable(view: &View<'_>) -> RunStep {
    let enabled = view.report.configuration.as_ref().and_then(|c| c.groups_enabled);
    let step = RunStep::new("mappings.enable", "Enable users and groups", sources::PAGE_ENABLE)
        .say("Under Mappings, enable Provision Microsoft Entra ID Users and Provision Microsoft Entra ID Groups.");
    match enabled {
        Some(true) => step.nothing_if(true, "The provisioning schema has both enabled."),
        Some(false) => step.say("The provisioning schema has groups switched off."),
        None => step.says(view.missing(Kind::EntraProvisioningSchema, "Whether groups are enabled")),
    }
}

/// "Make sure Apply this mapping is set to Always if you want to sync updates."
fn always(view: &View<'_>) -> RunStep {
    let step = RunStep::new("mappings.always", "Review the user attributes, and when each is applied", sources::PAGE_ENABLE)
        .say("Always keeps an attribute up to date. Only during object creation writes it once and never again: a person who marries keeps the old name in Harness.")
        .say("An attribute that is marked as matching should be applied always. Harness reads userName, displayName, the given and the family name, and active; others are ignored.");
    attributes(step, view, "user")
}

fn groups(view: &View<'_>) -> RunStep {
    let step = RunStep::new("mappings.groups", "Review the group attributes", sources::PAGE_ENABLE)
        .say("Leave Provision Microsoft Entra ID Users and open Provision Microsoft Entra ID Groups. Groups are matched on displayName; members have to be mapped, or groups stay empty.");
    attributes(step, view, "group")
}

fn attributes(step: RunStep, view: &View<'_>, object: &str) -> RunStep {
    let Some(all) = view.report.configuration.as_ref().and_then(|c| c.mappings.as_ref()) else {
        return step.says(view.missing(Kind::EntraProvisioningSchema, "What is mapped"));
    };
    let rows: Vec<Vec<String>> = all
        .iter()
        .filter(|m| m.object == object)
        .map(|m| vec![m.target.clone(), m.source.clone(), if m.matching > 0 { m.matching.to_string() } else { String::new() }, applied(m)])
        .collect();
    if rows.is_empty() {
        return step.say("The provisioning schema maps nothing here.");
    }
    step.fact(table("What the provisioning schema maps", &["Harness gets", "Made of", "Matched, in this order", "Applied"], rows))
}

/// As the console says it.
fn applied(mapping: &Mapping) -> String {
    match mapping.apply.as_str() {
        "Always" => "Always".to_owned(),
        "ObjectAddOnly" => "Only during object creation".to_owned(),
        other => other.to_owned(),
    }
}

fn okta_profile() -> RunStep {
    RunStep::new("mappings.profile", "Review what is written to Harness", sources::OKTA_PAGE)
        .say("Under Provisioning > To App, Harness takes the given and the family name, the primary email and the display name. When an account is taken over, its name is overwritten by the one in Okta.")
        .say("Both names have to be there: without a display name and one of the two, the server's source refuses the person.")
}
