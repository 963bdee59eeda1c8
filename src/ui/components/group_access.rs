//! Group by group: who comes, who goes, what rides on it; the same as a matrix of groups and roles; and who can still administer.
//!
//! It must never show an unknown number of members as none.

use super::frame::{framed, pager};
use super::raw::raw;
use crate::report::access::{GroupPage, GroupView};
use crate::report::query::ScenarioSummary;
use crate::report::schema::{Administrators, GroupMembers, GroupRoles};
use crate::report::words;
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::ui::state::access::GroupsState;
use crate::words::group_access as say;
use crate::words::units;
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
            <summary>{ say::GROUP_BY_GROUP_WHO_COMES }{ " " }<span class="count">{ number(page.total as u64) }</span></summary>
            <p class="row"><label class="field">{ say::SEARCH_GROUPS_PEOPLE_AND_ROLES }<input type="search" value={state.search.clone()} oninput={search} /></label></p>
            { groups(page) }
            { {
                let search = state.search.clone();
                pager("groups", (page.offset, page.rows.len(), page.total), on_action, move |offset| Action::Groups { search: search.clone(), offset })
            } }
            <details><summary>{ say::AS_MATRIX_GROUPS_ROLES }</summary>{ matrix(page) }</details>
        </details>
    }
}

/// A plain table; the offline report shows the same.
pub fn groups(page: &GroupPage) -> Html {
    html! {
        { framed(say::MEMBERS_AND_PERMISSIONS_OF_GROUPS, html! {
            <table class="rows access">
                <caption class="hidden">{ say::MEMBERS_AND_PERMISSIONS_OF_GROUPS }</caption>
                <thead><tr><th scope="col">{ say::GROUP }</th><th scope="col">{ say::MEMBERS }</th><th scope="col">{ say::COME }</th><th scope="col">{ say::GO }</th>
                    <th scope="col">{ say::WHAT_RIDES_ON_IT }</th></tr></thead>
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
                { members.map_or(say::LEFT_ALONE, |m| words::group_outcome(m.outcome).0) }</span></td>
            <td>{ members.map_or_else(|| html! { <span class="muted">{ say::AS_TODAY }</span> }, before_and_after) }</td>
            <td>{ members.map_or_else(Html::default, |m| people(m.added, &m.arrive)) }</td>
            <td>{ members.map_or_else(Html::default, |m| people(m.removed, &m.leave)) }</td>
            <td>{ view.roles.as_ref().map_or_else(|| html! { <span class="muted">{ "–" }</span> }, permissions) }</td>
        </tr>
    }
}

fn before_and_after(members: &GroupMembers) -> Html {
    let told = |n: Option<u64>| n.map_or_else(|| say::NOT_KNOWN.to_owned(), number);
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
                if more > 0 { <li>{ say::and_more(&number(more)) }</li> }</ul>
        </details>
    }
}

fn permissions(roles: &GroupRoles) -> Html {
    let list = html! {
        <ul class="plain-list small">{ for roles.permissions.iter().enumerate().map(|(at, p)| html! {
            <li key={at}><strong title={p.role.to_string()}>{ raw(&crate::words::built_in(&p.role)) }</strong>{ " " }<span class="muted">{ say::IN_SCOPE }{ " " }{ raw(&p.scope) }
                if let Some(group) = &p.resource_group { { ", " }{ raw(&crate::words::built_in(group)) } }</span></li>
        }) }</ul>
    };
    if roles.permissions.len() <= 3 {
        return list;
    }
    html! { <details><summary>{ units::permission(roles.permissions.len() as u64) }</summary>{ list }</details> }
}

/// Groups down, roles across: in how many scopes a group has a role, and how many people come and go with it.
pub fn matrix(page: &GroupPage) -> Html {
    let carrying: Vec<(&GroupView, &GroupRoles)> = page.rows.iter().filter_map(|view| Some((view, view.roles.as_ref()?))).collect();
    let roles: BTreeSet<&str> = carrying.iter().flat_map(|(_, r)| &r.permissions).map(|p| &*p.role).collect();
    if roles.is_empty() {
        return html! { <p class="muted">{ say::NONE_THESE_GROUPS_CARRIES_PERMISSIONS }</p> };
    }
    html! {
        { framed(say::GROUPS_AND_ROLES, html! {
            <table class="rows numbers matrix">
                <caption>{ say::HOW_MANY_SCOPES_GROUP_HAS }</caption>
                <thead><tr><th scope="col">{ say::GROUP }</th><th scope="col">{ say::COME }</th><th scope="col">{ say::GO }</th>
                    { for roles.iter().map(|role| html! { <th key={*role} scope="col" title={(*role).to_owned()}>{ raw(&crate::words::built_in(role)) }</th> }) }</tr></thead>
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
                    <li key={p.person.clone()}>{ raw(&p.person) }if !p.via.is_empty() { <span class="muted">{ " " }{ say::THROUGH }{ " " }{ raw(&p.via) }</span> }</li>
                }) }</ul>
            }
        }
    };
    let named = people.iter().filter(|p| p.change != "loses").count() as u64;
    html! {
        <details class="panel" data-testid="administrators" open={*after == 0 && *before > 0}>
            <summary>{ say::WHO_CAN_STILL_ADMINISTER_ACCOUNT }{ " " }<span class="count">{ say::today_afterwards(&number(*before), &number(*after)) }</span></summary>
            if *after == 0 { <p>{ if *before == 0 { say::EXPORTS_TELL_NOBODY_WHO_ADMINISTERS } else { say::NOBODY_WOULD_BE_LEFT } }</p> }
            { list(say::NO_MORE, "loses") }
            { list(say::STILL, "keeps") }
            { list(say::NEW, "gains") }
            if named < *after { <p class="muted small">{ say::of_are_named(&number(named), &number(*after)) }</p> }
        </details>
    }
}
