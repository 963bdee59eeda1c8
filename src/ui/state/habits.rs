//! What stands over the page: the list of keys and whether single keys are on.
//!
//! Nothing here outlives the tab. It must never hold anything of a file.

use super::{Effect, State};

/// A dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Keys,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Habits {
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Keys without a modifier do nothing.
    pub keys_off: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Habit {
    Show(Dialog),
    Hide,
    KeysOff(bool),
}

impl State {
    pub(super) fn habit(&mut self, habit: Habit) -> Vec<Effect> {
        match habit {
            Habit::Show(dialog) => self.habits.dialog = Some(dialog),
            Habit::Hide => self.habits.dialog = None,
            Habit::KeysOff(off) => self.habits.keys_off = off,
        }
        Vec::new()
    }
}
