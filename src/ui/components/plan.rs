//! What to do: the fixes that were tried, those that are picked, and the forecast with them beside today's.
//!
//! It must never offer a fix as more than it was found to be, and never hide what no fix clears.

use super::frame::framed;
use super::marks::mark;
use super::raw::{prose, raw};
use super::runbook::{Ways, runbook};
use crate::report::commands::SCRIPTS;
use crate::report::fixes::{attribute, heading, how, promise, rests_on, system, title};
use crate::report::lists::LISTS;
use crate::report::plan::{After, Change, Plan, PlannedFix};
use crate::report::query::Summary;
use crate::report::schema::Report;
use crate::report::words;
use crate::ui::row::{count, number};
use crate::ui::state::Action;
use crate::ui::state::plan::{Choice, PlanState};
use std::collections::BTreeSet;
use yew::prelude::*;

/// How many fixes of one heading are shown at once.
const FIRST: usize = 40;
/// How many changes of one fix are named.
const CHANGES: usize = 30;

/// The section. `on_action`: `None` in the offline report, where nothing can be picked.
pub fn plan(summary: &Summary, state: &PlanState, on_action: Option<&Callback<Action>>) -> Html {
    let wanted = on_action.filter(|_| state.stale).map(|on_action| {
        let onclick = on_action.reform(|_: MouseEvent| Action::Choose(Choice::Plan));
        html! {
            <p class="row"><button type="button" data-testid="make-plan" {onclick}>{ "Try what could be done" }</button>
                <span class="muted small">{ "Every change is carried out on a copy and forecast again. For so many people that takes a while, and the tables wait for it." }</span></p>
        }
    });
    let Some(plan) = &state.plan else {
        let text = if state.trying { "Trying what could be done about the findings." } else { "This report was made without a plan." };
        return html! {
            <section id="plan" aria-labelledby="h-plan"><h2 id="h-plan">{ "What to do" }</h2>
                if let Some(wanted) = wanted { { wanted } } else { <p class="muted" role="status">{ text }</p> }
            </section>
        };
    };
    html! {
        <section id="plan" aria-labelledby="h-plan" data-testid="plan" aria-busy={state.trying.to_string()}>
            <h2 id="h-plan">{ "What to do " }<span class="count">{ number(plan.fixes.len() as u64) }</span></h2>
            <p>{ promise(plan) }{ " Each was carried out on a copy of your files and forecast again before it stands here; one that makes something worse is left out." }</p>
            if let Some(wanted) = wanted {
                <p class="notice">{ "The forecast has changed since these were tried." }</p>
                { wanted }
            } else if let Some(on_action) = on_action {
                { controls(plan, state, on_action) }
            }
            { beside(summary, state) }
            { waterfall(plan, state) }
            { for headings(plan).into_iter().map(|(heading, fixes)| group(heading, &fixes, state, on_action)) }
        </section>
    }
}

fn controls(plan: &Plan, state: &PlanState, on_action: &Callback<Action>) -> Html {
    let choose = |choice: Choice| on_action.reform(move |_: MouseEvent| Action::Choose(choice.clone()));
    let ids = |asks: bool| plan.fixes.iter().filter(|f| asks || !f.asks).map(|f| f.id.clone()).collect::<Vec<_>>();
    let picked = state.choices.picked.len();
    html! {
        <p class="row">
            <button type="button" onclick={choose(Choice::Pick(ids(false), true))} disabled={ids(false).is_empty()}>{ "Pick all that need no decision" }</button>
            <button type="button" onclick={choose(Choice::Pick(ids(true), true))} disabled={plan.fixes.is_empty()}>{ "Pick all" }</button>
            <button type="button" onclick={choose(Choice::Pick(ids(true), false))} disabled={picked == 0}>{ "Pick none" }</button>
            <button type="button" onclick={choose(Choice::Undo)} disabled={!state.can_undo()} data-testid="undo">{ "Undo" }</button>
            <span class="muted small" role="status">{ if state.trying { "Forecasting with what is picked.".to_owned() } else { format!("{} of {} picked", number(picked as u64), number(plan.fixes.len() as u64)) } }</span>
        </p>
    }
}

/// The steps in their order, and what is handed out beside the report.
pub fn steps(state: &PlanState, on_action: &Callback<Action>) -> Html {
    let Some(book) = &state.book else {
        let onclick = on_action.reform(|_: MouseEvent| Action::Choose(Choice::Steps));
        return html! {
            <section id="runbook" aria-labelledby="h-runbook">
                <h2 id="h-runbook">{ "Step by step" }</h2>
                <p class="row"><button type="button" data-testid="make-runbook" {onclick}>{ "Fill in the steps" }</button>
                    <span class="muted small">{ "What to do from the first backup to the last check, with the names and numbers of this report." }</span></p>
            </section>
        };
    };
    let on_list = on_action.reform(Action::List);
    let ways = Ways { on_done: on_action.reform(|(step, done)| Action::Choose(Choice::Done(step, done))), on_list: on_list.clone() };
    let button = |(id, title, _, ending): &(&'static str, &'static str, fn(&Report) -> String, &'static str)| {
        let id = *id;
        html! { <button key={id} type="button" data-list={id} onclick={on_list.reform(move |_: MouseEvent| id.to_owned())}>{ mark("download") }{ format!("{title} ({ending})") }</button> }
    };
    html! {
        <section id="runbook" aria-labelledby="h-runbook">
            <h2 id="h-runbook">{ format!("Step by step: {}", book.directory) }</h2>
            { runbook(book, &state.choices.done, Some(&ways)) }
            <div class="panel">
                <h3>{ "To hand over" }</h3>
                <p class="row">{ for LISTS.iter().map(button) }</p>
                <p>{ "Scripts that carry out the picked fixes. Read them first; they act only when told to, and nothing here runs them." }</p>
                <p class="row">{ for SCRIPTS.iter().filter(|(id, ..)| *id == "harness" || system(id) == book.directory).map(button) }</p>
            </div>
        </section>
    }
}

/// Today's forecast and the one with the picked fixes.
fn beside(summary: &Summary, state: &PlanState) -> Html {
    let Some(after) = &state.after else { return Html::default() };
    let (open, blockers) = state.plan.as_ref().map_or((0, 0), |plan| (plan.open, plan.blockers));
    let line = |what: String, before: String, then: String| {
        let changed = before != then;
        html! { <tr key={what.clone()}><th scope="row">{ what }</th><td>{ before }</td><td>{ if changed { html! { <strong>{ then }</strong> } } else { then.into() } }</td></tr> }
    };
    let gates = after.gates.iter().filter_map(|gate| {
        let before = summary.gates.iter().find(|g| g.id == gate.id)?;
        (before.state != gate.state)
            .then(|| line(words::gate(gate.id).0.to_owned(), words::gate_state(before.state).to_owned(), words::gate_state(gate.state).to_owned()))
    });
    html! {
        <div class="panel" data-testid="with-fixes">
            <h3>{ "With the picked fixes" }</h3>
            if !after.new.is_empty() {
                <p class="notice bad">{ mark("warn") }{ format!("Taken together they bring about, or make hold in both answers, {}: ", count(after.new.len() as u64, "finding")) }
                    { for after.new.iter().take(8).map(|f| html! { <span key={f.subject.label.clone()}>{ words::code(&f.code) }{ ": " }{ raw(&f.subject.label) }{ ". " }</span> }) }</p>
            }
            { framed("With the picked fixes", html! {
                <table class="rows numbers">
                    <caption class="hidden">{ "Today's forecast beside the one with the picked fixes" }</caption>
                    <thead><tr><th scope="col">{ "" }<span class="hidden">{ "What" }</span></th><th scope="col">{ "As the files are" }</th><th scope="col">{ "With the picked fixes" }</th></tr></thead>
                    <tbody>
                        { line("Verdict".to_owned(), words::verdict(summary.verdict).0.to_owned(), words::verdict(after.verdict).0.to_owned()) }
                        { line("Blockers".to_owned(), number(blockers), number(after.blockers)) }
                        { line("Warnings".to_owned(), number(open - blockers), number(after.warnings)) }
                        { for gates }
                        { for outcomes(summary, after).into_iter().map(|(what, before, then)| line(what, number(before), number(then))) }
                    </tbody>
                </table>
            }) }
        </div>
    }
}

/// The outcomes whose numbers change, of each answer.
fn outcomes(summary: &Summary, after: &After) -> Vec<(String, u64, u64)> {
    let mut out = Vec::new();
    for then in &after.scenarios {
        let Some(now) = summary.scenarios.iter().find(|s| s.id == then.id) else { continue };
        let title = words::scenario(&then.id).0;
        let mut push = |what: &str, outcome: &str, before: u64, after: u64| {
            if before != after {
                out.push((format!("{what}: {outcome} ({title})"), before, after));
            }
        };
        for (outcome, n) in &then.counts.users {
            push("Users", words::user_outcome(*outcome).0, now.counts.users.get(outcome).copied().unwrap_or(0), *n);
        }
        for (outcome, n) in &then.counts.groups {
            push("Groups", words::group_outcome(*outcome).0, now.counts.groups.get(outcome).copied().unwrap_or(0), *n);
        }
    }
    out
}

/// How many findings are gone after each fix, one after the other: bars, and the same as a table.
fn waterfall(plan: &Plan, state: &PlanState) -> Html {
    let mut gone: BTreeSet<u32> = BTreeSet::new();
    let mut steps = Vec::new();
    for fix in plan.fixes.iter().filter(|f| !f.clears.is_empty()) {
        let before = gone.len() as u64;
        gone.extend(&fix.clears);
        steps.push((fix, before, gone.len() as u64));
    }
    if steps.len() < 3 || plan.open == 0 {
        return Html::default();
    }
    // Whole thousandths: writing fractions as text would cost the page more than this picture.
    let at = |n: u64| n * 1000 / plan.open.max(1);
    html! {
        <details class="panel">
            <summary>{ "How far each fix leads" }</summary>
            <svg class="waterfall" viewBox={format!("0 0 1000 {}", steps.len().min(FIRST) * 14)} preserveAspectRatio="none" role="img" aria-label={promise(plan)}>
                { for steps.iter().take(FIRST).enumerate().map(|(row, (fix, from, to))| html! {
                    <g key={fix.id.clone()}>
                        <rect class="track" x="0" y={(row * 14).to_string()} width="1000" height="10" />
                        <rect class="done" x="0" y={(row * 14).to_string()} width={at(*from).to_string()} height="10" />
                        <rect class={if state.picked(&fix.id) { "adds picked" } else { "adds" }} x={at(*from).to_string()} y={(row * 14).to_string()} width={(at(*to) - at(*from)).max(2).to_string()} height="10" />
                    </g>
                }) }
            </svg>
            { framed("How far each fix leads", html! {
                <table class="rows numbers">
                    <caption class="hidden">{ "How many findings are gone after each fix" }</caption>
                    <thead><tr><th scope="col">{ "Fix" }</th><th scope="col">{ "Clears" }</th><th scope="col">{ "Together" }</th><th scope="col">{ "Left" }</th></tr></thead>
                    <tbody>{ for steps.iter().take(FIRST).map(|(fix, from, to)| html! {
                        <tr key={fix.id.clone()}><th scope="row">{ fix.id.clone() }{ " " }{ prose(&title(fix)) }</th><td>{ number(to - from) }</td><td>{ number(*to) }</td><td>{ number(plan.open - to.min(&plan.open)) }</td></tr>
                    }) }</tbody>
                </table>
            }) }
        </details>
    }
}

/// The fixes by heading, in the order in which the first of each comes.
fn headings(plan: &Plan) -> Vec<(&'static str, Vec<&PlannedFix>)> {
    let mut out: Vec<(&'static str, Vec<&PlannedFix>)> = Vec::new();
    for fix in &plan.fixes {
        let heading = heading(&fix.kind);
        match out.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, fixes)) => fixes.push(fix),
            None => out.push((heading, vec![fix])),
        }
    }
    out
}

fn group(heading: &'static str, fixes: &[&PlannedFix], state: &PlanState, on_action: Option<&Callback<Action>>) -> Html {
    let ids: Vec<String> = fixes.iter().map(|f| f.id.clone()).collect();
    let all = ids.iter().all(|id| state.picked(id));
    html! {
        <details class="group" key={heading} open={fixes.len() <= 8}>
            <summary><span class="group-title">{ heading }</span><span class="count">{ number(fixes.len() as u64) }</span></summary>
            if let Some(on_action) = on_action.filter(|_| fixes.len() > 1) {
                <p><button type="button" class="small-button" onclick={on_action.reform(move |_: MouseEvent| Action::Choose(Choice::Pick(ids.clone(), !all)))}>{ if all { "Unpick these" } else { "Pick these" } }</button></p>
            }
            <ul class="plain-list">{ for fixes.iter().take(FIRST).map(|fix| one(fix, state, on_action)) }</ul>
            if fixes.len() > FIRST { <p class="muted">{ format!("{} more of this kind are in the list of fixes and in the JSON.", number((fixes.len() - FIRST) as u64)) }</p> }
        </details>
    }
}

fn one(fix: &PlannedFix, state: &PlanState, on_action: Option<&Callback<Action>>) -> Html {
    let picked = state.picked(&fix.id);
    let id = format!("fix-{}", fix.id);
    let tick = on_action.map(|on_action| {
        let (fix, on_action) = (fix.id.clone(), on_action.clone());
        Callback::from(move |_: Event| on_action.emit(Action::Choose(Choice::Pick(vec![fix.clone()], !picked))))
    });
    let clears = match (fix.clears.len() as u64, fix.eases.len() as u64) {
        (0, n) => format!("settles {} in one of the two answers", count(n, "finding")),
        (n, _) => format!("clears {}", count(n, "finding")),
    };
    html! {
        <li key={fix.id.clone()} class="planned">
            <div class="planned-head">
                if let Some(onchange) = tick {
                    <input type="checkbox" id={id.clone()} checked={picked} {onchange} />
                } else {
                    <span aria-hidden="true">{ if picked { "\u{2611}" } else { "\u{2610}" } }</span>
                }
                <label for={on_action.map(|_| id)}><span class="muted">{ fix.id.clone() }</span>{ " " }{ prose(&title(fix)) }</label>
                <span class="muted small">{ clears }{ if fix.asks { ", needs a decision" } else { "" } }</span>
            </div>
            <details>
                <summary>{ "How, and why" }</summary>
                <p>{ how(fix) }</p>
                <p class="muted small">{ rests_on(&fix.kind) }</p>
                if !fix.widens.is_empty() { <p class="notice">{ mark("warn") }{ format!("{} that held in one answer only would then hold in both.", count(fix.widens.len() as u64, "finding")) }</p> }
                { changes(fix) }
            </details>
        </li>
    }
}

fn changes(fix: &PlannedFix) -> Html {
    let side = |text: &Option<String>| text.as_deref().map_or_else(|| html! { <span class="muted">{ "\u{2013}" }</span> }, raw);
    let row = |change: &Change| {
        html! {
            <tr><td>{ system(&change.system) }</td><td>{ raw(&change.label) }</td><td>{ attribute(&change.attribute) }</td><td>{ side(&change.from) }</td><td>{ side(&change.to) }</td></tr>
        }
    };
    html! {
        <>
            { framed(format!("What {} changes", fix.id), html! {
                <table class="rows">
                    <caption class="hidden">{ "What is changed" }</caption>
                    <thead><tr><th scope="col">{ "Where" }</th><th scope="col">{ "Whose" }</th><th scope="col">{ "What" }</th><th scope="col">{ "From" }</th><th scope="col">{ "To" }</th></tr></thead>
                    <tbody>{ for fix.changes.iter().take(CHANGES).map(row) }</tbody>
                </table>
            }) }
            if fix.changes.len() > CHANGES { <p class="muted">{ format!("and {} more, in the list of fixes", number((fix.changes.len() - CHANGES) as u64)) }</p> }
        </>
    }
}
