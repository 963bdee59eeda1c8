//! The app in the directory, the SCIM address, the token and the connection test.

use super::view::{View, names, value};
use super::{RunStep, sources};
use crate::model::{DirectoryKind, Kind};
use crate::report::canary::OKTA_QUESTIONS;
use crate::rules::tenant_url;
use crate::words::whatif;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

/// Migration guide, Okta, step 1.
pub fn okta(view: &View<'_>) -> Vec<RunStep> {
    let features = view.report.configuration.as_ref().and_then(|c| c.features.as_ref());
    let switch = switched(view, features.map(Vec::as_slice));
    vec![
        RunStep::new("app.add", "Add the Harness app", sources::OKTA_1)
            .say("In the Okta Admin Console under Applications > Applications: the migration guide takes the app of the catalogue, Harness's page on Okta makes one by hand as a SAML app with SCIM switched on.")
            .say(OKTA_QUESTIONS[0].1),
        token(view),
        tenant(view),
        RunStep::new("app.connect", "Enter address and token, and test the connection", sources::OKTA_1)
            .say("In the app under Provisioning > Configure API Integration: the SCIM address, and the token as a bearer token. A hand-made app also asks for the unique identifier of users: userName.")
            .say("Test the connection and save. Nobody is provisioned before somebody is assigned.")
            .stop("If the test fails, the token lacks a permission, has ended, or the address is not the one above. Do not go on."),
        switch,
    ]
}

/// What provisioning has to do, and what it does already.
fn switched(view: &View<'_>, features: Option<&[String]>) -> RunStep {
    let step = RunStep::new("app.features", "Switch on what provisioning has to do", sources::OKTA_1);
    let rest =
        "Under Provisioning > To App, switch on Create Users and Update User Attributes when the pilot begins. Groups are pushed under Push Groups.";
    let last = "Deactivate Users removes people from Harness when they are unassigned: switch it on last, when the five checks are done.";
    let on = |word: &str| features.is_some_and(|list| list.iter().any(|f| f == word));
    if !["PUSH_NEW_USERS", "PUSH_PROFILE_UPDATES", "PUSH_USER_DEACTIVATION"].into_iter().any(on) {
        let step = step.say(rest).say(last);
        return match features {
            Some(list) => step.fact(names("Switched on now", list.iter().map(|f| feature(f)).collect())).says(view.messages("config.mapping")),
            None => step.says(view.missing(Kind::OktaApp, "What is switched on")),
        };
    }
    let list = features.unwrap_or_default().iter().map(|f| feature(f)).collect();
    let step =
        step.say("Provisioning is already enabled in the Okta app.").fact(names("Switched on now", list)).says(view.messages("config.mapping"));
    let step = if on("PUSH_USER_DEACTIVATION") {
        step.say("Switch Deactivate Users off now, under Provisioning > To App, and on again last, when the five checks are done: it removes people from Harness when they are unassigned.")
    } else {
        step.say(last)
    };
    step.say("Leave the rest on only if nobody is assigned and no group is pushed; otherwise switch Create Users and Update User Attributes off as well until the pilot begins.")
        .stop("While it is enabled, whoever is assigned and whatever is pushed or changed is sent to Harness at once.")
}

/// Migration guide, Entra, step 1, and the Entra page's own steps.
pub fn entra(view: &View<'_>) -> Vec<RunStep> {
    vec![
        RunStep::new("app.add", "Add the Harness app", sources::PAGE_ADD)
            .say("In the Azure portal: Microsoft Entra ID > Enterprise applications > All applications > New application; search for Harness in the gallery and add it.")
            .say("Microsoft's own page calls this connector a preview."),
        token(view),
        tenant(view),
        RunStep::new("app.connect", "Choose automatic provisioning, enter address and token, test the connection", sources::PAGE_ENABLE)
            .say("In the app under Provisioning: Provisioning Mode Automatic; Tenant URL and Secret Token from the steps above; Test Connection.")
            .stop("If the test fails, the key lacks administrator permissions, has ended, or the address is not the one above. Do not go on."),
        RunStep::new("app.notify", "Enter who gets the error mails", sources::PAGE_ENABLE)
            .say("Under Settings, Notification Email: a group address that somebody reads. Then save."),
        RunStep::new("app.off", "Leave Provisioning Status off for now", sources::PAGE_ENABLE)
            .say("Saving the configuration with the status on starts the first cycle over everybody in scope. Mappings, scope and the trials come first.")
            .stop("If the status is on already, a cycle is running: it goes on after Stop is pressed, until it is through."),
    ]
}

/// A directory for which no guide was written.
pub fn other(view: &View<'_>) -> Vec<RunStep> {
    vec![
        RunStep::new("app.add", "Add the Harness app", sources::LOOK)
            .say("In the directory, add the Harness app with SCIM provisioning, or a generic SCIM 2.0 app. Harness has guides for Okta, Microsoft Entra ID and OneLogin; for others its Okta page tells the values."),
        token(view),
        tenant(view),
        RunStep::new("app.connect", "Enter address and token, and test the connection", sources::OKTA_PAGE)
            .say("The unique identifier of users is userName. The token is sent as a bearer token.")
            .stop("If the test fails, do not go on."),
    ]
}

/// The word of the API as the console says it.
fn feature(word: &str) -> String {
    match word {
        "PUSH_NEW_USERS" => "Create Users (PUSH_NEW_USERS)".to_owned(),
        "PUSH_PROFILE_UPDATES" => "Update User Attributes (PUSH_PROFILE_UPDATES)".to_owned(),
        "PUSH_USER_DEACTIVATION" => "Deactivate Users (PUSH_USER_DEACTIVATION)".to_owned(),
        "GROUP_PUSH" => "Push Groups (GROUP_PUSH)".to_owned(),
        other => other.to_owned(),
    }
}

/// "Tenant URL: replace ACCOUNT_ID with your Harness account ID."
fn tenant(view: &View<'_>) -> RunStep {
    let step = RunStep::new("app.tenant-url", "Take the SCIM address of your account", sources::PAGE_ENABLE)
        .say("The account id is in every address of the Harness page, after /account/, and under Account Settings > Overview.")
        .say("Where Harness runs on a host of your own, the address begins with that host and has no /gateway. Microsoft's tutorial shows an address without /ng, which is that of FirstGen; Harness's own pages have it.");
    if view.level().is_some() {
        return step.say("The address was left out of this copy. The full report has it.");
    }
    let configuration = view.report.configuration.as_ref();
    let told = configuration.and_then(|c| c.tenant_url.as_deref());
    let made = configuration.and_then(|c| c.account_id.as_deref()).and_then(tenant_url::of);
    match (told, told.and_then(tenant_url::flaw), made) {
        (Some(url), None, _) => step.fact(value("SCIM address", url)),
        (Some(url), Some(flaw), made) => {
            // What an address with a flaw is an address of, the exports may not know.
            let mended = made.or_else(|| tenant_url::of(url));
            let step = step.fact(value("The address as it was told", url)).say(flaw);
            let step = step.fact(mended.map(|url| value("SCIM address", url)));
            step.stop("The address that was told is not one that provisions. Change it before the connection is tested.")
        }
        (None, _, Some(url)) => step.fact(value("SCIM address", url)).say("It is made of the account id that the export of the user groups names, for the host app.harness.io."),
        (None, _, None) => step.say(format!("The account id is not known: the export of the user groups from the Harness API names it, or paste any address of the Harness page on the page under “{}”.", whatif::WHAT_IF_CHANGE_WHAT_ASSUMED)),
    }
}

/// "Generate a SCIM token in Harness."
fn token(view: &View<'_>) -> RunStep {
    let source = match view.kind {
        Some(DirectoryKind::Okta) => sources::OKTA_1,
        Some(DirectoryKind::Entra) => sources::ENTRA_1,
        _ => sources::PAGE_REQUIREMENTS,
    };
    let mut step = RunStep::new("app.token", "Make the token, and note its last day", source)
        .say("Make it for a service account, not for a person: a key has the rights of whoever it belongs to, and a person's ends with the person.")
        .say("The service account needs at account scope: view, manage and invite users; view and manage user groups.")
        .say("The migration guide makes a key of the type SCIM under Account Settings > Access Control > API Keys and says that its tokens end. Harness's page on API keys knows no such type, and a last day only where somebody sets one. Set one, and note it.")
        .stop("Do not mail the token and do not put it into a file that is shared. It can change every user of the account.");
    let expires = view.report.configuration.as_ref().and_then(|c| c.token_expires.as_deref());
    step = match expires.map(|text| (text, OffsetDateTime::parse(text, &Rfc3339))) {
        Some((_, Ok(end))) => step
            .fact(value("Last day of the token", end.date().to_string()))
            .fact(value("Reminder two weeks before", (end - Duration::days(14)).date().to_string())),
        Some((text, Err(_))) => step.fact(value("Last day of the token, as it was told", text)),
        None => step.say(format!(
            "Its last day is not known to this report. Enter it on the page under “{}”, at “{}”, and the calendar file reminds of it.",
            whatif::WHAT_IF_CHANGE_WHAT_ASSUMED,
            whatif::LAST_DAY_OF_ITS_TOKEN
        )),
    };
    step = step.says(view.messages("config.token"));
    if view.findings("config.token").iter().any(|f| f.severity == crate::report::schema::Severity::Blocker) {
        step = step.stop("The token has ended. Nothing is provisioned before there is a new one.");
    }
    step
}
