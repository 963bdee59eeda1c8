//! Is it safe? A plain answer, and a test that anybody can make.
//!
//! It must never say "impossible", and never call a way refused that the browser did not refuse.

use super::marks::mark;
use crate::ui::browser::dom;
use crate::ui::browser::network::{self, Outcome, Probe};
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
            <h2 id="h-trust" class="row">{ mark("shield") }{ "Is it safe to drop a user list here?" }</h2>
            <p>{ "The files are read inside this tab and are gone when you close it. Nothing is uploaded, and nothing of them is stored: this page tells the browser to refuse every connection." }</p>
            <p>{ "You need not take our word for it. Test it, or switch the network off first; the page works without." }</p>
            <p class="row"><button type="button" data-testid="test-network" disabled={*running} {onclick}>{ if *running { "Testing, a second or two" } else { "Test the network" } }</button>
                if let Some(address) = dom::hosted_at() {
                    <a class="button" href={address} download="scim-preflight.html" data-testid="save-page">{ mark("download") }{ "Save this page as a file" }</a>
                }
            </p>
            <p class="muted small">{ "The saved file is the whole page and works from disk. Its SHA-256 stands beside it where it is hosted, as index.html.sha256." }</p>
            <div role="status">
                if let Some(probes) = &*probes { { result(probes) } }
            </div>
        </section>
    }
}

/// How often this page has asked anybody for anything since it was opened, as the browser counts it.
pub fn requests() -> Html {
    let said = match dom::requests() {
        0 => "This page has asked the network for nothing since it was opened.".to_owned(),
        n => format!("This page has asked the network {} since it was opened.", if n == 1 { "once".to_owned() } else { format!("{n} times") }),
    };
    html! { <p class="muted small" data-testid="requests">{ mark("shield") }{ said }</p> }
}

fn result(probes: &[Probe]) -> Html {
    let refused = probes.iter().filter(|p| p.outcome == Outcome::Refused).count();
    let reached = probes.iter().any(|p| p.outcome == Outcome::Reached);
    let said = if reached {
        "Something got through. Do not drop files here.".to_owned()
    } else {
        let all = probes.len();
        match refused {
            0 => format!("{all} ways out were tried. None got through, but the browser did not say that it refused them."),
            _ if refused == all => format!("{all} ways out were tried. The browser refused every one."),
            _ => format!("{all} ways out were tried. The browser refused {refused}; the others came to nothing. None got through."),
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
