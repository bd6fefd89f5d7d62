//! Owns a result as a file that is taken along: the result document as text, and its numbers as CSV. The command line prints these and the
//! page saves them, so both give the same bytes. Refuses where they go, and rounding: numbers stand there in full.

use crate::model::class::{ByClass, Class};
use crate::model::outcome::{Accounts, Funds, Interval, Outcome};
use serde::Serialize;

/// A document as text, with a line break at its end; `None` for what is no JSON, which no document of the model is.
#[must_use]
pub fn json<T: Serialize>(document: &T) -> Option<String> {
    let mut text = serde_json::to_string_pretty(document).ok()?;
    text.push('\n');
    Some(text)
}

/// A row for each policy and number: metrics with their ranges, then counts.
#[must_use]
pub fn csv(outcome: &Outcome) -> String {
    let mut text = String::from("policy,metric,value,mean,p05,p95\n");
    for policy in &outcome.policies {
        let mut add = |metric: &str, numbers: [Option<f64>; 4]| {
            let names = [&policy.id, metric].map(csv_field);
            let fields = names.into_iter().chain(numbers.map(csv_number));
            text.push_str(&fields.collect::<Vec<String>>().join(","));
            text.push('\n');
        };
        for (metric, value) in policy.metrics.entries() {
            let interval = policy.interval.get(metric);
            let of = |pick: fn(&Interval) -> Option<f64>| interval.and_then(pick);
            add(
                metric,
                [value, of(|i| i.mean), of(|i| i.p05), of(|i| i.p95)],
            );
        }
        for (count, value) in counts(&policy.accounts, &policy.funds_eur) {
            add(&count, [Some(value), None, None, None]);
        }
    }
    text
}

/// A policy's counts by class, named by their place in the result document.
#[must_use]
pub fn counts(accounts: &ByClass<Accounts>, funds_eur: &ByClass<Funds>) -> Vec<(String, f64)> {
    let mut counts = Vec::new();
    for class in Class::ALL {
        let name = class_name(class);
        let accounts = accounts.get(class);
        for (fate, value) in [
            ("total", accounts.total),
            ("unaffected", accounts.unaffected),
            ("left", accounts.left),
            ("restricted", accounts.restricted),
            ("frozen", accounts.frozen),
            ("released", accounts.released),
        ] {
            counts.push((format!("accounts.{name}.{fate}"), value));
        }
    }
    for class in Class::ALL {
        let name = class_name(class);
        let funds = funds_eur.get(class);
        for (fate, value) in [
            ("total", funds.total),
            ("left", funds.left),
            ("restricted", funds.restricted),
            ("locked", funds.locked),
            ("released", funds.released),
        ] {
            counts.push((format!("funds_eur.{name}.{fate}"), value));
        }
    }
    counts
}

#[must_use]
pub fn class_name(class: Class) -> &'static str {
    match class {
        Class::Innocent => "innocent",
        Class::Facilitator => "facilitator",
        Class::Designated => "designated",
    }
}

/// A field of a CSV row, quoted when it must be (RFC 4180).
#[must_use]
pub fn csv_field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A number in full, as JSON writes it but without a fraction of zero; empty when there is none.
#[must_use]
pub fn csv_number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
