//! The report: one view-model for the page, the offline file, the command line and later verification.
//!
//! Architecture Invariant: whatever a reader sees is derived from [`schema::Report`] alone, so a reopened report shows what the first one showed.

pub mod access;
pub mod after;
pub mod build;
pub mod calendar;
pub mod came_true;
pub mod canary;
pub mod commands;
pub mod compare;
pub mod configuration;
pub mod csv;
pub mod detail;
pub mod fixes;
pub mod flow;
pub mod gzip;
pub mod help;
pub mod json;
pub mod kinds;
pub mod lists;
pub mod logged;
pub mod markdown;
pub mod notes;
pub mod obtain;
pub mod open;
pub mod plan;
pub mod published;
pub mod query;
pub mod redact;
pub mod reopen;
pub mod runbook;
pub mod schema;
mod slim;
pub mod snapshot;
pub mod text;
pub mod verification;
pub mod verified;
pub mod words;
