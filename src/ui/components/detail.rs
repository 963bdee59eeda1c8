//! Everything about one row: both sides, where they differ, the five steps, the other sources' answer, the findings.
//!
//! It must never explain more than the detail says.

use super::exports::Copy;
use super::findings::card;
use super::marks::{mark, outcome};
use super::raw::{compared, prose, raw};
use crate::report::detail::place;
use crate::report::markdown;
use crate::report::query::{Detail, OtherAnswer, Summary, Table};
use crate::report::schema::{GroupRow, UserRow};
use crate::report::verification::Cure;
use crate::report::verified::named_by;
use crate::report::words;
use crate::ui::row::{self, RowView, Tone};
use crate::ui::shared::Shared;
use crate::ui::state::Action;
use crate::words::detail as say;
use crate::words::units;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub summary: Shared<Summary>,
    pub detail: Option<Shared<Detail>>,
    pub position: usize,
    pub total: usize,
    pub on_action: Callback<Action>,
}

#[component(DetailPanel)]
pub fn detail_panel(props: &Props) -> Html {
    let act = |action: Action| {
        let on_action = props.on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    html! {
        <div class="detail" id="detail" tabindex="-1" role="dialog" aria-labelledby="h-detail" data-testid="detail">
            <div class="detail-bar">
                <span class="muted small">{ say::of(&row::number(props.position as u64 + 1), &row::number(props.total as u64)) }</span>
                <span class="row">
                    <button type="button" class="icon quiet" aria-label={say::PREVIOUS_ROW} disabled={props.position == 0} onclick={act(Action::Step(-1))}>{ mark("up") }</button>
                    <button type="button" class="icon quiet" aria-label={say::NEXT_ROW} disabled={props.position + 1 >= props.total} onclick={act(Action::Step(1))}>{ mark("down") }</button>
                    <button type="button" class="icon quiet" aria-label={say::CLOSE} data-testid="close-detail" onclick={act(Action::Close)}>{ mark("close") }</button>
                </span>
            </div>
            if let Some(detail) = &props.detail {
                { body(detail, &props.summary) }
            } else {
                <h2 id="h-detail">{ say::OPENING }</h2>
            }
        </div>
    }
}

fn view(detail: &Detail) -> Option<RowView> {
    let user = detail.user.as_ref().map(|u| row::user(detail.index, u));
    user.or_else(|| detail.group.as_ref().map(|g| row::group(detail.index, g)))
}

fn body(detail: &Shared<Detail>, summary: &Summary) -> Html {
    let Some(view) = view(detail) else { return Html::default() };
    let (title, meaning) = match (&detail.user, &detail.group) {
        (Some(user), _) => (user_title(user), words::user_outcome(user.outcome).1),
        (None, Some(group)) => (group_title(group), words::group_outcome(group.outcome).1),
        (None, None) => return Html::default(),
    };
    let (of, heading, why) = (detail.clone(), title.clone(), view.reasons.clone());
    let make = Callback::from(move |()| markdown::row(&of, &heading, &why));
    html! {
        <div class="detail-body" tabindex="0" role="group" aria-label={say::DETAIL}>
            <div class="detail-head">
                <h2 id="h-detail">{ raw(&title) }</h2>
                if let Some(cure) = &detail.second { { second(detail.table, cure) } }
                <p class="row">{ outcome(view.outcome, view.label, view.tone) }<span class="muted small">{ words::scenario(&detail.scenario).0 }</span></p>
                <p>{ meaning }</p>
                if !view.reasons.is_empty() { <p><strong>{ say::WHY }{ " " }</strong>{ view.reasons.clone() }</p> }
                <p><Copy {make} label={say::COPY_AS_MARKDOWN} testid="copy-row" /></p>
            </div>
            { sides(detail, summary) }
            { others(detail) }
            <section aria-labelledby="h-steps">
                <h3 id="h-steps">{ say::STEP_BY_STEP }</h3>
                <ol class="steps">{ for detail.steps.iter().map(|step| html! {
                    <li key={step.name.clone()}>
                        <h4>{ step.name.clone() }</h4><p>{ prose(&step.text) }</p>
                        if let Some(source) = &step.source { <p class="muted small">{ prose(source) }</p> }
                    </li>
                }) }</ol>
            </section>
            <section aria-labelledby="h-about">
                <h3 id="h-about">{ if detail.findings.is_empty() { say::NO_FINDING_ABOUT_ENTRY } else { say::FINDINGS_ABOUT_THIS_ENTRY } }</h3>
                { for detail.findings.iter().enumerate().map(|(at, f)| html! { <div key={at} class="panel flush">{ card(f, summary) }</div> }) }
            </section>
        </div>
    }
}

/// What the exports show now, ahead of what would still happen.
fn second(table: Table, cure: &Cure) -> Html {
    let (word, meaning) = markdown::second(table);
    html! {
        <>
            <div class="panel" data-testid="second">
                <p class="row">{ outcome("duplicate", word, Tone::Bad) }</p>
                <p>{ meaning }</p>
                <ul class="plain-list small">{ for named_by(cure).into_iter().map(|(what, labels, has)| html! {
                    <li key={what.clone()}>{ what }{ ": " }
                        { for labels.into_iter().enumerate().map(|(at, label)| html! { <>{ if at > 0 { ", " } else { "" } }{ raw(label) }</> }) }
                        { " " }{ prose(has.trim_start()) }</li>
                }) }</ul>
            </div>
            <p class="muted small">{ say::FORECAST_FROM_HERE }</p>
        </>
    }
}

fn user_title(user: &UserRow) -> String {
    let account = user.account.as_ref().map(|a| a.name.clone().filter(|n| !n.is_empty()).unwrap_or_else(|| a.email.clone()));
    let directory = || user.directory.as_ref().map(|d| d.name.clone().filter(|n| !n.is_empty()).unwrap_or_else(|| d.key.clone()));
    account.or_else(directory).unwrap_or_default()
}

fn group_title(group: &GroupRow) -> String {
    let names = || group.directory.iter().filter_map(|d| d.name.as_deref()).collect::<Vec<_>>().join(" + ");
    group.account.as_ref().map_or_else(names, |a| a.name.clone())
}

/// The two values that are compared, then what else is known of either side, side by side.
fn sides(detail: &Detail, summary: &Summary) -> Html {
    let directory = words::directory(summary.directory_kind.as_deref());
    let sends = say::sends(&directory).replacen(say::THE_D, say::THE_D_AT_THE_START, 1);
    let both = match (&detail.user, &detail.group) {
        (Some(UserRow { account: Some(a), directory: Some(d), .. }), _) => Some(compared(say::HARNESS_HAS, &a.email, &sends, &d.key)),
        (_, Some(group)) if group.account.is_some() && !group.directory.is_empty() => Some(group_compare(group, &sends)),
        _ => None,
    };
    let (account, others) = known(detail, summary);
    let columns: Vec<(String, Known)> = std::iter::once((say::HARNESS.to_owned(), account))
        .chain(others.into_iter().map(|known| (directory.replacen(say::THE_D, say::THE_D_AT_THE_START, 1), known)))
        .filter(|(_, known)| !known.is_empty())
        .collect();
    let mut terms: Vec<&'static str> = Vec::new();
    for (term, _) in columns.iter().flat_map(|(_, known)| known) {
        if !terms.contains(term) {
            terms.push(term);
        }
    }
    html! {
        <section aria-label={say::BOTH_SIDES}>
            if let Some(both) = both { { both } }
            <table class="sides small">
                <thead><tr><td></td>{ for columns.iter().enumerate().map(|(at, (title, _))| html! { <th key={at} scope="col">{ title.clone() }</th> }) }</tr></thead>
                <tbody>{ for terms.iter().map(|term| html! {
                    <tr key={*term}><th scope="row">{ *term }</th>
                        { for columns.iter().enumerate().map(|(at, (_, known))| html! {
                            <td key={at}>{ known.iter().find(|(t, _)| t == term).map_or_else(|| html! { <span class="muted">{ "–" }</span> }, |(_, v)| prose(v)) }</td>
                        }) }</tr>
                }) }</tbody>
            </table>
        </section>
    }
}

fn group_compare(group: &GroupRow, label: &str) -> Html {
    let Some(account) = &group.account else { return Html::default() };
    html! {
        <>
            { for group.directory.iter().map(|d| compared(say::HARNESS_HAS, &account.name, label, d.name.as_deref().unwrap_or_default())) }
            if let Some(identifier) = &group.identifier { { compared(say::ITS_IDENTIFIER, &account.identifier, say::IT_WILL_GET, identifier) } }
        </>
    }
}

/// What is known of one side, as terms and values.
type Known = Vec<(&'static str, String)>;

fn known(detail: &Detail, summary: &Summary) -> (Known, Vec<Known>) {
    let side = |told: Vec<(&'static str, Option<String>)>| -> Known {
        told.into_iter().filter_map(|(term, value)| value.filter(|v| !v.is_empty()).map(|v| (term, v))).collect()
    };
    if let Some(user) = &detail.user {
        let account = user.account.as_ref().map(|a| {
            side(vec![
                (say::ADDRESS, Some(a.email.clone())),
                (say::NAME, a.name.clone()),
                (say::ID, a.id.clone()),
                (say::FILE, place(&summary.inputs, a.source)),
            ])
        });
        let directory = user.directory.as_ref().map(|d| {
            side(vec![
                (say::ADDRESS, Some(d.key.clone())),
                (say::NAME, d.name.clone()),
                (say::ALSO, d.matched_by.clone()),
                (say::STATUS, d.status.clone()),
                (say::ID, d.id.clone()),
                (say::FILE, place(&summary.inputs, d.source)),
            ])
        });
        return (account.unwrap_or_default(), directory.into_iter().collect());
    }
    let Some(group) = &detail.group else { return Default::default() };
    let members = |n: Option<u64>| n.map(units::member);
    let account = group.account.as_ref().map(|a| {
        side(vec![
            (say::NAME, Some(a.name.clone())),
            (say::IDENTIFIER, Some(a.identifier.clone())),
            (say::MEMBERS, members(a.members)),
            (say::FILE, place(&summary.inputs, a.source)),
        ])
    });
    let directory = group.directory.iter().map(|d| {
        side(vec![
            (say::NAME, d.name.clone()),
            (say::IDENTIFIER, group.identifier.clone()),
            (say::MEMBERS, members(d.members)),
            (say::ID, d.id.clone()),
            (say::FILE, place(&summary.inputs, d.source)),
        ])
    });
    (account.unwrap_or_default(), directory.collect())
}

/// What the other sources say of the same entry.
fn others(detail: &Detail) -> Html {
    if detail.others.is_empty() {
        return Html::default();
    }
    let contested = detail.user.as_ref().is_some_and(|u| u.contested) || detail.group.as_ref().is_some_and(|g| g.contested);
    if !contested {
        let titles: Vec<&str> = detail.others.iter().map(|o| words::scenario(&o.scenario).0).collect();
        return html! { <p class="muted">{ say::published_sources_agree_here_comes(&titles.join("”, “")) }</p> };
    }
    html! {
        <section class="others disagree" aria-labelledby="h-others">
            <h3 id="h-others">{ say::THE_PUBLISHED_SOURCES_DISAGREE }</h3>
            <ul class="plain-list">{ for detail.others.iter().enumerate().map(|(at, other)| html! { <li key={at}>{ answer(detail.table, other) }</li> }) }</ul>
        </section>
    }
}

fn answer(table: Table, other: &OtherAnswer) -> Html {
    let view = match table {
        Table::Users => other.user.as_ref().map(|u| row::user(0, u)),
        Table::Groups => other.group.as_ref().map(|g| row::group(0, g)),
    };
    let Some(view) = view else { return Html::default() };
    let sides = [&view.account, &view.directory].into_iter().flatten().map(|s| s.main.clone()).collect::<Vec<_>>();
    html! {
        <>
            <p class="row"><strong>{ words::scenario(&other.scenario).0 }{ ":" }</strong>{ outcome(view.outcome, view.label, view.tone) }
                if !view.reasons.is_empty() { <span class="muted">{ view.reasons.clone() }</span> }</p>
            <p class="small muted">{ for sides.iter().enumerate().map(|(at, s)| html! { <>if at > 0 { { " · " } }{ raw(s) }</> }) }</p>
        </>
    }
}
