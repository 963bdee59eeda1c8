//! The views between dropping and reading: how far the run is, and what went wrong.
//!
//! It must never show a progress that was not told.

use super::inputs::size;
use super::marks::mark;
use super::raw::raw;
use super::start::file_picker;
use crate::ui::row::count;
use crate::ui::state::Progress;
use crate::worker::protocol::{FileMeta, Stage};
use web_sys::File;
use yew::prelude::*;

const STAGES: [(Stage, &str); 4] = [
    (Stage::Receive, "See what the files are"),
    (Stage::Read, "Read them"),
    (Stage::Forecast, "Work out what will happen"),
    (Stage::Judge, "Judge it"),
];

/// By stage and by file, with a way out.
pub fn loading(files: &[FileMeta], progress: &Progress, on_cancel: Callback<()>) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| on_cancel.emit(()));
    let at = progress.stage.and_then(|now| STAGES.iter().position(|(stage, _)| *stage == now)).unwrap_or(0);
    let Progress { done, total, .. } = progress;
    let share = (*total > 0).then(|| format!("{} %", ((*done).min(*total) * 100 / total)));
    let bytes: u64 = files.iter().map(|f| f.bytes).sum();
    html! {
        <main class="narrow" data-testid="loading">
            <div class="row spread">
                <h1 id="title" tabindex="-1">{ format!("Reading {}", count(files.len() as u64, "file")) }</h1>
                <button type="button" data-testid="cancel" {onclick}>{ "Cancel" }</button>
            </div>
            <p class="muted">{ format!("{} in all. Nothing leaves this tab.", size(bytes)) }</p>
            <ol class="stages panel" aria-label="Stages">{ for STAGES.iter().enumerate().map(|(nth, (_, title))| {
                let (shape, state, class) = if nth < at { ("pass", "done", "done") } else if nth == at { ("wait", "under way", "now") } else { ("out-of-scope", "to come", "ahead") };
                html! { <li key={*title} class={class}>{ mark(shape) }<span>{ *title }</span><span class="muted small">{ share.clone().filter(|_| nth == at).unwrap_or_else(|| state.to_owned()) }</span></li> }
            }) }</ol>
            <ul class="plain-list panel loading-files" aria-label="Files">{ for files.iter().enumerate().map(|(nth, f)| {
                let received = progress.received.get(nth).copied().unwrap_or(0);
                let done = if at > 0 { f.bytes } else { received };
                html! {
                    <li key={nth}><span>{ raw(&f.name) }</span>
                        <progress max={f.bytes.max(1).to_string()} value={if f.bytes == 0 && at > 0 { 1 } else { done }.to_string()} aria-label={f.name.clone()}></progress>
                        <span class="muted small">{ if progress.file.as_deref() == Some(f.name.as_str()) { "reading".to_owned() } else { size(f.bytes) } }</span></li>
                }
            }) }</ul>
            <p class="hidden" role="status">{ STAGES[at].1 }</p>
        </main>
    }
}

/// The run ended without a report.
pub fn trouble(message: &str, on_files: &Callback<Vec<File>>, on_again: Callback<()>) -> Html {
    let onclick = Callback::from(move |_: MouseEvent| on_again.emit(()));
    html! {
        <main class="narrow" data-testid="trouble">
            <div class="notice bad">
                <h1 id="title" tabindex="-1" class="row">{ mark("fail") }{ "The check stopped" }</h1>
                <p>{ message.to_owned() }</p>
            </div>
            <p>{ "There is no verdict. Nothing was sent, and nothing was changed." }</p>
            <p class="row">{ file_picker(on_files, "Choose files again", true) }<button type="button" {onclick}>{ "Back to the start" }</button></p>
            <p class="muted small">{ "Very large exports need a browser with memory to spare: close other tabs, or split the export and drop all parts together." }</p>
        </main>
    }
}
