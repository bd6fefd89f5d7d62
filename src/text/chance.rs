//! Owns putting a share into words: `3 in 10`. Refuses to be further from the truth than [`TOLERANCE`].

/// Largest relative error of a share in words.
pub const TOLERANCE: f64 = 0.05;

/// A share, in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Chance {
    None,
    /// `part` in `whole`.
    In {
        part: u32,
        whole: f64,
    },
    /// Not quite all: more than 99 in 100.
    NearlyAll,
    All,
}

impl Chance {
    /// The plainest words within the tolerance: tenths, then one in a few, then hundredths, then one in many.
    #[must_use]
    pub fn of(share: f64) -> Chance {
        if share <= 0.0 {
            return Chance::None;
        }
        if share >= 1.0 {
            return Chance::All;
        }
        if share > 0.995 {
            return Chance::NearlyAll;
        }
        let tenths = (10.0, (share * 10.0).round());
        let unit = ((1.0 / share).round(), 1.0);
        let hundredths = (100.0, (share * 100.0).round());
        for (whole, part) in [tenths, unit, hundredths] {
            let few = whole <= 10.0 || share >= 0.1;
            let close = (part / whole - share).abs() <= TOLERANCE * share;
            if few && close && part >= 1.0 && part < whole {
                return Chance::In {
                    part: part as u32,
                    whole,
                };
            }
        }
        Chance::In {
            part: 1,
            whole: 1.0 / share,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_read_as_people_say_them() {
        for (share, part, whole) in [
            (0.298, 3, 10.0),
            (0.5, 5, 10.0),
            (0.1, 1, 10.0),
            (0.146, 1, 7.0),
            (0.335, 1, 3.0),
            (0.46, 46, 100.0),
            (0.95, 95, 100.0),
            (0.992, 99, 100.0),
        ] {
            assert_eq!(Chance::of(share), Chance::In { part, whole }, "{share}");
        }
        assert_eq!(
            Chance::of(0.002),
            Chance::In {
                part: 1,
                whole: 500.0
            }
        );
        assert_eq!(Chance::of(0.0), Chance::None);
        assert_eq!(Chance::of(1.0), Chance::All);
        assert_eq!(Chance::of(0.999), Chance::NearlyAll);
    }

    #[test]
    fn words_stay_close_to_the_share() {
        for step in 1..9_950 {
            let share = f64::from(step) / 10_000.0;
            let Chance::In { part, whole } = Chance::of(share) else {
                panic!("{share}");
            };
            let said = f64::from(part) / whole;
            assert!(
                (said - share).abs() <= TOLERANCE * share + 1e-12,
                "{share} as {said}"
            );
        }
    }
}
