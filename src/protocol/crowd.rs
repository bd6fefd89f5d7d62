//! Owns how the picture's accounts travel from the worker to the page: a head in the message, the rest as bytes.
//! Refuses to choose the accounts (the model does) and to place them (the page does).

pub use crate::model::evaluation::Fate;
use serde::{Deserialize, Serialize};

/// Accounts in an ordinary picture.
pub const MARKS: u32 = 100_000;

/// How to read the bytes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CrowdHead {
    pub marks: u32,
    pub accounts_per_mark: f64,
    /// Ids of the policies, in the order of their fates.
    pub policies: Vec<String>,
}

/// The accounts of the picture, one mark each; every list goes by mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crowd {
    pub accounts_per_mark: f64,
    /// The account index, by which *Why me?* finds it.
    pub account: Vec<u32>,
    /// Index into the scenario's cohorts.
    pub cohort: Vec<u16>,
    /// Index into [`Class::ALL`](crate::model::class::Class::ALL).
    pub class: Vec<u8>,
    /// By policy id, [`Fate`]'s numbers.
    pub fates: Vec<(String, Vec<u8>)>,
}

impl Crowd {
    #[must_use]
    pub fn head(&self) -> CrowdHead {
        CrowdHead {
            marks: u32::try_from(self.cohort.len()).unwrap_or(u32::MAX),
            accounts_per_mark: self.accounts_per_mark,
            policies: self.fates.iter().map(|(id, _)| id.clone()).collect(),
        }
    }

    /// Accounts and cohorts, little-endian, then classes, then fates policy by policy.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.cohort.len() * (7 + self.fates.len()));
        bytes.extend(
            self.account
                .iter()
                .flat_map(|account| account.to_le_bytes()),
        );
        bytes.extend(self.cohort.iter().flat_map(|cohort| cohort.to_le_bytes()));
        bytes.extend_from_slice(&self.class);
        for (_, fates) in &self.fates {
            bytes.extend_from_slice(fates);
        }
        bytes
    }

    /// `None` when the bytes are not as long as the head says.
    #[must_use]
    pub fn from_bytes(head: &CrowdHead, bytes: &[u8]) -> Option<Crowd> {
        let marks = head.marks as usize;
        if bytes.len() != marks.checked_mul(7 + head.policies.len())? {
            return None;
        }
        let (account, rest) = bytes.split_at(marks * 4);
        let (cohort, rest) = rest.split_at(marks * 2);
        let (class, mut rest) = rest.split_at(marks);
        let mut fates = Vec::with_capacity(head.policies.len());
        for id in &head.policies {
            let (these, after) = rest.split_at(marks);
            fates.push((id.clone(), these.to_vec()));
            rest = after;
        }
        Some(Crowd {
            accounts_per_mark: head.accounts_per_mark,
            account: account
                .chunks_exact(4)
                .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
                .collect(),
            cohort: cohort
                .chunks_exact(2)
                .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                .collect(),
            class: class.to_vec(),
            fates,
        })
    }

    /// The fates under one policy, by mark.
    #[must_use]
    pub fn fates_under(&self, policy: &str) -> Option<&[u8]> {
        let found = self.fates.iter().find(|(id, _)| id == policy);
        found.map(|(_, fates)| fates.as_slice())
    }

    /// Marks of involved accounts.
    #[must_use]
    pub fn involved_marks(&self) -> usize {
        self.class.iter().filter(|class| **class != 0).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_survives_the_journey() {
        let crowd = Crowd {
            accounts_per_mark: 1_400.5,
            account: vec![3, 70_000, 59_999_999],
            cohort: vec![0, 1, 258],
            class: vec![0, 2, 1],
            fates: vec![("a".into(), vec![0, 3, 4]), ("b".into(), vec![1, 2, 0])],
        };
        let bytes = crowd.bytes();
        assert_eq!(
            Crowd::from_bytes(&crowd.head(), &bytes),
            Some(crowd.clone())
        );
        assert_eq!(Crowd::from_bytes(&crowd.head(), &bytes[1..]), None);
        assert_eq!(crowd.fates_under("b"), Some(&[1, 2, 0][..]));
        assert_eq!(crowd.involved_marks(), 2);
    }
}
