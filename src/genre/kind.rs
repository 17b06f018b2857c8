//! The genres of official documents (文种), and the words for them.

use crate::names::names;

/// What an official document is, by the last word of its title.
///
/// The first fifteen are the genres of 《党政机关公文处理工作条例》 (*Regulations on the Handling of Official Documents of
/// Party and Government Organs*, 2012), article 8. Then come the names of statutes: 法 by 《立法法》, 条例 规定 办法 by
/// 《行政法规制定程序条例》 article 5, the others as rules and Party statutes use them; of plans; and 公示, as offices use it.
///
/// ```
/// use gongwen::Genre;
/// assert_eq!(Genre::of("某市人民政府关于做好防汛工作的通知"), Some(Genre::Notification)); // notice on flood control
/// assert_eq!(Genre::of("某市物业管理条例（试行）"), Some(Genre::Regulations)); // regulations (for trial)
/// assert_eq!(Genre::of("三部门联合印发通知"), None); // "Three departments issue a notice": news of one
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Genre {
    /// 决议, a resolution that a meeting passed.
    Resolution,
    /// 决定, a decision.
    Decision,
    /// 命令 or 令, an order or decree: it promulgates a statute, or commands.
    Order,
    /// 公报, a communiqué.
    Communique,
    /// 公告, an announcement at home and abroad.
    Announcement,
    /// 通告, a public notice that binds those whom it names.
    PublicNotice,
    /// 意见, opinions: how to do what is asked.
    Opinions,
    /// 通知, a notice to subordinate or other organs.
    Notification,
    /// 通报, a circular that praises, criticises or informs.
    Circular,
    /// 报告, a report to a superior organ.
    Report,
    /// 请示, a request for instructions.
    Request,
    /// 批复, a reply to a request.
    Reply,
    /// 议案, a bill before a people's congress.
    Bill,
    /// 函 with 复函 and 答复, a letter between organs, or to a person.
    Letter,
    /// 纪要, minutes.
    Minutes,
    /// 法, a law.
    Law,
    /// 条例, regulations.
    Regulations,
    /// 规定, provisions.
    Provisions,
    /// 办法, measures.
    Measures,
    /// 细则, detailed rules.
    DetailedRules,
    /// 规则 and 准则, rules and codes; 守则 规程 须知, what offices and schools call theirs.
    Rules,
    /// 章程, a charter.
    Charter,
    /// 方案 规划 计划 纲要 预案 要点, a plan.
    Plan,
    /// 公示, a disclosure of what is about to be decided, so that anybody may object: 拟录用人员公示.
    Disclosure,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Genre, "public_notice":
    Resolution = "resolution",
    Decision = "decision",
    Order = "order",
    Communique = "communique",
    Announcement = "announcement",
    PublicNotice = "public_notice",
    Opinions = "opinions",
    Notification = "notification",
    Circular = "circular",
    Report = "report",
    Request = "request",
    Reply = "reply",
    Bill = "bill",
    Letter = "letter",
    Minutes = "minutes",
    Law = "law",
    Regulations = "regulations",
    Provisions = "provisions",
    Measures = "measures",
    DetailedRules = "detailed_rules",
    Rules = "rules",
    Charter = "charter",
    Plan = "plan",
    Disclosure = "disclosure";
    else Other
}

use Genre::{
    Announcement, Bill, Charter, Circular, Communique, Decision, DetailedRules, Disclosure, Law, Letter, Measures,
    Minutes, Notification, Opinions, Order, Plan, Provisions, PublicNotice, Regulations, Reply, Report, Request,
    Resolution, Rules,
};

/// The last word of a title and its genre; a word that ends in another stands before it.
pub(super) const TERMS: &[(&str, Genre)] = &[
    ("决议", Resolution),
    ("决定", Decision),
    ("命令", Order),
    ("令", Order),
    ("公报", Communique),
    ("公告", Announcement),
    ("通告", PublicNotice),
    ("意见", Opinions),
    ("通知", Notification),
    ("通报", Circular),
    ("报告", Report),
    ("请示", Request),
    ("批复", Reply),
    ("议案", Bill),
    ("答复", Letter),
    ("函", Letter),
    ("纪要", Minutes),
    ("办法", Measures),
    ("法", Law),
    ("条例", Regulations),
    ("规定", Provisions),
    ("细则", DetailedRules),
    ("规则", Rules),
    ("准则", Rules),
    ("守则", Rules),
    ("规程", Rules),
    ("须知", Rules),
    ("章程", Charter),
    ("方案", Plan),
    ("规划", Plan),
    ("计划", Plan),
    ("纲要", Plan),
    ("预案", Plan),
    ("要点", Plan),
    ("公示", Disclosure),
];

impl Genre {
    /// Whether it is a statute: its articles bind by 应当, 不得, 可以.
    pub fn is_statute(self) -> bool {
        matches!(self, Law | Regulations | Provisions | Measures | DetailedRules | Rules | Charter)
    }

    /// Whether such a document directs by itself, without a cue; what discloses, reports or makes figures known, only tells.
    pub(crate) fn directs(self) -> bool {
        !matches!(self, Disclosure | Communique | Report)
    }

    /// Whether the word ends a name rather than `关于…的`.
    pub(super) fn names(self) -> bool {
        self.is_statute() || self == Plan
    }

    /// The word as titles have it: 通知, 意见 …; the most common one where there are several.
    pub fn term(self) -> &'static str {
        match self {
            Letter => "函",
            Order => "令",
            genre => TERMS.iter().find(|(_, of)| *of == genre).map_or("", |(term, _)| term),
        }
    }
}
