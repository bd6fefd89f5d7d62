//! Owns reading one field of any kind: object, number with its evidence, text, slug, country, date. Refuses to know which
//! field of which file it is: the caller brings place and range.

use super::json::Json;
use super::problem::{Path, Report, quoted};
use crate::class::ByClass;
use crate::jurisdiction::Country;
use crate::numerics::decimal;
use crate::parameter::{ClassParameter, Parameter};
use crate::range::Range;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Most characters of a slug, a source id or the name of a country group.
pub const MAX_NAME: usize = 64;
/// Most characters of a title or country name.
pub const MAX_TITLE: usize = 200;
/// Most characters of a description or note.
pub const MAX_PROSE: usize = 10_000;

pub(super) const A_COUNTRY: &str = "an upper-case ISO 3166-1 alpha-2 code, or XA..XZ";
pub(super) const A_SLUG: &str = "a-z, 0-9 and single hyphens between, at most 64 characters";

/// The entries of an object, looked up by key.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a, 'j> {
    at: Path<'a>,
    entries: &'a [(Cow<'j, str>, Json<'j>)],
}

impl<'a, 'j> Fields<'a, 'j> {
    /// The object at this place. Unknown and repeated keys are problems.
    pub(super) fn read(
        report: &mut Report,
        at: Path<'a>,
        json: &'a Json<'j>,
        known: &[&str],
    ) -> Option<Self> {
        let entries = object(report, at, json)?;
        for (key, value) in entries {
            if !known.contains(&key.as_ref()) {
                report.add(
                    at.key(key),
                    value,
                    format_args!("only the fields {}", known.join(", ")),
                );
            }
        }
        Some(Fields { at, entries })
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Json<'j>> {
        self.entries
            .iter()
            .find(|(found, _)| found == key)
            .map(|(_, value)| value)
    }

    /// The field, if it is there.
    pub(super) fn optional<T>(
        &self,
        report: &mut Report,
        key: &str,
        read: impl FnOnce(&mut Report, Path<'_>, &'a Json<'j>) -> Option<T>,
    ) -> Option<T> {
        read(report, self.at.key(key), self.get(key)?)
    }

    /// The field; a problem when it is missing.
    pub(super) fn required<T>(
        &self,
        report: &mut Report,
        key: &str,
        allowed: impl std::fmt::Display,
        read: impl FnOnce(&mut Report, Path<'_>, &'a Json<'j>) -> Option<T>,
    ) -> Option<T> {
        if self.get(key).is_none() {
            report.add(self.at.key(key), "nothing", allowed);
        }
        self.optional(report, key, read)
    }
}

/// The entries of the object at this place; repeated keys are problems.
pub(super) fn object<'a, 'j>(
    report: &mut Report,
    at: Path<'_>,
    json: &'a Json<'j>,
) -> Option<&'a [(Cow<'j, str>, Json<'j>)]> {
    let Json::Object(entries) = json else {
        report.add(at, json, "an object");
        return None;
    };
    let mut seen = BTreeSet::new();
    for (key, value) in entries {
        if !seen.insert(key.as_ref()) {
            report.add(
                at.key(key),
                format_args!("the key again, with {value}"),
                "each key once",
            );
        }
    }
    Some(entries)
}

/// The items of the list at this place.
pub(super) fn list<'a, 'j>(
    report: &mut Report,
    at: Path<'_>,
    json: &'a Json<'j>,
) -> Option<&'a [Json<'j>]> {
    match json {
        Json::List(list) => Some(list),
        _ => {
            report.add(at, json, "a list");
            None
        }
    }
}

/// Each item read; `None` when one of them could not be.
pub(super) fn each<'a, 'j, T>(
    report: &mut Report,
    at: Path<'_>,
    json: &'a Json<'j>,
    mut read: impl FnMut(&mut Report, Path<'_>, &'a Json<'j>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = list(report, at, json)?;
    let read: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(index, item)| read(report, at.index(index), item))
        .collect();
    read.into_iter().collect()
}

/// The map of these entries, unless one of them could not be read. One by one: to build it at once is quicker for many, and much more code.
pub(super) fn all_of<K: Ord, V>(read: Vec<Option<(K, V)>>) -> Option<BTreeMap<K, V>> {
    let mut all = BTreeMap::new();
    for entry in read {
        let (key, value) = entry?;
        all.insert(key, value);
    }
    Some(all)
}

/// A map from country codes; `None` when an entry could not be read.
pub(super) fn by_country<'a, 'j, T>(
    report: &mut Report,
    at: Path<'_>,
    json: &'a Json<'j>,
    mut read: impl FnMut(&mut Report, Path<'_>, &'a Json<'j>) -> Option<T>,
) -> Option<BTreeMap<Country, T>> {
    let entries = object(report, at, json)?;
    let read: Vec<_> = entries
        .iter()
        .map(|(key, value)| {
            let code = Country::new(key);
            if code.is_none() {
                report.add(
                    at.key(key),
                    format_args!("the key {}", quoted(key)),
                    A_COUNTRY,
                );
            }
            let value = read(report, at.key(key), value);
            Some((code?, value?))
        })
        .collect();
    all_of(read)
}

/// A bare number in a range.
pub(super) fn number(report: &mut Report, at: Path<'_>, json: &Json, range: Range) -> Option<f64> {
    match json {
        // Adding zero turns -0 into 0.
        Json::Number(_, value) if range.contains(*value) => Some(value + 0.0),
        _ => {
            report.add(at, json, range);
            None
        }
    }
}

const PARAMETER: [&str; 5] = ["value", "low", "high", "source", "note"];

/// A number, bare or with its evidence.
pub(super) fn parameter(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    range: Range,
) -> Option<Parameter> {
    if !matches!(json, Json::Object(_)) {
        return number(report, at, json, range).map(Parameter::from);
    }
    let before = report.count();
    let fields = Fields::read(report, at, json, &PARAMETER)?;
    let value = fields.required(report, "value", range, |report, at, json| {
        number(report, at, json, range)
    });
    let low = fields.optional(report, "low", |report, at, json| {
        let low = number(report, at, json, range)?;
        if value.is_some_and(|value| low > value) {
            report.add(
                at,
                json,
                format_args!("at most `value`, {}", decimal(value?)),
            );
        }
        Some(low)
    });
    let high = fields.optional(report, "high", |report, at, json| {
        let high = number(report, at, json, range)?;
        if value.is_some_and(|value| high < value) {
            report.add(
                at,
                json,
                format_args!("at least `value`, {}", decimal(value?)),
            );
        }
        Some(high)
    });
    let source = fields.optional(report, "source", |report, at, json| {
        let allowed = "the id of a source or \"assumption\": a letter or digit, then letters, digits, `.`, `_`, `-`, at most 64";
        accepted_text(report, at, json, allowed, |text| {
            text.len() <= MAX_NAME
                && text.starts_with(|c: char| c.is_ascii_alphanumeric())
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        })
    });
    let note = fields.optional(report, "note", prose);
    (report.count() == before).then_some(())?;
    Some(Parameter {
        value: value?,
        low,
        high,
        source,
        note,
    })
}

const CLASSES: [&str; 3] = ["innocent", "facilitator", "designated"];

/// One parameter for all classes, or one for each.
pub(super) fn class_parameter(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    range: Range,
) -> Option<ClassParameter> {
    let each = matches!(json, Json::Object(entries)
        if entries.is_empty() || entries.iter().any(|(key, _)| CLASSES.contains(&key.as_ref())));
    if !each {
        return parameter(report, at, json, range).map(ClassParameter::All);
    }
    let fields = Fields::read(report, at, json, &CLASSES)?;
    let [innocent, facilitator, designated] = CLASSES.map(|class| {
        fields.required(report, class, range, |report, at, json| {
            parameter(report, at, json, range)
        })
    });
    Some(ClassParameter::Each(Box::new(ByClass {
        innocent: innocent?,
        facilitator: facilitator?,
        designated: designated?,
    })))
}

fn accepted_text(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    allowed: &str,
    accepted: impl FnOnce(&str) -> bool,
) -> Option<String> {
    match json {
        Json::Text(text) if accepted(text) => Some(text.clone().into_owned()),
        _ => {
            report.add(at, json, allowed);
            None
        }
    }
}

/// A word for links and file names.
pub(super) fn slug(report: &mut Report, at: Path<'_>, json: &Json) -> Option<String> {
    accepted_text(report, at, json, A_SLUG, |text| {
        text.len() <= MAX_NAME
            && text.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    })
}

/// The name of a country group.
pub(super) fn is_group_name(name: &str) -> bool {
    is_line(name, MAX_NAME)
}

fn is_line(text: &str, most: usize) -> bool {
    text.chars().count() <= most
        && !text.chars().any(char::is_control)
        && !text.is_empty()
        && text.trim() == text
}

/// One line of text, not empty.
pub(super) fn title(report: &mut Report, at: Path<'_>, json: &Json) -> Option<String> {
    let allowed = "a text of 1..=200 characters, without control characters or spaces at its ends";
    accepted_text(report, at, json, allowed, |text| is_line(text, MAX_TITLE))
}

/// Text that may have lines.
pub(super) fn prose(report: &mut Report, at: Path<'_>, json: &Json) -> Option<String> {
    let allowed =
        "a text of at most 10000 characters, without control characters but line ends and tabs";
    accepted_text(report, at, json, allowed, |text| {
        text.chars().count() <= MAX_PROSE
            && !text
                .chars()
                .any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t')
    })
}

pub(super) fn country(report: &mut Report, at: Path<'_>, json: &Json) -> Option<Country> {
    let code = match json {
        Json::Text(text) => Country::new(text),
        _ => None,
    };
    if code.is_none() {
        report.add(at, json, A_COUNTRY);
    }
    code
}

/// An ISO 8601 calendar date, `YYYY-MM-DD`.
pub(super) fn date(report: &mut Report, at: Path<'_>, json: &Json) -> Option<String> {
    accepted_text(report, at, json, "an ISO date, YYYY-MM-DD", is_date)
}

fn is_date(text: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|digits| digits.parse::<u32>().ok())
    };
    let separated = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (true, Some(year), Some(month), Some(day)) =
        (separated, digits(0..4), digits(5..7), digits(8..10))
    else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// The one text that is allowed here.
pub(super) fn exactly(report: &mut Report, at: Path<'_>, json: &Json, allowed: &str) -> Option<()> {
    let right = matches!(json, Json::Text(text) if text == allowed);
    if !right {
        report.add(at, json, format_args!("{allowed:?}"));
    }
    right.then_some(())
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for date in ["2022-03-01", "2024-02-29", "2000-02-29", "0001-12-31"] {
            assert!(is_date(date), "{date}");
        }
        for date in [
            "2022-02-29",
            "1900-02-29",
            "2022-13-01",
            "2022-00-10",
            "2022-04-31",
            "2022-4-1",
            "22-04-01",
            "2022/04/01",
            "2022-04-01T00:00",
            "+022-04-01",
            "2022-04-é",
            "",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}
