//! Installs what building and testing need, says what it does, and skips what is there.
//!
//! Tools are built from source at pinned versions into `target/tools`; packages of Node.js come from the lock file into `node_modules/`;
//! browsers come from the distribution.

use crate::run::{command, output, run};
use crate::{Done, paths};
use std::path::Path;
use std::time::SystemTime;

const TARGET: &str = "wasm32-unknown-unknown";

struct Tool {
    /// The program that tells its version.
    program: &'static str,
    package: &'static str,
    version: &'static str,
    arguments: &'static [&'static str],
}

/// Versions stand here and in Trunk.toml; wasm-bindgen's is also that of Cargo.toml. `cargo x test walls` compares them.
const TOOLS: [Tool; 2] = [
    Tool { program: "trunk", package: "trunk", version: "0.21.14", arguments: &["--locked", "--no-default-features"] },
    // Without its own lock file: that one names a package that is no longer there.
    Tool { program: "wasm-bindgen", package: "wasm-bindgen-cli", version: "0.2.130", arguments: &[] },
];

/// (what it is for, programs any of which will do, package of Debian and its like)
const BROWSERS: [(&str, &[&str], &str); 2] =
    [("Chromium", &["chromium", "chromium-browser"], "chromium"), ("Firefox", &["firefox-esr", "firefox"], "firefox-esr")];

/// Everything.
pub fn setup() -> Done {
    for_building()?;
    browsers()
}

/// What the bundle needs.
pub fn for_building() -> Done {
    wasm_target()?;
    node_packages()?;
    TOOLS.iter().try_for_each(install)
}

/// The version of wasm-bindgen that is installed.
pub fn wasm_bindgen_version() -> &'static str {
    TOOLS[1].version
}

fn wasm_target() -> Done {
    let sysroot = output(command("rustc", ["--print", "sysroot"])).ok_or("rustc is not there: install Rust through rustup")?;
    let installed = Path::new(sysroot.trim()).join("lib/rustlib");
    if !installed.join(TARGET).exists() {
        eprintln!("The WebAssembly target is missing.");
        run(command("rustup", ["target", "add", TARGET]))?;
    }
    if !installed.join("src/rust/library").exists() {
        eprintln!("The source of the standard library, which the page builds for size, is missing.");
        run(command("rustup", ["component", "add", "rust-src"]))?;
    }
    Ok(())
}

fn node_packages() -> Done {
    if output(command("npm", ["--version"])).is_none() {
        return Err("npm is not there. Install Node.js 20 or newer with npm, then try again.".to_owned());
    }
    packages_of(&paths::root())
}

/// What the page is measured against: 200 MB that nothing else needs.
pub fn for_comparing() -> Done {
    for_building()?;
    browsers()?;
    packages_of(&paths::comparison())
}

/// The packages that stand in a folder's lock file.
fn packages_of(folder: &Path) -> Done {
    let lock = folder.join("package-lock.json");
    if changed(&folder.join("node_modules/.package-lock.json")) >= changed(&lock) {
        return Ok(());
    }
    eprintln!("Packages of Node.js are missing or older than {}.", lock.strip_prefix(paths::root()).unwrap_or(&lock).display());
    let mut npm = command("npm", ["ci", "--no-audit", "--no-fund"]);
    npm.current_dir(folder);
    run(npm)
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|m| m.modified()).ok()
}

fn install(tool: &Tool) -> Done {
    let Tool { program, package, version, arguments } = tool;
    let there = paths::tools().join("bin").join(program);
    let said = output(command(&there.to_string_lossy(), ["--version"])).unwrap_or_default();
    if said.split_whitespace().any(|word| word == *version) {
        return Ok(());
    }
    eprintln!("{package} {version} is missing in target/tools. Building it takes a few minutes, once.");
    let tools = paths::tools().to_string_lossy().into_owned();
    let wanted = format!("{package}@{version}");
    let mut install = command("cargo", ["install", "--debug", "--root", &tools, &wanted, "--force"]);
    install.args(*arguments);
    // Both tools share what they both need; nobody debugs them.
    install.env("CARGO_TARGET_DIR", paths::target().join("tools-build"));
    install.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    run(install)
}

/// Chromium and Firefox, for the browser tests and the screenshots.
pub fn browsers() -> Done {
    packages(&BROWSERS)
}

/// What counts instructions.
pub fn valgrind() -> Done {
    packages(&[("valgrind", &["valgrind"], "valgrind")])
}

fn packages(wanted: &[(&str, &[&str], &str)]) -> Done {
    let missing: Vec<&str> = wanted.iter().filter(|b| !b.1.iter().any(|p| is_there(p))).map(|b| b.2).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Missing programs: {}.", missing.join(", "));
    let install = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    let is_root = output(command("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    if !is_root || !is_there("apt-get") {
        return Err(format!("Install them, for example with: sudo {install}"));
    }
    run(command("apt-get", ["update"]))?;
    run(command("sh", ["-c", &format!("DEBIAN_FRONTEND=noninteractive {install}")]))
}

fn is_there(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).exists()))
}
