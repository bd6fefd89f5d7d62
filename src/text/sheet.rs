//! Owns the numbers of a result as tables: what is in a row, what a cell says and what it is exactly, and the order of rows. Refuses markup.

use super::caption::{fate_name, of_fate};
use super::figure::{self, Figure, Kind};
use super::interval::told;
use super::places::{group_name, place_name};
use super::{Arg, Words};
use crate::model::class::Class;
use crate::model::evaluation::Fate;
use crate::model::outcome::{Breakdown, Funds, Interval, Outcome, PolicyOutcome, apart};
use crate::protocol::worker::Brief;
use std::collections::BTreeMap;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The same for the same table of every result.
    pub id: &'static str,
    pub title: String,
    /// What the first column names, then the other columns.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: String,
    pub meaning: Option<String>,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// For people.
    pub shown: String,
    /// `None` when it is not defined.
    pub value: Option<f64>,
    /// How far luck goes.
    pub luck: Option<Luck>,
}

/// The ends between which nine of ten redraws lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Luck {
    /// For people.
    pub said: String,
    pub p05: Option<f64>,
    pub p95: Option<f64>,
}

impl Luck {
    fn new(words: &Words, kind: Kind, interval: &Interval) -> Option<Luck> {
        Some(Luck {
            said: told(words, kind, interval)?,
            p05: interval.p05,
            p95: interval.p95,
        })
    }
}

impl Cell {
    fn new(words: &Words, kind: Kind, value: Option<f64>) -> Cell {
        Cell {
            shown: figure::written(words, kind, value),
            value,
            luck: None,
        }
    }

    /// The number in full; empty when it is not defined.
    #[must_use]
    pub fn exact(&self) -> String {
        figure::in_full(self.value)
    }
}

/// All numbers of the compared policies. `refined` has the intervals of the redraws, once they are there.
#[must_use]
pub fn sheets(
    words: &Words,
    outcomes: &[&PolicyOutcome],
    refined: Option<&Outcome>,
    brief: Option<&Brief>,
) -> Vec<Sheet> {
    let place = |code: &str| place_name(words, brief, code);
    let group = |slug: &str| group_name(words, slug);
    vec![
        metrics(words, outcomes, refined),
        accounts(words, outcomes),
        funds(words, outcomes),
        broken(
            words,
            "residence",
            outcomes,
            |outcome| &outcome.by_residence,
            &place,
        ),
        broken(
            words,
            "nationality",
            outcomes,
            |outcome| &outcome.by_nationality,
            &place,
        ),
        broken(
            words,
            "group",
            outcomes,
            |outcome| &outcome.by_group,
            &group,
        ),
    ]
}

fn head(words: &Words, outcomes: &[&PolicyOutcome], first: &str) -> Vec<String> {
    let titles = outcomes.iter().map(|outcome| outcome.title.clone());
    std::iter::once(words.say(first)).chain(titles).collect()
}

/// The metrics, and how much more of each every later policy has than the first.
fn metrics(words: &Words, outcomes: &[&PolicyOutcome], refined: Option<&Outcome>) -> Sheet {
    let figures: Vec<Vec<Figure>> = outcomes
        .iter()
        .map(|outcome| {
            let mut all = figure::headline(*outcome);
            all.extend(figure::more(*outcome));
            all
        })
        .collect();
    let mut head = head(words, outcomes, "table-number");
    let first = outcomes
        .first()
        .map_or("", |outcome| outcome.title.as_str());
    head.extend(outcomes.iter().skip(1).map(|outcome| {
        words.tell(
            "table-difference",
            &[
                ("policy", Arg::Text(&outcome.title)),
                ("against", Arg::Text(first)),
            ],
        )
    }));
    let luck = |policy: &str, figure: &Figure| {
        let policies = &refined?.policies;
        let found = policies.iter().find(|known| known.id == policy)?;
        Luck::new(words, figure.kind, found.interval.get(figure.name)?)
    };
    let paired_luck = |policy: &str, figure: &Figure| {
        let first = outcomes.first()?;
        let mut paired = refined?.paired.iter();
        let pair = paired.find(|pair| pair.policy == policy && pair.against == first.id)?;
        let kind = of_differences(figure.kind);
        Luck::new(words, kind, pair.difference.get(figure.name)?)
    };
    let rows = figures
        .first()
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(number, named)| {
            let cell = |(outcome, figures): (&&PolicyOutcome, &Vec<Figure>)| Cell {
                luck: luck(&outcome.id, &figures[number]),
                ..Cell::new(words, named.kind, figures[number].value)
            };
            let difference = |(outcome, figures): (&&PolicyOutcome, &Vec<Figure>)| Cell {
                luck: paired_luck(&outcome.id, &figures[number]),
                ..Cell::new(
                    words,
                    of_differences(named.kind),
                    apart(figures[number].value, named.value),
                )
            };
            let values = outcomes.iter().zip(&figures).map(cell);
            let differences = outcomes.iter().zip(&figures).skip(1).map(difference);
            Row {
                name: words.say(named.label),
                meaning: Some(words.say(named.meaning)),
                cells: values.chain(differences).collect(),
            }
        });
    Sheet {
        id: "metrics",
        title: words.say("table-metrics"),
        rows: rows.collect(),
        head,
    }
}

/// How a difference of numbers of this kind is written.
fn of_differences(kind: Kind) -> Kind {
    match kind {
        Kind::Share => Kind::Points,
        other => other,
    }
}

fn class_name(words: &Words, class: Class) -> String {
    words.say(match class {
        Class::Innocent => "class-innocent",
        Class::Facilitator => "class-facilitator",
        Class::Designated => "class-designated",
    })
}

fn accounts(words: &Words, outcomes: &[&PolicyOutcome]) -> Sheet {
    let row = |class: Class, name: String, pick: &dyn Fn(&PolicyOutcome) -> f64| Row {
        name: words.tell(
            "table-class-and-fate",
            &[
                ("class", Arg::Text(&class_name(words, class))),
                ("fate", Arg::Text(&name)),
            ],
        ),
        meaning: None,
        cells: outcomes
            .iter()
            .map(|outcome| Cell::new(words, Kind::Accounts, Some(pick(outcome))))
            .collect(),
    };
    let mut rows = Vec::new();
    for class in Class::ALL {
        rows.push(row(class, words.say("table-total"), &|outcome| {
            outcome.accounts.get(class).total
        }));
        for fate in Fate::ALL {
            let pick = of_fate(fate);
            rows.push(row(class, fate_name(words, fate), &|outcome| {
                pick(outcome.accounts.get(class))
            }));
        }
    }
    Sheet {
        id: "accounts",
        title: words.say("table-accounts"),
        head: head(words, outcomes, "table-class"),
        rows,
    }
}

fn funds(words: &Words, outcomes: &[&PolicyOutcome]) -> Sheet {
    type Part = (&'static str, fn(&Funds) -> f64);
    const PARTS: [Part; 5] = [
        ("table-total", |funds| funds.total),
        ("fate-left", |funds| funds.left),
        ("fate-restricted", |funds| funds.restricted),
        ("table-locked", |funds| funds.locked),
        ("fate-released", |funds| funds.released),
    ];
    let mut rows = Vec::new();
    for class in Class::ALL {
        for (name, pick) in PARTS {
            rows.push(Row {
                name: words.tell(
                    "table-class-and-fate",
                    &[
                        ("class", Arg::Text(&class_name(words, class))),
                        ("fate", Arg::Text(&words.say(name))),
                    ],
                ),
                meaning: None,
                cells: outcomes
                    .iter()
                    .map(|outcome| {
                        Cell::new(
                            words,
                            Kind::Amount,
                            Some(pick(outcome.funds_eur.get(class))),
                        )
                    })
                    .collect(),
            });
        }
    }
    Sheet {
        id: "funds",
        title: words.say("table-funds"),
        head: head(words, outcomes, "table-class"),
        rows,
    }
}

/// Innocents and involved frozen, place by place or group by group.
fn broken(
    words: &Words,
    id: &'static str,
    outcomes: &[&PolicyOutcome],
    pick: fn(&PolicyOutcome) -> &BTreeMap<String, Breakdown>,
    name: &dyn Fn(&str) -> String,
) -> Sheet {
    let columns = |title: &str, key: &str| words.tell(key, &[("policy", Arg::Text(title))]);
    let (title, first) = match id {
        "residence" => ("table-residence", "table-place"),
        "nationality" => ("table-nationality", "table-place"),
        _ => ("table-group", "table-group-name"),
    };
    let mut head = vec![words.say(first), words.say("table-innocents")];
    for outcome in outcomes {
        head.push(columns(&outcome.title, "table-innocents-hit"));
        head.push(columns(&outcome.title, "table-involved-frozen"));
    }
    let codes = outcomes.first().map(|outcome| pick(outcome).keys());
    let rows = codes.into_iter().flatten().map(|code| {
        let here = |outcome: &PolicyOutcome| pick(outcome).get(code).copied().unwrap_or_default();
        let count = |value: f64| Cell::new(words, Kind::Accounts, Some(value));
        let mut cells =
            vec![count(outcomes.first().map_or(0.0, |outcome| {
                here(outcome).accounts.innocent.total
            }))];
        for outcome in outcomes {
            let accounts = here(outcome).accounts;
            cells.push(count(
                accounts.innocent.frozen + accounts.innocent.restricted,
            ));
            cells.push(count(
                accounts.facilitator.frozen + accounts.designated.frozen,
            ));
        }
        Row {
            name: name(code),
            meaning: None,
            cells,
        }
    });
    Sheet {
        id,
        title: words.say(title),
        rows: rows.collect(),
        head,
    }
}

/// The rows' places when they are sorted by this column, 0 being their names: numbers from the largest down, what is not defined last.
#[must_use]
pub fn sorted(sheet: &Sheet, column: usize, reversed: bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..sheet.rows.len()).collect();
    let value = |place: usize| {
        sheet.rows[place]
            .cells
            .get(column.wrapping_sub(1))
            .and_then(|cell| cell.value)
    };
    places.sort_by(|&one, &other| {
        let order = match (column, value(one), value(other)) {
            (0, ..) => sheet.rows[one].name.cmp(&sheet.rows[other].name),
            (_, Some(one), Some(other)) => other.total_cmp(&one),
            (_, one, other) => return other.is_some().cmp(&one.is_some()),
        };
        if reversed { order.reverse() } else { order }
    });
    places
}

/// The table as tab-separated lines, numbers in full; beside a column with ranges stand their ends.
#[must_use]
pub fn tab_separated(words: &Words, sheet: &Sheet) -> String {
    let plain = |text: &str| text.replace(['\t', '\n'], " ");
    let has_luck = |column: usize| {
        let mut cells = sheet.rows.iter().filter_map(|row| row.cells.get(column));
        cells.any(|cell| cell.luck.is_some())
    };
    let ranged: Vec<bool> = (1..sheet.head.len())
        .map(|column| has_luck(column - 1))
        .collect();
    let mut head: Vec<String> = sheet.head.iter().take(1).cloned().collect();
    for (name, is_ranged) in sheet.head.iter().skip(1).zip(&ranged) {
        head.push(name.clone());
        if *is_ranged {
            let args = [("column", Arg::Text(name))];
            head.push(words.tell("table-p05", &args));
            head.push(words.tell("table-p95", &args));
        }
    }
    let row = |row: &Row| {
        let mut line = vec![plain(&row.name)];
        for (cell, is_ranged) in row.cells.iter().zip(&ranged) {
            line.push(cell.exact());
            if *is_ranged {
                let luck = cell.luck.as_ref();
                line.push(figure::in_full(luck.and_then(|luck| luck.p05)));
                line.push(figure::in_full(luck.and_then(|luck| luck.p95)));
            }
        }
        line.join("\t")
    };
    let head = head.iter().map(|cell| plain(cell)).collect::<Vec<_>>();
    let lines = std::iter::once(head.join("\t")).chain(sheet.rows.iter().map(row));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::headline::tests::outcome;
    use crate::text::tests::english;

    fn made() -> Vec<Sheet> {
        let mut first = outcome([1_000.0, 100.0, 10.0, 20.0, 5.0, 0.0]);
        let second = outcome([1_000.0, 30.0, 0.0, 20.0, 2.0, 0.0]);
        first.metrics.innocents_frozen = Some(100.0);
        sheets(&english(), &[&first, &second], None, None)
    }

    #[test]
    fn every_row_is_as_wide_as_its_head() {
        for sheet in made() {
            for row in &sheet.rows {
                assert_eq!(
                    row.cells.len() + 1,
                    sheet.head.len(),
                    "{}: {}",
                    sheet.id,
                    row.name
                );
            }
        }
    }

    #[test]
    fn accounts_are_told_by_class_and_fate() {
        let sheets = made();
        let accounts = &sheets[1];
        assert_eq!(accounts.rows.len(), 18);
        let values: Vec<_> = accounts.rows[4]
            .cells
            .iter()
            .map(|cell| cell.value)
            .collect();
        assert_eq!(
            values,
            [Some(100.0), Some(30.0)],
            "{}",
            accounts.rows[4].name
        );
    }

    #[test]
    fn rows_are_sorted_by_any_column_and_the_undefined_stay_last() {
        let cell = |value| Cell {
            shown: String::new(),
            value,
            luck: None,
        };
        let row = |name: &str, value| Row {
            name: name.into(),
            meaning: None,
            cells: vec![cell(value)],
        };
        let sheet = Sheet {
            id: "s",
            title: String::new(),
            head: vec!["n".into(), "v".into()],
            rows: vec![row("b", Some(1.0)), row("a", None), row("c", Some(5.0))],
        };
        assert_eq!(sorted(&sheet, 0, false), [1, 0, 2]);
        assert_eq!(sorted(&sheet, 1, false), [2, 0, 1]);
        assert_eq!(sorted(&sheet, 1, true), [0, 2, 1]);
        let words = english();
        assert_eq!(tab_separated(&words, &sheet), "n\tv\nb\t1\na\t\nc\t5");
        let mut ranged = sheet;
        ranged.rows[0].cells[0].luck = Some(Luck {
            said: String::new(),
            p05: Some(0.5),
            p95: Some(2.0),
        });
        assert_eq!(
            tab_separated(&words, &ranged),
            "n\tv\tv, low end of 9 in 10 redraws\tv, high end of 9 in 10 redraws\nb\t1\t0.5\t2\na\t\t\t\nc\t5\t\t"
        );
    }
}
