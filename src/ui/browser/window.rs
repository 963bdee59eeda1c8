//! What the whole window hears: keys and pastes, wherever the focus is, a changed address, and that the page is left.
//!
//! One listener for the life of the page. It must never take a key from a field, from a dialog or from the browser: a single key counts
//! only without a modifier, outside of fields, and while single keys are on.

use super::{address, dom, files};
use crate::ui::keys::{self, Key};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DataTransfer, Element, Event, File, KeyboardEvent};

/// For how long `g` waits for its letter, in milliseconds.
const PATIENCE: f64 = 2_000.0;

/// What the listener has to know of the page when something happens.
#[derive(Default)]
pub struct Switches {
    /// Keys without a modifier do nothing.
    pub keys_off: Cell<bool>,
    /// Leaving would lose something.
    pub unsaved: Cell<bool>,
}

/// What was heard.
pub enum Heard {
    Key(Key),
    /// What stands after `#` has changed.
    Address(String),
    /// Files or a table were pasted.
    Files(Vec<File>),
}

/// Listens for as long as the page lives.
pub fn listen(switches: Rc<Switches>, hear: yew::Callback<Heard>) {
    let going = Cell::new(f64::MIN);
    let pasted = Cell::new(0);
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let heard = match event.type_().as_str() {
            "hashchange" => return hear.emit(Heard::Address(address::fragment())),
            // The browser asks in its own words.
            "beforeunload" if switches.unsaved.get() => None,
            "paste" => paste(&event, &pasted),
            "keydown" => event.dyn_ref().and_then(|event| key(event, &going, switches.keys_off.get())).map(Heard::Key),
            _ => return,
        };
        if heard.is_some() || event.type_() == "beforeunload" {
            event.prevent_default();
        }
        if let Some(heard) = heard {
            hear.emit(heard);
        }
    });
    for name in ["keydown", "hashchange", "paste", "beforeunload"] {
        let _ = dom::window().add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Is something written where the event happened?
fn typing(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target
        .is_some_and(|element| element.closest("input:not([type=checkbox]), select, textarea, [contenteditable]").is_ok_and(|field| field.is_some()))
}

fn paste(event: &Event, pasted: &Cell<u32>) -> Option<Heard> {
    if typing(event) || dom::has("dialog[open]") {
        return None;
    }
    let data = js_sys::Reflect::get(event, &"clipboardData".into()).ok()?.dyn_into::<DataTransfer>().ok()?;
    let files = files::pasted(&data, &format!("pasted-{}.tsv", pasted.get() + 1));
    if files.is_empty() {
        return None;
    }
    pasted.set(pasted.get() + 1);
    Some(Heard::Files(files))
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
