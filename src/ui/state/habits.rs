//! What stands over the page: the list of keys, the palette, whether single keys are on, and what would be lost by leaving.
//!
//! Nothing here outlives the tab. It must never hold anything of a file.

use super::plan::Choice;
use super::reach::Jump;
use super::{Effect, State, View};
use crate::report::plan::Choices;
use crate::report::words;
use crate::ui::components::findings::kind_id;
use crate::words::state_habits as say;

/// A dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Keys,
    Jump,
    /// Whether everything may be forgotten.
    Leave,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Habits {
    /// The dialog that is open.
    pub shown: Option<Shown>,
    /// Keys without a modifier do nothing.
    pub keys_off: bool,
    pub jump: Jump,
    /// What the page was opened with: the address of a row of the first report.
    pub address: Option<String>,
    /// What was decided when a report was last saved.
    pub saved: Choices,
    /// The report is in a file that was saved.
    pub kept: bool,
    /// Said to somebody who cannot see what a key did.
    pub said: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Habit {
    Show(Shown),
    /// This one is closed.
    Hide(Shown),
    KeysOff(bool),
    /// Something is written in the palette.
    LookFor(String),
    /// Takes back the last choice, wherever the focus is.
    Undo,
    /// What was said was read.
    Quiet,
}

impl State {
    /// What the report under it shows, whatever lies over it.
    pub fn beneath(&self) -> Self {
        Self { habits: Habits::default(), ..self.clone() }
    }

    /// The kinds of findings of the report: where they stand, and what they are called.
    pub fn kinds(&self) -> Vec<(String, String)> {
        let kinds = self.summary.iter().flat_map(|summary| summary.kinds());
        kinds.map(|kind| (kind_id(kind.severity, &kind.code), words::code(&kind.code).to_owned())).collect()
    }

    /// Would something that was decided be lost?
    pub fn unsaved(&self) -> bool {
        let choices = &self.plan.choices;
        self.view == View::Report && *choices != Choices::default() && *choices != self.habits.saved
    }

    /// Asks before everything is forgotten, once and where something would be lost: what was decided, or a report that is in no file yet.
    pub(super) fn asks_first(&mut self) -> bool {
        let found_again = self.example || self.summary.as_ref().is_none_or(|summary| summary.reopened);
        let lost = self.unsaved() || (self.view == View::Report && !found_again && !self.habits.kept);
        let asks = lost && self.habits.shown != Some(Shown::Leave);
        if asks {
            self.habits.shown = Some(Shown::Leave);
        }
        asks
    }

    pub(super) fn habit(&mut self, habit: Habit) -> Vec<Effect> {
        match habit {
            Habit::Show(shown) => {
                self.habits.shown = Some(shown);
                self.habits.jump = Jump::default();
            }
            // Another may have been opened from it.
            Habit::Hide(shown) => self.habits.shown = self.habits.shown.filter(|other| *other != shown),
            Habit::KeysOff(off) => self.habits.keys_off = off,
            Habit::LookFor(text) => return self.look_for(text),
            Habit::Undo if self.plan.can_undo() => {
                self.habits.said = Some(say::LAST_CHOICE_TAKEN_BACK);
                return self.choose(Choice::Undo);
            }
            Habit::Undo => {}
            Habit::Quiet => self.habits.said = None,
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Action;
    use super::*;
    use crate::worker::protocol::{Format, Names};

    #[test]
    fn a_report_in_no_file_is_not_let_go_unasked() {
        let mut state = super::super::visit::tests::state(false);
        assert!(state.apply(Action::Forget).is_empty(), "it is in no file");
        state.apply(Action::Habit(Habit::Hide(Shown::Leave)));
        state.apply(Action::Download(Format::Json));
        assert!(!state.clone().apply(Action::Forget).is_empty(), "it was saved");
        state.habits.kept = false;
        state.example = true;
        assert!(!state.apply(Action::Forget).is_empty(), "the example is one click away");
        assert!(!super::super::visit::tests::state(true).apply(Action::Forget).is_empty(), "it came from a file");
    }

    #[test]
    fn what_was_decided_is_not_forgotten_unasked() {
        let mut state = State { view: View::Report, ..State::default() };
        assert!(!state.unsaved());
        state.apply(Action::Choose(Choice::Done("backup".to_owned(), true)));
        assert!(state.unsaved());
        assert!(state.apply(Action::Forget).is_empty());
        assert_eq!(state.habits.shown, Some(Shown::Leave));
        state.apply(Action::Habit(Habit::Hide(Shown::Leave)));

        // A report with counts alone does not hold it; a whole one does.
        state.names = Names::Counts;
        state.apply(Action::Download(Format::Html));
        assert!(state.unsaved());
        state.names = Names::Whole;
        state.apply(Action::Download(Format::Html));
        assert!(!state.unsaved());

        state.apply(Action::Habit(Habit::Undo));
        assert!(state.habits.said.is_some() && state.plan.choices.done.is_empty());
        state.apply(Action::Choose(Choice::Done("pilot".to_owned(), true)));
        state.apply(Action::Forget);
        assert!(!state.apply(Action::Forget).is_empty(), "asked once is enough");
        assert_eq!(state.view, View::Start);
        assert_eq!(state.habits, Habits::default());
    }
}
