//! The kinds of file, in the words of the report's `inputs[].kind`.

use crate::words::model_kind as say;

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    HarnessUsers,
    HarnessGroups,
    HarnessRoleAssignments,
    HarnessInvites,
    HarnessScimUsers,
    HarnessScimGroups,
    OktaUsers,
    OktaGroups,
    OktaGroupMembers,
    OktaApp,
    OktaAppUsers,
    OktaAppGroups,
    OktaPushMappings,
    EntraUsers,
    EntraGroups,
    EntraGroupMembers,
    EntraAssignments,
    EntraProvisioningSchema,
    EntraProvisioningLog,
    GoogleUsers,
    GoogleGroupMembers,
    OneLoginUsers,
    JumpCloudUsers,
    GenericUsers,
    GenericGroups,
    GenericMemberships,
    FirstGenUsers,
    TerraformState,
    PingOneUsers,
    M365Users,
    Report,
    #[default]
    Unknown,
}

impl Kind {
    pub const ALL: [Self; 32] = [
        Self::HarnessUsers,
        Self::HarnessGroups,
        Self::HarnessRoleAssignments,
        Self::HarnessInvites,
        Self::HarnessScimUsers,
        Self::HarnessScimGroups,
        Self::OktaUsers,
        Self::OktaGroups,
        Self::OktaGroupMembers,
        Self::OktaApp,
        Self::OktaAppUsers,
        Self::OktaAppGroups,
        Self::OktaPushMappings,
        Self::EntraUsers,
        Self::EntraGroups,
        Self::EntraGroupMembers,
        Self::EntraAssignments,
        Self::EntraProvisioningSchema,
        Self::EntraProvisioningLog,
        Self::GoogleUsers,
        Self::GoogleGroupMembers,
        Self::OneLoginUsers,
        Self::JumpCloudUsers,
        Self::GenericUsers,
        Self::GenericGroups,
        Self::GenericMemberships,
        Self::FirstGenUsers,
        Self::TerraformState,
        Self::PingOneUsers,
        Self::M365Users,
        Self::Report,
        Self::Unknown,
    ];

    /// The word of the contract.
    pub fn as_str(self) -> &'static str {
        self.words().0
    }

    /// The name a reader knows.
    pub fn label(self) -> &'static str {
        self.words().1
    }

    /// The kind with this word, if there is one.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::HarnessUsers => ("harness.users", say::HARNESS_USERS),
            Self::HarnessGroups => ("harness.groups", say::HARNESS_USER_GROUPS),
            Self::HarnessRoleAssignments => ("harness.role-assignments", say::HARNESS_ROLE_ASSIGNMENTS),
            Self::HarnessInvites => ("harness.invites", say::HARNESS_INVITES),
            Self::HarnessScimUsers => ("harness.scim-users", say::HARNESS_SCIM_USERS),
            Self::HarnessScimGroups => ("harness.scim-groups", say::HARNESS_SCIM_GROUPS),
            Self::OktaUsers => ("okta.users", say::OKTA_USERS),
            Self::OktaGroups => ("okta.groups", say::OKTA_GROUPS),
            Self::OktaGroupMembers => ("okta.group-members", say::OKTA_GROUP_MEMBERS),
            Self::OktaApp => ("okta.app", say::OKTA_APP),
            Self::OktaAppUsers => ("okta.app-users", say::OKTA_APP_USERS),
            Self::OktaAppGroups => ("okta.app-groups", say::OKTA_APP_GROUPS),
            Self::OktaPushMappings => ("okta.push-mappings", say::OKTA_PUSH_GROUP_MAPPINGS),
            Self::EntraUsers => ("entra.users", say::ENTRA_USERS),
            Self::EntraGroups => ("entra.groups", say::ENTRA_GROUPS),
            Self::EntraGroupMembers => ("entra.group-members", say::ENTRA_GROUP_MEMBERS),
            Self::EntraAssignments => ("entra.assignments", say::ENTRA_APP_ASSIGNMENTS),
            Self::EntraProvisioningSchema => ("entra.provisioning-schema", say::ENTRA_PROVISIONING_SCHEMA),
            Self::EntraProvisioningLog => ("entra.provisioning-log", say::ENTRA_PROVISIONING_LOG),
            Self::GoogleUsers => ("google.users", say::GOOGLE_WORKSPACE_USERS),
            Self::GoogleGroupMembers => ("google.group-members", say::GOOGLE_GROUP_MEMBERS),
            Self::OneLoginUsers => ("onelogin.users", say::ONELOGIN_USERS),
            Self::JumpCloudUsers => ("jumpcloud.users", say::JUMPCLOUD_USERS),
            Self::GenericUsers => ("generic.users", say::USERS_ANY_DIRECTORY),
            Self::GenericGroups => ("generic.groups", say::GROUPS_ANY_DIRECTORY),
            Self::GenericMemberships => ("generic.memberships", say::MEMBERSHIPS_ANY_DIRECTORY),
            Self::FirstGenUsers => ("firstgen.users", say::HARNESS_FIRSTGEN_USERS),
            Self::TerraformState => ("terraform.state", say::TERRAFORM_STATE),
            Self::PingOneUsers => ("pingone.users", say::PINGONE_USERS),
            Self::M365Users => ("m365.users", "Microsoft 365 users"),
            Self::Report => ("report", say::SCIM_PREFLIGHT_REPORT),
            Self::Unknown => ("unknown", say::NOT_RECOGNISED),
        }
    }

    /// A list of members of one group that does not name its group.
    pub fn is_members(self) -> bool {
        matches!(self, Self::OktaGroupMembers | Self::EntraGroupMembers)
    }

    /// A list of the account's users.
    pub fn is_account_users(self) -> bool {
        matches!(self, Self::HarnessUsers)
    }

    /// A list of the directory's users.
    pub fn is_directory_users(self) -> bool {
        matches!(
            self,
            Self::OktaUsers
                | Self::EntraUsers
                | Self::GoogleUsers
                | Self::OneLoginUsers
                | Self::JumpCloudUsers
                | Self::GenericUsers
                | Self::PingOneUsers
                | Self::M365Users
        )
    }

    /// A list of the directory's groups.
    pub fn is_directory_groups(self) -> bool {
        matches!(self, Self::OktaGroups | Self::EntraGroups | Self::GenericGroups)
    }
}
