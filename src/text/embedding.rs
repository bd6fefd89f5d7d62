//! Owns what an author puts into an article: the frame, or the element with its script; and a link as a code that a camera reads. Refuses what a link
//! means (`link`).

use crate::link::{Link, Theme, Word};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// White modules around a code.
const QUIET: i32 = 4;

/// What an article shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedding<'a> {
    /// The page's address without its query.
    pub page: &'a str,
    pub link: &'a Link,
    pub default_language: &'a str,
    /// What it is, for people who do not see it.
    pub title: &'a str,
    pub height: u32,
}

impl Embedding<'_> {
    /// The link itself, opened as a page.
    #[must_use]
    pub fn address(&self) -> String {
        let link = Link {
            embed: false,
            ..self.link.clone()
        };
        format!("{}{}", self.page, link.write(self.default_language))
    }

    /// A frame, which needs no script on the article's page.
    #[must_use]
    pub fn frame(&self) -> String {
        let link = Link {
            embed: true,
            ..self.link.clone()
        };
        let query = link.write(self.default_language);
        let source = format!("{}{query}", self.page);
        format!(
            r#"<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>"#,
            escaped(&source),
            escaped(self.title),
            self.height
        )
    }

    /// The element, which sets its own height and can be spoken to by the article's scripts.
    #[must_use]
    pub fn element(&self) -> String {
        let link = self.link;
        let mut attributes = String::new();
        let mut add = |name: &str, value: &str| {
            let _ = write!(attributes, r#" {name}="{}""#, escaped(value));
        };
        add("scenario", &link.scenario);
        add("policies", &link.policies.join(","));
        add("accounts", &link.accounts.to_string());
        add("seed", &link.seed.to_string());
        if link.view != Link::default().view {
            add("view", link.view.word());
        }
        add("lang", &link.lang);
        if link.theme != Theme::Auto {
            add("theme", link.theme.word());
        }
        if link.predict {
            add("predict", "1");
        }
        if link.locked {
            add("lock", "controls");
        }
        if !link.allow_links {
            add("allow-links", "0");
        }
        if let Some(packed) = &link.packed {
            add("s", packed);
        }
        if let Some(digest) = &link.digest {
            add("d", digest);
        }
        format!(
            r#"<script type="module" src="{}embed.js"></script><freeze-frame{attributes}><a href="{}">{}</a></freeze-frame>"#,
            escaped(self.page),
            escaped(&self.address()),
            escaped(self.title)
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A text as a code for cameras.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules along a side, with the white ones around.
    pub side: i32,
    /// The dark modules, as the path of an SVG.
    pub path: String,
}

impl Code {
    /// The code of a text; `None` when the text is too long for any.
    #[must_use]
    pub fn of(text: &str) -> Option<Code> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let start = x;
                while x < code.size() && code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    let _ = write!(
                        path,
                        "M{} {}h{}v1H{}z",
                        start + QUIET,
                        y + QUIET,
                        x - start,
                        start + QUIET
                    );
                }
                x += 1;
            }
        }
        Some(Code {
            side: code.size() + 2 * QUIET,
            path,
        })
    }

    /// The code as a file.
    #[must_use]
    pub fn svg(&self, title: &str) -> String {
        let (side, path) = (self.side, &self.path);
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{0}" height="{0}" role="img" aria-label="{1}"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>"##,
            side * 8,
            escaped(title)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link {
        let query = "?scenario=two-shores&policies=blanket,cap&accounts=20000&seed=3&view=table&theme=dark&predict=1&lock=controls&allowLinks=0&s=q1Y";
        let (link, notices) = Link::read(query, &["en", "uk"], 1);
        assert_eq!(notices, vec![]);
        link
    }

    fn told<T>(tell: impl Fn(&Embedding) -> T) -> T {
        tell(&Embedding {
            page: "https://example.org/sub/",
            link: &link(),
            default_language: "en",
            title: "Who is \"hit\" & who is not",
            height: 640,
        })
    }

    #[test]
    fn a_frame_and_an_element_carry_everything_the_link_says() {
        assert_eq!(
            told(|embedding| embedding.frame()),
            r#"<iframe src="https://example.org/sub/?v=1&amp;scenario=two-shores&amp;policies=blanket,cap&amp;accounts=20000&amp;seed=3&amp;view=table&amp;theme=dark&amp;embed=1&amp;predict=1&amp;lock=controls&amp;allowLinks=0&amp;s=q1Y" title="Who is &quot;hit&quot; &amp; who is not" width="100%" height="640" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>"#
        );
        let element = told(|embedding| embedding.element());
        assert!(element.starts_with(r#"<script type="module" src="https://example.org/sub/embed.js"></script><freeze-frame scenario="two-shores" policies="blanket,cap" accounts="20000" seed="3" view="table" lang="en" theme="dark" predict="1" lock="controls" allow-links="0" s="q1Y"><a href="#));
        assert!(element.ends_with("who is not</a></freeze-frame>"));
        let address = told(|embedding| embedding.address());
        let query = address
            .split_once('?')
            .map(|(_, query)| query)
            .unwrap_or_default();
        assert_eq!(Link::read(query, &["en", "uk"], 1).0, link());
    }

    #[test]
    fn a_link_of_2000_characters_fits_into_a_code_and_a_much_longer_one_does_not() {
        let code = Code::of(&"x".repeat(2_000)).unwrap();
        assert!(code.side > 100 && code.path.starts_with('M'));
        assert_eq!(Code::of(&"x".repeat(3_000)), None);
        let small = Code::of("HTTPS").unwrap();
        assert_eq!(small.side, 21 + 2 * QUIET);
        // The finder's upper edge: seven dark modules, from the corner on.
        assert!(small.path.starts_with("M4 4h7v1H4z"));
        assert!(
            small
                .svg("A \"link\"")
                .contains("aria-label=\"A &quot;link&quot;\"")
        );
    }
}
