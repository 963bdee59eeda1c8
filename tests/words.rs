//! A second language is a second file: it is built like the first, and a text that is missing or asks for something else is told by name.

#[path = "../src/words/generate.rs"]
mod generate;

const ENGLISH: &str = include_str!("../src/words/en.ftl");

const TWO: &str = "## list

list-title = Files
list-left = { $n ->
    [one] { $n } file of { $folder }
   *[other] { $n } files of { $folder }
 }
";

/// The names of what is made: constants, and functions with what they are given.
fn names(code: &str) -> Vec<&str> {
    let items = code.lines().filter_map(|line| line.trim().strip_prefix("pub "));
    items.map(|item| item.split([':', '{']).next().unwrap_or(item)).collect()
}

#[test]
fn every_text_of_another_language_stands_for_the_same_name_and_values() {
    let english = generate::rust(ENGLISH, ENGLISH).expect("the English file");
    // Invented: every word in capital letters, names and values as they are.
    let mut depth = 0;
    let loud: String = ENGLISH
        .lines()
        .map(|line| {
            let (name, text) = line.split_once(" = ").filter(|_| !line.starts_with('#')).map_or(("", line), |(name, text)| (name, text));
            let text: String = text
                .chars()
                .map(|c| {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    if depth == 0 && !line.starts_with('#') { c.to_ascii_uppercase() } else { c }
                })
                .collect();
            if name.is_empty() { text + "\n" } else { format!("{name} = {text}\n") }
        })
        .collect();
    let other = generate::rust(ENGLISH, &loud).expect("the invented language");
    assert_eq!(names(&english), names(&other));
    assert!(names(&english).len() > 600);
    assert!(english.contains("\"Jump to…\"") && other.contains("\"JUMP TO…\""));
}

#[test]
fn numbers_and_values_come_in_the_order_of_the_english_text_and_stand_where_the_other_wants_them() {
    let german = "## list

list-title = Dateien
list-left = In { $folder } { $n ->
    [one] ist { $n } Datei
   *[other] sind { $n } Dateien
 }
";
    let code = generate::rust(TWO, german).expect("both");
    assert!(code.contains("pub const TITLE: &str = \"Dateien\";"), "{code}");
    assert!(code.contains("pub fn left(n: u64, folder: &dyn std::fmt::Display) -> String"), "{code}");
    assert!(code.contains(r#"1 => "In \u{1} ist \0 Datei", _ => "In \u{1} sind \0 Dateien" }, &[&crate::words::number(n), folder]"#), "{code}");
}

#[test]
fn what_a_language_lacks_or_has_too_much_is_told_by_name() {
    let english = "## a\n\na-one = One { $thing }\na-two = Two\n";
    let told = |text: &str| generate::rust(english, text).expect_err("a fault");
    assert_eq!(told("a-one = Eins { $thing }\n"), "a-two: missing");
    assert_eq!(told("a-one = Eins { $thing }\na-two = Zwei\na-three = Drei\n"), "a-three: no such text in English");
    assert_eq!(told("a-one = Eins { $ding }\na-two = Zwei\n"), "a-one: $ding is not what the English text is given");
    assert!(told("a-one = Eins { $thing\na-two = Zwei\n").contains("line 1"));
}

/// What a terminal alone shows, and the words that a kept sentence may hold.
const ELSEWHERE: [&str; 3] = ["src/bin", "src/words", "src/report/redact/texts.rs"];

/// The literals of a file before its tests, without comments. Escapes are left as they are written.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("#["));
    let (mut found, mut open): (Vec<String>, Option<String>) = (Vec::new(), None);
    let mut chars = lines.flat_map(|line| line.chars().chain(['\n'])).peekable();
    while let Some(c) = chars.next() {
        match (&mut open, c) {
            (Some(text), '\\') => text.extend(['\\'].into_iter().chain(chars.next())),
            (Some(_), '"') => found.extend(open.take()),
            (Some(text), c) => text.push(c),
            (None, '"') => open = Some(String::new()),
            (None, '/') if chars.peek() == Some(&'/') => while chars.next_if(|c| *c != '\n').is_some() {},
            // A quotation mark as a character opens nothing.
            (None, '\'') if chars.peek() == Some(&'"') => _ = chars.next(),
            (None, _) => {}
        }
    }
    found
}

#[test]
fn no_sentence_stands_in_the_code() {
    let sentence = |text: &String| {
        let capital = text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        capital && text.ends_with(['.', '?']) && text.split(' ').count() > 3
    };
    assert_eq!(literals("let a = \"One.\"; // \"two\"\nlet b = '\"'; \"th\\\"ree\"\n#[cfg(test)]\n\"four\""), ["One.", "th\\\"ree"]);
    let mut folders = vec![std::path::PathBuf::from("src")];
    let (mut files, mut found) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the source") {
            let path = entry.expect("an entry").path();
            let name = path.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") && !ELSEWHERE.iter().any(|at| name.starts_with(at)) {
                files += 1;
                let code = std::fs::read_to_string(&path).expect("a source file");
                found.extend(literals(&code).into_iter().filter(sentence).map(|text| format!("{name}: {text}")));
            }
        }
    }
    assert!(files > 200);
    assert!(found.is_empty(), "these belong into src/words/en.ftl:\n{}", found.join("\n"));
}
