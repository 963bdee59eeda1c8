//! Makes the texts of the page, in the language that is asked for, a part of the program.

#[path = "src/words/generate.rs"]
mod generate;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=src/words");
    println!("cargo::rerun-if-env-changed=PREFLIGHT_LANGUAGE");
    let language = env::var("PREFLIGHT_LANGUAGE").unwrap_or_else(|_| "en".to_owned());
    match words(&language) {
        Ok(code) => {
            fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("words.rs"), code).unwrap_or_else(|why| fail(&why.to_string()))
        }
        Err(why) => fail(&format!("src/words/{language}.ftl: {why}")),
    }
}

fn words(language: &str) -> Result<String, String> {
    let file = |language: &str| fs::read_to_string(Path::new("src/words").join(language).with_extension("ftl")).map_err(|why| why.to_string());
    generate::rust(&file("en")?, &file(language)?)
}

fn fail(why: &str) {
    println!("cargo::error={why}");
}
