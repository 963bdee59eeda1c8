//! What a file is, by what stands in it and never by its name.
//!
//! Architecture Invariant: every decision comes with its reasons as sentences, and with what else came into question.

use super::fold::{enumerate, fold};
use super::pages::Page;
use super::signatures::{self, Signature};
use crate::model::Kind;
use crate::words::read_recognise as say;

/// What was recognised, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recognised {
    pub kind: Kind,
    pub confidence: u8,
    pub reasons: Vec<String>,
    pub runners_up: Vec<Kind>,
}

/// How many of the most telling columns a reason names.
const NAMED: usize = 8;

/// The kind of a table or list with these columns. `pages` is what a JSON file says about itself.
pub fn recognise(columns: &[String], pages: &[Page]) -> Recognised {
    let mut names: Vec<(String, &str)> = columns.iter().map(|c| (fold(c), c.as_str())).collect();
    for page in pages {
        if let Some(context) = &page.context {
            names.push((context_word(context), ""));
        }
        if let Some(list) = &page.list {
            names.push((format!("@{}", fold(list)), ""));
        }
    }
    let mut found: Vec<(u8, usize, &Signature)> = Vec::new();
    for (i, signature) in signatures::all().enumerate() {
        if let Some(score) = score(signature, &names) {
            found.push((score, i, signature));
        }
    }
    found.sort_by_key(|(score, i, _)| (std::cmp::Reverse(*score), *i));
    let Some(&(confidence, _, best)) = found.first() else {
        let reason = if columns.is_empty() { say::NO_COLUMN_FIELD_NAME_FOUND.to_owned() } else { say::COLUMNS_THOSE_NO_EXPORT_KNOWN_HERE.to_owned() };
        return Recognised { reasons: vec![reason], ..Recognised::default() };
    };
    let mut runners_up: Vec<Kind> = Vec::new();
    for (_, _, signature) in &found[1..] {
        let kind = signature.kind;
        if kind != best.kind && kind != Kind::Unknown && !runners_up.contains(&kind) && runners_up.len() < 3 {
            runners_up.push(kind);
        }
    }
    // Any table of addresses may be the account's own users, written by hand.
    if best.kind == Kind::GenericUsers && !runners_up.contains(&Kind::HarnessUsers) {
        runners_up.insert(0, Kind::HarnessUsers);
    }
    Recognised { kind: best.kind, confidence, reasons: reasons(best, &names, pages), runners_up }
}

/// `#users(id,mail)` is `@users`, `#directoryObjects` `@directoryobjects`.
fn context_word(context: &str) -> String {
    let word = context.trim_start_matches('#').rsplit('/').next().unwrap_or_default();
    let word = word.split('(').next().unwrap_or_default();
    format!("@{}", fold(word))
}

fn has(names: &[(String, &str)], wanted: &str) -> bool {
    names.iter().any(|(folded, _)| folded == wanted)
}

fn score(signature: &Signature, names: &[(String, &str)]) -> Option<u8> {
    let all = signature.all.iter().all(|group| group.iter().any(|n| has(names, n)));
    if !all || signature.none.iter().any(|n| has(names, n)) {
        return None;
    }
    let more = signature.more.iter().filter(|n| has(names, n)).count().min(3);
    Some((signature.score + u8::try_from(more).unwrap_or(0)).min(99))
}

fn reasons(signature: &Signature, names: &[(String, &str)], pages: &[Page]) -> Vec<String> {
    let mut told: Vec<&str> = Vec::new();
    let wanted = signature.all.iter().flat_map(|group| group.iter().find(|n| has(names, n))).chain(signature.more.iter());
    for name in wanted {
        if let Some((_, written)) = names.iter().find(|(folded, written)| folded == name && !written.is_empty())
            && !told.contains(written)
            && told.len() < NAMED
        {
            told.push(written);
        }
    }
    let mut out = Vec::new();
    if !told.is_empty() {
        let noun = if told.len() == 1 { say::THE_COLUMN } else { say::THE_COLUMNS };
        out.push(say::has_noun_told_says_writes_them(&noun, &enumerate(&told), &signature.says));
    }
    if let Some(context) = pages.iter().find_map(|p| p.context.as_deref()) {
        let word = context_word(context);
        out.push(say::calls_itself_microsoft_graph_list_word(&word.trim_start_matches('@')));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(header: &str) -> Kind {
        let columns: Vec<String> = header.split(',').map(str::to_owned).collect();
        recognise(&columns, &[]).kind
    }

    #[test]
    fn headers_tell_their_exporter() {
        let cases = [
            ("email,name,uuid", Kind::HarnessUsers),
            ("identifier,name,users,externallyManaged", Kind::HarnessGroups),
            ("User Id,Status,Username,First name,Last name,Primary email", Kind::OktaUsers),
            ("id,login,firstName,lastName,status", Kind::OktaGroupMembers),
            ("id,name,description,type", Kind::OktaGroups),
            ("id,name,description,type,usersCount,appsCount", Kind::OktaGroups),
            ("id,userName,scope,externalId,firstName,lastName,syncState,samlRoles", Kind::OktaAppUsers),
            ("id,name,licenses,roles,role,salesforceGroups,featureLicenses,publicGroups", Kind::OktaAppGroups),
            ("id,label,name,userNameTemplate,features,signOnMode,status,embedLinks", Kind::OktaApp),
            ("User,Login,Status,Activation date,Authentication Source,Last Login,Last Password Change", Kind::OktaUsers),
            ("Group name,Okta username,Okta user status,User fullname,Group membership type", Kind::OktaGroupMembers),
            ("Application username,Okta username,Application name", Kind::OktaAppUsers),
            ("id,displayName,userPrincipalName,userType,onPremisesSyncEnabled,identities,companyName,creationType", Kind::EntraUsers),
            ("userPrincipalName,displayName,surname,mail,givenName,objectId,userType,accountEnabled", Kind::EntraUsers),
            ("Id,DisplayName,UserPrincipalName,UserType", Kind::EntraUsers),
            ("displayName,id,groupType,membershipType,mail,source,mailEnabled,onPremisesSyncEnabled", Kind::EntraGroups),
            ("Id,DisplayName,Mail,GroupType,MembershipType", Kind::EntraGroups),
            ("id,userPrincipalName,displayName,mail,objectType,userType", Kind::EntraGroupMembers),
            ("Object ID,User principal name,Display name,Member type", Kind::EntraGroupMembers),
            ("Id,DeletedDateTime,AdditionalProperties", Kind::EntraGroupMembers),
            ("PrincipalId,PrincipalType,PrincipalDisplayName,AppRoleId", Kind::EntraAssignments),
            ("ServicePrincipalName,AssignedUsers,AssignedGroups", Kind::EntraAssignments),
            ("Block credential,City,Country/Region,Display name,First name,Last name,User principal name", Kind::M365Users),
            ("First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Email Usage [READ ONLY]", Kind::GoogleUsers),
            ("primaryEmail,name.givenName,name.familyName,suspended", Kind::GoogleUsers),
            ("group,type,role,id,status,email", Kind::GoogleGroupMembers),
            ("Username,FirstName,LastName,Email,UID,GID,Activated,PasswordExpired,Sudo,User Groups", Kind::JumpCloudUsers),
            ("name.given,name.family,name.formatted,email,username,enabled", Kind::PingOneUsers),
            ("Group Name,Member Email", Kind::GenericMemberships),
            ("E-Mail,Vorname,Nachname", Kind::GenericUsers),
            ("Group Name,Description", Kind::GenericGroups),
            ("colour,size", Kind::Unknown),
        ];
        for (header, expected) in cases {
            assert_eq!(kind(header), expected, "{header}");
        }
    }

    #[test]
    fn the_reasons_name_the_columns() {
        let columns: Vec<String> = "id,login,firstName,lastName,status".split(',').map(str::to_owned).collect();
        let known = recognise(&columns, &[]);
        let expected = "It has the columns id, login, firstName, lastName and status, as the browser extension's table of group members writes them.";
        assert_eq!(known.reasons, [expected]);
    }
}
