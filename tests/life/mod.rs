//! An invented account that lives: people and groups, the first cycle of provisioning under a set of assumptions, and faults.
//!
//! Written beside the engine and not with it: what the server does is told here a second time, in the plainest way, so that the two can
//! disagree.

pub mod world;

use std::collections::BTreeSet;
use world::{Account, Group, Rules, To, World};

/// What went wrong, or what the rules themselves bring about: (symptom, whom or what, group).
pub type Fault = (String, String, Option<String>);

pub fn fault(symptom: &str, label: &str, group: Option<&str>) -> Fault {
    (symptom.to_owned(), label.to_owned(), group.map(str::to_owned))
}

/// The first cycle. What it does to people's accounts and groups that somebody has to cure goes into the list.
pub fn first_cycle(world: &mut World, rules: &Rules, faults: &mut Vec<Fault>) {
    let mut reached: Vec<Option<usize>> = Vec::new();
    for n in 0..world.people.len() {
        let person = world.people[n].clone();
        if !person.sent {
            reached.push(None);
            continue;
        }
        let key = if rules.by_login { &person.login } else { &person.email };
        let same = |a: &Account| if rules.case_counts { a.email == *key } else { a.email.to_lowercase() == key.to_lowercase() };
        let found = world.accounts.iter().position(same);
        reached.push(Some(match found {
            Some(at) => {
                // Only a change marks the account.
                if world.accounts[at].name != person.name || world.accounts[at].email.to_lowercase() != world.accounts[at].email {
                    world.accounts[at].name.clone_from(&person.name);
                    world.accounts[at].managed = true;
                }
                at
            }
            None => {
                if let Some(old) = world.had.get(n).cloned().flatten() {
                    faults.push(fault("duplicate-user", &old, None));
                }
                world.accounts.push(Account { id: format!("new{n:03}"), email: key.to_lowercase(), name: person.name.clone(), managed: true });
                world.accounts.len() - 1
            }
        }));
    }
    for team in world.teams.clone().iter().filter(|t| t.pushed) {
        let members: BTreeSet<usize> = team.members.iter().filter_map(|p| reached[*p]).collect();
        let identifier = rules.identifier(&team.name);
        let found = match rules.link {
            "name" => world.groups.iter().position(|g| g.name == team.name),
            "identifier" => world.groups.iter().position(|g| g.identifier == identifier),
            _ => None,
        };
        match found {
            Some(at) => {
                let group = &mut world.groups[at];
                if rules.replace && !group.managed {
                    group.members = members
                } else {
                    group.members.extend(members)
                }
                group.managed = true;
            }
            None => {
                if let Some(meant) = &team.meant {
                    faults.push(fault("group-created", &team.name, Some(meant)));
                }
                // An identifier is given once.
                let taken = world.groups.iter().any(|g| g.identifier == identifier);
                let identifier = if taken { format!("{identifier}_1") } else { identifier };
                world.groups.push(Group { identifier, name: team.name.clone(), members, managed: true });
            }
        }
    }
}

/// Who can do less than before for no other reason than the rules: nobody took a binding away, and the person has one account.
pub fn losses(before: &World, after: &World, told: &[Fault]) -> Vec<Fault> {
    let mut out = Vec::new();
    for (n, account) in before.accounts.iter().enumerate() {
        let Some(now) = after.accounts.iter().position(|a| a.id == account.id) else { continue };
        let lost: BTreeSet<_> = before.can(n).difference(&after.can(now)).cloned().collect();
        if !lost.is_empty() && !told.iter().any(|(symptom, who, _)| symptom == "duplicate-user" && *who == account.email) {
            out.push(fault("lost-access", &after.accounts[now].email, None));
        }
    }
    out
}

/// Somebody falls out of a group that the directory has the person in.
pub fn lose_member(world: &mut World, faults: &mut Vec<Fault>, pick: usize) -> bool {
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (g, group) in world.groups.iter().enumerate().filter(|(_, g)| g.managed) {
        let Some(team) = world.teams.iter().find(|t| t.pushed && world.fills(t, group)) else { continue };
        // Of a second group only the group itself is cured.
        if team.meant.as_ref().is_some_and(|meant| *meant != group.identifier) {
            continue;
        }
        for m in &group.members {
            let mine = |p: &usize| world.is_account_of(*p, *m);
            // With two accounts it would still be in.
            if team.members.iter().any(mine) && world.accounts_beside(*m) == 1 {
                all.push((g, *m));
            }
        }
    }
    let Some((g, m)) = all.get(pick % all.len().max(1)).copied() else { return false };
    world.groups[g].members.remove(&m);
    faults.push(fault("lost-member", &world.accounts[m].email, Some(&world.groups[g].identifier)));
    true
}

/// A new account is not there.
pub fn fail_creation(world: &mut World, faults: &mut Vec<Fault>, rules: &Rules, pick: usize) -> bool {
    let all: Vec<usize> = (0..world.people.len())
        .filter(|p| world.people[*p].sent && world.had[*p].is_none())
        .filter(|p| world.accounts.iter().any(|a| a.email == world.key(*p, rules).to_lowercase()))
        .collect();
    let Some(p) = all.get(pick % all.len().max(1)).copied() else { return false };
    let email = world.key(p, rules).to_lowercase();
    let at = world.accounts.iter().position(|a| a.email == email).expect("it was found");
    world.remove(at);
    faults.push(fault("not-created", &world.people[p].email.clone(), None));
    true
}

/// Somebody has an account that nobody forecast, with nothing on it.
pub fn second_account(world: &mut World, faults: &mut Vec<Fault>, pick: usize) -> bool {
    let all: Vec<usize> = (0..world.accounts.len()).filter(|n| !world.accounts[*n].id.starts_with("new") && world.accounts_beside(*n) == 1).collect();
    let all: Vec<usize> = all.into_iter().filter(|n| world.accounts.iter().filter(|a| a.name == world.accounts[*n].name).count() == 1).collect();
    let Some(n) = all.get(pick % all.len().max(1)).copied() else { return false };
    let old = world.accounts[n].clone();
    world.accounts.push(Account { id: "second".to_owned(), email: format!("second.{}", old.email.to_lowercase()), name: old.name, managed: true });
    faults.push(fault("duplicate-user", &old.email, None));
    true
}

/// A role binding is gone.
pub fn lose_binding(world: &mut World, faults: &mut Vec<Fault>, pick: usize) -> bool {
    let n = world.bindings.len();
    if n == 0 {
        return false;
    }
    let binding = world.bindings.remove(pick % n);
    let label = match &binding.to {
        To::User(id) => match world.accounts.iter().find(|a| a.id == *id) {
            Some(account) => account.email.clone(),
            None => return false,
        },
        To::Group(identifier) => identifier.clone(),
    };
    faults.push(fault("binding-gone", &label, None));
    true
}

/// An account that was there is not.
pub fn lose_account(world: &mut World, faults: &mut Vec<Fault>, pick: usize) -> bool {
    let all: Vec<usize> = (0..world.accounts.len()).filter(|n| !world.accounts[*n].id.starts_with("new") && world.accounts_beside(*n) == 1).collect();
    let Some(n) = all.get(pick % all.len().max(1)).copied() else { return false };
    let account = world.accounts[n].clone();
    world.remove(n);
    world.bindings.retain(|b| b.to != To::User(account.id.clone()));
    faults.push(fault("missing-user", &account.email, None));
    true
}

/// Brings about one fault; false where the world has nothing for it to befall.
pub fn hurt(what: u8, world: &mut World, expected: &mut Vec<Fault>, rules: &Rules, pick: usize) -> bool {
    match what {
        0 => lose_member(world, expected, pick),
        1 => fail_creation(world, expected, rules, pick),
        2 => second_account(world, expected, pick),
        3 => lose_binding(world, expected, pick),
        _ => lose_account(world, expected, pick),
    }
}
