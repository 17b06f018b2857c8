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
        let lower = href.to_ascii_lowercase();
        SENDERS.iter().any(|sender| lower.contains(sender))
    };
    href.len() <= 2000 && (named(ending) || href.contains('?') && query() || href.len() <= 300 && sent())
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
