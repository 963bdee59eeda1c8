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

use crate::model::{Assumptions, Inventory, Scenario, shared};
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

/// Forecasts from which is taken what they placed under the same assumptions: which groups are linked says nothing about users, and the
/// other way round.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// Forecasts of the same people.
    pub people: &'a [Forecast],
    /// Forecasts of the same groups.
    pub groups: &'a [Forecast],
}

impl<'a> Beside<'a> {
    /// Forecasts of the same inventory.
    pub fn all(forecasts: &'a [Forecast]) -> Self {
        Self { people: forecasts, groups: forecasts }
    }
}

/// Whether two inventories, each with its scope, hold the same people: whatever placing users rests on.
pub fn same_people(one: (&Inventory, &Scope), other: (&Inventory, &Scope)) -> bool {
    let ((a, of_a), (b, of_b)) = (one, other);
    let directory =
        a.directory.kind == b.directory.kind && a.directory.schema == b.directory.schema && shared(&a.directory.users, &b.directory.users);
    let account = shared(&a.account.users, &b.account.users) && a.account.invites == b.account.invites;
    directory && account && of_a.assigned == of_b.assigned && of_a.active == of_b.active && of_a.app_user_names == of_b.app_user_names
}

fn first<'a>(forecasts: &'a [Forecast], same: &dyn Fn(&Assumptions) -> bool) -> Option<&'a Forecast> {
    forecasts.iter().find(|other| same(&other.scenario.assumptions))
}

/// Says what will happen under one scenario.
pub fn forecast(inventory: &Inventory, scope: &Scope, today: &Today, scenario: &Scenario, beside: Beside<'_>) -> Forecast {
    let wanted = &scenario.assumptions;
    let keys = match first(beside.people, &|a| a.user_key == wanted.user_key) {
        Some(other) => Keys { all: Rc::clone(&other.keys), from: other.key_from.clone(), order: Rc::clone(&other.order) },
        None => Keys::of(inventory, scope, wanted),
    };
    let users = match first(beside.people, &|a| a.user_key == wanted.user_key && a.email_case == wanted.email_case) {
        Some(other) => Rc::clone(&other.users),
        None => users::place(inventory, scope, wanted, &keys).into(),
    };
    let groups = match first(beside.groups, &|a| a.group_link == wanted.group_link && a.identifier_rule == wanted.identifier_rule) {
        Some(other) => Rc::clone(&other.groups),
        None => groups::place(inventory, scope, wanted).into(),
    };
    let access = Rc::new(access::forecast(inventory, today, wanted, &users, &groups));
    let Keys { all: keys, from: key_from, order } = keys;
    Forecast { scenario: scenario.clone(), users, groups, keys, key_from, order, access }
}
pub use twins::domain_pairs;
