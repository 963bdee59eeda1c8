//! What all directory users and all members have in common, whoever exported them.
//!
//! The tables of fields of every exporter stand in the order of the constants here; those of members in the order id, login, address,
//! type, group id, group name.

use super::super::record::Record;
use super::super::value;
use super::{GroupName, MemberRow};
use crate::model::{Activity, DirectoryUser, Kind, Member, MemberKind, Origin};
use crate::words::sources_people as say;

const ID: usize = 0;
const USER_NAME: usize = 1;
/// The slot of the address, in every table of users.
pub const EMAIL: usize = 2;
const DISPLAY: usize = 3;
const GIVEN: usize = 4;
const FAMILY: usize = 5;
const STATUS: usize = 6;
const ENABLED: usize = 7;
const BLOCKED: usize = 8;
const DELETED: usize = 9;
const USER_TYPE: usize = 10;
/// The slots that tell whether an account is disabled.
pub const STATUSES: [usize; 4] = [STATUS, ENABLED, BLOCKED, DELETED];
const OTHERS: [usize; 4] = [11, 12, 13, 14];

pub fn user(kind: Kind, record: &Record<'_, '_>, origin: Origin) -> Result<DirectoryUser, String> {
    let user_name = record.owned(USER_NAME);
    // Google's primary email is both the user name and the address.
    let email = if kind == Kind::GoogleUsers { user_name.clone() } else { record.owned(EMAIL) };
    let user = DirectoryUser {
        id: record.text(ID),
        user_name,
        email,
        display_name: record.owned(DISPLAY),
        given_name: record.owned(GIVEN),
        family_name: record.owned(FAMILY),
        other_addresses: OTHERS.iter().flat_map(|slot| addresses(record, *slot)).collect(),
        activity: activity(record),
        status: status(record),
        user_type: record.owned(USER_TYPE),
        extra: std::collections::BTreeMap::new(),
        origin,
    };
    let known = |value: &Option<String>| value.as_ref().is_some_and(|v| !v.is_empty());
    if user.id.is_empty() && !known(&user.user_name) && !known(&user.email) && !known(&user.display_name) {
        return Err(say::EXPECTED_ID_USER_NAME_ADDRESS_FOUND.to_owned());
    }
    Ok(user)
}

/// The fields beyond those of its kind that a user key may name.
pub fn keep(user: &mut DirectoryUser, record: &Record<'_, '_>, fields: usize, keep: &[String]) {
    for (i, attribute) in keep.iter().enumerate() {
        if let Some(value) = record.get(fields + i) {
            user.extra.insert(attribute.clone(), value.to_owned());
        }
    }
}

/// A field that the file has is known for every user of the file.
pub fn known(value: &mut Option<String>, seen: bool) {
    if seen && value.is_none() {
        *value = Some(String::new());
    }
}

/// As [`known`], for all fields of a user.
pub fn fill(kind: Kind, user: &mut DirectoryUser, has: &dyn Fn(usize) -> bool) {
    known(&mut user.user_name, has(USER_NAME));
    known(&mut user.email, has(if kind == Kind::GoogleUsers { USER_NAME } else { EMAIL }));
    known(&mut user.display_name, has(DISPLAY));
    known(&mut user.given_name, has(GIVEN));
    known(&mut user.family_name, has(FAMILY));
    known(&mut user.user_type, has(USER_TYPE));
}

/// Further addresses: a list, or a cell joined by `;`, `,` or `|`. `smtp:` is dropped, other protocols with their address.
fn addresses(record: &Record<'_, '_>, slot: usize) -> Vec<String> {
    // Most people have none.
    if record.get(slot).is_some_and(str::is_empty) {
        return Vec::new();
    }
    let mut words = record.words(slot).unwrap_or_default();
    if words.is_empty()
        && let Some(raw) = record.list(slot)
    {
        words = value::words(raw);
    }
    words
        .into_iter()
        .filter_map(|word| match word.split_once(':') {
            Some((protocol, rest)) if protocol.eq_ignore_ascii_case("smtp") => Some(rest.to_owned()),
            Some(_) => None,
            None => Some(word),
        })
        .filter(|word| !word.is_empty())
        .collect()
}

fn status(record: &Record<'_, '_>) -> Option<String> {
    record.owned(STATUS).or_else(|| record.owned(ENABLED)).or_else(|| record.owned(BLOCKED))
}

/// Whether the directory can provision the user (contract 1; facts: IdP 3.4, 5). An empty cell says nothing.
fn activity(record: &Record<'_, '_>) -> Activity {
    if record.get(DELETED).is_some_and(|d| !d.trim().is_empty() && !d.starts_with("1970-01-01")) {
        return Activity::Inactive;
    }
    let told = [record.flag(ENABLED), record.flag(BLOCKED).map(|blocked| !blocked), record.get(STATUS).and_then(said_active)];
    if told.contains(&Some(false)) {
        Activity::Inactive
    } else if told.contains(&Some(true)) {
        Activity::Active
    } else {
        Activity::Unknown
    }
}

/// What a status word says. OneLogin writes numbers (1 active, 0 unactivated, 2 suspended, 3 locked, 4 expired, 5 awaiting reset).
fn said_active(status: &str) -> Option<bool> {
    let word = status.trim().to_lowercase();
    match word.as_str() {
        "" => None,
        "staged" | "suspended" | "deprovisioned" | "deactivated" | "disabled" | "inactive" | "terminated" | "blocked" | "deleted" | "archived"
        | "false" | "no" | "0" | "2" | "not activated" | "unactivated" | "unapproved" => Some(false),
        _ if ["suspended", "deactivated", "disabled", "terminated", "inactive"].iter().any(|w| word.starts_with(w)) => Some(false),
        _ => Some(true),
    }
}

pub fn member(kind: Kind, record: &Record<'_, '_>, origin: Origin) -> Result<MemberRow, String> {
    let id = record.text(0);
    let login = record.some(1).or_else(|| record.some(2)).unwrap_or_default();
    if id.is_empty() && login.is_empty() {
        return Err(say::EXPECTED_ID_LOGIN_FOUND_NEITHER.to_owned());
    }
    let word = record.get(3).unwrap_or_default().to_ascii_lowercase();
    let word = word.rsplit('.').next().unwrap_or_default();
    let member_kind = match word {
        "" | "user" | "member" | "guest" => MemberKind::User,
        "group" => MemberKind::Group,
        _ if matches!(kind, Kind::EntraGroupMembers | Kind::GoogleGroupMembers) => MemberKind::Other,
        _ => MemberKind::User,
    };
    let group = record.some(4).or_else(|| record.some(5)).map(|word| GroupName { word });
    Ok(MemberRow { group, member: Member { kind: member_kind, id, login, user: None, origin } })
}

#[cfg(test)]
mod tests {
    use super::super::super::record::{Cell, Field};
    use super::super::{entra, okta, others};
    use super::*;

    const USER_SLOTS: usize = 15;
    const MEMBER_SLOTS: usize = 6;

    #[test]
    fn every_table_has_the_same_order() {
        for table in [okta::USER, entra::USER, others::USER, others::GOOGLE_USER] {
            assert_eq!(table.len(), USER_SLOTS);
        }
        for table in [okta::MEMBER, entra::MEMBER, others::MEMBER] {
            assert_eq!(table.len(), MEMBER_SLOTS);
        }
    }

    fn of(slot: usize, text: &str) -> Activity {
        let mut cells = vec![Cell::Absent; USER_SLOTS];
        cells[slot] = Cell::Text(text.to_owned().into());
        activity(&Record { cells: &cells })
    }

    #[test]
    fn words_and_flags_tell_who_can_be_provisioned() {
        for word in ["STAGED", "SUSPENDED", "DEPROVISIONED", "Suspended", "disabled", "Terminated"] {
            assert_eq!(of(STATUS, word), Activity::Inactive, "{word}");
        }
        for word in ["ACTIVE", "LOCKED_OUT", "RECOVERY", "PASSWORD_EXPIRED", "PROVISIONED"] {
            assert_eq!(of(STATUS, word), Activity::Active, "{word}");
        }
        assert_eq!(of(STATUS, ""), Activity::Unknown);
        assert_eq!(of(ENABLED, "False"), Activity::Inactive);
        assert_eq!(of(BLOCKED, "True"), Activity::Inactive);
        assert_eq!(of(BLOCKED, "False"), Activity::Active);
        assert_eq!(of(DELETED, "2026-01-02T03:04:05Z"), Activity::Inactive);
    }

    #[test]
    fn addresses_lose_their_protocol() {
        let mut cells = vec![Cell::Absent; USER_SLOTS];
        cells[13] = Cell::List("[\"SMTP:a@example.com\", \"smtp:b@example.com\", \"SIP:c@example.com\"]");
        cells[11] = Cell::Text("d@example.com; e@example.com".into());
        let record = Record { cells: &cells };
        let all: Vec<String> = OTHERS.iter().flat_map(|slot| addresses(&record, *slot)).collect();
        assert_eq!(all, ["d@example.com", "e@example.com", "a@example.com", "b@example.com"]);
    }

    #[test]
    fn field_names_are_folded() {
        let tables: [&[Field]; 7] = [okta::USER, entra::USER, others::USER, others::GOOGLE_USER, okta::MEMBER, entra::MEMBER, others::MEMBER];
        for name in tables.into_iter().flatten().flat_map(|f| f.names) {
            assert_eq!(*name, super::super::super::fold::fold(name));
        }
    }
}
