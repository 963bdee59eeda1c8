//! The part of the address after `#`: where on the page somebody is, for going back and forward.
//!
//! It takes a [`Place`], which cannot hold a name. It must never touch another part of the address: nothing is loaded and nobody is asked.

use super::dom;
use crate::ui::place::Place;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = history, js_name = pushState, catch)]
    fn push_state(state: &JsValue, unused: &str, address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = history, js_name = replaceState, catch)]
    fn replace_state(state: &JsValue, unused: &str, address: &str) -> Result<(), JsValue>;
}

/// What stands after `#` now.
pub fn fragment() -> String {
    dom::window().location().hash().map(|hash| hash.trim_start_matches('#').to_owned()).unwrap_or_default()
}

/// Says where somebody is. `step`: as a step that going back undoes.
pub fn say(place: Place, step: bool) {
    let wanted = place.fragment();
    if fragment() == wanted {
        return;
    }
    let address = "#".to_owned() + &wanted;
    // A browser that refuses it, as after too many at once, loses a step back and nothing else.
    let _ = if step { push_state(&JsValue::NULL, "", &address) } else { replace_state(&JsValue::NULL, "", &address) };
}
