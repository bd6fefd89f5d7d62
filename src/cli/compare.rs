//! Owns `compare`: one run, shown as a table, a document or rows. Refuses to compute any of the numbers.

use super::arguments::{Compare, Format};
use super::failure::Failure;
use super::input;
use super::output;
use super::pool::Pool;
use super::progress::Watch;
use super::table;
use crate::document;
use crate::model::outcome::{Outcome, PolicyOutcome};
use crate::model::scenario::Scenario;
use crate::model::simulation::Run;

pub(super) fn run(arguments: &Compare) -> Result<(), Failure> {
    let scenario = input::scenario(arguments.scenario.as_deref())?;
    let policies = input::policies(&scenario, &arguments.policies)?;
    let simulation = &arguments.simulation;
    let pool = Pool::new(simulation.effort.threads)?;
    let mut watch = Watch::new(1)?;
    let outcome = Run {
        scenario: &scenario,
        policies: &policies,
        accounts: simulation.accounts,
        seed: simulation.seed,
        replicates: simulation.replicates,
    }
    .outcome(&pool, &mut watch)?;
    watch.finish(simulation.effort.timings);
    match arguments.format {
        Format::Table => output::print(&for_people(&scenario, &outcome)),
        Format::Json => json(&outcome),
        Format::Csv => output::print(&document::csv(&outcome)),
    }
}

fn json(outcome: &Outcome) -> Result<(), Failure> {
    let text = document::json(outcome)
        .ok_or_else(|| Failure::Run("cannot write the result".to_owned()))?;
    output::print(&text)
}

/// How a metric is written for people.
type Writing = fn(Option<f64>) -> String;

/// Columns of the table: heading, metric, writing; a narrow terminal shows the first of them.
const FIGURES: [(&str, &str, Writing); 8] = [
    ("Innocents frozen", "innocents_frozen", table::count),
    ("Involved caught", "recall", table::share),
    (
        "Their funds locked",
        "involved_funds_locked_share",
        table::share,
    ),
    (
        "Their funds gone",
        "involved_funds_left_share",
        table::share,
    ),
    (
        "Innocents for each involved",
        "innocents_per_involved_frozen",
        table::count,
    ),
    ("Innocents affected", "innocents_affected", table::count),
    (
        "Median days frozen",
        "median_days_frozen_innocent",
        table::count,
    ),
    ("Involved frozen", "involved_frozen", table::count),
];

/// Columns of the terminal that a figure needs, with a range and without.
const FIGURE_WIDTH: [usize; 2] = [17, 12];

fn for_people(scenario: &Scenario, outcome: &Outcome) -> String {
    let seeds = match outcome.replicates {
        1 => format!("seed {}", outcome.seed),
        more => format!(
            "seeds {} to {}",
            outcome.seed,
            outcome.seed.wrapping_add(u64::from(more) - 1)
        ),
    };
    let mut text = format!(
        "{} ({})\n{} accounts simulated, standing for {}; {seeds}\n\n",
        scenario.title,
        scenario.id,
        table::whole(outcome.accounts_simulated as f64),
        table::whole(outcome.accounts_represented),
    );
    let ranges = outcome.replicates > 1;
    let longest = |text: fn(&PolicyOutcome) -> &str| {
        let lengths = outcome.policies.iter().map(|p| text(p).chars().count());
        lengths.max().unwrap_or_default()
    };
    let names = longest(|policy| &policy.title)
        .min(34)
        .max(longest(|policy| &policy.id));
    let room = usize::from(table::width()).saturating_sub(names + 2);
    let fitting = (room / FIGURE_WIDTH[usize::from(!ranges)]).clamp(2, FIGURES.len());
    let figures = &FIGURES[..fitting];
    let headings: Vec<_> = std::iter::once("Policy")
        .chain(figures.iter().map(|(heading, _, _)| *heading))
        .collect();
    let mut grid = table::table(&headings, 1, table::Rows::Ruled);
    table::keep_width(&mut grid, 0, names);
    for policy in &outcome.policies {
        let figures = figures
            .iter()
            .map(|(_, metric, write)| figure(policy, metric, *write, ranges));
        grid.add_row(std::iter::once(format!("{}\n{}", policy.title, policy.id)).chain(figures));
    }
    text.push_str(&grid.to_string());
    text.push_str("\n\n");
    text.push_str(&table::wrapped(
        "Involved are facilitators and designated persons; who is one is an assumption of the scenario, and no policy can see it. \
         Frozen counts everyone ever frozen, also those a review releases; affected adds those who lose service but no funds. Their \
         funds gone left before the policy took effect. A dash: nobody to divide by. Numbers are rounded; --format json has \
         them in full, and more of them.",
    ));
    if fitting < FIGURES.len() {
        text.push_str(&table::wrapped("A wider terminal shows more columns."));
    }
    if ranges {
        text.push_str(&table::wrapped(
            "Numbers are means over the seeds; below them stands the range from the 5th to the 95th percentile.",
        ));
    }
    text
}

fn figure(policy: &PolicyOutcome, metric: &str, write: Writing, ranges: bool) -> String {
    let interval = policy.interval.get(metric).filter(|_| ranges);
    match interval {
        Some(interval) => {
            let [mean, low, high] = [interval.mean, interval.p05, interval.p95].map(write);
            if low == high {
                mean
            } else {
                format!("{mean}\n{low}–{high}")
            }
        }
        None => {
            let entry = policy
                .metrics
                .entries()
                .into_iter()
                .find(|(name, _)| *name == metric);
            write(entry.and_then(|(_, value)| value))
        }
    }
}
