//! Pages for a comparison with a browser, from a seed: elements of every `display`, one in another, with text of which no
//! character comes twice. What is known to differ (src/read/flow/mod.rs of gongwen) is not among them: rules of style
//! elements, hidden formatting elements around blocks, and text in tables outside of their cells.

use crate::generate::Random;

/// Elements that may hold any others here. None of them is a formatting element.
const ELEMENTS: &[&str] = &[
    "div", "div", "p", "span", "span", "section", "center", "h2", "blockquote", "address", "em", "label", "strong",
    "pre", "ul", "li", "dl", "dd", "fieldset", "legend", "details", "details open", "summary", "figure", "figcaption",
    "button", "ruby", "rt", "rp", "o:p", "font", "b", "a href=x", "code", "dialog", "dialog open", "main", "nobr",
    "listing", "marquee", "object", "video", "canvas", "audio", "noscript", "template", "q", "sup", "form", "search",
    "bdo", "abbr", "map", "data", "slot", "meter", "progress", "output", "picture",
];

/// Elements that hold nothing, and what is no element.
const VOIDS: &[&str] = &[
    "<br>", "<br>", "<hr>", "<img src=x>", "<img>", "<wbr>", "<input>", "<input type=hidden>", "<!-- 注 -->",
    "<textarea>注</textarea>", "<iframe></iframe>", "&nbsp;", "&#8203;", "\u{3000}", "&shy;", "&#8205;", "&ensp;", "\t",
    "<script>//注</script>", "<style>/*注*/</style>", "<script style=display:block>//注</script>",
    "<style style=display:block>/*注*/</style>", "<embed>", "&#13;", "&#12;", "<area>", "<title>注</title>",
];

/// Declarations that decide what is shown and where lines end.
const STYLES: &[&str] = &[
    "display:block", "display:inline", "display:inline-block", "display:none", "display:flex", "display:inline-flex",
    "display:grid", "display:inline-grid", "display:contents", "display:list-item", "display:flow-root",
    "display:table", "display:inline-table", "display:table-row", "display:table-cell", "display:table-caption",
    "display:table-row-group", "display:table-column", "display:run-in", "display:ruby", "visibility:hidden",
    "visibility:collapse", "visibility:visible", "white-space:pre", "white-space:pre-wrap", "white-space:pre-line",
    "white-space:nowrap", "white-space:normal", "white-space:break-spaces", "float:left", "float:right;display:inline",
    "position:absolute", "position:fixed", "position:relative", "text-transform:uppercase",
    "text-transform:lowercase", "text-transform:capitalize", "text-transform:full-width", "opacity:0", "font-size:0",
    "width:0;overflow:hidden", "text-indent:-999px", "clip:rect(0,0,0,0);position:absolute", "color:transparent",
];

/// How deep elements stand in one another.
const DEPTH: usize = 5;

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
        for _ in 0..1 + self.random.below(4) {
            self.space();
            match self.random.below(12) {
                0..5 => self.text(),
                5 => {
                    let void = self.pick(VOIDS);
                    self.html.push_str(void);
                }
                _ if depth >= DEPTH => self.text(),
                6 => self.table(depth),
                7 => self.select(),
                8 if self.one_in(3) => self.foreign(depth),
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
        for _ in 0..1 + self.random.below(3) {
            self.html.extend(char::from_u32(self.next));
            self.next += 1;
        }
        if self.one_in(6) {
            let letters = self.pick(&["aB", "e\u{301}", "ß", "ǆ", " x y", "(z)", "ΑΣ", "ŉ"]);
            self.html.push_str(letters);
        }
    }

    fn element(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        self.open(tag);
        content(self);
        let name = tag.split(' ').next().unwrap_or_default();
        self.html.push_str(&format!("</{name}>"));
    }

    fn open(&mut self, tag: &str) {
        let mut style = String::new();
        while self.one_in(2 + style.len()) {
            style.push_str(self.pick(STYLES));
            style.push(';');
        }
        // Hidden formatting elements: see above.
        let formatting = ["font", "b", "a href=x", "code", "nobr", "em", "strong"].contains(&tag);
        if style.is_empty() || formatting && (style.contains("none") || style.contains("visibility") || style.contains("column")) {
            self.html.push_str(&format!("<{tag}>"));
        } else {
            self.html.push_str(&format!("<{tag} style='{style}'>"));
        }
        if self.one_in(40) {
            self.html.pop();
            self.html.push_str(" hidden>");
        }
    }

    fn table(&mut self, depth: usize) {
        self.element("table", |page| {
            if page.one_in(6) {
                page.element("caption", |page| page.run(depth + 1));
            }
            for _ in 0..1 + page.random.below(3) {
                let group = page.pick(&["", "", "tbody", "thead", "tfoot"]);
                if !group.is_empty() {
                    page.open(group);
                }
                for _ in 0..1 + page.random.below(3) {
                    page.element("tr", |page| {
                        for _ in 0..page.random.below(4) {
                            let cell = page.pick(&["td", "td", "th"]);
                            page.space();
                            page.element(cell, |page| page.run(depth + 1));
                            page.space();
                        }
                    });
                }
            }
        });
    }

    fn select(&mut self) {
        let tag = self.pick(&["select", "select multiple", "datalist"]);
        self.element(tag, |page| {
            for _ in 0..1 + page.random.below(3) {
                match page.random.below(8) {
                    0 => page.element("optgroup label=注", |page| page.element("option", Self::text)),
                    1 => page.element("div", |page| page.element("option", Self::text)),
                    2 => page.html.push_str("<hr>"),
                    3 => page.text(),
                    _ => page.element("option", Self::text),
                }
                page.space();
            }
        });
    }

    fn foreign(&mut self, depth: usize) {
        let tag = self.pick(&["svg", "math"]);
        self.element(tag, |page| {
            for _ in 0..1 + page.random.below(3) {
                let tag = page.pick(&["text", "g", "foreignObject", "title", "desc", "tspan", "mi", "mrow", "mtext", "a", "switch", "style"]);
                page.space();
                page.element(tag, |page| match (tag, page.random.below(4)) {
                    ("foreignObject" | "mtext" | "mi", 0) if depth < DEPTH => page.run(depth + 1),
                    ("g" | "mrow" | "switch" | "a", _) => page.element("text", Self::text),
                    ("text", 0) => page.element("tspan", Self::text),
                    _ => page.text(),
                });
                page.space();
            }
        });
    }
}
