//! Owns the written form of what a policy does, the same in every language: printing it, reading it, and every refusal with its place. Refuses id,
//! title and description, which a file has, and wording for people (`text::rule`).
//!
//! ```text
//! freeze if document in RU and not residence in @EEA or name score >= 0.95
//! cap 10000 eur if risk score >= 0.9
//! notice 7 days
//! ```
//!
//! Statements follow each other, one a line or with `/` between. `not` binds most tightly, then `and`, then `or`; brackets group. A group of one
//! part or none is written `all (…)` or `any (…)`.

use super::rule::{MAX_DEPTH, MAX_NODES, Place, Rule};
use super::tree::{depth, nodes};
use super::{Clause, Measure, Policy};
use crate::jurisdiction::Country;
use crate::range::{self, Range};
use crate::reading::{MAX_CLAUSES, MAX_NAME};
use crate::scenario::Scenario;
use std::fmt::{self, Write};
use std::iter::Peekable;
use std::str::CharIndices;

/// Deepest nesting of brackets and `not`, so that no text is too deep to be read.
const MAX_BRACKETS: usize = 4 * MAX_DEPTH;

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    pub notice_days: u32,
    pub anticipation_days: Option<f64>,
    pub clauses: Vec<Clause>,
}

impl Written {
    /// What this policy does.
    #[must_use]
    pub fn of(policy: &Policy) -> Written {
        Written {
            notice_days: policy.notice_days,
            anticipation_days: policy.anticipation_days,
            clauses: policy.clauses.clone(),
        }
    }
}

/// What a text may refer to.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Names of the scenario's country groups; `None`: any.
    pub groups: Option<Vec<String>>,
    pub horizon_days: Option<u32>,
}

impl Known {
    /// What a policy of this scenario may refer to.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Known {
        Known {
            groups: Some(scenario.country_groups.keys().cloned().collect()),
            horizon_days: Some(scenario.horizon_days()),
        }
    }
}

/// One thing that is wrong with a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The bytes that were found.
    pub at: std::ops::Range<usize>,
    /// What stands there; empty at the end.
    pub found: String,
    pub allowed: Vec<Allowed>,
}

/// Something that may stand in a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// Exactly this.
    Word(&'static str),
    /// A country's code.
    Country,
    /// `@` and any of these names; `None`: any name.
    Group(Option<Vec<String>>),
    Number(Range),
    /// A rule nested at most this deep.
    Depth(usize),
    /// A rule of at most this many parts.
    Nodes(usize),
    /// At most this many clauses.
    Clauses(usize),
    /// Nothing more.
    End,
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Word(word) => f.write_str(word),
            Allowed::Country => f.write_str("a country's code"),
            Allowed::Group(None) => f.write_str("@ and a group's name"),
            Allowed::Group(Some(names)) => {
                for (number, name) in names.iter().enumerate() {
                    let comma = if number == 0 { "" } else { ", " };
                    write!(f, "{comma}{}", written_group(name))?;
                }
                Ok(())
            }
            Allowed::Number(range) => write!(f, "{range}"),
            Allowed::Depth(most) => write!(f, "depth at most {most}"),
            Allowed::Nodes(most) => write!(f, "at most {most} parts"),
            Allowed::Clauses(most) => write!(f, "at most {most} clauses"),
            Allowed::End => f.write_str("the end"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = if self.found.is_empty() {
            "the end"
        } else {
            &self.found
        };
        write!(f, "{}:{}: found {found}; allowed: ", self.line, self.column)?;
        for (number, allowed) in self.allowed.iter().enumerate() {
            let comma = if number == 0 { "" } else { ", " };
            write!(f, "{comma}{allowed}")?;
        }
        Ok(())
    }
}

/// A policy as text, one statement a line.
///
/// ```
/// use freeze_frame_model::policy::presets::built_in;
/// use freeze_frame_model::policy::text::{Written, write};
/// let said: Vec<String> = built_in().iter().map(|policy| write(&Written::of(policy))).collect();
/// assert_eq!(said[3], "freeze if name score >= 0.95 or risk score >= 0.9\n");
/// assert_eq!(said[4], "freeze if name score >= 0.95\ncap 10000 eur if risk score >= 0.9\n");
/// ```
#[must_use]
pub fn write(written: &Written) -> String {
    let mut text = String::new();
    for Clause { when, measure } in &written.clauses {
        match measure {
            Measure::Freeze => text.push_str("freeze"),
            Measure::Cap { limit_eur } => {
                let _ = write!(text, "cap {limit_eur} eur");
            }
            Measure::WithdrawOnly => text.push_str("withdraw only"),
            Measure::Offboard => text.push_str("offboard"),
        }
        text.push_str(" if ");
        write_rule(&mut text, when, Hold::Or);
        text.push('\n');
    }
    if written.notice_days > 0 {
        let days = if written.notice_days == 1 {
            "day"
        } else {
            "days"
        };
        let _ = writeln!(text, "notice {} {days}", written.notice_days);
    }
    if let Some(days) = written.anticipation_days {
        let _ = writeln!(text, "anticipation {days} days");
    }
    text
}

/// How firmly what stands here must hold together.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Hold {
    Or,
    And,
    One,
}

fn write_rule(text: &mut String, rule: &Rule, around: Hold) {
    let listed = |text: &mut String, what: &str, places: &[Place]| {
        let _ = write!(text, "{what} in ");
        if places.is_empty() {
            text.push_str("nowhere");
        }
        for (number, place) in places.iter().enumerate() {
            if number > 0 {
                text.push_str(", ");
            }
            match place {
                Place::Country(country) => text.push_str(country.as_str()),
                Place::Group(name) => text.push_str(&written_group(name)),
            }
        }
    };
    match rule {
        Rule::All(parts) => write_group(text, parts, "all", " and ", Hold::And, around),
        Rule::Any(parts) => write_group(text, parts, "any", " or ", Hold::Or, around),
        Rule::Not(part) => {
            text.push_str("not ");
            write_rule(text, part, Hold::One);
        }
        Rule::DocumentIn(places) => listed(text, "document", places),
        Rule::ResidenceIn(places) => listed(text, "residence", places),
        Rule::IpIn(places) => listed(text, "ip", places),
        Rule::BalanceEurAtLeast(eur) => {
            let _ = write!(text, "balance >= {eur} eur");
        }
        Rule::NameScoreAtLeast(score) => {
            let _ = write!(text, "name score >= {score}");
        }
        Rule::RiskScoreAtLeast(score) => {
            let _ = write!(text, "risk score >= {score}");
        }
        Rule::Always(true) => text.push_str("always"),
        Rule::Always(false) => text.push_str("not always"),
    }
}

fn write_group(
    text: &mut String,
    parts: &[Rule],
    name: &str,
    between: &str,
    hold: Hold,
    around: Hold,
) {
    // A group within its like keeps its brackets.
    let inner = if hold == Hold::Or {
        Hold::And
    } else {
        Hold::One
    };
    if let [] | [_] = parts {
        let _ = write!(text, "{name} (");
        for part in parts {
            write_rule(text, part, Hold::Or);
        }
        text.push(')');
        return;
    }
    let is_apart = hold < around;
    if is_apart {
        text.push('(');
    }
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            text.push_str(between);
        }
        write_rule(text, part, inner);
    }
    if is_apart {
        text.push(')');
    }
}

fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

fn written_group(name: &str) -> String {
    if is_plain(name) && !name.is_empty() {
        return format!("@{name}");
    }
    let escaped = name.replace('\\', "\\\\").replace('"', "\\\"");
    format!("@\"{escaped}\"")
}

/// What a text says.
///
/// # Errors
/// The first fault of every statement, in the order of the text.
///
/// ```
/// use freeze_frame_model::policy::text::{Known, read};
/// let faults = read("freeze if name score >= 95\ncap ten eur if always", &Known::default()).unwrap_err();
/// let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
/// assert_eq!(said, ["1:25: found 95; allowed: a number 0..=1", "2:5: found ten; allowed: a number 0..=1000000000000"]);
/// ```
pub fn read(text: &str, known: &Known) -> Result<Written, Vec<Fault>> {
    let mut reader = Reader {
        text,
        tokens: tokens(text),
        next: 0,
        known,
    };
    let mut written = Written::default();
    let mut said = Said::default();
    let mut faults = Vec::new();
    while reader.peek().kind != Kind::End {
        let start = reader.next;
        if let Err(fault) = reader.statement(&mut written, &mut said) {
            faults.push(fault);
            reader.recover(start);
        }
        while reader.take("/") {}
    }
    if faults.is_empty() {
        Ok(written)
    } else {
        Err(faults)
    }
}

/// What may be said once only.
#[derive(Default)]
struct Said {
    notice: bool,
    anticipation: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Word,
    Number(f64),
    /// `@NAME` or `@"NAME"`.
    Group,
    Sign,
    End,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where a run of fitting characters ends that has come as far as `end`.
fn end_of(
    rest: &mut Peekable<CharIndices<'_>>,
    mut end: usize,
    fits: impl Fn(char) -> bool,
) -> usize {
    while let Some((at, next)) = rest.next_if(|(_, next)| fits(*next)) {
        end = at + next.len_utf8();
    }
    end
}

/// The tokens of a text, the end last.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if first == '@' {
            if rest.next_if(|(_, next)| *next == '"').is_some() {
                let mut is_escaped = false;
                for (at, next) in rest.by_ref() {
                    end = at + next.len_utf8();
                    if next == '"' && !is_escaped {
                        break;
                    }
                    is_escaped = next == '\\' && !is_escaped;
                }
            } else {
                end = end_of(&mut rest, end, |c| is_of_word(c) || c == '-');
            }
            Kind::Group
        } else if first.is_ascii_digit() || ".+-".contains(first) {
            // A sign may stand behind an exponent's letter too.
            end = end_of(&mut rest, end, |c| is_of_word(c) || ".+-".contains(c));
            let number = text.get(start..end).and_then(|text| text.parse().ok());
            Kind::Number(number.unwrap_or(f64::NAN))
        } else if is_of_word(first) {
            end = end_of(&mut rest, end, is_of_word);
            Kind::Word
        } else {
            if first == '>' && rest.next_if(|(_, next)| *next == '=').is_some() {
                end += 1;
            }
            Kind::Sign
        };
        found.push(Token { kind, start, end });
    }
    found.push(Token {
        kind: Kind::End,
        start: text.len(),
        end: text.len(),
    });
    found
}

struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    next: usize,
    known: &'t Known,
}

const STATEMENTS: [&str; 6] = [
    "freeze",
    "cap",
    "withdraw",
    "offboard",
    "notice",
    "anticipation",
];
const CONDITIONS: [&str; 11] = [
    "document",
    "residence",
    "ip",
    "balance",
    "name",
    "risk",
    "always",
    "not",
    "(",
    "all",
    "any",
];

fn words<const N: usize>(words: [&'static str; N]) -> Vec<Allowed> {
    words.map(Allowed::Word).into()
}

impl Reader<'_> {
    fn peek(&self) -> Token {
        let last = self.tokens.len() - 1;
        self.tokens[self.next.min(last)]
    }

    fn said(&self, token: Token) -> &str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    fn is_next(&self, word: &str) -> bool {
        self.said(self.peek()) == word
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.is_next(word);
        self.next += usize::from(is_next);
        is_next
    }

    fn fault(&self, token: Token, allowed: Vec<Allowed>) -> Fault {
        let before = self.text.get(..token.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let mut shown = self.said(token).chars();
        let mut found: String = shown.by_ref().take(40).collect();
        if shown.next().is_some() {
            found.push('…');
        }
        Fault {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            at: token.start..token.end,
            found,
            allowed,
        }
    }

    fn refuse<T>(&self, allowed: Vec<Allowed>) -> Result<T, Fault> {
        Err(self.fault(self.peek(), allowed))
    }

    fn demand(&mut self, word: &'static str) -> Result<(), Fault> {
        if self.take(word) {
            Ok(())
        } else {
            self.refuse(words([word]))
        }
    }

    fn number(&mut self, range: Range) -> Result<f64, Fault> {
        match self.peek().kind {
            Kind::Number(number) if range.contains(number) => {
                self.next += 1;
                // Adding zero turns -0 into 0.
                Ok(number + 0.0)
            }
            _ => self.refuse(vec![Allowed::Number(range)]),
        }
    }

    /// Goes to where the next statement may begin, behind the beginning of this one.
    fn recover(&mut self, start: usize) {
        self.next = self.next.max(start + 1);
        while self.peek().kind != Kind::End && !STATEMENTS.iter().any(|word| self.is_next(word)) {
            self.next += 1;
        }
    }

    fn statement(&mut self, written: &mut Written, said: &mut Said) -> Result<(), Fault> {
        let start = self.peek();
        let measure = match self.said(start) {
            "notice" if !said.notice => {
                self.next += 1;
                let longest = self.known.horizon_days.map(|days| f64::from(days) - 1.0);
                let range = range::NOTICE_DAYS.range;
                let high = longest.map_or(range.high, |longest| longest.min(range.high));
                written.notice_days = self.number(Range { high, ..range })? as u32;
                said.notice = true;
                return self.days();
            }
            "anticipation" if !said.anticipation => {
                self.next += 1;
                let range = range::POLICY_ANTICIPATION_DAYS.range;
                written.anticipation_days = Some(self.number(range)?);
                said.anticipation = true;
                return self.days();
            }
            "freeze" => {
                self.next += 1;
                Measure::Freeze
            }
            "offboard" => {
                self.next += 1;
                Measure::Offboard
            }
            "withdraw" => {
                self.next += 1;
                self.demand("only")?;
                Measure::WithdrawOnly
            }
            "cap" => {
                self.next += 1;
                let limit_eur = self.number(range::LIMIT_EUR.range)?;
                self.take("eur");
                Measure::Cap { limit_eur }
            }
            _ => {
                let mut allowed = words(["freeze", "cap", "withdraw only", "offboard"]);
                if !said.notice {
                    allowed.push(Allowed::Word("notice"));
                }
                if !said.anticipation {
                    allowed.push(Allowed::Word("anticipation"));
                }
                return self.refuse(allowed);
            }
        };
        self.demand("if")?;
        let first = self.peek();
        let when = self.any(0)?;
        self.is_behind_rule()?;
        if depth(&when) > MAX_DEPTH {
            return Err(self.fault(first, vec![Allowed::Depth(MAX_DEPTH)]));
        }
        if nodes(&when) > MAX_NODES {
            return Err(self.fault(first, vec![Allowed::Nodes(MAX_NODES)]));
        }
        if written.clauses.len() == MAX_CLAUSES {
            return Err(self.fault(start, vec![Allowed::Clauses(MAX_CLAUSES)]));
        }
        written.clauses.push(Clause { when, measure });
        Ok(())
    }

    fn days(&mut self) -> Result<(), Fault> {
        if self.take("days") || self.take("day") {
            Ok(())
        } else {
            self.refuse(words(["days"]))
        }
    }

    /// Behind a rule comes another statement or the end.
    fn is_behind_rule(&self) -> Result<(), Fault> {
        let is_end = self.peek().kind == Kind::End || self.is_next("/");
        if is_end || STATEMENTS.iter().any(|word| self.is_next(word)) {
            return Ok(());
        }
        let mut allowed = words(["and", "or", "/"]);
        allowed.extend(STATEMENTS.map(Allowed::Word));
        allowed.push(Allowed::End);
        self.refuse(allowed)
    }

    fn any(&mut self, brackets: usize) -> Result<Rule, Fault> {
        let mut parts = vec![self.all(brackets)?];
        while self.take("or") {
            parts.push(self.all(brackets)?);
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            _ => Rule::Any(parts),
        })
    }

    fn all(&mut self, brackets: usize) -> Result<Rule, Fault> {
        let mut parts = vec![self.one(brackets)?];
        while self.take("and") {
            parts.push(self.one(brackets)?);
        }
        Ok(match parts.len() {
            1 => parts.remove(0),
            _ => Rule::All(parts),
        })
    }

    fn one(&mut self, brackets: usize) -> Result<Rule, Fault> {
        let start = self.peek();
        if brackets > MAX_BRACKETS {
            return self.refuse(vec![Allowed::Depth(MAX_DEPTH)]);
        }
        let word = self.said(start).to_owned();
        if !CONDITIONS.contains(&word.as_str()) {
            return self.refuse(words(CONDITIONS));
        }
        self.next += 1;
        Ok(match word.as_str() {
            "not" => Rule::Not(Box::new(self.one(brackets + 1)?)),
            "(" => {
                let rule = self.any(brackets + 1)?;
                self.close()?;
                rule
            }
            "all" => Rule::All(self.bracketed(brackets)?),
            "any" => Rule::Any(self.bracketed(brackets)?),
            "document" => Rule::DocumentIn(self.places()?),
            "residence" => Rule::ResidenceIn(self.places()?),
            "ip" => Rule::IpIn(self.places()?),
            "balance" => {
                let eur = self.at_least(range::BALANCE_EUR_AT_LEAST.range)?;
                self.take("eur");
                Rule::BalanceEurAtLeast(eur)
            }
            "name" => {
                self.demand("score")?;
                Rule::NameScoreAtLeast(self.at_least(range::NAME_SCORE_AT_LEAST.range)?)
            }
            "risk" => {
                self.demand("score")?;
                Rule::RiskScoreAtLeast(self.at_least(range::RISK_SCORE_AT_LEAST.range)?)
            }
            _ => Rule::Always(true),
        })
    }

    fn close(&mut self) -> Result<(), Fault> {
        if self.take(")") {
            Ok(())
        } else {
            self.refuse(words(["and", "or", ")"]))
        }
    }

    /// One part in brackets, or none.
    fn bracketed(&mut self, brackets: usize) -> Result<Vec<Rule>, Fault> {
        self.demand("(")?;
        if self.take(")") {
            return Ok(Vec::new());
        }
        let part = self.any(brackets + 1)?;
        self.close()?;
        Ok(vec![part])
    }

    fn at_least(&mut self, range: Range) -> Result<f64, Fault> {
        if !self.take("≥") {
            self.demand(">=")?;
        }
        self.number(range)
    }

    fn places(&mut self) -> Result<Vec<Place>, Fault> {
        self.demand("in")?;
        if self.take("nowhere") {
            return Ok(Vec::new());
        }
        let mut places = vec![self.place(true)?];
        while self.take(",") {
            places.push(self.place(false)?);
        }
        Ok(places)
    }

    fn place(&mut self, is_first: bool) -> Result<Place, Fault> {
        let token = self.peek();
        let said = self.said(token);
        let place = match (token.kind, said.strip_prefix('@')) {
            (Kind::Group, Some(written)) => group_name(written)
                .filter(|name| {
                    let known = self.known.groups.as_ref();
                    known.is_none_or(|groups| groups.contains(name))
                })
                .map(Place::Group),
            _ => Country::new(said).map(Place::Country),
        };
        if let Some(place) = place {
            self.next += 1;
            return Ok(place);
        }
        let mut allowed = vec![Allowed::Country];
        let groups = self.known.groups.clone();
        if groups.as_ref().is_none_or(|groups| !groups.is_empty()) {
            allowed.push(Allowed::Group(groups));
        }
        if is_first {
            allowed.push(Allowed::Word("nowhere"));
        }
        self.refuse(allowed)
    }
}

/// The name behind an `@`, out of its quotes; `None` when no group can be called so.
fn group_name(written: &str) -> Option<String> {
    let name = match written.strip_prefix('"') {
        None => written.to_owned(),
        Some(quoted) => {
            let mut name = String::new();
            let mut rest = quoted.strip_suffix('"')?.chars();
            while let Some(next) = rest.next() {
                name.push(if next == '\\' { rest.next()? } else { next });
            }
            name
        }
    };
    let is_name = !name.is_empty()
        && name.trim() == name
        && name.chars().count() <= MAX_NAME
        && !name.chars().any(char::is_control);
    is_name.then_some(name)
}
