//! Who loses and who gains access: person by person, what and by which way.
//!
//! It must never say that nobody does where it was not checked.

use super::frame::{framed, pager};
use super::group_access::{administrators, group_access};
use super::raw::{prose, raw};
use crate::report::access::AccessPage;
use crate::report::query::Summary;
use crate::report::schema::{AccessRow, Permission};
use crate::report::words;
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::ui::state::access::AccessState;
use crate::words::access as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// So many permissions of a person stand there at once.
const FIRST: usize = 5;

/// The section of the page.
pub fn access(summary: &Summary, scenario: &str, state: &AccessState, on_action: &Callback<Action>) -> Html {
    let Some(page) = &state.page else { return Html::default() };
    let search = on_action.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Access { search: input.value(), offset: 0 }
    });
    let searched = !state.search.is_empty();
    html! {
        <section id="access" aria-labelledby="h-access">
            <div class="row spread">
                <h2 id="h-access">{ say::ACCESS }{ " " }<span class="count">{ number(page.total as u64) }</span></h2>
                <span class="muted small">{ words::scenario(scenario).0 }</span>
            </div>
            if let Some(why) = not_checked(summary) { <p class="notice">{ why }</p> }
            if page.total > 0 || searched {
                <p class="row"><label class="field">{ say::SEARCH_PEOPLE_ROLES_AND_GROUPS }<input type="search" value={state.search.clone()} oninput={search} /></label>
                    <span class="muted small" role="status">{ told(page) }</span></p>
                { people(&page.rows, true) }
                { {
                    let search = state.search.clone();
                    pager("people", (page.offset, page.rows.len(), page.total), on_action, move |offset| Action::Access { search: search.clone(), offset })
                } }
            } else if not_checked(summary).is_none() {
                <p>{ say::NOBODY_LOSES_GAINS_ACCESS_ANSWER }</p>
            }
            if let Some(scenario) = summary.scenarios.iter().find(|s| s.id == scenario) { { administrators(scenario) } }
            { group_access(&state.groups, on_action) }
        </section>
    }
}

/// The sentence where access could not be forecast, or not for everybody.
pub fn not_checked(summary: &Summary) -> Option<String> {
    let gap = summary.not_checked.iter().find(|item| item.check == "access.lost")?;
    Some(say::not_checked_not_everybody_what(&gap.because.trim_end_matches('.')))
}

fn told(page: &AccessPage) -> String {
    say::something_something(&count_of(page.lose, "person loses", "people lose"), &count_of(page.gain, "gains", "gain"))
}

fn count_of(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n as u64), if n == 1 { one } else { many })
}

/// A plain table; the offline report shows the same, but not `whole`: of each person only the first few permissions.
pub fn people(rows: &[AccessRow], whole: bool) -> Html {
    let caption = say::WHO_LOSES_AND_GAINS_ACCESS;
    html! {
        { framed(caption, html! {
            <table class="rows access three">
                <caption class="hidden">{ caption }</caption>
                <thead><tr><th scope="col">{ say::PERSON }</th><th scope="col">{ say::LOSES }</th><th scope="col">{ say::GAINS }</th></tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr key={row.person.clone()}><td>{ raw(&row.person) }</td><td>{ permissions(&row.lost, whole) }</td><td>{ permissions(&row.gained, whole) }</td></tr>
                }) }</tbody>
            </table>
        }) }
    }
}

fn permissions(all: &[Permission], whole: bool) -> Html {
    if all.is_empty() {
        return html! { <span class="muted">{ "–" }</span> };
    }
    let list = |some: &[Permission]| {
        html! {
            <ul class="plain-list">{ for some.iter().enumerate().map(|(at, p)| html! {
                <li key={at}><strong title={p.role.to_string()}>{ raw(&crate::words::built_in(&p.role)) }</strong>{ " " }
                    <span class="muted small">{ prose(&say::in_through(&p.scope, &p.resource_group.as_ref().map(|g| format!(", {}", crate::words::built_in(g))).unwrap_or_default(), &p.via)) }</span></li>
            }) }</ul>
        }
    };
    let (first, rest) = all.split_at(if all.len() > FIRST + 1 { FIRST } else { all.len() });
    let more = say::and_more(&number(rest.len() as u64));
    html! {
        <>
            { list(first) }
            if rest.is_empty() {} else if whole { <details><summary>{ more }</summary>{ list(rest) }</details> } else { <p class="muted small">{ more }</p> }
        </>
    }
}
