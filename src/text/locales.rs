//! Owns the promises about the files of messages: every language says the same things, with the same numbers in them, in its own plural forms.
//! Refuses to judge a translation. `tools/locales` lists what a file lacks.

#[cfg(test)]
mod tests {
    use crate::catalogue::SCENARIOS;
    use crate::model::policy::presets;
    use crate::text::named::{note_key, pattern, text_key};
    use crate::text::tests::source;
    use crate::text::{languages, markup, places};
    use fluent_syntax::ast::{
        Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
    };
    use serde_json::Value;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// A message as far as it is checked.
    #[derive(Default)]
    struct Message {
        /// The numbers and texts it has a place for; `$x` and `$x-text` are the same.
        args: BTreeSet<String>,
        /// What each choice in it chooses by.
        choices: Vec<BTreeSet<String>>,
        /// Its text with all choices, one after the other.
        text: String,
    }

    fn read(source: &str) -> BTreeMap<String, Message> {
        let resource = fluent_syntax::parser::parse(source).unwrap();
        let mut found = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut made = Message::default();
                walk(message.value.as_ref().unwrap(), &mut made);
                let before = found.insert(message.id.name.to_string(), made);
                assert!(before.is_none(), "{} is there twice", message.id.name);
            }
        }
        found
    }

    fn walk(pattern: &Pattern<&str>, made: &mut Message) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => made.text.push_str(value),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => argument(inline, made),
                    Expression::Select { selector, variants } => {
                        argument(selector, made);
                        made.choices.push(variants.iter().map(key).collect());
                        for variant in variants {
                            walk(&variant.value, made);
                        }
                    }
                },
            }
        }
    }

    fn argument(inline: &InlineExpression<&str>, made: &mut Message) {
        if let InlineExpression::VariableReference { id } = inline {
            let name = id.name.strip_suffix("-text").unwrap_or(id.name);
            made.args.insert(name.to_string());
        }
    }

    fn key(variant: &Variant<&str>) -> String {
        match &variant.key {
            VariantKey::Identifier { name } => name.to_string(),
            VariantKey::NumberLiteral { value } => value.to_string(),
        }
    }

    /// The texts of the documents that come with the product: key to English, notes with `#` for their figures.
    fn of_documents() -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut add = |own: &str| found.insert(text_key(own), own.to_string());
        let mut notes = Vec::new();
        for scenario in SCENARIOS {
            let value: Value = serde_json::from_str(scenario.json).unwrap();
            collect(&value, &mut add, &mut notes);
        }
        for policy in presets::built_in() {
            add(&policy.title);
            add(&policy.description.unwrap());
        }
        for note in notes {
            let (made, _) = pattern(&note);
            let words = |two: &[u8]| two.iter().all(u8::is_ascii_alphabetic);
            // A formula needs no words.
            if made.as_bytes().windows(2).any(words) {
                found.insert(note_key(&made), made);
            }
        }
        found
    }

    fn collect(
        value: &Value,
        add: &mut impl FnMut(&str) -> Option<String>,
        notes: &mut Vec<String>,
    ) {
        if let Value::Array(list) = value {
            for each in list {
                collect(each, add, notes);
            }
        }
        for (key, own) in value.as_object().into_iter().flatten() {
            match (key.as_str(), own) {
                ("title" | "description", Value::String(own)) => _ = add(own),
                ("note", Value::String(own)) => notes.push(own.clone()),
                ("country_names", Value::Object(names)) => {
                    for name in names.values() {
                        add(name.as_str().unwrap());
                    }
                }
                ("group", Value::String(slug)) => {
                    let told = places::group_name(&crate::text::tests::english(), slug);
                    if told == slug.replace('-', " ") {
                        add(&told);
                    }
                }
                _ => collect(own, add, notes),
            }
        }
    }

    /// Every string literal of the page's rooms that could be a message key, with the text just before it.
    fn literals(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                literals(&path, found);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            let parts: Vec<&str> = source.split('"').collect();
            for pair in parts.windows(2) {
                let key = pair[1];
                let possible = !key.is_empty()
                    && key
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                if possible {
                    let before = pair[0].trim_end();
                    found.push((key.to_string(), before.to_string()));
                }
            }
        }
    }

    fn used() -> Vec<(String, String)> {
        let mut found = Vec::new();
        for room in ["src/still", "src/studio", "src/text", "src/web"] {
            literals(
                &Path::new(env!("CARGO_MANIFEST_DIR")).join(room),
                &mut found,
            );
        }
        found
    }

    fn keys(tag: &str) -> BTreeSet<String> {
        read(&source(tag)).into_keys().collect()
    }

    fn others() -> impl Iterator<Item = &'static str> {
        languages().skip(1)
    }

    #[test]
    fn every_language_parses_without_an_error() {
        for tag in languages() {
            assert!(fluent_syntax::parser::parse(source(tag)).is_ok(), "{tag}");
        }
    }

    /// What a file lacks of the English one is found by `tools/locales`, a step of `make test`.
    #[test]
    fn no_language_has_a_message_too_many_and_each_has_those_of_the_documents() {
        let documents: BTreeSet<String> = of_documents().into_keys().collect();
        let mut wanted = keys("en");
        wanted.extend(documents.clone());
        for tag in others() {
            let own = keys(tag);
            let missing: Vec<_> = documents.difference(&own).collect();
            let extra: Vec<_> = own.difference(&wanted).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{tag}: missing {missing:?}, too many {extra:?}"
            );
        }
    }

    #[test]
    fn every_language_has_the_same_places_to_fill() {
        let english = read(&source("en"));
        let documents = of_documents();
        for tag in others() {
            for (key, own) in read(&source(tag)) {
                let wanted = match (english.get(&key), documents.get(&key)) {
                    (Some(message), _) => message.args.clone(),
                    (None, Some(text)) if key.starts_with("note-") => {
                        let figures = text.matches('#').count();
                        ["a", "b", "c", "d", "e", "f", "g", "h", "i"][..figures]
                            .iter()
                            .map(|name| (*name).to_string())
                            .collect()
                    }
                    _ => BTreeSet::new(),
                };
                assert_eq!(own.args, wanted, "{tag}: {key}");
            }
        }
    }

    #[test]
    fn every_choice_of_a_plural_has_all_forms_of_its_language() {
        for tag in languages() {
            let forms: &[&str] = match tag {
                "uk" | "ru" => &["one", "few", "many", "other"],
                "id" => &["other"],
                _ => &["one", "other"],
            };
            let all = ["zero", "one", "two", "few", "many", "other"];
            for (key, message) in read(&source(tag)) {
                for choice in message.choices {
                    let own: Vec<&str> = all
                        .into_iter()
                        .filter(|form| choice.contains(*form))
                        .collect();
                    // A choice between words, or between nothing and something.
                    if own != ["other"] && !own.is_empty() {
                        assert_eq!(own, forms, "{tag}: {key}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_english_tones_is_toned_in_every_language() {
        let english = read(&source("en"));
        let tones = |message: &Message| {
            let spans = markup::spans(&message.text);
            let of = |tone| spans.iter().any(|(own, _)| *own == Some(tone));
            let tags = ["harm>", "involved>"];
            let left = spans
                .iter()
                .any(|(_, text)| tags.iter().any(|tag| text.contains(tag)));
            assert!(!left, "{}", message.text);
            (
                of(crate::text::figure::Tone::Innocent),
                of(crate::text::figure::Tone::Involved),
            )
        };
        for tag in others() {
            for (key, own) in read(&source(tag)) {
                if let Some(message) = english.get(&key) {
                    assert_eq!(tones(&own), tones(message), "{tag}: {key}");
                }
            }
        }
    }

    #[test]
    fn every_message_of_the_file_is_used() {
        let used: BTreeSet<String> = used().into_iter().map(|(key, _)| key).collect();
        let unused: Vec<_> = keys("en").difference(&used).cloned().collect();
        assert_eq!(unused, Vec::<String>::new());
    }

    #[test]
    fn every_message_used_is_in_the_file() {
        let known = keys("en");
        let missing: Vec<String> = used()
            .into_iter()
            .filter(|(_, before)| before.ends_with(".say(") || before.ends_with(".tell("))
            .map(|(key, _)| key)
            .filter(|key| !known.contains(key))
            .collect();
        assert_eq!(missing, Vec::<String>::new());
    }
}
