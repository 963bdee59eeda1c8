//! The walls of the house, as checks: who may import whom, who may touch the browser, which doors stay shut, which pins must agree.
//!
//! They read source text. That is coarse, and enough: whoever means to break a wall has to say so here.

use crate::run::{command, output};
use crate::{Done, paths, setup};
use std::fs;
use std::path::Path;

/// Ground first, as in the table of src/lib.rs. A floor may import itself and what stands before it.
const FLOORS: [&[&str]; 11] =
    [&["words"], &["model"], &["rules"], &["read"], &["forecast"], &["judge"], &["report"], &["plan"], &["verify"], &["check"], &["worker", "ui"]];

/// (what may not be written, where it may be all the same, why)
const DOORS: [(&str, &[&str], &str); 12] = [
    ("web_sys", &["src/ui/browser/", "src/worker/"], "the browser has one place"),
    ("js_sys", &["src/ui/browser/", "src/worker/", "src/rules/unicode/normal.rs"], "the browser has one place"),
    ("set_href", &["src/ui/browser/files.rs"], "navigation could carry data away; only a download sets an address"),
    (
        "window().location",
        &["src/ui/browser/dom.rs", "src/ui/browser/address.rs"],
        "navigation could carry data away; only protocol, path and fragment are read",
    ),
    ("pushState", &["src/ui/browser/address.rs"], "an address could carry data away; only a place goes there, which holds no name"),
    ("replaceState", &["src/ui/browser/address.rs"], "an address could carry data away; only a place goes there, which holds no name"),
    ("open_with_url", &[], "a new window could carry data away"),
    (".submit()", &[], "a form could carry data away"),
    ("fetch_with", &["src/ui/browser/network.rs"], "only the test of the network tries the network"),
    (":?}", &["src/bin/scim-preflight/", "src/words/generate.rs"], "Debug is not for readers, and the page is built without it"),
    ("std::net", &[], "neither the page nor the command line speaks to a network"),
    ("std::time::SystemTime", &["src/bin/scim-preflight/"], "the date is an argument"),
];

/// The same for the script that starts the page.
const BOOT_DOORS: [&str; 7] = ["fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "location", "open(", "eval("];

pub fn walls() -> Done {
    let mut broken = Vec::new();
    let sources = sources(&paths::root().join("src"))?;
    for (name, text) in &sources {
        broken.extend(upward_imports(name, text));
        broken.extend(open_doors(name, text));
    }
    let boot = fs::read_to_string(paths::root().join("static/boot.js")).unwrap_or_default();
    broken.extend(BOOT_DOORS.iter().filter(|door| without_comments(&boot).contains(*door)).map(|door| format!("static/boot.js: {door}")));
    broken.extend(page_below());
    broken.extend(pins()?);
    match broken.as_slice() {
        [] => Ok(()),
        _ => Err(format!("these walls are broken:\n  {}", broken.join("\n  "))),
    }
}

/// Every Rust file below a folder: its path from the root, with `/`, and its text. In order, so that two runs say the same.
fn sources(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let read = |why| format!("{}: {why}", folder.display());
    let mut entries: Vec<_> = fs::read_dir(folder).map_err(read)?.flatten().map(|e| e.path()).collect();
    entries.sort();
    let mut all = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            all.extend(sources(&entry)?);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            let name = entry.strip_prefix(paths::root()).unwrap_or(&entry).to_string_lossy().replace('\\', "/");
            all.push((name, fs::read_to_string(&entry).map_err(read)?));
        }
    }
    Ok(all)
}

/// Words about upper floors are no imports: a comment may point there.
fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn upward_imports(name: &str, text: &str) -> Vec<String> {
    let module = name.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
    // lib.rs and the programs stand on all floors.
    let Some(own) = floor_of(module) else { return Vec::new() };
    let mut found = Vec::new();
    for used in modules_used(&without_comments(text)) {
        if floor_of(&used).is_some_and(|floor| floor > own) {
            found.push(format!("{name} imports upwards: crate::{used}"));
        }
    }
    // `src/floor/file.rs` is two modules deep, a test module inside it three: so many `super::` lead out of the floor.
    let depth = name.matches('/').count() - usize::from(name.ends_with("/mod.rs"));
    for out in [depth, depth + 1] {
        let way = "super::".repeat(out);
        let left = text.split(&way).skip(1).map(word).filter(|module| floor_of(module).is_some_and(|floor| floor > own));
        found.extend(left.map(|module| format!("{name} imports upwards through super::, to {module}")));
    }
    found
}

/// The modules named directly after `crate::`, in paths and in `use crate::{…}`.
fn modules_used(text: &str) -> Vec<String> {
    let mut used = Vec::new();
    for after in text.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => used.push(word(after)),
            Some(group) => {
                let mut depth = 0;
                let mut at_start = true;
                for (i, c) in group.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => at_start = true,
                        c if at_start && !c.is_whitespace() => {
                            used.push(word(&group[i..]));
                            at_start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    used.sort();
    used.dedup();
    used
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// What components may name of the browser: the files they hand on and the elements that events come from. Naming is not asking.
const NAMED_TYPES: [&str; 6] = ["Element", "File", "HtmlDialogElement", "HtmlElement", "HtmlInputElement", "HtmlSelectElement"];

/// Is this line an import of such types and nothing else?
fn only_names_types(line: &str) -> bool {
    let list = line.trim().strip_prefix("use web_sys::").and_then(|rest| rest.strip_suffix(';'));
    list.is_some_and(|list| list.trim_matches(['{', '}']).split(',').all(|name| NAMED_TYPES.contains(&name.trim())))
}

fn open_doors(name: &str, text: &str) -> Vec<String> {
    let text = without_comments(text);
    let in_page = name.starts_with("src/ui/");
    let text: String = text.lines().filter(|line| !(in_page && only_names_types(line))).map(|line| format!("{line}\n")).collect();
    let shut = DOORS.iter().filter(|(door, places, _)| text.contains(door) && !places.iter().any(|place| name.starts_with(place)));
    shut.map(|(door, _, why)| format!("{name} holds {door}: {why}")).collect()
}

/// Without the feature `page`, nothing of Yew is there.
fn page_below() -> Option<String> {
    let tree = output(command("cargo", "tree --quiet --package scim-preflight -e normal --no-default-features -i yew".split(' ')));
    tree.filter(|found| !found.trim().is_empty()).map(|found| format!("the engine depends on Yew:\n{found}"))
}

/// One version in all the places that name it.
fn pins() -> Result<Vec<String>, String> {
    let read = |name: &str| fs::read_to_string(paths::root().join(name)).map_err(|why| format!("{name}: {why}"));
    let bindgen = setup::wasm_bindgen_version();
    let trunk = read("Trunk.toml")?;
    let binaryen = trunk.split("version_").nth(1).map(word).unwrap_or_default();
    let wanted = [
        ("Trunk.toml", trunk.clone(), format!("wasm_bindgen = \"{bindgen}\"")),
        ("Cargo.toml", read("Cargo.toml")?, format!("wasm-bindgen = {{ version = \"={bindgen}\"")),
        ("tests/bench/empty/Cargo.toml", read("tests/bench/empty/Cargo.toml")?, format!("wasm-bindgen = \"={bindgen}\"")),
        ("package.json", read("package.json")?, format!("\"binaryen\": \"{binaryen}.")),
    ];
    let broken = wanted.into_iter().filter(|(_, text, pin)| !text.contains(pin.as_str()));
    Ok(broken.map(|(name, _, pin)| format!("{name} does not say {pin}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upward_import_is_seen_in_every_spelling() {
        for text in
            ["use crate::judge::x;", "use crate::{model::A, judge};", "fn f() { crate::judge::g() }", "use crate::{\n model::{a, b},\n judge::c };"]
        {
            assert_eq!(upward_imports("src/read/csv.rs", text).len(), 1, "{text}");
        }
        for text in ["use crate::model::judge;", "//! see [`crate::judge`]", "use crate::{model::{judge, a}, rules};", "use super::super::x;"] {
            assert!(upward_imports("src/read/csv.rs", text).is_empty(), "{text}");
        }
        assert_eq!(upward_imports("src/read/csv.rs", "use super::super::super::judge;").len(), 1);
    }

    #[test]
    fn a_door_is_open_only_where_it_is_said() {
        assert_eq!(open_doors("src/ui/components/x.rs", "web_sys::Element").len(), 1);
        assert!(open_doors("src/ui/browser/dom.rs", "web_sys::Element").is_empty());
        assert!(open_doors("src/ui/components/x.rs", "// web_sys is not for us").is_empty());
        assert!(open_doors("src/ui/components/x.rs", "use web_sys::{File, HtmlElement};").is_empty());
        assert_eq!(open_doors("src/ui/components/x.rs", "use web_sys::{File, Window};").len(), 1);
        assert_eq!(open_doors("src/report/x.rs", "use web_sys::File;").len(), 1);
    }
}
