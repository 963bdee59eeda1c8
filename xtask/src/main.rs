//! `cargo x COMMAND`: the one entrance to everything that is done with this repository.
//!
//! Each command is a file. None may know what a finding or an outcome is: this is the house, not the product.

mod bench;
mod bundle;
mod inline;
mod instructions;
mod invent;
mod join;
mod paths;
mod run;
mod serve;
mod setup;
mod shots;
mod size;
mod test;
mod walls;
mod weave;

use std::process::ExitCode;

/// What went wrong, as a sentence. Commands stop at the first.
type Done = Result<(), String>;

const HELP: &str = "\
cargo x setup          install what building and testing need, into target/ and node_modules/
cargo x run            build the page and serve it on this machine
cargo x bundle         build the page: dist/index.html, one file
cargo x test           everything that CI checks; cargo x test STEP... runs single steps
cargo x size           the size of the built page, against its budget
cargo x bench          measure with invented accounts: cargo x bench page, the page alone; cargo x bench compare N..., beside other tools,
                       with so many people; --readme writes the table there; --built measures the page as it stands in dist/
cargo x invent N       make the files of an invented account of N people
cargo x shots          take the screenshots of the README from the real page

cargo x bundle --dev and cargo x run --dev build faster and larger.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["setup"] => setup::setup(),
        ["run", rest @ ..] => run_page(rest),
        ["bundle", rest @ ..] => bundle_page(rest),
        ["inline"] => inline::inline(),
        ["test", steps @ ..] => test::test(steps),
        ["size"] => size::size(),
        ["bench", rest @ ..] => bench::bench(rest, || bundle_page(&[])),
        ["invent", people] => bench::invent(people),
        ["join", folder] => join::join(folder),
        ["shots"] => bundle_page(&[]).and_then(|()| shots::shots()),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn bundle_page(options: &[&str]) -> Done {
    let profile = bundle::Profile::from(options)?;
    setup::for_building()?;
    bundle::bundle(profile)
}

fn run_page(options: &[&str]) -> Done {
    bundle_page(options)?;
    serve::serve()
}
