//! Owns what a teacher has collected: the codes in a text, which of them count, and why the others do not. Refuses to lose any: whatever stands in the text is
//! counted or told.

use super::code::{Ballot, Fault, LENGTH, is_joint};
use super::{Asked, Subject, group_of, groups};
use crate::text::bet::{Question, Shape, Verdict, verdict};
use crate::text::{Arg, Words};

/// Longest part of a text that is no code that is told again, in characters.
const TOLD: usize = 40;

/// The bets in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Collected {
    /// Steps of the question's scale, in the order of the text.
    pub bets: Vec<u32>,
    /// What does not count, as it was written, and why.
    pub refused: Vec<(String, Reason)>,
}

/// Why something does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is no code.
    Malformed(Fault),
    /// It is of another scenario than is asked about.
    OtherScenario,
    /// It answers another question: this one, if this page knows it.
    OtherQuestion(Option<Subject>),
    /// It is about another rule.
    OtherRule,
    /// The question has no such answer.
    NoAnswer,
    /// It stands in the text before.
    Twice,
}

impl Collected {
    /// Reads codes out of a text, whatever stands between them.
    #[must_use]
    pub fn read(text: &str, asked: &Asked) -> Collected {
        let mut found = Collected {
            bets: Vec::new(),
            refused: Vec::new(),
        };
        let mut known: Vec<Ballot> = Vec::new();
        for (written, read) in written(text) {
            match read.map_err(Reason::Malformed).and_then(|ballot| {
                checked(&ballot, asked)?;
                if known.contains(&ballot) {
                    return Err(Reason::Twice);
                }
                known.push(ballot);
                Ok(ballot.step)
            }) {
                Ok(step) => found.bets.push(step.into()),
                Err(reason) => found.refused.push((shortened(&written), reason)),
            }
        }
        found
    }

    /// How many bets lie in each group of answers.
    #[must_use]
    pub fn spread(&self, shape: Shape) -> Vec<u32> {
        let mut spread = vec![0; groups(shape)];
        for step in &self.bets {
            if let Some(count) = spread.get_mut(group_of(shape, shape.value(*step))) {
                *count += 1;
            }
        }
        spread
    }

    /// The bet that at least half of all are not above; `None` when there is none, or when answers are chosen and have no middle.
    #[must_use]
    pub fn middle(&self, shape: Shape) -> Option<u32> {
        let mut bets = self.bets.clone();
        bets.sort_unstable();
        let middle = bets.len().checked_sub(1)? / 2;
        let is_scale = !matches!(shape, Shape::Choice(_));
        bets.get(middle).copied().filter(|_| is_scale)
    }

    /// How many bets come close to the answer.
    #[must_use]
    pub fn close(&self, question: &Question, answer: f64) -> usize {
        let close = |step: &&u32| verdict(question.shape, **step, answer) == Verdict::Close;
        self.bets.iter().filter(close).count()
    }
}

impl Reason {
    /// The reason in a sentence.
    #[must_use]
    pub fn told(self, words: &Words) -> String {
        match self {
            Reason::Malformed(Fault::Sign(sign)) => {
                words.tell("poll-fault-sign", &[("sign", Arg::Text(&sign.to_string()))])
            }
            Reason::Malformed(Fault::Length(length)) => words.tell(
                "poll-fault-length",
                &[
                    ("length", Arg::Count(length as f64)),
                    ("whole", Arg::Count(LENGTH as f64)),
                ],
            ),
            Reason::Malformed(Fault::Check) => words.say("poll-fault-check"),
            Reason::Malformed(Fault::Version(_)) => words.say("poll-fault-version"),
            Reason::OtherScenario => words.say("poll-fault-scenario"),
            Reason::OtherQuestion(Some(subject)) => words.tell(
                "poll-fault-question",
                &[("question", Arg::Text(&subject.name(words)))],
            ),
            Reason::OtherQuestion(None) => words.say("poll-fault-unknown"),
            Reason::OtherRule => words.say("poll-fault-rule"),
            Reason::NoAnswer => words.say("poll-fault-answer"),
            Reason::Twice => words.say("poll-fault-twice"),
        }
    }
}

/// Whether a ballot answers what is asked.
fn checked(ballot: &Ballot, asked: &Asked) -> Result<(), Reason> {
    let wanted = asked.ballot(0, 0);
    let last = asked
        .subject
        .question()
        .map_or(0, |asked| asked.shape.last());
    match () {
        () if ballot.scenario != wanted.scenario => Err(Reason::OtherScenario),
        () if ballot.question != wanted.question => {
            Err(Reason::OtherQuestion(Subject::of_number(ballot.question)))
        }
        () if ballot.rule != wanted.rule => Err(Reason::OtherRule),
        () if u32::from(ballot.step) > last => Err(Reason::NoAnswer),
        () => Ok(()),
    }
}

type Read = (String, Result<Ballot, Fault>);

/// What is written in a text, part by part, and which code it is.
fn written(text: &str) -> Vec<Read> {
    // A blank may stand between codes or within one; any other sign but a dash ends a code.
    let is_end = |sign: char| {
        !sign.is_alphanumeric()
            && !is_joint(sign)
            && (!sign.is_whitespace() || "\n\r\t".contains(sign))
    };
    text.split(is_end).flat_map(in_line).collect()
}

/// The codes of a line whose words are apart by blanks.
fn in_line(line: &str) -> Vec<Read> {
    let words: Vec<&str> = line
        .split_whitespace()
        .filter(|word| length(word) > 0)
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    // Words that are no code, from this one on.
    let mut left = 0;
    while at < words.len() {
        match code_at(&words[at..]) {
            Some((count, ballot)) => {
                found.extend(unread(&words[left..at]));
                found.push((words[at..at + count].join(" "), Ok(ballot)));
                at += count;
                left = at;
            }
            None => at += 1,
        }
    }
    found.extend(unread(&words[left..]));
    found
}

/// The code that these words begin with, and how many of them it takes.
fn code_at(words: &[&str]) -> Option<(usize, Ballot)> {
    let mut joined = String::new();
    for (place, word) in words.iter().enumerate() {
        joined.push_str(word);
        match length(&joined) {
            LENGTH => return Some((place + 1, Ballot::read(&joined).ok()?)),
            more if more > LENGTH => return None,
            _ => {}
        }
    }
    None
}

/// Words that are no code: short ones together, as far as they may have been meant as one, others each by itself.
fn unread(words: &[&str]) -> Vec<Read> {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        match found.last_mut() {
            Some(last) if length(last) + length(word) <= LENGTH => {
                last.push(' ');
                last.push_str(word);
            }
            _ => found.push((*word).to_string()),
        }
    }
    let read = |text: String| {
        let read = Ballot::read(&text.replace(' ', ""));
        (text, read)
    };
    found.into_iter().map(read).collect()
}

/// Characters without dashes.
fn length(text: &str) -> usize {
    let counts = |sign: &char| !is_joint(*sign) && !sign.is_whitespace();
    text.chars().filter(counts).count()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= TOLD {
        return text.to_string();
    }
    text.chars().take(TOLD).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tests::english;
    use rand::rngs::StdRng;
    use rand::{RngExt, SeedableRng};

    const RULE: &str = "wanted-list";

    fn asked() -> Asked {
        Asked::of(Subject::General(1), "harbour-town", RULE)
    }

    fn codes() -> Vec<String> {
        let each = (0..30).map(|number| asked().ballot(number * 3, 1_000 + number));
        each.map(|ballot| ballot.to_string()).collect()
    }

    fn read(text: &str) -> Collected {
        Collected::read(text, &asked())
    }

    #[test]
    fn codes_are_found_whatever_stands_between_them() {
        let codes = codes();
        let bets: Vec<u32> = (0..30).map(|number| number * 3).collect();
        let expected = Collected {
            bets,
            refused: Vec::new(),
        };
        for between in [
            " ", "\n", ", ", ";", " / ", "\t", "\r\n\r\n", " | ", "\u{a0}", " – ", ". ", "   ",
        ] {
            assert_eq!(read(&codes.join(between)), expected, "{between:?}");
            let bare = codes.join(between).replace('-', "").to_lowercase();
            assert_eq!(read(&bare), expected, "{between:?}");
        }
        let in_groups = codes.join(", ").replace('-', " ");
        assert_eq!(read(&in_groups), expected);
        let in_groups = codes.join(" ").replace('-', " ");
        assert_eq!(read(&in_groups), expected);
    }

    #[test]
    fn what_does_not_count_is_told_with_its_reason() {
        let codes = codes();
        let wrong = format!("{}Z", &codes[2][..codes[2].len() - 1]);
        let other =
            |subject, scenario, rule| Asked::of(subject, scenario, rule).ballot(3, 9).to_string();
        let question = other(Subject::General(2), "harbour-town", RULE);
        let scenario = other(Subject::General(1), "two-shores", RULE);
        let rule = other(Subject::General(1), "harbour-town", "cap");
        let answer = asked().ballot(101, 9).to_string();
        let text = format!(
            "Olena {} {wrong}\n{}\n{question}; {scenario}, {rule} {answer}, 1-2-3, hello there everybody",
            codes[0], codes[0]
        );
        let collected = read(&text);
        assert_eq!(collected.bets, [0]);
        let reasons: Vec<(&str, Reason)> = collected
            .refused
            .iter()
            .map(|(text, reason)| (text.as_str(), *reason))
            .collect();
        assert_eq!(
            reasons,
            [
                ("Olena", Reason::Malformed(Fault::Length(5))),
                (wrong.as_str(), Reason::Malformed(Fault::Check)),
                (codes[0].as_str(), Reason::Twice),
                (
                    question.as_str(),
                    Reason::OtherQuestion(Some(Subject::General(2)))
                ),
                (scenario.as_str(), Reason::OtherScenario),
                (rule.as_str(), Reason::OtherRule),
                (answer.as_str(), Reason::NoAnswer),
                ("1-2-3", Reason::Malformed(Fault::Length(3))),
                ("hello there", Reason::Malformed(Fault::Length(10))),
                ("everybody", Reason::Malformed(Fault::Length(9))),
            ]
        );
    }

    #[test]
    fn equal_bets_of_two_students_both_count() {
        let [one, two] = [7, 8].map(|tag| asked().ballot(40, tag).to_string());
        assert_eq!(read(&format!("{one} {two}")).bets, [40, 40]);
    }

    #[test]
    fn every_character_of_a_text_is_counted_or_told() {
        let mut generator = StdRng::seed_from_u64(3);
        let codes = codes();
        for _ in 0..500 {
            let mut parts: Vec<String> = Vec::new();
            let mut meant = 0;
            for _ in 0..generator.random_range(1..12) {
                if generator.random_bool(0.5) {
                    parts.push(codes[generator.random_range(0..codes.len())].clone());
                } else {
                    let length = generator.random_range(1..18);
                    let sign = |_| char::from(b"ABCU019*-, "[generator.random_range(0..11)]);
                    parts.push((0..length).map(sign).collect());
                }
                meant += 1;
            }
            assert!(meant > 0);
            let text = parts.join("\n");
            let signs = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
            let collected = read(&text);
            let told: usize = collected.refused.iter().map(|(text, _)| signs(text)).sum();
            assert_eq!(
                told + collected.bets.len() * LENGTH,
                signs(&text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn bets_are_spread_over_groups_with_their_middle_and_those_that_come_close() {
        let question = asked().subject.question().unwrap();
        let collected = read(&codes().join(" "));
        assert_eq!(collected.spread(question.shape), [7, 7, 6, 7, 3]);
        assert_eq!(collected.middle(question.shape), Some(42));
        assert_eq!(collected.close(&question, 27.3), 3);
        let nobody = read("");
        assert_eq!(nobody.spread(question.shape), [0; 5]);
        assert_eq!(nobody.middle(question.shape), None);
        let chosen = Collected {
            bets: vec![0, 1],
            refused: Vec::new(),
        };
        assert_eq!(chosen.middle(Shape::Choice(&[10.0, 1.0])), None);
    }

    #[test]
    fn every_reason_is_a_sentence() {
        let words = english();
        for (reason, said) in [
            (Reason::Malformed(Fault::Sign('U')), "“U” is in no code."),
            (
                Reason::Malformed(Fault::Length(1)),
                "It has 1 character; a code has 12.",
            ),
            (
                Reason::Malformed(Fault::Check),
                "A character is wrong, or two have changed places.",
            ),
            (
                Reason::OtherQuestion(Some(Subject::General(2))),
                "It answers another question: Of the frozen, involved.",
            ),
            (Reason::Twice, "This code is there already; it counts once."),
        ] {
            assert_eq!(reason.told(&words), said);
        }
    }
}
