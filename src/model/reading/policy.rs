//! Owns reading policies: clauses, rules, measures. Refuses the numbers of a scenario.

use super::fields::{self, Fields};
use super::json::Json;
use super::problem::{Path, Report, quoted};
use crate::jurisdiction::Country;
use crate::policy::rule::{MAX_DEPTH, MAX_NODES, Place, Rule};
use crate::policy::{Clause, Measure, Policy, SCHEMA};
use crate::range;
use std::collections::{BTreeMap, BTreeSet};

/// Most policies in a list.
pub const MAX_POLICIES: usize = 256;
/// Most clauses in a policy.
pub const MAX_CLAUSES: usize = 256;

/// What a policy may refer to; a policy file alone does not know.
#[derive(Clone, Default)]
pub(super) struct Context<'c> {
    /// Names of the scenario's country groups.
    pub groups: Option<BTreeSet<&'c str>>,
    pub horizon_days: Option<u32>,
}

/// The policies at this place: the ids differ.
pub(super) fn policies(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    context: &Context<'_>,
) -> Option<Vec<Policy>> {
    let items = fields::list(report, at, json)?;
    at_most(report, at, items.len(), MAX_POLICIES, "policies")?;
    let mut seen = BTreeMap::new();
    for (index, item) in items.iter().enumerate() {
        let Json::Object(entries) = item else {
            continue;
        };
        let id = entries.iter().find(|(key, _)| key == "id");
        if let Some((_, Json::Text(id))) = id
            && let Some(first) = seen.insert(id.as_ref(), index)
        {
            report.add(
                at.index(index).key("id"),
                quoted(id),
                format_args!("an id that `policies[{first}]` does not have"),
            );
        }
    }
    fields::each(report, at, json, |report, at, json| {
        policy(report, at, json, context, false)
    })
}

/// The policy at this place; only a file may name its schema.
pub(super) fn policy(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    context: &Context<'_>,
    is_file: bool,
) -> Option<Policy> {
    let known = [
        "id",
        "title",
        "description",
        "notice_days",
        "anticipation_days",
        "clauses",
        "schema",
    ];
    let known = if is_file { &known[..] } else { &known[..6] };
    let fields = Fields::read(report, at, json, known)?;
    fields.optional(report, "schema", |report, at, json| {
        if is_file {
            fields::exactly(report, at, json, SCHEMA)?;
        }
        Some(())
    });
    let id = fields.required(report, "id", fields::A_SLUG, fields::slug);
    let title = fields.required(report, "title", "a text", fields::title);
    let description = fields.optional(report, "description", fields::prose);
    let notice_days = fields.optional(report, "notice_days", |report, at, json| {
        let days = fields::number(report, at, json, range::NOTICE_DAYS.range)?;
        if let Some(horizon) = context.horizon_days
            && days >= f64::from(horizon)
        {
            report.add(
                at,
                json,
                format_args!("fewer than `horizon_days`, {horizon}"),
            );
        }
        Some(days as u32)
    });
    let anticipation_days = fields.optional(report, "anticipation_days", |report, at, json| {
        if matches!(json, Json::Null) {
            return None;
        }
        fields::number(report, at, json, range::POLICY_ANTICIPATION_DAYS.range)
    });
    let clauses = fields.required(
        report,
        "clauses",
        "a list of clauses",
        |report, at, json| {
            let items = fields::list(report, at, json)?;
            at_most(report, at, items.len(), MAX_CLAUSES, "clauses")?;
            fields::each(report, at, json, |report, at, json| {
                clause(report, at, json, context)
            })
        },
    );
    Some(Policy {
        id: id?,
        title: title?,
        description,
        notice_days: notice_days.unwrap_or(0),
        anticipation_days,
        clauses: clauses?,
    })
}

fn at_most(report: &mut Report, at: Path<'_>, count: usize, most: usize, what: &str) -> Option<()> {
    if count > most {
        report.add(
            at,
            format_args!("{count} {what}"),
            format_args!("at most {most}"),
        );
        return None;
    }
    Some(())
}

fn clause(report: &mut Report, at: Path<'_>, json: &Json, context: &Context<'_>) -> Option<Clause> {
    let fields = Fields::read(report, at, json, &["when", "measure"])?;
    let when = fields.required(report, "when", A_RULE, |report, at, json| {
        let mut nodes = 0;
        let rule = rule(report, at, json, context, 1, &mut nodes);
        if nodes > MAX_NODES {
            report.add(
                at,
                format_args!("a rule of {nodes} nodes"),
                format_args!("at most {MAX_NODES} nodes"),
            );
        }
        rule
    });
    let measure = fields.required(report, "measure", A_MEASURE, measure);
    Some(Clause {
        when: when?,
        measure: measure?,
    })
}

const A_MEASURE: &str =
    r#""freeze", "withdraw_only", "offboard" or {"cap": {"limit_eur": NUMBER}}"#;

fn measure(report: &mut Report, at: Path<'_>, json: &Json) -> Option<Measure> {
    match json {
        Json::Text(text) => match text.as_ref() {
            "freeze" => return Some(Measure::Freeze),
            "withdraw_only" => return Some(Measure::WithdrawOnly),
            "offboard" => return Some(Measure::Offboard),
            _ => {}
        },
        Json::Object(_) => {
            let fields = Fields::read(report, at, json, &["cap"])?;
            return fields.required(report, "cap", A_MEASURE, |report, at, json| {
                let fields = Fields::read(report, at, json, &["limit_eur"])?;
                let range = range::LIMIT_EUR.range;
                let limit_eur =
                    fields.required(report, "limit_eur", range, |report, at, json| {
                        fields::number(report, at, json, range)
                    })?;
                Some(Measure::Cap { limit_eur })
            });
        }
        _ => {}
    }
    report.add(at, json, A_MEASURE);
    None
}

const KINDS: [&str; 10] = [
    "all",
    "any",
    "not",
    "document_in",
    "residence_in",
    "ip_in",
    "balance_eur_at_least",
    "name_score_at_least",
    "risk_score_at_least",
    "always",
];
const A_RULE: &str = "an object with one key of all, any, not, document_in, residence_in, ip_in, balance_eur_at_least, name_score_at_least, risk_score_at_least, always";

fn rule(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    context: &Context<'_>,
    depth: usize,
    nodes: &mut usize,
) -> Option<Rule> {
    *nodes += 1;
    if depth > MAX_DEPTH {
        report.add(
            at,
            format_args!("a rule at depth {depth}"),
            format_args!("at most depth {MAX_DEPTH}, where a lone leaf has depth 1"),
        );
        return None;
    }
    let entries = fields::object(report, at, json)?;
    let [(kind, inner)] = entries else {
        report.add(at, format_args!("{} keys", entries.len()), A_RULE);
        return None;
    };
    let at = at.key(kind);
    let mut part = |report: &mut Report, at: Path<'_>, json: &Json| {
        rule(report, at, json, context, depth + 1, nodes)
    };
    let at_least =
        |report: &mut Report, field: range::Field| fields::number(report, at, inner, field.range);
    Some(match kind.as_ref() {
        "all" => Rule::All(fields::each(report, at, inner, part)?),
        "any" => Rule::Any(fields::each(report, at, inner, part)?),
        "not" => Rule::Not(Box::new(part(report, at, inner)?)),
        "document_in" => Rule::DocumentIn(places(report, at, inner, context)?),
        "residence_in" => Rule::ResidenceIn(places(report, at, inner, context)?),
        "ip_in" => Rule::IpIn(places(report, at, inner, context)?),
        "balance_eur_at_least" => {
            Rule::BalanceEurAtLeast(at_least(report, range::BALANCE_EUR_AT_LEAST)?)
        }
        "name_score_at_least" => {
            Rule::NameScoreAtLeast(at_least(report, range::NAME_SCORE_AT_LEAST)?)
        }
        "risk_score_at_least" => {
            Rule::RiskScoreAtLeast(at_least(report, range::RISK_SCORE_AT_LEAST)?)
        }
        "always" => {
            if !matches!(inner, Json::Bool(true)) {
                report.add(at, inner, "true");
                return None;
            }
            Rule::Always(true)
        }
        _ => {
            report.add(
                at,
                inner,
                format_args!("only the rules {}", KINDS.join(", ")),
            );
            return None;
        }
    })
}

fn places(
    report: &mut Report,
    at: Path<'_>,
    json: &Json,
    context: &Context<'_>,
) -> Option<Vec<Place>> {
    fields::each(report, at, json, |report, at, json| {
        let Json::Text(text) = json else {
            report.add(
                at,
                json,
                format_args!(
                    "{}, or @ and the name of a country group",
                    fields::A_COUNTRY
                ),
            );
            return None;
        };
        let Some(name) = text.strip_prefix('@') else {
            let code = Country::new(text);
            if code.is_none() {
                report.add(
                    at,
                    json,
                    format_args!(
                        "{}, or @ and the name of a country group",
                        fields::A_COUNTRY
                    ),
                );
            }
            return code.map(Place::Country);
        };
        match &context.groups {
            Some(groups) if !groups.contains(name) => {
                let allowed = if groups.is_empty() {
                    "no group: the scenario has no country_groups".to_owned()
                } else {
                    let names: Vec<_> = groups.iter().take(20).map(|name| quoted(name)).collect();
                    format!("@ and a group of country_groups: {}", names.join(", "))
                };
                report.add(at, json, allowed);
                None
            }
            _ if !fields::is_group_name(name) => {
                report.add(at, json, "@ and the name of a country group");
                None
            }
            _ => Some(Place::Group(name.to_owned())),
        }
    })
}
