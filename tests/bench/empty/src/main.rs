//! An empty page that says when it is there, in the element in which ours does.

use yew::prelude::*;

#[component(Page)]
fn page() -> Html {
    html! { <main><h1>{ "Nothing" }</h1><span data-testid="engine">{ "ready" }</span></main> }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
