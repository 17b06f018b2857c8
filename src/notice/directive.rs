//! What a notice says is to be done: by whom, by whose words, how strongly.

use crate::marks::{AttributionMarks, DirectiveMarks, Modality};
use core::fmt;
use core::ops::Range;

use super::{DateMention, Deadline, Excerpt, Notice, Paragraph, Responsible, View};
use crate::place::Mark;
use crate::read::document::several;
use crate::span::Span;

/// What somebody is to do, must not do or may do: a view into its [`Notice`].
///
/// ```
/// let notice = gongwen::Notice::parse("题\n会议强调，各单位要加强巡查，及时消除隐患。");
/// let directive = notice.directives().next().unwrap();
/// assert_eq!(directive.text(), "各单位要加强巡查，及时消除隐患"); // each unit is to patrol more and remove dangers in time
/// assert_eq!(directive.modality(), gongwen::Modality::Should);
/// assert_eq!(directive.cue().unwrap(), "要");
/// assert_eq!(directive.addressee().unwrap(), "各单位"); // each unit
/// assert_eq!(directive.actions().map(|action| action.to_string()).collect::<Vec<_>>(), ["加强巡查", "及时消除隐患"]);
/// let attribution = directive.attribution().unwrap();
/// assert_eq!((attribution.speaker().as_str(), attribution.verb().as_str()), ("会议", "强调")); // the meeting stressed
/// ```
#[doc(alias("task", "obligation", "要求"))]
#[derive(Clone, Copy)]
pub struct Directive<'n> {
    notice: &'n Notice<'n>,
    marks: &'n DirectiveMarks,
}

impl<'n> Directive<'n> {
    pub(crate) fn new(notice: &'n Notice<'n>, marks: &'n DirectiveMarks) -> Self {
        Self { notice, marks }
    }

    #[cfg(feature = "serde")]
    pub(crate) fn marks(self) -> &'n DirectiveMarks {
        self.marks
    }

    fn excerpt(self, mark: Mark) -> Excerpt<'n> {
        Excerpt::within(self.notice, self.marks.paragraph, mark)
    }

    fn some(self, mark: Mark) -> Option<Excerpt<'n>> {
        (!mark.is_empty()).then(|| self.excerpt(mark))
    }

    /// Its place among the directives of its notice, from 0: a handle, which [`Notice::directive`] takes.
    pub fn index(self) -> usize {
        let all = &self.notice.analysis().directives;
        all.partition_point(|marks| (marks.paragraph, marks.text) < (self.marks.paragraph, self.marks.text))
    }

    /// What is directed: from after the reporting clause and its opening quote, or from the start of the segment, to
    /// before the final `。！？；`. Words that lead in (同时，, 一要) stay.
    pub fn text(self) -> Excerpt<'n> {
        self.excerpt(self.marks.text)
    }

    /// Where [`text`](Self::text) stands in the paragraph's text: byte offsets, half-open.
    pub fn range(self) -> Range<usize> {
        self.marks.text.range()
    }

    /// Where [`text`](Self::text) stands in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.text().span()
    }

    /// How strongly it binds.
    #[doc(alias("strength", "deontic"))]
    pub fn modality(self) -> Modality {
        self.marks.modality
    }

    /// The modal that says so: 要, 不得, 请; `None` if the directive is implied.
    pub fn cue(self) -> Option<Excerpt<'n>> {
        self.some(self.marks.cue)
    }

    /// Who is to act: the grammatical subject that the cue governs, as written; `None` if there is none.
    #[doc(alias("responsible", "assignee", "负责"))]
    pub fn addressee(self) -> Option<Excerpt<'n>> {
        self.some(self.marks.addressee)
    }

    /// Those who are to act, one by one: the [`addressee`](Self::addressee) in its parts, where it surely names several; as a
    /// whole otherwise (各省、自治区、直辖市人民政府 have their head in common); none without one.
    ///
    /// ```
    /// // Each town, each department and each unit concerned is to patrol more.
    /// let notice = gongwen::Notice::parse("题\n各街镇、各部门和各有关单位要加强巡查。");
    /// let directive = notice.directives().next().unwrap();
    /// assert!(directive.addressees().eq(["各街镇", "各部门", "各有关单位"]));
    /// ```
    pub fn addressees(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + DoubleEndedIterator + Clone {
        let whole = self.addressee();
        let text: &'n str = whole.map_or("", Into::into);
        let from = whole.map_or(0, |whole| whole.range().start);
        let names: Vec<_> = several(text).into_iter().filter(|name| !name.is_empty()).collect();
        names.into_iter().map(move |name| {
            let start = from + name.as_ptr().addr() - text.as_ptr().addr();
            self.excerpt(Mark::new(start, start + name.len()))
        })
    }

    /// Who demands it, where the cue is itself a verb of demand or wish that has a subject (要求 *demand*, 希望 *hope*,
    /// 呼吁 *appeal*): the shortest name of that subject. It stands in the directive's segment, before or in its
    /// [`text`](Self::text). Words that somebody is reported to say have an [`attribution`](Self::attribution) instead.
    ///
    /// ```
    /// // The mayor requires all units to step up patrols.
    /// let notice = gongwen::Notice::parse("题\n市长要求各单位加强巡查。");
    /// let directive = notice.directives().next().unwrap();
    /// assert_eq!(directive.demanded_by().unwrap(), "市长");
    /// assert_eq!(directive.addressee().unwrap(), "各单位");
    /// ```
    pub fn demanded_by(self) -> Option<Excerpt<'n>> {
        self.some(self.marks.demanded_by)
    }

    /// What is to be done: the clauses after the cue.
    pub fn actions(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + DoubleEndedIterator + Clone {
        let (from, to) = self.marks.actions;
        let actions = self.notice.analysis().actions.get(from as usize..to as usize).unwrap_or_default();
        actions.iter().map(move |mark| self.excerpt(*mark))
    }

    /// What it depends on: 在解除隔离前 (*before isolation ends*), 情节严重的 (*if the case is grave*).
    pub fn condition(self) -> Option<Excerpt<'n>> {
        self.some(self.marks.condition)
    }

    /// The number that it has in an enumeration, from 1 to 99: 2 for 二要…, 第二，….
    pub fn ordinal(self) -> Option<u32> {
        (self.marks.ordinal > 0).then_some(self.marks.ordinal)
    }

    /// The dates in it, whether or not they are its [deadline](Self::deadline): 8月底前完成整改 (*correct it before the end of August*). In the order of the
    /// text.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("题\n7月7日，会议强调，各单位要在8月5日前完成整改。");
    /// let directive = notice.directives().next().unwrap();
    /// assert!(directive.dates().map(|date| date.text()).eq(["8月5日"]));
    /// ```
    pub fn dates(self) -> impl Iterator<Item = DateMention<'n>> + Clone {
        let text = self.range();
        self.paragraph().dates().filter(move |date| text.start <= date.range().start && date.range().end <= text.end)
    }

    /// By when it is to be done, in its own words: 8月底前, 收到通知后3日内, 每月5日前; or in those of a mark after it
    /// (完成时限：8月底前). `None` where neither says.
    #[doc(alias("due", "time limit", "截止"))]
    pub fn deadline(self) -> Option<Deadline<'n>> {
        Deadline::of(self.notice, self.marks.paragraph, self.marks.text.start)
    }

    /// Who is responsible for it, as marks beside it or in it say: （区教委牵头，区财政局配合）, 责任单位：区教委,
    /// 由区教委负责; `None` where none does.
    ///
    /// ```
    /// // Led by the education commission, to be finished by the end of 2020.
    /// let notice = gongwen::Notice::parse("关于自查的通知\n由区教委牵头，区财政局配合，2020年底前完成。");
    /// let directive = notice.directives().next().unwrap();
    /// let responsible = directive.responsible().unwrap();
    /// assert_eq!(responsible.lead().next().unwrap(), "区教委");
    /// assert_eq!(responsible.support().next().unwrap(), "区财政局");
    /// assert_eq!(directive.deadline().unwrap().text(), "2020年底前");
    /// ```
    #[doc(alias = "责任单位")]
    #[doc(alias = "牵头单位")]
    pub fn responsible(self) -> Option<Responsible<'n>> {
        Responsible::of(self.notice, self.marks.paragraph, self.marks.text.start)
    }

    /// By whose words; `None` where the document itself speaks.
    #[doc(alias("speaker", "who says", "强调"))]
    pub fn attribution(self) -> Option<Attribution<'n>> {
        let marks = self.notice.analysis().attributions.get(self.marks.attribution as usize)?;
        Some(Attribution { notice: self.notice, marks })
    }

    /// The paragraph that it stands in.
    pub fn paragraph(self) -> Paragraph<'n> {
        Paragraph { notice: self.notice, index: self.marks.paragraph as usize }
    }
}

impl<'n> View<'n> for Directive<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self::new(notice, &notice.analysis().directives[index])
    }
}

impl fmt::Debug for Directive<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Directive")
            .field("text", &self.text())
            .field("modality", &self.modality())
            .field("cue", &self.cue())
            .field("addressee", &self.addressee())
            .finish_non_exhaustive()
    }
}

/// Who says what is to be done: a reporting clause (会议强调，, *the meeting stressed*), a view into its [`Notice`].
#[derive(Clone, Copy)]
pub struct Attribution<'n> {
    notice: &'n Notice<'n>,
    marks: &'n AttributionMarks,
}

impl<'n> Attribution<'n> {
    /// The shortest name of who speaks, as written: 会议, 于军, 他, 习近平总书记.
    pub fn speaker(self) -> Excerpt<'n> {
        Excerpt::within(self.notice, self.marks.paragraph, self.marks.speaker)
    }

    /// The reporting verb, as written: 强调, 指出.
    pub fn verb(self) -> Excerpt<'n> {
        Excerpt::within(self.notice, self.marks.paragraph, self.marks.verb)
    }

    /// Where it stands in the source, from the speaker to the verb or the other way round: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.speaker().span().cover(self.verb().span())
    }

    /// Whom 他, 她 or 会议 (*he, she, the meeting*) stands for, where the notice says so.
    pub fn resolved(self) -> Option<Excerpt<'n>> {
        self.marks.resolved.map(|place| Excerpt::new(self.notice, place))
    }
}

impl fmt::Debug for Attribution<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attribution")
            .field("speaker", &self.speaker())
            .field("verb", &self.verb())
            .finish_non_exhaustive()
    }
}
