//! What became of an earlier report: which facts are looked at, and who is left out of the login test.
//!
//! It must never hold the facts of everybody; they come a page at a time.

use super::{Effect, State};
use crate::report::access::PAGE;
use crate::report::after::{About, Came, FactPage, FactQuery};
use crate::report::verification::Check;
use crate::ui::shared::Shared;
use crate::worker::protocol::ToWorker;
use crate::worker::session::Earlier;

/// The section on what came true.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AfterState {
    /// The report that was dropped beside exports.
    pub earlier: Option<Earlier>,
    /// Forecast against fact.
    pub facts: Asked,
    /// The log, one by one.
    pub log: Asked,
    /// People who cannot be asked to sign in.
    pub without: Vec<String>,
    /// The login test without them.
    pub sample: Option<Shared<Check>>,
}

/// A list that comes a page at a time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub query: FactQuery,
    /// `None` until the first answer.
    pub page: Option<Shared<FactPage>>,
    request: u32,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterAction {
    Facts(FactQuery),
    /// This person cannot be asked to sign in.
    LeaveOut(String),
    /// Everybody can be asked again.
    AskEverybody,
    /// No comparison: a check of the exports alone.
    NewCheck,
    /// No exports: the earlier report alone.
    OpenEarlier,
}

impl State {
    pub(super) fn after(&mut self, action: AfterAction) -> Vec<Effect> {
        match action {
            AfterAction::Facts(query) => self.ask_facts(query),
            AfterAction::LeaveOut(person) => {
                self.after.without.push(person);
                self.ask_sample()
            }
            AfterAction::AskEverybody => {
                self.after.without.clear();
                self.ask_sample()
            }
            AfterAction::NewCheck => self.keep(|file, earlier| file != earlier),
            AfterAction::OpenEarlier => self.keep(|file, earlier| file == earlier),
        }
    }

    /// Goes on with some of the files.
    fn keep(&mut self, wanted: impl Fn(&str, &str) -> bool) -> Vec<Effect> {
        let Some(earlier) = self.after.earlier.take() else { return Vec::new() };
        self.files.retain(|file| wanted(&file.name, &earlier.name));
        self.after = AfterState::default();
        let mut effects = vec![Effect::KeepFiles(self.files.iter().map(|file| file.name.clone()).collect())];
        effects.extend(self.start());
        effects
    }

    /// A report is there: asks for what it says of an earlier one.
    pub(super) fn earlier_came(&mut self, earlier: Option<Earlier>) -> Vec<Effect> {
        let same = self.after.earlier == earlier;
        if !same {
            self.after = AfterState { earlier, ..AfterState::default() };
        }
        let Some(after) = self.summary.as_ref().and_then(|summary| summary.after.as_ref()) else { return Vec::new() };
        let logged = after.verification.log.is_some();
        let mut effects = self.ask_facts(FactQuery { offset: 0, limit: PAGE, ..self.after.facts.query.clone() });
        if logged {
            let known = Some(&self.after.log.query).filter(|query| query.about == About::Log);
            let query = known.cloned().unwrap_or(FactQuery { about: About::Log, came: Came::All, limit: PAGE, ..FactQuery::default() });
            effects.extend(self.ask_facts(FactQuery { offset: 0, ..query }));
        }
        self.after.sample = None;
        if !self.after.without.is_empty() {
            effects.extend(self.ask_sample());
        }
        effects
    }

    fn ask_facts(&mut self, query: FactQuery) -> Vec<Effect> {
        let request = self.next();
        let list = if query.about == About::Log { &mut self.after.log } else { &mut self.after.facts };
        (list.request, list.query) = (request, query.clone());
        vec![Effect::Ask(ToWorker::Facts { request, query })]
    }

    fn ask_sample(&self) -> Vec<Effect> {
        vec![Effect::Ask(ToWorker::Sample { without: self.after.without.clone() })]
    }

    pub(super) fn facts_came(&mut self, request: u32, page: FactPage) {
        if let Some(list) = [&mut self.after.facts, &mut self.after.log].into_iter().find(|list| list.request == request) {
            list.page = Some(Shared::new(page));
        }
    }
}
