//! The whole run: files and settings in, a report out. The command line and the worker both call this and nothing else.

use crate::forecast::scope::Scope;
use crate::forecast::{Beside, Forecast, Today, forecast};
use crate::judge::{Case, Compared, Found, judge};
use crate::model::{DirectoryKind, Inventory, Kind, ScenarioId};
use crate::plan::{self, Planned};
use crate::read::reading::{DELIMITERS, Encoding, Preview, Reading, Remembered};
use crate::read::source::{at_once, in_memory};
use crate::read::{self, Given, Limits, Options, Progress, Source};
use crate::report::build::{self, Sides};
use crate::report::plan::After;
use crate::report::schema::{Report, Severity};
use crate::report::snapshot;
use crate::report::verification::{Check, Verification};
use crate::rules::assumptions::{Chosen, chosen, scenarios};
use crate::verify::{self, Facts};
use crate::words::check as say;
use serde::Serialize;

/// What the administrator settled by hand, as words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Settings {
    /// `okta`, `entra`, …; recognised from the files where it is not set.
    pub directory: Option<String>,
    /// (file name, kind).
    pub kinds: Vec<(String, String)>,
    /// (file name, group id or name).
    pub groups: Vec<(String, String)>,
    /// How tables are to be read that were read wrongly.
    pub readings: Vec<SettledReading>,
    /// What holds for every table with the same columns.
    pub remembered: Vec<RememberedReading>,
    /// (assumption, value).
    pub assume: Vec<(String, String)>,
    /// RFC 3339. The engine knows no clock.
    pub now: String,
    pub list_out_of_scope: bool,
}

/// How one table is to be read, as words.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SettledReading {
    pub file: String,
    /// `UTF-8`, `UTF-16LE`, `UTF-16BE` or `Windows-1252`; told from the bytes where it is not set.
    pub encoding: Option<String>,
    /// `comma`, `semicolon`, `tab` or `pipe`; told from the text where it is not set.
    pub delimiter: Option<String>,
    /// (column counted from 0, the name under which it is read).
    pub columns: Vec<(usize, String)>,
}

/// A reading that holds for every table with these columns, as words. It holds nothing of any file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RememberedReading {
    /// The fingerprint of the header.
    pub header: String,
    pub kind: String,
    pub delimiter: Option<String>,
    pub columns: Vec<(usize, String)>,
}

/// Where a run stands.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    Reading(Progress<'a>),
    Forecasting,
    Judging,
    Planning,
}

/// Runs everything on files in memory. Fails only on settings that say nothing, such as an unknown assumption; the text names the setting.
pub fn check(sources: &[Source<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
    at_once(check_given(&in_memory(sources), settings, event))
}

/// Runs everything, the plan included. Fails also where a file is lost while it is read; the text names the file.
pub async fn check_given(given: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
    let run = Run::new(given, settings, event).await?;
    let mut report = run.report(settings, None, event)?;
    event(Event::Planning);
    report.plan = Some(run.plan(settings, &report, async || {}).await?.plan);
    Ok(report)
}

/// Runs everything on fresh exports in memory, and compares with the report of an earlier day.
pub fn verify(before: &Report, sources: &[Source<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
    at_once(verify_given(before, &in_memory(sources), settings, event))
}

/// Runs everything on fresh exports, and compares with the report of an earlier day.
pub async fn verify_given(before: &Report, given: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
    if before.redacted.is_some() {
        return Err(say::EARLIER_REPORT_REDACTED_COPY_NOBODY_CAN.to_owned());
    }
    let run = Run::new(given, settings, event).await?;
    let mut report = run.report(settings, None, event)?;
    run.verify(before, &mut report);
    Ok(report)
}

/// Files that were read, and what the two standing scenarios say of them: further assumptions can be tried without reading again.
pub struct Run {
    inventory: Inventory,
    scope: Scope,
    today: Today,
    standing: Vec<Forecast>,
    /// What the standing scenarios say, as far as no setting changes it.
    found: Found,
    compared: Compared,
    sides: Sides,
}

impl Run {
    /// Reads, and forecasts what does not depend on what is assumed.
    pub async fn new(given: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Self, String> {
        // Before any reading: a slip in a setting should be told at once.
        chosen(&settings.assume, None)?;
        let inventory = read_given(given, settings, event).await?;
        event(Event::Forecasting);
        let (scope, today) = (Scope::of(&inventory), Today::of(&inventory));
        let mut standing = Vec::new();
        for scenario in scenarios(inventory.directory.kind, None) {
            standing.push(forecast(&inventory, &scope, &today, &scenario, Beside::all(&standing)));
        }
        let nothing = chosen(&[], inventory.directory.kind)?;
        let case = Case { inventory: &inventory, scope: &scope, forecasts: &standing, chosen: &nothing, now: &settings.now, brief: false };
        let (found, compared) = (Found::of(&case), Compared::of(&case));
        let sides = Sides::of(&inventory, &standing);
        Ok(Self { inventory, scope, today, standing, found, compared, sides })
    }

    /// The report under these settings, of which only those count that do not say how files are read. `before`: an earlier report of
    /// this run, made with the same choice of what is listed; its standing scenarios and its snapshot are taken over.
    pub fn report(&self, settings: &Settings, before: Option<Report>, event: &mut dyn FnMut(Event<'_>)) -> Result<Report, String> {
        let Self { inventory, scope, today, found, compared, sides, .. } = self;
        let (forecasts, chosen) = self.forecasts(settings)?;
        event(Event::Judging);
        let case = Case { inventory, scope, forecasts: &forecasts, chosen: &chosen, now: &settings.now, brief: false };
        let judgement = judge(&case, Some(found));
        let (mut made, snapshot) = before.map(|report| (report.scenarios, report.snapshot)).unwrap_or_default();
        made.retain(|scenario| scenario.id != ScenarioId::Chosen.as_str());
        let mut report = build::build(&case, today, sides, compared, judgement, settings.list_out_of_scope, made);
        report.snapshot = Some(snapshot.unwrap_or_else(|| snapshot::of(inventory, scope, today, &report)));
        Ok(report)
    }

    /// What to do about the findings of a report of this run that was made under these settings. `pause` is waited for between two forecasts.
    pub async fn plan(&self, settings: &Settings, report: &Report, pause: impl AsyncFn()) -> Result<Planned, String> {
        let (forecasts, chosen) = self.forecasts(settings)?;
        let case = Case { inventory: &self.inventory, scope: &self.scope, forecasts: &forecasts, chosen: &chosen, now: &settings.now, brief: false };
        Ok(plan::plan(&case, &self.today, &report.findings, pause).await)
    }

    /// The forecast with some fixes of a plan; `None` where none of them is known.
    pub fn after(&self, settings: &Settings, report: &Report, planned: &Planned, picked: &[String]) -> Result<Option<After>, String> {
        let (forecasts, chosen) = self.forecasts(settings)?;
        let case = Case { inventory: &self.inventory, scope: &self.scope, forecasts: &forecasts, chosen: &chosen, now: &settings.now, brief: false };
        Ok(planned.after(&case, &self.today, &report.findings, picked))
    }

    /// The standing forecasts, and the one that was chosen.
    fn forecasts(&self, settings: &Settings) -> Result<(Vec<Forecast>, Chosen), String> {
        let Self { inventory, scope, today, standing, .. } = self;
        let chosen = chosen(&settings.assume, inventory.directory.kind)?;
        let mut forecasts = standing.clone();
        for scenario in scenarios(inventory.directory.kind, chosen.assumptions.as_ref()).iter().skip(standing.len()) {
            forecasts.push(forecast(inventory, scope, today, scenario, Beside::all(standing)));
        }
        Ok((forecasts, chosen))
    }

    /// Adds to a report of this run what became of the report of an earlier day, which must not be a redacted copy.
    pub fn verify(&self, before: &Report, report: &mut Report) {
        let compared = verify::verify(&self.facts(before, report));
        verify::spare(&compared, &mut report.findings);
        let since = verify::since(before, report, &compared);
        report.verification = Some(Verification { since: Some(since), ..compared });
    }

    /// The login test with another sample: without these people.
    pub fn sample(&self, before: &Report, report: &Report, without: &[String]) -> Check {
        let cures = report.verification.as_ref().map(|found| found.cures.as_slice()).unwrap_or_default();
        verify::sample(&self.facts(before, report), cures, without)
    }

    fn facts<'a>(&'a self, before: &'a Report, report: &Report) -> Facts<'a> {
        let Self { inventory, scope, today, standing, .. } = self;
        let token_expired = report.findings.iter().any(|f| f.code == "config.token" && f.severity == Severity::Blocker);
        Facts { before, inventory, scope, today, standing, token_expired }
    }
}

/// Reads files in memory as the settings say.
pub fn read(sources: &[Source<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Inventory, String> {
    at_once(read_given(&in_memory(sources), settings, event))
}

/// Reads the files as the settings say.
pub async fn read_given(given: &[Given<'_>], settings: &Settings, event: &mut dyn FnMut(Event<'_>)) -> Result<Inventory, String> {
    let options = options(settings)?;
    read::read_given(given, &options, &Limits::default(), &mut |progress| event(Event::Reading(progress))).await
}

/// The first rows of a table in memory as the settings have it cut; `None` where it is no table.
pub fn preview(source: &Source<'_>, table: &str, settings: &Settings) -> Option<Preview> {
    at_once(preview_given(&Given { name: source.name, bytes: &source.bytes }, table, settings))
}

/// The first rows of a table as the settings have it cut; `None` where it is no table, or was lost.
pub async fn preview_given(given: &Given<'_>, table: &str, settings: &Settings) -> Option<Preview> {
    read::preview(given, table, &options(settings).ok()?).await.ok()?
}

fn options(settings: &Settings) -> Result<Options, String> {
    let directory = settings
        .directory
        .as_deref()
        .map(|word| {
            let words: Vec<&str> = DirectoryKind::ALL.iter().map(|k| k.as_str()).collect();
            DirectoryKind::from_word(word).ok_or_else(|| say::directory_expected_one_n_found_word(&words.join(", "), &word))
        })
        .transpose()?;
    let kinds = settings
        .kinds
        .iter()
        .map(|(file, word)| {
            let kind = Kind::from_word(word).ok_or_else(|| say::kind_file_expected_kind_such_harness(&file, &word))?;
            Ok((file.clone(), kind))
        })
        .collect::<Result<_, String>>()?;
    let readings = settings.readings.iter().map(reading).collect::<Result<_, String>>()?;
    // Kept between visits: what an earlier version wrote and this one does not know is passed over.
    let remembered = settings.remembered.iter().filter_map(remembered).collect();
    let keep = settings.assume.iter().filter(|(name, _)| name == "user_key").map(|(_, value)| value.clone()).collect();
    Ok(Options { directory, kinds, groups: settings.groups.clone(), readings, remembered, keep })
}

fn reading(settled: &SettledReading) -> Result<(String, Reading), String> {
    let wrong = |what: &str, word: &str| say::what_file_word_not_known(&what, &settled.file, &word);
    let encoding = settled.encoding.as_deref().map(|word| Encoding::from_word(word).ok_or_else(|| wrong("encoding", word))).transpose()?;
    let byte = |word: &str| DELIMITERS.iter().find(|(known, _)| *known == word).map(|(_, byte)| *byte);
    let delimiter = settled.delimiter.as_deref().map(|word| byte(word).ok_or_else(|| wrong("delimiter", word))).transpose()?;
    Ok((settled.file.clone(), Reading { encoding, delimiter, columns: settled.columns.clone() }))
}

fn remembered(known: &RememberedReading) -> Option<Remembered> {
    let reading = SettledReading { delimiter: known.delimiter.clone(), columns: known.columns.clone(), ..SettledReading::default() };
    Some(Remembered { header: known.header.clone(), kind: Kind::from_word(&known.kind)?, reading: self::reading(&reading).ok()?.1 })
}
