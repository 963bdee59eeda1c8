//! The cells of a sheet as comma separated text.

use super::super::archive::Refused;
use super::super::limits::Limits;
use super::Book;
use super::xml::{Node, walk};
use crate::words::workbook_cells as say;

/// The last row that Excel knows.
const ROWS: u32 = 1 << 20;

/// A sheet written out. Line n is row n, also where rows before it are empty.
pub struct Table {
    pub text: String,
    pub notes: Vec<String>,
}

/// The shared strings: the text of each, without the reading aids of Japanese (`rPh`).
pub fn strings(text: &str) -> Result<Vec<String>, Refused> {
    let mut all = Vec::new();
    let mut one = String::new();
    let (mut inside, mut aid) = (false, false);
    walk(text, &mut |node| match node {
        Node::Open("t", _) => inside = true,
        Node::Close("t") => inside = false,
        Node::Open("rPh", _) => aid = true,
        Node::Close("rPh") => aid = false,
        Node::Text(text) if inside && !aid => one.push_str(text),
        Node::Close("si") => all.push(unescaped(std::mem::take(&mut one))),
        _ => {}
    })?;
    Ok(all)
}

/// Excel writes control characters as `_x000D_`.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let code = after.get(2..7).and_then(|code| code.strip_suffix('_')).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        match code {
            Some(c) => {
                out.push(c);
                rest = &after[7..];
            }
            None => {
                out.push_str("_x");
                rest = &after[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// A sheet on its way to text.
struct Writer<'b> {
    book: &'b Book,
    columns: usize,
    out: String,
    /// The row that is being written, from 1.
    row: u32,
    /// How many cells of it are written.
    written: usize,
    /// The cell that is being read: its column, type, style and value.
    column: usize,
    kind: String,
    style: usize,
    value: String,
    inside: bool,
    beyond: bool,
}

/// The cells of `xl/worksheets/sheet*.xml`. Its own word on how large it is (`dimension`) is not believed.
pub fn table(text: &str, book: &Book, limits: &Limits) -> Result<Table, Refused> {
    let mut writer = Writer {
        book,
        columns: limits.columns,
        out: String::new(),
        row: 0,
        written: 0,
        column: 0,
        kind: String::new(),
        style: 0,
        value: String::new(),
        inside: false,
        beyond: false,
    };
    walk(text, &mut |node| writer.hear(node))?;
    let mut notes = Vec::new();
    if writer.beyond {
        notes.push(say::HAS_MORE_ROWS_COLUMNS_READ_FURTHER.to_owned());
    }
    Ok(Table { text: writer.out, notes })
}

impl Writer<'_> {
    fn hear(&mut self, node: Node<'_>) {
        match node {
            Node::Open("row", tag) => {
                // Rows may leave out their number, and then follow one another.
                let told = tag.get("r").and_then(|r| r.parse().ok()).filter(|r| *r > self.row && *r <= ROWS);
                self.begin_row(told.unwrap_or(self.row + 1));
            }
            Node::Open("c", tag) => {
                let told = tag.get("r").and_then(|r| column(&r)).filter(|c| *c >= self.written);
                self.column = told.unwrap_or(self.written);
                self.kind = tag.get("t").unwrap_or_default();
                self.style = tag.get("s").and_then(|s| s.parse().ok()).unwrap_or(0);
                self.value.clear();
            }
            // `v` holds values, `t` the text of a cell that carries its own; formulas (`f`) are passed over.
            Node::Open("v" | "t", _) => self.inside = true,
            Node::Close("v" | "t") => self.inside = false,
            Node::Text(text) if self.inside => self.value.push_str(text),
            Node::Close("c") => self.cell(),
            _ => {}
        }
    }

    fn begin_row(&mut self, row: u32) {
        if row > ROWS {
            self.beyond = true;
            return;
        }
        for _ in self.row.max(1)..row {
            self.out.push('\n');
        }
        self.row = row;
        self.written = 0;
    }

    fn cell(&mut self) {
        if self.value.is_empty() {
            return;
        }
        if self.column >= self.columns || self.beyond || self.row == 0 {
            self.beyond = true;
            return;
        }
        let value = match self.kind.as_str() {
            "s" => self.value.trim().parse().ok().and_then(|n: usize| self.book.strings.get(n)).cloned().unwrap_or_default(),
            "b" => if self.value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "" | "n" => self.book.formats.shown(self.value.trim(), self.style),
            _ => unescaped(std::mem::take(&mut self.value)),
        };
        while self.written <= self.column {
            if self.written > 0 {
                self.out.push(',');
            }
            self.written += 1;
        }
        if value.contains(['"', ',', '\n', '\r']) {
            self.out.push('"');
            self.out.push_str(&value.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(&value);
        }
    }
}

/// The column of `B12`, from 0.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0usize, |n, b| n * 26 + usize::from(b - b'A') + 1);
    number.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::super::format::Formats;
    use super::*;

    fn written(sheet: &str, strings: &[&str]) -> String {
        let book = Book { strings: strings.iter().map(|s| (*s).to_owned()).collect(), formats: Formats::plain(false) };
        table(sheet, &book, &Limits { columns: 100, ..Limits::default() }).expect("XML").text
    }

    #[test]
    fn every_kind_of_cell_and_its_place() {
        let sheet = r#"<x:worksheet xmlns:x="u"><x:sheetData>
            <x:row r="2"><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>, b</x:t></x:r></x:is></x:c></x:row>
            <x:row r="4"><x:c><x:v>4.2E1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="str"><x:f>"x"</x:f><x:v>R&amp;D "x"</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>
            <x:row><x:c r="B5"/></x:row><x:row r="3"><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
        assert_eq!(written(sheet, &["zero", "one"]), "\none,,\"a, b\"\n\n42,TRUE,\"R&D \"\"x\"\"\",#N/A\n\n7");
    }

    #[test]
    fn what_lies_far_out_is_left_out_and_said() {
        let book = Book { strings: Vec::new(), formats: Formats::plain(false) };
        let far = r#"<worksheet><row r="1048577"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></worksheet>"#;
        let read = table(far, &book, &Limits::default()).expect("XML");
        assert_eq!((read.text.as_str(), read.notes.len()), ("1", 1));
    }

    #[test]
    fn strings_lose_reading_aids_and_escapes() {
        let text = r#"<sst><si><t>a_x000D_b</t></si><si><r><t>東</t></r><rPh><t>ひがし</t></rPh></si><si/><si><t>_x00</t></si></sst>"#;
        assert_eq!(strings(text).expect("XML"), ["a\rb", "東", "", "_x00"]);
    }
}
