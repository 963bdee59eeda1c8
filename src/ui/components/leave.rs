//! Asks before what somebody has decided is let go with the files.
//!
//! It must never ask where nothing would be lost.

use super::dialog::{Dialog, ID};
use crate::ui::browser::dom;
use crate::ui::state::Action;
use crate::ui::state::habits::{Habit, Shown};
use crate::words::leave as say;
use crate::worker::protocol::Format;
use yew::prelude::*;

pub fn leave(on_action: &Callback<Action>) -> Html {
    let on_close = on_action.reform(|()| Action::Habit(Habit::Hide(Shown::Leave)));
    let save = on_action.reform(|_: MouseEvent| {
        dom::close_dialog(ID);
        Action::Download(Format::Html)
    });
    html! {
        <Dialog key="leave" title={say::CLOSE_WITHOUT_SAVING_ASKED} {on_close}>
            <p>{ say::REPORT_IS_IN_NO_FILE }</p>
            <p class="row">
                <button type="button" class="primary" data-testid="keep" onclick={|_: MouseEvent| dom::close_dialog(ID)}>{ say::KEEP_WORKING }</button>
                <button type="button" onclick={save}>{ say::SAVE_THE_REPORT }</button>
                <button type="button" data-testid="forget-all" onclick={on_action.reform(|_: MouseEvent| Action::Forget)}>{ say::CLOSE_WITHOUT_SAVING }</button>
            </p>
        </Dialog>
    }
}
