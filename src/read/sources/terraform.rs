//! A Terraform state that keeps Harness users, user groups and role assignments (facts: Harness 4.9).
//!
//! Architecture Invariant: it lists what Terraform owns and never the whole account, so nothing of it enters the account.

use super::super::value::Value;

const KINDS: [&str; 3] = ["harness_platform_user", "harness_platform_usergroup", "harness_platform_role_assignments"];

/// How many users, user groups and role assignments it keeps.
pub fn count(state: &Value<'_>) -> u64 {
    let resources = state.get("resources").map(Value::items).unwrap_or_default();
    resources
        .iter()
        .filter(|r| KINDS.contains(&r.field("type")) && r.field("mode") != "data")
        .map(|r| r.get("instances").map_or(0, |i| i.items().len() as u64))
        .sum()
}
