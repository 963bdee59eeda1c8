//! The kinds of findings of a report, each with how many there are: what a check rests on, and what can be jumped to.
//!
//! It must never count what the summary holds as all there is.

use super::query::Summary;
use super::schema::Severity;
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
}
