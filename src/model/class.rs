//! Owns the ground truth about an account. Refuses to be visible to a policy: nothing in `policy` may use this room.

use serde::{Deserialize, Serialize};

/// Ground truth about an account, never visible to a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Has nothing to do with sanctions or their evasion.
    Innocent,
    /// Moves money for designated persons; on no list.
    Facilitator,
    /// On a sanctions list.
    Designated,
}

impl Class {
    pub const ALL: [Class; 3] = [Class::Innocent, Class::Facilitator, Class::Designated];

    /// What files call each of [`Class::ALL`].
    pub const NAMES: [&str; 3] = ["innocent", "facilitator", "designated"];

    /// A facilitator or a designated person.
    #[must_use]
    pub fn is_involved(self) -> bool {
        self != Class::Innocent
    }

    /// 0, 1, 2 in the order of [`Class::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// One value a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByClass<T> {
    pub innocent: T,
    pub facilitator: T,
    pub designated: T,
}

impl<T> ByClass<T> {
    #[must_use]
    pub fn get(&self, class: Class) -> &T {
        match class {
            Class::Innocent => &self.innocent,
            Class::Facilitator => &self.facilitator,
            Class::Designated => &self.designated,
        }
    }

    pub fn get_mut(&mut self, class: Class) -> &mut T {
        match class {
            Class::Innocent => &mut self.innocent,
            Class::Facilitator => &mut self.facilitator,
            Class::Designated => &mut self.designated,
        }
    }
}
