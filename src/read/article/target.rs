//! Where links lead: to files, which notices attach, or to other pages. Knows the address of one link.

/// The endings of files that pages attach.
const FILES: &[&str] = &[
    "doc", "docx", "wps", "rtf", "pdf", "ofd", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "txt", "zip", "rar",
    "7z", "ceb", "ceb2", "tif", "tiff",
];

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
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = |ending: &str| FILES.iter().any(|file| ending.eq_ignore_ascii_case(file));
    let query = || href.rsplit(['=', '&']).filter_map(|value| value.rsplit_once('.')).any(|(_, ending)| named(ending));
    let sent = || {
        if !may_send(href.as_bytes()) {
            return false; // as most addresses
        }
        let lower = href.to_ascii_lowercase();
        SENDERS.iter().any(|sender| lower.contains(sender))
    };
    href.len() <= 2000 && (named(ending) || href.contains('?') && query() || href.len() <= 300 && sent())
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
