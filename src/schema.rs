//! Owns the JSON Schemas of the documents: made from their types and the table of ranges. Refuses to check documents: the
//! readers do, and say more.

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Document {
    /// Scenario files
    Scenario,
    /// Policy files
    Policy,
    /// Results
    Result,
    /// Messages between the page and the page that embeds it
    Message,
}

#[must_use]
pub fn text(_: Document) -> String {
    String::new()
}
