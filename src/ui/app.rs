//! The root: a dispatch table between the reducer, the engine and the browser.
//!
//! It holds what cannot be plain data, the engine and the files, and carries out the effects that [`super::state`] wishes for. It must never
//! decide anything about a report.

use super::browser::engine::{Engine, EngineEvent};
use super::browser::window::{self, Heard, Switches};
use super::browser::{address, dom, files, folders};
use super::components::detail::DetailPanel;
use super::components::help::glossary;
use super::components::keymap::keymap;
use super::components::leave::leave;
use super::components::marks::symbols;
use super::components::palette::Palette;
use super::components::progress::{loading, trouble};
use super::components::report::ReportView;
use super::components::start::Start;
use super::components::top_bar::top_bar;
use super::keys::Key;
use super::place::Place;
use super::state::habits::{Habit, Shown};
use super::state::plan::PlanState;
use super::state::{Action, Effect, State, View, section_id};
use crate::check::{RememberedReading, Settings};
use crate::report::json::{self, Value};
use crate::report::query::Table;
use crate::words::app as say;
use crate::worker::protocol::{FileMeta, FromWorker, ToWorker};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// What reaches the root.
pub enum Msg {
    Do(Action),
    /// Files were picked.
    Files(Vec<File>),
    /// Files were dropped; none where a folder was empty or could not be opened.
    Dropped(Vec<File>),
    Sample(&'static str),
    Choose(Table, Option<String>),
    Engine(EngineEvent),
    Heard(Heard),
    /// Nothing is to be kept any longer.
    ForgetColumns,
}

/// What the administrator of a sample has settled beside the files: the policy file that the command line takes.
fn settled(which: &str) -> Vec<(String, String)> {
    let policy = if which == "entra" { include_str!("../../static/samples/entra-policy.json") } else { "{}" };
    let value = Value::parse(policy).unwrap_or(Value::Null);
    value.fields().iter().filter_map(|(name, value)| Some((name.to_string(), value.text()?.to_owned()))).collect()
}

const NOTHING_DROPPED: &str = say::WHAT_DROPPED_BROUGHT_NO_FILES;

pub struct App {
    state: State,
    files: Vec<File>,
    engine: Option<Engine>,
    /// The engine answers: shown, so that a reader and a test can see it.
    ready: bool,
    /// What the listener of the window has to know.
    switches: Rc<Switches>,
    /// What the address says, as far as it is ours.
    place: Place,
    /// To be done once what it is about is in the document.
    after_render: Vec<Effect>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        // Started early: the module compiles while the reader reads.
        let engine = Some(start_engine(ctx));
        let switches = Rc::new(Switches::default());
        window::listen(Rc::clone(&switches), ctx.link().callback(Msg::Heard));
        let mut state = State::default();
        state.habits.address = Some(address::fragment());
        Self { state, place: Place::default(), files: Vec::new(), engine, ready: false, switches, after_render: Vec::new() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Do(action) => self.apply(ctx, action),
            Msg::Files(files) => self.accept(ctx, files),
            Msg::Dropped(files) if files.is_empty() && self.state.view == View::Start => self.apply(ctx, Action::Crashed(NOTHING_DROPPED.to_owned())),
            Msg::Dropped(files) => self.accept(ctx, files),
            Msg::Sample(which) => {
                self.files.clear();
                self.state.settings = Settings { assume: settled(which), ..Settings::default() };
                self.state.plan = PlanState::default();
                self.state.example = true;
                self.check(ctx, files::sample(which))
            }
            Msg::Choose(table, outcome) => {
                let chosen = outcome.is_some();
                let changed = self.apply(ctx, Action::Outcome(table, outcome));
                if chosen {
                    self.after_render.push(Effect::Reveal(section_id(table)));
                }
                changed
            }
            Msg::ForgetColumns => {
                dom::forget(REMEMBERED);
                true
            }
            Msg::Heard(Heard::Key(key)) => self.press(ctx, key),
            Msg::Heard(Heard::Files(files)) => self.accept(ctx, files),
            Msg::Heard(Heard::Address(fragment)) => {
                let effects = self.state.apply(Action::Visit(fragment));
                // The address says it already.
                self.place = self.state.place();
                self.carry_out(ctx, effects)
            }
            Msg::Engine(EngineEvent::Message(FromWorker::Ready)) => {
                self.ready = true;
                true
            }
            Msg::Engine(EngineEvent::Message(message)) => self.apply(ctx, Action::Heard(message)),
            Msg::Engine(EngineEvent::File { name, mime, bytes, .. }) => {
                files::save(&name, &mime, &bytes);
                self.apply(ctx, Action::Saved)
            }
            Msg::Engine(EngineEvent::Crashed { message }) => self.apply(ctx, Action::Crashed(message)),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_action = ctx.link().callback(Msg::Do);
        let on_files = ctx.link().callback(Msg::Files);
        let state = &self.state;
        let report = matches!(state.view, View::Report);
        let body = match (&state.view, &state.summary) {
            (View::Report, Some(summary)) => html! {
                // Without what lies over the page: the report is not built anew with every letter that is written there.
                <ReportView summary={summary.clone()} state={state.beneath()} on_action={on_action.clone()} {on_files}
                    on_choose={ctx.link().callback(|(table, outcome)| Msg::Choose(table, outcome))} />
            },
            (View::Loading, _) => loading(&state.files, &state.progress, ctx.link().callback(|()| Msg::Do(Action::Cancel))),
            (View::Trouble(message), _) => trouble(message, &on_files, ctx.link().callback(|()| Msg::Do(Action::Forget))),
            (View::Start | View::Report, _) => html! {
                <Start dragging={state.dragging} {on_files} on_sample={ctx.link().callback(Msg::Sample)}
                    remembered={remembered().len()} on_forget={ctx.link().callback(|()| Msg::ForgetColumns)} />
            },
        };
        let detail = state.open.as_ref().zip(state.summary.as_ref()).map(|(open, summary)| {
            html! {
                <DetailPanel summary={summary.clone()} detail={open.detail.clone()} position={open.position}
                    total={state.table(open.table).total.unwrap_or(0)} on_action={on_action.clone()} />
            }
        });
        let link = ctx.link().clone();
        let ondrop = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            link.send_message(Msg::Do(Action::Drag(false)));
            if let Some(data) = event.data_transfer() {
                // The transfer can only be read while the event is handled; what was taken from it may be waited for.
                let dropped = folders::dropped(&data);
                link.send_future(async move { Msg::Dropped(dropped.await) });
            }
        });
        let link = ctx.link().clone();
        let dragging = state.dragging;
        let ondragover = Callback::from(move |event: DragEvent| {
            event.prevent_default();
            if !dragging && event.data_transfer().is_some_and(|data| files::brings_files(&data)) {
                link.send_message(Msg::Do(Action::Drag(true)));
            }
        });
        let link = ctx.link().clone();
        let ondragleave = Callback::from(move |event: DragEvent| {
            // Only leaving the window counts; moving between elements does not.
            if event.related_target().is_none() {
                link.send_message(Msg::Do(Action::Drag(false)));
            }
        });
        let link = ctx.link().clone();
        let is_open = state.open.is_some();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            // Over a dialog, Escape is the dialog's.
            if is_open && event.key() == "Escape" && !dom::has("dialog[open]") {
                event.prevent_default();
                link.send_message(Msg::Do(Action::Close));
            }
        });
        let dialog = match state.habits.shown {
            Some(Shown::Keys) => keymap(&state.habits, &on_action),
            Some(Shown::Leave) => leave(&on_action),
            Some(Shown::Jump) => html! { <Palette jump={state.habits.jump.clone()} kinds={state.kinds()} on_action={on_action.clone()} /> },
            None => Html::default(),
        };
        let show_keys = ctx.link().callback(|_: MouseEvent| Msg::Do(Action::Habit(Habit::Show(Shown::Keys))));
        html! {
            <div class={classes!("app", state.dragging.then_some("dragging"), is_open.then_some("with-detail"))} {ondrop} {ondragover} {ondragleave} {onkeydown}>
                { symbols() }
                { top_bar(report.then_some(state), &on_action) }
                { body }
                // Always one node in this place: a list that grew would shift its neighbours, and the report would be built anew.
                { detail.unwrap_or_default() }
                { dialog }
                <p class="said" role="status">{ state.habits.said.unwrap_or_default() }</p>
                if state.dragging && report { <p class="drop-hint" aria-hidden="true">{ say::LET_GO_ADD_THESE_FILES }</p> }
                <footer class="muted small">
                    { glossary() }
                    { say::EVERYTHING_HAPPENS_TAB_SCIM_PREFLIGHT }
                    <button type="button" class="quiet small-button" data-testid="show-keys" onclick={show_keys}>{ say::KEYS }</button>
                    <span class="hidden" data-testid="engine">{ if self.ready { "ready" } else { "starting" } }</span>
                </footer>
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        for effect in self.after_render.drain(..) {
            match effect {
                Effect::Focus(id) => dom::focus(id),
                Effect::Reveal(id) => dom::reveal(id),
                Effect::Part(id) => dom::go(id),
                Effect::Run
                | Effect::Ask(_)
                | Effect::Download { .. }
                | Effect::Preview { .. }
                | Effect::Remember(_)
                | Effect::EndWorker
                | Effect::KeepFiles(_)
                | Effect::DropFiles => {}
            }
        }
    }
}

/// Where readings are kept between visits.
const REMEMBERED: &str = "scim-preflight columns";

/// What the administrator asked to be kept; nothing where it cannot be read.
fn remembered() -> Vec<RememberedReading> {
    dom::remembered(REMEMBERED).and_then(|text| json::parse(&text).ok()).unwrap_or_default()
}

fn start_engine(ctx: &Context<App>) -> Engine {
    Engine::start(ctx.link().callback(Msg::Engine))
}

impl App {
    fn apply(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let effects = self.state.apply(action);
        let place = self.state.place();
        if place != self.place {
            // From row to row is no step of its own: going back leads out of them all.
            let step = self.state.view == View::Report && !(place.row.is_some() && self.place.row.is_some());
            address::say(place, step);
            self.place = place;
        }
        self.carry_out(ctx, effects)
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) -> bool {
        for effect in effects {
            match effect {
                Effect::Run => {
                    let engine = self.engine.get_or_insert_with(|| start_engine(ctx));
                    engine.run(self.files.clone(), Settings { remembered: remembered(), ..self.state.settings.clone() });
                }
                Effect::Ask(question) => {
                    if let Some(engine) = &self.engine {
                        engine.ask(&question);
                    }
                }
                Effect::Download { request, format, names } => {
                    if let Some(engine) = &self.engine {
                        engine.ask(&ToWorker::Download { request, format, names, style: dom::style() });
                    }
                }
                Effect::Preview { request, table, settings } => {
                    let holds = |f: &&File| table.strip_prefix(&f.name()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
                    if let (Some(engine), Some(file)) = (&self.engine, self.files.iter().find(holds).cloned()) {
                        engine.preview(request, file, table, settings);
                    }
                }
                Effect::Remember(reading) => {
                    let mut all = remembered();
                    all.retain(|known| known.header != reading.header);
                    all.push(reading);
                    dom::remember(REMEMBERED, &serde_json::to_string(&all).unwrap_or_default());
                }
                Effect::EndWorker => {
                    // A fresh one starts at once, so that the next run need not wait for it.
                    self.ready = false;
                    self.engine = Some(start_engine(ctx));
                }
                Effect::DropFiles => self.files.clear(),
                Effect::KeepFiles(names) => self.files.retain(|file| names.contains(&file.name())),
                Effect::Focus(_) | Effect::Reveal(_) | Effect::Part(_) => self.after_render.push(effect),
            }
        }
        self.switches.keys_off.set(self.state.habits.keys_off);
        self.switches.unsaved.set(self.state.unsaved());
        true
    }

    fn press(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        match key {
            Key::Map => return self.apply(ctx, Action::Habit(Habit::Show(Shown::Keys))),
            Key::Undo => {
                let link = ctx.link().clone();
                dom::later(6_000, move || link.send_message(Msg::Do(Action::Habit(Habit::Quiet))));
                return self.apply(ctx, Action::Habit(Habit::Undo));
            }
            Key::Jump => return self.apply(ctx, Action::Habit(Habit::Show(Shown::Jump))),
            Key::Part(id) => return self.apply(ctx, Action::Part(id)),
            Key::Step(by) => return self.apply(ctx, Action::Step(by)),
            Key::Search => dom::focus("users-search"),
        }
        false
    }

    /// New files join those that are shown; one of the same name takes the other's place. A report beside exports is compared with.
    fn accept(&mut self, ctx: &Context<Self>, files: Vec<File>) -> bool {
        if files.is_empty() {
            return false;
        }
        let shown = self.state.view == View::Report;
        self.state.example = false;
        if !shown {
            self.files.clear();
        }
        // What was settled by hand was settled about exports.
        if !shown || self.state.summary.as_ref().is_some_and(|s| s.reopened) {
            self.state.settings = Settings::default();
            self.state.plan = PlanState::default();
        }
        self.check(ctx, files)
    }

    /// These files, beside those that are here.
    fn check(&mut self, ctx: &Context<Self>, files: Vec<File>) -> bool {
        self.files.retain(|old| files.iter().all(|new| new.name() != old.name()));
        self.files.extend(files);
        // Sizes beyond what a number can hold exactly do not exist as files.
        let metas = self.files.iter().map(|f| FileMeta { name: f.name(), bytes: f.size() as u64 }).collect();
        self.apply(ctx, Action::Accept { files: metas, now: dom::now_rfc3339() })
    }
}
