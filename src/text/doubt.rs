//! Owns the questions to the reader about the model itself, in order. Refuses their wording and any answer in numbers.

/// A heading and what stands below it.
pub type Section = (&'static str, &'static [&'static str]);

/// What it leaves out, what would change the conclusion, how to argue against it.
pub const SECTIONS: [Section; 3] = [
    (
        "doubt-leaves-out",
        &[
            "doubt-out-lives",
            "doubt-out-elsewhere",
            "doubt-out-deterrence",
            "doubt-out-learning",
            "doubt-out-law",
            "doubt-out-war",
        ],
    ),
    (
        "doubt-would-change",
        &[
            "doubt-change-involved",
            "doubt-change-money",
            "doubt-change-scores",
            "doubt-change-speed",
            "doubt-change-weight",
        ],
    ),
    (
        "doubt-argue",
        &[
            "doubt-argue-truth",
            "doubt-argue-count",
            "doubt-argue-one",
            "doubt-argue-average",
            "doubt-argue-purpose",
        ],
    ),
];
