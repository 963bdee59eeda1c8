//! *Test it*: tries the ways out of the tab and tells what the browser did.
//!
//! It must never reach anything real: the address ends in `.invalid`, which by definition names no host. A way counts as refused only where
//! the browser itself said so; a mere failure to connect proves nothing and is told as unknown.

use super::dom;
use crate::words::browser_network as say;
use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{EventSource, EventTarget, HtmlImageElement, HtmlScriptElement, SecurityPolicyViolationEvent, WebSocket, XmlHttpRequest};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The browser said that the page's policy forbids it.
    Refused,
    /// Something answered. This must not happen.
    Reached,
    /// Neither: the attempt came to nothing, and the browser did not say why.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// What was tried, in a reader's words.
    pub channel: String,
    pub outcome: Outcome,
    pub detail: String,
}

/// Long enough for every browser to report a refusal.
const PATIENCE_MS: i32 = 1_500;

const HOST: &str = "scim-preflight.invalid";

/// One way out.
struct Channel {
    name: &'static str,
    scheme: &'static str,
    /// Its own path, by which its refusal is known again.
    path: &'static str,
    attempt: fn(&str) -> Result<Success, JsValue>,
}

/// How one would learn that the attempt got through.
enum Success {
    Event(EventTarget, &'static str),
    Promise(Promise),
    /// There is no way to learn it: the call answers the same either way.
    Untold,
}

const CHANNELS: [Channel; 7] = [
    Channel { name: "fetch", scheme: "https", path: "fetch", attempt: |url| Ok(Success::Promise(dom::window().fetch_with_str(url))) },
    Channel { name: "XMLHttpRequest", scheme: "https", path: "xhr", attempt: try_xhr },
    Channel { name: "sendBeacon", scheme: "https", path: "beacon", attempt: try_beacon },
    Channel { name: "WebSocket", scheme: "wss", path: "socket", attempt: |url| Ok(Success::Event(WebSocket::new(url)?.into(), "open")) },
    Channel { name: "EventSource", scheme: "https", path: "events", attempt: |url| Ok(Success::Event(EventSource::new(url)?.into(), "open")) },
    Channel { name: "image", scheme: "https", path: "image", attempt: try_image },
    Channel { name: "script from elsewhere", scheme: "https", path: "script", attempt: try_script },
];

fn try_xhr(url: &str) -> Result<Success, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("POST", url)?;
    request.send_with_opt_str(Some("test"))?;
    Ok(Success::Event(request.into(), "load"))
}

fn try_beacon(url: &str) -> Result<Success, JsValue> {
    // It answers true even where the browser then refuses: only the violation tells.
    dom::window().navigator().send_beacon_with_opt_str(url, Some("test"))?;
    Ok(Success::Untold)
}

fn try_image(url: &str) -> Result<Success, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    Ok(Success::Event(image.into(), "load"))
}

fn try_script(url: &str) -> Result<Success, JsValue> {
    let script: HtmlScriptElement = dom::document().create_element("script")?.unchecked_into();
    script.set_src(url);
    let head = dom::document().head().ok_or(JsValue::NULL)?;
    head.append_child(&script)?;
    script.remove();
    Ok(Success::Event(script.into(), "load"))
}

/// What was seen of one channel while waiting.
#[derive(Clone, Default)]
struct Seen {
    /// The part of the policy that the browser named.
    refused_by: Option<String>,
    reached: bool,
    threw: bool,
}

/// Tries every channel at once and waits for what the browser says. Takes about a second and a half.
pub async fn test_network() -> Vec<Probe> {
    let seen = Rc::new(RefCell::new(vec![Seen::default(); CHANNELS.len()]));
    let refusals = {
        let seen = Rc::clone(&seen);
        Closure::<dyn Fn(SecurityPolicyViolationEvent)>::new(move |event: SecurityPolicyViolationEvent| {
            let blocked = event.blocked_uri();
            if let Some(index) = CHANNELS.iter().position(|c| blocked.starts_with(&c.url())) {
                seen.borrow_mut()[index].refused_by = Some(event.effective_directive());
            }
        })
    };
    let document = dom::document();
    let _ = document.add_event_listener_with_callback("securitypolicyviolation", refusals.as_ref().unchecked_ref());

    let mut kept = Vec::new();
    for (index, channel) in CHANNELS.iter().enumerate() {
        let at_success = Rc::clone(&seen);
        let reached = Closure::<dyn FnMut(JsValue)>::new(move |_| at_success.borrow_mut()[index].reached = true);
        let at_failure = Rc::clone(&seen);
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| at_failure.borrow_mut()[index].threw = true);
        match (channel.attempt)(&channel.url()) {
            Ok(Success::Event(target, event)) => {
                let _ = target.add_event_listener_with_callback(event, reached.as_ref().unchecked_ref());
            }
            Ok(Success::Promise(promise)) => {
                let _ = promise.then2(&reached, &failed);
            }
            Ok(Success::Untold) => {}
            Err(_) => seen.borrow_mut()[index].threw = true,
        }
        kept.push((reached, failed));
    }

    dom::sleep(PATIENCE_MS).await;
    let _ = document.remove_event_listener_with_callback("securitypolicyviolation", refusals.as_ref().unchecked_ref());
    let probes = CHANNELS.iter().zip(seen.borrow().iter()).map(|(channel, seen)| channel.judge(seen)).collect();
    // An answer may still come after our patience ended; what listens for it must outlive it.
    kept.into_iter().for_each(|(reached, failed)| {
        reached.forget();
        failed.forget();
    });
    probes
}

impl Channel {
    fn url(&self) -> String {
        format!("{}://{HOST}/{}", self.scheme, self.path)
    }

    fn judge(&self, seen: &Seen) -> Probe {
        let (outcome, detail) = match seen {
            Seen { reached: true, .. } => (Outcome::Reached, say::SOMETHING_ANSWERED_CLOSE_TAB_TELL.to_owned()),
            Seen { refused_by: Some(part), .. } => (Outcome::Refused, say::browser_refused_pages_policy_forbids(&part)),
            Seen { threw: true, .. } => (Outcome::Unknown, say::CALL_FAILED_BROWSER_DID_NOT.to_owned()),
            _ => (Outcome::Unknown, say::NOTHING_CAME_BROWSER_DID_NOT.to_owned()),
        };
        Probe { channel: self.name.to_owned(), outcome, detail }
    }
}
