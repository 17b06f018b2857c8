//! Where links lead: to files, which notices attach, or to other pages. Knows the address of one link.

/// Whether a name ends as those of files that pages attach do.
fn is_ending(ending: &[u8]) -> bool {
    let mut lower = [0; 4];
    let Some(known) = lower.get_mut(..ending.len()) else { return false };
    known.copy_from_slice(ending);
    known.make_ascii_lowercase();
    matches!(
        &*known,
        b"doc"
            | b"docx"
            | b"wps"
            | b"rtf"
            | b"pdf"
            | b"ofd"
            | b"xls"
            | b"xlsx"
            | b"et"
            | b"csv"
            | b"ppt"
            | b"pptx"
            | b"dps"
            | b"txt"
            | b"zip"
            | b"rar"
            | b"7z"
            | b"ceb"
            | b"ceb2"
            | b"tif"
            | b"tiff"
    )
}

/// Parts of addresses from which sites send files: of VSB, Hanweb, `WebPlus`.
const SENDERS: &[&str] = &[
    "download.jsp",
    "downfile",
    "downloadfile",
    "download_attach",
    "downloadattach",
    "/_upload/article/files/",
    "file_download",
    "filedownload",
];

/// Whether an address leads to a file.
pub(super) fn is_file(href: &str) -> bool {
    if href.len() > 2000 {
        return false;
    }
    let bytes = href.as_bytes();
    let named = |path: &[u8]| memchr::memrchr(b'.', path).is_some_and(|dot| is_ending(&path[dot + 1..]));
    let path = memchr::memchr2(b'?', b'#', bytes).map_or(bytes, |end| &bytes[..end]);
    let asks = || path.len() < bytes.len() && memchr::memchr(b'?', bytes).is_some();
    let query = || bytes.split(|byte| matches!(byte, b'=' | b'&')).any(named);
    let sent = || {
        if !may_send(bytes) {
            return false; // as most addresses
        }
        let lower = href.to_ascii_lowercase();
        SENDERS.iter().any(|sender| lower.contains(sender))
    };
    named(path) || asks() && query() || href.len() <= 300 && sent()
}

/// Whether an address holds what all [`SENDERS`] have: `down` in some case, or `_upload`. It spares four fifths of the
/// instructions that the addresses of a page took.
fn may_send(href: &[u8]) -> bool {
    let down = |at: usize| at.checked_sub(2).and_then(|from| href.get(from..at + 2));
    memchr::memchr2_iter(b'w', b'W', href).any(|at| down(at).is_some_and(|word| word.eq_ignore_ascii_case(b"down")))
        || memchr::memchr_iter(b'_', href)
            .any(|at| href.get(at..at + 7).is_some_and(|word| word.eq_ignore_ascii_case(b"_upload")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_pages() {
        for href in [
            "./P020190506.docx",
            "/a/b.PDF?x=1",
            "download.jsp?id=3",
            "/columns/2020/download.jsp?id=3",
            "/columns/2020/DOWNFILE.ashx",
            "/x?name=a.xls&id=2",
            "/_upload/article/files/1a/x.doc",
        ] {
            assert!(is_file(href), "{href}");
        }
        for href in
            ["", "./t20190506_1.html", "/a.b/c", "javascript:void(0)", "http://www.beijing.gov.cn", "index.shtml?t=1.2"]
        {
            assert!(!is_file(href), "{href}");
        }
    }
}
