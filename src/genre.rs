//! The genre of an official document (文种): what its title says that it is, a notice, a decision, regulations …
//! Headlines of news end in the same words; here stands what tells them apart.

use crate::lexicon::characters::Characters;
use crate::names::names;

/// What an official document is, by the last word of its title.
///
/// The first fifteen are the genres of 《党政机关公文处理工作条例》 (*Regulations on the Handling of Official Documents of
/// Party and Government Organs*, 2012), article 8. Then come the names of statutes: 法 by 《立法法》, 条例 规定 办法 by
/// 《行政法规制定程序条例》 article 5, the others as rules and Party statutes use them; and of plans.
///
/// ```
/// use gongwen::Genre;
/// assert_eq!(Genre::of("某市人民政府关于做好防汛工作的通知"), Some(Genre::Notice)); // notice on flood control
/// assert_eq!(Genre::of("某市物业管理条例（试行）"), Some(Genre::Regulations)); // regulations (for trial)
/// assert_eq!(Genre::of("三部门联合印发通知"), None); // "Three departments issue a notice": news of one
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
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
    Notice,
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
    /// 规则 and 准则, rules and codes.
    Rules,
    /// 章程, a charter.
    Charter,
    /// 方案 规划 计划 纲要 预案 要点, a plan.
    Plan,
}

names! { Genre, "public_notice":
    Resolution = "resolution",
    Decision = "decision",
    Order = "order",
    Communique = "communique",
    Announcement = "announcement",
    PublicNotice = "public_notice",
    Opinions = "opinions",
    Notice = "notice",
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
}

use Genre::{
    Announcement, Bill, Charter, Circular, Communique, Decision, DetailedRules, Law, Letter, Measures, Minutes, Notice,
    Opinions, Order, Plan, Provisions, PublicNotice, Regulations, Reply, Report, Request, Resolution, Rules,
};

/// The last word of a title and its genre; a word that ends in another stands before it.
const TERMS: &[(&str, Genre)] = &[
    ("决议", Resolution),
    ("决定", Decision),
    ("命令", Order),
    ("令", Order),
    ("公报", Communique),
    ("公告", Announcement),
    ("通告", PublicNotice),
    ("意见", Opinions),
    ("通知", Notice),
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
    ("章程", Charter),
    ("方案", Plan),
    ("规划", Plan),
    ("计划", Plan),
    ("纲要", Plan),
    ("预案", Plan),
    ("要点", Plan),
];

/// Verbs of headlines that tell of a document, a meeting or an act. No official document's name has one of them
/// before its subject.
const TOLD: &[&str] = &[
    "召开", "举行", "举办", "审议", "通过", "发布", "公布", "出台", "印发", "宣布", "解读", "征求", "听取", "学习",
    "强调", "要求", "调研", "反对", "部署", "研究", "落实", "贯彻", "介绍", "发出", "签署", "下发", "提出", "推出",
    "启动", "获批", "批准", "实施", "制定", "施行",
];

/// Verbs with which one document passes on another.
const PASSED_ON: &[&str] = &["印发", "转发", "批转", "颁发", "颁布", "公布", "发布", "下达"];

/// Verbs and nouns that stand right before the last word of a statute's or plan's name, though a headline may
/// tell with them: 实施办法, *measures for the implementation*.
const OF_NAMES: &[&str] =
    &["实施", "落实", "贯彻", "部署", "研究", "学习", "公布", "发布", "听取", "审议", "制定", "启动"];

impl Genre {
    /// The genre that a title says, in the grammar
    ///
    /// ```text
    /// title    = instrument | order | name
    /// instrument = [issuers] ("关于" | "对" | passed-on) subject ["的"] TERM note*   关于做好防汛工作的通知
    /// order    = issuer TERM note*                     某市人民政府令、某局公告
    /// name     = subject TERM note*                    某市物业管理条例, TERM of statutes and plans
    /// note     = "（" … "）"                            （试行）
    /// ```
    ///
    /// `None` for other titles: headlines, which tell of a document with a verb or behind a colon.
    pub fn of(title: &str) -> Option<Self> {
        let title = without_notes(title);
        // Most titles are headlines, which end in other characters.
        if !title.ends_with(ends_term) {
            return None;
        }
        let (subject, genre) = TERMS.iter().find_map(|&(term, genre)| Some((title.strip_suffix(term)?, genre)))?;
        let outside = |c| matches!(c, '：' | ':' | '？' | '！' | '。');
        if outside_works(subject).any(|part| part.contains(outside)) {
            return None;
        }
        let says = match subject.find("关于") {
            Some(at) => is_instrument(&subject[..at], genre),
            None if genre.names() => is_name(subject),
            None => {
                PASSED_ON.iter().any(|verb| subject.contains(verb)) && subject.ends_with('的')
                    || answers(subject, genre)
                    || is_order(subject, genre)
            }
        };
        says.then_some(genre)
    }

    /// Whether it is a statute: its articles bind by 应当, 不得, 可以.
    pub fn is_statute(self) -> bool {
        matches!(self, Law | Regulations | Provisions | Measures | DetailedRules | Rules | Charter)
    }

    /// Whether the word ends a name rather than `关于…的`.
    fn names(self) -> bool {
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

/// Whether one of the [`TERMS`] ends in `c`.
fn ends_term(c: char) -> bool {
    static LAST: Characters = Characters::new("议定令报告见知示复案函要办法例规则程划点");
    LAST.contains(c)
}

/// The title without the brackets at its end and the title marks around it.
fn without_notes(title: &str) -> &str {
    let mut title = title.trim_matches(crate::text::is_margin);
    while let Some(open) = note(title) {
        title = title[..open].trim_end_matches(crate::text::is_margin);
    }
    match title.strip_prefix('《').and_then(|rest| rest.strip_suffix('》')) {
        Some(inner) if !inner.contains('《') => inner,
        _ => title,
    }
}

/// Where the brackets that end `title` open.
fn note(title: &str) -> Option<usize> {
    title
        .strip_suffix('）')
        .and_then(|rest| rest.rfind('（'))
        .or_else(|| title.strip_suffix(')').and_then(|rest| rest.rfind('(')))
}

/// The parts of a text outside of title marks.
fn outside_works(text: &str) -> impl Iterator<Item = &str> {
    text.split('《').enumerate().map(|(index, part)| match part.rfind('》') {
        Some(close) if index > 0 => &part[close..],
        _ if index > 0 => "",
        _ => part,
    })
}

/// Whether what stands before 关于 belongs to a document's title: its issuers, or that it passes on another one.
fn is_instrument(before: &str, genre: Genre) -> bool {
    if ["印发", "转发", "批转"].iter().any(|verb| before.contains(verb)) {
        return matches!(genre, Notice | Letter | Order | Reply);
    }
    !TOLD.iter().any(|verb| outside_works(before).any(|part| part.contains(verb)))
}

/// Whether `subject` makes a name: no headline's verb but right before the last word, no bare 的 there.
fn is_name(subject: &str) -> bool {
    let subject = OF_NAMES.iter().find_map(|verb| subject.strip_suffix(verb)).unwrap_or(subject);
    let plain = |c: char| !matches!(c, '，' | '；' | '》' | ' ' | '\u{3000}' | '—' | '…');
    let homely = ['好', '新', '的', '没', '无', '有', '方', '看', '想', '合', '违', '执', '立', '司'];
    subject.chars().count() >= 2
        && subject.chars().all(plain)
        && !subject.ends_with(homely)
        && !TOLD.iter().any(|verb| subject.contains(verb))
}

/// `[issuer] "对" … "的" ("答复" | "复函" …)`
fn answers(subject: &str, genre: Genre) -> bool {
    let to = subject.strip_prefix('对').or_else(|| {
        let at = subject.find('对')?;
        is_organ(&subject[..at]).then_some(&subject[at..])
    });
    let kind = matches!(genre, Letter | Reply | Circular | Decision);
    kind && to.is_some() && (subject.ends_with('的') || subject.ends_with("的复"))
}

/// `issuer TERM`, or the word alone: 某市人民政府令, 公告.
fn is_order(subject: &str, genre: Genre) -> bool {
    let kind = matches!(genre, Order | Announcement | PublicNotice | Communique | Notice | Circular | Letter);
    kind && !TOLD.iter().any(|verb| subject.contains(verb))
        && (is_organ(subject)
            || subject == "中华人民共和国主席"
            || subject.is_empty() && genre != Order && genre != Letter)
}

/// The last characters of the names of organs.
const ORGAN: &[char] = &[
    '院', '厅', '部', '委', '局', '会', '府', '办', '署', '室', '行', '社', '军', '处', '司', '组', '团', '校', '关',
    '构',
];

/// Whether `name` ends like the name of an organ.
pub(crate) fn is_organ(name: &str) -> bool {
    name.ends_with(ORGAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_genre_has_its_term() {
        for (term, genre) in TERMS {
            let title = format!("某局关于防汛工作的{term}");
            assert_eq!(Genre::of(&title), Some(*genre));
            assert!(!genre.term().is_empty());
            assert!(term.ends_with(ends_term), "{term}");
        }
    }
}
