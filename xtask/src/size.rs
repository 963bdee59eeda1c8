//! How much a reader's first visit loads: the one file, as any web server would compress it.

use crate::{Done, inline, paths};

/// In bytes.
const BUDGET: usize = 400 * 1024;

pub fn size() -> Done {
    let page = std::fs::read(paths::page()).map_err(|why| format!("dist/index.html: {why}. Build it with cargo x bundle."))?;
    let packed = inline::gzip(&page)?.len();
    let share = packed * 100 / BUDGET;
    println!("dist/index.html: {} bytes, {packed} gzipped; budget {BUDGET} ({share} % of it)", page.len());
    match packed > BUDGET {
        true => Err(format!("The page is {} bytes over its budget.", packed - BUDGET)),
        false => Ok(()),
    }
}
