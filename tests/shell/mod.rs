//! What a script is tried with: names that do harm, a report with one fix, and a place in which it runs with a stand-in for `curl`.

use scim_preflight::report::commands::script;
use scim_preflight::report::json;
use scim_preflight::report::plan::{Change, Plan, PlannedFix};
use scim_preflight::report::schema::Report;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Names that do harm where they are not taken for text. Each would leave a file `x` behind, or end the script.
pub fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "ann@example.com",
        "'; touch x; '",
        "'; rm -rf . #",
        "$(touch x)",
        "`touch x`",
        "${IFS}touch${IFS}x",
        "\"; touch x; \"",
        "\\",
        "\\'; touch x; \\'",
        "a\nb; touch x",
        "a\r\ntouch x",
        "\u{85}touch x",
        "\u{2028}touch x\u{2029}",
        "--flag",
        "-o x",
        "@/etc/passwd",
        "%00",
        "a\0b",
        "..",
        "../../users",
        "a/b?c=d#e",
        "{1..9}[a-z]*?",
        "\u{202E}moc.elpmaxe@nna",
        "\u{200B}ann@example.com",
        "=cmd|'/C calc'!A0",
        "</script><script>alert(1)</script>",
        "Zoë ’; touch x; ‘ đ",
        "‚x‛",
        "😀 party",
        "!!; !$; ~",
        "&& touch x || touch x | touch x > x",
        "%s%n$'\\x41'",
        " ends with a blank ",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("a".repeat(900));
    all.push("a".repeat(200_000));
    all
}

pub fn empty() -> Report {
    json::parse(
        r#"{"schema":"scim-preflight/report/1","generator":{"name":"scim-preflight","version":"0.1.0","rules":"2026-11"},
        "created":"2026-11-21T00:00:00Z","directory_kind":"okta","inputs":[],"verdict":"not-ready","gates":[],"not_checked":[],
        "contested":{"users":0,"groups":0},"scenarios":[],"findings":[{"code":"user.duplicate","severity":"blocker","confidence":"inferred",
        "scenarios":[],"subject":{"kind":"user","label":""},"message":"","evidence":[],"fix":null,"sources":[]}]}"#,
    )
    .expect("a report")
}

pub fn change(system: &str, object: &str, attribute: &str, id: &str, label: &str, to: Option<&str>, to_id: Option<&str>) -> Change {
    Change {
        system: system.to_owned(),
        object: object.to_owned(),
        id: id.to_owned(),
        label: label.to_owned(),
        attribute: attribute.to_owned(),
        from: Some(label.to_owned()),
        to: to.map(str::to_owned),
        to_id: to_id.map(str::to_owned),
    }
}

/// A report with one fix of these changes; its finding bears the label as well.
pub fn planned(label: &str, changes: Vec<Change>) -> Report {
    let mut report = empty();
    report.findings[0].subject.label = label.to_owned();
    let fix = PlannedFix {
        id: "F1".to_owned(),
        kind: "address".to_owned(),
        owner: "directory".to_owned(),
        asks: false,
        changes,
        clears: vec![0],
        ..PlannedFix::default()
    };
    report.plan = Some(Plan { fixes: vec![fix], open: 1, clears: 1, ..Plan::default() });
    report
}

/// A place of its own for a run: a `curl` that writes down what it was given, and an empty folder to run in.
pub struct Place(pub PathBuf);

pub static NEXT: AtomicUsize = AtomicUsize::new(0);

/// The folder of the only `curl` there is: written once, because a file that another test still holds open does not run.
pub static CURL: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("commands-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for curl");
    let curl = folder.join("curl");
    fs::write(
        &curl,
        "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\0' \"$word\"; done >> \"$CALLS\"\nprintf '\\n\\0' >> \"$CALLS\"\nexit \"${FAILS:-0}\"\n",
    )
    .expect("curl is written");
    let mut rights = fs::metadata(&curl).expect("it is there").permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut rights, 0o755);
    fs::set_permissions(&curl, rights).expect("it may run");
    folder
});

impl Place {
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("scim-preflight-commands-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        fs::create_dir_all(folder.join("work")).expect("a folder to run in");
        Self(folder)
    }

    pub fn run(&self, shell: &str, script: &str, set: &[(&str, &str)]) -> Output {
        let file = self.0.join("script.sh");
        fs::write(&file, script).expect("the script is written");
        let shell = ["/bin", "/usr/bin"].map(|place| Path::new(place).join(shell)).into_iter().find(|path| path.exists()).expect("the shell");
        Command::new(shell)
            .arg(&file)
            .current_dir(self.0.join("work"))
            .env_clear()
            .env("PATH", CURL.as_path())
            .env("CALLS", self.0.join("calls"))
            .envs([("OKTA_ORG", "https://your-org.okta.com"), ("OKTA_API_TOKEN", "secret $(touch x)"), ("HARNESS_APP_ID", "app1")])
            .envs([("HARNESS_API_KEY", "secret `touch x`"), ("HARNESS_ACCOUNT_ID", "acc1")])
            .envs(set.iter().copied())
            .output()
            .expect("the shell runs")
    }

    /// The words of each call, and nothing left behind.
    pub fn calls(&self) -> Vec<Vec<String>> {
        let left: Vec<_> = fs::read_dir(self.0.join("work")).expect("it is there").collect();
        assert!(left.is_empty(), "something else ran: {left:?}");
        let bytes = fs::read(self.0.join("calls")).unwrap_or_default();
        let text = String::from_utf8(bytes).expect("UTF-8");
        let mut out = vec![Vec::new()];
        for word in text.split_terminator('\0') {
            match word {
                "\n" => out.push(Vec::new()),
                word => out.last_mut().expect("one is open").push(word.to_owned()),
            }
        }
        out.pop();
        out
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

pub fn shells() -> Vec<&'static str> {
    ["sh", "bash", "dash"].into_iter().filter(|s| Path::new("/bin").join(s).exists() || Path::new("/usr/bin").join(s).exists()).collect()
}

/// What stands after an option.
pub fn after<'a>(call: &'a [String], option: &str) -> Option<&'a str> {
    call.iter().position(|w| w == option).and_then(|n| call.get(n + 1)).map(String::as_str)
}

pub fn made(system: &str, report: &Report) -> String {
    script(system).expect("there is one")(report)
}
