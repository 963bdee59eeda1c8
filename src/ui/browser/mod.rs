//! The browser: the only place of the page that touches `web_sys` for more than an event's target.
//!
//! Everything here is a thin door. It must never know a finding, an outcome or a component; what crosses is files, bytes, text and the
//! messages of [`crate::worker::protocol`].
//!
//! Architecture Invariant: nothing here navigates, opens a window or sends. The one place that tries to send is [`network`], which shows that
//! the browser refuses it.

pub mod address;
pub mod dom;
pub mod engine;
pub mod files;
pub mod folders;
mod mount;
pub mod network;
mod pump;
pub mod window;

pub use mount::mount;
