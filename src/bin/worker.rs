//! Owns starting the worker in the browser. Refuses everything else.

fn main() {
    freeze_frame::web::service::serve();
}
