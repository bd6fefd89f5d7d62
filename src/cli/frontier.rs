//! Owns `frontier`: the grid of thresholds run and shown with the scenario's own policies in the same plane. Refuses to
//! search: `frontier` in the model does.

use super::arguments::{Format, Frontier};
use super::failure::Failure;
use super::input;
use super::output;
use super::pool::Pool;
use super::progress::Watch;
use super::rows::{Cell, Column, Kind, Sheet};
use super::table;
use crate::model::frontier::{Point, cheapest, frontier, grid};
use crate::model::outcome::PolicyOutcome;
use crate::model::policy::{Policy, presets};
use crate::model::population::Plan;
use crate::model::scenario::Scenario;
use crate::model::simulation::{Observer, Phase, Population, Stopped};
use serde_json::json;

/// Most policies that meet the accounts in one pass; more share no memory.
const BATCH: usize = 48;

pub(super) fn run(arguments: &Frontier) -> Result<(), Failure> {
    let scenario = input::scenario(Some(&arguments.scenario))?;
    let pool = Pool::new(arguments.effort.threads)?;
    let mut watch = Watch::new(1)?;
    let searched = grid(scenario.horizon_days());
    let presets = presets::of(&scenario);
    let plan = Plan::new(&scenario, arguments.accounts).map_err(Stopped::from)?;

    let all: Vec<&[Policy]> = searched
        .chunks(BATCH)
        .chain(presets.chunks(BATCH))
        .collect();
    let phases = all.len() as u64 + 1;
    let mut population = Population::draw(plan, arguments.seed, &pool, &mut |done, of| {
        watch.progress(Phase::Synthesis, done as u64, of as u64 * phases)
    })?;
    let mut outcomes: Vec<PolicyOutcome> = Vec::new();
    for (number, policies) in all.iter().enumerate() {
        let before = number as u64 + 1;
        outcomes.extend(
            population.evaluate(&scenario, policies, &pool, &mut |done, of| {
                let (done, of) = (done as u64, of as u64);
                watch.progress(Phase::Evaluation, before * of + done, of * phases)
            })?,
        );
    }
    population.chunks.clear();
    watch.finish(arguments.effort.timings);
    let presets = frontier(&outcomes.split_off(searched.len()));
    let points = frontier(&outcomes);
    let answer = arguments
        .stop_share
        .map(|share| (share, cheapest(&points, share)));
    match arguments.format {
        Format::Table => output::print(&for_people(&scenario, &points, &presets, answer)),
        Format::Json => document(&scenario, arguments, &points, &presets, answer),
        Format::Csv => csv(&points, &presets),
    }
}

/// The points on the frontier, from the fewest innocents up.
fn best(points: &[Point]) -> Vec<&Point> {
    let mut best: Vec<_> = points.iter().filter(|point| point.on_frontier).collect();
    best.sort_by(|a, b| a.innocents_frozen.total_cmp(&b.innocents_frozen));
    best
}

fn for_people(
    scenario: &Scenario,
    points: &[Point],
    presets: &[Point],
    answer: Option<(f64, Option<&Point>)>,
) -> String {
    let best = best(points);
    let mut text = format!(
        "{} ({})\nOf {} policies searched, these {} are beaten by no other: fewer innocents frozen always means less locked.\n\n",
        scenario.title,
        scenario.id,
        points.len(),
        best.len()
    );
    let headings = ["Policy", "Innocents frozen", "Involved funds locked"];
    let add = |grid: &mut comfy_table::Table, point: &Point| {
        grid.add_row([
            point.title.clone(),
            table::count(Some(point.innocents_frozen)),
            table::share(point.involved_funds_locked_share),
        ]);
    };
    let mut grid = table::table(&headings, 1, table::Rows::Close);
    for point in best {
        add(&mut grid, point);
    }
    text.push_str(&format!(
        "{grid}\n\nThe scenario's own policies in the same plane\n"
    ));
    let mut grid = table::table(&headings, 1, table::Rows::Close);
    for point in presets {
        add(&mut grid, point);
    }
    text.push_str(&format!("{grid}\n"));
    if let Some((share, found)) = answer {
        let share = table::share(Some(share));
        text.push_str(&match found {
            Some(point) => format!(
                "\nTo lock at least {share} of the involved funds with the fewest innocents frozen: {} ({} innocents, {}).\n",
                point.title,
                table::count(Some(point.innocents_frozen)),
                table::share(point.involved_funds_locked_share)
            ),
            None => format!("\nNone of the policies searched locks at least {share} of the involved funds.\n"),
        });
    }
    text
}

fn document(
    scenario: &Scenario,
    arguments: &Frontier,
    points: &[Point],
    presets: &[Point],
    answer: Option<(f64, Option<&Point>)>,
) -> Result<(), Failure> {
    let mut document = json!({
        "scenario": scenario.id,
        "accounts": arguments.accounts,
        "seed": arguments.seed,
        "points": points,
        "presets": presets,
    });
    if let Some((share, found)) = answer {
        document["stop_share"] = share.into();
        document["cheapest"] = json!(found);
    }
    output::print(&format!("{document:#}\n"))
}

fn csv(points: &[Point], presets: &[Point]) -> Result<(), Failure> {
    let columns = vec![
        Column::new("policy", Kind::Text),
        Column::new("searched", Kind::Whole),
        Column::new("on_frontier", Kind::Whole),
        Column::new("innocents_frozen", Kind::Number),
        Column::new("involved_funds_locked_eur", Kind::Number),
        Column::new("involved_funds_locked_share", Kind::Number),
    ];
    let mut sheet = Sheet::new(None, columns)?;
    let searched = points.iter().map(|point| (1, point));
    for (searched, point) in searched.chain(presets.iter().map(|point| (0, point))) {
        sheet.add(vec![
            Cell::Text(point.id.clone()),
            Cell::Whole(searched),
            Cell::Whole(searched * u64::from(point.on_frontier)),
            Cell::Number(Some(point.innocents_frozen)),
            Cell::Number(Some(point.involved_funds_locked_eur)),
            Cell::Number(point.involved_funds_locked_share),
        ])?;
    }
    sheet.finish()
}
