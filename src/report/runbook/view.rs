//! A report as the steps ask for it: what a scenario counts, whom a finding is about, which file would tell.
//!
//! It must never decide what to do: it only looks up.

use super::{RunFact, RunStep};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::model::{DirectoryKind, Kind};
use crate::report::obtain;
use crate::report::schema::{Finding, Report, ReportScenario, Severity, tables};
use crate::report::words;
use crate::words::runbook_view as say;

/// So many names or rows of a fact are shown on the page, or one more where only one would be left; how many there are always stands.
pub const MOST: usize = 12;

/// So many stand in the Markdown, which is worked by.
pub const FULL: usize = 200;

/// Shortens a list, but never by a single one.
pub fn cut<T>(list: &mut Vec<T>, most: usize) {
    if list.len() > most + 1 {
        list.truncate(most);
    }
}

pub struct View<'a> {
    pub report: &'a Report,
    pub kind: Option<DirectoryKind>,
}

impl<'a> View<'a> {
    pub fn of(report: &'a Report) -> Self {
        Self { report, kind: report.directory_kind.as_deref().and_then(DirectoryKind::from_word) }
    }

    /// The directory's name, for the middle of a sentence.
    pub fn directory(&self) -> &'static str {
        words::directory(self.report.directory_kind.as_deref())
    }

    /// At which level names were taken out.
    pub fn level(&self) -> Option<&'a str> {
        self.report.redacted.as_ref().map(|r| r.level.as_str())
    }

    /// The report holds counts only.
    pub fn is_bare(&self) -> bool {
        self.level() == Some("all")
    }

    pub fn note(&self) -> Option<String> {
        match self.level() {
            Some("all") => Some(say::COPY_REPORT_HOLDS_COUNTS_ONLY_THERE.to_owned()),
            Some(_) => Some(say::COPY_REPORT_HAS_CODES_PLACE_NAMES.to_owned()),
            None if self.report.scenarios.is_empty() => Some(say::REPORT_HOLDS_NO_FORECAST_SO_STEPS.to_owned()),
            None => None,
        }
    }

    pub fn scenario(&self, id: &str) -> Option<&'a ReportScenario> {
        self.report.scenarios.iter().find(|s| s.id == id)
    }

    /// The scenarios with what a sentence calls them.
    pub fn scenarios(&self) -> impl Iterator<Item = (&'static str, &'a ReportScenario)> {
        self.report.scenarios.iter().map(|s| (words::by(&s.id), s))
    }

    /// A number in every scenario, as one phrase: `3 by the guides, 5 by the server's source`; one number where they agree.
    pub fn both(&self, count: impl Fn(&ReportScenario) -> u64) -> String {
        let all: Vec<(&str, u64)> = self.scenarios().map(|(name, s)| (name, count(s))).collect();
        match all.first() {
            None => say::AN_UNKNOWN_NUMBER.to_owned(),
            Some((_, first)) if all.iter().all(|(_, n)| n == first) => crate::words::number(*first),
            Some(_) => all.iter().map(|(name, n)| format!("{} {name}", crate::words::number(*n))).collect::<Vec<_>>().join(", "),
        }
    }

    pub fn users(&self, outcome: UserOutcome) -> String {
        self.both(|s| s.counts.users.get(&outcome).copied().unwrap_or(0))
    }

    pub fn groups(&self, outcome: GroupOutcome) -> String {
        self.both(|s| s.counts.groups.get(&outcome).copied().unwrap_or(0))
    }

    pub fn findings(&self, code: &str) -> Vec<&'a Finding> {
        self.report.findings.iter().filter(|f| f.code == code).collect()
    }

    /// How many findings of a code there are, also in a copy that has only counts.
    pub fn number(&self, code: &str) -> u64 {
        let counted = self.report.redacted.as_ref().and_then(|r| r.findings.get(code).copied());
        counted.unwrap_or_else(|| self.findings(code).len() as u64)
    }

    pub fn severity(&self, severity: Severity) -> u64 {
        let mut codes: Vec<&str> = self.report.findings.iter().filter(|f| f.severity == severity).map(|f| f.code.as_str()).collect();
        if !self.is_bare() {
            return codes.len() as u64;
        }
        codes.dedup();
        codes.iter().map(|code| self.number(code)).sum()
    }

    /// The messages of a code, which hold no value where the code is about the configuration or a limit.
    pub fn messages(&self, code: &str) -> Vec<String> {
        self.findings(code).iter().map(|f| f.message.clone()).collect()
    }

    /// Whom the findings of a code are about.
    pub fn about(&self, label: &str, code: &str) -> Option<RunFact> {
        if self.is_bare() {
            return (self.number(code) > 0).then(|| number(label, self.number(code)));
        }
        let label_of = |f: &&Finding| if code == "input.missing" { words::kind(&f.subject.label).to_owned() } else { f.subject.label.clone() };
        let names: Vec<String> = self.findings(code).iter().map(label_of).collect();
        (!names.is_empty()).then(|| self::names(label, names))
    }

    pub fn has(&self, kind: Kind) -> bool {
        tables(&self.report.inputs).any(|input| input.kind == kind.as_str())
    }

    /// Which file would tell, as a sentence; `None` where it was given.
    pub fn missing(&self, kind: Kind, tells: &str) -> Option<String> {
        if self.has(kind) {
            return None;
        }
        let name = obtain::of(kind).map_or_else(|| kind.label().to_owned(), |export| say::name_from_from(&export.name, &export.from.label()));
        Some(say::tells_no_file_given_says_so(&tells, &name))
    }
}

/// A step, put together piece by piece.
impl RunStep {
    pub(super) fn new(id: &str, title: &str, source: &str) -> Self {
        Self { id: id.to_owned(), title: title.to_owned(), source: source.to_owned(), ..Self::default() }
    }

    pub(super) fn say(mut self, text: impl Into<String>) -> Self {
        self.text.push(text.into());
        self
    }

    pub(super) fn says(mut self, texts: impl IntoIterator<Item = String>) -> Self {
        self.text.extend(texts);
        self
    }

    pub(super) fn fact(mut self, fact: impl Into<Option<RunFact>>) -> Self {
        self.facts.extend(fact.into());
        self
    }

    pub(super) fn stop(mut self, text: impl Into<String>) -> Self {
        self.stop.push(text.into());
        self
    }

    pub(super) fn list(mut self, id: &str) -> Self {
        self.list = Some(id.to_owned());
        self
    }

    pub(super) fn nothing_if(mut self, so: bool, why: &str) -> Self {
        if so {
            self.nothing = Some(why.to_owned());
        }
        self
    }
}

pub fn value(label: &str, value: impl Into<String>) -> RunFact {
    RunFact { label: label.to_owned(), value: Some(value.into()), ..RunFact::default() }
}

pub fn number(label: &str, total: u64) -> RunFact {
    RunFact { label: label.to_owned(), total, ..RunFact::default() }
}

pub fn names(label: &str, mut names: Vec<String>) -> RunFact {
    let total = names.len() as u64;
    cut(&mut names, FULL);
    RunFact { label: label.to_owned(), names, total, ..RunFact::default() }
}

pub fn table(label: &str, header: &[&str], mut rows: Vec<Vec<String>>) -> RunFact {
    let total = rows.len() as u64;
    cut(&mut rows, FULL);
    RunFact { label: label.to_owned(), header: header.iter().map(|h| (*h).to_owned()).collect(), rows, total, ..RunFact::default() }
}
