//! Owns changing a rule part by part: adding, removing, moving, wrapping. Refuses to judge what the rule then means, and limits (`reading`), which
//! it only measures.

use super::rule::{MAX_DEPTH, MAX_NODES, Rule};
use std::slice;

/// A change to one part of a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// One more part at the end of a group.
    Add(Rule),
    /// Another part in its place.
    Replace(Rule),
    /// The same part again, behind it.
    Duplicate,
    /// A group that would be empty goes with its last part.
    Remove,
    /// Before the part that was before it.
    MoveUp,
    /// Behind the part that was behind it.
    MoveDown,
    /// Into a group `all` of its own.
    WrapInAll,
    /// Into a group `any` of its own.
    WrapInAny,
    /// Into a `not`.
    Negate,
    /// What a group or `not` holds stands where it was.
    Unwrap,
}

/// The parts of a group, or what a `not` holds; none of a leaf.
#[must_use]
pub fn parts(rule: &Rule) -> &[Rule] {
    match rule {
        Rule::All(parts) | Rule::Any(parts) => parts,
        Rule::Not(part) => slice::from_ref(part),
        _ => &[],
    }
}

/// The part at this path; the empty path is the rule itself.
#[must_use]
pub fn part<'r>(rule: &'r Rule, path: &[usize]) -> Option<&'r Rule> {
    path.iter()
        .try_fold(rule, |rule, &number| parts(rule).get(number))
}

/// The rule after this act on the part at `path`, and the path of what the act was about; `None` when there is no such part or the act cannot
/// be done to it.
///
/// ```
/// use freeze_frame_model::policy::rule::Rule;
/// use freeze_frame_model::policy::tree::{Act, changed};
/// let (rule, path) = changed(&Rule::NameScoreAtLeast(0.95), &[], &Act::WrapInAny).unwrap();
/// assert_eq!((rule, path), (Rule::Any(vec![Rule::NameScoreAtLeast(0.95)]), vec![]));
/// ```
#[must_use]
pub fn changed(rule: &Rule, path: &[usize], act: &Act) -> Option<(Rule, Vec<usize>)> {
    let here = part(rule, path)?;
    let split = path.split_last();
    let mut next = rule.clone();
    let mut shown = path.to_vec();
    let siblings = |next: &mut Rule, above: &[usize]| -> Option<Vec<Rule>> {
        match part_mut(next, above)? {
            Rule::All(parts) | Rule::Any(parts) => Some(std::mem::take(parts)),
            _ => None,
        }
    };
    match act {
        Act::Replace(part) => *part_mut(&mut next, path)? = part.clone(),
        Act::WrapInAll => *part_mut(&mut next, path)? = Rule::All(vec![here.clone()]),
        Act::WrapInAny => *part_mut(&mut next, path)? = Rule::Any(vec![here.clone()]),
        Act::Negate => *part_mut(&mut next, path)? = Rule::Not(Box::new(here.clone())),
        Act::Add(part) => {
            let (Rule::All(parts) | Rule::Any(parts)) = part_mut(&mut next, path)? else {
                return None;
            };
            shown.push(parts.len());
            parts.push(part.clone());
        }
        Act::Unwrap => {
            let held = parts(here).to_vec();
            match (held.len(), split) {
                (0, _) => return None,
                (1, _) => *part_mut(&mut next, path)? = held.into_iter().next()?,
                // Several parts can only stand among others of a group.
                (_, Some((&number, above))) => {
                    let mut all = siblings(&mut next, above)?;
                    all.splice(number..=number, held);
                    restore(&mut next, above, all)?;
                }
                (_, None) => return None,
            }
        }
        Act::Duplicate => {
            let (&number, above) = split?;
            let mut all = siblings(&mut next, above)?;
            all.insert(number + 1, here.clone());
            restore(&mut next, above, all)?;
            shown = [above, &[number + 1]].concat();
        }
        Act::MoveUp | Act::MoveDown => {
            let (&number, above) = split?;
            let mut all = siblings(&mut next, above)?;
            let to = if *act == Act::MoveUp {
                number.checked_sub(1)?
            } else {
                number + 1
            };
            if to >= all.len() {
                return None;
            }
            all.swap(number, to);
            restore(&mut next, above, all)?;
            shown = [above, &[to]].concat();
        }
        Act::Remove => {
            let (&number, above) = split?;
            if parts(part(rule, above)?).len() < 2 {
                return changed(rule, above, &Act::Remove);
            }
            let mut all = siblings(&mut next, above)?;
            all.remove(number);
            shown = [above, &[number.min(all.len() - 1)]].concat();
            restore(&mut next, above, all)?;
        }
    }
    Some((next, shown))
}

fn part_mut<'r>(rule: &'r mut Rule, path: &[usize]) -> Option<&'r mut Rule> {
    let Some((&number, below)) = path.split_first() else {
        return Some(rule);
    };
    let part = match rule {
        Rule::All(parts) | Rule::Any(parts) => parts.get_mut(number)?,
        Rule::Not(part) if number == 0 => part,
        _ => return None,
    };
    part_mut(part, below)
}

fn restore(rule: &mut Rule, path: &[usize], all: Vec<Rule>) -> Option<()> {
    let (Rule::All(parts) | Rule::Any(parts)) = part_mut(rule, path)? else {
        return None;
    };
    *parts = all;
    Some(())
}

/// How deep a rule is nested; a lone leaf has depth 1.
#[must_use]
pub fn depth(rule: &Rule) -> usize {
    1 + parts(rule).iter().map(depth).max().unwrap_or(0)
}

/// How many parts a rule has, itself and those within counted.
#[must_use]
pub fn nodes(rule: &Rule) -> usize {
    1 + parts(rule).iter().map(nodes).sum::<usize>()
}

/// Whether a rule keeps to the limits of a file.
#[must_use]
pub fn is_within_limits(rule: &Rule) -> bool {
    depth(rule) <= MAX_DEPTH && nodes(rule) <= MAX_NODES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(score: f64) -> Rule {
        Rule::NameScoreAtLeast(score)
    }

    fn group() -> Rule {
        Rule::Any(vec![
            name(0.1),
            Rule::All(vec![name(0.2), name(0.3)]),
            Rule::Not(Box::new(name(0.4))),
        ])
    }

    #[test]
    fn a_part_is_found_by_its_path() {
        assert_eq!(part(&group(), &[]), Some(&group()));
        assert_eq!(part(&group(), &[1, 1]), Some(&name(0.3)));
        assert_eq!(part(&group(), &[2, 0]), Some(&name(0.4)));
        for missing in [&[3][..], &[0, 0], &[2, 1], &[1, 1, 0]] {
            assert_eq!(part(&group(), missing), None);
        }
    }

    #[test]
    fn every_act_says_where_what_it_was_about_now_stands() {
        for (path, act, shown) in [
            (&[1][..], Act::Add(name(0.9)), &[1, 2][..]),
            (&[0], Act::Replace(name(0.9)), &[0]),
            (&[0], Act::Duplicate, &[1]),
            (&[1], Act::MoveUp, &[0]),
            (&[1], Act::MoveDown, &[2]),
            (&[1, 0], Act::WrapInAny, &[1, 0]),
            (&[1, 0], Act::Negate, &[1, 0]),
            (&[2], Act::Unwrap, &[2]),
            (&[1], Act::Unwrap, &[1]),
            (&[1, 1], Act::Remove, &[1, 0]),
            (&[0], Act::Remove, &[0]),
        ] {
            let (next, at) = changed(&group(), path, &act).unwrap();
            assert_eq!(at, shown, "{act:?}");
            assert!(part(&next, &at).is_some(), "{act:?}");
            assert_ne!(next, group(), "{act:?}");
        }
    }

    #[test]
    fn moving_there_and_back_and_wrapping_and_unwrapping_change_nothing() {
        for (act, back) in [
            (Act::MoveUp, Act::MoveDown),
            (Act::MoveDown, Act::MoveUp),
            (Act::WrapInAll, Act::Unwrap),
            (Act::WrapInAny, Act::Unwrap),
            (Act::Negate, Act::Unwrap),
            (Act::Duplicate, Act::Remove),
        ] {
            let (there, at) = changed(&group(), &[1], &act).unwrap();
            let (here, _) = changed(&there, &at, &back).unwrap();
            assert_eq!(here, group(), "{act:?}");
        }
        let (added, at) = changed(&group(), &[1], &Act::Add(name(0.9))).unwrap();
        assert_eq!(changed(&added, &at, &Act::Remove).unwrap().0, group());
    }

    #[test]
    fn no_group_is_left_empty_and_a_clause_keeps_its_rule() {
        let nested = Rule::Any(vec![
            name(0.1),
            Rule::Not(Box::new(Rule::All(vec![name(0.2)]))),
        ]);
        let (next, at) = changed(&nested, &[1, 0, 0], &Act::Remove).unwrap();
        assert_eq!((next, at), (Rule::Any(vec![name(0.1)]), vec![0]));
        let lone = Rule::Any(vec![name(0.1)]);
        assert_eq!(changed(&lone, &[0], &Act::Remove), None);
        assert_eq!(changed(&lone, &[], &Act::Remove), None);
    }

    #[test]
    fn what_cannot_be_done_is_not_done() {
        for (path, act) in [
            (&[0][..], Act::MoveUp),
            (&[2], Act::MoveDown),
            (&[0], Act::Add(name(0.9))),
            (&[0], Act::Unwrap),
            (&[], Act::Unwrap),
            (&[], Act::Duplicate),
            (&[2, 0], Act::MoveUp),
            (&[7], Act::Negate),
        ] {
            assert_eq!(changed(&group(), path, &act), None, "{path:?} {act:?}");
        }
    }

    #[test]
    fn size_is_measured_as_files_are() {
        assert_eq!((depth(&name(0.1)), nodes(&name(0.1))), (1, 1));
        assert_eq!((depth(&group()), nodes(&group())), (3, 7));
        let deep = (1..MAX_DEPTH).fold(name(0.1), |rule, _| Rule::Not(Box::new(rule)));
        assert!(is_within_limits(&deep) && !is_within_limits(&Rule::Not(Box::new(deep))));
        let wide = Rule::Any(vec![name(0.1); MAX_NODES - 1]);
        assert!(is_within_limits(&wide));
        assert!(!is_within_limits(&Rule::Any(vec![name(0.1); MAX_NODES])));
    }
}
