//! The command line of Freeze Frame; see `freeze-frame --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    freeze_frame::cli::main()
}
