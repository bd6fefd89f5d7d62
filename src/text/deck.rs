//! Owns the presenter's screens: which there are, in which order, what each key does, and what raised hands were counted. Refuses the look of a screen and the
//! second window.

use super::poll::{Subject, groups};
use super::story::{SCENARIO, STEPS};

/// One screen, with one idea on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What the scenario is.
    Opening,
    /// What happened: a step of the story.
    Happened(usize),
    /// What is asked.
    Question(Subject),
    /// Raised hands are counted.
    Board(Subject),
    /// The model's answer.
    Reveal(Subject),
}

impl Screen {
    /// The question that the screen belongs to.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Screen::Question(subject) | Screen::Board(subject) | Screen::Reveal(subject) => {
                Some(subject)
            }
            Screen::Opening | Screen::Happened(_) => None,
        }
    }
}

/// The screens for a scenario: the story of its own where there is one, else the questions that fit any. A step about rules that the scenario does
/// not have (`has`) is left out.
#[must_use]
pub fn screens(scenario: &str, has: impl Fn(&str) -> bool) -> Vec<Screen> {
    let asked = |subject: Subject| {
        [
            Screen::Question(subject),
            Screen::Board(subject),
            Screen::Reveal(subject),
        ]
    };
    let mut screens = vec![Screen::Opening];
    if scenario == SCENARIO {
        for (place, step) in STEPS.iter().enumerate() {
            if step.policies.iter().all(|policy| has(policy)) {
                screens.push(Screen::Happened(place));
                if step.question.is_some() {
                    screens.extend(asked(Subject::Step(place)));
                }
            }
        }
    } else {
        screens.extend(Subject::all(scenario).into_iter().flat_map(asked));
    }
    screens
}

/// The rules that the screens are about, each once; none when any will do.
#[must_use]
pub fn policies(screens: &[Screen]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for subject in screens.iter().filter_map(|screen| screen.subject()) {
        for policy in subject.policies().into_iter().flatten() {
            if !all.iter().any(|known| known == policy) {
                all.push((*policy).to_string());
            }
        }
    }
    all
}

/// What a presenter can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Next,
    Back,
    First,
    Last,
    /// The screen stays as it is while the presenter goes on, or goes on again.
    Freeze,
    /// The screen goes black, or comes back.
    Blank,
    /// The second window.
    Notes,
    Leave,
}

/// What a key means; clickers send the same. Keys that write or move in a field are left to it.
#[must_use]
pub fn meant(key: &str, is_in_field: bool, is_on_button: bool, is_rtl: bool) -> Option<Act> {
    match key {
        "PageDown" => Some(Act::Next),
        "PageUp" => Some(Act::Back),
        "Escape" => Some(Act::Leave),
        _ if is_in_field => None,
        "ArrowDown" => Some(Act::Next),
        "ArrowUp" => Some(Act::Back),
        "ArrowRight" if is_rtl => Some(Act::Back),
        "ArrowLeft" if is_rtl => Some(Act::Next),
        "ArrowRight" => Some(Act::Next),
        "ArrowLeft" => Some(Act::Back),
        " " | "Enter" if !is_on_button => Some(Act::Next),
        "Home" => Some(Act::First),
        "End" => Some(Act::Last),
        "f" | "F" => Some(Act::Freeze),
        "b" | "B" | "." => Some(Act::Blank),
        "n" | "N" => Some(Act::Notes),
        _ => None,
    }
}

/// The letter that a key has on an English keyboard, whatever the script of this one: `key` and `code` as the browser tells them.
#[must_use]
pub fn letter<'a>(key: &'a str, code: &'a str) -> &'a str {
    match code.strip_prefix("Key") {
        Some(letter) if !key.is_ascii() => letter,
        _ => key,
    }
}

/// Where a presentation is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// The presenter's screen.
    pub at: usize,
    pub is_blank: bool,
    /// Hands by question and group of answers.
    hands: Vec<(Subject, Vec<u32>)>,
    /// What the audience sees while the presenter goes on.
    frozen: Option<Box<Talk>>,
}

impl Talk {
    /// The talk after an act, with so many screens.
    #[must_use]
    pub fn after(&self, act: Act, screens: usize) -> Talk {
        let mut next = self.clone();
        let last = screens.saturating_sub(1);
        match act {
            Act::Next => next.at = (self.at + 1).min(last),
            Act::Back => next.at = self.at.min(last).saturating_sub(1),
            Act::First => next.at = 0,
            Act::Last => next.at = last,
            Act::Freeze => {
                next.frozen = match self.frozen {
                    Some(_) => None,
                    None => Some(Box::new(self.clone())),
                }
            }
            Act::Blank => next.is_blank = !self.is_blank,
            Act::Notes | Act::Leave => {}
        }
        next
    }

    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// What the audience sees.
    #[must_use]
    pub fn shown(&self) -> &Talk {
        self.frozen.as_deref().unwrap_or(self)
    }

    /// Hands counted for a question, by group of answers.
    #[must_use]
    pub fn hands(&self, subject: Subject) -> Vec<u32> {
        let known = self.hands.iter().find(|(known, _)| *known == subject);
        let groups = subject.question().map_or(0, |asked| groups(asked.shape));
        known.map_or_else(|| vec![0; groups], |(_, hands)| hands.clone())
    }

    /// So many hands were raised for this group of answers.
    #[must_use]
    pub fn counted(&self, subject: Subject, group: usize, hands: u32) -> Talk {
        let mut next = self.clone();
        let mut counts = self.hands(subject);
        if let Some(count) = counts.get_mut(group) {
            *count = hands;
        }
        next.hands.retain(|(known, _)| *known != subject);
        next.hands.push((subject, counts));
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_is_told_asked_counted_and_revealed_step_by_step() {
        let all = screens(SCENARIO, |_| true);
        let asking = STEPS.iter().filter(|step| step.question.is_some()).count();
        assert_eq!(all.len(), 1 + STEPS.len() + 3 * asking);
        let first = Subject::Step(0);
        assert_eq!(
            all[..5],
            [
                Screen::Opening,
                Screen::Happened(0),
                Screen::Question(first),
                Screen::Board(first),
                Screen::Reveal(first),
            ]
        );
        let named = policies(&all);
        assert!(named.len() <= crate::link::MAX_POLICIES, "one comparison");
        for step in STEPS.iter().filter(|step| step.question.is_some()) {
            assert!(
                step.policies
                    .iter()
                    .all(|id| named.iter().any(|own| own == id))
            );
        }
    }

    #[test]
    fn what_a_scenario_lacks_is_not_asked_and_other_scenarios_get_the_general_questions() {
        let without = screens(SCENARIO, |id| id != "eu-8th-package");
        assert!(!without.contains(&Screen::Happened(6)));
        assert!(without.contains(&Screen::Happened(5)));
        let town = screens("harbour-town", |_| false);
        assert_eq!(town.len(), 1 + 3 * 4);
        assert_eq!(policies(&town), Vec::<String>::new());
    }

    #[test]
    fn a_clicker_and_a_keyboard_go_through_all_screens_and_no_further() {
        let mut talk = Talk::default();
        for key in [
            "PageDown",
            "ArrowRight",
            " ",
            "ArrowDown",
            "Enter",
            "PageDown",
        ] {
            talk = talk.after(meant(key, false, false, false).unwrap(), 5);
        }
        assert_eq!(talk.at, 4);
        for key in ["PageUp", "ArrowLeft", "ArrowUp"] {
            talk = talk.after(meant(key, false, false, false).unwrap(), 5);
        }
        assert_eq!(talk.at, 1);
        assert_eq!(talk.after(Act::First, 5).after(Act::Back, 5).at, 0);
        assert_eq!(talk.after(Act::Last, 5).at, 4);
        assert_eq!(meant("ArrowLeft", false, false, true), Some(Act::Next));
    }

    #[test]
    fn a_field_and_a_button_keep_their_own_keys() {
        for key in ["ArrowUp", "ArrowDown", "ArrowLeft", " ", "Home", "b", "."] {
            assert_eq!(meant(key, true, false, false), None, "{key}");
        }
        assert_eq!(meant("PageDown", true, false, false), Some(Act::Next));
        assert_eq!(meant(" ", false, true, false), None);
        assert_eq!(meant("f", false, true, false), Some(Act::Freeze));
        assert_eq!(letter("а", "KeyF"), "F");
        assert_eq!(letter("f", "KeyF"), "f");
        assert_eq!(letter("PageDown", "PageDown"), "PageDown");
    }

    #[test]
    fn a_frozen_screen_stays_while_the_presenter_goes_on() {
        let subject = Subject::General(1);
        let talk = Talk::default().counted(subject, 0, 3);
        let frozen = talk.after(Act::Freeze, 9).after(Act::Next, 9);
        let later = frozen.counted(subject, 0, 8).after(Act::Blank, 9);
        assert!(later.is_frozen());
        assert_eq!((later.at, later.shown().at), (1, 0));
        assert_eq!(later.shown().hands(subject)[0], 3);
        let again = later.after(Act::Freeze, 9);
        assert_eq!((again.shown().at, again.shown().hands(subject)[0]), (1, 8));
        assert!(again.is_blank && !again.after(Act::Blank, 9).is_blank);
    }

    #[test]
    fn hands_are_counted_by_question_and_group() {
        let (one, other) = (Subject::General(1), Subject::General(2));
        let talk = Talk::default().counted(one, 2, 7).counted(other, 0, 1);
        assert_eq!(talk.hands(one), [0, 0, 7, 0, 0]);
        assert_eq!(talk.hands(other), [1, 0, 0, 0, 0]);
        assert_eq!(talk.counted(one, 2, 0).hands(one), [0; 5]);
        assert_eq!(talk.counted(one, 99, 5).hands(one), [0, 0, 7, 0, 0]);
    }
}
