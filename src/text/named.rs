//! Owns the texts that come with documents (titles, descriptions, notes, names of invented places) in the reader's language. Refuses to know where a
//! text stands: a text that comes with the product is known by what it says, and any other stays as its author wrote it.
//!
//! The scenarios are written in English. The file of another language has a message for each of their texts, `text-` or `note-` and a checksum of the
//! English; a text that anybody changes is another text, so no translation can stand for it.

use super::{Arg, Words};
use crate::model::outcome::Outcome;
use crate::protocol::worker::Brief;

/// Names of a note's figures in its message, in order.
const FIGURES: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// A title, a description or a name.
#[must_use]
pub fn text(words: &Words, own: &str) -> String {
    words
        .known(&text_key(own), &[])
        .unwrap_or_else(|| own.to_string())
}

/// A note on a number. Notes that differ only in their figures share a message.
#[must_use]
pub fn note(words: &Words, own: &str) -> String {
    let (pattern, figures) = pattern(own);
    let args: Vec<(&'static str, Arg)> = FIGURES
        .into_iter()
        .zip(&figures)
        .map(|(name, figure)| (name, arg(figure)))
        .collect();
    let told = (figures.len() <= FIGURES.len()).then(|| words.known(&note_key(&pattern), &args));
    told.flatten().unwrap_or_else(|| own.to_string())
}

/// What the page knows of a scenario, with its texts in the reader's language.
#[must_use]
pub fn brief(words: &Words, own: &Brief) -> Brief {
    let mut told = own.clone();
    let rename = |name: &mut String| *name = text(words, name);
    rename(&mut told.title);
    told.description.iter_mut().for_each(rename);
    told.country_names
        .iter_mut()
        .for_each(|(_, name)| rename(name));
    for policy in &mut told.policies {
        rename(&mut policy.title);
        policy.description.iter_mut().for_each(rename);
    }
    told
}

/// A result with its policies' titles in the reader's language.
#[must_use]
pub fn outcome(words: &Words, own: &Outcome) -> Outcome {
    let mut told = own.clone();
    for policy in &mut told.policies {
        policy.title = text(words, &policy.title);
    }
    told
}

/// The key of a text's message.
#[must_use]
pub fn text_key(text: &str) -> String {
    format!("text-{:08x}", checksum(text))
}

/// The key of a note's message, by the pattern.
#[must_use]
pub fn note_key(pattern: &str) -> String {
    format!("note-{:08x}", checksum(pattern))
}

/// A note with `#` for each word that has a digit, and those words: numbers, and ids of sources.
#[must_use]
pub fn pattern(note: &str) -> (String, Vec<&str>) {
    let mut pattern = String::new();
    let mut figures = Vec::new();
    for word in note.split(' ') {
        if !pattern.is_empty() {
            pattern.push(' ');
        }
        let figure = word.trim_matches(|sign: char| "(),;:.".contains(sign));
        match word.split_once(figure) {
            Some((before, after)) if figure.bytes().any(|byte| byte.is_ascii_digit()) => {
                pattern.push_str(before);
                pattern.push('#');
                pattern.push_str(after);
                figures.push(figure);
            }
            _ => pattern.push_str(word),
        }
    }
    (pattern, figures)
}

/// A figure as the language writes numbers; years and ids stay as they are.
fn arg(figure: &str) -> Arg<'_> {
    let number = figure.replace(',', "").parse();
    match number {
        Ok(number) if figure.contains(['.', ',']) => Arg::Exact(number),
        _ => Arg::Text(figure),
    }
}

/// FNV-1a, 32 bits.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalog::Native;
    use crate::text::numerals::PlainNumerals;
    use std::rc::Rc;

    fn words(messages: &str) -> Words {
        Words::new("xx", Native::read("xx", messages), Rc::new(PlainNumerals))
    }

    #[test]
    fn a_text_is_known_by_what_it_says_and_any_other_stays_as_it_is() {
        let messages = format!("{} = Nihil fit", text_key("No action"));
        let words = words(&messages);
        assert_eq!(text(&words, "No action"), "Nihil fit");
        assert_eq!(text(&words, "No action at all"), "No action at all");
    }

    #[test]
    fn notes_that_differ_in_their_figures_share_a_message() {
        let (made, figures) =
            pattern("birthplace 3,308,515 x 0.05 x S01/P06; high is D10 (Q27, 2021)");
        assert_eq!(made, "birthplace # x # x #; high is # (#, #)");
        assert_eq!(
            figures,
            ["3,308,515", "0.05", "S01/P06", "D10", "Q27", "2021"]
        );
        let (made, _) = pattern("mean with # x #");
        let words = words(&format!("{} = ex {{ $a }} et {{ $b }}", note_key(&made)));
        assert_eq!(note(&words, "mean with S10 x 1,200"), "ex S10 et 1,200");
        assert_eq!(note(&words, "low from 2021"), "low from 2021");
    }

    #[test]
    fn everything_that_is_shown_of_a_scenario_has_its_text() {
        let messages: String = ["T", "D", "Arland", "P", "About P"]
            .map(|own| format!("{} = la {own}\n", text_key(own)))
            .concat();
        let own: Brief = serde_json::from_value(serde_json::json!({
            "id": "s", "title": "T", "description": "D", "as_of": null,
            "country_names": [["XA", "Arland"]], "cohorts": [],
            "policies": [{ "id": "p", "title": "P", "description": "About P" }, { "id": "own", "title": "Mine", "description": null }],
        }))
        .unwrap();
        let told = brief(&words(&messages), &own);
        assert_eq!(told.title, "la T");
        assert_eq!(told.description.as_deref(), Some("la D"));
        assert_eq!(told.country_name("XA"), Some("la Arland"));
        assert_eq!(told.policies[0].title, "la P");
        assert_eq!(told.policies[0].description.as_deref(), Some("la About P"));
        assert_eq!(
            (told.id.as_str(), told.policies[1].title.as_str()),
            ("s", "Mine")
        );
    }
}
