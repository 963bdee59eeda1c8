//! The account and its directory as plain data, and the exports of both.

use crate::harness::files::{self, File};
use crate::harness::markdown::{Case, Table};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub name: String,
    pub managed: bool,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub identifier: String,
    pub name: String,
    /// Places in the accounts.
    pub members: BTreeSet<usize>,
    pub managed: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum To {
    /// By id.
    User(String),
    /// By identifier.
    Group(String),
}

#[derive(Clone, Debug)]
pub struct Binding {
    pub role: String,
    pub to: To,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub login: String,
    pub email: String,
    pub name: String,
    pub sent: bool,
}

#[derive(Clone, Debug)]
pub struct Team {
    pub name: String,
    /// Places in the people.
    pub members: Vec<usize>,
    pub pushed: bool,
    /// The identifier of the Harness group that is meant.
    pub meant: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct World {
    pub accounts: Vec<Account>,
    pub groups: Vec<Group>,
    pub bindings: Vec<Binding>,
    pub people: Vec<Person>,
    pub teams: Vec<Team>,
    /// By person: the address of the account that the person had before the switch.
    pub had: Vec<Option<String>>,
}

/// What the server does.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub by_login: bool,
    pub case_counts: bool,
    /// `name`, `identifier` or `never`.
    pub link: &'static str,
    /// `plain`, `full` or `full_hashed`.
    pub identifier: &'static str,
    pub replace: bool,
}

impl Rules {
    /// For names of ASCII letters, digits, blanks and punctuation.
    pub fn identifier(&self, name: &str) -> String {
        let under: String = name.chars().map(|c| if matches!(c, ' ' | '.' | '-') { '_' } else { c }).collect();
        if self.identifier == "plain" {
            return under;
        }
        let kept: String = under.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$')).collect();
        let full = kept.trim_start_matches(|c: char| c.is_ascii_digit() || c == '$').to_owned();
        if self.identifier == "full" || !name.starts_with(|c: char| c.is_ascii_digit()) {
            return full;
        }
        let hash: String = Sha256::digest(name.as_bytes()).iter().take(4).map(|b| format!("{b:02x}")).collect();
        format!("{full}_{hash}")
    }
}

impl World {
    pub fn key(&self, person: usize, rules: &Rules) -> &str {
        if rules.by_login { &self.people[person].login } else { &self.people[person].email }
    }

    /// What an account may do.
    pub fn can(&self, account: usize) -> BTreeSet<String> {
        let mine = |b: &&Binding| match &b.to {
            To::User(id) => *id == self.accounts[account].id,
            To::Group(identifier) => self.groups.iter().any(|g| g.identifier == *identifier && g.members.contains(&account)),
        };
        self.bindings.iter().filter(mine).map(|b| b.role.clone()).collect()
    }

    pub fn is_account_of(&self, person: usize, account: usize) -> bool {
        let email = self.accounts[account].email.to_lowercase();
        [&self.people[person].login, &self.people[person].email].iter().any(|k| k.to_lowercase() == email)
    }

    /// How many accounts the person has who has this one.
    pub fn accounts_beside(&self, account: usize) -> usize {
        let person = (0..self.people.len()).find(|p| self.is_account_of(*p, account) || self.had[*p].as_ref() == Some(&self.accounts[account].email));
        let Some(p) = person else { return 1 };
        let mine = |a: &usize| self.is_account_of(p, *a) || self.had[p].as_ref() == Some(&self.accounts[*a].email);
        (0..self.accounts.len()).filter(mine).count()
    }

    /// The group that a team fills since the switch.
    pub fn fills(&self, team: &Team, group: &Group) -> bool {
        group.name == team.name && group.managed
            || team.meant.as_deref() == Some(group.identifier.as_str()) && !self.groups.iter().any(|g| g.name == team.name && g.managed)
    }

    pub fn remove(&mut self, account: usize) {
        self.accounts.remove(account);
        for group in &mut self.groups {
            let kept = group.members.iter().filter(|m| **m != account).map(|m| if *m > account { m - 1 } else { *m });
            group.members = kept.collect();
        }
    }

    pub fn exports(&self) -> Vec<File> {
        let yes = |b: bool| if b { "yes" } else { "no" }.to_owned();
        let table = |first: &str, columns: &[&str], rows: Vec<Vec<String>>| Table {
            line: 0,
            header: std::iter::once(first).chain(columns.iter().copied()).map(str::to_owned).collect(),
            rows,
        };
        let emails = |list: &BTreeSet<usize>| list.iter().map(|m| self.accounts[*m].email.clone()).collect::<Vec<_>>().join(", ");
        let logins = |list: &[usize]| list.iter().map(|m| self.people[*m].login.clone()).collect::<Vec<_>>().join(", ");
        let nobody = |text: String| if text.is_empty() { "nobody".to_owned() } else { text };
        let to = |to: &To| match to {
            To::User(id) => format!("user {}", self.accounts.iter().find(|a| a.id == *id).map_or(id, |a| &a.email)),
            To::Group(identifier) => format!("group {identifier}"),
        };
        let accounts = self.accounts.iter().map(|a| vec![a.email.clone(), a.name.clone(), a.id.clone(), yes(a.managed)]);
        let groups = self.groups.iter().map(|g| {
            let is = if g.managed { "managed" } else { "" };
            vec![g.name.clone(), g.identifier.clone(), emails(&g.members), is.to_owned()]
        });
        let bindings = self.bindings.iter().map(|b| vec![b.role.clone(), to(&b.to)]);
        let people = self.people.iter().enumerate().map(|(n, p)| vec![p.login.clone(), p.name.clone(), p.email.clone(), format!("00u{n:03}")]);
        let sent = self.people.iter().filter(|p| p.sent).map(|p| vec![p.login.clone()]);
        let teams = self.teams.iter().enumerate().map(|(n, t)| {
            let push = if t.pushed { "ACTIVE" } else { "" };
            vec![t.name.clone(), push.to_owned(), nobody(logins(&t.members)), format!("00g{n:03}")]
        });
        let tables = vec![
            table("harness user", &["name", "id", "managed"], accounts.collect()),
            table("harness group", &["identifier", "members", "is"], groups.collect()),
            table("role assignment", &["to"], bindings.collect()),
            table("okta user", &["name", "email", "id"], people.collect()),
            table("okta app user", &[], sent.collect()),
            table("okta group", &["push", "members", "id"], teams.collect()),
        ];
        files::of(&Case { tables, ..Case::default() })
    }
}
