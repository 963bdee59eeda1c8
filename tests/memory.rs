//! How much memory reading takes: what is kept of a file, and a few windows of it, however long it is.
//!
//! A program of its own, because it counts every byte that is taken.

use scim_preflight::model::Inventory;
use scim_preflight::read::source::{Bytes, Given, Lost, Piece, at_once};
use scim_preflight::read::{Limits, Options, read_given};
use std::alloc::{GlobalAlloc, Layout, System};
use std::borrow::Cow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard};

struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

fn took(bytes: usize) {
    PEAK.fetch_max(NOW.fetch_add(bytes, Ordering::Relaxed) + bytes, Ordering::Relaxed);
}

// SAFETY: everything is left to the system's own allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        took(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        took(size);
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// A file that is made up as it is asked for: a head, and then one line after the other, each of the same length.
struct MadeUp {
    head: String,
    line: fn(u64) -> String,
    lines: u64,
}

impl MadeUp {
    fn width(&self) -> u64 {
        (self.line)(0).len() as u64
    }
}

impl Bytes for MadeUp {
    fn size(&self) -> u64 {
        self.head.len() as u64 + self.lines * self.width()
    }

    fn read(&self, from: u64, length: usize) -> Piece<'_> {
        let mut out = Vec::with_capacity(length + 4096);
        let (head, width) = (self.head.len() as u64, self.width());
        let mut nth = from.saturating_sub(head) / width;
        let mut skip = if from < head { from } else { (from - head) % width } as usize;
        if from < head {
            out.extend_from_slice(&self.head.as_bytes()[skip..]);
            skip = 0;
        }
        while out.len() < length && nth < self.lines {
            out.extend_from_slice(&(self.line)(nth).as_bytes()[skip..]);
            (skip, nth) = (0, nth + 1);
        }
        out.truncate(length);
        let piece = if out.len() == length { Ok(Cow::Owned(out)) } else { Err(Lost::Gone) };
        Box::pin(std::future::ready(piece))
    }
}

/// The counter is one for all: one test at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(|broken| broken.into_inner())
}

/// Reads it, and says what reading took at most and what is left of it.
fn read(name: &str, file: &MadeUp) -> (Inventory, usize, usize) {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let inventory = at_once(read_given(&[Given { name, bytes: file }], &Options::default(), &Limits::default(), &mut |_| {})).unwrap();
    (inventory, PEAK.load(Ordering::Relaxed) - before, NOW.load(Ordering::Relaxed) - before)
}

const MB: usize = 1 << 20;

/// The columns of the administrator's export of users and some that nobody needs: 29 in all, and 400 bytes a row.
const HEADER: &str = "id,displayName,userPrincipalName,mail,userType,accountEnabled,givenName,surname,department,jobTitle,city,country,\
     usageLocation,officeLocation,companyName,employeeId,mobilePhone,postalCode,state,streetAddress,createdDateTime,creationType,\
     ageGroup,consentProvidedForMinor,legalAgeGroupClassification,preferredLanguage,telephoneNumber,faxNumber,onPremisesSyncEnabled\n";

fn row(n: u64) -> String {
    let rest: String = (0..23).map(|column| format!(",what nobody {:03}", column * 7)).collect();
    format!("{n:08},Ann Lee {n:08},a{n:08}@example.com,a{n:08}@example.com,Member,True{rest}\n")
}

fn line(n: u64) -> String {
    let rest: String = (0..16).map(|column| format!(",\"column{column:02}\":\"what nobody needs\"")).collect();
    format!("{{\"uuid\":\"{n:08}\",\"email\":\"a{n:08}@example.com\",\"name\":\"Ann Lee {n:08}\"{rest}}}\n")
}

/// A table of 60 MB and 29 columns takes what is kept of it and less than 24 MB beside, of which the windows are most. Growing lists hold
/// their entries twice for a moment, which is why what is kept counts three times.
#[test]
fn a_long_table_is_never_in_memory_as_a_whole() {
    let _alone = alone();
    let file = MadeUp { head: HEADER.to_owned(), line: row, lines: 60 * MB as u64 / row(0).len() as u64 };
    assert_eq!(HEADER.split(',').count(), 29);
    let (inventory, peak, kept) = read("users.csv", &file);
    assert_eq!(inventory.directory.users.len() as u64, file.lines);
    assert_eq!(inventory.inputs[0].bytes, file.size());
    let table = (peak, kept);
    assert!(peak < 3 * kept + 24 * MB, "{} MB at most, {} MB kept", peak / MB, kept / MB);
    // Nothing of it is kept where nobody knows what it is: then only the windows count.
    let unknown = MadeUp { head: "colour,size\n".to_owned(), line: row, lines: file.lines };
    let (inventory, peak, _) = read("users.csv", &unknown);
    assert_eq!(inventory.inputs[0].rows, 0);
    assert!(peak < 24 * MB, "{} MB", peak / MB);
    println!("table: {} MB at most, {} MB kept; unknown: {} MB at most", table.0 / MB, table.1 / MB, peak / MB);
}

/// The same of 60 MB of JSON, one record a line.
#[test]
fn long_line_json_is_never_in_memory_as_a_whole() {
    let _alone = alone();
    let file = MadeUp { head: String::new(), line, lines: 60 * MB as u64 / line(0).len() as u64 };
    let (inventory, peak, kept) = read("users.json", &file);
    assert_eq!(inventory.account.users.len() as u64, file.lines);
    assert!(peak < 3 * kept + 24 * MB, "{} MB at most, {} MB kept", peak / MB, kept / MB);
    println!("lines: {} MB at most, {} MB kept", peak / MB, kept / MB);
}
