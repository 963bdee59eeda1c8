//! What can be settled by hand about a file: its kind, whose members it lists, and how its table is read.

use super::columns::columns;
use crate::model::Kind;
use crate::report::schema::ReportInput;
use crate::ui::state::columns::{Look, Picker};
use crate::words::by_hand as say;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What can be settled by hand.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// (file, kind word; none: recognise it).
    Kind(String, Option<String>),
    /// (file, group id or name).
    Group(String, String),
    /// How a table is read.
    Look(Look),
}

/// The way back to whoever keeps what was settled.
#[derive(Clone, Copy)]
pub struct Hand<'h> {
    pub on_change: &'h Callback<Change>,
    /// The table whose columns are looked at.
    pub picker: Option<&'h Picker>,
}

impl Hand<'_> {
    /// Beside the name of the file. `at` is what tells these controls from those of other files, `whole` what they settle.
    pub fn controls(self, at: &str, input: &ReportInput, whole: &str) -> Html {
        let members = Kind::from_word(&input.kind).is_some_and(Kind::is_members);
        html! {
            <>
                { kind_select(at, input, whole, self.on_change.clone()) }
                if members || input.group.is_some() { { group_input(at, input, whole, self.on_change.clone()) } }
            </>
        }
    }

    /// Below the file: its first rows, or the button that shows them.
    pub fn columns(self, input: &ReportInput, whole: &str) -> Html {
        let on_look = self.on_change.reform(Change::Look);
        if let Some(picker) = self.picker.filter(|p| p.file == whole) {
            return columns(picker, &on_look);
        }
        // What has no cells, and what was refused, has no columns.
        if !matches!(input.syntax.as_str(), "CSV" | "Excel sheet") {
            return Html::default();
        }
        let (file, kind) = (whole.to_owned(), input.kind.clone());
        let onclick = on_look.reform(move |_: MouseEvent| Look::Open { file: file.clone(), kind: kind.clone() });
        html! { <p><button type="button" class="quiet small-button" data-testid="columns-open" {onclick}>{ say::LOOK_ITS_COLUMNS_FIRST_ROWS }<span class="hidden">{ format!(": {}", input.name) }</span></button></p> }
    }
}

fn kind_select(at: &str, input: &ReportInput, whole: &str, on_change: Callback<Change>) -> Html {
    let file = whole.to_owned();
    let onchange = Callback::from(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        on_change.emit(Change::Kind(file.clone(), (word != "auto").then_some(word)));
    });
    let id = format!("kind-{at}");
    // The reports of this tool are recognised by themselves and are no choice for another file.
    let kinds = Kind::ALL.iter().filter(|k| !matches!(k, Kind::Report) || input.kind == "report");
    html! {
        <span class="field">
            <label for={id.clone()}>{ say::TAKEN_FOR }</label>
            <select {id} {onchange}>
                <option value="auto">{ say::RECOGNISE_IT }</option>
                { for kinds.map(|k| html! { <option key={k.as_str()} value={k.as_str()} selected={k.as_str() == input.kind}>{ k.label() }</option> }) }
            </select>
        </span>
    }
}

fn group_input(at: &str, input: &ReportInput, whole: &str, on_change: Callback<Change>) -> Html {
    let file = whole.to_owned();
    let onchange = Callback::from(move |event: Event| {
        let group = event.target_unchecked_into::<HtmlInputElement>().value();
        on_change.emit(Change::Group(file.clone(), group));
    });
    let id = format!("group-{at}");
    html! {
        <span class="field">
            <label for={id.clone()}>{ say::MEMBERS_OF }</label>
            <input {id} type="text" value={input.group.clone().unwrap_or_default()} placeholder={say::NAME_ID_GROUP} {onchange} autocomplete="off" spellcheck="false" />
        </span>
    }
}
