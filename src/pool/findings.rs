//! Owns what the findings of a study's items amount to together: always in the same order, however many workers found them. Refuses to wait
//! for all of them.

use crate::model::frontier::mark;
use crate::protocol::worker::{Finding, Findings};
use std::collections::BTreeMap;

/// What has been found so far; by item.
#[must_use]
pub fn findings(found: &BTreeMap<u32, Finding>) -> Findings {
    let (mut base, mut swings) = (None, Vec::new());
    let (mut points, mut presets) = (Vec::new(), Vec::new());
    for finding in found.values() {
        match finding {
            Finding::Base(metrics) => base = Some(metrics.clone()),
            Finding::Swing(swing) => swings.push(swing.as_ref().clone()),
            Finding::Points(found) => points.extend_from_slice(found),
            Finding::Presets(found) => presets.extend_from_slice(found),
        }
    }
    if base.is_some() || !swings.is_empty() {
        return Findings::Sensitivity { base, swings };
    }
    mark(&mut points);
    for preset in &mut presets {
        preset.on_frontier = !points.iter().any(|point| point.beats(preset));
    }
    Findings::Frontier { points, presets }
}
