//! The published sentences that steps rest on, named so that a reader can look them up.

pub const BACKUP: &str = "Harness, Migrate from manual user management to SCIM: Before you begin (back up assignments)";
pub const BEFORE: &str = "Harness, Migrate from manual user management to SCIM: Before you begin";
pub const OKTA_1: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 1";
pub const OKTA_2: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 2";
pub const OKTA_3: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 3";
pub const OKTA_4: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Okta, step 4";
pub const ENTRA_1: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 1";
pub const ENTRA_2: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 2";
pub const ENTRA_3: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 3";
pub const ENTRA_4: &str = "Harness, Migrate from manual user management to SCIM: Migration steps for Entra ID, step 4";
pub const VERIFY: &str = "Harness, Migrate from manual user management to SCIM: Verify the migration";
pub const CURE_USERS: &str = "Harness, Migrate from manual user management to SCIM: Duplicate users after migration";
pub const CURE_ACCESS: &str = "Harness, Migrate from manual user management to SCIM: Users lost access after migration";
pub const CURE_GROUPS: &str = "Harness, Migrate from manual user management to SCIM: Group mapping conflicts";
pub const CURE_TOKEN: &str = "Harness, Migrate from manual user management to SCIM: SCIM token expiration";
pub const PAGE_REQUIREMENTS: &str = "Harness, Provision users and groups using Microsoft Entra: Requirements";
pub const PAGE_ADD: &str = "Harness, Provision users and groups using Microsoft Entra: Add Harness in Microsoft Entra ID";
pub const PAGE_ENABLE: &str = "Harness, Provision users and groups using Microsoft Entra: Enable Microsoft Entra ID provisioning for Harness";
pub const PAGE_FILTERS: &str = "Harness, Provision users and groups using Microsoft Entra: Scoping filters";
pub const PAGE_MANAGE: &str = "Harness, Provision users and groups using Microsoft Entra: Harness user management with Microsoft Entra ID SCIM";
pub const PAGE_NAMES: &str = "Harness, Provision users and groups using Microsoft Entra: Group names";
pub const PAGE_ERRORS: &str = "Harness, Provision users and groups using Microsoft Entra: Provisioning errors";
pub const PAGE_PERMISSIONS: &str = "Harness, Provision users and groups using Microsoft Entra: Assign permissions";
pub const PAGE_FIRSTGEN: &str =
    "Harness, Provision users and groups using Microsoft Entra: I already have a Harness FirstGen Microsoft Entra ID integration";
pub const OKTA_PAGE: &str = "Harness, Provision users with Okta SCIM";
pub const OKTA_KEY: &str = "Okta: provisioning looks users up by the app username";
pub const OKTA_SAME_GROUP: &str = "Okta: using one group for app assignment and group push is not supported";
pub const OKTA_RULES: &str = "Okta: a push rule takes at most 100 groups";
pub const OKTA_UNLINK: &str = "Okta: group push operations, unlinking a pushed group";
pub const ENTRA_DEMAND: &str = "Microsoft: on-demand provisioning";
pub const ENTRA_SCOPE: &str = "Microsoft: how provisioning works, assignment-based scoping";
pub const ENTRA_CYCLE: &str = "Microsoft: how long will it take to provision users";
pub const ENTRA_LEAVES: &str = "Microsoft: how provisioning works, deprovisioning";
pub const SERVER_LEAVES: &str =
    "Harness server source: a user who is deactivated or deleted by SCIM is removed from the account and all scopes below";
pub const SERVER_GROUPS: &str = "Harness server source: groups are looked up by identifier";
pub const SERVER_USERS: &str = "Harness server source: users are looked up by userName in lower case";
pub const SERVER_SSO: &str = "Harness server source: an SSO-linked group keeps its link, and cannot be unlinked once it is managed from outside";
pub const SERVER_INVITES: &str = "Harness release notes, October 2023 (PL-41114): the first invite is deleted";
pub const TERRAFORM: &str = "Harness provider for Terraform: a group resource sets the members of its group";
pub const LOOK: &str = "The migration guide's advice, in our order";
