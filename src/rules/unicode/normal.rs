//! The normalisation forms of UAX 15, from whoever has the tables: `icu_normalizer` natively, the browser in the page.
//!
//! The tables weigh as much as all our sample accounts together, and every browser carries them. Unicode promises that a character's
//! normalised form never changes once the character exists, so the two can only differ on characters one of them does not know yet;
//! `tests/wasm` compares them. It must never be called for plain ASCII, which is its own normalised form.

use std::borrow::Cow;

#[derive(Clone, Copy)]
pub enum Form {
    Nfd,
    Nfkc,
    Nfkd,
}

#[cfg(not(target_arch = "wasm32"))]
pub fn normal(text: &str, form: Form) -> Cow<'_, str> {
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    match form {
        Form::Nfd => DecomposingNormalizerBorrowed::new_nfd().normalize(text),
        Form::Nfkc => ComposingNormalizerBorrowed::new_nfkc().normalize(text),
        Form::Nfkd => DecomposingNormalizerBorrowed::new_nfkd().normalize(text),
    }
}

#[cfg(target_arch = "wasm32")]
pub fn normal(text: &str, form: Form) -> Cow<'_, str> {
    let form = match form {
        Form::Nfd => "NFD",
        Form::Nfkc => "NFKC",
        Form::Nfkd => "NFKD",
    };
    Cow::Owned(js_sys::JsString::from(text).normalize(form).into())
}
