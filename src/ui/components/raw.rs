//! A raw value as it was exported, with what cannot be seen made visible, and two of them compared.
//!
//! It must never show a value through anything but text nodes, and never let one disturb the direction of the text around it.

use crate::report::compare::{self, Piece};
use crate::report::published;
use crate::words::raw as say;
use yew::prelude::*;

/// One value. What is invisible is shown as a mark whose tooltip spells it out.
pub fn raw(value: &str) -> Html {
    if compare::has_hidden(value) {
        html! { <bdi class="raw">{ for compare::spell(value).iter().map(piece) }</bdi> }
    } else {
        html! { <bdi class="raw">{ value.to_owned() }</bdi> }
    }
}

/// A sentence that may quote a value: reads as text, with what cannot be seen marked all the same.
pub fn prose(text: &str) -> Html {
    if compare::has_hidden(text) {
        html! { <bdi>{ for compare::spell(text).iter().map(piece) }</bdi> }
    } else {
        html! { { text.to_owned() } }
    }
}

/// A source that a sentence rests on, leading to its page where that is published. Nothing is asked of it before it is followed, and its
/// owner does not learn from where.
pub fn published(source: &str) -> Html {
    match published::page(source) {
        Some(page) => html! { <a href={page} target="_blank" rel="noreferrer">{ prose(source) }</a> },
        None => prose(source),
    }
}

fn piece(piece: &Piece) -> Html {
    let text = piece.shown.map_or_else(|| piece.text.clone(), str::to_owned);
    let title = (!piece.spelled.is_empty()).then(|| piece.spelled.clone());
    match (piece.differs, piece.shown.is_some()) {
        (true, odd) => html! { <mark class={classes!(odd.then_some("odd"))} {title}>{ text }</mark> },
        (false, true) => html! { <span class="odd" {title}>{ text }</span> },
        (false, false) if title.is_some() => html! { <span class="odd" {title}>{ text }</span> },
        (false, false) => html! { { text } },
    }
}

/// Two values, one above the other so that equal characters stand under each other, the differing ones marked and the odd ones spelled out.
pub fn compared(left_label: &str, left: &str, right_label: &str, right: &str) -> Html {
    let found = compare::compare(left, right);
    let side = |label: &str, value: &str, pieces: &[Piece]| {
        html! {
            <div class="compare-row">
                <dt>{ label.to_owned() }</dt>
                <dd>
                    if value.is_empty() { <span class="muted">{ say::EMPTY }</span> } else { <bdi class="raw">{ for pieces.iter().map(piece) }</bdi> }
                    { spelled(pieces) }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="compare">
            { side(left_label, left, &found.left) }
            { side(right_label, right, &found.right) }
        </dl>
    }
}

/// The odd characters of a value in words, each once.
fn spelled(pieces: &[Piece]) -> Html {
    let mut words: Vec<&str> = pieces.iter().map(|p| p.spelled.as_str()).filter(|s| !s.is_empty()).collect();
    words.dedup();
    if words.is_empty() {
        return Html::default();
    }
    let more = words.len().saturating_sub(6);
    words.truncate(6);
    let rest = if more > 0 { format!(" {}", say::and_more(&more)) } else { String::new() };
    html! { <span class="spelled">{ say::holds(&words.join(", "), &rest) }</span> }
}
