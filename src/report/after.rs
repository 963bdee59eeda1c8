//! A verification as a reader looks at it: the beginnings of its lists, and a page of what came different.
//!
//! Forty thousand facts stay where the report is; the page holds fifty. It must never cut a list without telling how long it was.

use super::schema::{AccountSide, DirectorySide, GroupRow, Report, Subject};
use super::snapshot::SnapshotPermission;
use super::verification::{AccessFact, Comparison, Cure, Fact, Log, Named, Said, Trail, Verification};
use crate::rules::fold::lower;
use serde::Serialize;

/// A verification whose lists are cut, and how long they were.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct After {
    /// Of its facts only the scores are left.
    pub verification: Verification,
    /// Names of each check.
    pub names: Vec<usize>,
    /// Names of each cause in the log.
    pub causes: Vec<usize>,
    /// Symptoms in their order, and how many there are of each.
    pub cures: Vec<(String, usize)>,
}

/// The verification of a report, with so many names of each kind; `None` where it compares with nothing.
pub fn of(report: &Report, of_a_kind: usize) -> Option<After> {
    let Verification { before, switched, checks, forecast, settled, remaining, log, cures: all, since } = report.verification.as_ref()?;
    let mut checks = checks.clone();
    let names = checks.iter_mut().map(|check| cut(&mut check.names, of_a_kind)).collect();
    // The trails come a page at a time.
    let mut log = log.as_ref().map(|log| Log { causes: log.causes.clone(), trails: Vec::new(), ..*log });
    let causes = log.iter_mut().flat_map(|log| &mut log.causes).map(|cause| cut(&mut cause.names, of_a_kind)).collect();
    let mut settled = settled.clone();
    settled.iter_mut().for_each(|point| {
        cut(&mut point.evidence, of_a_kind);
    });
    let mut symptoms: Vec<(String, usize)> = Vec::new();
    let mut cures: Vec<Cure> = Vec::new();
    for cure in all {
        let at = symptoms.iter().position(|(symptom, _)| *symptom == cure.symptom).unwrap_or_else(|| {
            symptoms.push((cure.symptom.clone(), 0));
            symptoms.len() - 1
        });
        symptoms[at].1 += 1;
        if symptoms[at].1 <= of_a_kind {
            cures.push(cure.clone());
        }
    }
    let forecast = Comparison { scenarios: forecast.scenarios.clone(), ..Comparison::default() };
    let verification = Verification {
        before: before.clone(),
        switched: *switched,
        checks,
        forecast,
        settled,
        remaining: remaining.clone(),
        log,
        cures,
        since: since.clone(),
    };
    Some(After { verification, names, causes, cures: symptoms })
}

fn cut(names: &mut Vec<Named>, most: usize) -> usize {
    let all = names.len();
    names.truncate(most);
    all
}

/// The repair for a second account of this person, where the exports show one.
pub fn second_account<'a>(report: &'a Report, account: Option<&AccountSide>, directory: Option<&DirectorySide>) -> Option<&'a Cure> {
    let is_me = |label: &str| account.is_some_and(|a| lower(label) == lower(&a.email)) || directory.is_some_and(|d| lower(label) == lower(&d.key));
    named(report, "duplicate-user", |subject| is_me(&subject.label))
}

/// The repair for a second group beside this one, where the exports show one.
pub fn second_group<'a>(report: &'a Report, row: &GroupRow) -> Option<&'a Cure> {
    let is_account = |label: &str| row.account.as_ref().is_some_and(|a| a.identifier == label);
    let is_pushed = |label: &str| row.account.is_none() && row.directory.iter().any(|d| d.name.as_deref() == Some(label));
    named(report, "group-created", |subject| is_account(&subject.label) || is_pushed(&subject.label))
}

/// The repair of a kind that names this one.
fn named<'a>(report: &'a Report, symptom: &str, is: impl Fn(&Subject) -> bool) -> Option<&'a Cure> {
    let cures = report.verification.iter().flat_map(|found| &found.cures).filter(|cure| cure.symptom == symptom);
    let subjects = |cure: &'a Cure| {
        let others = [Some(&cure.subject), cure.keep.as_ref(), cure.delete.as_ref()];
        cure.sides.iter().map(|side| &side.subject).chain(others.into_iter().flatten())
    };
    cures.into_iter().find(|cure| subjects(cure).any(&is))
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum About {
    #[default]
    Users,
    Groups,
    Access,
    /// What the log tells of each.
    Log,
}

/// Which facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Came {
    /// At least one forecast did not hold.
    #[default]
    Different,
    /// No forecast held.
    Unforeseen,
    /// Nothing has happened yet, or the exports cannot tell.
    Open,
    /// Of the log: what needs a hand, and what the directory tries again.
    Hand,
    Itself,
    All,
}

/// Which facts, and which stretch of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FactQuery {
    pub about: About,
    pub came: Came,
    /// Found in an address, a name, an identifier or a permission, ignoring case.
    pub search: String,
    pub offset: usize,
    pub limit: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FactPage {
    /// How many facts the query leaves.
    pub total: usize,
    pub offset: usize,
    pub rows: Vec<FactRow>,
    /// Of the log, in the place of rows.
    pub trails: Vec<Trail>,
}

/// One fact beside what each scenario said.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FactRow {
    /// Account email or group identifier; of access: the person.
    pub account: Option<String>,
    pub directory: Option<String>,
    /// As in [`Fact`]; empty for access.
    pub happened: String,
    pub lost: Vec<SnapshotPermission>,
    pub gained: Vec<SnapshotPermission>,
    pub said: Vec<Said>,
}

/// The facts that a query asks for.
pub fn facts(report: &Report, query: &FactQuery) -> FactPage {
    let Some(Verification { forecast, log, .. }) = &report.verification else { return FactPage::default() };
    match query.about {
        About::Users => select(&forecast.users, query),
        About::Groups => select(&forecast.groups, query),
        About::Access => select(&forecast.access, query),
        About::Log => trails(log.as_ref().map(|log| log.trails.as_slice()).unwrap_or_default(), query),
    }
}

fn trails(all: &[Trail], query: &FactQuery) -> FactPage {
    let needle = query.search.trim().to_lowercase();
    let wanted = |trail: &&Trail| match query.came {
        Came::Hand => trail.needs == "hand",
        Came::Itself => trail.needs == "itself",
        Came::All => true,
        _ => !trail.contradictions.is_empty(),
    };
    let found = || all.iter().filter(wanted).filter(|trail| trail.subject.label.to_lowercase().contains(&needle));
    let trails = found().skip(query.offset).take(query.limit).cloned().collect();
    FactPage { total: found().count(), offset: query.offset, trails, ..FactPage::default() }
}

fn select<F: Told>(facts: &[F], query: &FactQuery) -> FactPage {
    let needle = query.search.trim().to_lowercase();
    let found: Vec<&F> = facts.iter().filter(|f| came(f.said(), query.came) && (needle.is_empty() || f.mentions(&needle))).collect();
    let rows = found.iter().skip(query.offset).take(query.limit).map(|f| f.row()).collect();
    FactPage { total: found.len(), offset: query.offset, rows, ..FactPage::default() }
}

fn came(said: &[Said], came: Came) -> bool {
    let any = |held: &str| said.iter().any(|s| s.held == held);
    match came {
        Came::Different => any("no"),
        Came::Unforeseen => said.iter().all(|s| s.held == "no"),
        Came::Open => any("open"),
        Came::Hand | Came::Itself | Came::All => true,
    }
}

/// What finding and showing need to know of a fact.
trait Told {
    fn said(&self) -> &[Said];
    fn mentions(&self, needle: &str) -> bool;
    fn row(&self) -> FactRow;
}

impl Told for Fact {
    fn said(&self) -> &[Said] {
        &self.said
    }
    fn mentions(&self, needle: &str) -> bool {
        [&self.account, &self.directory].into_iter().flatten().any(|text| text.to_lowercase().contains(needle))
    }
    fn row(&self) -> FactRow {
        let Self { account, directory, happened, said } = self.clone();
        FactRow { account, directory, happened, said, ..FactRow::default() }
    }
}

impl Told for AccessFact {
    fn said(&self) -> &[Said] {
        &self.said
    }
    fn mentions(&self, needle: &str) -> bool {
        let told = |p: &SnapshotPermission| [&p.role, &p.scope].iter().any(|text| text.to_lowercase().contains(needle));
        self.person.to_lowercase().contains(needle) || self.lost.iter().chain(&self.gained).any(told)
    }
    fn row(&self) -> FactRow {
        let Self { person, lost, gained, said } = self.clone();
        FactRow { account: Some(person), lost, gained, said, ..FactRow::default() }
    }
}
