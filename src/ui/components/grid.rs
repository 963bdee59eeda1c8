//! A table of any length that only ever holds the rows in sight.
//!
//! Rows have one height, so the first row in sight follows from the scroll offset. The first row that is rendered is even, or the stripes
//! would change places while scrolling; a few rows beyond either end are rendered too. The keyboard's focus stays on the grid and points at
//! the active row, which may scroll away and come back.
//!
//! It must never know what a row means, and never ask the worker itself: it says which rows it needs.

use super::layout::{COLUMNS, Layout, separator};
use super::marks;
use super::raw::raw;
use crate::report::query::Table;
use crate::ui::browser::dom;
use crate::ui::row::{RowView, SideView};
use crate::ui::state::{Action, TableState, grid_id};
use crate::words::grid as say;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Height of a row in CSS pixels; the style sheet says the same.
const ROW: f64 = 46.0;
/// Height of the head, which stays in sight.
const HEAD: f64 = 34.0;
/// Rows beyond either end of what is in sight.
const OVERSCAN: usize = 6;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub table: Table,
    pub state: TableState,
    pub label: AttrValue,
    /// Position of the row whose detail is open.
    pub open: Option<usize>,
    pub layout: Layout,
    pub on_layout: Callback<Layout>,
    pub on_action: Callback<Action>,
}

#[component(Grid)]
pub fn grid(props: &Props) -> Html {
    let frame = use_node_ref();
    let scroll = use_state_eq(|| (0.0f64, 640.0f64));
    let active = use_state_eq(|| 0usize);
    let total = props.state.total.unwrap_or(0);
    let (top, height) = *scroll;
    let (first, last) = window(top, height, total);

    // A new question begins at its top.
    {
        let (frame, scroll, active) = (frame.clone(), scroll.clone(), active.clone());
        use_effect_with(props.state.version, move |_| {
            if let Some(element) = frame.cast::<Element>() {
                dom::scroll_to(&element, 0.0);
                scroll.set((0.0, dom::scroll(&element).height.max(ROW)));
            }
            active.set(0);
        });
    }
    {
        let (on_action, table) = (props.on_action.clone(), props.table);
        use_effect_with((props.state.version, first, last), move |(_, from, to)| {
            on_action.emit(Action::Need { table, from: *from, to: (*to).max(*from + 1) });
        });
    }
    // Stepping through the details moves the active row along, and so does opening one before its row is there.
    {
        let (frame, active) = (frame.clone(), active.clone());
        use_effect_with((props.open, total), move |(open, _)| {
            if let (Some(position), Some(element)) = (*open, frame.cast::<Element>()) {
                active.set(position);
                bring_into_sight(&element, position);
            }
        });
    }

    {
        let frame = frame.clone();
        use_effect_with(props.layout, move |layout| {
            if let Some(element) = frame.cast::<HtmlElement>() {
                dom::set_style(&element, "--tracks", &layout.tracks());
            }
        });
    }

    let onscroll = {
        let scroll = scroll.clone();
        Callback::from(move |event: Event| {
            let seen = dom::scroll(&event.target_unchecked_into::<HtmlElement>());
            scroll.set((seen.top, seen.height));
        })
    };
    let onkeydown = {
        let (frame, active, on_action, table) = (frame.clone(), active.clone(), props.on_action.clone(), props.table);
        let page = ((height - HEAD) / ROW).floor().max(1.0) as usize;
        Callback::from(move |event: KeyboardEvent| {
            // Keys pressed on a button of the head are the button's. Yew listens at the root, so the event's own current target does not tell.
            if event.target_dyn_into::<Element>().is_none_or(|target| target.id() != grid_id(table)) {
                return;
            }
            let end = total.saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowDown" => (*active + 1).min(end),
                "ArrowUp" => active.saturating_sub(1),
                "PageDown" => (*active + page).min(end),
                "PageUp" => active.saturating_sub(page),
                "Home" => 0,
                "End" => end,
                "Enter" | " " if total > 0 => {
                    event.prevent_default();
                    return on_action.emit(Action::Open { table, position: *active });
                }
                _ => return,
            };
            event.prevent_default();
            active.set(next);
            if let Some(element) = frame.cast::<Element>() {
                bring_into_sight(&element, next);
            }
        })
    };

    let id = grid_id(props.table);
    let points_at = (total > 0 && (first..last).contains(&*active)).then(|| format!("{id}-{}", *active));
    let spacer = |rows: usize| {
        // A height as an attribute: the page's policy refuses styles in attributes.
        html! { <svg class="spacer" width="1" height={format!("{}", rows as f64 * ROW)} aria-hidden="true" focusable="false"></svg> }
    };
    html! {
        <div class="grid" ref={frame} {id} role="grid" tabindex="0" aria-label={props.label.clone()} aria-readonly="true"
            aria-rowcount={(total + 1).to_string()} aria-colcount={props.layout.shown().to_string()} aria-activedescendant={points_at} {onscroll} {onkeydown}>
            <div role="rowgroup" class="grid-head">
                <div role="row" class="grid-row" aria-rowindex="1">{ for (0..4).filter(|column| props.layout.shows(*column)).map(|column| head(props, column)) }</div>
            </div>
            <div role="rowgroup" class="grid-body">
                { spacer(first) }
                // A list of its own, so that rows keep their identity while the window moves.
                <>{ for (first..last).map(|position| line(props, id, position, position == *active)) }</>
                { spacer(total.saturating_sub(last)) }
            </div>
        </div>
    }
}

/// The rows to render: the first even, the last not beyond the end.
fn window(top: f64, height: f64, total: usize) -> (usize, usize) {
    let first = ((top / ROW).floor().max(0.0) as usize).saturating_sub(OVERSCAN).min(total.saturating_sub(1));
    let first = first - first % 2;
    let shown = (height / ROW).ceil() as usize + 2 * OVERSCAN + 2;
    (first, (first + shown).min(total))
}

fn bring_into_sight(element: &Element, position: usize) {
    let seen = dom::scroll(element);
    let at = position as f64 * ROW;
    if at < seen.top {
        dom::scroll_to(element, at);
    } else if at + ROW > seen.top + seen.height - HEAD {
        dom::scroll_to(element, (at + ROW - (seen.height - HEAD)).ceil());
    }
}

fn head(props: &Props, column: usize) -> Html {
    let (sort, title) = COLUMNS[column];
    let sorted = (props.state.sort == sort).then_some(if props.state.descending { say::DESCENDING } else { say::ASCENDING });
    let (on_action, table) = (props.on_action.clone(), props.table);
    let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Sort(table, sort)));
    html! {
        <div key={title} role="columnheader" class={CELLS[column]} aria-label={title} aria-sort={sorted}>
            <button type="button" class="sort" {onclick}>{ title }</button>
            { separator(props.layout, column, &props.on_layout) }
        </div>
    }
}

const CELLS: [&str; 4] = ["cell cell-outcome", "cell cell-account", "cell cell-directory", "cell cell-why"];

fn line(props: &Props, id: &str, position: usize, active: bool) -> Html {
    // Row numbers count the head as the first.
    let rowindex = (position + 2).to_string();
    let row_id = format!("{id}-{position}");
    let Some(row) = props.state.row(position) else {
        return html! { <div key={format!("gap {position}")} role="row" id={row_id} aria-rowindex={rowindex} class="grid-row loading"><div role="gridcell" class="cell">{ "…" }</div></div> };
    };
    let (on_action, table) = (props.on_action.clone(), props.table);
    let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Open { table, position }));
    let open = props.open == Some(position);
    let layout = props.layout;
    let class = classes!("grid-row", "grid-line", active.then_some("active"), open.then_some("open"));
    html! {
        <div key={row.index} role="row" id={row_id} aria-rowindex={rowindex} aria-selected={open.to_string()} {class} {onclick}>
            if layout.shows(0) { <div role="gridcell" class={CELLS[0]}>{ marks::outcome(row.outcome, row.label, row.tone) }{ disagreement(row) }</div> }
            <div role="gridcell" class={CELLS[1]}>{ side(row.account.as_ref(), say::NOT_IN_HARNESS) }
                // Somebody must be named.
                if let (None, false, Some(other)) = (&row.account, layout.shows(2), &row.directory) { <span class="sub">{ raw(if other.main.is_empty() { &other.sub } else { &other.main }) }</span> }</div>
            if layout.shows(2) { <div role="gridcell" class={CELLS[2]}>{ side(row.directory.as_ref(), say::NOTHING_SENT) }</div> }
            if layout.shows(3) { <div role="gridcell" class={CELLS[3]} title={row.reasons.clone()}>{ row.reasons.clone() }</div> }
        </div>
    }
}

fn disagreement(row: &RowView) -> Html {
    if row.contested {
        html! { <span class="sub contested">{ marks::mark("contested") }{ " " }{ say::SOURCES_DISAGREE }</span> }
    } else {
        Html::default()
    }
}

fn side(side: Option<&SideView>, none: &'static str) -> Html {
    match side {
        None => html! { <span class="main muted">{ none }</span> },
        Some(side) => html! {
            <>
                <span class="main">if side.main.is_empty() { <span class="muted">{ say::NO_KEY }</span> } else { { raw(&side.main) } }</span>
                if !side.sub.is_empty() { <span class="sub">{ raw(&side.sub) }</span> }
            </>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{ROW, window};

    #[test]
    fn the_window_starts_even_and_ends_with_the_table() {
        assert_eq!(window(0.0, 460.0, 3), (0, 3));
        for top in 0..200 {
            let (first, last) = window(f64::from(top) * 37.0, 460.0, 150);
            assert!(first % 2 == 0 && last <= 150 && first <= last);
            assert!(first as f64 * ROW <= f64::from(top) * 37.0);
        }
        assert_eq!(window(0.0, 460.0, 0), (0, 0));
        assert_eq!(window(1e9, 460.0, 10).1, 10);
    }
}
