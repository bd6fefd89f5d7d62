//! Owns what every number of a scenario or policy may be: path, meaning, unit, range, default, each said once.
//! Reading, the schemas and the documents take it from here. Refuses the numbers themselves.

use crate::numerics::decimal;
use std::fmt;

/// The values a number may take; both ends are allowed unless `above_low`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub low: f64,
    pub high: f64,
    /// The low end itself is not allowed.
    pub above_low: bool,
    /// Whole numbers only.
    pub whole: bool,
}

impl Range {
    #[must_use]
    pub const fn new(low: f64, high: f64) -> Self {
        Range {
            low,
            high,
            above_low: false,
            whole: false,
        }
    }

    #[must_use]
    pub const fn whole(low: f64, high: f64) -> Self {
        Range {
            whole: true,
            ..Range::new(low, high)
        }
    }

    /// Whether a value is in the range; NaN and infinities never are.
    ///
    /// ```
    /// use freeze_frame_model::range::{HORIZON_DAYS, SHARE};
    /// assert!(SHARE.contains(1.0) && !SHARE.contains(1.01) && !SHARE.contains(f64::NAN));
    /// assert!(!HORIZON_DAYS.range.contains(0.5));
    /// ```
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        value.is_finite()
            && value <= self.high
            && (value > self.low || (value == self.low && !self.above_low))
            && (!self.whole || value.fract() == 0.0)
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.whole {
            "a whole number"
        } else {
            "a number"
        };
        let [low, high] = [self.low, self.high].map(decimal);
        if self.above_low {
            write!(f, "{kind} above {low} and at most {high}")
        } else {
            write!(f, "{kind} {low}..={high}")
        }
    }
}

/// What a file may say about one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Where it stands in a scenario or policy; `*` is a country code.
    pub path: &'static str,
    pub meaning: &'static str,
    pub unit: &'static str,
    pub range: Range,
    /// What holds when a file does not say; `None`: it must be said, or its absence means none.
    pub default: Option<f64>,
    /// May be one number for all classes or one for each.
    pub by_class: bool,
    /// May stand in a cohort, where it overrides the scenario's.
    pub in_cohort: bool,
}

impl Field {
    const fn new(
        path: &'static str,
        unit: &'static str,
        range: Range,
        default: Option<f64>,
        meaning: &'static str,
    ) -> Self {
        Field {
            path,
            meaning,
            unit,
            range,
            default,
            by_class: false,
            in_cohort: false,
        }
    }

    const fn by_class(mut self) -> Self {
        self.by_class = true;
        self
    }

    const fn in_cohort(mut self) -> Self {
        self.in_cohort = true;
        self
    }
}

/// A share, probability or score.
pub const SHARE: Range = Range::new(0.0, 1.0);
/// Days that may be fractions.
pub const DAYS: Range = Range::new(0.0, 3650.0);
/// Days that are counted.
pub const WHOLE_DAYS: Range = Range::whole(0.0, 3650.0);
/// Logits: the scale on which scores are normal.
pub const LOGITS: Range = Range::new(-100.0, 100.0);
const PER_MILLION: Range = Range::new(0.0, 1e6);
const LOGIT_SPREAD: Range = Range::new(0.0, 100.0);
const EURO: Range = Range::new(0.0, 1e12);
const WEIGHT: Range = Range::new(0.0, 1e12);

pub const HORIZON_DAYS: Field = Field::new(
    "horizon_days",
    "days",
    Range::whole(1.0, 3650.0),
    Some(180.0),
    "from the announcement to the end",
);
pub const MIN_STRATUM: Field = Field::new(
    "min_stratum",
    "simulated accounts",
    Range::whole(1.0, 1e6),
    Some(200.0),
    "least simulated accounts in a stratum",
);
pub const ACCOUNTS: Field = Field::new(
    "accounts",
    "accounts",
    Range::new(0.0, 1e11),
    None,
    "accounts a cohort represents",
)
.in_cohort();
pub const FACILITATORS_PER_MILLION: Field = Field::new(
    "prevalence.facilitators_per_million",
    "accounts per million",
    PER_MILLION,
    Some(0.0),
    "unlisted accounts that move money for designated persons",
)
.in_cohort();
pub const DESIGNATED_PER_MILLION: Field = Field::new(
    "prevalence.designated_per_million",
    "accounts per million",
    PER_MILLION,
    Some(0.0),
    "accounts of persons on a sanctions list",
)
.in_cohort();
pub const SECOND_DOCUMENT_SHARE: Field = Field::new(
    "second_document.share",
    "share",
    SHARE,
    Some(0.0),
    "probability of showing another country's identity document",
)
.by_class()
.in_cohort();
pub const SECOND_DOCUMENT_COUNTRIES: Field = Field::new(
    "second_document.countries.*",
    "weight",
    WEIGHT,
    None,
    "how often that document is this country's",
)
.in_cohort();
pub const FALSE_ADDRESS_SHARE: Field = Field::new(
    "false_address.share",
    "share",
    SHARE,
    Some(0.0),
    "probability of declaring a residence that is not the true one",
)
.by_class()
.in_cohort();
pub const FALSE_ADDRESS_COUNTRIES: Field = Field::new(
    "false_address.countries.*",
    "weight",
    WEIGHT,
    None,
    "how often that address is in this country",
)
.in_cohort();
pub const VPN_SHARE: Field = Field::new(
    "vpn.share",
    "share",
    SHARE,
    Some(0.0),
    "probability that the connection appears to come from elsewhere",
)
.by_class()
.in_cohort();
pub const VPN_COUNTRIES: Field = Field::new(
    "vpn.countries.*",
    "weight",
    WEIGHT,
    None,
    "how often that connection appears to come from this country",
)
.in_cohort();
pub const MEDIAN_EUR: Field = Field::new(
    "balance.median_eur",
    "euro",
    Range {
        above_low: true,
        ..Range::new(0.0, 1e9)
    },
    Some(100.0),
    "median of the log-normal balances",
)
.by_class()
.in_cohort();
pub const SIGMA: Field = Field::new(
    "balance.sigma",
    "natural logarithm",
    Range::new(0.0, 10.0),
    Some(2.0),
    "standard deviation of the logarithm of the balance",
)
.by_class()
.in_cohort();
pub const NAME_LOCATION: Field = Field::new(
    "name_screening.location",
    "logits",
    LOGITS,
    Some(-3.0),
    "centre of the name score",
)
.by_class()
.in_cohort();
pub const NAME_SCALE: Field = Field::new(
    "name_screening.scale",
    "logits",
    LOGIT_SPREAD,
    Some(1.0),
    "spread of the name score",
)
.by_class()
.in_cohort();
pub const NATIONALITY_SHIFT: Field = Field::new(
    "name_screening.nationality_shift.*",
    "logits",
    LOGITS,
    None,
    "added to the centre of the name score for a nationality",
)
.in_cohort();
pub const RISK_LOCATION: Field = Field::new(
    "risk_scoring.location",
    "logits",
    LOGITS,
    Some(-3.0),
    "centre of the risk score",
)
.by_class()
.in_cohort();
pub const RISK_SCALE: Field = Field::new(
    "risk_scoring.scale",
    "logits",
    LOGIT_SPREAD,
    Some(1.0),
    "spread of the risk score",
)
.by_class()
.in_cohort();
pub const EXIT_HAZARD_PER_DAY: Field = Field::new(
    "behaviour.exit_hazard_per_day",
    "per day",
    Range::new(0.0, 1000.0),
    Some(0.0),
    "hazard of moving the whole balance off the exchange",
)
.by_class()
.in_cohort();
pub const ANTICIPATION_DAYS: Field = Field::new(
    "behaviour.anticipation_days",
    "days",
    DAYS,
    Some(0.0),
    "how much earlier the involved hear of a policy",
)
.in_cohort();
pub const APPEAL_SHARE: Field = Field::new(
    "review.appeal_share",
    "share",
    SHARE,
    Some(0.0),
    "probability that a frozen account appeals",
)
.by_class()
.in_cohort();
pub const APPEAL_DELAY_DAYS: Field = Field::new(
    "review.appeal_delay_days",
    "days",
    DAYS,
    Some(7.0),
    "mean time from the freeze to the appeal",
)
.in_cohort();
pub const CAPACITY_PER_DAY: Field = Field::new(
    "review.capacity_per_day",
    "represented accounts per day",
    Range::new(0.0, 1e12),
    Some(0.0),
    "appeals the one review team completes",
);
pub const HANDLING_DAYS: Field = Field::new(
    "review.handling_days",
    "days",
    WHOLE_DAYS,
    Some(0.0),
    "time from the completion of a review to its decision",
);
pub const WRONGFUL_HOLD: Field = Field::new(
    "review.wrongful_hold",
    "share",
    SHARE,
    Some(0.0),
    "probability that a reviewed innocent stays frozen",
)
.in_cohort();
pub const WRONGFUL_RELEASE: Field = Field::new(
    "review.wrongful_release",
    "share",
    SHARE,
    Some(0.0),
    "probability that a reviewed involved account is released",
)
.in_cohort();

/// Every number of a scenario file, in the order of the contract.
pub const SCENARIO_FIELDS: [&Field; 26] = [
    &ACCOUNTS,
    &FACILITATORS_PER_MILLION,
    &DESIGNATED_PER_MILLION,
    &SECOND_DOCUMENT_SHARE,
    &SECOND_DOCUMENT_COUNTRIES,
    &FALSE_ADDRESS_SHARE,
    &FALSE_ADDRESS_COUNTRIES,
    &VPN_SHARE,
    &VPN_COUNTRIES,
    &MEDIAN_EUR,
    &SIGMA,
    &NAME_LOCATION,
    &NAME_SCALE,
    &NATIONALITY_SHIFT,
    &RISK_LOCATION,
    &RISK_SCALE,
    &EXIT_HAZARD_PER_DAY,
    &ANTICIPATION_DAYS,
    &APPEAL_SHARE,
    &APPEAL_DELAY_DAYS,
    &CAPACITY_PER_DAY,
    &HANDLING_DAYS,
    &WRONGFUL_HOLD,
    &WRONGFUL_RELEASE,
    &HORIZON_DAYS,
    &MIN_STRATUM,
];

pub const NOTICE_DAYS: Field = Field::new(
    "notice_days",
    "days",
    WHOLE_DAYS,
    Some(0.0),
    "from the announcement to the effect; below the scenario's horizon",
);
pub const POLICY_ANTICIPATION_DAYS: Field = Field::new(
    "anticipation_days",
    "days",
    DAYS,
    None,
    "how much earlier the involved hear of this policy; null: the scenario's",
);
pub const BALANCE_EUR_AT_LEAST: Field = Field::new(
    "balance_eur_at_least",
    "euro",
    EURO,
    None,
    "least balance that matches",
);
pub const NAME_SCORE_AT_LEAST: Field = Field::new(
    "name_score_at_least",
    "score",
    SHARE,
    None,
    "least name score that matches",
);
pub const RISK_SCORE_AT_LEAST: Field = Field::new(
    "risk_score_at_least",
    "score",
    SHARE,
    None,
    "least risk score that matches",
);
pub const LIMIT_EUR: Field = Field::new(
    "limit_eur",
    "euro",
    EURO,
    None,
    "what a capped account may still use",
);

/// Every number of a policy file. Sweeps name them `<policy id>.<path>`.
pub const POLICY_FIELDS: [&Field; 6] = [
    &NOTICE_DAYS,
    &POLICY_ANTICIPATION_DAYS,
    &BALANCE_EUR_AT_LEAST,
    &NAME_SCORE_AT_LEAST,
    &RISK_SCORE_AT_LEAST,
    &LIMIT_EUR,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_allowed() {
        for field in SCENARIO_FIELDS.into_iter().chain(POLICY_FIELDS) {
            assert!(
                field
                    .default
                    .is_none_or(|value| field.range.contains(value)),
                "{}",
                field.path
            );
        }
    }

    #[test]
    fn paths_are_unique() {
        for fields in [&SCENARIO_FIELDS[..], &POLICY_FIELDS[..]] {
            let mut paths: Vec<_> = fields.iter().map(|field| field.path).collect();
            paths.sort_unstable();
            paths.dedup();
            assert_eq!(paths.len(), fields.len());
        }
    }
}
