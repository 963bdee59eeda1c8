//! Inventory × scenario to what will happen: a pure function.
//!
//! Architecture Invariant: a forecast never depends on another scenario, on findings, or on how it will be shown.

mod outcome;

pub use outcome::{GroupOutcome, GroupReason, UserOutcome, UserReason};
