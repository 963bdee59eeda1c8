//! The files of the page, asked for piece by piece.
//!
//! The page reads and the worker asks, because not every browser lets a worker read a file.

use super::mail;
use super::protocol::FromWorker;
use crate::read::source::{Bytes, Lost, Piece};
use js_sys::{ArrayBuffer, Function, Promise, Uint8Array};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::DedicatedWorkerGlobalScope;

/// What was asked for and has not come yet.
pub struct Pieces {
    scope: DedicatedWorkerGlobalScope,
    next: Cell<u32>,
    /// By number: what is to be called with the bytes.
    waiting: RefCell<Vec<(u32, Function)>>,
}

impl Pieces {
    pub fn new(scope: DedicatedWorkerGlobalScope) -> Self {
        Self { scope, next: Cell::new(0), waiting: RefCell::default() }
    }

    /// A piece came, or cannot come. One that nobody waits for is dropped.
    pub fn came(&self, piece: u32, buffer: Option<ArrayBuffer>) {
        let at = self.waiting.borrow().iter().position(|(number, _)| *number == piece);
        if let Some(at) = at {
            let (_, give) = self.waiting.borrow_mut().swap_remove(at);
            let _ = give.call1(&JsValue::NULL, &buffer.map_or(JsValue::NULL, JsValue::from));
        }
    }

    /// Nothing that was asked for will come any more.
    pub fn give_up(&self) {
        for (_, give) in self.waiting.take() {
            let _ = give.call0(&JsValue::NULL);
        }
    }

    fn ask(&self, file: &PageFile, from: u64, length: u64) -> Promise {
        let piece = self.next.get();
        self.next.set(piece.wrapping_add(1));
        let promise = Promise::new(&mut |give, _| self.waiting.borrow_mut().push((piece, give)));
        mail::post(&self.scope, &FromWorker::Want { piece, preview: file.preview, file: file.at, from, length }, None);
        promise
    }
}

/// A file of the page.
pub struct PageFile {
    pub pieces: Rc<Pieces>,
    /// The preview that is asked of it, where it is not one of the run.
    pub preview: Option<u32>,
    pub at: usize,
    pub size: u64,
}

impl Bytes for PageFile {
    fn size(&self) -> u64 {
        self.size
    }

    fn read(&self, from: u64, length: usize) -> Piece<'_> {
        let promise = self.pieces.ask(self, from, length as u64);
        Box::pin(async move {
            let buffer: ArrayBuffer = JsFuture::from(promise).await.ok().and_then(|b| b.dyn_into().ok()).ok_or(Lost::Gone)?;
            let came = Uint8Array::new(&buffer);
            let mut bytes = Vec::new();
            // Memory is asked for, not taken: a file too large for the browser must end in a sentence, not in a crash.
            bytes.try_reserve_exact(came.length() as usize).map_err(|_| Lost::NoRoom)?;
            bytes.resize(came.length() as usize, 0);
            came.copy_to(&mut bytes);
            Ok(Cow::Owned(bytes))
        })
    }
}
