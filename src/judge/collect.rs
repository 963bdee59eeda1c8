//! One finding for each code and subject, whatever the number of scenarios and rows it comes from.

use super::{Confidence, Evidence, Finding, Fix, Said, Severity, Subject};
use crate::model::ScenarioId;
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// What one rule has to say of one subject in one scenario.
pub struct Draft {
    pub code: &'static str,
    pub severity: Severity,
    /// Where it does not depend on which source is right.
    pub confidence: Confidence,
    pub kind: &'static str,
    pub label: String,
    pub message: String,
    pub evidence: Vec<Evidence>,
    pub fix: Option<Fix>,
    pub sources: &'static [&'static str],
}

/// Where a draft went: a further scenario that says the same of the same subject says it with this.
#[derive(Clone)]
pub struct Went {
    finding: usize,
    /// Which pieces of its evidence the draft held.
    pieces: Rc<[usize]>,
}

/// The same fact, whatever the scenarios it holds in.
fn is_same(known: &Evidence, piece: &Evidence) -> bool {
    let Evidence { what, value, id, name, reasons, note, scenarios: _, source } = known;
    (what, value, id, name, reasons, note, source) == (&piece.what, &piece.value, &piece.id, &piece.name, &piece.reasons, &piece.note, &piece.source)
}

/// A set of scenarios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Scenarios(u8);

impl Scenarios {
    const ALL: [ScenarioId; 3] = [ScenarioId::Documented, ScenarioId::Observed, ScenarioId::Chosen];
    /// How many sets there are.
    const SETS: u8 = 1 << Self::ALL.len();

    fn of(scenario: Option<ScenarioId>) -> Self {
        Self(scenario.map_or(0, |id| 1 << id as u8))
    }

    fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    fn ids(self) -> impl Iterator<Item = ScenarioId> {
        Self::ALL.into_iter().filter(move |id| self.0 & Self::of(Some(*id)).0 != 0)
    }

    fn words(self) -> Vec<String> {
        self.ids().map(|id| id.as_str().to_owned()).collect()
    }
}

/// A finding in the making.
#[derive(Clone)]
struct Entry {
    severity: Severity,
    confidence: Confidence,
    scenarios: Scenarios,
    /// By piece of evidence: where it holds.
    pieces: Vec<Scenarios>,
    /// Its evidence names no scenarios yet.
    said: Rc<Said>,
}

/// Code, kind and label of a subject.
type Key = (&'static str, &'static str, String);

/// Gathers drafts into findings. The order in which drafts of different codes or subjects come does not matter.
///
/// A copy shares what is said with the first, so that thousands of findings can be taken over for a further scenario.
#[derive(Clone, Default)]
pub struct Collector {
    entries: Vec<Entry>,
    /// The places of what was gathered when [`Self::settle`] was called.
    settled: Rc<HashMap<Key, usize>>,
    places: HashMap<Key, usize>,
}

impl Collector {
    /// Adds a draft; `None`: it holds whatever the scenario.
    pub fn add(&mut self, scenario: Option<ScenarioId>, draft: Draft) -> Went {
        let Draft { code, severity, confidence, kind, label, message, evidence, fix, sources } = draft;
        let key = (code, kind, label);
        let at = match self.settled.get(&key).or_else(|| self.places.get(&key)) {
            Some(at) => *at,
            None => {
                let sources = sources.iter().map(|s| (*s).to_owned()).collect();
                let subject = Subject::new(kind, &key.2);
                let said = Rc::new(Said { code: code.to_owned(), subject, message, evidence: Vec::new(), fix, sources });
                self.entries.push(Entry { severity, confidence, scenarios: Scenarios::default(), pieces: Vec::new(), said });
                self.places.insert(key, self.entries.len() - 1);
                self.entries.len() - 1
            }
        };
        let entry = &mut self.entries[at];
        let holds = Scenarios::of(scenario);
        entry.scenarios.add(holds);
        // The gravest and the least sure of all that was said.
        entry.severity = entry.severity.min(severity);
        entry.confidence = entry.confidence.max(confidence);
        let mut pieces = Vec::with_capacity(evidence.len());
        for piece in evidence {
            let known = entry.said.evidence.iter().position(|e| is_same(e, &piece)).unwrap_or_else(|| {
                Rc::make_mut(&mut entry.said).evidence.push(piece);
                entry.pieces.push(Scenarios::default());
                entry.pieces.len() - 1
            });
            entry.pieces[known].add(holds);
            pieces.push(known);
        }
        Went { finding: at, pieces: pieces.into() }
    }

    /// Says in a further scenario what was said already.
    pub fn again(&mut self, scenario: ScenarioId, Went { finding, pieces }: &Went) {
        let holds = Scenarios::of(Some(scenario));
        let entry = &mut self.entries[*finding];
        entry.scenarios.add(holds);
        pieces.iter().for_each(|piece| entry.pieces[*piece].add(holds));
    }

    /// Lets copies share the places of all that was gathered.
    pub fn settle(&mut self) {
        let mut all = std::mem::take(&mut self.places);
        all.extend(self.settled.iter().map(|(key, at)| (key.clone(), *at)));
        self.settled = Rc::new(all);
    }

    /// The findings, most severe first, then by code and label.
    pub fn finish(self) -> Vec<Finding> {
        let words: Vec<Rc<Vec<String>>> = (0..Scenarios::SETS).map(|set| Rc::new(Scenarios(set).words())).collect();
        let finding = |entry: Entry| {
            let Entry { severity, mut confidence, scenarios, pieces, mut said } = entry;
            if scenarios.ids().filter(|id| *id != ScenarioId::Chosen).count() == 1 {
                confidence = Confidence::Contested;
            }
            if pieces.iter().any(|piece| *piece != scenarios) {
                let evidence = &mut Rc::make_mut(&mut said).evidence;
                for (piece, holds) in evidence.iter_mut().zip(pieces).filter(|(_, holds)| *holds != scenarios) {
                    piece.scenarios = holds.words();
                }
            }
            Finding { severity, confidence, scenarios: Rc::clone(&words[usize::from(scenarios.0)]), said }
        };
        let mut out: Vec<Finding> = self.entries.into_iter().map(finding).collect();
        out.sort_by(|a, b| (a.severity, &a.code, &a.subject).cmp(&(b.severity, &b.code, &b.subject)));
        out
    }
}
