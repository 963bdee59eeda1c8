//! The nine gates, and what was not checked.
//!
//! It must never show a gate that has no data as passed.

use super::findings::kind_id;
use super::marks::mark;
use super::raw::prose;
use crate::report::query::Summary;
use crate::report::schema::Gate;
use crate::report::words;
use crate::ui::browser::dom;
use crate::ui::row::number;
use crate::words::gates as say;
use yew::prelude::*;

/// Why there are two answers, where there are.
pub fn two_answers(summary: &Summary) -> Html {
    match summary.scenarios.len() {
        0 | 1 => Html::default(),
        _ => html! { <p class="muted">{ say::GUIDES_AND_SERVER_DISAGREE }</p> },
    }
}

/// Why the findings are more than a check counts, where there are two answers.
pub fn counted_once(summary: &Summary) -> Html {
    match summary.scenarios.len() {
        0 | 1 => Html::default(),
        _ => html! { <p class="muted small">{ say::FINDINGS_ARE_COUNTED_OVER_ALL_ANSWERS }</p> },
    }
}

/// All nine, in their order.
pub fn gates(summary: &Summary) -> Html {
    html! { <ol class="gates">{ for summary.gates.iter().map(|it| gate(it, summary)) }</ol> }
}

fn gate(gate: &Gate, summary: &Summary) -> Html {
    let (title, question) = words::gate(gate.id);
    let state = gate.state.as_str();
    html! {
        <li key={gate.id.as_str()} class={classes!("gate", format!("state-{state}"))} data-gate={gate.id.as_str()} data-state={state}>
            <span class="state">{ mark(state) }<span>{ words::gate_state(gate.state) }</span></span>
            <span class="gate-title" title={question}>{ title }</span>
            <span class="gate-summary">{ prose(&gate.summary) }{ kinds(gate, summary) }</span>
        </li>
    }
}

/// What a check rests on: the gravest kinds of its findings, each leading there.
fn kinds(gate: &Gate, summary: &Summary) -> Html {
    let mine = summary.behind(gate);
    if mine.is_empty() {
        return Html::default();
    }
    html! {
        <span class="gate-kinds">{ for mine.into_iter().map(|kind| {
            let id = kind_id(kind.severity, &kind.code);
            let unfold = { let id = id.clone(); Callback::from(move |_: MouseEvent| dom::unfold(&id)) };
            html! { <a key={id.clone()} href={format!("#{id}")} data-unfolds={id.clone()} onclick={unfold}>{ words::code(&kind.code) }{ ": " }{ number(kind.total as u64) }</a> }
        }) }</span>
    }
}

/// What was not checked, why, and how to have it checked.
pub fn unchecked(summary: &Summary) -> Html {
    if summary.not_checked.is_empty() {
        return html! { <p>{ say::EVERY_CHECK_VERSION_KNOWS_MADE }</p> };
    }
    html! {
        <ul class="plain-list unchecked">
            { for summary.not_checked.iter().enumerate().map(|(at, item)| html! {
                <li key={at}>
                    <h3>{ prose(words::check(&item.check)) }</h3>
                    <p>{ prose(&sentence(&item.because)) }</p>
                    if !item.how.is_empty() { <p><strong>{ say::TO_HAVE_IT_CHECKED }{ " " }</strong>{ prose(&sentence(&item.how)) }</p> }
                </li>
            }) }
        </ul>
    }
}

/// With a capital letter and a full stop. Only for text that cannot begin with a value of a file: a value is never changed.
pub fn sentence(text: &str) -> String {
    let mut chars = text.trim().chars();
    let Some(first) = chars.next() else { return String::new() };
    stop(&first.to_uppercase().chain(chars).collect::<String>())
}

/// With a full stop.
pub fn stop(text: &str) -> String {
    let mut out = text.trim().to_owned();
    if !out.is_empty() && !out.ends_with(['.', '?', '!', ':', ')', '”', '"']) {
        out.push('.');
    }
    out
}
