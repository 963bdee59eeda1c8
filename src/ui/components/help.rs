//! What a finding means whoever it is about, and the words that reports use.
//!
//! The texts are those of `report::help`. It must never know a report.

use crate::report::help;
use crate::words::help as say;
use yew::prelude::*;

/// What, why, how sure, what to do: folded, once for all findings of a code.
pub fn about(code: &str) -> Html {
    let Some(text) = help::of(code) else { return Html::default() };
    let lines = [(say::WHAT_HAPPENS, text.what), (say::WHY, text.why), (say::HOW_SURE, text.how_sure), (say::WHAT_TO_DO, text.to_do)];
    html! { <details class="about"><summary>{ say::ABOUT_THIS_KIND_OF_FINDING }</summary>{ list(&lines) }</details> }
}

/// The glossary, folded.
pub fn glossary() -> Html {
    let terms: Vec<(&str, &str)> = help::glossary().map(|term| (term.word, term.means)).collect();
    html! { <details class="about" id="glossary"><summary>{ say::THE_WORDS_OF_THIS_PAGE }</summary>{ list(&terms) }</details> }
}

fn list(lines: &[(&str, &str)]) -> Html {
    let line = |(word, text): &(&str, &str)| html! { <div><dt>{ word.to_string() }</dt><dd>{ text.to_string() }</dd></div> };
    html! { <dl class="facts">{ for lines.iter().map(line) }</dl> }
}
