//! One worker and the conversation with it.
//!
//! It must never know what a message means beyond what transport needs: readiness, acknowledgements and the measures of a run. Dropping an
//! [`Engine`] terminates its worker, which is how a run is cancelled and how its memory is given back.

use super::dom;
use super::files::Bytes;
use super::pump::Pump;
use crate::check::Settings;
use crate::worker::protocol::{FromWorker, Timings, ToWorker};
use crate::worker::{fault, mail};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    /// Of the boot script: a worker that runs this same module.
    #[wasm_bindgen(js_namespace = preflight, js_name = worker, catch)]
    fn new_worker() -> Result<Worker, JsValue>;
}

const STOPPED: &str = "The engine stopped. Most likely this browser gave it no more memory.";

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

/// What the listeners and the pump of a run share with the engine.
pub(super) struct Shared {
    /// `None` where the browser refused to start one.
    worker: Option<Worker>,
    on_event: yew::Callback<EngineEvent>,
    ready: Cell<bool>,
    gone: Cell<bool>,
    /// Counts runs, so that the pump of an earlier one stops.
    pub(super) run: Cell<u32>,
    /// Slices under way: posted and not yet acknowledged.
    pub(super) under_way: Cell<u32>,
    /// Resolves the promise that a pump waits for.
    wake: RefCell<Option<js_sys::Function>>,
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
            run: Cell::new(0),
            under_way: Cell::new(0),
            wake: RefCell::new(None),
            accepted: Cell::new(0.0),
        });
        let listeners = Listeners::attach(&shared);
        if refused {
            // Later, so that the caller holds the engine when it hears of it.
            let shared = Rc::clone(&shared);
            dom::later(0, move || shared.crash("This browser refused to start the engine.".to_owned()));
        }
        Self { shared, _listeners: listeners }
    }

    /// Sends files over and has them checked. May be called before `Ready`; a run that is under way is replaced.
    pub fn run(&self, files: Vec<web_sys::File>, settings: Settings) {
        self.shared.accepted.set(dom::clock());
        self.shared.run.set(self.shared.run.get() + 1);
        Pump::new(Rc::clone(&self.shared), files, settings).start();
    }

    /// Asks something about a file whose bytes go along.
    pub fn ask_about(&self, question: &ToWorker, bytes: Option<&Bytes>) {
        self.shared.post(question, bytes);
    }

    /// Asks something of the report. Before the report is there, the worker answers nothing.
    pub fn ask(&self, question: &ToWorker) {
        self.shared.post(question, None);
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
            at_error.crash(STOPPED.to_owned());
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
            return self.crash(format!("The engine met a fault of its own at {place}. Nothing of your files left this tab."));
        }
        let Some((message, buffer)) = mail::unpack::<FromWorker>(data) else { return };
        match &message {
            FromWorker::Ready => {
                self.ready.set(true);
                self.wake_pump();
            }
            FromWorker::Ack { .. } => {
                self.under_way.set(self.under_way.get().saturating_sub(1));
                self.wake_pump();
            }
            // The worker let the files go: what is still to be sent has no place there.
            FromWorker::Failed { .. } => self.stop_pump(),
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

    pub(super) fn tell(&self, event: EngineEvent) {
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
        self.wake_pump();
    }

    pub(super) fn post(&self, message: &ToWorker, buffer: Option<&js_sys::ArrayBuffer>) {
        if let Some(worker) = self.worker.as_ref().filter(|_| !self.gone.get()) {
            let parcel = mail::pack(message, buffer);
            let _ = worker.post_message_with_transfer(&parcel.message, &parcel.transfer);
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        self.ready.get()
    }

    /// Is this still the run to work for?
    pub(super) fn is_current(&self, run: u32) -> bool {
        !self.gone.get() && self.run.get() == run
    }

    pub(super) fn stop_pump(&self) {
        self.run.set(self.run.get() + 1);
        self.under_way.set(0);
        self.wake_pump();
    }

    fn wake_pump(&self) {
        if let Some(resolve) = self.wake.borrow_mut().take() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    }

    /// Waits until the worker says something that concerns transport, or is gone.
    pub(super) async fn changed(&self) {
        // A pump of an earlier run may still wait: it must see that it is no longer current.
        self.wake_pump();
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            *self.wake.borrow_mut() = Some(resolve);
        });
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
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
