//! Everything that CI checks, quick checks first, and how long each took.
//!
//! A step stands on its own: `cargo x test e2e` runs one, after what it needs.

use crate::run::{command, run};
use crate::{Done, bundle, inline, instructions, paths, setup, size, walls};
use std::process::Command;
use std::time::Instant;

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Done,
}

const STEPS: [Step; 12] = [
    Step { name: "fmt", what: "the code is formatted", run: || cargo("fmt --all --check") },
    Step { name: "walls", what: "the floors, the pins and the closed doors", run: walls::walls },
    Step { name: "clippy", what: "lints, with and without the page", run: clippy },
    Step { name: "clippy-wasm", what: "lints of what runs in the browser", run: clippy_wasm },
    Step { name: "tools", what: "the tests of these commands", run: || cargo("test --locked --package xtask") },
    Step { name: "engine", what: "the library without the page", run: || cargo("test --locked --no-default-features") },
    Step { name: "page", what: "the library with the page", run: || cargo("test --locked") },
    Step { name: "wasm", what: "the engine under WebAssembly says the same bytes", run: wasm },
    Step { name: "instructions", what: "what each person costs", run: instructions::instructions },
    Step { name: "bundle", what: "the one file", run: build_page },
    Step { name: "size", what: "its size against the budget", run: size::size },
    Step { name: "e2e", what: "the one file in Chromium and Firefox, from disk and over HTTP", run: e2e },
];

pub fn test(wanted: &[&str]) -> Done {
    if let Some(unknown) = wanted.iter().find(|name| STEPS.iter().all(|s| s.name != **name)) {
        let known: Vec<String> = STEPS.iter().map(|s| format!("{:12} {}", s.name, s.what)).collect();
        return Err(format!("There is no step {unknown}. The steps:\n{}", known.join("\n")));
    }
    if wanted.is_empty() {
        setup::setup()?;
    }
    let mut times = String::new();
    for step in STEPS.iter().filter(|s| wanted.is_empty() || wanted.contains(&s.name)) {
        eprintln!("\n=== {}: {}", step.name, step.what);
        let start = Instant::now();
        (step.run)().map_err(|why| format!("\n{}: {why}{times}", step.name))?;
        times += &format!("\n{:12} {:6.1} s", step.name, start.elapsed().as_secs_f64());
    }
    println!("\nEverything passed.{times}");
    Ok(())
}

fn cargo(arguments: &str) -> Done {
    run(command("cargo", arguments.split(' ')))
}

fn clippy() -> Done {
    cargo("clippy --locked --workspace --all-targets -- -D warnings")?;
    cargo("clippy --locked --no-default-features --all-targets -- -D warnings")
}

/// With a list of its own: what compiles for WebAssembly and panics there, such as the system's clock.
fn clippy_wasm() -> Done {
    let mut clippy = command("cargo", "clippy --locked --target wasm32-unknown-unknown --lib --bin app -- -D warnings".split(' '));
    clippy.env("CLIPPY_CONF_DIR", paths::root().join("xtask/clippy-wasm"));
    run(clippy)
}

/// First the native half, which writes down what the engine says, then the half that runs under Node.js and compares.
fn wasm() -> Done {
    setup::for_building()?;
    cargo("test --locked --package same-under-wasm")?;
    let mut test: Command = command("cargo", "test --locked --package same-under-wasm --target wasm32-unknown-unknown".split(' '));
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", paths::tools().join("bin/wasm-bindgen-test-runner"));
    run(test)
}

fn build_page() -> Done {
    setup::for_building()?;
    bundle::bundle(bundle::Profile::Release)?;
    inline::check_page()
}

/// One file at a time: two browsers side by side on a small machine run into each other's time limits.
fn e2e() -> Done {
    setup::browsers()?;
    let folder = paths::root().join("tests/e2e");
    let entries = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|e| e.path()).filter(|p| p.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    let mut node = command("node", ["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    node.args(files);
    run(node)
}
