//! How each export is obtained: where to click, what to run, and the least role that may. Shown before anything is dropped, and again
//! where a report misses a file.
//!
//! Commands fetch all pages, write files that the reader recognises (`tests/obtain.rs`), read tokens from the environment only, and change
//! nothing. Architecture Invariant: knows no report; it is the same for everybody.

use crate::model::Kind;
use crate::words::report_obtain as say;

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
            Self::Other => say::ANOTHER_DIRECTORY,
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
    let mut out = say::exports_from(&from.label()) + "\n";
    for export in EXPORTS.iter().filter(|e| e.from == from) {
        out.push_str(&format!("\n{}{}: {}\n", export.name, if export.must { " (needed)" } else { "" }, export.answers));
        for (what, text) in [(say::PERMISSION_NEEDED, export.role), (say::WHERE_TEXT, export.path), (say::OR_RUN, export.command)] {
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
const HARNESS_ROLE: &str = say::SERVICE_ACCOUNT_API_KEY_ROLE_ACCOUNT;
const OKTA_ROLE: &str = say::READ_ONLY_ADMINISTRATOR_API_TOKEN_SUCH;

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
        ..export(Kind::HarnessUsers, From::Harness, say::USERS, true, say::WHO_HAS_ACCOUNT_UNDER_WHICH_ADDRESS)
    },
    Export {
        command: harness_pages!(GET, "/ng/api/user-groups?filterType=INCLUDE_CHILD_SCOPE_GROUPS&", "harness-groups"),
        role: HARNESS_ROLE,
        ..export(Kind::HarnessGroups, From::Harness, say::USER_GROUPS, false, say::WHICH_GROUPS_JOIN_DOUBLE_OR_COLLIDE)
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
        ..export(Kind::HarnessRoleAssignments, From::Harness, say::ROLE_ASSIGNMENTS, false, say::WHO_LOSES_OR_GAINS_ACCESS)
    },
    Export {
        command: harness_pages!(GET, "/ng/api/invites?", "harness-invites"),
        role: HARNESS_ROLE,
        ..export(Kind::HarnessInvites, From::Harness, say::PENDING_INVITES, false, say::WHOSE_INVITE_WILL_BE_REPLACED)
    },
    Export {
        path: say::ROCKSTAR_BROWSER_EXTENSION_MADE_OTHERS_ASK,
        command: r#"OKTA=https://your-org.okta.com; n=0
for query in 'limit=200' 'limit=200&filter=status%20eq%20%22DEPROVISIONED%22'; do
  url="$OKTA/api/v1/users?$query"
  while [ -n "$url" ]; do
    curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" -D head.txt "$url" -o okta-users-$n.json || break
    url=$(tr -d '\r' < head.txt | sed -n 's/.*<\(.*\)>; rel="next".*/\1/p'); n=$((n+1))
  done
done"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaUsers, From::Okta, say::USERS, true, say::WHO_DIRECTORY_ACTIVE)
    },
    Export {
        path: say::ROCKSTAR_BROWSER_EXTENSION_MADE_OTHERS_ASK_YOUR,
        command: okta_pages!(
            "# The id of the app stands in the address of its page in the Okta admin console.\nAPP=id-of-the-harness-app; ",
            "/apps/$APP/users?limit=500",
            "okta-app-users"
        ),
        role: OKTA_ROLE,
        ..export(Kind::OktaAppUsers, From::Okta, say::APP_USERS, false, say::WHO_ASSIGNED_USER_NAME_SENT)
    },
    Export {
        path: say::ROCKSTAR_BROWSER_EXTENSION_MADE_OTHERS_ASK_YOUR_SECURITY,
        command: okta_pages!("", "/groups?limit=200", "okta-groups"),
        role: OKTA_ROLE,
        ..export(Kind::OktaGroups, From::Okta, say::GROUPS, false, say::WHICH_GROUPS_ARE_THERE)
    },
    Export {
        path: say::ROCKSTAR_BROWSER_EXTENSION_MADE_OTHERS_ASK_YOUR_SECURITY_TEAM,
        command: r#"OKTA=https://your-org.okta.com
for GROUP in id-of-a-group id-of-another; do
  curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" "$OKTA/api/v1/groups/$GROUP/users?limit=1000" -o "$GROUP.json"
done"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaGroupMembers, From::Okta, say::MEMBERS_OF_EACH_GROUP, false, say::WHO_ARRIVES_IN_WHICH_GROUP)
    },
    Export {
        command: r#"curl -fsS -H "Authorization: SSWS $OKTA_API_TOKEN" "https://your-org.okta.com/api/v1/apps/id-of-the-harness-app/group-push/mappings?limit=1000" -o okta-push.json"#,
        role: OKTA_ROLE,
        ..export(Kind::OktaPushMappings, From::Okta, say::PUSH_GROUP_MAPPINGS, false, say::WHICH_GROUPS_WILL_BE_SENT)
    },
    Export {
        path: say::USERS_ALL_USERS_DOWNLOAD_USERS_ADD,
        command: r"Connect-MgGraph -Scopes User.Read.All
Get-MgUser -All -Property Id,DisplayName,UserPrincipalName,Mail,AccountEnabled,UserType,OtherMails,ProxyAddresses |
  Select-Object Id,DisplayName,UserPrincipalName,Mail,AccountEnabled,UserType,
    @{n='OtherMails';e={$_.OtherMails -join ';'}},@{n='ProxyAddresses';e={$_.ProxyAddresses -join ';'}} |
  Export-Csv entra-users.csv -NoTypeInformation -Encoding UTF8",
        role: say::DIRECTORY_READERS_COMMAND_GRAPH_RIGHT_USER,
        ..export(Kind::EntraUsers, From::Entra, say::USERS, true, say::WHO_DIRECTORY_ACTIVE)
    },
    Export {
        command: r#"Connect-MgGraph -Scopes Application.Read.All
$app = Get-MgServicePrincipal -Filter "displayName eq 'Harness'"
Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -All |
  Select-Object PrincipalId,PrincipalType,PrincipalDisplayName,AppRoleId,ResourceDisplayName,CreatedDateTime |
  Export-Csv entra-assignments.csv -NoTypeInformation -Encoding UTF8"#,
        role: say::DIRECTORY_READERS_COMMAND_GRAPH_RIGHT_APPLICATION,
        ..export(Kind::EntraAssignments, From::Entra, say::APP_ASSIGNMENTS, false, say::WHO_IS_IN_SCOPE)
    },
    Export {
        path: say::GROUPS_ALL_GROUPS_DOWNLOAD_GROUPS,
        command: r"Connect-MgGraph -Scopes Group.Read.All
Get-MgGroup -All -Property Id,DisplayName,SecurityEnabled,MailEnabled,GroupTypes,Mail |
  Select-Object Id,DisplayName,SecurityEnabled,MailEnabled,Mail,@{n='GroupTypes';e={$_.GroupTypes -join ';'}} |
  Export-Csv entra-groups.csv -NoTypeInformation -Encoding UTF8",
        role: say::DIRECTORY_READERS_COMMAND_GRAPH_RIGHT_GROUP,
        ..export(Kind::EntraGroups, From::Entra, say::GROUPS, false, say::WHICH_GROUPS_ARE_THERE)
    },
    Export {
        path: say::GROUPS_GROUP_MEMBERS_DOWNLOAD_MEMBERS_GIVE,
        command: r#"Connect-MgGraph -Scopes Application.Read.All,GroupMember.Read.All
$app = Get-MgServicePrincipal -Filter "displayName eq 'Harness'"
Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -All | Where-Object PrincipalType -eq 'Group' | ForEach-Object {
  $group = $_.PrincipalId
  Get-MgGroupMember -GroupId $group -All |
    Select-Object Id,@{n='userPrincipalName';e={$_.AdditionalProperties.userPrincipalName}},@{n='displayName';e={$_.AdditionalProperties.displayName}} |
    Export-Csv "$group.csv" -NoTypeInformation -Encoding UTF8
}"#,
        role: say::DIRECTORY_READERS_COMMAND_GRAPH_RIGHTS_APPLICATION,
        ..export(Kind::EntraGroupMembers, From::Entra, say::MEMBERS_OF_EACH_ASSIGNED_GROUP, false, say::WHO_ARRIVES_IN_WHICH_GROUP)
    },
    Export {
        path: say::ENTERPRISE_APPLICATIONS_HARNESS_PROVISIONING_ATTRIBUTE_MAPPINGS,
        role: say::APPLICATION_ADMINISTRATOR,
        ..export(Kind::EntraProvisioningSchema, From::Entra, say::PROVISIONING_SCHEMA, false, say::WHICH_VALUE_IS_MATCHED_ON)
    },
    Export { path: say::CSV_COLUMNS_USER_NAME_EMAIL_NAME, ..export(Kind::GenericUsers, From::Other, say::USERS, true, say::WHO_DIRECTORY_ACTIVE) },
    Export {
        path: say::CSV_COLUMNS_GROUP_MEMBER_ONE_LIST,
        ..export(Kind::GenericMemberships, From::Other, say::GROUPS_AND_MEMBERSHIPS, false, say::WHICH_GROUPS_THERE_WHO_ARRIVES_THEM)
    },
];
