//! Sources that grow without end in one place: for each thing that a stage of the reading repeats, a text that has
//! it as often as one likes. The hostile cases and the growth tests share them.

#![allow(dead_code)] // each user takes what it needs

/// A source that repeats one thing.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// What it is, in a few words.
    pub name: &'static str,
    before: &'static str,
    /// What is repeated; `{}` in it stands for the number of the repetition, in seven digits: all units are as long as
    /// each other, so that twice as many are twice as long.
    unit: &'static str,
    after: &'static str,
}

impl Shape {
    /// The source with its unit repeated until it has `bytes` bytes or a little more.
    pub fn source(&self, bytes: usize) -> String {
        self.times(bytes.div_ceil(self.unit.len()))
    }

    /// The source with its unit repeated `times` times.
    pub fn times(&self, times: usize) -> String {
        let mut source = String::from(self.before);
        match self.unit.split_once("{}") {
            None => source.push_str(&self.unit.repeat(times)),
            Some((left, right)) => {
                for number in 0..times {
                    source.extend([left, &format!("{number:07}"), right]);
                }
            }
        }
        source + self.after
    }

    /// The source of about `bytes` bytes and the one of twice as many repetitions.
    pub fn doubled(&self, bytes: usize) -> [String; 2] {
        let times = bytes.div_ceil(self.unit.len());
        [self.times(times), self.times(2 * times)]
    }
}

const fn shape(name: &'static str, before: &'static str, unit: &'static str, after: &'static str) -> Shape {
    Shape { name, before, unit, after }
}

/// A text that repeats `unit`, in one block of a dump.
const fn text(name: &'static str, unit: &'static str) -> Shape {
    shape(name, "题\n<div><span style=''> ", unit, "</span></div><div>&nbsp;</div>")
}

/// A page that repeats `unit`.
const fn page(name: &'static str, unit: &'static str) -> Shape {
    shape(name, "<p>题</p>", unit, "")
}

/// All shapes.
pub const SHAPES: &[Shape] = &[
    // What the grammar looks for, in one paragraph.
    text("letters", "a"),
    text("characters of no rule", "鑫"),
    text("a cue", "要"),
    text("a cue and a pause", "要，"),
    text("cue words", "不得必须应当"),
    text("a reporting verb", "强调"),
    text("reporting clauses", "会议强调，"),
    text("reporting clauses that open a quotation", "他说：“"),
    text("directives", "会议要求，各单位要落实责任，不得聚集。"),
    text("directives without a stop", "各单位要落实责任，"),
    text("stops", "。"),
    text("pauses", "，"),
    text("enumeration commas", "、"),
    text("opening quotes", "“"),
    text("closing quotes", "”"),
    text("opening book-title marks", "《"),
    text("closing book-title marks", "》"),
    text("nested book-title marks", "《〈"),
    text("titles of works", "《条例》"),
    text("opening brackets", "（"),
    text("brackets", "（一）"),
    text("coined terms", "“三防”"),
    text("numerals", "第一二三"),
    text("digits", "1"),
    text("ordinals", "第九十九次"),
    text("places of numerals", "万亿"),
    text("dates", "2020年7月7日"),
    text("days", "7日至"),
    text("months", "月"),
    text("posts", "区委书记"),
    text("people", "区长李明、"),
    text("names after names", "李明"),
    text("pronouns", "他表示，"),
    text("reporters", "（记者 李明）"),
    text("credits without an end", "（记者 "),
    text("meetings", "召开第一次会议"),
    text("enumerated orders", "一要抓好，二要落实，"),
    text("document numbers", "国发〔2019〕5号"),
    text("opening brackets of numbers", "发〔"),
    // White space, references, what is no text.
    text("spaces", " "),
    text("line feeds", "\n"),
    text("ideographic spaces", "\u{3000}"),
    text("a space in each character", "会 \t"),
    text("NUL", "\0"),
    text("references", "&nbsp;"),
    text("references without an end", "&amp"),
    text("ampersands", "&"),
    text("right-to-left marks", "\u{202E}会"),
    text("less-than signs", "<"),
    // The frame of dumps and plain dumps.
    shape(
        "blocks",
        "题\n",
        "<div><span style='font-size:16px'> 会议强调，要抓好落实。</span></div><div>&nbsp;</div>",
        "",
    ),
    shape("blank blocks", "题\n", "<div><span style=''> </span></div><div>&nbsp;</div>", ""),
    shape("a style for each block", "题\n", "<div><span style='width:{}px'> 文</span></div><div>&nbsp;</div>", ""),
    shape("blocks that are not closed", "题\n", "<div><span style=''> 文", ""),
    shape("starts of blocks", "题\n", "<div><span style='", ""),
    shape("hyphens", "题\n", "--------\n", ""),
    shape("pictures", "题\n", "-------- \n--------这里有图片-------- \n-------- \n", ""),
    shape("lines", "题\n", "会议强调，要抓好落实。\n", ""),
    shape("blank lines", "题\n", "  \n", ""),
    shape("a title", "", "题", ""),
    shape("digits of a file number", "", "1", "题.txt\n"),
    shape("a cue in each of many lines", "题\n", "要求\n", ""),
    // Style.
    shape("declarations", "题\n<div><span style='", "color:red;", "'> 文</span></div><div>&nbsp;</div>"),
    shape("broken declarations", "题\n<div><span style='", "(a;", "'> 文</span></div><div>&nbsp;</div>"),
    shape("opening comments of CSS", "题\n<div><span style='", "/*", "'> 文</span></div><div>&nbsp;</div>"),
    shape("a font for ever", "题\n<div><span style='font-family:", "a,", "'> 文</span></div><div>&nbsp;</div>"),
    // Markup.
    page("open blocks", "<div>"),
    page("open inline elements", "<b><i>"),
    page("open paragraphs", "<p>"),
    page("closed paragraphs", "<p>文</p>"),
    page("stray end tags", "</p>"),
    page("stray inline end tags", "</b>"),
    page("mis-nested tags", "<b><p></b>文</p>"),
    page("tables in tables", "<table><tr><td>"),
    page("rows", "<tr><td>文<td>文"),
    page("lists in lists", "<ul><li>"),
    page("line breaks", "<br>"),
    page("tags without an end", "<a "),
    shape("attributes", "<p>题</p><a ", "a ", ">文</a>"),
    shape("attributes of many names", "<p>题</p><a ", "a{}=x ", ">文</a>"),
    shape("an attribute", "<p>题</p><a b='", "x", "'>文</a>"),
    shape("an attribute without an end", "<p>题</p><a b='", "x", ""),
    shape("references in an attribute", "<p>题</p><a b='", "&notit;", "'>文</a>"),
    page("starts of comments", "<!--"),
    page("comments", "<!---->"),
    shape("hyphens in a comment", "<p>题</p><!--", "-", ""),
    page("bogus comments", "<?"),
    page("starts of CDATA", "<![CDATA["),
    page("document types", "<!DOCTYPE a>"),
    page("scripts", "<script>"),
    shape("end tags in a script", "<p>题</p><script>", "</scrip", ""),
    shape("script comments", "<p>题</p><script>", "<!--<script", ""),
    page("titles", "<title>"),
    page("U+0000 in values", "<p x='\0'>"),
    page("values without their quote", "<p x='&"),
    page("links with a target each", "<a href='{}'>文"),
    page("links alike", "<a href=x>文"),
    page("a style for each element", "<p style='text-indent:{}px;margin:{}px'>文"),
    page("white space between tags", "<li> \r\n <b> </b>"),
    page("style elements", "<style>p{display:block}</style>"),
    shape("rules", "<style>", ".a{}{display:none}", "</style><p class=a1>题</p>"),
    shape("selectors of a rule", "<style>", ".a,", ".b{display:none}</style><p class=a>题</p>"),
    shape("blocks in a style sheet", "<style>", "{", "</style><p>题</p>"),
    shape("media in a style sheet", "<style>", "@media all{", "</style><p>题</p>"),
    shape("closed blocks in a style sheet", "<style>", "}", "</style><p>题</p>"),
    shape("comments in a style sheet", "<style>", "/*", "</style><p>题</p>"),
    shape("quotes in a style sheet", "<style>", "a'\n{", "</style><p>题</p>"),
    shape("classes", "<style>.a{display:none}.a.b{display:none}</style><p class='", "a{} ", "'>题</p>"),
    shape("elements with classes", "<style>.a{display:none}.a.b.c{color:red}</style>", "<p class='c b d e'>题</p>", ""),
    page("hidden elements", "<i style='display:none'>"),
    page("centred lines", "<p align=center>题</p>"),
    page("preformatted text", "<pre>\n 文 "),
    page("pieces of text", "<i>文</i>"),
    page("metadata", "<meta name=ArticleTitle content=题>"),
    shape("table of official elements", "<table>", "<tr><td>发文字号：</td><td>国发〔2019〕5号</td></tr>", "</table>"),
];
