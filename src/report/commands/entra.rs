//! Fixes in Entra, as commands of Microsoft Graph PowerShell.
//!
//! Sources: the Graph module's own commands for users, groups and application roles; all of them know `-WhatIf`. What is the switch itself or
//! has no such command (the attribute mappings) is left to a hand.

use super::quote::{comment, is_plain, powershell, spelled};
use super::{Work, acts, by_hand, heading, nothing, refused, told, work};
use crate::report::plan::Change;
use crate::report::schema::Report;
use crate::words::commands_entra as say;

/// What it needs, for the reader.
const NEEDS: [&str; 6] = [
    say::PRINTS_WHAT_DO_DOES_NOTHING_EVERY,
    say::NEEDS_MODULE_MICROSOFT_GRAPH_ADMINISTRATOR_WHO,
    say::ENV_HARNESS_APP_OBJECT_ID_OBJECT,
    say::ENTRA_DOES_NOT_LET_MAIL_CHANGED,
    say::IF_PROVISIONING_ALREADY_EVERY_CHANGE_SENT,
    say::READ_BEFORE_YOU_RUN_NOTHING_FILE,
];

/// Up to the first fix.
const START: &str = r"$ErrorActionPreference = 'Stop'
$dry = $env:RUN -ne '1'
Connect-MgGraph -NoWelcome -Scopes User.ReadWrite.All, Group.ReadWrite.All, AppRoleAssignment.ReadWrite.All, Application.Read.All
";

/// Only where somebody or something is assigned.
const APP: &str = r"$app = Get-MgServicePrincipal -ServicePrincipalId $env:HARNESS_APP_OBJECT_ID
$role = ($app.AppRoles | Where-Object { $_.IsEnabled -and $_.AllowedMemberTypes -contains 'User' } | Select-Object -First 1).Id
if (-not $role) { $role = '00000000-0000-0000-0000-000000000000' }
";

/// How a command ends that acts with RUN alone.
const ALONE: &str = " -WhatIf:$dry";

/// How one ends that waits until somebody was asked.
const ASKED: &str = " -WhatIf:($dry -or $env:ASKED -ne '1')";

pub fn script(report: &Report) -> String {
    // A byte order mark, without which older versions read the comments in another encoding.
    let mut out = String::from("\u{feff}");
    let day: String = report.created.chars().take(10).collect();
    let mut say = |text: &str| out.push_str(&format!("{}\n", comment(text)));
    say(&say::microsoft_graph_powershell_fixes_scim_preflight(&day));
    if let Some(why) = refused(report) {
        say(&why);
        return out;
    }
    NEEDS.iter().for_each(|line| say(line));
    let all = work(report, "entra");
    if all.is_empty() {
        say(nothing(report));
        return out;
    }
    let lines: Vec<Vec<String>> = all.iter().map(|one| one.changes.iter().map(|change| line(one, change)).collect()).collect();
    let any = |lines: &[String], end: &str| lines.iter().any(|line| line.ends_with(end));
    let told: Vec<(&str, bool, bool)> =
        all.iter().zip(&lines).map(|(one, lines)| (one.fix.id.as_str(), any(lines, ALONE), any(lines, ASKED))).collect();
    acts(&told).iter().for_each(|line| out.push_str(&format!("{line}\n")));
    out.push_str(START);
    if all.iter().flat_map(|w| &w.changes).any(|c| matches!(c.attribute.as_str(), "assignment" | "push")) {
        out.push_str(APP);
    }
    for (one, lines) in all.iter().zip(&lines) {
        out.push('\n');
        heading(report, one).iter().for_each(|line| out.push_str(&format!("{line}\n")));
        lines.iter().for_each(|line| out.push_str(&format!("{line}\n")));
    }
    out
}

fn line(work: &Work<'_>, change: &Change) -> String {
    let fix = work.fix;
    let hand = |why: &str| by_hand(fix, change, why);
    let to = change.to.as_deref().unwrap_or_default();
    let member = change.to_id.as_deref().unwrap_or_default();
    if !is_plain(&change.id) && change.object != "app" {
        return hand(say::ID_NOT_REPORT_NOT_ONE_COMMAND);
    }
    let id = powershell(&change.id);
    let (does, command) = match (change.object.as_str(), change.attribute.as_str()) {
        ("user", "email" | "user_name") | ("group", "name") if !is_plain(to) => {
            return hand(say::VALUE_HOLDS_CHARACTERS_NOT_SHOWN_TOO);
        }
        ("user", "email") => (say::MAIL_OF, format!("Update-MgUser -UserId {id} -Mail {}", powershell(to))),
        ("user", "user_name") => (say::USER_PRINCIPAL_NAME_OF, format!("Update-MgUser -UserId {id} -UserPrincipalName {}", powershell(to))),
        ("group", "name") => (say::RENAME_THE_GROUP, format!("Update-MgGroup -GroupId {id} -DisplayName {}", powershell(to))),
        ("group", "members") if is_plain(member) => {
            (say::ADD_A_MEMBER_TO_THE_GROUP, format!("New-MgGroupMember -GroupId {id} -DirectoryObjectId {}", powershell(member)))
        }
        ("group", "members") => return hand(say::ID_MEMBER_NOT_REPORT),
        ("user", "assignment") | ("group", "push") => (
            say::ASSIGN_TO_THE_APP,
            format!("New-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -ResourceId $app.Id -AppRoleId $role -PrincipalId {id}"),
        ),
        ("group", "unpush") => return hand(say::APP_UNDER_USERS_GROUPS_TAKE_ASSIGNMENT),
        ("group", "nested") => return hand(say::PEOPLE_ADDED_ONE_ONE_ABOVE_THEN),
        ("app", "user_name_mapping" | "matching" | "group_mapping" | "flow") => {
            return hand(say::APP_UNDER_PROVISIONING_ATTRIBUTE_MAPPINGS_CHANGE);
        }
        ("app", "tenant_url") => return hand(say::APP_UNDER_PROVISIONING_ADMIN_CREDENTIALS_TEST),
        _ => return hand(say::NO_COMMAND_IS_KNOWN_FOR_IT),
    };
    let says = powershell(&spelled(&told(fix, change, does)));
    let unless = if work.waits(change) { ASKED } else { ALONE };
    format!("Write-Output {says}; {command}{unless}")
}
