//! The person behind another address: reason by reason, the strongest first, among those not yet placed.
//!
//! Candidates are found by blocking (equal foldings, same local part, shared deletions), never by looking at all pairs: among 100,000
//! people with 2 % left over this is a matter of milliseconds.

use super::UserReason;
use super::pairing::{Candidate, Pair, join, one_to_one};
use crate::model::{DirectoryUser, Inventory};
use crate::rules::edits::{deletions, digits, distance};
use crate::rules::fold;
use crate::rules::names::{Name, disagree, signature};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

/// One account user or directory user with everything that near matches look at.
pub struct Side {
    /// In the order of the contract.
    pub position: usize,
    /// The raw address or key; empty where there is no key.
    raw: String,
    name: Option<Name>,
    unified: String,
    /// Raw and unified form of each address of a directory user.
    addresses: Vec<(String, String)>,
}

impl Side {
    pub fn new(position: usize, raw: &str, name: Option<Name>, addresses: Vec<String>) -> Self {
        let addresses = addresses.into_iter().map(|a| (fold::unified(&a), a)).map(|(u, a)| (a, u)).collect();
        Self { position, unified: fold::unified(raw), raw: raw.to_owned(), name, addresses }
    }

    /// A step of the ladder of foldings between trimming and unifying: for plain text they all come to the same.
    fn folded(&self, folding: fn(&str) -> String) -> Cow<'_, str> {
        if self.raw.is_ascii() { Cow::Borrowed(&self.unified) } else { Cow::Owned(folding(&self.raw)) }
    }
}

/// A pair with its reason.
pub struct Twin {
    pub reason: UserReason,
    pub ambiguous: bool,
    pub account: usize,
    pub directory: usize,
    /// For `other-attribute`: the address that equals the account's.
    pub matched_by: Option<String>,
}

/// How many of the whole export have each name.
struct NameCounts {
    account: HashMap<String, u32>,
    directory: HashMap<String, u32>,
}

/// The signature of everybody's name: the same in every scenario, and made when first a name is asked after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signatures {
    account: Vec<u64>,
    directory: Vec<u64>,
}

impl Signatures {
    fn of(inventory: &Inventory) -> Self {
        Self {
            account: inventory.account.users.iter().map(|u| signature(&u.name)).collect(),
            directory: inventory.directory.users.iter().map(|u| directory_name(u).map_or(0, |name| signature(&name))).collect(),
        }
    }
}

fn directory_name(user: &DirectoryUser) -> Option<Cow<'_, str>> {
    match &user.display_name {
        Some(name) if !name.is_empty() => Some(Cow::Borrowed(name)),
        _ => super::users::written_name(user).map(Cow::Owned),
    }
}

/// Counts the names of the whole export, as far as anybody who is left over has one with that signature. Whoever has the name of the one
/// before with that signature, letter by letter, is counted without reading it.
fn counts<'a>(people: impl Iterator<Item = (u64, Cow<'a, str>)>, wanted: &HashSet<u64>) -> HashMap<String, u32> {
    let mut last: HashMap<u64, (Cow<'a, str>, Option<String>)> = HashMap::default();
    let mut out: HashMap<String, u32> = HashMap::default();
    for (signature, name) in people.filter(|(signature, _)| wanted.contains(signature)) {
        let known = match last.entry(signature) {
            Entry::Occupied(known) if known.get().0 == name => known.into_mut(),
            other => {
                let words = Name::of(&name).and_then(|n| n.sorted_words());
                other.insert_entry((name, words)).into_mut()
            }
        };
        if let Some(words) = &known.1 {
            match out.get_mut(words) {
                Some(count) => *count += 1,
                None => drop(out.insert(words.clone(), 1)),
            }
        }
    }
    out
}

fn name_counts(inventory: &Inventory, wanted: &HashSet<u64>, signatures: &Signatures) -> NameCounts {
    let account = signatures.account.iter().zip(&inventory.account.users).map(|(signature, user)| (*signature, Cow::Borrowed(user.name.as_str())));
    let directory = signatures.directory.iter().zip(&inventory.directory.users);
    NameCounts {
        account: counts(account, wanted),
        directory: counts(directory.filter_map(|(signature, user)| Some((*signature, directory_name(user)?))), wanted),
    }
}

/// Finds the twins. `all_reasons` is false for people who are not sent: they are matched by equal addresses only.
pub fn find(accounts: Vec<&Side>, directory: Vec<&Side>, all_reasons: bool, inventory: &Inventory, signatures: &OnceCell<Signatures>) -> Vec<Twin> {
    let mut search = Search { accounts, directory, twins: Vec::new() };
    for (reason, folding) in FOLDINGS {
        search.by_folding(*reason, *folding);
    }
    search.by_look();
    search.by_other_attribute();
    if all_reasons {
        search.by_domain();
        search.by_plus_tag();
        search.by_typo();
        search.by_name(inventory, signatures);
    }
    search.twins
}

type Folding = for<'s> fn(&'s Side) -> Cow<'s, str>;

const FOLDINGS: &[(UserReason, Folding)] = &[
    (UserReason::Case, |side| match fold::is_low(&side.raw) {
        true => Cow::Borrowed(side.raw.as_str()),
        false => Cow::Owned(fold::lower(&side.raw)),
    }),
    (UserReason::Whitespace, |side| side.folded(fold::trimmed)),
    (UserReason::Invisible, |side| side.folded(fold::visible)),
    (UserReason::UnicodeForm, |side| Cow::Borrowed(&side.unified)),
];

struct Search<'a> {
    accounts: Vec<&'a Side>,
    directory: Vec<&'a Side>,
    twins: Vec<Twin>,
}

impl<'a> Search<'a> {
    fn with_key(&self) -> impl Iterator<Item = &&'a Side> {
        self.directory.iter().filter(|d| !d.raw.is_empty())
    }

    fn lookup(&self) -> (HashMap<usize, &'a Side>, HashMap<usize, &'a Side>) {
        let of = |sides: &[&'a Side]| sides.iter().map(|s| (s.position, *s)).collect();
        (of(&self.accounts), of(&self.directory))
    }

    /// Takes the pairs of one reason and leaves the rest for the next.
    fn take(&mut self, reason: UserReason, candidates: Vec<Candidate>, matched_by: impl Fn(&Pair) -> Option<String>) {
        if candidates.is_empty() {
            return;
        }
        let pairs = one_to_one(candidates);
        let accounts: HashSet<usize> = pairs.iter().map(|p| p.account).collect();
        let directory: HashSet<usize> = pairs.iter().map(|p| p.directory).collect();
        self.twins.extend(pairs.iter().map(|p| Twin {
            reason,
            ambiguous: p.ambiguous,
            account: p.account,
            directory: p.directory,
            matched_by: matched_by(p),
        }));
        self.accounts.retain(|a| !accounts.contains(&a.position));
        self.directory.retain(|d| !directory.contains(&d.position));
    }

    /// Pairs of the sides that have the same key, as far as `extra` lets them.
    fn alike(&self, key: impl Fn(&'a Side) -> Option<Cow<'a, str>>, extra: &dyn Fn(usize, usize) -> bool) -> Vec<Candidate> {
        let keyed = |s: &&'a Side| key(s).filter(|key| !key.is_empty()).map(|key| (key, s.position));
        let accounts: Vec<(Cow<'_, str>, usize)> = self.accounts.iter().filter_map(keyed).collect();
        join(&accounts, self.with_key().filter_map(keyed), extra)
    }

    fn by_folding(&mut self, reason: UserReason, folding: Folding) {
        let candidates = self.alike(|s| Some(folding(s)), &|_, _| true);
        self.take(reason, candidates, |_| None);
    }

    fn by_look(&mut self) {
        let (accounts, directory) = self.lookup();
        // `rn` and `m` are also two people's initials: between plain ASCII addresses the names decide.
        let extra = |a: usize, d: usize| {
            let (a, d) = (accounts[&a], directory[&d]);
            let plain = a.unified.is_ascii() && d.unified.is_ascii();
            !(plain && disagree(a.name.as_ref(), d.name.as_ref()))
        };
        let candidates = self.alike(|s| Some(Cow::Owned(fold::skeleton(&s.unified))), &extra);
        self.take(UserReason::LookAlike, candidates, |_| None);
    }

    fn by_other_attribute(&mut self) {
        let (accounts, directory) = self.lookup();
        let mine: Vec<(&str, usize)> = self.accounts.iter().filter(|a| !a.unified.is_empty()).map(|a| (a.unified.as_str(), a.position)).collect();
        let theirs = self.directory.iter().flat_map(|d| d.addresses.iter().map(|(_, u)| (u.as_str(), d.position)));
        let candidates = join(&mine, theirs, |_, _| true);
        self.take(UserReason::OtherAttribute, candidates, |pair| {
            let wanted = &accounts[&pair.account].unified;
            directory[&pair.directory].addresses.iter().find(|(_, u)| u == wanted).map(|(raw, _)| raw.clone())
        });
    }

    fn by_domain(&mut self) {
        let (accounts, directory) = self.lookup();
        let extra = |a: usize, d: usize| {
            let (a, d) = (accounts[&a], directory[&d]);
            let far = match (fold::split(&a.unified), fold::split(&d.unified)) {
                (Some((_, x)), Some((_, y))) => distance(x, y, 1).is_none(),
                _ => false,
            };
            far && !disagree(a.name.as_ref(), d.name.as_ref())
        };
        let candidates = self.alike(|s| fold::split(&s.unified).map(|(local, _)| Cow::Borrowed(local)), &extra);
        self.take(UserReason::Domain, candidates, |_| None);
    }

    fn by_plus_tag(&mut self) {
        let base = |s: &'a Side| {
            let (local, domain) = fold::split(&s.unified)?;
            let base = fold::before_tag(local);
            let without = || Cow::Owned(format!("{base}@{domain}"));
            (!base.is_empty()).then(|| if base.len() < local.len() { without() } else { Cow::Borrowed(s.unified.as_str()) })
        };
        let candidates = self.alike(base, &|_, _| true);
        self.take(UserReason::PlusTag, candidates, |_| None);
    }

    fn by_typo(&mut self) {
        let (accounts, directory) = self.lookup();
        let mut blocks: Vec<(u64, usize)> =
            self.accounts.iter().flat_map(|a| blocks_of(&a.unified).into_iter().map(|block| (block, a.position))).collect();
        let known = Known::of(&blocks);
        let mut theirs: Vec<(u64, usize)> = Vec::new();
        for d in self.with_key() {
            theirs.extend(blocks_of(&d.unified).iter().filter(|block| known.may_hold(**block)).map(|block| (*block, d.position)));
        }
        // Only those are put in order that somebody on the other side may have as well: few.
        let asked = Known::of(&theirs);
        blocks.retain(|(block, _)| asked.may_hold(*block));
        blocks.sort_unstable();
        let mut candidates = Vec::new();
        let mut near: Vec<usize> = Vec::new();
        for of_one in theirs.chunk_by(|one, other| one.1 == other.1) {
            let position = of_one[0].1;
            near.clear();
            for (block, _) in of_one {
                let from = blocks.partition_point(|(b, _)| b < block);
                near.extend(blocks[from..].iter().take_while(|(b, _)| b == block).map(|(_, position)| *position));
            }
            near.sort_unstable();
            near.dedup();
            for a in &near {
                if let Some(edits) = typo(accounts[a], directory[&position]) {
                    candidates.push(Candidate { edits, account: *a, directory: position });
                }
            }
        }
        self.take(UserReason::Typo, candidates, |_| None);
    }

    fn by_name(&mut self, inventory: &Inventory, signatures: &OnceCell<Signatures>) {
        if self.accounts.is_empty() || self.directory.is_empty() {
            return;
        }
        let wanted: HashSet<u64> = self.accounts.iter().chain(&self.directory).filter_map(|s| s.name.as_ref()).map(Name::signature).collect();
        let names = name_counts(inventory, &wanted, signatures.get_or_init(|| Signatures::of(inventory)));
        let keyed = |s: &&Side, count: &HashMap<String, u32>| {
            let words = s.name.as_ref()?.sorted_words()?;
            (count.get(&words) == Some(&1)).then_some((words, s.position))
        };
        let accounts: Vec<(String, usize)> = self.accounts.iter().filter_map(|s| keyed(s, &names.account)).collect();
        let candidates = join(&accounts, self.with_key().filter_map(|s| keyed(s, &names.directory)), |_, _| true);
        self.take(UserReason::Name, candidates, |_| None);
    }
}

/// Tells of nearly every block that nobody has that nobody has it, without a search: one bit for all that begin alike.
struct Known {
    bits: Vec<u64>,
    /// So many bits of a block do not tell its place.
    shift: u32,
}

impl Known {
    fn place(&self, block: u64) -> (usize, u64) {
        let place = block >> self.shift;
        ((place >> 6) as usize, 1 << (place & 63))
    }

    /// Sixteen bits for each block that somebody has: one in sixteen of the others is searched for in vain.
    fn of(blocks: &[(u64, usize)]) -> Self {
        let size = (blocks.len() * 16).next_power_of_two().max(64);
        let mut out = Self { bits: vec![0; size / 64], shift: u64::BITS - size.trailing_zeros() };
        for (block, _) in blocks {
            let (at, bit) = out.place(*block);
            out.bits[at] |= bit;
        }
        out
    }

    #[inline]
    fn may_hold(&self, block: u64) -> bool {
        let (at, bit) = self.place(block);
        self.bits[at] & bit != 0
    }
}

/// Local parts from this length on may be two edits apart.
const LONG: usize = 8;
/// Shorter local parts are too short for a typo to tell anything.
const SHORT: usize = 4;

/// Blocks of an address: two addresses within a typo share at least one. The digits have to be the same, so they part the blocks:
/// otherwise every john.smith with a number would have to be compared with every other.
fn blocks_of(unified: &str) -> Vec<u64> {
    let Some((local, _)) = fold::split(unified) else { return Vec::new() };
    let length = local.chars().count();
    if length < SHORT {
        return Vec::new();
    }
    let digits = digits(local).bytes().fold(0, |hash: u64, b| hash.wrapping_mul(0x0100_0000_01b3).wrapping_add(u64::from(b) + 1));
    let mut blocks = deletions(local, if length >= LONG { 2 } else { 1 });
    blocks.iter_mut().for_each(|block| *block ^= digits);
    blocks
}

/// How many edits in all, where the two addresses are a typo apart.
fn typo(a: &Side, d: &Side) -> Option<usize> {
    let ((al, ad), (dl, dd)) = (fold::split(&a.unified)?, fold::split(&d.unified)?);
    let length = al.chars().count().min(dl.chars().count());
    if length < SHORT || digits(al) != digits(dl) {
        return None;
    }
    let locals = distance(al, dl, if length >= LONG { 2 } else { 1 })?;
    let edits = locals + distance(ad, dd, 1)?;
    if edits == 0 || disagree(a.name.as_ref(), d.name.as_ref()) {
        return None;
    }
    let known = a.name.is_some() && d.name.is_some();
    (known || (edits == 1 && al.chars().next() == dl.chars().next())).then_some(edits)
}

/// Domain pairs of duplicates that differ in the domain only, with how many people each explains.
pub fn domain_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeMap<(String, String), usize> {
    let mut out = BTreeMap::new();
    for (account, key) in pairs {
        let (a, k) = (fold::unified(account), fold::unified(key));
        if let (Some((_, old)), Some((_, new))) = (fold::split(&a), fold::split(&k)) {
            *out.entry((old.to_owned(), new.to_owned())).or_default() += 1;
        }
    }
    out
}
