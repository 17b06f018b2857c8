//! Style sheets, as far as text can be hidden by them: rules with the selectors and the declarations that decide whether
//! an element is shown (CSS Syntax 3, section 5; Selectors 4, section 3). Knows nothing of elements.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, value};
use nom::multi::{fill, many0_count};
use nom::sequence::{pair, preceded, terminated};
use std::borrow::Cow;

use super::declaration::{Item, Items, component, is_special};
use super::keyword::{Display, Visibility};
use super::properties::{display, visibility};
use super::token::{self, Read, ident, is_space, space};
use crate::growth::work;

/// What a list of declarations says of whether an element is shown; each with whether it is important.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Showing {
    pub display: Option<(Display, bool)>,
    pub visibility: Option<(Visibility, bool)>,
}

impl Showing {
    /// What is important of it.
    pub fn important(self) -> Self {
        Self {
            display: self.display.filter(|(_, important)| *important),
            visibility: self.visibility.filter(|(_, important)| *important),
        }
    }

    /// What it says but for the properties that `other` says.
    pub fn but(self, other: Self) -> Self {
        Self {
            display: self.display.filter(|_| other.display.is_none()),
            visibility: self.visibility.filter(|_| other.visibility.is_none()),
        }
    }

    /// Reads the declarations: the last of a property wins, an important one over others.
    pub fn of(css: &str) -> Self {
        let mut showing = Self::default();
        for item in Items::new(css) {
            let Item::Declaration(declaration) = item else { continue };
            let important = declaration.important;
            match &*declaration.name {
                "display" => put(&mut showing.display, token::whole(display, declaration.value), important),
                "visibility" => put(&mut showing.visibility, token::whole(visibility, declaration.value), important),
                _ => {}
            }
        }
        showing
    }
}

fn put<T: Copy>(said: &mut Option<(T, bool)>, value: Option<T>, important: bool) {
    if let Some(value) = value.filter(|_| important || said.is_none_or(|(_, before)| !before)) {
        *said = Some((value, important));
    }
}

/// A compound selector of names alone: `div.hidden`, `#menu`. Whatever else a selector may hold (descendants,
/// pseudo-classes, attributes) makes it none of these.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Compound<'s> {
    pub element: Option<Cow<'s, str>>,
    /// The ids and the classes, in order.
    names: [Option<(Kind, Cow<'s, str>)>; NAMES],
}

/// The most ids and classes of a selector that is kept.
const NAMES: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Id,
    Class,
}

impl<'s> Compound<'s> {
    pub fn ids(&self) -> impl Iterator<Item = &Cow<'s, str>> {
        self.of_kind(Kind::Id)
    }

    pub fn classes(&self) -> impl Iterator<Item = &Cow<'s, str>> {
        self.of_kind(Kind::Class)
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Cow<'s, str>> {
        self.names.iter().flatten().filter(move |(of, _)| *of == kind).map(|(_, name)| name)
    }
}

/// Tells `each` the compound selectors and the declarations of each rule of a style sheet, in order. Rules in `@media`
/// count where that is for screens whatever their size; those in other at-rules do not. A selector that is no compound of
/// names is left out, the others of its rule stay.
pub(crate) fn rules<'s>(css: &'s str, mut each: impl FnMut(Compound<'s>, Showing)) {
    let mut rest = css;
    loop {
        // What closes here is the block of an `@media`, whose rules are read like any other.
        rest = between(rest).map_or(rest, |(rest, ())| rest);
        if rest.is_empty() {
            return;
        }
        let is_at_rule = rest.starts_with('@');
        let (prelude, behind) = until(rest, |byte| byte == b'{' || is_at_rule && byte == b';');
        rest = behind;
        if is_at_rule && media(prelude).is_some_and(is_screen) && rest.starts_with('{') {
            rest = &rest[1..];
            continue;
        }
        let Some(block) = rest.strip_prefix('{') else {
            rest = rest.strip_prefix(';').unwrap_or(rest);
            continue;
        };
        let (declarations, behind) = plain(block).unwrap_or_else(|| until(block, |byte| byte == b'}'));
        rest = behind.strip_prefix('}').unwrap_or(behind);
        let says = !is_at_rule && may_show(declarations);
        let showing = if says { Showing::of(declarations) } else { Showing::default() };
        if showing != Showing::default() {
            prelude.split(',').filter_map(|selector| token::whole(compound, selector)).for_each(|it| each(it, showing));
        }
    }
}

/// `( white-space | comment | "<!--" | "-->" | "}" )*`
fn between(css: &str) -> Read<'_, ()> {
    let gap = alt((take_while1(|c| is_space(c) || c == '}'), tag("<!--"), tag("-->")));
    value((), many0_count(alt((value((), gap), token::comment)))).parse(css)
}

/// What stands before the first byte that `ends` says, outside of brackets, strings, comments and escapes; and the rest.
fn until(css: &str, ends: impl Fn(u8) -> bool) -> (&str, &str) {
    let plain = css.bytes().position(|byte| ends(byte) || is_special(byte)).unwrap_or(css.len());
    if css.as_bytes().get(plain).is_none_or(|&byte| ends(byte)) {
        work(plain);
        return css.split_at(plain); // as most selectors
    }
    let mut open = Vec::new();
    let mut rest = css;
    while let Some(&first) = rest.as_bytes().first() {
        match first {
            _ if open.is_empty() && ends(first) => break,
            b'(' => open.push(b')'),
            b'[' => open.push(b']'),
            b'{' => open.push(b'}'),
            _ if open.last() == Some(&first) => drop(open.pop()),
            _ => {}
        }
        rest = component(rest).map_or("", |(behind, ())| behind);
    }
    work(css.len() - rest.len());
    css.split_at(css.len() - rest.len())
}

/// What stands before the first `}` of a block in which nothing is bracketed, quoted, escaped or a comment, as in most:
/// with [`may_show`] this spares three fifths of the instructions that the sheets of whole sites took.
fn plain(block: &str) -> Option<(&str, &str)> {
    let end = memchr::memchr(b'}', block.as_bytes())?;
    work(end);
    let odd = |&byte: &u8| is_special(byte) && byte != b';';
    (!block.as_bytes()[..end].iter().any(odd)).then(|| block.split_at(end))
}

/// Whether declarations may say `display` or `visibility`, in any case; an escape may stand for any character of them.
fn may_show(declarations: &str) -> bool {
    let bytes = declarations.as_bytes();
    let ends = |at: usize, name: &[u8]| {
        at.checked_sub(name.len()).is_some_and(|from| bytes[from..at].eq_ignore_ascii_case(name))
    };
    memchr::memchr(b'\\', bytes).is_some()
        || memchr::memchr2_iter(b'y', b'Y', bytes).any(|at| ends(at, b"displa") || ends(at, b"visibilit"))
}

/// `"@media"` and its queries
fn media(prelude: &str) -> Option<&str> {
    let (name, queries) = prelude.split_at_checked("@media".len())?;
    (name.eq_ignore_ascii_case("@media") && !queries.starts_with(token::is_name)).then_some(queries)
}

/// Whether a list of media queries holds for a screen whatever its size: one of them is empty, `all` or `screen` (Media
/// Queries 4, section 2).
pub(crate) fn is_screen(queries: &str) -> bool {
    let type_of = |query: &str| {
        let kind = preceded(opt(terminated(token::tag_no_case("only"), take_while1(is_space))), ident);
        token::whole(kind, query).is_some_and(|kind| ["all", "screen"].iter().any(|one| kind.eq_ignore_ascii_case(one)))
    };
    token::whole(space, queries).is_some() || queries.split(',').any(type_of)
}

/// `( ident | "*" )? *3( "." ident | "#" ident )`, at least one name
fn compound(css: &str) -> Read<'_, Compound<'_>> {
    let (rest, element) = alt((char('*').map(|_| None), opt(ident))).parse(css)?;
    let mut names = [const { None }; NAMES];
    let (rest, ()) = fill(opt(name), &mut names).parse(rest)?;
    let compound = Compound { element, names };
    if compound == Compound::default() {
        return Err(nom::Err::Error(nom::error::Error::new(css, nom::error::ErrorKind::Verify)));
    }
    Ok((rest, compound))
}

/// `( "." | "#" ) ident`
fn name(css: &str) -> Read<'_, (Kind, Cow<'_, str>)> {
    pair(alt((char('#').map(|_| Kind::Id), char('.').map(|_| Kind::Class))), ident).parse(css)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(css: &str) -> Vec<String> {
        let mut list = Vec::new();
        rules(css, |compound, showing| {
            let display = showing.display.map_or("", |(display, _)| display.as_str());
            let important = if showing.display.is_some_and(|(_, important)| important) { "!" } else { "" };
            let mut selector = compound.element.clone().unwrap_or_default().into_owned();
            selector.extend(compound.ids().flat_map(|id| ["#", id]));
            selector.extend(compound.classes().flat_map(|class| [".", class]));
            list.push(format!("{selector}={display}{important}"));
        });
        list
    }

    #[test]
    fn rules_of_names_are_read() {
        for (css, want) in [
            ("", &[][..]),
            ("p{color:red}", &[]),
            ("p{display:none}", &["p=none"]),
            (".a, #b , div.c.d{display:none;display:block}", &[".a=block", "#b=block", "div.c.d=block"]),
            ("*.a{display:none!important;display:block}", &[".a=none!"]),
            ("*{display:none}.a b,.a>b,a:hover,[x],.c{display:none}", &[".c=none"]),
            ("<!-- .a{display:none} -->", &[".a=none"]),
            ("/*.a{display:none}*/ .b{/*}*/display:none}", &[".b=none"]),
            (".a{content:'}';display:none}.b{display:none", &[".a=none", ".b=none"]),
            ("@import url(x);@font-face{src:x}.a{display:none}", &[".a=none"]),
            ("@media screen{.a{display:none}.b{display:none}}.c{display:none}", &[".a=none", ".b=none", ".c=none"]),
            ("@media print{.a{display:none}}@media ALL{.b{display:none}}", &[".b=none"]),
            ("@media print , only screen{.a{display:none}}@media{.b{display:none}}", &[".a=none", ".b=none"]),
            ("@media (max-width:9px){.a{display:none}}@mediascreen{.b{display:none}}", &[]),
            ("@keyframes x{from{display:none}}.a{display:none}", &[".a=none"]),
            (r".\61 b{display:none}", &[".ab=none"]),
            ("p.a.b#c{display:none}.a.b.c.d{display:none}", &["p#c.a.b=none"]),
            (".a{display:nope}.b{display:-webkit-box}", &[".b=flex"]),
            (r".a{DISPLAY:none}.b{\64isplay:none}.c{color:red}.d{y:x}", &[".a=none", ".b=none"]),
        ] {
            assert_eq!(list(css), want, "{css}");
        }
    }
}
