//! One administrator's run: the files as they arrive, then the report made of them.
//!
//! Plain Rust, so that it is tested natively. It must never know a message port, a clock or a browser.

use super::protocol::FileMeta;
use crate::check::{self, Event, Settings};
use crate::read::Source;
use crate::report::reopen;
use crate::report::schema::Report;

pub struct Session {
    files: Vec<Arriving>,
    settings: Settings,
}

struct Arriving {
    meta: FileMeta,
    bytes: Vec<u8>,
}

/// What a run gave.
pub struct Outcome {
    pub report: Report,
    /// What was read, for further assumptions; `None` when a report was dropped rather than exports.
    pub run: Option<check::Run>,
}

impl Session {
    /// Starts over. The names must be the base names the administrator sees.
    pub fn begin(files: Vec<FileMeta>, settings: Settings) -> Self {
        let files = files.into_iter().map(|meta| Arriving { meta, bytes: Vec::new() }).collect();
        Self { files, settings }
    }

    /// Makes room for `length` more bytes of a file, lets `fill` write them and says how many bytes of the file are here now.
    ///
    /// Memory is asked for, not taken: a file too large for the browser must end in a sentence, not in a crash.
    pub fn slice(&mut self, file: usize, length: usize, fill: impl FnOnce(&mut [u8])) -> Result<u64, String> {
        let Some(file) = self.files.get_mut(file) else {
            return Err("A part of a file arrived that was not announced.".to_owned());
        };
        let here = file.bytes.len();
        let rest = usize::try_from(file.meta.bytes).unwrap_or(usize::MAX).saturating_sub(here);
        if file.bytes.try_reserve_exact(rest.max(length)).is_err() {
            return Err(format!("{} is too large for the memory this browser gives a page.", file.meta.name));
        }
        file.bytes.resize(here + length, 0);
        fill(&mut file.bytes[here..]);
        Ok(file.bytes.len() as u64)
    }

    /// Reads, forecasts and judges, or reopens a report that was dropped alone. The files are let go of either way.
    pub fn run(self, event: &mut dyn FnMut(Event<'_>)) -> Result<Outcome, String> {
        let files = self.files;
        if let Some(short) = files.iter().find(|f| f.bytes.len() as u64 != f.meta.bytes) {
            return Err(format!("{} did not arrive whole. It may have changed while it was being read: drop it again.", short.meta.name));
        }
        if let [file] = files.as_slice()
            && let Some(report) = reopen::reopen(&file.bytes)
        {
            let report = report.map_err(|why| format!("{}: {why}", file.meta.name))?;
            return Ok(Outcome { report, run: None });
        }
        let sources: Vec<Source<'_>> = files.iter().map(|f| Source { name: &f.meta.name, bytes: &f.bytes }).collect();
        let run = check::Run::new(&sources, &self.settings, event)?;
        let report = run.report(&self.settings, None, event)?;
        Ok(Outcome { report, run: Some(run) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta(name: &str, bytes: u64) -> FileMeta {
        FileMeta { name: name.to_owned(), bytes }
    }

    #[test]
    fn slices_add_up_and_a_short_file_is_named() {
        let mut session = Session::begin(vec![meta("users.csv", 5)], Settings::default());
        assert_eq!(session.slice(0, 3, |room| room.copy_from_slice(b"abc")), Ok(3));
        let said = session.run(&mut |_| {}).err().unwrap();
        assert!(said.starts_with("users.csv did not arrive whole"), "{said}");
    }

    #[test]
    fn an_unannounced_slice_is_refused() {
        let mut session = Session::begin(Vec::new(), Settings::default());
        assert!(session.slice(0, 1, |_| {}).is_err());
    }
}
