//! Promise: dependencies point one way. A pure room names neither the browser nor threads, files and clocks, nor a room above it.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms, and what no line of their code may name.
const RULES: [(&str, &[&str]); 5] = [
    (
        "src/model",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "fluent",
            "std::fs",
            "std::io",
            "std::net",
            "std::env",
            "std::time",
            "std::thread",
            "rayon",
            "freeze_frame::",
            "thread_rng",
            "rand::rng(",
        ],
    ),
    (
        "src/protocol",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "std::fs",
            "crate::web",
            "crate::cli",
            "crate::pool",
        ],
    ),
    (
        "src/pool",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "std::fs",
            "std::time",
            "std::thread",
            "crate::web",
            "crate::cli",
        ],
    ),
    (
        "src/link",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "std::fs",
            "std::time",
            "crate::web",
            "crate::cli",
            "crate::pool",
        ],
    ),
    (
        "src/text",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "std::fs",
            "std::time",
            "crate::web",
            "crate::cli",
            "crate::pool",
        ],
    ),
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The file's code without comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn rooms_name_nothing_above_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (room, forbidden) in RULES {
        let mut files = Vec::new();
        rust_files(&root.join(room), &mut files);
        assert!(!files.is_empty(), "{room} has no files");
        for file in files {
            let code = code(&file);
            for name in forbidden {
                assert!(!code.contains(name), "{} names {name}", file.display());
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_owns() {
    let mut files = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{}", file.display());
    }
}
