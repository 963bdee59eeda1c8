//! A report without its names: codes in the place of people, addresses, ids, groups, files and whatever else is the customer's word, and
//! the key apart.
//!
//! A pure function of the report. It is made so that a value can only survive where the tool itself has the same word: every field is taken
//! apart in [`values`], which either gives a value a code or holds a word against the tool's own lists, and every sentence is written anew in
//! [`texts`]. The SHA-256 of the files goes into the key: of a small file it could be guessed what was in it.

mod codes;
mod order;
mod sentences;
mod texts;
mod values;

use super::schema::{Finding, Redaction, Report, ReportInput, Subject};
use super::words;
use crate::words::report_redact as say;
use codes::{Class, Values};
use serde::Serialize;
use std::collections::BTreeMap;
use std::rc::Rc;

/// How much stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Codes in the place of values; everything else stays.
    Names,
    /// Verdict, gates and counts; no rows.
    All,
}

impl Level {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::All => "all",
        }
    }
}

/// What the codes stand for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Key {
    /// `scim-preflight/key/1`.
    pub schema: String,
    /// The date of the report it belongs to.
    pub created: String,
    pub codes: Vec<KeyEntry>,
}

/// One code.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct KeyEntry {
    pub code: String,
    /// `address`, `name`, `id`, `group`, `file`, …
    pub what: String,
    pub original: String,
    /// Of a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// The report at a level, and the key to it.
pub fn redact(report: &Report, level: Level) -> (Report, Key) {
    let mut copy = report.clone();
    let mut hashes = BTreeMap::new();
    copy.inputs.iter_mut().for_each(|input| take_hashes(input, &mut hashes));
    if level == Level::All {
        reduce(&mut copy);
    }
    let mut values = Values::default();
    values::walk(&mut copy.clone(), &mut |class, text| values.note(class, text));
    let codes = values.number();
    values::walk(&mut copy, &mut |class, text| codes.replace(class, text));
    texts::rewrite(&mut copy);
    order::by_code(&mut copy);
    let findings = if level == Level::All { by_code(&mut copy.findings) } else { BTreeMap::new() };
    copy.redacted = Some(Redaction { level: level.as_str().to_owned(), findings });
    let entry = |(code, class, original): (String, Class, String)| KeyEntry {
        sha256: hashes.get(&original).filter(|_| class == Class::File).cloned(),
        code,
        what: class.label().to_owned(),
        original,
    };
    let codes = codes.into_entries().into_iter().map(entry).collect();
    (copy, Key { schema: "scim-preflight/key/1".to_owned(), created: report.created.clone(), codes })
}

fn take_hashes(input: &mut ReportInput, hashes: &mut BTreeMap<String, String>) {
    let hash = std::mem::take(&mut input.sha256);
    if !hash.is_empty() {
        hashes.insert(input.name.clone(), hash);
    }
    input.parts.iter_mut().for_each(|part| take_hashes(part, hashes));
}

/// Takes away whatever is told of single people, groups and files.
fn reduce(report: &mut Report) {
    for scenario in &mut report.scenarios {
        scenario.users.clear();
        scenario.groups.clear();
        scenario.access.clear();
        scenario.members.clear();
        scenario.administrators.iter_mut().for_each(|a| a.people.clear());
        scenario.patterns.clear();
    }
    report.group_roles.clear();
    report.configuration = None;
    report.plan = None;
    for input in &mut report.inputs {
        input.parts.clear();
        input.unreadable_rows.clear();
        input.group = None;
    }
    for finding in &mut report.findings {
        finding.evidence.clear();
    }
    if let Some(verification) = &mut report.verification {
        verification.checks.iter_mut().for_each(|c| c.names.clear());
        verification.settled.iter_mut().for_each(|s| s.evidence.clear());
        verification.forecast.users.clear();
        verification.forecast.groups.clear();
        verification.forecast.access.clear();
        verification.cures.clear();
        let turned = verification.since.iter_mut().flat_map(|s| [&mut s.came_true, &mut s.fixed, &mut s.unknown, &mut s.changed, &mut s.new]);
        turned.for_each(|t| t.first.clear());
        if let Some(log) = &mut verification.log {
            log.causes.iter_mut().for_each(|c| c.names.clear());
            log.trails.clear();
        }
    }
}

/// One finding for each code in the place of all of it, and how many there were.
fn by_code(findings: &mut Vec<Finding>) -> BTreeMap<String, u64> {
    let mut numbers: BTreeMap<String, u64> = BTreeMap::new();
    let mut out: Vec<Finding> = Vec::new();
    for finding in std::mem::take(findings) {
        *numbers.entry(finding.code.clone()).or_default() += 1;
        match out.iter_mut().find(|f| f.code == finding.code) {
            Some(known) => {
                known.severity = known.severity.min(finding.severity);
                known.confidence = known.confidence.max(finding.confidence);
                let new: Vec<String> = finding.scenarios.iter().filter(|id| !known.scenarios.contains(id)).cloned().collect();
                Rc::make_mut(&mut known.scenarios).extend(new);
            }
            None => out.push(finding),
        }
    }
    for finding in &mut out {
        let number = numbers[&finding.code];
        finding.subject = Subject::new(&finding.subject.kind, say::number_in_all(&number));
        finding.message = format!("{}: {number}.", words::code(&finding.code));
        finding.fix = None;
        Rc::make_mut(&mut finding.scenarios).sort();
    }
    out.sort_by(|a, b| (a.severity, &a.code).cmp(&(b.severity, &b.code)));
    *findings = out;
    numbers
}

impl Key {
    /// As CSV, safe to open in a spreadsheet.
    pub fn csv(&self) -> String {
        let mut out = String::from("\u{feff}");
        super::csv::write_row(&mut out, &["code", "what", "original", "sha256"].map(str::to_owned));
        for KeyEntry { code, what, original, sha256 } in &self.codes {
            super::csv::write_row(&mut out, &[code.clone(), what.clone(), original.clone(), sha256.clone().unwrap_or_default()]);
        }
        out
    }
}
