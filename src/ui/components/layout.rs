//! How the columns of a long table are laid out: which are shown and how wide, with the menu that says so and the separators to drag.
//!
//! The first side can never be hidden: a row without a name is nobody's. It must never know what a column holds.

use crate::report::query::SortBy;
use crate::ui::browser::dom;
use crate::words::layout as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub const COLUMNS: [(SortBy, &str); 4] =
    [(SortBy::Outcome, say::OUTCOME), (SortBy::Account, say::HARNESS), (SortBy::Directory, say::DIRECTORY), (SortBy::Reason, say::WHY)];
/// The one that stays.
const NAMED: usize = 1;
/// As wide as they are when nobody has said otherwise.
const TRACKS: [&str; 4] = ["10.5rem", "minmax(7rem, 1.2fr)", "minmax(7rem, 1.2fr)", "minmax(7rem, 0.9fr)"];
/// In CSS pixels.
pub const NARROWEST: i32 = 80;
pub const WIDEST: i32 = 800;
/// What an arrow key moves a separator by.
const STEP: i32 = 16;

/// What was changed of the columns; the default is what everybody sees at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    hidden: [bool; 4],
    /// 0 where nobody has said.
    widths: [i32; 4],
}

impl Layout {
    pub fn shows(self, column: usize) -> bool {
        !self.hidden[column]
    }

    pub fn shown(self) -> usize {
        self.hidden.iter().filter(|hidden| !**hidden).count()
    }

    fn toggled(mut self, column: usize) -> Self {
        self.hidden[column] = column != NAMED && !self.hidden[column];
        self
    }

    pub fn with_width(mut self, column: usize, width: i32) -> Self {
        self.widths[column] = width.clamp(NARROWEST, WIDEST);
        self
    }

    /// The tracks of the grid; empty where nothing was changed.
    pub fn tracks(self) -> String {
        if self == Self::default() {
            return String::new();
        }
        let track = |column: usize| if self.widths[column] == 0 { TRACKS[column].to_owned() } else { self.widths[column].to_string() + "px" };
        (0..4).filter(|column| self.shows(*column)).map(track).collect::<Vec<_>>().join(" ")
    }
}

/// The menu: a tick and a width for each column, and the way back.
pub fn menu(layout: Layout, id: &str, on_layout: &Callback<Layout>) -> Html {
    let line = |(column, (_, title)): (usize, &(SortBy, &'static str))| {
        let tick = on_layout.reform(move |_: Event| layout.toggled(column));
        let width = on_layout.reform(move |event: InputEvent| {
            layout.with_width(column, event.target_unchecked_into::<HtmlInputElement>().value().parse().unwrap_or_default())
        });
        let shown = layout.shows(column);
        html! {
            <div key={*title} class="column-choice">
                <label class="field"><input type="checkbox" checked={shown} disabled={column == NAMED} onchange={tick} />{ *title }</label>
                <input type="range" min={NARROWEST.to_string()} max={WIDEST.to_string()} step={STEP.to_string()} aria-label={say::width_of(&title)} disabled={!shown}
                    value={if layout.widths[column] == 0 { 240 } else { layout.widths[column] }.to_string()} oninput={width} />
            </div>
        }
    };
    html! {
        <details class="menu columns-menu" onkeydown={Callback::from(dom::fold_on_escape)}>
            <summary data-testid="columns-menu" id={format!("{id}-columns")}>{ say::COLUMNS }</summary>
            <div class="panel">
                { for COLUMNS.iter().enumerate().map(line) }
                <button type="button" class="small-button" data-testid="columns-reset" onclick={on_layout.reform(|_: MouseEvent| Layout::default())}>{ say::RESET }</button>
            </div>
        </details>
    }
}

/// The line between a head and the next: dragged, or moved with the arrow keys.
pub fn separator(layout: Layout, column: usize, on_layout: &Callback<Layout>) -> Html {
    let (drag, keys) = (on_layout.clone(), on_layout.clone());
    let onpointerdown = Callback::from(|event: PointerEvent| dom::hold(&event));
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if let Some(width) = dom::dragged_to(&event) {
            drag.emit(layout.with_width(column, width));
        }
    });
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let now = dom::width_of_frame(&event);
        let width = match event.key().as_str() {
            "ArrowLeft" => now - STEP,
            "ArrowRight" => now + STEP,
            "Home" => NARROWEST,
            "End" => WIDEST,
            _ => return,
        };
        event.prevent_default();
        keys.emit(layout.with_width(column, width));
    });
    // What it is comes when it is reached: until somebody says how wide a column is, that is for the browser to know.
    let width = if layout.widths[column] == 0 { 240 } else { layout.widths[column] };
    html! {
        <span class="separator" role="separator" tabindex="0" aria-orientation="vertical" aria-label={say::width_of_column(&COLUMNS[column].1)}
            aria-valuemin={NARROWEST.to_string()} aria-valuemax={WIDEST.to_string()} aria-valuenow={width.to_string()}
            onfocus={|event: FocusEvent| dom::tell_width(&event)} {onpointerdown} {onpointermove} {onkeydown}></span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_hidden_and_widened_but_for_the_name() {
        let layout = Layout::default();
        assert_eq!(layout.tracks(), "");
        assert_eq!(layout.toggled(NAMED), layout, "the name stays");
        let layout = layout.toggled(0).toggled(3).with_width(1, 300).with_width(2, 5);
        assert_eq!((layout.tracks().as_str(), layout.shown()), ("300px 80px", 2));
        assert_eq!(layout.toggled(0).with_width(0, 5_000).tracks(), "800px 300px 80px");
    }
}
