//! What is told of a fault of our own: where in our source, and nothing else.
//!
//! Architecture Invariant: a panic's own words never leave the place where it happened. They may quote a cell of somebody's export.

use std::panic::PanicHookInfo;

/// What a worker posts in place of a message when it panics: this, then the place.
pub const PREFIX: &str = "panic: ";

/// Enough to report a fault, and free of personal data.
pub fn place_of(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file(), at.line()))
}
