//! The bar at the top: name, places, downloads, and the way to forget everything.
//!
//! It must never hand out names where codes were asked for: what is chosen here goes with every download.

use super::marks::mark;
use crate::ui::browser::dom;
use crate::ui::keys::PARTS;
use crate::ui::state::habits::{Habit, Shown};
use crate::ui::state::{Action, State};
use crate::words::top_bar as say;
use crate::worker::protocol::{Format, Names};
use yew::prelude::*;

/// The bar. `report`: of the report that is there, and so there are its buttons.
pub fn top_bar(report: Option<&State>, on_action: &Callback<Action>) -> Html {
    let saving = report.and_then(|state| state.saving);
    let download = |format: Format, testid: &'static str, label: &'static str, class: &'static str| {
        let on_action = on_action.clone();
        let busy = saving == Some(format);
        let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Download(format)));
        html! { <button type="button" {class} data-testid={testid} disabled={busy} {onclick}>{ mark("download") }{ if busy { say::MAKING_IT } else { label } }</button> }
    };
    let jump = on_action.reform(|_: MouseEvent| Action::Habit(Habit::Show(Shown::Jump)));
    let forget = on_action.reform(|_: MouseEvent| Action::Forget);
    html! {
        <header class="brand-bar">
            <span class="brand">{ mark("link") }{ say::SCIM_PREFLIGHT }</span>
            if let Some(state) = report {
                <nav class="toc wide" aria-label={say::PARTS_OF_THE_REPORT}>{ parts(state) }</nav>
                <details class="menu parts" onkeydown={Callback::from(dom::fold_on_escape)}>
                    <summary>{ say::PARTS }</summary>
                    <nav class="panel toc" aria-label={say::PARTS_OF_THE_REPORT} onclick={Callback::from(dom::fold_after)}>{ parts(state) }</nav>
                </details>
                <div class="actions">
                    <button type="button" data-testid="jump" title={say::CTRL_K} onclick={jump}>{ mark("search") }{ say::JUMP_TO }</button>
                    { download(Format::Html, "download-report", say::REPORT, "primary") }
                    { download(Format::Json, "download-json", "JSON", "") }
                    { download(Format::Csv, "download-csv", say::FINDINGS_CSV, "") }
                    if state.summary.as_ref().is_some_and(|s| s.redacted.is_none()) { { names(state.names, &download, on_action) } }
                    <button type="button" class="quiet" data-testid="forget" onclick={forget} title={say::LETS_GO_FILES_REPORT}>{ mark("close") }{ say::CLOSE }</button>
                </div>
            }
        </header>
    }
}

/// A link to each part that has a name of its own.
fn parts(state: &State) -> Html {
    let after = state.summary.as_ref().is_some_and(|summary| summary.after.is_some());
    html! { <>if after { <a href="#after">{ say::COMPARISON }</a><a href="#repairs">{ say::REPAIRS }</a> }{ for PARTS[1..12].iter().map(|(id, title, _)| html! { <a key={*id} href={format!("#{id}")}>{ *title }</a> }) }</> }
}

/// What downloads say of people, groups and files, with the key to the codes.
fn names(chosen: Names, download: &impl Fn(Format, &'static str, &'static str, &'static str) -> Html, on_action: &Callback<Action>) -> Html {
    let choice = |(names, word, means): (Names, &'static str, &'static str)| {
        html! {
            <label><input type="radio" name="names" data-testid={format!("names-{word}").replace(' ', "-")} checked={names == chosen}
                onchange={on_action.reform(move |_: Event| Action::Names(names))} /><span><strong>{ word }</strong><br />{ means }</span></label>
        }
    };
    let word = NAMES.iter().find(|(names, ..)| *names == chosen).map_or("", |(_, word, _)| word);
    html! {
        <details class="menu" onkeydown={Callback::from(dom::fold_on_escape)}>
            <summary data-testid="names">{ say::REDACT }if chosen != Names::Whole { { ": " }{ word } }</summary>
            <div class="panel">
                <fieldset><legend>{ say::DOWNLOADS_HOLD_NAMES }</legend>{ for NAMES.into_iter().map(choice) }</fieldset>
                if chosen == Names::Codes {
                    <p class="note">{ say::KEY_SAYS_WHICH_CODE_WHO }</p>
                    <p class="row">{ download(Format::KeyCsv, "download-key-csv", say::KEY_CSV, "") }{ download(Format::KeyJson, "download-key-json", say::KEY_JSON, "") }</p>
                }
            </div>
        </details>
    }
}

const NAMES: [(Names, &str, &str); 3] = [
    (Names::Whole, say::AS_THEY_ARE, say::EVERYTHING_STAYS_ADMINISTRATORS_LATER_EXPORTS),
    (Names::Codes, say::AS_CODES, say::P_STANDS_PLACE_PERSON_GROUPS),
    (Names::Counts, say::COUNTS_ONLY, say::VERDICT_CHECKS_NUMBERS_NO_ROWS),
];
