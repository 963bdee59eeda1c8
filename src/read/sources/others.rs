//! Google Workspace, GAM, OneLogin, JumpCloud, PingOne, and tables that anybody may write (facts: IdP 5).

use super::super::record::{Field, Record, address, id, plain};
use crate::model::{DirectoryGroup, GroupClass, Origin};
use crate::words::sources_others as say;

/// "Download users", GAM's `print users`, the Directory API. In the order of [`super::people`].
pub const GOOGLE_USER: &[Field] = &[
    id(&["id", "userid"]),
    address(&["primaryemail", "emailaddress", "email"]),
    plain(&[]),
    plain(&["namefullname", "fullname", "displayname"]),
    plain(&["namegivenname", "firstname", "givenname"]),
    plain(&["namefamilyname", "lastname", "familyname"]),
    plain(&["status"]),
    plain(&[]),
    plain(&["suspended"]),
    plain(&["deletiontime"]),
    plain(&[]),
    plain(&["worksecondaryemail", "aliases", "aliases0"]),
    plain(&["homesecondaryemail", "noneditablealiases", "aliases1"]),
    plain(&["recoveryemail"]),
    plain(&["emails"]),
];

/// Tables with synonyms of the usual columns. In the order of [`super::people`].
pub const USER: &[Field] = &[
    id(&["id", "userid", "uuid", "objectid", "externalid", "guid", "uid", "employeeid"]),
    address(&[
        "username",
        "userprincipalname",
        "upn",
        "login",
        "loginname",
        "userlogin",
        "samaccountname",
        "benutzername",
        "usuario",
        "nomdutilisateur",
    ]),
    address(&[
        "email",
        "mail",
        "emailaddress",
        "primaryemail",
        "primaryemailaddress",
        "workemail",
        "useremail",
        "emailid",
        "adresseemail",
        "courriel",
        "correoelectronico",
        "correo",
        "emailadresse",
    ]),
    plain(&["displayname", "name", "fullname", "nameformatted", "anzeigename", "nom", "nombre", "vollständigername"]),
    plain(&["givenname", "firstname", "namegiven", "namegivenname", "first", "vorname", "prénom", "prenom"]),
    plain(&["familyname", "lastname", "surname", "namefamily", "namefamilyname", "last", "nachname", "apellido", "apellidos"]),
    plain(&["status", "state", "userstatus", "accountstatus", "userstate"]),
    plain(&["enabled", "active", "isactive", "accountenabled", "activated", "isenabled"]),
    plain(&["suspended", "disabled", "blocked", "blockcredential", "isdisabled", "deactivated"]),
    plain(&["deleteddatetime", "deletedat"]),
    plain(&["usertype"]),
    plain(&["secondemail", "secondaryemail", "otheremail", "othermails", "alternateemail", "alternateemailaddress"]),
    plain(&["aliases", "proxyaddresses"]),
    plain(&[]),
    plain(&[]),
];

/// Groups with synonyms of the usual columns.
pub const GROUP: &[Field] = &[
    id(&["id", "groupid", "objectid", "uuid", "groupemail", "email"]),
    plain(&["name", "groupname", "displayname", "group", "cn", "gruppe", "groupe", "grupo"]),
    plain(&["type", "grouptype"]),
];

pub fn group(record: &Record<'_, '_>, origin: Origin) -> Result<DirectoryGroup, String> {
    let (id, name) = (record.text(0), record.text(1));
    if id.is_empty() && name.is_empty() {
        return Err(say::EXPECTED_ID_NAME_FOUND_NEITHER.to_owned());
    }
    Ok(DirectoryGroup { id, name, class: GroupClass::Sendable, class_label: record.some(2), origin })
}

/// GAM's `print group-members`, and tables of a group and a member. In the order of [`super::people`].
pub const MEMBER: &[Field] = &[
    id(&["userid", "memberid", "uuid", "id"]),
    address(&[
        "email",
        "memberemail",
        "useremail",
        "member",
        "login",
        "username",
        "userprincipalname",
        "upn",
        "user",
        "mail",
        "oktausername",
        "emailaddress",
    ]),
    plain(&[]),
    plain(&["type", "membertype", "objecttype"]),
    plain(&["groupid"]),
    plain(&["group", "groupname", "groupemail", "groupdisplayname", "team", "teamname", "gruppe", "groupe", "grupo"]),
];
