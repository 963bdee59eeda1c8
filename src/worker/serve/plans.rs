//! The plan: made when it is asked for, after the report is there, because it takes several forecasts; what is chosen of it, and what is
//! handed out with it.

use super::Worker;
use crate::check::Run;
use crate::plan::Planned;
use crate::report::commands::SCRIPTS;
use crate::report::lists;
use crate::report::plan::{Choices, Plan};
use crate::report::runbook::runbook;
use crate::report::schema::Report;
use crate::worker::mail;
use crate::worker::protocol::{FromWorker, Names};
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

impl Worker {
    /// Says what to do about the findings.
    pub(super) async fn plan(&self, request: u32) {
        self.planned().await;
        let plan = self.report().and_then(|report| report.plan.clone());
        self.say(&FromWorker::Plan { request, plan: plan.map(Box::new) });
    }

    /// Waits for a plan that is being made.
    pub(super) async fn settled(&self) {
        let made = self.made.get();
        while self.planning.get() == Some(made) {
            self.pause().await;
        }
    }

    /// Sees to it that the report has its plan. A report that was reopened has the one it came with.
    async fn planned(&self) {
        self.settled().await;
        let made = self.made.get();
        let (Some(report), Some(run)) = (self.report(), self.run_of_report()) else { return };
        if report.plan.is_some() {
            return;
        }
        self.planning.set(Some(made));
        let settings = self.settings.borrow().clone();
        let planned = run.plan(&settings, &report, async || self.pause().await).await;
        self.planning.set(None);
        drop(report);
        if let Ok(planned) = planned
            && self.made.get() == made
        {
            self.change(|report| report.plan = Some(planned.plan.clone()));
            self.plans.replace(Some(Rc::new(planned)));
        }
    }

    /// Keeps what is chosen of the plan, and says what would be with it.
    pub(super) fn choose(&self, request: u32, choices: Choices) {
        let Some(report) = self.report() else { return };
        let Some(plan) = &report.plan else { return };
        let after = if plan.choices.picked == choices.picked { plan.after.clone() } else { self.after(&report, &choices) };
        drop(report);
        self.change(|report| {
            if let Some(plan) = &mut report.plan {
                *plan = Plan { choices, after: after.clone(), ..std::mem::take(plan) };
            }
        });
        self.say(&FromWorker::After { request, after: after.map(Box::new) });
    }

    /// The steps, filled in from the report and from what is picked.
    pub(super) fn runbook(&self, request: u32) {
        if let Some(report) = self.report() {
            self.say(&FromWorker::Runbook { request, book: Box::new(runbook(&report)) });
        }
    }

    /// A list or a script, as a file.
    pub(super) fn list(&self, request: u32, id: &str, names: Names) {
        let known = lists::all().chain(SCRIPTS).find(|(known, ..)| *known == id);
        let (Some(report), Some((id, _, make, ending))) = (self.report(), known) else { return };
        let (suffix, report, _) = super::told(report, names);
        let buffer = mail::buffer_of(make(&report).as_bytes());
        let name = format!("scim-preflight-{id}{suffix}.{ending}");
        mail::post(&self.scope, &FromWorker::File { request, name, mime: "text/plain;charset=utf-8".to_owned() }, Some(&buffer));
    }

    fn after(&self, report: &Report, choices: &Choices) -> Option<crate::report::plan::After> {
        let (run, planned): (Rc<Run>, Rc<Planned>) = (self.run_of_report()?, self.plans.borrow().clone()?);
        run.after(&self.settings.borrow(), report, &planned, &choices.picked).ok()?
    }

    fn run_of_report(&self) -> Option<Rc<Run>> {
        self.kept.borrow().clone()
    }

    /// Changes the report, of which a download that is under way keeps what it had.
    fn change(&self, how: impl FnOnce(&mut Report)) {
        let mut kept = self.report.borrow_mut();
        if let Some(report) = kept.as_mut() {
            how(Rc::make_mut(report));
        }
    }

    /// Lets what else has come be answered first.
    async fn pause(&self) {
        let turn = Promise::new(&mut |resolve, _| {
            let _ = self.scope.set_timeout_with_callback(&resolve);
        });
        // A timer that cannot be set resolves never; there is none such in a worker.
        let _ = JsFuture::from(turn).await;
    }
}
