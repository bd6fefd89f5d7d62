//! Owns the teacher guide: its parts in order, as messages. Refuses the wording (messages) and the look of a page. `docs/teacher-guide.md` is made from the same.

/// A part of the guide.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    pub title: &'static str,
    pub blocks: &'static [Block],
}

/// What a part is made of.
#[derive(Clone, Copy, Debug)]
pub enum Block {
    Text(&'static str),
    List(&'static [&'static str]),
    /// From which minute to which, and what happens.
    Plan(&'static [(u32, u32, &'static str)]),
    /// Questions and what a good answer says.
    Questions(&'static [(&'static str, &'static str)]),
    /// Scenarios: the slug, the title as its document has it, and what it is good for.
    Scenarios(&'static [(&'static str, &'static str, &'static str)]),
}

use Block::{List, Plan, Questions, Scenarios, Text};

/// The guide.
pub const GUIDE: [Section; 9] = [
    Section {
        title: "guide-aims",
        blocks: &[List(&[
            "guide-aim-rates",
            "guide-aim-weigh",
            "guide-aim-classify",
            "guide-aim-doubt",
        ])],
    },
    Section {
        title: "guide-hooks",
        blocks: &[List(&[
            "guide-hook-statistics",
            "guide-hook-civics",
            "guide-hook-computing",
        ])],
    },
    Section {
        title: "guide-before",
        blocks: &[List(&[
            "guide-before-scenario",
            "guide-before-offline",
            "guide-before-print",
            "guide-before-try",
        ])],
    },
    Section {
        title: "guide-long",
        blocks: &[Plan(&[
            (0, 5, "guide-long-open"),
            (5, 13, "guide-long-bet"),
            (13, 23, "guide-long-count"),
            (23, 33, "guide-long-change"),
            (33, 42, "guide-long-weigh"),
            (42, 45, "guide-long-close"),
        ])],
    },
    Section {
        title: "guide-short",
        blocks: &[Plan(&[
            (0, 3, "guide-short-bet"),
            (3, 7, "guide-short-reveal"),
            (7, 10, "guide-short-ask"),
        ])],
    },
    Section {
        title: "guide-questions",
        blocks: &[
            Text("guide-questions-text"),
            Questions(&[
                ("guide-ask-rates", "guide-answer-rates"),
                ("guide-ask-errors", "guide-answer-errors"),
                ("guide-ask-papers", "guide-answer-papers"),
                ("guide-ask-appeal", "guide-answer-appeal"),
                ("guide-ask-weigh", "guide-answer-weigh"),
                ("guide-ask-change", "guide-answer-change"),
            ]),
        ],
    },
    Section {
        title: "guide-pitfalls",
        blocks: &[List(&[
            "guide-pitfall-assumed",
            "guide-pitfall-shares",
            "guide-pitfall-words",
            "guide-pitfall-score",
            "guide-pitfall-verdict",
        ])],
    },
    Section {
        title: "guide-safe",
        blocks: &[
            Text("guide-safe-text"),
            List(&[
                "guide-safe-fiction",
                "guide-safe-nobody",
                "guide-safe-roles",
                "guide-safe-people",
                "guide-safe-codes",
                "guide-safe-out",
            ]),
        ],
    },
    Section {
        title: "guide-fiction",
        blocks: &[
            Text("guide-fiction-text"),
            Scenarios(&[
                ("harbour-town", "Harbour town", "guide-fiction-harbour"),
                ("base-rate-trap", "The base-rate trap", "guide-fiction-trap"),
                ("two-shores", "Two shores", "guide-fiction-shores"),
            ]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::text::Words;
    use crate::text::named;
    use crate::text::tests::english;
    use serde_json::Value;

    fn block(words: &Words, block: &Block, text: &mut String) {
        match block {
            Text(key) => *text += &format!("\n{}\n", words.say(key)),
            List(keys) => {
                text.push('\n');
                for key in *keys {
                    *text += &format!("- {}\n", words.say(key));
                }
            }
            Plan(rows) => {
                let head = [words.say("guide-minutes"), words.say("guide-happens")];
                *text += &format!("\n| {} | {} |\n| --- | --- |\n", head[0], head[1]);
                for (from, to, key) in *rows {
                    *text += &format!("| {from}–{to} | {} |\n", words.say(key));
                }
            }
            Questions(rows) => {
                for (ask, answer) in *rows {
                    *text += &format!("\n**{}**\n\n{}\n", words.say(ask), words.say(answer));
                }
            }
            Scenarios(rows) => {
                text.push('\n');
                for (_, title, key) in *rows {
                    let title = named::text(words, title);
                    *text += &format!("- **{title}.** {}\n", words.say(key));
                }
            }
        }
    }

    /// The guide of the repository.
    fn document() -> String {
        let words = english();
        let mut text = format!(
            "# {}\n\n{}\n",
            words.say("guide-title"),
            words.say("guide-lede")
        );
        for section in GUIDE {
            text += &format!("\n## {}\n", words.say(section.title));
            for each in section.blocks {
                block(&words, each, &mut text);
            }
        }
        text + "\n---\n\nThis guide is part of the page, in every language it speaks: under “In class”, with the worksheet. Made from the page's messages.\n"
    }

    #[test]
    fn the_repositorys_guide_says_what_the_page_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/teacher-guide.md");
        if std::env::var_os("UPDATE_GUIDE").is_some() {
            std::fs::write(path, document()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap();
        assert_eq!(written, document(), "write it anew with UPDATE_GUIDE=1");
    }

    #[test]
    fn the_plans_leave_no_minute_out_and_the_scenarios_are_those_of_the_catalogue() {
        for section in GUIDE {
            for each in section.blocks {
                match each {
                    Plan(rows) => {
                        assert_eq!(rows[0].0, 0);
                        for pair in rows.windows(2) {
                            assert_eq!(pair[0].1, pair[1].0);
                        }
                        let (.., last, _) = rows[rows.len() - 1];
                        assert!([10, 45].contains(&last), "{last}");
                        assert!(english().say(section.title).contains(&last.to_string()));
                    }
                    Scenarios(rows) => {
                        for (id, title, _) in *rows {
                            let known = catalogue::SCENARIOS.iter().any(|scenario| {
                                let document: Value = serde_json::from_str(scenario.json).unwrap();
                                document["id"] == *id && document["title"] == *title
                            });
                            assert!(known, "{id}: {title}");
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}
