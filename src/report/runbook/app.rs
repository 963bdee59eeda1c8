//! The app in the directory, the SCIM address, the token and the connection test.

use super::view::{View, names, value};
use super::{RunStep, sources};
use crate::model::{DirectoryKind, Kind};
use crate::report::canary::OKTA_QUESTIONS;
use crate::rules::tenant_url;
use crate::words::runbook_app as say;
use crate::words::whatif;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

/// Migration guide, Okta, step 1.
pub fn okta(view: &View<'_>) -> Vec<RunStep> {
    let features = view.report.configuration.as_ref().and_then(|c| c.features.as_ref());
    let switch = switched(view, features.map(Vec::as_slice));
    vec![
        RunStep::new("app.add", say::ADD_THE_HARNESS_APP, sources::OKTA_1)
            .say(say::OKTA_ADMIN_CONSOLE_UNDER_APPLICATIONS_APPLICATIONS)
            .say(OKTA_QUESTIONS[0].1),
        token(view),
        tenant(view),
        RunStep::new("app.connect", say::ENTER_ADDRESS_TOKEN_TEST_CONNECTION, sources::OKTA_1)
            .say(say::APP_UNDER_PROVISIONING_CONFIGURE_API_INTEGRATION)
            .say(say::TEST_CONNECTION_SAVE_NOBODY_PROVISIONED_BEFORE)
            .stop(say::IF_TEST_FAILS_TOKEN_LACKS_PERMISSION),
        switch,
    ]
}

/// What provisioning has to do, and what it does already.
fn switched(view: &View<'_>, features: Option<&[String]>) -> RunStep {
    let step = RunStep::new("app.features", say::SWITCH_WHAT_PROVISIONING_HAS_DO, sources::OKTA_1);
    let rest = say::UNDER_PROVISIONING_APP_SWITCH_CREATE_USERS;
    let last = say::DEACTIVATE_USERS_REMOVES_PEOPLE_HARNESS_WHEN;
    let on = |word: &str| features.is_some_and(|list| list.iter().any(|f| f == word));
    if !["PUSH_NEW_USERS", "PUSH_PROFILE_UPDATES", "PUSH_USER_DEACTIVATION"].into_iter().any(on) {
        let step = step.say(rest).say(last);
        return match features {
            Some(list) => step.fact(names(say::SWITCHED_ON_NOW, list.iter().map(|f| feature(f)).collect())).says(view.messages("config.mapping")),
            None => step.says(view.missing(Kind::OktaApp, say::WHAT_IS_SWITCHED_ON)),
        };
    }
    let list = features.unwrap_or_default().iter().map(|f| feature(f)).collect();
    let step = step.say(say::PROVISIONING_ALREADY_ENABLED_OKTA_APP).fact(names(say::SWITCHED_ON_NOW, list)).says(view.messages("config.mapping"));
    let step = if on("PUSH_USER_DEACTIVATION") { step.say(say::SWITCH_DEACTIVATE_USERS_OFF_NOW_UNDER) } else { step.say(last) };
    step.say(say::LEAVE_REST_ONLY_IF_NOBODY_ASSIGNED).stop(say::WHILE_ENABLED_WHOEVER_ASSIGNED_WHATEVER_PUSHED)
}

/// Migration guide, Entra, step 1, and the Entra page's own steps.
pub fn entra(view: &View<'_>) -> Vec<RunStep> {
    vec![
        RunStep::new("app.add", say::ADD_THE_HARNESS_APP, sources::PAGE_ADD)
            .say(say::AZURE_PORTAL_MICROSOFT_ENTRA_ID_ENTERPRISE)
            .say(say::MICROSOFT_OWN_PAGE_CALLS_CONNECTOR_PREVIEW),
        token(view),
        tenant(view),
        RunStep::new("app.connect", say::CHOOSE_AUTOMATIC_PROVISIONING_ENTER_ADDRESS_TOKEN, sources::PAGE_ENABLE)
            .say(say::APP_UNDER_PROVISIONING_PROVISIONING_MODE_AUTOMATIC)
            .stop(say::IF_TEST_FAILS_KEY_LACKS_ADMINISTRATOR),
        RunStep::new("app.notify", say::ENTER_WHO_GETS_THE_ERROR_MAILS, sources::PAGE_ENABLE)
            .say(say::UNDER_SETTINGS_NOTIFICATION_EMAIL_GROUP_ADDRESS),
        RunStep::new("app.off", say::LEAVE_PROVISIONING_STATUS_OFF_FOR_NOW, sources::PAGE_ENABLE)
            .say(say::SAVING_CONFIGURATION_STATUS_STARTS_FIRST_CYCLE)
            .stop(say::IF_STATUS_ALREADY_CYCLE_RUNNING_GOES),
    ]
}

/// A directory for which no guide was written.
pub fn other(view: &View<'_>) -> Vec<RunStep> {
    vec![
        RunStep::new("app.add", say::ADD_THE_HARNESS_APP, sources::LOOK).say(say::DIRECTORY_ADD_HARNESS_APP_SCIM_PROVISIONING),
        token(view),
        tenant(view),
        RunStep::new("app.connect", say::ENTER_ADDRESS_TOKEN_TEST_CONNECTION, sources::OKTA_PAGE)
            .say(say::UNIQUE_IDENTIFIER_USERS_USERNAME_TOKEN_SENT)
            .stop(say::IF_TEST_FAILS_DO_NOT_GO),
    ]
}

/// The word of the API as the console says it.
fn feature(word: &str) -> String {
    match word {
        "PUSH_NEW_USERS" => say::CREATE_USERS_PUSH_NEW_USERS.to_owned(),
        "PUSH_PROFILE_UPDATES" => say::UPDATE_USER_ATTRIBUTES_PUSH_PROFILE_UPDATES.to_owned(),
        "PUSH_USER_DEACTIVATION" => say::DEACTIVATE_USERS_PUSH_USER_DEACTIVATION.to_owned(),
        "GROUP_PUSH" => say::PUSH_GROUPS_GROUP_PUSH.to_owned(),
        other => other.to_owned(),
    }
}

/// "Tenant URL: replace ACCOUNT_ID with your Harness account ID."
fn tenant(view: &View<'_>) -> RunStep {
    let step = RunStep::new("app.tenant-url", say::TAKE_SCIM_ADDRESS_YOUR_ACCOUNT, sources::PAGE_ENABLE)
        .say(say::ACCOUNT_ID_EVERY_ADDRESS_HARNESS_PAGE)
        .say(say::WHERE_HARNESS_RUNS_HOST_YOUR_OWN);
    if view.level().is_some() {
        return step.say(say::ADDRESS_LEFT_OUT_COPY_FULL_REPORT);
    }
    let configuration = view.report.configuration.as_ref();
    let told = configuration.and_then(|c| c.tenant_url.as_deref());
    let made = configuration.and_then(|c| c.account_id.as_deref()).and_then(tenant_url::of);
    match (told, told.and_then(tenant_url::flaw), made) {
        (Some(url), None, _) => step.fact(value(say::SCIM_ADDRESS, url)),
        (Some(url), Some(flaw), made) => {
            // What an address with a flaw is an address of, the exports may not know.
            let mended = made.or_else(|| tenant_url::of(url));
            let step = step.fact(value(say::THE_ADDRESS_AS_IT_WAS_TOLD, url)).say(flaw);
            let step = step.fact(mended.map(|url| value(say::SCIM_ADDRESS, url)));
            step.stop(say::ADDRESS_TOLD_NOT_ONE_PROVISIONS_CHANGE)
        }
        (None, _, Some(url)) => step.fact(value(say::SCIM_ADDRESS, url)).say(say::MADE_ACCOUNT_ID_EXPORT_USER_GROUPS),
        (None, _, None) => step.say(say::account_id_not_known_export_user(&whatif::WHAT_IF_CHANGE_WHAT_ASSUMED)),
    }
}

/// "Generate a SCIM token in Harness."
fn token(view: &View<'_>) -> RunStep {
    let source = match view.kind {
        Some(DirectoryKind::Okta) => sources::OKTA_1,
        Some(DirectoryKind::Entra) => sources::ENTRA_1,
        _ => sources::PAGE_REQUIREMENTS,
    };
    let mut step = RunStep::new("app.token", say::MAKE_TOKEN_NOTE_LAST_DAY, source)
        .say(say::MAKE_SERVICE_ACCOUNT_NOT_PERSON_KEY)
        .say(say::SERVICE_ACCOUNT_NEEDS_ACCOUNT_SCOPE_VIEW)
        .say(say::MIGRATION_GUIDE_MAKES_KEY_TYPE_SCIM)
        .stop(say::DO_NOT_MAIL_TOKEN_DO_NOT);
    let expires = view.report.configuration.as_ref().and_then(|c| c.token_expires.as_deref());
    step = match expires.map(|text| (text, OffsetDateTime::parse(text, &Rfc3339))) {
        Some((_, Ok(end))) => step
            .fact(value(say::LAST_DAY_OF_THE_TOKEN, end.date().to_string()))
            .fact(value(say::REMINDER_TWO_WEEKS_BEFORE, (end - Duration::days(14)).date().to_string())),
        Some((text, Err(_))) => step.fact(value(say::LAST_DAY_TOKEN_TOLD, text)),
        None => step.say(say::last_day_not_known_report_enter(&whatif::WHAT_IF_CHANGE_WHAT_ASSUMED, &whatif::LAST_DAY_OF_ITS_TOKEN)),
    };
    step = step.says(view.messages("config.token"));
    if view.findings("config.token").iter().any(|f| f.severity == crate::report::schema::Severity::Blocker) {
        step = step.stop(say::TOKEN_HAS_ENDED_NOTHING_PROVISIONED_BEFORE);
    }
    step
}
