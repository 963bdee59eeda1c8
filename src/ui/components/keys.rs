//! What each key would match, key by key, and what one change explains.
//!
//! It must never count anything itself.

use super::frame::framed;
use super::raw::raw;
use crate::report::query::{ScenarioSummary, Summary};
use crate::report::schema::{KeyTest, Pattern};
use crate::report::words;
use crate::ui::row::number;
use crate::words::match_keys as say;
use crate::words::units;
use yew::prelude::*;

/// The table of keys; nothing for a report that has none.
pub fn keys(summary: &Summary) -> Html {
    if summary.keys.is_empty() {
        return Html::default();
    }
    let kind = summary.directory_kind.as_deref();
    html! {
        <div class="panel" data-testid="keys">
            <h3>{ say::WHAT_PEOPLE_MATCHED_WHAT_IF }</h3>
            { framed(say::WHAT_EACH_KEY_WOULD_MATCH, html! {
                <table class="rows numbers">
                    <caption class="hidden">{ say::EVERYBODY_WHO_SENT_WHAT_EACH }</caption>
                    <thead><tr><th scope="col">{ say::KEY }</th><th scope="col">{ say::LINKED }</th><th scope="col">{ say::BUT_FOR_CAPITAL_LETTERS }</th>
                        <th scope="col">{ say::SECOND_ACCOUNT }</th><th scope="col">{ say::NOT_IN_HARNESS }</th><th scope="col">{ say::NO_VALUE }</th></tr></thead>
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
            <h3>{ say::ONE_CHANGE_EXPLAINS_MANY }</h3>
            <ul class="plain-list">{ for scenario.patterns.iter().enumerate().map(|(at, pattern)| html! { <li key={at}>{ one(pattern) }</li> }) }</ul>
        </div>
    }
}

fn one(pattern: &Pattern) -> Html {
    let people = units::second_account(pattern.people);
    let (from, to) = (raw(&pattern.from), raw(&pattern.to));
    match pattern.what.as_str() {
        "domain" => {
            html! { <><strong>{ people }</strong>{ ": " }{ from }{ " " }{ say::IN_HARNESS }{ " " }{ to }{ " " }{ say::DIRECTORY_ONE_CHANGE_DOMAIN_EITHER }</> }
        }
        "case" => {
            html! { <><strong>{ people }</strong>{ ": " }{ from }{ " " }{ say::IN_HARNESS }{ " " }{ to }{ " " }{ say::DIRECTORY_WRITE_THEM_ALIKE_BOTH }</> }
        }
        _ => {
            html! { <><strong>{ people }</strong>{ say::ADDRESSES_ARE_MADE_AS }{ " " }{ from }{ " " }{ say::IN_HARNESS_AND_AS }{ " " }{ to }{ " " }{ say::DIRECTORY_SEND_ATTRIBUTE_HOLDS_OLD }</> }
        }
    }
}
