//! One worker and the conversation with it.
//!
//! It must never know what a message means beyond what transport needs: readiness, pieces of files and the measures of a run. Dropping an
//! [`Engine`] terminates its worker, which is how a run is cancelled and how its memory is given back.

use super::dom;
use super::pump::{self, Want};
use crate::check::Settings;
use crate::words::browser_engine as say;
use crate::worker::protocol::{FileMeta, FromWorker, Timings, ToWorker};
use crate::worker::{fault, mail};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, File, MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    /// Of the boot script: a worker that runs this same module.
    #[wasm_bindgen(js_namespace = preflight, js_name = worker, catch)]
    fn new_worker() -> Result<Worker, JsValue>;
}

/// What the page hears.
#[derive(Clone, Debug, PartialEq)]
pub enum EngineEvent {
    Message(FromWorker),
    /// A finished download.
    File {
        request: u32,
        name: String,
        mime: String,
        bytes: Vec<u8>,
    },
    /// The worker is gone; start another engine. The text holds nothing of any file.
    Crashed {
        message: String,
    },
}

/// Owns one worker.
pub struct Engine {
    shared: Rc<Shared>,
    _listeners: Listeners,
}

struct Listeners {
    _message: Closure<dyn Fn(MessageEvent)>,
    _error: Closure<dyn Fn(ErrorEvent)>,
}

/// What the listeners share with the engine.
pub(super) struct Shared {
    /// `None` where the browser refused to start one.
    worker: Option<Worker>,
    on_event: yew::Callback<EngineEvent>,
    ready: Cell<bool>,
    gone: Cell<bool>,
    /// What was asked for before the worker was ready.
    early: RefCell<Vec<ToWorker>>,
    /// The files of the run.
    files: RefCell<Vec<File>>,
    /// The file that the last preview is asked of.
    previewed: RefCell<Option<(u32, File)>>,
    /// When the files of the run were accepted.
    accepted: Cell<f64>,
}

impl Engine {
    /// Starts a worker. It tells `on_event` everything, `Ready` first.
    pub fn start(on_event: yew::Callback<EngineEvent>) -> Self {
        let worker = new_worker();
        let refused = worker.is_err();
        let shared = Rc::new(Shared {
            worker: worker.ok(),
            on_event,
            ready: Cell::new(false),
            gone: Cell::new(false),
            early: RefCell::default(),
            files: RefCell::default(),
            previewed: RefCell::default(),
            accepted: Cell::new(0.0),
        });
        let listeners = Listeners::attach(&shared);
        if refused {
            // Later, so that the caller holds the engine when it hears of it.
            let shared = Rc::clone(&shared);
            dom::later(0, move || shared.crash(say::REFUSED_TO_START.to_owned()));
        }
        Self { shared, _listeners: listeners }
    }

    /// Has files checked. May be called before `Ready`; a run that is under way is replaced.
    pub fn run(&self, files: Vec<File>, settings: Settings) {
        self.shared.accepted.set(dom::clock());
        let metas = files.iter().map(meta).collect();
        self.shared.files.replace(files);
        self.ask(&ToWorker::Begin { files: metas, settings });
    }

    /// Asks for the first rows of a table of a file.
    pub fn preview(&self, request: u32, file: File, table: String, settings: Settings) {
        let question = ToWorker::Preview { request, file: meta(&file), table, settings };
        self.shared.previewed.replace(Some((request, file)));
        self.ask(&question);
    }

    /// Asks something of the report. Before the report is there, the worker answers nothing.
    pub fn ask(&self, question: &ToWorker) {
        if self.shared.ready.get() {
            self.shared.post(question, None);
        } else {
            self.shared.early.borrow_mut().push(question.clone());
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.shared.end();
    }
}

impl Listeners {
    fn attach(shared: &Rc<Shared>) -> Self {
        let at_message = Rc::clone(shared);
        let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| at_message.hear(&event.data()));
        let at_error = Rc::clone(shared);
        let error = Closure::<dyn Fn(ErrorEvent)>::new(move |event: ErrorEvent| {
            // Otherwise the browser prints the error's own words to its console.
            event.prevent_default();
            at_error.crash(say::STOPPED.to_owned());
        });
        if let Some(worker) = &shared.worker {
            worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        }
        Self { _message: message, _error: error }
    }
}

impl Shared {
    fn hear(self: &Rc<Self>, data: &JsValue) {
        if let Some(place) = data.as_string().as_deref().and_then(|text| text.strip_prefix(fault::PREFIX)) {
            return self.crash(say::met_a_fault(&place));
        }
        let Some((message, buffer)) = mail::unpack::<FromWorker>(data) else { return };
        match &message {
            FromWorker::Ready => {
                self.ready.set(true);
                for question in self.early.take() {
                    self.post(&question, None);
                }
            }
            &FromWorker::Want { piece, preview, file, from, length } => {
                let file = match preview {
                    None => self.files.borrow().get(file).cloned(),
                    Some(request) => self.previewed.borrow().as_ref().filter(|(last, _)| *last == request).map(|(_, file)| file.clone()),
                };
                pump::answer(self, file, Want { piece, from, length });
            }
            _ => {}
        }
        let timings = if let FromWorker::Done { timings, .. } = &message { Some(*timings) } else { None };
        match message {
            FromWorker::File { request, name, mime } => {
                let bytes = buffer.as_ref().map(mail::bytes_of).unwrap_or_default();
                self.tell(EngineEvent::File { request, name, mime, bytes });
            }
            message => self.tell(EngineEvent::Message(message)),
        }
        if let Some(timings) = timings {
            measure_run(self.accepted.get(), timings);
        }
    }

    fn tell(&self, event: EngineEvent) {
        if !self.gone.get() {
            self.on_event.emit(event);
        }
    }

    /// One crash is told once: the panic's own message is followed by an error event that says less.
    fn crash(&self, message: String) {
        self.tell(EngineEvent::Crashed { message });
        self.end();
    }

    fn end(&self) {
        self.gone.set(true);
        if let Some(worker) = &self.worker {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.files.take();
        self.previewed.take();
    }

    pub(super) fn post(&self, message: &ToWorker, buffer: Option<&js_sys::ArrayBuffer>) {
        if let Some(worker) = self.worker.as_ref().filter(|_| !self.gone.get()) {
            let parcel = mail::pack(message, buffer);
            let _ = worker.post_message_with_transfer(&parcel.message, &parcel.transfer);
        }
    }
}

/// What the worker has to know of a file. Sizes beyond what a number can hold exactly do not exist as files.
fn meta(file: &File) -> FileMeta {
    FileMeta { name: file.name(), bytes: file.size() as u64 }
}

/// The three measures of a run, once its verdict is painted: after the frame in which the page put it into the document.
fn measure_run(accepted: f64, timings: Timings) {
    dom::next_frame(move || {
        dom::later(0, move || {
            let read_end = accepted + f64::from(timings.read) / 1000.0;
            dom::measure("preflight:total", accepted, dom::clock());
            dom::measure("preflight:read", accepted, read_end);
            dom::measure("preflight:forecast", read_end, read_end + f64::from(timings.forecast) / 1000.0);
        });
    });
}
