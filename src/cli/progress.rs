//! Owns what is seen and measured while a run goes on: the bar on a terminal, Ctrl-C, the seconds of each phase. Refuses to
//! change a result.

use super::failure::Failure;
use crate::model::simulation::{Observer, Phase};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C (and a polite request to terminate) stops the work between two steps; a second one stops at once.
fn watch_for_interrupts() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::SeqCst) {
            std::process::exit(1);
        }
    })
    .map_err(|error| Failure::Run(format!("cannot watch for Ctrl-C: {error}")))
}

/// Watches one run, or several after one another.
pub(super) struct Watch {
    bar: ProgressBar,
    runs: u64,
    run: u64,
    started: Instant,
    last: Instant,
    phase: Phase,
    synthesis: Duration,
    evaluation: Duration,
}

impl Watch {
    /// A watch over so many runs of about equal length.
    pub(super) fn new(runs: usize) -> Result<Self, Failure> {
        watch_for_interrupts()?;
        let target = if io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        let style = ProgressStyle::with_template("{msg:10} [{bar:40}] {percent:>3} %  {eta} left")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style.progress_chars("=> "));
        let now = Instant::now();
        Ok(Watch {
            bar,
            runs: runs as u64,
            run: 0,
            started: now,
            last: now,
            phase: Phase::Synthesis,
            synthesis: Duration::ZERO,
            evaluation: Duration::ZERO,
        })
    }

    /// The next run begins.
    pub(super) fn next_run(&mut self) {
        self.lap(Phase::Synthesis);
        self.run += 1;
    }

    /// The last run is over: the bar goes, the seconds are printed if they are wanted.
    pub(super) fn finish(mut self, timings: bool) {
        self.lap(Phase::Evaluation);
        self.bar.finish_and_clear();
        if timings {
            let _ = writeln!(
                io::stderr(),
                "{{\"synthesis_s\":{:.6},\"evaluation_s\":{:.6},\"total_s\":{:.6}}}",
                self.synthesis.as_secs_f64(),
                self.evaluation.as_secs_f64(),
                self.started.elapsed().as_secs_f64()
            );
        }
    }

    /// The time since the last call belongs to the phase that was announced then.
    fn lap(&mut self, next: Phase) {
        let now = Instant::now();
        let spent = now - self.last;
        match self.phase {
            Phase::Synthesis => self.synthesis += spent,
            Phase::Evaluation => self.evaluation += spent,
        }
        self.last = now;
        self.phase = next;
    }
}

impl Observer for Watch {
    fn progress(&mut self, phase: Phase, done: u64, of: u64) -> ControlFlow<()> {
        self.lap(phase);
        self.bar.set_message(match phase {
            Phase::Synthesis => "drawing",
            Phase::Evaluation => "comparing",
        });
        self.bar.set_length(of * self.runs);
        self.bar.set_position(of * self.run + done);
        if INTERRUPTED.load(Ordering::SeqCst) {
            self.bar.finish_and_clear();
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}
