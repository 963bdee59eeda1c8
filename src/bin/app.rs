//! The page and its worker: one module, which asks where it runs. It must never do anything else.

use scim_preflight::ui::browser::{self, engine};
use scim_preflight::worker;
use scim_preflight::worker::protocol::FromWorker;
use yew::prelude::*;

fn main() {
    if !worker::serve::serve_if_worker() {
        browser::mount::<Booted>();
    }
}

/// Says that the engine answers, until the page takes its place.
#[component(Booted)]
fn booted() -> Html {
    let said = use_state(|| "starting");
    let heard = said.setter();
    let _engine = use_memo((), |()| {
        engine::Engine::start(Callback::from(move |event| {
            if matches!(event, engine::EngineEvent::Message(FromWorker::Ready)) {
                heard.set("ready");
            }
        }))
    });
    html! { <main><h1>{"SCIM Preflight"}</h1><p data-testid="engine">{*said}</p></main> }
}
