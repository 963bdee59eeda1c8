//! The page.

pub mod browser;
pub mod samples;
