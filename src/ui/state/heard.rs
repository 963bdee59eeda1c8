//! What the worker says, taken in: progress, the summary of a run, and answers.
//!
//! It must never take an answer to an earlier question for one to the last.

use super::visit::usual;
use super::{Effect, State, View};
use crate::report::query::{Summary, Table};
use crate::ui::shared::Shared;
use crate::worker::protocol::{FromWorker, Stage};
use crate::worker::session::Earlier;

impl State {
    pub(super) fn hear(&mut self, message: FromWorker) -> Vec<Effect> {
        match message {
            FromWorker::Ready | FromWorker::File { .. } => {}
            FromWorker::Want { preview, file, from, length, .. } => {
                if let Some(met) = self.progress.received.get_mut(file).filter(|_| preview.is_none()) {
                    self.progress.stage.get_or_insert(Stage::Receive);
                    *met = (*met).max(from + length);
                }
            }
            FromWorker::Progress { stage, file, done, total } => {
                self.progress = super::Progress { stage: Some(stage), file, done, total, received: std::mem::take(&mut self.progress.received) };
            }
            FromWorker::Done { summary, earlier, .. } => return self.arrive(*summary, earlier),
            FromWorker::Rows { request, page } => {
                if request >= self.first_request {
                    for state in [&mut self.users, &mut self.groups] {
                        state.receive(request, &page);
                    }
                    self.found(request, &page);
                }
            }
            FromWorker::Detail { request, detail, place } => match (&mut self.open, detail) {
                (Some(open), Some(detail)) if open.request == request => {
                    open.detail = Some(Shared::new(*detail));
                    if std::mem::take(&mut open.seeking) {
                        open.position = place;
                    }
                }
                (Some(open), None) if open.request == request => self.open = None,
                _ => {}
            },
            FromWorker::Access { request, page } => self.access_came(request, page),
            FromWorker::Groups { request, page } => self.groups_came(request, page),
            FromWorker::Plan { request, plan } => return self.plan_came(request, plan),
            FromWorker::After { request, after } => return self.after_came(request, after),
            FromWorker::Runbook { book, .. } => self.plan.book = Some(Shared::new(*book)),
            FromWorker::Facts { request, page } => self.facts_came(request, page),
            FromWorker::Suggest { people, scopes } => self.symptom.suggest(people, scopes),
            FromWorker::Explain { found } => self.symptom.found = Some(Shared::new(found)),
            FromWorker::Sample { check } => self.after.sample = Some(Shared::new(check)),
            FromWorker::Preview { request, preview } => self.rows_came(request, preview),
            FromWorker::Failed { message } => {
                self.view = View::Trouble(message);
                self.running = false;
                return vec![Effect::Focus("title")];
            }
        }
        Vec::new()
    }

    fn arrive(&mut self, summary: Summary, earlier: Option<Earlier>) -> Vec<Effect> {
        let known = |id: &str| summary.scenarios.iter().any(|s| s.id == id);
        // A third answer that was just asked for is the one to look at.
        let fresh = known("chosen") && !self.summary.as_ref().is_some_and(|before| before.scenarios.iter().any(|s| s.id == "chosen"));
        if fresh || !known(&self.scenario) {
            self.scenario = usual(&summary).to_owned();
        }
        self.summary = Some(Shared::new(summary));
        self.symptom.found = None;
        self.running = false;
        self.requery(Table::Users);
        self.requery(Table::Groups);
        let quiet = std::mem::replace(&mut self.view, View::Report) == View::Report;
        let mut effects = self.ask_about_access();
        effects.extend(self.plan_after_run());
        effects.extend(self.earlier_came(earlier));
        effects.extend((!quiet).then_some(Effect::Focus("title")));
        // The page was opened with the address of a row.
        if let Some(fragment) = self.habits.address.take() {
            effects.extend(self.visit(&fragment));
        }
        effects
    }
}
