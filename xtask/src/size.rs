//! How much a reader's first visit loads: the one file, as any web server would compress it.

use crate::{Done, inline, paths};

/// The budget, in bytes, for the page with everything in it: about what a reader on a slow line waits three seconds for. A page that is
/// larger fails the build.
const BUDGET: usize = 500_000;

pub fn size() -> Done {
    let page = std::fs::read(paths::page()).map_err(|why| format!("dist/index.html: {why}. Build it with cargo x bundle."))?;
    let packed = inline::gzip(&page)?.len();
    println!("dist/index.html: {} bytes, {packed} gzipped, {} % of its budget of {BUDGET}", page.len(), packed * 100 / BUDGET);
    match packed > BUDGET {
        true => Err(format!("The page is {} bytes over its budget.", packed - BUDGET)),
        false => Ok(()),
    }
}
