//! The palette: one field that finds people, groups, parts of the page and what the page can do.
//!
//! People and groups come from the worker, a few at a time. A command is a button of the page that is there and can be pressed; it must never
//! do what no button does, save printing, which is the browser's.

use super::dialog::{Dialog, ID};
use crate::report::query::Table;
use crate::ui::browser::dom;
use crate::ui::keys::PARTS;
use crate::ui::row::{RowView, number};
use crate::ui::state::habits::{Habit, Shown};
use crate::ui::state::reach::{Jump, TABLES};
use crate::ui::state::{Action, section_id};
use crate::words::palette as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What it does, and the button that does it.
const COMMANDS: [(&str, &str); 12] = [
    (say::CHOOSE_OR_ADD_FILES, "#files"),
    (say::DOWNLOAD_THE_REPORT, "[data-testid=download-report]"),
    (say::DOWNLOAD_THE_REPORT_AS_JSON, "[data-testid=download-json]"),
    (say::DOWNLOAD_THE_FINDINGS_AS_CSV, "[data-testid=download-csv]"),
    (say::COPY_THE_VERDICT_AS_MARKDOWN, "[data-testid=copy-verdict]"),
    (say::FILL_IN_THE_STEPS, "[data-testid=make-runbook]"),
    (say::TAKE_BACK_THE_LAST_CHOICE, "[data-testid=undo]"),
    (say::TEST_THE_NETWORK, "[data-testid=test-network]"),
    (say::LOOK_EXAMPLE_OKTA, "[data-testid=sample]"),
    (say::LOOK_EXAMPLE_ENTRA_ID, "[data-testid=sample-entra]"),
    (say::LIST_ALL_KEYS, "[data-testid=show-keys]"),
    (say::START_AGAIN_FORGET_FILES_REPORT, "[data-testid=forget]"),
];

#[derive(Clone, PartialEq)]
enum Goal {
    Row(Table, u32),
    /// All rows that fit, in their table.
    All(Table),
    Part(&'static str),
    /// Findings of a kind, unfolded.
    Kind(String),
    Press(&'static str),
    Print,
}

struct Entry {
    kind: &'static str,
    label: String,
    sub: String,
    goal: Goal,
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub jump: Jump,
    /// Kinds of findings: where they stand, and what they are called.
    pub kinds: Vec<(String, String)>,
    pub on_action: Callback<Action>,
}

#[component(Palette)]
pub fn palette(props: &Props) -> Html {
    let at = use_state_eq(|| 0usize);
    let entries = entries(&props.jump, &props.kinds);
    let active = (*at).min(entries.len().saturating_sub(1));
    use_effect_with(active, |active| dom::keep_in_sight(&option_id(*active)));
    let on_close = props.on_action.reform(|()| Action::Habit(Habit::Hide(Shown::Jump)));
    let oninput = {
        let (at, on_action) = (at.clone(), props.on_action.clone());
        Callback::from(move |event: InputEvent| {
            at.set(0);
            on_action.emit(Action::Habit(Habit::LookFor(event.target_unchecked_into::<HtmlInputElement>().value())));
        })
    };
    let goals: Vec<Goal> = entries.iter().map(|entry| entry.goal.clone()).collect();
    let text = props.jump.text.clone();
    let onkeydown = {
        let (on_action, text) = (props.on_action.clone(), text.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = goals.len().saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" => at.set(if active == last { 0 } else { active + 1 }),
                "ArrowUp" => at.set(if active == 0 { last } else { active - 1 }),
                // An input method takes its own Enter.
                "Enter" if !event.is_composing() => goals.get(active).into_iter().for_each(|goal| go(goal.clone(), &text, &on_action)),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let found = entries.len();
    html! {
        <Dialog key="jump" title={say::JUMP_TO} {on_close}>
            <input id="jump" type="text" role="combobox" aria-label={say::PERSON_GROUP_PART_COMMAND} aria-autocomplete="list" aria-expanded={(found > 0).to_string()}
                aria-controls="jump-list" aria-activedescendant={(found > 0).then(|| option_id(active))} autofocus={true} autocomplete="off" spellcheck="false"
                placeholder={say::PERSON_GROUP_PART_OR_COMMAND} value={text.clone()} {oninput} {onkeydown} />
            <ul id="jump-list" class="plain-list jump" role="listbox" aria-label={say::WHAT_FITS}>
                { for entries.into_iter().enumerate().map(|(at, entry)| option(at, at == active, entry, &text, &props.on_action)) }
            </ul>
            <p class="muted small" role="status">{ if found == 0 { say::NOTHING_FITS.to_owned() } else { number(found as u64) + say::TO_CHOOSE_FROM } }</p>
        </Dialog>
    }
}

fn option_id(at: usize) -> String {
    format!("jump-{at}")
}

fn option(at: usize, active: bool, entry: Entry, text: &str, on_action: &Callback<Action>) -> Html {
    let (on_action, text, goal) = (on_action.clone(), text.to_owned(), entry.goal.clone());
    let onclick = Callback::from(move |_: MouseEvent| go(goal.clone(), &text, &on_action));
    html! {
        <li key={at} id={option_id(at)} role="option" aria-selected={active.to_string()} {onclick}>
            <span>{ super::raw::prose(&entry.label) }if !entry.sub.is_empty() { <span class="sub muted">{ super::raw::prose(&entry.sub) }</span> }</span>
            <span class="muted small">{ entry.kind }</span>
        </li>
    }
}

/// Everything that fits what is written: rows first, as the worker found them.
fn entries(jump: &Jump, kinds: &[(String, String)]) -> Vec<Entry> {
    let mut all = Vec::new();
    for (at, kind) in [say::USER, say::GROUP].into_iter().enumerate() {
        all.extend(jump.rows[at].iter().map(|row| entry_of(kind, TABLES[at], row)));
        if jump.totals[at] > jump.rows[at].len() {
            let label = say::all_s_that_fit(&number(jump.totals[at] as u64), &kind.to_lowercase());
            all.push(Entry { kind: say::TABLE, label, sub: String::new(), goal: Goal::All(TABLES[at]) });
        }
    }
    let needle = jump.text.trim().to_lowercase();
    let mut push = |kind, label: &str, goal| {
        if label.to_lowercase().contains(&needle) {
            all.push(Entry { kind, label: label.to_owned(), sub: String::new(), goal });
        }
    };
    for (id, title, _) in PARTS.iter().skip(1) {
        if dom::has(&format!("#{id}:is(section, h3)")) {
            push(say::PART, title, Goal::Part(id));
        }
    }
    for (id, title) in kinds {
        push(say::FINDINGS, title, Goal::Kind(id.clone()));
    }
    for (label, button) in COMMANDS {
        if dom::has(&format!("{button}:enabled")) {
            push(say::COMMAND, label, Goal::Press(button));
        }
    }
    push(say::COMMAND, say::PRINT, Goal::Print);
    all
}

fn entry_of(kind: &'static str, table: Table, row: &RowView) -> Entry {
    let mut told = [&row.account, &row.directory].into_iter().flatten().flat_map(|side| [&side.main, &side.sub]).filter(|text| !text.is_empty());
    let label = told.next().cloned().unwrap_or_default();
    let sub = told.next().map(|text| text.clone() + " · ").unwrap_or_default() + row.label;
    Entry { kind, label, sub, goal: Goal::Row(table, row.index) }
}

fn go(goal: Goal, text: &str, on_action: &Callback<Action>) {
    // First, so that the focus is back before it is sent somewhere else.
    dom::close_dialog(ID);
    match goal {
        Goal::Row(table, index) => on_action.emit(Action::Reach(table, index)),
        Goal::All(table) => {
            on_action.emit(Action::Search(table, text.trim().to_owned()));
            on_action.emit(Action::Part(section_id(table)));
        }
        Goal::Part(id) => on_action.emit(Action::Part(id)),
        Goal::Kind(id) => {
            dom::unfold(&id);
            dom::go(&id);
        }
        Goal::Press(button) => dom::press(button),
        Goal::Print => dom::print(),
    }
}
