//! The parts of the page, each small. What shows a report takes plain data and works without a browser, for the offline report.
//!
//! Architecture Invariant: no component touches the browser but through `ui::browser`, and none decides what an outcome means.

pub mod access;
pub mod after;
pub mod answers;
pub mod by_hand;
pub mod came_true;
pub mod canaries;
pub mod columns;
pub mod configuration;
pub mod detail;
pub mod dialog;
pub mod exports;
pub mod facts;
pub mod findings;
pub mod flow;
pub mod frame;
pub mod gates;
pub mod grid;
pub mod group_access;
pub mod help;
pub mod inputs;
pub mod keymap;
pub mod keys;
pub mod layout;
pub mod leave;
pub mod marks;
pub mod outcomes;
pub mod palette;
pub mod plan;
pub mod progress;
pub mod raw;
pub mod report;
pub mod runbook;
pub mod start;
pub mod symptom;
pub mod tables;
pub mod top_bar;
pub mod trails;
pub mod trust;
pub mod verdict;
pub mod whatif;
