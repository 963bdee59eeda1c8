//! What each key would match, key by key, and what one change explains.
//!
//! It must never count anything itself.

use super::frame::framed;
use super::raw::raw;
use crate::report::query::{ScenarioSummary, Summary};
use crate::report::schema::{KeyTest, Pattern};
use crate::report::words;
use crate::ui::row::{count, number};
use yew::prelude::*;

/// The table of keys; nothing for a report that has none.
pub fn keys(summary: &Summary) -> Html {
    if summary.keys.is_empty() {
        return Html::default();
    }
    let kind = summary.directory_kind.as_deref();
    html! {
        <div class="panel" data-testid="keys">
            <h3>{ "What are people matched on, and what if it were something else?" }</h3>
            { framed("What each key would match", html! {
                <table class="rows numbers">
                    <caption class="hidden">{ "For everybody who is sent: what each key would match" }</caption>
                    <thead><tr><th scope="col">{ "Key" }</th><th scope="col">{ "Linked" }</th><th scope="col">{ "But for capital letters" }</th>
                        <th scope="col">{ "Second account" }</th><th scope="col">{ "Not in Harness" }</th><th scope="col">{ "No value" }</th></tr></thead>
                    <tbody>{ for summary.keys.iter().map(|key| row(kind, key)) }</tbody>
                </table>
            }) }
        </div>
    }
}

fn row(kind: Option<&str>, test: &KeyTest) -> Html {
    let cells = [test.exact, test.case_only, test.second, test.nobody, test.empty];
    html! {
        <tr key={test.key.clone()}>
            <th scope="row">{ words::key(kind, &test.key) }</th>
            { for cells.iter().enumerate().map(|(at, n)| html! { <td key={at} class={(*n == 0).then_some("muted")}>{ number(*n) }</td> }) }
        </tr>
    }
}

/// One change that explains many second accounts.
pub fn patterns(scenario: &ScenarioSummary) -> Html {
    if scenario.patterns.is_empty() {
        return Html::default();
    }
    html! {
        <div class="panel" data-testid="patterns">
            <h3>{ "One change explains many" }</h3>
            <ul class="plain-list">{ for scenario.patterns.iter().enumerate().map(|(at, pattern)| html! { <li key={at}>{ one(pattern) }</li> }) }</ul>
        </div>
    }
}

fn one(pattern: &Pattern) -> Html {
    let people = count(pattern.people, "second account");
    let (from, to) = (raw(&pattern.from), raw(&pattern.to));
    match pattern.what.as_str() {
        "domain" => {
            html! { <><strong>{ people }</strong>{ ": " }{ from }{ " in Harness, " }{ to }{ " in the directory. One change of domain on either side settles them." }</> }
        }
        "case" => {
            html! { <><strong>{ people }</strong>{ ": " }{ from }{ " in Harness, " }{ to }{ " in the directory. Write them alike on both sides, and none of them depends on which source is right." }</> }
        }
        _ => {
            html! { <><strong>{ people }</strong>{ ": addresses are made as " }{ from }{ " in Harness and as " }{ to }{ " in the directory. Send the attribute that holds the old address, or change the addresses in one go." }</> }
        }
    }
}
