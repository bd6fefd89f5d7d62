//! Owns what may be asked for on the command line, and the help that teaches it. Refuses to do any of it.

use super::grid::Axis;
use super::sweep::Shard;
use crate::model::population::MAX_SIMULATED;
use crate::schema::Document;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// See whom an account freeze hits.
///
/// Freeze Frame simulates the users of an exchange and lets policies meet the very same people: who is frozen, who gets
/// away, how long appeals take. Who is innocent, a facilitator or on a sanctions list is an assumption of the scenario.
#[derive(Debug, Parser)]
#[command(
    name = "freeze-frame",
    version,
    after_help = "Examples:
  freeze-frame                      (the main scenario under its policies)
  freeze-frame compare --scenario two-shores
  freeze-frame compare --policy blanket-nationality --policy my-policy.json
  freeze-frame compare --replicates 20 --format json > result.json
  freeze-frame sweep --scenario two-shores \\
      --grid targeted.name_score_at_least=0.5:0.95:0.05
  freeze-frame validate my-scenario.json
  freeze-frame list

Exit codes: 0 done, 1 the run failed, 2 bad input."
)]
pub(super) struct Arguments {
    /// `compare` when there is none
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run a scenario under several policies and compare what they do
    #[command(after_help = "Examples:
  freeze-frame compare
  freeze-frame compare --scenario two-shores --policy blanket --policy targeted
  freeze-frame compare --scenario my-scenario.json --policy my-policy.json
  freeze-frame compare --replicates 20      (with the range over 20 seeds)
  freeze-frame compare --format csv | column -s, -t | less -S")]
    Compare(Compare),
    /// Run a scenario over a grid of parameters
    #[command(after_help = "\
A KEY is a scenario path, such as review.capacity_per_day, cohorts[1].accounts or balance.median_eur.innocent, \
or a policy's parameter, such as targeted.notice_days; `freeze-frame list` shows them. \
A scenario path changes what cohorts inherit, not what they set for themselves. \
The path of a number by class sets it for all classes; with .innocent, .facilitator or .designated after it, for one.

STOP is included when the steps meet it. Several grids are combined, each value with each, \
to at most 100,000 points; scenario paths vary slowest. Shards are runs of neighbouring points.

Every row has the grid's values, the seed, the policy, the counts, and each metric with its mean and range over the seeds.

Examples:
  freeze-frame sweep --scenario two-shores \\
      --grid targeted.name_score_at_least=0.5:0.95:0.05
  freeze-frame sweep --scenario russia-2022 --policy eu-8th-package \\
      --grid eu-8th-package.notice_days=0:60:5 --replicates 10
  freeze-frame sweep --scenario two-shores --out sweep.parquet \\
      --grid review.capacity_per_day=0:5000:500 --grid cap.limit_eur=0:20000:5000
  freeze-frame sweep --scenario two-shores --shard 1/4 --out part-1.csv \\
      --grid vpn.share=0:1:0.01")]
    Sweep(Sweep),
    /// Search thresholds and notice for the policies that no other beats
    #[command(after_help = "Examples:
  freeze-frame frontier --scenario two-shores
  freeze-frame frontier --scenario russia-2022 --stop-share 0.3")]
    Frontier(Frontier),
    /// Show why one account meets its fate, and the least change that would have kept it from being frozen
    #[command(after_help = "Examples:
  freeze-frame explain --scenario two-shores --policy blanket --account 17")]
    Explain(Explain),
    /// Check scenario and policy files, naming every problem
    #[command(after_help = "Examples:
  freeze-frame validate my-scenario.json my-policy.json
  some-program | freeze-frame validate -")]
    Validate {
        /// Files to check; - is standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of a kind of document
    Schema { document: Document },
    /// List scenarios, policies and the keys a sweep can vary
    List {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: ListFormat,
    },
    /// Print a completion script for a shell
    #[command(after_help = "Examples:
  freeze-frame completions bash > ~/.local/share/bash-completion/completions/freeze-frame")]
    Completions { shell: Shell },
}

impl Default for Command {
    fn default() -> Self {
        Command::Compare(Compare::default())
    }
}

/// What is simulated.
#[derive(Args, Debug, Clone)]
pub(super) struct Simulation {
    /// Accounts to simulate; small groups get more than their share
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=MAX_SIMULATED))]
    pub accounts: u64,
    /// Seed of all chance: the same seed, the same people
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Seeds to run, S, S+1, …; more than one gives ranges
    #[arg(long, value_name = "K", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub replicates: u32,
    #[command(flatten)]
    pub effort: Effort,
}

impl Default for Simulation {
    fn default() -> Self {
        Simulation {
            accounts: 1_000_000,
            seed: 1,
            replicates: 1,
            effort: Effort::default(),
        }
    }
}

/// With what means; none of it changes a result.
#[derive(Args, Debug, Clone, Default)]
pub(super) struct Effort {
    /// Threads to use [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub threads: Option<u32>,
    /// Print one JSON line on stderr with the seconds each phase took
    #[arg(long)]
    pub timings: bool,
}

#[derive(Args, Debug, Default)]
pub(super) struct Compare {
    /// Scenario: an id (see `freeze-frame list`) or a file [default: russia-2022]
    #[arg(long, value_name = "ID|FILE")]
    pub scenario: Option<String>,
    /// Policy to compare: an id of the scenario's or built-in policies, or a file; repeatable [default: all of the scenario's]
    #[arg(long = "policy", value_name = "ID|FILE")]
    pub policies: Vec<String>,
    #[command(flatten)]
    pub simulation: Simulation,
    /// How to print: a table for people, the result document, or a row for each number
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub(super) struct Sweep {
    /// Scenario: an id (see `freeze-frame list`) or a file
    #[arg(long, value_name = "ID|FILE")]
    pub scenario: String,
    /// What to vary; repeatable
    #[arg(long = "grid", value_name = "KEY=START:STOP:STEP", required = true)]
    pub axes: Vec<Axis>,
    /// Policy to run: an id of the scenario's or built-in policies, or a file; repeatable [default: all of the scenario's]
    #[arg(long = "policy", value_name = "ID|FILE")]
    pub policies: Vec<String>,
    #[command(flatten)]
    pub simulation: Simulation,
    /// Run only the I-th of N equal parts of the grid, counted from 1
    #[arg(long, value_name = "I/N")]
    pub shard: Option<Shard>,
    /// File to write, .csv, .ndjson or .parquet; it appears whole or not at all [default: CSV on standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct Frontier {
    /// Scenario: an id (see `freeze-frame list`) or a file
    #[arg(long, value_name = "ID|FILE")]
    pub scenario: String,
    /// Name the policy that locks at least this share of the involved funds with the fewest innocents frozen, 0..=1
    #[arg(long, value_name = "X", value_parser = share)]
    pub stop_share: Option<f64>,
    /// Accounts to simulate
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=MAX_SIMULATED))]
    pub accounts: u64,
    /// Seed of all chance
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    #[command(flatten)]
    pub effort: Effort,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Args, Debug)]
pub(super) struct Explain {
    /// Scenario: an id (see `freeze-frame list`) or a file
    #[arg(long, value_name = "ID|FILE")]
    pub scenario: String,
    /// Policy: an id of the scenario's or built-in policies, or a file
    #[arg(long, value_name = "ID|FILE")]
    pub policy: String,
    /// Which simulated account, counted from 0
    #[arg(long, value_name = "INDEX")]
    pub account: u64,
    /// Accounts to simulate
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=MAX_SIMULATED))]
    pub accounts: u64,
    /// Seed of all chance
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// A table for people
    #[default]
    Table,
    /// One JSON document
    Json,
    /// Comma-separated values
    Csv,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// For people
    #[default]
    Table,
    /// One JSON document
    Json,
}

fn share(text: &str) -> Result<f64, String> {
    let share: f64 = text
        .parse()
        .map_err(|_| "a number 0..=1 is allowed".to_owned())?;
    if (0.0..=1.0).contains(&share) {
        Ok(share)
    } else {
        Err("a number 0..=1 is allowed".to_owned())
    }
}
