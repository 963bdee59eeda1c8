//! Files in and out: picked, dropped (folders too), pasted, the samples, and downloads.
//!
//! Nothing here reads a file's content; [`super::engine`] carries it to the worker.

use super::dom;
use crate::ui::samples;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry,
    HtmlAnchorElement, HtmlInputElement, Url,
};

/// How many files one drop may bring. A folder dropped by mistake must not stall the page.
pub const MOST_FILES: usize = 2_000;

/// Files the system leaves in folders, which nobody means to drop.
fn is_clutter(name: &str) -> bool {
    name.starts_with('.') || name.eq_ignore_ascii_case("thumbs.db") || name.eq_ignore_ascii_case("desktop.ini")
}

/// What a file input holds. The input is emptied, so that choosing the same file again is heard.
pub fn picked(input: &HtmlInputElement) -> Vec<File> {
    let files = list(input.files());
    input.set_value("");
    files
}

/// What was pasted: files copied in the system's file manager.
pub fn pasted(data: &DataTransfer) -> Vec<File> {
    list(data.files())
}

/// What was dropped, folders walked, ordered as the system gave it.
///
/// The transfer is only readable while the event is handled: everything is taken from it before the first wait, so call this from the handler
/// itself and await the future afterwards.
pub fn dropped(data: &DataTransfer) -> impl Future<Output = Vec<File>> + 'static {
    let items = data.items();
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|i| items.get(i)).filter_map(|item| item.webkit_get_as_entry().ok().flatten()).collect();
    // Some drags bring files without entries.
    let plain = if entries.iter().any(FileSystemEntry::is_directory) { Vec::new() } else { list(data.files()) };
    async move { if plain.is_empty() { walk(entries).await } else { plain } }
}

/// Is something dragged that brings files, rather than text or a link?
pub fn brings_files(data: &DataTransfer) -> bool {
    data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|i| files.get(i)).filter(|f| !is_clutter(&f.name())).take(MOST_FILES).collect()
}

/// Depth first, with a stack rather than recursion: a future cannot hold itself.
async fn walk(entries: Vec<FileSystemEntry>) -> Vec<File> {
    let mut found = Vec::new();
    let mut stack: Vec<FileSystemEntry> = entries.into_iter().rev().collect();
    while let Some(entry) = stack.pop() {
        if found.len() >= MOST_FILES {
            break;
        }
        if is_clutter(&entry.name()) {
            continue;
        }
        if entry.is_directory() {
            let reader = entry.unchecked_into::<FileSystemDirectoryEntry>().create_reader();
            let mut inside = read_all(&reader).await;
            // The order in which a file system lists its entries is nobody's choice.
            inside.sort_by_key(FileSystemEntry::name);
            stack.extend(inside.into_iter().rev());
        } else if let Some(file) = file_of(entry.unchecked_into()).await {
            found.push(file);
        }
    }
    found
}

/// A reader hands out a folder in batches and says with an empty one that it is done.
async fn read_all(reader: &FileSystemDirectoryReader) -> Vec<FileSystemEntry> {
    let mut all = Vec::new();
    loop {
        let promise = js_sys::Promise::new(&mut |resolve, reject| {
            let _ = reader.read_entries_with_callback_and_callback(&resolve, &reject);
        });
        let batch: Array = match JsFuture::from(promise).await {
            Ok(batch) => batch.unchecked_into(),
            Err(_) => return all,
        };
        if batch.length() == 0 || all.len() > MOST_FILES {
            return all;
        }
        all.extend(batch.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn file_of(entry: FileSystemFileEntry) -> Option<File> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    JsFuture::from(promise).await.ok().map(JsCast::unchecked_into)
}

/// The files of an invented account: `okta` or `entra`; none for another word.
pub fn sample(which: &str) -> Vec<File> {
    samples::files(which).iter().filter_map(|(name, bytes)| file(name, bytes)).collect()
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
