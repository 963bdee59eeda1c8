//! Trials that settle what the sources disagree about. An answer becomes an assumption, and the forecast follows.
//!
//! It must never settle anything that nobody has seen.

use crate::model::DirectoryKind;
use crate::report::canary::{AFTERWARDS, Canary, OKTA_QUESTIONS, canaries};
use crate::report::query::Summary;
use crate::report::words;
use crate::ui::state::Action;
use crate::words::canaries as say;
use yew::prelude::*;

/// The trials; without `on_action`, as in the offline report, to read only.
pub fn trials(summary: &Summary, assume: &[(String, String)], on_action: Option<&Callback<Action>>) -> Html {
    let kind = summary.directory_kind.as_deref().and_then(DirectoryKind::from_word);
    html! {
        <details class="panel" data-testid="trials">
            <summary>{ say::sources_disagree_small_trials(&canaries(kind).len()) }</summary>
            <p class="muted small">{ say::EACH_TAKES_THROW_AWAY_PERSON }{ " " }{ AFTERWARDS }</p>
            { for canaries(kind).iter().map(|canary| trial(canary, assume, on_action)) }
            if kind == Some(DirectoryKind::Okta) {
                <p class="muted small">{ say::TO_LOOK_UP_IN_OKTA }</p>
                { for OKTA_QUESTIONS.iter().map(|(question, answer)| html! {
                    <details key={*question} class="trial"><summary>{ *question }</summary><p class="small">{ *answer }</p></details>
                }) }
            }
        </details>
    }
}

fn trial(canary: &Canary, assume: &[(String, String)], on_action: Option<&Callback<Action>>) -> Html {
    let name = canary.assumption;
    let settled = assume.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    html! {
        <details key={name} class="trial">
            <summary>{ canary.title }if settled.is_some() { <span class="count">{ say::SETTLED }</span> }</summary>
            <ol class="small">{ for canary.steps.iter().enumerate().map(|(at, step)| html! { <li key={at}>{ step.clone() }</li> }) }</ol>
            <ul class="plain-list">{ for canary.answers.iter().map(|(seen, value)| {
                let answer = on_action.map(|on_action| {
                    let value: &'static str = value;
                    let onclick = on_action.reform(move |_: MouseEvent| Action::Assume(name, Some(value.to_owned())));
                    let pressed = settled == Some(value);
                    html! { <button type="button" {onclick} aria-pressed={pressed.to_string()}>{ if pressed { say::SETTLED_MARK } else { say::I_SAW_THIS } }</button> }
                });
                html! { <li key={*value} class="row"><span>{ seen.clone() }{ " " }<span class="muted small">{ words::assumption(name, value) }</span></span>{ answer }</li> }
            }) }</ul>
        </details>
    }
}
