//! Is it safe? A plain answer, and a test that anybody can make.
//!
//! It must never say "impossible", and never call a way refused that the browser did not refuse.

use super::marks::mark;
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
            <p><button type="button" data-testid="test-network" disabled={*running} {onclick}>{ if *running { "Testing, a second or two" } else { "Test the network" } }</button></p>
            <div role="status">
                if let Some(probes) = &*probes { { result(probes) } }
            </div>
        </section>
    }
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
