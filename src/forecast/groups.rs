//! Where every group ends: the order of judgement of contract section 4.

use super::pairing::{Candidate, join, one_to_one};
use super::scope::Scope;
use super::{GroupOutcome, GroupReason, GroupRow};
use crate::model::{AccountGroup, Assumptions, GroupClass, GroupLink, IdentifierRule, Inventory, Scope as Level};
use crate::rules::edits::{deletions, digits, distance};
use crate::rules::fold;
use crate::rules::identifier::{BUILT_IN, identifier, is_valid};
use crate::rules::unicode::{is_mark, nfkc};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A group that Harness makes and keeps itself.
pub fn is_built_in(group: &AccountGroup) -> bool {
    group.harness_managed || BUILT_IN.contains(&group.identifier.as_str())
}

/// Whether a group takes part in provisioning at all: account scope, not built in.
pub fn takes_part(group: &AccountGroup) -> bool {
    group.scope == Level::Account && !is_built_in(group)
}

/// The identifier a directory group would get, given what the account holds (contract section 2: under `full_hashed` the hashed one if
/// an account group has that, else the unhashed one if an account group has that, else the hashed one).
pub fn identifier_found(name: &str, rule: IdentifierRule, held: &dyn Fn(&str) -> bool) -> String {
    let made = identifier(name, rule);
    if rule == IdentifierRule::FullHashed && !held(&made) {
        let unhashed = identifier(name, IdentifierRule::Full);
        if unhashed != made && held(&unhashed) {
            return unhashed;
        }
    }
    made
}

/// Places every in-scope directory group and every account group that takes part.
pub fn place(inventory: &Inventory, scope: &Scope, assumptions: &Assumptions) -> Vec<GroupRow> {
    let mut placing = Placing::new(inventory, scope, assumptions);
    placing.not_provisionable();
    placing.built_in();
    placing.same_name();
    placing.collisions();
    placing.invalid();
    placing.same_identifier();
    placing.near_names();
    placing.identifier_taken();
    placing.rest();
    placing.rows
}

struct Placing<'a> {
    inventory: &'a Inventory,
    assumptions: &'a Assumptions,
    /// Directory groups not yet placed, in the order (name, id).
    open: Vec<usize>,
    /// By directory group: the identifier found.
    identifiers: HashMap<usize, String>,
    /// Account groups that take part, in the order (identifier, name).
    accounts: Vec<usize>,
    free: HashSet<usize>,
    /// By identifier: the account group that takes part and holds it.
    holders: HashMap<&'a str, usize>,
    rows: Vec<GroupRow>,
}

impl<'a> Placing<'a> {
    fn new(inventory: &'a Inventory, scope: &Scope, assumptions: &'a Assumptions) -> Self {
        let groups = &inventory.account.groups;
        let mut accounts: Vec<usize> = (0..groups.len()).filter(|n| takes_part(&groups[*n])).collect();
        accounts.sort_by_key(|n| (&groups[*n].identifier, &groups[*n].name, *n));
        let mut holders = HashMap::default();
        for n in &accounts {
            holders.entry(groups[*n].identifier.as_str()).or_insert(*n);
        }
        let at_account: HashSet<&str> = groups.iter().filter(|g| g.scope == Level::Account).map(|g| g.identifier.as_str()).collect();
        let mut open: Vec<usize> = (0..inventory.directory.groups.len()).filter(|n| scope.groups[*n]).collect();
        open.sort_by_key(|n| (&inventory.directory.groups[*n].name, &inventory.directory.groups[*n].id, *n));
        let identifiers = open
            .iter()
            .map(|n| (*n, identifier_found(&inventory.directory.groups[*n].name, assumptions.identifier_rule, &|id| at_account.contains(id))))
            .collect();
        let free = accounts.iter().copied().collect();
        Self { inventory, assumptions, open, identifiers, accounts, free, holders, rows: Vec::new() }
    }

    fn name(&self, directory: usize) -> &'a str {
        &self.inventory.directory.groups[directory].name
    }

    fn account_name(&self, account: usize) -> &'a str {
        &self.inventory.account.groups[account].name
    }

    fn row(&mut self, outcome: GroupOutcome, reasons: Vec<GroupReason>, account: Option<usize>, directory: Vec<usize>) {
        if let Some(n) = account {
            self.free.remove(&n);
        }
        let identifier = match (outcome, account) {
            (GroupOutcome::Link, Some(n)) => Some(self.inventory.account.groups[n].identifier.clone()),
            _ => directory.first().map(|d| self.identifiers[d].clone()),
        };
        self.rows.push(GroupRow { outcome, reasons, account, directory, identifier });
    }

    /// Places the groups for which `decide` answers, and keeps the others open.
    fn settle(&mut self, decide: impl Fn(&Self, usize) -> Option<(GroupOutcome, GroupReason, Option<usize>)>) {
        for directory in std::mem::take(&mut self.open) {
            match decide(self, directory) {
                Some((outcome, reason, account)) => self.row(outcome, vec![reason], account, vec![directory]),
                None => self.open.push(directory),
            }
        }
    }

    /// Step 1: an assignment or a push mapping names a group that cannot be sent.
    fn not_provisionable(&mut self) {
        self.settle(|this, d| {
            (this.inventory.directory.groups[d].class == GroupClass::NotSendable).then_some((
                GroupOutcome::Blocked,
                GroupReason::NotProvisionable,
                None,
            ))
        });
    }

    /// Step 2: Harness keeps a group of that identifier, or under `name` of that name, itself.
    fn built_in(&mut self) {
        let built_in: Vec<&Rc<AccountGroup>> = self.inventory.account.groups.iter().filter(|g| g.scope == Level::Account && is_built_in(g)).collect();
        let identifiers: HashSet<&str> = built_in.iter().map(|g| g.identifier.as_str()).chain(BUILT_IN.iter().copied()).collect();
        let names: HashSet<&str> = built_in.iter().map(|g| g.name.as_str()).collect();
        let by_name = self.assumptions.group_link == GroupLink::Name;
        self.settle(|this, d| {
            let hit = identifiers.contains(this.identifiers[&d].as_str()) || (by_name && names.contains(this.name(d)));
            hit.then_some((GroupOutcome::Blocked, GroupReason::BuiltIn, None))
        });
    }

    /// Step 3, under `name`: the same name links, the lowest id first.
    fn same_name(&mut self) {
        if self.assumptions.group_link != GroupLink::Name {
            return;
        }
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::default();
        for n in &self.accounts {
            by_name.entry(self.account_name(*n)).or_default().push(*n);
        }
        // `open` is sorted by (name, id): of two groups of one name the lower id comes first.
        for directory in std::mem::take(&mut self.open) {
            match by_name.get(self.name(directory)).map(Vec::as_slice) {
                Some([one]) if self.free.contains(one) => self.row(GroupOutcome::Link, Vec::new(), Some(*one), vec![directory]),
                Some([_, _, ..]) => self.row(GroupOutcome::Blocked, vec![GroupReason::AmbiguousTarget], None, vec![directory]),
                _ => self.open.push(directory),
            }
        }
    }

    /// Step 4: two or more fall on one identifier.
    fn collisions(&mut self) {
        let mut by_identifier: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for d in &self.open {
            by_identifier.entry(self.identifiers[d].as_str()).or_default().push(*d);
        }
        let merges: Vec<(Option<usize>, Vec<usize>)> = by_identifier
            .into_iter()
            .filter(|(identifier, all)| !identifier.is_empty() && all.len() > 1)
            .map(|(identifier, all)| (self.holders.get(identifier).copied().filter(|n| self.free.contains(n)), all))
            .collect();
        for (account, all) in merges {
            self.open.retain(|d| !all.contains(d));
            self.row(GroupOutcome::Merge, vec![GroupReason::IdentifierCollision], account, all);
        }
    }

    /// Step 5, under the server's rules: the identifier is none that Harness accepts, and nobody has it yet.
    fn invalid(&mut self) {
        if self.assumptions.identifier_rule == IdentifierRule::Plain {
            return;
        }
        self.settle(|this, d| {
            let id = this.identifiers[&d].as_str();
            (!is_valid(id) && !this.holders.contains_key(id)).then_some((GroupOutcome::Blocked, GroupReason::InvalidIdentifier, None))
        });
    }

    /// Step 6, under `identifier`: the same identifier links, whatever the name.
    fn same_identifier(&mut self) {
        if self.assumptions.group_link != GroupLink::Identifier {
            return;
        }
        for directory in std::mem::take(&mut self.open) {
            match self.holders.get(self.identifiers[&directory].as_str()).copied().filter(|n| self.free.contains(n)) {
                Some(account) => {
                    let same = self.account_name(account) == self.name(directory);
                    let reasons = if same { Vec::new() } else { vec![GroupReason::DifferentName] };
                    self.row(GroupOutcome::Link, reasons, Some(account), vec![directory]);
                }
                None => self.open.push(directory),
            }
        }
    }

    /// Step 7: a left-over account group of nearly that name.
    fn near_names(&mut self) {
        for (reason, key) in FOLDINGS {
            self.pair(*reason, |this| {
                let keyed = |name: &str| Some(key(name)).filter(|k| !k.is_empty());
                let accounts: Vec<_> = this.free_positions().filter_map(|p| keyed(this.account_name(this.accounts[p])).map(|k| (k, p))).collect();
                let directory = this.open.iter().enumerate().filter_map(|(p, d)| keyed(this.name(*d)).map(|k| (k, p)));
                join(&accounts, directory, |_, _| true)
            });
        }
        self.pair(GroupReason::Typo, |this| {
            // Blocks: the words but one, and what is left of that one after leaving out a character. Two names a typo apart share one.
            let blocks = |name: &str, p: usize| {
                let words = words(&unified(name));
                let mut out = Vec::new();
                for (skip, word) in words.iter().enumerate().filter(|(_, w)| long(w)) {
                    let others: Vec<String> = words.iter().enumerate().filter(|(n, _)| *n != skip).map(|(_, w)| w.clone()).collect();
                    out.extend(deletions(word, 1).into_iter().map(|block| ((skip, others.clone(), block), p)));
                }
                out
            };
            let accounts: Vec<_> = this.free_positions().flat_map(|p| blocks(this.account_name(this.accounts[p]), p)).collect();
            let directory = this.open.iter().enumerate().flat_map(|(p, d)| blocks(this.name(*d), p));
            join(&accounts, directory, |a, d| typo(this.account_name(this.accounts[a]), this.name(this.open[d])))
        });
    }

    /// Positions in `accounts` that are still free.
    fn free_positions(&self) -> impl Iterator<Item = usize> {
        self.accounts.iter().enumerate().filter(|(_, n)| self.free.contains(n)).map(|(p, _)| p)
    }

    fn pair(&mut self, reason: GroupReason, candidates: impl Fn(&Self) -> Vec<Candidate>) {
        let pairs = one_to_one(candidates(self));
        let taken: HashSet<usize> = pairs.iter().map(|p| p.directory).collect();
        for pair in pairs {
            let mut reasons = vec![reason];
            if pair.ambiguous {
                reasons.push(GroupReason::Ambiguous);
            }
            self.row(GroupOutcome::Duplicate, reasons, Some(self.accounts[pair.account]), vec![self.open[pair.directory]]);
        }
        let open = std::mem::take(&mut self.open);
        self.open = open.into_iter().enumerate().filter(|(p, _)| !taken.contains(p)).map(|(_, d)| d).collect();
    }

    /// Step 8, under `name` and `never`: a group of another name holds the identifier.
    fn identifier_taken(&mut self) {
        if self.assumptions.group_link == GroupLink::Identifier {
            return;
        }
        self.settle(|this, d| {
            let holder = *this.holders.get(this.identifiers[&d].as_str())?;
            let other = this.account_name(holder) != this.name(d);
            other.then_some((GroupOutcome::Duplicate, GroupReason::IdentifierTaken, this.free.contains(&holder).then_some(holder)))
        });
    }

    /// Step 9, and the account groups that nothing reaches.
    fn rest(&mut self) {
        for directory in std::mem::take(&mut self.open) {
            self.row(GroupOutcome::Create, Vec::new(), None, vec![directory]);
        }
        for n in self.accounts.clone() {
            if self.free.contains(&n) {
                self.row(GroupOutcome::Unmanaged, Vec::new(), Some(n), Vec::new());
            }
        }
    }
}

type Folding = fn(&str) -> String;

/// The foldings of names, each on top of the one before.
const FOLDINGS: &[(GroupReason, Folding)] = &[
    (GroupReason::SameName, str::to_owned),
    (GroupReason::Case, fold::lower),
    (GroupReason::Whitespace, collapsed),
    (GroupReason::UnicodeForm, unified),
    (GroupReason::Punctuation, |name| unified(name).chars().filter(|c| c.is_alphanumeric()).collect()),
];

/// Lower case, trimmed, runs of blanks collapsed.
fn collapsed(name: &str) -> String {
    fold::lower(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// [`collapsed`], then NFKC; accents are kept.
fn unified(name: &str) -> String {
    let name = collapsed(name);
    if name.is_ascii() { name } else { collapsed(&nfkc(&name)) }
}

/// Parted at everything that is no letter, mark or digit.
fn words(name: &str) -> Vec<String> {
    name.split(|c: char| !(c.is_alphanumeric() || is_mark(c))).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Long enough for a typo to tell anything.
fn long(word: &str) -> bool {
    word.chars().count() >= 5
}

/// As many words, all equal but one, and that one a single edit apart.
fn typo(a: &str, b: &str) -> bool {
    let (a, b) = (words(&unified(a)), words(&unified(b)));
    if a.len() != b.len() {
        return false;
    }
    let differing: Vec<(&String, &String)> = a.iter().zip(&b).filter(|(x, y)| x != y).collect();
    let [(x, y)] = differing[..] else { return false };
    long(x) && long(y) && distance(x, y, 1) == Some(1) && digits(x) == digits(y)
}
