//! How much a reader's first visit loads: the one file, as any web server would compress it.

use crate::{Done, inline, paths};

/// What we promise, in bytes.
const TARGET: usize = 400 * 1024;

/// What fails the build until the page is down to its target: a little above what it weighs, so that it can only shrink.
/// Lower it whenever the page gets smaller; once it meets the target, one number is enough.
const CEILING: usize = 470 * 1000;

pub fn size() -> Done {
    let page = std::fs::read(paths::page()).map_err(|why| format!("dist/index.html: {why}. Build it with cargo x bundle."))?;
    let packed = inline::gzip(&page)?.len();
    println!("dist/index.html: {} bytes, {packed} gzipped; target {TARGET} ({} % of it), ceiling {CEILING}", page.len(), packed * 100 / TARGET);
    match packed > CEILING {
        true => Err(format!("The page is {} bytes over its ceiling.", packed - CEILING)),
        false => Ok(()),
    }
}
