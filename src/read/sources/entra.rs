//! Microsoft Entra ID: the portal's downloads in three generations, PowerShell tables, Graph JSON, and the Microsoft 365 admin centre
//! (facts: IdP 1.1 to 1.8, 5).

use super::super::record::{Field, Record, address, id, plain};
use crate::model::{AppAssignment, DirectoryGroup, GroupClass, Origin, PrincipalType};
use crate::words::sources_entra as say;

/// "Download users", `Get-MgUser`, Graph `/users`, Microsoft 365 "Export users". In the order of [`super::people`].
pub const USER: &[Field] = &[
    id(&["id", "objectid", "userid"]),
    address(&["userprincipalname", "upn"]),
    address(&["mail", "email", "emailaddress"]),
    plain(&["displayname", "name"]),
    plain(&["givenname", "firstname"]),
    plain(&["surname", "lastname", "familyname"]),
    plain(&["status"]),
    plain(&["accountenabled", "enabled"]),
    plain(&["blockcredential", "signinblocked", "blocksignin"]),
    plain(&["deleteddatetime", "softdeletiontimestamp"]),
    plain(&["usertype"]),
    plain(&["othermails", "othermail"]),
    plain(&["alternateemailaddress", "alternateemailaddresses"]),
    plain(&["proxyaddresses"]),
    plain(&[]),
];

/// "Download members", `Get-MgGroupMember`, Graph `/groups/{id}/members`. In the order of [`super::people`].
pub const MEMBER: &[Field] = &[
    id(&["id", "objectid", "userid", "memberid"]),
    address(&["userprincipalname", "upn", "additionalpropertiesuserprincipalname"]),
    plain(&["mail", "email"]),
    plain(&["odatatype", "objecttype", "membertype", "type", "additionalpropertiesodatatype"]),
    plain(&["groupid", "groupobjectid"]),
    plain(&["groupname", "groupdisplayname", "group"]),
];

/// "Download groups" and Graph `/groups`.
pub const GROUP: &[Field] = &[
    id(&["id", "objectid", "groupid"]),
    plain(&["displayname", "name", "groupname"]),
    plain(&["grouptype", "grouptypes", "type"]),
    plain(&["securityenabled"]),
];

/// Only groups with security enabled can be assigned to an application (facts: IdP 1.2).
pub fn group(record: &Record<'_, '_>, origin: Origin) -> Result<DirectoryGroup, String> {
    let (id, name) = (record.text(0), record.text(1));
    if id.is_empty() && name.is_empty() {
        return Err(say::EXPECTED_ID_NAME_FOUND_NEITHER.to_owned());
    }
    let listed = record.words(2).map(|types| types.join(", ")).filter(|t| !t.is_empty());
    let class_label = record.some(2).or(listed);
    let sendable = match record.flag(3) {
        Some(enabled) => enabled,
        None => !class_label.as_deref().is_some_and(|t| t.trim().eq_ignore_ascii_case("distribution")),
    };
    let class = if sendable { GroupClass::Sendable } else { GroupClass::NotSendable };
    Ok(DirectoryGroup { id, name, class, class_label, origin })
}

/// Graph `appRoleAssignedTo` and its PowerShell table; Microsoft's script, which writes display names only (facts: IdP 1.5).
pub const ASSIGNMENT: &[Field] = &[
    id(&["principalid"]),
    plain(&["principaltype"]),
    plain(&["principaldisplayname"]),
    plain(&["assignedusers"]),
    plain(&["assignedgroups"]),
    plain(&["resourcedisplayname", "serviceprincipalname"]),
];

/// One assignment a row; Microsoft's script writes all of them in one row, by name, joined by `; `.
pub fn assignments(record: &Record<'_, '_>, origin: Origin, out: &mut Vec<AppAssignment>) -> Result<(), String> {
    let by_name = [(3, PrincipalType::User), (4, PrincipalType::Group)];
    if by_name.iter().any(|(slot, _)| record.get(*slot).is_some()) {
        for (slot, principal_type) in by_name {
            let names = record.get(slot).unwrap_or_default().split(';').map(str::trim).filter(|n| !n.is_empty());
            out.extend(names.map(|name| AppAssignment { principal_id: String::new(), principal_type, name: Some(name.to_owned()), origin }));
        }
        return Ok(());
    }
    let principal_id = record.text(0);
    if principal_id.is_empty() {
        return Err(say::EXPECTED_PRINCIPAL_ID_FOUND_NONE.to_owned());
    }
    let principal_type = match record.get(1).unwrap_or_default().to_ascii_lowercase().as_str() {
        "user" | "" => PrincipalType::User,
        "group" => PrincipalType::Group,
        _ => PrincipalType::Other,
    };
    out.push(AppAssignment { principal_id, principal_type, name: record.some(2), origin });
    Ok(())
}
