//! Excel workbooks (.xlsx, ECMA-376): each sheet becomes comma separated text, a line a row, so that one reader reads all tables.
//!
//! Architecture Invariant: what comes out of a cell is what the administrator sees in it, as far as an export can tell: dates as dates,
//! whole numbers whole. Nothing here knows what a column means.

mod cells;
mod format;
mod xml;

use super::archive::{Archive, Content, Opened, Part, Refused};
use super::limits::Limits;
use crate::model::Refusal;
use crate::words::read_workbook as say;
use format::Formats;
use xml::{Node, walk};

/// What a sheet needs of its workbook.
pub struct Book {
    pub strings: Vec<String>,
    pub formats: Formats,
}

/// All sheets that hold anything.
pub fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Opened, Refused> {
    let workbook = wanted(archive, "xl/workbook.xml")?;
    let targets = relations(&wanted(archive, "xl/_rels/workbook.xml.rels")?)?;
    let (sheets, from_1904) = sheets(&workbook)?;
    let strings = match archive.text("xl/sharedStrings.xml") {
        Some(text) => cells::strings(&text?)?,
        None => Vec::new(),
    };
    let formats = match archive.text("xl/styles.xml") {
        Some(text) => Formats::read(&text?, from_1904)?,
        None => Formats::plain(from_1904),
    };
    let book = Book { strings, formats };
    let mut opened = Opened { what: "Excel workbook", parts: Vec::new(), notes: Vec::new() };
    for sheet in sheets {
        let Some((_, target)) = targets.iter().find(|(id, _)| *id == sheet.relation) else { continue };
        // Sheets of charts and macros have no cells.
        let Some(text) = target.contains("worksheets/").then(|| archive.text(target)).flatten() else { continue };
        let table = cells::table(&text?, &book, limits)?;
        if table.text.trim().is_empty() {
            opened.notes.push(say::the_sheet_name_is_empty(&sheet.name));
            continue;
        }
        let mut notes = table.notes;
        if sheet.hidden {
            notes.push(say::SHEET_HIDDEN_WORKBOOK.to_owned());
        }
        opened.parts.push(Part { name: sheet.name, content: Content::Sheet(table.text), notes });
    }
    if opened.parts.is_empty() {
        return Err((Refusal::Empty, say::WORKBOOK_HAS_NO_CELLS_HOLD_ANYTHING.to_owned()));
    }
    Ok(opened)
}

fn wanted(archive: &mut Archive<'_>, path: &str) -> Result<String, Refused> {
    archive.text(path).unwrap_or_else(|| Err(broken()))
}

/// The sentence for XML that is not what a workbook has there.
fn broken() -> Refused {
    (Refusal::Container, say::WORKBOOK_DAMAGED_PART_EVERY_WORKBOOK_HAS.to_owned())
}

struct Sheet {
    name: String,
    relation: String,
    hidden: bool,
}

/// The sheets in their order, and whether days are counted from 1904.
fn sheets(text: &str) -> Result<(Vec<Sheet>, bool), Refused> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    walk(text, &mut |node| match node {
        Node::Open("sheet", tag) => {
            let hidden = tag.get("state").is_some_and(|state| state != "visible");
            sheets.push(Sheet { name: tag.get("name").unwrap_or_default(), relation: tag.get("r:id").unwrap_or_default(), hidden });
        }
        Node::Open("workbookPr", tag) => from_1904 = tag.get("date1904").is_some_and(|v| v == "1" || v == "true"),
        _ => {}
    })?;
    Ok((sheets, from_1904))
}

/// The path in the archive of what each relation of the workbook points to.
fn relations(text: &str) -> Result<Vec<(String, String)>, Refused> {
    let mut found = Vec::new();
    walk(text, &mut |node| {
        if let Node::Open("Relationship", tag) = node {
            let target = tag.get("Target").unwrap_or_default();
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            found.push((tag.get("Id").unwrap_or_default(), path));
        }
    })?;
    Ok(found)
}
