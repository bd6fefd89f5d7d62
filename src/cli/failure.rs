//! Owns how a command fails: exit code and message. Refuses to decide whether it does.

use crate::model::simulation::Stopped;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// Why a command ended early.
#[derive(Debug)]
pub(super) enum Failure {
    /// What was asked for is wrong; exit code 2.
    Input(String),
    /// What was asked for could not be done; exit code 1.
    Run(String),
    /// Nobody reads the output any more; that is no failure.
    ClosedPipe,
}

impl Failure {
    pub(super) fn input(message: impl Display) -> Self {
        Failure::Input(message.to_string())
    }

    /// Says what is wrong, unless nobody listens.
    pub(super) fn report(&self) -> ExitCode {
        let (message, code) = match self {
            Failure::Input(message) => (message, 2),
            Failure::Run(message) => (message, 1),
            Failure::ClosedPipe => return ExitCode::SUCCESS,
        };
        let _ = writeln!(io::stderr(), "freeze-frame: {message}");
        ExitCode::from(code)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::ClosedPipe,
            _ => Failure::Run(format!("cannot write: {error}")),
        }
    }
}

impl From<Stopped> for Failure {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Cancelled => Failure::Run("interrupted; nothing was written".to_owned()),
            Stopped::TooManyAccounts(error) => Failure::input(error),
        }
    }
}
