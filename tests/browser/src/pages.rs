//! Pages for a comparison with a browser, from a seed: elements of every `display`, one in another, with text of which no
//! character comes twice. What is known to differ (src/read/flow/mod.rs of gongwen) is not among them: rules of style
//! elements, hidden formatting elements around blocks, and text in tables outside of their cells.

use crate::generate::Random;

/// Elements that may hold any others here.
const ELEMENTS: &[&str] = &[
    "div",
    "div",
    "p",
    "span",
    "span",
    "section",
    "center",
    "h2",
    "blockquote",
    "address",
    "em",
    "label",
    "strong",
    "pre",
    "ul",
    "li",
    "dl",
    "dd",
    "fieldset",
    "legend",
    "details",
    "details open",
    "summary",
    "figure",
    "figcaption",
    "button",
    "o:p",
    "font",
    "b",
    "a href=x",
    "code",
    "dialog",
    "dialog open",
    "main",
    "nobr",
    "listing",
    "object",
    "video",
    "canvas",
    "audio",
    "noscript",
    "template",
    "sup",
    "form",
    "search",
    "bdo",
    "abbr",
    "map",
    "data",
    "meter",
    "progress",
    "output",
];

/// Formatting elements: those that hide blocks and end before them are known to differ.
const FORMATTING: &[&str] = &["em", "strong", "font", "b", "a href=x", "code", "nobr"];

/// Elements that hold nothing, and what is no element.
const VOIDS: &[&str] = &[
    "<br>",
    "<br>",
    "<hr>",
    "<img src=x>",
    "<img>",
    "<wbr>",
    "<input>",
    "<input type=hidden>",
    "<!-- 注 -->",
    "<textarea>注</textarea>",
    "<iframe></iframe>",
    "&nbsp;",
    "&#8203;",
    "\u{3000}",
    "&shy;",
    "&#8205;",
    "&ensp;",
    "\t",
    "<script>//注</script>",
    "<style>/*注*/</style>",
    "<script style=display:block>//注</script>",
    "<style style=display:block>/*注*/</style>",
    "<embed>",
    "&#13;",
    "&#12;",
    "<area>",
    "<title>注</title>",
];

/// Declarations that hide text or say what becomes of its white space and letters.
const TEXT_STYLES: &[&str] = &[
    "display:none",
    "visibility:hidden",
    "visibility:collapse",
    "visibility:visible",
    "white-space:pre",
    "white-space:pre-wrap",
    "white-space:pre-line",
    "white-space:nowrap",
    "white-space:normal",
    "white-space:break-spaces",
    "text-transform:uppercase",
    "text-transform:lowercase",
    "text-transform:capitalize",
    "text-transform:none",
    "opacity:0",
    "font-size:0",
    "text-indent:-999px",
    "color:transparent",
];

/// Declarations that decide where lines end.
const BOX_STYLES: &[&str] = &[
    "display:block",
    "display:inline",
    "display:inline-block",
    "display:flex",
    "display:inline-flex",
    "display:grid",
    "display:inline-grid",
    "display:contents",
    "display:list-item",
    "display:flow-root",
    "display:table",
    "display:inline-table",
    "display:run-in",
    "float:left",
    "float:right;display:inline",
    "position:absolute",
    "position:fixed",
    "position:relative",
    "width:0;overflow:hidden",
    "clip:rect(0,0,0,0);position:absolute",
];

/// Letters that have a case.
const LETTERS: &[&str] = &["aB", "e\u{301}", "ǆ", " x y", "(z)", "ΑΣ", "İ"];

/// How deep elements stand in one another.
const DEPTH: usize = 4;

/// A page, and the characters that it has not shown yet.
struct Page<'r> {
    random: &'r mut Random,
    html: String,
    next: u32,
}

/// A page made with `random`.
pub fn page(random: &mut Random) -> String {
    let html = if random.below(3) == 0 { "<!DOCTYPE html>" } else { "<i></i>" };
    let mut page = Page { random, html: html.to_owned(), next: 0x4E00 };
    page.run(0);
    page.html
}

impl Page<'_> {
    fn pick<'s>(&mut self, from: &[&'s str]) -> &'s str {
        from[self.random.below(from.len())]
    }

    /// Whether something that happens once in `n` times happens.
    fn one_in(&mut self, n: usize) -> bool {
        self.random.below(n) == 0
    }

    /// Some pieces, one after the other.
    fn run(&mut self, depth: usize) {
        for _ in 0..1 + self.random.below(3) {
            self.space();
            match self.random.below(12) {
                0..5 => self.text(),
                5 => {
                    let void = self.pick(VOIDS);
                    self.html.push_str(void);
                }
                _ if depth >= DEPTH => self.text(),
                6 => self.table(depth),
                7 => self.choices(),
                8 if self.one_in(3) => self.foreign(depth),
                9 if self.one_in(3) => self.ruby(),
                _ => {
                    let tag = self.pick(ELEMENTS);
                    self.element(tag, |page| page.run(depth + 1));
                }
            }
            self.space();
        }
    }

    fn space(&mut self) {
        if self.one_in(3) {
            let space = self.pick(&[" ", " ", "\n", "  \n "]);
            self.html.push_str(space);
        }
    }

    fn text(&mut self) {
        self.characters();
        if self.one_in(6) {
            let letters = self.pick(LETTERS);
            self.html.push_str(letters);
        }
    }

    fn characters(&mut self) {
        for _ in 0..1 + self.random.below(3) {
            self.html.extend(char::from_u32(self.next));
            self.next += 1;
        }
    }

    fn element(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        self.open(tag);
        content(self);
        let name = tag.split(' ').next().unwrap_or_default();
        self.html.push_str(&format!("</{name}>"));
    }

    /// An element without a style: what stands in a list to choose from, in a drawing or a formula, Chromium shows by rules
    /// of its own where styles say that it should not.
    fn plain(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        let name = tag.split(' ').next().unwrap_or_default();
        self.html.push_str(&format!("<{tag}>"));
        content(self);
        self.html.push_str(&format!("</{name}>"));
    }

    fn open(&mut self, tag: &str) {
        // Boxes that Chromium makes by rules of its own, whatever styles say of them.
        let special =
            ["legend", "math", "noscript", "select", "select multiple", "datalist", "details", "details open"]
                .contains(&tag);
        let boxes: &[&str] = if special { &["opacity:0"] } else { BOX_STYLES };
        let texts: &[&str] = match tag {
            "select" | "select multiple" | "math" => &["opacity:0"],
            "table" => &TEXT_STYLES[..4],
            _ if FORMATTING.contains(&tag) => &TEXT_STYLES[4..],
            _ => TEXT_STYLES,
        };
        let mut style = String::new();
        while self.one_in(2 + style.len()) {
            let of = if self.one_in(2) { boxes } else { texts };
            style.push_str(self.pick(of));
            style.push(';');
        }
        self.start(tag, &style);
    }

    /// A start tag, with a style if there is one; in a few cases hidden.
    fn start(&mut self, tag: &str, style: &str) {
        let style = if style.is_empty() { String::new() } else { format!(" style='{style}'") };
        let hidden = if self.one_in(40) && !FORMATTING.contains(&tag) { " hidden" } else { "" };
        self.html.push_str(&format!("<{tag}{style}{hidden}>"));
    }

    /// The same of a part of a table: it stays one.
    fn part(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        let style = if self.one_in(6) { self.pick(TEXT_STYLES) } else { "" };
        self.start(tag, style);
        content(self);
        self.html.push_str(&format!("</{tag}>"));
    }

    fn ruby(&mut self) {
        self.plain("ruby", |page| {
            page.text();
            for tag in ["rp", "rt", "rp"] {
                page.plain(tag, Self::text);
            }
        });
    }

    fn table(&mut self, depth: usize) {
        self.element("table", |page| {
            if page.one_in(6) {
                page.part("caption", |page| page.run(depth + 1));
            }
            for _ in 0..1 + page.random.below(2) {
                let group = page.pick(&["tbody", "tbody", "thead", "tfoot"]);
                page.part(group, |page| {
                    for _ in 0..1 + page.random.below(2) {
                        page.part("tr", |page| page.cells(depth));
                    }
                });
            }
        });
    }

    fn cells(&mut self, depth: usize) {
        for _ in 0..self.random.below(4) {
            let cell = self.pick(&["td", "td", "th"]);
            self.space();
            self.part(cell, |page| page.run(depth + 1));
            self.space();
        }
    }

    /// A list to choose from, or choices at a field for text.
    fn choices(&mut self) {
        let tag = self.pick(&["select", "select multiple", "datalist"]);
        self.element(tag, |page| {
            for _ in 0..1 + page.random.below(3) {
                match page.random.below(8) {
                    0 => page.plain("optgroup label=注", |page| page.plain("option", Self::characters)),
                    1 => page.plain("div", |page| page.plain("option", Self::characters)),
                    2 => page.html.push_str("<hr>"),
                    3 => page.characters(),
                    _ => page.plain("option", Self::characters),
                }
                page.space();
            }
        });
    }

    fn foreign(&mut self, depth: usize) {
        let (tag, parts): (_, &[&str]) = match self.random.below(2) {
            0 => ("svg", &["text", "text", "g", "foreignObject", "title", "desc", "a", "switch", "style"]),
            _ => ("math", &["mtext", "mtext", "mrow", "mfrac", "mstyle", "foo"]),
        };
        self.element(tag, |page| {
            for _ in 0..1 + page.random.below(3) {
                let tag = page.pick(parts);
                page.space();
                page.plain(tag, |page| match (tag, page.random.below(4)) {
                    ("foreignObject" | "mtext", 0) if depth < DEPTH => page.run(depth + 1),
                    ("g" | "switch" | "a", _) => page.plain("text", Self::text),
                    ("mrow" | "mfrac" | "mstyle", _) => page.plain("mtext", Self::text),
                    ("text", 0) => page.plain("tspan", Self::text),
                    _ => page.text(),
                });
                page.space();
            }
        });
    }
}
