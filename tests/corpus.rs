//! Every file of `tests/corpus` through the fuzz target that its folder is named after: what a fuzzer once found stays found, and the
//! targets are known to work without one. `fuzz/Cargo.toml` says how to look for more.

#[path = "../fuzz/targets.rs"]
mod targets;

#[test]
fn every_file_of_the_corpus_runs_through_its_target() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");
    for (name, _) in targets::ALL {
        let mut files: Vec<_> = std::fs::read_dir(format!("{folder}/{name}")).unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{name} has no corpus");
        for file in files {
            // What panics below is named by the last line of the output.
            println!("{}", file.display());
            targets::run(name, &std::fs::read(&file).unwrap());
        }
    }
}
