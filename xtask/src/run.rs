//! Calling other programs: shown before they run, from the root of the repository, with our pinned tools first on PATH.

use crate::{Done, paths};
use std::ffi::{OsStr, OsString};
use std::process::Command;

/// A program with its arguments, ready to run.
pub fn command<S: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(paths::root()).env("PATH", path());
    // Set by the cargo that runs us; they would make an inner cargo believe it builds this crate.
    for inherited in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(inherited);
    }
    command
}

fn path() -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let ours = [paths::tools().join("bin"), paths::node_programs()];
    let all = ours.into_iter().chain(std::env::split_paths(&old));
    std::env::join_paths(all).unwrap_or(old)
}

/// Runs it and fails where it fails.
pub fn run(mut command: Command) -> Done {
    let shown = shown(&command);
    eprintln!("\n$ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("failed ({status}): {shown}")),
        Err(why) => Err(format!("could not be started ({why}): {shown}")),
    }
}

/// Runs it in silence; its standard output where it succeeds.
pub fn output(mut command: Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
