//! Owns `validate`: files checked, every problem named. Refuses to repair them.

use super::failure::Failure;
use super::input;
use super::output;
use crate::model::reading::{self, Kind};
use std::path::PathBuf;

pub(super) fn run(files: &[PathBuf]) -> Result<(), Failure> {
    let mut sound = String::new();
    let mut faulty = Vec::new();
    for file in files {
        let name = file.display();
        match check(file) {
            Ok(kind) => sound.push_str(&format!("{name}: a sound {kind}\n")),
            Err(problems) => faulty.push(format!("{name}:\n{problems}")),
        }
    }
    if faulty.is_empty() {
        output::print(&sound)
    } else {
        let files = if faulty.len() == 1 { "file" } else { "files" };
        Err(Failure::Input(format!(
            "{} {files} of {} with problems\n{}",
            faulty.len(),
            sound.lines().count() + faulty.len(),
            faulty.join("\n")
        )))
    }
}

/// What kind of file it is, or its problems.
fn check(file: &std::path::Path) -> Result<&'static str, String> {
    let bytes = input::bytes(file).map_err(|failure| match failure {
        Failure::Input(message) | Failure::Run(message) => message,
        Failure::ClosedPipe => "cannot be read".to_owned(),
    })?;
    let read = match reading::kind(&bytes) {
        Some(Kind::Policy) => reading::read_policy(&bytes).map(|_| "policy"),
        Some(Kind::Scenario) | None => reading::read_scenario(&bytes).map(|_| "scenario"),
    };
    read.map_err(|problems| problems.to_string())
}
