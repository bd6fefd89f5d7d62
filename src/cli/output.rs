//! Owns where results go: standard output, or a file that appears whole or not at all. Refuses to know what they say.

use super::failure::Failure;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Prints a text on standard output.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// A file in the making, beside the place where it will appear; gone when dropped before [`Draft::finish`].
pub(super) struct Draft {
    file: BufWriter<NamedTempFile>,
    target: PathBuf,
}

impl Draft {
    pub(super) fn new(target: &Path) -> Result<Self, Failure> {
        let folder = match target.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        if target.is_dir() {
            return Err(Failure::Input(format!(
                "--out {}: this is a folder",
                target.display()
            )));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".freeze-frame-").suffix(".part");
        // As for any file a program makes; the umask takes its part.
        #[cfg(unix)]
        let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        #[cfg(unix)]
        builder.permissions(permissions);
        match builder.tempfile_in(folder) {
            Ok(file) => Ok(Draft {
                file: BufWriter::new(file),
                target: target.to_owned(),
            }),
            Err(error) => Err(Failure::Input(format!(
                "--out {}: {error}",
                target.display()
            ))),
        }
    }

    /// Puts the file in its place.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let failed = |error: &dyn std::fmt::Display| {
            Failure::Run(format!("cannot write {}: {error}", self.target.display()))
        };
        let file = self
            .file
            .into_inner()
            .map_err(|error| failed(&error.error()))?;
        file.as_file().sync_all().map_err(|error| failed(&error))?;
        file.persist(&self.target)
            .map_err(|error| failed(&error.error))?;
        Ok(())
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
