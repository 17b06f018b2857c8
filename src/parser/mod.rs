//! The options of a reading. Its stages in order are in `stages`, the ways to a notice in `ways`.

mod stages;
mod ways;

use chrono::NaiveDate;

use crate::options::Options;

/// How to read a notice: options to set, then [`parse`](Self::parse).
///
/// ```
/// use gongwen::Parser;
/// let parser = Parser::new().strict(true).year(2020);
/// assert!(parser.parse("题\n<div><span style=''> 文</span></div><div>&nbsp;</div>").is_ok());
/// let error = parser.parse("题\n<div><span style=''> 文</span></div>").unwrap_err();
/// assert_eq!(error.position().line, 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parser {
    pub(crate) options: Options,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// The longest source that is read, in bytes: 1 GiB, so that offsets into texts, which decoding may make longer,
    /// fit 32 bits.
    pub const MAX_INPUT: usize = 1 << 30;

    /// How many diagnostics a notice keeps unless told otherwise: more help nobody, and a hostile source has one
    /// for every byte.
    pub const MAX_DIAGNOSTICS: usize = 1000;

    /// How many open elements are remembered unless told otherwise: browsers stop at 512 too.
    pub const MAX_DEPTH: usize = 512;

    /// The default options: lenient, with analysis, with the limits above.
    pub const fn new() -> Self {
        Self {
            options: Options {
                strict: false,
                analysis: true,
                year: None,
                written_on: None,
                title: None,
                max_input: Self::MAX_INPUT,
                max_diagnostics: Self::MAX_DIAGNOSTICS,
                max_depth: Self::MAX_DEPTH,
                scripting: true,
                whole_page: false,
            },
        }
    }

    /// Whether the first oddity is an error (default: no, oddities are diagnostics).
    #[must_use]
    pub const fn strict(mut self, strict: bool) -> Self {
        self.options.strict = strict;
        self
    }

    /// Whether to read what the text says: directives, people, dates … (default: yes). Without, only title,
    /// paragraphs, styles and spans are read, in a fraction of the time.
    #[must_use]
    pub const fn analysis(mut self, analysis: bool) -> Self {
        self.options.analysis = analysis;
        self
    }

    /// The year that dates without one belong to, if the text does not say.
    ///
    /// # Panics
    /// If it is not one from 1 to 9999.
    #[must_use]
    pub const fn year(mut self, year: i32) -> Self {
        assert!(1 <= year && year <= 9999, "a year from 1 to 9999");
        self.options.year = Some(year);
        self
    }

    /// The day on which the text was written: what 昨日 (*yesterday*) and 本月 (*this month*) count from, and the year of
    /// dates without one. It goes before what the text and its page say themselves, which count where nothing is set: the
    /// day of issue of a document, the day of publication.
    ///
    /// ```
    /// use gongwen::{Parser, date::chrono::NaiveDate};
    /// let day = |d| NaiveDate::from_ymd_opt(2020, 7, d).unwrap();
    /// let notice = Parser::new().written_on(day(8)).read("会议召开\n昨日，会议召开。"); // yesterday the meeting was held
    /// assert_eq!(notice.dates().next().unwrap().resolve(), Some(day(7)..=day(7)));
    /// ```
    #[doc(alias = "reference_date")]
    #[must_use]
    pub const fn written_on(mut self, day: NaiveDate) -> Self {
        self.options.written_on = Some(day);
        self
    }

    /// The title, where it is kept apart from the body: all of the source is body then. It has no place in the source:
    /// its spans are empty.
    ///
    /// ```
    /// use gongwen::{Genre, Parser};
    /// let notice = Parser::new().title("某市关于防汛的通知").read("各单位要加强巡查。"); // on floods: each unit is to patrol
    /// assert_eq!((notice.title(), notice.genre()), ("某市关于防汛的通知", Some(Genre::Notification)));
    /// assert_eq!(notice.directives().count(), 1);
    /// ```
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.options.title = Some(title.into());
        self
    }

    /// That the source is the body alone, without a title.
    ///
    /// ```
    /// let notice = gongwen::Parser::new().body_only().read("各单位要加强巡查。"); // each unit is to patrol more
    /// assert_eq!((notice.title(), notice.directives().count()), ("", 1));
    /// ```
    #[must_use]
    pub fn body_only(self) -> Self {
        self.title("")
    }

    /// What is set.
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// The most bytes to read, at most [`MAX_INPUT`](Self::MAX_INPUT), which is the default.
    #[must_use]
    pub const fn max_input(mut self, bytes: usize) -> Self {
        self.options.max_input = if bytes < Self::MAX_INPUT { bytes } else { Self::MAX_INPUT };
        self
    }

    /// The most diagnostics to keep; one more then says how many were left out.
    #[must_use]
    pub const fn max_diagnostics(mut self, count: usize) -> Self {
        self.options.max_diagnostics = count;
        self
    }

    /// The most open elements to remember; deeper ones count as their parent.
    #[must_use]
    pub const fn max_depth(mut self, elements: usize) -> Self {
        self.options.max_depth = elements;
        self
    }

    /// Whether a page is shown as where scripts are run, without what its `noscript` elements hold (default: yes, as the
    /// browsers of its readers do: mostly they hold that scripts should be switched on, and pictures that count visitors).
    /// No script is run either way.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let source = "<h1>某区开展巡查</h1><noscript><p>请启用脚本。</p></noscript><p>会议强调，要加强巡查。</p>"; // enable scripts
    /// assert_eq!(Parser::new().read(source).paragraphs().len(), 2);
    /// assert_eq!(Parser::new().scripting(false).read(source).paragraphs().len(), 3);
    /// ```
    #[must_use]
    pub const fn scripting(mut self, enabled: bool) -> Self {
        self.options.scripting = enabled;
        self
    }

    /// Whether to read what all of a page says, navigation, imprint and all (default: no, what its
    /// [article](crate::Notice::article) and title say). The parts of the paragraphs are the same.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let source = "<nav><p>请各单位下载表格。</p></nav><h1>某区开展巡查</h1><p>来源：某报</p><p>会议强调，要加强巡查。</p>";
    /// assert_eq!(Parser::new().parse(source)?.directives().count(), 1);
    /// assert_eq!(Parser::new().whole_page(true).parse(source)?.directives().count(), 2);
    /// # Ok::<(), gongwen::Error>(())
    /// ```
    #[must_use]
    pub const fn whole_page(mut self, whole: bool) -> Self {
        self.options.whole_page = whole;
        self
    }
}
