//! Owns reading scenarios: cohorts, blocks, and what must hold between them once cohorts have inherited. Refuses defaults
//! and what the numbers mean (`population`).

use super::fields::{self, Fields};
use super::json::Json;
use super::policy::{self, Context};
use super::problem::{Path, Report, quoted};
use crate::class::Class;
use crate::jurisdiction::Country;
use crate::numerics::decimal;
use crate::parameter::{ClassParameter, Parameter};
use crate::range::{self, Field};
use crate::scenario::{
    Balance, Behaviour, Blocks, Cohort, CountryDraw, NameScreening, Prevalence, Review,
    RiskScoring, SCHEMA, Scenario,
};
use std::collections::{BTreeMap, BTreeSet};

/// Most cohorts in a scenario.
pub const MAX_COHORTS: usize = 20_000;
/// Most countries with a positive weight in one `countries` map.
pub const MAX_DRAWN_COUNTRIES: usize = 255;

/// Fields of a scenario whose numbers hold for everybody.
pub const BLOCKS: [&str; 9] = [
    "prevalence",
    "second_document",
    "false_address",
    "vpn",
    "balance",
    "name_screening",
    "risk_scoring",
    "behaviour",
    "review",
];

/// The scenario at this place.
pub(super) fn scenario(report: &mut Report, at: Path<'_>, json: &Json) -> Option<Scenario> {
    let own = [
        "schema",
        "id",
        "title",
        "description",
        "as_of",
        "country_names",
        "country_groups",
        "cohorts",
        "horizon_days",
        "min_stratum",
        "policies",
    ];
    let fields = Fields::read(report, at, json, &[&own[..], &BLOCKS].concat())?;
    let schema = fields.required(
        report,
        "schema",
        format_args!("{SCHEMA:?}"),
        |report, at, json| fields::exactly(report, at, json, SCHEMA),
    );
    let id = fields.required(report, "id", fields::A_SLUG, fields::slug);
    let title = fields.required(report, "title", "a text", fields::title);
    let description = fields.optional(report, "description", fields::prose);
    let as_of = fields.optional(report, "as_of", fields::date);
    let country_names = fields.optional(report, "country_names", |report, at, json| {
        fields::by_country(report, at, json, fields::title)
    });
    let country_groups = fields.optional(report, "country_groups", groups);
    let horizon_days = parameter(&fields, report, &range::HORIZON_DAYS);
    let min_stratum = parameter(&fields, report, &range::MIN_STRATUM);
    let blocks = blocks(&fields, report, false);
    let cohorts = fields.required(
        report,
        "cohorts",
        "a list of at least 1 cohort",
        |report, at, json| cohorts(report, at, json, &blocks),
    );
    let groups = match fields.get("country_groups") {
        None => Some(BTreeSet::new()),
        Some(Json::Object(entries)) => {
            Some(entries.iter().map(|(name, _)| name.as_ref()).collect())
        }
        Some(_) => None,
    };
    let horizon = match (&horizon_days, fields.get("horizon_days")) {
        (None, Some(_)) => None,
        (horizon, _) => Some(horizon.as_ref().map_or(
            range::HORIZON_DAYS.default.unwrap_or_default(),
            |parameter| parameter.value,
        ) as u32),
    };
    let context = Context {
        groups,
        horizon_days: horizon,
    };
    let policies = fields.optional(report, "policies", |report, at, json| {
        policy::policies(report, at, json, &context)
    });
    schema?;
    Some(Scenario {
        schema: SCHEMA,
        id: id?,
        title: title?,
        description,
        as_of,
        country_names: country_names.unwrap_or_default(),
        country_groups: country_groups.unwrap_or_default(),
        cohorts: cohorts?,
        blocks: blocks.blocks,
        horizon_days,
        min_stratum,
        policies,
    })
}

fn groups(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
) -> Option<BTreeMap<String, Vec<Country>>> {
    let entries = fields::object(report, at, json)?;
    let read: Vec<_> = entries
        .iter()
        .map(|(name, codes)| {
            if !fields::is_group_name(name) {
                report.add(
                    at.key(name),
                    format_args!("the name {}", quoted(name)),
                    "1..=64 characters, without control characters or spaces at the ends",
                );
            }
            let codes = fields::each(report, at.key(name), codes, fields::country)?;
            Some((name.clone().into_owned(), codes))
        })
        .collect();
    fields::all_of(read)
}

fn cohorts(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    inherited: &ReadBlocks,
) -> Option<Vec<Cohort>> {
    let items = fields::list(report, at, json)?;
    if items.is_empty() || items.len() > MAX_COHORTS {
        report.add(
            at,
            format_args!("{} cohorts", items.len()),
            format_args!("1..={MAX_COHORTS} cohorts"),
        );
        return None;
    }
    let mut said = BTreeSet::new();
    let cohorts = fields::each(report, at, json, |report, at, json| {
        cohort(report, at, json, inherited, &mut said)
    })?;
    if !cohorts.iter().any(|cohort| cohort.accounts.value > 0.0) {
        report.add(
            at,
            "0 accounts in all",
            "more than 0 accounts in all cohorts together",
        );
    }
    Some(cohorts)
}

fn cohort(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    inherited: &ReadBlocks,
    said: &mut BTreeSet<&'static str>,
) -> Option<Cohort> {
    let own = ["nationality", "residence", "group", "accounts"];
    let fields = Fields::read(report, at, json, &[&own[..], &BLOCKS].concat())?;
    let nationality = fields.required(report, "nationality", fields::A_COUNTRY, fields::country);
    let residence = fields.required(report, "residence", fields::A_COUNTRY, fields::country);
    let group = fields.required(report, "group", fields::A_SLUG, fields::slug);
    let range = range::ACCOUNTS.range;
    let accounts = fields.required(report, "accounts", range, |report, at, json| {
        fields::parameter(report, at, json, range)
    });
    let blocks = blocks(&fields, report, true);
    between(report, at, &blocks, inherited, said);
    Some(Cohort {
        nationality: nationality?,
        residence: residence?,
        group: group?,
        accounts: accounts?,
        blocks: blocks.blocks,
    })
}

/// Blocks, with the names of those in which something is wrong.
struct ReadBlocks {
    blocks: Blocks,
    faulty: Vec<&'static str>,
}

fn blocks(fields: &Fields<'_, '_>, report: &mut Report, in_cohort: bool) -> ReadBlocks {
    let mut faulty = Vec::new();
    let blocks = Blocks {
        prevalence: block(
            fields,
            report,
            &mut faulty,
            "prevalence",
            |report, at, json| {
                let known = ["facilitators_per_million", "designated_per_million"];
                let fields = Fields::read(report, at, json, &known)?;
                Some(Prevalence {
                    facilitators_per_million: parameter(
                        &fields,
                        report,
                        &range::FACILITATORS_PER_MILLION,
                    ),
                    designated_per_million: parameter(
                        &fields,
                        report,
                        &range::DESIGNATED_PER_MILLION,
                    ),
                })
            },
        ),
        second_document: block(
            fields,
            report,
            &mut faulty,
            "second_document",
            |report, at, json| {
                draw(
                    report,
                    at,
                    json,
                    &range::SECOND_DOCUMENT_SHARE,
                    &range::SECOND_DOCUMENT_COUNTRIES,
                )
            },
        ),
        false_address: block(
            fields,
            report,
            &mut faulty,
            "false_address",
            |report, at, json| {
                draw(
                    report,
                    at,
                    json,
                    &range::FALSE_ADDRESS_SHARE,
                    &range::FALSE_ADDRESS_COUNTRIES,
                )
            },
        ),
        vpn: block(fields, report, &mut faulty, "vpn", |report, at, json| {
            draw(report, at, json, &range::VPN_SHARE, &range::VPN_COUNTRIES)
        }),
        balance: block(
            fields,
            report,
            &mut faulty,
            "balance",
            |report, at, json| {
                let fields = Fields::read(report, at, json, &["median_eur", "sigma"])?;
                Some(Balance {
                    median_eur: class_parameter(&fields, report, &range::MEDIAN_EUR),
                    sigma: class_parameter(&fields, report, &range::SIGMA),
                })
            },
        ),
        name_screening: block(
            fields,
            report,
            &mut faulty,
            "name_screening",
            |report, at, json| {
                let known = ["location", "scale", "nationality_shift"];
                let fields = Fields::read(report, at, json, &known)?;
                Some(NameScreening {
                    location: class_parameter(&fields, report, &range::NAME_LOCATION),
                    scale: class_parameter(&fields, report, &range::NAME_SCALE),
                    nationality_shift: fields.optional(
                        report,
                        "nationality_shift",
                        |report, at, json| {
                            country_parameters(report, at, json, &range::NATIONALITY_SHIFT)
                        },
                    ),
                })
            },
        ),
        risk_scoring: block(
            fields,
            report,
            &mut faulty,
            "risk_scoring",
            |report, at, json| {
                let fields = Fields::read(report, at, json, &["location", "scale"])?;
                Some(RiskScoring {
                    location: class_parameter(&fields, report, &range::RISK_LOCATION),
                    scale: class_parameter(&fields, report, &range::RISK_SCALE),
                })
            },
        ),
        behaviour: block(
            fields,
            report,
            &mut faulty,
            "behaviour",
            |report, at, json| {
                let known = ["exit_hazard_per_day", "anticipation_days"];
                let fields = Fields::read(report, at, json, &known)?;
                Some(Behaviour {
                    exit_hazard_per_day: class_parameter(
                        &fields,
                        report,
                        &range::EXIT_HAZARD_PER_DAY,
                    ),
                    anticipation_days: parameter(&fields, report, &range::ANTICIPATION_DAYS),
                })
            },
        ),
        review: block(fields, report, &mut faulty, "review", |report, at, json| {
            review(report, at, json, in_cohort)
        }),
    };
    ReadBlocks { blocks, faulty }
}

fn block<T>(
    fields: &Fields<'_, '_>,
    report: &mut Report,
    faulty: &mut Vec<&'static str>,
    name: &'static str,
    read: impl FnOnce(&mut Report, Path<'_>, &Json) -> Option<T>,
) -> Option<T> {
    let before = report.count();
    let block = fields.optional(report, name, read);
    if report.count() > before {
        faulty.push(name);
    }
    block
}

/// The parameter that a field's table entry describes, under the last word of its path.
fn parameter(fields: &Fields<'_, '_>, report: &mut Report, field: &Field) -> Option<Parameter> {
    fields.optional(report, last_word(field), |report, at, json| {
        fields::parameter(report, at, json, field.range)
    })
}

fn class_parameter(
    fields: &Fields<'_, '_>,
    report: &mut Report,
    field: &Field,
) -> Option<ClassParameter> {
    fields.optional(report, last_word(field), |report, at, json| {
        fields::class_parameter(report, at, json, field.range)
    })
}

fn last_word(field: &Field) -> &'static str {
    field.path.rsplit('.').next().unwrap_or(field.path)
}

fn country_parameters(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    field: &Field,
) -> Option<BTreeMap<Country, Parameter>> {
    fields::by_country(report, at, json, |report, at, json| {
        fields::parameter(report, at, json, field.range)
    })
}

fn draw(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    share: &Field,
    weight: &Field,
) -> Option<CountryDraw> {
    let fields = Fields::read(report, at, json, &["share", "countries"])?;
    Some(CountryDraw {
        share: class_parameter(&fields, report, share),
        countries: fields.optional(report, "countries", |report, at, json| {
            let countries = country_parameters(report, at, json, weight)?;
            let drawn = countries
                .values()
                .filter(|weight| weight.value > 0.0)
                .count();
            if drawn > MAX_DRAWN_COUNTRIES {
                report.add(
                    at,
                    format_args!("{drawn} countries with a positive weight"),
                    format_args!("at most {MAX_DRAWN_COUNTRIES}"),
                );
            }
            Some(countries)
        }),
    })
}

fn review(report: &mut Report, at: Path<'_>, json: &Json, in_cohort: bool) -> Option<Review> {
    let known = [
        "appeal_share",
        "appeal_delay_days",
        "capacity_per_day",
        "handling_days",
        "wrongful_hold",
        "wrongful_release",
    ];
    let fields = Fields::read(report, at, json, &known)?;
    let mut of_the_team = |field: &Field| {
        if !in_cohort {
            return parameter(&fields, report, field);
        }
        fields.optional(report, last_word(field), |report, at, json| {
            report.add(at, json, "nothing in a cohort: there is one review team");
            None
        })
    };
    let capacity_per_day = of_the_team(&range::CAPACITY_PER_DAY);
    let handling_days = of_the_team(&range::HANDLING_DAYS);
    Some(Review {
        appeal_share: class_parameter(&fields, report, &range::APPEAL_SHARE),
        appeal_delay_days: parameter(&fields, report, &range::APPEAL_DELAY_DAYS),
        capacity_per_day,
        handling_days,
        wrongful_hold: parameter(&fields, report, &range::WRONGFUL_HOLD),
        wrongful_release: parameter(&fields, report, &range::WRONGFUL_RELEASE),
    })
}

/// What must hold between the fields a cohort ends up with. A fault that is all inherited is said once, at the scenario's
/// block; blocks with other faults are left out.
fn between(
    report: &mut Report,
    at: Path<'_>,
    own: &ReadBlocks,
    inherited: &ReadBlocks,
    said: &mut BTreeSet<&'static str>,
) {
    let mut check =
        |name: &'static str, is_own: bool, fault: &dyn Fn() -> Option<(String, &'static str)>| {
            let faulty = |read: &ReadBlocks| read.faulty.contains(&name);
            if faulty(own) || faulty(inherited) || (!is_own && said.contains(name)) {
                return;
            }
            if let Some((found, allowed)) = fault() {
                let root = Path::Root;
                let at = if is_own {
                    at.key(name)
                } else {
                    said.insert(name);
                    root.key(name)
                };
                report.add(at, found, allowed);
            }
        };
    let (mine, theirs) = (&own.blocks, &inherited.blocks);
    check("prevalence", mine.prevalence.is_some(), &|| {
        prevalence_fault(mine.prevalence.as_ref(), theirs.prevalence.as_ref())
    });
    check("second_document", mine.second_document.is_some(), &|| {
        draw_fault(
            mine.second_document.as_ref(),
            theirs.second_document.as_ref(),
        )
    });
    check("false_address", mine.false_address.is_some(), &|| {
        draw_fault(mine.false_address.as_ref(), theirs.false_address.as_ref())
    });
    check("vpn", mine.vpn.is_some(), &|| {
        draw_fault(mine.vpn.as_ref(), theirs.vpn.as_ref())
    });
}

fn prevalence_fault(
    own: Option<&Prevalence>,
    inherited: Option<&Prevalence>,
) -> Option<(String, &'static str)> {
    let value = |pick: fn(&Prevalence) -> Option<&Parameter>| {
        let said = own.and_then(pick).or_else(|| inherited.and_then(pick));
        said.map_or(0.0, |parameter| parameter.value)
    };
    let facilitators = value(|prevalence| prevalence.facilitators_per_million.as_ref());
    let designated = value(|prevalence| prevalence.designated_per_million.as_ref());
    (facilitators + designated > 1e6).then(|| {
        let [facilitators, designated] = [facilitators, designated].map(decimal);
        (
            format!("facilitators {facilitators} + designated {designated} per million"),
            "at most 1000000 together",
        )
    })
}

fn draw_fault(
    own: Option<&CountryDraw>,
    inherited: Option<&CountryDraw>,
) -> Option<(String, &'static str)> {
    let share = own
        .and_then(|draw| draw.share.as_ref())
        .or_else(|| inherited.and_then(|draw| draw.share.as_ref()))?;
    let class = Class::ALL
        .into_iter()
        .find(|class| share.value(*class) > 0.0)?;
    let countries = own
        .and_then(|draw| draw.countries.as_ref())
        .or_else(|| inherited.and_then(|draw| draw.countries.as_ref()));
    let drawn =
        countries.is_some_and(|countries| countries.values().any(|weight| weight.value > 0.0));
    (!drawn).then(|| {
        let weights = if countries.is_some() {
            "`countries` without a positive weight"
        } else {
            "no `countries`"
        };
        (
            format!("a share of {} and {weights}", decimal(share.value(class))),
            "`countries` with a positive sum of weights where a share is positive",
        )
    })
}
