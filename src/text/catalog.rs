//! Owns how a language's messages are reached: by key, with values for their places. Reading their files is left to whoever implements
//! it: the browser has Fluent's JavaScript (`web::catalog`), everything native its Rust, here.

use std::borrow::Cow;

/// What stands in a place of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Filling {
    Text(String),
    /// Selects a plural form.
    Number(f64),
}

/// Places of a message, by name.
pub type Fillings = [(Cow<'static, str>, Filling)];

/// The messages of one language.
pub trait Catalog {
    /// The message of this key with its places filled, if the language has it.
    fn told(&self, key: &str, fillings: &Fillings) -> Option<String>;
}

#[cfg(any(test, feature = "still"))]
pub use native::Native;

#[cfg(any(test, feature = "still"))]
mod native {
    use super::{Catalog, Filling, Fillings};
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
    use unic_langid::LanguageIdentifier;

    /// Messages read by Fluent's Rust.
    pub struct Native(FluentBundle<FluentResource>);

    impl Native {
        /// The messages of a file. What of it cannot be read is left out.
        #[must_use]
        pub fn read(tag: &str, source: &str) -> Native {
            let language: LanguageIdentifier = tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new(vec![language]);
            // Isolation marks would end up in titles, labels and clipboards.
            bundle.set_use_isolating(false);
            let resource = FluentResource::try_new(source.to_string())
                .unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
            Native(bundle)
        }
    }

    impl Catalog for Native {
        fn told(&self, key: &str, fillings: &Fillings) -> Option<String> {
            let message = self.0.get_message(key)?;
            let pattern = message.value()?;
            let mut args = FluentArgs::with_capacity(fillings.len());
            for (name, filling) in fillings {
                args.set(
                    name.as_ref(),
                    match filling {
                        Filling::Text(text) => FluentValue::from(text.as_str()),
                        Filling::Number(number) => FluentValue::from(*number),
                    },
                );
            }
            let text = self.0.format_pattern(pattern, Some(&args), &mut Vec::new());
            Some(text.into_owned())
        }
    }
}
