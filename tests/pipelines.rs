//! The pipeline examples of `docs/pipelines`: every shell line of both is run as it stands, in an empty folder, with the binary beside it.

#[expect(dead_code, reason = "the suite reads Markdown, this does not")]
mod harness;
#[expect(dead_code, reason = "a life has more faults than these lines need")]
mod life;

use life::world::{Account, Binding, Group, Person, Rules, Team, To, World};
use life::{first_cycle, lose_account, lose_member};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const RULES: Rules = Rules { by_login: false, case_counts: false, link: "name", identifier: "plain", replace: true };

/// The values of `run:`, or the items of `script:`: one line, or a block.
fn shell_lines(yaml: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut lines = yaml.lines().peekable();
    let mut script = None;
    let indent = |line: &str| line.len() - line.trim_start().len();
    while let Some(line) = lines.next() {
        let at = indent(line);
        let text = line.trim();
        if script.is_some_and(|begun| at <= begun && !text.is_empty() && !text.starts_with('#')) {
            script = None;
        }
        if text == "script:" {
            script = Some(at);
            continue;
        }
        let value =
            text.strip_prefix("- run: ").or_else(|| text.strip_prefix("run: ")).or_else(|| text.strip_prefix("- ").filter(|_| script.is_some()));
        match value {
            Some("|") => {
                let mut block = Vec::new();
                while let Some(next) = lines.next_if(|next| next.trim().is_empty() || indent(next) > at) {
                    block.push(next.trim_start().to_owned());
                }
                out.push(block.join("\n"));
            }
            Some(one) => out.push(one.to_owned()),
            None => {}
        }
    }
    out
}

/// A company in which everything is in order.
fn world() -> World {
    let mut world = World::default();
    for word in ["amber", "birch", "cobalt", "dune"] {
        let email = format!("{word}@example.com");
        let name = format!("{} Person", word.to_uppercase());
        world.accounts.push(Account { id: format!("acc-{word}"), email: email.clone(), name: name.clone(), managed: false });
        world.had.push(Some(email.clone()));
        world.people.push(Person { login: email.clone(), email, name, sent: true });
    }
    world.groups.push(Group { identifier: "Vault".to_owned(), name: "Vault".to_owned(), members: BTreeSet::from([0, 1, 2]), managed: false });
    world.teams.push(Team { name: "Vault".to_owned(), members: vec![0, 1, 2], pushed: true, meant: Some("Vault".to_owned()) });
    world.bindings.push(Binding { role: "vault_reader".to_owned(), to: To::Group("Vault".to_owned()) });
    world.bindings.push(Binding { role: "_account_viewer".to_owned(), to: To::User("acc-dune".to_owned()) });
    world
}

struct Folder(PathBuf);

impl Folder {
    /// With everything that the examples expect of the administrator.
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("scim-preflight-pipeline-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(path.join("bin")).expect("a folder");
        let folder = Self(path);
        folder.write(
            "scim-policy.json",
            br#"{"threshold": {"access_lost": 0.01, "group_shrinks": 0.2}, "token_expires": "2099-01-01T00:00:00Z",
            "tenant_url": "https://app.harness.io/gateway/ng/api/scim/account/ExampleAccount00000001"}"#,
        );
        folder.write("fetch-exports.sh", b"mkdir -p \"$1\"; cp source/* \"$1\"/\n");
        // Nobody's network: what asks for the last report of the pipeline finds none but the one that lies here.
        folder.write("bin/gh", b"#!/bin/sh\nexit 1\n");
        make_runnable(&folder.0.join("bin/gh"));
        folder
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.0.join(name), bytes).expect("it can be written");
    }

    fn exports(&self, world: &World, keep: impl Fn(&str) -> bool) {
        for folder in ["source", "exports"] {
            let _ = std::fs::remove_dir_all(self.0.join(folder));
        }
        std::fs::create_dir_all(self.0.join("source")).expect("a folder");
        for file in world.exports().into_iter().filter(|f| keep(&f.name)) {
            // Okta's members bear no kind: the name of the file says whose they are.
            let name = file.group.map_or(file.name, |group| format!("{group}.csv"));
            self.write(&format!("source/{name}"), &file.bytes);
        }
    }

    /// Runs a job: each of its values a script of its own, as the runners do; the first that fails ends it.
    fn job(&self, scripts: &[String], one_shell: bool) -> i32 {
        let whole = [scripts.join("\n")];
        let scripts = if one_shell { &whole[..] } else { scripts };
        let binary = Path::new(env!("CARGO_BIN_EXE_scim-preflight")).parent().expect("it lies in a folder");
        let path = format!("{}:{}:/usr/bin:/bin", self.0.join("bin").display(), binary.display());
        for script in scripts {
            let ended = Command::new("sh").args(["-e", "-c", script]).current_dir(&self.0).env_clear().env("PATH", &path).status().expect("a shell");
            match ended.code().expect("it ended by itself") {
                0 => {}
                status => return status,
            }
        }
        0
    }

    /// What the report of today says, for a test that fails.
    fn told(&self) -> String {
        let json = std::fs::read_to_string(self.0.join("scim-preflight-after.json")).unwrap_or_default();
        let report: serde_json::Value = serde_json::from_str(&json).unwrap_or_default();
        let verification = report["verification"]["checks"].to_string();
        format!("{} {}\n{verification}", report["verdict"], report["gates"])
    }

    fn has(&self, name: &str) -> bool {
        self.0.join(name).is_file()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(unix)]
fn make_runnable(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("it can be made runnable");
}

#[cfg(not(unix))]
fn make_runnable(_path: &Path) {}

/// Three months: the first makes a report, the second finds everything in order, the third finds faults; then an export is missing.
fn months(name: &str, yaml: &str, one_shell: bool) {
    let scripts = shell_lines(yaml);
    assert!(scripts.len() >= 3 && scripts.iter().any(|s| s.contains("scim-preflight verify")), "{scripts:#?}");
    let folder = Folder::new(name);
    let before = world();
    folder.exports(&before, |_| true);
    assert_eq!(folder.job(&scripts, one_shell), 0, "the first month: {}", folder.told());
    assert!(folder.has("scim-preflight-after.json") && !folder.has("scim-preflight-after.html"));

    let mut now = before.clone();
    first_cycle(&mut now, &RULES, &mut Vec::new());
    folder.exports(&now, |_| true);
    assert_eq!(folder.job(&scripts, one_shell), 0, "the second month: {}", folder.told());
    assert!(folder.has("scim-preflight-before.json"));
    // Without the page there is no HTML, and the lines go on without it.
    assert_eq!(folder.has("scim-preflight-after.html"), cfg!(feature = "page"));

    let mut faults = Vec::new();
    assert!(lose_member(&mut now, &mut faults, 0) && lose_account(&mut now, &mut faults, 1));
    folder.exports(&now, |_| true);
    assert_eq!(folder.job(&scripts, one_shell), 1, "the third month: {}", folder.told());
    let told = std::fs::read_to_string(folder.0.join("scim-preflight-after.json")).expect("a report");
    for (symptom, label, _) in faults {
        assert!(told.contains(&symptom) && told.contains(&label), "{symptom} of {label}");
    }

    folder.exports(&now, |file| file.starts_with("harness"));
    assert_eq!(folder.job(&scripts, one_shell), 1, "nobody of the directory: the gate on files fails");
    folder.exports(&now, |_| false);
    folder.write("source/notes.txt", b"nothing of use");
    assert_eq!(folder.job(&scripts, one_shell), 2, "nothing that could be read");
}

#[test]
fn the_lines_for_github_run() {
    months("github", include_str!("../docs/pipelines/github-actions.yml"), false);
}

/// GitLab joins all lines of a job into one script.
#[test]
fn the_lines_for_gitlab_run() {
    months("gitlab", include_str!("../docs/pipelines/gitlab-ci.yml"), true);
}
