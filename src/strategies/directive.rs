//! Sentences that direct, built from the vocabulary of the field, with the directive that each states.

use proptest::prelude::*;
use proptest::sample::select;

use crate::Modality;

/// A sentence and the directive that it states.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DirectiveSentence {
    /// The sentence, with its reporting clause and its stop: a paragraph of its own.
    pub sentence: String,
    /// The directive's text.
    pub text: String,
    /// How strongly it binds.
    pub modality: Modality,
    /// The modal; `None` if the directive is implied.
    pub cue: Option<&'static str>,
    /// Who speaks, and the reporting verb; `None` where the sentence stands by itself.
    pub attribution: Option<(&'static str, &'static str)>,
    /// Who is to act.
    pub addressee: Option<&'static str>,
    /// What is to be done.
    pub actions: Vec<&'static str>,
}

/// Who speaks: as written at the head of a clause, and the name in it.
const SPEAKERS: &[(&str, &str)] = &[
    ("会议", "会议"),         // the meeting
    ("于军", "于军"),         // a person
    ("他", "他"),             // he
    ("她还", "她"),           // she … also
    ("会议并", "会议"),       // the meeting … and
    ("会议进一步", "会议"),   // the meeting … further
    ("区委书记李明", "李明"), // a person after his post
    ("习近平总书记", "习近平总书记"),
];

/// Reporting verbs: pointed out, stressed, required, stated, put forward.
const VERBS: &[&str] = &["强调", "指出", "要求", "表示", "提出"];

/// What parts a reporting clause from the words: what closes them stands beside it.
const MARKS: &[(&str, &str)] = &[("，", ""), ("：", ""), ("：“", "”")];

/// Those who are to act: each unit, the residents, each community, all offices of the district.
const ADDRESSEES: &[&str] =
    &["各单位", "各级党组织", "市民群众", "党员干部", "各社区（村）", "全区各街镇、各部门、各单位"];

/// What may lead in, before the addressee: at the same time, next, before isolation ends.
const LEADS: &[&str] = &["", "同时，", "下一步，", "在解除隔离前，"];

/// Modals that bind to do something.
const BINDING: &[(&str, Modality)] = &[
    ("要", Modality::Should),
    ("必须", Modality::Must),
    ("务必", Modality::Must),
    ("应当", Modality::Must),
    ("应", Modality::Should),
    ("需要", Modality::Should),
];

/// Modals that forbid.
const FORBIDDING: &[(&str, Modality)] = &[
    ("不得", Modality::MustNot),
    ("严禁", Modality::MustNot),
    ("不准", Modality::MustNot),
    ("不要", Modality::MustNot),
    ("切勿", Modality::MustNot),
];

/// Modals that allow, which need somebody who is allowed.
const ALLOWING: &[(&str, Modality)] = &[("可以", Modality::May), ("可", Modality::May)];

/// Modals that stand before the one who is to act.
const ASKING: &[(&str, Modality)] = &[("希望", Modality::Request), ("请", Modality::Request)];

/// Things to do: do one's duty, see to prevention, strengthen the watch, go on with closed management, remove dangers.
const TASKS: &[&str] = &[
    "落实主体责任",
    "抓好社区防控",
    "加强值班值守",
    "继续严格落实封闭式管理",
    "及时消除安全隐患",
    "做到应检尽检",
    "认真学习《北京市物业管理条例》",
];

/// Things not to do: gather, hide or delay reports, leave one's post, cheat.
const OFFENCES: &[&str] = &["聚集", "瞒报迟报", "擅自离岗", "弄虚作假"];

/// Things that one may do: return to work in batches, set the opening hours, hold meetings by video.
const LIBERTIES: &[&str] = &["分批组织返岗", "适当调整开放时间", "采取视频方式召开会议"];

/// A sentence that states one directive where it stands in an official document (通知, *notice*): a reporting clause or none, a lead-in, the one who is to
/// act, a modal, one to three actions; or actions by themselves. It shrinks to 会议强调，要落实主体责任。 and shorter.
///
/// ```
/// use gongwen::{Notice, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(stated in strategies::directive_sentence())| {
///     let source = format!("通知\n{}", stated.sentence);
///     let notice = Notice::parse(&source);
///     let directive = notice.directives().next().unwrap();
///     prop_assert_eq!(directive.text().as_str(), &stated.text);
///     prop_assert_eq!(directive.modality(), stated.modality);
/// });
/// ```
pub fn directive_sentence() -> impl Strategy<Value = DirectiveSentence> {
    let reported = (select(SPEAKERS), select(VERBS), select(MARKS)).prop_map(Some);
    let said = prop_oneof![
        4 => (reported.clone(), statement()),
        1 => (reported, implied()),
        2 => (Just(None), statement()),
    ];
    (said, select(LEADS), select(&["。", "；", "！"][..])).prop_map(|((reported, said), lead, stop)| {
        let lead = if said.cue.is_some() { lead } else { "" };
        let text = format!("{lead}{}{}", said.head, said.actions.join("，"));
        let (clause, closing) = match reported {
            Some(((speaker, _), verb, (mark, closing))) => (format!("{speaker}{verb}{mark}"), closing),
            None => (String::new(), ""),
        };
        DirectiveSentence {
            sentence: format!("{clause}{text}{stop}{closing}"),
            text,
            modality: said.modality,
            cue: said.cue,
            attribution: reported.map(|((_, speaker), verb, _)| (speaker, verb)),
            addressee: said.addressee,
            actions: said.actions,
        }
    })
}

/// What is said, without who says it.
#[derive(Clone, Debug)]
struct Statement {
    /// What stands before the actions.
    head: String,
    modality: Modality,
    cue: Option<&'static str>,
    addressee: Option<&'static str>,
    actions: Vec<&'static str>,
}

/// `[ addressee ] cue actions`, or for what is asked for `cue addressee actions`.
fn statement() -> impl Strategy<Value = Statement> {
    let addressee = || proptest::option::of(select(ADDRESSEES));
    prop_oneof![
        4 => (addressee(), select(BINDING), actions(TASKS)).prop_map(governed),
        2 => (addressee(), select(FORBIDDING), actions(OFFENCES)).prop_map(governed),
        1 => (select(ADDRESSEES).prop_map(Some), select(ALLOWING), actions(LIBERTIES)).prop_map(governed),
        1 => (select(ADDRESSEES), select(ASKING), actions(TASKS)).prop_map(|(addressee, (cue, modality), actions)| {
            let head = format!("{cue}{addressee}");
            Statement { head, modality, cue: Some(cue), addressee: Some(addressee), actions }
        }),
    ]
}

type Parts = (Option<&'static str>, (&'static str, Modality), Vec<&'static str>);

/// A cue that governs the subject before it.
fn governed((addressee, (cue, modality), actions): Parts) -> Statement {
    let head = format!("{}{cue}", addressee.unwrap_or_default());
    Statement { head, modality, cue: Some(cue), addressee, actions }
}

/// Actions by themselves.
fn implied() -> impl Strategy<Value = Statement> {
    actions(TASKS).prop_map(|actions| Statement {
        head: String::new(),
        modality: Modality::Implied,
        cue: None,
        addressee: None,
        actions,
    })
}

fn actions(of: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(of, 1..=3)
}
