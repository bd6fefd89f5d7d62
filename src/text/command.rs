//! Owns the command line that gives the same numbers as the page. Refuses to run it.

/// What a command line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// An id, or the name of a file.
    pub scenario: &'a str,
    pub accounts: u64,
    pub seed: u64,
}

impl Question<'_> {
    /// The comparison of these policies, in this order.
    #[must_use]
    pub fn compare(&self, policies: &[String]) -> String {
        let named = policies.iter().map(|id| format!(" --policy {id}"));
        format!(
            "freeze-frame compare --scenario {}{} --accounts {} --seed {}",
            self.scenario,
            named.collect::<String>(),
            self.accounts,
            self.seed
        )
    }

    /// *Why me?* for this account under this policy.
    #[must_use]
    pub fn explain(&self, policy: &str, account: u64) -> String {
        format!(
            "freeze-frame explain --scenario {} --policy {policy} --account {account} --accounts {} --seed {}",
            self.scenario, self.accounts, self.seed
        )
    }
}

/// The name of the file of a scenario that was changed.
#[must_use]
pub fn edited_file(scenario: &str) -> String {
    format!("{scenario}-changed.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_everything_that_the_numbers_depend_on() {
        let question = Question {
            scenario: "two-shores",
            accounts: 20_000,
            seed: 7,
        };
        assert_eq!(
            question.compare(&["blanket".into(), "cap".into()]),
            "freeze-frame compare --scenario two-shores --policy blanket --policy cap --accounts 20000 --seed 7"
        );
        let file = edited_file(question.scenario);
        let changed = Question {
            scenario: &file,
            ..question
        };
        assert_eq!(
            changed.explain("cap", 3),
            "freeze-frame explain --scenario two-shores-changed.json --policy cap --account 3 --accounts 20000 --seed 7"
        );
    }
}
