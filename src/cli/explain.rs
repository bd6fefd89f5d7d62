//! Owns `explain`: the answer to *Why me?* for one account, in words. Refuses to judge: `explain` in the model does.

use super::arguments::{Explain, ListFormat};
use super::failure::Failure;
use super::input;
use super::output;
use super::table;
use crate::model::evaluation::Fate;
use crate::model::explain::{Change, Explanation, Observable, Side, Target, explain};
use crate::model::policy::rule::Rule;
use crate::model::policy::{Measure, Policy};
use crate::model::population::Plan;
use crate::model::simulation::Stopped;

pub(super) fn run(arguments: &Explain) -> Result<(), Failure> {
    let scenario = input::scenario(Some(&arguments.scenario))?;
    let policy = input::policy(&scenario, &arguments.policy)?;
    let plan = Plan::new(&scenario, arguments.accounts).map_err(Stopped::from)?;
    let account = Some(arguments.account)
        .filter(|account| *account < plan.simulated)
        .and_then(|account| explain(&scenario, &plan, &policy, arguments.seed, account));
    let Some(explanation) = account else {
        return Err(Failure::Input(format!(
            "--account: found {}; allowed: 0..={}, the accounts simulated",
            arguments.account,
            plan.simulated.saturating_sub(1)
        )));
    };
    match arguments.format {
        ListFormat::Table => output::print(&for_people(&policy, &explanation)),
        ListFormat::Json => {
            let mut text = serde_json::to_string_pretty(&explanation)
                .map_err(|error| Failure::Run(format!("cannot write the answer: {error}")))?;
            text.push('\n');
            output::print(&text)
        }
    }
}

fn for_people(policy: &Policy, why: &Explanation) -> String {
    let seen = &why.observables;
    let mut text = format!(
        "Account {} under \"{}\" ({}): {}\n\nWhat the policy sees\n",
        why.account,
        policy.title,
        policy.id,
        verdict(why)
    );
    let mut line = |name: &str, value: String| text.push_str(&format!("  {name:<20}{value}\n"));
    line("document", seen.document_country.to_string());
    line("declared residence", seen.declared_residence.to_string());
    line("connection from", seen.ip_country.to_string());
    line(
        "balance",
        format!("{} euro", table::count(Some(seen.balance_eur))),
    );
    line("name score", score(seen.name_score));
    line("risk score", score(seen.risk_score));
    text.push_str("\nWhat it compares\n");
    if why.comparisons.is_empty() {
        text.push_str("  nothing: it has no clauses\n");
    }
    for comparison in &why.comparisons {
        let holds = if comparison.holds { "yes" } else { "no " };
        text.push_str(&format!(
            "  {holds}  {}   [{}]\n",
            question(&comparison.rule, comparison.observed),
            comparison.place
        ));
    }
    text.push_str(&match (why.clause, &why.measure) {
        (Some(clause), Some(measure)) => {
            format!("  Clause {} decides: {}.\n", clause + 1, in_words(measure))
        }
        _ => "  No clause matches.\n".to_owned(),
    });
    if let (Some(_), Some(clock)) = (why.clause, why.leaving.exit_clock_days) {
        text.push_str(&format!(
            "  It takes {} days to leave and has {}.\n",
            table::count(Some(clock)),
            table::count(Some(why.leaving.days_to_leave))
        ));
    }
    text.push_str(&timeline(why));
    for (heading, changes) in [
        ("What would have spared it", &why.changes),
        ("What would have got it frozen", &why.catches),
    ] {
        if !changes.is_empty() {
            text.push_str(&format!("\n{heading}, alone; the smallest change first\n"));
        }
        for change in changes {
            text.push_str(&format!("  {}\n", in_words_change(change)));
        }
    }
    let truth = &why.truth;
    text.push_str(&format!(
        "\nWhat no policy sees, since the scenario assumes it\n  {:?}; nationality {}, living in {}, group {}; stands for {} accounts\n",
        truth.class,
        truth.nationality,
        truth.residence,
        truth.group,
        table::count(Some(truth.weight))
    ));
    text
}

/// What happens when, in days from the announcement.
fn timeline(why: &Explanation) -> String {
    let mut text = format!(
        "\nWhen, in days from the announcement\n  day {:<16}the policy takes effect\n",
        why.timeline.effect_day
    );
    if let Some(day) = why.timeline.left_day {
        text.push_str(&format!("  day {day:<16}the account is gone\n"));
    }
    if let Some(appeal) = why.timeline.appeal {
        let decision = if appeal.releases {
            "releases it"
        } else {
            "keeps it frozen"
        };
        text.push_str(&format!(
            "  day {:<16}it appeals\n  day {:<16}at the earliest, a decision {decision}\n",
            appeal.filed_day, appeal.decided_from_day
        ));
    }
    text.push_str(&format!("  day {:<16}the end\n", why.timeline.horizon_days));
    text
}

fn verdict(why: &Explanation) -> &'static str {
    match (why.fate, why.clause) {
        (Fate::Frozen | Fate::Released, _) => "frozen",
        (Fate::Restricted, _) => "restricted: service is lost, funds are not",
        (Fate::Left, _) => "left before the effect, with everything",
        (Fate::Unaffected, None) => "unaffected: no clause matches",
        (Fate::Unaffected, Some(_)) => "unaffected: its balance is not above the cap",
    }
}

fn in_words(measure: &Measure) -> String {
    match measure {
        Measure::Freeze => "freeze the whole balance".to_owned(),
        Measure::Cap { limit_eur } => {
            format!("lock what is above {} euro", table::whole(*limit_eur))
        }
        Measure::WithdrawOnly => "allow withdrawals only".to_owned(),
        Measure::Offboard => "close the account and return the funds".to_owned(),
    }
}

fn question(rule: &Rule, observed: Side) -> String {
    let places = |places: &[crate::model::policy::rule::Place]| {
        let names: Vec<_> = places.iter().take(8).map(ToString::to_string).collect();
        let more = if places.len() > 8 { ", …" } else { "" };
        format!("{}{more}", names.join(", "))
    };
    let number = match observed {
        Side::Number(number) => number,
        Side::Country(_) | Side::Nothing => f64::NAN,
    };
    let country = match observed {
        Side::Country(country) => country.to_string(),
        Side::Number(_) | Side::Nothing => String::new(),
    };
    match rule {
        Rule::DocumentIn(list) => format!("document {country} in {}", places(list)),
        Rule::ResidenceIn(list) => format!("declared residence {country} in {}", places(list)),
        Rule::IpIn(list) => format!("connection from {country} in {}", places(list)),
        Rule::BalanceEurAtLeast(least) => format!("balance {number} >= {least} euro"),
        Rule::NameScoreAtLeast(least) => format!("name score {} >= {least}", score(number)),
        Rule::RiskScoreAtLeast(least) => format!("risk score {} >= {least}", score(number)),
        Rule::Always(_) => "always".to_owned(),
        Rule::All(_) | Rule::Any(_) | Rule::Not(_) => String::new(),
    }
}

fn in_words_change(change: &Change) -> String {
    let observable = match change.observable {
        Observable::DocumentCountry => "a document of",
        Observable::DeclaredResidence => "a declared residence in",
        Observable::IpCountry => "a connection from",
        Observable::BalanceEur => "a balance",
        Observable::NameScore => "a name score",
        Observable::RiskScore => "a risk score",
    };
    let amount = |number: f64| match change.observable {
        Observable::BalanceEur => format!("{number} euro"),
        _ => score(number),
    };
    match change.to {
        Target::Country(country) => format!("{observable} {country}"),
        Target::AtLeast(number) => format!("{observable} of {} or more", amount(number)),
        Target::Above(number) => format!("{observable} above {}", amount(number)),
        Target::Below(number) => format!("{observable} below {}", amount(number)),
        Target::AtMost(number) => format!("{observable} of {} or less", amount(number)),
    }
}

/// A score with six decimals, or fewer when they are zero: enough to see on which side of a threshold it lies.
fn score(score: f64) -> String {
    let text = format!("{score:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
