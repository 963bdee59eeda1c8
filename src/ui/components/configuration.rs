//! How provisioning is set up: what is matched on and mapped in Entra ID, what the Okta app does and pushes. The offline report shows the same.
//!
//! It must never judge: what is wrong with it stands among the findings.

use super::frame::framed;
use super::raw::{prose, raw};
use crate::report::configuration::{Configuration, Mapping};
use crate::report::query::Summary;
use crate::ui::row::number;
use crate::words::configuration as say;
use yew::prelude::*;

/// The section; nothing where no export tells.
pub fn configuration(summary: &Summary) -> Html {
    let Some(found) = &summary.configuration else { return Html::default() };
    let of = |object: &str| {
        let mut all: Vec<&Mapping> = found.mappings.iter().flatten().filter(|m| m.object == object).collect();
        // What is matched on stands first, in its order.
        all.sort_by_key(|m| if m.matching == 0 { u32::MAX } else { m.matching });
        all
    };
    let (users, groups) = (of("user"), of("group"));
    let matched = users.iter().filter(|m| m.matching > 0).map(|m| m.target.as_str()).collect::<Vec<_>>().join(", then ");
    if found.mappings.is_none() && found.features.is_none() && found.pushes.is_empty() {
        return Html::default();
    }
    html! {
        <section id="configuration" aria-labelledby="h-configuration" data-testid="configuration">
            <h2 id="h-configuration">{ say::HOW_PROVISIONING_IS_SET_UP }</h2>
            if !users.is_empty() {
                <p>{ if matched.is_empty() { say::NO_ATTRIBUTE_MARKED_MATCHING_USERS.to_owned() } else { say::users_are_matched_on(&matched) } }
                    { match found.groups_enabled {
                        Some(true) => say::GROUPS_ARE_SENT,
                        Some(false) => say::GROUPS_ARE_SWITCHED_OFF,
                        None => say::NO_MAPPING_GROUPS_EXPORT,
                    } }</p>
                { mappings(say::ATTRIBUTES_OF_USERS, &users) }
                if !groups.is_empty() { { mappings(say::ATTRIBUTES_OF_GROUPS, &groups) } }
            }
            if let Some(features) = &found.features { { app(features, found.user_name_template.as_deref()) } }
            if !found.pushes.is_empty() { { pushes(found) } }
        </section>
    }
}

fn table(title: &'static str, columns: &[&'static str], rows: Html) -> Html {
    framed(
        title,
        html! {
            <table class="rows"><caption class="hidden">{ title }</caption>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead><tbody>{ rows }</tbody></table>
        },
    )
}

fn mappings(title: &'static str, all: &[&Mapping]) -> Html {
    let rows = html! { { for all.iter().enumerate().map(|(at, m)| html! {
        <tr key={at}><td>{ raw(&m.target) }</td><td>{ raw(&m.source) }</td>
            <td>{ if m.matching > 0 { say::yes_as_number(&m.matching) } else { say::NO.to_owned() } }</td>
            <td>{ match m.apply.as_str() {
                "ObjectAddOnly" => say::ONLY_DURING_OBJECT_CREATION,
                "" => say::NOT_TOLD,
                other => other,
            } }</td></tr>
    }) } };
    html! { <><h3>{ title }</h3>{ table(title, &[say::IN_HARNESS, say::FROM, say::MATCHED_ON, say::APPLIED], rows) }</> }
}

fn app(features: &[String], user_name: Option<&str>) -> Html {
    let does = if features.is_empty() { say::NOTHING.to_owned() } else { features.iter().map(|f| feature(f)).collect::<Vec<_>>().join(", ") };
    html! {
        <dl class="facts">
            <div><dt>{ say::WHAT_THE_OKTA_APP_DOES }</dt><dd>{ prose(&does) }</dd></div>
            <div><dt>{ say::USER_NAME_IN_THE_APP }</dt><dd>{ user_name.map_or_else(|| html! { say::NOT_TOLD }, raw) }</dd></div>
        </dl>
    }
}

/// What a feature of an Okta app does.
fn feature(word: &str) -> &str {
    match word {
        "PUSH_NEW_USERS" => say::CREATES_USERS,
        "PUSH_PROFILE_UPDATES" => say::UPDATES_ATTRIBUTES,
        "PUSH_USER_DEACTIVATION" => say::DEACTIVATES_USERS,
        "REACTIVATE_USERS" => say::REACTIVATES_USERS,
        "GROUP_PUSH" => say::PUSHES_GROUPS,
        "IMPORT_NEW_USERS" => say::IMPORTS_USERS_FROM_HARNESS,
        "IMPORT_PROFILE_UPDATES" => say::IMPORTS_CHANGES_FROM_HARNESS,
        other => other,
    }
}

/// Pushed groups, with those in trouble first.
fn pushes(found: &Configuration) -> Html {
    let mut all: Vec<_> = found.pushes.iter().collect();
    all.sort_by_key(|p| (p.error.is_none(), p.status == "ACTIVE"));
    let rows = html! { { for all.iter().take(200).enumerate().map(|(at, p)| html! {
        <tr key={at}><td>{ raw(&p.group) }</td><td>{ p.status.clone() }</td><td>{ prose(p.error.as_deref().unwrap_or("–")) }</td></tr>
    }) } };
    html! {
        <details>
            <summary>{ say::PUSHED_GROUPS }{ " " }<span class="count">{ number(all.len() as u64) }</span></summary>
            { table(say::PUSHED_GROUPS, &[say::GROUP, say::STATUS, say::ERROR], rows) }
            if all.len() > 200 { <p class="muted">{ say::more_json_report(&number(all.len() as u64 - 200)) }</p> }
        </details>
    }
}
