//! The command line: the engine of the page, for pipelines and for the tests.
//!
//! Reports go to standard output, everything else to standard error. Exit status: 0 ready or ready with conditions, 1 not ready (with
//! `--strict` also with conditions), 3 unknown, 2 bad usage or nothing readable.

mod args;
mod files;
mod output;

use args::{AboutCode, Asking, Command, Format, PlanRequest, Request};
use scim_preflight::check::{Settings, check_given, read_given, verify_given};
use scim_preflight::read::Given;
use scim_preflight::read::source::at_once;
use scim_preflight::report::help;
use scim_preflight::report::redact::redact;
use scim_preflight::report::schema::{GateState, Report, Verdict, tables};
use scim_preflight::verify::explain::{self, Question};
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = args::parse(std::env::args_os().skip(1)).and_then(|command| match command {
        Command::Help(text) => output::write(None, text.as_bytes()).map(|()| 0),
        Command::Identifier(names) => output::write(None, output::identifiers(&names).as_bytes()).map(|()| 0),
        Command::Plan(request) => plan(&request),
        Command::Identify(request) => identify(&request),
        Command::Explain(asking) => explain(&asking),
        Command::Code(about) => explain_code(&about),
        Command::Check(request) | Command::Verify(request) => run(&request),
    });
    match result {
        Ok(status) => ExitCode::from(status),
        Err(message) => {
            eprintln!("scim-preflight: {message}");
            ExitCode::from(2)
        }
    }
}

fn settings(request: &Request, files: &[files::Found]) -> Result<Settings, String> {
    let named = |pairs: &[(String, String)], option: &str| -> Result<Vec<(String, String)>, String> {
        pairs
            .iter()
            .map(|(file, value)| {
                let name = files::base_name(file);
                if files.iter().any(|f| f.name == name) {
                    Ok((name.to_owned(), value.clone()))
                } else {
                    Err(format!("{option} {file}={value}: no such file was given"))
                }
            })
            .collect()
    };
    Ok(Settings {
        directory: request.directory.clone(),
        kinds: named(&request.kinds, "--kind")?,
        groups: named(&request.groups, "--group")?,
        assume: request.assume.clone(),
        readings: Vec::new(),
        remembered: Vec::new(),
        now: request.now.clone(),
        list_out_of_scope: request.list_out_of_scope,
    })
}

fn given(files: &[files::Found]) -> Vec<Given<'_>> {
    files.iter().map(files::Found::given).collect()
}

fn identify(request: &Request) -> Result<u8, String> {
    let files = files::find(&request.files)?;
    let inventory = at_once(read_given(&given(&files), &settings(request, &files)?, &mut |_| {}))?;
    let text = match request.format {
        Format::Json => output::identify_json(&inventory),
        Format::Text => output::identify_text(&inventory),
        Format::Html | Format::Csv => return Err("identify: expected --format text or json".to_owned()),
    };
    output::write(request.output.as_deref(), text.as_bytes()).map(|()| 0)
}

/// Makes a list, the runbook or a script of an earlier report.
fn plan(request: &PlanRequest) -> Result<u8, String> {
    let text = (request.make)(&files::report("REPORT", &request.report)?);
    output::write(request.output.as_deref(), text.as_bytes()).map(|()| 0)
}

/// Exit status: 0 nothing stands in the way, 1 a cause was found, 3 it cannot be told.
fn explain(asking: &Asking) -> Result<u8, String> {
    let report = files::report("REPORT", &asking.report)?;
    let question = Question { person: asking.person.clone(), scope: asking.scope.clone() };
    let found = explain::explain(&report, &question);
    output::write(asking.output.as_deref(), &output::explanation(&found, asking.json)?)?;
    Ok(match found.cause {
        Some(_) => 1,
        None if found.steps.is_empty() || found.steps.iter().any(|s| s.answer == "unknown") => 3,
        None => 0,
    })
}

fn explain_code(AboutCode { code, json, output }: &AboutCode) -> Result<u8, String> {
    let told = output::code(code, *json).ok_or_else(|| {
        let known: Vec<&str> = help::codes().collect();
        format!("--code: expected a finding code, found {code:?}. There are: {}", known.join(", "))
    })?;
    output::write(output.as_deref(), told.as_bytes()).map(|()| 0)
}

fn run(request: &Request) -> Result<u8, String> {
    let files = files::find(&request.files)?;
    let settings = settings(request, &files)?;
    let report = match &request.before {
        Some(path) => at_once(verify_given(&files::report("--before", path)?, &given(&files), &settings, &mut |_| {}))?,
        None => at_once(check_given(&given(&files), &settings, &mut |_| {}))?,
    };
    if tables(&report.inputs).all(|i| i.kind == "unknown") && !report.findings.iter().any(|f| f.code == "input.secret") {
        let told: Vec<String> = report.findings.iter().filter(|f| f.code.starts_with("input.unrec")).map(|f| format!("\n  {}", f.message)).collect();
        return Err(format!("nothing readable was given{}", told.concat()));
    }
    hand_out(request, &report)?;
    Ok(status(&report, request.strict))
}

/// Writes the report, redacted where that was asked for, and the key to it.
fn hand_out(request: &Request, report: &Report) -> Result<(), String> {
    let Some(level) = request.redact else {
        return output::write(request.output.as_deref(), &output::report(report, request.format)?);
    };
    let (copy, key) = redact(report, level);
    let bytes = output::report(&copy, request.format)?;
    match &request.redact_key {
        Some(path) => output::write_key(path, &key)?,
        None => eprintln!("scim-preflight: the key to the codes was not kept; --redact-key FILE writes it"),
    }
    output::write(request.output.as_deref(), &bytes)
}

fn status(report: &Report, strict: bool) -> u8 {
    let failed = report.verification.iter().flat_map(|v| &v.checks).any(|c| c.state == GateState::Fail);
    match report.verdict {
        Verdict::Ready | Verdict::ReadyWithConditions if failed => 1,
        Verdict::Ready => 0,
        Verdict::ReadyWithConditions => u8::from(strict),
        Verdict::NotReady => 1,
        Verdict::Unknown => 3,
    }
}
