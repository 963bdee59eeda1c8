//! From today's groups to tomorrow's: who goes where, as bands, and the same numbers as a table.
//!
//! It must never count anything itself, and never say in colour alone what a word does not say as well.

use super::frame::framed;
use super::marks::mark;
use super::raw::raw;
use crate::forecast::GroupOutcome;
use crate::report::flow::{Fate, Flow, FlowRow};
use crate::report::query::ScenarioSummary;
use crate::report::words;
use crate::ui::flow::{Form, Kind, NARROW, NODE, Node, Of, Picture, WIDE, fitted, layout};
use crate::ui::row::number;
use crate::ui::state::Action;
use crate::words::flow as say;
use crate::words::units;
use yew::prelude::*;

const TITLE: &str = say::FROM_TODAYS_GROUPS_TO_TOMORROWS;

/// Where a group leads to.
#[derive(Clone, Copy)]
pub enum Ways<'a> {
    /// To its detail.
    Detail(&'a Callback<Action>),
    /// To its row in the table of groups.
    Row,
}

/// The picture and its table; nothing where no membership is known.
pub fn flow(scenario: &ScenarioSummary, ways: Ways<'_>) -> Html {
    let Some(flow) = &scenario.flow else { return Html::default() };
    let narrowed = layout(flow, &WIDE).narrowed;
    html! {
        <details class="panel flow" data-testid="flow" open={true}>
            <summary>{ TITLE }</summary>
            <figure>
                <p class="muted small">{ say::EACH_BAND_STANDS_MEMBERSHIPS_THICKER }{ " " }
                    { say::SHOWS_WHO_WHICH_GROUP_NOT }{ " " }
                    if flow.folded > 0 { { say::GROUPS_MOST_CHANGE_STAND_THEMSELVES }{ " " } }
                    if narrowed { { say::WHAT_STAYS_OTHER_GROUPS_DRAWN }{ " " } }
                    if flow.unknown > 0 { { unknown(flow) } }</p>
                { legend(flow) }
                { picture(flow, &WIDE, ways) }
                { picture(flow, &NARROW, ways) }
            </figure>
            <details><summary>{ say::THE_SAME_AS_A_TABLE }</summary>{ table(flow, &scenario.id, ways) }</details>
        </details>
    }
}

fn unknown(flow: &Flow) -> String {
    let groups = units::group(u64::from(flow.unknown));
    say::no_file_tells_members_today(&groups)
}

/// Class, mark and words of what becomes of memberships.
fn kind(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::Kept => ("kept", "link", "stay"),
        Kind::Added => ("added", "create", "come"),
        Kind::Removed => ("removed", "unmanaged", "go"),
        Kind::Doubled => ("doubled", "duplicate", say::IN_SECOND_GROUPS),
    }
}

fn numbers(flow: &Flow) -> [(Kind, u64); 4] {
    let total = flow.total();
    [(Kind::Kept, total.kept), (Kind::Added, total.added), (Kind::Removed, total.removed), (Kind::Doubled, total.doubled)]
}

fn legend(flow: &Flow) -> Html {
    html! {
        <ul class="row plain-list small">{ for numbers(flow).into_iter().map(|(what, n)| {
            let (class, shape, words) = kind(what);
            html! {
                <li key={class} class="swatch"><svg viewBox="0 0 20 12" aria-hidden="true" focusable="false"><path class={classes!("band", class)} d="M0 0h20v12h-20z" /></svg>
                    { mark(shape) }{ format!("{} {words}", number(n)) }</li>
            }
        }) }</ul>
    }
}

fn picture(flow: &Flow, form: &'static Form, ways: Ways<'_>) -> Html {
    let picture: Picture = layout(flow, form);
    let told: Vec<String> = numbers(flow).into_iter().map(|(what, n)| format!("{} {}", number(n), kind(what).2)).collect();
    let label = say::memberships_table_below_has_same(&TITLE, &told.join(", "));
    html! {
        <svg class={classes!("flow-picture", form.class)} viewBox={format!("0 0 {} {}", form.width, picture.height)} role="img" aria-label={label}>
            { for numbers(flow).into_iter().map(|(what, _)| {
                // One outline for all bands of a kind: they are told apart by where they go.
                let outline: String = picture.bands.iter().filter(|band| band.kind == what).map(|band| band.path(form)).collect();
                html! { <path class={classes!("band", kind(what).0)} d={outline} /> }
            }) }
            <path class="node" d={picture.nodes.iter().map(|one| outline(form, one)).collect::<String>()} />
            { for picture.nodes.iter().map(|one| node(flow, form, one, ways)) }
        </svg>
    }
}

/// The bar of a node. All of them are one shape, because every attribute of every element would cost the page room.
fn outline(form: &Form, node: &Node) -> String {
    let (left, right) = form.columns();
    let x = if matches!(node.of, Of::Today(_) | Of::Nowhere) { left } else { right };
    format!("M{x} {}h{NODE}v{}h-{NODE}z", node.top, node.height)
}

/// The two lines of words of a node.
fn node(flow: &Flow, form: &'static Form, node: &Node, ways: Ways<'_>) -> Html {
    let (left, right) = form.columns();
    let (is_left, row) = match node.of {
        Of::Today(n) => (true, flow.rows.get(n)),
        Of::Tomorrow(n) => (false, flow.rows.get(n)),
        Of::Nowhere => (true, None),
        Of::Gone => (false, None),
    };
    let name =
        row.map_or_else(|| if is_left { say::NOT_A_MEMBER_TODAY.to_owned() } else { say::NO_LONGER_A_MEMBER.to_owned() }, |row| name(flow, row));
    let below = match (row, is_left) {
        (None, _) => units::membership(node.count),
        (Some(row), true) => format!("{}{}", members(&today(row)), signed("−", row.removed)),
        (Some(row), false) => format!("{} · {}{}", fate(row.fate), members(&tomorrow(row)), signed("+", row.added + row.doubled)),
    };
    // Beside the node, on its outer side; or above it, from the outer edge inwards.
    let (x, end) = match (is_left, form.beside) {
        (true, 0) => (left, false),
        (false, 0) => (right + NODE, true),
        (true, _) => (left - 10, true),
        (false, _) => (right + NODE + 10, false),
    };
    let first = if form.beside == 0 { node.top - 22 } else { node.top + node.height.saturating_sub(32) / 2 + 12 };
    // For those who point; the table below has the same for the keyboard.
    let open = match (ways, row.and_then(|row| row.at)) {
        (Ways::Detail(on_action), Some(at)) => Some(on_action.reform(move |_: MouseEvent| Action::OpenGroup(at))),
        _ => None,
    };
    html! {
        <g class={if open.is_some() { "opens" } else { "" }} onclick={open} text-anchor={end.then_some("end")} transform={format!("translate({x} {first})")}>
            <title>{ name.clone() }</title>
            <text>{ fitted(&name, form.letters) }</text>
            <text class="sub" y="16">{ below }</text>
        </g>
    }
}

fn name(flow: &Flow, row: &FlowRow) -> String {
    if row.fate == Fate::Others { say::other_groups(&number(u64::from(flow.folded))) } else { row.name.clone() }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Linked => words::group_outcome(GroupOutcome::Link).0,
        Fate::Shared => words::group_outcome(GroupOutcome::Merge).0,
        Fate::Second => words::group_outcome(GroupOutcome::Duplicate).0,
        Fate::New => words::group_outcome(GroupOutcome::Create).0,
        Fate::Left => words::group_outcome(GroupOutcome::Unmanaged).0,
        Fate::Stays => say::STAYS_AS_IT_IS,
        Fate::Others => say::ALL_OUTCOMES,
    }
}

/// A number that no file tells is not 0.
fn known(n: u64, unknown: bool, row: &FlowRow) -> String {
    match (unknown, row.at) {
        (false, _) => number(n),
        (true, None) => say::known(&number(n)),
        (true, Some(_)) => say::NOT_KNOWN.to_owned(),
    }
}

fn today(row: &FlowRow) -> String {
    known(row.today(), row.today_unknown, row)
}

fn tomorrow(row: &FlowRow) -> String {
    known(row.tomorrow(), row.tomorrow_unknown, row)
}

fn members(n: &str) -> String {
    match n {
        "1" => "1 member".to_owned(),
        "not known" => say::MEMBERS_NOT_KNOWN.to_owned(),
        n => say::members(&n),
    }
}

fn signed(sign: &str, n: u64) -> String {
    if n == 0 { String::new() } else { format!(", {sign}{}", number(n)) }
}

fn table(flow: &Flow, scenario: &str, ways: Ways<'_>) -> Html {
    let change = |n: u64, sign: &str| {
        if n == 0 {
            html! { <span class="muted">{ "–" }</span> }
        } else {
            html! { { format!("{sign}{}", number(n)) } }
        }
    };
    let line = |name: Html, what: &'static str, row: &FlowRow| {
        html! {
            <tr><th scope="row">{ name }</th><td class="what">{ what }</td>
                <td>{ if row.is_today() { today(row) } else { "–".to_owned() } }</td>
                <td>{ change(row.kept, "") }</td><td>{ change(row.added + row.doubled, "+") }</td><td>{ change(row.removed, "−") }</td>
                <td>{ tomorrow(row) }</td></tr>
        }
    };
    let named = |row: &FlowRow| match (ways, row.at) {
        (Ways::Detail(on_action), Some(at)) => {
            let onclick = on_action.reform(move |_: MouseEvent| Action::OpenGroup(at));
            html! { <button type="button" class="link" {onclick}>{ raw(&row.name) }</button> }
        }
        (Ways::Row, Some((index, _))) => html! { <a href={format!("#{scenario}/groups/{index}")}>{ raw(&row.name) }</a> },
        (_, None) => name(flow, row).into(),
    };
    framed(
        format!("{TITLE}: {}", words::scenario(scenario).0),
        html! {
            <table class="rows numbers">
                <caption class="hidden">{ say::MEMBERSHIPS_EACH_GROUP_TODAY_TOMORROW }</caption>
                <thead><tr><th scope="col">{ say::GROUP }</th><th scope="col" class="what">{ say::WHAT_HAPPENS }</th>{ for [say::TODAY, say::STAY, say::COME, say::GO, say::TOMORROW].map(|title| html! { <th scope="col">{ title }</th> }) }</tr></thead>
                <tbody>{ for flow.rows.iter().map(|row| line(named(row), fate(row.fate), row)) }
                    { line(say::TOGETHER.into(), "", &flow.total()) }</tbody>
            </table>
        },
    )
}
