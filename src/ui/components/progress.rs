//! The views between dropping and reading: how far the run is, and what went wrong.
//!
//! It must never show a progress that was not told.

use super::inputs::size;
use super::marks::mark;
use super::raw::raw;
use super::start::file_picker;
use crate::ui::state::Progress;
use crate::words::progress as say;
use crate::words::units;
use crate::worker::protocol::{FileMeta, Stage};
use web_sys::File;
use yew::prelude::*;

const STAGES: [(Stage, &str); 4] = [
    (Stage::Receive, say::SEE_WHAT_THE_FILES_ARE),
    (Stage::Read, say::READ_THEM),
    (Stage::Forecast, say::WORK_OUT_WHAT_WILL_HAPPEN),
    (Stage::Judge, say::JUDGE_IT),
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
                <h1 id="title" tabindex="-1">{ say::reading(&units::file(files.len() as u64)) }</h1>
                <button type="button" data-testid="cancel" {onclick}>{ say::CANCEL }</button>
            </div>
            <p class="muted">{ say::all_nothing_leaves_tab(&size(bytes)) }</p>
            <ol class="stages panel" aria-label={say::STAGES}>{ for STAGES.iter().enumerate().map(|(nth, (_, title))| {
                let (shape, state, class) = if nth < at { ("pass", "done", "done") } else if nth == at { ("wait", say::UNDER_WAY, "now") } else { ("out-of-scope", say::TO_COME, "ahead") };
                html! { <li key={*title} class={class}>{ mark(shape) }<span>{ *title }</span><span class="muted small">{ share.clone().filter(|_| nth == at).unwrap_or_else(|| state.to_owned()) }</span></li> }
            }) }</ol>
            <ul class="plain-list panel loading-files" aria-label={say::FILES}>{ for files.iter().enumerate().map(|(nth, f)| {
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
                <h1 id="title" tabindex="-1" class="row">{ mark("fail") }{ say::THE_CHECK_STOPPED }</h1>
                <p>{ message.to_owned() }</p>
            </div>
            <p>{ say::THERE_NO_VERDICT_NOTHING_SENT }</p>
            <p class="row">{ file_picker(on_files, say::CHOOSE_FILES_AGAIN, true) }<button type="button" {onclick}>{ say::BACK_TO_THE_START }</button></p>
            <p class="muted small">{ say::VERY_LARGE_EXPORTS_NEED_BROWSER }</p>
        </main>
    }
}
