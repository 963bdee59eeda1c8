//! Reads a suite: headings, tables and fenced blocks of a Markdown file. Everything else is prose for the reader.

/// One case: what stands between two `##` headings, with what stands before the first of them.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// `users.md:12 A trailing blank`.
    pub title: String,
    pub tables: Vec<Table>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub line: usize,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A fenced block: its info string and its text.
#[derive(Clone, Debug, Default)]
pub struct Block {
    pub info: String,
    pub text: String,
}

impl Table {
    /// What the first column holds says what the table is.
    pub fn is(&self) -> &str {
        self.header.first().map_or("", String::as_str)
    }

    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|h| h == name)
    }

    /// The cell of a row; `None` where the table has no such column.
    pub fn cell<'a>(&self, row: &'a [String], name: &str) -> Option<&'a str> {
        self.column(name).map(|i| row.get(i).map_or("", String::as_str))
    }
}

pub fn cases(file: &str, text: &str) -> Vec<Case> {
    let mut background = Case::default();
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((n, line)) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            cases.push(Case { title: format!("{file}:{} {heading}", n + 1), ..background.clone() });
            continue;
        }
        let case = cases.last_mut().unwrap_or(&mut background);
        if let Some(info) = line.strip_prefix("```") {
            let mut text = String::new();
            let mut closed = false;
            for (_, inner) in lines.by_ref() {
                if inner == "```" {
                    closed = true;
                    break;
                }
                text.push_str(inner);
                text.push('\n');
            }
            assert!(closed, "{file}:{}: the block is not closed", n + 1);
            case.blocks.push(Block { info: info.trim().to_owned(), text });
        } else if line.starts_with('|') {
            let mut table = Table { line: n + 1, header: cells(line), rows: Vec::new() };
            let ruler = lines.next().map(|(_, l)| l).unwrap_or_default();
            assert!(ruler.starts_with("|-"), "{file}:{}: the table has no ruler", n + 1);
            while let Some((at, row)) = lines.next_if(|(_, l)| l.starts_with('|')) {
                let row = cells(row);
                assert_eq!(row.len(), table.header.len(), "{file}:{}: the row has another number of cells than its header", at + 1);
                table.rows.push(row);
            }
            case.tables.push(table);
        }
    }
    cases
}

fn cells(line: &str) -> Vec<String> {
    line.trim().trim_start_matches('|').trim_end_matches('|').split('|').map(|c| value(c.trim())).collect()
}

/// Between back-ticks every blank counts and `\u{200B}` is that character; a lone dash is nothing.
pub fn value(cell: &str) -> String {
    let raw = match cell {
        "–" => return String::new(),
        c => c.strip_prefix('`').and_then(|c| c.strip_suffix('`')).unwrap_or(c),
    };
    unescape(raw)
}

/// `\u{200B}` is that character.
pub fn unescape(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, tail) = after.split_once('}').unwrap_or_else(|| panic!("an escape is not closed: {raw}"));
        let code = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap_or_else(|| panic!("no such character: {raw}"));
        out.push_str(before);
        out.push(code);
        rest = tail;
    }
    out + rest
}

/// The items of a cell, parted by a comma and a blank.
pub fn list(cell: &str) -> Vec<String> {
    if cell.is_empty() { Vec::new() } else { cell.split(", ").map(str::to_owned).collect() }
}
