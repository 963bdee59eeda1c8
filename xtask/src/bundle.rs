//! Builds the page with Trunk, which calls back `cargo x inline` to make it one file.

use crate::run::{command, output, run};
use crate::{Done, paths};
use sha2::{Digest as _, Sha256};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As it is handed out: `[profile.page]`.
    Release,
    /// Quick to build, for looking at a change: `[profile.wasm-dev]`.
    Dev,
}

impl Profile {
    pub fn from(options: &[&str]) -> Result<Self, String> {
        match options {
            [] => Ok(Self::Release),
            ["--dev"] => Ok(Self::Dev),
            other => Err(format!("unknown: {}", other.join(" "))),
        }
    }
}

pub fn bundle(profile: Profile) -> Done {
    // Trunk builds offline.
    run(command("cargo", ["fetch", "--locked", "--quiet"]))?;
    if profile == Profile::Release {
        // What the standard library needs on wasm alone is fetched only if the target is named.
        let mut fetch = command("cargo", ["fetch", "--locked", "--quiet", "--target", "wasm32-unknown-unknown"]);
        small_standard_library(&mut fetch);
        run(fetch)?;
    }
    let mut trunk = command("trunk", ["--quiet", "build"]);
    match profile {
        Profile::Release => trunk.args(["--release", "--cargo-profile", "page"]),
        Profile::Dev => trunk.args(["--cargo-profile", "wasm-dev"]),
    };
    // Without it, every panic location would carry the home folder of whoever built the page, and no two machines would build the same bytes.
    let mut flags = remapped_paths();
    if profile == Profile::Release {
        small_standard_library(&mut trunk);
        flags.push_str(" -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none");
    }
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    // Trunk reads this variable as a choice of its own and takes no `1` for yes.
    trunk.env_remove("NO_COLOR");
    run(trunk)?;
    let sum = checksum()?;
    eprintln!("\ndist/index.html is built. SHA-256: {sum}");
    Ok(())
}

/// Writes the page's SHA-256 beside it, as `sha256sum --check` reads it.
fn checksum() -> Result<String, String> {
    let page = paths::root().join("dist/index.html");
    let bytes = std::fs::read(&page).map_err(|why| format!("{}: {why}", page.display()))?;
    let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = page.with_extension("html.sha256");
    std::fs::write(&file, format!("{sum}  index.html\n")).map_err(|why| format!("{}: {why}", file.display()))?;
    Ok(sum)
}

/// The page brings its own standard library: built for size, and without the text of panics, which the page shows nobody because it may
/// quote a cell. That is a seventh of the module. These are unstable switches of the pinned compiler, used for this build alone; the
/// tests run with the ordinary library.
fn small_standard_library(command: &mut std::process::Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
}

/// Flags that shorten the path of every dependency to its name and version.
fn remapped_paths() -> String {
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
    let sources = home.map(|home| std::path::Path::new(&home).join("registry/src"));
    let registries = sources.and_then(|folder| std::fs::read_dir(folder).map_err(|_| std::env::VarError::NotPresent));
    let mut flags: Vec<String> = match registries {
        Ok(folders) => folders.flatten().map(|f| format!("--remap-path-prefix={}=", f.path().display())).collect(),
        Err(_) => Vec::new(),
    };
    flags.sort();
    flags.push(format!("--remap-path-prefix={}=", paths::root().display()));
    if let Some(sysroot) = output(command("rustc", ["--print", "sysroot"])) {
        flags.push(format!("--remap-path-prefix={}=rust", sysroot.trim()));
    }
    flags.join(" ")
}
