//! The head of a comparison: did it come true, and what is to be repaired? And below it, what the forecast of the fresh exports comes to.
//!
//! The first thing that a reader sees of a comparison. It must never look like the verdict of before a switch, and never be green.

use super::after::dated;
use super::marks::mark;
use super::raw::prose;
use super::verdict::{basis, deciding, moment};
use crate::report::after::After;
use crate::report::came_true::{Answer, answer, repairs};
use crate::report::query::Summary;
use crate::report::words;
use crate::words::came_true as say;
use crate::words::{report_came_true as told, units};
use yew::prelude::*;

/// The banner, with an `h1`.
pub fn came_true(summary: &Summary, after: &After, copy: Html) -> Html {
    let Answer { state, word, lines } = answer(after, summary.redacted.as_deref() == Some("all"));
    let directory = words::directory(summary.directory_kind.as_deref());
    let files = units::file(summary.inputs.len() as u64);
    html! {
        <div class="verdict" data-testid="came-true" data-came={state.as_str()}>
            { mark(state.as_str()) }
            <div>
                <p class="over">{ dated(&after.verification) }{ " · " }{ told::QUESTION }</p>
                <h1 id="title" tabindex="-1">{ word }</h1>
                { for lines.iter().map(|line| html! { <p key={line.clone()}>{ prose(line) }</p> }) }
                if repairs(after) > 0 { <p><a href="#repairs">{ say::GO_TO_REPAIRS }</a></p> }
                if let Some(level) = &summary.redacted {
                    <p data-testid="redacted"><strong>{ say::REDACTED }{ " " }</strong>{ words::redacted(level) }</p>
                }
                <p class="muted small">{ say::compared(&directory, &files, &moment(&after.verification.before)) }{ " " }
                    <time datetime={summary.created.clone()}>{ moment(&summary.created) }</time></p>
                { copy }
            </div>
        </div>
    }
}

/// Above the forecast of the fresh exports: that it is one, and what it comes to.
pub fn from_here(summary: &Summary) -> Html {
    let (word, _) = words::verdict(summary.verdict);
    let deciding = deciding(summary);
    html! {
        <section id="from-here" aria-labelledby="h-from-here">
            <h2 id="h-from-here" tabindex="-1">{ say::WHAT_PROVISIONING_WOULD_STILL_DO }</h2>
            <p class="muted">{ say::A_FORECAST_FROM_FRESH_EXPORTS }</p>
            <div class="panel" data-testid="verdict" data-verdict={summary.verdict.as_str()}>
                <p><strong>{ say::as_before_a_switch(&word) }</strong>
                    if !deciding.is_empty() { { " " }{ say::decided_by(&deciding.join(", ")) } }</p>
                if let Some(basis) = basis(summary) { <p data-testid="basis">{ basis }</p> }
            </div>
        </section>
    }
}
