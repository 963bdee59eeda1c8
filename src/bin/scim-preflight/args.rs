//! What was asked for.

use lexopt::prelude::*;
use scim_preflight::report::commands::{SCRIPTS, script};
use scim_preflight::report::lists::{self, list, runbook_markdown};
use scim_preflight::report::redact::Level;
use scim_preflight::report::schema::Report;
use std::ffi::OsString;
use std::path::PathBuf;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

pub enum Command {
    Check(Box<Request>),
    Verify(Box<Request>),
    Identify(Box<Request>),
    Identifier(Vec<String>),
    Plan(PlanRequest),
    Explain(Box<Asking>),
    Code(Box<AboutCode>),
    Help(&'static str),
}

pub struct Request {
    pub files: Vec<PathBuf>,
    pub directory: Option<String>,
    pub kinds: Vec<(String, String)>,
    pub groups: Vec<(String, String)>,
    pub assume: Vec<(String, String)>,
    pub format: Format,
    pub output: Option<PathBuf>,
    /// RFC 3339.
    pub now: String,
    pub list_out_of_scope: bool,
    pub strict: bool,
    /// The earlier report, for `verify`.
    pub before: Option<PathBuf>,
    /// `None`: nothing is taken out.
    pub redact: Option<Level>,
    pub redact_key: Option<PathBuf>,
}

/// What is made of an earlier report.
pub struct PlanRequest {
    pub report: PathBuf,
    pub make: fn(&Report) -> String,
    pub output: Option<PathBuf>,
}

/// Who cannot see what, and the report that tells why.
pub struct Asking {
    pub person: String,
    pub scope: Option<String>,
    pub json: bool,
    pub output: Option<PathBuf>,
    pub report: PathBuf,
}

/// What a finding code means.
pub struct AboutCode {
    pub code: String,
    pub json: bool,
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy)]
pub enum Format {
    Text,
    Json,
    Html,
    Csv,
}

const HELP: &str = "\
Tells what turning on SCIM provisioning will do to a Harness account.

  scim-preflight check [options] FILE...       what will happen, and whether it is safe
  scim-preflight verify --before REPORT [options] FILE...
                                               after the switch: an earlier report beside fresh exports
  scim-preflight plan --runbook | --list NAME | --commands SYSTEM [--output FILE] REPORT
                                               what to do, made of an earlier report, JSON or HTML
  scim-preflight explain --person ADDRESS [--scope org/ORG/project/PROJECT] REPORT
                                               why somebody cannot see something, step by step
  scim-preflight explain --code CODE           what a finding code means, why it comes up, how sure it is and what to do
  scim-preflight identify [options] FILE...    what each file is taken for, and why
  scim-preflight identifier NAME...            the Harness identifier of a group name under each rule

FILE is an export of the Harness account or of the directory, or a folder of them.

  --directory okta|entra|google|onelogin|jumpcloud|other   recognised from the files where it is not set
  --assume NAME=VALUE     change an assumption: user_key, email_case, group_link, identifier_rule, members_on_link, base
  --policy FILE           the same, as a JSON object
  --kind FILE=KIND        what a file is, such as harness.users or okta.group-members
  --group FILE=GROUP      whose members a file lists: a group's id or name
  --format text|json|html|csv
  --output FILE           instead of standard output
  --redact none|names|all names: codes such as P-0042 in the place of people, groups and files; all: counts only
  --redact-key FILE       where the key to the codes goes: JSON, or CSV where FILE ends so; keep it apart
  --runbook               with plan: the runbook, as Markdown
  --list NAME             with plan: fixes, findings-without-fix, group-mapping, users-to-assign, push-list or access, as CSV;
                          runbook, as Markdown; of a report that verify made also repairs, as CSV, and repair-steps, as Markdown
  --commands SYSTEM       with plan: a script for okta, entra or harness that carries out the picked fixes, all where none is picked;
                          it is only written, never run, and does nothing before it is told to
  --list-out-of-scope     list directory users who will not be sent and have no account
  --now RFC3339           the date of the report
  --strict                exit status 1 also when ready with conditions
  --                      ends the options

Exit status: 0 ready or ready with conditions, 1 not ready, 3 unknown, 2 bad usage or nothing readable. With verify 1 also when one of the
five checks fails.
";

/// Reads the arguments. An error says what was expected.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_args(args);
    let word = match parser.next().map_err(|e| e.to_string())? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help(HELP)),
        Some(Long("version")) => return Ok(Command::Help(concat!("scim-preflight ", env!("CARGO_PKG_VERSION"), "\n"))),
        Some(Value(word)) => word.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().to_string()),
    };
    match word.as_str() {
        "check" => match request(parser)? {
            Some(r) if r.before.is_some() => Err("check: --before goes with verify".to_owned()),
            r => Ok(r.map_or(Command::Help(HELP), |r| Command::Check(Box::new(r)))),
        },
        "identify" => request(parser).map(|r| r.map_or(Command::Help(HELP), |r| Command::Identify(Box::new(r)))),
        "identifier" => names(parser),
        "explain" => asking(parser),
        "verify" => match request(parser)? {
            Some(r) if r.before.is_none() => Err("verify: expected --before REPORT, the report that was made before the switch".to_owned()),
            r => Ok(r.map_or(Command::Help(HELP), |r| Command::Verify(Box::new(r)))),
        },
        "plan" => plan(parser),
        other => Err(format!("expected check, verify, explain, identify, identifier or plan, found {other:?}; --help tells more")),
    }
}

fn plan(mut parser: lexopt::Parser) -> Result<Command, String> {
    let (mut make, mut output, mut reports) = (None, None, Vec::new());
    let known = |words: Vec<&str>| words.join(", ");
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        let asked = match arg {
            Value(file) => {
                reports.push(PathBuf::from(file));
                continue;
            }
            Long("output") => {
                output = Some(parser.value().map_err(|e| e.to_string())?.into());
                continue;
            }
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("runbook") => runbook_markdown,
            Long("list") => {
                let word = text(&mut parser)?;
                let all = || known(lists::all().map(|l| l.0).collect());
                list(&word).ok_or_else(|| format!("--list: expected one of {}, found {word:?}", all()))?
            }
            Long("commands") => {
                let word = text(&mut parser)?;
                let all = || known(SCRIPTS.iter().map(|s| s.0).collect());
                script(&word).ok_or_else(|| format!("--commands: expected one of {}, found {word:?}", all()))?
            }
            other => return Err(format!("{}; --help tells the options", other.unexpected())),
        };
        if make.replace(asked).is_some() {
            return Err("plan: expected only one of --runbook, --list and --commands".to_owned());
        }
    }
    let make = make.ok_or("plan: expected --runbook, --list NAME or --commands SYSTEM")?;
    match <[PathBuf; 1]>::try_from(reports) {
        Ok([report]) => Ok(Command::Plan(PlanRequest { report, make, output })),
        Err(_) => Err("plan: expected one report".to_owned()),
    }
}

fn asking(mut parser: lexopt::Parser) -> Result<Command, String> {
    let (mut person, mut code, mut scope, mut json, mut output, mut report) = (None, None, None, false, None, None);
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Value(file) if report.is_none() => report = Some(PathBuf::from(file)),
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("person") => person = Some(text(&mut parser)?),
            Long("code") => code = Some(text(&mut parser)?),
            Long("scope") => scope = Some(text(&mut parser)?),
            Long("output") => output = Some(parser.value().map_err(|e| e.to_string())?.into()),
            Long("format") => match text(&mut parser)?.as_str() {
                "text" => json = false,
                "json" => json = true,
                other => return Err(format!("--format: expected text or json, found {other:?}")),
            },
            other => return Err(format!("{}; --help tells the options", other.unexpected())),
        }
    }
    if let Some(code) = code {
        return match (person, scope, report) {
            (None, None, None) => Ok(Command::Code(Box::new(AboutCode { code, json, output }))),
            _ => Err("explain: --code goes without a person, a scope or a report".to_owned()),
        };
    }
    let person = person.ok_or("explain: expected --person ADDRESS, or --code CODE")?;
    let report = report.ok_or("explain: expected the report, as JSON or as the offline page")?;
    Ok(Command::Explain(Box::new(Asking { person, scope, json, output, report })))
}

fn names(mut parser: lexopt::Parser) -> Result<Command, String> {
    let mut names = Vec::new();
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Value(name) => names.push(name.into_string().map_err(|_| "a group name is not valid UTF-8".to_owned())?),
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            other => return Err(format!("{}; names that begin with a dash go after --", other.unexpected())),
        }
    }
    if names.is_empty() { Err("identifier: expected at least one group name".to_owned()) } else { Ok(Command::Identifier(names)) }
}

fn request(mut parser: lexopt::Parser) -> Result<Option<Request>, String> {
    let mut now = None;
    let mut request = Request {
        files: Vec::new(),
        directory: None,
        kinds: Vec::new(),
        groups: Vec::new(),
        assume: Vec::new(),
        format: Format::Text,
        output: None,
        now: String::new(),
        list_out_of_scope: false,
        strict: false,
        before: None,
        redact: None,
        redact_key: None,
    };
    let mut policy = Vec::new();
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Value(file) => request.files.push(file.into()),
            Short('h') | Long("help") => return Ok(None),
            Long("directory") => request.directory = Some(text(&mut parser)?),
            Long("assume") => request.assume.push(pair("--assume NAME=VALUE", &text(&mut parser)?, str::split_once)?),
            Long("kind") => request.kinds.push(pair("--kind FILE=KIND", &text(&mut parser)?, str::rsplit_once)?),
            Long("group") => request.groups.push(pair("--group FILE=GROUP", &text(&mut parser)?, str::rsplit_once)?),
            Long("format") => request.format = format(&text(&mut parser)?)?,
            Long("output") => request.output = Some(parser.value().map_err(|e| e.to_string())?.into()),
            Long("policy") => policy.extend(crate::files::policy(&PathBuf::from(parser.value().map_err(|e| e.to_string())?))?),
            Long("now") => now = Some(date(text(&mut parser)?)?),
            Long("list-out-of-scope") => request.list_out_of_scope = true,
            Long("strict") => request.strict = true,
            Long("before") => request.before = Some(parser.value().map_err(|e| e.to_string())?.into()),
            Long("redact") => request.redact = level(&text(&mut parser)?)?,
            Long("redact-key") => request.redact_key = Some(parser.value().map_err(|e| e.to_string())?.into()),
            other => return Err(format!("{}; --help tells the options", other.unexpected())),
        }
    }
    // What is said on the command line wins over the policy.
    policy.append(&mut request.assume);
    request.assume = policy;
    if request.files.is_empty() {
        return Err("expected at least one file or folder".to_owned());
    }
    if request.redact_key.is_some() && request.redact.is_none() {
        return Err("--redact-key FILE goes with --redact names or --redact all".to_owned());
    }
    if request.redact_key.is_some() && request.redact_key == request.output {
        return Err("--redact-key and --output name the same file; the key must be kept apart from the report".to_owned());
    }
    request.now = match now {
        Some(now) => now,
        None => today()?,
    };
    Ok(Some(request))
}

fn text(parser: &mut lexopt::Parser) -> Result<String, String> {
    parser.value().and_then(|v| v.string()).map_err(|e| e.to_string())
}

fn pair<'a>(usage: &str, value: &'a str, split: impl Fn(&'a str, char) -> Option<(&'a str, &'a str)>) -> Result<(String, String), String> {
    split(value, '=').map(|(a, b)| (a.to_owned(), b.to_owned())).ok_or_else(|| format!("expected {usage}, found {value:?}"))
}

fn format(word: &str) -> Result<Format, String> {
    match word {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "html" => Ok(Format::Html),
        "csv" => Ok(Format::Csv),
        other => Err(format!("--format: expected text, json, html or csv, found {other:?}")),
    }
}

fn level(word: &str) -> Result<Option<Level>, String> {
    match word {
        "none" => Ok(None),
        "names" => Ok(Some(Level::Names)),
        "all" => Ok(Some(Level::All)),
        other => Err(format!("--redact: expected none, names or all, found {other:?}")),
    }
}

fn date(text: String) -> Result<String, String> {
    match OffsetDateTime::parse(&text, &Rfc3339) {
        Ok(_) => Ok(text),
        Err(_) => Err(format!("--now: expected a date such as 2026-11-21T00:00:00Z, found {text:?}")),
    }
}

/// `SOURCE_DATE_EPOCH`, else the clock, to the second.
fn today() -> Result<String, String> {
    let now = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => {
            seconds.parse().ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok()).ok_or("SOURCE_DATE_EPOCH: expected seconds since 1970")?
        }
        Err(_) => OffsetDateTime::now_utc(),
    };
    now.replace_nanosecond(0).map_err(|e| e.to_string())?.format(&Rfc3339).map_err(|e| e.to_string())
}
