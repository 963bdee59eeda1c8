//! Findings about people.

use super::collect::{Collector, Draft, Went};
use super::earlier::Before;
use super::patterns::PATTERN;
use super::roles::Roles;
use super::words::{account_user, differs, directory, directory_user, in_directory, in_harness, note, shown};
use super::{Case, Confidence, Severity, sources};
use crate::forecast::users::{name_of, written_name};
use crate::forecast::{Forecast, UserOutcome, UserReason, UserRow, domain_pairs};
use crate::model::{EmailCase, Scope as Level};
use crate::rules::fold;
use crate::rules::names::{Name, conflict};
use crate::words::judge_users as say;

/// What one scenario said.
pub struct Spoken {
    /// By row of the forecast: its draft, if it had one.
    pub went: Vec<Option<Went>>,
    /// Account users who would be taken over by somebody with another name.
    pub wrong: Vec<usize>,
}

/// What one scenario says.
pub fn in_scenario(case: &Case<'_>, forecast: &Forecast, roles: &Roles, before: Before<'_>, out: &mut Collector) -> Spoken {
    let id = forecast.scenario.id;
    let mut spoken = Spoken { went: Vec::with_capacity(forecast.users.len()), wrong: Vec::new() };
    for row in forecast.users.iter() {
        let silent = match row.outcome {
            UserOutcome::Link => before.linked_in_silence(row),
            UserOutcome::Create => row.reasons.is_empty(),
            outcome => outcome == UserOutcome::OutOfScope,
        };
        if silent {
            spoken.went.push(None);
            continue;
        }
        let went = before.user(forecast, row, out).or_else(|| {
            let draft = match row.outcome {
                UserOutcome::Duplicate => Some(duplicate(case, forecast, row)),
                UserOutcome::Blocked => Some(blocked(case, forecast, row)),
                UserOutcome::Unmanaged => Some(unmanaged(case, forecast, row)),
                UserOutcome::Link => wrong_person(case, forecast, row, roles),
                UserOutcome::Create => invite_replaced(case, forecast, row),
                UserOutcome::OutOfScope => None,
            };
            draft.map(|draft| out.add(Some(id), draft))
        });
        if let (UserOutcome::Link, Some(account), Some(_)) = (row.outcome, row.account, &went) {
            spoken.wrong.push(account);
        }
        spoken.went.push(went);
    }
    patterns(case, forecast, out);
    spoken
}

/// The account email, else the key, else the directory's name.
pub fn label(case: &Case<'_>, forecast: &Forecast, account: Option<usize>, directory: Option<usize>) -> String {
    if let Some(n) = account {
        return case.inventory.account.users[n].email.clone();
    }
    let Some(n) = directory else { return String::new() };
    let key = &forecast.keys[n].value;
    if key.is_empty() { nameless(case, n) } else { key.clone() }
}

/// For somebody without a key: the directory's name, else the user name, else the id.
pub fn nameless(case: &Case<'_>, n: usize) -> String {
    let user = &case.inventory.directory.users[n];
    written_name(user).or_else(|| user.user_name.clone().filter(|n| !n.is_empty())).unwrap_or_else(|| user.id.clone())
}

fn sides(case: &Case<'_>, forecast: &Forecast, row: &UserRow) -> Vec<super::Evidence> {
    if case.brief {
        return Vec::new();
    }
    let reasons: Vec<String> = row.reasons.iter().map(|r| r.as_str().to_owned()).collect();
    let account = row.account.map(|n| account_user(&case.inventory.account.users[n]));
    let directory = row.directory.map(|n| directory_user(&case.inventory.directory.users[n], &forecast.keys[n].value, case.inventory.directory.kind));
    account.into_iter().chain(directory).map(|e| super::Evidence { reasons: reasons.clone(), ..e }).collect()
}

fn duplicate(case: &Case<'_>, forecast: &Forecast, row: &UserRow) -> Draft {
    let idp = directory(case.inventory.directory.kind);
    let email = row.account.map_or("", |n| &case.inventory.account.users[n].email);
    let key = row.directory.map_or("", |n| &forecast.keys[n].value);
    let reason = row.reasons.first().copied().unwrap_or(UserReason::Name);
    let ambiguous = row.reasons.contains(&UserReason::Ambiguous);
    let (email_shown, key_shown) = (shown(email), shown(key));
    let mut message = say::email_shown_get_second_account_idp(&email_shown, &idp, &key_shown, &differs(reason));
    if ambiguous {
        message.push_str(say::THERE_MORE_ONE_POSSIBLE_PARTNER_SO);
    }
    let mut evidence = sides(case, forecast, row);
    if let Some(address) = &row.matched_by {
        evidence.push(super::Evidence { value: Some(address.clone()), ..note("Other address", say::idp_also_knows_person_address(&idp)) });
    }
    let soiled = is_soiled(reason, email);
    let fix = match reason {
        UserReason::Name => in_directory(say::find_out_whether_both_one_person(&idp, &email)),
        UserReason::Case | UserReason::Whitespace | UserReason::Invisible | UserReason::UnicodeForm | UserReason::LookAlike if soiled => {
            in_harness(say::replace_user_harness_one_address_key(&key))
        }
        _ => in_directory(say::change_what_idp_sends_person_key(&idp, &key, &email)),
    };
    Draft {
        code: "user.duplicate",
        severity: if name_alone(row) { Severity::Warning } else { Severity::Blocker },
        confidence: if matches!(reason, UserReason::Case | UserReason::Whitespace | UserReason::Invisible | UserReason::UnicodeForm) {
            Confidence::Documented
        } else {
            Confidence::Inferred
        },
        kind: "user",
        label: email.to_owned(),
        message,
        evidence,
        fix,
        sources: &[sources::GUIDE_DUPLICATES, sources::GUIDE_EXACT, sources::SERVER_USERS],
    }
}

/// Whether the address that Harness has is itself the odd one: it holds blanks, characters that cannot be seen, or letters of another
/// alphabet that look like ours. Then the directory must not be made to send it.
pub fn is_soiled(reason: UserReason, email: &str) -> bool {
    reason != UserReason::Case && (fold::unified(email) != fold::lower(email) || (reason == UserReason::LookAlike && !email.is_ascii()))
}

/// A duplicate that rests on the name alone is not certain enough to stop the switch.
pub fn name_alone(row: &UserRow) -> bool {
    row.reasons.first() == Some(&UserReason::Name)
}

fn patterns(case: &Case<'_>, forecast: &Forecast, out: &mut Collector) {
    let rows = forecast.users.iter().filter(|r| r.outcome == UserOutcome::Duplicate && r.reasons.first() == Some(&UserReason::Domain));
    let pairs = rows.filter_map(|r| Some((case.inventory.account.users[r.account?].email.as_str(), forecast.keys[r.directory?].value.as_str())));
    for ((old, new), people) in domain_pairs(pairs).into_iter().filter(|(_, n)| *n >= PATTERN) {
        let idp = directory(case.inventory.directory.kind);
        out.add(
            Some(forecast.scenario.id),
            Draft {
                code: "user.duplicate.pattern",
                severity: Severity::Blocker,
                confidence: Confidence::Inferred,
                kind: "pattern",
                label: format!("{old} -> {new}"),
                message: say::people_have_old_harness_new_idp(people as u64, &old, &new, &idp),
                evidence: vec![note("Domain", say::people_old_harness_new_idp(people as u64, &old, &new, &idp))],
                fix: in_directory(say::make_idp_send_old_address_these(&idp, &old, &new)),
                sources: &[sources::GUIDE_DUPLICATES, sources::SERVER_USERS],
            },
        );
    }
}

fn blocked(case: &Case<'_>, forecast: &Forecast, row: &UserRow) -> Draft {
    let idp = directory(case.inventory.directory.kind);
    let label = label(case, forecast, row.account, row.directory);
    let reason = row.reasons.first().copied().unwrap_or(UserReason::NoKey);
    let from = &forecast.key_from;
    let (message, fix) = match reason {
        UserReason::SharedKey => (say::several_people_idp_sent_under_one(&idp, &label), in_directory(say::give_each_them_address_their_own(&from))),
        UserReason::AmbiguousTarget => {
            (say::several_harness_users_have_address_idp(&idp, &label), in_harness(say::KEEP_ONE_HAS_ROLE_BINDINGS_REMOVE.to_owned()))
        }
        UserReason::GuestKey => {
            (say::label_guest_whose_user_name_cannot(&label), in_directory(say::MAP_USERNAME_ATTRIBUTE_HOLDS_GUEST_OWN.to_owned()))
        }
        _ => (say::label_has_no_value_so_idp(&label, &from, &idp), in_directory(say::fill_person_idp_take_person_out(&from, &idp))),
    };
    Draft {
        code: "user.blocked",
        severity: Severity::Blocker,
        confidence: Confidence::Documented,
        kind: "user",
        label,
        message,
        evidence: sides(case, forecast, row),
        fix,
        sources: if reason == UserReason::GuestKey { &[sources::ENTRA_GUESTS] } else { &[sources::SERVER_USERS, sources::ENTRA_SCOPE] },
    }
}

fn unmanaged(case: &Case<'_>, forecast: &Forecast, row: &UserRow) -> Draft {
    let idp = directory(case.inventory.directory.kind);
    let label = label(case, forecast, row.account, row.directory);
    let (code, severity, message, fix) = match row.reasons.first() {
        Some(UserReason::Inactive) => (
            "user.leaver",
            Severity::Warning,
            say::label_not_active_idp_but_still(&label, &idp),
            in_harness(say::remove_label_harness_if_person_has(&label, &idp)),
        ),
        Some(UserReason::NotAssigned) => (
            "user.not-assigned",
            Severity::Warning,
            say::label_idp_but_not_assigned_harness(&label, &idp),
            in_directory(say::assign_label_harness_app_remove_harness(&label)),
        ),
        Some(UserReason::ServiceAccount) => {
            ("user.service-account", Severity::Info, say::label_looks_like_machine_account_provisioning(&label), None)
        }
        _ => (
            "user.not-in-directory",
            Severity::Warning,
            say::shown_has_harness_account_but_no(&shown(&label), &idp),
            in_harness(say::find_out_who_label_add_person(&label, &idp)),
        ),
    };
    Draft {
        code,
        severity,
        confidence: if code == "user.service-account" { Confidence::Inferred } else { Confidence::Documented },
        kind: "user",
        label,
        message,
        evidence: sides(case, forecast, row),
        fix,
        sources: &[sources::ENTRA_UNMATCHED],
    }
}

fn wrong_person(case: &Case<'_>, forecast: &Forecast, row: &UserRow, roles: &Roles) -> Option<Draft> {
    let (a, d) = (row.account?, row.directory?);
    if !is_wrong_person(case, a, d) {
        return None;
    }
    let idp = directory(case.inventory.directory.kind);
    let (user, person) = (&case.inventory.account.users[a], &case.inventory.directory.users[d]);
    let admin = roles.is_administrator(a);
    Some(Draft {
        code: "user.wrong-person",
        severity: if admin { Severity::Blocker } else { Severity::Warning },
        confidence: Confidence::Inferred,
        kind: "user",
        label: user.email.clone(),
        message: say::email_taken_over_somebody_another_name(
            &user.email,
            &user.name,
            &idp,
            &written_name(person).unwrap_or_default(),
            &(if admin { say::HARNESS_USER_ACCOUNT_ADMINISTRATOR } else { "" }),
        ),
        evidence: sides(case, forecast, row),
        fix: in_harness(say::ask_both_whether_email_given_another(&user.email)),
        sources: &[sources::SERVER_USERS],
    })
}

/// The key matches, the names share no word.
fn is_wrong_person(case: &Case<'_>, account: usize, directory: usize) -> bool {
    let (user, person) = (&case.inventory.account.users[account], &case.inventory.directory.users[directory]);
    // Nearly all names are equal as they stand.
    if person.display_name.as_ref() == Some(&user.name) {
        return false;
    }
    conflict(Name::of(&user.name).as_ref(), name_of(person).as_ref())
}

fn invite_replaced(case: &Case<'_>, forecast: &Forecast, row: &UserRow) -> Option<Draft> {
    if row.reasons.first() != Some(&UserReason::ReplacesInvite) {
        return None;
    }
    let label = label(case, forecast, None, row.directory);
    let fold = |text: &str| if forecast.scenario.assumptions.email_case == EmailCase::Exact { text.to_owned() } else { fold::lower(text) };
    let wanted = fold(&label);
    let invite = case
        .inventory
        .account
        .invites
        .iter()
        .flatten()
        .find(|i| i.scope == Level::Account && !i.approved && fold(&i.email) == wanted && !(i.roles.is_empty() && i.groups.is_empty()))?;
    let mut evidence = sides(case, forecast, row);
    evidence.push(super::Evidence {
        value: Some(invite.email.clone()),
        source: Some(invite.origin.into()),
        ..note("Pending invite", say::it_carries_roles_and_n_2(invite.roles.len() as u64, &crate::words::units::group(invite.groups.len() as u64)))
    });
    Some(Draft {
        code: "user.invite-replaced",
        severity: Severity::Warning,
        confidence: Confidence::Observed,
        kind: "user",
        label: label.clone(),
        message: say::label_has_pending_invite_roles_groups(&label),
        evidence,
        fix: in_harness(say::let_label_accept_invite_before_switch(&label)),
        sources: &[sources::SERVER_INVITES],
    })
}
