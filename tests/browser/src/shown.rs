//! The lines that a page shows: by gongwen, and by the browser's innerText; and where the two differ.

use gongwen::{Notice, Parser};
use serde_json::Value;

use crate::Browser;

/// How many pages one start of the browser reads.
const BATCH: usize = 400;

/// A page whose lines differ.
#[derive(Debug)]
pub struct Difference {
    pub page: String,
    pub ours: Vec<String>,
    pub browser: Vec<String>,
}

/// What is no part of a line at its ends.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

fn lines<'t>(lines: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let lines = lines.into_iter().map(|line| line.trim_matches(is_margin));
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The lines of a page as gongwen has them, without blank ones.
pub fn ours(page: &str) -> Vec<String> {
    let notice: Notice<'_> = Parser::new().analysis(false).read(page);
    lines(notice.paragraphs().map(|paragraph| paragraph.text()))
}

impl Browser {
    /// The innerText of the body of each page, in lines without blank ones. Whether scripts are run decides what
    /// `noscript` is; each page is written into a frame, where one without a document type is quirky.
    pub fn inner_texts(&self, name: &str, pages: &[String], scripts: bool) -> Vec<Vec<String>> {
        let mut all = Vec::with_capacity(pages.len());
        for (number, batch) in pages.chunks(BATCH).enumerate() {
            let quoted = Value::from(batch).to_string().replace('<', "\\u003c");
            let sandbox = if scripts { "allow-same-origin allow-scripts" } else { "allow-same-origin" };
            let script = format!(
                "const texts = [];\
                 for (const page of {quoted}) {{\
                   const frame = document.createElement('iframe');\
                   frame.sandbox = '{sandbox}'; frame.width = 1280; frame.height = 800;\
                   document.body.append(frame);\
                   const inner = frame.contentDocument;\
                   inner.open(); inner.write(page); inner.close();\
                   texts.push(inner.body ? inner.body.innerText : '');\
                   frame.remove();\
                 }}\
                 return texts;"
            );
            let answer = self.run_script(&format!("{name}-{number}"), &script);
            let texts = answer.as_array().unwrap_or_else(|| panic!("{answer}"));
            assert_eq!(texts.len(), batch.len());
            all.extend(texts.iter().map(|text| lines(text.as_str().expect("a text").split('\n'))));
        }
        all
    }

    /// The pages whose lines are not those of the browser.
    pub fn differences(&self, name: &str, pages: &[String]) -> Vec<Difference> {
        let texts = self.inner_texts(name, pages, true);
        let compared =
            pages.iter().zip(texts).map(|(page, browser)| Difference { page: page.clone(), ours: ours(page), browser });
        compared.filter(|it| it.ours != it.browser).collect()
    }
}
