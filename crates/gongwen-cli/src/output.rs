//! Where results go: standard output, or a file that has its name only once it is whole.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file in the making: it stands under another name beside its own, `.gongwen-….part`, until it is kept. Interrupted,
/// nothing stands under its own name, or what stood there before.
pub struct Part {
    file: BufWriter<NamedTempFile>,
    name: PathBuf,
}

impl Part {
    /// Begins the file of this name.
    pub fn begin(name: &Path) -> io::Result<Self> {
        let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Temporary files are their owner's only; what is kept is as any other file, less what the umask takes.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let file = builder.prefix(".gongwen-").suffix(".part").tempfile_in(folder);
        let file = file.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", name.display())))?;
        Ok(Self { file: BufWriter::new(file), name: name.to_owned() })
    }

    /// Gives the file its name.
    pub fn keep(self) -> io::Result<()> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.persist(&self.name).map_err(|error| error.error)?;
        Ok(())
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Has `write` write to the file of this name, or to standard output.
pub fn to<T>(name: Option<&Path>, write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<T>) -> io::Result<T> {
    if let Some(name) = name {
        let mut part = Part::begin(name)?;
        let written = write(&mut part)?;
        part.keep()?;
        return Ok(written);
    }
    let mut out = BufWriter::new(io::stdout());
    let written = write(&mut out)?;
    out.flush()?;
    Ok(written)
}
