//! The first view: what this does, whether it is safe, where to drop, and which files are needed.
//!
//! It must never promise more than the browser is told to do.

use super::exports::all_exports;
use super::marks::mark;
use super::trust::Trust;
use crate::ui::browser::files;
use crate::words::start as say;
use crate::words::units;
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
                <h1 id="title" tabindex="-1">{ say::WHAT_WILL_SWITCHING_SCIM_DO }</h1>
                <p>{ say::SCIM_LETS_YOUR_IDENTITY_PROVIDER }</p>
                <p>{ say::DROP_EXPORTS_HARNESS_YOUR_IDENTITY }</p>
            </header>
            <div class="start-grid">
                <section aria-label={say::FILES} class={classes!("drop", props.dragging.then_some("over"))}>
                    { mark("file") }
                    <p class="drop-title">{ if props.dragging { say::LET_GO_TO_READ_THEM } else { say::DROP_FILES_FOLDERS_ANYWHERE_PAGE } }</p>
                    <p class="muted">{ say::CSV_JSON_NDJSON_EXCEL_WORKBOOKS }</p>
                    { file_picker(&props.on_files, say::CHOOSE_FILES, true) }
                    <p class="muted small">{ say::EARLIER_SCIM_PREFLIGHT_REPORT_OPENS }</p>
                </section>
                <div class="side">
                    <section class="panel" aria-labelledby="h-sample">
                        <h2 id="h-sample">{ say::LOOK_AT_AN_EXAMPLE_FIRST }</h2>
                        <p>{ say::TWO_INVENTED_COMPANIES_EVERY_OUTCOME }</p>
                        <p class="row">
                            <button type="button" data-testid="sample" onclick={sample("okta")}>{ say::EXAMPLE_WITH_OKTA }</button>
                            <button type="button" data-testid="sample-entra" onclick={sample("entra")}>{ say::EXAMPLE_WITH_ENTRA_ID }</button>
                        </p>
                    </section>
                    <Trust />
                    if props.remembered > 0 { { remembered(props) } }
                </div>
            </div>
            <section aria-labelledby="h-needed">
                <h2 id="h-needed">{ say::WHICH_FILES_ARE_NEEDED }</h2>
                <p>{ say::TWO_USER_LISTS_ENOUGH_FIRST }</p>
                { all_exports() }
            </section>
        </main>
    }
}

/// What is kept, and how to be rid of it.
fn remembered(props: &Props) -> Html {
    let onclick = props.on_forget.reform(|_: MouseEvent| ());
    let tables = units::table(props.remembered as u64);
    html! {
        <section class="panel" data-testid="remembered">
            <p>{ say::because_you_asked_browser_keeps(&tables) }</p>
            <p><button type="button" {onclick}>{ say::FORGET_THE_COLUMNS }</button></p>
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
