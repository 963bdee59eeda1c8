//! The first rows of a table, and what can be settled about how it is read: kind, encoding, delimiter, and what each column is.
//!
//! It must never show more than the first rows, and never a table that was refused.

use super::raw::raw;
use crate::model::Kind;
use crate::read::reading::{DELIMITERS, Encoding, Preview, knows, names};
use crate::ui::browser::dom;
use crate::ui::state::columns::{Look, Picker, Rows};
use crate::words::columns as say;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The panel below the file that is looked at.
pub fn columns(picker: &Picker, on_look: &Callback<Look>) -> Html {
    let press = |look: Look| {
        let on_look = on_look.clone();
        Callback::from(move |_: MouseEvent| on_look.emit(look.clone()))
    };
    let body = match &picker.rows {
        Rows::Asked => html! { <p class="muted" role="status">{ say::READING_THE_FIRST_ROWS }</p> },
        Rows::None => html! { <p>{ say::FILE_NO_TABLE_SO_HAS }</p> },
        Rows::Seen(preview) => rows(picker, preview, on_look),
    };
    html! {
        <div class="columns" data-testid="columns" role="group" aria-label={say::how_is_read(&picker.file)}>
            { controls(picker, on_look) }
            { body }
            <p class="row">
                <button type="button" class="primary" data-testid="columns-apply" onclick={press(Look::Apply)}>{ say::READ_IT_LIKE_THIS }</button>
                <button type="button" data-testid="columns-remember" disabled={picker.to_remember().is_none()} onclick={press(Look::Remember)}>{ say::ALWAYS_FILES_THESE_COLUMNS }</button>
                <button type="button" onclick={press(Look::Undo)}>{ say::AS_IT_WAS_RECOGNISED }</button>
                <button type="button" onclick={press(Look::Close)}>{ say::CLOSE }</button>
            </p>
            <p class="small muted">{ say::ALWAYS_BROWSER_KEEPS_WHAT_YOU }</p>
        </div>
    }
}

fn controls(picker: &Picker, on_look: &Callback<Look>) -> Html {
    let kinds: Vec<_> = Kind::ALL.iter().filter(|k| names(**k).next().is_some()).map(|k| (k.as_str(), k.label())).collect();
    let kinds: Vec<_> = std::iter::once(("unknown", say::CHOOSE_WHAT_IT_IS)).chain(kinds).collect();
    let encodings: Vec<_> = std::iter::once(("", say::AS_RECOGNISED)).chain(Encoding::ALL.iter().map(|e| (e.as_str(), e.as_str()))).collect();
    let delimiters: Vec<_> = std::iter::once(("", say::AS_RECOGNISED)).chain(DELIMITERS.iter().map(|(word, _)| (*word, *word))).collect();
    let some = |word: String| (!word.is_empty()).then_some(word);
    let encoding = picker.reading.encoding.as_deref().unwrap_or_default();
    let delimiter = picker.reading.delimiter.as_deref().unwrap_or_default();
    html! {
        <div class="row">
            { choice("columns-kind", say::IT_IS, &kinds, &picker.kind, on_look.reform(Look::Kind)) }
            { choice("columns-encoding", say::WRITTEN_IN, &encodings, encoding, on_look.reform(move |word| Look::Encoding(some(word)))) }
            { choice("columns-delimiter", say::CELLS_PARTED_BY, &delimiters, delimiter, on_look.reform(move |word| Look::Delimiter(some(word)))) }
        </div>
    }
}

fn choice(id: &'static str, label: &'static str, words: &[(&'static str, &'static str)], chosen: &str, on_choose: Callback<String>) -> Html {
    let onchange = on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <span class="field">
            <label for={id}>{ label }</label>
            <select {id} {onchange} ~value={dom::text(chosen)}>{ for words.iter().map(|(word, shown)| html! { <option key={*word} value={*word} selected={*word == chosen}>{ *shown }</option> }) }</select>
        </span>
    }
}

fn rows(picker: &Picker, preview: &Preview, on_look: &Callback<Look>) -> Html {
    let kind = Kind::from_word(&picker.kind).unwrap_or_default();
    let width = preview.rows.iter().map(Vec::len).chain([preview.columns.len()]).max().unwrap_or(0);
    html! {
        <div class="preview" tabindex="0" role="region" aria-label={say::THE_FIRST_ROWS}>
            <table>
                <thead><tr>{ for (0..width).map(|at| html! { <th key={at} scope="col">{ column(picker, preview, kind, at, on_look) }</th> }) }</tr></thead>
                <tbody>{ for preview.rows.iter().enumerate().map(|(n, row)| html! {
                    <tr key={n}>{ for (0..width).map(|at| html! { <td key={at}>{ raw(row.get(at).map_or("", String::as_str)) }</td> }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// The name of a column in the file, and what it is read as.
fn column(picker: &Picker, preview: &Preview, kind: Kind, at: usize, on_look: &Callback<Look>) -> Html {
    let own = preview.columns.get(at).filter(|name| !name.is_empty());
    let settled = picker.reading.columns.iter().find(|(column, _)| *column == at).map(|(_, name)| name.as_str());
    let onchange = on_look.reform(move |event: Event| {
        let word = event.target_unchecked_into::<HtmlSelectElement>().value();
        Look::Column(at, (word != "own").then_some(word))
    });
    let shown = own.map_or_else(|| say::column(&(at + 1)), Clone::clone);
    html! {
        <>
            <span class="column-name">{ raw(&shown) }</span>
            <select aria-label={say::is_read_as(&shown)} {onchange}>
                <option value="own" selected={settled.is_none()}>{ if own.is_some_and(|name| knows(kind, name)) { say::AS_ITS_NAME_SAYS } else { say::NOT_READ_YET } }</option>
                <option value="" selected={settled == Some("")}>{ say::NOT_READ }</option>
                { for names(kind).map(|name| html! { <option key={name} value={name} selected={settled == Some(name)}>{ name }</option> }) }
            </select>
        </>
    }
}
