//! Invented accounts of any size, the same bytes for the same size: what `cargo x bench` measures with.
//!
//! Nobody in them exists. For N account users there are 12 % more directory users with Entra's 29 columns, 5 % of whom differ from their
//! account in one of the ways that people differ in, and groups, memberships and role assignments in proportion (40,000 people: 600, 200,000
//! and 3,000).

use crate::paths;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// Given and family names as they are written, and as they stand in an address.
const GIVEN: [(&str, &str); 20] = [
    ("Adaeze", "adaeze"),
    ("Björn", "bjorn"),
    ("Chloé", "chloe"),
    ("Dmitri", "dmitri"),
    ("Élodie", "elodie"),
    ("Farah", "farah"),
    ("Günther", "gunther"),
    ("Hana", "hana"),
    ("Ines", "ines"),
    ("José", "jose"),
    ("Kwame", "kwame"),
    ("Lucía", "lucia"),
    ("Mina", "mina"),
    ("Nikos", "nikos"),
    ("Oksana", "oksana"),
    ("Paul", "paul"),
    ("Rafał", "rafal"),
    ("Sofia", "sofia"),
    ("Tomáš", "tomas"),
    ("Yusuf", "yusuf"),
];
const FAMILY: [(&str, &str); 20] = [
    ("Almeida", "almeida"),
    ("Bianchi", "bianchi"),
    ("Chen", "chen"),
    ("Dvořák", "dvorak"),
    ("Eriksson", "eriksson"),
    ("Fischer", "fischer"),
    ("García", "garcia"),
    ("Haddad", "haddad"),
    ("Ivanova", "ivanova"),
    ("Jensen", "jensen"),
    ("Kowalski", "kowalski"),
    ("Larsen", "larsen"),
    ("Mbeki", "mbeki"),
    ("Nakamura", "nakamura"),
    ("Okafor", "okafor"),
    ("Petrov", "petrov"),
    ("Quispe", "quispe"),
    ("Rossi", "rossi"),
    ("Svensson", "svensson"),
    ("Tanaka", "tanaka"),
];
const TEAMS: [&str; 10] = ["platform", "payments", "mobile", "data", "search", "billing", "support", "security", "release", "web"];

/// People of the account for each of its groups, groups a person is in, and role assignments a group has.
const PEOPLE_A_GROUP: usize = 66;
const GROUPS_A_PERSON: usize = 5;
const ROLES_A_GROUP: usize = 5;

/// Someone who does not exist.
struct Person {
    name: String,
    address: String,
}

fn person(n: usize) -> Person {
    let (given, family) = (GIVEN[n % 20], FAMILY[n / 20 % 20]);
    let tail = if n < 400 { String::new() } else { (n / 400).to_string() };
    Person { name: format!("{} {}", given.0, family.0), address: format!("{}.{}{tail}@example.com", given.1, family.1) }
}

/// The address in the account: of every twenty people, one differs from the directory.
fn account_address(n: usize, address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    if !n.is_multiple_of(20) {
        return address.to_owned();
    }
    match n / 20 % 5 {
        0 => format!("{}{}@{domain}", local[..1].to_uppercase(), &local[1..]),
        1 => format!("{local}@old.example.net"),
        2 => format!("{local}+harness@{domain}"),
        3 => format!("{}{}@{domain}", &local[..2], &local[3..]),
        _ => format!("{local}@{domain} "),
    }
}

/// Makes the files of an account of so many users, where they are not there yet; the folder they stand in.
pub fn account(people: usize) -> Result<PathBuf, String> {
    let folder = paths::target().join("bench").join(people.to_string());
    let done = folder.with_extension("done");
    if done.exists() {
        return Ok(folder);
    }
    let write = |name: &str, text: String| fs::write(folder.join(name), text).map_err(|why| format!("{name}: {why}"));
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let directory = people + people * 12 / 100;
    let groups = (people / PEOPLE_A_GROUP).max(1);
    write("harness-users.json", users(people))?;
    write("harness-user-groups.json", account_groups(people, groups))?;
    write("harness-role-assignments.json", role_assignments(groups))?;
    write("exportUsers_2026-11-20.csv", directory_users(directory))?;
    write("exportGroups_2026-11-20.csv", directory_groups(groups))?;
    write("memberships.csv", memberships(directory, groups))?;
    write("harness-app-assignments.json", assignments(groups))?;
    fs::write(&done, "").map_err(|why| why.to_string())?;
    Ok(folder)
}

/// Only the two lists of users, both as CSV: what every tool can read that one would use instead.
pub fn two_lists(people: usize) -> Result<PathBuf, String> {
    let folder = paths::target().join("bench").join(format!("{people}-lists"));
    let done = folder.with_extension("done");
    if done.exists() {
        return Ok(folder);
    }
    let write = |name: &str, text: String| fs::write(folder.join(name), text).map_err(|why| format!("{name}: {why}"));
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    write("harness-users.csv", users_table(people))?;
    write("exportUsers_2026-11-20.csv", directory_users(people + people * 12 / 100))?;
    fs::write(&done, "").map_err(|why| why.to_string())?;
    Ok(folder)
}

/// Pages of a hundred, as the Harness API answers.
fn pages(total: usize, mut one: impl FnMut(&mut String, usize)) -> String {
    let count = total.div_ceil(100).max(1);
    let mut out = String::from("[");
    for page in 0..count {
        let rows = page * 100..total.min(page * 100 + 100);
        let _ = write!(
            out,
            "{}{{\"status\":\"SUCCESS\",\"data\":{{\"totalPages\":{count},\"totalItems\":{total},\"pageItemCount\":{},\"pageSize\":100,\"content\":[",
            if page == 0 { "" } else { ",\n" },
            rows.len()
        );
        for (at, n) in rows.enumerate() {
            out.push_str(if at == 0 { "\n" } else { ",\n" });
            one(&mut out, n);
        }
        let _ = write!(out, "],\"pageIndex\":{page},\"empty\":false}},\"metaData\":null}}");
    }
    out.push_str("]\n");
    out
}

fn users(people: usize) -> String {
    pages(people, |out, n| {
        let Person { name, address } = person(n);
        let email = account_address(n, &address);
        let _ = write!(
            out,
            "{{\"user\":{{\"name\":\"{name}\",\"email\":\"{email}\",\"uuid\":\"user{n:018}\",\"locked\":false,\"disabled\":false,\
             \"externallyManaged\":false,\"twoFactorAuthenticationEnabled\":false}},\"roleAssignmentMetadata\":[]}}"
        );
    })
}

/// The same people as [`users`], as a table with its columns.
fn users_table(people: usize) -> String {
    let mut out = String::from("name,email,uuid,locked,disabled,externallyManaged,twoFactorAuthenticationEnabled\n");
    for n in 0..people {
        let Person { name, address } = person(n);
        let email = account_address(n, &address);
        let _ = writeln!(out, "{name},{email},user{n:018},false,false,false,false");
    }
    out
}

fn group_name(n: usize) -> String {
    format!("{}-{}-{n}", TEAMS[n % TEAMS.len()], ["admins", "developers", "viewers"][n / 10 % 3])
}

/// Every tenth group was made by hand, where the Harness page drops the dashes.
fn group_identifier(n: usize) -> String {
    let name = group_name(n);
    if n.is_multiple_of(10) { name.replace('-', "") } else { name.replace('-', "_") }
}

fn groups_of(n: usize, groups: usize) -> impl Iterator<Item = usize> {
    (0..GROUPS_A_PERSON).map(move |k| (n * 7 + k * (groups / GROUPS_A_PERSON + 1)) % groups)
}

fn account_groups(people: usize, groups: usize) -> String {
    let mut members: Vec<String> = vec![String::new(); groups];
    for n in 0..people {
        // In the account, some are in a group that the directory does not have them in.
        let hand_made = n.is_multiple_of(50).then_some((n / 50) % groups);
        for group in groups_of(n, groups).chain(hand_made) {
            let comma = if members[group].is_empty() { "" } else { "," };
            let _ = write!(members[group], "{comma}\"user{n:018}\"");
        }
    }
    pages(groups, |out, n| {
        let _ = write!(
            out,
            "{{\"accountIdentifier\":\"ExampleAccount00000001\",\"orgIdentifier\":null,\"projectIdentifier\":null,\"identifier\":\"{}\",\"name\":\"{}\",\
             \"users\":[{}],\"ssoLinked\":false,\"externallyManaged\":false,\"harnessManaged\":false}}",
            group_identifier(n),
            group_name(n),
            members[n]
        );
    })
}

fn role_assignments(groups: usize) -> String {
    const ROLES: [&str; ROLES_A_GROUP] = ["_account_viewer", "_pipeline_executor", "_project_viewer", "_organization_viewer", "_account_admin"];
    pages(groups * ROLES_A_GROUP, |out, n| {
        let (group, role) = (n / ROLES_A_GROUP, n % ROLES_A_GROUP);
        // Administration for a few groups only, a project's pipelines for the others.
        let role = if role == 4 && !group.is_multiple_of(100) { "_project_admin" } else { ROLES[role] };
        let project = !role.starts_with("_account");
        let scope = if project {
            format!("\"orgIdentifier\":\"default\",\"projectIdentifier\":\"project{}\"", group % 40)
        } else {
            "\"orgIdentifier\":null,\"projectIdentifier\":null".to_owned()
        };
        let _ = write!(
            out,
            "{{\"roleAssignment\":{{\"identifier\":\"assignment_{n}\",\"resourceGroupIdentifier\":\"{}\",\"roleIdentifier\":\"{role}\",\
             \"principal\":{{\"scopeLevel\":\"account\",\"identifier\":\"{}\",\"type\":\"USER_GROUP\"}},\"disabled\":false,\"managed\":false}},\
             \"scope\":{{\"accountIdentifier\":\"ExampleAccount00000001\",{scope}}},\"harnessManaged\":false}}",
            if project { "_all_project_level_resources" } else { "_all_account_level_resources" },
            group_identifier(group),
        );
    })
}

fn directory_users(people: usize) -> String {
    let mut out = String::from(
        "\u{feff}userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,\
         state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,\
         legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime\r\n",
    );
    for n in 0..people {
        let Person { name, address } = person(n);
        let (given, family) = name.split_once(' ').unwrap_or((&name, ""));
        let enabled = if n % 200 == 199 { "False" } else { "True" };
        let _ = write!(
            out,
            "{address},\"{name}\",{family},{address},{given},{},Member,Engineer,Platform,{enabled},DE,Some Street {},BY,Germany,\"Munich, North\",Munich,80331,\
             +49890000000,+49170000000,,,,,Example GmbH,,True,,example.onmicrosoft.com,8/19/2021 1:25:31 PM\r\n",
            person_id(n),
            n % 300
        );
    }
    out
}

fn person_id(n: usize) -> String {
    format!("50000000-0000-4000-8000-{n:012}")
}

fn group_id(n: usize) -> String {
    format!("60000000-0000-4000-8000-{n:012}")
}

fn directory_groups(groups: usize) -> String {
    let mut out = String::from("\u{feff}displayName,id,groupType,membershipType,mail,source,mailEnabled,onPremisesSyncEnabled\r\n");
    for n in 0..groups {
        let _ = write!(out, "{},{},Security,assigned,,Cloud,False,\r\n", group_name(n), group_id(n));
    }
    out
}

fn memberships(people: usize, groups: usize) -> String {
    let mut out = String::from("groupId,userId\r\n");
    for n in 0..people {
        for group in groups_of(n, groups) {
            let _ = write!(out, "{},{}\r\n", group_id(group), person_id(n));
        }
    }
    out
}

fn assignments(groups: usize) -> String {
    let mut out = String::from("{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#appRoleAssignments\",\"value\":[");
    for n in 0..groups {
        let _ = write!(
            out,
            "{}\n{{\"id\":\"assigned{n}\",\"appRoleId\":\"00000000-0000-0000-0000-000000000000\",\"principalDisplayName\":\"{}\",\"principalId\":\"{}\",\
             \"principalType\":\"Group\",\"resourceDisplayName\":\"Harness\",\"resourceId\":\"f0000000-0000-4000-8000-000000000000\"}}",
            if n == 0 { "" } else { "," },
            group_name(n),
            group_id(n)
        );
    }
    out.push_str("]}\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_shares_an_address_and_one_in_twenty_differs() {
        let addresses: std::collections::BTreeSet<String> = (0..5000).map(|n| person(n).address).collect();
        assert_eq!(addresses.len(), 5000);
        let differ = (0..5000).filter(|n| account_address(*n, &person(*n).address) != person(*n).address).count();
        assert_eq!(differ, 250);
    }
}
