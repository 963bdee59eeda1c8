//! The two sides of the rows, made once and shared by all scenarios: an assumption changes who stands beside whom, and hardly ever what is
//! known of either.

use super::super::schema::{AccountSide, DirectorySide};
use super::some;
use crate::forecast::Forecast;
use crate::forecast::scope::Scope;
use crate::forecast::users::written_name;
use crate::model::Inventory;
use crate::rules::user_key::Key;
use std::cell::OnceCell;
use std::rc::Rc;

/// Each is made when it is first asked for.
type Made<T> = Vec<OnceCell<Rc<T>>>;

/// What was made so far.
pub struct Sides {
    account: Made<AccountSide>,
    /// By keys that are sent: the directory users.
    directory: Vec<(Rc<[Key]>, Made<DirectorySide>)>,
}

impl Sides {
    /// Room for the sides of these forecasts.
    pub fn of(inventory: &Inventory, forecasts: &[Forecast]) -> Self {
        let mut directory: Vec<(Rc<[Key]>, _)> = Vec::new();
        for keys in forecasts.iter().map(|f| &f.keys) {
            if !directory.iter().any(|(known, _)| Rc::ptr_eq(known, keys)) {
                directory.push((Rc::clone(keys), vec![OnceCell::new(); keys.len()]));
            }
        }
        Self { account: vec![OnceCell::new(); inventory.account.users.len()], directory }
    }

    pub fn account(&self, inventory: &Inventory, n: usize) -> Rc<AccountSide> {
        let side = self.account[n].get_or_init(|| {
            let user = &inventory.account.users[n];
            Rc::new(AccountSide { id: some(&user.id), email: user.email.clone(), name: some(&user.name), source: Some(user.origin.into()) })
        });
        Rc::clone(side)
    }

    /// `matched_by`: what only this row has.
    pub fn directory(&self, inventory: &Inventory, scope: &Scope, forecast: &Forecast, n: usize, matched_by: Option<&str>) -> Rc<DirectorySide> {
        let make = || {
            let user = &inventory.directory.users[n];
            Rc::new(DirectorySide {
                id: some(&user.id),
                key: forecast.keys[n].value.clone(),
                name: written_name(user),
                key_from: if forecast.keys[n].fell_back { "user_name".to_owned() } else { forecast.key_from.clone() },
                status: user.status.clone(),
                active: scope.active[n],
                assigned: scope.assigned[n],
                matched_by: None,
                source: Some(user.origin.into()),
            })
        };
        let made = self.directory.iter().find(|(keys, _)| Rc::ptr_eq(keys, &forecast.keys));
        let mut side = made.map_or_else(make, |(_, made)| Rc::clone(made[n].get_or_init(make)));
        if let Some(address) = matched_by {
            Rc::make_mut(&mut side).matched_by = Some(address.to_owned());
        }
        side
    }
}
