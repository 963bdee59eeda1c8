//! Which roles make somebody an administrator: a caution, no judgement.
//!
//! Source: the built-in roles of Harness end so: `_account_admin`, `_organization_admin`, `_project_admin` (H 5). Of a role that an account made
//! itself only the name tells, so this is our reading. Whether the account keeps an administrator is not asked here.

/// The identifier of the role says that it administers something.
pub fn is_administrator(role: &str) -> bool {
    let role = role.to_lowercase();
    role.ends_with("admin") || role.ends_with("administrator")
}
