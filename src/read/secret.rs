//! Credentials that slipped into a file.
//!
//! A file that holds one is refused as a whole. `@odata.nextLink`, `$skiptoken` and masked passwords (`****`, as Google writes them) are
//! not credentials (contract 10; facts: IdP 5).
//!
//! Architecture Invariant: nothing here returns a part of the text it looked at.

use super::fold::fold;
use super::value::Value;
use crate::words::read_secret as say;

/// The letters at which a form is looked for.
const RARE: [bool; 256] = {
    let mut table = [false; 256];
    table[b'J' as usize] = true;
    table[b'W' as usize] = true;
    table[b'B' as usize] = true;
    table[b'.' as usize] = true;
    table
};

/// The kind of credential that stands somewhere in the text in a form of its own, if there is one.
///
/// Looks only where a rare letter of each form stands, so that a long file costs one pass.
pub fn find(text: &str) -> Option<&'static str> {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(next) = bytes[from..].iter().position(|b| RARE[usize::from(*b)]) {
        let at = from + next;
        from = at + 1;
        let found = match bytes[at] {
            b'J' if at >= 2 && &bytes[at - 2..at] == b"ey" && starts_word(bytes, at - 2) => jwt(&bytes[at - 2..]),
            b'W' if at >= 2 && bytes[at - 2..].starts_with(b"SSWS ") => okta_header(&bytes[at - 2..]),
            b'B' => pem(bytes, at).or_else(|| bearer(&bytes[at..])),
            b'.' if at >= 3 && matches!(&bytes[at - 3..at], b"pat" | b"sat") && starts_word(bytes, at - 3) => harness(&bytes[at + 1..]),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn starts_word(bytes: &[u8], at: usize) -> bool {
    at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'_' | b'-' | b'.' | b'@'))
}

fn run(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count()
}

/// Three runs of base64url joined by dots, the first beginning with `{"`.
fn jwt(bytes: &[u8]) -> Option<&'static str> {
    let head = run(bytes);
    let body = bytes.get(head).filter(|b| **b == b'.').map_or(0, |_| run(&bytes[head + 1..]));
    let tail = bytes.get(head + 1 + body).filter(|b| **b == b'.').map_or(0, |_| run(&bytes[head + body + 2..]));
    (head >= 10 && body >= 10 && tail >= 10).then_some(say::A_SIGNED_TOKEN_JWT)
}

/// `pat.` or `sat.`, account, token name and secret.
fn harness(bytes: &[u8]) -> Option<&'static str> {
    let mut rest = bytes;
    let mut runs = [0usize; 3];
    for (i, slot) in runs.iter_mut().enumerate() {
        *slot = run(rest);
        rest = &rest[*slot..];
        if i < 2 {
            rest = rest.strip_prefix(b".")?;
        }
    }
    (runs[0] >= 10 && runs[1] >= 10 && runs[2] >= 10).then_some(say::A_HARNESS_API_TOKEN)
}

fn okta_header(bytes: &[u8]) -> Option<&'static str> {
    (run(&bytes[5..]) >= 20).then_some(say::AN_OKTA_API_TOKEN)
}

fn bearer(bytes: &[u8]) -> Option<&'static str> {
    let rest = bytes.strip_prefix(b"Bearer ")?;
    let length = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b"-._~+/=".contains(b)).count();
    (length >= 20 && rest[..length].iter().any(u8::is_ascii_digit)).then_some(say::A_BEARER_TOKEN)
}

fn pem(bytes: &[u8], at: usize) -> Option<&'static str> {
    let head = bytes.get(at.checked_sub(5)?..at)?;
    let rest = bytes[at..].strip_prefix(b"BEGIN ")?;
    let line = &rest[..rest.len().min(40)];
    (head == b"-----" && line.windows(11).any(|w| w == b"PRIVATE KEY")).then_some(say::A_PRIVATE_KEY)
}

const PASSWORD: &str = "a password";
const TOKEN: &str = say::A_TOKEN_OR_CLIENT_SECRET;

/// The kind of credential that a column or field of this name holds, if its name says so.
pub fn field(name: &str) -> Option<&'static str> {
    match fold(name).as_str() {
        "password" | "passwd" | "userpassword" | "initialpassword" | "temporarypassword" | "plaintextpassword" | "passwordhash" => Some(PASSWORD),
        "token" | "apitoken" | "apikey" | "accesstoken" | "refreshtoken" | "idtoken" | "bearertoken" | "authtoken" | "scimtoken" | "secrettoken"
        | "clientsecret" | "secretkey" | "privatekey" | "apisecret" => Some(TOKEN),
        _ => None,
    }
}

/// The kind of credential that some field of a document holds in the clear.
pub fn in_tree(value: &Value<'_>) -> Option<&'static str> {
    match value {
        Value::List(list) => list.iter().find_map(in_tree),
        Value::Object(fields) => fields.iter().find_map(|(name, value)| match (field(name), value) {
            (Some(what), Value::Text(text)) if is_clear(what, text) => Some(what),
            (_, value) => in_tree(value),
        }),
        Value::Null | Value::Text(_) => None,
    }
}

/// A field below one that is named after a credential, such as `password.value`.
pub fn part_of_credential(name: &str) -> bool {
    matches!(fold(name).as_str(), "value" | "hash" | "salt" | "digest" | "secret")
}

/// Whether the value of such a field is there to be read, and not masked or empty.
pub fn is_clear(what: &str, value: &str) -> bool {
    let value = value.trim();
    let word = value.to_lowercase();
    let masked = value.chars().all(|c| matches!(c, '*' | '•' | '●' | 'x' | 'X' | '.' | '#' | '-'));
    let said = ["null", "none", "n/a", "na", "true", "false", "yes", "no", "redacted", "<redacted>", "[redacted]", "hidden", "masked"];
    let enough = if what == PASSWORD { 1 } else { 8 };
    !masked && !said.contains(&word.as_str()) && !word.contains("sensitive") && value.chars().count() >= enough
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(head: &str) -> String {
        format!("{head}{}.{}.{}", "a1".repeat(11), "b2".repeat(12), "c3".repeat(10))
    }

    #[test]
    fn credentials_are_found_wherever_they_stand() {
        assert_eq!(find(&format!("x,{}\n", token("pat."))), Some("a Harness API token"));
        assert_eq!(find(&format!("\"{}\"", token("eyJ"))), Some("a signed token (JWT)"));
        assert_eq!(find(&format!("Authorization: SSWS 00{}", "a".repeat(40))), Some("an Okta API token"));
        assert_eq!(find(&format!("Bearer {}", "a1".repeat(20))), Some("a bearer token"));
        assert_eq!(find("-----BEGIN RSA PRIVATE KEY-----"), Some("a private key"));
    }

    #[test]
    fn paging_links_and_words_are_no_credentials() {
        assert_eq!(find("https://graph.example.com/users?$skiptoken=RFNwdAIAAQAAAB"), None);
        assert_eq!(find("sat.lee@example.com, pat.stone@example.org, Bearer of good news and nothing more"), None);
        assert_eq!(find("-----BEGIN CERTIFICATE-----"), None);
        assert_eq!(field("passwordChanged"), None);
        assert_eq!(field("Password [Required]"), Some(PASSWORD));
        assert!(!is_clear(PASSWORD, "****"));
        assert!(!is_clear(PASSWORD, ""));
        assert!(is_clear(PASSWORD, "winter"));
        assert!(!is_clear(TOKEN, "short"));
    }
}
