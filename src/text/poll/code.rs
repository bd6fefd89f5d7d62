//! Owns poll codes: a bet as twelve characters that can be read aloud and typed, and back. Refuses what is asked and to collect them.
//!
//! A code of version 1 is twelve characters of Crockford's alphabet (digits and capitals without I, L, O and U), five bits each, told in groups of
//! four: the version, the question, the scenario, the rule (two), the bet and the tag (five), and two that check the rest. Seen as numbers of the field of 32, the characters sum to
//! nothing, and so do they when each is multiplied by another power of the field's generator. So any one or two wrong characters, and any two that have changed
//! places, are found.

use std::fmt::{self, Display};

/// The version of codes this page reads and writes.
pub const VERSION: u8 = 1;
/// Characters of a code.
pub const LENGTH: usize = 12;
/// Largest tag.
pub const MAX_TAG: u32 = (1 << 17) - 1;
/// Largest fingerprint of a rule.
pub const MAX_RULE: u16 = (1 << 10) - 1;
/// Largest number of a question or a scenario.
pub const MAX_NUMBER: u8 = 31;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters in a group.
const GROUP: usize = 4;
/// Characters that carry something.
const CARRYING: usize = LENGTH - 2;

/// What a code carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The question's number, up to [`MAX_NUMBER`].
    pub question: u8,
    /// The scenario's number, up to [`MAX_NUMBER`].
    pub scenario: u8,
    /// The fingerprint of the rule that is asked about, up to [`MAX_RULE`].
    pub rule: u16,
    /// The bet, as a step of the question's scale.
    pub step: u8,
    /// Tells equal bets of two students apart, up to [`MAX_TAG`].
    pub tag: u32,
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A character that no code has.
    Sign(char),
    /// So many characters instead of [`LENGTH`].
    Length(usize),
    /// A character is wrong, or two have changed places.
    Check,
    /// Another version's code: this one's.
    Version(u8),
}

impl Ballot {
    /// Reads a code, with or without the signs between its groups, in capitals or not. What looks the same is the same: O is 0, I and L are 1, and so
    /// are Cyrillic letters that look like Latin ones.
    ///
    /// # Errors
    /// When the text is no code of this version.
    pub fn read(text: &str) -> Result<Ballot, Fault> {
        let mut values = Vec::with_capacity(LENGTH);
        for sign in text.chars().filter(|sign| !is_joint(*sign)) {
            values.push(value(sign).ok_or(Fault::Sign(sign))?);
        }
        let values: [u8; LENGTH] = match values.try_into() {
            Ok(values) => values,
            Err(values) => return Err(Fault::Length(values.len())),
        };
        if checks(&values) != (0, 0) {
            return Err(Fault::Check);
        }
        let [version, question, scenario, first, second, bet @ ..] = values;
        if version != VERSION {
            return Err(Fault::Version(version));
        }
        let bet = bet[..CARRYING - 5]
            .iter()
            .fold(0, |bits, value| bits << 5 | u32::from(*value));
        Ok(Ballot {
            question,
            scenario,
            rule: u16::from(first) << 5 | u16::from(second),
            step: (bet >> 17) as u8,
            tag: bet & MAX_TAG,
        })
    }

    fn values(&self) -> [u8; LENGTH] {
        let bet = u32::from(self.step) << 17 | self.tag & MAX_TAG;
        let five = |bits: u32| (bits & 31) as u8;
        let mut values = [0; LENGTH];
        values[..CARRYING].copy_from_slice(&[
            VERSION,
            self.question & MAX_NUMBER,
            self.scenario & MAX_NUMBER,
            five(u32::from(self.rule) >> 5),
            five(u32::from(self.rule)),
            five(bet >> 20),
            five(bet >> 15),
            five(bet >> 10),
            five(bet >> 5),
            five(bet),
        ]);
        // One of the 32 pairs that make the sum nothing makes the other sum nothing too.
        let (sum, _) = checks(&values);
        for check in 0..32 {
            values[CARRYING] = check;
            values[CARRYING + 1] = sum ^ check;
            if checks(&values) == (0, 0) {
                break;
            }
        }
        values
    }
}

/// The code, in groups.
impl Display for Ballot {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for (place, value) in self.values().into_iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                out.write_str("-")?;
            }
            let sign = ALPHABET[usize::from(value & 31)];
            write!(out, "{}", char::from(sign))?;
        }
        Ok(())
    }
}

/// Signs that may stand between groups: hyphens and dashes.
#[must_use]
pub fn is_joint(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_')
}

/// What a character stands for.
fn value(sign: char) -> Option<u8> {
    let capital = sign.to_uppercase().next()?;
    let latin = match capital {
        'O' | 'О' => '0',
        'I' | 'L' | 'І' => '1',
        'З' => '3',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        'Ј' => 'J',
        'Ѕ' => 'S',
        other => other,
    };
    let place = ALPHABET
        .iter()
        .position(|known| char::from(*known) == latin)?;
    Some(place as u8)
}

/// The sum of all characters, and the sum of each times the generator to the power of its place.
fn checks(values: &[u8; LENGTH]) -> (u8, u8) {
    let plain = values.iter().fold(0, |sum, value| sum ^ value);
    let weighed = values
        .iter()
        .rev()
        .fold(0, |sum, value| times_generator(sum) ^ value);
    (plain, weighed)
}

/// In the field of 32 made by x⁵ + x² + 1.
fn times_generator(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 {
        shifted
    } else {
        shifted ^ 0b10_0101
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::StdRng;
    use rand::{RngExt, SeedableRng};

    /// Ballots at the ends of what they hold, and some between.
    fn ballots() -> Vec<Ballot> {
        let mut generator = StdRng::seed_from_u64(8);
        let mut made = vec![
            Ballot {
                question: 0,
                scenario: 0,
                rule: 0,
                step: 0,
                tag: 0,
            },
            Ballot {
                question: MAX_NUMBER,
                scenario: MAX_NUMBER,
                rule: MAX_RULE,
                step: u8::MAX,
                tag: MAX_TAG,
            },
        ];
        made.extend((0..200).map(|_| Ballot {
            question: generator.random_range(0..=MAX_NUMBER),
            scenario: generator.random_range(0..=MAX_NUMBER),
            rule: generator.random_range(0..=MAX_RULE),
            step: generator.random(),
            tag: generator.random_range(0..=MAX_TAG),
        }));
        made
    }

    fn spelled(values: &[u8; LENGTH]) -> String {
        let signs = values.iter().map(|value| ALPHABET[usize::from(*value)]);
        signs.map(char::from).collect()
    }

    #[test]
    fn a_code_stays_what_it_is_in_every_version_of_the_page() {
        let ballot = Ballot {
            question: 2,
            scenario: 1,
            rule: 777,
            step: 30,
            tag: 4_711,
        };
        assert_eq!(ballot.to_string(), "121R-93R4-K74W");
        assert_eq!(Ballot::read("121R-93R4-K74W"), Ok(ballot));
    }

    #[test]
    fn every_ballot_comes_back_from_its_code() {
        for ballot in ballots() {
            let code = ballot.to_string();
            assert_eq!(code.len(), LENGTH + 2);
            assert_eq!(Ballot::read(&code), Ok(ballot), "{code}");
            assert_eq!(Ballot::read(&code.replace('-', "")), Ok(ballot));
            assert_eq!(Ballot::read(&code.to_lowercase()), Ok(ballot));
            assert_eq!(Ballot::read(&code.replace('-', "–")), Ok(ballot));
        }
    }

    #[test]
    fn what_looks_the_same_is_read_the_same() {
        for ballot in ballots() {
            let code = ballot.to_string();
            let misread = code.replace('0', "O").replace('1', "l");
            assert_eq!(Ballot::read(&misread), Ok(ballot), "{misread}");
            let pairs = [
                ('A', 'А'),
                ('B', 'В'),
                ('C', 'С'),
                ('E', 'Е'),
                ('H', 'Н'),
                ('J', 'Ј'),
                ('K', 'К'),
                ('M', 'М'),
                ('P', 'Р'),
                ('S', 'Ѕ'),
                ('T', 'Т'),
                ('X', 'Х'),
                ('Y', 'У'),
                ('0', 'О'),
                ('1', 'І'),
                ('3', 'З'),
            ];
            let cyrillic: String = code
                .chars()
                .map(|sign| {
                    let pair = pairs.iter().find(|(latin, _)| *latin == sign);
                    pair.map_or(sign, |(_, other)| *other)
                })
                .collect();
            assert_eq!(Ballot::read(&cyrillic), Ok(ballot), "{cyrillic}");
            assert_eq!(Ballot::read(&cyrillic.to_lowercase()), Ok(ballot));
        }
    }

    #[test]
    fn one_or_two_wrong_characters_are_found_wherever_they_are() {
        for ballot in ballots().into_iter().take(12) {
            let right = ballot.values();
            for first in 0..LENGTH {
                for wrong in 1..32 {
                    let mut values = right;
                    values[first] ^= wrong;
                    assert_eq!(Ballot::read(&spelled(&values)), Err(Fault::Check));
                    for second in first + 1..LENGTH {
                        for other in 1..32 {
                            let mut values = values;
                            values[second] ^= other;
                            assert_eq!(Ballot::read(&spelled(&values)), Err(Fault::Check));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn two_characters_that_changed_places_are_found_unless_they_are_the_same() {
        for ballot in ballots() {
            let right = ballot.values();
            for first in 0..LENGTH {
                for second in first + 1..LENGTH {
                    let mut values = right;
                    values.swap(first, second);
                    let read = Ballot::read(&spelled(&values));
                    if values == right {
                        assert_eq!(read, Ok(ballot));
                    } else {
                        assert_eq!(read, Err(Fault::Check));
                    }
                }
            }
        }
    }

    #[test]
    fn a_character_too_few_or_too_many_is_told_and_so_is_one_that_no_code_has() {
        let code = ballots()[1].to_string();
        assert_eq!(Ballot::read(&code[1..]), Err(Fault::Length(11)));
        assert_eq!(Ballot::read(&format!("{code}0")), Err(Fault::Length(13)));
        assert_eq!(Ballot::read(""), Err(Fault::Length(0)));
        assert_eq!(Ballot::read("UUUU"), Err(Fault::Sign('U')));
        assert_eq!(Ballot::read("12*4"), Err(Fault::Sign('*')));
    }

    #[test]
    fn another_versions_code_is_told() {
        let mut values = ballots()[0].values();
        values[0] = 2;
        let (sum, _) = checks(&values);
        for check in 0..32 {
            values[CARRYING] ^= check;
            values[CARRYING + 1] ^= sum ^ check;
            if checks(&values) == (0, 0) {
                break;
            }
            values[CARRYING] ^= check;
            values[CARRYING + 1] ^= sum ^ check;
        }
        assert_eq!(Ballot::read(&spelled(&values)), Err(Fault::Version(2)));
    }

    #[test]
    fn whatever_is_read_does_not_panic() {
        let mut generator = StdRng::seed_from_u64(5);
        for _ in 0..20_000 {
            let length = generator.random_range(0..20);
            let text: String = (0..length).map(|_| generator.random::<char>()).collect();
            let _ = Ballot::read(&text);
        }
    }
}
