//! How each export is obtained: where to click, what to run, and the least role that may. Shown before anything is dropped, and again
//! where a report misses a file.
//!
//! Commands fetch all pages, write files that the reader recognises (`tests/obtain.rs`), read tokens from the environment only, and change
//! nothing. Architecture Invariant: knows no report; it is the same for everybody.

use crate::model::Kind;

/// Who has to be asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Harness,
    Okta,
    Entra,
    Other,
}

impl From {
    pub const ALL: [Self; 4] = [Self::Harness, Self::Okta, Self::Entra, Self::Other];

    pub fn label(self) -> &'static str {
        match self {
            Self::Harness => "Harness",
            Self::Okta => "Okta",
            Self::Entra => "Microsoft Entra ID",
            Self::Other => "another directory",
        }
    }
}

/// One export.
#[derive(Debug, PartialEq, Eq)]
pub struct Export {
    pub kind: Kind,
    pub from: From,
    pub name: &'static str,
    /// Without it there is no answer at all.
    pub must: bool,
    pub answers: &'static str,
    /// Where to click; empty where no console offers it.
    pub path: &'static str,
    /// What to run instead; empty where there is nothing.
    pub command: &'static str,
    /// The least role or right that can do it.
    pub role: &'static str,
}

/// The export that is a file of this kind.
pub fn of(kind: Kind) -> Option<&'static Export> {
    EXPORTS.iter().find(|export| export.kind == kind)
}

/// All exports of one side as plain text, to be sent to whoever holds that console.
pub fn message(from: From) -> String {
    let mut out = format!("Exports from {} for a SCIM readiness check. Nothing is changed by them.\n", from.label());
    for export in EXPORTS.iter().filter(|e| e.from == from) {
        out.push_str(&format!("\n{}{}: {}\n", export.name, if export.must { " (needed)" } else { "" }, export.answers));
        for (what, text) in [("Permission needed", export.role), ("Where", export.path), ("Or run", export.command)] {
            if !text.is_empty() {
                out.push_str(&format!("{what}: {}{text}\n", if text.contains('\n') { "\n" } else { "" }));
            }
        }
    }
    out
}

const fn export(kind: Kind, from: From, name: &'static str, must: bool, answers: &'static str) -> Export {
    Export { kind, from, name, must, answers, path: "", command: "", role: "" }
}

/// Of the Harness API; commands are for a shell with curl.
const HARNESS_ROLE: &str = "A service account's API key with the role Account Viewer at account scope, in HARNESS_API_KEY.";
const OKTA_ROLE: &str = "Read-only Administrator; an API token of such an account in OKTA_API_TOKEN.";

/// All pages of a Harness list: page after page until one is empty, which is removed again.
macro_rules! harness_pages {
    (POST, $($rest:expr),*) => { harness_pages!(@ "-X POST -H \"Content-Type: application/json\" -d '{}' ", $($rest),*) };
    (GET, $($rest:expr),*) => { harness_pages!(@ "", $($rest),*) };
    (@ $method:literal, $address:literal, $file:literal) => {
        concat!(
            "# The account id stands in the address of every Harness page, after /account/.\nACCOUNT=your-account-id; page=0\n",
            "while curl -fsS ", $method, "-H \"x-api-key: $HARNESS_API_KEY\" -o ", $file, "-$page.json \\\n",
            "    \"https://app.harness.io/gateway", $address, "accountIdentifier=$ACCOUNT&pageIndex=$page&pageSize=100\" &&\n",
            "  grep -q '\"content\": *\\[ *{' ", $file, "-$page.json; do page=$((page+1)); done; rm -f ", $file, "-$page.json"
        )
    };
}

/// All pages of an Okta list: each answer names the next one in its Link header.
macro_rules! okta_pages {
    ($names:literal, $address:literal, $file:literal) => {
        concat!(
            "OKTA=https://your-org.okta.com; ",
            $names,
            "n=0\nurl=\"$OKTA/api/v1",
            $address,
            "\"\n",
            "while [ -n \"$url\" ]; do\n",
            "  curl -fsS -H \"Authorization: SSWS $OKTA_API_TOKEN\" -D head.txt \"$url\" -o ",
            $file,
            "-$n.json || break\n",
            "  url=$(tr -d '\\r' < head.txt | sed -n 's/.*<\\(.*\\)>; rel=\"next\".*/\\1/p'); n=$((n+1))\n",
            "done"
        )
    };
}

pub const EXPORTS: &[Export] = &[
    Export {
        command: harness_pages!(POST, "/ng/api/user/aggregate?", "harness-users"),
        role: HARNESS_ROLE,
        ..export(Kind::HarnessUsers, From::Harness, "Users", true, "Who has an account, under which address.")
    },
    Export {
        command: harness_pages!(GET, "/ng/api/user-groups?filterType=INCLUDE_CHILD_SCOPE_GROUPS&", "harness-groups"),
        role: HARNESS_ROLE,
        ..export(Kind::HarnessGroups, From::Harness, "User groups", false, "Which groups join, double or collide.")
    },
    Export {
        command: r#"# The account id stands in the address of every Harness page, after /account/.
ACCOUNT=your-account-id; n=0
# The account itself, then every organisation and every project: put in your own.
for scope in "" "&orgIdentifier=ORG" "&orgIdentifier=ORG&projectIdentifier=PROJECT"; do
  n=$((n+1)); page=0
  while curl -fsS -X POST -H "Content-Type: application/json" -d '{}' -H "x-api-key: $HARNESS_API_KEY" -o harness-roles-$n-$page.json \
      "https://app.harness.io/gateway/authz/api/roleassignments/filter?accountIdentifier=$ACCOUNT$scope&pageIndex=$page&pageSize=100" &&
    grep -q '"content": *\[ *{' harness-roles-$n-$page.json; do page=$((page+1)); done; rm -f harness-roles-$n-$page.json
done"#,
        role: HARNESS_ROLE,
        ..export(Kind::HarnessRoleAssignments, From::Harness, "Role assignments", false, "Who loses or gains access.")
    },
    Export {
        command: harness_pages!(GET, "/ng/api/invites?", "harness-invites"),
        role: HARNESS_ROLE,
        ..export(Kind::HarnessInvites, From::Harness, "Pending invites", false, "Whose invite will be replaced.")
    },
    Export {
        path: "With the Rockstar browser extension (made by others: ask your security team), on the Okta admin page: Export Users, with id, status, login, names and email.",
        command: r#"OKTA=https://your-org.okta.com; n=0
for query in 'limit=200' 'limit=200&filter=status%20eq%20%22DEPROVISIONED%22'; do
  url="$OKTA/api/v1/users?$query"
  while [ -n "$url" ]; do
    curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" -D head.txt "$url" -o okta-users-$n.json || break
    url=$(tr -d '\r' < head.txt | sed -n 's/.*<\(.*\)>; rel="next".*/\1/p'); n=$((n+1))
  done
done"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaUsers, From::Okta, "Users", true, "Who is in the directory, and active.")
    },
    Export {
        path: "With the Rockstar browser extension (made by others: ask your security team), on the page of the Harness app: Export App Users.",
        command: okta_pages!(
            "# The id of the app stands in the address of its page in the Okta admin console.\nAPP=id-of-the-harness-app; ",
            "/apps/$APP/users?limit=500",
            "okta-app-users"
        ),
        role: OKTA_ROLE,
        ..export(Kind::OktaAppUsers, From::Okta, "App users", false, "Who is assigned, and the user name that will be sent.")
    },
    Export {
        path: "With the Rockstar browser extension (made by others: ask your security team), on the groups page: Export Groups.",
        command: okta_pages!("", "/groups?limit=200", "okta-groups"),
        role: OKTA_ROLE,
        ..export(Kind::OktaGroups, From::Okta, "Groups", false, "Which groups are there.")
    },
    Export {
        path: "With the Rockstar browser extension (made by others: ask your security team), on the page of each group: Export Group Members. Give each file the name of its group.",
        command: r#"OKTA=https://your-org.okta.com
for GROUP in id-of-a-group id-of-another; do
  curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" "$OKTA/api/v1/groups/$GROUP/users?limit=1000" -o "$GROUP.json"
done"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaGroupMembers, From::Okta, "Members of each group", false, "Who arrives in which group.")
    },
    Export {
        command: r#"curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" "https://your-org.okta.com/api/v1/apps/id-of-the-harness-app/group-push/mappings?limit=1000" -o okta-push.json"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaPushMappings, From::Okta, "Push group mappings", false, "Which groups will be sent.")
    },
    Export {
        path: "Users, All users, Download users. Add the columns mail and accountEnabled first: the download leaves them out otherwise.",
        command: r"Connect-MgGraph -Scopes User.Read.All
Get-MgUser -All -Property Id,DisplayName,UserPrincipalName,Mail,AccountEnabled,UserType,OtherMails,ProxyAddresses |
  Select-Object Id,DisplayName,UserPrincipalName,Mail,AccountEnabled,UserType,
    @{n='OtherMails';e={$_.OtherMails -join ';'}},@{n='ProxyAddresses';e={$_.ProxyAddresses -join ';'}} |
  Export-Csv entra-users.csv -NoTypeInformation -Encoding UTF8",
        role: "Directory Readers; for the command the Graph right User.Read.All.",
        ..export(Kind::EntraUsers, From::Entra, "Users", true, "Who is in the directory, and active.")
    },
    Export {
        command: r#"Connect-MgGraph -Scopes Application.Read.All
$app = Get-MgServicePrincipal -Filter "displayName eq 'Harness'"
Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -All |
  Select-Object PrincipalId,PrincipalType,PrincipalDisplayName,AppRoleId,ResourceDisplayName,CreatedDateTime |
  Export-Csv entra-assignments.csv -NoTypeInformation -Encoding UTF8"#,
        role: "Directory Readers; for the command the Graph right Application.Read.All.",
        ..export(Kind::EntraAssignments, From::Entra, "App assignments", false, "Who is in scope.")
    },
    Export {
        path: "Groups, All groups, Download groups.",
        command: r"Connect-MgGraph -Scopes Group.Read.All
Get-MgGroup -All -Property Id,DisplayName,SecurityEnabled,MailEnabled,GroupTypes,Mail |
  Select-Object Id,DisplayName,SecurityEnabled,MailEnabled,Mail,@{n='GroupTypes';e={$_.GroupTypes -join ';'}} |
  Export-Csv entra-groups.csv -NoTypeInformation -Encoding UTF8",
        role: "Directory Readers; for the command the Graph right Group.Read.All.",
        ..export(Kind::EntraGroups, From::Entra, "Groups", false, "Which groups are there.")
    },
    Export {
        path: "Groups, the group, Members, Download members. Give each file the name of its group.",
        command: r#"Connect-MgGraph -Scopes Application.Read.All,GroupMember.Read.All
$app = Get-MgServicePrincipal -Filter "displayName eq 'Harness'"
Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -All | Where-Object PrincipalType -eq 'Group' | ForEach-Object {
  $group = $_.PrincipalId
  Get-MgGroupMember -GroupId $group -All |
    Select-Object Id,@{n='userPrincipalName';e={$_.AdditionalProperties.userPrincipalName}},@{n='displayName';e={$_.AdditionalProperties.displayName}} |
    Export-Csv "$group.csv" -NoTypeInformation -Encoding UTF8
}"#,
        role: "Directory Readers; for the command the Graph rights Application.Read.All and GroupMember.Read.All.",
        ..export(Kind::EntraGroupMembers, From::Entra, "Members of each assigned group", false, "Who arrives in which group.")
    },
    Export {
        path: "Enterprise applications, Harness, Provisioning, Attribute mappings, Show advanced options, Review your schema, Download.",
        role: "Application Administrator.",
        ..export(Kind::EntraProvisioningSchema, From::Entra, "Provisioning schema", false, "Which value is matched on.")
    },
    Export {
        path: "A CSV with columns for user name, email, name and status. Exports of Google Workspace, OneLogin, JumpCloud and PingOne are known as they are.",
        ..export(Kind::GenericUsers, From::Other, "Users", true, "Who is in the directory, and active.")
    },
    Export {
        path: "A CSV with columns for group and member, or one list of members a group, named like it.",
        ..export(Kind::GenericMemberships, From::Other, "Groups and memberships", false, "Which groups are there, and who arrives in them.")
    },
];
