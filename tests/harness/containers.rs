//! Archives and workbooks for the reader's tests, as Excel and common packers write them.

use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::fmt::Write as _;
use std::io::Write as _;

/// A ZIP archive of these files, packed.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, bytes) in files {
        let (mut entry, config) = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().expect("an entry");
        let mut writer = config.wrap(flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::default()));
        writer.write_all(bytes).expect("memory");
        let (encoder, descriptor) = writer.finish().expect("memory");
        encoder.finish().expect("memory");
        entry.finish(descriptor).expect("memory");
    }
    archive.finish().expect("memory");
    out
}

/// A workbook: each sheet its name and its rows; every text is a shared string.
pub fn workbook(sheets: &[(&str, Vec<Vec<String>>)]) -> Vec<u8> {
    let mut strings: Vec<&str> = Vec::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    let (mut list, mut relations) = (String::new(), String::new());
    for (n, (name, rows)) in sheets.iter().enumerate() {
        let n = n + 1;
        let mut xml = String::from("<?xml version=\"1.0\"?><worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>");
        for (r, row) in rows.iter().enumerate() {
            let _ = write!(xml, "<row r=\"{}\">", r + 1);
            for (c, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let _ = write!(xml, "<c r=\"{}{}\" t=\"s\"><v>{}</v></c>", char::from(b'A' + c as u8), r + 1, strings.len());
                strings.push(cell);
            }
            xml.push_str("</row>");
        }
        xml.push_str("</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{n}.xml"), xml));
        let _ = write!(list, "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>", escaped(name));
        let _ = write!(relations, "<Relationship Id=\"rId{n}\" Type=\"t\" Target=\"worksheets/sheet{n}.xml\"/>");
    }
    let texts: String = strings.iter().map(|s| format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(s))).collect();
    parts.push(("[Content_Types].xml".to_owned(), "<Types/>".to_owned()));
    parts.push(("xl/workbook.xml".to_owned(), format!("<workbook xmlns:r=\"r\"><sheets>{list}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")));
    parts.push(("xl/sharedStrings.xml".to_owned(), format!("<sst>{texts}</sst>")));
    let files: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    zip(&files)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\r', "_x000D_")
}
