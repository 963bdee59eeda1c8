//! What the whole window hears: keys, wherever the focus is, and a changed address.
//!
//! One listener for the life of the page. It must never take a key from a field, from a dialog or from the browser: a single key counts
//! only without a modifier, outside of fields, and while single keys are on.

use super::{address, dom};
use crate::ui::keys::{self, Key};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

/// For how long `g` waits for its letter, in milliseconds.
const PATIENCE: f64 = 2_000.0;

/// What the listener has to know of the page when something happens.
#[derive(Default)]
pub struct Switches {
    /// Keys without a modifier do nothing.
    pub keys_off: Cell<bool>,
}

/// What was heard.
pub enum Heard {
    Key(Key),
    /// What stands after `#` has changed.
    Address(String),
}

/// Listens for as long as the page lives.
pub fn listen(switches: Rc<Switches>, hear: yew::Callback<Heard>) {
    let going = Cell::new(f64::MIN);
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return hear.emit(Heard::Address(address::fragment()));
        };
        if let Some(key) = key(pressed, &going, switches.keys_off.get()) {
            event.prevent_default();
            hear.emit(Heard::Key(key));
        }
    });
    for name in ["keydown", "hashchange"] {
        let _ = dom::window().add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Is something written where the event happened?
fn typing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest("input, select, textarea, [contenteditable]").is_ok_and(|field| field.is_some()))
}

fn key(event: &KeyboardEvent, going: &Cell<f64>, off: bool) -> Option<Key> {
    if event.default_prevented() || event.is_composing() || dom::has("dialog[open]") {
        return None;
    }
    let pressed = event.key();
    let began = going.replace(f64::MIN);
    if event.ctrl_key() != event.meta_key() {
        // Elsewhere the same keys do more together with these.
        return if event.alt_key() || event.shift_key() { None } else { keys::with_control(&pressed.to_lowercase(), typing(event)) };
    }
    if event.meta_key() || event.alt_key() || off || typing(event) {
        return None;
    }
    let now = event.time_stamp();
    let after_g = now - began < PATIENCE;
    if pressed == "g" && !after_g {
        going.set(now);
        return None;
    }
    keys::single(after_g, &pressed)
}
