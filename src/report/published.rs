//! Where the published pages stand that findings and steps rest on, so that a reader can look a sentence up.
//!
//! A source is known by the title it begins with. It must never make an address of anything that a file holds.

/// Titles, as sources begin, and the page of each.
const PAGES: [(&str, &str); 12] = [
    (
        "Harness, Migrate from manual user management to SCIM",
        "https://developer.harness.io/docs/platform/role-based-access-control/scim-migration-guide",
    ),
    (
        "Harness, Provision users and groups using Microsoft Entra",
        "https://developer.harness.io/docs/platform/role-based-access-control/provision-users-and-groups-using-azure-ad-scim",
    ),
    (
        "Harness, Provision users with Okta SCIM",
        "https://developer.harness.io/docs/platform/role-based-access-control/provision-users-with-okta-scim",
    ),
    ("Okta: using one group for app assignment", "https://help.okta.com/en-us/Content/Topics/users-groups-profiles/app-assignments-group-push.htm"),
    (
        "Okta: a member is pushed only if assigned",
        "https://help.okta.com/en-us/Content/Topics/users-groups-profiles/usgp-group-push-troubleshoot.htm",
    ),
    ("Okta: group push operations", "https://help.okta.com/oie/en-us/Content/Topics/users-groups-profiles/usgp-group-push-operations.htm"),
    ("Okta: a push rule takes at most", "https://support.okta.com/help/s/article/Can-A-Group-Push-Contain-All-Okta-Groups"),
    ("Microsoft: how provisioning works", "https://learn.microsoft.com/en-us/entra/identity/app-provisioning/how-provisioning-works"),
    ("Microsoft: on-demand provisioning", "https://learn.microsoft.com/en-us/entra/identity/app-provisioning/provision-on-demand"),
    (
        "Microsoft: how long will it take",
        "https://learn.microsoft.com/en-us/entra/identity/app-provisioning/application-provisioning-when-will-provisioning-finish-specific-user",
    ),
    ("Microsoft: known issues of provisioning", "https://learn.microsoft.com/en-us/entra/identity/app-provisioning/known-issues"),
    ("Microsoft: customize attribute mappings", "https://learn.microsoft.com/en-us/entra/identity/app-provisioning/customize-application-attributes"),
];

/// The page that a source names, if it is one that everybody can open.
pub fn page(source: &str) -> Option<&'static str> {
    PAGES.iter().find(|(title, _)| source.starts_with(title)).map(|(_, address)| *address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_lead_to_their_pages_and_no_page_is_without_a_source() {
        assert!(
            page("Harness, Migrate from manual user management to SCIM: Group mapping conflicts")
                .is_some_and(|address| address.ends_with("/scim-migration-guide"))
        );
        assert_eq!(page("Harness server source: groups are looked up by identifier"), None);
        assert_eq!(page("An address of a file: https://example.com"), None);
        let texts = include_str!("../words/en.ftl");
        for (title, address) in PAGES {
            assert!(texts.contains(&format!(" = {title}")), "no source begins with {title}");
            assert!(address.starts_with("https://") && !address.contains(['"', '<', ' ']), "{address}");
        }
    }
}
