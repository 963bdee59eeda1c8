//! The engine says the same bytes natively and under WebAssembly.
//!
//! Two halves of one test. The native half writes down what the engine says; the other half is compiled with those bytes inside, runs
//! under Node.js and compares. `cargo x test wasm` runs both in this order. Nothing of this is kept in the repository: the golden bytes are
//! always those of the same source.

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn the_native_half_is_written_down() {
    let write = |name: &str, text: &str| std::fs::write(format!("{}/{name}", env!("CARGO_TARGET_TMPDIR")), text).unwrap();
    for which in ["okta", "entra"] {
        let json = same_under_wasm::said(which);
        assert!(json.contains("\"verdict\""));
        write(&format!("said-{which}.json"), &json);
    }
    let letters = same_under_wasm::normalised();
    assert!(letters.lines().count() > 13_000);
    write("normalised.txt", &letters);
}

#[cfg(target_arch = "wasm32")]
mod under_wasm {
    use wasm_bindgen_test::wasm_bindgen_test;

    /// What the native half wrote. It has the folder of the host, this one that of the target, two levels further down.
    macro_rules! native {
        ($name:literal) => {
            include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp", "/", $name))
        };
    }

    /// In a message, a whole report would help nobody.
    fn compare(which: &str, here: &str, native: &str) {
        let line = here.lines().zip(native.lines()).find(|(a, b)| a != b);
        assert!(here == native, "{which}: {line:?}");
    }

    #[wasm_bindgen_test]
    fn okta() {
        compare("okta", &same_under_wasm::said("okta"), native!("said-okta.json"));
    }

    #[wasm_bindgen_test]
    fn entra() {
        compare("entra", &same_under_wasm::said("entra"), native!("said-entra.json"));
    }

    #[wasm_bindgen_test]
    fn letters() {
        let native = native!("normalised.txt");
        let here = same_under_wasm::normalised();
        assert_eq!(here.lines().count(), native.lines().count());
        let differ: Vec<_> = here.lines().zip(native.lines()).filter(|(here, native)| here != native).collect();
        // One of the two may know a newer Unicode, and with it a handful of letters that the other leaves as they are.
        assert!(differ.len() < 20, "{differ:?}");
    }
}
