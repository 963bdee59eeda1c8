//! How many of what: a bar for every outcome, which filters the table on the page and is plain in the offline report.
//!
//! It must never count anything itself.

use super::marks::mark;
use crate::report::query::{Summary, Table};
use crate::report::words;
use crate::ui::row::{self, Tone, number};
use crate::ui::shared::Shared;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub summary: Shared<Summary>,
    pub scenario: AttrValue,
    pub table: Table,
    /// The outcome the table is filtered by.
    #[prop_or_default]
    pub chosen: Option<AttrValue>,
    /// Absent in the offline report.
    #[prop_or_default]
    pub on_choose: Option<Callback<Option<String>>>,
}

struct Bar {
    word: &'static str,
    label: &'static str,
    meaning: &'static str,
    tone: Tone,
    count: u64,
}

/// The bars of one table in one scenario.
#[component(Outcomes)]
pub fn outcomes(props: &Props) -> Html {
    let Some(scenario) = props.summary.scenarios.iter().find(|s| s.id == *props.scenario) else { return Html::default() };
    let bars: Vec<Bar> = match props.table {
        Table::Users => words::USER_ORDER
            .iter()
            .map(|o| {
                let (label, meaning) = words::user_outcome(*o);
                Bar { word: o.as_str(), label, meaning, tone: row::user_tone(*o), count: scenario.counts.users.get(o).copied().unwrap_or(0) }
            })
            .collect(),
        Table::Groups => words::GROUP_ORDER
            .iter()
            .map(|o| {
                let (label, meaning) = words::group_outcome(*o);
                Bar { word: o.as_str(), label, meaning, tone: row::group_tone(*o), count: scenario.counts.groups.get(o).copied().unwrap_or(0) }
            })
            .collect(),
    };
    let most = bars.iter().map(|b| b.count).max().unwrap_or(0).max(1);
    html! { <ul class="bars">{ for bars.iter().map(|bar| one(props, bar, most)) }</ul> }
}

fn one(props: &Props, bar: &Bar, most: u64) -> Html {
    // A bar that stands for anybody at all is wide enough to be seen.
    let width = if bar.count == 0 { 0.0 } else { (bar.count as f64 / most as f64 * 100.0).max(1.5) };
    let chosen = props.chosen.as_deref() == Some(bar.word);
    let inner = html! {
        <>
            { mark(bar.word) }
            <span class="bar-label">{ bar.label }</span>
            <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="bar-ground" width="100" height="8" /><rect class="bar-fill" width={format!("{width:.1}")} height="8" />
            </svg>
            <span class="bar-count">{ number(bar.count) }</span>
        </>
    };
    let table = match props.table {
        Table::Users => "users",
        Table::Groups => "groups",
    };
    let class = classes!("bar-row", bar.tone.class(), (bar.count == 0).then_some("none"));
    let body = match &props.on_choose {
        Some(on_choose) => {
            let (on_choose, word) = (on_choose.clone(), bar.word);
            let onclick = Callback::from(move |_: MouseEvent| on_choose.emit((!chosen).then(|| word.to_owned())));
            html! {
                <button type="button" {class} {onclick} title={bar.meaning} aria-pressed={chosen.to_string()}
                    data-outcome={bar.word} data-table={table} data-count={bar.count.to_string()}>{ inner }</button>
            }
        }
        None => html! {
            <div {class} title={bar.meaning} data-outcome={bar.word} data-table={table} data-count={bar.count.to_string()}>{ inner }</div>
        },
    };
    html! { <li key={bar.word}>{ body }</li> }
}
