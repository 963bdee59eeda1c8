//! The page and its worker: one module, which asks where it runs. It must never do anything else.

use scim_preflight::ui::{app::App, browser};
use scim_preflight::worker;

fn main() {
    if !worker::serve::serve_if_worker() {
        browser::mount::<App>();
    }
}
