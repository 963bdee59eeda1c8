//! The kinds of file, in the words of the report's `inputs[].kind`.

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
            Self::HarnessUsers => ("harness.users", "Harness users"),
            Self::HarnessGroups => ("harness.groups", "Harness user groups"),
            Self::HarnessRoleAssignments => ("harness.role-assignments", "Harness role assignments"),
            Self::HarnessInvites => ("harness.invites", "Harness invites"),
            Self::HarnessScimUsers => ("harness.scim-users", "Harness SCIM users"),
            Self::HarnessScimGroups => ("harness.scim-groups", "Harness SCIM groups"),
            Self::OktaUsers => ("okta.users", "Okta users"),
            Self::OktaGroups => ("okta.groups", "Okta groups"),
            Self::OktaGroupMembers => ("okta.group-members", "Okta group members"),
            Self::OktaApp => ("okta.app", "Okta app"),
            Self::OktaAppUsers => ("okta.app-users", "Okta app users"),
            Self::OktaAppGroups => ("okta.app-groups", "Okta app groups"),
            Self::OktaPushMappings => ("okta.push-mappings", "Okta push group mappings"),
            Self::EntraUsers => ("entra.users", "Entra users"),
            Self::EntraGroups => ("entra.groups", "Entra groups"),
            Self::EntraGroupMembers => ("entra.group-members", "Entra group members"),
            Self::EntraAssignments => ("entra.assignments", "Entra app assignments"),
            Self::EntraProvisioningSchema => ("entra.provisioning-schema", "Entra provisioning schema"),
            Self::EntraProvisioningLog => ("entra.provisioning-log", "Entra provisioning log"),
            Self::GoogleUsers => ("google.users", "Google Workspace users"),
            Self::GoogleGroupMembers => ("google.group-members", "Google group members"),
            Self::OneLoginUsers => ("onelogin.users", "OneLogin users"),
            Self::JumpCloudUsers => ("jumpcloud.users", "JumpCloud users"),
            Self::GenericUsers => ("generic.users", "Users, any directory"),
            Self::GenericGroups => ("generic.groups", "Groups, any directory"),
            Self::GenericMemberships => ("generic.memberships", "Memberships, any directory"),
            Self::FirstGenUsers => ("firstgen.users", "Harness FirstGen users"),
            Self::TerraformState => ("terraform.state", "Terraform state"),
            Self::PingOneUsers => ("pingone.users", "PingOne users"),
            Self::M365Users => ("m365.users", "Microsoft 365 users"),
            Self::Report => ("report", "SCIM Preflight report"),
            Self::Unknown => ("unknown", "Not recognised"),
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
