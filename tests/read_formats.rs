//! What is read from the formats that an administrator can hold, field by field. That each is recognised, and what comes of it, is told as
//! cases in `suite/reading-*.md`.
//! Everybody in these files is invented.

use scim_preflight::model::{Activity, DirectoryKind, GroupClass, Inventory, Kind, MemberKind, PrincipalKind, PrincipalType, Scope};
use scim_preflight::read::{Options, Source, read_all};

fn read(files: &[(&str, &str)]) -> Inventory {
    read_with(files, &Options::default())
}

fn read_with(files: &[(&str, &str)], options: &Options) -> Inventory {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    read_all(&sources, options, &mut |_| {})
}

#[test]
fn harness_users() {
    let aggregate = r#"{"status":"SUCCESS","data":{"totalItems":7,"content":[
      {"user":{"name":"Ann Lee","email":"Ann@example.com","uuid":"uAnn","disabled":true,"externallyManaged":false},
       "roleAssignmentMetadata":[{"roleIdentifier":"_account_admin","resourceGroupIdentifier":"_all"}]},
      {"user":{"name":null,"email":"bob@example.com","uuid":"uBob"}}],"empty":false},"metaData":null}"#;
    let inventory = read(&[("users.json", aggregate)]);
    assert_eq!(inventory.inputs[0].paging.total, Some(7));
    let [ann, bob] = inventory.account.users.as_slice() else { panic!("two users") };
    assert_eq!((ann.id.as_str(), ann.email.as_str(), ann.name.as_str()), ("uAnn", "Ann@example.com", "Ann Lee"));
    assert_eq!((ann.disabled, ann.externally_managed, bob.disabled), (Some(true), Some(false), None));
    let role = &ann.roles.as_ref().expect("roles")[0];
    assert_eq!((role.role.as_str(), role.resource_group.as_str()), ("_account_admin", "_all"));
    assert_eq!(bob.roles, Some(Vec::new()));
    assert_eq!((ann.origin.line, bob.origin.line), (2, 4));
}

#[test]
fn harness_groups_and_whose_members_count() {
    let paged = r#"{"data":{"content":[
      {"identifier":"Ops","name":"Ops","orgIdentifier":null,"users":["u1","u2"],"externallyManaged":true,"harnessManaged":false,"ssoLinked":true,"ssoGroupName":"ops"},
      {"identifier":"Ops","name":"Ops","orgIdentifier":"default","projectIdentifier":"web","users":[]},
      {"identifier":"_account_all_users","name":"All","harnessManaged":true}]}}"#;
    let inventory = read(&[("groups.json", paged)]);
    let groups = &inventory.account.groups;
    assert_eq!(groups.len(), 3);
    assert_eq!(groups[0].members, Some(vec!["u1".to_owned(), "u2".to_owned()]));
    assert_eq!((groups[0].externally_managed, groups[0].sso_linked.as_deref()), (Some(true), Some("ops")));
    assert!(groups[1].harness_managed);
    assert_eq!(groups[1].members, Some(Vec::new()), "a list that is left out where others stand is empty");
    assert_eq!(groups[2].scope, Scope::Project { org: "default".to_owned(), project: "web".to_owned() });

    // The aggregate's own users are a preview of six.
    let aggregate = r#"{"data":{"content":[{"userGroupDTO":{"identifier":"Big","name":"Big","users":["u1","u2","u3"]},
      "users":[{"uuid":"u1","email":"a@example.com"}],
      "roleAssignmentsMetadataDTO":[{"roleIdentifier":"_viewer","resourceGroupIdentifier":"_all"}]}]}}"#;
    let inventory = read(&[("groups.json", aggregate)]);
    assert_eq!(inventory.account.groups[0].members.as_ref().map(Vec::len), Some(3));
    assert_eq!(inventory.account.groups[0].roles.as_ref().map(Vec::len), Some(1));

    let v2 = r#"{"data":{"identifier":"V2","name":"V2","externallyManaged":false,"users":[{"id":"u1","email":"a@example.com"},{"id":"","email":"b@example.com"}]}}"#;
    let inventory = read(&[("group.json", v2)]);
    assert_eq!(inventory.account.groups[0].members, Some(vec!["u1".to_owned(), "b@example.com".to_owned()]));
}

#[test]
fn harness_role_assignments_in_three_shapes() {
    let filter = r#"{"data":{"content":[{"roleAssignment":{"identifier":"r1","resourceGroupIdentifier":"_all","roleIdentifier":"_viewer",
      "principal":{"scopeLevel":"account","identifier":"Ops","type":"USER_GROUP"},"disabled":true},
      "scope":{"accountIdentifier":"a","orgIdentifier":"default","projectIdentifier":null}}]}}"#;
    let inventory = read(&[("ra.json", filter)]);
    let list = inventory.account.role_assignments.expect("read");
    assert_eq!((list[0].role.as_str(), list[0].resource_group.as_str(), list[0].disabled), ("_viewer", "_all", true));
    assert_eq!(list[0].principal.kind, PrincipalKind::UserGroup);
    assert_eq!(list[0].principal.scope_level.as_deref(), Some("account"));
    assert_eq!(list[0].scope, Scope::Organization { org: "default".to_owned() });

    let v2 = r#"{"data":{"content":[{"identifier":"r2","principal":{"scopeLevel":null,"identifier":"u1","name":"A","type":"USER"},"disabled":false,
      "role":{"role":{"identifier":"_admin"}},"resourceGroup":{"resourceGroup":{"identifier":"_rg"}},"scope":{"accountIdentifier":"a"}}]}}"#;
    let list = read(&[("ra.json", v2)]).account.role_assignments.expect("read");
    assert_eq!((list[0].role.as_str(), list[0].resource_group.as_str(), &list[0].scope), ("_admin", "_rg", &Scope::Account));
    assert_eq!((list[0].principal.kind, list[0].principal.scope_level.as_deref()), (PrincipalKind::User, None));

    let aggregate = r#"{"data":{"roleAssignments":[{"identifier":"r3","roleIdentifier":"_x","resourceGroupIdentifier":"_y",
      "principal":{"identifier":"svc","type":"SERVICE_ACCOUNT"}}],"scope":{"accountIdentifier":"a","orgIdentifier":"o","projectIdentifier":"p"},
      "roles":[{"role":{"identifier":"_x"}}],"resourceGroups":[]}}"#;
    let list = read(&[("ra.json", aggregate)]).account.role_assignments.expect("read");
    assert_eq!(list[0].scope, Scope::Project { org: "o".to_owned(), project: "p".to_owned() });
    assert_eq!(list[0].principal.kind, PrincipalKind::Other);
}

#[test]
fn harness_invites_and_first_gen_users() {
    let invites = r#"{"data":{"content":[{"id":"i1","name":"Nora","email":"nora@example.com","orgIdentifier":null,"approved":false,
      "inviteType":"ADMIN_INITIATED_INVITE","userGroups":["Ops"],"roleBindings":[{"roleIdentifier":"_viewer","resourceGroupIdentifier":"_all"}]}]}}"#;
    let list = read(&[("i.json", invites)]).account.invites.expect("read");
    assert_eq!((list[0].email.as_str(), list[0].approved, list[0].groups.len(), list[0].roles.len()), ("nora@example.com", false, 1, 1));

    let first_gen = r#"{"data":{"users":{"nodes":[{"id":"f1","email":"a@example.com","name":"A","isEmailVerified":true}],
      "pageInfo":{"limit":50,"offset":0,"total":3,"hasMore":true}}}}"#;
    let inventory = read(&[("fg.json", first_gen)]);
    assert_eq!(
        (inventory.inputs[0].kind, inventory.inputs[0].paging.total, inventory.inputs[0].paging.next_link),
        (Kind::FirstGenUsers, Some(3), true)
    );
    assert_eq!(inventory.account.first_gen.map(|l| l.len()), Some(1));
    assert!(inventory.account.users.is_empty());
}

#[test]
fn okta_from_its_api() {
    let users = r#"[{"id":"00u1","status":"ACTIVE","profile":{"firstName":"Ann","lastName":"Lee","login":"ann@example.com","email":"Ann@example.com","secondEmail":"ann@example.org"}},
      {"id":"00u2","status":"STAGED","profile":{"firstName":"Bob","lastName":"Stone","login":"bob@example.com","email":null}}]"#;
    let inventory = read(&[("users.json", users)]);
    assert_eq!(inventory.directory.kind, Some(DirectoryKind::Okta));
    let [ann, bob] = inventory.directory.users.as_slice() else { panic!("two users") };
    assert_eq!((ann.user_name.as_deref(), ann.email.as_deref()), (Some("ann@example.com"), Some("Ann@example.com")));
    assert_eq!((ann.given_name.as_deref(), ann.display_name.as_deref()), (Some("Ann"), None));
    assert_eq!(ann.other_addresses, ["ann@example.org"]);
    assert_eq!((ann.activity, bob.activity), (Activity::Active, Activity::Inactive));
    assert_eq!(bob.email.as_deref(), Some(""), "null in a field that exists is empty, not absent");

    let groups = r#"[{"id":"00g1","type":"OKTA_GROUP","objectClass":["okta:user_group"],"profile":{"name":"Ops","description":""}},
      {"id":"00g2","type":"BUILT_IN","profile":{"name":"Everyone"}},{"id":"00g3","type":"APP_GROUP","profile":{"name":"AD"}}]"#;
    let inventory = read(&[("groups.json", groups)]);
    let classes: Vec<_> = inventory.directory.groups.iter().map(|g| (g.name.as_str(), g.class)).collect();
    assert_eq!(classes, [("AD", GroupClass::NotSendable), ("Everyone", GroupClass::NotSendable), ("Ops", GroupClass::Sendable)]);

    let app_groups = r#"[{"id":"00g1","lastUpdated":"x","priority":0,"profile":{},"_links":{}}]"#;
    assert_eq!(read(&[("ag.json", app_groups)]).directory.app_groups, Some(vec!["00g1".to_owned()]));
    let mappings = r#"[{"id":"gPm1","sourceGroupId":"00g1","targetGroupId":null,"status":"ACTIVE","errorSummary":"","lastPush":null}]"#;
    let list = read(&[("pm.json", mappings)]).directory.push_mappings.expect("read");
    assert_eq!((list[0].source_group_id.as_str(), list[0].target_group_id.as_deref(), list[0].error.as_deref()), ("00g1", None, None));
    let app = r#"{"id":"0oa1","name":"harness","label":"Harness","status":"ACTIVE","signOnMode":"SAML_2_0","features":["GROUP_PUSH","PUSH_NEW_USERS"],
      "credentials":{"userNameTemplate":{"template":"${source.login}","type":"BUILT_IN"}}}"#;
    let app = read(&[("app.json", app)]).directory.app.expect("read");
    assert_eq!((app.label.as_str(), app.features.len(), app.user_name_template.as_deref()), ("Harness", 2, Some("${source.login}")));
}

#[test]
fn okta_app_users_stand_in_for_a_missing_user_list() {
    let app_users = r#"[{"id":"00u1","externalId":null,"scope":"GROUP","syncState":"DISABLED","status":"ACTIVE","credentials":{"userName":"ann@example.com"},
      "profile":{"given_name":"Ann","family_name":"Lee","name":"Ann Lee","email":"ann.lee@example.com"}}]"#;
    let inventory = read(&[("au.json", app_users)]);
    let user = &inventory.directory.users[0];
    assert_eq!((user.id.as_str(), user.user_name.as_deref(), user.email.as_deref()), ("00u1", Some("ann@example.com"), Some("ann.lee@example.com")));
    assert_eq!(user.activity, Activity::Unknown);
    assert!(inventory.inconsistencies.is_empty());
    let app_user = &inventory.directory.app_users.as_ref().expect("read")[0];
    assert_eq!((app_user.scope.as_deref(), app_user.name.as_deref()), (Some("GROUP"), Some("Ann Lee")));

    let users = r#"[{"id":"00u2","status":"ACTIVE","profile":{"login":"bob@example.com","email":"bob@example.com"}}]"#;
    let inventory = read(&[("au.json", app_users), ("users.json", users)]);
    assert_eq!(inventory.directory.users.len(), 2);
    assert_eq!(inventory.inconsistencies[0].message, "One app user is in no Okta user file.");

    // The report names no ids: they are those of the users with these logins.
    let users = "User Id,Status,Username,First name,Last name,Primary email\n00u3,ACTIVE,cara@example.com,Cara,Diaz,cara@example.com\n";
    let report = "Okta username,Application username,Application name\ncara@example.com,CARA@example.com,Harness\n";
    let inventory = read(&[("users.csv", users), ("report.csv", report)]);
    assert_eq!(inventory.directory.app_users.expect("read")[0].id, "00u3");
    assert_eq!(inventory.directory.users.len(), 1);
}

#[test]
fn okta_membership_report() {
    let users = "User Id,Status,Username,First name,Last name,Primary email\n\"00u1\",\"DEPROVISIONED\",\"ann@example.com\",\"Ann\",\"Lee\",\"ann@example.com\"\n";
    // The membership report names the group in every row.
    let report = "Group name,Group membership type,Okta user status,Okta username,User fullname\nOps,Direct,Active,ann@example.com,Ann Lee\n";
    let inventory = read(&[("report.csv", report), ("users.csv", users)]);
    assert_eq!(inventory.directory.memberships[0].members[0].user, Some(0));
}

#[test]
fn entra_users_and_all_their_addresses() {
    let graph = r##"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users(id,mail)","@odata.count":9,"@odata.nextLink":"https://graph.microsoft.com/v1.0/users?$skiptoken=RFNwdAIAAQ","value":[
      {"id":"e1","userPrincipalName":"ann@example.com","displayName":"Ann","mail":null,"otherMails":["ann@example.org"],"proxyAddresses":["SMTP:ann.lee@example.com"],"accountEnabled":true}]}"##;
    let inventory = read(&[("users.json", graph)]);
    assert_eq!((inventory.inputs[0].paging.total, inventory.inputs[0].paging.next_link, inventory.inputs[0].refusal), (Some(9), true, None));
    assert_eq!(inventory.directory.users[0].other_addresses, ["ann@example.org", "ann.lee@example.com"]);
}

#[test]
fn entra_groups_members_and_assignments() {
    let groups = "displayName,id,groupType,membershipType,mail,source,mailEnabled,onPremisesSyncEnabled\n\
                  Ops,g1,Security,assigned,,Cloud,False,\nNews,g2,Distribution,assigned,,Cloud,True,\n";
    let graph_groups = r##"{"@odata.context":"x#groups","value":[{"id":"g3","displayName":"Team","groupTypes":["Unified"],"securityEnabled":false,"mailEnabled":true}]}"##;
    let members = "id,userPrincipalName,displayName,mail,objectType,userType\ne1,ann@example.com,Ann,,user,Member\ng9,,Nested,,group,\n";
    let users = "id,displayName,userPrincipalName,userType\ne1,Ann,ann@example.com,Member\n";
    let assignments = "PrincipalId,PrincipalType,PrincipalDisplayName,AppRoleId\ng1,Group,Ops,x\ne1,User,Ann,x\nz,ServicePrincipal,Z,x\n";
    let options = Options { groups: vec![("m.csv".to_owned(), "Ops".to_owned())], ..Options::default() };
    let files = [("g.csv", groups), ("g.json", graph_groups), ("m.csv", members), ("u.csv", users), ("a.csv", assignments)];
    let inventory = read_with(&files, &options);
    let directory = &inventory.directory;
    let classes: Vec<_> = directory.groups.iter().map(|g| (g.name.as_str(), g.class)).collect();
    assert_eq!(classes, [("News", GroupClass::NotSendable), ("Ops", GroupClass::Sendable), ("Team", GroupClass::NotSendable)]);
    assert_eq!(directory.memberships.len(), 1);
    let kinds: Vec<_> = directory.memberships[0].members.iter().map(|m| (m.kind, m.user)).collect();
    assert_eq!((directory.memberships[0].group, kinds), (1, vec![(MemberKind::User, Some(0)), (MemberKind::Group, None)]));
    let types: Vec<_> = directory.assignments.as_ref().expect("read").iter().map(|a| a.principal_type).collect();
    assert_eq!(types, [PrincipalType::User, PrincipalType::Group, PrincipalType::Other]);
    assert!(inventory.inconsistencies.is_empty());

    // Microsoft's script writes display names only: they are resolved where one user or group bears them.
    let script = "\"ServicePrincipalName\",\"AssignedUsers\",\"AssignedGroups\"\n\"Harness\",\"Ann\",\"Ops; Gone\"\n";
    let inventory = read(&[("a.csv", script), ("g.csv", groups), ("u.csv", users)]);
    let ids: Vec<_> = inventory.directory.assignments.expect("read").iter().map(|a| a.principal_id.clone()).collect();
    assert_eq!(ids, ["e1", "", "g1"]);
    assert_eq!(inventory.inconsistencies[0].count, 1);
}

#[test]
fn entra_schema() {
    let schema = r#"{"synchronizationRules":[{"objectMappings":[
      {"enabled":true,"sourceObjectName":"User","attributeMappings":[
        {"flowType":"Always","matchingPriority":1,"source":{"expression":"ToLower([extensionAttribute1])","type":"Function"},"targetAttributeName":"userName"},
        {"flowType":"ObjectAddOnly","matchingPriority":0,"source":null,"defaultValue":"x","targetAttributeName":"title"}]},
      {"enabled":false,"sourceObjectName":"Group","attributeMappings":[
        {"matchingPriority":1,"source":{"expression":"[displayName]","type":"Attribute"},"targetAttributeName":"displayName"}]}]}]}"#;
    let users = r#"{"value":[{"id":"e1","userPrincipalName":"ann@example.com","displayName":"Ann","onPremisesExtensionAttributes":{"extensionAttribute1":"ANN@example.com"}}]}"#;
    let inventory = read(&[("a-users.json", users), ("schema.json", schema)]);
    let read_schema = inventory.directory.schema.expect("read");
    assert_eq!(read_schema.user_mappings[0].matching_priority, 1);
    assert_eq!((read_schema.user_mappings[1].expression.as_deref(), read_schema.user_mappings[1].constant.as_deref()), (None, Some("x")));
    assert_eq!(read_schema.groups_enabled, Some(false));
    assert_eq!(inventory.directory.users[0].extra.get("extensionattribute1").map(String::as_str), Some("ANN@example.com"));
}

#[test]
fn gam_members() {
    let gam_users = "primaryEmail,name.givenName,name.familyName,suspended,id\nann@example.com,Ann,Lee,False,1\n";
    let gam_members =
        "group,type,role,id,status,email\nops@example.com,USER,MEMBER,1,ACTIVE,ann@example.com\nops@example.com,GROUP,MEMBER,2,,dev@example.com\n";
    let inventory = read(&[("m.csv", gam_members), ("u.csv", gam_users)]);
    let kinds: Vec<_> = inventory.directory.memberships[0].members.iter().map(|m| (m.kind, m.user)).collect();
    assert_eq!(kinds, [(MemberKind::User, Some(0)), (MemberKind::Group, None)]);
}

#[test]
fn anybody_s_own_tables() {
    let users = "E-Mail;Vorname;Nachname;Disabled\nann@example.com;Ann;Lee;yes\n";
    let inventory = read(&[("u.csv", users)]);
    assert_eq!((inventory.inputs[0].kind, inventory.directory.kind), (Kind::GenericUsers, Some(DirectoryKind::Other)));
    assert_eq!(inventory.directory.users[0].activity, Activity::Inactive);
    assert_eq!(inventory.directory.users[0].user_name, None);
    let groups = "Group Name,Description\nOps,\n";
    let memberships = "Group,Member Email\nOps,ann@example.com\nGone,ann@example.com\n";
    let inventory = read(&[("g.csv", groups), ("m.csv", memberships), ("u.csv", users)]);
    assert_eq!((inventory.inputs[0].kind, inventory.inputs[1].kind), (Kind::GenericGroups, Kind::GenericMemberships));
    assert_eq!(inventory.directory.memberships[0].members[0].user, Some(0));
    assert_eq!(inventory.inconsistencies[0].message, "Rows name a group that no group file lists.");
}
