//! What tables share: a frame that scrolls by itself, and the way through their pages.

use crate::report::access::PAGE;
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::words::frame as say;
use yew::prelude::*;

/// A table that may be wider than the page. The frame can be reached by keyboard, because that is how it is scrolled. No two of a page may
/// have the same label.
pub fn framed(label: impl Into<AttrValue>, table: Html) -> Html {
    html! { <div class="table-frame" tabindex="0" role="region" aria-label={label.into()}>{ table }</div> }
}

/// Earlier and later pages of a list that the worker holds; nothing where one page is all. `what`: of which list, for those who hear the
/// buttons without seeing where they stand. `go`: what asks for the page that begins there.
pub fn pager(
    what: &'static str,
    (offset, shown, total): (usize, usize, usize),
    on_action: &Callback<Action>,
    go: impl Fn(usize) -> Action + Clone + 'static,
) -> Html {
    if total <= PAGE {
        return Html::default();
    }
    let end = offset + shown;
    let button = |to: Option<usize>, label: &str| {
        let go = go.clone();
        let onclick = on_action.reform(move |_: MouseEvent| go(to.unwrap_or_default()));
        html! { <button type="button" disabled={to.is_none()} {onclick}>{ format!("{label} {what}") }</button> }
    };
    html! {
        <p class="row">
            { button(offset.checked_sub(PAGE), say::EARLIER) }
            { button((end < total).then_some(end), say::LATER) }
            <span class="muted small">{ say::to_of(&number(offset as u64 + 1), &number(end as u64), &number(total as u64)) }</span>
        </p>
    }
}
