//! A dialog over the page: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back.
//!
//! It must never stay in the document once it is closed.

use crate::ui::browser::dom;
use crate::words::dialog as say;
use yew::prelude::*;

/// The id of the only dialog.
pub const ID: &str = "dialog";

#[derive(Properties, PartialEq)]
pub struct Props {
    pub title: &'static str,
    pub on_close: Callback<()>,
    pub children: Html,
}

#[component(Dialog)]
pub fn dialog(props: &Props) -> Html {
    use_effect_with((), |()| dom::show_dialog(ID));
    html! {
        // A click beside it closes it too, where the browser knows that.
        <dialog id={ID} class="dialog" closedby="any" aria-labelledby="h-dialog" onclose={props.on_close.reform(|_: Event| ())}>
            <div class="row spread">
                <h2 id="h-dialog">{ props.title }</h2>
                <button type="button" class="icon quiet" aria-label={say::CLOSE} data-testid="close-dialog" onclick={|_: MouseEvent| dom::close_dialog(ID)}>{ super::marks::mark("close") }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}
