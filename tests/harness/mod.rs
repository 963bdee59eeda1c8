//! What the suites share: Markdown to cases, tables to export files.

pub mod containers;
pub mod files;
pub mod markdown;
pub mod suite;
pub mod written;
