//! The provisioning log person by person: the steps in their order, who has to do something, and what was forecast.
//!
//! The worker holds the trails; the page shows fifty at a time, the offline report the first. It must never show a text of the log as ours.

use super::facts::{asks, choice, said, search};
use super::frame::pager;
use super::marks::mark;
use super::raw::{prose, raw};
use crate::report::after::{About, Came, FactPage, FactQuery};
use crate::report::logged;
use crate::report::verification::Trail;
use crate::ui::state::Action;
use crate::ui::state::after::{AfterAction, Asked};
use crate::words::trails as say;
use yew::prelude::*;

const CAME: [(&str, Came); 4] = [
    (say::EVERYBODY_AND_EVERYTHING, Came::All),
    (say::WHAT_CONTRADICTS_A_FORECAST, Came::Different),
    (say::WHAT_NEEDS_A_HAND, Came::Hand),
    (say::WHAT_TRIED_AGAIN_BY_ITSELF, Came::Itself),
];

/// The list of the page, with its filters.
pub fn trails(state: &Asked, on_action: &Callback<Action>) -> Html {
    let Some(page) = &state.page else { return Html::default() };
    let query = &state.query;
    let ask = |change| asks(query, on_action, change);
    let go = query.clone();
    html! {
        <>
            <p class="row">
                { choice("log-came", say::SHOW, CAME.map(|(title, _)| title).as_slice(), CAME.iter().position(|(_, c)| *c == query.came),
                    ask(|query, at| query.came = at.parse().ok().and_then(|at: usize| CAME.get(at)).map_or(Came::All, |(_, c)| *c))) }
                { search(say::SEARCH_THE_LOG, query, page.total, on_action) }
            </p>
            { list(page) }
            { pager(say::PEOPLE_OF_THE_LOG, (page.offset, page.trails.len(), page.total), on_action, move |offset| {
                Action::After(AfterAction::Facts(FactQuery { offset, ..go.clone() }))
            }) }
        </>
    }
}

/// One page of them; the offline report shows the first.
pub fn list(page: &FactPage) -> Html {
    if page.total == 0 {
        return html! { <p class="muted">{ say::THERE_ARE_NONE }</p> };
    }
    html! {
        <>
            if logged::looked_up(&page.trails) { <p class="small">{ logged::NOT_FOUND }</p> }
            <div class="severity" data-testid="trails">{ for page.trails.iter().enumerate().map(|(at, one)| trail(page.offset + at, one)) }</div>
        </>
    }
}

/// Does the directory mend it, or somebody's hand?
pub fn tag(needs: &str) -> Html {
    let (shape, class) = match needs {
        "hand" => ("warn", "tone-warn"),
        "itself" => ("wait", "tone-calm"),
        _ => ("pass", "tone-quiet"),
    };
    html! { <span class={classes!("tag", class)}>{ mark(shape) }<span>{ logged::needs(needs).to_owned() }</span></span> }
}

fn trail(at: usize, trail: &Trail) -> Html {
    let Trail { subject, came, needs, said: forecasts, contradictions, events } = trail;
    let about = if subject.kind == "group" { About::Groups } else { About::Users };
    html! {
        <details class="group" key={format!("{at} {}", subject.label)} data-needs={needs.clone()}>
            <summary><span class="group-title">{ raw(&subject.label) }</span>{ logged::came(came).to_owned() }{ tag(needs) }</summary>
            <div class="finding">
                { for contradictions.iter().enumerate().map(|(at, meaning)| html! { <p key={at} class="notice bad">{ mark("fail") }{ prose(meaning) }</p> }) }
                <ol class="small">{ for events.iter().enumerate().map(|(at, one)| html! {
                    <li key={at}>{ for logged::lines(one).iter().map(|line| html! { <div>{ prose(line) }</div> }) }</li>
                }) }</ol>
                if forecasts.is_empty() {
                    <p class="muted small">{ logged::UNNAMED }</p>
                } else {
                    <ul class="plain-list small">{ for forecasts.iter().map(|one| said(one, about, logged::held(&one.held))) }</ul>
                }
            </div>
        </details>
    }
}
