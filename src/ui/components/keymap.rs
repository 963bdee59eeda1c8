//! The list of all keys, and the switch for those without a modifier.
//!
//! It must never list what [`crate::ui::keys`] does not know.

use super::dialog::Dialog;
use crate::ui::keys::{EVERYWHERE, IN_TABLES, PARTS, SINGLE};
use crate::ui::state::Action;
use crate::ui::state::habits::{Habit, Habits, Shown};
use yew::prelude::*;

pub fn keymap(habits: &Habits, on_action: &Callback<Action>) -> Html {
    let off = habits.keys_off;
    let on_close = on_action.reform(|()| Action::Habit(Habit::Hide(Shown::Keys)));
    let onchange = on_action.reform(move |_: Event| Action::Habit(Habit::KeysOff(!off)));
    html! {
        <Dialog key="keys" title="Keys" {on_close}>
            <div class="two">
                <div>{ list("Everywhere", &EVERYWHERE) }{ list("In a table", &IN_TABLES) }</div>
                <div>{ list("Single keys, outside of fields", &SINGLE) }<h3>{ "g, then a letter: go to" }</h3>
                    <dl class="keylist">{ for PARTS.iter().map(|(_, title, letter)| pair(&format!("g {letter}"), title)) }</dl></div>
            </div>
            <p><label class="field"><input type="checkbox" data-testid="single-keys" checked={!off} {onchange} />{ "Single-key shortcuts" }</label></p>
            <p class="muted small">{ "On a Mac, ⌘ stands for Ctrl. Switch single keys off if you dictate or press keys by accident. The choice lasts until the page is closed." }</p>
        </Dialog>
    }
}

fn list(title: &'static str, keys: &[(&'static str, &'static str)]) -> Html {
    html! { <><h3>{ title }</h3><dl class="keylist">{ for keys.iter().map(|(key, what)| pair(key, what)) }</dl></> }
}

fn pair(key: &str, what: &'static str) -> Html {
    html! { <div><dt>{ for key.split(' ').map(|part| html! { <><kbd>{ part.to_owned() }</kbd>{ " " }</> }) }</dt><dd>{ what }</dd></div> }
}
