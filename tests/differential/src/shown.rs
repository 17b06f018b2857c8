//! The text that a reader sees of a document, without its white space: by html5ever's tree, and by the lines of a notice.

use gongwen::{
    Dialect, Notice,
    style::{Display, Style, Visibility},
};

use crate::tree::{Data, Node, Tree, tree};

/// What the style sheet of the HTML standard does not show (15.3.1).
const HIDDEN: &[&str] = &[
    "area", "base", "basefont", "bgsound", "datalist", "head", "link", "meta", "noembed", "noframes", "noscript",
    "param", "rp", "script", "source", "style", "template", "title", "track", "col", "colgroup",
];

/// In whose place something else is shown than what stands in them (15.4, 15.5).
const REPLACED: &[&str] =
    &["audio", "canvas", "embed", "iframe", "img", "input", "meter", "object", "progress", "textarea", "video"];

/// What becomes of the text of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Admits {
    All,
    Nothing,
    /// Of `select`: what stands in its options.
    Options,
}

/// The text that is shown of a tree.
pub fn of_tree(tree: &Tree) -> String {
    let (mut text, mut left) = (String::new(), vec![(tree.document.clone(), true, Admits::All)]);
    while let Some((node, visible, admits)) = left.pop() {
        match &node.data {
            Data::Text(run) if visible && admits == Admits::All => text.push_str(&run.borrow()),
            Data::Text(_) => {}
            Data::Document | Data::Element { .. } => {
                let (visible, admits) = shown(&node, visible, admits);
                if admits != Admits::Nothing {
                    let children = node.children.borrow();
                    left.extend(children.iter().rev().map(|child| (child.clone(), visible, admits)));
                }
            }
        }
    }
    text.chars().filter(|&c| !is_white(c)).collect()
}

/// Whether text in `node` is visible, and which is shown at all, in an element of which the same is said.
fn shown(node: &Node, visible: bool, admits: Admits) -> (bool, Admits) {
    let name = node.name();
    let style = node.attribute("style").unwrap_or_default();
    let style = Style::parse(&style);
    let visible = style.visibility().map_or(visible, |visibility| visibility == Visibility::Visible);
    let hidden = node.attribute("hidden").is_some()
        || name == "dialog" && node.attribute("open").is_none()
        || HIDDEN.contains(&&*name);
    let none = match style.display() {
        Some(display) => matches!(display, Display::None | Display::TableColumn | Display::TableColumnGroup),
        None => hidden,
    };
    let contents = name == "select" && style.display() == Some(Display::Contents);
    let none = none || contents || name == "template" || REPLACED.contains(&&*name);
    let admits = match (admits, &*name) {
        _ if none => Admits::Nothing,
        (Admits::Options, "option") => Admits::All,
        (Admits::Options, _) | (Admits::All, "select") => Admits::Options,
        (admits, _) => admits,
    };
    (visible, admits)
}

/// The text that gongwen shows of `source`: its lines, one after the other. `None` where it reads it by other rules
/// than those of HTML: a text without a tag, a dump with a place for a picture.
pub fn of_lines(source: &str) -> Option<(&str, String)> {
    let notice = Notice::parse(source);
    let title = notice.title_span();
    let apart = title.start() == 0 && notice.paragraphs().all(|paragraph| paragraph.span().start() >= title.end());
    let from = match notice.dialect() {
        Dialect::Page if apart => title.end(), // a title line before the markup
        Dialect::Page => 0,
        Dialect::Dump if !source.contains("------这里有图片--------") => notice.title_span().end(),
        _ => return None,
    };
    let lines = notice.paragraphs().flat_map(|paragraph| paragraph.text().chars());
    Some((source.get(from..)?, lines.filter(|&c| !is_white(c)).collect()))
}

/// What is white space to some rule of HTML or CSS, or to gongwen at the ends of a line. Which of it is shown, browsers
/// say (tests/flow).
fn is_white(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// How two readings of one source compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    Same,
    /// The same characters in another order, since some stand before a table that they were written in.
    Fostered,
    /// Otherwise, since some was hidden when it came, or shown, and not any more when the end tag of a formatting element
    /// around its block came.
    Moved,
    /// Not to be compared: see [`left_out`] and [`of_lines`].
    LeftOut,
    /// In words.
    Different(String),
}

/// What gongwen and html5ever have other rules for, by choice: drawings and details show parts of their text only, a
/// frameset takes the place of a body that has begun, and templates have modes of their own for parts of tables.
pub fn left_out(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let has = |tag: &str| source.contains(tag);
    ["<svg", "<math", "<details", "<frameset"].into_iter().any(has) || has("<template") && has("<col")
}

/// Compares the text that gongwen shows with that of html5ever's tree.
pub fn compare(source: &str) -> Comparison {
    if left_out(source) {
        return Comparison::LeftOut;
    }
    let Some((source, ours)) = of_lines(source) else { return Comparison::LeftOut };
    let tree = tree(source, |node| {
        let [in_visible, in_hidden] = [true, false].map(|visible| shown(node, visible, Admits::All));
        in_visible.1 == Admits::Nothing || in_visible.0 == in_hidden.0
    });
    let theirs = of_tree(&tree);
    if ours == theirs {
        return Comparison::Same;
    }
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    if tree.fostered && sorted(&ours) == sorted(&theirs) {
        return Comparison::Fostered;
    }
    if tree.moved {
        return Comparison::Moved;
    }
    Comparison::Different(format!("{source:?}\nours:      {ours:?}\nhtml5ever: {theirs:?}"))
}
