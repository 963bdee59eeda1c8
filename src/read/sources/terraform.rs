//! A Terraform state that keeps Harness users, user groups and role assignments (facts: Harness 4.9): the state file itself, or what
//! `terraform show -json` writes of it, whose modules lie in one another.
//!
//! Architecture Invariant: it lists what Terraform owns and never the whole account, so nothing of it enters the account.

use super::super::value::Value;

const KINDS: [&str; 3] = ["harness_platform_user", "harness_platform_usergroup", "harness_platform_role_assignments"];

/// How many users, user groups and role assignments it keeps.
pub fn count(state: &Value<'_>) -> u64 {
    let in_file = managed(state).map(|r| r.get("instances").map_or(0, |i| i.items().len() as u64)).sum::<u64>();
    let shown = state.get("values").or_else(|| state.get("prior_state")?.get("values")).and_then(|values| values.get("root_module"));
    in_file + shown.map_or(0, in_module)
}

fn in_module(module: &Value<'_>) -> u64 {
    let below = module.get("child_modules").map(Value::items).unwrap_or_default();
    managed(module).count() as u64 + below.iter().map(in_module).sum::<u64>()
}

/// The resources of these kinds that Terraform keeps itself. Data sources only look.
fn managed<'v, 't>(holder: &'v Value<'t>) -> impl Iterator<Item = &'v Value<'t>> {
    let resources = holder.get("resources").map(Value::items).unwrap_or_default();
    resources.iter().filter(|r| KINDS.contains(&r.field("type")) && r.field("mode") != "data")
}
