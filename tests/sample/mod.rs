//! The files of an invented account of `static/samples`, as somebody drops them.

use std::fs;
use std::path::Path;

/// Name and content of every file, by name.
pub fn files(sample: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/samples").join(sample);
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("the sample account is there")
        .map(|entry| entry.expect("the folder can be listed").path())
        .map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), fs::read(&path).expect("the file can be read")))
        .collect();
    files.sort();
    files
}
