//! The plain way to join two lists of users, in Rust: the crate that everybody takes for CSV, and a map. What our engine is compared with.

use crate::Done;
use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};

/// `cargo x join FOLDER`: how many addresses of the account's list stand in the directory's, exactly and once case is folded, as JSON.
pub fn join(folder: &str) -> Done {
    let (account, directory) = (list(folder, "harness-users")?, list(folder, "exportUsers")?);
    let mut exactly = HashSet::new();
    each(&directory, "userPrincipalName", |address| {
        exactly.insert(address.to_owned());
    })?;
    let folded: HashSet<String> = exactly.iter().map(|address| address.to_lowercase()).collect();
    let (mut same, mut alike) = (0_u64, 0_u64);
    each(&account, "email", |address| {
        same += u64::from(exactly.contains(address));
        alike += u64::from(folded.contains(&address.to_lowercase()));
    })?;
    println!("{{\"exact\":{same},\"folded\":{alike}}}");
    Ok(())
}

/// The table in a folder whose name begins so.
fn list(folder: &str, start: &str) -> Result<PathBuf, String> {
    let entries = std::fs::read_dir(folder).map_err(|why| format!("{folder}: {why}"))?;
    let found = entries.flatten().find(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with(start) && Path::new(&name).extension().is_some_and(|ending| ending == "csv")
    });
    found.map(|entry| entry.path()).ok_or_else(|| format!("{folder} holds no {start}….csv"))
}

/// Calls back with the cell of one column in every row.
fn each(file: &Path, column: &str, mut with: impl FnMut(&str)) -> Done {
    let told = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let mut reader = csv::Reader::from_reader(File::open(file).map_err(|why| told(&why))?);
    let headers = reader.headers().map_err(|why| told(&why))?;
    let at = headers.iter().position(|name| name.trim_start_matches('\u{feff}') == column).ok_or_else(|| told(&format!("no column {column}")))?;
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(|why| told(&why))? {
        with(&row[at]);
    }
    Ok(())
}
