//! Where every user ends: the placing steps of contract section 3.
//!
//! Positions: account users stand in the inventory sorted by (email, id), so their index is their position. Directory users are put
//! in the order (key, id) of the scenario first, and `order` leads from a position back to the index.

use super::scope::Scope;
use super::twins::{self, Side};
use super::{UserOutcome, UserReason, UserRow};
use crate::model::order::places;
use crate::model::{Assumptions, EmailCase, Inventory, Scope as Level};
use crate::rules::fold;
use crate::rules::machine::is_machine;
use crate::rules::names::Name;
use crate::rules::user_key::{Key, KeyProblem, KeyRule, addresses};
use rustc_hash::FxHashSet as HashSet;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::rc::Rc;

/// The keys that a scenario sends: they depend on one assumption alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Keys {
    /// By directory user.
    pub all: Rc<[Key]>,
    /// Where they come from, in words.
    pub from: String,
    /// The directory users by key and id.
    pub order: Rc<[usize]>,
}

impl Keys {
    pub fn of(inventory: &Inventory, scope: &Scope, assumptions: &Assumptions) -> Self {
        let users = &inventory.directory.users;
        let rule = KeyRule::new(&assumptions.user_key, inventory.directory.kind, inventory.directory.schema.as_ref());
        let all: Rc<[Key]> = users.iter().zip(&scope.app_user_names).map(|(user, app)| rule.key(user, app.as_deref())).collect();
        let both: Vec<(&Key, &str)> = all.iter().zip(users).map(|(key, user)| (key, user.id.as_str())).collect();
        let order = places(&both, |(key, _)| (0, &key.value), |a, b| a.1.cmp(b.1));
        Self { from: rule.describe(), order: order.into(), all }
    }
}

/// Places every account user and every directory user.
pub fn place(inventory: &Inventory, scope: &Scope, assumptions: &Assumptions, keys: &Keys) -> Vec<UserRow> {
    let mut placing = Placing {
        inventory,
        scope,
        keys: &keys.all,
        order: &keys.order,
        account_free: vec![true; inventory.account.users.len()],
        directory_free: vec![true; keys.all.len()],
        rows: Vec::with_capacity(inventory.account.users.len() + keys.all.len()),
        case: assumptions.email_case,
    };
    placing.sent_with_a_key();
    placing.sent_without_a_key();
    placing.not_sent_with_the_same_address();
    placing.twins();
    placing.rest();
    placing.rows
}

/// Sorts texts that come in order but for folding: those that it changed are put between the others.
fn in_order<'a>(texts: impl Iterator<Item = (Cow<'a, str>, usize)>) -> Vec<(Cow<'a, str>, usize)> {
    let (kept, mut changed): (Vec<_>, Vec<_>) = texts.partition(|(text, _)| matches!(text, Cow::Borrowed(_)));
    debug_assert!(kept.is_sorted());
    if changed.is_empty() {
        return kept;
    }
    changed.sort();
    let mut out = Vec::with_capacity(kept.len() + changed.len());
    let mut changed = changed.into_iter().peekable();
    for text in kept {
        while let Some(before) = changed.next_if(|other| *other < text) {
            out.push(before);
        }
        out.push(text);
    }
    out.extend(changed);
    out
}

struct Placing<'a> {
    inventory: &'a Inventory,
    scope: &'a Scope,
    keys: &'a [Key],
    order: &'a [usize],
    account_free: Vec<bool>,
    /// By position, not by index.
    directory_free: Vec<bool>,
    rows: Vec<UserRow>,
    case: EmailCase,
}

impl<'a> Placing<'a> {
    fn fold<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.case {
            EmailCase::Exact => Cow::Borrowed(text),
            // Most addresses are in lower case as they stand.
            EmailCase::Insensitive if fold::is_low(text) => Cow::Borrowed(text),
            EmailCase::Insensitive => Cow::Owned(fold::lower(text)),
        }
    }

    fn key(&self, position: usize) -> &'a Key {
        &self.keys[self.order[position]]
    }

    fn sent(&self, position: usize) -> bool {
        self.scope.sent(self.order[position])
    }

    /// Free account users by folded address, ready for joining.
    fn free_accounts(&self, fold: impl Fn(&'a str) -> Cow<'a, str>) -> Vec<(Cow<'a, str>, usize)> {
        let users = self.inventory.account.users.iter().enumerate();
        let free = users.filter(|(n, u)| self.account_free[*n] && !u.email.is_empty());
        in_order(free.map(|(n, u)| (fold(&u.email), n)))
    }

    fn row(&mut self, outcome: UserOutcome, reasons: Vec<UserReason>, account: Option<usize>, position: Option<usize>) {
        if let Some(n) = account {
            self.account_free[n] = false;
        }
        if let Some(p) = position {
            self.directory_free[p] = false;
        }
        let directory = position.map(|p| self.order[p]);
        self.rows.push(UserRow { outcome, reasons, account, directory, matched_by: None });
    }

    /// Step 1: links, and the keys that are not one to one.
    fn sent_with_a_key(&mut self) {
        let accounts = self.free_accounts(|email| self.fold(email));
        let sent = (0..self.order.len()).filter(|p| self.sent(*p) && self.key(*p).problem.is_none()).map(|p| (self.fold(&self.key(p).value), p));
        let sent = in_order(sent);
        let (mut start, mut from) = (0, 0);
        while start < sent.len() {
            let key = &sent[start].0;
            let end = start + 1 + sent[start + 1..].iter().take_while(|(k, _)| k == key).count();
            let mut to = from;
            // One comparison for each step along the accounts: addresses are long, and begin alike.
            while let Some((account, _)) = accounts.get(to) {
                match account.cmp(key) {
                    Ordering::Less => (from, to) = (to + 1, to + 1),
                    Ordering::Equal => to += 1,
                    Ordering::Greater => break,
                }
            }
            let (people, holders) = (&sent[start..end], &accounts[from..to]);
            if people.len() == 1 && holders.len() == 1 {
                self.row(UserOutcome::Link, Vec::new(), Some(holders[0].1), Some(people[0].1));
            } else if people.len() > 1 || holders.len() > 1 {
                let reason = if people.len() > 1 { UserReason::SharedKey } else { UserReason::AmbiguousTarget };
                for n in 0..people.len().max(holders.len()) {
                    self.row(UserOutcome::Blocked, vec![reason], holders.get(n).map(|h| h.1), people.get(n).map(|p| p.1));
                }
            }
            (start, from) = (end, to);
        }
    }

    /// Step 2: nothing can be sent for them.
    fn sent_without_a_key(&mut self) {
        let without: Vec<usize> = (0..self.order.len()).filter(|p| self.sent(*p) && self.key(*p).problem.is_some()).collect();
        if without.is_empty() {
            return;
        }
        let accounts = self.free_accounts(|email| Cow::Owned(fold::unified(email)));
        for p in without {
            let user = self.order[p];
            let account = addresses(&self.inventory.directory.users[user], self.scope.app_user_names[user].as_deref())
                .iter()
                .map(|a| fold::unified(a))
                .filter_map(|a| {
                    let from = accounts.partition_point(|(x, _)| **x < *a);
                    accounts[from..].iter().take_while(|(x, _)| *x == a).map(|(_, n)| *n).find(|n| self.account_free[*n])
                })
                .min();
            let reason = match self.key(p).problem {
                Some(KeyProblem::Guest) => UserReason::GuestKey,
                _ => UserReason::NoKey,
            };
            self.row(UserOutcome::Blocked, vec![reason], account, Some(p));
        }
    }

    /// Why a user who is not sent is not.
    fn not_sent_reason(&self, position: usize) -> UserReason {
        if self.scope.active[self.order[position]] { UserReason::NotAssigned } else { UserReason::Inactive }
    }

    /// Step 3: the account user is known, but provisioning will not send the person.
    fn not_sent_with_the_same_address(&mut self) {
        let accounts = self.free_accounts(|email| self.fold(email));
        let mut people: Vec<usize> = (0..self.order.len()).filter(|p| !self.sent(*p) && self.key(*p).problem.is_none()).collect();
        people.sort_by_key(|p| (!self.scope.active[self.order[*p]], *p));
        for p in people {
            let key = self.fold(&self.key(p).value);
            let from = accounts.partition_point(|(a, _)| *a < key);
            let account = accounts[from..].iter().take_while(|(a, _)| *a == key).map(|(_, n)| *n).find(|n| self.account_free[*n]);
            if account.is_some() {
                self.row(UserOutcome::Unmanaged, vec![self.not_sent_reason(p)], account, Some(p));
            }
        }
    }

    /// Steps 4 and 5: the person is there under an address that differs.
    fn twins(&mut self) {
        if !self.account_free.contains(&true) || !self.directory_free.contains(&true) {
            return;
        }
        let accounts: Vec<Side> = self
            .inventory
            .account
            .users
            .iter()
            .enumerate()
            .filter(|(n, u)| self.account_free[*n] && !u.email.is_empty() && !is_machine(&u.email))
            .map(|(n, u)| Side::new(n, &u.email, Name::of(&u.name), Vec::new()))
            .collect();
        for sent in [true, false] {
            let people: Vec<Side> = (0..self.order.len())
                .filter(|p| self.directory_free[*p] && self.sent(*p) == sent)
                .map(|p| {
                    let n = self.order[p];
                    let user = &self.inventory.directory.users[n];
                    Side::new(p, &self.key(p).value, name_of(user), addresses(user, self.scope.app_user_names[n].as_deref()))
                })
                .collect();
            let free: HashSet<usize> = accounts.iter().map(|a| a.position).filter(|n| self.account_free[*n]).collect();
            for twin in twins::find(
                accounts.iter().filter(|a| free.contains(&a.position)).collect(),
                people.iter().collect(),
                sent,
                self.inventory,
                &self.scope.signatures,
            ) {
                if sent {
                    let mut reasons = vec![twin.reason];
                    if twin.ambiguous {
                        reasons.push(UserReason::Ambiguous);
                    }
                    self.row(UserOutcome::Duplicate, reasons, Some(twin.account), Some(twin.directory));
                    if let Some(row) = self.rows.last_mut() {
                        row.matched_by = twin.matched_by;
                    }
                } else {
                    self.row(UserOutcome::Unmanaged, vec![self.not_sent_reason(twin.directory)], Some(twin.account), Some(twin.directory));
                }
            }
        }
    }

    /// Step 6: nobody's partner.
    fn rest(&mut self) {
        for n in 0..self.account_free.len() {
            if self.account_free[n] {
                let machine = is_machine(&self.inventory.account.users[n].email);
                let reason = if machine { UserReason::ServiceAccount } else { UserReason::NotInDirectory };
                self.row(UserOutcome::Unmanaged, vec![reason], Some(n), None);
            }
        }
        let invited: HashSet<Cow<'_, str>> = self
            .inventory
            .account
            .invites
            .iter()
            .flatten()
            .filter(|i| i.scope == Level::Account && !i.approved && !i.email.is_empty())
            .map(|i| self.fold(&i.email))
            .collect();
        for p in 0..self.order.len() {
            if !self.directory_free[p] {
                continue;
            }
            if self.sent(p) {
                let replaces = !invited.is_empty() && invited.contains(&self.fold(&self.key(p).value));
                self.row(UserOutcome::Create, if replaces { vec![UserReason::ReplacesInvite] } else { Vec::new() }, None, Some(p));
            } else {
                self.row(UserOutcome::OutOfScope, vec![self.not_sent_reason(p)], None, Some(p));
            }
        }
    }
}

/// The directory's name of a user: the display name, else given and family name.
pub fn written_name(user: &crate::model::DirectoryUser) -> Option<String> {
    if let Some(name) = user.display_name.as_ref().filter(|n| !n.is_empty()) {
        return Some(name.clone());
    }
    let parts: Vec<&str> = [&user.given_name, &user.family_name].into_iter().flatten().map(String::as_str).filter(|p| !p.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// [`written_name`], read.
pub fn name_of(user: &crate::model::DirectoryUser) -> Option<Name> {
    written_name(user).and_then(|n| Name::of(&n))
}
