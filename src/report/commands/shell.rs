//! What the scripts for a POSIX shell have in common: a head that says what is needed, and one function through which every call goes.

use super::quote::{comment, json, posix};
use super::{Work, acts, by_hand, heading, nothing, refused, told};
use crate::report::plan::Change;
use crate::report::schema::Report;
use crate::words::commands_shell as say;
use std::fmt::Write as _;

/// One call of an API.
pub struct Call {
    /// It acts only once somebody was asked.
    pub waits: bool,
    /// What it does, for the one who looks on.
    pub says: String,
    pub method: &'static str,
    /// Behind the base address.
    pub path: Vec<Piece>,
    pub body: Option<serde_json::Value>,
}

/// A part of an address.
pub enum Piece {
    /// Encoded already.
    Text(String),
    /// A variable of the script.
    Variable(&'static str),
}

/// What a change becomes.
pub enum Line {
    Call(Call),
    Comment(String),
}

/// What a script is for, and what it needs.
pub struct Head {
    pub title: &'static str,
    /// Lines for the reader.
    pub needs: &'static [&'static str],
    /// Variables without which it cannot act.
    pub variables: &'static [&'static str],
    /// The shell words that carry the token; double quotes, so that the shell fills them in.
    pub authorization: &'static str,
    /// Shell lines that set the base address and what paths are made of.
    pub sets: &'static str,
}

/// Puts a script together. `first`: a line before the variables are looked at; `lines`: what a fix becomes.
pub fn script(report: &Report, head: &Head, first: &str, work: &[Work<'_>], lines: impl Fn(&Work<'_>) -> Vec<Line>) -> String {
    let mut out = String::from("#!/bin/sh\n");
    let day: String = report.created.chars().take(10).collect();
    let mut say = |text: &str| out.push_str(&format!("{}\n", comment(text)));
    say(&say::title_fixes_scim_preflight_report_day(&head.title, &day));
    if let Some(why) = refused(report) {
        say(&why);
        return out;
    }
    say(say::PRINTS_WHAT_DO_DOES_NOTHING_RUN);
    head.needs.iter().for_each(|line| say(line));
    say(say::READ_BEFORE_YOU_RUN_TOKENS_TAKEN);
    if work.is_empty() {
        say(nothing(report));
        return out;
    }
    let work: Vec<(&Work<'_>, Vec<Line>)> = work.iter().map(|one| (one, lines(one))).collect();
    let any = |all: &[Line], waits: bool| all.iter().any(|line| matches!(line, Line::Call(call) if call.waits == waits));
    let told: Vec<(&str, bool, bool)> = work.iter().map(|(one, all)| (one.fix.id.as_str(), any(all, false), any(all, true))).collect();
    acts(&told).iter().for_each(|line| out.push_str(&format!("{line}\n")));
    let _ = writeln!(out, "{}", say::LINE_BEGINS_STEP_ACTS_RUN_1.to_owned());
    let _ = writeln!(out, "set -u\n{first}");
    let _ = writeln!(out, "if [ \"${{RUN:-}}\" = 1 ]; then");
    for variable in head.variables {
        let _ = writeln!(out, "  : \"${{{variable}:?is not set}}\"");
    }
    let _ = writeln!(out, "fi");
    for variable in head.variables {
        let _ = writeln!(out, ": \"${{{variable}:=}}\"");
    }
    let _ = writeln!(out, "{}", head.sets);
    out.push_str(&FUNCTIONS.replace("AUTHORIZATION", head.authorization));
    for (one, lines) in work {
        out.push('\n');
        heading(report, one).iter().for_each(|line| out.push_str(&format!("{line}\n")));
        for line in lines {
            match line {
                Line::Comment(text) => out.push_str(&format!("{text}\n")),
                Line::Call(call) => out.push_str(&format!("{} {}\n", if call.waits { "asked" } else { "step" }, words(&call))),
            }
        }
    }
    out
}

/// The words of a call. Base and variables are the shell's own words, everything else is a literal.
fn words(Call { waits: _, says, method, path, body }: &Call) -> String {
    let mut out = format!("{} {method} \"$BASE\"", posix(says));
    for piece in path {
        out.push_str(&match piece {
            Piece::Text(text) => posix(text),
            Piece::Variable(name) => format!("\"${name}\""),
        });
    }
    if let Some(body) = body {
        let _ = write!(out, " {}", posix(&json(body)));
    }
    out
}

/// `step SAYS METHOD ADDRESS [BODY]`.
const FUNCTIONS: &str = r#"
step() {
  printf '%s\n' "$1"
  if [ "${RUN:-}" != 1 ]; then
    printf '  not done: %s %s %s\n' "$2" "$3" "${4:-}"
    return 0
  fi
  if [ $# -ge 4 ]; then
    curl -fsS -g -X "$2" -H AUTHORIZATION -H 'Content-Type: application/json' -H 'Accept: application/json' --data-raw "$4" -o /dev/null --url "$3"
  else
    curl -fsS -g -X "$2" -H AUTHORIZATION -H 'Accept: application/json' -o /dev/null --url "$3"
  fi || { printf 'failed, and stopped here: %s\n' "$1" >&2; exit 1; }
}
asked() {
  if [ "${RUN:-}" = 1 ] && [ "${ASKED:-}" != 1 ]; then
    printf '%s\n  not done: ask first, then set ASKED=1\n' "$1"
  else
    step "$@"
  fi
}
"#;

/// A call, or what to do by hand where a part of it cannot be written down safely.
pub fn call(work: &Work<'_>, change: &Change, method: &'static str, does: &str, path: Option<Vec<Piece>>, body: Option<serde_json::Value>) -> Line {
    match path {
        Some(path) => Line::Call(Call { waits: work.waits(change), says: told(work.fix, change, does), method, path, body }),
        None => Line::Comment(by_hand(work.fix, change, say::ID_NOT_REPORT_NOT_ONE_COMMAND)),
    }
}
