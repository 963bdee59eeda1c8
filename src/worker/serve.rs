//! The message loop: one message in, its answers out.
//!
//! It speaks first (`Ready`), so nothing is lost that the page sends too early. It holds no rule of the product: what a run is stands in
//! [`super::session`], what an answer is in [`crate::report::query`].

mod plans;

use super::pieces::{PageFile, Pieces};
use super::protocol::{FileMeta, Format, FromWorker, Names, Stage, Timings, ToWorker};
use super::{fault, mail, session};
use crate::check::{self, Event, Settings};
use crate::plan::Planned;
use crate::read::{Given, Step};
use crate::report::detail::detail;
use crate::report::schema::Report;
use crate::report::{access, after, csv, query, redact};
use crate::ui::offline;
use crate::verify::explain;
use js_sys::ArrayBuffer;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// How often progress is told, in milliseconds: as often as an eye can use it.
const PROGRESS_EVERY: f64 = 60.0;

/// How many findings of a kind go to the page, which shows fewer at once.
const FINDINGS: usize = 30;

/// How many people are offered for choosing one.
const SUGGESTIONS: usize = 20;

struct Worker {
    scope: DedicatedWorkerGlobalScope,
    pieces: Rc<Pieces>,
    /// Counts runs: what an earlier one still has to say is of no use.
    run: Cell<u32>,
    report: RefCell<Option<Rc<Report>>>,
    /// What the report was made of; `None` for one that was reopened.
    kept: RefCell<Option<Rc<check::Run>>>,
    /// The report that it is compared with.
    before: RefCell<Option<Report>>,
    earlier: RefCell<Option<session::Earlier>>,
    /// What was assumed while the files were still being read.
    assumed: RefCell<Option<Settings>>,
    /// Under which settings the report was made.
    settings: RefCell<Settings>,
    /// Counts reports.
    made: Cell<u32>,
    /// For which report a plan is being made.
    planning: Cell<Option<u32>>,
    /// How the fixes of the plan are carried out.
    plans: RefCell<Option<Rc<Planned>>>,
}

/// Runs the loop where this is a worker; false where it is not.
pub fn serve_if_worker() -> bool {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => {
            serve(scope);
            true
        }
        Err(_) => false,
    }
}

/// Takes over the worker's message port and says that it is ready.
fn serve(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(|panic| tell_fault(&fault::place_of(panic))));
    let pieces = Rc::new(Pieces::new(scope.clone()));
    let worker = Rc::new(Worker {
        scope: scope.clone(),
        pieces,
        run: Cell::new(0),
        report: RefCell::default(),
        kept: RefCell::default(),
        before: RefCell::default(),
        earlier: RefCell::default(),
        assumed: RefCell::default(),
        settings: RefCell::default(),
        made: Cell::new(0),
        planning: Cell::new(None),
        plans: RefCell::default(),
    });
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((message, buffer)) = mail::unpack::<ToWorker>(&event.data()) {
            worker.take(message, buffer);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The loop lives as long as the worker does.
    on_message.forget();
    mail::post(&scope, &FromWorker::Ready, None);
}

impl Worker {
    fn take(self: &Rc<Self>, message: ToWorker, buffer: Option<ArrayBuffer>) {
        match message {
            ToWorker::Begin { files, settings } => {
                self.pieces.give_up();
                self.run.set(self.run.get() + 1);
                self.report.take();
                self.kept.take();
                self.before.take();
                self.assumed.take();
                let worker = Rc::clone(self);
                wasm_bindgen_futures::spawn_local(async move { worker.run(files, settings).await });
            }
            ToWorker::Piece { piece } => self.pieces.came(piece, buffer),
            ToWorker::Assume { settings } => self.assume(settings),
            ToWorker::Rows { request, query } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Rows { request, page: query::rows(&report, &query) });
                }
            }
            ToWorker::Detail { request, scenario, table, index } => {
                let detail = self.report().and_then(|report| detail(&report, &scenario, table, index));
                let place = self.report().map_or(0, |report| query::place(&report, &scenario, table, index));
                self.say(&FromWorker::Detail { request, detail: detail.map(Box::new), place });
            }
            ToWorker::Access { request, scenario, search, offset, limit } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Access { request, page: access::page(&report, &scenario, &search, offset, limit) });
                }
            }
            ToWorker::Groups { request, scenario, search, offset, limit } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Groups { request, page: access::groups(&report, &scenario, &search, offset, limit) });
                }
            }
            ToWorker::Facts { request, query } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Facts { request, page: after::facts(&report, &query) });
                }
            }
            ToWorker::Sample { without } => self.sample(&without),
            ToWorker::Suggest { person } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Suggest { people: explain::people(&report, &person, SUGGESTIONS), scopes: explain::scopes(&report) });
                }
            }
            ToWorker::Explain { question } => {
                if let Some(report) = self.report() {
                    self.say(&FromWorker::Explain { found: explain::explain(&report, &question) });
                }
            }
            ToWorker::Preview { request, file, table, settings } => {
                let worker = Rc::clone(self);
                wasm_bindgen_futures::spawn_local(async move {
                    let bytes = worker.file(Some(request), 0, &file);
                    let preview = check::preview_given(&Given { name: &file.name, bytes: &bytes }, &table, &settings).await;
                    worker.say(&FromWorker::Preview { request, preview });
                });
            }
            ToWorker::Plan { request } => {
                let worker = Rc::clone(self);
                wasm_bindgen_futures::spawn_local(async move { worker.plan(request).await });
            }
            ToWorker::Choose { request, choices } => self.choose(request, choices),
            ToWorker::Runbook { request } => self.runbook(request),
            ToWorker::List { request, id, names } => self.list(request, &id, names),
            ToWorker::Download { request, format, names, style } => {
                let worker = Rc::clone(self);
                wasm_bindgen_futures::spawn_local(async move { worker.download(request, format, names, style).await });
            }
        }
    }

    fn keep(&self, report: Report, settings: Settings) {
        self.report.replace(Some(Rc::new(report)));
        self.settings.replace(settings);
        self.plans.take();
        self.made.set(self.made.get() + 1);
    }

    fn report(&self) -> Option<Rc<Report>> {
        self.report.borrow().clone()
    }

    fn file(&self, preview: Option<u32>, at: usize, meta: &FileMeta) -> PageFile {
        PageFile { pieces: Rc::clone(&self.pieces), preview, at, size: meta.bytes }
    }

    async fn run(&self, files: Vec<FileMeta>, settings: Settings) {
        let run = self.run.get();
        let scope = &self.scope;
        let begun = now(scope);
        let mut told = f64::MIN;
        let mut read_end = None;
        let bytes: Vec<PageFile> = files.iter().enumerate().map(|(at, meta)| self.file(None, at, meta)).collect();
        let given: Vec<Given<'_>> = files.iter().zip(&bytes).map(|(meta, bytes)| Given { name: &meta.name, bytes }).collect();
        let mut event = |event: Event<'_>| {
            let time = now(scope);
            let progress = match event {
                Event::Reading(p) => {
                    if time - told < PROGRESS_EVERY {
                        return;
                    }
                    told = time;
                    let stage = if p.step == Step::Recognise { Stage::Receive } else { Stage::Read };
                    FromWorker::Progress { stage, file: Some(p.file.to_owned()), done: p.done, total: p.total }
                }
                Event::Forecasting => {
                    read_end.get_or_insert(time);
                    FromWorker::Progress { stage: Stage::Forecast, file: None, done: 0, total: 1 }
                }
                // The plan is made when it is asked for.
                Event::Judging | Event::Planning => FromWorker::Progress { stage: Stage::Judge, file: None, done: 0, total: 1 },
            };
            mail::post(scope, &progress, None);
        };
        let outcome = session::run(&given, &settings, &mut event).await;
        if self.run.get() != run {
            return;
        }
        match outcome {
            Ok(outcome) => {
                let end = now(scope);
                let read_end = read_end.unwrap_or(end);
                let timings = Timings { read: micros(read_end - begun), forecast: micros(end - read_end) };
                let summary = Box::new(query::summary(&outcome.report, outcome.run.is_none(), FINDINGS));
                self.keep(outcome.report, settings);
                self.kept.replace(outcome.run.map(Rc::new));
                self.before.replace(outcome.before);
                self.earlier.replace(outcome.earlier.clone());
                self.say(&FromWorker::Done { summary, timings, earlier: outcome.earlier });
                if let Some(settings) = self.assumed.take() {
                    self.assume(settings);
                }
            }
            Err(message) => self.say(&FromWorker::Failed { message }),
        }
    }

    /// The same files under other assumptions; while they are still being read, as soon as they are.
    fn assume(&self, settings: Settings) {
        let Some(run) = self.kept.borrow().clone() else {
            self.assumed.replace(Some(settings));
            return;
        };
        let begun = now(&self.scope);
        // A download that is under way may still hold the report; then all of it is made again.
        let before = self.report.take().and_then(Rc::into_inner);
        match run.report(&settings, before, &mut |_| {}) {
            Ok(mut report) => {
                if let Some(before) = self.before.borrow().as_ref() {
                    run.verify(before, &mut report);
                }
                let summary = Box::new(query::summary(&report, false, FINDINGS));
                self.keep(report, settings);
                let timings = Timings { read: 0, forecast: micros(now(&self.scope) - begun) };
                self.say(&FromWorker::Done { summary, timings, earlier: self.earlier.borrow().clone() });
            }
            Err(message) => self.say(&FromWorker::Failed { message }),
        }
    }

    /// The login test without these people, in the report too: what is downloaded is what is shown.
    fn sample(&self, without: &[String]) {
        let (kept, before, mut report) = (self.kept.borrow(), self.before.borrow(), self.report.borrow_mut());
        let (Some(run), Some(before), Some(report)) = (kept.as_ref(), before.as_ref(), report.as_mut()) else { return };
        let check = run.sample(before, report, without);
        // A download that is under way keeps the report as it was.
        let own = Rc::make_mut(report);
        if let Some(old) = own.verification.iter_mut().flat_map(|v| &mut v.checks).find(|old| old.id == check.id) {
            old.clone_from(&check);
        }
        self.say(&FromWorker::Sample { check });
    }

    /// Makes a file of the report, the plan included where one was asked for.
    async fn download(&self, request: u32, format: Format, names: Names, style: String) {
        self.settled().await;
        let Some(report) = self.report() else { return };
        let (suffix, report, key) = told(report, names);
        let (extension, mime, bytes) = match format {
            Format::Html => ("html", "text/html;charset=utf-8", offline::html(&report, &style).await.into_bytes()),
            Format::Json => ("json", "application/json", json(&*report)),
            Format::Csv => ("csv", "text/csv;charset=utf-8", csv::findings_csv(&report).into_bytes()),
            Format::KeyCsv => ("csv", "text/csv;charset=utf-8", key.csv().into_bytes()),
            Format::KeyJson => ("json", "application/json", json(&key)),
        };
        let suffix = if matches!(format, Format::KeyCsv | Format::KeyJson) { "-key" } else { suffix };
        let name = file_name(&report.created, suffix, extension);
        let buffer = mail::buffer_of(&bytes);
        mail::post(&self.scope, &FromWorker::File { request, name, mime: mime.to_owned() }, Some(&buffer));
    }

    fn say(&self, message: &FromWorker) {
        mail::post(&self.scope, message, None);
    }
}

/// What a file says of people, groups and files: what its name ends with, the report or a copy of it, and what the codes stand for.
fn told(report: Rc<Report>, names: Names) -> (&'static str, Rc<Report>, redact::Key) {
    let (suffix, level) = match names {
        Names::Whole => return ("", report, redact::Key::default()),
        Names::Codes => ("-codes", redact::Level::Names),
        Names::Counts => ("-counts", redact::Level::All),
    };
    let (copy, key) = redact::redact(&report, level);
    (suffix, Rc::new(copy), key)
}

/// The same bytes that the command line writes. Set out here, because a second way of writing every type would weigh more than this.
fn json<T: serde::Serialize>(value: &T) -> Vec<u8> {
    pretty(&serde_json::to_string(value).unwrap_or_default())
}

/// Compact JSON with a line for each value and two blanks a level, as `serde_json::to_vec_pretty` sets it out, and a last line end.
fn pretty(compact: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(compact.len() * 2);
    let mut depth = 0;
    let mut in_text = false;
    let mut escaped = false;
    let mut before = b' ';
    for byte in compact.bytes() {
        if in_text {
            out.push(byte);
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            before = byte;
            continue;
        }
        let closes = matches!(byte, b'}' | b']');
        let after_opening = matches!(before, b'{' | b'[');
        if closes {
            depth -= 1;
        }
        // An empty list or object stays on its line.
        if before == b',' || closes != after_opening {
            out.push(b'\n');
            out.resize(out.len() + 2 * depth, b' ');
        }
        match byte {
            b'{' | b'[' => depth += 1,
            b'"' => in_text = true,
            _ => {}
        }
        out.push(byte);
        if byte == b':' {
            out.push(b' ');
        }
        before = byte;
    }
    out.push(b'\n');
    out
}

/// A stretch of the browser's clock, which counts milliseconds.
fn micros(milliseconds: f64) -> u32 {
    (milliseconds * 1000.0) as u32
}

/// `scim-preflight-2026-11-21.html`: the day of the report, so that two runs lie side by side in a folder.
fn file_name(created: &str, suffix: &str, extension: &str) -> String {
    let day: String = created.chars().take(10).filter(|c| c.is_ascii_digit() || *c == '-').collect();
    let dash = if day.is_empty() { "" } else { "-" };
    format!("scim-preflight{dash}{day}{suffix}.{extension}")
}

/// Asks for the scope again: a panic hook cannot hold one.
fn tell_fault(place: &str) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let _ = scope.post_message(&JsValue::from(format!("{}{place}", fault::PREFIX)));
}

fn now(scope: &DedicatedWorkerGlobalScope) -> f64 {
    scope.performance().map_or(0.0, |p| p.now())
}

#[cfg(test)]
mod tests {
    use super::{file_name, pretty};

    #[test]
    fn json_is_set_out_as_the_command_line_sets_it_out() {
        for text in [r#"{"a":[],"b":{},"c":[1,[2,{"d":"x,\\\":{[\\\\"}],"",null],"e":{"f":true}}"#, "[]", "3", r#"{"a":{"b":[{}]}}"#] {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            let compact = serde_json::to_string(&value).unwrap();
            let wanted = serde_json::to_string_pretty(&value).unwrap() + "\n";
            assert_eq!(String::from_utf8(pretty(&compact)).unwrap(), wanted);
        }
    }

    #[test]
    fn a_download_bears_its_day_and_nothing_else() {
        assert_eq!(file_name("2026-11-21T00:00:00Z", "", "html"), "scim-preflight-2026-11-21.html");
        assert_eq!(file_name("../../etc", "-codes", "csv"), "scim-preflight-codes.csv");
    }
}
