//! "Somebody cannot see something": who and where, and what was found.
//!
//! It must never answer by itself: the worker walks the steps.

use super::{Effect, State};
use crate::ui::shared::Shared;
use crate::verify::explain::{Explanation, Question};
use crate::worker::protocol::ToWorker;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SymptomState {
    pub question: Question,
    /// People and places to choose from.
    pub people: Vec<String>,
    pub scopes: Vec<String>,
    pub found: Option<Shared<Explanation>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SymptomAction {
    Person(String),
    Scope(String),
    Ask,
}

impl SymptomState {
    pub(super) fn suggest(&mut self, people: Vec<String>, scopes: Vec<String>) {
        (self.people, self.scopes) = (people, scopes);
    }
}

impl State {
    pub(super) fn symptom(&mut self, action: SymptomAction) -> Vec<Effect> {
        match action {
            SymptomAction::Person(person) => {
                self.symptom.question.person.clone_from(&person);
                vec![Effect::Ask(ToWorker::Suggest { person })]
            }
            SymptomAction::Scope(scope) => {
                self.symptom.question.scope = (!scope.is_empty()).then_some(scope);
                Vec::new()
            }
            SymptomAction::Ask => vec![Effect::Ask(ToWorker::Explain { question: self.symptom.question.clone() })],
        }
    }
}
