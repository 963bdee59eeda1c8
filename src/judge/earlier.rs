//! What was said of each row of an earlier scenario, so that a further one that says the same of the same people need not say it again.
//!
//! Nearly all rows of a scenario are rows of another: one assumption changes the fate of a few people in a hundred. A draft rests on the
//! row, on the key of its person and on little else, so that equal rows have equal drafts.

use super::collect::{Collector, Went};
use crate::forecast::access::{AccessRow, Who};
use crate::forecast::{Forecast, UserOutcome, UserRow};
use crate::model::Inventory;

/// One scenario that was gone through.
pub struct Earlier {
    /// By row of the forecast: its draft, if it had one.
    users: Vec<Option<Went>>,
    user_rows: Places,
    /// By row of the forecast: what was lost and what was gained.
    access: Vec<[Option<Went>; 2]>,
    access_rows: Places,
}

/// By account user and by directory user: the row it is on.
struct Places {
    account: Vec<Option<u32>>,
    directory: Vec<Option<u32>>,
}

impl Places {
    fn of(inventory: &Inventory, rows: impl Iterator<Item = (Option<usize>, Option<usize>)>) -> Self {
        let mut out = Self { account: vec![None; inventory.account.users.len()], directory: vec![None; inventory.directory.users.len()] };
        for (at, (account, directory)) in (0..).zip(rows) {
            if let Some(n) = account {
                out.account[n] = Some(at);
            }
            if let Some(n) = directory {
                out.directory[n] = Some(at);
            }
        }
        out
    }

    fn get(&self, account: Option<usize>, directory: Option<usize>) -> Option<usize> {
        let at = match (account, directory) {
            (Some(n), _) => self.account[n],
            (None, Some(n)) => self.directory[n],
            (None, None) => None,
        };
        at.map(|at| at as usize)
    }
}

fn sides(who: Who) -> (Option<usize>, Option<usize>) {
    match who {
        Who::Account(n) => (Some(n), None),
        Who::New(n) => (None, Some(n)),
    }
}

impl Earlier {
    /// `users` and `access`: by row of the forecast, what went where.
    pub fn new(inventory: &Inventory, forecast: &Forecast, users: Vec<Option<Went>>, access: Vec<[Option<Went>; 2]>) -> Self {
        Self {
            users,
            user_rows: Places::of(inventory, forecast.users.iter().map(|row| (row.account, row.directory))),
            access,
            access_rows: Places::of(inventory, forecast.access.rows.iter().map(|row| sides(row.who))),
        }
    }

    /// Whether the same two were linked and nothing was to be said of it.
    fn linked_in_silence(&self, then: &Forecast, row: &UserRow) -> bool {
        let at = self.user_rows.get(row.account, row.directory);
        at.is_some_and(|at| then.users[at].outcome == UserOutcome::Link && then.users[at].directory == row.directory && self.users[at].is_none())
    }

    /// What the earlier scenario said of this row; `None` where it says anything else of these people.
    fn user(&self, then: &Forecast, now: &Forecast, row: &UserRow) -> Option<&Went> {
        let at = self.user_rows.get(row.account, row.directory)?;
        let went = self.users[at].as_ref()?;
        let rests_on_the_same = match row.outcome {
            UserOutcome::Blocked => then.key_from == now.key_from,
            UserOutcome::Create => then.scenario.assumptions.email_case == now.scenario.assumptions.email_case,
            _ => true,
        };
        let same = rests_on_the_same && then.users[at] == *row && row.directory.is_none_or(|n| then.keys[n].value == now.keys[n].value);
        same.then_some(went)
    }

    fn access(&self, then: &Forecast, now: &Forecast, row: &AccessRow) -> Option<&[Option<Went>; 2]> {
        let (account, directory) = sides(row.who);
        let at = self.access_rows.get(account, directory)?;
        let same = then.access.rows[at] == *row && directory.is_none_or(|n| then.keys[n].value == now.keys[n].value);
        same.then(|| &self.access[at])
    }
}

/// The scenarios before one, with what was said of them.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    pub forecasts: &'a [Forecast],
    pub said: &'a [std::rc::Rc<Earlier>],
}

impl Before<'_> {
    /// Whether it is known that nothing is to be said of a link.
    pub fn linked_in_silence(self, row: &UserRow) -> bool {
        self.forecasts.iter().zip(self.said).any(|(then, said)| said.linked_in_silence(then, row))
    }

    /// Says of a row what an earlier scenario said; `None` where none said the same.
    pub fn user(self, now: &Forecast, row: &UserRow, out: &mut Collector) -> Option<Went> {
        let went = self.forecasts.iter().zip(self.said).find_map(|(then, said)| said.user(then, now, row))?;
        out.again(now.scenario.id, went);
        Some(went.clone())
    }

    /// Says of a person's access what an earlier scenario said; `None` where none said the same.
    pub fn access(self, now: &Forecast, row: &AccessRow, out: &mut Collector) -> Option<[Option<Went>; 2]> {
        let went = self.forecasts.iter().zip(self.said).find_map(|(then, said)| said.access(then, now, row))?;
        went.iter().flatten().for_each(|went| out.again(now.scenario.id, went));
        Some(went.clone())
    }
}
