//! Group by group: who comes, who goes, what rides on it; the same as a matrix of groups and roles; and who can still administer.
//!
//! It must never show an unknown number of members as none.

use super::frame::{framed, pager};
use super::raw::raw;
use crate::report::access::{GroupPage, GroupView};
use crate::report::query::ScenarioSummary;
use crate::report::schema::{Administrators, GroupMembers, GroupRoles};
use crate::report::words;
use crate::ui::row::{count, number};
use crate::ui::state::Action;
use crate::ui::state::access::GroupsState;
use std::collections::BTreeSet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The part of the page.
pub fn group_access(state: &GroupsState, on_action: &Callback<Action>) -> Html {
    let Some(page) = &state.page else { return Html::default() };
    if page.total == 0 && state.search.is_empty() {
        return Html::default();
    }
    let search =
        on_action.reform(|event: InputEvent| Action::Groups { search: event.target_unchecked_into::<HtmlInputElement>().value(), offset: 0 });
    html! {
        <details class="panel" data-testid="group-access">
            <summary>{ "Group by group: who comes, who goes, and what rides on it " }<span class="count">{ number(page.total as u64) }</span></summary>
            <p class="row"><label class="field">{ "Search groups, people and roles" }<input type="search" value={state.search.clone()} oninput={search} /></label></p>
            { groups(page) }
            { {
                let search = state.search.clone();
                pager("groups", (page.offset, page.rows.len(), page.total), on_action, move |offset| Action::Groups { search: search.clone(), offset })
            } }
            <details><summary>{ "As a matrix of groups and roles" }</summary>{ matrix(page) }</details>
        </details>
    }
}

/// A plain table; the offline report shows the same.
pub fn groups(page: &GroupPage) -> Html {
    html! {
        { framed("Members and permissions of groups", html! {
            <table class="rows access">
                <caption class="hidden">{ "Members and permissions of groups" }</caption>
                <thead><tr><th scope="col">{ "Group" }</th><th scope="col">{ "Members" }</th><th scope="col">{ "Come" }</th><th scope="col">{ "Go" }</th>
                    <th scope="col">{ "What rides on it" }</th></tr></thead>
                <tbody>{ for page.rows.iter().enumerate().map(|(at, view)| group(at, view)) }</tbody>
            </table>
        }) }
    }
}

fn group(at: usize, view: &GroupView) -> Html {
    let members = view.members.as_ref();
    html! {
        <tr key={at}>
            <td>{ raw(view.name()) }<br /><span class="muted small">{ raw(view.identifier()) }{ " · " }
                { members.map_or("Left alone", |m| words::group_outcome(m.outcome).0) }</span></td>
            <td>{ members.map_or_else(|| html! { <span class="muted">{ "as today" }</span> }, before_and_after) }</td>
            <td>{ members.map_or_else(Html::default, |m| people(m.added, &m.arrive)) }</td>
            <td>{ members.map_or_else(Html::default, |m| people(m.removed, &m.leave)) }</td>
            <td>{ view.roles.as_ref().map_or_else(|| html! { <span class="muted">{ "–" }</span> }, permissions) }</td>
        </tr>
    }
}

fn before_and_after(members: &GroupMembers) -> Html {
    let told = |n: Option<u64>| n.map_or_else(|| "not known".to_owned(), number);
    html! { <>{ told(members.before) }{ " → " }{ told(members.after) }</> }
}

/// Names in a list that opens; a new group only counts.
fn people(all: u64, named: &[String]) -> Html {
    if all == 0 {
        return html! { <span class="muted">{ "–" }</span> };
    }
    if named.is_empty() {
        return html! { { number(all) } };
    }
    let more = all - named.len() as u64;
    html! {
        <details><summary>{ number(all) }</summary>
            <ul class="plain-list small">{ for named.iter().map(|person| html! { <li key={person.clone()}>{ raw(person) }</li> }) }
                if more > 0 { <li>{ format!("and {} more", number(more)) }</li> }</ul>
        </details>
    }
}

fn permissions(roles: &GroupRoles) -> Html {
    let list = html! {
        <ul class="plain-list small">{ for roles.permissions.iter().enumerate().map(|(at, p)| html! {
            <li key={at}><strong>{ raw(&p.role) }</strong>{ " " }<span class="muted">{ "in " }{ raw(&p.scope) }
                if let Some(group) = &p.resource_group { { ", " }{ raw(group) } }</span></li>
        }) }</ul>
    };
    if roles.permissions.len() <= 3 {
        return list;
    }
    html! { <details><summary>{ count(roles.permissions.len() as u64, "permission") }</summary>{ list }</details> }
}

/// Groups down, roles across: in how many scopes a group has a role, and how many people come and go with it.
pub fn matrix(page: &GroupPage) -> Html {
    let carrying: Vec<(&GroupView, &GroupRoles)> = page.rows.iter().filter_map(|view| Some((view, view.roles.as_ref()?))).collect();
    let roles: BTreeSet<&str> = carrying.iter().flat_map(|(_, r)| &r.permissions).map(|p| &*p.role).collect();
    if roles.is_empty() {
        return html! { <p class="muted">{ "None of these groups carries permissions, or no export tells of them." }</p> };
    }
    html! {
        { framed("Groups and roles", html! {
            <table class="rows numbers matrix">
                <caption>{ "In how many scopes a group has a role. Before the groups: how many people come and go." }</caption>
                <thead><tr><th scope="col">{ "Group" }</th><th scope="col">{ "Come" }</th><th scope="col">{ "Go" }</th>
                    { for roles.iter().map(|role| html! { <th key={*role} scope="col">{ raw(role) }</th> }) }</tr></thead>
                <tbody>{ for carrying.iter().map(|(view, carried)| {
                    let (added, removed) = view.members.as_ref().map_or((0, 0), |m| (m.added, m.removed));
                    let change = |n: u64, sign: &str| if n == 0 { html! { <span class="muted">{ "–" }</span> } } else { html! { { format!("{sign}{}", number(n)) } } };
                    html! {
                        <tr key={view.identifier().to_owned()}><th scope="row">{ raw(view.name()) }</th><td>{ change(added, "+") }</td><td>{ change(removed, "−") }</td>
                            { for roles.iter().map(|role| {
                                let scopes = carried.permissions.iter().filter(|p| &*p.role == *role).count();
                                html! { <td key={*role} class={(scopes == 0).then_some("muted")}>{ if scopes == 0 { "–".to_owned() } else { number(scopes as u64) } }</td> }
                            }) }</tr>
                    }
                }) }</tbody>
            </table>
        }) }
    }
}

/// Who can still administer, under one answer; nothing where no export tells.
pub fn administrators(scenario: &ScenarioSummary) -> Html {
    let Some(Administrators { before, after, people }) = &scenario.administrators else { return Html::default() };
    let of = |change: &str| people.iter().filter(|p| p.change == change).collect::<Vec<_>>();
    let list = |title: &'static str, change: &str| {
        let people = of(change);
        html! {
            if !people.is_empty() {
                <h3>{ title }</h3>
                <ul class="plain-list small">{ for people.iter().map(|p| html! {
                    <li key={p.person.clone()}>{ raw(&p.person) }if !p.via.is_empty() { <span class="muted">{ " through " }{ raw(&p.via) }</span> }</li>
                }) }</ul>
            }
        }
    };
    let named = people.iter().filter(|p| p.change != "loses").count() as u64;
    html! {
        <details class="panel" data-testid="administrators" open={*after == 0 && *before > 0}>
            <summary>{ "Who can still administer the account " }<span class="count">{ format!("{} today, {} afterwards", number(*before), number(*after)) }</span></summary>
            if *after == 0 { <p>{ if *before == 0 { "The exports tell of nobody who administers the account today." } else { "Nobody would be left." } }</p> }
            { list("No more", "loses") }
            { list("Still", "keeps") }
            { list("New", "gains") }
            if named < *after { <p class="muted small">{ format!("{} of {} are named.", number(named), number(*after)) }</p> }
        </details>
    }
}
