//! The invented accounts, one click away: the files of `static/samples`, carried inside the module.
//!
//! A file belongs to a sample when it stands in this list and nowhere else has to know it.

/// Name and content of every file of a sample; nothing for an unknown word.
pub fn files(which: &str) -> &'static [(&'static str, &'static [u8])] {
    match which {
        "okta" => OKTA,
        "entra" => ENTRA,
        _ => &[],
    }
}

macro_rules! sample {
    ($folder:literal, [$($name:literal),* $(,)?]) => {
        &[$(($name, include_bytes!(concat!("../../static/samples/", $folder, "/", $name)))),*]
    };
}

const OKTA: &[(&str, &[u8])] = sample!(
    "okta",
    [
        "Account Admins.csv",
        "Kubernets Admins.csv",
        "Mobile Team.csv",
        "Platform Team.csv",
        "RD.csv",
        "Support.csv",
        "data.lake.csv",
        "harness-invites.json",
        "harness-role-assignments.json",
        "harness-user-groups.json",
        "harness-users.json",
        "okta-app-groups.json",
        "okta-app-users.json",
        "okta-app.json",
        "okta-groups.json",
        "okta-push-mappings.json",
        "okta-users.json",
        "qa engineers.csv",
        "release-managers.csv",
    ]
);

const ENTRA: &[(&str, &[u8])] = sample!(
    "entra",
    [
        "exportGroupMembers_2026-11-20-Auditors.csv",
        "exportGroupMembers_2026-11-20-Frontend.csv",
        "exportGroupMembers_2026-11-20-Harness Admins.csv",
        "exportGroupMembers_2026-11-20-Harness Users.csv",
        "exportGroupMembers_2026-11-20-ML.csv",
        "exportGroupMembers_2026-11-20-Platform Team.csv",
        "exportGroupMembers_2026-11-20-build.farm.csv",
        "exportGroupMembers_2026-11-20-release-managers.csv",
        "exportGroupMembers_2026-11-20-site reliability.csv",
        "exportGroups_2026-11-20.csv",
        "exportUsers_2026-11-20.csv",
        "harness-app-assignments.json",
        "harness-invites.json",
        "harness-provisioning-schema.json",
        "harness-role-assignments.json",
        "harness-user-groups.json",
        "harness-users.json",
    ]
);

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn every_file_of_the_folders_is_listed() {
        for which in ["okta", "entra"] {
            let folder = format!("{}/static/samples/{which}", env!("CARGO_MANIFEST_DIR"));
            let mut there: Vec<String> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
            there.sort();
            let listed: Vec<&str> = files(which).iter().map(|(name, _)| *name).collect();
            assert_eq!(listed, there);
        }
        assert!(files("other").is_empty());
    }
}
