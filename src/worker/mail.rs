//! How a message travels: an array of the JSON text and, where bytes go along, one `ArrayBuffer` that is transferred, never copied.
//!
//! Both ends use this and neither knows the layout.

use crate::report::json::{self, FromJson};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// A message ready for `postMessage`, and the list of what is transferred with it.
pub struct Parcel {
    pub message: Array,
    pub transfer: Array,
}

/// Packs a message and the bytes that go with it.
pub fn pack<T: Serialize>(message: &T, buffer: Option<&ArrayBuffer>) -> Parcel {
    // The protocol is plain data with text keys: writing it cannot fail.
    let text = serde_json::to_string(message).unwrap_or_default();
    let parcel = Parcel { message: Array::of1(&JsValue::from(text)), transfer: Array::new() };
    if let Some(buffer) = buffer {
        parcel.message.push(buffer);
        parcel.transfer.push(buffer);
    }
    parcel
}

/// Sends a message from the worker to the page.
pub fn post<T: Serialize>(scope: &DedicatedWorkerGlobalScope, message: &T, buffer: Option<&ArrayBuffer>) {
    let parcel = pack(message, buffer);
    // It fails only for values that cannot be cloned; text and buffers can.
    let _ = scope.post_message_with_transfer(&parcel.message, &parcel.transfer);
}

/// The message and the buffer in the data of a `MessageEvent`; `None` where it is not of this protocol.
pub fn unpack<T: FromJson>(data: &JsValue) -> Option<(T, Option<ArrayBuffer>)> {
    let parts: &Array = data.dyn_ref()?;
    let message = json::parse(&parts.get(0).as_string()?).ok()?;
    Some((message, parts.get(1).dyn_into().ok()))
}

/// Bytes of ours as a buffer that can be transferred.
pub fn buffer_of(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

/// A buffer that arrived, as bytes of ours.
pub fn bytes_of(buffer: &ArrayBuffer) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}
