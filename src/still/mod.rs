//! Owns the published answers: what stands in the page before the engine runs there, and where it cannot, and what is said of it elsewhere. The
//! engine's result for the main scenario and every other, in the page's own boxes and words. Refuses numbers of its own, and everything that needs a click.

pub mod card;
pub mod picture;
pub mod preset;

use crate::catalogue::Entry;
use crate::link::Link;
use crate::model::outcome::Counted;
use crate::pool::desk::Desk;
use crate::protocol::crowd::{Crowd, Fate, MARKS};
use crate::protocol::glance::{Glance, PolicyGlance};
use crate::protocol::worker::{Brief, Reply, Request};
use crate::text::caption::{Scale, fate_name, label, of_fate};
use crate::text::citation::{Piece, Source, pieces};
use crate::text::figure::{self, Figure, exact, in_full, shown, toned};
use crate::text::headline::Headline;
use crate::text::hundred::Hundred;
use crate::text::{Arg, Words, markup};
use crate::web::crowd::arrangement::{Group, Key, by_fate, standing_order};
use picture::Picture;
use std::fmt::Write;

/// What the engine answers to the link that asks for nothing but a scenario.
pub struct Answer {
    pub link: Link,
    pub brief: Brief,
    pub outcome: Glance,
    pub crowd: Crowd,
}

impl Answer {
    /// The answer for so many accounts, as a lone worker of the page gives it.
    ///
    /// # Errors
    /// What the worker refuses, in its words.
    pub fn new(scenario: &Entry, accounts: u64) -> Result<Answer, String> {
        let link = Link {
            scenario: scenario.id.to_owned(),
            policies: scenario.shown.map(str::to_owned).to_vec(),
            accounts,
            ..Link::default()
        };
        let mut desk = Desk::default();
        let text = scenario.json.to_owned();
        let mut replies = desk.take(Request::Read { text, edits: None }, None);
        let Some(Reply::Scenario { brief, .. }) = replies.pop().map(|out| out.reply) else {
            return Err(format!("the scenario {} is not sound", scenario.id));
        };
        let run = Request::Run {
            run_id: 1,
            part: 0,
            parts: 1,
            accounts,
            seed: link.seed,
            replicates: 1,
            policies: link.policies.clone(),
            marks: MARKS,
        };
        let mut replies = desk.take(run, None);
        while desk.is_busy() {
            replies.extend(desk.step());
        }
        for said in replies {
            match said.reply {
                Reply::Done { outcome, crowd, .. } => {
                    let bytes = said.bytes.unwrap_or_default();
                    let crowd = Crowd::from_bytes(&crowd, &bytes).ok_or("a torn picture")?;
                    let outcome = *outcome;
                    return Ok(Answer {
                        link,
                        brief,
                        outcome,
                        crowd,
                    });
                }
                Reply::Failed { reason, .. } => return Err(reason),
                _ => {}
            }
        }
        Err("the run ended without a result".into())
    }

    /// The pictures of all policies, a file for each group of marks and each theme.
    #[must_use]
    pub fn pictures(&self) -> Vec<Picture> {
        let order = standing_order(&self.crowd);
        let mut pictures = Vec::new();
        for (policy, fates) in &self.crowd.fates {
            let groups = by_fate(&order, fates);
            for (place, group) in groups.iter().enumerate() {
                let is_last = place + 1 == groups.len();
                pictures.extend(picture::pictures(
                    &self.stem(policy),
                    group,
                    &self.crowd,
                    fates,
                    is_last,
                ));
            }
        }
        pictures
    }

    /// How the names of the files with a policy's pictures begin.
    fn stem(&self, policy: &str) -> String {
        if self.link.scenario == Link::default().scenario {
            policy.to_owned()
        } else {
            format!("{}-{policy}", self.link.scenario)
        }
    }

    /// What stands inside the page's root.
    #[must_use]
    pub fn page(&self, words: &Words, sources: &[Source]) -> String {
        let mut html = String::new();
        let say = |key: &str| safe(&words.say(key));
        let simulated = self.outcome.accounts_simulated as f64;
        let is_main = self.link.scenario == Link::default().scenario;
        let label = if is_main {
            "still-label"
        } else {
            "still-label-preset"
        };
        // The page's ways to look, which are not there yet.
        let views: String = [
            (
                "views-look",
                &[
                    "crowd",
                    "tradeoff",
                    "timeline",
                    "places",
                    "assumptions",
                    "table",
                ][..],
            ),
            ("views-try", &["rules", "population"]),
            ("views-learn", &["story", "class"]),
        ]
        .map(|(group, views)| {
            let entries = views.iter().map(|view| {
                let name = say(&format!("view-{view}"));
                format!("<li><button type=\"button\" disabled>{name}</button></li>")
            });
            let entries = entries.collect::<String>();
            format!(
                "<div class=\"view-group\"><span>{}</span><ul>{entries}</ul></div>",
                say(group)
            )
        })
        .concat();
        let _ = writeln!(
            html,
            "<div id=\"still\" lang=\"{}\" data-digest=\"{}\">\n\
             <header class=\"opening\"><p class=\"wordmark\">{}</p>\n<h1>{}</h1>\n\
             <div class=\"lede\"><p>{}</p><p>{}</p></div></header>\n<main>\n\
             <p class=\"still-note\" role=\"alert\">{}</p>\n<section class=\"compare\">\n\
             <div class=\"compare-bar\"><h2>{}</h2><div class=\"toolbar unready\">\
             <button type=\"button\" class=\"quiet\" disabled>{}</button><button type=\"button\" class=\"quiet\" disabled>{}</button>\
             <a>{}</a><a>{}</a></div></div>\n<div class=\"status\"><p>{}</p></div>\n\
             <div class=\"views unready\">{}</div>\n\
             <fieldset class=\"switch unready\" disabled><legend>{}</legend> <label>{}</label> <label>{}</label></fieldset>\n\
             <div class=\"finder unready\"><button type=\"button\" class=\"quiet\" disabled>{}</button>\
             <button type=\"button\" class=\"quiet\" disabled>{}</button><button type=\"button\" class=\"quiet\" disabled>{}</button>\
             <p></p></div>\n<div class=\"columns\">",
            words.tag(),
            self.outcome.digest,
            say("product"),
            safe(&self.brief.title),
            safe(self.brief.description.as_deref().unwrap_or_default()),
            say("involved-gloss"),
            say("still-note"),
            say("compare-title"),
            say("undo"),
            say("redo"),
            say("changes-title"),
            say("export-title"),
            safe(&words.tell(label, &[("simulated", Arg::Exact(simulated))])),
            views,
            say("arrange-legend"),
            say("arrange-by-fate"),
            say("arrange-by-place"),
            say("finder-toggle"),
            say("finder-next"),
            say("why-go"),
        );
        for (place, outcome) in self.outcome.policies.iter().enumerate() {
            self.column(&mut html, words, sources, place, outcome);
        }
        let result = [
            ("engine", Arg::Text(&self.outcome.engine)),
            (
                "digest",
                Arg::Text(self.outcome.digest.get(..12).unwrap_or_default()),
            ),
        ];
        let _ = writeln!(
            html,
            "</div></section></main>\n<footer class=\"closing\"><p>{}</p><p>{}</p></footer>\n\
             <footer class=\"source-line\"><p>{}</p><p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a> <small>{}</small></p></footer>\n</div>",
            safe(&words.tell("closing-result", &result)),
            say("closing-privacy"),
            say("embed-source"),
            safe(&self.link.write("")),
            say("embed-open"),
            safe(&words.tell("embed-result", &result[1..])),
        );
        html
    }

    fn column(
        &self,
        html: &mut String,
        words: &Words,
        sources: &[Source],
        place: usize,
        outcome: &PolicyGlance,
    ) {
        let eyebrow = ["policy-first", "policy-other"][place.min(1)];
        let description = self.brief.policy(&outcome.id);
        let description = description.and_then(|policy| policy.description.as_deref());
        let _ = writeln!(
            html,
            "<article class=\"column\" data-policy=\"{}\">\n<div class=\"picker\"><p class=\"eyebrow\">{}</p>\
             <h3 class=\"picker-row\">{}</h3></div>\n<p class=\"sentence\">{}</p>\n<p class=\"source\">{}</p>",
            safe(&outcome.id),
            safe(&words.say(eyebrow)),
            safe(&outcome.title),
            sentence(words, outcome),
            cited(description.unwrap_or_default(), sources),
        );
        self.figure(html, words, outcome);
        html.push_str("<dl class=\"ledger numbers\">\n");
        for figure in figure::headline(outcome) {
            entry(html, words, &figure);
        }
        html.push_str("</dl></article>\n");
    }

    /// The picture with its headings, its caption and the involved enlarged.
    fn figure(&self, html: &mut String, words: &Words, outcome: &PolicyGlance) {
        let fates = self.crowd.fates_under(&outcome.id).unwrap_or_default();
        let groups = by_fate(&standing_order(&self.crowd), fates);
        html.push_str("<figure class=\"crowd\"><div class=\"crowd-frame\">\n");
        // The whole picture is told once, with its first part.
        let mut alt = safe(&label(words, &outcome.title, outcome));
        for group in &groups {
            heading(html, words, outcome, group);
            if group.marks.is_empty() {
                html.push_str("</div>\n");
                continue;
            }
            let (width, height) = picture::size(group);
            let [light, dark] = picture::names(&self.stem(&outcome.id), group);
            let _ = writeln!(
                html,
                "<picture><source srcset=\"still/{dark}\" media=\"(prefers-color-scheme: dark)\">\
                 <img src=\"still/{light}\" width=\"{width}\" height=\"{height}\" alt=\"{}\"></picture></div>",
                std::mem::take(&mut alt),
            );
        }
        let scale = Scale {
            marks: fates.len() as f64,
            accounts_per_mark: self.crowd.accounts_per_mark,
            involved_marks: self.crowd.involved_marks() as f64,
            involved: outcome.involved(|accounts| accounts.total),
        };
        let hundred = Hundred::of(outcome);
        let _ = write!(
            html,
            "</div><figcaption>{}</figcaption>\n<div class=\"magnifier\"><p>{}</p>\
             <svg viewBox=\"0 0 500 32\" aria-hidden=\"true\">",
            safe(&scale.sentence(words)),
            safe(&hundred.told(words)),
        );
        let mut place = 0;
        for (name, count) in hundred.kinds() {
            if count == 0 {
                continue;
            }
            let _ = write!(html, "<path class=\"{name}\" d=\"");
            for step in 0..count {
                let _ = match (step, place % 50) {
                    (1.., 1..) => write!(html, "m10 0"),
                    (_, column) => write!(html, "M{} {}", column * 10 + 5, place / 50 * 16 + 2),
                };
                html.push_str("l4 6-4 6-4-6z");
                place += 1;
            }
            html.push_str("\"/>");
        }
        html.push_str("</svg></div></figure>\n");
    }
}

/// A group's name and how many it stands for; its element stays open for the marks.
fn heading(html: &mut String, words: &Words, outcome: &PolicyGlance, group: &Group) {
    let Key::Fate(fate) = group.key else { return };
    let pick = of_fate(fate);
    let tone = match fate {
        Fate::Unaffected | Fate::Left => "aim",
        _ => "harm",
    };
    let _ = write!(
        html,
        "<div><p class=\"crowd-heading\"><b>{}</b> <span class=\"innocent {tone}\">{}</span> <span class=\"involved\">{}</span></p>",
        safe(&fate_name(words, fate)),
        safe(&words.numerals.count(pick(&outcome.accounts.innocent))),
        safe(&words.numerals.count(outcome.involved(pick))),
    );
}

/// A number with its public hooks, and room for what the page adds below it.
fn entry(html: &mut String, words: &Words, figure: &Figure) {
    let nil = figure.value.unwrap_or_default() == 0.0;
    let hook = if figure.is_metric {
        "data-metric"
    } else {
        "data-figure"
    };
    let full = in_full(figure.value);
    let _ = writeln!(
        html,
        "<div class=\"entry {}{}\"><dt>{}</dt><dd><span {hook}=\"{}\" data-value=\"{full}\" title=\"{}\">{}</span></dd>{}</div>",
        toned(figure.tone),
        if nil { " nil" } else { "" },
        safe(&words.say(figure.label)),
        figure.name,
        safe(&exact(words, figure)),
        safe(&shown(words, figure)),
        if figure.is_metric {
            "<dd class=\"luck unready\"></dd>"
        } else {
            ""
        },
    );
}

fn sentence(words: &Words, outcome: &PolicyGlance) -> String {
    let said = Headline::of(outcome).sentence(words);
    let spans = markup::spans(&said).into_iter();
    spans
        .map(|(tone, text)| match tone {
            Some(tone) => format!("<strong class=\"{}\">{}</strong>", toned(tone), safe(text)),
            None => safe(text),
        })
        .collect()
}

/// A description with its citations as links.
fn cited(text: &str, sources: &[Source]) -> String {
    let link = |id: &str| {
        let Some(source) = sources.iter().find(|source| source.id == id) else {
            return safe(id);
        };
        format!(
            "<a href=\"{}\" rel=\"noopener\">{}</a>",
            safe(&source.url),
            safe(&source.publisher)
        )
    };
    let told = pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) => safe(text),
        Piece::Address(address) => {
            let address = safe(address);
            format!("<a href=\"{address}\" rel=\"noopener\">{address}</a>")
        }
        Piece::Sources(ids) => {
            let links: Vec<String> = ids.into_iter().map(link).collect();
            format!("<span class=\"cite\">({})</span>", links.join(", "))
        }
    });
    told.collect()
}

/// Text that HTML takes for text, also inside quotes.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::SCENARIOS;
    use crate::model::policy::presets;
    use crate::model::reading::read_scenario;
    use crate::model::simulation::{Run, Serial, Unobserved};
    use crate::text::catalog::Native;
    use crate::text::citation::sources;
    use crate::text::numerals::PlainNumerals;
    use std::rc::Rc;

    const MAIN: &Entry = &SCENARIOS[0];

    fn page(answer: &Answer) -> String {
        let words = Words::new(
            "en",
            Native::read("en", include_str!("../../static/locales/en.ftl")),
            Rc::new(PlainNumerals),
        );
        let table = include_str!("../../static/sources.csv");
        answer.page(&words, &sources(table))
    }

    #[test]
    fn the_published_numbers_are_the_engines() {
        let link = Link::default();
        let answer = Answer::new(MAIN, link.accounts).unwrap();
        let scenario = read_scenario(SCENARIOS[0].json.as_bytes()).unwrap();
        let known = presets::of(&scenario);
        let policies: Vec<_> = link
            .policies
            .iter()
            .map(|id| {
                known
                    .iter()
                    .find(|policy| policy.id == *id)
                    .unwrap()
                    .clone()
            })
            .collect();
        let run = Run {
            scenario: &scenario,
            policies: &policies,
            accounts: link.accounts,
            seed: link.seed,
            replicates: 1,
        };
        let outcome = run.outcome(&Serial, &mut Unobserved).unwrap();
        assert_eq!(answer.outcome, Glance::of(&outcome));
        let html = page(&answer);
        assert!(html.contains(&format!("data-digest=\"{}\"", outcome.digest)));
        for policy in &outcome.policies {
            let start = html
                .find(&format!("data-policy=\"{}\"", policy.id))
                .unwrap();
            let article = html[start..].split("</article>").next().unwrap();
            for figure in figure::headline(policy) {
                let hook = format!(
                    "\"{}\" data-value=\"{}\"",
                    figure.name,
                    in_full(figure.value)
                );
                assert!(article.contains(&hook), "{} lacks {hook}", policy.id);
            }
        }
    }

    #[test]
    fn the_published_numbers_are_those_that_were_reviewed() {
        let golden = include_str!("../../tests/golden/russia-2022.json");
        let golden: serde_json::Value = serde_json::from_str(golden).unwrap();
        let answer = Answer::new(MAIN, golden["accounts"].as_u64().unwrap()).unwrap();
        for policy in &answer.outcome.policies {
            let metrics = serde_json::to_value(policy.metrics).unwrap();
            assert_eq!(metrics, golden["metrics"][&policy.id], "{}", policy.id);
        }
    }

    #[test]
    fn every_message_is_there_and_every_citation_is_a_link() {
        let html = page(&Answer::new(MAIN, 20_000).unwrap());
        assert!(html.contains("<a href=\"https://"));
        assert!(!html.contains("<span class=\"cite\">(T"));
        assert!(
            !html.contains("style="),
            "a strict policy forbids style attributes"
        );
    }

    #[test]
    fn every_picture_in_the_page_is_made() {
        let answer = Answer::new(MAIN, 20_000).unwrap();
        let html = page(&answer);
        let pictures = answer.pictures();
        assert_eq!(html.matches("\"still/").count(), pictures.len());
        for picture in pictures {
            assert!(html.contains(&format!("\"still/{}\"", picture.name)));
            assert!(picture.svg.len() < 15_000, "{}", picture.name);
        }
    }

    #[test]
    fn every_preset_has_an_answer_with_files_of_its_own() {
        let mut files = std::collections::BTreeSet::new();
        for entry in &SCENARIOS {
            let answer = Answer::new(entry, 20_000).unwrap();
            let ids = answer.outcome.policies.iter().map(|policy| &policy.id);
            assert!(ids.eq(&answer.link.policies), "{}", entry.id);
            for picture in answer.pictures() {
                assert!(files.insert(picture.name.clone()), "{}", picture.name);
            }
        }
        assert_eq!(Link::default().policies, MAIN.shown);
    }

    #[test]
    fn the_script_knows_which_question_is_answered() {
        let index = include_str!("../../index.html");
        let link = Link::default();
        let question = format!(
            "data-scenario=\"{}\" data-policies=\"{}\" data-accounts=\"{}\" data-seed=\"{}\"",
            link.scenario,
            link.policies.join(","),
            link.accounts,
            link.seed
        );
        assert!(index.contains(&question), "{question}");
    }
}
