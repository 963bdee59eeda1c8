//! Carries the files of a run to the worker, a piece at a time, as the worker asks for them.
//!
//! The page reads and the worker asks, because not every browser lets a worker read a file. It must never look into a piece.

use super::engine::Shared;
use crate::worker::protocol::ToWorker;
use js_sys::ArrayBuffer;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Which stretch of a file is wanted.
pub(super) struct Want {
    pub piece: u32,
    pub from: u64,
    pub length: u64,
}

/// Reads it and sends it over; a file that cannot be read, or is not there, is answered without bytes.
pub(super) fn answer(shared: &Rc<Shared>, file: Option<File>, want: Want) {
    let shared = Rc::clone(shared);
    wasm_bindgen_futures::spawn_local(async move {
        let buffer = match file {
            Some(file) => read(&file, want.from, want.length).await,
            None => None,
        };
        shared.post(&ToWorker::Piece { piece: want.piece }, buffer.as_ref());
    });
}

async fn read(file: &File, from: u64, length: u64) -> Option<ArrayBuffer> {
    let slice = file.slice_with_f64_and_f64(from as f64, (from + length) as f64).ok()?;
    JsFuture::from(slice.array_buffer()).await.ok()?.dyn_into().ok()
}
