//! Owns writing the published answer into a folder, for tools/after-build: `page.html`, and `still/` with its pictures.
//! Refuses to touch the page itself.

use freeze_frame::link::Link;
use freeze_frame::still::Answer;
use freeze_frame::text::Words;
use freeze_frame::text::citation::sources;
use freeze_frame::text::numerals::PlainNumerals;
use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: still FOLDER")?;
    let folder = PathBuf::from(folder);
    let answer = Answer::new(Link::default().accounts)?;
    let words = Words::new(
        "en",
        include_str!("../../static/locales/en.ftl"),
        Rc::new(PlainNumerals),
    );
    let sources = sources(include_str!("../../static/sources.csv"));
    fs::create_dir_all(folder.join("still"))?;
    for picture in answer.pictures() {
        fs::write(folder.join("still").join(picture.name), picture.svg)?;
    }
    fs::write(folder.join("page.html"), answer.page(&words, &sources))?;
    Ok(())
}
