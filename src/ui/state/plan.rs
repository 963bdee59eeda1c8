//! What is chosen of the plan: fixes that are picked, findings somebody lives with, steps that are done.
//!
//! It must never lose a choice to a new forecast, and nothing that was chosen is beyond undoing.

use super::{Effect, State};
use crate::report::plan::{Accepted, After, Choices, Plan};
use crate::report::runbook::Runbook;
use crate::report::schema::Subject;
use crate::ui::shared::Shared;
use crate::worker::protocol::ToWorker;

/// Up to so many people a plan is made without being asked for: a second or two.
const QUICK: u64 = 6_000;

/// The plan and what is chosen of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanState {
    /// `None` while it is being made.
    pub plan: Option<Shared<Plan>>,
    pub choices: Choices,
    /// The forecast with the picked fixes.
    pub after: Option<Shared<After>>,
    /// The plan, or the forecast with what is picked now, is under way.
    pub trying: bool,
    /// The steps, filled in; `None` until they came.
    pub book: Option<Shared<Runbook>>,
    /// The forecast has changed since, or there was no plan yet: it waits until somebody wants it.
    pub stale: bool,
    /// So many picked fixes are offered no more as they were, since the files or the assumptions changed; said until the next choice.
    pub dropped: usize,
    before: Vec<Choices>,
    request: u32,
}

/// What somebody decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The plan is wanted.
    Plan,
    /// The steps are wanted.
    Steps,
    /// Picks these fixes, or no longer.
    Pick(Vec<String>, bool),
    /// Lives with a finding, or changes why; `None`: no longer.
    Accept {
        code: String,
        subject: Subject,
        note: Option<String>,
    },
    /// A step of the runbook is done, or is not.
    Done(String, bool),
    Undo,
}

impl PlanState {
    /// A plan with what was chosen of it, as a report brings it along.
    pub fn of(plan: Option<&Plan>) -> Self {
        let Some(plan) = plan else { return Self::default() };
        let (choices, after) = (plan.choices.clone(), plan.after.clone().map(Shared::new));
        Self { choices, after, plan: Some(Shared::new(plan.clone())), ..Self::default() }
    }

    pub fn picked(&self, id: &str) -> bool {
        self.choices.picked.iter().any(|picked| picked == id)
    }

    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    pub fn accepted(&self, code: &str, subject: &Subject) -> Option<&Accepted> {
        self.choices.accepted.iter().find(|a| a.code == code && a.subject == *subject)
    }
}

impl State {
    /// After a run: a plan of its own accord where it is quick, and where it is not, once somebody wants it. It takes about ten forecasts,
    /// and while one of them is made the worker answers nobody.
    pub(super) fn plan_after_run(&mut self) -> Vec<Effect> {
        let reopened = self.summary.as_ref().is_some_and(|s| s.reopened);
        let people = self.summary.as_ref().and_then(|s| s.scenarios.first()).map_or(0, |s| s.counts.users.values().sum::<u64>());
        if reopened || people <= QUICK {
            return self.choose(Choice::Plan);
        }
        self.plan.stale = true;
        self.plan.trying = false;
        // What an earlier plan says is still to be seen; an answer that is under way is about an earlier forecast.
        self.plan.request = self.next();
        self.plan.book = None;
        Vec::new()
    }

    fn ask_for_plan(&mut self) -> Vec<Effect> {
        self.plan.stale = false;
        let request = self.next();
        self.plan.request = request;
        self.plan.trying = true;
        vec![Effect::Ask(ToWorker::Plan { request })]
    }

    /// A new plan has its own numbers; what was picked of the old one and is offered still stays picked.
    pub(super) fn plan_came(&mut self, request: u32, plan: Option<Box<Plan>>) -> Vec<Effect> {
        if request != self.plan.request {
            return Vec::new();
        }
        let Some(plan) = plan else {
            self.plan.trying = false;
            return self.ask_for_runbook();
        };
        self.plan.trying = false;
        let Some(known) = self.plan.plan.replace(Shared::new(*plan.clone())) else {
            // A report that was reopened brings its choices along.
            self.plan = PlanState { request: self.plan.request, ..PlanState::of(Some(&plan)) };
            self.habits.saved = self.plan.choices.clone();
            return self.ask_for_runbook();
        };
        let picked = self.plan.choices.picked.len();
        for choices in self.plan.before.iter_mut().chain([&mut self.plan.choices]) {
            let old = known.fixes.iter().filter(|fix| choices.picked.contains(&fix.id));
            let new = old.filter_map(|old| plan.fixes.iter().find(|fix| fix.kind == old.kind && fix.changes == old.changes));
            choices.picked = new.map(|fix| fix.id.clone()).collect();
        }
        self.plan.dropped = picked - self.plan.choices.picked.len();
        if self.plan.choices == Choices::default() { self.ask_for_runbook() } else { self.tell_choices() }
    }

    fn ask_for_runbook(&mut self) -> Vec<Effect> {
        vec![Effect::Ask(ToWorker::Runbook { request: self.next() })]
    }

    pub(super) fn after_came(&mut self, request: u32, after: Option<Box<After>>) -> Vec<Effect> {
        if request != self.plan.request {
            return Vec::new();
        }
        self.plan.after = after.map(|after| Shared::new(*after));
        self.plan.trying = false;
        self.ask_for_runbook()
    }

    pub(super) fn choose(&mut self, choice: Choice) -> Vec<Effect> {
        let mut choices = self.plan.choices.clone();
        match choice {
            Choice::Plan => return self.ask_for_plan(),
            Choice::Steps => return self.ask_for_runbook(),
            Choice::Undo => match self.plan.before.pop() {
                Some(before) => {
                    self.plan.choices = before;
                    return self.tell_choices();
                }
                None => return Vec::new(),
            },
            Choice::Pick(ids, wanted) => {
                choices.picked.retain(|picked| !ids.contains(picked));
                choices.picked.extend(if wanted { ids } else { Vec::new() });
            }
            Choice::Accept { code, subject, note } => {
                choices.accepted.retain(|a| a.code != code || a.subject != subject);
                choices.accepted.extend(note.map(|note| Accepted { code, subject, note }));
            }
            Choice::Done(step, done) => {
                choices.done.retain(|known| *known != step);
                choices.done.extend(done.then_some(step));
            }
        }
        if choices == self.plan.choices {
            return Vec::new();
        }
        self.plan.dropped = 0;
        self.plan.before.push(std::mem::replace(&mut self.plan.choices, choices));
        self.tell_choices()
    }

    fn tell_choices(&mut self) -> Vec<Effect> {
        let request = self.next();
        self.plan.request = request;
        self.plan.trying = true;
        vec![Effect::Ask(ToWorker::Choose { request, choices: self.plan.choices.clone() })]
    }
}
