//! Owns whom the decisions release: exact sums over the accounts of a part, and the accounts of split slots, of which no part alone can tell. Refuses
//! to put anybody in order (`queue`).

use super::filings::{Appeals, Filings, slot, slot_bits};
use super::queue::{Schedule, never, split};
use super::{ReviewOutcome, Weight};
use crate::class::Class;
use crate::evaluation::in_units;
use crate::policy::{Measure, Policy};
use crate::population::Plan;
use crate::synthesis::{CHUNK_BITS, ReviewKey};
use serde::{Deserialize, Serialize};

/// Released agents that one clause froze, of one stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Released {
    agents: u64,
    /// Whole balances of those, in the stratum's units.
    units: u64,
    /// The days that each agent's release comes before the horizon, added up.
    agent_days: u64,
    /// Those days times the whole balance, added up.
    unit_days: u128,
}

/// An appealing account in a slot that is split.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Claim {
    key: u32,
    /// The number of its chunk, then its place there: ascending with the account index.
    place: u32,
    pub(super) stratum: u32,
    pub(super) clause: u32,
    pub(super) balance_eur: f32,
}

/// Claims on their way are plain words, which take no time to write and read; there may be many.
mod as_words {
    use super::Claim;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    type Words = [u32; 5];

    pub fn serialize<S: Serializer>(claims: &[Claim], serializer: S) -> Result<S::Ok, S::Error> {
        let words = |claim: &Claim| -> Words {
            let balance = claim.balance_eur.to_bits();
            [claim.key, claim.place, claim.stratum, claim.clause, balance]
        };
        let words: Vec<_> = claims.iter().map(words).collect();
        serializer.serialize_bytes(bytemuck::cast_slice(&words))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Claim>, D::Error> {
        let bytes = <&[u8]>::deserialize(deserializer)?;
        let (claims, rest) = bytes.as_chunks::<{ size_of::<Words>() }>();
        if !rest.is_empty() {
            return Err(Error::custom("not whole claims"));
        }
        let claims = claims.iter().map(|claim| {
            let [key, place, stratum, clause, balance]: Words = bytemuck::cast(*claim);
            Claim {
                key,
                place,
                stratum,
                clause,
                balance_eur: f32::from_bits(balance),
            }
        });
        Ok(claims.collect())
    }
}

impl Claim {
    pub(super) fn key(&self) -> ReviewKey {
        ReviewKey::from_bits(self.key)
    }

    /// Orders claims as the queue does: by filing day, appeals draw, account index.
    pub(super) fn turn(&self) -> u64 {
        u64::from(self.key().order()) << 32 | u64::from(self.place)
    }
}

/// Whom the review of one policy releases, of any part of the accounts. Sums of parts are exact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Releases {
    /// By stratum, then clause of the policy.
    clauses: Vec<Vec<Released>>,
    /// By day of the decision, 0 ..= horizon: represented innocents and involved.
    innocent: Vec<Weight>,
    involved: Vec<Weight>,
    /// Accounts of which only all parts together can tell.
    #[serde(with = "as_words")]
    pub(super) split: Vec<Claim>,
}

impl Releases {
    /// Nobody is released yet.
    #[must_use]
    pub fn none(plan: &Plan, policy: &Policy) -> Releases {
        let days = vec![Weight::default(); plan.horizon_days as usize + 1];
        Releases {
            clauses: vec![vec![Released::default(); policy.clauses.len()]; plan.strata.len()],
            innocent: days.clone(),
            involved: days,
            split: Vec::new(),
        }
    }

    /// Whether they have the shape of releases under this policy.
    #[must_use]
    pub fn is_of(&self, plan: &Plan, policy: &Policy) -> bool {
        let (strata, days) = (plan.strata.len(), plan.horizon_days as usize + 1);
        let clauses = policy.clauses.len();
        let is_there =
            |claim: &Claim| (claim.stratum as usize) < strata && (claim.clause as usize) < clauses;
        self.clauses.len() == strata
            && self
                .clauses
                .iter()
                .all(|by_clause| by_clause.len() == clauses)
            && (self.innocent.len(), self.involved.len()) == (days, days)
            && self.split.iter().all(is_there)
    }

    /// Adds those of the appeals that are released. `early` are the places of those that `filings` tell by slot.
    pub fn add(
        &mut self,
        plan: &Plan,
        schedule: &Schedule,
        filings: &Filings,
        appeals: &Appeals,
        early: &[u16],
    ) {
        let all;
        let places = if schedule.days <= filings.slots.len() {
            early
        } else {
            all = appeals.before(schedule.days);
            &all
        };
        let Appeals {
            number,
            chunk,
            clause,
            ..
        } = *appeals;
        let bits = slot_bits(plan);
        let (never, split) = (never(plan), split(plan));
        let days = usize::from(never);
        let (mut agents, mut eur) = (vec![0; days + 1], vec![0.0; days + 1]);
        let last = schedule.by_slot.len() - 1;
        for account in places.iter().map(|&place| usize::from(place)) {
            let key = chunk.review[account];
            let day = schedule.by_slot[slot(key, bits).min(last)];
            if day == split {
                self.split.push(Claim {
                    key: key.bits(),
                    place: (number << CHUNK_BITS | account) as u32,
                    stratum: chunk.stratum,
                    clause: clause as u32,
                    balance_eur: chunk.balance[account],
                });
                continue;
            }
            let day = usize::from(if key.released() { day } else { never });
            agents[day] += 1;
            eur[day] += f64::from(chunk.balance[account]);
        }
        let place = (chunk.stratum as usize, clause);
        let weight = appeals.weight(plan);
        for (day, (agents, eur)) in agents.into_iter().zip(eur).enumerate().take(days) {
            if agents > 0 {
                self.release(plan, place, day, (agents, eur), weight.times(agents));
            }
        }
    }

    /// Adds the releases of another part.
    pub fn append(&mut self, other: Releases) {
        let released = self.clauses.iter_mut().flatten();
        for (sum, part) in released.zip(other.clauses.iter().flatten()) {
            sum.agents += part.agents;
            sum.units += part.units;
            sum.agent_days += part.agent_days;
            sum.unit_days += part.unit_days;
        }
        let days = self.innocent.iter_mut().chain(&mut self.involved);
        for (sum, part) in days.zip(other.innocent.iter().chain(&other.involved)) {
            *sum += *part;
        }
        self.split.extend(other.split);
    }

    /// What they come to; how many wait is not known here.
    pub(super) fn outcome(self, plan: &Plan, policy: &Policy) -> ReviewOutcome {
        let mut outcome = ReviewOutcome {
            released: Vec::new(),
            released_eur: Vec::new(),
            waiting: vec![Weight::default(); self.innocent.len()],
            released_innocent: self.innocent,
            released_involved: self.involved,
            spared_eur_days: 0.0,
        };
        for (stratum, clauses) in plan.strata.iter().zip(&self.clauses) {
            let (mut agents, mut eur, mut eur_days) = (0, 0.0, 0.0);
            for (released, clause) in clauses.iter().zip(&policy.clauses) {
                let kept_eur = match clause.measure {
                    Measure::Cap { limit_eur } => limit_eur,
                    _ => 0.0,
                };
                agents += released.agents;
                eur += released.units as f64 * stratum.unit_eur - released.agents as f64 * kept_eur;
                eur_days += released.unit_days as f64 * stratum.unit_eur
                    - released.agent_days as f64 * kept_eur;
            }
            outcome.released.push(agents);
            outcome.released_eur.push(eur);
            if stratum.class == Class::Innocent {
                outcome.spared_eur_days += stratum.weight * eur_days;
            }
        }
        outcome
    }

    /// Releases agents of this stratum and clause on `day`: how many, their balances, their weights.
    pub(super) fn release(
        &mut self,
        plan: &Plan,
        (number, clause): (usize, usize),
        day: usize,
        (agents, eur): (u32, f64),
        weight: Weight,
    ) {
        let stratum = &plan.strata[number];
        let units = in_units(stratum, eur);
        let spared = u64::from(plan.horizon_days) - day as u64;
        let released = &mut self.clauses[number][clause];
        released.agents += u64::from(agents);
        released.units += units;
        released.agent_days += u64::from(agents) * spared;
        released.unit_days += u128::from(units) * u128::from(spared);
        let by_day = if stratum.class == Class::Innocent {
            &mut self.innocent
        } else {
            &mut self.involved
        };
        by_day[day] += weight;
    }
}
