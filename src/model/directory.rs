//! The directory (identity provider): users, groups, memberships, app assignments, provisioning configuration.

use super::{Kind, LogEvent, Origin};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything known of the directory. Copies share the records that are alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// Told by the administrator, else recognised from the kinds of the files; `None` when no file is a directory's.
    pub kind: Option<DirectoryKind>,
    /// Sorted by (user name, id), code points.
    pub users: Vec<Rc<DirectoryUser>>,
    /// Sorted by (name, id), code points.
    pub groups: Vec<DirectoryGroup>,
    /// One entry for each directory group whose members a file tells; sorted by group.
    pub memberships: Vec<Rc<Members>>,
    /// Okta: the users assigned to the Harness app. `None`: no such export.
    pub app_users: Option<Vec<Rc<AppUser>>>,
    /// Okta: ids of the groups assigned to the Harness app. `None`: no such export.
    pub app_groups: Option<Vec<String>>,
    /// Okta: the push-group mappings of the Harness app. `None`: no such export.
    pub push_mappings: Option<Vec<PushMapping>>,
    /// Entra: who is assigned to the enterprise application. `None`: no such export.
    pub assignments: Option<Vec<AppAssignment>>,
    /// Entra: the provisioning schema. `None`: no such export.
    pub schema: Option<ProvisioningSchema>,
    /// Okta: the app's own record.
    pub app: Option<OktaApp>,
    /// Entra: what provisioning did, in the order of the files. `None`: no such export.
    pub log: Option<Vec<LogEvent>>,
}

/// Which product the directory is. Decides the default key and how the guides say groups are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DirectoryKind {
    Okta,
    Entra,
    Google,
    OneLogin,
    JumpCloud,
    Other,
}

impl DirectoryKind {
    pub const ALL: [Self; 6] = [Self::Okta, Self::Entra, Self::Google, Self::OneLogin, Self::JumpCloud, Self::Other];

    /// The word of the command line and of the report's `directory_kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Okta => "okta",
            Self::Entra => "entra",
            Self::Google => "google",
            Self::OneLogin => "onelogin",
            Self::JumpCloud => "jumpcloud",
            Self::Other => "other",
        }
    }

    /// The name a reader knows.
    pub fn label(self) -> &'static str {
        match self {
            Self::Okta => "Okta",
            Self::Entra => "Microsoft Entra ID",
            Self::Google => "Google Workspace",
            Self::OneLogin => "OneLogin",
            Self::JumpCloud => "JumpCloud",
            Self::Other => "the directory",
        }
    }

    /// The kind with this word, if there is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// The kind of file that lists this directory's users.
    pub fn users_kind(self) -> Kind {
        match self {
            Self::Okta => Kind::OktaUsers,
            Self::Entra => Kind::EntraUsers,
            Self::Google => Kind::GoogleUsers,
            Self::OneLogin => Kind::OneLoginUsers,
            Self::JumpCloud => Kind::JumpCloudUsers,
            Self::Other => Kind::GenericUsers,
        }
    }

    /// The kind of file that lists this directory's groups.
    pub fn groups_kind(self) -> Kind {
        match self {
            Self::Okta => Kind::OktaGroups,
            Self::Entra => Kind::EntraGroups,
            _ => Kind::GenericGroups,
        }
    }
}

/// One user of the directory.
///
/// An attribute is `None` where the export has no such column at all, and `Some("")` where the column exists and the cell is empty
/// or null: the two lead to different keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectoryUser {
    /// Empty where the export has none.
    pub id: String,
    /// Okta login, Entra UPN, Google primary email, a generic user name.
    pub user_name: Option<String>,
    /// Okta `profile.email`, Entra `mail`, a generic email.
    pub email: Option<String>,
    pub display_name: Option<String>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    /// Okta `secondEmail`; Entra `otherMails`, `alternateEmailAddress`, `proxyAddresses` without `smtp:`; Google's further addresses.
    pub other_addresses: Vec<String>,
    pub activity: Activity,
    /// The status word as exported, for the reader.
    pub status: Option<String>,
    /// Entra `userType`.
    pub user_type: Option<String>,
    /// Further attributes that a user key may name, by attribute name in lower case. Only what was asked for is kept.
    pub extra: BTreeMap<String, String>,
    pub origin: Origin,
}

/// Whether the directory can provision the user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Activity {
    Active,
    Inactive,
    /// The export does not carry a status. Counts as active, and the gate `inputs` warns.
    #[default]
    Unknown,
}

/// One group of the directory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectoryGroup {
    /// Empty where the export has none.
    pub id: String,
    pub name: String,
    pub class: GroupClass,
    /// The type word as exported (`OKTA_GROUP`, `Security`, …), for the reader.
    pub class_label: Option<String>,
    pub origin: Origin,
}

/// Whether provisioning can send the group at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupClass {
    #[default]
    Sendable,
    /// An Entra group without security enabled (where that is not told: `Distribution`), an Okta `APP_GROUP` or `BUILT_IN`.
    NotSendable,
}

/// The members of one directory group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members {
    /// Index into [`Directory::groups`].
    pub group: usize,
    /// Sorted by (kind, id, login), without repetition.
    pub members: Vec<Member>,
}

/// One direct member, as the members file names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    pub kind: MemberKind,
    /// Empty where the file names members by login only.
    pub id: String,
    /// Login, UPN or address; empty where the file names members by id only.
    pub login: String,
    /// Index into [`Directory::users`], where the member is known.
    pub user: Option<usize>,
    pub origin: Origin,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum MemberKind {
    #[default]
    User,
    /// A nested group: its people do not arrive.
    Group,
    /// Devices, service principals, contacts.
    Other,
}

/// Okta: one user assigned to the app.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppUser {
    /// The Okta user's id.
    pub id: String,
    /// `credentials.userName`: the value Okta will search Harness with.
    pub user_name: String,
    pub email: Option<String>,
    pub name: Option<String>,
    /// `USER` (assigned directly) or `GROUP`.
    pub scope: Option<String>,
    pub origin: Origin,
}

/// Okta: one push-group mapping.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PushMapping {
    pub source_group_id: String,
    pub target_group_id: Option<String>,
    /// `ACTIVE`, `INACTIVE` or `ERROR`.
    pub status: String,
    pub error: Option<String>,
    /// RFC 3339; empty where the file has none.
    pub last_push: String,
    pub origin: Origin,
}

/// Entra: one assignment to the enterprise application.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppAssignment {
    pub principal_id: String,
    pub principal_type: PrincipalType,
    pub name: Option<String>,
    pub origin: Origin,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrincipalType {
    #[default]
    User,
    Group,
    Other,
}

/// Entra: what the provisioning job maps (facts: IdP 1.9).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvisioningSchema {
    /// Mappings of the user object, in file order.
    pub user_mappings: Vec<AttributeMapping>,
    pub group_mappings: Vec<AttributeMapping>,
    /// `objectMappings[].enabled` of the group object; `None` where there is no group mapping.
    pub groups_enabled: Option<bool>,
    pub origin: Origin,
}

/// One attribute mapping of a provisioning schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttributeMapping {
    /// The SCIM attribute, such as `userName`.
    pub target: String,
    /// The expression as written, such as `[mail]` or `ToLower([userPrincipalName])`; `None` for a constant.
    pub expression: Option<String>,
    pub constant: Option<String>,
    /// Above zero: used for matching, the lowest first.
    pub matching_priority: u32,
    /// `Always`, `ObjectAddOnly` (only during object creation), …
    pub flow_type: Option<String>,
}

/// Okta: the app's own record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OktaApp {
    pub label: String,
    pub features: Vec<String>,
    /// `credentials.userNameTemplate.template`.
    pub user_name_template: Option<String>,
    pub origin: Origin,
}
