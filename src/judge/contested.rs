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
            let mut out = Sides::new(account.users.len(), directory.users.len());
            f.users.iter().for_each(|row| out.add(row.outcome, row.account, row.directory.into_iter(), row.directory));
            out
        };
        let groups = |f: &Forecast| {
            let mut out = Sides::new(account.groups.len(), directory.groups.len());
            for row in f.groups.iter() {
                let mut partners = row.directory.clone();
                partners.sort_unstable();
                out.add(row.outcome, row.account, row.directory.iter().copied(), partners);
            }
            out
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

/// By entry: the outcome and the partner, where it is on a row at all. `P`: an account entry's partner, which of a group may be several.
struct Sides<O, P> {
    account: Vec<Option<(O, P)>>,
    directory: Vec<Option<(O, Option<usize>)>>,
}

impl<O: Copy + PartialEq, P: Clone + PartialEq> Sides<O, P> {
    fn new(accounts: usize, directories: usize) -> Self {
        Self { account: vec![None; accounts], directory: vec![None; directories] }
    }

    fn add(&mut self, outcome: O, account: Option<usize>, directory: impl Iterator<Item = usize>, partners: P) {
        directory.for_each(|d| self.directory[d] = Some((outcome, account)));
        if let Some(a) = account {
            self.account[a] = Some((outcome, partners));
        }
    }
}

fn compare<O: Copy + PartialEq, P: PartialEq>(one: Sides<O, P>, other: Sides<O, P>) -> (Vec<bool>, Vec<bool>) {
    let account = one.account.iter().zip(&other.account).map(|(a, b)| a != b).collect();
    let alone = |e: &Option<(O, Option<usize>)>| e.as_ref().is_none_or(|(_, account)| account.is_none());
    let directory = one.directory.iter().zip(&other.directory).map(|(a, b)| alone(a) && alone(b) && a != b).collect();
    (account, directory)
}
