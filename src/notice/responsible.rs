//! Who is responsible for what a directive asks: those who lead, and those who support them.

use core::fmt;

use super::{Excerpt, Notice};
use crate::marks::ResponsibleMarks;

/// The bodies that a notice makes responsible for a directive (责任单位, 牵头单位, 配合单位): a view into its [`Notice`].
///
/// ```
/// use gongwen::{Excerpt, Notice};
/// // Finish checking school buildings. (Responsible: the education commission leads, the bureau of finance and the towns
/// // assist.)
/// let notice = Notice::parse("关于自查的通知\n各校要完成校舍自查。（区教委牵头，区财政局、各镇街配合）");
/// let responsible = notice.directives().next().unwrap().responsible().unwrap();
/// assert!(responsible.lead().map(Excerpt::as_str).eq(["区教委"]));
/// assert!(responsible.support().map(Excerpt::as_str).eq(["区财政局", "各镇街"]));
/// ```
///
/// Each is named as written, once for each time that it is named, in the order of the text. What says so may stand within the
/// directive, after it in its paragraph, or in a paragraph after it (责任单位：区教委): [`Excerpt::paragraph`] tells where.
#[doc(alias = "责任单位")]
#[doc(alias = "牵头单位")]
#[doc(alias = "配合单位")]
#[derive(Clone, Copy)]
pub struct Responsible<'n> {
    notice: &'n Notice<'n>,
    lead: &'n [ResponsibleMarks],
    support: &'n [ResponsibleMarks],
}

impl<'n> Responsible<'n> {
    /// Of the directive whose text begins at byte `start` of the paragraph.
    pub(super) fn of(notice: &'n Notice<'n>, paragraph: u32, start: u32) -> Option<Self> {
        let (all, key) = (&notice.analysis().responsible, (paragraph, start));
        let from = all.partition_point(|marks| marks.directive < key);
        let length = all[from..].partition_point(|marks| marks.directive == key);
        let own = &all[from..from + length];
        let (lead, support) = own.split_at(own.partition_point(|marks| !marks.supports));
        (!own.is_empty()).then_some(Self { notice, lead, support })
    }

    /// Those who take the lead (牵头); where nobody does, those who are responsible (负责). None where only those are named
    /// who support.
    ///
    /// ```
    /// // Responsible: the General Administration of Customs and the Ministry of Finance.
    /// let notice = gongwen::Notice::parse("关于贸易的意见\n推进通关便利化。（海关总署、财政部负责）");
    /// let responsible = notice.directives().next().unwrap().responsible().unwrap();
    /// assert!(responsible.lead().map(gongwen::Excerpt::as_str).eq(["海关总署", "财政部"]));
    /// ```
    #[doc(alias = "牵头")]
    pub fn lead(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + DoubleEndedIterator + Clone {
        self.lead.iter().map(move |marks| Excerpt::new(self.notice, marks.place))
    }

    /// Those who support them (配合), and those who are responsible beside others who take the lead.
    ///
    /// ```
    /// // The education commission is to take the lead, the towns are responsible as their duties have it.
    /// let notice = gongwen::Notice::parse("关于自查的通知\n开展校舍自查（区教委牵头，各镇街按职责分工负责）。");
    /// let responsible = notice.directives().next().unwrap().responsible().unwrap();
    /// assert!(responsible.support().map(gongwen::Excerpt::as_str).eq(["各镇街"]));
    /// ```
    #[doc(alias = "配合")]
    pub fn support(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + DoubleEndedIterator + Clone {
        self.support.iter().map(move |marks| Excerpt::new(self.notice, marks.place))
    }
}

impl fmt::Debug for Responsible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |marks: &[ResponsibleMarks]| -> Vec<_> {
            marks.iter().map(|marks| Excerpt::new(self.notice, marks.place)).collect()
        };
        f.debug_struct("Responsible").field("lead", &list(self.lead)).field("support", &list(self.support)).finish()
    }
}
