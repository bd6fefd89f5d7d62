//! Owns the two tags a message may carry, `<harm>…</harm>` and `<involved>…</involved>`: what is toned in a sentence.
//! Refuses every other markup; a tag never nests.

use super::figure::Tone;

/// A run of a sentence and its tone.
pub type Span<'a> = (Option<Tone>, &'a str);

const TAGS: [(Tone, &str, &str); 2] = [
    (Tone::Innocent, "<harm>", "</harm>"),
    (Tone::Involved, "<involved>", "</involved>"),
];

/// The runs of a sentence.
#[must_use]
pub fn spans(sentence: &str) -> Vec<Span<'_>> {
    let mut found = Vec::new();
    let mut rest = sentence;
    while let Some((before, tone, inside, after)) = TAGS
        .iter()
        .filter_map(|(tone, open, close)| {
            let (before, tail) = rest.split_once(open)?;
            let (inside, after) = tail.split_once(close)?;
            Some((before, *tone, inside, after))
        })
        .min_by_key(|(before, ..)| before.len())
    {
        found.push((None, before));
        found.push((Some(tone), inside));
        rest = after;
    }
    found.push((None, rest));
    found.retain(|(_, text)| !text.is_empty());
    found
}

/// The sentence without tags.
#[must_use]
pub fn plain(sentence: &str) -> String {
    spans(sentence).into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tagged_runs_are_toned_and_the_rest_is_not() {
        let sentence = "To stop <involved>3 in 10</involved>, freeze <harm>9 people</harm>.";
        assert_eq!(
            spans(sentence),
            vec![
                (None, "To stop "),
                (Some(Tone::Involved), "3 in 10"),
                (None, ", freeze "),
                (Some(Tone::Innocent), "9 people"),
                (None, "."),
            ]
        );
        assert_eq!(plain(sentence), "To stop 3 in 10, freeze 9 people.");
    }

    #[test]
    fn an_open_tag_without_its_end_is_plain_text() {
        assert_eq!(spans("a <harm>b"), vec![(None, "a <harm>b")]);
    }
}
