//! Owns what a scenario means: the strata, how many accounts each represents and simulates, and the distributions of their accounts,
//! with inheritance and defaults resolved. Refuses to draw anything (`synthesis`).

use crate::class::Class;
use crate::jurisdiction::Country;
use crate::parameter::Parameter;
use crate::scenario::{Blocks, CountryDraw, Scenario};

/// Represented accounts are held as multiples of 2^-20 of an account, so that sums of them are exact in any order.
const ACCOUNT_GRID: f64 = 1_048_576.0;

/// Most accounts one run may simulate, all strata together; a stratum's balances then add up in 64 bits.
pub const MAX_SIMULATED: u64 = 60_000_000;

/// Rounds a number of represented accounts to a millionth.
#[must_use]
pub fn on_account_grid(accounts: f64) -> f64 {
    on_grid(accounts, ACCOUNT_GRID)
}

fn on_grid(accounts: f64, grid: f64) -> f64 {
    libm::round(accounts * grid) / grid
}

/// Parts of an account that are told apart when there are `total`: 2^20, less when their sum would not be exact.
fn grid_for(total: f64) -> f64 {
    let mut grid = ACCOUNT_GRID;
    while total * grid > 4_503_599_627_370_496.0 {
        grid /= 2.0;
    }
    grid
}

/// All accounts of one cohort and class.
#[derive(Clone, Debug, PartialEq)]
pub struct Stratum {
    /// Index into the scenario's cohorts.
    pub cohort: usize,
    pub class: Class,
    /// Accounts it stands for, > 0, on the grid.
    pub represented: f64,
    /// Agents drawn, > 0.
    pub simulated: u32,
    /// Accounts each agent stands for.
    pub weight: f64,
    /// Parts of an account that are told apart.
    grid: f64,
    /// Balances are multiples of this, euro; a power of two.
    pub unit_eur: f64,
    pub traits: Traits,
}

impl Stratum {
    /// The key of the stratum's random streams; it does not depend on any other stratum's size.
    #[must_use]
    pub fn key(&self) -> u32 {
        self.cohort as u32 * 3 + self.class.index() as u32
    }

    /// Represented accounts of `agents` of this stratum's agents, on the grid.
    #[must_use]
    pub fn accounts(&self, agents: u64) -> f64 {
        on_grid(agents as f64 * self.weight, self.grid)
    }
}

/// The distributions of a stratum's accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Traits {
    pub document: Draw,
    pub declared_residence: Draw,
    pub ip: Draw,
    pub balance_median_eur: f64,
    pub balance_sigma: f64,
    /// Logits, with the nationality's shift.
    pub name_location: f64,
    pub name_scale: f64,
    pub risk_location: f64,
    pub risk_scale: f64,
    pub exit_hazard_per_day: f64,
    /// 0 for innocents.
    pub anticipation_days: f64,
    pub appeal_share: f64,
    pub appeal_delay_days: f64,
    /// Probability that a decision on an appeal releases the account.
    pub release_share: f64,
}

/// A country that is the true one unless, with probability `share`, drawn from a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    pub truth: Country,
    /// 0..=1.
    pub share: f64,
    /// Countries and the running sums of their probabilities, the last of which is 1; empty when `share` is 0.
    pub drawn: Vec<(Country, f64)>,
}

/// The unit of balances, euro: as small as the largest balance that a word can draw allows, and at most 1/8192 of the median.
fn unit_eur(traits: &Traits) -> f64 {
    // No word's quantile is beyond 6.4 standard deviations; balances have 38 bits.
    let reach = libm::ceil(6.4 * std::f64::consts::LOG2_E * traits.balance_sigma) + 1.0;
    let median = libm::floor(libm::log2(traits.balance_median_eur)).clamp(-60.0, 60.0);
    libm::exp2(median + (reach - 38.0).min(-13.0))
}

/// What a scenario and a number of accounts amount to, before anything is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// By cohort, then class; those that represent nobody are absent.
    pub strata: Vec<Stratum>,
    pub represented: f64,
    pub simulated: u64,
    pub horizon_days: u32,
    /// Represented accounts a day.
    pub review_capacity_per_day: f64,
    pub review_handling_days: u32,
}

/// More agents than a run may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooManyAccounts {
    pub needed: u64,
    pub allowed: u64,
}

impl std::fmt::Display for TooManyAccounts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} simulated accounts are needed (accounts asked for, raised by min_stratum in each stratum); at most {} are allowed",
            self.needed, self.allowed
        )
    }
}

impl std::error::Error for TooManyAccounts {}

impl Plan {
    /// The strata of `scenario` when about `accounts` are simulated.
    ///
    /// # Errors
    /// When the strata together need more than [`MAX_SIMULATED`] agents.
    pub fn new(scenario: &Scenario, accounts: u64) -> Result<Plan, TooManyAccounts> {
        let mut strata = Vec::new();
        let total = scenario.cohorts.iter().map(|c| c.accounts.value).sum();
        let grid = grid_for(total);
        for (cohort, _) in scenario.cohorts.iter().enumerate() {
            for class in Class::ALL {
                let represented = represented(scenario, cohort, class, grid);
                if represented > 0.0 {
                    let traits = traits(scenario, cohort, class);
                    strata.push(Stratum {
                        cohort,
                        class,
                        represented,
                        simulated: 0,
                        weight: 0.0,
                        grid,
                        unit_eur: unit_eur(&traits),
                        traits,
                    });
                }
            }
        }
        let represented: f64 = strata.iter().map(|stratum| stratum.represented).sum();
        let mut simulated = 0_u64;
        for stratum in &mut strata {
            let share = accounts as f64 * stratum.represented / represented;
            let agents = (libm::floor(share + 0.5) as u64).max(u64::from(scenario.min_stratum()));
            simulated = simulated.saturating_add(agents);
            stratum.simulated = agents.min(MAX_SIMULATED) as u32;
            stratum.weight = stratum.represented / f64::from(stratum.simulated);
        }
        if simulated > MAX_SIMULATED {
            return Err(TooManyAccounts {
                needed: simulated,
                allowed: MAX_SIMULATED,
            });
        }
        let review = scenario.blocks.review.as_ref();
        Ok(Plan {
            strata,
            represented,
            simulated,
            horizon_days: scenario.horizon_days(),
            review_capacity_per_day: number(review, |r| r.capacity_per_day.as_ref(), 0.0),
            review_handling_days: number(review, |r| r.handling_days.as_ref(), 0.0) as u32,
        })
    }
}

fn number<B>(block: Option<&B>, pick: impl Fn(&B) -> Option<&Parameter>, default: f64) -> f64 {
    block
        .and_then(pick)
        .map_or(default, |parameter| parameter.value)
}

/// The accounts of a class in a cohort, on the grid. Innocents are what the involved leave, so the three sum to the cohort exactly.
fn represented(scenario: &Scenario, cohort: usize, class: Class, grid: f64) -> f64 {
    let resolve = Resolve::new(scenario, cohort);
    let accounts = on_grid(scenario.cohorts[cohort].accounts.value, grid);
    let per_million = |pick: fn(&crate::scenario::Prevalence) -> Option<&Parameter>| {
        let rate = resolve.value(
            |blocks| blocks.prevalence.as_ref().and_then(pick).map(|p| p.value),
            0.0,
        );
        on_grid(accounts * (rate / 1_000_000.0), grid)
    };
    let facilitators = per_million(|p| p.facilitators_per_million.as_ref());
    let designated = per_million(|p| p.designated_per_million.as_ref());
    match class {
        Class::Innocent => (accounts - facilitators - designated).max(0.0),
        Class::Facilitator => facilitators,
        Class::Designated => designated,
    }
}

/// The cohort's blocks, then the scenario's.
struct Resolve<'a>([&'a Blocks; 2]);

impl<'a> Resolve<'a> {
    fn new(scenario: &'a Scenario, cohort: usize) -> Self {
        Resolve([&scenario.cohorts[cohort].blocks, &scenario.blocks])
    }

    fn find<T>(&self, pick: impl Fn(&'a Blocks) -> Option<T>) -> Option<T> {
        self.0.into_iter().find_map(pick)
    }

    fn value(&self, pick: impl Fn(&'a Blocks) -> Option<f64>, default: f64) -> f64 {
        self.find(pick).unwrap_or(default)
    }
}

fn traits(scenario: &Scenario, cohort: usize, class: Class) -> Traits {
    let resolve = Resolve::new(scenario, cohort);
    let here = &scenario.cohorts[cohort];
    let review_by_cohort = |pick: fn(&crate::scenario::Review) -> Option<&Parameter>, default| {
        resolve.value(
            |blocks| blocks.review.as_ref().and_then(pick).map(|p| p.value),
            default,
        )
    };
    let shift = resolve
        .find(|blocks| blocks.name_screening.as_ref()?.nationality_shift.as_ref())
        .and_then(|shifts| shifts.get(&here.nationality))
        .map_or(0.0, |shift| shift.value);
    let name_location = resolve.value(
        |b| Some(b.name_screening.as_ref()?.location.as_ref()?.value(class)),
        -3.0,
    );
    Traits {
        document: draw(&resolve, class, here.nationality, |b| {
            b.second_document.as_ref()
        }),
        declared_residence: draw(&resolve, class, here.residence, |b| {
            b.false_address.as_ref()
        }),
        ip: draw(&resolve, class, here.residence, |b| b.vpn.as_ref()),
        balance_median_eur: resolve.value(
            |b| Some(b.balance.as_ref()?.median_eur.as_ref()?.value(class)),
            100.0,
        ),
        balance_sigma: resolve.value(
            |b| Some(b.balance.as_ref()?.sigma.as_ref()?.value(class)),
            2.0,
        ),
        name_location: name_location + shift,
        name_scale: resolve.value(
            |b| Some(b.name_screening.as_ref()?.scale.as_ref()?.value(class)),
            1.0,
        ),
        risk_location: resolve.value(
            |b| Some(b.risk_scoring.as_ref()?.location.as_ref()?.value(class)),
            -3.0,
        ),
        risk_scale: resolve.value(
            |b| Some(b.risk_scoring.as_ref()?.scale.as_ref()?.value(class)),
            1.0,
        ),
        exit_hazard_per_day: resolve.value(
            |b| {
                Some(
                    b.behaviour
                        .as_ref()?
                        .exit_hazard_per_day
                        .as_ref()?
                        .value(class),
                )
            },
            0.0,
        ),
        anticipation_days: if class.is_involved() {
            resolve.value(
                |b| Some(b.behaviour.as_ref()?.anticipation_days.as_ref()?.value),
                0.0,
            )
        } else {
            0.0
        },
        appeal_share: resolve.value(
            |b| Some(b.review.as_ref()?.appeal_share.as_ref()?.value(class)),
            0.0,
        ),
        appeal_delay_days: review_by_cohort(|r| r.appeal_delay_days.as_ref(), 7.0),
        release_share: if class.is_involved() {
            review_by_cohort(|r| r.wrongful_release.as_ref(), 0.0)
        } else {
            1.0 - review_by_cohort(|r| r.wrongful_hold.as_ref(), 0.0)
        },
    }
}

fn draw(
    resolve: &Resolve,
    class: Class,
    truth: Country,
    pick: impl Fn(&Blocks) -> Option<&CountryDraw>,
) -> Draw {
    let share = resolve.value(|b| Some(pick(b)?.share.as_ref()?.value(class)), 0.0);
    let countries = resolve.find(|b| pick(b)?.countries.as_ref());
    let total: f64 = countries
        .iter()
        .flat_map(|list| list.values())
        .map(|weight| weight.value)
        .sum();
    let mut drawn = Vec::new();
    if share > 0.0 && total > 0.0 {
        let mut sum = 0.0;
        for (country, weight) in countries.into_iter().flatten() {
            if weight.value > 0.0 {
                sum += weight.value;
                drawn.push((*country, sum / total));
            }
        }
        if let Some(last) = drawn.last_mut() {
            last.1 = 1.0;
        }
    }
    Draw {
        truth,
        share: if drawn.is_empty() { 0.0 } else { share },
        drawn,
    }
}
