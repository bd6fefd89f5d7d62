//! Owns the sample of accounts that a picture of the crowd shows. Refuses drawing on a screen, colours and places on it.
//!
//! Every mark stands for the same number of represented accounts, so the involved are as rare in the picture as in the scenario. The marks
//! are the first accounts of each stratum, so they are the same people under every policy and for every number of simulated accounts.

use crate::evaluation::fates;
use crate::policy::Policy;
use crate::population::Plan;
use crate::program::{Context, compile};
use crate::scenario::Scenario;
use crate::synthesis::{CHUNK, Span, synthesise};

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

/// About `marks` accounts of `plan`, as the policies treat them; no more than it represents.
#[must_use]
pub fn crowd(
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
    let (mut behind, mut given, mut accounts_before) = (0.0, 0_u64, 0);
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
            let chunk = synthesise(plan, span, seed);
            for (all, part) in crowd.fates.iter_mut().zip(fates(&program, &chunk)) {
                all.extend(part);
            }
            first += len;
        }
        crowd
            .account
            .extend(accounts_before..accounts_before + here);
        accounts_before += stratum.simulated;
        let to = crowd.cohort.len() + here as usize;
        crowd.cohort.resize(to, stratum.cohort as u16);
        crowd.class.resize(to, stratum.class.index() as u8);
    }
    crowd
}
