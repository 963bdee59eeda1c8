//! Where things stand, all below the root of the repository or of cargo's target folder.

use std::path::PathBuf;

pub fn root() -> PathBuf {
    // The folder of this crate is xtask/; its parent is the repository.
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}

pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// What `cargo install` puts its programs into.
pub fn tools() -> PathBuf {
    target().join("tools")
}

pub fn node_programs() -> PathBuf {
    root().join("node_modules/.bin")
}

/// The page, as it is handed out.
pub fn page() -> PathBuf {
    root().join("dist/index.html")
}

/// What the page is measured against.
pub fn comparison() -> PathBuf {
    root().join("tests/bench")
}
