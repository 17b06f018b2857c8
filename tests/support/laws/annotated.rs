//! What holds for the annotated page of any notice: it is well formed, says the text as it is, and nothing else of the
//! source comes through.

use std::collections::BTreeMap;

use gongwen::markup::{MarkupError, Tag, TokenKind, Tokenizer};
use gongwen::{Dialect, Notice};

/// The elements and attributes that a page may have: none that runs, loads, or leads away.
const TAGS: &str = " html head meta title style body header h1 h2 h3 h4 dl div dt dd fieldset legend label input i b main section p \
                    table tr td ol ul li span cite time a footer details summary ";
const ATTRIBUTES: &str =
    " lang charset name content http-equiv id class title style data-n datetime href type checked ";
/// Elements without an end tag.
const VOID: &str = " meta input ";
/// Properties that a style may set.
const PROPERTIES: &str = " text-align text-indent font-weight font-size --hue ";

/// The annotated page of a notice is sound.
pub fn annotated(notice: &Notice<'_>) {
    let html = notice.to_annotated_html();
    let page = Page::read(&html);
    let title = shown(notice.title());
    assert!(page.titles == [&*title, &*title], "the title is {:?}", page.titles);
    for paragraph in notice.paragraphs().filter(|paragraph| !paragraph.text().is_empty()) {
        let (text, place) = (paragraph.text(), paragraph.source(0..paragraph.text().len()));
        let said = page.texts.get(&*format!("p{}", paragraph.index()));
        let is_title = notice.dialect() == Dialect::Page && place.is_some_and(|at| notice.title_span().encloses(at));
        assert!(said.is_none() && is_title || said == Some(&shown(text)), "{text:?} is shown as {said:?}");
    }
    // Of a row of a table, tabs part the cells: they alone can be read into a directive from JSON, and are not marked.
    let said = (1..).zip(notice.directives()).filter(|(_, directive)| !directive.text().trim().is_empty());
    for (number, _) in said {
        assert!(page.texts.contains_key(&*format!("d{number}")), "directive {number} is not marked");
    }
    for link in page.links {
        let name = link.strip_prefix('#').unwrap_or_else(|| panic!("a link to {link:?}"));
        assert!(page.texts.contains_key(name), "a link to {link}, which is not there");
    }
}

/// A text as markup can say it.
fn shown(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// What a page has: the text of each element with a name, the texts of `<title>` and `<h1>`, where its links lead to.
#[derive(Default)]
struct Page {
    texts: BTreeMap<String, String>,
    titles: Vec<String>,
    links: Vec<String>,
}

impl Page {
    fn read(html: &str) -> Self {
        let mut page = Self::default();
        let mut open: Vec<(String, Option<String>, String)> = Vec::new();
        let mut tokenizer = Tokenizer::new(html).content_states(true);
        while let Some(token) = tokenizer.next_token(|error, span| expected(error, span.of(html))) {
            match token.kind {
                TokenKind::StartTag(tag) => {
                    checked(&tag);
                    page.links.extend(tag.attribute("href").map(str::to_owned));
                    let name = tag.attribute("id").map(str::to_owned);
                    if is_in(VOID, &tag.name) {
                        page.texts.extend(name.map(|name| (name, String::new())));
                    } else {
                        open.push((tag.name.to_string(), name, String::new()));
                    }
                }
                TokenKind::EndTag(tag) => {
                    let (element, name, text) = open.pop().expect("an element is open");
                    assert_eq!(tag.name, element, "an end tag of another element");
                    if let Some((_, _, outer)) = open.last_mut() {
                        outer.push_str(&text);
                    }
                    if element == "title" || element == "h1" {
                        page.titles.push(text.clone());
                    }
                    let again = name.and_then(|name| page.texts.insert(name, text));
                    assert_eq!(again, None, "a name stands twice");
                }
                TokenKind::Text(text) => {
                    if let Some((_, _, inner)) = open.last_mut() {
                        inner.push_str(&text);
                    }
                }
                TokenKind::Doctype(doctype) => assert_eq!(doctype.name.as_deref(), Some("html")),
                other => panic!("{other:?} has no place in the page"),
            }
        }
        assert!(open.is_empty(), "{open:?} are not closed");
        page
    }
}

/// What the text itself may hold, odd characters, is all that may be odd.
fn expected(error: MarkupError, found: Option<&str>) {
    let is_character = matches!(
        error,
        MarkupError::ControlCharacterInInputStream
            | MarkupError::NoncharacterInInputStream
            | MarkupError::ControlCharacterReference
    );
    assert!(is_character, "{} at {found:?}", error.as_str());
}

fn checked(tag: &Tag<'_>) {
    assert!(is_in(TAGS, &tag.name), "<{}>", tag.name);
    for attribute in &tag.attributes {
        assert!(is_in(ATTRIBUTES, &attribute.name), "{} of <{}>", attribute.name, tag.name);
    }
    for declaration in tag.attribute("style").into_iter().flat_map(|style| style.split(';')) {
        let (property, value) = declaration.split_once(':').expect("a declaration");
        assert!(is_in(PROPERTIES, property), "{declaration:?}");
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '#');
        assert!(!value.is_empty() && value.chars().all(plain), "{declaration:?}");
    }
}

fn is_in(list: &str, name: &str) -> bool {
    list.split(' ').any(|word| !word.is_empty() && word == name)
}
