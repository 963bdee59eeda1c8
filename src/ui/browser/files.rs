//! Files in and out: picked, the samples, and downloads. What was dropped is in [`super::folders`].
//!
//! Nothing here reads a file's content; [`super::engine`] carries it to the worker.

use super::dom;
use crate::ui::samples;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, DataTransfer, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

/// How many files one drop may bring. A folder dropped by mistake must not stall the page.
pub const MOST_FILES: usize = 2_000;

/// Files the system leaves in folders, which nobody means to drop.
pub(super) fn is_clutter(name: &str) -> bool {
    name.starts_with('.') || name.eq_ignore_ascii_case("thumbs.db") || name.eq_ignore_ascii_case("desktop.ini")
}

/// What a file input holds. The input is emptied, so that choosing the same file again is heard.
pub fn picked(input: &HtmlInputElement) -> Vec<File> {
    let files = list(input.files());
    input.set_value("");
    files
}

/// Is something dragged that brings files, rather than text or a link?
pub fn brings_files(data: &DataTransfer) -> bool {
    data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
}

pub(super) fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|i| files.get(i)).filter(|f| !is_clutter(&f.name())).take(MOST_FILES).collect()
}

/// The files of an invented account: `okta` or `entra`; none for another word.
pub fn sample(which: &str) -> Vec<File> {
    samples::files(which).iter().filter_map(|(name, bytes)| file(name, bytes)).collect()
}

/// What a paste brings: files, or the text of a table as the file of this name. A single line is no table.
pub fn pasted(data: &DataTransfer, name: &str) -> Vec<File> {
    let copied = list(data.files());
    if !copied.is_empty() {
        return copied;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    if text.trim().lines().count() < 2 { Vec::new() } else { file(name, text.as_bytes()).into_iter().collect() }
}

fn file(name: &str, bytes: &[u8]) -> Option<File> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, name).ok()
}

/// Hands bytes to the reader as a download.
pub fn save(name: &str, mime: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &kind) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(anchor) = dom::document().create_element("a").map(JsCast::unchecked_into::<HtmlAnchorElement>) {
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
    }
    // The browser takes the blob after the click returns; a minute is long enough for a slow disk.
    dom::later(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
}
