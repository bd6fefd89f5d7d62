//! Owns what is wrong with a file: place, value, what is allowed. Refuses to say it in other words than these three.

use std::fmt;

/// Most problems a report spells out; the rest are counted.
pub const MAX_REPORTED: usize = 100;
/// Most characters of a value that are shown.
const MAX_SHOWN: usize = 60;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON path, such as `$.cohorts[3].balance.sigma.innocent`.
    pub path: String,
    /// The value, shortened.
    pub found: String,
    pub allowed: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: found {}; allowed: {}",
            self.path, self.found, self.allowed
        )
    }
}

/// All problems of a file; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    reported: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// The problems spelled out, in the order of the file: at least 1, at most [`MAX_REPORTED`].
    #[must_use]
    pub fn reported(&self) -> &[Problem] {
        &self.reported
    }

    /// How many problems there are beyond those.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Problems {
            reported: vec![problem],
            more: 0,
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.reported.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// Problems as they are found.
#[derive(Debug, Default)]
pub(super) struct Report {
    reported: Vec<Problem>,
    more: usize,
}

impl Report {
    pub(super) fn add(
        &mut self,
        at: Path<'_>,
        found: impl fmt::Display,
        allowed: impl fmt::Display,
    ) {
        if self.reported.len() < MAX_REPORTED {
            self.reported.push(Problem {
                path: at.to_string(),
                found: found.to_string(),
                allowed: allowed.to_string(),
            });
        } else {
            self.more += 1;
        }
    }

    /// How many so far; grows whenever something is wrong.
    pub(super) fn count(&self) -> usize {
        self.reported.len() + self.more
    }

    /// What was read, if nothing was wrong.
    pub(super) fn conclude<T>(self, read: Option<T>) -> Result<T, Problems> {
        match read {
            Some(read) if self.reported.is_empty() => Ok(read),
            _ if self.reported.is_empty() => Err(Problem {
                path: Path::Root.to_string(),
                found: "a value that cannot be read".to_owned(),
                allowed: "a scenario or policy".to_owned(),
            }
            .into()),
            _ => Err(Problems {
                reported: self.reported,
                more: self.more,
            }),
        }
    }
}

/// A place in a file, built on the stack on the way down.
#[derive(Clone, Copy, Debug)]
pub(super) enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    pub(super) fn key(&'p self, key: &'p str) -> Path<'p> {
        Path::Key(self, key)
    }

    pub(super) fn index(&'p self, index: usize) -> Path<'p> {
        Path::Index(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => f.write_str("$"),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
            Path::Key(parent, key) => {
                let plain = key.len() <= MAX_SHOWN
                    && !key.is_empty()
                    && key
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
                if plain {
                    write!(f, "{parent}.{key}")
                } else {
                    write!(f, "{parent}[{}]", quoted(key))
                }
            }
        }
    }
}

/// A text in quotes, escaped and shortened: nothing in a file can steer a terminal.
pub(super) fn quoted(text: &str) -> String {
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(MAX_SHOWN).collect();
    if characters.next().is_none() {
        format!("{start:?}")
    } else {
        format!("{start:?}… ({} characters)", text.chars().count())
    }
}

/// A bare word or number as the file has it, shortened.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_SHOWN {
        text.to_owned()
    } else {
        let start: String = text.chars().take(MAX_SHOWN).collect();
        format!("{start}…")
    }
}
