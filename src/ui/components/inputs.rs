//! The files: what each was taken for and why, how much of it was read, and what was not. On the page kind and group can be changed.
//!
//! It must never hide a row that was not read.

use super::by_hand::{Change, Hand};
use super::raw::{prose, raw};
use crate::report::query::Summary;
use crate::report::schema::ReportInput;
use crate::report::words;
use crate::ui::row::number;
use crate::ui::shared::Shared;
use crate::ui::state::columns::Picker;
use crate::words::inputs as say;
use crate::words::units;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub summary: Shared<Summary>,
    /// Absent in the offline report and over a reopened one.
    #[prop_or_default]
    pub on_change: Option<Callback<Change>>,
    /// The table whose columns are looked at.
    #[prop_or_default]
    pub picker: Option<Picker>,
}

/// One entry a file.
#[component(Inputs)]
pub fn inputs(props: &Props) -> Html {
    let hand = props.on_change.as_ref().map(|on_change| Hand { on_change, picker: props.picker.as_ref() });
    html! { <ul class="plain-list files">{ for props.summary.inputs.iter().enumerate().map(|(at, input)| html! {
        <li key={format!("{at} {}", input.sha256)} data-testid="file" data-kind={input.kind.clone()}
            class={classes!("file", needs_a_look(input).then_some("attention"))}>
            { entry(&at.to_string(), input, hand) }
        </li>
    }) }</ul> }
}

fn needs_a_look(input: &ReportInput) -> bool {
    match input.parts.as_slice() {
        [] => input.kind == "unknown" || input.unreadable > 0,
        [one] => needs_a_look(one),
        // Each of its tables says so for itself.
        _ => false,
    }
}

/// A file; an archive or a workbook with its tables below it. `at` is what tells its controls from those of others.
fn entry(at: &str, input: &ReportInput, hand: Option<Hand<'_>>) -> Html {
    match input.parts.as_slice() {
        [] => table(at, input, &input.name, hand),
        // One table: it is shown as the file itself.
        [one] => {
            let notes = [input.notes.clone(), one.notes.clone()].concat();
            table(at, &ReportInput { name: input.name.clone(), bytes: input.bytes, notes, ..one.clone() }, &one.name, hand)
        }
        parts => html! {
            <>
                <div class="file-head"><h3>{ raw(&input.name) }<span class="muted small">{ facts(input) }</span></h3><span class="kind">{ input.syntax.clone() }</span></div>
                { notes(input) }
                <ul class="plain-list files parts">{ for parts.iter().enumerate().map(|(n, part)| html! {
                    <li key={n} data-testid="part" data-kind={part.kind.clone()} class={classes!("file", needs_a_look(part).then_some("attention"))}>
                        { table(&format!("{at}-{n}"), &by_own_name(part, &input.name), &part.name, hand) }
                    </li>
                }) }</ul>
            </>
        },
    }
}

fn by_own_name(part: &ReportInput, container: &str) -> ReportInput {
    let own = part.name.strip_prefix(container).and_then(|rest| rest.strip_prefix('/'));
    ReportInput { name: own.unwrap_or(&part.name).to_owned(), ..part.clone() }
}

/// One table. `whole` is the name under which it is settled by hand.
fn table(at: &str, input: &ReportInput, whole: &str, hand: Option<Hand<'_>>) -> Html {
    let by_hand = match hand {
        None => html! {
            <>
                <span class="kind">{ words::kind(&input.kind).to_owned() }</span>
                if let Some(group) = &input.group { <span>{ say::MEMBERS_OF }{ " " }{ raw(group) }</span> }
            </>
        },
        Some(hand) => hand.controls(at, input, whole),
    };
    html! {
        <>
            <div class="file-head"><h3>{ raw(&input.name) }<span class="muted small">{ facts(input) }</span></h3>{ by_hand }</div>
            { notes(input) }
            { unreadable(input) }
            { reasons(input) }
            { hand.map(|hand| hand.columns(input, whole)).unwrap_or_default() }
        </>
    }
}

fn facts(input: &ReportInput) -> String {
    format!("{} · {}", units::row(input.rows), size(input.bytes))
}

fn notes(input: &ReportInput) -> Html {
    html! { <>{ for input.notes.iter().enumerate().map(|(at, note)| html! { <p key={at} class="small note">{ prose(&super::gates::stop(note)) }</p> }) }</> }
}

/// Why it was taken for this kind, closed where nothing is in doubt.
fn reasons(input: &ReportInput) -> Html {
    let mut written: Vec<String> = [&input.syntax, &input.encoding].into_iter().filter(|t| !t.is_empty()).cloned().collect();
    written.extend(input.delimiter.as_ref().map(|d| say::cells_parted_by(&d)));
    let sure = if input.confidence > 0 { say::why_how_read_sure(&input.confidence) } else { say::WHY_HOW_READ.to_owned() };
    html! {
        <details class="why small" open={input.kind == "unknown" || input.confidence > 0 && input.confidence < 60}>
            <summary class="muted">{ sure }</summary>
            if !input.reasons.is_empty() { <p>{ prose(&input.reasons.join("; ")) }</p> }
            if let Some(because) = &input.group_because { <p><span class="muted">{ say::WHY_THIS_GROUP }{ " " }</span>{ prose(because) }</p> }
            if !input.runners_up.is_empty() {
                <p><span class="muted">{ say::COULD_ALSO_BE }{ " " }</span>{ input.runners_up.iter().map(|k| words::kind(k)).collect::<Vec<_>>().join(", ") }</p>
            }
            if !written.is_empty() { <p><span class="muted">{ say::WRITTEN_AS }{ " " }</span>{ written.join(", ") }</p> }
        </details>
    }
}

fn unreadable(input: &ReportInput) -> Html {
    if input.unreadable == 0 {
        return Html::default();
    }
    let left = input.unreadable.saturating_sub(input.unreadable_rows.len() as u64);
    html! {
        <details class="bad-rows">
            <summary>{ say::could_not_be_read(&units::row(input.unreadable)) }</summary>
            <ul>
                { for input.unreadable_rows.iter().map(|row| html! { <li key={row.line}>{ prose(&say::line(&row.line, &row.reason)) }</li> }) }
                if left > 0 { <li class="muted">{ say::and_more(&number(left)) }</li> }
            </ul>
        </details>
    }
}

/// Bytes as a reader thinks of them.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => units::byte(bytes),
        1_000..1_000_000 => say::kb(&format_args!("{:.1}", bytes as f64 / 1e3)),
        _ => say::mb(&format_args!("{:.1}", bytes as f64 / 1e6)),
    }
}

/// Where the report comes from: program, rules, files and their hashes.
pub fn provenance(summary: &Summary) -> Html {
    html! {
        <>
            <dl class="facts">
                <div><dt>{ say::MADE }</dt><dd>{ super::verdict::moment(&summary.created) }</dd></div>
                <div><dt>{ say::BY }</dt><dd>{ summary.generator.clone() }</dd></div>
                <div><dt>{ say::RULES_AS_PUBLISHED_IN }</dt><dd>{ summary.rules.clone() }</dd></div>
            </dl>
            { for summary.scenarios.iter().map(|s| html! {
                <p key={s.id.clone()} class="small"><strong>{ words::scenario(&s.id).0 }{ ": " }</strong>{ assumptions(&s.assumptions) }</p>
            }) }
            <details>
                <summary>{ say::FINGERPRINTS_OF_THE_FILES_SHA }</summary>
                <ul class="plain-list small">{ for summary.inputs.iter().enumerate().map(|(at, i)| html! {
                    <li key={at}>{ raw(&i.name) }<br /><code class="hash">{ i.sha256.clone() }</code></li>
                }) }</ul>
            </details>
        </>
    }
}

pub fn assumptions(a: &crate::report::schema::ReportAssumptions) -> String {
    a.list().iter().map(|(name, value)| words::assumption(name, value)).collect::<Vec<_>>().join(" ")
}
