//! Harness: users, user groups, role assignments and invites, as its API lists them (facts: Harness 4.1 to 4.9), and tables made of them.

use super::super::record::{Field, Record, address, flag, id, plain};
use super::super::value::Value;
use crate::model::{AccountGroup, AccountUser, Invite, Origin, Principal, PrincipalKind, RoleAssignment, RoleBinding, Scope};
use crate::words::sources_harness as say;

/// `user/aggregate` (fields below `user`), `user/batch`, NDJSON and CSV (facts: Harness 4.0, 4.2, 4.3).
pub const USER: &[Field] = &[
    id(&["useruuid", "uuid", "userid", "harnessid", "harnessuserid", "id"]),
    address(&["useremail", "email", "emailaddress", "mail", "emailid"]),
    plain(&["username", "name", "fullname", "displayname", "userfullname"]),
    plain(&["userdisabled", "disabled", "isdisabled"]),
    plain(&["userexternallymanaged", "externallymanaged"]),
    plain(&["roleassignmentmetadata", "roleassignmentsmetadata"]),
];

pub fn user(record: &Record<'_, '_>, origin: Origin) -> Result<AccountUser, String> {
    let user = AccountUser {
        id: record.text(0),
        email: record.text(1),
        name: record.text(2),
        disabled: record.flag(3),
        externally_managed: record.flag(4),
        roles: record.list(5).map(bindings),
        origin,
    };
    if user.id.is_empty() && user.email.is_empty() {
        return Err(say::EXPECTED_ID_ADDRESS_FOUND_NEITHER.to_owned());
    }
    Ok(user)
}

/// Where some record of the file lists roles, the others have none.
pub fn fill_user(user: &mut AccountUser, has: &dyn Fn(usize) -> bool) {
    if has(5) {
        user.roles.get_or_insert_default();
    }
}

/// Bindings as user exports, group exports and invites list them.
fn bindings(raw: &str) -> Vec<RoleBinding> {
    let Ok(list) = Value::parse(raw) else {
        return Vec::new();
    };
    list.items()
        .iter()
        .map(|b| RoleBinding { role: b.field("roleIdentifier").to_owned(), resource_group: b.field("resourceGroupIdentifier").to_owned() })
        .filter(|b| !b.role.is_empty())
        .collect()
}

/// FirstGen's GraphQL `users.nodes` (facts: Harness 4.9).
pub const FIRST_GEN: &[Field] = &[id(&["id", "uuid"]), address(&["email"]), plain(&["name"])];

/// `user-groups` in all its lists, the ACL aggregate (fields below `userGroupDTO`; its own `users` is a preview of six), and v2, whose
/// users are objects (facts: Harness 4.4 and 4.6).
pub const GROUP: &[Field] = &[
    id(&["identifier", "groupidentifier", "usergroupidentifier"]),
    plain(&["usergroupdtoname", "name", "groupname", "usergroupname"]),
    plain(&["usergroupdtoorgidentifier", "orgidentifier", "orgid", "org"]),
    plain(&["usergroupdtoprojectidentifier", "projectidentifier", "projectid", "project"]),
    plain(&["usergroupdtousers"]),
    plain(&["users", "useremails", "members", "userids"]),
    plain(&["usergroupdtoexternallymanaged", "externallymanaged"]),
    plain(&["usergroupdtoharnessmanaged", "harnessmanaged"]),
    plain(&["usergroupdtossolinked", "usergroupdtoisssolinked", "ssolinked", "isssolinked"]),
    plain(&["usergroupdtossogroupname", "ssogroupname"]),
    plain(&["usergroupdtolinkedssodisplayname", "linkedssodisplayname"]),
    plain(&["roleassignmentsmetadatadto", "roleassignmentmetadata", "roleassignmentsmetadata"]),
    plain(&["usergroupdtolinkedssoid", "linkedssoid"]),
    plain(&["usergroupdtoidentifier"]),
    plain(&["usergroupdtoaccountidentifier", "accountidentifier", "accountid"]),
];

pub fn group(record: &Record<'_, '_>, origin: Origin) -> Result<AccountGroup, String> {
    // The aggregate tells its members below userGroupDTO only; elsewhere they stand in the record itself.
    let aggregate = record.some(13);
    let members = if aggregate.is_some() { record.words(4) } else { record.words(5) };
    let identifier = aggregate.unwrap_or_else(|| record.text(0));
    if identifier.is_empty() {
        return Err(say::EXPECTED_AN_IDENTIFIER_AND_FOUND_NONE.to_owned());
    }
    let linked = record.flag(8).unwrap_or(false) || record.some(12).is_some();
    Ok(AccountGroup {
        account: record.some(14),
        identifier,
        name: record.text(1),
        scope: scope(record.get(2), record.get(3)),
        members,
        externally_managed: record.flag(6),
        harness_managed: record.flag(7).unwrap_or(false),
        sso_linked: linked.then(|| record.some(9).or_else(|| record.some(10)).unwrap_or_default()),
        roles: record.list(11).map(bindings),
        origin,
    })
}

/// Where some record of the file lists members or roles, the others have none of them.
pub fn fill_group(group: &mut AccountGroup, has: &dyn Fn(usize) -> bool) {
    if has(4) || has(5) {
        group.members.get_or_insert_default();
    }
    if has(11) {
        group.roles.get_or_insert_default();
    }
}

/// The scope that an organisation and a project name.
pub fn scope(org: Option<&str>, project: Option<&str>) -> Scope {
    match (org.unwrap_or_default(), project.unwrap_or_default()) {
        ("", _) => Scope::Account,
        (org, "") => Scope::Organization { org: org.to_owned() },
        (org, project) => Scope::Project { org: org.to_owned(), project: project.to_owned() },
    }
}

/// `roleassignments/filter`, `v2/filter` and the aggregate (facts: Harness 4.7).
pub const ROLE_ASSIGNMENT: &[Field] = &[
    plain(&["roleassignmentidentifier", "identifier"]),
    plain(&["roleassignmentroleidentifier", "roleroleidentifier", "roleidentifier", "roleassignmentrolereferenceidentifier", "role"]),
    plain(&["roleassignmentresourcegroupidentifier", "resourcegroupresourcegroupidentifier", "resourcegroupidentifier", "resourcegroup"]),
    plain(&["scopeorgidentifier", "roleassignmentscopeorgidentifier", "orgidentifier"]),
    plain(&["scopeprojectidentifier", "roleassignmentscopeprojectidentifier", "projectidentifier"]),
    plain(&["roleassignmentprincipaltype", "principaltype"]),
    id(&["roleassignmentprincipalidentifier", "principalidentifier", "principal"]),
    plain(&["roleassignmentprincipalscopelevel", "principalscopelevel"]),
    plain(&["roleassignmentdisabled", "disabled"]),
];

pub fn role_assignment(record: &Record<'_, '_>, origin: Origin) -> Result<RoleAssignment, String> {
    let (role, principal) = (record.text(1), record.text(6));
    if role.is_empty() || principal.is_empty() {
        return Err(say::EXPECTED_ROLE_PRINCIPAL_ONE_THEM_MISSING.to_owned());
    }
    Ok(RoleAssignment {
        identifier: record.text(0),
        role,
        resource_group: record.text(2),
        scope: scope(record.get(3), record.get(4)),
        principal: Principal {
            kind: match record.get(5).unwrap_or_default().to_ascii_uppercase().as_str() {
                "USER" => PrincipalKind::User,
                "USER_GROUP" => PrincipalKind::UserGroup,
                _ => PrincipalKind::Other,
            },
            identifier: principal,
            scope_level: record.some(7).map(|level| level.to_ascii_lowercase()),
        },
        disabled: record.flag(8).unwrap_or(false),
        origin,
    })
}

/// `invites` and `invites/aggregate` (facts: Harness 4.9).
pub const INVITE: &[Field] = &[
    id(&["id", "inviteid", "uuid"]),
    address(&["email", "emailaddress", "useremail"]),
    plain(&["name", "username"]),
    plain(&["orgidentifier"]),
    plain(&["projectidentifier"]),
    plain(&["approved"]),
    plain(&["rolebindings", "roleassignmentmetadata"]),
    plain(&["usergroups"]),
];

pub fn invite(record: &Record<'_, '_>, origin: Origin) -> Result<Invite, String> {
    let email = record.text(1);
    if email.is_empty() {
        return Err(say::EXPECTED_AN_ADDRESS_AND_FOUND_NONE.to_owned());
    }
    Ok(Invite {
        id: record.text(0),
        email,
        name: record.text(2),
        scope: scope(record.get(3), record.get(4)),
        approved: record.get(5).and_then(flag).unwrap_or(false),
        roles: record.list(6).map(bindings).unwrap_or_default(),
        groups: record.words(7).unwrap_or_default(),
        origin,
    })
}
