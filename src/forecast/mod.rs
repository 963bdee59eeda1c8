//! Inventory × scenario to what will happen: a pure function.
//!
//! [`scope`] says who is sent at all and does not depend on the scenario; [`users`] and [`groups`] place everybody; [`access`] says who
//! may do what before and after.
//!
//! Architecture Invariant: a forecast never depends on another scenario, on findings, or on how it will be shown.

pub mod access;
pub mod addresses;
pub mod groups;
mod outcome;
mod pairing;
pub mod scope;
mod twins;
pub mod users;

pub use outcome::{GroupOutcome, GroupReason, UserOutcome, UserReason};

use crate::model::{Assumptions, Inventory, Scenario};
use crate::rules::user_key::Key;
pub use access::Today;
use scope::Scope;
use std::rc::Rc;
use users::Keys;

/// What one scenario says will happen to every user and group.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub scenario: Scenario,
    pub users: Rc<[UserRow]>,
    pub groups: Rc<[GroupRow]>,
    /// The key of each directory user, in the order of the inventory.
    pub keys: Rc<[Key]>,
    /// Where the keys come from, in words.
    pub key_from: String,
    /// Directory users by key and id.
    order: Rc<[usize]>,
    pub access: Rc<access::Access>,
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
///
/// What another forecast of the same inventory placed under the same assumptions is taken from there: which groups are linked says nothing
/// about users, and the other way round.
pub fn forecast(inventory: &Inventory, scope: &Scope, today: &Today, scenario: &Scenario, others: &[Forecast]) -> Forecast {
    let wanted = &scenario.assumptions;
    let beside = |same: &dyn Fn(&Assumptions) -> bool| others.iter().find(|other| same(&other.scenario.assumptions));
    let keys = match beside(&|a| a.user_key == wanted.user_key) {
        Some(other) => Keys { all: Rc::clone(&other.keys), from: other.key_from.clone(), order: Rc::clone(&other.order) },
        None => Keys::of(inventory, scope, wanted),
    };
    let users = match beside(&|a| a.user_key == wanted.user_key && a.email_case == wanted.email_case) {
        Some(other) => Rc::clone(&other.users),
        None => users::place(inventory, scope, wanted, &keys).into(),
    };
    let groups = match beside(&|a| a.group_link == wanted.group_link && a.identifier_rule == wanted.identifier_rule) {
        Some(other) => Rc::clone(&other.groups),
        None => groups::place(inventory, scope, wanted).into(),
    };
    let access = Rc::new(access::forecast(inventory, today, wanted, &users, &groups));
    let Keys { all: keys, from: key_from, order } = keys;
    Forecast { scenario: scenario.clone(), users, groups, keys, key_from, order, access }
}
pub use twins::domain_pairs;
