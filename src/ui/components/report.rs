//! The report view: everything that was found, in the order in which it is asked.
//!
//! It must never hold a row of the long tables; those come in stretches.

use super::access::access;
use super::after::{Hand, after, redacted};
use super::answers::side_by_side;
use super::by_hand::Change;
use super::came_true::{came_true, from_here};
use super::canaries::trials;
use super::configuration::configuration;
use super::exports::{Copy, missing_exports};
use super::facts::facts;
use super::findings::Findings;
use super::gates::{counted_once, gates, two_answers, unchecked};
use super::inputs::{Inputs, provenance};
use super::keys::{keys, patterns};
use super::plan::{plan, steps};
use super::start::file_picker;
use super::symptom::symptom;
use super::tables::{Overview, TableSection};
use super::trails::trails;
use super::trust::requests;
use super::verdict::verdict_banner;
use super::whatif::what_if;
use crate::model::DirectoryKind;
use crate::report::query::{Summary, Table};
use crate::report::schema::Severity;
use crate::report::{self, markdown};
use crate::ui::browser::dom;
use crate::ui::row::number;
use crate::ui::shared::Shared;
use crate::ui::state::{Action, State};
use crate::words::report as say;
use web_sys::{File, HtmlSelectElement};
use yew::prelude::*;

const ALL: &[Severity] = &[Severity::Blocker, Severity::Warning, Severity::Info];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub summary: Shared<Summary>,
    pub state: State,
    pub on_action: Callback<Action>,
    pub on_choose: Callback<(Table, Option<String>)>,
    pub on_files: Callback<Vec<File>>,
}

#[component(ReportView)]
pub fn report_view(props: &Props) -> Html {
    let (summary, state) = (&props.summary, &props.state);
    let open = |table: Table| state.open.as_ref().filter(|o| o.table == table).map(|o| o.position);
    let nothing = state.nothing_read();
    let table = |table: Table| {
        html! {
            <TableSection summary={summary.clone()} {table} scenario={state.scenario.clone()} state={state.table(table).clone()}
                open={open(table)} on_action={props.on_action.clone()} />
        }
    };
    html! {
        <main class="report" aria-busy={state.running.to_string()}>
            if state.running { <p class="notice" role="status">{ say::CHECKING_AGAIN_WHAT_YOU_SETTLED }</p> }
            if let Some(earlier) = state.after.earlier.as_ref().filter(|earlier| earlier.redacted) { { redacted(&earlier.name) } }
            if let Some(found) = &summary.after {
                { came_true(summary, found, summed_up(summary)) }
                { after(summary, found, (!summary.reopened).then_some(&Hand { state: &state.after, on_action: &props.on_action }), Some(&props.on_action),
                    trails(&state.after.log, &props.on_action), facts(&state.after.facts, &props.on_action)) }
            }
            if state.example { <p class="notice" data-testid="example"><strong>{ say::AN_EXAMPLE }{ " " }</strong>{ say::COMPANY_IS_INVENTED }</p> }
            if summary.after.is_some() { { from_here(summary) } } else { { verdict_banner(summary, copied(summary)) } }
            if summary.reopened {
                <p class="notice">{ if summary.redacted.is_some() { say::REDACTED_REPORT_MADE_EARLIER } else { say::REPORT_MADE_EARLIER_SHOWS_WHAT } }</p>
            }
            if nothing {
                <p class="notice bad" data-testid="nothing-read"><strong>{ say::NOTHING_THESE_FILES_COULD_USED }{ " " }</strong>{ say::SEE_BELOW_WHAT_EACH_TAKEN }</p>
                { files(props) }
            }
            <section id="checks" aria-labelledby="h-checks"><h2 id="h-checks">{ if summary.after.is_some() { say::CHECKS_FROM_HERE } else { say::CHECKS } }</h2>{ two_answers(summary) }{ gates(summary) }</section>
            if !nothing {
                <Overview summary={summary.clone()} scenario={state.scenario.clone()} users={state.users.outcome.clone().map(AttrValue::from)}
                    groups={state.groups.outcome.clone().map(AttrValue::from)} contested_only={state.users.contested_only}
                    on_action={props.on_action.clone()} on_choose={props.on_choose.clone()} />
                if let Some(scenario) = summary.scenarios.iter().find(|s| s.id == state.scenario) { { patterns(scenario) } }
                { side_by_side(summary) }
                { keys(summary) }
                if !summary.reopened {
                    { what_if(&state.settings, &props.on_action) }
                    { trials(summary, &state.settings.assume, Some(&props.on_action)) }
                }
            }
            if !nothing { { plan(summary, &state.plan, Some(&props.on_action)) } }
            if !nothing { { steps(&state.plan, &props.on_action) } }
            <section id="findings" aria-labelledby="h-findings">
                <h2 id="h-findings">{ say::FINDINGS }{ " " }<span class="count">{ number(summary.all_findings() as u64) }</span></h2>
                { counted_once(summary) }
                <Findings summary={summary.clone()} severities={ALL} accepted={state.plan.choices.accepted.clone()}
                    on_accept={(state.plan.plan.is_some()).then(|| props.on_action.reform(Action::Choose))} />
            </section>
            if !nothing {
                { table(Table::Users) }
                { table(Table::Groups) }
                { access(summary, &state.scenario, &state.access, &props.on_action) }
            }
            if !nothing && summary.redacted.is_none() { { symptom(&state.symptom, &props.on_action) } }
            { configuration(summary) }
            if !nothing { { files(props) } }
            <section id="unchecked" aria-labelledby="h-unchecked"><h2 id="h-unchecked">{ say::WHAT_WAS_NOT_CHECKED }</h2>{ unchecked(summary) }
                if !summary.reopened { { missing_exports(summary) } }</section>
            <section id="provenance" aria-labelledby="h-provenance"><h2 id="h-provenance">{ say::WHERE_THIS_COMES_FROM }</h2>
                <div class="panel">{ provenance(summary) }</div>{ requests() }</section>
        </main>
    }
}

/// The verdict, for a ticket.
fn copied(summary: &Shared<Summary>) -> Html {
    let of = summary.clone();
    html! { <Copy make={Callback::from(move |()| markdown::verdict(&of))} label={say::COPY_AS_MARKDOWN} testid="copy-verdict" /> }
}

/// The answer of a comparison, for whoever was not there.
fn summed_up(summary: &Shared<Summary>) -> Html {
    let of = summary.clone();
    html! { <Copy make={Callback::from(move |()| report::came_true::markdown(&of).unwrap_or_default())} label={say::COPY_SUMMARY} testid="copy-came-true" /> }
}

fn files(props: &Props) -> Html {
    let on_change = (!props.summary.reopened).then(|| {
        let on_action = props.on_action.clone();
        Callback::from(move |change| {
            on_action.emit(match change {
                Change::Kind(file, kind) => Action::Kind { file, kind },
                Change::Group(file, group) => Action::Group { file, group },
                Change::Look(look) => Action::Look(look),
            });
        })
    });
    html! {
        <section id="files-read" aria-labelledby="h-files">
            <div class="row spread">
                <h2 id="h-files">{ say::FILES }{ " " }<span class="count">{ number(props.summary.inputs.len() as u64) }</span></h2>
                <span class="row">
                    if !props.summary.reopened { { directory(props) } }
                    { file_picker(&props.on_files, if props.summary.reopened { say::COMPARE_WITH_FRESH_EXPORTS } else { say::ADD_FILES }, false) }
                </span>
            </div>
            <Inputs summary={props.summary.clone()} {on_change} picker={props.state.picker.clone()} />
        </section>
    }
}

/// The directory: recognised, or told.
fn directory(props: &Props) -> Html {
    let on_action = props.on_action.clone();
    let onchange = Callback::from(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        on_action.emit(Action::Directory((!word.is_empty()).then_some(word)));
    });
    let told = props.state.settings.directory.as_deref();
    let recognised = match props.summary.directory_kind.as_deref().and_then(DirectoryKind::from_word) {
        Some(kind) if told.is_none() => say::recognised(&kind.label()),
        _ => say::RECOGNISE_IT.to_owned(),
    };
    html! {
        <span class="field"><label for="directory">{ say::DIRECTORY }</label>
            <select id="directory" {onchange} ~value={dom::text(told.unwrap_or_default())}>
                <option value="" selected={told.is_none()}>{ recognised }</option>
                { for DirectoryKind::ALL.iter().map(|k| html! {
                    <option key={k.as_str()} value={k.as_str()} selected={told == Some(k.as_str())}>{ if *k == DirectoryKind::Other { say::ANOTHER_ONE } else { k.label() } }</option>
                }) }
            </select></span>
    }
}
