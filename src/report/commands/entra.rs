//! Fixes in Entra, as commands of Microsoft Graph PowerShell.
//!
//! Sources: the Graph module's own commands for users, groups and application roles; all of them know `-WhatIf`. What is the switch itself or
//! has no such command (the attribute mappings) is left to a hand.

use super::quote::{comment, is_plain, powershell, spelled};
use super::{Work, acts, by_hand, heading, nothing, refused, told, work};
use crate::report::plan::Change;
use crate::report::schema::Report;

/// What it needs, for the reader.
const NEEDS: [&str; 6] = [
    "It prints what it would do and does nothing: every command runs with -WhatIf. $env:RUN = '1' makes it act, $env:ASKED = '1' beside it makes act what has to be asked first. It stops at the first command that fails.",
    "Needs the module Microsoft.Graph and an administrator who may edit users (User Administrator), groups (Groups Administrator) and the app (Cloud Application Administrator).",
    "$env:HARNESS_APP_OBJECT_ID: the object id of the enterprise application, for assignments.",
    "Entra does not let mail be changed where Exchange holds the mailbox, nor anything of people who are synchronized from a directory of your own: change it there.",
    "If provisioning is on already, every change is sent to Harness with the next cycle.",
    "Read it before you run it. Nothing in this file signs in for you: Connect-MgGraph asks.",
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
    say(&format!("Microsoft Graph PowerShell: the fixes of the SCIM Preflight report of {day}."));
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
        return hand("Its id is not in the report, or is not one that a command can hold.");
    }
    let id = powershell(&change.id);
    let (does, command) = match (change.object.as_str(), change.attribute.as_str()) {
        ("user", "email" | "user_name") | ("group", "name") if !is_plain(to) => {
            return hand("The value holds characters that are not shown, or is too long for a command.");
        }
        ("user", "email") => ("mail of", format!("Update-MgUser -UserId {id} -Mail {}", powershell(to))),
        ("user", "user_name") => ("user principal name of", format!("Update-MgUser -UserId {id} -UserPrincipalName {}", powershell(to))),
        ("group", "name") => ("rename the group", format!("Update-MgGroup -GroupId {id} -DisplayName {}", powershell(to))),
        ("group", "members") if is_plain(member) => {
            ("add a member to the group", format!("New-MgGroupMember -GroupId {id} -DirectoryObjectId {}", powershell(member)))
        }
        ("group", "members") => return hand("The id of the member is not in the report."),
        ("user", "assignment") | ("group", "push") => (
            "assign to the app",
            format!("New-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $app.Id -ResourceId $app.Id -AppRoleId $role -PrincipalId {id}"),
        ),
        ("group", "unpush") => return hand("In the app under Users and groups, take the assignment away before the first cycle."),
        ("group", "nested") => return hand("Its people are added one by one above; then take the inner group out."),
        ("app", "user_name_mapping" | "matching" | "group_mapping" | "flow") => {
            return hand("In the app under Provisioning > Attribute mappings; a change there begins a new first cycle.");
        }
        ("app", "tenant_url") => return hand("In the app under Provisioning > Admin credentials; test the connection afterwards."),
        _ => return hand("No command is known for it."),
    };
    let says = powershell(&spelled(&told(fix, change, does)));
    let unless = if work.waits(change) { ASKED } else { ALONE };
    format!("Write-Output {says}; {command}{unless}")
}
