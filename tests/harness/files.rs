//! Turns the input tables of a case into export files in the formats in which the products write them.

use super::markdown::{Case, Table, list};
use super::{containers, written};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A file, and how it has to be taken where that cannot be seen from it.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    pub kind: Option<String>,
    pub group: Option<String>,
}

/// The words an input table may begin with.
pub const TABLES: [&str; 9] =
    ["harness user", "harness group", "role assignment", "invite", "okta user", "okta app user", "okta group", "entra user", "entra group"];

/// All files of a case: its tables first, then its blocks.
pub fn of(case: &Case) -> Vec<File> {
    let mut files = Vec::new();
    for table in &case.tables {
        match table.is() {
            "harness user" => files.push(plain("harness-users.json", &harness_page(table, harness_user))),
            "harness group" => files.push(plain("harness-groups.json", &harness_page(table, |t, n, r| harness_group(case, t, n, r)))),
            "role assignment" => files.push(plain("harness-role-assignments.json", &harness_page(table, |t, n, r| role_assignment(case, t, n, r)))),
            "invite" => files.push(plain("harness-invites.json", &harness_page(table, invite))),
            "okta user" => files.push(plain("okta-users.json", &each(table, okta_user))),
            "okta app user" => files.push(plain("okta-app-users.json", &each(table, |t, n, r| okta_app_user(case, t, n, r)))),
            "okta group" => okta_groups(case, table, &mut files),
            "entra user" => files.push(plain("graph-users.json", &json!({"@odata.context": "users", "value": each(table, entra_user)}))),
            "entra group" => entra_groups(case, table, &mut files),
            _ => {}
        }
    }
    if let Some(assignments) = entra_assignments(case) {
        files.push(plain("app-role-assigned-to.json", &json!({"@odata.context": "appRoleAssignments", "value": assignments})));
    }
    files.extend(blocks(case));
    files
}

/// The files that stand in the case as they are. Those of one archive and the sheets of one workbook are packed together.
fn blocks(case: &Case) -> Vec<File> {
    let (mut files, mut archives, mut books) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    for block in &case.blocks {
        let (what, how) = block.info.rsplit_once(" as ").unwrap_or((&block.info, ""));
        let bytes = written::bytes(&block.text, how);
        match (what.split_once(' '), what.rsplit_once(" in ")) {
            (Some(("file", _)), Some((file, archive))) => archives.entry(archive).or_insert_with(Vec::new).push((&file["file ".len()..], bytes)),
            (Some(("sheet", _)), Some((sheet, book))) => {
                let rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_slice()).into_records();
                let rows = rows.map(|row| row.expect("a row of the sheet").iter().map(str::to_owned).collect());
                books.entry(book).or_insert_with(Vec::new).push((&sheet["sheet ".len()..], rows.collect::<Vec<Vec<String>>>()));
            }
            (Some(("file", name)), None) => files.push(File { name: name.to_owned(), bytes, kind: None, group: None }),
            _ => {}
        }
    }
    let packed = archives.into_iter().map(|(name, inside)| {
        let inside: Vec<_> = inside.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
        (name, containers::zip(&inside))
    });
    let packed: Vec<_> = packed.chain(books.into_iter().map(|(name, sheets)| (name, containers::workbook(&sheets)))).collect();
    files.extend(packed.into_iter().map(|(name, bytes)| File { name: name.to_owned(), bytes, kind: None, group: None }));
    files
}

fn plain(name: &str, value: &Value) -> File {
    File { name: name.to_owned(), bytes: value.to_string().into_bytes(), kind: None, group: None }
}

fn each(table: &Table, item: impl Fn(&Table, usize, &[String]) -> Value) -> Value {
    table.rows.iter().enumerate().map(|(n, row)| item(table, n, row)).collect()
}

fn harness_page(table: &Table, item: impl Fn(&Table, usize, &[String]) -> Value) -> Value {
    let count = table.rows.len();
    json!({"status": "SUCCESS", "data": {
        "totalPages": 1, "totalItems": count, "pageItemCount": count, "pageSize": 100, "content": each(table, item), "pageIndex": 0, "empty": count == 0,
    }, "metaData": null, "correlationId": "00000000-0000-4000-8000-000000000000"})
}

/// The row's own id, else one that sorts as the rows stand.
fn id(table: &Table, n: usize, row: &[String], prefix: &str) -> String {
    table.cell(row, "id").filter(|id| !id.is_empty()).map_or_else(|| format!("{prefix}{n:03}"), str::to_owned)
}

/// The id of the row of another table that begins with a value.
fn id_of(case: &Case, tables: &str, value: &str, prefix: &str) -> String {
    let found = case.tables.iter().filter(|t| t.is() == tables).flat_map(|t| t.rows.iter().enumerate().map(move |(n, r)| (t, n, r)));
    let mut found = found.filter(|(_, _, r)| r[0] == value).map(|(t, n, r)| id(t, n, r, prefix));
    found.next().unwrap_or_else(|| value.to_owned())
}

fn yes(cell: Option<&str>) -> bool {
    cell == Some("yes")
}

/// `org/ORG` or `org/ORG/project/PROJECT`; anything else is the account.
fn scope(cell: Option<&str>) -> (Option<&str>, Option<&str>) {
    match cell.unwrap_or_default().split('/').collect::<Vec<_>>()[..] {
        ["org", org] => (Some(org), None),
        ["org", org, "project", project] => (Some(org), Some(project)),
        _ => (None, None),
    }
}

fn or_null(cell: &str) -> Option<&str> {
    Some(cell).filter(|c| !c.is_empty())
}

fn harness_user(t: &Table, n: usize, r: &[String]) -> Value {
    let roles = t.cell(r, "roles").map(|c| list(c).iter().map(|role| binding(role)).collect::<Value>());
    json!({"user": {
        "name": t.cell(r, "name").and_then(or_null), "email": r[0], "uuid": id(t, n, r, "harness-"), "locked": false,
        "disabled": yes(t.cell(r, "disabled")), "externallyManaged": yes(t.cell(r, "managed")),
    }, "roleAssignmentMetadata": roles.unwrap_or(json!([]))})
}

fn binding(role: &str) -> Value {
    json!({"roleIdentifier": role, "roleName": role, "resourceGroupIdentifier": "_all_account_level_resources", "resourceGroupName": "All", "managedRole": true})
}

fn harness_group(case: &Case, t: &Table, _: usize, r: &[String]) -> Value {
    let (org, project) = scope(t.cell(r, "scope"));
    let is = t.cell(r, "is").unwrap_or_default();
    let members: Vec<_> = list(t.cell(r, "members").unwrap_or_default()).iter().map(|m| id_of(case, "harness user", m, "harness-")).collect();
    let sso = is.contains("sso").then_some("engineering");
    json!({
        "accountIdentifier": "ExampleAccount00000001", "orgIdentifier": org, "projectIdentifier": project, "identifier": t.cell(r, "identifier").unwrap_or(&r[0]),
        "name": r[0], "users": members, "notificationConfigs": [], "isSsoLinked": sso.is_some(), "ssoLinked": sso.is_some(), "linkedSsoId": sso,
        "ssoGroupId": sso, "ssoGroupName": sso, "externallyManaged": is.contains("managed"), "harnessManaged": is.contains("built in"), "description": "", "tags": {},
    })
}

fn role_assignment(case: &Case, t: &Table, n: usize, r: &[String]) -> Value {
    let (org, project) = scope(t.cell(r, "scope"));
    let to = t.cell(r, "to").unwrap_or_default();
    let (kind, principal) = match to.split_once(' ') {
        Some(("user", who)) => ("USER", id_of(case, "harness user", who, "harness-")),
        Some(("group", which)) => ("USER_GROUP", which.to_owned()),
        _ => panic!("a role assignment goes to `user EMAIL` or `group IDENTIFIER`, not to {to:?}"),
    };
    let resources = t.cell(r, "resource group").filter(|c| !c.is_empty()).unwrap_or("_all_account_level_resources");
    let level = match t.cell(r, "level").unwrap_or("account") {
        "own" => None,
        level => Some(level),
    };
    json!({"roleAssignment": {
        "identifier": format!("role_assignment_{n}"), "resourceGroupIdentifier": resources, "roleIdentifier": r[0],
        "principal": {"scopeLevel": level, "identifier": principal, "type": kind}, "disabled": yes(t.cell(r, "disabled")), "managed": false,
    }, "scope": {"accountIdentifier": "ExampleAccount00000001", "orgIdentifier": org, "projectIdentifier": project}, "harnessManaged": false})
}

fn invite(t: &Table, n: usize, r: &[String]) -> Value {
    let (org, project) = scope(t.cell(r, "scope"));
    let roles: Vec<_> = list(t.cell(r, "roles").unwrap_or_default()).iter().map(|role| binding(role)).collect();
    json!({
        "id": id(t, n, r, "invite-"), "name": "Invited", "email": r[0], "accountIdentifier": "ExampleAccount00000001", "orgIdentifier": org, "projectIdentifier": project,
        "roleBindings": roles, "userGroups": list(t.cell(r, "groups").unwrap_or_default()), "inviteType": "ADMIN_INITIATED_INVITE", "approved": yes(t.cell(r, "approved")),
    })
}

fn okta_user(t: &Table, n: usize, r: &[String]) -> Value {
    let name = t.cell(r, "name").unwrap_or_default();
    let (given, family) = name.split_once(' ').unwrap_or((name, ""));
    json!({
        "id": id(t, n, r, "00u"), "status": t.cell(r, "status").filter(|s| !s.is_empty()).unwrap_or("ACTIVE"),
        "profile": {"firstName": or_null(given), "lastName": or_null(family), "login": r[0], "email": or_null(t.cell(r, "email").unwrap_or(&r[0])),
            "secondEmail": t.cell(r, "second email").and_then(or_null)},
        "credentials": {"provider": {"type": "OKTA", "name": "OKTA"}},
    })
}

fn okta_app_user(case: &Case, t: &Table, _: usize, r: &[String]) -> Value {
    let user_name = t.cell(r, "app user name").filter(|c| !c.is_empty()).unwrap_or(&r[0]);
    json!({"id": id_of(case, "okta user", &r[0], "00u"), "externalId": null, "scope": "USER", "status": "ACTIVE", "syncState": "DISABLED",
        "credentials": {"userName": user_name}, "profile": {}})
}

fn okta_groups(case: &Case, t: &Table, files: &mut Vec<File>) {
    let ids = |wanted: &dyn Fn(&[String]) -> bool| -> Vec<String> {
        t.rows.iter().enumerate().filter(|(_, r)| wanted(r)).map(|(n, r)| id(t, n, r, "00g")).collect()
    };
    files.push(plain("okta-groups.json", &each(t, |t, n, r| {
        json!({"id": id(t, n, r, "00g"), "objectClass": ["okta:user_group"], "type": t.cell(r, "type").filter(|c| !c.is_empty()).unwrap_or("OKTA_GROUP"),
            "profile": {"name": r[0], "description": ""}})
    })));
    if t.column("push").is_some() {
        let mapped = t.rows.iter().enumerate().filter(|(_, r)| t.cell(r, "push").is_some_and(|p| !p.is_empty()));
        let mappings = mapped
            .map(|(n, r)| json!({"id": format!("gPm{n}"), "status": t.cell(r, "push"), "sourceGroupId": id(t, n, r, "00g"), "targetGroupId": null}));
        files.push(plain("okta-push-mappings.json", &mappings.collect()));
    }
    if t.column("assigned").is_some() {
        let assigned = ids(&|r| yes(t.cell(r, "assigned")));
        let items: Value = assigned.iter().map(|id| json!({"id": id, "priority": 0, "profile": {},
            "_links": {"app": {"href": "https://example.okta.com/api/v1/apps/0oaHarness"}, "group": {"href": format!("https://example.okta.com/api/v1/groups/{id}")}}})).collect();
        files.push(plain("okta-app-groups.json", &items));
    }
    for (n, row) in t.rows.iter().enumerate() {
        let Some(members) = t.cell(row, "members").filter(|m| !m.is_empty()) else { continue };
        let mut text = "id,login,firstName,lastName,status\n".to_owned();
        for login in list(members).iter().filter(|m| *m != "nobody") {
            text += &format!("\"{}\",\"{login}\",\"\",\"\",\"ACTIVE\"\n", id_of(case, "okta user", login, "00u"));
        }
        members_file(text, "okta.group-members", id(t, n, row, "00g"), files);
    }
}

fn entra_user(t: &Table, n: usize, r: &[String]) -> Value {
    let mut user = json!({"id": id(t, n, r, "00000000-0000-4000-8000-000000000"), "userPrincipalName": r[0], "displayName": t.cell(r, "name").and_then(or_null)});
    for (column, field) in [("mail", "mail"), ("type", "userType"), ("badge", "employeeMail")] {
        if let Some(cell) = t.cell(r, column) {
            user[field] = json!(or_null(cell));
        }
    }
    if let Some(enabled) = t.cell(r, "enabled") {
        user["accountEnabled"] = json!(enabled != "no");
    }
    if let Some(others) = t.cell(r, "other mails") {
        user["otherMails"] = json!(list(others));
    }
    if let Some(proxies) = t.cell(r, "proxy addresses") {
        user["proxyAddresses"] = json!(list(proxies));
    }
    user
}

fn entra_groups(case: &Case, t: &Table, files: &mut Vec<File>) {
    files.push(plain("graph-groups.json", &json!({"@odata.context": "groups", "value": each(t, |t, n, r| {
        let security = t.cell(r, "type") != Some("Distribution");
        json!({"id": id(t, n, r, "10000000-0000-4000-8000-000000000"), "displayName": r[0], "groupTypes": [], "mailEnabled": !security, "securityEnabled": security})
    })})));
    for (n, row) in t.rows.iter().enumerate() {
        let Some(members) = t.cell(row, "members").filter(|m| !m.is_empty()) else { continue };
        let mut text = "id,userPrincipalName,displayName,objectType\n".to_owned();
        for member in list(members).iter().filter(|m| *m != "nobody") {
            text += &match member.strip_prefix("group ") {
                Some(group) => format!("{},,{group},group\n", id_of(case, "entra group", group, "10000000-0000-4000-8000-000000000")),
                None => format!("{},{member},,user\n", id_of(case, "entra user", member, "00000000-0000-4000-8000-000000000")),
            };
        }
        members_file(text, "entra.group-members", id(t, n, row, "10000000-0000-4000-8000-000000000"), files);
    }
}

fn members_file(text: String, kind: &str, group: String, files: &mut Vec<File>) {
    files.push(File { name: format!("members-{group}.csv"), bytes: text.into_bytes(), kind: Some(kind.to_owned()), group: Some(group) });
}

/// Entra: `None` where no table tells who is assigned.
fn entra_assignments(case: &Case) -> Option<Vec<Value>> {
    let tables = [("entra user", "User", "00000000-0000-4000-8000-000000000"), ("entra group", "Group", "10000000-0000-4000-8000-000000000")];
    let told = |t: &&Table| t.column("assigned").is_some() && tables.iter().any(|(is, _, _)| t.is() == *is);
    case.tables.iter().any(|t| told(&t)).then(|| {
        let mut items = Vec::new();
        for (is, principal, prefix) in tables {
            for t in case.tables.iter().filter(|t| t.is() == is) {
                for (n, r) in t.rows.iter().enumerate().filter(|(_, r)| yes(t.cell(r, "assigned"))) {
                    items.push(json!({"id": format!("{is}{n}"), "appRoleId": "00000000-0000-0000-0000-000000000000", "principalId": id(t, n, r, prefix),
                        "principalType": principal, "principalDisplayName": r[0], "resourceDisplayName": "Harness", "resourceId": "20000000-0000-4000-8000-000000000000"}));
                }
            }
        }
        items
    })
}
