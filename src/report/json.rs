//! JSON back into what it was: reports that are opened again, and what the page and its worker say to each other.
//!
//! Writing is serde's, reading is not: serde makes code for every field of every type, 35 KB of the packed page. These lists make a
//! table of names, and the compiler refuses one that forgets a field. What is expected and not there is an error that names the field and
//! quotes nothing, because a report is full of people.

use super::after::{About, After, Came, FactPage, FactQuery, FactRow};
use super::flow::{Fate, Flow, FlowRow};
use super::query::{Detail, Further, OtherAnswer, RowPage, RowQuery, ScenarioSummary, SortBy, Step, Summary, Table};
use super::schema::{
    AccessRow, AccountGroupSide, AccountSide, Administrator, Administrators, BadRow, Confidence, Contested, Counts, DirectoryGroupSide,
    DirectorySide, Evidence, Finding, Fix, Gate, GateId, GateState, Generator, Grant, GroupMembers, GroupRoles, GroupRow, KeyTest, NotChecked,
    Pattern, Permission, Redaction, Report, ReportAssumptions, ReportInput, ReportScenario, Said, Severity, Source, Subject, UserRow, Verdict,
};
use crate::forecast::{GroupOutcome, GroupReason, UserOutcome, UserReason};
pub use crate::read::value::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The field that is not what it should be; empty while nobody knows in which field we are.
pub type Misfit = &'static str;

/// Something that can be read back from JSON.
pub trait FromJson: Sized {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit>;
}

/// The value that begins the text, as what it should be.
pub fn parse<T: FromJson>(text: &str) -> Result<T, Misfit> {
    T::from_json(&Value::parse(text).map_err(|_| "")?)
}

/// The field of an object; one that is not there reads as `null`.
pub fn field<T: FromJson>(object: &Value<'_>, name: &'static str) -> Result<T, Misfit> {
    T::from_json(object.get(name).unwrap_or(&Value::Null)).map_err(|inner| if inner.is_empty() { name } else { inner })
}

/// The field of an object, where an older report may not have it.
pub fn field_or<T: FromJson>(object: &Value<'_>, name: &'static str, absent: T) -> Result<T, Misfit> {
    if object.get(name).is_some() { field(object, name) } else { Ok(absent) }
}

/// Types with named fields; `= value` stands for a field that is not there.
macro_rules! records {
    ($($name:ident { $($field:ident $(= $absent:expr)?),* $(,)? })*) => { $(
        impl $crate::report::json::FromJson for $name {
            fn from_json(value: &$crate::report::json::Value<'_>) -> Result<Self, $crate::report::json::Misfit> {
                Ok(Self { $($field: $crate::report::json::records!(@ value, $field $(, $absent)?)),* })
            }
        }
    )* };
    (@ $value:ident, $field:ident) => { $crate::report::json::field($value, stringify!($field))? };
    (@ $value:ident, $field:ident, $absent:expr) => { $crate::report::json::field_or($value, stringify!($field), $absent)? };
}
pub(crate) use records;

/// Types that are one word of several, as `as_str` says it.
macro_rules! words {
    ($($name:ident: $all:expr;)*) => { $(
        impl FromJson for $name {
            fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
                let word = value.text().ok_or("")?;
                $all.iter().find(|known| known.as_str() == word).copied().ok_or("")
            }
        }
    )* };
}

/// Types that are one word of several, as serde says it: the name in the source.
macro_rules! variants {
    ($($name:ident: $($variant:ident),+;)*) => { $(
        impl $crate::report::json::FromJson for $name {
            fn from_json(value: &$crate::report::json::Value<'_>) -> Result<Self, $crate::report::json::Misfit> {
                match value.text() {
                    $(Some(stringify!($variant)) => Ok(Self::$variant),)+
                    _ => Err(""),
                }
            }
        }
    )* };
}
#[cfg(feature = "page")]
pub(crate) use variants;

records! {
    Report {
        schema, generator, created, directory_kind, inputs, verdict, gates, not_checked, contested, scenarios, findings, keys = Vec::new(),
        group_roles = Vec::new(), configuration, redacted, snapshot, verification, plan,
    }
    Redaction { level, findings = BTreeMap::new() }
    Generator { name, version, rules }
    ReportInput {
        name, bytes, sha256, kind, rows, unreadable, notes, confidence = 0, reasons = Vec::new(), runners_up = Vec::new(),
        encoding = String::new(), syntax = String::new(), delimiter, group, group_because, unreadable_rows = Vec::new(), parts = Vec::new(),
    }
    BadRow { line, reason }
    ReportScenario { id, assumptions, counts, users, groups, access, members = Vec::new(), administrators, patterns = Vec::new() }
    GroupRoles { identifier, name, permissions }
    Grant { role, resource_group, scope }
    GroupMembers { outcome, identifier, name, before, after, added, removed, arrive, leave }
    Administrators { before, after, people }
    Administrator { person, change, via }
    KeyTest { key, exact, case_only, second, nobody, empty }
    Pattern { what, from, to, people }
    ReportAssumptions { user_key, email_case, group_link, identifier_rule, members_on_link }
    Counts { users, groups }
    UserRow { outcome, reasons, account, directory, contested = false }
    AccountSide { id, email, name, source }
    DirectorySide { id, key, name, key_from = String::new(), status, active = true, assigned = true, matched_by, source }
    GroupRow { outcome, reasons, account, directory, identifier, contested = false }
    AccountGroupSide { identifier, name, members, source }
    DirectoryGroupSide { id, name, members, source }
    AccessRow { person, lost, gained }
    Permission { role, resource_group, scope, via }

    Gate { id, state, summary }
    NotChecked { check, because, how }
    Contested { users, groups }
    Said { code, subject, message, evidence, fix, sources }
    Subject { kind, label, id }
    Evidence { what, value, id, name, reasons = Vec::new(), note, scenarios = Vec::new(), source }
    Fix { owner, action }

    Summary {
        created, generator, rules, directory_kind, inputs, verdict, gates, not_checked, contested, scenarios, findings, further = Vec::new(), keys = Vec::new(), reopened,
        redacted, after, configuration,
    }
    Further { code, severity, total }
    ScenarioSummary { id, assumptions, counts, administrators, patterns = Vec::new(), flow }
    Flow { rows, folded, unknown }
    FlowRow { fate, at, name, kept, added, removed, doubled, today_unknown, tomorrow_unknown }
    RowQuery { scenario, table, outcome, contested_only, search, sort, descending, offset, limit }
    RowPage { total, offset, users, groups }
    Detail { table, scenario, index, user, group, steps, others, findings, second }
    Step { name, text, source }
    OtherAnswer { scenario, user, group }
    After { verification, names, causes, cures }
    FactQuery { about, came, search, offset, limit }
    FactPage { total, offset, rows, trails }
    FactRow { account, directory, happened, lost, gained, said }
}

words! {
    UserOutcome: UserOutcome::ALL;
    UserReason: UserReason::ALL;
    GroupOutcome: GroupOutcome::ALL;
    GroupReason: GroupReason::ALL;
    Verdict: [Verdict::Ready, Verdict::ReadyWithConditions, Verdict::NotReady, Verdict::Unknown];
    GateId: GateId::ALL;
    GateState: [GateState::Pass, GateState::Warn, GateState::Fail, GateState::Unknown];
    Severity: [Severity::Blocker, Severity::Warning, Severity::Info];
    Confidence: [Confidence::Documented, Confidence::Observed, Confidence::Inferred, Confidence::Contested];
}

variants! {
    Table: Users, Groups;
    Fate: Linked, Shared, Stays, Second, New, Left, Others;
    About: Users, Groups, Access, Log;
    Came: Different, Unforeseen, Open, Hand, Itself, All;
    SortBy: Urgency, Account, Directory, Outcome, Reason;
}

impl FromJson for String {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        value.text().map(str::to_owned).ok_or("")
    }
}

impl FromJson for Rc<str> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        value.text().map(Self::from).ok_or("")
    }
}

impl<T: FromJson> FromJson for Rc<T> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        T::from_json(value).map(Self::new)
    }
}

impl FromJson for Finding {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        Ok(Self {
            severity: field(value, "severity")?,
            confidence: field(value, "confidence")?,
            scenarios: field(value, "scenarios")?,
            said: FromJson::from_json(value)?,
        })
    }
}

impl FromJson for bool {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        match value.text() {
            Some("true") => Ok(true),
            Some("false") => Ok(false),
            _ => Err(""),
        }
    }
}

impl FromJson for u64 {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        value.text().and_then(|text| text.parse().ok()).ok_or("")
    }
}

macro_rules! smaller {
    ($($name:ident)*) => { $(
        impl FromJson for $name {
            fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
                Self::try_from(u64::from_json(value)?).map_err(|_| "")
            }
        }
    )* };
}
smaller!(u8 u32 usize);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        if *value == Value::Null { Ok(None) } else { T::from_json(value).map(Some) }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        T::from_json(value).map(Self::new)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        match value {
            Value::List(list) => list.iter().map(T::from_json).collect(),
            _ => Err(""),
        }
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        match value.items() {
            [a, b] => Ok((A::from_json(a)?, B::from_json(b)?)),
            _ => Err(""),
        }
    }
}

impl<K: FromJson + Ord> FromJson for BTreeMap<K, u64> {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        value.fields().iter().map(|(key, count)| Ok((K::from_json(&Value::Text(key.clone()))?, u64::from_json(count)?))).collect()
    }
}

impl FromJson for Source {
    fn from_json(value: &Value<'_>) -> Result<Self, Misfit> {
        FromJson::from_json(value).map(|(input, line)| Self(input, line))
    }
}
