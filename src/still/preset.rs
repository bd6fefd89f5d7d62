//! Owns what other sites are told of a preset: the tags in the head of its page and its oEmbed document. Refuses to know where it is published
//! unless it is told: without an address all is relative to the preset's own folder.

use super::{Answer, safe};
use crate::text::headline::Headline;
use crate::text::{Arg, Words, markup};
use serde_json::json;
use std::fmt::Write;

/// Size of the frame for hosts that do not hear how high the content is: CSS pixels.
const WIDTH: u32 = 720;
const HEIGHT: u32 = 900;

/// Where the page is published: an address that ends with a slash, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The place at this address; empty when nobody knows it yet.
    #[must_use]
    pub fn at(address: &str) -> Place {
        let address = address.trim().trim_end_matches('/');
        Place(if address.is_empty() {
            String::new()
        } else {
            format!("{address}/")
        })
    }

    /// The address of this file, seen from a folder that lies so deep.
    fn of(&self, file: &str, depth: usize) -> String {
        if self.0.is_empty() {
            format!("{}{file}", "../".repeat(depth))
        } else {
            format!("{}{file}", self.0)
        }
    }
}

impl Answer {
    /// The preset's folder, in that of the page.
    #[must_use]
    pub fn folder(&self) -> String {
        format!("presets/{}/", self.link.scenario)
    }

    /// The title of the preset's page.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        words.tell("page-title", &[("scenario", Arg::Text(&self.brief.title))])
    }

    /// What the preset comes to, in two sentences.
    fn told(&self, words: &Words) -> String {
        let said = self.outcome.policies.iter().map(|policy| {
            let sentence = markup::plain(&Headline::of(policy).sentence(words));
            format!("{}: {sentence}", policy.title)
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// The tags in the head of a page, so many folders deep, that say to other sites what it shows.
    #[must_use]
    pub fn head(&self, words: &Words, place: &Place, depth: usize) -> String {
        let mut html = String::new();
        let folder = self.folder();
        let url = if depth == 0 { "" } else { folder.as_str() };
        let card = place.of(&format!("{folder}card.png"), depth);
        let told = self.told(words);
        let title = self.title(words);
        let tags = [
            ("og:type", "website"),
            ("og:site_name", &words.say("product")),
            ("og:title", &title),
            ("og:description", &told),
            ("og:url", &place.of(url, depth)),
            ("og:image", &card),
            ("og:image:type", "image/png"),
            ("og:image:width", &super::card::WIDTH.to_string()),
            ("og:image:height", &super::card::HEIGHT.to_string()),
            ("og:image:alt", &told),
        ];
        for (name, content) in tags {
            // A relative address of the page itself says nothing.
            if name != "og:url" || !place.0.is_empty() {
                let _ = writeln!(
                    html,
                    "<meta property=\"{name}\" content=\"{}\">",
                    safe(content)
                );
            }
        }
        let _ = writeln!(
            html,
            "<meta name=\"twitter:card\" content=\"summary_large_image\">"
        );
        let oembed = place.of(&format!("{folder}oembed.json"), depth);
        let _ = writeln!(
            html,
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            safe(&oembed),
            safe(&title),
        );
        html
    }

    /// The oEmbed document, which lies in the preset's folder.
    #[must_use]
    pub fn oembed(&self, words: &Words, place: &Place) -> String {
        let mut link = self.link.clone();
        link.embed = true;
        let source = place.of(&link.write(""), 2);
        let title = self.title(words);
        let html = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border:0\" \
             allow=\"fullscreen; clipboard-write\"></iframe>",
            safe(&source),
            safe(&title),
        );
        let document = json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": words.say("product"),
            "provider_url": place.of("", 2),
            "title": title,
            "html": html,
            "width": WIDTH,
            "height": HEIGHT,
            "thumbnail_url": place.of(&format!("{}card.png", self.folder()), 2),
            "thumbnail_width": super::card::WIDTH,
            "thumbnail_height": super::card::HEIGHT,
        });
        format!("{document:#}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::SCENARIOS;
    use crate::text::catalog::Native;
    use crate::text::numerals::PlainNumerals;
    use std::rc::Rc;

    fn words() -> Words {
        let messages = include_str!("../../static/locales/en.ftl");
        Words::new("en", Native::read("en", messages), Rc::new(PlainNumerals))
    }

    #[test]
    fn a_published_preset_tells_other_sites_whole_addresses() {
        let answer = Answer::new(&SCENARIOS[1], 20_000).unwrap();
        let place = Place::at("https://example.org/ff");
        let head = answer.head(&words(), &place, 2);
        for told in [
            "content=\"https://example.org/ff/presets/two-shores/card.png\"",
            "content=\"https://example.org/ff/presets/two-shores/\"",
            "href=\"https://example.org/ff/presets/two-shores/oembed.json\"",
            "type=\"application/json+oembed\"",
        ] {
            assert!(head.contains(told), "{told} in {head}");
        }
        let oembed: serde_json::Value =
            serde_json::from_str(&answer.oembed(&words(), &place)).unwrap();
        assert_eq!(
            (&oembed["version"], &oembed["type"]),
            (&json!("1.0"), &json!("rich"))
        );
        let html = oembed["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/ff/?v=1&amp;scenario=two-shores&amp;"));
        assert!(html.contains("&amp;embed=1\""), "{html}");
    }

    #[test]
    fn without_an_address_all_is_relative_to_the_file_that_says_it() {
        let answer = Answer::new(&SCENARIOS[0], 20_000).unwrap();
        let root = answer.head(&words(), &Place::at(""), 0);
        assert!(root.contains("href=\"presets/russia-2022/oembed.json\""));
        assert!(!root.contains("og:url"));
        let folder = answer.head(&words(), &Place::at(" "), 2);
        assert!(folder.contains("content=\"../../presets/russia-2022/card.png\""));
        assert!(
            answer
                .oembed(&words(), &Place::default())
                .contains("src=\\\"../../?v=1&amp;")
        );
    }
}
