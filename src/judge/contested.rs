//! Where the two standing scenarios part.
//!
//! Contract section 1: an entry is contested when its outcome or its partner differs; reasons do not count. Account entries are counted,
//! and directory entries that have no account side in either scenario.

use super::{Case, Contested};
use crate::forecast::Forecast;

/// By index into the inventory: which entries are contested.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contestation {
    pub account_users: Vec<bool>,
    pub directory_users: Vec<bool>,
    pub account_groups: Vec<bool>,
    pub directory_groups: Vec<bool>,
}

impl Contestation {
    pub fn of(case: &Case<'_>) -> Self {
        let [documented, observed, ..] = case.forecasts else { return Self::default() };
        let account = &case.inventory.account;
        let directory = &case.inventory.directory;
        let users = |f: &Forecast| {
            let rows = f.users.iter().map(|r| (r.outcome.as_str(), r.account, Vec::from_iter(r.directory)));
            sides(rows, account.users.len(), directory.users.len())
        };
        let groups = |f: &Forecast| {
            let rows = f.groups.iter().map(|r| (r.outcome.as_str(), r.account, r.directory.clone()));
            sides(rows, account.groups.len(), directory.groups.len())
        };
        let (account_users, directory_users) = compare(users(documented), users(observed));
        let (account_groups, directory_groups) = compare(groups(documented), groups(observed));
        Self { account_users, directory_users, account_groups, directory_groups }
    }

    /// How many entries are contested.
    pub fn counts(&self) -> Contested {
        let count = |a: &[bool], b: &[bool]| a.iter().chain(b).filter(|x| **x).count() as u64;
        Contested { users: count(&self.account_users, &self.directory_users), groups: count(&self.account_groups, &self.directory_groups) }
    }
}

/// By entry: the outcome and the partner, where it is on a row at all.
type Entries<P> = Vec<Option<(&'static str, P)>>;

fn sides(
    rows: impl Iterator<Item = (&'static str, Option<usize>, Vec<usize>)>,
    accounts: usize,
    directories: usize,
) -> (Entries<Vec<usize>>, Entries<Option<usize>>) {
    let mut by_account = vec![None; accounts];
    let mut by_directory = vec![None; directories];
    for (outcome, account, mut directory) in rows {
        directory.sort_unstable();
        for d in &directory {
            by_directory[*d] = Some((outcome, account));
        }
        if let Some(a) = account {
            by_account[a] = Some((outcome, directory));
        }
    }
    (by_account, by_directory)
}

fn compare(one: (Entries<Vec<usize>>, Entries<Option<usize>>), other: (Entries<Vec<usize>>, Entries<Option<usize>>)) -> (Vec<bool>, Vec<bool>) {
    let account = one.0.iter().zip(&other.0).map(|(a, b)| a != b).collect();
    let alone = |e: &Option<(&'static str, Option<usize>)>| e.as_ref().is_none_or(|(_, account)| account.is_none());
    let directory = one.1.iter().zip(&other.1).map(|(a, b)| alone(a) && alone(b) && a != b).collect();
    (account, directory)
}
