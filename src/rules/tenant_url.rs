//! The SCIM address of a Harness account: how it must look, and how it is made of any Harness address or account id.
//!
//! Source: H 6. A SaaS host takes `/gateway/ng/api/scim/account/ACCOUNT_ID`, a self-managed one the same without `/gateway`; every address
//! of the Harness page holds the account id after `/account/`.

use crate::words::rules_tenant_url as say;

/// Where Harness runs as a service.
const SAAS: &str = "app.harness.io";

/// What is wrong with an address, as a sentence; `None`: nothing.
pub fn flaw(url: &str) -> Option<String> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Some(say::TENANT_URL_DOES_NOT_BEGIN_HTTPS.to_owned());
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let expected = path_of(host);
    let Some(account) = path.strip_prefix(expected) else {
        return Some(if is_saas(host) && path.starts_with("gateway/api/scim") {
            say::TENANT_URL_FIRSTGEN_NG_MISSING_BEFORE.to_owned()
        } else {
            say::path_tenant_url_not_expected_account(&expected)
        });
    };
    (!is_account(account.strip_suffix('/').unwrap_or(account))).then(|| say::TENANT_URL_DOES_NOT_END_ACCOUNT.to_owned())
}

/// The address made of any address of the Harness page, or of an account id alone; `None` where there is no account id in it.
pub fn of(text: &str) -> Option<String> {
    let text = text.trim();
    if is_account(text) && text.len() >= SHORTEST {
        return Some(format!("https://{SAAS}/{}{text}", path_of(SAAS)));
    }
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let (host, path) = rest.split_once('/')?;
    let (_, after) = path.split_once("account/").or_else(|| path.split_once("accountIdentifier="))?;
    let account = after.split(['/', '?', '#', '&']).next().unwrap_or_default();
    let host_is_one = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
    (host_is_one && is_account(account)).then(|| format!("https://{host}/{}{account}", path_of(host)))
}

/// Account ids have 22 characters; one that is typed alone must not be a word.
const SHORTEST: usize = 16;

fn is_account(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

fn is_saas(host: &str) -> bool {
    host == "harness.io" || host.ends_with(".harness.io")
}

fn path_of(host: &str) -> &'static str {
    if is_saas(host) { "gateway/ng/api/scim/account/" } else { "ng/api/scim/account/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenant_url_has_one_form_for_each_host() {
        for good in [
            "https://app.harness.io/gateway/ng/api/scim/account/px7xd_BFRCi-pfWPYXVjvw",
            "https://example.harness.io/gateway/ng/api/scim/account/abc/",
            "https://harness.example.com/ng/api/scim/account/abc",
        ] {
            assert!(flaw(good).is_none(), "{good}");
        }
        for bad in [
            "http://app.harness.io/gateway/ng/api/scim/account/abc",
            "https://app.harness.io/gateway/api/scim/account/abc",
            "https://app.harness.io/ng/api/scim/account/abc",
            "https://app.harness.io/gateway/ng/api/scim/account/",
            "https://app.harness.io/gateway/ng/api/scim/account/<ACCOUNT_ID>",
        ] {
            assert!(flaw(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn it_is_made_of_any_address_and_of_the_id() {
        let saas = "https://app.harness.io/gateway/ng/api/scim/account/ExampleAccount00000001";
        for text in [
            "ExampleAccount00000001",
            " https://app.harness.io/ng/account/ExampleAccount00000001/main-dashboard ",
            "https://app.harness.io/ng/account/ExampleAccount00000001/settings/access-control/users?page=2",
            "app.harness.io/ng/account/ExampleAccount00000001",
            "https://app.harness.io/gateway/api/scim/account/ExampleAccount00000001",
            "https://app.harness.io/gateway/ng/api/user/aggregate?accountIdentifier=ExampleAccount00000001&pageSize=10",
        ] {
            assert_eq!(of(text).as_deref(), Some(saas), "{text}");
            assert!(of(text).is_some_and(|url| flaw(&url).is_none()));
        }
        assert_eq!(of("https://harness.example.com/ng/account/abc/home").as_deref(), Some("https://harness.example.com/ng/api/scim/account/abc"));
        for none in ["", "Harness", "https://app.harness.io/", "https://example.com/account/", "https://a<b/account/abc"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
