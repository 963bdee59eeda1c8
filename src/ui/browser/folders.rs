//! What was dropped, folders walked.
//!
//! Two ways lead into a dropped folder. Handles come first: they are the only way on a page that Chromium opened from disk. Entries are the
//! other, for browsers without handles.

use super::files::{MOST_FILES, is_clutter, list};
use js_sys::{Array, AsyncIterator, IteratorNext, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DataTransferItem, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry};

#[wasm_bindgen]
extern "C" {
    /// A `FileSystemHandle` of a file or a folder.
    type Handle;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &Handle) -> String;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Handle) -> String;
    #[wasm_bindgen(method, js_name = getFile, catch)]
    fn file(this: &Handle) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn values(this: &Handle) -> Result<AsyncIterator, JsValue>;

    /// A `DataTransferItem` that may give handles.
    type Item;
    #[wasm_bindgen(method, js_name = getAsFileSystemHandle, catch)]
    fn handle(this: &Item) -> Result<Promise, JsValue>;
}

/// Where a walk goes on.
enum Place {
    Handle(Handle),
    Entry(FileSystemEntry),
}

/// What was dropped, folders walked, ordered as the system gave it.
///
/// The transfer is only readable while the event is handled: everything is taken from it before the first wait, so call this from the handler
/// itself and await the future afterwards.
pub fn dropped(data: &DataTransfer) -> impl Future<Output = Vec<File>> + 'static {
    let items = data.items();
    let items: Vec<DataTransferItem> = (0..items.length()).filter_map(|i| items.get(i)).collect();
    let entries: Vec<FileSystemEntry> = items.iter().filter_map(|item| item.webkit_get_as_entry().ok().flatten()).collect();
    let folders = entries.iter().any(FileSystemEntry::is_directory);
    // Some drags bring files without entries.
    let plain = if folders { Vec::new() } else { list(data.files()) };
    let handles: Vec<Promise> =
        if folders { items.iter().filter_map(|item| item.unchecked_ref::<Item>().handle().ok()).collect() } else { Vec::new() };
    async move {
        if !plain.is_empty() {
            return plain;
        }
        let mut places = Vec::new();
        for handle in handles {
            places.extend(JsFuture::from(handle).await.ok().filter(|h| !h.is_null()).map(|h| Place::Handle(h.unchecked_into())));
        }
        if places.is_empty() {
            places.extend(entries.into_iter().map(Place::Entry));
        }
        walk(places).await
    }
}

/// Depth first, with a stack rather than recursion: a future cannot hold itself.
async fn walk(places: Vec<Place>) -> Vec<File> {
    let mut found = Vec::new();
    let mut stack: Vec<Place> = places.into_iter().rev().collect();
    while let Some(place) = stack.pop() {
        if found.len() >= MOST_FILES {
            break;
        }
        if is_clutter(&place.name()) {
            continue;
        }
        if place.is_folder() {
            let mut inside = place.inside().await;
            // The order in which a file system lists its entries is nobody's choice.
            inside.sort_by_key(Place::name);
            stack.extend(inside.into_iter().rev());
        } else if let Some(file) = place.file().await {
            found.push(file);
        }
    }
    found
}

impl Place {
    fn name(&self) -> String {
        match self {
            Self::Handle(handle) => handle.name(),
            Self::Entry(entry) => entry.name(),
        }
    }

    fn is_folder(&self) -> bool {
        match self {
            Self::Handle(handle) => handle.kind() == "directory",
            Self::Entry(entry) => entry.is_directory(),
        }
    }

    /// What lies in a folder; nothing where the browser refuses.
    async fn inside(self) -> Vec<Self> {
        match self {
            Self::Handle(handle) => listed(&handle).await.into_iter().map(Self::Handle).collect(),
            Self::Entry(entry) => {
                let reader = entry.unchecked_into::<FileSystemDirectoryEntry>().create_reader();
                read_all(&reader).await.into_iter().map(Self::Entry).collect()
            }
        }
    }

    async fn file(self) -> Option<File> {
        match self {
            Self::Handle(handle) => JsFuture::from(handle.file().ok()?).await.ok().map(JsCast::unchecked_into),
            Self::Entry(entry) => file_of(entry.unchecked_into()).await,
        }
    }
}

async fn listed(folder: &Handle) -> Vec<Handle> {
    let mut all = Vec::new();
    let Ok(values) = folder.values() else { return all };
    while all.len() <= MOST_FILES {
        let Ok(next) = values.next() else { break };
        let Ok(next) = JsFuture::from(next).await.map(JsCast::unchecked_into::<IteratorNext>) else { break };
        if next.done() {
            break;
        }
        all.push(next.value().unchecked_into());
    }
    all
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
