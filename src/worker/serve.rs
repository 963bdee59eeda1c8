//! The message loop: one message in, its answers out.
//!
//! It speaks first (`Ready`), so nothing is lost that the page sends too early. It holds no rule of the product: what a run is stands in
//! [`super::session`], what an answer is in [`crate::report::query`].

use super::protocol::{Format, FromWorker, Stage, Timings, ToWorker};
use super::session::Session;
use super::{fault, mail};
use crate::check::{self, Event, Settings};
use crate::read::Source;
use crate::report::detail::detail;
use crate::report::schema::Report;
use crate::report::{access, csv, query};
use crate::ui::offline;
use js_sys::ArrayBuffer;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// How often progress is told, in milliseconds: as often as an eye can use it.
const PROGRESS_EVERY: f64 = 60.0;

struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// `None` after a run failed: slices that are still under way have no place then.
    session: Option<Session>,
    /// When the first file was announced.
    begun: f64,
    report: Option<Rc<Report>>,
    /// What the report was made of; `None` for one that was reopened.
    kept: Option<check::Run>,
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
    let worker = Worker { scope: scope.clone(), session: None, begun: 0.0, report: None, kept: None };
    let worker = RefCell::new(worker);
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((message, buffer)) = mail::unpack::<ToWorker>(&event.data()) {
            worker.borrow_mut().take(message, buffer);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The loop lives as long as the worker does.
    on_message.forget();
    post(&scope, &FromWorker::Ready, None);
}

impl Worker {
    fn take(&mut self, message: ToWorker, buffer: Option<ArrayBuffer>) {
        match message {
            ToWorker::Begin { files, settings } => {
                self.begun = now(&self.scope);
                self.report = None;
                self.kept = None;
                self.session = Some(Session::begin(files, settings));
            }
            ToWorker::Slice { file } => self.slice(file, buffer),
            ToWorker::Run => self.run(),
            ToWorker::Assume { settings } => self.assume(&settings),
            ToWorker::Rows { request, query } => {
                if let Some(report) = &self.report {
                    self.say(&FromWorker::Rows { request, page: query::rows(report, &query) });
                }
            }
            ToWorker::Detail { request, scenario, table, index } => {
                let detail = self.report.as_ref().and_then(|report| detail(report, &scenario, table, index));
                self.say(&FromWorker::Detail { request, detail: detail.map(Box::new) });
            }
            ToWorker::Access { request, scenario, search, offset, limit } => {
                if let Some(report) = &self.report {
                    self.say(&FromWorker::Access { request, page: access::page(report, &scenario, &search, offset, limit) });
                }
            }
            ToWorker::Groups { request, scenario, search, offset, limit } => {
                if let Some(report) = &self.report {
                    self.say(&FromWorker::Groups { request, page: access::groups(report, &scenario, &search, offset, limit) });
                }
            }
            ToWorker::Preview { request, name, table, settings } => {
                let bytes = buffer.as_ref().map(mail::bytes_of).unwrap_or_default();
                let preview = check::preview(&Source { name: &name, bytes: &bytes }, &table, &settings);
                self.say(&FromWorker::Preview { request, preview });
            }
            ToWorker::Download { request, format, style } => self.download(request, format, style),
        }
    }

    fn slice(&mut self, file: usize, buffer: Option<ArrayBuffer>) {
        let bytes = js_sys::Uint8Array::new(&buffer.unwrap_or_else(|| ArrayBuffer::new(0)));
        let length = bytes.length() as usize;
        let Some(session) = &mut self.session else { return };
        match session.slice(file, length, |room| bytes.copy_to(room)) {
            Ok(received) => self.say(&FromWorker::Ack { file, received }),
            Err(message) => {
                // What is here already would only take memory from the next run.
                self.session = None;
                self.say(&FromWorker::Failed { message });
            }
        }
    }

    fn run(&mut self) {
        let Some(session) = self.session.take() else { return };
        let scope = self.scope.clone();
        let mut told = f64::MIN;
        let mut read_end = None;
        let outcome = session.run(&mut |event| {
            let time = now(&scope);
            let progress = match event {
                Event::Reading(p) => {
                    if time - told < PROGRESS_EVERY {
                        return;
                    }
                    told = time;
                    FromWorker::Progress { stage: Stage::Read, file: Some(p.file.to_owned()), done: p.done, total: p.total }
                }
                Event::Forecasting => {
                    read_end.get_or_insert(time);
                    FromWorker::Progress { stage: Stage::Forecast, file: None, done: 0, total: 1 }
                }
                Event::Judging => FromWorker::Progress { stage: Stage::Judge, file: None, done: 0, total: 1 },
            };
            post(&scope, &progress, None);
        });
        match outcome {
            Ok(outcome) => {
                let end = now(&self.scope);
                let read_end = read_end.unwrap_or(end);
                let timings = Timings { read: micros(read_end - self.begun), forecast: micros(end - read_end) };
                let summary = Box::new(query::summary(&outcome.report, outcome.run.is_none()));
                self.report = Some(Rc::new(outcome.report));
                self.kept = outcome.run;
                self.say(&FromWorker::Done { summary, timings });
            }
            Err(message) => self.say(&FromWorker::Failed { message }),
        }
    }

    /// The same files under other assumptions.
    fn assume(&mut self, settings: &Settings) {
        let Some(run) = &self.kept else { return };
        let begun = now(&self.scope);
        // A download that is under way may still hold the report; then all of it is made again.
        let before = self.report.take().and_then(Rc::into_inner);
        match run.report(settings, before, &mut |_| {}) {
            Ok(report) => {
                let summary = Box::new(query::summary(&report, false));
                self.report = Some(Rc::new(report));
                let timings = Timings { read: 0, forecast: micros(now(&self.scope) - begun) };
                self.say(&FromWorker::Done { summary, timings });
            }
            Err(message) => self.say(&FromWorker::Failed { message }),
        }
    }

    /// The offline page is rendered asynchronously, so every format takes that way.
    fn download(&self, request: u32, format: Format, style: String) {
        let Some(report) = self.report.clone() else { return };
        let scope = self.scope.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let (extension, mime, bytes) = match format {
                Format::Html => ("html", "text/html;charset=utf-8", offline::html(&report, &style).await.into_bytes()),
                Format::Json => ("json", "application/json", json(&report)),
                Format::Csv => ("csv", "text/csv;charset=utf-8", csv::findings_csv(&report).into_bytes()),
            };
            let name = file_name(&report.created, extension);
            let buffer = mail::buffer_of(&bytes);
            post(&scope, &FromWorker::File { request, name, mime: mime.to_owned() }, Some(&buffer));
        });
    }

    fn say(&self, message: &FromWorker) {
        post(&self.scope, message, None);
    }
}

/// The same bytes that the command line writes. Set out here, because a second way of writing every type would weigh more than this.
fn json(report: &Report) -> Vec<u8> {
    pretty(&serde_json::to_string(report).unwrap_or_default())
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
fn file_name(created: &str, extension: &str) -> String {
    let day: String = created.chars().take(10).filter(|c| c.is_ascii_digit() || *c == '-').collect();
    if day.is_empty() { format!("scim-preflight.{extension}") } else { format!("scim-preflight-{day}.{extension}") }
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker, buffer: Option<&ArrayBuffer>) {
    let parcel = mail::pack(message, buffer);
    // It fails only for values that cannot be cloned; text and buffers can.
    let _ = scope.post_message_with_transfer(&parcel.message, &parcel.transfer);
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
        assert_eq!(file_name("2026-11-21T00:00:00Z", "html"), "scim-preflight-2026-11-21.html");
        assert_eq!(file_name("../../etc", "csv"), "scim-preflight.csv");
    }
}
