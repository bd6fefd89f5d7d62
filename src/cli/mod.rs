//! Owns the native command line: what is asked for, done, and said about it. Refuses to compute: the model does.
//! This file reads like a table of contents; each command has its own.

mod arguments;
mod compare;
mod explain;
mod failure;
mod frontier;
mod grid;
mod input;
mod list;
mod output;
mod pool;
mod progress;
mod rows;
mod sweep;
mod table;
mod validate;

use arguments::{Arguments, Command};
use clap::{CommandFactory, Parser};
use failure::Failure;
use std::process::ExitCode;

/// Runs the command line of this process.
///
/// Exit codes: 0 done, 1 the run failed, 2 bad input (a message on stderr, nothing on stdout).
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command.unwrap_or_default()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Sweep(arguments) => sweep::run(&arguments),
        Command::Frontier(arguments) => frontier::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Validate { files } => validate::run(&files),
        Command::Schema { document } => output::print(&crate::schema::text(document)),
        Command::List { format } => list::run(format),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(
                shell,
                &mut Arguments::command(),
                "freeze-frame",
                &mut script,
            );
            output::print(&String::from_utf8_lossy(&script))
        }
    }
}
