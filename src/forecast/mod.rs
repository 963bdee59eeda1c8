//! Inventory × scenario to what will happen: a pure function.
//!
//! [`scope`] says who is sent at all and does not depend on the scenario; [`users`] and [`groups`] place everybody; [`access`] says who
//! may do what before and after.
//!
//! Architecture Invariant: a forecast never depends on another scenario, on findings, or on how it will be shown.

pub mod access;
pub mod groups;
mod outcome;
mod pairing;
pub mod scope;
mod twins;
pub mod users;

pub use outcome::{GroupOutcome, GroupReason, UserOutcome, UserReason};

use crate::model::{Inventory, Scenario};
use crate::rules::user_key::Key;
use scope::Scope;

/// What one scenario says will happen to every user and group.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub scenario: Scenario,
    pub users: Vec<UserRow>,
    pub groups: Vec<GroupRow>,
    /// The key of each directory user, in the order of the inventory.
    pub keys: Vec<Key>,
    /// Where the keys come from, in words.
    pub key_from: String,
    pub access: access::Access,
}

/// One person. Sides are indices into the inventory's users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRow {
    pub outcome: UserOutcome,
    pub reasons: Vec<UserReason>,
    pub account: Option<usize>,
    pub directory: Option<usize>,
    /// For the reason `other-attribute`: the address of the directory user that equals the account's.
    pub matched_by: Option<String>,
}

/// One group. Sides are indices into the inventory's groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    pub outcome: GroupOutcome,
    pub reasons: Vec<GroupReason>,
    pub account: Option<usize>,
    /// Several for `merge`, none for `unmanaged`.
    pub directory: Vec<usize>,
    /// What the directory group will have.
    pub identifier: Option<String>,
}

/// Says what will happen under one scenario.
pub fn forecast(inventory: &Inventory, scope: &Scope, scenario: &Scenario) -> Forecast {
    let users = users::place(inventory, scope, &scenario.assumptions);
    let groups = groups::place(inventory, scope, &scenario.assumptions);
    let access = access::forecast(inventory, &scenario.assumptions, &users.rows, &groups);
    Forecast { scenario: scenario.clone(), users: users.rows, groups, keys: users.keys, key_from: users.key_from, access }
}
pub use twins::domain_pairs;
