//! Is it safe? A plain answer, and a test that anybody can make.
//!
//! It must never say "impossible", and never call a way refused that the browser did not refuse.

use super::marks::mark;
use crate::ui::browser::dom;
use crate::ui::browser::network::{self, Outcome, Probe};
use crate::words::trust as say;
use yew::prelude::*;

#[component(Trust)]
pub fn trust() -> Html {
    let probes = use_state(|| None::<Vec<Probe>>);
    let running = use_state(|| false);
    let onclick = {
        let (probes, running) = (probes.clone(), running.clone());
        Callback::from(move |_: MouseEvent| {
            let (probes, running) = (probes.clone(), running.clone());
            running.set(true);
            wasm_bindgen_futures::spawn_local(async move {
                let seen = network::test_network().await;
                probes.set(Some(seen));
                running.set(false);
            });
        })
    };
    html! {
        <section class="panel" aria-labelledby="h-trust">
            <h2 id="h-trust" class="row">{ mark("shield") }{ say::SAFE_DROP_USER_LIST_HERE }</h2>
            <p>{ say::FILES_READ_INSIDE_TAB_GONE }</p>
            <p>{ say::YOU_NEED_NOT_TAKE_OUR }</p>
            <p class="row"><button type="button" data-testid="test-network" disabled={*running} {onclick}>{ if *running { say::TESTING_A_SECOND_OR_TWO } else { say::TEST_THE_NETWORK } }</button>
                if let Some(address) = dom::hosted_at() {
                    <a class="button" href={address} download="scim-preflight.html" data-testid="save-page">{ mark("download") }{ say::SAVE_PAGE_AS_FILE }</a>
                }
            </p>
            <p class="muted small">{ say::SAVED_FILE_WHOLE_PAGE_WORKS }</p>
            <div role="status">
                if let Some(probes) = &*probes { { result(probes) } }
            </div>
        </section>
    }
}

/// How often this page has asked anybody for anything since it was opened, as the browser counts it.
pub fn requests() -> Html {
    let said = match dom::requests() {
        0 => say::PAGE_HAS_ASKED_NETWORK_NOTHING.to_owned(),
        n => say::page_has_asked_network_since(&if n == 1 { "once".to_owned() } else { format!("{n} times") }),
    };
    html! { <p class="muted small" data-testid="requests">{ mark("shield") }{ said }</p> }
}

fn result(probes: &[Probe]) -> Html {
    let refused = probes.iter().filter(|p| p.outcome == Outcome::Refused).count();
    let reached = probes.iter().any(|p| p.outcome == Outcome::Reached);
    let said = if reached {
        say::SOMETHING_GOT_THROUGH_DO_NOT.to_owned()
    } else {
        let all = probes.len();
        match refused {
            0 => say::ways_out_were_tried_none(&all),
            _ if refused == all => say::ways_out_were_tried_browser(&all),
            _ => say::browser_refused_some(&all, &refused),
        }
    };
    html! {
        <>
            <p class={if reached { "notice bad" } else { "" }}><strong>{ said }</strong></p>
            <ul class="plain-list probes small" data-testid="probes">{ for probes.iter().map(|probe| {
                let (shape, class) = match probe.outcome {
                    Outcome::Refused => ("blocked", "tone-quiet"),
                    Outcome::Reached => ("fail", "tone-bad"),
                    Outcome::Unknown => ("unknown", "tone-warn"),
                };
                html! { <li key={probe.channel.clone()} class={class}>{ mark(shape) }<span><strong>{ probe.channel.clone() }</strong>{ ": " }<span class="muted">{ probe.detail.clone() }</span></span></li> }
            }) }</ul>
        </>
    }
}
