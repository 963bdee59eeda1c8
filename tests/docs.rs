//! The documentation, held against the product: every command of the README and of `docs/*.md` runs and prints what is shown, every option
//! and name in them is known, and every link leads somewhere.
//!
//! In a `console` block a line that begins with `$ ` is a command, what follows is what it prints: whole lines, in that order. `...` alone
//! stands for any lines, at the end of a line for its rest. The commands of one file run one after the other in one empty folder beside a
//! copy of `static/samples`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Commands that are not run here: what they begin with, and why.
const NOT_RUN: [(&str, &str); 8] = [
    ("cargo", "it builds; names of commands, tests and programs are looked up instead"),
    ("git", "it fetches from somewhere"),
    ("sha256sum", "the page is built by another step, which writes the checksum"),
    ("curl", "it asks a server"),
    ("nginx", "a server"),
    ("docker", "a server"),
    ("export", "it only sets a variable of the reader's shell"),
    ("npm", "it installs"),
];

/// Files whose commands another test runs.
const ELSEWHERE: [(&str, &str); 1] = [("docs/exports.md", "tests/obtain.rs")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The README and `docs/*.md`, by their paths from the root.
fn documents() -> Vec<(String, String)> {
    let mut names: Vec<String> = fs::read_dir(root().join("docs"))
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".md"))
        .map(|name| format!("docs/{name}"))
        .collect();
    names.push("README.md".to_owned());
    names.sort();
    names.into_iter().map(|name| (name.clone(), fs::read_to_string(root().join(&name)).expect("it can be read"))).collect()
}

struct Block {
    line: usize,
    info: String,
    lines: Vec<String>,
}

fn blocks(name: &str, text: &str) -> Vec<Block> {
    let mut out = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(info) = line.trim_start().strip_prefix("```") else { continue };
        let mut inside = Vec::new();
        let closed = lines.by_ref().any(|(_, line)| {
            let ends = line.trim_start().starts_with("```");
            if !ends {
                inside.push(line.to_owned());
            }
            ends
        });
        assert!(closed, "{name}:{}: the block is not closed", at + 1);
        out.push(Block { line: at + 1, info: info.trim().to_owned(), lines: inside });
    }
    out
}

/// The text outside of blocks, in which links and headings stand.
fn prose(text: &str) -> Vec<&str> {
    let mut inside = false;
    let outside = text.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        inside ^= fence;
        !inside && !fence
    });
    outside.collect()
}

/// A command with its output as shown.
struct Shown {
    line: usize,
    command: String,
    prints: Vec<String>,
}

fn commands(block: &Block) -> Vec<Shown> {
    let mut out: Vec<Shown> = Vec::new();
    for (at, line) in block.lines.iter().enumerate() {
        match (line.strip_prefix("$ "), out.last_mut()) {
            (Some(command), _) => out.push(Shown { line: block.line + 1 + at, command: command.to_owned(), prints: Vec::new() }),
            // A command goes on where its line ends in a backslash.
            (None, Some(last)) if last.prints.is_empty() && last.command.ends_with('\\') => last.command += &format!("\n{line}"),
            (None, Some(last)) => last.prints.push(line.clone()),
            (None, None) if block.info == "sh" => {
                out.push(Shown { line: block.line + 1 + at, command: line.clone(), prints: Vec::new() });
            }
            (None, None) => panic!("line {}: the block does not begin with a command", block.line + 1 + at),
        }
    }
    out
}

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("scim-preflight-docs-{}-{}", name.replace(['/', '.'], "-"), std::process::id()));
        let _ = fs::remove_dir_all(&path);
        copy(&root().join("static/samples"), &path.join("static/samples"));
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &to) } else { fs::copy(entry.path(), to).map(|_| ()).expect("it can be copied") }
    }
}

/// The first shown line that the output does not have where it should be.
fn missing<'a>(shown: &'a [String], printed: &str) -> Option<&'a str> {
    let mut printed = printed.lines();
    // The next line must follow at once, unless `...` stands before it.
    let mut any = true;
    for line in shown {
        if line.trim() == "..." {
            any = true;
            continue;
        }
        let is = |found: &str| match line.strip_suffix("...") {
            Some(beginning) => found.starts_with(beginning),
            None => found == line,
        };
        let found = if any { printed.any(is) } else { printed.next().is_some_and(is) };
        if !found {
            return Some(line);
        }
        any = false;
    }
    None
}

/// Built without the page, the command line writes no HTML.
fn needs_the_page(command: &str) -> bool {
    command.contains("--format html") && !cfg!(feature = "page")
}

#[test]
fn every_command_runs_and_prints_what_is_shown() {
    let binary = Path::new(env!("CARGO_BIN_EXE_scim-preflight")).parent().expect("it lies in a folder");
    let path = format!("{}:/usr/bin:/bin", binary.display());
    let mut run = 0;
    for (name, text) in documents() {
        if let Some((_, test)) = ELSEWHERE.iter().find(|(known, _)| *known == name) {
            assert!(root().join(test).is_file(), "{test} is gone");
            continue;
        }
        let shown: Vec<Shown> = blocks(&name, &text).iter().filter(|b| ["console", "sh"].contains(&b.info.as_str())).flat_map(commands).collect();
        if shown.is_empty() {
            continue;
        }
        let folder = Folder::new(&name);
        let mut status = 0;
        for Shown { line, command, prints } in shown {
            // A variable before a command is no command.
            let word = command.split_whitespace().find(|word| !word.contains('=')).unwrap_or_default();
            if command == "echo $?" {
                assert_eq!(prints.first().map(String::as_str), Some(status.to_string().as_str()), "{name}:{line}: the exit status");
                continue;
            }
            if NOT_RUN.iter().any(|(known, _)| *known == word) || needs_the_page(&command) {
                continue;
            }
            let output = Command::new("sh")
                .args(["-c", &command])
                .current_dir(&folder.0)
                .env_clear()
                .envs([("PATH", path.as_str()), ("SOURCE_DATE_EPOCH", "1795219200"), ("LC_ALL", "C.UTF-8")])
                .output()
                .expect("a shell");
            status = output.status.code().expect("it ended by itself");
            let printed = String::from_utf8_lossy(&output.stdout);
            assert!(![2, 126, 127].contains(&status), "{name}:{line}: {command}\n{}", String::from_utf8_lossy(&output.stderr));
            if let Some(wanted) = missing(&prints, &printed) {
                panic!("{name}:{line}: {command}\ndoes not print\n  {wanted}\nwhere it is shown. It prints:\n{printed}");
            }
            run += 1;
        }
    }
    assert!(run >= 15, "only {run} commands were run");
}

#[test]
fn a_shown_line_is_found_in_order_only() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let printed = "one\ntwo\nthree and more\nfour\n";
    for fits in ["one\ntwo", "two", "one\n...\nfour", "two\nthree ...", "...\nfour\n..."] {
        assert_eq!(missing(&lines(fits), printed), None, "{fits}");
    }
    for (fails, at) in [("five", "five"), ("two\none", "one"), ("one\nfour", "four"), ("three", "three")] {
        assert_eq!(missing(&lines(fails), printed), Some(at), "{fails}");
    }
}

/// Lines that show how something is called, in whatever block.
fn calls<'a>(text: &'a str, of: &'a str) -> impl Iterator<Item = &'a str> {
    text.lines().map(|line| line.trim().trim_start_matches("$ ")).filter(move |line| line.starts_with(of))
}

#[test]
fn every_option_that_is_named_is_known() {
    let help = Command::new(env!("CARGO_BIN_EXE_scim-preflight")).arg("--help").output().expect("the command runs");
    let help = String::from_utf8(help.stdout).expect("it prints UTF-8");
    for (name, text) in documents() {
        let inline = text.replace('`', "\n");
        for line in calls(&inline, "scim-preflight ") {
            let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || "[]|=".contains(c)).collect();
            let command = words[1];
            assert!(help.contains(&format!("scim-preflight {command} ")), "{name}: {line}: there is no command {command}");
            for option in words.iter().filter(|w| w.len() > 2 && w.starts_with("--")) {
                assert!(help.contains(option), "{name}: {line}: there is no option {option}");
            }
        }
    }
}

#[test]
fn every_cargo_command_that_is_named_is_there() {
    let told = fs::read_to_string(root().join("xtask/src/main.rs")).expect("the commands");
    let steps = fs::read_to_string(root().join("xtask/src/test.rs")).expect("the steps");
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    for (name, text) in documents() {
        let inline = text.replace('`', "\n");
        for line in calls(&inline, "cargo ").chain(calls(&inline, "BLESS=1 cargo ")).chain(calls(&inline, "SUITE=")) {
            let line = &line[line.find("cargo ").unwrap_or(0)..];
            let words: Vec<&str> = line.split_whitespace().collect();
            if let ["cargo", "x", command, rest @ ..] = words.as_slice() {
                assert!(told.contains(&format!("\ncargo x {command} ")), "{name}: {line}: there is no such command");
                let steps_named =
                    rest.iter().filter(|w| *command == "test" && w.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()));
                // `cargo x test` is followed by prose in the README's list of commands.
                if line.split("  ").count() == 1 {
                    for step in steps_named {
                        assert!(steps.contains(&format!("name: \"{step}\"")), "{name}: {line}: there is no step {step}");
                    }
                }
            }
            for pair in words.windows(2) {
                match pair {
                    ["--test", test] => assert!(root().join(format!("tests/{test}.rs")).is_file(), "{name}: {line}: there is no test {test}"),
                    ["--bin", bin] => assert!(manifest.contains(&format!("name = \"{bin}\"")), "{name}: {line}: there is no program {bin}"),
                    _ => {}
                }
            }
        }
    }
}

/// The anchor that GitHub makes of a heading.
fn anchor(heading: &str) -> String {
    let text = heading.replace('`', "");
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn anchors(text: &str) -> BTreeSet<String> {
    let headings = prose(text).into_iter().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#').trim())).collect()
}

/// The targets of links and images.
fn links(text: &str) -> Vec<String> {
    let prose = prose(text).join("\n");
    let mut out = Vec::new();
    for after in prose.split("](").skip(1) {
        out.extend(after.split(')').next().map(str::to_owned));
    }
    out
}

#[test]
fn every_link_leads_somewhere() {
    let mut count = 0;
    for (name, text) in documents() {
        let folder = root().join(&name).parent().expect("it lies in a folder").to_owned();
        for link in links(&text).iter().filter(|link| !link.starts_with("https://")) {
            assert!(!link.starts_with("http:"), "{name}: {link}: without encryption");
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { root().join(&name) } else { folder.join(path) };
            assert!(target.exists(), "{name}: {link}: there is no such file");
            if !heading.is_empty() {
                let known = anchors(&fs::read_to_string(&target).expect("it can be read"));
                assert!(known.contains(heading), "{name}: {link}: there is no such heading");
            }
            count += 1;
        }
    }
    assert!(count > 100, "only {count} links");
}

/// A test that is named as the one that holds a promise is there. Tests are named as `tests/FILE` or `tests/FILE::name`.
#[test]
fn every_file_and_test_that_is_named_is_there() {
    for (name, text) in documents() {
        for span in prose(&text).join("\n").split('`').skip(1).step_by(2) {
            let (path, test) = span.split_once("::").unwrap_or((span, ""));
            let is_path = ["tests/", "src/", "xtask/", "docs/", "static/", "fuzz/"].iter().any(|folder| path.starts_with(folder));
            if !is_path || path.contains(['*', ' ', '<', '…']) || path.chars().any(|c| c.is_ascii_uppercase()) && !path.ends_with(".md") {
                continue;
            }
            let file = root().join(path);
            assert!(file.exists(), "{name}: `{span}`: there is no such file");
            if !test.is_empty() {
                let source = fs::read_to_string(&file).expect("it can be read");
                assert!(source.contains(&format!("fn {test}(")) || source.contains(test), "{name}: `{span}`: there is no such test");
            }
        }
    }
}

/// The index names every document.
#[test]
fn the_index_is_whole() {
    let index = fs::read_to_string(root().join("docs/README.md")).expect("the index is there");
    for entry in fs::read_dir(root().join("docs")).expect("the folder is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && name != "README.md" {
            assert!(index.contains(&format!("({name})")), "docs/README.md does not name {name}");
        }
    }
    let readme = fs::read_to_string(root().join("README.md")).expect("it can be read");
    assert!(readme.contains("(docs/README.md)"), "the README does not lead to the documentation");
}
