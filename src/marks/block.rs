//! A block: what is kept of a paragraph: its text, its place in the source, its style, its kind, its part.
//! Knows how a paragraph stood in the source, not what it says.

use std::sync::Arc;

use crate::heading::Level;
use crate::names::names;
use crate::place::Mark;
use crate::span::Span;
use crate::style::Style;
use crate::text::Text;

/// What a notice keeps of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block<'a> {
    pub text: Text<'a>,
    /// All of its markup, the spacer after it included: a span of the source.
    pub span: Mark,
    pub style: Option<Arc<Style<'a>>>,
    pub kind: Kind,
    pub part: Part,
}

impl Block<'_> {
    /// Where it stands in the source.
    pub fn span(&self) -> Span {
        self.span.into()
    }

    /// The same, a part of `source`, which it was read from.
    pub fn into_shared(self, style: Option<Arc<Style<'static>>>, source: &Arc<str>) -> Block<'static> {
        Block { text: self.text.into_shared(source), span: self.span, style, kind: self.kind, part: self.part }
    }
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    Text,
    /// Nothing that a reader sees: a spacer, or what is left of a picture.
    Blank,
    /// A placeholder for a picture (in dumps three lines of hyphens and 这里有图片, *here is a picture*).
    Image,
    /// A heading, with its level: a short line with a number and without a stop, or an article, which opens with its
    /// number and goes on. See [`Notice::outline`](crate::Notice::outline).
    Heading(Level),
}

/// What a paragraph is to its notice: the text itself, or what stands around it where it was published.
///
/// The parts of a page are told by where its lines stand, what they say and how much of them is links; see
/// [`Notice::article`](crate::Notice::article). In dumps and plain text all is article but lines of credits and other
/// info lines, and the title where it stands again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The title, or a subtitle.
    Title,
    /// A line that says when, where from, by whom it was published, or lists it in a catalogue: 发布时间：… 来源：….
    Info,
    /// The notice itself.
    #[default]
    Article,
    /// What a site puts around any page: navigation, buttons, related links, imprint.
    Boilerplate,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

impl Part {
    /// The class of an element that holds a paragraph of this part, in a page that was written.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Title => "gongwen-title",
            Self::Info => "gongwen-info",
            Self::Article => "gongwen-article",
            Self::Boilerplate => "gongwen-boilerplate",
            Self::Other => "gongwen-other",
        }
    }

    /// The part of this class.
    pub(crate) fn of_class(class: &str) -> Option<Self> {
        let all = || Self::ALL.iter().copied();
        all().filter(|_| class.starts_with("gongwen-")).find(|part| part.class() == class)
    }
}

names! { Part, "info": Article = "article", Title = "title", Info = "info", Boilerplate = "boilerplate"; else Other }
