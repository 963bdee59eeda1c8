//! The first view: what this does, whether it is safe, where to drop, and which files are needed.
//!
//! It must never promise more than the browser is told to do.

use super::exports::all_exports;
use super::marks::mark;
use super::trust::Trust;
use crate::ui::browser::files;
use crate::ui::row::count;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub dragging: bool,
    pub on_files: Callback<Vec<File>>,
    /// The word of a sample.
    pub on_sample: Callback<&'static str>,
    /// For how many tables the columns are kept in this browser.
    pub remembered: usize,
    pub on_forget: Callback<()>,
}

#[component(Start)]
pub fn start(props: &Props) -> Html {
    let sample = |word: &'static str| {
        let on_sample = props.on_sample.clone();
        Callback::from(move |_: MouseEvent| on_sample.emit(word))
    };
    html! {
        <main class="start">
            <header class="lead">
                <h1 id="title" tabindex="-1">{ "What will switching SCIM on do to your Harness account?" }</h1>
                <p>{ "Drop the exports of Harness and of your identity provider. You see who is linked, who gets a second account, which groups join or collide, and what to settle first. Nothing is changed anywhere." }</p>
            </header>
            <div class="start-grid">
                <section aria-label="Files" class={classes!("drop", props.dragging.then_some("over"))}>
                    { mark("file") }
                    <p class="drop-title">{ if props.dragging { "Let go to read them" } else { "Drop files or folders anywhere on this page" } }</p>
                    <p class="muted">{ "CSV, JSON, NDJSON, Excel workbooks and ZIP archives, all at once. What each file is, is recognised and shown." }</p>
                    { file_picker(&props.on_files, "Choose files", true) }
                    <p class="muted small">{ "An earlier SCIM Preflight report opens here too. A table that you copied can be pasted." }</p>
                </section>
                <div class="side">
                    <section class="panel" aria-labelledby="h-sample">
                        <h2 id="h-sample">{ "Look at an example first" }</h2>
                        <p>{ "Two invented companies, with every outcome in them." }</p>
                        <p class="row">
                            <button type="button" data-testid="sample" onclick={sample("okta")}>{ "Example with Okta" }</button>
                            <button type="button" data-testid="sample-entra" onclick={sample("entra")}>{ "Example with Entra ID" }</button>
                        </p>
                    </section>
                    <Trust />
                    if props.remembered > 0 { { remembered(props) } }
                </div>
            </div>
            <section aria-labelledby="h-needed">
                <h2 id="h-needed">{ "Which files are needed" }</h2>
                <p>{ "Two user lists are enough for a first answer. Every further file answers one more question." }</p>
                { all_exports() }
            </section>
        </main>
    }
}

/// What is kept, and how to be rid of it.
fn remembered(props: &Props) -> Html {
    let onclick = props.on_forget.reform(|_: MouseEvent| ());
    let tables = count(props.remembered as u64, "table");
    html! {
        <section class="panel" data-testid="remembered">
            <p>{ format!("Because you asked for it, this browser keeps what the columns of {tables} are. It keeps nothing of any file.") }</p>
            <p><button type="button" {onclick}>{ "Forget the columns" }</button></p>
        </section>
    }
}

/// The file input and the label that looks like a button.
pub fn file_picker(on_files: &Callback<Vec<File>>, label: &'static str, primary: bool) -> Html {
    let on_files = on_files.clone();
    let onchange = Callback::from(move |event: Event| {
        let picked = files::picked(&event.target_unchecked_into::<HtmlInputElement>());
        if !picked.is_empty() {
            on_files.emit(picked);
        }
    });
    html! {
        <span class="picker">
            <input id="files" type="file" multiple={true} {onchange} />
            <label for="files" class={classes!("button", primary.then_some("primary"))}>{ label }</label>
        </span>
    }
}
