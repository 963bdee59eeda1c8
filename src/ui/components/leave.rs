//! Asks before what somebody has decided is let go with the files.
//!
//! It must never ask where nothing would be lost.

use super::dialog::{Dialog, ID};
use crate::ui::browser::dom;
use crate::ui::state::Action;
use crate::ui::state::habits::{Habit, Shown};
use crate::worker::protocol::Format;
use yew::prelude::*;

pub fn leave(on_action: &Callback<Action>) -> Html {
    let on_close = on_action.reform(|()| Action::Habit(Habit::Hide(Shown::Leave)));
    let save = on_action.reform(|_: MouseEvent| {
        dom::close_dialog(ID);
        Action::Download(Format::Html)
    });
    html! {
        <Dialog key="leave" title="Forget what you have decided?" {on_close}>
            <p>{ "Fixes that you picked, risks that you accepted or steps that you ticked are not in a report that you saved. They are forgotten with the files." }</p>
            <p class="row">
                <button type="button" class="primary" data-testid="keep" onclick={|_: MouseEvent| dom::close_dialog(ID)}>{ "Keep working" }</button>
                <button type="button" onclick={save}>{ "Save the report" }</button>
                <button type="button" data-testid="forget-all" onclick={on_action.reform(|_: MouseEvent| Action::Forget)}>{ "Forget everything" }</button>
            </p>
        </Dialog>
    }
}
