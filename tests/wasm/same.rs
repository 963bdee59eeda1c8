//! The engine says the same bytes natively and under WebAssembly.
//!
//! Two halves of one test. The native half writes down what the engine says of the sample accounts; the other half is compiled with those
//! bytes inside, runs under Node.js and compares. `cargo x test wasm` runs both in this order. Nothing of this is kept in the repository:
//! the golden bytes are always those of the same source.

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn the_native_half_is_written_down() {
    for which in ["okta", "entra"] {
        let json = same_under_wasm::said(which);
        assert!(json.contains("\"verdict\""));
        std::fs::write(format!("{}/said-{which}.json", env!("CARGO_TARGET_TMPDIR")), json).unwrap();
    }
}

#[cfg(target_arch = "wasm32")]
mod under_wasm {
    use wasm_bindgen_test::wasm_bindgen_test;

    /// In a message, a whole report would help nobody.
    fn compare(which: &str, native: &str) {
        let here = same_under_wasm::said(which);
        let line = here.lines().zip(native.lines()).find(|(a, b)| a != b);
        assert!(here == native, "{which}: {line:?}");
    }

    // The native half has the folder of the host, this one that of the target, two levels further down.
    #[wasm_bindgen_test]
    fn okta() {
        compare("okta", include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/said-okta.json")));
    }

    #[wasm_bindgen_test]
    fn entra() {
        compare("entra", include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/said-entra.json")));
    }
}
