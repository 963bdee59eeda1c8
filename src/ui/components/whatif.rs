//! What if? Every assumption on which the published sources part can be changed, and the limits and settings that belong to one's own
//! account can be told. The forecast follows at once, as a third answer beside the two.
//!
//! It must never change what the two standing answers say.

use super::exports::Copy;
use crate::check::Settings;
use crate::report::{calendar, words};
use crate::rules::tenant_url;
use crate::ui::browser::{dom, files};
use crate::ui::state::Action;
use crate::words::whatif as say;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// An assumption, what it is about, and what can be assumed.
const ASSUMPTIONS: [(&str, &str, &[&str]); 5] = [
    ("user_key", say::MATCHING_USERS, &["email", "user_name"]),
    ("email_case", say::CAPITAL_LETTERS_IN_ADDRESSES, &["exact", "insensitive"]),
    ("group_link", say::GROUPS_THAT_ARE_THERE_ALREADY, &["name", "identifier", "never"]),
    ("identifier_rule", say::IDENTIFIERS_OF_GROUPS, &["plain", "full", "full_hashed"]),
    ("members_on_link", say::MEMBERS_GROUP_TAKEN_OVER, &["merge", "replace"]),
];

/// What an assumption is about.
pub fn title(assumption: &str) -> &'static str {
    ASSUMPTIONS.iter().find(|(name, ..)| *name == assumption).map_or("", |(_, title, _)| title)
}

/// A value and what it says.
type Choice<'a> = (&'a str, &'a str);

/// A limit, its label, and what can be chosen.
const LIMITS: [(&str, &str, &[Choice<'static>]); 2] = [
    (
        "threshold.access_lost",
        say::PEOPLE_WHO_MAY_LOSE_ACCESS,
        &[("", say::NOBODY), ("0.01", "1 in 100"), ("0.05", "5 in 100"), ("0.1", "10 in 100"), ("1", say::ANY_NUMBER)],
    ),
    (
        "threshold.group_shrinks",
        say::A_GROUP_MAY_SHRINK_BY,
        &[("", "20 in 100 members"), ("0.05", "5 in 100 members"), ("0.5", "50 in 100 members"), ("1", say::ANY_NUMBER)],
    ),
];

/// The panel; `assume` is what is assumed by now.
pub fn what_if(settings: &Settings, on_action: &Callback<Action>) -> Html {
    let assume = &settings.assume;
    let value = |name: &str| assume.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let emit = |name: &'static str| {
        let on_action = on_action.clone();
        Callback::from(move |value: String| on_action.emit(Action::Assume(name, (!value.is_empty()).then_some(value))))
    };
    let base = [("", say::WHAT_THE_GUIDES_SAY), ("observed", say::WHAT_THE_SERVER_DOES)];
    html! {
        <details class="panel what-if" data-testid="what-if" open={!assume.is_empty()}>
            <summary>{ say::WHAT_IF_CHANGE_WHAT_ASSUMED }</summary>
            <p class="muted small">{ say::EACH_CHANGE_MAKES_THIRD_ANSWER }</p>
            <div class="fields">
                { choice("assume-base", say::START_FROM, &base, value("base"), emit("base")) }
                { for ASSUMPTIONS.iter().map(|(name, label, values)| {
                    let options: Vec<_> = values.iter().map(|v| (*v, words::assumption(name, v))).collect();
                    let options: Vec<_> = std::iter::once(("", say::AS_THAT_SAYS)).chain(options.iter().map(|(v, text)| (*v, text.as_str()))).collect();
                    choice(name, label, &options, value(name), emit(name))
                }) }
                { for LIMITS.iter().map(|(name, label, options)| choice(name, label, options, value(name), emit(name))) }
                { input("tenant_url", say::SCIM_ADDRESS_IN_THE_DIRECTORY, "url", value("tenant_url").to_owned(), emit("tenant_url")) }
                { input("token_expires", say::LAST_DAY_OF_ITS_TOKEN, "date", value("token_expires").chars().take(10).collect(),
                    emit("token_expires").reform(|day: String| if day.is_empty() { day } else { format!("{day}T00:00:00Z") })) }
            </div>
            <Address on_use={emit("tenant_url")} />
            if let Some(file) = calendar::token(value("token_expires"), &settings.now) {
                <p><button type="button" onclick={Callback::from(move |_: MouseEvent| files::save("harness-scim-token.ics", "text/calendar", file.as_bytes()))}>
                    { say::PUT_LAST_DAY_INTO_YOUR }</button></p>
            }
            if !assume.is_empty() {
                <p><button type="button" data-testid="assume-nothing" onclick={on_action.reform(|_: MouseEvent| Action::AssumeNothing)}>{ say::TAKE_ALL_OF_IT_BACK }</button></p>
            }
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct AddressProps {
    on_use: Callback<String>,
}

/// Makes the SCIM address of whatever address of Harness is at hand.
#[component(Address)]
fn address(props: &AddressProps) -> Html {
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let made = tenant_url::of(&text);
    let used = made.clone().unwrap_or_default();
    html! {
        <div class="fields">
            <span class="field"><label for="any-address">{ say::MAKE_SCIM_ADDRESS_ANY_HARNESS }</label>
                <input id="any-address" {oninput} autocomplete="off" spellcheck="false" /></span>
            <span role="status">
                if let Some(url) = &made {
                    <code>{ url.clone() }</code>{ " " }<Copy make={{ let url = url.clone(); Callback::from(move |()| url.clone()) }} label={say::COPY} />{ " " }
                    <button type="button" onclick={props.on_use.reform(move |_: MouseEvent| used.clone())}>{ say::CHECK_WITH_IT }</button>
                } else if !text.trim().is_empty() {
                    <span class="muted small">{ say::THERE_NO_ACCOUNT_ID_COPY }</span>
                }
            </span>
        </div>
    }
}

fn choice(id: &'static str, label: &'static str, options: &[Choice<'_>], chosen: &str, on_choose: Callback<String>) -> Html {
    let onchange = on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <span class="field" key={id}>
            <label for={id}>{ label }</label>
            <select {id} {onchange} ~value={dom::text(chosen)}>{ for options.iter().map(|(value, text)| html! {
                <option key={(*value).to_owned()} value={(*value).to_owned()} selected={*value == chosen}>{ (*text).to_owned() }</option>
            }) }</select>
        </span>
    }
}

fn input(id: &'static str, label: &'static str, kind: &'static str, value: String, on_choose: Callback<String>) -> Html {
    let onchange = on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value().trim().to_owned());
    html! {
        <span class="field" key={id}>
            <label for={id}>{ label }</label>
            <input {id} type={kind} {value} {onchange} autocomplete="off" spellcheck="false" />
        </span>
    }
}
