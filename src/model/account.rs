//! The Harness account: its users, user groups, role assignments and pending invites.

use super::Origin;
use std::rc::Rc;

/// Everything known of the Harness account. Copies share the records that are alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Sorted by (email, id), code points.
    pub users: Vec<Rc<AccountUser>>,
    /// Sorted by (scope, identifier, name). All scopes; only account-scope groups take part in provisioning.
    pub groups: Vec<Rc<AccountGroup>>,
    /// `None`: no role assignments export was given.
    pub role_assignments: Option<Vec<RoleAssignment>>,
    /// `None`: no invites export was given.
    pub invites: Option<Vec<Invite>>,
    /// The users of Harness FirstGen, sorted as `users`. `None`: no such list was given.
    pub first_gen: Option<Vec<AccountUser>>,
}

/// One user of the Harness account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountUser {
    /// Harness's `uuid`; empty where the export has none.
    pub id: String,
    pub email: String,
    /// Empty where the export has none.
    pub name: String,
    pub disabled: Option<bool>,
    pub externally_managed: Option<bool>,
    /// Direct bindings from the user export (`roleAssignmentMetadata`); `None` where the export carries no such field.
    pub roles: Option<Vec<RoleBinding>>,
    pub origin: Origin,
}

/// One user group, at whatever scope.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountGroup {
    /// The account's own id; `None` where the export has none.
    pub account: Option<String>,
    pub identifier: String,
    pub name: String,
    pub scope: Scope,
    /// User ids (`uuid`), or addresses where the export lists those. `None`: the export does not tell members.
    pub members: Option<Vec<String>>,
    pub externally_managed: Option<bool>,
    /// `harnessManaged`: made and kept by Harness, such as "All Account Users".
    pub harness_managed: bool,
    /// Linked to a group of an SSO provider; the provider's group name where it is told.
    pub sso_linked: Option<String>,
    /// Bindings from the group export (ACL aggregate); `None` where the export carries no such field.
    pub roles: Option<Vec<RoleBinding>>,
    pub origin: Origin,
}

/// Where a group or a role assignment lives.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    #[default]
    Account,
    Organization {
        org: String,
    },
    Project {
        org: String,
        project: String,
    },
}

impl std::fmt::Display for Scope {
    /// `account`, `org/ORG` or `org/ORG/project/PROJECT`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Account => f.write_str("account"),
            Self::Organization { org } => write!(f, "org/{org}"),
            Self::Project { org, project } => write!(f, "org/{org}/project/{project}"),
        }
    }
}

/// A role on a resource group, as user and group exports mention it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoleBinding {
    pub role: String,
    pub resource_group: String,
}

/// One role assignment of the account.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleAssignment {
    pub identifier: String,
    pub role: String,
    /// Empty where the export has none.
    pub resource_group: String,
    pub scope: Scope,
    pub principal: Principal,
    /// A disabled assignment grants nothing.
    pub disabled: bool,
    pub origin: Origin,
}

/// Who a role assignment is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Principal {
    pub kind: PrincipalKind,
    /// A user's `uuid`, a group's identifier.
    pub identifier: String,
    /// `account`, `organization` or `project`; `None` means the assignment's own scope (facts: Harness 5).
    pub scope_level: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrincipalKind {
    User,
    UserGroup,
    /// Service accounts, services, API keys: no SCIM users.
    Other,
}

/// An invite that may not have been accepted yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Invite {
    pub id: String,
    pub email: String,
    pub name: String,
    pub scope: Scope,
    pub approved: bool,
    pub roles: Vec<RoleBinding>,
    pub groups: Vec<String>,
    pub origin: Origin,
}
