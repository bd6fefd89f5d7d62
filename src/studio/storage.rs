//! Owns what this browser keeps for the page between visits. Refuses to insist: it may be forbidden, full or gone, and that is an answer.

use web_sys::Storage;

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The page may not keep anything here.
    Forbidden,
    /// There is no room left.
    Full,
}

/// The text under a key, if there is one.
///
/// # Errors
/// When nothing can be kept here.
pub fn kept(key: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(key).map_err(|_| Refused::Forbidden)
}

/// Keeps a text under a key.
///
/// # Errors
/// When it cannot be kept; what was kept before stays.
pub fn keep(key: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(key, text).map_err(|_| Refused::Full)
}

/// In a frame of no origin, and where a person has forbidden it, asking for it is a fault.
fn storage() -> Result<Storage, Refused> {
    let window = web_sys::window().ok_or(Refused::Forbidden)?;
    window
        .local_storage()
        .ok()
        .flatten()
        .ok_or(Refused::Forbidden)
}
