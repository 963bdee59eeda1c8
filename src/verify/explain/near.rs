//! Other accounts that may be the same person's, told from a report alone.
//!
//! Source: the near matches of the forecast ([`crate::forecast::UserReason`]): equal to the eye, the same name before another domain or tag, a
//! typo, the same name. Each is a suspicion, never a fact. It must never know a scenario.

use crate::judge::shown;
use crate::report::schema::{AccountSide, DirectorySide, Report};
use crate::rules::edits::{digits, distance};
use crate::rules::fold;
use crate::rules::machine::is_machine;
use crate::rules::names::{Name, disagree};
use crate::words::explain_near as say;

/// An account, and why it may be the same person's.
pub struct Near<'a> {
    account: &'a AccountSide,
    pub why: &'static str,
    /// The surest first.
    rank: usize,
}

impl Near<'_> {
    /// The address, and the id that tells it apart.
    pub fn label(&self) -> String {
        let id = self.account.id.as_ref().map(|id| say::id_id(&id)).unwrap_or_default();
        format!("{}{id}", shown(&self.account.email))
    }
}

const WHYS: [&str; 4] =
    [say::THE_TWO_ADDRESSES_LOOK_ALIKE, say::TWO_ADDRESSES_DIFFER_DOMAIN_TAG_ONLY, say::TWO_ADDRESSES_SLIP_PEN_APART, say::BOTH_BEAR_THE_SAME_NAME];

/// The accounts near a person, the surest first.
pub fn of<'a>(report: &'a Report, account: Option<&AccountSide>, directory: Option<&DirectorySide>) -> Vec<Near<'a>> {
    let mine: Vec<(&str, Option<Name>)> =
        [account.map(|a| (a.email.as_str(), a.name.as_deref())), directory.map(|d| (d.key.as_str(), d.name.as_deref()))]
            .into_iter()
            .flatten()
            .filter(|(address, _)| !address.is_empty() && !is_machine(address))
            .map(|(address, name)| (address, name.and_then(Name::of)))
            .collect();
    let rows = report.scenarios.first().map(|s| s.users.as_slice()).unwrap_or_default();
    let mut out: Vec<Near<'a>> = Vec::new();
    for other in rows.iter().filter_map(|row| row.account.as_deref()) {
        let is_me = account.is_some_and(|a| (&a.id, &a.email) == (&other.id, &other.email));
        // Whom the key reaches is the person's own account.
        let is_reached = account.is_none() && directory.is_some_and(|d| fold::equal_lower(&d.key, &other.email));
        if is_me || is_reached || is_machine(&other.email) {
            continue;
        }
        let name = other.name.as_deref().and_then(Name::of);
        let rank = mine.iter().filter_map(|(address, own)| rank(address, own.as_ref(), &other.email, name.as_ref())).min();
        out.extend(rank.map(|rank| Near { account: other, why: WHYS[rank], rank }));
    }
    out.sort_by(|a, b| (a.rank, &a.account.email, &a.account.id).cmp(&(b.rank, &b.account.email, &b.account.id)));
    out
}

/// How the two may be one: a place in [`WHYS`].
fn rank(a: &str, name: Option<&Name>, b: &str, other: Option<&Name>) -> Option<usize> {
    let (x, y) = (fold::unified(a), fold::unified(b));
    let split = (fold::split(&x), fold::split(&y));
    if fold::looks(a) == fold::looks(b) && !disagree(name, other) {
        return Some(0);
    }
    let words = |name: Option<&Name>| name.and_then(Name::sorted_words);
    let same_name = words(name).is_some() && words(name) == words(other);
    if let (Some((al, ad)), Some((bl, bd))) = split {
        if fold::before_tag(al) == fold::before_tag(bl) && !disagree(name, other) {
            return Some(1);
        }
        let limit = if al.chars().count().min(bl.chars().count()) >= 8 { 2 } else { 1 };
        let known = name.is_some() && other.is_some() && !disagree(name, other);
        if known && digits(al) == digits(bl) && distance(al, bl, limit).is_some() && distance(ad, bd, 1).is_some() {
            return Some(2);
        }
    }
    same_name.then_some(3)
}
