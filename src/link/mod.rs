//! Owns the address: which comparison a link asks for, and which link says what is on screen. Refuses the browser (it sees
//! strings), and refuses to fail: a bad value becomes its default and a notice.
//!
//! A link without `accounts` asks for as many as suit the device it is opened on. A link that is written always names them and the seed, so
//! that it gives the same numbers everywhere.

pub mod packed;
pub mod saved;

use std::fmt::Write;

/// The version of links this page reads and writes.
pub const VERSION: &str = "1";
/// Most accounts a link may ask for: what a browser's tab can hold.
pub const MAX_ACCOUNTS: u64 = 10_000_000;
/// The scenarios that a link may name, the default first: those of the catalogue.
pub const SCENARIOS: [&str; 4] = [
    "russia-2022",
    "two-shores",
    "harbour-town",
    "base-rate-trap",
];
/// Most policies compared at a time.
pub const MAX_POLICIES: usize = 12;
/// The word of `lock=`.
const LOCKED: &str = "controls";
/// Most characters of packed edits.
pub const MAX_PACKED: usize = 64_000;
/// Last step that a story may have.
const MAX_STEP: u64 = 99;
/// Digits of a digest that are told.
const TOLD: usize = 12;
/// Longest part of a bad value that a notice repeats.
const QUOTED: usize = 60;

/// What is on screen, as far as a link can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Slug of the scenario.
    pub scenario: String,
    /// Slugs of the compared policies, 1 to [`MAX_POLICIES`], none twice.
    pub policies: Vec<String>,
    /// Accounts to simulate.
    pub accounts: u64,
    pub seed: u64,
    pub view: View,
    /// Language tag.
    pub lang: String,
    pub theme: Theme,
    /// Inside somebody's article: no masthead, no footer.
    pub embed: bool,
    /// The reader shall bet before the numbers are shown.
    pub predict: bool,
    /// `lock=controls`: the reader looks and changes nothing.
    pub locked: bool,
    /// An embedded page links to itself in full and to its sources.
    pub allow_links: bool,
    /// Where the story stands, from 0.
    pub step: u32,
    /// Edits of the scenario and its policies, packed: base64url of deflated JSON, not yet unpacked.
    pub packed: Option<String>,
    /// The digest of the result that the link's author saw, or its first digits.
    pub digest: Option<String>,
    /// Keys this version does not read, as they came; written back unchanged.
    pub rest: Vec<String>,
}

impl Default for Link {
    fn default() -> Self {
        Link {
            scenario: "russia-2022".into(),
            policies: vec!["blanket-nationality".into(), "sanctions-list".into()],
            accounts: 1_000_000,
            seed: 1,
            view: View::Crowd,
            lang: "en".into(),
            theme: Theme::Auto,
            embed: false,
            predict: false,
            locked: false,
            allow_links: true,
            step: 0,
            packed: None,
            digest: None,
            rest: Vec::new(),
        }
    }
}

/// A set of words a link may use.
pub trait Word: Copy + Eq + Sized + 'static {
    const WORDS: &'static [(&'static str, Self)];

    #[must_use]
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, value)| *value == self)
            .map_or("", |(word, _)| word)
    }

    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        let known = Self::WORDS.iter().find(|(known, _)| *known == word);
        known.map(|(_, value)| *value)
    }
}

/// Which picture comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Crowd,
    Tradeoff,
    Timeline,
    Places,
    Assumptions,
    Table,
    /// The rule builder.
    Rules,
    /// The population editor.
    Population,
    Story,
    /// The classroom: poll, presentation, guide, worksheet.
    Class,
}

impl Word for View {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("crowd", View::Crowd),
        ("tradeoff", View::Tradeoff),
        ("timeline", View::Timeline),
        ("places", View::Places),
        ("assumptions", View::Assumptions),
        ("table", View::Table),
        ("rules", View::Rules),
        ("population", View::Population),
        ("story", View::Story),
        ("class", View::Class),
    ];
}

/// Colours and sizes; `Auto` follows the reader's system and is the absence of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Auto,
    Light,
    Dark,
    Projector,
}

impl Word for Theme {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("light", Theme::Light),
        ("dark", Theme::Dark),
        ("projector", Theme::Projector),
    ];
}

/// A value of the link that could not be used; its default is shown instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub key: &'static str,
    /// As given, shortened.
    pub value: String,
    pub allowed: Allowed,
}

/// What a key would have accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    Whole {
        least: u64,
        most: u64,
    },
    OneOf(Vec<String>),
    /// Up to [`MAX_POLICIES`] of these.
    SomeOf(Vec<String>),
    Slugs,
    /// A result's digest.
    Digest,
    /// Packed edits, as a link of this page carries them.
    Packed,
    /// Nothing else: this engine's result has another digest, this one, than the link's.
    Same(String),
}

impl Notice {
    #[must_use]
    pub fn new(key: &'static str, value: &str, allowed: Allowed) -> Self {
        Notice {
            key,
            value: shortened(value),
            allowed,
        }
    }
}

impl Link {
    /// Reads a query string, with or without `?`. `languages`: the tags the page speaks, its own default first. `accounts`: as many as
    /// suit this device.
    #[must_use]
    pub fn read(query: &str, languages: &[&str], accounts: u64) -> (Link, Vec<Notice>) {
        let mut link = Link {
            accounts,
            ..Link::default()
        };
        let mut notices = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        if let Some(first) = languages.first() {
            link.lang = (*first).to_string();
        }
        for pair in query.trim_start_matches('?').split('&') {
            if pair.is_empty() {
                continue;
            }
            let (raw_key, raw_value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decoded(raw_key), decoded(raw_value));
            if seen.contains(&key) {
                continue;
            }
            match link.set(&key, &value, languages) {
                Ok(true) => {}
                Ok(false) => link.rest.push(pair.to_string()),
                Err(notice) => notices.push(notice),
            }
            seen.push(key);
        }
        (link, notices)
    }

    /// This link with these keys changed, which are written as in a query string, and what could not be.
    #[must_use]
    pub fn changed(&self, keys: &str, languages: &[&str]) -> (Link, Vec<Notice>) {
        let mut link = self.clone();
        let mut notices = Vec::new();
        for pair in keys.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            notices.extend(link.set(&decoded(key), &decoded(value), languages).err());
        }
        (link, notices)
    }

    /// The link to the page itself, for whoever sees it inside an article: nothing is fixed there and nothing left out.
    #[must_use]
    pub fn in_full(&self) -> Link {
        Link {
            embed: false,
            locked: false,
            allow_links: true,
            rest: Vec::new(),
            ..self.clone()
        }
    }

    /// `Ok(false)`: not a key of this version.
    fn set(&mut self, key: &str, value: &str, languages: &[&str]) -> Result<bool, Notice> {
        match key {
            "v" if value == VERSION => {}
            "v" => {
                return Err(Notice::new(
                    "v",
                    value,
                    Allowed::OneOf(vec![VERSION.into()]),
                ));
            }
            "scenario" if SCENARIOS.contains(&value) => self.scenario = value.into(),
            "scenario" => {
                let ids = SCENARIOS.map(String::from).to_vec();
                return Err(Notice::new("scenario", value, Allowed::OneOf(ids)));
            }
            "policies" => {
                let ids: Vec<String> = value.split(',').map(String::from).collect();
                let repeats = |id: &String| ids.iter().filter(|other| *other == id).count() > 1;
                if ids.len() > MAX_POLICIES || ids.iter().any(|id| !is_slug(id) || repeats(id)) {
                    return Err(Notice::new("policies", value, Allowed::Slugs));
                }
                self.policies = ids;
            }
            "accounts" => self.accounts = whole("accounts", value, 1, MAX_ACCOUNTS)?,
            "seed" => self.seed = whole("seed", value, 0, u64::MAX)?,
            "view" => self.view = one_of("view", value)?,
            "theme" => self.theme = one_of("theme", value)?,
            "lang" if languages.contains(&value) => self.lang = value.into(),
            "lang" => {
                let tags = languages.iter().map(|tag| (*tag).to_string()).collect();
                return Err(Notice::new("lang", value, Allowed::OneOf(tags)));
            }
            "embed" => self.embed = switch("embed", value)?,
            "predict" => self.predict = switch("predict", value)?,
            "allowLinks" => self.allow_links = switch("allowLinks", value)?,
            "lock" if value == LOCKED => self.locked = true,
            "lock" => {
                return Err(Notice::new(
                    "lock",
                    value,
                    Allowed::OneOf(vec![LOCKED.into()]),
                ));
            }
            "step" => self.step = whole("step", value, 0, MAX_STEP)? as u32,
            "s" if is_packed(value) => self.packed = Some(value.into()),
            "s" => return Err(Notice::new("s", value, Allowed::Packed)),
            "d" if is_digest(value) => self.digest = Some(value.to_ascii_lowercase()),
            "d" => return Err(Notice::new("d", value, Allowed::Digest)),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The query string, with `?`, that [`Link::read`] reads back as this link.
    #[must_use]
    pub fn write(&self, default_language: &str) -> String {
        let mut query = format!(
            "?v={VERSION}&scenario={}&policies={}&accounts={}&seed={}",
            self.scenario,
            self.policies.join(","),
            self.accounts,
            self.seed
        );
        let mut add = |key: &str, value: &str| {
            let _ = write!(query, "&{key}={value}");
        };
        if self.view != View::Crowd {
            add("view", self.view.word());
        }
        if self.lang != default_language {
            add("lang", &self.lang);
        }
        if self.theme != Theme::Auto {
            add("theme", self.theme.word());
        }
        if self.embed {
            add("embed", "1");
        }
        if self.predict {
            add("predict", "1");
        }
        if self.locked {
            add("lock", LOCKED);
        }
        if !self.allow_links {
            add("allowLinks", "0");
        }
        if self.step > 0 {
            add("step", &self.step.to_string());
        }
        if let Some(packed) = &self.packed {
            add("s", packed);
        }
        if let Some(digest) = &self.digest {
            add("d", digest);
        }
        for pair in &self.rest {
            query.push('&');
            query.push_str(pair);
        }
        query
    }

    /// What is to be said when this result is another than the link's author saw.
    #[must_use]
    pub fn other(&self, digest: &str) -> Option<Notice> {
        let asked = self.digest.as_ref()?;
        let is_other = !digest.starts_with(asked.as_str());
        let told = |digest: &str| digest.get(..TOLD).unwrap_or(digest).to_string();
        is_other.then(|| Notice::new("d", &told(asked), Allowed::Same(told(digest))))
    }

    /// Leaves out policies the scenario does not have; when none is left, the defaults stand in, or the scenario's first two.
    #[must_use]
    pub fn settled(mut self, known: &[&str]) -> (Link, Vec<Notice>) {
        let is_known = |id: &String| known.contains(&id.as_str());
        let mut notices = Vec::new();
        let default = Link::default().policies;
        if !self.policies.iter().all(is_known) {
            if self.policies != default {
                let ids = known.iter().map(|id| (*id).to_string()).collect();
                let asked = self.policies.join(",");
                notices.push(Notice::new("policies", &asked, Allowed::SomeOf(ids)));
            }
            self.policies.retain(is_known);
        }
        if self.policies.is_empty() {
            self.policies = default.into_iter().filter(is_known).collect();
        }
        if self.policies.is_empty() {
            self.policies = known.iter().take(2).map(|id| (*id).to_string()).collect();
        }
        (self, notices)
    }
}

/// Lower-case letters, digits and hyphens, 1 to 64 of them: an id, safe in an address.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// At least as many hexadecimal digits as are told of a SHA-256, at most all of them.
fn is_digest(text: &str) -> bool {
    (TOLD..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn whole(key: &'static str, value: &str, least: u64, most: u64) -> Result<u64, Notice> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse::<u64>().ok().filter(|_| digits);
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| Notice::new(key, value, Allowed::Whole { least, most }))
}

fn switch(key: &'static str, value: &str) -> Result<bool, Notice> {
    match value {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(Notice::new(
            key,
            value,
            Allowed::OneOf(vec!["1".into(), "0".into()]),
        )),
    }
}

/// base64url, of a length that an address may have; whether it unpacks is found out later.
fn is_packed(text: &str) -> bool {
    (1..=MAX_PACKED).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

fn one_of<W: Word>(key: &'static str, value: &str) -> Result<W, Notice> {
    W::from_word(value).ok_or_else(|| {
        let words = W::WORDS.iter().map(|(word, _)| (*word).to_string());
        Notice::new(key, value, Allowed::OneOf(words.collect()))
    })
}

fn shortened(value: &str) -> String {
    let mut short: String = value.chars().take(QUOTED).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}

/// Undoes percent-encoding and `+`; what is no UTF-8 becomes a replacement character.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        let escaped = match (byte, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match (byte, escaped) {
            (_, Some((high, low))) => {
                bytes.push(high * 16 + low);
                rest = &tail[2..];
            }
            (b'+', None) => bytes.push(b' '),
            (other, None) => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPOKEN: &[&str] = &["en", "uk"];

    fn read(query: &str) -> (Link, Vec<Notice>) {
        Link::read(query, SPOKEN, 1_000_000)
    }

    #[test]
    fn an_empty_address_is_the_default_comparison() {
        assert_eq!(read(""), (Link::default(), vec![]));
        assert_eq!(read("?"), (Link::default(), vec![]));
    }

    #[test]
    fn every_key_of_the_contract_is_read() {
        let (link, notices) = read(
            "?v=1&scenario=two-shores&policies=blanket,cap&accounts=20000&seed=18446744073709551615&view=places&lang=uk&theme=projector&embed=1&predict=1&lock=controls&allowLinks=0&step=3&s=q1Yq_-8&d=0123456789AB",
        );
        assert_eq!(notices, vec![]);
        assert_eq!(
            link,
            Link {
                scenario: "two-shores".into(),
                policies: vec!["blanket".into(), "cap".into()],
                accounts: 20_000,
                seed: u64::MAX,
                view: View::Places,
                lang: "uk".into(),
                theme: Theme::Projector,
                embed: true,
                predict: true,
                locked: true,
                allow_links: false,
                step: 3,
                packed: Some("q1Yq_-8".into()),
                digest: Some("0123456789ab".into()),
                rest: vec![],
            }
        );
    }

    #[test]
    fn links_name_the_scenarios_of_the_catalogue() {
        let ids = crate::catalogue::SCENARIOS.map(|entry| entry.id);
        assert_eq!(SCENARIOS, ids);
        assert_eq!(Link::default().scenario, ids[0]);
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_link() {
        let (link, _) = read(
            "view=table&theme=dark&seed=7&embed=1&predict=1&lock=controls&allowLinks=0&step=2&s=q1Y&d=0123456789abcdef&childId=story-4&utm_source=a%20b&policies=none",
        );
        let (again, notices) = read(&link.write("en"));
        assert_eq!((again, notices), (link, vec![]));
    }

    #[test]
    fn a_bad_value_falls_back_to_its_default_and_says_what_is_allowed() {
        for (query, key) in [
            ("v=2", "v"),
            ("scenario=../etc", "scenario"),
            ("scenario=no-such", "scenario"),
            ("policies=a,b,a", "policies"),
            ("policies=a,B", "policies"),
            ("policies=", "policies"),
            ("accounts=1e6", "accounts"),
            ("accounts=0", "accounts"),
            ("accounts=+5", "accounts"),
            ("accounts=99999999999", "accounts"),
            ("seed=-1", "seed"),
            ("view=dashboard", "view"),
            ("lang=xx", "lang"),
            ("theme=pink", "theme"),
            ("embed=yes", "embed"),
            ("predict=2", "predict"),
            ("lock=all", "lock"),
            ("allowLinks=no", "allowLinks"),
            ("step=100", "step"),
            ("s=a%20b", "s"),
            ("s=", "s"),
            ("d=0123", "d"),
            ("d=0123456789xy", "d"),
        ] {
            let (link, notices) = read(query);
            assert_eq!(link, Link::default(), "{query}");
            assert_eq!(notices.len(), 1, "{query}");
            assert_eq!(notices[0].key, key);
        }
        let (_, notices) = read("accounts=lots%21");
        assert_eq!(notices[0].value, "lots!");
        assert_eq!(
            notices[0].allowed,
            Allowed::Whole {
                least: 1,
                most: MAX_ACCOUNTS
            }
        );
    }

    #[test]
    fn without_a_number_of_accounts_the_device_decides_and_the_written_link_says_so() {
        let (link, _) = Link::read("seed=3", SPOKEN, 250_000);
        assert_eq!(link.accounts, 250_000);
        let (elsewhere, _) = Link::read(&link.write("en"), SPOKEN, 1_000_000);
        assert_eq!((elsewhere.accounts, elsewhere.seed), (250_000, 3));
        let (asked, _) = Link::read("accounts=10000000", SPOKEN, 250_000);
        assert_eq!(asked.accounts, MAX_ACCOUNTS);
        let (bad, notices) = Link::read("accounts=10000001", SPOKEN, 250_000);
        assert_eq!((bad.accounts, notices.len()), (250_000, 1));
    }

    #[test]
    fn some_keys_change_and_the_others_stay() {
        let (link, _) = read("seed=3&theme=dark&embed=1");
        let (changed, notices) = link.changed("seed=4&view=table", SPOKEN);
        assert_eq!(notices, vec![]);
        let (expected, _) = read("seed=4&view=table&theme=dark&embed=1");
        assert_eq!(changed, expected);
        let (same, notices) = link.changed("seed=many", SPOKEN);
        assert_eq!((same, notices.len()), (link, 1));
    }

    #[test]
    fn the_link_in_full_is_free_of_the_article() {
        let (link, _) = read("seed=3&embed=1&lock=controls&allowLinks=0&childId=story-4");
        assert_eq!(link.in_full(), read("seed=3").0);
    }

    #[test]
    fn a_bad_value_is_quoted_shortened() {
        let (_, notices) = read(&format!("theme={}", "я".repeat(500)));
        assert_eq!(notices[0].value.chars().count(), QUOTED + 1);
    }

    #[test]
    fn another_result_than_the_links_author_saw_is_told() {
        let digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        assert_eq!(read("").0.other(digest), None);
        for same in [digest, &digest[..12]] {
            assert_eq!(read(&format!("d={same}")).0.other(digest), None);
        }
        let notice = read("d=ffff456789abcdef").0.other(digest).unwrap();
        assert_eq!((notice.key, notice.value.as_str()), ("d", "ffff456789ab"));
        assert_eq!(notice.allowed, Allowed::Same("0123456789ab".into()));
    }

    #[test]
    fn the_first_of_two_equal_keys_counts() {
        assert_eq!(read("seed=3&seed=4").0.seed, 3);
    }

    #[test]
    fn broken_escapes_are_taken_literally() {
        assert_eq!(decoded("%zz%4"), "%zz%4");
        assert_eq!(decoded("a%2Cb+c%F0%9F"), "a,b c\u{fffd}");
    }

    #[test]
    fn unknown_policies_are_left_out_with_a_notice() {
        let known = ["none", "blanket-nationality", "sanctions-list"];
        let (link, notices) = read("policies=nonsense,none").0.settled(&known);
        assert_eq!(link.policies, ["none"]);
        assert_eq!(notices.len(), 1);
        assert_eq!(notices[0].value, "nonsense,none");
        let (link, notices) = read("policies=nonsense").0.settled(&known);
        assert_eq!(link.policies, ["blanket-nationality", "sanctions-list"]);
        assert_eq!(notices.len(), 1);
    }

    #[test]
    fn a_scenario_without_the_default_policies_compares_its_first_two_silently() {
        let (link, notices) = Link::default().settled(&["a", "b", "c"]);
        assert_eq!(link.policies, ["a", "b"]);
        assert_eq!(notices, vec![]);
    }
}
