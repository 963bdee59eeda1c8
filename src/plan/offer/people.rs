//! What can be done about people: the address that is sent, the assignment to the app, and accounts that nobody needs.

use super::{Candidate, Open};
use crate::forecast::{UserOutcome, UserReason};
use crate::judge::is_soiled;
use crate::model::UserKey;
use crate::plan::edit::Edit;
use crate::rules::fold;
use crate::rules::machine::is_machine;
use crate::rules::user_key::{is_guest_upn, user_name_mapping};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::{BTreeMap, BTreeSet};

/// From so many people on, one change for all of them is offered in the place of one each.
const MANY: usize = 3;

const DUPLICATE: &[&str] = &["user.duplicate"];

pub fn candidates(open: &Open<'_>) -> Vec<Candidate> {
    let held = Held::of(open);
    let mut out = duplicates(open, &held);
    out.extend(without_key(open, &held));
    out.extend(not_assigned(open, &held));
    out.extend(doubled_accounts(open));
    out.extend(leavers(open));
    out
}

/// Which keys and addresses anybody has today: a fix never aims at one of somebody else's.
struct Held {
    /// By folded key: directory users, in any scenario.
    keys: HashMap<String, BTreeSet<usize>>,
    /// By folded address: account users.
    addresses: HashMap<String, Vec<usize>>,
}

impl Held {
    fn of(open: &Open<'_>) -> Self {
        let mut keys: HashMap<String, BTreeSet<usize>> = HashMap::default();
        for forecast in open.case.forecasts {
            for (n, key) in forecast.keys.iter().enumerate().filter(|(_, key)| !key.value.is_empty()) {
                keys.entry(fold::lower(&key.value)).or_default().insert(n);
            }
        }
        let mut addresses: HashMap<String, Vec<usize>> = HashMap::default();
        for (n, user) in open.case.inventory.account.users.iter().enumerate() {
            addresses.entry(fold::lower(&user.email)).or_default().push(n);
        }
        Self { keys, addresses }
    }

    fn key_is_free(&self, key: &str, user: usize) -> bool {
        self.keys.get(&fold::lower(key)).is_none_or(|users| users.iter().all(|n| *n == user))
    }

    fn address_is_free(&self, address: &str, account: usize) -> bool {
        self.addresses.get(&fold::lower(address)).is_none_or(|users| users.iter().all(|n| *n == account))
    }
}

/// The changes after which every scenario sends `to` for a user; `None` where one cannot be told.
fn send(open: &Open<'_>, user: usize, to: &str) -> Option<Vec<Edit>> {
    let directory = &open.case.inventory.directory;
    let known = &directory.users[user];
    let mapped = directory.schema.as_ref().and_then(user_name_mapping).and_then(|m| m.expression.as_deref());
    let mut out = BTreeSet::new();
    for forecast in open.case.forecasts.iter().filter(|f| f.keys[user].value != to) {
        let to = to.to_owned();
        let by_email = match &forecast.scenario.assumptions.user_key {
            UserKey::Email => known.email.is_some(),
            UserKey::UserName => match mapped {
                Some(text) if text.eq_ignore_ascii_case("[mail]") || text == crate::plan::edit::EMAIL_FIRST => true,
                Some(text) if !text.eq_ignore_ascii_case("[userPrincipalName]") => return None,
                _ => false,
            },
            UserKey::Attribute(_) => return None,
        };
        if by_email {
            out.insert(Edit::Email { user, to });
        } else if open.case.scope.app_user_names[user].is_some() {
            out.insert(Edit::AppUserName { user, to });
        } else if known.user_name.as_deref().is_some_and(is_guest_upn) {
            return None;
        } else if known.user_name.is_some() {
            out.insert(Edit::UserName { user, to });
        } else {
            out.insert(Edit::Email { user, to });
        }
    }
    // A change of the app's format writes the user name of everybody anew from the profile's email, so a right one has to be set again.
    let overwritten = open.case.scope.app_user_names[user].is_some() && known.email.as_deref().is_some_and(|own| !own.is_empty() && own != to);
    if overwritten && out.iter().any(|e| matches!(e, Edit::Email { .. })) {
        out.insert(Edit::AppUserName { user, to: to.to_owned() });
    }
    Some(out.into_iter().collect())
}

fn labels(open: &Open<'_>, account: Option<usize>, user: Option<usize>, to: &str) -> BTreeSet<String> {
    let mut out: BTreeSet<String> = account.map(|a| open.case.inventory.account.users[a].email.clone()).into_iter().collect();
    out.extend(user.into_iter().flat_map(|u| open.case.forecasts.iter().map(move |f| f.keys[u].value.clone())));
    out.insert(to.to_owned());
    out.remove("");
    out
}

fn duplicates(open: &Open<'_>, held: &Held) -> Vec<Candidate> {
    let users = &open.case.inventory.account.users;
    // By account user: the partners of all scenarios, and the strongest reason.
    let mut pairs: BTreeMap<usize, BTreeMap<usize, Vec<UserReason>>> = BTreeMap::new();
    for row in open.case.forecasts.iter().flat_map(|f| f.users.iter()).filter(|r| r.outcome == UserOutcome::Duplicate) {
        let (Some(account), Some(user)) = (row.account, row.directory) else { continue };
        pairs.entry(account).or_default().entry(user).or_insert_with(|| row.reasons.clone());
    }
    let mut many: BTreeMap<(&'static str, String), Vec<Candidate>> = BTreeMap::new();
    let mut out = Vec::new();
    for (account, partners) in pairs {
        // Sources that disagree on the partner leave the question to a canary.
        let [(user, reasons)] = partners.into_iter().collect::<Vec<_>>().try_into().unwrap_or_default();
        let Some(reason) = reasons.first().copied() else { continue };
        let email = &users[account].email;
        let asks = reason == UserReason::Name || reasons.contains(&UserReason::Ambiguous);
        let aims = open.aims("user", email, DUPLICATE);
        if is_soiled(reason, email) {
            let sent = open.case.forecasts.iter().map(|f| f.keys[user].value.as_str()).find(|key| !key.is_empty());
            let Some(to) = sent.filter(|to| held.address_is_free(to, account) && held.key_is_free(to, user)) else { continue };
            let Some(mut edits) = send(open, user, to) else { continue };
            edits.push(Edit::Replace { account, to: to.to_owned() });
            let touches = labels(open, Some(account), Some(user), to);
            out.push(Candidate { kind: "replace-user", asks, ways: vec![edits], aims, touches, wide: false });
            continue;
        }
        if !held.key_is_free(email, user) {
            continue;
        }
        let Some(edits) = send(open, user, email) else { continue };
        let touches = labels(open, Some(account), Some(user), email);
        let one = |kind| Candidate { kind, asks, ways: vec![edits], aims, touches, wide: false };
        match reason {
            UserReason::Domain if !asks => {
                let key = open.case.forecasts.iter().map(|f| f.keys[user].value.as_str()).find(|key| fold::split(key).is_some());
                let domain = |address: &str| fold::split(address).map(|(_, domain)| fold::lower(domain)).unwrap_or_default();
                many.entry(("domain", format!("{} {}", domain(email), domain(key.unwrap_or_default())))).or_default().push(one("domain"));
            }
            UserReason::Case if !asks => many.entry(("capitals", String::new())).or_default().push(one("capitals")),
            _ => out.push(one("address")),
        }
    }
    for ((kind, _), all) in many {
        if all.len() < MANY {
            out.extend(all.into_iter().map(|c| Candidate { kind: "address", ..c }));
        } else {
            out.extend(joined(kind, all, open));
        }
    }
    out
}

/// One candidate in the place of many of a kind.
fn joined(kind: &'static str, all: Vec<Candidate>, open: &Open<'_>) -> Option<Candidate> {
    let one = all.into_iter().reduce(|mut sum, next| {
        sum.ways[0].extend(next.ways.into_iter().next().unwrap_or_default());
        sum.aims.extend(next.aims);
        sum.touches.extend(next.touches);
        sum
    })?;
    // The finding that tells of the pattern itself bears no person's label.
    let patterns = open.codes.iter().filter(|((of, label), _)| *of == "pattern" && kind == "domain" && explains(label, &one.touches));
    let aims = patterns.flat_map(|((_, label), codes)| codes.iter().map(|c| ((*c).to_owned(), "pattern".to_owned(), (*label).to_owned())));
    let aims = one.aims.iter().cloned().chain(aims).collect();
    let touches = one
        .touches
        .iter()
        .cloned()
        .chain(open.codes.keys().filter(|(of, l)| *of == "pattern" && explains(l, &one.touches)).map(|(_, l)| (*l).to_owned()));
    Some(Candidate { kind, touches: touches.collect(), aims, ..one })
}

fn explains(pattern: &str, touched: &BTreeSet<String>) -> bool {
    pattern.split_once(" -> ").is_some_and(|(old, new)| {
        let has = |domain: &str| touched.iter().any(|label| fold::split(label).is_some_and(|(_, d)| d.eq_ignore_ascii_case(domain)));
        has(old) && has(new)
    })
}

/// Somebody who is sent has no value in the attribute that is sent: another address of the same person is known.
fn without_key(open: &Open<'_>, held: &Held) -> Vec<Candidate> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for forecast in open.case.forecasts {
        for row in forecast.users.iter().filter(|r| r.outcome == UserOutcome::Blocked && r.reasons.first() == Some(&UserReason::NoKey)) {
            let Some(user) = row.directory.filter(|u| seen.insert(*u)) else { continue };
            let known = &open.case.inventory.directory.users[user];
            let name = known.user_name.as_deref().filter(|n| fold::split(n).is_some() && !is_guest_upn(n));
            let account = row.account.map(|a| open.case.inventory.account.users[a].email.as_str());
            let Some(to) = account.or(name).filter(|to| held.key_is_free(to, user)) else { continue };
            let Some(edits) = send(open, user, to) else { continue };
            let label = crate::judge::user_label(open.case, forecast, row.account, row.directory);
            let mut touches = labels(open, row.account, Some(user), to);
            touches.insert(label.clone());
            out.push(Candidate {
                kind: "fill-in",
                asks: false,
                ways: vec![edits],
                aims: open.aims("user", &label, &["user.blocked"]),
                touches,
                wide: false,
            });
        }
    }
    out
}

/// Somebody has a Harness account and is in the directory, but is not assigned to the app.
fn not_assigned(open: &Open<'_>, held: &Held) -> Vec<Candidate> {
    if !open.case.scope.users_known {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let rows = open.case.forecasts.iter().flat_map(|f| f.users.iter());
    rows.filter(|r| r.outcome == UserOutcome::Unmanaged && r.reasons.first() == Some(&UserReason::NotAssigned))
        .filter_map(|row| {
            let (account, user) = (row.account?, row.directory?);
            let email = &open.case.inventory.account.users[account].email;
            let known = &open.case.inventory.directory.users[user];
            if !seen.insert((account, user)) || known.id.is_empty() || !held.key_is_free(email, user) {
                return None;
            }
            // An app user that is made now gets the login as its name in the app.
            let mut edits = send(open, user, email)?;
            edits.push(Edit::Assign { user });
            Some(Candidate {
                kind: "assign",
                asks: true,
                ways: vec![edits],
                aims: open.aims("user", email, &["user.not-assigned"]),
                touches: labels(open, Some(account), Some(user), email),
                wide: false,
            })
        })
        .collect()
}

/// Two Harness users with one address: the guide says to keep the one that has the role bindings.
fn doubled_accounts(open: &Open<'_>) -> Vec<Candidate> {
    let account = &open.case.inventory.account;
    let Some(assignments) = &account.role_assignments else { return Vec::new() };
    let bound: HashSet<&str> = assignments.iter().map(|a| a.principal.identifier.as_str()).collect();
    let members: HashSet<&str> = account.groups.iter().flat_map(|g| g.members.iter().flatten()).map(String::as_str).collect();
    let mut by_address: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, user) in account.users.iter().enumerate() {
        by_address.entry(fold::lower(&user.email)).or_default().push(n);
    }
    let mut out = Vec::new();
    for (_, all) in by_address.into_iter().filter(|(_, all)| all.len() > 1) {
        let holds = |n: &usize| {
            let user = &account.users[*n];
            let named = |set: &HashSet<&str>| (!user.id.is_empty() && set.contains(user.id.as_str())) || set.contains(user.email.as_str());
            named(&bound) || named(&members)
        };
        let (kept, spare): (Vec<usize>, Vec<usize>) = all.iter().partition(|n| holds(n));
        if kept.len() != 1 {
            continue;
        }
        let touches: BTreeSet<String> = all.iter().map(|n| account.users[*n].email.clone()).collect();
        let aims = touches.iter().flat_map(|label| open.aims("user", label, &["user.account-duplicates", "user.blocked"])).collect();
        out.push(Candidate {
            kind: "remove-double",
            asks: false,
            ways: vec![spare.into_iter().map(|account| Edit::Remove { account }).collect()],
            aims,
            touches,
            wide: false,
        });
    }
    out
}

/// Access outlives somebody who has left.
fn leavers(open: &Open<'_>) -> Vec<Candidate> {
    let mut seen = BTreeSet::new();
    let rows = open.case.forecasts.iter().flat_map(|f| f.users.iter());
    rows.filter(|r| r.outcome == UserOutcome::Unmanaged && r.reasons.first() == Some(&UserReason::Inactive))
        .filter_map(|row| {
            let account = row.account.filter(|a| seen.insert(*a))?;
            let email = &open.case.inventory.account.users[account].email;
            (!is_machine(email)).then(|| Candidate {
                kind: "remove-leaver",
                asks: true,
                ways: vec![vec![Edit::Remove { account }]],
                aims: open.aims("user", email, &["user.leaver"]),
                touches: labels(open, Some(account), row.directory, email),
                wide: false,
            })
        })
        .collect()
}
