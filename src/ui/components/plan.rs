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
use crate::report::notes::notes;
use crate::report::plan::{After, Change, Plan, PlannedFix};
use crate::report::query::Summary;
use crate::report::schema::Report;
use crate::report::words;
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::ui::state::plan::{Choice, PlanState};
use crate::words::plan as say;
use crate::words::units;
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
            <p class="row"><button type="button" data-testid="make-plan" {onclick}>{ say::TRY_WHAT_COULD_BE_DONE }</button>
                <span class="muted small">{ say::EVERY_CHANGE_CARRIED_OUT_COPY }</span></p>
        }
    });
    let Some(plan) = &state.plan else {
        let text = if state.trying { say::TRYING_WHAT_COULD_DONE_ABOUT } else { say::REPORT_MADE_WITHOUT_PLAN };
        return html! {
            <section id="plan" aria-labelledby="h-plan"><h2 id="h-plan">{ say::WHAT_TO_DO }</h2>
                if let Some(wanted) = wanted { { wanted } } else { <p class="muted" role="status">{ text }</p> }
            </section>
        };
    };
    html! {
        <section id="plan" aria-labelledby="h-plan" data-testid="plan" aria-busy={state.trying.to_string()}>
            <h2 id="h-plan">{ say::WHAT_TO_DO }{ " " }<span class="count">{ number(plan.fixes.len() as u64) }</span></h2>
            <p>{ promise(plan) }{ " " }{ say::EACH_CARRIED_OUT_COPY_YOUR }</p>
            if summary.after.is_some() { <p class="notice">{ say::REPAIRS_FIRST }</p> }
            if let Some(wanted) = wanted {
                <p class="notice">{ say::FORECAST_HAS_CHANGED_SINCE_THESE }</p>
                { wanted }
            } else if let Some(on_action) = on_action {
                if state.dropped > 0 { <p class="notice" role="status" data-testid="dropped">{ say::picked_fixes_have_changed(state.dropped as u64) }</p> }
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
            <button type="button" onclick={choose(Choice::Pick(ids(false), true))} disabled={ids(false).is_empty()}>{ say::PICK_ALL_NEED_NO_DECISION }</button>
            <button type="button" onclick={choose(Choice::Pick(ids(true), true))} disabled={plan.fixes.is_empty()}>{ say::PICK_ALL }</button>
            <button type="button" onclick={choose(Choice::Pick(ids(true), false))} disabled={picked == 0}>{ say::PICK_NONE }</button>
            <button type="button" onclick={choose(Choice::Undo)} disabled={!state.can_undo()} data-testid="undo">{ say::UNDO }</button>
            <button type="button" data-testid="fixes-csv" onclick={on_action.reform(|_: MouseEvent| Action::List("fixes".to_owned()))}>{ mark("download") }{ say::ALL_AS_CSV }</button>
            <span class="muted small" role="status">{ if state.trying { say::FORECASTING_WITH_WHAT_IS_PICKED.to_owned() } else { say::of_picked(&number(picked as u64), &number(plan.fixes.len() as u64)) } }</span>
        </p>
    }
}

/// The steps in their order, and what is handed out beside the report.
pub fn steps(state: &PlanState, on_action: &Callback<Action>) -> Html {
    let Some(book) = &state.book else {
        let onclick = on_action.reform(|_: MouseEvent| Action::Choose(Choice::Steps));
        return html! {
            <section id="runbook" aria-labelledby="h-runbook">
                <h2 id="h-runbook">{ say::STEP_BY_STEP }</h2>
                <p class="row"><button type="button" data-testid="make-runbook" {onclick}>{ say::FILL_IN_THE_STEPS }</button>
                    <span class="muted small">{ say::WHAT_DO_FROM_FIRST_BACKUP }</span></p>
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
            <h2 id="h-runbook">{ say::step_by_step_in(&book.directory) }</h2>
            { runbook(book, &state.choices.done, Some(&ways)) }
            <div class="panel">
                <h3>{ say::TO_HAND_OVER }</h3>
                <p class="row">{ for LISTS.iter().map(button) }</p>
                <p>{ say::SCRIPTS_CARRY_OUT_PICKED_FIXES }</p>
                <p class="row">{ for SCRIPTS.iter().filter(|(id, ..)| *id == "harness" || system(id) == book.directory).map(button) }</p>
            </div>
        </section>
    }
}

/// Today's forecast and the one with the picked fixes.
fn beside(summary: &Summary, state: &PlanState) -> Html {
    let Some(after) = &state.after else {
        let lost = summary.reopened && !state.trying && !state.choices.picked.is_empty();
        return if lost {
            html! { <p class="notice">{ say::FORECAST_NEEDS_THE_FILES }</p> }
        } else {
            Html::default()
        };
    };
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
            <h3>{ say::WITH_THE_PICKED_FIXES }</h3>
            if !after.new.is_empty() {
                <p class="notice bad">{ mark("warn") }{ say::taken_together_they_bring_about(&units::finding(after.new.len() as u64)) }{ " " }
                    { for after.new.iter().take(8).map(|f| html! { <span key={f.subject.label.clone()}>{ words::code(&f.code) }{ ": " }{ raw(&f.subject.label) }{ ". " }</span> }) }</p>
            }
            { framed(say::WITH_THE_PICKED_FIXES, html! {
                <table class="rows numbers">
                    <caption class="hidden">{ say::TODAYS_FORECAST_BESIDE_ONE_PICKED }</caption>
                    <thead><tr><th scope="col">{ "" }<span class="hidden">{ say::WHAT }</span></th><th scope="col">{ say::AS_THE_FILES_ARE }</th><th scope="col">{ say::WITH_THE_PICKED_FIXES }</th></tr></thead>
                    <tbody>
                        { line(say::VERDICT.to_owned(), words::verdict(summary.verdict).0.to_owned(), words::verdict(after.verdict).0.to_owned()) }
                        { line(say::BLOCKERS.to_owned(), number(blockers), number(after.blockers)) }
                        { line(say::WARNINGS.to_owned(), number(open - blockers), number(after.warnings)) }
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
            push(say::USERS, words::user_outcome(*outcome).0, now.counts.users.get(outcome).copied().unwrap_or(0), *n);
        }
        for (outcome, n) in &then.counts.groups {
            push(say::GROUPS, words::group_outcome(*outcome).0, now.counts.groups.get(outcome).copied().unwrap_or(0), *n);
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
            <summary>{ say::HOW_FAR_EACH_FIX_LEADS }</summary>
            <svg class="waterfall" viewBox={format!("0 0 1000 {}", steps.len().min(FIRST) * 14)} preserveAspectRatio="none" role="img" aria-label={promise(plan)}>
                { for steps.iter().take(FIRST).enumerate().map(|(row, (fix, from, to))| html! {
                    <g key={fix.id.clone()}>
                        <rect class="track" x="0" y={(row * 14).to_string()} width="1000" height="10" />
                        <rect class="done" x="0" y={(row * 14).to_string()} width={at(*from).to_string()} height="10" />
                        <rect class={if state.picked(&fix.id) { say::ADDS_PICKED } else { say::ADDS }} x={at(*from).to_string()} y={(row * 14).to_string()} width={(at(*to) - at(*from)).max(2).to_string()} height="10" />
                    </g>
                }) }
            </svg>
            { framed(say::HOW_FAR_EACH_FIX_LEADS, html! {
                <table class="rows numbers">
                    <caption class="hidden">{ say::HOW_MANY_FINDINGS_GONE_AFTER }</caption>
                    <thead><tr><th scope="col">{ say::FIX }</th><th scope="col">{ say::CLEARS }</th><th scope="col">{ say::TOGETHER }</th><th scope="col">{ say::LEFT }</th></tr></thead>
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
                <p><button type="button" class="small-button" onclick={on_action.reform(move |_: MouseEvent| Action::Choose(Choice::Pick(ids.clone(), !all)))}>{ if all { say::UNPICK_THESE } else { say::PICK_THESE } }</button></p>
            }
            <ul class="plain-list">{ for fixes.iter().take(FIRST).map(|fix| one(fix, state, on_action)) }</ul>
            if fixes.len() > FIRST { <p class="muted">{ say::more_kind_list_fixes_json(&number((fixes.len() - FIRST) as u64)) }</p> }
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
        (0, n) => say::settles_one_two_answers(&units::finding(n)),
        (n, _) => say::clears_findings(&units::finding(n)),
    };
    let notes = state.plan.as_ref().map(|plan| notes(plan, fix)).unwrap_or_default();
    html! {
        <li key={fix.id.clone()} class="planned">
            <div class="planned-head">
                if let Some(onchange) = tick {
                    <input type="checkbox" id={id.clone()} checked={picked} {onchange} />
                } else {
                    <span aria-hidden="true">{ if picked { "\u{2611}" } else { "\u{2610}" } }</span>
                }
                <label for={on_action.map(|_| id)}><span class="muted">{ fix.id.clone() }</span>{ " " }{ prose(&title(fix)) }</label>
                <span class="muted small">{ clears }{ if fix.asks { say::NEEDS_A_DECISION } else { "" } }</span>
            </div>
            { for notes.iter().map(|note| html! { <p class="notice">{ mark("warn") }{ prose(note) }</p> }) }
            <details>
                <summary>{ say::HOW_AND_WHY }</summary>
                <p>{ how(fix) }</p>
                <p class="muted small">{ rests_on(&fix.kind) }</p>
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
            { framed(say::what_changes(&fix.id), html! {
                <table class="rows">
                    <caption class="hidden">{ say::WHAT_IS_CHANGED }</caption>
                    <thead><tr><th scope="col">{ say::WHERE_IT_IS }</th><th scope="col">{ say::WHOSE }</th><th scope="col">{ say::WHAT }</th><th scope="col">{ say::FROM }</th><th scope="col">{ say::TO }</th></tr></thead>
                    <tbody>{ for fix.changes.iter().take(CHANGES).map(row) }</tbody>
                </table>
            }) }
            if fix.changes.len() > CHANGES { <p class="muted">{ say::more_list_fixes(&number((fix.changes.len() - CHANGES) as u64)) }</p> }
        </>
    }
}
