//! Shapes: every state and outcome has one of its own, so that nothing hangs on colour alone.
//!
//! The shapes stand once in the document ([`symbols`]) and are used by name. They must never be the only carrier of a meaning: a word
//! always stands beside them.

use crate::ui::row::Tone;
use yew::prelude::*;

/// Name and outline of every shape, on a field of 16 by 16. Strokes take the colour of the text.
const SHAPES: &[(&str, &str)] = &[
    // States of gates, severities, the verdict.
    ("pass", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M4.9 8.2l2.2 2.2 4-4.6"),
    ("warn", "M8 1.8L15 14H1ZM8 6v3.6M8 11.6v.6"),
    ("fail", "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2ZM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8"),
    ("unknown", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6.2 6.2c.1-2.4 3.6-2.2 3.6 0 0 1.5-1.8 1.5-1.8 3M8 11.4v.6"),
    ("info", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.2v4M8 4.6v.6"),
    // Outcomes.
    ("link", "M6.5 9.5l3-3M7 4.6l1.6-1.6a2.9 2.9 0 0 1 4.1 4.1L11 8.8M9 11.4l-1.6 1.6a2.9 2.9 0 0 1-4.1-4.1L5 7.2"),
    ("duplicate", "M2 2h8v8H2ZM6 10v4h8V6h-4"),
    ("create", "M8 2.5v11M2.5 8h11"),
    ("unmanaged", "M3 8h10"),
    ("blocked", "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M3.5 3.5l9 9"),
    ("out-of-scope", "M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10"),
    ("merge", "M3 2v3l5 4 5-4V2M8 9v5"),
    // The page's own.
    ("contested", "M2 5h9M8.5 2.5L11 5 8.5 7.5M14 11H5M7.5 8.5L5 11l2.5 2.5"),
    ("file", "M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3"),
    ("close", "M3.5 3.5l9 9M12.5 3.5l-9 9"),
    ("up", "M3 10l5-5 5 5"),
    ("down", "M3 6l5 5 5-5"),
    ("download", "M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11"),
    ("shield", "M8 1.5l5.5 2v4c0 3.4-2.3 5.9-5.5 7-3.2-1.1-5.5-3.6-5.5-7v-4Z"),
    ("search", "M6.5 2a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10 10l4 4"),
    ("wait", "M8 1.5a6.5 6.5 0 1 1-6.5 6.5"),
];

/// All shapes, once a document.
pub fn symbols() -> Html {
    html! {
        <svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false">
            { for SHAPES.iter().map(|(name, path)| html! {
                <symbol key={*name} id={format!("m-{name}")} viewBox="0 0 16 16"><path d={*path} /></symbol>
            }) }
        </svg>
    }
}

/// The shape of this name.
pub fn mark(name: &str) -> Html {
    html! { <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><use href={format!("#m-{name}")} /></svg> }
}

/// Shape, word and colour of an outcome.
pub fn outcome(name: &str, label: &str, tone: Tone) -> Html {
    html! { <span class={classes!("tag", tone.class())}>{ mark(name) }<span>{ label.to_owned() }</span></span> }
}
