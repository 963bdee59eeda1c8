//! After the switch: the five checks of the migration guide, the repairs, what the log says, forecast against fact, and what is settled.
//!
//! The offline report shows the same. It must never show a check as passed without data, and never cut a list without saying so.

use super::frame::framed;
use super::gates::stop;
use super::marks::mark;
use super::raw::{prose, raw};
use super::trails::tag;
use super::verdict::moment;
use super::whatif;
use crate::report::after::After;
use crate::report::came_true::{repairs, title};
use crate::report::lists::LISTS_AFTER;
use crate::report::query::Summary;
use crate::report::schema::{GateState, Report};
use crate::report::verification::{Cause, Check, Cure, Named, Settled, Tally, Turned, Verification};
use crate::report::{logged, verified, words};
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::ui::state::after::{AfterAction, AfterState};
use crate::words::after as say;
use crate::words::units;
use yew::prelude::*;

/// What a reader of the page can do; absent in the offline report and in a report that was reopened.
pub struct Hand<'a> {
    pub state: &'a AfterState,
    pub on_action: &'a Callback<Action>,
}

impl Hand<'_> {
    fn button(&self, testid: &'static str, label: &str, action: AfterAction) -> Html {
        let onclick = self.on_action.reform(move |_: MouseEvent| Action::After(action.clone()));
        html! { <button type="button" class="small-button" data-testid={testid} {onclick}>{ label.to_owned() }</button> }
    }
}

/// What the comparison is called, with the day of the earlier report where nothing more is known.
pub fn dated(found: &Verification) -> String {
    let when = moment(&found.before);
    title(found, when.split(',').next().unwrap_or(&when))
}

/// The whole section. `on_action`: `None` in the offline report; `trails`: the log one by one; `facts`: forecast against fact, entry by entry.
pub fn after(summary: &Summary, after: &After, hand: Option<&Hand<'_>>, on_action: Option<&Callback<Action>>, trails: Html, facts: Html) -> Html {
    let found = &after.verification;
    let counts_only = summary.redacted.as_deref() == Some("all");
    let sample = hand.and_then(|hand| hand.state.sample.as_deref());
    let shown = |check: &Check, all: usize| match sample.filter(|sample| sample.id == check.id) {
        Some(sample) => self::check(sample, sample.names.len(), hand),
        None => self::check(check, all, hand),
    };
    html! {
        <section id="after" aria-labelledby="h-after" data-testid="after">
            <h2 id="h-after" tabindex="-1">{ dated(found) }</h2>
            { beside(found, hand) }
            if let Some(why) = not_begun(found) {
                <p class="notice">{ why }{ " " }{ say::IF_HAS_NOT_BEGUN_WHAT }</p>
            }
            <h3 id="repairs">{ say::REPAIRS }{ " " }<span class="count">{ number(repairs(after)) }</span></h3>
            if after.cures.is_empty() { <p>{ if counts_only { say::COUNTS_ONLY_NO_REPAIRS } else { say::NOTHING_WRONG_EXPORTS_TELL } }</p> }
            else if let Some(on_action) = on_action { <p class="row">{ for LISTS_AFTER.iter().map(|list| download(list, on_action)) }</p> }
            <div class="severity">{ for after.cures.iter().map(|(symptom, all)| cures(found, symptom, *all)) }</div>
            <h3>{ say::FIVE_CHECKS_MIGRATION_GUIDE }</h3>
            <ol class="gates">{ for found.checks.iter().zip(&after.names).map(|(check, all)| shown(check, *all)) }</ol>
            { log(after, summary.directory_kind.as_deref(), trails) }
            { since(found) }
            <h3>{ say::FORECAST_AGAINST_FACT }</h3>
            { scores(found) }
            { facts }
            <h3>{ say::WHAT_THE_FACTS_SETTLE }</h3>
            { settled(found) }
            { remaining(found) }
        </section>
    }
}

/// A list as a file.
fn download(
    (id, title, _, ending): &'static (&'static str, &'static str, fn(&Report) -> String, &'static str),
    on_action: &Callback<Action>,
) -> Html {
    let onclick = on_action.reform(|_: MouseEvent| Action::List((*id).to_owned()));
    html! { <button key={*id} type="button" data-list={*id} {onclick}>{ mark("download") }{ format!("{title} ({ending})") }</button> }
}

/// What the check of the source says where it could not see provisioning at work.
fn not_begun(found: &Verification) -> Option<String> {
    let check = found.checks.iter().find(|c| c.id == "provisioning-source")?;
    (check.state == GateState::Unknown).then(|| check.summary.clone())
}

/// Which report it is compared with, and what else can be done with the files.
fn beside(found: &Verification, hand: Option<&Hand<'_>>) -> Html {
    let of = |name: Option<&str>| name.map(|name| html! { <>{ " (" }{ raw(name) }{ ")" }</> }).unwrap_or_default();
    let name = hand.and_then(|hand| hand.state.earlier.as_ref()).map(|e| e.name.as_str());
    html! {
        <div class="panel">
            <p>{ say::these_exports_compared_report(&moment(&found.before)) }{ of(name) }
                { say::FORECAST_HELD_AGAINST_NOW }</p>
            if let Some(hand) = hand {
                <p class="row">
                    { hand.button("new-check", say::START_A_NEW_CHECK_INSTEAD, AfterAction::NewCheck) }
                    { hand.button("open-earlier", say::OPEN_THE_EARLIER_REPORT_ALONE, AfterAction::OpenEarlier) }
                </p>
            }
        </div>
    }
}

/// What became of the findings that the earlier report had.
fn since(found: &Verification) -> Html {
    let Some(since) = &found.since else { return Html::default() };
    let sort = |(title, turned): (&'static str, &Turned)| {
        let left = turned.in_all.saturating_sub(turned.first.len() as u64);
        html! {
            <details key={title} class="group" data-since={title}>
                <summary><span class="group-title">{ title }</span><span class="count">{ number(turned.in_all) }</span></summary>
                <ul>
                    { for turned.first.iter().enumerate().map(|(at, told)| html! {
                        <li key={at}>{ words::code(&told.code) }{ ": " }{ raw(&told.subject.label) }</li>
                    }) }
                    if left > 0 { <li class="muted">{ say::and_more(&number(left)) }</li> }
                </ul>
            </details>
        }
    };
    html! {
        <>
            <h3>{ say::THE_FINDINGS_SINCE_THEN }</h3>
            <div class="severity">{ for verified::sorts(since).into_iter().filter(|(_, t)| t.in_all > 0).map(sort) }</div>
            <p class="muted">{ say::blockers_warnings_still_there(&number(since.still)) }</p>
        </>
    }
}

/// A report that is a redacted copy was dropped beside exports.
pub fn redacted(name: &str) -> Html {
    html! {
        <div class="notice" data-testid="redacted-before">
            <p><strong>{ say::NOTHING_WAS_COMPARED }{ " " }</strong>{ raw(name) }
                { " " }{ say::REDACTED_COPY_CODES_STAND_PLACE }</p>
            <p>{ say::COMPARE_DROP_REPORT_MADE_BESIDE }</p>
        </div>
    }
}

fn check(check: &Check, all: usize, hand: Option<&Hand<'_>>) -> Html {
    let state = check.state.as_str();
    let login = check.id == "login-test";
    html! {
        <li key={check.id.clone()} class={classes!("gate", format!("state-{state}"))} data-check={check.id.clone()} data-state={state}>
            <span class="state">{ mark(state) }<span>{ words::gate_state(check.state) }</span></span>
            <span class="gate-title">{ verified::check(&check.id) }</span>
            <div class="gate-summary">
                <p>{ prose(&check.summary) }</p>
                if login && !check.names.is_empty() { { sample(check, hand) } } else { { names(&check.names, all) } }
                if let Some(hand) = hand.filter(|hand| login && !hand.state.without.is_empty()) {
                    <p class="small">{ say::LEFT_OUT }{ " " }{ prose(&hand.state.without.join(", ")) }{ ". " }
                        { hand.button("ask-everybody", say::ASK_EVERYBODY_AGAIN, AfterAction::AskEverybody) }</p>
                }
            </div>
        </li>
    }
}

/// Whom to ask to sign in.
fn sample(check: &Check, hand: Option<&Hand<'_>>) -> Html {
    html! {
        <ol class="small" data-testid="login-sample">{ for check.names.iter().map(|name| {
            let label = &name.subject.label;
            html! {
                <li key={label.clone()}>{ raw(label) }
                    <span class="muted">{ format!(" {} ", name.covers.map(|n| say::has_that_nobody_above_has(&n)).unwrap_or_default()) }</span>
                    if let Some(hand) = hand {
                        <button type="button" class="small-button" aria-label={say::replace(&label)}
                            onclick={let label = label.clone(); hand.on_action.reform(move |_: MouseEvent| Action::After(AfterAction::LeaveOut(label.clone())))}>
                            { say::REPLACE_BUTTON }</button>
                    }
                </li>
            }
        }) }</ol>
    }
}

/// Names in a disclosure. `all`: how many there are.
fn names(shown: &[Named], all: usize) -> Html {
    if all == 0 {
        return Html::default();
    }
    html! {
        <details class="small">
            <summary>{ say::NAMES }{ " " }<span class="count">{ number(all as u64) }</span></summary>
            <ul class="plain-list">{ for shown.iter().enumerate().map(|(at, name)| html! { <li key={at}>{ prose(&verified::named(name)) }</li> }) }</ul>
            { more(shown.len(), all) }
        </details>
    }
}

fn more(shown: usize, all: usize) -> Html {
    if shown >= all {
        return Html::default();
    }
    html! { <p class="muted">{ say::more_json_report(&number((all - shown) as u64)) }</p> }
}

fn steps(steps: &[String]) -> Html {
    html! { <ol class="small">{ for steps.iter().map(|step| html! { <li key={step.clone()}>{ prose(step) }</li> }) }</ol> }
}

/// All faults of one kind; those with the same steps together.
fn cures(found: &Verification, symptom: &str, all: usize) -> Html {
    let by_steps = verified::by_steps(found.cures.iter().filter(|c| c.symptom == symptom));
    let shown = by_steps.iter().map(|(.., same)| same.len()).sum();
    html! {
        <details class="group" key={symptom.to_owned()} data-symptom={symptom.to_owned()}>
            <summary><span class="group-title">{ verified::symptom(symptom).to_owned() }</span><span class="count">{ number(all as u64) }</span></summary>
            { for by_steps.iter().map(|(how, retries, same)| html! {
                <div class="finding">
                    <ul class="plain-list">{ for same.iter().enumerate().map(|(at, cure)| html! { <li key={at}>{ cure_line(cure) }</li> }) }</ul>
                    { itself(*retries) }
                    { steps(how) }
                </div>
            }) }
            { more(shown, all) }
        </details>
    }
}

fn cure_line(cure: &Cure) -> Html {
    let lost = cure.permission.as_ref().map(|p| format!(": {}", verified::permission(p))).unwrap_or_default();
    html! {
        <>
            <strong>{ raw(&cure.subject.label) }</strong>{ prose(&lost) }
            if let Some(group) = &cure.group { { say::GROUP }{ " " }{ raw(group) } }
            { for verified::named_by(cure).into_iter().map(|(what, labels, has)| html! {
                <>{ ". " }{ what }{ ": " }
                { for labels.into_iter().enumerate().map(|(at, label)| html! { <>{ if at > 0 { ", " } else { "" } }{ raw(label) }</> }) }
                { " " }{ prose(has.trim_start()) }</>
            }) }
        </>
    }
}

fn itself(retries: bool) -> Html {
    html! { <p class="small">{ tag(if retries { say::ITSELF } else { say::HAND }) }</p> }
}

fn log(after: &After, directory: Option<&str>, trails: Html) -> Html {
    let Some(log) = &after.verification.log else {
        return html! { <p class="muted small">{ say::NO_PROVISIONING_LOG_ENTRA_ID }</p> };
    };
    let cause = |cause: &Cause, all: usize| {
        let code = if cause.code.is_empty() { say::NO_CODE } else { &cause.code };
        html! {
            <details class="group" key={format!("{code} {} {}", cause.ended, cause.retries)} data-cause={cause.code.clone()}>
                <summary><span class="group-title">{ prose(&cause.explanation) }</span><code>{ raw(code) }{ format!(", {}", cause.ended) }</code>
                    <span class="count">{ number(all as u64) }</span></summary>
                <div class="finding">{ itself(cause.retries) }{ steps(&cause.steps) }
                    <ul class="plain-list small">{ for cause.names.iter().enumerate().map(|(at, name)| html! { <li key={at}>{ raw(&name.subject.label) }</li> }) }</ul>
                    { more(cause.names.len(), all) }</div>
            </details>
        }
    };
    html! {
        <>
            <h3>{ say::WHAT_THE_PROVISIONING_LOG_SAYS }</h3>
            <p>{ say::people_and_groups_in_it(&number(log.objects), &logged::totals(log, directory)) }</p>
            <div class="severity">{ for log.causes.iter().zip(&after.causes).map(|(one, all)| cause(one, *all)) }</div>
            <details class="group" data-testid="log-trails">
                <summary><span class="group-title">{ say::EACH_PERSON_GROUP_STEP_BY }</span><span class="count">{ number(log.objects) }</span></summary>
                <div class="finding">{ trails }</div>
            </details>
        </>
    }
}

fn scores(found: &Verification) -> Html {
    let line = |id: &str, what: &'static str, tally: &Tally| {
        html! {
            <tr key={format!("{id} {what}")}><th scope="row">{ words::scenario(id).0 }</th><td>{ what }</td>
                <td>{ number(tally.held) }</td><td>{ number(tally.failed) }</td><td>{ number(tally.open) }</td></tr>
        }
    };
    framed(
        say::HOW_EACH_FORECAST_DID,
        html! {
            <table class="rows" data-testid="scores">
                <caption class="hidden">{ say::HOW_EACH_FORECAST_DID }</caption>
                <thead><tr>{ for [say::FORECAST, say::ABOUT, say::CAME_TRUE, say::DID_NOT, say::STILL_OPEN].map(|title| html! { <th scope="col">{ title }</th> }) }</tr></thead>
                <tbody>{ for found.forecast.scenarios.iter().flat_map(|s| {
                    [line(&s.id, say::USERS, &s.users), line(&s.id, say::GROUPS, &s.groups), line(&s.id, say::ACCESS, &s.access)]
                }) }</tbody>
            </table>
        },
    )
}

fn settled(found: &Verification) -> Html {
    let point = |point: &Settled| {
        let means = point.value.as_ref().map(|value| words::assumption(&point.assumption, value));
        html! {
            <li key={point.assumption.clone()} data-settled={point.assumption.clone()}>
                <strong>{ whatif::title(&point.assumption) }{ ": " }</strong>
                { means.map_or_else(|| prose(&point.summary), |means| prose(&means)) }
                if !point.evidence.is_empty() {
                    <details class="small"><summary>{ say::WHAT_IT_RESTS_ON }</summary>
                        <ul class="plain-list">{ for point.evidence.iter().enumerate().map(|(at, fact)| html! {
                            <li key={at}>{ raw(&fact.subject.label) }<span class="muted">{ " " }{ say::speaks_for(&fact.what) }</span></li>
                        }) }</ul></details>
                }
            </li>
        }
    };
    html! { <ul class="plain-list panel">{ for found.settled.iter().map(point) }</ul> }
}

fn remaining(found: &Verification) -> Html {
    let users: Vec<String> =
        found.remaining.users.iter().map(|(o, n)| format!("{} {}", number(*n), words::user_outcome(*o).0.to_lowercase())).collect();
    let groups: Vec<String> =
        found.remaining.groups.iter().map(|(o, n)| format!("{} {}", number(*n), words::group_outcome(*o).0.to_lowercase())).collect();
    let open = found.settled.iter().filter(|point| point.value.is_none()).count() as u64;
    html! {
        <>
            <h3>{ say::WHAT_IS_STILL_TO_COME }</h3>
            <p>{ say::forecast_again_from_fresh_exports(&told(&users), &told(&groups)) }
                if open > 0 { { " " }{ say::not_settled_there_written_guides(&stop(&units::point(open)).trim_end_matches('.')) } }</p>
        </>
    }
}

fn told(all: &[String]) -> String {
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}
