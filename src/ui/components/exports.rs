//! How each export is obtained, as cards with something to copy.
//!
//! It must never offer a command that changes anything.

use crate::model::Kind;
use crate::report::obtain::{EXPORTS, Export, From, message, of};
use crate::report::query::Summary;
use crate::ui::browser::dom;
use crate::words::exports as say;
use yew::prelude::*;

/// Everything that may be dropped, by whom to ask for it.
pub fn all_exports() -> Html {
    html! {
        <div class="needed">
            { for From::ALL.iter().map(|from| html! {
                <div key={from.label()} class="panel">
                    <h3>{ say::FROM }{ " " }{ from.label() }</h3>
                    <ul class="plain-list">{ for EXPORTS.iter().filter(|e| e.from == *from).map(|e| html! { <li key={e.name}>{ card(e) }</li> }) }</ul>
                    <p><Copy make={Callback::from(move |()| message(*from))} label={say::COPY_ALL_AS_MESSAGE} /></p>
                </div>
            }) }
        </div>
    }
}

/// What the report misses, as its findings tell.
pub fn missing_exports(summary: &Summary) -> Html {
    let kinds = summary.findings.iter().filter(|f| f.code == "input.missing").filter_map(|f| Kind::from_word(&f.subject.label));
    let mut exports: Vec<&Export> = kinds.filter_map(of).collect();
    exports.dedup();
    exports.sort_by_key(|export| !export.must);
    if exports.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ say::EXPORTS_WOULD_CLOSE_THESE_GAPS }</h3>
            <ul class="plain-list needed">{ for exports.into_iter().map(|e| html! {
                <li key={e.kind.as_str()} class="panel"><p class="small muted">{ say::FROM }{ " " }{ e.from.label() }</p>{ card(e) }</li>
            }) }</ul>
        </>
    }
}

/// One export: what it answers, and how to get it.
pub fn card(export: &'static Export) -> Html {
    html! {
        <>
            <p><strong>{ export.name }</strong>if export.must { <span class="count">{ say::NEEDED }</span> }</p>
            <p class="small muted">{ export.answers }</p>
            <details class="small">
                <summary>{ say::HOW_TO_GET_IT }<span class="hidden">{ say::of_from(&export.name, &export.from.label()) }</span></summary>
                if !export.path.is_empty() { <p>{ export.path }</p> }
                if !export.role.is_empty() { <p><span class="muted">{ say::PERMISSION_NEEDED }{ " " }</span>{ export.role }</p> }
                if !export.command.is_empty() {
                    <pre tabindex="0" aria-label={say::command_for(&export.name)}><code>{ export.command }</code></pre>
                    <p><Copy make={Callback::from(|()| export.command.to_owned())} label={say::COPY_THE_COMMAND} /></p>
                }
            </details>
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// Makes the text once it is wanted.
    pub make: Callback<(), String>,
    pub label: &'static str,
    #[prop_or_default]
    pub testid: Option<&'static str>,
}

/// A button that puts a text on the clipboard and says whether it could.
#[component(Copy)]
pub fn copy(props: &CopyProps) -> Html {
    let said = use_state(|| "");
    let onclick = {
        let (said, make) = (said.clone(), props.make.clone());
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), make.emit(()));
            wasm_bindgen_futures::spawn_local(async move {
                said.set(if dom::copy(&text).await { say::COPIED } else { say::BROWSER_DOES_NOT_ALLOW_COPYING });
            });
        })
    };
    html! { <span class="copy"><button type="button" class="small-button" data-testid={props.testid} {onclick}>{ props.label }</button>{ " " }<span role="status" class="small muted">{ *said }</span></span> }
}
