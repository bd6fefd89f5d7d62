//! Owns JSON as a tree that keeps what a careful reader must see: duplicate keys, numbers as written, words such as `NaN`
//! that JSON does not have. serde_json stops at the first of these; here each can be refused at its place together with
//! everything else that is wrong. Refuses meaning: that is the readers' part.

use super::problem::{Path, Report, quoted, shortened};
use serde_json::Number;
use std::borrow::Cow;
use std::fmt;

/// Deepest nesting of lists and objects.
pub const MAX_DEPTH: usize = 128;
/// Most values in a file, counting those inside lists and objects.
pub const MAX_VALUES: usize = 2_000_000;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json<'j> {
    Null,
    Bool(bool),
    /// As written, and as the nearest double; infinite when too large for one.
    Number(&'j str, f64),
    /// A bare word that JSON does not have, such as `NaN`.
    Word(&'j str),
    Text(Cow<'j, str>),
    List(Vec<Json<'j>>),
    /// In the order of the file, duplicates kept.
    Object(Vec<(Cow<'j, str>, Json<'j>)>),
}

impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => write!(f, "{value}"),
            Json::Number(text, _) | Json::Word(text) => f.write_str(&shortened(text)),
            Json::Text(text) => f.write_str(&quoted(text)),
            Json::List(list) => write!(f, "a list of {}", list.len()),
            Json::Object(entries) => write!(f, "an object of {}", entries.len()),
        }
    }
}

/// The tree of a text, or `None` when its structure is broken; the report then says where.
pub(super) fn parse<'j>(text: &'j str, report: &mut Report) -> Option<Json<'j>> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
        values: 0,
        report,
    };
    parser.space();
    let value = parser.value(Path::Root)?;
    parser.space();
    if parser.at < text.len() {
        return parser.broken(Path::Root, "nothing after the end of the document");
    }
    Some(value)
}

struct Parser<'j, 'r> {
    text: &'j str,
    /// Byte offset; always on a character boundary.
    at: usize,
    depth: usize,
    values: usize,
    report: &'r mut Report,
}

impl<'j> Parser<'j, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Reports what stands here against what should, and gives up.
    fn broken<T>(&mut self, path: Path<'_>, allowed: &str) -> Option<T> {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        let found = match self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next())
        {
            Some(character) => format!("{character:?} at line {line}, column {column}"),
            None => format!("the end of the file at line {line}, column {column}"),
        };
        self.report.add(path, found, allowed);
        None
    }

    fn value(&mut self, path: Path<'_>) -> Option<Json<'j>> {
        self.values += 1;
        if self.values > MAX_VALUES {
            self.report.add(
                path,
                format_args!("more than {MAX_VALUES} values"),
                format_args!("at most {MAX_VALUES} values in a file"),
            );
            return None;
        }
        match self.peek() {
            Some(b'{') => self.nested(path, Self::object),
            Some(b'[') => self.nested(path, Self::list),
            Some(b'"') => self.string(path).map(Json::Text),
            Some(byte) if is_word(byte) => Some(self.word()),
            _ => self.broken(path, "a JSON value"),
        }
    }

    fn nested(
        &mut self,
        path: Path<'_>,
        read: impl FnOnce(&mut Self, Path<'_>) -> Option<Json<'j>>,
    ) -> Option<Json<'j>> {
        if self.depth == MAX_DEPTH {
            self.report.add(
                path,
                "deeper nesting",
                format_args!("at most {MAX_DEPTH} levels of lists and objects"),
            );
            return None;
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        let value = read(self, path);
        self.depth -= 1;
        value
    }

    fn list(&mut self, path: Path<'_>) -> Option<Json<'j>> {
        let mut list = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Some(Json::List(list));
        }
        loop {
            let value = self.value(path.index(list.len()))?;
            list.push(value);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Some(Json::List(list));
                }
                _ => return self.broken(path, "`,` or `]`"),
            }
            self.space();
        }
    }

    fn object(&mut self, path: Path<'_>) -> Option<Json<'j>> {
        let mut entries = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Some(Json::Object(entries));
        }
        loop {
            if self.peek() != Some(b'"') {
                return self.broken(path, "a key in double quotes");
            }
            let key = self.string(path)?;
            self.space();
            if self.peek() != Some(b':') {
                return self.broken(path.key(&key), "`:` after the key");
            }
            self.at += 1;
            self.space();
            let value = self.value(path.key(&key))?;
            entries.push((key, value));
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Some(Json::Object(entries));
                }
                _ => return self.broken(path, "`,` or `}`"),
            }
            self.space();
        }
    }

    /// The string that starts here, at its opening quote.
    fn string(&mut self, path: Path<'_>) -> Option<Cow<'j, str>> {
        self.at += 1;
        let mut start = self.at;
        let mut owned = String::new();
        loop {
            match self.peek() {
                Some(b'"') => {
                    let rest = self.text.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Some(if owned.is_empty() {
                        Cow::Borrowed(rest)
                    } else {
                        owned.push_str(rest);
                        Cow::Owned(owned)
                    });
                }
                Some(b'\\') => {
                    owned.push_str(self.text.get(start..self.at).unwrap_or_default());
                    owned.push(self.escape(path)?);
                    start = self.at;
                }
                Some(byte) if byte >= 0x20 => self.at += 1,
                Some(_) => return self.broken(path, "control characters only as escapes"),
                None => return self.broken(path, "`\"` at the end of the text"),
            }
        }
    }

    /// The character of the escape that starts here, at its backslash.
    fn escape(&mut self, path: Path<'_>) -> Option<char> {
        self.at += 1;
        let character = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return match self.unicode() {
                    Some(character) => Some(character),
                    None => self.broken(path, "four hexadecimal digits of a whole character"),
                };
            }
            _ => return self.broken(path, "an escape that JSON knows"),
        };
        self.at += 1;
        Some(character)
    }

    /// The character of the hexadecimal digits that start here; a pair of surrogates is one.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xE000).contains(&first) {
            return char::from_u32(first);
        }
        if first >= 0xDC00 || self.text.get(self.at..self.at + 2) != Some("\\u") {
            return None;
        }
        self.at += 2;
        let second = self.four_digits()?;
        if !(0xDC00..0xE000).contains(&second) {
            return None;
        }
        char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    /// A number, `true`, `false`, `null`, or a word that JSON does not have.
    fn word(&mut self) -> Json<'j> {
        let start = self.at;
        while self.peek().is_some_and(is_word) {
            self.at += 1;
        }
        let word = self.text.get(start..self.at).unwrap_or_default();
        match word {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            // A number may still be too large to be one here; what is infinite is out of every range.
            _ if is_number(word.as_bytes()) => {
                let value = word.parse().ok().as_ref().and_then(Number::as_f64);
                Json::Number(word, value.unwrap_or(f64::INFINITY))
            }
            _ => Json::Word(word),
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_')
}

/// The number grammar of RFC 8259.
fn is_number(text: &[u8]) -> bool {
    fn digits(text: &[u8]) -> Option<&[u8]> {
        let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if count == 0 { None } else { text.get(count..) }
    }
    let unsigned = text.strip_prefix(b"-").unwrap_or(text);
    let whole = match unsigned {
        [b'0', rest @ ..] => Some(rest),
        _ => digits(unsigned),
    };
    let fraction = whole.and_then(|rest| match rest {
        [b'.', fraction @ ..] => digits(fraction),
        _ => Some(rest),
    });
    let exponent = fraction.and_then(|rest| match rest {
        [b'e' | b'E', b'+' | b'-', exponent @ ..] | [b'e' | b'E', exponent @ ..] => {
            digits(exponent)
        }
        _ => Some(rest),
    });
    exponent.is_some_and(<[u8]>::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(json: &Json) -> serde_json::Value {
        match json {
            Json::Null | Json::Word(_) => serde_json::Value::Null,
            Json::Bool(value) => (*value).into(),
            Json::Number(text, _) => serde_json::from_str(text).unwrap(),
            Json::Text(text) => text.as_ref().into(),
            Json::List(list) => list.iter().map(plain).collect(),
            Json::Object(entries) => entries
                .iter()
                .map(|(key, value)| (key.to_string(), plain(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    fn has_word(json: &Json) -> bool {
        match json {
            Json::Word(_) => true,
            Json::List(list) => list.iter().any(has_word),
            Json::Object(entries) => entries.iter().any(|(_, value)| has_word(value)),
            _ => false,
        }
    }

    #[test]
    fn agrees_with_serde_json_about_what_is_json() {
        let texts = [
            "{}",
            "[]",
            " [1, 2.5e-3,\t-0, 0.0, 1E5, 1e+2] ",
            "null",
            "true",
            "false",
            "\"\"",
            "\"a\\u00e9\\n\\\"\\ud83d\\ude00\\/\"",
            "{\"a\":{\"b\":[{}]}}",
            "",
            " ",
            "[",
            "]",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
            "{\"a\":}",
            "01",
            "1.",
            ".5",
            "+1",
            "-",
            "1e",
            "1e+",
            "0x10",
            "--1",
            "1 2",
            "tru",
            "truefalse",
            "NaN",
            "-Infinity",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\n\"",
            "\"abc",
            "'a'",
            "[1 2]",
            "{\"a\":1 \"b\":2}",
            "// x\n1",
            "\u{a0}1",
            "\"\u{7f}é😀\"",
            "\"\\",
            "\"\\u",
            "{\"\":0}",
            "\"\\u+123\"",
        ];
        for text in texts {
            let mut report = Report::default();
            let ours = parse(text, &mut report).filter(|json| !has_word(json));
            let theirs: Result<serde_json::Value, _> = serde_json::from_str(text);
            assert_eq!(ours.is_some(), theirs.is_ok(), "{text:?}");
            if let (Some(ours), Ok(theirs)) = (ours, theirs) {
                assert_eq!(plain(&ours), theirs, "{text:?}");
            }
        }
    }

    #[test]
    fn numbers_are_the_nearest_doubles() {
        let mut report = Report::default();
        let number = |text| match parse(text, &mut Report::default()) {
            Some(Json::Number(_, value)) => value,
            other => panic!("{other:?}"),
        };
        assert_eq!(number("0.1"), 0.1);
        assert_eq!(number("1e999"), f64::INFINITY);
        assert_eq!(number("1e-999"), 0.0);
        assert_eq!(
            number("123456789012345678901234567890"),
            123456789012345678901234567890.0
        );
        assert!(matches!(parse("NaN", &mut report), Some(Json::Word("NaN"))));
    }
}
