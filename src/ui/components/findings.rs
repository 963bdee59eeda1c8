//! The findings: by severity, then by what they are about, each with its evidence, how sure we are, what to do and the source.
//!
//! It must never show thousands at once, and never leave unsaid how many it does not show.

use super::exports::Copy;
use super::gates::stop;
use super::help::about;
use super::marks::mark;
use super::raw::{compared, prose, published, raw};
use crate::report::detail::place;
use crate::report::markdown;
use crate::report::plan::Accepted;
use crate::report::query::Summary;
use crate::report::schema::{Evidence, Finding, ReportInput, Severity};
use crate::report::words;
use crate::ui::row::number;
use crate::ui::shared::Shared;
use crate::ui::state::plan::Choice;
use crate::words::findings as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many of a kind are shown before one asks for more.
const FIRST: usize = 5;
const MORE: usize = 50;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub summary: Shared<Summary>,
    /// Which severities, in this order.
    pub severities: &'static [Severity],
    /// How many of a kind the offline report shows; the page shows a few and offers more.
    #[prop_or_default]
    pub all_up_to: Option<usize>,
    /// What somebody lives with, and why.
    #[prop_or_default]
    pub accepted: Vec<Accepted>,
    /// Takes what somebody decides; none in the offline report.
    #[prop_or_default]
    pub on_accept: Option<Callback<Choice>>,
}

/// All findings of these severities, grouped.
#[component(Findings)]
pub fn findings(props: &Props) -> Html {
    html! {
        <>
            { for props.severities.iter().map(|severity| {
                let groups = group(&props.summary.findings, *severity);
                let (word, advice) = words::severity(*severity);
                let beyond = |code: &str| props.summary.further.iter().find(|k| k.severity == *severity && k.code == code).map(|k| k.total);
                let all = |code: &str, found: &[usize]| beyond(code).unwrap_or(found.len());
                let total: usize = groups.iter().map(|(code, found)| all(code, found)).sum();
                html! {
                    <section key={severity.as_str()} class={classes!("severity", format!("severity-{}", severity.as_str()), (total == 0).then_some("none"))} aria-label={format!("{word}s")}>
                        <h3>{ mark(shape(*severity)) }{ format!("{word}s ") }<span class="count">{ number(total as u64) }</span>
                            { lived_with(props.summary.findings.iter().filter(|f| f.severity == *severity), &props.accepted) }
                            <span class="advice">{ if total == 0 { say::NONE } else { advice } }</span></h3>
                        { for groups.into_iter().enumerate().map(|(at, (code, found))| {
                            let total = all(&code, &found);
                            html! {
                                <FindingGroup key={code} summary={props.summary.clone()} {found} {total} all_up_to={props.all_up_to}
                                    accepted={props.accepted.clone()} on_accept={props.on_accept.clone()}
                                    open={*severity == Severity::Blocker && (at == 0 || props.all_up_to.is_some())} />
                            }
                        }) }
                    </section>
                }
            }) }
        </>
    }
}

/// How many of these somebody decided to live with; nothing where it is none.
fn lived_with<'a>(findings: impl Iterator<Item = &'a Finding>, accepted: &[Accepted]) -> Html {
    let n = if accepted.is_empty() { 0 } else { findings.filter(|f| accepted.iter().any(|a| a.code == f.code && a.subject == f.subject)).count() };
    html! { if n > 0 { <span class="count accepted-count">{ say::accepted(&number(n as u64)) }</span> } }
}

pub fn shape(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocker => "fail",
        Severity::Warning => "warn",
        Severity::Info => "info",
    }
}

/// Where the findings of a kind stand on the page.
pub fn kind_id(severity: Severity, code: &str) -> String {
    format!("found-{}-{}", severity.as_str(), code.replace('.', "-"))
}

/// The codes of a severity in the order of the report, each with the positions of its findings.
fn group(findings: &[Finding], severity: Severity) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (at, finding) in findings.iter().enumerate().filter(|(_, f)| f.severity == severity) {
        match groups.iter_mut().find(|(code, _)| *code == finding.code) {
            Some((_, found)) => found.push(at),
            None => groups.push((finding.code.clone(), vec![at])),
        }
    }
    // By what an administrator asks first; the report's own order is that of the codes.
    let mut ranked: Vec<(usize, usize)> = groups.iter().enumerate().map(|(at, (code, _))| (words::code_rank(code), at)).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, at)| std::mem::take(&mut groups[at])).collect()
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    summary: Shared<Summary>,
    /// Positions in the summary's findings.
    found: Vec<usize>,
    /// All of the kind, also those that the summary leaves out.
    total: usize,
    all_up_to: Option<usize>,
    accepted: Vec<Accepted>,
    on_accept: Option<Callback<Choice>>,
    open: bool,
}

#[component(FindingGroup)]
fn finding_group(props: &GroupProps) -> Html {
    let shown = use_state(|| FIRST);
    let (here, total) = (props.found.len(), props.total);
    // One more is no reason to ask for it.
    let limit = props.all_up_to.unwrap_or(if here == *shown + 1 { here } else { *shown });
    let Some(first) = props.found.first().and_then(|at| props.summary.findings.get(*at)) else { return Html::default() };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + MORE))
    };
    let living_with = lived_with(props.found.iter().filter_map(|at| props.summary.findings.get(*at)), &props.accepted);
    let left = here.saturating_sub(limit);
    let beyond = total - here.min(limit);
    html! {
        <details class="group" id={kind_id(first.severity, &first.code)} open={props.open}>
            <summary><span class="group-title">{ words::code(&first.code) }</span><code>{ first.code.clone() }</code><span class="count">{ number(total as u64) }</span>{ living_with }</summary>
            { about(&first.code) }
            <ul class="plain-list">
                { for props.found.iter().take(limit).map(|at| {
                    let finding = &props.summary.findings[*at];
                    html! { <li key={*at}>{ card(finding, &props.summary) }{ risk(*at, finding, &props.accepted, props.on_accept.as_ref()) }</li> }
                }) }
            </ul>
            if props.all_up_to.is_none() { <p>{ copied(&props.summary, first) }</p> }
            if props.all_up_to.is_some() {
                if beyond > 0 { <p class="muted">{ say::more_kind_data_file_csv(&number(beyond as u64)) }</p> }
            } else if left > 0 {
                <p><button type="button" onclick={more}>{ say::show_more(&number(left.min(MORE) as u64)) }</button></p>
            } else if beyond > 0 {
                <p class="muted">{ say::more_kind_tables_below_csv(&number(beyond as u64)) }</p>
            }
        </details>
    }
}

/// All findings of a kind, for a ticket.
fn copied(summary: &Shared<Summary>, first: &Finding) -> Html {
    let (of, severity, code) = (summary.clone(), first.severity, first.code.clone());
    html! { <Copy make={Callback::from(move |()| markdown::findings(&of, severity, &code))} label={say::COPY_AS_MARKDOWN} testid="copy-finding" /> }
}

/// One finding.
pub fn card(finding: &Finding, summary: &Summary) -> Html {
    let inputs = &summary.inputs;
    // The letters of the codes of a report without names mean nothing.
    let pair = pair(&finding.evidence).filter(|_| summary.redacted.is_none());
    let paired: usize = if pair.is_some() { 2 } else { 0 };
    html! {
        <article class={classes!("finding", format!("severity-{}", finding.severity.as_str()))}>
            <p class="message">{ prose(&stop(&finding.message)) }</p>
            if let Some((left, right)) = pair {
                { compared(&left.what, left.value.as_deref().unwrap_or_default(), &right.what, right.value.as_deref().unwrap_or_default()) }
            }
            { evidence(finding, paired, inputs) }
            if let Some(fix) = &finding.fix {
                <p class="fix"><span class="owner">{ owner(&fix.owner) }</span>{ prose(&stop(&fix.action)) }</p>
            }
            <p class="muted small">
                { words::confidence(finding.confidence) }
                if !finding.scenarios.is_empty() {
                    { " " }{ say::HOLDS_IN }{ " " }{ finding.scenarios.iter().map(|s| words::scenario(s).0).collect::<Vec<_>>().join("; ") }{ "." }
                }
            </p>
            if !finding.sources.is_empty() {
                <p class="muted small">{ say::SOURCE }{ " " }{ for finding.sources.iter().enumerate().map(|(at, source)| html! { <>if at > 0 { { " · " } }{ published(source) }</> }) }</p>
            }
        </article>
    }
}

/// Whether somebody lives with a finding, and why; with the way to say so, where there is one.
fn risk(at: usize, finding: &Finding, accepted: &[Accepted], on_accept: Option<&Callback<Choice>>) -> Html {
    let known = accepted.iter().find(|a| a.code == finding.code && a.subject == finding.subject);
    let Some(on_accept) = on_accept else {
        return known
            .map_or_else(Html::default, |a| html! { <p class="accepted">{ mark("info") }{ say::ACCEPTED_AS_A_RISK }{ " " }{ prose(&a.note) }</p> });
    };
    if finding.severity == Severity::Info {
        return Html::default();
    }
    let choice = |note: Option<String>| Choice::Accept { code: finding.code.clone(), subject: finding.subject.clone(), note };
    let (take, give) = (choice(Some(String::new())), choice(None));
    let (is, on_tick) = (known.is_some(), on_accept.clone());
    let tick = Callback::from(move |_: Event| on_tick.emit(if is { give.clone() } else { take.clone() }));
    let (on_note, finding_of) = (on_accept.clone(), choice(None));
    let note = Callback::from(move |event: Event| {
        if let Choice::Accept { code, subject, .. } = finding_of.clone() {
            on_note.emit(Choice::Accept { code, subject, note: Some(event.target_unchecked_into::<HtmlInputElement>().value()) });
        }
    });
    html! {
        <p class="row accepted">
            <label class="field"><input type="checkbox" id={format!("risk-{at}")} checked={is} onchange={tick} />{ say::ACCEPT_THIS_RISK }</label>
            if let Some(known) = known {
                <label class="field wide">{ say::WHY }<input type="text" value={known.note.clone()} onchange={note} /></label>
            }
        </p>
    }
}

/// The first two pieces of evidence, where they are two values to lay side by side.
fn pair(evidence: &[Evidence]) -> Option<(&Evidence, &Evidence)> {
    match evidence {
        [left, right, ..] if left.value.is_some() && right.value.is_some() && left.what != right.what => Some((left, right)),
        _ => None,
    }
}

fn evidence(finding: &Finding, paired: usize, inputs: &[ReportInput]) -> Html {
    let line = |at: usize, e: &Evidence| {
        let whole = at >= paired;
        let place = place(inputs, e.source);
        let nothing = !whole && e.name.is_none() && e.id.is_none() && place.is_none() && e.note.is_none();
        if nothing {
            return Html::default();
        }
        html! {
            <li key={at}>
                <span class="what">{ e.what.clone() }</span>
                if let Some(value) = e.value.as_ref().filter(|_| whole) { <span>{ raw(value) }</span> }
                if let Some(name) = &e.name { <span>{ prose(name) }</span> }
                if let Some(id) = &e.id { <span class="muted">{ say::ID }{ " " }{ raw(id) }</span> }
                if let Some(place) = place { <span class="muted">{ prose(&place) }</span> }
                if let Some(note) = &e.note { <span>{ prose(&stop(note)) }</span> }
            </li>
        }
    };
    if finding.evidence.is_empty() {
        return Html::default();
    }
    html! { <ul class="evidence">{ for finding.evidence.iter().take(40).enumerate().map(|(at, e)| line(at, e)) }
        if finding.evidence.len() > 40 { <li class="muted">{ say::and_more(&number(finding.evidence.len() as u64 - 40)) }</li> }
    </ul> }
}

fn owner(word: &str) -> &'static str {
    match word {
        "harness" => say::IN_HARNESS,
        "directory" => say::IN_THE_DIRECTORY,
        _ => say::TO_DO,
    }
}
