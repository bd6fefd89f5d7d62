//! Owns tables and numbers as a person reads them on a terminal. Refuses exact values: `--format json` has them.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle, Width, presets,
};
use std::io::{self, IsTerminal};

/// Columns of a page that is not a terminal.
const PAGE: u16 = 120;

/// How rows are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// By lines: they are taller than one line of text.
    Ruled,
    /// Not at all.
    Close,
}

/// A table with bold headings; after the first `left` columns, numbers to the right.
pub(super) fn table(headings: &[&str], left: usize, rows: Rows) -> Table {
    let style = match rows {
        Rows::Ruled => presets::UTF8_HORIZONTAL_ONLY,
        Rows::Close => {
            let rule = LineStyle::none().fill('─').junction('─');
            TableStyle::new().header_separator(rule)
        }
    };
    let mut table = Table::new();
    table
        .load_style(style)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width());
    if is_plain() {
        table.force_no_tty();
    } else {
        table.enforce_styling();
    }
    table.set_header(
        headings
            .iter()
            .map(|heading| Cell::new(heading).add_attribute(Attribute::Bold)),
    );
    for column in table.column_iter_mut().skip(left) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// Keeps a column at least so wide that it need not break within words.
pub(super) fn keep_width(table: &mut Table, column: usize, content: usize) {
    let width = Width::Fixed(u16::try_from(content + 2).unwrap_or(u16::MAX));
    if let Some(column) = table.column_mut(column) {
        column.set_constraint(ColumnConstraint::LowerBoundary(width));
    }
}

/// Text in lines that fit.
pub(super) fn wrapped(text: &str) -> String {
    let width = usize::from(width()).min(100);
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push('\n');
            used = 0;
        } else if used > 0 {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += length;
    }
    lines.push('\n');
    lines
}

/// Columns that may be used.
pub(super) fn width() -> u16 {
    if !io::stdout().is_terminal() {
        return PAGE;
    }
    comfy_table::Table::new().width().unwrap_or(PAGE).max(40)
}

/// No colour or weight: this is no terminal, or NO_COLOR is set (https://no-color.org).
fn is_plain() -> bool {
    !io::stdout().is_terminal()
        || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// A count with four significant digits and separators; a dash when undefined.
pub(super) fn count(value: Option<f64>) -> String {
    match value {
        None => "–".to_owned(),
        Some(0.0) => "0".to_owned(),
        Some(value) if value.abs() < 10.0 => trimmed(value, 2),
        Some(value) if value.abs() < 100.0 => trimmed(value, 1),
        Some(value) => separated(rounded(value, 4)),
    }
}

/// A share in percent with two or three significant digits; a dash when undefined.
pub(super) fn share(value: Option<f64>) -> String {
    match value.map(|value| value * 100.0) {
        None => "–".to_owned(),
        Some(0.0) => "0%".to_owned(),
        Some(percent) if percent < 0.001 => "< 0.001%".to_owned(),
        Some(percent) if percent < 1.0 => format!("{}%", rounded(percent, 2)),
        Some(percent) if percent < 100.0 => format!("{}%", trimmed(percent.min(99.9), 1)),
        Some(_) => "100%".to_owned(),
    }
}

/// A number in full with separators.
pub(super) fn whole(value: f64) -> String {
    separated(value.round())
}

fn trimmed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

fn rounded(value: f64, digits: usize) -> f64 {
    format!("{value:.precision$e}", precision = digits - 1)
        .parse()
        .unwrap_or(value)
}

fn separated(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if value < 0.0 {
        format!("-{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_for_people() {
        let counts = [
            (0.0, "0"),
            (0.5, "0.5"),
            (9.876, "9.88"),
            (87.0, "87"),
            (87.25, "87.2"),
            (1234.4, "1,234"),
            (9_923_412.0, "9,923,000"),
            (-1500.0, "-1,500"),
        ];
        for (value, text) in counts {
            assert_eq!(count(Some(value)), text);
        }
        let shares = [
            (0.0, "0%"),
            (1e-6, "< 0.001%"),
            (0.000_314, "0.031%"),
            (0.004, "0.4%"),
            (0.3141, "31.4%"),
            (0.9999, "99.9%"),
            (1.0, "100%"),
        ];
        for (value, text) in shares {
            assert_eq!(share(Some(value)), text);
        }
        assert_eq!((count(None), share(None)), ("–".to_owned(), "–".to_owned()));
        assert_eq!(whole(12_345_678.4), "12,345,678");
    }
}
