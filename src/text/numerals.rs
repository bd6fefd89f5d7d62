//! Owns how precisely a number is shown to people. Refuses the signs of a language: those come from an implementation of [`Numerals`].

/// How one language writes numbers.
pub trait Numerals {
    /// This many significant digits; `compact` may write millions as a word.
    fn decimal(&self, number: f64, digits: u8, compact: bool) -> String;
    /// A share as a percentage with this many significant digits.
    fn percentage(&self, share: f64, digits: u8) -> String;
    /// The name of the country with this alpha-2 code, when the language knows one.
    fn country(&self, code: &str) -> Option<String>;
    /// A day, given as `2022-02-27`; anything else stays as it is.
    fn date(&self, iso: &str) -> String;

    /// A number of things, rounded for people: `9.9 million`, `12,300`, `17`.
    fn count(&self, number: f64) -> String {
        let (rounded, compact) = rounded_count(number);
        self.decimal(rounded, if compact { 2 } else { 6 }, compact)
    }

    /// The number that [`Numerals::count`] shows, for choosing a plural form.
    fn shown_count(&self, number: f64) -> f64 {
        rounded_count(number).0
    }

    /// A quotient: three significant digits, millions as a word.
    fn ratio(&self, number: f64) -> String {
        if number.abs() >= 1e6 {
            self.count(number)
        } else {
            self.decimal(significant(number, 3), 6, false)
        }
    }

    /// A share rounded for people; what is almost nothing or almost all is not shown as nothing or all.
    fn percent(&self, share: f64) -> String {
        let almost_all = share > 0.995 && share < 1.0;
        self.percentage(
            share.min(if almost_all { 0.9999 } else { 1.0 }),
            if almost_all { 4 } else { 2 },
        )
    }

    /// A difference of shares in percentage points, without their name.
    fn points(&self, difference: f64) -> String {
        self.decimal(significant(difference * 100.0, 2), 6, false)
    }

    /// All digits that matter, grouped as the language does.
    fn exact(&self, number: f64) -> String {
        self.decimal(number, 15, false)
    }
}

/// The shown number, and whether it is written compactly.
fn rounded_count(number: f64) -> (f64, bool) {
    match number.abs() {
        size if size >= 999_500.0 => (significant(number, 2), true),
        size if size >= 1_000.0 => (significant(number, 3), false),
        _ => (number.round(), false),
    }
}

/// Rounded to so many significant decimal digits.
#[must_use]
pub fn significant(number: f64, digits: i32) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let magnitude = number.abs().log10().floor() as i32;
    let scale = 10f64.powi((digits - 1 - magnitude).abs());
    if digits > magnitude {
        (number * scale).round() / scale
    } else {
        (number / scale).round() * scale
    }
}

/// English without a browser: for tests and for documents made at build time.
pub struct PlainNumerals;

impl Numerals for PlainNumerals {
    fn decimal(&self, number: f64, digits: u8, compact: bool) -> String {
        for (size, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
            if compact && number.abs() >= size {
                return format!("{} {word}", significant(number / size, digits.into()));
            }
        }
        grouped(&significant(number, digits.into()).to_string())
    }

    fn percentage(&self, share: f64, digits: u8) -> String {
        format!(
            "{}%",
            grouped(&significant(share * 100.0, digits.into()).to_string())
        )
    }

    fn country(&self, _: &str) -> Option<String> {
        None
    }

    fn date(&self, iso: &str) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
        let told = match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => MONTHS
                .get(month.wrapping_sub(1))
                .map(|month| format!("{day} {month} {year}")),
            _ => None,
        };
        told.unwrap_or_else(|| iso.to_string())
    }
}

/// Groups the integer digits by threes.
fn grouped(plain: &str) -> String {
    let (integer, fraction) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let (sign, integer) = integer.split_at(usize::from(integer.starts_with('-')));
    let mut text = String::from(sign);
    for (index, digit) in integer.chars().enumerate() {
        if index > 0 && (integer.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_rounded_for_people() {
        for (number, shown) in [
            (0.0, "0"),
            (0.4, "0"),
            (1.0, "1"),
            (17.3, "17"),
            (999.6, "1,000"),
            (12_345.6, "12,300"),
            (123_456.0, "123,000"),
            (999_499.0, "999,000"),
            (999_500.0, "1 million"),
            (9_912_345.0, "9.9 million"),
            (28_612_345.0, "29 million"),
            (1_234_567_890.0, "1.2 billion"),
        ] {
            assert_eq!(PlainNumerals.count(number), shown);
        }
    }

    #[test]
    fn shares_keep_two_significant_digits_and_never_pretend_to_be_all() {
        for (share, shown) in [
            (0.0, "0%"),
            (0.000_123, "0.012%"),
            (0.291, "29%"),
            (0.999_87, "99.99%"),
            (1.0, "100%"),
        ] {
            assert_eq!(PlainNumerals.percent(share), shown);
        }
    }

    #[test]
    fn ratios_keep_three_significant_digits() {
        for (ratio, shown) in [
            (0.012_345, "0.0123"),
            (4.567, "4.57"),
            (1_234.5, "1,230"),
            (2.4e6, "2.4 million"),
        ] {
            assert_eq!(PlainNumerals.ratio(ratio), shown);
        }
    }

    #[test]
    fn days_are_written_out_and_what_is_no_day_stays() {
        for (iso, shown) in [
            ("2022-02-27", "27 February 2022"),
            ("2022-13-01", "2022-13-01"),
            ("soon", "soon"),
        ] {
            assert_eq!(PlainNumerals.date(iso), shown);
        }
    }

    #[test]
    fn the_plural_form_follows_the_shown_number() {
        assert_eq!(PlainNumerals.shown_count(1.2), 1.0);
        assert_eq!(PlainNumerals.shown_count(1_234.0), 1_230.0);
    }
}
