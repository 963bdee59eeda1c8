//! Findings about people that hold whatever the scenario.

use super::collect::{Collector, Draft};
use super::users::{label, nameless};
use super::words::{account_user, directory, directory_user, in_directory, in_harness};
use super::{Case, Confidence, Severity, sources};
use crate::rules::fold;
use crate::rules::user_key::is_guest_upn;
use crate::words::judge_standing as say;
use std::collections::BTreeMap;

/// Users of the account that share an address but for capital letters.
pub fn account_duplicates(case: &Case<'_>, out: &mut Collector) {
    let users = case.inventory.account.users.iter().enumerate().filter(|(_, u)| !u.email.is_empty());
    let mut by_number: Vec<(u64, usize)> = users.map(|(n, user)| (fold::hash_lower(&user.email), n)).collect();
    by_number.sort();
    let mut by_address: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (_, n) in by_number.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1).flatten() {
        by_address.entry(fold::lower(&case.inventory.account.users[*n].email)).or_default().push(*n);
    }
    for all in by_address.into_values().filter(|all| all.len() > 1) {
        let users = &case.inventory.account.users;
        out.add(
            None,
            Draft {
                code: "user.account-duplicates",
                severity: Severity::Warning,
                confidence: Confidence::Documented,
                kind: "user",
                label: users[all[0]].email.clone(),
                message: say::users_harness_share_address_email_once(all.len() as u64, &users[all[0]].email),
                evidence: all.iter().map(|n| account_user(&users[*n])).collect(),
                fix: in_harness(say::KEEP_ONE_HAS_ROLE_BINDINGS_REMOVE.to_owned()),
                sources: &[sources::SERVER_USERS],
            },
        );
    }
}

/// Directory users with more than one address to be sent under. The guides match by email, the server by user name: the two standing
/// scenarios hold both keys.
pub struct Twofold {
    /// Directory users, and whether their email and user name differ and whether they are guests.
    people: Vec<(usize, bool, bool)>,
}

impl Twofold {
    pub fn of(case: &Case<'_>) -> Self {
        let [by_email, by_name, ..] = case.forecasts else { return Self { people: Vec::new() } };
        let of = |n: usize| {
            let user = &case.inventory.directory.users[n];
            let (email, name) = (&by_email.keys[n], &by_name.keys[n]);
            let told = !email.fell_back && email.problem.is_none() && name.problem.is_none();
            let differs = told && email.value != name.value && !fold::equal_lower(&email.value, &name.value);
            let guest =
                user.user_type.as_deref().is_some_and(|t| t.eq_ignore_ascii_case("guest")) || user.user_name.as_deref().is_some_and(is_guest_upn);
            (differs || guest).then_some((n, differs, guest))
        };
        Self { people: (0..case.inventory.directory.users.len()).filter(|n| case.scope.sent(*n)).filter_map(of).collect() }
    }
}

/// What does not depend on a scenario: email and user name differ, and which key a guest is sent under.
pub fn twofold(case: &Case<'_>, Twofold { people }: &Twofold, out: &mut Collector) {
    let inventory = case.inventory;
    let kind = inventory.directory.kind;
    let idp = directory(kind);
    let [by_email, by_name, ..] = case.forecasts else { return };
    if people.is_empty() {
        return;
    }
    let partners: Vec<Vec<Option<usize>>> = case
        .forecasts
        .iter()
        .map(|f| {
            let mut partner = vec![None; inventory.directory.users.len()];
            for row in f.users.iter() {
                if let (Some(a), Some(d)) = (row.account, row.directory) {
                    partner[d] = Some(a);
                }
            }
            partner
        })
        .collect();
    for &(n, differs, guest) in people {
        let user = &inventory.directory.users[n];
        let (email, name) = (&by_email.keys[n], &by_name.keys[n]);
        if differs {
            out.add(
                None,
                Draft {
                    code: "user.key-differs",
                    severity: Severity::Warning,
                    confidence: Confidence::Documented,
                    kind: "user",
                    label: standing_label(case, &partners, n),
                    message: say::email_value_user_name_value_2(&email.value, &name.value),
                    evidence: vec![directory_user(user, &email.value, kind), directory_user(user, &name.value, kind)],
                    fix: in_directory(say::make_user_name_idp_sends_equal(&idp)),
                    sources: &[sources::GUIDE_MAPPING, sources::OKTA_KEY, sources::SERVER_USERS],
                },
            );
        }
        if guest {
            let mut keys: Vec<&str> = case.forecasts.iter().map(|f| f.keys[n].value.as_str()).collect();
            keys.dedup();
            let sent = keys.iter().find(|k| !k.is_empty()).copied().unwrap_or_default();
            let text = match keys[..] {
                [] | [""] => say::HAS_NO_USABLE_ADDRESS_SO_NOTHING.to_owned(),
                [one] => say::will_be_sent_as_one(&one),
                _ if keys.contains(&"") => say::sent_sent_cannot_sent_depending_which(&sent),
                _ => say::sent_keys_depending_which_source_right(&keys.join(say::OR_AS)),
            };
            out.add(
                None,
                Draft {
                    code: "user.guest",
                    severity: Severity::Info,
                    confidence: Confidence::Documented,
                    kind: "user",
                    label: standing_label(case, &partners, n),
                    message: say::case_guest_directory_text(&nameless(case, n), &text),
                    evidence: vec![directory_user(user, sent, kind)],
                    fix: None,
                    sources: &[sources::ENTRA_GUESTS],
                },
            );
        }
    }
}

/// A label for what does not depend on a scenario: the account email of the first scenario that has one, else the first key.
fn standing_label(case: &Case<'_>, partners: &[Vec<Option<usize>>], n: usize) -> String {
    let account = partners.iter().find_map(|p| p[n]);
    let with_key = case.forecasts.iter().find(|f| !f.keys[n].value.is_empty()).or(case.forecasts.first());
    with_key.map_or_else(String::new, |f| label(case, f, account, Some(n)))
}
