//! Owns starting the page in the browser. Refuses everything else.

fn main() {
    freeze_frame::web::page::mount();
}
