//! Which contested points the facts settle.
//!
//! Every fact that would be different under another value of an assumption leaves only the values that fit it. A point is settled once one
//! value is left; facts that contradict each other settle nothing, and say so.

use super::facts::{Happened, Rows};
use super::now::Now;
use super::then::Then;
use crate::forecast::UserReason;
use crate::model::{Assumptions, EmailCase, GroupLink, IdentifierRule, MembersOnLink, UserKey};
use crate::report::schema::Subject;
use crate::report::verification::{Named, Settled};
use crate::rules::fold::lower;
use crate::rules::identifier::identifier;
use crate::words::verify_settle as say;
use std::collections::BTreeMap;

pub fn settle(then: &Then<'_>, now: &Now<'_>, rows: &Rows<'_>) -> Vec<Settled> {
    vec![user_key(then, now), email_case(rows), group_link(rows), identifier_rule(then, now, rows), members_on_link(then, now)]
}

/// Sets what was settled.
pub fn apply(assumptions: &mut Assumptions, name: &str, value: &str) {
    match name {
        "user_key" => assumptions.user_key = UserKey::from_word(value),
        "email_case" => assumptions.email_case = EmailCase::from_word(value).unwrap_or(assumptions.email_case),
        "group_link" => assumptions.group_link = GroupLink::from_word(value).unwrap_or(assumptions.group_link),
        "identifier_rule" => assumptions.identifier_rule = IdentifierRule::from_word(value).unwrap_or(assumptions.identifier_rule),
        "members_on_link" => assumptions.members_on_link = MembersOnLink::from_word(value).unwrap_or(assumptions.members_on_link),
        _ => {}
    }
}

/// The values that the facts leave of one assumption.
struct Point {
    assumption: &'static str,
    left: Vec<&'static str>,
    evidence: Vec<Named>,
}

impl Point {
    fn new(assumption: &'static str, values: &[&'static str]) -> Self {
        Self { assumption, left: values.to_vec(), evidence: Vec::new() }
    }

    /// A fact that fits only these values.
    fn fits(&mut self, values: &[&'static str], kind: &str, label: &str) {
        self.left.retain(|v| values.contains(v));
        let subject = Subject::new(kind, label);
        let named = Named { what: values.join(say::OR), subject, ..Named::default() };
        if !self.evidence.contains(&named) {
            self.evidence.push(named);
        }
    }

    fn settled(self) -> Settled {
        let Self { assumption, left, evidence } = self;
        let summary = match (left.as_slice(), evidence.len()) {
            (_, 0) => say::NOTHING_IN_THE_EXPORTS_TELLS.to_owned(),
            ([value], 1) => say::settled_by_one_fact_value(&value),
            ([value], n) => say::settled_by_n_facts_value(&n, &value),
            ([], _) => say::FACTS_CONTRADICT_EACH_OTHER_SO_NOTHING.to_owned(),
            (several, _) => say::not_settled_yet_several_are_left(&several.join(say::AND)),
        };
        let value = if let ([value], false) = (left.as_slice(), evidence.is_empty()) { Some((*value).to_owned()) } else { None };
        Settled { assumption: assumption.to_owned(), value, candidates: left.iter().map(|v| (*v).to_owned()).collect(), summary, evidence }
    }
}

/// Two keys of one directory user: under which of them is there a new account, or one that was taken over?
fn user_key(then: &Then<'_>, now: &Now<'_>) -> Settled {
    let mut point = Point::new("user_key", &["email", "user_name"]);
    let mut keys: BTreeMap<&str, [&str; 2]> = BTreeMap::new();
    for (at, scenario) in then.scenarios().iter().take(2).enumerate() {
        for d in scenario.users.iter().filter_map(|r| r.directory.as_ref()).filter(|d| d.active && d.assigned) {
            if let Some(id) = &d.id {
                keys.entry(id).or_default()[at] = &d.key;
            }
        }
    }
    let reached = |key: &str| {
        now.with_address(key).iter().any(|n| match now.was[*n] {
            None => true,
            Some(p) => now.user(*n).externally_managed == Some(true) && !then.managed[p],
        })
    };
    for [email, name] in keys.into_values().filter(|[a, b]| !a.is_empty() && !b.is_empty() && lower(a) != lower(b)) {
        match (reached(email), reached(name)) {
            (true, false) => point.fits(&["email"], "user", email),
            (false, true) => point.fits(&["user_name"], "user", name),
            _ => {}
        }
    }
    point.settled()
}

/// Pairs that differ in capital letters only.
fn email_case(rows: &Rows<'_>) -> Settled {
    let mut point = Point::new("email_case", EmailCase::WORDS);
    for row in rows.users.iter().filter(|r| r.row.reasons.first() == Some(&UserReason::Case)) {
        let Some(account) = &row.row.account else { continue };
        match row.happened {
            Happened::Doubled => point.fits(&["exact"], "user", &account.email),
            Happened::TakenOver => point.fits(&["insensitive"], "user", &account.email),
            _ => {}
        }
    }
    point.settled()
}

/// A pushed group beside an account group of its name or of an identifier that it may get.
fn group_link(rows: &Rows<'_>) -> Settled {
    let mut point = Point::new("group_link", GroupLink::WORDS);
    for row in &rows.groups {
        let (Some(account), [directory]) = (&row.row.account, row.row.directory.as_slice()) else { continue };
        let name = directory.name.as_deref().unwrap_or_default();
        let mut made = RULES.iter().map(|(rule, _)| identifier(name, *rule));
        let same_name = account.name == name;
        let (all, any) = (made.clone().all(|id| id == account.identifier), made.any(|id| id == account.identifier));
        match (row.happened, same_name) {
            (Happened::TakenOver, true) if any => point.fits(&["name", "identifier"], "group", &account.name),
            (Happened::TakenOver, true) => point.fits(&["name"], "group", &account.name),
            (Happened::TakenOver, false) if any => point.fits(&["identifier"], "group", &account.name),
            (Happened::Doubled, true) if all => point.fits(&["never"], "group", &account.name),
            (Happened::Doubled, true) => point.fits(&["identifier", "never"], "group", &account.name),
            (Happened::Doubled, false) if all => point.fits(&["name", "never"], "group", &account.name),
            _ => {}
        }
    }
    point.settled()
}

const RULES: [(IdentifierRule, &str); 3] =
    [(IdentifierRule::Plain, "plain"), (IdentifierRule::Full, "full"), (IdentifierRule::FullHashed, "full_hashed")];

/// New groups: which rule makes their identifier of their name?
fn identifier_rule(then: &Then<'_>, now: &Now<'_>, rows: &Rows<'_>) -> Settled {
    let mut point = Point::new("identifier_rule", IdentifierRule::WORDS);
    let pushed: Vec<&str> = rows.groups.iter().flat_map(|r| &r.row.directory).filter_map(|d| d.name.as_deref()).collect();
    for n in &now.groups {
        let group = now.group(*n);
        if then.had_group(&group.identifier) || !pushed.contains(&group.name.as_str()) {
            continue;
        }
        let fits: Vec<&'static str> =
            RULES.iter().filter(|(rule, _)| identifier(&group.name, *rule) == group.identifier).map(|(_, word)| *word).collect();
        if !fits.is_empty() && fits.len() < RULES.len() {
            point.fits(&fits, "group", &group.name);
        }
    }
    point.settled()
}

/// Groups that were taken over and had members whom the directory does not push: are they still in?
fn members_on_link(then: &Then<'_>, now: &Now<'_>) -> Settled {
    let mut point = Point::new("members_on_link", MembersOnLink::WORDS);
    let membership = super::membership::compare(then, now);
    for filled in &membership.groups {
        let group = now.group(filled.group);
        let Some(before) = then.group(&group.identifier).filter(|g| !g.managed && group.externally_managed == Some(true)) else { continue };
        let people = || before.members.iter().flatten().filter_map(|row| then.person(*row));
        let still = people().filter_map(|p| now.of_then[p]).collect::<Vec<_>>();
        // Whom the directory does not send into the group, and who still has an account.
        let dropped = still.iter().filter(|u| !now.groups_of[**u].contains(&filled.group) && !filled.missing.contains(u)).count();
        match (dropped, filled.stayed.len()) {
            (0, 0) => {}
            (_, 0) => point.fits(&["replace"], "group", &group.name),
            (0, _) => point.fits(&["merge"], "group", &group.name),
            _ => {}
        }
    }
    point.settled()
}
