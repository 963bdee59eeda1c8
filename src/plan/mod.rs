//! What to do about the findings: changes that were tried before they are offered, and ranked by what they clear.
//!
//! Each candidate of [`offer`] is carried out on a copy of the inventory and forecast again. One that does not clear what it was made for,
//! or brings about a blocker or a warning that was not there, is not offered; one that makes a finding hold by the other answer is offered
//! only where nothing else helps, and says so. Candidates are tried together, because a forecast of a large
//! account costs its time, and each aims at a value that nobody holds today: what holds of them together then holds of each alone.
//!
//! Architecture Invariant: nothing here changes what was read, and nothing is offered that was not forecast.

mod edit;
mod offer;
mod rank;
mod trial;

use crate::forecast::Today;
use crate::judge::{Case, Finding, Severity};
use crate::model::DirectoryKind;
use crate::report::build::counts;
use crate::report::plan::{After, GateAfter, NewFinding, Plan, PlannedFix, ScenarioAfter, Worse};
use crate::report::schema::Subject;
pub use edit::Edit;
use offer::Candidate;
use std::collections::{BTreeMap, BTreeSet};
use trial::{Name, Outcome, Trials, Worsened};

/// The plan, and how each of its fixes is carried out.
#[derive(Clone, Debug, Default)]
pub struct Planned {
    pub plan: Plan,
    /// In the order of the plan's fixes.
    edits: Vec<BTreeSet<Edit>>,
}

/// How many candidates are tried one by one, times people: what each of them clears alone is then known, also of other people's access.
const ALONE: usize = 120_000;

/// How often a set of candidates is tried again without those that failed.
const ROUNDS: usize = 6;

/// Makes the plan for a case. `pause` is waited for between two forecasts, so that a caller with a single thread can answer others.
pub async fn plan(case: &Case<'_>, today: &Today, findings: &[Finding], pause: impl AsyncFn()) -> Planned {
    let trials = Trials::new(case, today, findings);
    let candidates = offer::all(case, findings);
    let mut good: Vec<(Candidate, Outcome)> = Vec::new();
    let (whole, single): (Vec<Candidate>, Vec<Candidate>) = candidates.into_iter().partition(|c| c.is_wide());
    for candidate in whole {
        pause().await;
        good.extend(alone(&trials, candidate));
    }
    let (people, groups): (Vec<Candidate>, Vec<Candidate>) = single.into_iter().partition(Candidate::is_about_people);
    // What becomes of a person's access depends on the person and on groups, never on another person.
    let (groups, people) = (together(&trials, groups, &pause).await, together(&trials, people, &pause).await);
    let doubtful = groups.doubtful.into_iter().chain(people.doubtful).map(|candidate| (candidate, None));
    let settled = groups.settled.into_iter().chain(people.settled).map(|(candidate, outcome)| (candidate, Some(outcome)));
    let rows = case.inventory.account.users.len() + case.inventory.directory.users.len();
    let mut purse = ALONE;
    for (candidate, outcome) in settled.chain(doubtful) {
        if purse >= rows {
            purse -= rows;
            pause().await;
            good.extend(alone(&trials, candidate));
        } else {
            good.extend(outcome.map(|outcome| (candidate, outcome)));
        }
    }
    let mut order = rank::rank(&good.iter().map(|(c, o)| (c.asks, o)).collect::<Vec<_>>());
    if good.iter().any(|(candidate, _)| candidate.edits().iter().any(Edit::names_in_app)) {
        // What writes everybody's user name anew has to be done before one is set for somebody.
        let okta = case.inventory.directory.kind == Some(DirectoryKind::Okta);
        order.sort_by_key(|n| !(okta && good[*n].0.edits().contains(&Edit::SendEmail)));
    }
    let place: BTreeMap<Name, u32> = (0..).zip(findings).map(|(n, f)| (trial::name(f), n)).collect();
    let at = |names: &BTreeSet<Name>| -> Vec<u32> {
        let mut out: Vec<u32> = names.iter().filter_map(|n| place.get(n).copied()).collect();
        out.sort_unstable();
        out
    };
    let mut planned = Planned::default();
    for (n, index) in order.into_iter().enumerate() {
        let (candidate, outcome) = &good[index];
        let edits: BTreeSet<Edit> = candidate.edits().iter().cloned().collect();
        planned.plan.fixes.push(PlannedFix {
            id: format!("F{}", n + 1),
            kind: candidate.kind().to_owned(),
            owner: if edits.iter().all(Edit::in_harness) { "harness" } else { "directory" }.to_owned(),
            // What makes something worse is nobody else's to pick.
            asks: candidate.asks || !outcome.worsened.is_empty(),
            changes: edits.iter().map(|e| e.told(case.inventory, case.chosen)).collect(),
            clears: at(&outcome.cleared),
            eases: at(&outcome.eased),
            worsens: worse(&outcome.worsened),
        });
        planned.edits.push(edits);
    }
    planned.plan.open = trials.base.len() as u64;
    planned.plan.blockers = trials.base.values().filter(|(severity, _)| *severity == Severity::Blocker).count() as u64;
    if !planned.edits.is_empty() {
        pause().await;
        planned.plan.clears = trials.run(&planned.edits.iter().flatten().cloned().collect()).outcome.cleared.len() as u64;
    }
    planned
}

/// What gets worse, as the report tells it.
fn worse(worsened: &BTreeMap<Name, Worsened>) -> Vec<Worse> {
    let subject = |kind: &String, label: &String| Subject { kind: kind.clone(), label: label.clone(), id: None };
    let one = |((code, kind, label), worsened): (&Name, &Worsened)| Worse {
        code: code.clone(),
        subject: subject(kind, label),
        scenarios: worsened.scenarios.iter().cloned().collect(),
    };
    worsened.iter().map(one).collect()
}

/// Tries a candidate for itself, by each of its ways: the first that makes nothing worse, else the first that makes less worse than it
/// clears. `None`: none is good.
fn alone(trials: &Trials<'_>, mut candidate: Candidate) -> Option<(Candidate, Outcome)> {
    let mut second = None;
    loop {
        let outcome = trials.run(&candidate.edits().iter().cloned().collect()).outcome;
        if is_good(&candidate, &outcome) {
            if outcome.worsened.is_empty() {
                return Some((candidate, outcome));
            }
            second.get_or_insert((candidate.clone(), outcome));
        }
        if !candidate.another_way() {
            return second;
        }
    }
}

/// Whether it may be offered. What changes the app for everybody decides between the two answers, so that some finding may then hold in
/// both; any other may at most turn a finding from one answer to the other. Both are told, and are less than what is cleared.
fn is_good(candidate: &Candidate, outcome: &Outcome) -> bool {
    let met = candidate.is_met(&outcome.cleared) || candidate.is_met(&outcome.eased);
    let bearable = candidate.is_wide() || outcome.worsened.values().all(|w| !w.more);
    met && outcome.new.is_empty() && (outcome.worsened.is_empty() || (bearable && outcome.worsened.len() < outcome.cleared.len()))
}

/// Candidates that were tried together.
#[derive(Default)]
struct Sorted {
    /// Good together, with what each clears as far as its subject tells.
    settled: Vec<(Candidate, Outcome)>,
    /// Those that failed or did harm, which may have been another's fault.
    doubtful: Vec<Candidate>,
}

/// Tries candidates together, and again without those that fail or do harm.
async fn together(trials: &Trials<'_>, candidates: Vec<Candidate>, pause: &impl AsyncFn()) -> Sorted {
    // Each beside itself as it came, with all its ways.
    let mut candidates: Vec<(Candidate, Candidate)> = candidates.into_iter().map(|c| (c.clone(), c)).collect();
    let mut doubtful = Vec::new();
    for _ in 0..ROUNDS {
        if candidates.is_empty() {
            break;
        }
        pause().await;
        let edits = candidates.iter().flat_map(|(c, _)| c.edits().iter().cloned()).collect();
        let outcome = trials.run(&edits).outcome;
        let touched: BTreeSet<&str> = candidates.iter().flat_map(|(c, _)| &c.touches).map(String::as_str).collect();
        // What only went over to the other answer, and nobody can be blamed for, is no reason to give up all of them.
        let worse = outcome.worsened.iter().filter(|((_, _, label), w)| w.more || touched.contains(label.as_str())).map(|(name, _)| name);
        let harm: BTreeSet<&str> = outcome.new.iter().chain(worse).map(|(_, _, label)| label.as_str()).collect();
        let before = candidates.len();
        // Harm that nobody can be blamed for will not go away in the next round.
        let mut blamed = harm.is_empty();
        let mut next = Vec::with_capacity(before);
        for (mut candidate, whole) in candidates {
            let harms = candidate.touches.iter().any(|t| harm.contains(t.as_str()));
            let met = candidate.is_met(&outcome.cleared) || candidate.is_met(&outcome.eased);
            blamed |= harms;
            if met && !harms {
                next.push(((candidate, whole), true));
            } else if candidate.another_way() {
                next.push(((candidate, whole), false));
            } else {
                doubtful.push(whole);
            }
        }
        let done = harm.is_empty() && next.len() == before && next.iter().all(|(_, good)| *good);
        candidates = next.into_iter().map(|(candidate, _)| candidate).collect();
        if done {
            let settled = candidates.into_iter().map(|(candidate, _)| candidate).collect();
            return Sorted { settled: rank::by_subject(settled, &outcome), doubtful };
        }
        if !blamed {
            break;
        }
    }
    doubtful.extend(candidates.into_iter().map(|(_, whole)| whole));
    Sorted { settled: Vec::new(), doubtful }
}

impl Planned {
    /// The forecast with the picked fixes.
    pub fn after(&self, case: &Case<'_>, today: &Today, findings: &[Finding], picked: &[String]) -> Option<After> {
        let chosen = self.plan.fixes.iter().zip(&self.edits).filter(|(fix, _)| picked.contains(&fix.id));
        let edits: BTreeSet<Edit> = chosen.flat_map(|(_, edits)| edits.iter().cloned()).collect();
        if edits.is_empty() {
            return None;
        }
        let tried = Trials::new(case, today, findings).run(&edits);
        let judgement = tried.judgement;
        let left = trial::open(&judgement.findings);
        let number = |severity| left.values().filter(|(s, _)| *s == severity).count() as u64;
        Some(After {
            verdict: judgement.verdict,
            blockers: number(Severity::Blocker),
            warnings: number(Severity::Warning),
            gates: judgement.gates.iter().map(|g| GateAfter { id: g.id, state: g.state }).collect(),
            scenarios: tried.forecasts.iter().map(|f| ScenarioAfter { id: f.scenario.id.as_str().to_owned(), counts: counts(f) }).collect(),
            new: tried
                .outcome
                .new
                .into_iter()
                .chain(tried.outcome.worsened.into_keys())
                .map(|(code, kind, label)| NewFinding { code, subject: Subject { kind, label, id: None } })
                .collect(),
        })
    }
}
