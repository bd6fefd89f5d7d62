//! Owns the scenarios that come with the program. Refuses to read them: a caller checks them like any other file.

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The `id` in the file.
    pub id: &'static str,
    /// The file, `freeze-frame/scenario/1`.
    pub json: &'static str,
    /// The two of its policies by which it is shown where nobody says which.
    pub shown: [&'static str; 2],
}

/// All of them; the first is the one meant when nobody says which.
pub const SCENARIOS: [Entry; 4] = [
    Entry {
        id: "russia-2022",
        json: include_str!("../static/scenarios/russia-2022.json"),
        shown: ["blanket-nationality", "sanctions-list"],
    },
    Entry {
        id: "two-shores",
        json: include_str!("../static/scenarios/two-shores.json"),
        shown: ["blanket", "targeted"],
    },
    Entry {
        id: "harbour-town",
        json: include_str!("../static/scenarios/harbour-town.json"),
        shown: ["ternland-papers", "wanted-list"],
    },
    Entry {
        id: "base-rate-trap",
        json: include_str!("../static/scenarios/base-rate-trap.json"),
        shown: ["balanced-in-alder", "balanced-in-birch"],
    },
];

/// The scenario with this id.
#[must_use]
pub fn find(id: &str) -> Option<Entry> {
    SCENARIOS.into_iter().find(|entry| entry.id == id)
}
