//! "Somebody cannot see something": two fields, and the guide's troubleshooting walked step by step.
//!
//! It must never name a cause that the steps do not show.

use super::marks::mark;
use super::raw::{prose, raw};
use crate::ui::state::Action;
use crate::ui::state::symptom::{SymptomAction, SymptomState};
use crate::verify::explain::{self, Asked, Explanation};
use crate::words::symptom as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn symptom(state: &SymptomState, on_action: &Callback<Action>) -> Html {
    let typed = |action: fn(String) -> SymptomAction| {
        on_action.reform(move |event: InputEvent| Action::Symptom(action(event.target_unchecked_into::<HtmlInputElement>().value())))
    };
    let onsubmit = on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Symptom(SymptomAction::Ask)
    });
    // What can be chosen is asked for once somebody comes here.
    let onfocus = on_action.reform({
        let person = state.question.person.clone();
        move |_: FocusEvent| Action::Symptom(SymptomAction::Person(person.clone()))
    });
    let options = |all: &[String]| html! { { for all.iter().map(|one| html! { <option key={one.clone()} value={one.clone()} /> }) } };
    html! {
        <section id="symptom" aria-labelledby="h-symptom">
            <h2 id="h-symptom">{ say::SOMEBODY_CANNOT_SEE_SOMETHING }</h2>
            <p class="muted">{ say::GUIDES_TROUBLESHOOTING_WALKED_THESE_EXPORTS }</p>
            <form class="row" {onsubmit}>
                <label class="field">{ say::PERSON }<input list="people" data-testid="symptom-person" placeholder={say::ADDRESS_OR_NAME} autocomplete="off" spellcheck="false"
                    value={state.question.person.clone()} oninput={typed(SymptomAction::Person)} {onfocus} /></label>
                <label class="field">{ say::PLACE }<input list="scopes" data-testid="symptom-scope" placeholder={say::ANYTHING_AT_ALL} autocomplete="off" spellcheck="false"
                    value={state.question.scope.clone().unwrap_or_default()} oninput={typed(SymptomAction::Scope)} /></label>
                <button type="submit" data-testid="symptom-ask" disabled={state.question.person.trim().is_empty()}>{ say::FIND_THE_CAUSE }</button>
                <datalist id="people">{ options(&state.people) }</datalist>
                <datalist id="scopes">{ options(&state.scopes) }</datalist>
            </form>
            <div role="status">{ state.found.as_ref().map(|found| answer(found)).unwrap_or_default() }</div>
        </section>
    }
}

fn answer(found: &Explanation) -> Html {
    let cure = found.cause.and_then(|at| found.steps.get(at)).map(|step| step.cure.as_slice()).unwrap_or_default();
    html! {
        <div class="panel" data-testid="symptom-answer">
            <p><strong>{ raw(&found.person) }</strong>if let Some(scope) = &found.scope { { " " }{ say::IN_SCOPE }{ " " }{ raw(scope) } }</p>
            <p><strong>{ prose(&found.conclusion) }</strong></p>
            if !cure.is_empty() { <ol>{ for cure.iter().map(|step| html! { <li key={step.clone()}>{ prose(step) }</li> }) }</ol> }
            if !found.steps.is_empty() {
                <ol class="gates">{ for found.steps.iter().enumerate().map(|(at, step)| line(step, found.cause == Some(at))) }</ol>
            }
        </div>
    }
}

fn line(step: &Asked, cause: bool) -> Html {
    let (state, word) = match step.answer.as_str() {
        "yes" => ("pass", say::YES),
        "no" => ("fail", say::NO),
        _ => ("unknown", say::UNKNOWN),
    };
    html! {
        <li key={step.id.clone()} class={classes!("gate", format!("state-{state}"))} data-step={step.id.clone()} data-answer={step.answer.clone()}>
            <span class="state">{ mark(state) }<span>{ word }{ if cause { say::THE_CAUSE } else { "" } }</span></span>
            <span class="gate-title">{ explain::title(&step.id).to_owned() }</span>
            <div class="gate-summary">{ prose(&step.text) }
                if step.answer == "unknown" { { for step.cure.iter().map(|how| html! { <p class="small">{ prose(how) }</p> }) } }</div>
        </li>
    }
}
