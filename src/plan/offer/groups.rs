//! What can be done about groups: names, members, and what is pushed at all.

use super::{Candidate, Open};
use crate::forecast::access::Who;
use crate::forecast::{Forecast, GroupOutcome, GroupReason, GroupRow, UserOutcome};
use crate::judge::group_label;
use crate::model::{IdentifierRule, MemberKind};
use crate::plan::edit::Edit;
use crate::rules::identifier::{identifier, is_valid};
use crate::rules::unicode::nfkc;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

const RULES: [IdentifierRule; 3] = [IdentifierRule::Plain, IdentifierRule::Full, IdentifierRule::FullHashed];

pub fn candidates(open: &Open<'_>) -> Vec<Candidate> {
    let names = Names::of(open);
    let mut out: BTreeMap<(&'static str, Vec<usize>), Candidate> = BTreeMap::new();
    for forecast in open.case.forecasts {
        for row in forecast.groups.iter() {
            if let Some(candidate) = of_row(open, &names, row) {
                let sides = row.directory.iter().copied().chain(row.account.map(|a| usize::MAX - a)).collect();
                match out.entry((candidate.kind, sides)) {
                    Entry::Vacant(free) => _ = free.insert(candidate),
                    // The scenarios ask for different things of one pair: either may do.
                    Entry::Occupied(mut known) => {
                        let known = known.get_mut();
                        known.asks |= candidate.asks;
                        known.aims.extend(candidate.aims);
                        known.touches.extend(candidate.touches);
                        let ways = candidate.ways.into_iter().filter(|w| !known.ways.contains(w)).collect::<Vec<_>>();
                        known.ways.extend(ways);
                    }
                }
            }
        }
        for candidate in kept_members(open, forecast) {
            let at = candidate.edits().iter().find_map(|e| if let Edit::AddMember { group, .. } = e { Some(*group) } else { None });
            out.entry((candidate.kind, at.into_iter().collect())).or_insert(candidate);
        }
    }
    out.into_values().chain(by_group(open)).collect()
}

/// Which identifiers anybody's name makes today: a new name never makes one of them.
struct Names {
    /// By identifier under any rule: directory groups in scope.
    made: BTreeMap<String, BTreeSet<usize>>,
    /// Identifiers of account groups.
    held: BTreeSet<String>,
}

impl Names {
    fn of(open: &Open<'_>) -> Self {
        let mut made: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (n, group) in open.case.inventory.directory.groups.iter().enumerate().filter(|(n, _)| open.case.scope.groups[*n]) {
            for rule in RULES {
                made.entry(identifier(&group.name, rule)).or_default().insert(n);
            }
        }
        Self { made, held: open.case.inventory.account.groups.iter().map(|g| g.identifier.clone()).collect() }
    }

    /// No other directory group has an identifier that this name makes.
    fn is_free(&self, name: &str, group: usize) -> bool {
        RULES.iter().all(|rule| self.made.get(&identifier(name, *rule)).is_none_or(|all| all.iter().all(|n| *n == group)))
    }

    /// Nobody at all has what it makes, and a new group may have it. The plain rule knows no validity.
    fn is_new(&self, name: &str) -> bool {
        RULES.iter().all(|rule| {
            let made = identifier(name, *rule);
            let valid = *rule == IdentifierRule::Plain || is_valid(&made);
            valid && !self.made.contains_key(&made) && !self.held.contains(&made)
        })
    }

    /// The first of some names that nobody has.
    fn first_new(&self, names: impl IntoIterator<Item = String>) -> Option<String> {
        names.into_iter().find(|name| self.is_new(name))
    }
}

fn of_row(open: &Open<'_>, names: &Names, row: &GroupRow) -> Option<Candidate> {
    let inventory = open.case.inventory;
    let label = group_label(open.case, row);
    let pushed = |d: usize| &inventory.directory.groups[d].name;
    let own = |a: usize| &inventory.account.groups[a];
    let make = |kind, asks, ways: Vec<Vec<Edit>>, codes: &[&str], more: &[&String]| {
        let mut touches: BTreeSet<String> = row.directory.iter().map(|d| pushed(*d).clone()).collect();
        touches.extend(row.account.map(|a| own(a).name.clone()));
        touches.extend(ways.iter().flatten().filter_map(|e| Some(e.renames(inventory)?.1.to_owned())));
        touches.extend(more.iter().map(|t| (*t).clone()));
        touches.insert(label.clone());
        let ways: Vec<Vec<Edit>> = ways.into_iter().filter(|w| !w.is_empty()).collect();
        (!ways.is_empty()).then(|| Candidate { kind, asks, ways, aims: open.aims("group", &label, codes), touches, wide: false })
    };
    match (row.outcome, row.reasons.first(), row.directory.as_slice(), row.account) {
        (GroupOutcome::Duplicate, reason, [d], Some(a)) => {
            let near = reason != Some(&GroupReason::IdentifierTaken);
            let asks = !near || row.reasons.contains(&GroupReason::Ambiguous) || reason == Some(&GroupReason::Typo);
            let same = |to: &String| if to == pushed(*d) { vec![] } else { vec![Edit::GroupName { group: *d, to: to.clone() }] };
            let mut ways = Vec::new();
            if names.is_free(&own(a).name, *d) {
                ways.push(same(&own(a).name));
            }
            // A group that was made by hand may have an identifier that its name does not make; then both take that as their name.
            let to = own(a).identifier.clone();
            if RULES.iter().all(|rule| identifier(&to, *rule) == to) && names.is_free(&to, *d) && own(a).name != to {
                ways.push(same(&to).into_iter().chain([Edit::AccountGroupName { group: a, to }]).collect());
            }
            make("rename-group", asks, ways, &["group.duplicate"], &[])
        }
        (GroupOutcome::Merge, _, all, account) => {
            let kept = all.iter().find(|d| account.is_some_and(|a| own(a).name == *pushed(**d))).or(all.first())?;
            let mut edits = Vec::new();
            let mut taken: BTreeSet<String> = BTreeSet::new();
            for d in all.iter().filter(|d| *d != kept) {
                let tries =
                    (2..20).map(|n| format!("{} {n}", pushed(*d))).filter(|name| RULES.iter().all(|r| !taken.contains(&identifier(name, *r))));
                let to = names.first_new(tries)?;
                taken.extend(RULES.iter().map(|r| identifier(&to, *r)));
                edits.push(Edit::GroupName { group: *d, to });
            }
            make("part-groups", false, vec![edits], &["group.identifier-collision"], &[])
        }
        (GroupOutcome::Blocked, Some(GroupReason::NotProvisionable | GroupReason::BuiltIn), [d], _) if open.case.scope.groups_known => {
            make("unpush-group", false, vec![vec![Edit::Unpush { group: *d }]], &["group.blocked"], &[])
        }
        (GroupOutcome::Blocked, Some(GroupReason::InvalidIdentifier), [d], _) => {
            let name = pushed(*d);
            let (lead, rest) = name.split_at(name.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0));
            let turned = format!("{rest} {}", lead.trim_matches(|c: char| !c.is_ascii_digit()));
            let short: String = name.chars().take(120).collect();
            let to = names.first_new([nfkc(name).into_owned(), turned.trim().to_owned(), format!("Group {name}"), short])?;
            make("rename-group", false, vec![vec![Edit::GroupName { group: *d, to }]], &["group.blocked"], &[])
        }
        (GroupOutcome::Link, Some(GroupReason::DifferentName), [d], Some(a)) => {
            let to = pushed(*d).clone();
            make("rename-group", true, vec![vec![Edit::AccountGroupName { group: a, to }]], &["group.adopts-other"], &[])
        }
        (GroupOutcome::Unmanaged, _, _, Some(a)) if open.case.scope.groups_known => {
            let d = inventory.directory.groups.iter().position(|g| g.name == own(a).name && !g.id.is_empty())?;
            let out_of_scope = !open.case.scope.groups[d] && names.is_free(pushed(d), d);
            let way = if out_of_scope { vec![Edit::Push { group: d }] } else { vec![] };
            make("push-group", true, vec![way], &["group.unmanaged"], &[])
        }
        _ => None,
    }
}

/// Linked groups that lose members whom the directory knows: they can be put into the directory's group first.
fn kept_members(open: &Open<'_>, forecast: &Forecast) -> Vec<Candidate> {
    // By account user: the directory user who takes it over.
    let linked: BTreeMap<usize, usize> =
        forecast.users.iter().filter(|r| r.outcome == UserOutcome::Link).filter_map(|r| Some((r.account?, r.directory?))).collect();
    let mut out = Vec::new();
    for change in &forecast.access.changes {
        let row = &forecast.groups[change.row];
        let (GroupOutcome::Link, Some(a), [d]) = (row.outcome, row.account, row.directory.as_slice()) else { continue };
        let gone = change.removed.iter().filter_map(|who| if let Who::Account(n) = who { linked.get(n) } else { None });
        let edits: Vec<Edit> = gone.map(|user| Edit::AddMember { group: *d, user: *user }).collect();
        let label = &open.case.inventory.account.groups[a].name;
        let touches = [label.clone(), open.case.inventory.directory.groups[*d].name.clone()].into();
        let aims = open.aims("group", label, &["group.shrinks", "group.empty"]);
        out.push(Candidate { kind: "keep-members", asks: true, ways: vec![edits], aims, touches, wide: false });
    }
    out.retain(|c| !c.edits().is_empty());
    out
}

/// What a group's own findings ask for, whatever becomes of it.
fn by_group(open: &Open<'_>) -> Vec<Candidate> {
    let inventory = open.case.inventory;
    let mut out = Vec::new();
    for (n, group) in inventory.directory.groups.iter().enumerate().filter(|(n, _)| open.case.scope.groups[*n]) {
        let account = open.case.forecasts.iter().flat_map(|f| f.groups.iter()).find(|r| r.directory == [n]).and_then(|r| r.account);
        let label = account.map_or(&group.name, |a| &inventory.account.groups[a].name);
        let touches: BTreeSet<String> = [group.name.clone(), label.clone()].into();
        let mut add = |kind, asks, edits: Vec<Edit>, code: &str| {
            if !edits.is_empty() {
                out.push(Candidate {
                    kind,
                    asks,
                    ways: vec![edits],
                    aims: open.aims("group", label, &[code]),
                    touches: touches.clone(),
                    wide: false,
                });
            }
        };
        if open.case.inventory.directory.app_groups.iter().flatten().any(|id| *id == group.id && !id.is_empty()) {
            add("other-group", false, vec![Edit::DropAppGroup { group: n }], "group.assigned-and-pushed");
        }
        let Some(list) = inventory.directory.memberships.iter().find(|m| m.group == n) else { continue };
        add("flatten", false, flattened(open, n, list), "group.nested");
        let unsent = list.members.iter().filter_map(|m| m.user).filter(|u| !open.case.scope.sent(*u) && open.case.scope.active[*u]);
        let known = unsent.filter(|u| open.case.scope.users_known && !inventory.directory.users[*u].id.is_empty());
        add("assign-members", true, known.map(|user| Edit::Assign { user }).collect(), "group.member-not-assigned");
    }
    for (n, group) in inventory.account.groups.iter().enumerate().filter(|(_, g)| g.sso_linked.is_some()) {
        out.push(Candidate {
            kind: "unlink-sso",
            asks: false,
            ways: vec![vec![Edit::Unlink { group: n }]],
            aims: open.aims("group", &group.name, &["group.sso-linked"]),
            touches: [group.name.clone()].into(),
            wide: false,
        });
    }
    out
}

/// The people of the groups inside a group, put into it; nothing where the members of one of them are not known.
fn flattened(open: &Open<'_>, group: usize, list: &crate::model::Members) -> Vec<Edit> {
    let directory = &open.case.inventory.directory;
    let mut edits = BTreeSet::new();
    for inner in list.members.iter().filter(|m| m.kind == MemberKind::Group) {
        let found =
            directory.groups.iter().position(|g| (!inner.id.is_empty() && g.id == inner.id) || (inner.id.is_empty() && g.name == inner.login));
        let members = found.and_then(|g| directory.memberships.iter().find(|m| m.group == g));
        let Some(members) = members.filter(|m| m.members.iter().all(|m| m.kind != MemberKind::Group)) else { return Vec::new() };
        edits.extend(members.members.iter().filter_map(|m| m.user).map(|user| Edit::AddMember { group, user }));
        edits.insert(Edit::DropNested { group });
    }
    edits.into_iter().collect()
}
