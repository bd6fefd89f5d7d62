//! Owns country codes: ISO 3166-1 alpha-2 and the user-assigned `XA`..`XZ`. Refuses names, maps and anything about a country but its code.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A country code, upper case: officially assigned in ISO 3166-1 alpha-2, or user-assigned `XA`..`XZ`.
///
/// ```
/// use freeze_frame_model::jurisdiction::Country;
/// assert_eq!(Country::new("RU").unwrap().as_str(), "RU");
/// assert!(Country::new("XB").is_some());
/// assert!(Country::new("ru").is_none() && Country::new("ZZ").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// The 249 officially assigned codes, in order.
const ASSIGNED: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

impl Country {
    /// The country of this code, or `None` when the code is not upper case, assigned or `XA`..`XZ`.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        let user_assigned = bytes[0] == b'X' && bytes[1].is_ascii_uppercase();
        let assigned = || {
            ASSIGNED
                .as_bytes()
                .chunks_exact(2)
                .any(|known| known == bytes)
        };
        (user_assigned || assigned()).then_some(Self(bytes))
    }

    /// The officially assigned countries, by code.
    pub fn assigned() -> impl Iterator<Item = Country> {
        ASSIGNED
            .as_bytes()
            .chunks_exact(2)
            .filter_map(|code| Some(Self(code.try_into().ok()?)))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Country::new(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown country code {code:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_iso_list_has_249_codes_in_order() {
        let codes: Vec<&[u8]> = ASSIGNED.as_bytes().chunks(2).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
