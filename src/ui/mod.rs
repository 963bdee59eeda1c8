//! The page, and the offline report that is rendered from the same components.
//!
//! Components show plain data: a [`crate::report::query::Summary`], rows, a detail. They must never know how an answer was found, and only
//! [`browser`] may touch the browser.

pub mod app;
pub mod browser;
pub mod components;
pub mod flow;
pub mod keys;
pub mod offline;
pub mod place;
pub mod row;
pub mod samples;
pub mod shared;
pub mod state;
