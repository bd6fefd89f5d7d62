//! Owns the messages between the page and the page that embeds it, `freeze-frame/message/1`, and reading a foreign one without
//! ever failing. Refuses to decide whom to trust: whoever receives checks the sender.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The version of the messages.
pub const VERSION: u32 = 1;
/// Longest message that is read, bytes of JSON.
pub const MAX_BYTES: usize = 1 << 16;

/// Any message of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type")]
pub enum Message {
    /// From the host: something is asked.
    #[serde(rename = "freeze-frame-query")]
    Query(Query),
    /// To the host: the answer to a query.
    #[serde(rename = "freeze-frame-response")]
    Response(Response),
    /// To the host: something happened.
    #[serde(rename = "freeze-frame-event")]
    Event(Event),
}

/// A question or command of the host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Query {
    /// Version of the messages, 1.
    pub v: u32,
    /// Chosen by the host; the response carries the same.
    pub id: Id,
    pub query: Command,
    /// For `set`: what to show; what is left out stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Settings>,
}

/// What a host calls its query.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Id {
    Number(i64),
    Text(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// What is shown; the response's result is a state.
    Get,
    /// Show something else; the response's result is the new state.
    Set,
    /// Run what is shown anew; the response comes with the result.
    Run,
    /// Move the keyboard into the page.
    Focus,
}

/// What is shown, by the short keys of a link. A value that cannot be used is answered with an error, and nothing changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Id of a scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// Ids of the compared policies, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<String>>,
    /// Accounts to simulate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounts: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// crowd, tradeoff, timeline, places, assumptions, table, rules, population, story or class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// Language tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// light, dark or projector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Where the story stands, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Packed edits of scenario and policies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub s: Option<String>,
    /// What differs from the scenario as it was opened, by path: `{"review.capacity_per_day": 25000}`. Takes the place of every edit before
    /// it; none at all brings the scenario back as it was. A list's item is named by its place, from 0, or by its id; null takes a field out.
    /// Only in a query: a state tells edits in its link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edits: Option<BTreeMap<String, Value>>,
}

/// What is shown, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct State {
    pub settings: Settings,
    /// A link that opens the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The digest of the result, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// The answer to a query: a result or an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// Version of the messages, 1.
    pub v: u32,
    /// That of the query; null when it could not be read.
    pub id: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<State>,
    /// Why not, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// Something the host may want to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Version of the messages, 1.
    pub v: u32,
    #[serde(flatten)]
    pub event: Happening,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Happening {
    /// The page listens.
    Ready { state: State },
    /// The content has another height.
    Resize {
        /// CSS pixels, whole.
        height: u32,
    },
    /// A result settled.
    Result { state: State },
    /// A run failed or a scenario was refused.
    Error {
        /// Why, in words.
        message: String,
    },
}

/// What a message from outside turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// Somebody else's: to be ignored.
    Foreign,
    Query(Query),
    /// Meant for us but malformed, with the answer to give.
    Malformed(Response),
}

/// Reads a message, given as JSON.
///
/// ```
/// use freeze_frame::protocol::host::{Command, Incoming, read};
/// let query = r#"{"type":"freeze-frame-query","v":1,"id":7,"query":"get"}"#;
/// assert!(matches!(read(query), Incoming::Query(query) if query.query == Command::Get));
/// assert_eq!(read(r#"{"type":"somebody-else"}"#), Incoming::Foreign);
/// assert!(matches!(read(r#"{"type":"freeze-frame-query","v":2}"#), Incoming::Malformed(_)));
/// ```
#[must_use]
pub fn read(json: &str) -> Incoming {
    if json.len() > MAX_BYTES {
        return Incoming::Foreign;
    }
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return Incoming::Foreign;
    };
    if value.get("type").and_then(Value::as_str) != Some("freeze-frame-query") {
        return Incoming::Foreign;
    }
    let id = value
        .get("id")
        .and_then(|id| serde_json::from_value(id.clone()).ok());
    let refuse = |error: String| Incoming::Malformed(Response::refusal(id.clone(), error));
    match value.get("v").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => {}
        _ => return refuse(format!("v: {VERSION} is allowed")),
    }
    match serde_json::from_value(value.clone()) {
        Ok(Message::Query(query)) => Incoming::Query(query),
        Ok(Message::Response(_) | Message::Event(_)) => Incoming::Foreign,
        Err(error) => refuse(wrong_setting(&value).unwrap_or_else(|| error.to_string())),
    }
}

/// Place and value of the setting of a query that cannot be read, and what is allowed there; none when it is not a setting that is wrong.
fn wrong_setting(query: &Value) -> Option<String> {
    let mut settings = query.get("args")?.as_object()?.iter();
    let (key, value) = settings.find(|(key, value)| {
        let alone = Value::Object([((*key).clone(), (*value).clone())].into_iter().collect());
        serde_json::from_value::<Settings>(alone).is_err()
    })?;
    let allowed = match key.as_str() {
        "scenario" | "view" | "lang" | "theme" | "s" => "a text",
        "policies" => "a list of texts",
        "accounts" | "seed" => "a whole number, 0 or more",
        "step" => "a whole number from 0 to 99",
        "edits" => "an object of values by their path",
        _ => {
            return Some(format!(
                "args.{key}: there is no such setting; allowed: scenario, policies, accounts, seed, view, lang, theme, step, s, edits"
            ));
        }
    };
    Some(format!("args.{key}: {value}; allowed: {allowed}"))
}

impl Response {
    /// The answer that gives a state.
    #[must_use]
    pub fn result(id: Id, state: State) -> Self {
        Response {
            v: VERSION,
            id: Some(id),
            result: Some(state),
            error: None,
        }
    }

    /// The answer that gives a reason why not.
    #[must_use]
    pub fn refusal(id: Option<Id>, error: String) -> Self {
        Response {
            v: VERSION,
            id,
            result: None,
            error: Some(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_written_as_the_contract_says() {
        let event = Message::Event(Event {
            v: VERSION,
            event: Happening::Resize { height: 640 },
        });
        assert_eq!(
            serde_json::to_value(&event).unwrap(),
            serde_json::json!({"type": "freeze-frame-event", "v": 1, "event": "resize", "height": 640})
        );
        let written = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Message>(&written).unwrap(), event);
    }

    #[test]
    fn whatever_comes_is_ignored_or_answered() {
        for foreign in [
            "",
            "null",
            "[]",
            "7",
            "{}",
            "{\"type\":3}",
            "{\"type\":\"freeze-frame-event\",\"v\":1,\"event\":\"ready\"}",
            "[[",
        ] {
            assert_eq!(read(foreign), Incoming::Foreign, "{foreign}");
        }
        for malformed in [
            r#"{"type":"freeze-frame-query"}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":1}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":{},"query":"get"}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"melt"}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"set","args":{"scenario":7}}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"set","args":{"speed":7}}"#,
            r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"set","args":{"edits":[]}}"#,
        ] {
            assert!(
                matches!(read(malformed), Incoming::Malformed(_)),
                "{malformed}"
            );
        }
        let huge = format!(
            r#"{{"type":"freeze-frame-query","v":1,"id":"{}"}}"#,
            "x".repeat(MAX_BYTES)
        );
        assert_eq!(read(&huge), Incoming::Foreign);
    }

    /// Every setting is known to what is said of a wrong one.
    #[test]
    fn a_wrong_setting_is_named_with_its_value_and_what_is_allowed() {
        let told = |key: &str, value: Value| {
            let query = serde_json::json!({"type": "freeze-frame-query", "v": 1, "id": 1, "query": "set", "args": {key: value}});
            match read(&query.to_string()) {
                Incoming::Malformed(response) => response.error.unwrap(),
                other => panic!("{key}: {other:?}"),
            }
        };
        for (key, value, said) in [
            (
                "step",
                serde_json::json!(-1),
                "args.step: -1; allowed: a whole number from 0 to 99",
            ),
            (
                "policies",
                serde_json::json!("none"),
                "args.policies: \"none\"; allowed: a list of texts",
            ),
            (
                "seed",
                serde_json::json!(1.5),
                "args.seed: 1.5; allowed: a whole number, 0 or more",
            ),
        ] {
            assert_eq!(told(key, value), said);
        }
        let unknown = told("speed", serde_json::json!(7));
        let known = Settings {
            scenario: Some(String::new()),
            policies: Some(Vec::new()),
            accounts: Some(0),
            seed: Some(0),
            view: Some(String::new()),
            lang: Some(String::new()),
            theme: Some(String::new()),
            step: Some(0),
            s: Some(String::new()),
            edits: Some(BTreeMap::new()),
        };
        for key in serde_json::to_value(known)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
        {
            assert!(unknown.contains(key.as_str()), "{unknown} has {key}");
            let said = told(key, serde_json::json!(true));
            assert!(
                said.starts_with(&format!("args.{key}: true; allowed: ")),
                "{said}"
            );
        }
    }

    #[test]
    fn a_refusal_carries_the_id_it_answers() {
        let Incoming::Malformed(response) =
            read(r#"{"type":"freeze-frame-query","v":1,"id":"a","query":"melt"}"#)
        else {
            panic!("not malformed");
        };
        assert_eq!(response.id, Some(Id::Text("a".into())));
    }
}
