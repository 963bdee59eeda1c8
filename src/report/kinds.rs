//! The kinds of findings of a report, each with how many there are: what a check rests on, and what can be jumped to.
//!
//! It must never count what the summary holds as all there is.

use super::query::Summary;
use super::schema::{Gate, GateId, GateState, Severity};
use super::words;

/// A kind of finding, and how many there are.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundKind {
    pub severity: Severity,
    pub code: String,
    pub total: usize,
}

impl Summary {
    /// Every kind of finding there is, gravest first, then by what an administrator asks first.
    pub fn kinds(&self) -> Vec<FoundKind> {
        let mut all: Vec<FoundKind> = Vec::new();
        for finding in &self.findings {
            match all.iter_mut().find(|k| k.severity == finding.severity && k.code == finding.code) {
                Some(known) => known.total += 1,
                None => all.push(FoundKind { severity: finding.severity, code: finding.code.clone(), total: 1 }),
            }
        }
        for kind in &mut all {
            let whole = self.further.iter().find(|f| f.severity == kind.severity && f.code == kind.code);
            kind.total = whole.map_or(kind.total, |f| f.total);
        }
        all.sort_by_key(|k| (k.severity, words::code_rank(&k.code)));
        all
    }
    /// What a check that did not pass rests on: the gravest kinds of its findings, and of access every kind that it counts, however grave it
    /// is for one person. Each kind once, under its gravest severity.
    pub fn behind(&self, gate: &Gate) -> Vec<FoundKind> {
        if gate.state == GateState::Pass { Vec::new() } else { behind(gate.id, self.kinds()) }
    }
}

fn behind(gate: GateId, mut kinds: Vec<FoundKind>) -> Vec<FoundKind> {
    kinds.retain(|kind| kind.severity != Severity::Info && words::gate_of(&kind.code) == Some(gate));
    let gravest = kinds.iter().map(|kind| kind.severity).min();
    let mut behind: Vec<FoundKind> = Vec::new();
    for kind in kinds.into_iter().filter(|kind| Some(kind.severity) == gravest || kind.code.starts_with("access.")) {
        match behind.iter_mut().find(|known| known.code == kind.code) {
            Some(known) => known.total += kind.total,
            None => behind.push(kind),
        }
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_behind_a_check_once_however_grave_it_is_for_each() {
        let kind = |code: &str, severity, total| FoundKind { severity, code: code.to_owned(), total };
        let kinds = || {
            vec![
                kind("access.gained", Severity::Blocker, 1),
                kind("access.lost", Severity::Blocker, 4),
                kind("access.gained", Severity::Warning, 2),
                kind("user.wrong-person", Severity::Warning, 1),
                kind("user.guest", Severity::Info, 1),
            ]
        };
        assert_eq!(behind(GateId::AccessNotWidened, kinds()), [kind("access.gained", Severity::Blocker, 3)]);
        assert_eq!(behind(GateId::UsersMatch, kinds()), [kind("user.wrong-person", Severity::Warning, 1)], "not what only ought to be known");
        assert_eq!(behind(GateId::Limits, kinds()), []);
    }
}
