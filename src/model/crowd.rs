//! Owns the sample of accounts that a picture of the crowd shows. Refuses drawing on a screen, colours and places on it.
//!
//! Every mark stands for the same number of represented accounts, so the involved are as rare in the picture as in the scenario. The marks
//! are the first accounts of each stratum, so they are the same people under every policy and for every number of simulated accounts.

use crate::evaluation::fates;
use crate::policy::Policy;
use crate::population::{Plan, Stratum};
use crate::program::{Context, compile};
use crate::scenario::Scenario;
use crate::synthesis::{CHUNK, Chunk, Span, is_drawn_alike, redraw, synthesise_in};

/// A sample of accounts, in order of the account index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crowd {
    /// Represented accounts a mark stands for.
    pub accounts_per_mark: f64,
    /// By mark: the account index.
    pub account: Vec<u32>,
    /// By mark: index into the scenario's cohorts.
    pub cohort: Vec<u16>,
    /// By mark: 0 innocent, 1 facilitator, 2 designated.
    pub class: Vec<u8>,
    /// By policy, then mark: [`crate::evaluation::Fate`]'s numbers.
    pub fates: Vec<Vec<u8>>,
}

/// The accounts of the picture before, each chunk with the stratum that it was drawn for: of the next picture's, only what differs is drawn.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    seed: u64,
    chunks: Vec<(Stratum, Chunk)>,
}

impl Sample {
    /// The accounts of `span`, which is the picture's chunk of this number.
    fn chunk(&mut self, number: usize, plan: &Plan, span: Span, seed: u64) -> &Chunk {
        let now = &plan.strata[span.stratum as usize];
        if number == self.chunks.len() {
            self.chunks.push((now.clone(), Chunk::default()));
        }
        let (before, chunk) = &mut self.chunks[number];
        let is_of_it = (before.key(), chunk.first, chunk.len) == (now.key(), span.first, span.len);
        if !is_of_it || self.seed != seed {
            *chunk = synthesise_in(std::mem::take(chunk), plan, span, seed);
            *before = now.clone();
        } else if !is_drawn_alike(before, now) {
            redraw(chunk, before, now, seed);
            *before = now.clone();
        }
        chunk.stratum = span.stratum;
        chunk
    }
}

/// About `marks` accounts of `plan`, as the policies treat them; no more than it represents. `sample` speeds up the next picture and changes none.
#[must_use]
pub fn crowd(
    sample: &mut Sample,
    scenario: &Scenario,
    plan: &Plan,
    policies: &[Policy],
    seed: u64,
    marks: u32,
) -> Crowd {
    let context = Context {
        policies,
        groups: &scenario.country_groups,
    };
    let marks = f64::from(marks).min(libm::ceil(plan.represented)).max(1.0);
    let mut crowd = Crowd {
        accounts_per_mark: plan.represented / marks,
        fates: vec![Vec::new(); policies.len()],
        ..Crowd::default()
    };
    // Each stratum gets the marks between the rounded running sums, so that together they are exactly as many as asked for.
    let (mut behind, mut given, mut accounts_before, mut chunks) = (0.0, 0_u64, 0, 0);
    for (number, stratum) in plan.strata.iter().enumerate() {
        behind += stratum.represented;
        let upto = libm::round(behind / crowd.accounts_per_mark) as u64;
        let here = upto.saturating_sub(given).min(u64::from(stratum.simulated)) as u32;
        given = upto;
        let program = compile(context, stratum);
        let mut first = 0;
        while first < here {
            let len = (here - first).min(CHUNK as u32);
            let span = Span {
                stratum: number as u32,
                first,
                len,
            };
            let chunk = sample.chunk(chunks, plan, span, seed);
            for (all, part) in crowd.fates.iter_mut().zip(fates(&program, chunk)) {
                all.extend(part);
            }
            (first, chunks) = (first + len, chunks + 1);
        }
        crowd
            .account
            .extend(accounts_before..accounts_before + here);
        accounts_before += stratum.simulated;
        let to = crowd.cohort.len() + here as usize;
        crowd.cohort.resize(to, stratum.cohort as u16);
        crowd.class.resize(to, stratum.class.index() as u8);
    }
    sample.seed = seed;
    sample.chunks.truncate(chunks);
    crowd
}
