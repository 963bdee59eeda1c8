//! How long the page and the command line take over invented accounts, alone and beside what one would use instead. It prints measurements
//! and judges none: a machine that is busy with something else would make it a liar.

use crate::run::{command, run};
use crate::{Done, invent, paths, setup};
use std::fs;
use std::path::PathBuf;

/// How many people the account of the page's own measurements has, and those of the comparison.
const PAGE: usize = 40_000;
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Between these two lines of the README stands the table.
const MARKS: [&str; 2] = ["<!-- bench:begin -->\n", "<!-- bench:end -->"];

/// How the lines begin that the test of the near matches prints for readers.
const NEAR: &str = "Near matches";

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
struct Wanted {
    page: bool,
    compare: bool,
    sizes: Vec<usize>,
    readme: bool,
    built: bool,
}

impl Wanted {
    fn from(words: &[&str]) -> Result<Self, String> {
        let mut wanted = Self::default();
        for word in words {
            match *word {
                "page" => wanted.page = true,
                "compare" => wanted.compare = true,
                "--readme" => wanted.readme = true,
                "--built" => wanted.built = true,
                number => wanted.sizes.push(number.parse().map_err(|_| format!("expected page, compare or a number of people, found \"{number}\""))?),
            }
        }
        if !wanted.sizes.is_empty() && !wanted.compare {
            return Err("a number of people goes with `compare`".to_owned());
        }
        if !wanted.page && !wanted.compare {
            (wanted.page, wanted.compare) = (true, true);
        }
        if wanted.sizes.is_empty() {
            wanted.sizes = SIZES.to_vec();
        }
        Ok(wanted)
    }
}

/// `cargo x bench`: everything, or what is named.
pub fn bench(words: &[&str], build: impl FnOnce() -> Done) -> Done {
    let wanted = Wanted::from(words)?;
    if !wanted.built {
        build()?;
    }
    if wanted.page {
        page()?;
    }
    if wanted.compare {
        let table = compare(&wanted.sizes)?;
        if wanted.readme {
            into_readme(&table)?;
        }
    }
    Ok(())
}

/// The page alone: the whole run, a changed assumption, the offline report.
fn page() -> Done {
    setup::browsers()?;
    let folder = invent::account(PAGE)?;
    run(command("node", [paths::root().join("tests/e2e/bench.mjs"), folder]))
}

/// Ours beside other tools, and what the near matches are worth; the table.
fn compare(sizes: &[usize]) -> Result<String, String> {
    setup::for_comparing()?;
    run(command("cargo", "build --release --locked --bin scim-preflight".split(' ')))?;
    // Built for speed: it stands for others.
    run(command("cargo", "build --profile swift --locked --package xtask".split(' ')))?;
    let empty = empty_page()?;
    let (cli, join) = (paths::target().join("release/scim-preflight"), paths::target().join("swift/xtask"));
    let report = paths::target().join("bench/table.md");
    let mut node = command("node", [paths::comparison().join("compare.mjs")]);
    node.arg("--cli").arg(cli).arg("--join").arg(join).arg("--empty").arg(empty).arg("--report").arg(&report);
    for people in sizes {
        invent::two_lists(*people)?;
        node.arg(invent::account(*people)?);
    }
    run(node)?;
    let near = near()?;
    println!("{near}");
    let table = fs::read_to_string(&report).map_err(|why| format!("{}: {why}", report.display()))?;
    Ok(format!("{table}\n{near}"))
}

/// The empty page that the start of ours is measured against; the folder with what wasm-bindgen made of it.
fn empty_page() -> Result<PathBuf, String> {
    let target = paths::target().join("bench-empty");
    let mut build = command("cargo", "build --release --locked --target wasm32-unknown-unknown".split(' '));
    build.current_dir(paths::comparison().join("empty")).env("CARGO_TARGET_DIR", &target);
    run(build)?;
    let (module, page) = (target.join("wasm32-unknown-unknown/release/empty-page.wasm"), target.join("page"));
    let mut bindgen = command("wasm-bindgen", ["--target", "no-modules", "--no-typescript", "--out-dir"]);
    bindgen.arg(&page).arg(module);
    run(bindgen)?;
    Ok(page)
}

/// What the test over the labelled names prints, be it content or not: how many of the near matches are right, and how many were found.
fn near() -> Result<String, String> {
    let mut test = command("cargo", "test --locked --no-default-features --test near -- --nocapture".split(' '));
    let said = test.output().map_err(|why| format!("cargo: {why}"))?;
    let lines: String = String::from_utf8_lossy(&said.stdout).lines().filter(|line| line.starts_with(NEAR)).map(|line| format!("{line}\n")).collect();
    if lines.is_empty() { Err(String::from_utf8_lossy(&said.stderr).into_owned()) } else { Ok(lines) }
}

fn into_readme(table: &str) -> Done {
    let readme = paths::root().join("README.md");
    let told = |why: &dyn std::fmt::Display| format!("{}: {why}", readme.display());
    let text = fs::read_to_string(&readme).map_err(|why| told(&why))?;
    let text = spliced(&text, table).ok_or_else(|| told(&format!("no lines {}and {}", MARKS[0], MARKS[1])))?;
    fs::write(&readme, text).map_err(|why| told(&why))
}

/// The text with something else between the two marks.
fn spliced(text: &str, between: &str) -> Option<String> {
    let from = text.find(MARKS[0])? + MARKS[0].len();
    let to = from + text[from..].find(MARKS[1])?;
    Some(format!("{}\n{}\n{}", &text[..from], between.trim(), &text[to..]))
}

/// `cargo x invent N`: only the files.
pub fn invent(people: &str) -> Done {
    let people = people.parse().map_err(|_| format!("expected a number of people, found \"{people}\""))?;
    println!("{}\n{}", invent::account(people)?.display(), invent::two_lists(people)?.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_measured_unless_something_is_named() {
        let all = Wanted::from(&[]).unwrap();
        assert!(all.page && all.compare && all.sizes == SIZES);
        let one = Wanted::from(&["compare", "10000", "--built"]).unwrap();
        assert!(!one.page && one.compare && one.built && one.sizes == [10_000]);
        assert!(Wanted::from(&["10000"]).is_err());
        assert!(Wanted::from(&["compare", "many"]).is_err());
    }

    #[test]
    fn only_what_stands_between_the_marks_changes() {
        let text = "before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n";
        assert_eq!(spliced(text, "new\n").as_deref(), Some("before\n<!-- bench:begin -->\n\nnew\n<!-- bench:end -->\nafter\n"));
        assert_eq!(spliced("nothing", "new"), None);
    }
}
