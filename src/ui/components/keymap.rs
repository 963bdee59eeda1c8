//! The list of all keys, and the switch for those without a modifier.
//!
//! It must never list what [`crate::ui::keys`] does not know.

use super::dialog::Dialog;
use crate::ui::keys::{EVERYWHERE, IN_TABLES, PARTS, SINGLE};
use crate::ui::state::Action;
use crate::ui::state::habits::{Habit, Habits, Shown};
use crate::words::keymap as say;
use yew::prelude::*;

pub fn keymap(habits: &Habits, on_action: &Callback<Action>) -> Html {
    let off = habits.keys_off;
    let on_close = on_action.reform(|()| Action::Habit(Habit::Hide(Shown::Keys)));
    let onchange = on_action.reform(move |_: Event| Action::Habit(Habit::KeysOff(!off)));
    html! {
        <Dialog key="keys" title={say::KEYS} {on_close}>
            <div class="two">
                <div>{ list(say::EVERYWHERE, &EVERYWHERE) }{ list(say::IN_A_TABLE, &IN_TABLES) }</div>
                <div>{ list(say::SINGLE_KEYS_OUTSIDE_OF_FIELDS, &SINGLE) }<h3>{ say::G_THEN_LETTER_GO }</h3>
                    <dl class="keylist">{ for PARTS.iter().map(|(_, title, letter)| pair(&format!("g {letter}"), title)) }</dl></div>
            </div>
            <p><label class="field"><input type="checkbox" data-testid="single-keys" checked={!off} {onchange} />{ say::SINGLE_KEY_SHORTCUTS }</label></p>
            <p class="muted small">{ say::MAC_STANDS_CTRL_SWITCH_SINGLE }</p>
        </Dialog>
    }
}

fn list(title: &'static str, keys: &[(&'static str, &'static str)]) -> Html {
    html! { <><h3>{ title }</h3><dl class="keylist">{ for keys.iter().map(|(key, what)| pair(key, what)) }</dl></> }
}

fn pair(key: &str, what: &'static str) -> Html {
    html! { <div><dt>{ for key.split(' ').map(|part| html! { <><kbd>{ part.to_owned() }</kbd>{ " " }</> }) }</dt><dd>{ what }</dd></div> }
}
