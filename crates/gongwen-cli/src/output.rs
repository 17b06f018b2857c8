//! Where results go: standard output, or a file that has its name only once it is whole.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file in the making: it stands under another name beside its own, `.gongwen-….part`, until it is kept. Interrupted,
/// nothing stands under its own name, or what stood there before. What is no file, a device or a pipe, is written to as it
/// is: no file takes its place.
pub enum Part {
    File { file: BufWriter<NamedTempFile>, name: PathBuf },
    Other(BufWriter<File>),
}

impl Part {
    /// Begins the file of this name.
    pub fn begin(name: &Path) -> io::Result<Self> {
        let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", name.display()));
        if name.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
            let file = File::options().write(true).open(name).map_err(named)?;
            return Ok(Self::Other(BufWriter::new(file)));
        }
        // Where a link leads to, so that the link stays.
        let name = &name.canonicalize().unwrap_or_else(|_| name.to_owned());
        let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // Temporary files are their owner's only; what is kept is as any other file, less what the umask takes.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let file = builder.prefix(".gongwen-").suffix(".part").tempfile_in(folder);
        Ok(Self::File { file: BufWriter::new(file.map_err(named)?), name: name.clone() })
    }

    /// Gives the file its name.
    pub fn keep(self) -> io::Result<()> {
        match self {
            Self::File { file, name } => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.persist(&name).map_err(|error| error.error).map(|_| ())
            }
            Self::Other(mut file) => file.flush(),
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::File { file, .. } => file,
            Self::Other(file) => file,
        }
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
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
