//! Puts the page into its place in the document and takes care of the worst case.
//!
//! It must never show a panic's own words: they may quote what an administrator dropped.

use crate::worker::fault;
use wasm_bindgen::prelude::*;
use yew::BaseComponent;

/// Where the page goes in `static/index.html`.
const ROOT: &str = "app";

#[wasm_bindgen]
extern "C" {
    /// Of the boot script: replaces the page by a plain text that says what happened and what to do.
    #[wasm_bindgen(js_namespace = preflight, js_name = fail)]
    fn fail(place: &str);
}

/// Starts the page in the element `#app`.
///
/// Never through `Renderer::render()`, which would clear the whole body with what stands beside the page in it.
pub fn mount<C>()
where
    C: BaseComponent,
    C::Properties: Default,
{
    yew::set_custom_panic_hook(Box::new(|panic| fail(&fault::place_of(panic))));
    let root = super::dom::document().get_element_by_id(ROOT);
    match root {
        Some(root) => {
            // The text that stood there while the page was loading.
            root.set_inner_html("");
            yew::Renderer::<C>::with_root(root).render();
        }
        None => fail("start"),
    }
}
