//! Owns everything the page says: messages in Fluent files, numbers for people, and which sentence fits which result.
//! Refuses the browser and the wording itself: sentences live in `static/locales/`, one file a language.

pub mod assumption;
pub mod bet;
pub mod caption;
pub mod catalog;
pub mod chance;
pub mod citation;
pub mod command;
pub mod deck;
pub mod difference;
pub mod doubt;
#[cfg(feature = "web")]
pub mod embedding;
pub mod figure;
pub mod glossary;
pub mod guide;
pub mod headline;
pub mod hundred;
pub mod interval;
#[cfg(test)]
mod locales;
pub mod markup;
pub mod named;
pub mod numerals;
pub mod places;
pub mod poll;
pub mod rule;
pub mod sheet;
pub mod story;
pub mod timeline;
pub mod why;
pub mod worksheet;

use catalog::{Catalog, Filling};
use numerals::Numerals;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The languages the page speaks and what each calls itself, the fallback first. A line here and the file of its messages,
/// `static/locales/<tag>.ftl`, make one more.
const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("id", "Bahasa Indonesia"),
];

/// Tags of the languages the page speaks, the fallback first.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// The same, each with its own name for itself.
pub fn named_languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.iter().copied()
}

/// The language for a reader who prefers these tags, best first.
#[must_use]
pub fn preferred<'a>(wanted: impl Iterator<Item = &'a str>) -> &'static str {
    let known = |tag: &str| languages().find(|known| tag.split('-').next() == Some(*known));
    let mut wanted = wanted;
    wanted
        .find_map(known)
        .or_else(|| languages().next())
        .unwrap_or("en")
}

/// Something a message has a place for.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    /// A number of whole things: `$name` selects the plural form, `$name-text` is what people read.
    Count(f64),
    /// A number from 0 to 1, shown as a percentage.
    Share(f64),
    /// A number as precise as it is.
    Exact(f64),
}

/// The messages of one language, and its way of writing numbers.
pub struct Words {
    catalog: Box<dyn Catalog>,
    pub numerals: Rc<dyn Numerals>,
    tag: String,
    /// What was told before, by what was asked: a page that is drawn anew says most of it again.
    told: RefCell<BTreeMap<Vec<u8>, Option<String>>>,
}

/// Most messages that are kept; then all are forgotten.
const MOST_KEPT: usize = 4096;

impl Words {
    /// The words of the language `tag`, with its messages.
    #[must_use]
    pub fn new(tag: &str, catalog: impl Catalog + 'static, numerals: Rc<dyn Numerals>) -> Self {
        Words {
            catalog: Box::new(catalog),
            numerals,
            tag: tag.to_string(),
            told: RefCell::default(),
        }
    }

    /// The language's tag, for `lang` attributes.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way the language is written, for `dir` attributes: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> String {
        self.say("direction")
    }

    /// A message without places to fill.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A message with its places filled. A missing message shows its key, so that it is noticed and nothing breaks.
    #[must_use]
    pub fn tell(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.known(key, args).unwrap_or_else(|| key.to_string())
    }

    /// The same, if the language has that message.
    #[must_use]
    pub fn known(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let asked = asked(key, args);
        if let Some(told) = self.told.borrow().get(&asked) {
            return told.clone();
        }
        let told = self.filled(key, args);
        let mut kept = self.told.borrow_mut();
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(asked, told.clone());
        told
    }

    fn filled(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let mut fillings = Vec::with_capacity(args.len() * 2);
        for (name, arg) in args {
            let filling = match arg {
                Arg::Text(text) => Filling::Text((*text).to_string()),
                Arg::Count(number) => {
                    let text = Filling::Text(self.numerals.count(*number));
                    fillings.push((Cow::Owned(format!("{name}-text")), text));
                    Filling::Number(self.numerals.shown_count(*number))
                }
                Arg::Share(share) => Filling::Text(self.numerals.percent(*share)),
                Arg::Exact(number) => Filling::Text(self.numerals.exact(*number)),
            };
            fillings.push((Cow::Borrowed(*name), filling));
        }
        self.catalog.told(key, &fillings)
    }
}

/// All that a message depends on, as bytes.
fn asked(key: &str, args: &[(&'static str, Arg)]) -> Vec<u8> {
    let mut asked = Vec::with_capacity(64);
    let mut put = |kind: u8, bytes: &[u8]| {
        asked.push(kind);
        asked.extend_from_slice(&bytes.len().to_le_bytes());
        asked.extend_from_slice(bytes);
    };
    put(0, key.as_bytes());
    for (name, arg) in args {
        put(1, name.as_bytes());
        match arg {
            Arg::Text(text) => put(2, text.as_bytes()),
            Arg::Count(number) => put(3, &number.to_bits().to_le_bytes()),
            Arg::Share(number) => put(4, &number.to_bits().to_le_bytes()),
            Arg::Exact(number) => put(5, &number.to_bits().to_le_bytes()),
        }
    }
    asked
}

#[cfg(test)]
pub mod tests {
    use super::numerals::PlainNumerals;
    use super::*;
    use std::cell::Cell;

    pub fn english() -> Words {
        let catalog = catalog::Native::read("en", &source("en"));
        Words::new("en", catalog, Rc::new(PlainNumerals))
    }

    /// A message as its file has it.
    pub fn message<'a>(source: &'a str, key: &str) -> &'a str {
        let start = source.find(&format!("\n{key} =")).unwrap_or(source.len());
        let rest = &source[start..];
        let mut end = rest.len();
        for (place, _) in rest.match_indices('\n').skip(1) {
            if !rest[place + 1..].starts_with(' ') {
                end = place;
                break;
            }
        }
        &rest[..end]
    }

    /// The file of a language's messages.
    pub fn source(tag: &str) -> String {
        let path = format!("{}/static/locales/{tag}.ftl", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_message_unknown_to_every_file_shows_its_key() {
        assert_eq!(english().say("no-such-message"), "no-such-message");
    }

    /// Tells what it is asked, and counts how often.
    struct Echo(Rc<Cell<u32>>);

    impl Catalog for Echo {
        fn told(&self, key: &str, fillings: &catalog::Fillings) -> Option<String> {
            self.0.set(self.0.get() + 1);
            (key != "unknown").then(|| format!("{key}{fillings:?}"))
        }
    }

    #[test]
    fn what_was_told_before_is_told_again_and_nothing_else_is() {
        let count = Rc::new(Cell::new(0));
        let words = Words::new("en", Echo(count.clone()), Rc::new(PlainNumerals));
        let asked: [(&str, &[(&'static str, Arg)]); 12] = [
            ("a", &[]),
            ("ab", &[]),
            ("unknown", &[]),
            ("a", &[("b", Arg::Text(""))]),
            ("a", &[("b", Arg::Text("1"))]),
            ("a", &[("b", Arg::Count(1.0))]),
            ("a", &[("b", Arg::Share(1.0))]),
            ("a", &[("b", Arg::Exact(1.0))]),
            ("a", &[("c", Arg::Exact(1.0))]),
            ("a", &[("b", Arg::Text("1")), ("c", Arg::Text("2"))]),
            ("a", &[("b", Arg::Text("2")), ("c", Arg::Text("1"))]),
            ("a", &[("b", Arg::Text("12")), ("c", Arg::Text(""))]),
        ];
        let tell = || asked.map(|(key, args)| words.known(key, args));
        let first = tell();
        assert_eq!(count.get(), 12);
        assert_eq!(first[2], None);
        assert_eq!(tell(), first);
        assert_eq!(count.get(), 12);
        for number in 0..2 * MOST_KEPT {
            let args = [("number", Arg::Exact(number as f64))];
            assert!(words.known("a", &args).is_some());
        }
        assert!(words.told.borrow().len() <= MOST_KEPT);
        assert_eq!(tell(), first);
    }

    #[test]
    fn the_readers_first_spoken_language_is_taken() {
        assert_eq!(preferred(["xx", "en-GB"].into_iter()), "en");
        assert_eq!(preferred(["uk-UA", "ru", "en"].into_iter()), "uk");
        assert_eq!(preferred(["id-ID"].into_iter()), "id");
        assert_eq!(preferred(std::iter::empty()), "en");
    }
}
