//! The sentences of the fixes: what to do, how, and what it rests on.
//!
//! Made where they are read, from the values of [`super::plan`]. It must never decide anything.

use super::plan::{Change, Plan, PlannedFix};
use crate::model::DirectoryKind;
use crate::words::{number, report_fixes as say, units};

/// Every kind of fix there is, with the sentence of the guides that it rests on, in our words.
pub const KINDS: &[(&str, &str)] = &[
    ("send-email", say::MIGRATION_GUIDE_USERS_MATCHED_WORK_EMAIL),
    ("mapping", say::ENTRA_PROVISIONING_SCHEMA_DECIDES_WHAT_SENT),
    ("tenant-url", say::HARNESS_SCIM_GUIDE_TENANT_URL_ENDS),
    ("domain", say::MIGRATION_GUIDE_EMAIL_DIRECTORY_HARNESS_MUST),
    ("capitals", say::MIGRATION_GUIDE_EMAILS_MUST_MATCH_EXACTLY),
    ("address", say::MIGRATION_GUIDE_EMAIL_DIRECTORY_HARNESS_MUST),
    ("fill-in", say::SERVER_USER_WITHOUT_USERNAME_REFUSED),
    ("replace-user", say::MIGRATION_GUIDE_ADDRESS_HARNESS_USER_CANNOT),
    ("assign", say::BOTH_GUIDES_ONLY_PEOPLE_WHO_ASSIGNED),
    ("assign-members", say::BOTH_GUIDES_MEMBER_PUSHED_GROUP_WHO),
    ("remove-double", say::MIGRATION_GUIDE_TWO_USERS_ONE_PERSON),
    ("remove-leaver", say::PROVISIONING_REMOVES_ONLY_WHOM_MANAGES_ACCOUNT),
    ("rename-group", say::MIGRATION_GUIDE_GROUP_TAKEN_OVER_WHERE),
    ("same-name", say::SERVER_GROUP_TAKEN_OVER_WHERE_IDENTIFIER),
    ("part-groups", say::HARNESS_SCIM_GUIDE_PERIODS_DASHES_BLANKS),
    ("keep-members", say::SERVER_MEMBERS_GROUP_TAKEN_OVER_REPLACED),
    ("flatten", say::ENTRA_PEOPLE_NESTED_GROUPS_NOT_PROVISIONED),
    ("push-group", say::MIGRATION_GUIDE_GROUP_NOBODY_PUSHES_STAYS),
    ("unpush-group", say::SERVER_GROUPS_HARNESS_KEEPS_ITSELF_REFUSED),
    ("other-group", say::OKTA_ONE_GROUP_MUST_NOT_USED),
    ("unlink-sso", say::SERVER_GROUP_TAKEN_OVER_KEEPS_LINK),
];

/// What a kind of fix rests on.
pub fn rests_on(kind: &str) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, text)| text)
}

/// The heading of all fixes of a kind.
pub fn heading(kind: &str) -> &'static str {
    match kind {
        "send-email" | "mapping" | "tenant-url" => say::SET_THE_APP_RIGHT,
        "domain" | "capitals" | "address" | "fill-in" => say::CORRECT_WHAT_IS_SENT_FOR_PEOPLE,
        "replace-user" => say::REPLACE_USERS_IN_HARNESS,
        "assign" | "assign-members" => say::ASSIGN_PEOPLE_TO_THE_APP,
        "remove-double" | "remove-leaver" => say::REMOVE_USERS_FROM_HARNESS,
        "rename-group" | "same-name" | "part-groups" => say::GIVE_GROUPS_THE_RIGHT_NAME,
        "keep-members" | "flatten" => say::PUT_PEOPLE_INTO_GROUPS,
        "push-group" | "unpush-group" | "other-group" => say::SET_RIGHT_WHICH_GROUPS_ARE_SENT,
        _ => say::OTHER_CHANGES,
    }
}

/// How far the fixes lead, in one sentence.
pub fn promise(plan: &Plan) -> String {
    let open = say::blockers_and_warnings(plan.open);
    match plan.fixes.len() {
        0 => say::no_change_could_tried_clears_any(&open),
        1 => say::one_fix_clears_clears_of_open(&number(plan.clears), &open),
        n => say::n_fixes_clear_clears_of_open(&number(n as u64), &number(plan.clears), &open),
    }
}

/// The name of the system in which it is done.
pub fn system(word: &str) -> &'static str {
    match word {
        "harness" => "Harness",
        word => DirectoryKind::from_word(word).map_or(say::THE_DIRECTORY, DirectoryKind::label),
    }
}

/// What of an object is changed, in words.
pub fn attribute(word: &str) -> &str {
    match word {
        "email" => "email",
        "user_name" => say::USER_NAME,
        "app_email" => say::EMAIL_ASSIGNMENT_APP,
        "app_user_name" => say::USER_NAME_IN_THE_APP,
        "address" => "address",
        "account" => say::THE_USER_ITSELF,
        "assignment" => say::ASSIGNMENT_TO_THE_APP,
        "members" => "members",
        "nested" => say::GROUPS_INSIDE_IT,
        "push" => say::IS_SENT,
        "unpush" => say::IS_NO_LONGER_SENT,
        "app_assignment" => say::ASSIGNS_PEOPLE_TO_THE_APP,
        "sso_link" => say::LINK_TO_SINGLE_SIGN_ON,
        "user_name_mapping" => say::WHAT_IS_SENT_AS_USERNAME,
        "matching" => say::WHAT_IS_MATCHED_ON_FIRST,
        "group_mapping" => say::GROUP_MAPPING,
        "flow" => say::WHEN_VALUES_ARE_APPLIED,
        "tenant_url" => say::TENANT_URL,
        other => other,
    }
}

/// The sentence on top of a fix.
pub fn title(fix: &PlannedFix) -> String {
    let Some(first) = fix.changes.first() else { return String::new() };
    let idp = fix.changes.iter().map(|c| c.system.as_str()).find(|s| *s != "harness").map_or(say::THE_DIRECTORY, system);
    let to = || quoted(first.to.as_deref().unwrap_or_default());
    let label = || quoted(&first.label);
    let n = |unit: fn(u64) -> String| {
        let mut labels: Vec<&str> = fix.changes.iter().map(|c| c.label.as_str()).collect();
        // One person may have several values to change.
        labels.sort_unstable();
        labels.dedup();
        unit(labels.len() as u64)
    };
    match fix.kind.as_str() {
        "send-email" => say::let_idp_send_email_username(&idp),
        "mapping" => say::set_attribute_mapping_idp_right(&idp),
        "tenant-url" => say::use_the_tenant_url_to(&to()),
        "domain" => say::send_domain_address_n(&domain_of(first), &n(units::person)),
        "capitals" => say::write_addresses_n_same_capital_letters(&n(units::person)),
        "address" => say::send_to_for_label(&to(), &label()),
        "fill-in" => {
            let what = if first.attribute.ends_with("email") { "email" } else { say::USER_NAME };
            let with = if first.to.as_deref() == Some(first.label.as_str()) { say::THAT_ADDRESS.to_owned() } else { to() };
            say::fill_empty_what_label(&what, &label(), &with)
        }
        "replace-user" => replaced(fix),
        "assign" => assigned(fix, idp),
        "assign-members" => match fix.changes.as_slice() {
            [one] => say::assign_one_harness_app_member_pushed(&quoted(&one.label)),
            all => say::assign_n_pushed_group_harness_app(&units::member(all.len() as u64)),
        },
        "remove-double" => say::remove_second_harness_user_label_which(&label()),
        "remove-leaver" => say::remove_label_harness_if_person_has(&label()),
        "rename-group" | "part-groups" => renamed(fix),
        "same-name" => say::rename_label_harness_if_both_one(&label(), &to()),
        "keep-members" => match fix.changes.as_slice() {
            [one] => say::put_into_label_idp_if_person(&quoted(one.to.as_deref().unwrap_or_default()), &label(), &idp),
            all => say::put_n_into_label_idp_if(&units::person(all.len() as u64), &label(), &idp),
        },
        "flatten" => say::put_people_groups_inside_label_into(&label()),
        "push-group" => say::push_label_well_if_team_harness(&label()),
        "unpush-group" => say::do_not_push_label(&label()),
        "other-group" => say::assign_people_through_another_group_label(&label()),
        "unlink-sso" => say::unlink_label_from_single_sign_on(&label()),
        _ => say::change_label(&label()),
    }
}

fn replaced(fix: &PlannedFix) -> String {
    let old = fix.changes.iter().find(|c| c.attribute == "address");
    old.map_or_else(String::new, |c| say::replace_harness_user_c_one_address(&quoted(&c.label), &quoted(c.to.as_deref().unwrap_or_default())))
}

fn assigned(fix: &PlannedFix, idp: &str) -> String {
    let who = fix.changes.iter().find(|c| c.attribute == "assignment").map(|c| quoted(&c.label)).unwrap_or_default();
    let address = fix.changes.iter().find(|c| c.attribute != "assignment").and_then(|c| c.to.as_deref());
    match address {
        None => say::assign_who_harness_app_idp_if(&who, &idp),
        Some(address) => say::assign_who_harness_app_idp_send(&who, &idp, &quoted(address)),
    }
}

fn renamed(fix: &PlannedFix) -> String {
    let parts: Vec<String> = fix
        .changes
        .iter()
        .map(|c| say::c_to_to_in_system(&quoted(&c.label), &quoted(c.to.as_deref().unwrap_or_default()), &system(&c.system)))
        .collect();
    say::rename_parts(&parts.join(say::AND))
}

/// How it is done, step by step.
pub fn how(fix: &PlannedFix) -> &'static str {
    let entra = fix.changes.iter().any(|c| c.system == "entra");
    let okta = fix.changes.iter().any(|c| c.system == "okta");
    match fix.kind.as_str() {
        "send-email" if entra => say::ENTERPRISE_APPLICATION_PROVISIONING_ATTRIBUTE_MAPPING_USERS,
        "send-email" => say::APP_SIGN_CREDENTIALS_DETAILS_SET_APPLICATION,
        "mapping" => say::ENTERPRISE_APPLICATION_PROVISIONING_ATTRIBUTE_MAPPING_MATCH,
        "tenant-url" => say::ENTERPRISE_APPLICATION_PROVISIONING_ADMIN_CREDENTIALS_PUT,
        "domain" | "capitals" | "address" | "fill-in" if entra => say::CORRECT_ATTRIBUTE_USER_ENTRA_WHERE_MAILBOX,
        "domain" | "capitals" | "address" | "fill-in" if okta => say::APP_ASSIGNMENTS_EDIT_PERSON_ASSIGNMENT_APP,
        "domain" | "capitals" | "address" | "fill-in" => say::CORRECT_VALUE_PERSON_ASSIGNMENT_APP_DIRECTORY,
        "replace-user" => say::INVITE_RIGHT_ADDRESS_HARNESS_GIVE_SAME,
        "assign" | "assign-members" if entra => say::ENTERPRISE_APPLICATION_USERS_GROUPS_ADD_PERSON,
        "assign" | "assign-members" => say::APP_ASSIGNMENTS_ASSIGN_PERSON_PUT_THEM,
        "remove-double" | "remove-leaver" => say::ACCOUNT_SETTINGS_ACCESS_CONTROL_USERS_DELETE,
        "rename-group" | "same-name" | "part-groups" => say::RENAME_BEFORE_FIRST_PUSH_SUGGESTED_NAME,
        "keep-members" | "flatten" => say::ADD_MEMBERS_BEFORE_FIRST_PUSH,
        "push-group" => say::ADD_GROUP_WHAT_PUSHED_ASSIGNED,
        "unpush-group" => say::TAKE_GROUP_OUT_WHAT_PUSHED_ASSIGNED,
        "other-group" => say::MAKE_GROUP_ASSIGNMENT_ALONE_PUT_SAME,
        "unlink-sso" => say::ACCOUNT_SETTINGS_ACCESS_CONTROL_USER_GROUPS,
        _ => "",
    }
}

fn domain_of(change: &Change) -> String {
    change.to.as_deref().and_then(|to| to.rsplit_once('@')).map_or_else(String::new, |(_, domain)| domain.to_owned())
}

/// A value in a sentence: between quotation marks where its ends would not be seen otherwise.
pub fn quoted(text: &str) -> String {
    let plain = text.trim() == text && !text.is_empty() && !text.contains(' ') && text.is_ascii();
    if plain { text.to_owned() } else { format!("\u{201c}{text}\u{201d}") }
}
