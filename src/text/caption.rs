//! Owns what is said about the picture: what a mark stands for, where the involved are, and all of it in words. Refuses to draw it.

use super::Arg;
use super::Words;
use crate::model::outcome::{Accounts, Counted};
use crate::protocol::crowd::Fate;

/// What the picture shows, in numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub marks: f64,
    pub accounts_per_mark: f64,
    /// Marks that show the involved.
    pub involved_marks: f64,
    /// Involved accounts.
    pub involved: f64,
}

impl Scale {
    /// Marks the involved would get if every mark stood for equally many accounts.
    #[must_use]
    pub fn true_marks(&self) -> f64 {
        if self.accounts_per_mark > 0.0 {
            self.involved / self.accounts_per_mark
        } else {
            0.0
        }
    }

    /// The message about the involved that fits.
    #[must_use]
    pub fn message(&self) -> &'static str {
        let fair = self.true_marks();
        match () {
            () if self.involved < 0.5 => "caption-no-involved",
            () if self.involved_marks < 0.5 && fair < 1.0 => "caption-involved-unseen",
            () if self.involved_marks < 0.5 => "caption-involved-rounded",
            () if (self.involved_marks - fair).abs() <= 1.0 && fair >= 0.5 => {
                "caption-involved-to-scale"
            }
            () if fair < 1.0 => "caption-involved-below-one",
            () => "caption-involved-enlarged",
        }
    }

    /// The caption.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let fair = self.true_marks();
        let args = [
            ("marks", Arg::Count(self.marks)),
            ("accounts", Arg::Count(self.accounts_per_mark)),
            ("involved", Arg::Count(self.involved_marks)),
            ("fair", Arg::Count(fair)),
            ("fraction", Arg::Share(fair)),
        ];
        let scale = words.tell("caption-scale", &args);
        format!("{scale} {}", words.tell(self.message(), &args))
    }
}

/// Represented accounts of one fate.
#[must_use]
pub fn of_fate(fate: Fate) -> fn(&Accounts) -> f64 {
    match fate {
        Fate::Unaffected => |accounts| accounts.unaffected,
        Fate::Left => |accounts| accounts.left,
        Fate::Restricted => |accounts| accounts.restricted,
        Fate::Frozen => |accounts| accounts.frozen,
        Fate::Released => |accounts| accounts.released,
    }
}

/// What a fate is called.
#[must_use]
pub fn fate_name(words: &Words, fate: Fate) -> String {
    words.say(match fate {
        Fate::Unaffected => "fate-unaffected",
        Fate::Left => "fate-left",
        Fate::Restricted => "fate-restricted",
        Fate::Frozen => "fate-frozen",
        Fate::Released => "fate-released",
    })
}

/// The picture in words.
#[must_use]
pub fn label(words: &Words, title: &str, outcome: &impl Counted) -> String {
    let innocent = &outcome.accounts().innocent;
    words.tell(
        "picture-label",
        &[
            ("policy", Arg::Text(title)),
            ("frozen", Arg::Count(innocent.frozen)),
            ("restricted", Arg::Count(innocent.restricted)),
            ("left", Arg::Count(innocent.left)),
            ("unaffected", Arg::Count(innocent.unaffected)),
            (
                "involvedfrozen",
                Arg::Count(outcome.involved(|accounts| accounts.frozen)),
            ),
            (
                "involved",
                Arg::Count(outcome.involved(|accounts| accounts.total)),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caption_says_when_the_involved_are_not_to_scale() {
        let scale = |involved_marks: f64, involved: f64| Scale {
            marks: 20_000.0,
            accounts_per_mark: 1_000.0,
            involved_marks,
            involved,
        };
        for (involved_marks, involved, message) in [
            (0.0, 0.0, "caption-no-involved"),
            (0.0, 300.0, "caption-involved-unseen"),
            (0.0, 1_300.0, "caption-involved-rounded"),
            (12.0, 12_400.0, "caption-involved-to-scale"),
            (40.0, 12_400.0, "caption-involved-enlarged"),
            (40.0, 300.0, "caption-involved-below-one"),
            (1.0, 300.0, "caption-involved-below-one"),
            (1.0, 800.0, "caption-involved-to-scale"),
        ] {
            assert_eq!(
                scale(involved_marks, involved).message(),
                message,
                "{involved_marks} {involved}"
            );
        }
    }
}
