//! Forecast against fact, entry by entry: what came different, what no forecast foresaw, what is still open.
//!
//! The worker holds the facts; the page shows fifty at a time. It must never say that a forecast held where nothing could be seen.

use super::frame::{framed, pager};
use super::marks::mark;
use super::raw::{prose, raw};
use crate::forecast::{GroupOutcome, UserOutcome};
use crate::report::after::{About, Came, FactPage, FactQuery, FactRow};
use crate::report::snapshot::SnapshotPermission;
use crate::report::verification::Said;
use crate::report::{verified, words};
use crate::ui::browser::dom;
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::ui::state::after::{AfterAction, Asked};
use crate::words::facts as say;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

const ABOUT: [(&str, About); 3] = [(say::USERS, About::Users), (say::GROUPS, About::Groups), (say::ACCESS, About::Access)];
const CAME: [(&str, Came); 4] = [
    (say::WHAT_CAME_DIFFERENT_FROM_FORECAST, Came::Different),
    (say::WHAT_NO_FORECAST_FORESAW, Came::Unforeseen),
    (say::WHAT_IS_STILL_OPEN, Came::Open),
    (say::EVERYTHING, Came::All),
];

/// The list of the page, with its filters.
pub fn facts(state: &Asked, on_action: &Callback<Action>) -> Html {
    let Some(page) = &state.page else { return Html::default() };
    let query = &state.query;
    let ask = |change| asks(query, on_action, change);
    let go = query.clone();
    html! {
        <>
            <p class="row">
                { choice("fact-about", say::ABOUT, ABOUT.map(|(title, _)| title).as_slice(), ABOUT.iter().position(|(_, a)| *a == query.about),
                    ask(|query, at| query.about = at.parse().ok().and_then(|at: usize| ABOUT.get(at)).map_or(About::Users, |(_, a)| *a))) }
                { choice("fact-came", say::SHOW, CAME.map(|(title, _)| title).as_slice(), CAME.iter().position(|(_, c)| *c == query.came),
                    ask(|query, at| query.came = at.parse().ok().and_then(|at: usize| CAME.get(at)).map_or(Came::All, |(_, c)| *c))) }
                { search(say::SEARCH, query, page.total, on_action) }
            </p>
            { table(page, query.about) }
            { pager("facts", (page.offset, page.rows.len(), page.total), on_action, move |offset| {
                Action::After(AfterAction::Facts(FactQuery { offset, ..go.clone() }))
            }) }
        </>
    }
}

/// Asks the same question with one change, from the first entry on.
pub fn asks(query: &FactQuery, on_action: &Callback<Action>, change: fn(&mut FactQuery, String)) -> Callback<String> {
    let query = query.clone();
    on_action.reform(move |text: String| {
        let mut query = FactQuery { offset: 0, ..query.clone() };
        change(&mut query, text);
        Action::After(AfterAction::Facts(query))
    })
}

/// The field to search in, and how much is found.
pub fn search(label: &'static str, query: &FactQuery, found: usize, on_action: &Callback<Action>) -> Html {
    let oninput = asks(query, on_action, |query, text| query.search = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <>
            <label class="field">{ label }<input type="search" value={query.search.clone()} {oninput} /></label>
            <span class="muted small" role="status">{ number(found as u64) }{ " " }{ say::FOUND }</span>
        </>
    }
}

/// One of several, by its place.
pub fn choice(id: &'static str, label: &'static str, options: &[&'static str], chosen: Option<usize>, on_choose: Callback<String>) -> Html {
    let onchange = on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let chosen = chosen.unwrap_or_default();
    html! {
        <span class="field"><label for={id}>{ label }</label>
            <select {id} {onchange} ~value={dom::text(&chosen.to_string())}>{ for options.iter().enumerate().map(|(at, title)| html! {
                <option key={at} value={at.to_string()} selected={at == chosen}>{ *title }</option>
            }) }</select></span>
    }
}

/// One page of facts; the offline report shows the first.
pub fn table(page: &FactPage, about: About) -> Html {
    if page.total == 0 {
        return html! { <p class="muted">{ say::THERE_ARE_NONE }</p> };
    }
    framed(
        say::FORECAST_AGAINST_FACT,
        html! {
            <table class="rows" data-testid="facts">
                <caption class="hidden">{ say::FORECAST_AGAINST_FACT }</caption>
                <thead><tr>{ for [say::WHO, say::WHAT_HAPPENED, say::WHAT_WAS_FORECAST].map(|title| html! { <th scope="col">{ title }</th> }) }</tr></thead>
                <tbody>{ for page.rows.iter().enumerate().map(|(at, row)| html! {
                    <tr key={page.offset + at}><td>{ who(row) }</td><td>{ happened(row, about) }</td>
                        <td><ul class="plain-list small">{ for row.said.iter().map(|s| said(s, about, came_true(&s.held))) }</ul></td></tr>
                }) }</tbody>
            </table>
        },
    )
}

fn who(row: &FactRow) -> Html {
    let second = row.directory.as_ref().filter(|key| row.account.as_ref() != Some(key));
    html! {
        <>
            if let Some(account) = &row.account { { raw(account) } }
            if let Some(key) = second { <br /><span class="muted small">{ say::DIRECTORY }{ " " }{ raw(key) }</span> }
        </>
    }
}

fn happened(row: &FactRow, about: About) -> Html {
    if about != About::Access {
        return html! { { verified::happened(&row.happened) } };
    }
    let line = |(at, (what, p)): (usize, (&str, &SnapshotPermission))| html! { <li key={at}>{ what }{ prose(&verified::permission(p)) }</li> };
    let lost = row.lost.iter().map(|p| (say::LOST, p));
    let all: Vec<_> = lost.chain(row.gained.iter().map(|p| (say::GAINED, p))).enumerate().collect();
    if all.is_empty() {
        return html! { { say::CAN_DO_SAME_AS_BEFORE } };
    }
    html! { <ul class="plain-list small">{ for all.into_iter().map(line) }</ul> }
}

fn came_true(held: &str) -> &'static str {
    match held {
        "yes" => say::CAME_TRUE,
        "no" => say::DID_NOT,
        _ => say::STILL_OPEN,
    }
}

/// What a scenario said. `word`: how it stands to the fact.
pub fn said(said: &Said, about: About, word: &'static str) -> Html {
    let (shape, class) = match said.held.as_str() {
        "yes" => ("pass", "tone-calm"),
        "no" => ("fail", "tone-bad"),
        _ => ("unknown", "tone-quiet"),
    };
    let word_of = |all: Option<&'static str>| all.unwrap_or_default();
    let what = match (about, said.outcome.as_str()) {
        (About::Access, "same") => say::NO_CHANGE,
        (About::Access, _) => say::A_CHANGE_OF_ACCESS,
        (About::Users | About::Log, o) => word_of(UserOutcome::ALL.iter().find(|known| known.as_str() == o).map(|o| words::user_outcome(*o).0)),
        (About::Groups, o) => word_of(GroupOutcome::ALL.iter().find(|known| known.as_str() == o).map(|o| words::group_outcome(*o).0)),
    };
    html! {
        <li key={said.scenario.clone()}><span class={class}>{ mark(shape) }{ " " }{ word }</span>
            { format!(": {what} ") }<span class="muted">{ format!("({})", words::scenario(&said.scenario).0) }</span></li>
    }
}
