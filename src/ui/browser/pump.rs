//! Carries the files of a run to the worker, a slice at a time.
//!
//! The page reads and the worker receives, because not every browser lets a worker read a file. Few slices are under way at once, so memory
//! stays bounded however large the files are. It must never look into a slice.

use super::engine::{EngineEvent, Shared};
use crate::check::Settings;
use crate::worker::protocol::{FileMeta, FromWorker, ToWorker};
use js_sys::ArrayBuffer;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

const SLICE: f64 = 4.0 * 1024.0 * 1024.0;

/// One is being read while the other is being copied.
const UNDER_WAY: u32 = 2;

pub(super) struct Pump {
    shared: Rc<Shared>,
    run: u32,
    files: Vec<File>,
    settings: Settings,
}

impl Pump {
    pub(super) fn new(shared: Rc<Shared>, files: Vec<File>, settings: Settings) -> Self {
        let run = shared.run.get();
        Self { shared, run, files, settings }
    }

    pub(super) fn start(self) {
        wasm_bindgen_futures::spawn_local(async move {
            if let Err(message) = self.carry().await
                && self.shared.is_current(self.run)
            {
                self.shared.stop_pump();
                self.shared.tell(EngineEvent::Message(FromWorker::Failed { message }));
            }
        });
    }

    /// Stops early, without a word, where another run took over.
    async fn carry(&self) -> Result<(), String> {
        while !self.shared.is_ready() {
            if !self.shared.is_current(self.run) {
                return Ok(());
            }
            self.shared.changed().await;
        }
        if !self.shared.is_current(self.run) {
            return Ok(());
        }
        let files = self.files.iter().map(|f| FileMeta { name: f.name(), bytes: f.size() as u64 }).collect();
        self.shared.post(&ToWorker::Begin { files, settings: self.settings.clone() }, None);
        for (index, file) in self.files.iter().enumerate() {
            let mut from = 0.0;
            while from < file.size() {
                let to = (from + SLICE).min(file.size());
                let buffer = read(file, from, to).await?;
                while self.shared.under_way.get() >= UNDER_WAY && self.shared.is_current(self.run) {
                    self.shared.changed().await;
                }
                if !self.shared.is_current(self.run) {
                    return Ok(());
                }
                self.shared.under_way.set(self.shared.under_way.get() + 1);
                self.shared.post(&ToWorker::Slice { file: index }, Some(&buffer));
                from = to;
            }
        }
        self.shared.post(&ToWorker::Run, None);
        Ok(())
    }
}

async fn read(file: &File, from: f64, to: f64) -> Result<ArrayBuffer, String> {
    let unreadable =
        |_| format!("{} could not be read. It may have been moved, changed or be in use by another program: choose it again.", file.name());
    let slice = file.slice_with_f64_and_f64(from, to).map_err(unreadable)?;
    let buffer = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
    buffer.dyn_into().map_err(unreadable)
}
