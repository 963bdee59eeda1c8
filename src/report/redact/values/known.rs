//! Words that name no customer: every account, directory or file may have them.

/// Roles and resource groups that every Harness account has: they name no customer (facts: Harness 5).
pub const BUILT_IN: [&str; 16] = [
    "_account_admin",
    "_account_basic",
    "_account_viewer",
    "_organization_admin",
    "_organization_basic",
    "_organization_viewer",
    "_project_admin",
    "_project_basic",
    "_project_viewer",
    "_pipeline_executor",
    "_all_account_level_resources",
    "_all_organization_level_resources",
    "_all_project_level_resources",
    "_all_resources_including_child_scopes",
    "_account_all_users",
    "_organization_all_users",
];

/// Groups that every account has, by identifier and by name (facts: Harness 3).
pub const BUILT_IN_GROUPS: [&str; 6] =
    ["_account_all_users", "_organization_all_users", "_project_all_users", "All Account Users", "All Organization Users", "All Project Users"];

/// Status words of Okta, Entra, Google and their like. Another word may be anything that a table of one's own says.
pub const STATUSES: [&str; 22] = [
    "ACTIVE",
    "STAGED",
    "PROVISIONED",
    "RECOVERY",
    "LOCKED_OUT",
    "PASSWORD_EXPIRED",
    "SUSPENDED",
    "DEPROVISIONED",
    "INACTIVE",
    "DELETED",
    "Active",
    "Suspended",
    "Inactive",
    "Deleted",
    "Locked",
    "active",
    "suspended",
    "inactive",
    "deleted",
    "True",
    "False",
    "true",
];

pub const ENCODINGS: [&str; 8] = [
    "UTF-8",
    "UTF-8 with BOM",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-16LE without BOM",
    "UTF-16BE without BOM",
    "Windows-1252",
    "UTF-8 mixed with Windows-1252",
];
pub const SYNTAXES: [&str; 7] = ["CSV", "JSON", "NDJSON", "HTML", "Excel sheet", "Excel workbook", "ZIP archive"];
pub const DELIMITERS: [&str; 4] = ["comma", "semicolon", "tab", "pipe"];
pub const SCENARIOS: [&str; 4] = ["documented", "observed", "chosen", "settled"];
/// The labels of findings that are about no value.
pub const LABELS: [&str; 8] = ["account", "users", "push-rule", "cycle", "mapping", "tenant-url", "token", "firstgen"];
