//! Owns numbers, days and country names as the reader's language writes them, by the browser's `Intl`. Refuses to choose the precision (`text::numerals`).

use crate::text::numerals::{Numerals, PlainNumerals};
use js_sys::Intl::{
    CompactDisplay, DateTimeFormat, DisplayNames, DisplayNamesOptions, DisplayNamesType,
    NumberFormat, NumberFormatNotation, NumberFormatOptions, NumberFormatStyle,
};
use js_sys::{Array, Date, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// Percent, compact, and significant digits.
type Form = (bool, bool, u8);

/// The browser's numerals for one language; formatters are made once, when first needed.
pub struct IntlNumerals {
    locales: Array,
    /// English is written as in Europe: 27 February 2022.
    days: Array,
    /// There are a handful.
    formats: RefCell<Vec<(Form, Function)>>,
    countries: DisplayNames,
}

impl IntlNumerals {
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let locales = Array::of1(&JsValue::from_str(tag));
        let options = DisplayNamesOptions::new();
        options.set_type(DisplayNamesType::Region);
        IntlNumerals {
            countries: DisplayNames::new(&locales, options.unchecked_ref()),
            days: Array::of1(&JsValue::from_str(if tag == "en" { "en-GB" } else { tag })),
            locales,
            formats: RefCell::default(),
        }
    }

    fn formatted(&self, number: f64, digits: u8, compact: bool, percent: bool) -> Option<String> {
        let key = (percent, compact, digits);
        let mut formats = self.formats.borrow_mut();
        if !formats.iter().any(|(known, _)| *known == key) {
            let options = NumberFormatOptions::new();
            options.set_maximum_significant_digits(digits);
            if percent {
                options.set_style(NumberFormatStyle::Percent);
            }
            if compact {
                options.set_notation(NumberFormatNotation::Compact);
                options.set_compact_display(CompactDisplay::Long);
            }
            let format = NumberFormat::new(&self.locales, options.unchecked_ref()).format();
            formats.push((key, format));
        }
        let (_, format) = formats.iter().find(|(known, _)| *known == key)?;
        format
            .call1(&JsValue::UNDEFINED, &JsValue::from_f64(number))
            .ok()?
            .as_string()
    }
}

impl Numerals for IntlNumerals {
    fn decimal(&self, number: f64, digits: u8, compact: bool) -> String {
        self.formatted(number, digits, compact, false)
            .unwrap_or_else(|| PlainNumerals.decimal(number, digits, compact))
    }

    fn percentage(&self, share: f64, digits: u8) -> String {
        self.formatted(share, digits, false, true)
            .unwrap_or_else(|| PlainNumerals.percentage(share, digits))
    }

    fn country(&self, code: &str) -> Option<String> {
        // `of` throws for what is no region code; user-assigned codes are named by their scenario.
        let official = code.len() == 2 && !(code.starts_with('X') && code != "XK");
        let name = official.then(|| self.countries.of(code)).flatten()?;
        Some(String::from(name)).filter(|name| name != code)
    }

    fn date(&self, iso: &str) -> String {
        let day = Date::new(&JsValue::from_str(iso));
        if day.get_time().is_nan() {
            return iso.to_string();
        }
        let options = Object::new();
        for (name, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
            // A plain object takes every value.
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
        let written = DateTimeFormat::new(&self.days, &options)
            .format()
            .call1(&JsValue::UNDEFINED, &day);
        written
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_else(|| iso.to_string())
    }
}
