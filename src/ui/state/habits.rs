//! What stands over the page: the list of keys, the palette, and whether single keys are on.
//!
//! Nothing here outlives the tab. It must never hold anything of a file.

use super::reach::Jump;
use super::{Effect, State};

/// A dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Keys,
    Jump,
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
}

#[derive(Clone, Debug, PartialEq)]
pub enum Habit {
    Show(Shown),
    /// This one is closed.
    Hide(Shown),
    KeysOff(bool),
    /// Something is written in the palette.
    LookFor(String),
}

impl State {
    /// What the report under it shows, whatever lies over it.
    pub fn beneath(&self) -> Self {
        Self { habits: Habits::default(), ..self.clone() }
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
        }
        Vec::new()
    }
}
