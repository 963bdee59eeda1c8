//! The published sentences that findings rest on, named so that a reader can look them up.

pub const GUIDE_DUPLICATES: &str = "Harness, Migrate from manual user management to SCIM: Duplicate users after migration";
pub const GUIDE_EXACT: &str = "Harness, Migrate from manual user management to SCIM: Before you begin (addresses must match exactly)";
pub const GUIDE_GROUPS: &str = "Harness, Migrate from manual user management to SCIM: Group mapping conflicts";
pub const GUIDE_MAPPING: &str = "Harness, Migrate from manual user management to SCIM: Configure attribute mappings";
pub const ENTRA_GROUPS: &str = "Harness, Provision users and groups using Microsoft Entra: Group names";
pub const SERVER_USERS: &str = "Harness server source: users are looked up by userName in lower case";
pub const SERVER_GROUPS: &str = "Harness server source: groups are looked up by identifier";
pub const SERVER_INVITES: &str = "Harness release notes, October 2023 (PL-41114): the first invite is deleted";
pub const SERVER_LIMITS: &str = "Harness documentation: at most 50,000 users an account";
pub const ENTRA_UNMATCHED: &str = "Microsoft: users in the application that match nobody are not touched";
pub const ENTRA_GUESTS: &str = "Microsoft: how provisioning works, B2B users";
pub const ENTRA_SCOPE: &str = "Microsoft: how provisioning works, assignment-based scoping";
pub const ENTRA_CYCLE: &str = "Microsoft: how long will it take to provision users";
pub const ENTRA_SPECIAL: &str = "Microsoft: known issues of provisioning, special characters in joining properties";
pub const ENTRA_MAPPING: &str = "Microsoft: customize attribute mappings; Microsoft Graph: attributeMapping";
pub const OKTA_ASSIGNMENT: &str = "Okta: a member is pushed only if assigned to the app";
pub const OKTA_SAME_GROUP: &str = "Okta: using one group for app assignment and group push is not supported";
pub const OKTA_KEY: &str = "Okta: provisioning looks users up by the app username";
pub const OKTA_RULES: &str = "Okta: a push rule takes at most 100 groups";
pub const OKTA_FEATURES: &str = "Okta: the features of an app say what provisioning does";
pub const SSO_LINK: &str = "Harness server source: an SSO-linked group keeps its link, and cannot be unlinked once it is managed from outside";
pub const FIRST_GEN: &str = "Harness, Provision users with Okta SCIM: where both apps exist, sign-in goes through FirstGen";
pub const GUIDE_TENANT: &str = "Harness, Provision users and groups using Microsoft Entra: Enable Microsoft Entra ID provisioning for Harness";
