//! One finding for each code and subject, whatever the number of scenarios and rows it comes from.

use super::{Confidence, Evidence, Finding, Fix, Severity, Subject};
use crate::model::ScenarioId;
use std::collections::BTreeMap;

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

/// The same fact, whatever the scenarios it holds in.
fn is_same(known: &Evidence, piece: &Evidence) -> bool {
    let Evidence { what, value, id, name, reasons, note, scenarios: _, source } = known;
    (what, value, id, name, reasons, note, source) == (&piece.what, &piece.value, &piece.id, &piece.name, &piece.reasons, &piece.note, &piece.source)
}

/// Gathers drafts into findings. The order in which drafts of different codes or subjects come does not matter.
#[derive(Clone)]
pub struct Collector {
    findings: BTreeMap<(&'static str, &'static str, String), (Vec<ScenarioId>, Finding)>,
}

impl Collector {
    pub fn new() -> Self {
        Self { findings: BTreeMap::new() }
    }

    /// Adds a draft; `None`: it holds whatever the scenario.
    pub fn add(&mut self, scenario: Option<ScenarioId>, draft: Draft) {
        let key = (draft.code, draft.kind, draft.label.clone());
        let word = scenario.map(|s| s.as_str().to_owned());
        let (scenarios, finding) = self.findings.entry(key).or_insert_with(|| {
            let finding = Finding {
                code: draft.code.to_owned(),
                severity: draft.severity,
                confidence: draft.confidence,
                scenarios: Vec::new(),
                subject: Subject { kind: draft.kind.to_owned(), label: draft.label },
                message: draft.message,
                evidence: Vec::new(),
                fix: draft.fix,
                sources: draft.sources.iter().map(|s| (*s).to_owned()).collect(),
            };
            (Vec::new(), finding)
        });
        if let Some(id) = scenario.filter(|id| !scenarios.contains(id)) {
            scenarios.push(id);
        }
        // The gravest and the least sure of all that was said.
        finding.severity = finding.severity.min(draft.severity);
        finding.confidence = finding.confidence.max(draft.confidence);
        for mut piece in draft.evidence {
            let known = finding.evidence.iter_mut().find(|e| is_same(e, &piece));
            match (known, &word) {
                (Some(known), Some(word)) if !known.scenarios.contains(word) => known.scenarios.push(word.clone()),
                (Some(_), _) => {}
                (None, word) => {
                    piece.scenarios = word.iter().cloned().collect();
                    finding.evidence.push(piece);
                }
            }
        }
    }

    /// The findings, most severe first, then by code and label.
    pub fn finish(self) -> Vec<Finding> {
        let mut out: Vec<Finding> = self
            .findings
            .into_values()
            .map(|(mut scenarios, mut finding)| {
                scenarios.sort_unstable();
                let standing = scenarios.iter().filter(|s| **s != ScenarioId::Chosen).count();
                if standing == 1 {
                    finding.confidence = Confidence::Contested;
                }
                finding.scenarios = scenarios.iter().map(|s| s.as_str().to_owned()).collect();
                for piece in &mut finding.evidence {
                    if piece.scenarios.len() == finding.scenarios.len() {
                        piece.scenarios.clear();
                    }
                }
                finding
            })
            .collect();
        out.sort_by(|a, b| (a.severity, &a.code, &a.subject).cmp(&(b.severity, &b.code, &b.subject)));
        out
    }
}
