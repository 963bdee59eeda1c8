//! One administrator's run: from the files, wherever they are, to the report made of them.
//!
//! Plain Rust, so that it is tested natively. It must never know a message port, a clock or a browser.

use crate::check::{self, Event, Settings};
use crate::read::{Given, Limits, source};
use crate::report::reopen;
use crate::report::schema::Report;
use serde::Serialize;

/// What a run gave.
pub struct Outcome {
    pub report: Report,
    /// What was read, for further assumptions; `None` when a report was dropped rather than exports.
    pub run: Option<check::Run>,
    /// The report that the exports were compared with.
    pub before: Option<Report>,
    /// The report that was dropped beside exports.
    pub earlier: Option<Earlier>,
}

/// A report that was dropped beside exports.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Earlier {
    /// Of the file.
    pub name: String,
    /// A redacted copy: nothing can be compared with it.
    pub redacted: bool,
}

/// So much of a file is looked at for whether it may be a report.
const HEAD: u64 = 1 << 16;

/// Reads, forecasts and judges; reopens a report that was dropped alone, and compares with one that was dropped beside exports. Of several
/// reports the last one counts.
pub async fn run(files: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Outcome, String> {
    let mut exports = Vec::new();
    let mut last = None;
    for file in files {
        match reopened(file).await? {
            Some(report) => last = Some((file.name, report)),
            None => exports.push(Given { name: file.name, bytes: file.bytes }),
        }
    }
    let (before, earlier) = match last {
        Some((_, report)) if exports.is_empty() => return Ok(Outcome { report, run: None, before: None, earlier: None }),
        Some((name, report)) => {
            let redacted = report.redacted.is_some();
            ((!redacted).then_some(report), Some(Earlier { name: name.to_owned(), redacted }))
        }
        None => (None, None),
    };
    let run = check::Run::new(&exports, settings, event).await?;
    let mut report = run.report(settings, None, event)?;
    if let Some(before) = &before {
        run.verify(before, &mut report);
    }
    Ok(Outcome { report, run: Some(run), before, earlier })
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

    const ACCOUNT: &[u8] = b"email,name,uuid\nann@example.com,Ann Lee,1\nbo@example.com,Bo Ek,2\n";
    const PEOPLE: &[u8] = b"id,login,email,status,firstName,lastName\n1,ann@example.com,ann@example.com,ACTIVE,Ann,Lee\n";

    fn run_all(files: &[(&str, &[u8])]) -> Outcome {
        let given: Vec<Given<'_>> = files.iter().map(|(name, bytes)| Given { name, bytes }).collect();
        at_once(run(&given, &Settings { now: "2026-11-21T00:00:00Z".to_owned(), ..Settings::default() }, &mut |_| {})).unwrap()
    }

    #[test]
    fn a_report_beside_exports_is_compared_with() {
        let before = run_all(&[("a.csv", ACCOUNT), ("p.csv", PEOPLE)]).report;
        let json = serde_json::to_vec(&before).unwrap();
        for files in
            [[("r.json", json.as_slice()), ("a.csv", ACCOUNT), ("p.csv", PEOPLE)], [("a.csv", ACCOUNT), ("p.csv", PEOPLE), ("r.json", &json)]]
        {
            let after = run_all(&files);
            assert_eq!(after.earlier, Some(Earlier { name: "r.json".to_owned(), redacted: false }));
            assert_eq!(after.report.verification.as_ref().map(|v| v.before.as_str()), Some("2026-11-21T00:00:00Z"));
            assert_eq!(after.report.inputs.len(), 2, "the report is no export");
            let again = run_all(&[("after.json", &serde_json::to_vec(&after.report).unwrap())]);
            assert_eq!(serde_json::to_vec(&again.report).unwrap(), serde_json::to_vec(&after.report).unwrap());
        }
        let alone = run_all(&[("old.json", b"{\"schema\":1}"), ("r.json", &json)]);
        assert!(alone.run.is_some(), "what only looks like a report is an export");
    }

    #[test]
    fn a_redacted_copy_is_not_compared_with_and_the_check_goes_on() {
        let before = run_all(&[("a.csv", ACCOUNT), ("p.csv", PEOPLE)]).report;
        let (copy, _) = crate::report::redact::redact(&before, crate::report::redact::Level::Names);
        let outcome = run_all(&[("r.json", &serde_json::to_vec(&copy).unwrap()), ("a.csv", ACCOUNT), ("p.csv", PEOPLE)]);
        assert_eq!(outcome.earlier.map(|e| e.redacted), Some(true));
        assert_eq!(outcome.report, before);
    }
}
