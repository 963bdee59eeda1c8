//! **SCIM Preflight**: what turning on SCIM provisioning will do to a Harness account, told before it is turned on.
//!
//! Files in, a pure function, a report out; the browser is only the shell.
//!
//! ```text
//! bytes ──read──▶ Inventory ──forecast──▶ Forecast ×2 ──judge──▶ Report ──▶ page · offline HTML · JSON · CSV
//! ```
//!
//! The floors, ground first. A module may use what stands above it in this list, never what stands below:
//!
//! | floor | what it is for |
//! |---|---|
//! | [`words`] | the sentences of the page, one file a language |
//! | [`model`] | the nouns: account, directory, inventory, scenario. Plain data |
//! | [`rules`] | what the vendors do, one rule a file, each with its source |
//! | [`read`] | bytes to inventory: archives and workbooks, encodings, CSV, JSON, recognition, what was settled by hand |
//! | [`forecast`] | inventory × scenario to what will happen to users and groups |
//! | [`judge`] | forecasts to findings, gates and the verdict |
//! | [`report`] | the report as plain data, its JSON and CSV, the questions a reader asks of it, and what is made of it: runbook, lists, scripts |
//! | [`plan`] | what to do about the findings: changes tried by a forecast of their own |
//! | [`verify`] | after the switch: an earlier report beside fresh exports |
//! | [`check`] | the whole run: files and settings in, a report out |
//! | `worker`, `ui` | the page (feature `page`): a message loop, components, and the browser |
//!
//! Architecture Invariant: nothing below `worker` and `ui` knows a browser, a clock, a locale, a network or a file system.
//! The date is an argument. One exception: under WebAssembly the normal forms of Unicode come from the browser, which has the tables.
//!
//! Architecture Invariant: reading never fails. What cannot be read becomes a note, an unreadable row or a finding.
//!
//! Architecture Invariant: the same files in any order give the same bytes. No result depends on the iteration order of a hash map.

pub mod check;
pub mod forecast;
pub mod judge;
pub mod model;
pub mod plan;
pub mod read;
pub mod report;
pub mod rules;
#[cfg(feature = "page")]
pub mod ui;
pub mod verify;
pub mod words;
#[cfg(feature = "page")]
pub mod worker;
