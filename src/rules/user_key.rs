//! The key of a user: the value the directory sends for matching.
//!
//! Sources: the server matches `userName` alone (H 1.1); the migration guide speaks of the work email (G); Okta sends the app username
//! (I 3.5), Entra what its provisioning schema maps to `userName`, by default the UPN (I 2), with `#EXT#` and the tenant stripped
//! from guests (I 2, B2B note).

use super::mapping::Expression;
use crate::model::{AttributeMapping, DirectoryKind, DirectoryUser, ProvisioningSchema, UserKey};

/// What is sent for one user, or why nothing can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// Exactly what is sent; empty where there is no key.
    pub value: String,
    pub problem: Option<KeyProblem>,
    /// The export has no column for the attribute that was asked for, and another one was used.
    pub fell_back: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// The cell is empty.
    Empty,
    /// A guest whose UPN cannot be turned into an address, or is mapped as it stands.
    Guest,
}

/// What decides a key besides the user: made once for each scenario.
#[derive(Clone, Debug)]
pub struct KeyRule {
    entra: bool,
    wanted: UserKey,
    /// What the schema sends as the user name, where that is not simply the UPN.
    mapped: Option<Expression>,
}

impl KeyRule {
    /// The rule of a scenario. `schema` is what an Entra provisioning schema export maps.
    pub fn new(key: &UserKey, kind: Option<DirectoryKind>, schema: Option<&ProvisioningSchema>) -> Self {
        let mapped = schema.and_then(user_name_mapping).and_then(expression);
        let mapped = mapped.filter(|m| !matches!(m, Expression::Attribute(name) if name.eq_ignore_ascii_case("userPrincipalName")));
        Self { entra: kind == Some(DirectoryKind::Entra), wanted: key.clone(), mapped }
    }

    /// The key of a user. `app_user_name`: what the Okta app assignment says.
    pub fn key(&self, user: &DirectoryUser, app_user_name: Option<&str>) -> Key {
        match &self.wanted {
            UserKey::Email => match &user.email {
                Some(email) => plain(email),
                None => Key { fell_back: true, ..self.user_name(user, app_user_name) },
            },
            UserKey::UserName => self.user_name(user, app_user_name),
            UserKey::Attribute(name) => self.attribute(user, name).unwrap_or_else(|| plain("")),
        }
    }

    /// Which words say where the key comes from, such as `email` or `mail`.
    pub fn describe(&self) -> String {
        match (&self.wanted, &self.mapped) {
            (UserKey::UserName, Some(mapped)) => mapped.attributes().join(", "),
            (wanted, _) => wanted.as_str().to_owned(),
        }
    }

    fn user_name(&self, user: &DirectoryUser, app_user_name: Option<&str>) -> Key {
        let name = || app_user_name.filter(|n| !n.is_empty()).or(user.user_name.as_deref()).or(user.email.as_deref()).unwrap_or_default();
        let mapped = match &self.mapped {
            None => return self.upn(name()),
            Some(Expression::Attribute(attribute)) => self.attribute(user, attribute),
            Some(expression) => expression.evaluate(&|name| attribute(user, name)).map(|value| plain(&value)),
        };
        mapped.unwrap_or_else(|| Key { fell_back: true, ..self.upn(name()) })
    }

    /// A key that comes from a UPN: a guest's is sent as the guest's own address.
    fn upn(&self, upn: &str) -> Key {
        if !self.entra || !is_guest_upn(upn) {
            return plain(upn);
        }
        match guest_address(upn) {
            Some(address) => plain(&address),
            None => Key { problem: Some(KeyProblem::Guest), ..Key::default() },
        }
    }

    /// `None`: the export has no such column.
    fn attribute(&self, user: &DirectoryUser, name: &str) -> Option<Key> {
        let upn = user.user_name.as_deref().unwrap_or_default();
        if self.entra && name.eq_ignore_ascii_case("originalUserPrincipalName") {
            return Some(if is_guest_upn(upn) { Key { problem: Some(KeyProblem::Guest), ..Key::default() } } else { plain(upn) });
        }
        if self.entra && name.eq_ignore_ascii_case("userPrincipalName") {
            return Some(self.upn(upn));
        }
        attribute(user, name).map(plain)
    }
}

fn plain(value: &str) -> Key {
    Key { value: value.to_owned(), problem: value.is_empty().then_some(KeyProblem::Empty), fell_back: false }
}

/// An attribute by any of the names exporters give it; `None` where the export has no such column.
pub fn attribute<'a>(user: &'a DirectoryUser, name: &str) -> Option<&'a str> {
    let name = name.to_lowercase();
    if let Some(value) = user.extra.get(&name) {
        return Some(value);
    }
    match name.as_str() {
        "mail" | "email" | "emailaddress" | "primaryemail" => user.email.as_deref(),
        "userprincipalname" | "upn" | "login" | "username" | "user_name" => user.user_name.as_deref(),
        "displayname" | "name" => user.display_name.as_deref(),
        "givenname" | "firstname" => user.given_name.as_deref(),
        "surname" | "familyname" | "lastname" => user.family_name.as_deref(),
        "id" | "objectid" => Some(&user.id),
        _ => None,
    }
}

/// The mapping of a schema that fills `userName`.
pub fn user_name_mapping(schema: &ProvisioningSchema) -> Option<&AttributeMapping> {
    schema.user_mappings.iter().find(|m| m.target.eq_ignore_ascii_case("userName"))
}

/// What a mapping sends, where it can be told.
pub fn expression(mapping: &AttributeMapping) -> Option<Expression> {
    match (&mapping.expression, &mapping.constant) {
        (Some(text), _) => Expression::parse(text),
        (None, Some(constant)) => Some(Expression::Constant(constant.clone())),
        (None, None) => None,
    }
}

/// A UPN that Entra gave to somebody else's user.
pub fn is_guest_upn(upn: &str) -> bool {
    guest_mark(upn).is_some()
}

fn guest_mark(upn: &str) -> Option<usize> {
    // Asked of everybody, and hardly anybody has a `#` at all.
    if upn.contains('#') { upn.to_ascii_uppercase().find("#EXT#") } else { None }
}

/// The address inside a guest's UPN: `#EXT#` and the tenant stripped, the last `_` read as `@`.
pub fn guest_address(upn: &str) -> Option<String> {
    let inner = &upn[..guest_mark(upn)?];
    let (local, domain) = inner.rsplit_once('_')?;
    (!local.is_empty() && !domain.is_empty()).then(|| format!("{local}@{domain}"))
}

/// Every address by which the directory knows a user, as exported, a guest's own address included.
pub fn addresses(user: &DirectoryUser, app_user_name: Option<&str>) -> Vec<String> {
    let own = [user.user_name.as_deref(), user.email.as_deref(), app_user_name];
    let guest = user.user_name.as_deref().and_then(guest_address);
    own.into_iter().flatten().map(str::to_owned).chain(guest).chain(user.other_addresses.iter().cloned()).filter(|a| !a.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(upn: &str, mail: Option<&str>) -> DirectoryUser {
        DirectoryUser { user_name: Some(upn.to_owned()), email: mail.map(str::to_owned), ..Default::default() }
    }

    #[test]
    fn a_guest_is_sent_under_the_own_address() {
        let rule = KeyRule::new(&UserKey::UserName, Some(DirectoryKind::Entra), None);
        assert_eq!(rule.key(&user("ann_lee_fabrikam.com#EXT#@contoso.onmicrosoft.com", None), None).value, "ann_lee@fabrikam.com");
        assert_eq!(rule.key(&user("ann#EXT#@contoso.onmicrosoft.com", None), None).problem, Some(KeyProblem::Guest));
        assert_eq!(rule.key(&user("ann@contoso.com", None), None).value, "ann@contoso.com");
    }

    #[test]
    fn a_column_that_is_not_there_is_not_an_empty_cell() {
        let rule = KeyRule::new(&UserKey::Email, Some(DirectoryKind::Okta), None);
        let absent = rule.key(&user("ann", None), None);
        assert_eq!((absent.value.as_str(), absent.fell_back), ("ann", true));
        assert_eq!(rule.key(&user("ann", Some("")), None).problem, Some(KeyProblem::Empty));
    }

    #[test]
    fn without_a_mail_column_the_schema_still_says_what_is_sent() {
        let mapping =
            AttributeMapping { target: "userName".to_owned(), expression: Some("[originalUserPrincipalName]".to_owned()), ..Default::default() };
        let schema = ProvisioningSchema { user_mappings: vec![mapping], ..Default::default() };
        let rule = KeyRule::new(&UserKey::Email, Some(DirectoryKind::Entra), Some(&schema));
        assert_eq!(rule.key(&user("ann_fabrikam.com#EXT#@contoso.onmicrosoft.com", None), None).problem, Some(KeyProblem::Guest));
        assert_eq!(rule.key(&user("ann_fabrikam.com#EXT#@contoso.onmicrosoft.com", Some("ann@fabrikam.com")), None).value, "ann@fabrikam.com");
    }

    #[test]
    fn okta_sends_the_app_username_before_the_login() {
        let rule = KeyRule::new(&UserKey::UserName, Some(DirectoryKind::Okta), None);
        assert_eq!(rule.key(&user("ann@example.com", None), Some("alee")).value, "alee");
    }
}
