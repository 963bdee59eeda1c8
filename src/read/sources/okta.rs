//! Okta: the API's JSON, the tables of the browser extension, and the admin reports by the names of their fields (facts: IdP 3.1 to 3.4).

use super::super::record::{Field, Record, address, id, plain};
use super::people;
use crate::model::{AppUser, DirectoryGroup, DirectoryUser, GroupClass, OktaApp, Origin, PushMapping};
use crate::words::sources_okta as say;

/// `/api/v1/users`, `User Id,Status,Username,…`, the reports' `Okta username` and `Login`. In the order of [`people`].
pub const USER: &[Field] = &[
    id(&["id", "userid", "oktauserid", "oktaid", "assigneeoktaid"]),
    address(&["profilelogin", "login", "username", "oktausername", "assigneeoktausername"]),
    address(&["profileemail", "email", "primaryemail", "primaryemailaddress"]),
    plain(&["profiledisplayname", "displayname", "userfullname", "fullname", "user"]),
    plain(&["profilefirstname", "firstname"]),
    plain(&["profilelastname", "lastname"]),
    plain(&["status", "oktauserstatus", "userstatus"]),
    plain(&[]),
    plain(&[]),
    plain(&[]),
    plain(&["profileusertype", "usertype"]),
    plain(&["profilesecondemail", "secondemail", "secondaryemail"]),
    plain(&[]),
    plain(&[]),
    plain(&[]),
];

/// Members: `id,login,firstName,lastName,status`, `/api/v1/groups/{id}/users`, and the group membership report. In the order of
/// [`people`].
pub const MEMBER: &[Field] = &[
    id(&["id", "userid", "oktauserid", "oktaid"]),
    address(&["profilelogin", "login", "username", "oktausername"]),
    plain(&["profileemail", "email", "primaryemail"]),
    plain(&[]),
    plain(&["groupid"]),
    plain(&["groupname", "group"]),
];

/// `/api/v1/groups` and `id,name,description,type`.
pub const GROUP: &[Field] = &[id(&["id", "groupid"]), plain(&["profilename", "name", "groupname", "label"]), plain(&["type", "grouptype"])];

/// Groups of applications and built-in groups cannot be pushed (facts: IdP 3.3).
pub fn group(record: &Record<'_, '_>, origin: Origin) -> Result<DirectoryGroup, String> {
    let (id, name) = (record.text(0), record.text(1));
    if id.is_empty() && name.is_empty() {
        return Err(say::EXPECTED_ID_NAME_FOUND_NEITHER.to_owned());
    }
    let class_label = record.some(2);
    let class = match class_label.as_deref() {
        Some("APP_GROUP" | "BUILT_IN") => GroupClass::NotSendable,
        _ => GroupClass::Sendable,
    };
    Ok(DirectoryGroup { id, name, class, class_label, origin })
}

/// `/api/v1/apps/{id}`, and the extension's table of apps.
pub const APP: &[Field] =
    &[plain(&["label", "name"]), plain(&["features"]), plain(&["credentialsusernametemplatetemplate", "usernametemplate"]), plain(&["status"])];

pub fn app(record: &Record<'_, '_>, origin: Origin) -> Result<OktaApp, String> {
    Ok(OktaApp { label: record.text(0), features: record.words(1).unwrap_or_default(), user_name_template: record.some(2), origin })
}

/// `/api/v1/apps/{id}/users`, the extension's table of app users, and the app access report.
pub const APP_USER: &[Field] = &[
    id(&["id", "userid", "oktauserid", "assigneeoktaid"]),
    address(&["credentialsusername", "applicationusername", "appusername", "assigneeappusername", "applicationlogin", "username"]),
    plain(&["profileemail", "email", "primaryemail"]),
    plain(&["profilename", "profiledisplayname", "userfullname", "fullname", "displayname"]),
    plain(&["profilegivenname", "profilefirstname", "firstname", "givenname"]),
    plain(&["profilefamilyname", "profilelastname", "lastname", "familyname"]),
    plain(&["scope", "assignmenttype"]),
    plain(&["oktausername", "login", "assigneeoktausername"]),
    plain(&["profilesecondemail", "secondemail"]),
    plain(&["applicationname", "application", "applicationinstance"]),
    plain(&["unassignedon"]),
];

/// An app user, and the directory user it stands for where no user export does.
pub fn app_user(record: &Record<'_, '_>, origin: Origin) -> Result<(AppUser, DirectoryUser), String> {
    let (id, user_name) = (record.text(0), record.text(1));
    if id.is_empty() && user_name.is_empty() {
        return Err(say::EXPECTED_ID_APP_USER_NAME_FOUND.to_owned());
    }
    let (display, given, family) = (record.owned(3), record.owned(4), record.owned(5));
    let full = format!("{} {}", given.as_deref().unwrap_or_default(), family.as_deref().unwrap_or_default());
    let name = display.clone().filter(|n| !n.is_empty()).or_else(|| Some(full.trim().to_owned()).filter(|n| !n.is_empty()));
    let user = DirectoryUser {
        id: id.clone(),
        user_name: record.owned(7).or_else(|| Some(user_name.clone())),
        email: record.owned(2),
        display_name: display,
        given_name: given,
        family_name: family,
        other_addresses: record.some(8).into_iter().collect(),
        origin,
        ..DirectoryUser::default()
    };
    Ok((AppUser { id, user_name, email: record.owned(2), name, scope: record.some(6), origin }, user))
}

/// Fields that some record of the file has are known for all.
pub fn fill_app_user(app_user: &mut AppUser, user: &mut DirectoryUser, has: &dyn Fn(usize) -> bool) {
    people::known(&mut app_user.email, has(2));
    people::known(&mut user.email, has(2));
    people::known(&mut user.display_name, has(3));
    people::known(&mut user.given_name, has(4));
    people::known(&mut user.family_name, has(5));
}

/// `/api/v1/apps/{id}/groups` and the extension's table of app groups.
pub const APP_GROUP: &[Field] = &[id(&["id", "groupid"])];

pub fn app_group(record: &Record<'_, '_>) -> Result<String, String> {
    record.some(0).ok_or_else(|| say::EXPECTED_GROUP_ID_FOUND_NONE.to_owned())
}

/// `/api/v1/apps/{id}/group-push/mappings`, and the extension's table of mappings.
pub const PUSH_MAPPING: &[Field] = &[
    id(&["sourcegroupid", "sourceusergroupid", "sourceid"]),
    plain(&["targetgroupid", "targetid"]),
    plain(&["status"]),
    plain(&["errorsummary"]),
    plain(&["lastpush"]),
];

pub fn push_mapping(record: &Record<'_, '_>, origin: Origin) -> Result<PushMapping, String> {
    let source_group_id = record.text(0);
    if source_group_id.is_empty() {
        return Err(say::EXPECTED_SOURCE_GROUP_FOUND_NONE.to_owned());
    }
    Ok(PushMapping {
        source_group_id,
        target_group_id: record.some(1),
        status: record.text(2),
        error: record.some(3),
        last_push: record.text(4),
        origin,
    })
}
