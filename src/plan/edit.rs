//! One change to one value: carried out on a copy of the inventory, and written down for the reader.
//!
//! It must never change what it was made of: positions are those of the inventory that was read.

use crate::model::{
    AppAssignment, AppUser, AttributeMapping, DirectoryKind, DirectoryUser, Inventory, Kind, Member, MemberKind, Members, PrincipalType, PushMapping,
};
use crate::report::plan::Change;
use crate::rules::assumptions::Chosen;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A change. Numbers are positions in the inventory's lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    /// The email of a user that is sent: of Okta on the assignment to the app, elsewhere the directory's own.
    Email {
        user: usize,
        to: String,
    },
    /// The user name of somebody whom the app does not know yet; in Entra and its like the directory's own, such as the UPN.
    UserName {
        user: usize,
        to: String,
    },
    /// The name under which the Okta app knows a user.
    AppUserName {
        user: usize,
        to: String,
    },
    Assign {
        user: usize,
    },
    /// The address of a Harness user. Harness has no way to change it: the user is replaced by one with that address.
    Replace {
        account: usize,
        to: String,
    },
    Remove {
        account: usize,
    },
    GroupName {
        group: usize,
        to: String,
    },
    AccountGroupName {
        group: usize,
        to: String,
    },
    AddMember {
        group: usize,
        user: usize,
    },
    /// A group inside a group.
    DropNested {
        group: usize,
    },
    /// The group is pushed, or assigned, so that it is in scope.
    Push {
        group: usize,
    },
    Unpush {
        group: usize,
    },
    /// The group no longer assigns people to the Okta app; another one does.
    DropAppGroup {
        group: usize,
    },
    Unlink {
        group: usize,
    },
    /// The user name that is sent is made of the email, where there is one.
    SendEmail,
    Schema(SchemaEdit),
    TenantUrl {
        to: String,
    },
}

/// What is set right in an Entra provisioning schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemaEdit {
    /// Something is mapped to `userName`.
    MapUserName,
    /// `userName` is matched on first.
    MatchUserName,
    /// The group mapping is switched on.
    Groups,
    /// Every mapping is applied always, not only when an object is created.
    Always,
}

/// What stands in the place of a mapping to `userName` where the email is to be sent.
pub const EMAIL_FIRST: &str = "Coalesce([mail], [userPrincipalName])";

/// Carries out all edits on a copy.
pub fn apply(edits: &BTreeSet<Edit>, inventory: &Inventory, chosen: &Chosen) -> (Inventory, Chosen) {
    let (mut out, mut set) = (inventory.clone(), chosen.clone());
    let mut gone = BTreeSet::new();
    // It writes everybody's user name anew, so it is done before any that is set for one person.
    if edits.contains(&Edit::SendEmail) {
        send_email(&mut out);
    }
    for edit in edits {
        match edit {
            Edit::Email { user, to } => Rc::make_mut(&mut out.directory.users[*user]).email = Some(to.clone()),
            Edit::UserName { user, to } => Rc::make_mut(&mut out.directory.users[*user]).user_name = Some(to.clone()),
            Edit::AppUserName { user, to } => set_app_user_name(&mut out, *user, to),
            Edit::Assign { user } => assign(&mut out, *user),
            Edit::Replace { account, to } => {
                let old = std::mem::replace(&mut Rc::make_mut(&mut out.account.users[*account]).email, to.clone());
                // Some exports list members by address.
                for group in out.account.groups.iter_mut().filter(|g| g.members.iter().flatten().any(|member| *member == old)) {
                    let members = Rc::make_mut(group).members.iter_mut().flatten();
                    members.filter(|member| **member == old).for_each(|member| member.clone_from(to));
                }
            }
            Edit::Remove { account } => _ = gone.insert(*account),
            Edit::GroupName { group, to } => out.directory.groups[*group].name.clone_from(to),
            Edit::AccountGroupName { group, to } => Rc::make_mut(&mut out.account.groups[*group]).name.clone_from(to),
            Edit::AddMember { group, user } => add_member(&mut out, *group, *user),
            Edit::DropNested { group } => {
                let lists = out.directory.memberships.iter_mut().filter(|m| m.group == *group);
                lists.for_each(|list| Rc::make_mut(list).members.retain(|x| x.kind != MemberKind::Group));
            }
            Edit::Push { group } => push(&mut out, *group),
            Edit::Unpush { group } => unpush(&mut out, *group),
            Edit::DropAppGroup { group } => {
                let id = out.directory.groups[*group].id.clone();
                out.directory.app_groups.iter_mut().for_each(|groups| groups.retain(|g| *g != id));
            }
            Edit::Unlink { group } => Rc::make_mut(&mut out.account.groups[*group]).sso_linked = None,
            Edit::SendEmail => {}
            Edit::Schema(edit) => mend(&mut out, *edit),
            Edit::TenantUrl { to } => set.tenant_url = Some(to.clone()),
        }
    }
    // Whoever is removed is no row that the export lacks.
    for input in out.inputs.iter_mut().filter(|i| i.kind == Kind::HarnessUsers) {
        input.paging.total = input.paging.total.map(|n| n.saturating_sub(gone.len() as u64));
    }
    let mut at = 0;
    out.account.users.retain(|_| {
        at += 1;
        !gone.contains(&(at - 1))
    });
    out.account.users.sort_by(|a, b| (&a.email, &a.id).cmp(&(&b.email, &b.id)));
    (out, set)
}

fn set_app_user_name(inventory: &mut Inventory, user: usize, to: &str) {
    let id = &inventory.directory.users[user].id;
    inventory.directory.app_users.iter_mut().flatten().filter(|a| a.id == *id).for_each(|a| to.clone_into(&mut Rc::make_mut(a).user_name));
}

fn assign(inventory: &mut Inventory, user: usize) {
    let directory = &mut inventory.directory;
    let DirectoryUser { id, user_name, email, origin, .. } = DirectoryUser::clone(&directory.users[user]);
    if let Some(app_users) = &mut directory.app_users {
        app_users.push(Rc::new(AppUser { id, user_name: user_name.unwrap_or_default(), email, origin, ..AppUser::default() }));
    } else if let Some(assignments) = &mut directory.assignments {
        assignments.push(AppAssignment { principal_id: id, principal_type: PrincipalType::User, origin, ..AppAssignment::default() });
    }
}

fn add_member(inventory: &mut Inventory, group: usize, user: usize) {
    let directory = &mut inventory.directory;
    let DirectoryUser { id, origin, .. } = &*directory.users[user];
    let member = Member { kind: MemberKind::User, id: id.clone(), login: String::new(), user: Some(user), origin: *origin };
    match directory.memberships.iter_mut().find(|m| m.group == group) {
        Some(list) if list.members.iter().any(|m| m.user == Some(user)) => {}
        Some(list) => {
            let members = &mut Rc::make_mut(list).members;
            members.push(member);
            members.sort();
        }
        None => {
            directory.memberships.push(Rc::new(Members { group, members: vec![member] }));
            directory.memberships.sort_by_key(|m| m.group);
        }
    }
}

fn push(inventory: &mut Inventory, group: usize) {
    let directory = &mut inventory.directory;
    let group = &directory.groups[group];
    if let Some(mappings) = &mut directory.push_mappings {
        mappings.retain(|m| m.source_group_id != group.id);
        mappings.push(PushMapping { source_group_id: group.id.clone(), status: "ACTIVE".to_owned(), origin: group.origin, ..PushMapping::default() });
    } else if let Some(assignments) = &mut directory.assignments {
        assignments.push(AppAssignment {
            principal_id: group.id.clone(),
            principal_type: PrincipalType::Group,
            origin: group.origin,
            ..AppAssignment::default()
        });
    }
}

fn unpush(inventory: &mut Inventory, group: usize) {
    let id = inventory.directory.groups[group].id.clone();
    inventory.directory.push_mappings.iter_mut().for_each(|all| all.retain(|m| m.source_group_id != id));
    inventory.directory.assignments.iter_mut().for_each(|all| all.retain(|a| a.principal_id != id));
}

fn send_email(inventory: &mut Inventory) {
    let directory = &mut inventory.directory;
    let filled = |email: &Option<String>| email.clone().filter(|e| !e.is_empty());
    if let Some(app_users) = &mut directory.app_users {
        let emails: std::collections::BTreeMap<&str, String> =
            directory.users.iter().filter_map(|u| Some((u.id.as_str(), filled(&u.email)?))).collect();
        for user in app_users {
            if let Some(email) = emails.get(user.id.as_str()) {
                Rc::make_mut(user).user_name.clone_from(email);
            }
        }
    } else if let Some(mapping) = directory.schema.as_mut().and_then(user_name_mapping) {
        (mapping.expression, mapping.constant) = (Some(EMAIL_FIRST.to_owned()), None);
    } else {
        for user in &mut directory.users {
            if let Some(email) = filled(&user.email) {
                Rc::make_mut(user).user_name = Some(email);
            }
        }
    }
}

fn user_name_mapping(schema: &mut crate::model::ProvisioningSchema) -> Option<&mut AttributeMapping> {
    schema.user_mappings.iter_mut().find(|m| m.target.eq_ignore_ascii_case("userName"))
}

fn mend(inventory: &mut Inventory, edit: SchemaEdit) {
    let Some(schema) = &mut inventory.directory.schema else { return };
    match edit {
        SchemaEdit::MapUserName => schema.user_mappings.push(AttributeMapping {
            target: "userName".to_owned(),
            expression: Some(EMAIL_FIRST.to_owned()),
            matching_priority: 1,
            flow_type: Some("Always".to_owned()),
            ..AttributeMapping::default()
        }),
        SchemaEdit::MatchUserName => {
            for mapping in &mut schema.user_mappings {
                mapping.matching_priority = u32::from(mapping.target.eq_ignore_ascii_case("userName"));
            }
        }
        SchemaEdit::Groups => schema.groups_enabled = Some(true),
        SchemaEdit::Always => {
            let once = |m: &&mut AttributeMapping| m.flow_type.as_deref().is_some_and(|f| f.eq_ignore_ascii_case("ObjectAddOnly"));
            schema.user_mappings.iter_mut().chain(&mut schema.group_mappings).filter(once).for_each(|m| m.flow_type = Some("Always".to_owned()));
        }
    }
}

impl Edit {
    /// The change as the report tells it.
    pub fn told(&self, inventory: &Inventory, chosen: &Chosen) -> Change {
        let directory = &inventory.directory;
        let idp = directory.kind.map_or("directory", DirectoryKind::as_str);
        // Okta sends what stands on the assignment to the app, so that is what is set there; the person's own profile stays as it is.
        let sent = |own: &'static str, on_app: &'static str| if directory.kind == Some(DirectoryKind::Okta) { on_app } else { own };
        let user = |n: usize, attribute: &str, from: Option<&String>, to: Option<&String>| {
            let user = &directory.users[n];
            Change {
                object: "user".to_owned(),
                id: user.id.clone(),
                label: [&user.user_name, &user.email].into_iter().flatten().find(|t| !t.is_empty()).cloned().unwrap_or_default(),
                ..change(idp, attribute, from, to)
            }
        };
        let group = |n: usize, attribute: &str, from: Option<&String>, to: Option<&String>| {
            let group = &directory.groups[n];
            Change { object: "group".to_owned(), id: group.id.clone(), label: group.name.clone(), ..change(idp, attribute, from, to) }
        };
        let account = |n: usize, attribute: &str, to: Option<&String>| {
            let user = &inventory.account.users[n];
            Change {
                object: "user".to_owned(),
                id: user.id.clone(),
                label: user.email.clone(),
                ..change("harness", attribute, Some(&user.email), to)
            }
        };
        let account_group = |n: usize, attribute: &str, from: Option<&String>, to: Option<&String>| {
            let group = &inventory.account.groups[n];
            Change { object: "group".to_owned(), id: group.identifier.clone(), label: group.name.clone(), ..change("harness", attribute, from, to) }
        };
        let app = |attribute: &str, from: Option<&String>, to: &str| Change {
            object: "app".to_owned(),
            ..change(idp, attribute, from, Some(&to.to_owned()))
        };
        match self {
            Self::Email { user: n, to } => user(*n, sent("email", "app_email"), directory.users[*n].email.as_ref(), Some(to)),
            Self::UserName { user: n, to } => user(*n, sent("user_name", "app_user_name"), directory.users[*n].user_name.as_ref(), Some(to)),
            Self::AppUserName { user: n, to } => {
                let id = &directory.users[*n].id;
                let known = directory.app_users.iter().flatten().find(|a| a.id == *id);
                user(*n, "app_user_name", known.map(|a| &a.user_name), Some(to))
            }
            Self::Assign { user: n } => user(*n, "assignment", None, None),
            Self::Replace { account: n, to } => account(*n, "address", Some(to)),
            Self::Remove { account: n } => account(*n, "account", None),
            Self::GroupName { group: n, to } => group(*n, "name", Some(&directory.groups[*n].name), Some(to)),
            Self::AccountGroupName { group: n, to } => account_group(*n, "name", Some(&inventory.account.groups[*n].name), Some(to)),
            Self::AddMember { group: n, user: member } => {
                let member = user(*member, "", None, None);
                Change { to_id: Some(member.id).filter(|id| !id.is_empty()), ..group(*n, "members", None, Some(&member.label)) }
            }
            Self::DropNested { group: n } => group(*n, "nested", None, None),
            Self::Push { group: n } => group(*n, "push", None, None),
            Self::Unpush { group: n } => group(*n, "unpush", None, None),
            Self::DropAppGroup { group: n } => group(*n, "app_assignment", None, None),
            Self::Unlink { group: n } => account_group(*n, "sso_link", inventory.account.groups[*n].sso_linked.as_ref(), None),
            Self::SendEmail => {
                let mapping = directory.schema.iter().flat_map(|s| &s.user_mappings).find(|m| m.target.eq_ignore_ascii_case("userName"));
                let template = directory.app.as_ref().and_then(|a| a.user_name_template.as_ref());
                let from = mapping.and_then(|m| m.expression.as_ref()).or(template);
                app("user_name_mapping", from, if directory.kind == Some(DirectoryKind::Entra) { EMAIL_FIRST } else { "email" })
            }
            Self::Schema(SchemaEdit::MapUserName) => app("user_name_mapping", None, EMAIL_FIRST),
            Self::Schema(SchemaEdit::MatchUserName) => app("matching", None, "userName"),
            Self::Schema(SchemaEdit::Groups) => app("group_mapping", None, "on"),
            Self::Schema(SchemaEdit::Always) => app("flow", None, "Always"),
            Self::TenantUrl { to } => app("tenant_url", chosen.tenant_url.as_ref(), to),
        }
    }

    /// Whose findings bear another name afterwards: (before, after).
    pub fn renames<'a>(&'a self, inventory: &'a Inventory) -> Option<(&'a str, &'a str)> {
        match self {
            Self::Replace { account, to } => Some((&inventory.account.users[*account].email, to)),
            Self::GroupName { group, to } => Some((&inventory.directory.groups[*group].name, to)),
            Self::AccountGroupName { group, to } => Some((&inventory.account.groups[*group].name, to)),
            _ => None,
        }
    }

    /// Whether it gives one person a user name in the app.
    pub fn names_in_app(&self) -> bool {
        matches!(self, Self::AppUserName { .. } | Self::UserName { .. })
    }

    /// Whether it is done in Harness.
    pub fn in_harness(&self) -> bool {
        matches!(self, Self::Replace { .. } | Self::Remove { .. } | Self::AccountGroupName { .. } | Self::Unlink { .. })
    }
}

fn change(system: &str, attribute: &str, from: Option<&String>, to: Option<&String>) -> Change {
    Change { system: system.to_owned(), attribute: attribute.to_owned(), from: from.cloned(), to: to.cloned(), ..Change::default() }
}
