//! The users and the groups: search, filters, the grid, and the switch between scenarios.
//!
//! It must never filter anything itself: a filter is a question to the report.

use super::flow::{Ways, flow};
use super::grid::Grid;
use super::layout::{Layout, menu};
use super::marks::mark;
use super::outcomes::Outcomes;
use crate::report::query::{Summary, Table};
use crate::report::words;
use crate::ui::browser::dom;
use crate::ui::row::number;
use crate::ui::shared::Shared;
use crate::ui::state::{Action, TableState, section_id};
use crate::words::tables as say;
use crate::words::units;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub summary: Shared<Summary>,
    pub table: Table,
    pub scenario: AttrValue,
    pub state: TableState,
    pub open: Option<usize>,
    pub on_action: Callback<Action>,
}

/// One table with its tools.
#[component(TableSection)]
pub fn table_section(props: &TableProps) -> Html {
    let (id, title, thing) = match props.table {
        Table::Users => ("users", say::USERS, "user"),
        Table::Groups => ("groups", say::GROUPS, "group"),
    };
    let all: u64 = props.summary.scenarios.iter().find(|s| s.id == *props.scenario).map_or(0, |s| match props.table {
        Table::Users => s.counts.users.values().sum(),
        Table::Groups => s.counts.groups.values().sum(),
    });
    let shown = props.state.total.map_or_else(|| "…".to_owned(), |total| number(total as u64));
    let heading = format!("h-{id}");
    let emit = props.on_action.clone();
    let list = Callback::from(move |_: MouseEvent| emit.emit(Action::ListOutOfScope));
    let layout = use_state_eq(Layout::default);
    let on_layout = {
        let layout = layout.clone();
        Callback::from(move |changed: Layout| layout.set(changed))
    };
    html! {
        <section id={section_id(props.table)} aria-labelledby={heading.clone()}>
            <div class="row spread">
                <h2 id={heading}>{ title }{ " " }<span class="count">{ number(all) }</span></h2>
                <span class="muted small">{ words::scenario(&props.scenario).0 }</span>
            </div>
            if let (Table::Groups, Some(scenario)) = (props.table, props.summary.scenarios.iter().find(|s| s.id == *props.scenario)) {
                { flow(scenario, Ways::Detail(&props.on_action)) }
            }
            { tools(props, id, thing, menu(*layout, id, &on_layout)) }
            <div class="row">
                <p class="muted small" role="status">{ say::shown(&shown) }{ filters(props) }{ unlisted(props, all) }</p>
                if can_list(props, all) {
                    <button type="button" class="small-button" onclick={list}>{ say::LIST_THEM_TOO }</button>
                }
            </div>
            if props.state.total == Some(0) {
                <p class="panel muted">{ empty(props, thing) }</p>
            } else {
                <Grid table={props.table} state={props.state.clone()} label={format!("{title}: {}", words::scenario(&props.scenario).0)}
                    open={props.open} layout={*layout} {on_layout} on_action={props.on_action.clone()} />
            }
            <p class="print-only">{ say::ROWS_NOT_PRINTED_FROM_HERE }</p>
            <p class="muted small keys">{ say::ARROW_KEYS_MOVE_ENTER_OPENS }</p>
        </section>
    }
}

/// The exports are at hand, and a list of those who are not sent was not asked for yet.
fn can_list(props: &TableProps, all: u64) -> bool {
    !props.summary.reopened && !unlisted(props, all).is_empty()
}

fn filters(props: &TableProps) -> String {
    let mut said = String::new();
    if let Some(outcome) = &props.state.outcome {
        said.push_str(&say::only(&label(props.table, outcome).to_lowercase()));
    }
    if props.state.contested_only {
        said.push_str(say::ONLY_WHERE_THE_SOURCES_DISAGREE);
    }
    said
}

/// Users who are not sent are counted; whether they are rows as well was settled when the report was made.
fn unlisted(props: &TableProps, all: u64) -> String {
    let unfiltered = props.state.outcome.is_none() && !props.state.contested_only && props.state.search.is_empty();
    let left = props.state.total.map_or(0, |total| all.saturating_sub(total as u64));
    if unfiltered && left > 0 { format!(" {}", say::who_will_not_sent_counted(&number(left))) } else { String::new() }
}

fn empty(props: &TableProps, thing: &str) -> String {
    if props.state.outcome.as_deref() == Some("out-of-scope") && props.state.search.is_empty() && !props.state.contested_only {
        return say::USERS_DIRECTORY_WHO_NOT_SENT.to_owned();
    }
    let filtered = props.state.outcome.is_some() || props.state.contested_only || !props.state.search.is_empty();
    if filtered { say::no_fits_search_these_filters(&thing) } else { say::the_files_hold_no_s(&thing) }
}

fn label(table: Table, outcome: &str) -> &str {
    match table {
        Table::Users => words::USER_ORDER.iter().find(|o| o.as_str() == outcome).map(|o| words::user_outcome(*o).0),
        Table::Groups => words::GROUP_ORDER.iter().find(|o| o.as_str() == outcome).map(|o| words::group_outcome(*o).0),
    }
    .unwrap_or(outcome)
}

fn tools(props: &TableProps, id: &str, thing: &str, columns: Html) -> Html {
    let table = props.table;
    let emit = props.on_action.clone();
    let oninput =
        Callback::from(move |event: InputEvent| emit.emit(Action::Search(table, event.target_unchecked_into::<HtmlInputElement>().value())));
    let emit = props.on_action.clone();
    let onchange = Callback::from(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        emit.emit(Action::Outcome(table, (!word.is_empty()).then_some(word)));
    });
    let outcomes: Vec<&str> = match table {
        Table::Users => words::USER_ORDER.iter().map(|o| o.as_str()).collect(),
        Table::Groups => words::GROUP_ORDER.iter().map(|o| o.as_str()).collect(),
    };
    let emit = props.on_action.clone();
    let only = props.state.contested_only;
    let ontoggle = Callback::from(move |_: Event| emit.emit(Action::ContestedOnly(!only)));
    let (search, filter, contested) = (format!("{id}-search"), format!("{id}-filter"), format!("{id}-contested"));
    let chosen = props.state.outcome.clone().unwrap_or_default();
    html! {
        <div class="row tools">
            <span class="field grow"><label for={search.clone()}>{ say::search_s(&thing) }</label>
                <input id={search} type="search" value={props.state.search.clone()} {oninput} placeholder={say::address_name_id(&thing)} autocomplete="off" spellcheck="false" /></span>
            <span class="field"><label for={filter.clone()}>{ say::OUTCOME }</label>
                <select id={filter} {onchange} ~value={dom::text(&chosen)}>
                    <option value="" selected={chosen.is_empty()}>{ say::ALL }</option>
                    { for outcomes.into_iter().map(|word| html! { <option key={word} value={word} selected={word == chosen}>{ label(table, word) }</option> }) }
                </select></span>
            <span class="field"><input id={contested.clone()} type="checkbox" checked={only} onchange={ontoggle} /><label for={contested}>{ say::SHOW_ONLY_WHERE_SOURCES_DISAGREE }</label></span>
            { columns }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    pub summary: Shared<Summary>,
    pub scenario: AttrValue,
    pub users: Option<AttrValue>,
    pub groups: Option<AttrValue>,
    pub contested_only: bool,
    pub on_action: Callback<Action>,
    /// An outcome was chosen: the table filters and comes into sight.
    pub on_choose: Callback<(Table, Option<String>)>,
}

/// What will happen, in numbers, in the chosen scenario.
#[component(Overview)]
pub fn overview(props: &OverviewProps) -> Html {
    let choose = |table: Table| {
        let on_choose = props.on_choose.clone();
        Callback::from(move |outcome| on_choose.emit((table, outcome)))
    };
    let contested = props.summary.contested;
    let (emit, only) = (props.on_action.clone(), props.contested_only);
    let disputed = Callback::from(move |_: MouseEvent| {
        emit.emit(Action::ContestedOnly(!only));
        // What it leaves stands in the tables, which are a screen further down.
        if !only {
            dom::reveal(if contested.users > 0 { "users" } else { "groups" });
        }
    });
    html! {
        <section id="happens" aria-labelledby="h-happens">
            <div class="row spread">
                <h2 id="h-happens">{ say::WHAT_WILL_HAPPEN }</h2>
                { scenario_switch(props) }
            </div>
            <p class="muted small">
                { words::scenario(&props.scenario).1 }{ " " }
                if contested.users + contested.groups == 0 { { say::BOTH_PUBLISHED_ANSWERS_LEAD_SAME } }
                else { { say::published_sources_disagree_about(&units::user(contested.users), &units::group(contested.groups)) } }
            </p>
            if contested.users + contested.groups > 0 {
                <p><button type="button" aria-pressed={props.contested_only.to_string()} class={classes!(props.contested_only.then_some("chosen"))} onclick={disputed}>
                    { mark("contested") }{ if props.contested_only { say::SHOW_ALL_ENTRIES_AGAIN } else { say::SHOW_ONLY_WHAT_THEY_DISAGREE } }</button></p>
            }
            <div class="two">
                <div class="panel"><h3>{ say::USERS }</h3>
                    <Outcomes summary={props.summary.clone()} scenario={props.scenario.clone()} table={Table::Users} chosen={props.users.clone()} on_choose={choose(Table::Users)} /></div>
                <div class="panel"><h3>{ say::GROUPS }</h3>
                    <Outcomes summary={props.summary.clone()} scenario={props.scenario.clone()} table={Table::Groups} chosen={props.groups.clone()} on_choose={choose(Table::Groups)} /></div>
            </div>
            <p class="muted small">{ say::CHOOSE_LINE_SEE_WHO }</p>
        </section>
    }
}

/// Which set of assumptions is shown.
fn scenario_switch(props: &OverviewProps) -> Html {
    html! {
        <div class="switch" role="group" aria-label={say::WHICH_SOURCE_TO_BELIEVE} data-testid="scenario">
            { for props.summary.scenarios.iter().map(|s| {
                let (title, meaning) = words::scenario(&s.id);
                let chosen = s.id == *props.scenario;
                let (on_action, id) = (props.on_action.clone(), s.id.clone());
                let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Scenario(id.clone())));
                html! { <button key={s.id.clone()} type="button" aria-pressed={chosen.to_string()} title={meaning} data-scenario={s.id.clone()} {onclick}>{ title }</button> }
            }) }
        </div>
    }
}
