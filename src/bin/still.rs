//! Owns writing the published answers into a folder, for tools/after-build: `page.html` and `head.html` for the page itself, the same for every
//! preset in its own folder with `title`, `keys`, `oembed.json` and `card.png`, and `still/` with all their pictures. Refuses to touch the page.
//! `FREEZE_FRAME_URL` says where the page will be published.

use freeze_frame::catalogue::SCENARIOS;
use freeze_frame::link::Link;
use freeze_frame::still::Answer;
use freeze_frame::still::preset::Place;
use freeze_frame::text::Words;
use freeze_frame::text::catalog::Native;
use freeze_frame::text::citation::sources;
use freeze_frame::text::numerals::PlainNumerals;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: still FOLDER")?;
    let folder = PathBuf::from(folder);
    let place = Place::at(&std::env::var("FREEZE_FRAME_URL").unwrap_or_default());
    let words = Words::new(
        "en",
        Native::read("en", include_str!("../../static/locales/en.ftl")),
        Rc::new(PlainNumerals),
    );
    let sources = sources(include_str!("../../static/sources.csv"));
    fs::create_dir_all(folder.join("still"))?;
    for scenario in &SCENARIOS {
        let answer = Answer::new(scenario, Link::default().accounts)?;
        for picture in answer.pictures() {
            fs::write(folder.join("still").join(picture.name), picture.svg)?;
        }
        let own = folder.join(answer.folder());
        fs::create_dir_all(&own)?;
        let page = answer.page(&words, &sources);
        if answer.link.scenario == Link::default().scenario {
            fs::write(folder.join("page.html"), &page)?;
            fs::write(folder.join("head.html"), answer.head(&words, &place, 0))?;
        }
        fs::write(own.join("page.html"), page)?;
        fs::write(own.join("head.html"), answer.head(&words, &place, 2))?;
        fs::write(own.join("title"), answer.title(&words))?;
        fs::write(own.join("policies"), answer.link.policies.join(","))?;
        fs::write(own.join("oembed.json"), answer.oembed(&words, &place))?;
        fs::write(own.join("card.png"), answer.card(&words)?)?;
    }
    Ok(())
}
