//! One administrator's run: from the files, wherever they are, to the report made of them.
//!
//! Plain Rust, so that it is tested natively. It must never know a message port, a clock or a browser.

use crate::check::{self, Event, Settings};
use crate::read::{Given, Limits, source};
use crate::report::reopen;
use crate::report::schema::Report;

/// What a run gave.
pub struct Outcome {
    pub report: Report,
    /// What was read, for further assumptions; `None` when a report was dropped rather than exports.
    pub run: Option<check::Run>,
}

/// So much of a file is looked at for whether it may be a report.
const HEAD: u64 = 1 << 16;

/// Reads, forecasts and judges, or reopens a report that was dropped alone.
pub async fn run(files: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Outcome, String> {
    if let [file] = files
        && let Some(report) = reopened(file).await?
    {
        return Ok(Outcome { report, run: None });
    }
    let run = check::Run::new(files, settings, event).await?;
    let report = run.report(settings, None, event)?;
    Ok(Outcome { report, run: Some(run) })
}

/// The report that a file is, if it is one.
async fn reopened(file: &Given<'_>) -> Result<Option<Report>, String> {
    let Given { name, bytes } = file;
    let size = bytes.size();
    let head = source::read(*bytes, 0, size.min(HEAD)).await.map_err(|lost| lost.sentence(name))?;
    // A long list of people is not taken over whole only to see that it is no report: ours say what they are in their first line.
    if !reopen::may_be(&head, size <= Limits::default().kept) {
        return Ok(None);
    }
    let whole = source::whole(*bytes).await.map_err(|lost| lost.sentence(name))?;
    reopen::reopen(&whole).transpose().map_err(|why| format!("{name}: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::source::{Bytes, Lost, Piece, at_once};

    /// A file that is gone once its beginning was read.
    struct Fleeting(&'static [u8]);

    impl Bytes for Fleeting {
        fn size(&self) -> u64 {
            self.0.len() as u64 + 1
        }

        fn read(&self, from: u64, length: usize) -> Piece<'_> {
            let piece = if from == 0 && length <= self.0.len() { Ok(self.0[..length].into()) } else { Err(Lost::Gone) };
            Box::pin(std::future::ready(piece))
        }
    }

    fn run_on(name: &str, bytes: &dyn Bytes) -> Result<Outcome, String> {
        at_once(run(&[Given { name, bytes }], &Settings::default(), &mut |_| {}))
    }

    #[test]
    fn a_file_that_is_lost_on_the_way_is_named() {
        for bytes in [b"id,login\n".as_slice(), b"{\"schema\":\"scim-preflight/report/1\"", b"PK\x03\x04"] {
            let said = run_on("users.csv", &Fleeting(bytes)).err().unwrap();
            assert!(said.starts_with("users.csv could not be read."), "{said}");
        }
    }

    #[test]
    fn what_is_no_report_is_read_as_an_export() {
        let outcome = run_on("users.csv", &b"id,login\n1,ann@example.com\n".as_slice()).unwrap();
        assert!(outcome.run.is_some());
        assert_eq!(outcome.report.inputs.len(), 1);
    }
}
