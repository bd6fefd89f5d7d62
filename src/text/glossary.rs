//! Owns which words have a sense of their own here, in the order in which they are best read; the messages of term and meaning. Refuses the wording.

/// Messages of a term and of its meaning.
pub const TERMS: [(&str, &str); 21] = [
    ("term-policy", "term-policy-is"),
    ("term-innocent", "term-innocent-is"),
    ("term-involved", "term-involved-is"),
    ("term-designated", "term-designated-is"),
    ("term-facilitator", "term-facilitator-is"),
    ("term-frozen", "term-frozen-is"),
    ("term-restricted", "term-restricted-is"),
    ("term-left", "term-left-is"),
    ("term-released", "term-released-is"),
    ("term-notice", "term-notice-is"),
    ("term-document", "term-document-is"),
    ("term-name-score", "term-name-score-is"),
    ("term-risk-score", "term-risk-score-is"),
    ("term-recall", "term-recall-is"),
    ("term-precision", "term-precision-is"),
    ("term-false-positive-rate", "term-false-positive-rate-is"),
    ("term-prevalence", "term-prevalence-is"),
    ("term-simulated", "term-simulated-is"),
    ("term-represented", "term-represented-is"),
    ("term-interval", "term-interval-is"),
    ("term-frontier", "term-frontier-is"),
];

#[cfg(test)]
mod tests {
    use super::TERMS;
    use crate::text::tests::english;

    /// The glossary of the repository.
    fn document() -> String {
        let words = english();
        let mut text = "# Glossary\n\nThe words that the page and its documents use in a sense of their own. Made from the page's messages.\n".to_string();
        for (term, meaning) in TERMS {
            text.push_str(&format!(
                "\n**{}**: {}\n",
                words.say(term),
                words.say(meaning)
            ));
        }
        text
    }

    #[test]
    fn the_repositorys_glossary_says_what_the_page_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/GLOSSARY.md");
        if std::env::var_os("UPDATE_GLOSSARY").is_some() {
            std::fs::write(path, document()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap();
        assert_eq!(written, document(), "write it anew with UPDATE_GLOSSARY=1");
    }
}
