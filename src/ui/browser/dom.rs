//! Small questions to the document: the time, the focus, what the reader prefers, how far a table is scrolled.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlDialogElement, HtmlElement, PointerEvent, Window};

/// The window. The page runs in one; tests that render without one never come here.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The clock, as the engine wants it: RFC 3339, UTC, whole seconds.
pub fn now_rfc3339() -> String {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    match text.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => text,
    }
}

/// Where the page came from, if that is a server.
pub fn hosted_at() -> Option<String> {
    let location = web_sys::window()?.location();
    let protocol = location.protocol().ok()?;
    (protocol.starts_with("http")).then(|| location.pathname().ok()).flatten()
}

/// How many requests the browser has counted. What the page makes for itself in memory is none.
pub fn requests() -> usize {
    let Some(performance) = web_sys::window().and_then(|w| w.performance()) else { return 0 };
    let entries = performance.get_entries_by_type("resource");
    let names = entries.iter().filter_map(|entry| js_sys::Reflect::get(&entry, &JsValue::from_str("name")).ok()?.as_string());
    names.filter(|name| !name.starts_with("blob:") && !name.starts_with("data:")).count()
}

/// The page's own styles; empty where it has none.
pub fn style() -> String {
    document().query_selector("style").ok().flatten().and_then(|e| e.text_content()).unwrap_or_default()
}

/// Moves the keyboard's focus to the element with this id; does nothing where there is none.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The id of the element that has the focus.
pub fn focused() -> Option<String> {
    document().active_element().map(|e| e.id()).filter(|id| !id.is_empty())
}

/// Is there an element that this selector finds?
pub fn has(selector: &str) -> bool {
    document().query_selector(selector).is_ok_and(|found| found.is_some())
}

/// Brings a part of the page into sight, the keyboard's focus to its heading.
pub fn go(id: &str) {
    let Some(part) = document().get_element_by_id(id) else { return };
    let heading = part.query_selector("h2, summary").ok().flatten().unwrap_or_else(|| part.clone());
    // A heading is no stop of the Tab key; it can be given the focus all the same.
    let _ = heading.set_attribute("tabindex", "-1");
    if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
        let _ = heading.focus();
    }
    part.scroll_into_view();
}

/// Opens what is folded. Where its address leads is the browser's matter.
pub fn unfold(id: &str) {
    if let Some(folded) = document().get_element_by_id(id) {
        let _ = folded.set_attribute("open", "");
    }
}

/// Brings an element into sight where its frame does not show it, and moves nothing else.
pub fn keep_in_sight(id: &str) {
    #[wasm_bindgen]
    extern "C" {
        type Part;
        #[wasm_bindgen(method, js_name = scrollIntoView)]
        fn scroll(this: &Part, options: &js_sys::Object);
    }
    if let Some(element) = document().get_element_by_id(id) {
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"block".into(), &"nearest".into());
        element.unchecked_ref::<Part>().scroll(&options);
    }
}

/// Presses the button that this selector finds.
pub fn press(selector: &str) {
    if let Some(button) = document().query_selector(selector).ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    let _ = window().print();
}

/// Opens a dialog over the page.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        // It fails for one that is open, which is what was wanted.
        let _ = dialog.show_modal();
    }
}

/// Closes it; the focus goes back to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Brings the element with this id into sight.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// What a virtual table needs to know of its scrolling element, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    pub top: f64,
    pub height: f64,
    pub width: f64,
}

pub fn scroll(element: &Element) -> Scroll {
    Scroll { top: f64::from(element.scroll_top()), height: f64::from(element.client_height()), width: f64::from(element.client_width()) }
}

pub fn scroll_to(element: &Element, top: f64) {
    // Browsers clamp it; the cast only drops the fraction.
    element.set_scroll_top(top as i32);
}

/// Keeps what the pointer does at this element until it is let go, wherever it moves.
pub fn hold(event: &PointerEvent) {
    if let Some(element) = element_of(event) {
        // Without it the drag ends at the element's edge, which hurts nobody.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// How wide the frame of what is dragged would be, in CSS pixels; `None` while nothing is held.
pub fn dragged_to(event: &PointerEvent) -> Option<i32> {
    let frame = element_of(event).filter(|_| event.buttons() == 1)?.parent_element()?;
    Some(event.client_x() - frame.get_bounding_client_rect().left() as i32)
}

/// How wide the frame of the separator is that an event came from.
pub fn width_of_frame(event: &Event) -> i32 {
    element_of(event).and_then(|element| element.parent_element()).map_or(0, |frame| frame.get_bounding_client_rect().width() as i32)
}

/// Says at a separator how wide its frame is.
pub fn tell_width(event: &Event) {
    if let Some(element) = element_of(event) {
        let _ = element.set_attribute("aria-valuenow", &width_of_frame(event).to_string());
    }
}

fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Does a media query hold, such as `(prefers-color-scheme: dark)`?
pub fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

pub fn prefers_dark() -> bool {
    media("(prefers-color-scheme: dark)")
}

pub fn prefers_less_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}

/// Sets an attribute of the root element, such as `data-theme`; `None` takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets a style property through the object model, which the page's policy allows where it refuses a `style` attribute.
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let _ = element.style().set_property(property, value);
}

/// Is the browser connected to a network, as far as it knows?
pub fn online() -> bool {
    window().navigator().on_line()
}

/// Was the page opened from disk?
pub fn from_disk() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// Puts text on the clipboard; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Absent where the page is not in a secure context, such as plain HTTP from another machine.
    if clipboard.is_undefined() {
        return false;
    }
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// A choice kept between visits. Only settings of the page go here, never anything of a file.
pub fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

pub fn remember(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Takes away what [`remember`] kept under this key. Never more: pages opened from disk may share one storage.
pub fn forget(key: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(key);
    }
}

/// Calls `then` before the next frame is painted.
pub fn next_frame(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().request_animation_frame(then.unchecked_ref());
}

/// Calls `then` after so many milliseconds.
pub fn later(milliseconds: i32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
}

/// Waits so many milliseconds.
pub async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Milliseconds since the page was opened.
pub fn clock() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

/// Puts a `performance.measure` entry on the page's timeline, in milliseconds of [`clock`].
pub fn measure(name: &str, start: f64, end: f64) {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = performance, js_name = measure, catch)]
        fn measure_between(name: &str, options: &js_sys::Object) -> Result<JsValue, JsValue>;
    }
    let options = js_sys::Object::new();
    for (key, value) in [("start", start), ("end", end)] {
        let _ = js_sys::Reflect::set(&options, &key.into(), &value.into());
    }
    let _ = measure_between(name, &options);
}

/// The part with a fold that an event is in. Not of the event's current target, which is the root of the page that listens for all.
fn part_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("details").ok().flatten()
}

/// Folds the part that the event belongs to: a menu of which something was chosen.
pub fn fold_after(event: web_sys::MouseEvent) {
    if let Some(part) = part_of(&event) {
        let _ = part.remove_attribute("open");
    }
}

/// Folds the part that the event belongs to when it is Escape, and gives the focus back to its heading.
pub fn fold_on_escape(event: web_sys::KeyboardEvent) {
    if let Some(part) = part_of(&event).filter(|part| event.key() == "Escape" && part.has_attribute("open")) {
        // A part that cannot be folded stays open, which hurts nobody.
        let _ = part.remove_attribute("open");
        if let Some(heading) = part.first_element_child().and_then(|child| child.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
        }
    }
}

/// A text as a property of an element. A choice needs it beside the `selected` of its options, which Firefox looks at only once.
pub fn text(value: &str) -> JsValue {
    JsValue::from_str(value)
}
