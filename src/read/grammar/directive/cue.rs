//! Cues: which modal of a clause says that somebody is to do, must not do or may do something. The lexicon has the table
//! of them, a row a cue; here stand the rules that its rows name, and what holds for all of them.

use super::context::{Context, Cue, Verdict};
use super::{object, party, past, proverb, rules};
use crate::lexicon::{self, Class, Rule, Side};
use crate::read::grammar::clause::{Clause, Tokens, adverbs, is_nominal, starts_verb_phrase};
use crate::read::grammar::lexeme::Kind;
use crate::read::grammar::person;

/// What a clause holds.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::large_enum_variant)] // it lives for a moment
pub(super) enum Search<'t> {
    Found(Cue<'t>),
    /// No cue; the next clause may have one.
    None,
    /// No cue, and what follows in the segment has none either.
    Closed,
}

/// The first cue of the clause that is its main clause's modal.
pub(super) fn find(clause: Tokens<'_>, context: Context) -> Search<'_> {
    for (at, lexeme) in clause.lexemes.iter().enumerate() {
        let Some(row) = lexeme.word.cue() else { continue };
        if !may_be(row, clause.to(at), clause.from(at + 1)) {
            continue;
        }
        let cue = Cue { row, clause, at, before: Clause::before(clause.to(at)) };
        match judge(&cue, context) {
            Verdict::Main => return Search::Found(cue),
            Verdict::None => {}
            Verdict::Closed => return Search::Closed,
        }
    }
    Search::None
}

/// Whether the words beside a cue let it be one.
fn may_be(row: &lexicon::Cue, before: Tokens<'_>, behind: Tokens<'_>) -> bool {
    is_followed(behind)
        && behind.word(0) != "的"
        && !row.after.contains(&before.last_word())
        && !row.before.contains(&behind.word(0))
}

fn judge(cue: &Cue<'_>, context: Context) -> Verdict {
    if is_name(cue) || is_subordinate(cue, context) || is_told(cue, context) {
        Verdict::None
    } else if proverb::is_one(cue) || context.aims && cue.clause.to(cue.at).rfind("就").is_some() {
        Verdict::Closed
    } else {
        rules::judge(cue, context)
    }
}

/// Whether something stands after a cue that it can govern.
fn is_followed(behind: Tokens<'_>) -> bool {
    let joined = behind.get(1).is_some() && matches!(behind.word(0), "、" | "和");
    behind.first().is_some_and(|next| match next.kind {
        Kind::Joint => joined,
        Kind::Pause | Kind::Bracket => false,
        Kind::Mark => matches!(next.of(behind.text), "“" | "‘" | "「" | "『" | "—"),
        _ => true,
    })
}

/// Whether the character of the cue is one of a name: 林应辉 alone; 见到│应建平, 二中的│应小禾, 民警│须明亮│在…, where no
/// verb phrase follows.
fn is_name(cue: &Cue<'_>) -> bool {
    let (words, behind) = (cue.clause.words(), cue.behind());
    if words.len() <= "林应辉".len() && person::is_surname(words) {
        return true;
    }
    if !matches!(cue.row.word, "应" | "须" | "可") || cue.at == 0 {
        return false;
    }
    let before = cue.clause.get(cue.at - 1).unwrap_or_default();
    let seen = before.is(Class::VERB)
        && !before.is(Class::ADVERB.or(Class::NOMINAL).or(Class::NOUN).or(Class::AGENT).or(Class::MODAL))
        && matches!(
            cue.clause.word(cue.at - 1),
            "见到" | "遇到" | "有" | "叫" | "采访" | "遇见" | "看到" | "名叫" | "找到"
        );
    let next = behind.first().unwrap_or_default();
    let verbal = starts_verb_phrase(behind, 0) || next.is(Class::VERB.or(Class::ADVERB));
    let quality = next.is(Class::ADJECTIVE)
        && !verbal
        && (behind.get(1).is_some_and(|then| {
            then.is(Class::PREPOSITION) || then.kind == Kind::Run || before.is(Class::POST) && then.is(Class::VERB)
        }));
    seen || quality
}

/// Whether the modal stands in a relative clause (应遵循的规范), in a condition (…的，, 如果要…), in an adjunct (在需要…的同时),
/// in the object of a verb (划定应当制定规划的区域) or in a question (如何管好工地应…).
fn is_subordinate(cue: &Cue<'_>, context: Context) -> bool {
    let (clause, behind, before) = (cue.clause, cue.behind(), cue.before);
    let told = clause.to(cue.at);
    let core = told.to(told.len() - adverbs(told));
    let nominal = clause.last_word() == "的"
        && (core.rfind("是").is_none() || core.last_word() == "是")
        && !told.any(Class::REPORT);
    let condition = before.is_condition() && !before.tells();
    let opened = before
        .adjuncts
        .first()
        .or(before.predicate.first())
        .is_some_and(|first| matches!(first.of(clause.text), "在" | "当" | "从"));
    let adjunct =
        opened && clause.last().is_some_and(|last| last.is(Class::BOUND) && !last.is(Class::NOUN.or(Class::AGENT)));
    let question = |tokens: Tokens<'_>| tokens.any(Class::QUESTION);
    let asked = question(before.subject)
        || question(before.predicate)
        || question(behind) && (before.tells() || matches!(clause.last_word(), "问题" | "课题" | "命题" | "疑问"))
        || asks(behind);
    // 这是│法律不允许的│行为: 要 alone says what is to be done (关键是要…).
    let is = cue.row.word != "要" && before.predicate.word(0) == "是";
    let defined = is && behind.de().is_some_and(|(_, de)| de + 1 < behind.len() && behind.len() <= de + 4);
    let joined = clause.get(cue.at.wrapping_sub(1)).is_some_and(|last| last.kind == Kind::Joint);
    joined
        || nominal
        || defined
        || condition
        || adjunct
        || asked
        || clause.last_word() == "包括"
        || is_object(core, behind, context.official)
        || is_relative(behind, cue.row.rule == Rule::Need) && !asks_somebody(cue)
}

/// Whether what a modal governs is a question: 应该│由谁来定. 要弄清│为什么 governs a verb of knowing; in 作出是否同意│的决定
/// the question modifies a noun.
fn asks(behind: Tokens<'_>) -> bool {
    if !behind.any(Class::QUESTION) {
        return false; // as most
    }
    let question = (0..behind.len()).find(|&at| {
        matches!(
            behind.word(at),
            "谁" | "什么"
                | "怎么"
                | "怎样"
                | "如何"
                | "哪些"
                | "哪里"
                | "为什么"
                | "为何"
                | "何时"
                | "何处"
                | "何种"
                | "多久"
                | "是否"
        )
    });
    let known = |word: &str| {
        word.chars().any(|c| "知明清懂想思学问答研究探看解讲说记认识搞弄辨确决定选判断审核查验告征".contains(c))
    };
    question.is_some_and(|at| {
        let modifies = behind.word(at) == "是否" && behind.de().is_some_and(|(_, de)| at < de && de + 1 < behind.len());
        !modifies
            && !(0..at).any(|at| {
                behind.get(at).is_some_and(|it| it.is(Class::VERB.or(Class::SPEAKS))) && known(behind.word(at))
            })
    })
}

/// Whether a verb or a preposition stands right before the modal, and 的 after it: 缴纳了│应当│由他缴纳的税款.
fn is_object(core: Tokens<'_>, behind: Tokens<'_>, official: bool) -> bool {
    let held = core.last().is_some_and(|last| {
        let verb = last.is(Class::VERB)
            && (official || last.is(Class::ACTION))
            && !last.is(Class::NOMINAL.or(Class::NOUN).or(Class::AGENT).or(Class::REPORT).or(Class::IDIOM))
            && core.len() > 1;
        verb && !is_intransitive(last.of(core.text)) && last.of(core.text) != "是"
            || last.is(Class::PREPOSITION) && !last.is(Class::CONJUNCTION)
            || matches!(
                last.of(core.text),
                "些" | "种"
                    | "多"
                    | "个"
                    | "项"
                    | "类"
                    | "批"
                    | "件"
                    | "条"
                    | "有"
                    | "了"
                    | "没有"
                    | "不"
                    | "所"
                    | "的"
            )
    });
    held && behind.rfind("的").is_some_and(|de| de > 0 && de < behind.len())
        || core.last_word() == "不"
        || core.last_word() == "所"
}

/// Verbs that take no object: a clause that ends in one is a topic.
fn is_intransitive(verb: &str) -> bool {
    verb.ends_with(['业', '工', '车', '班', '任', '市', '学', '校', '职', '岗', '行']) || verb.ends_with("时")
}

/// Whether a relative clause opens those whom 请 asks: 请│尚未缴费的同学│尽快办理.
fn asks_somebody(cue: &Cue<'_>) -> bool {
    cue.row.rule == Rule::Ask && !object::read(cue.behind(), true).is_empty()
}

/// Whether what follows a modal is one verb, and 的: 应│依法│缴纳│的. An adjective with 的 for 地 (更好的) is none.
fn is_relative(behind: Tokens<'_>, needs: bool) -> bool {
    let adverb = |at: usize| {
        behind.get(at).is_some_and(|lexeme| lexeme.is(Class::ADVERB) && !lexeme.is(Class::VERB.or(Class::ADJECTIVE)))
    };
    let at = (0..behind.len()).take_while(|&at| adverb(at)).count();
    let verb =
        behind.get(at).is_some_and(|verb| !verb.is(Class::ADJECTIVE.or(Class::PREPOSITION)) || verb.is(Class::VERB));
    let bare = verb && behind.word(at + 1) == "的" && !matches!(behind.word(at), "好" | "大" | "高" | "多");
    let Some((de, _)) = behind.de() else { return false };
    // 需要进一步研究解决│的问题: verbs alone; 应当撤销而未撤销│的.
    let verbs = needs
        && de > 1
        && (0..de).all(|at| {
            behind.get(at).is_some_and(|it| it.is(Class::VERB.or(Class::ADVERB)) && !it.is(Class::ADJECTIVE))
        });
    let undone = (1..de).any(|at| behind.word(at - 1) == "而" && matches!(behind.word(at), "未" | "没有" | "不"));
    // 每天都要经过这座桥│的他: of somebody who is spoken of.
    let spoken_of = matches!(behind.last_word(), "我" | "我们" | "他" | "她" | "他们" | "她们")
        && behind.len() > 2
        && behind.word(behind.len() - 2) == "的";
    // 不得带入赛场的物品清单│已│公布: the relative clause of a subject.
    let mut end = de + 1;
    while end < behind.len() && is_nominal(behind, end) && !behind.get(end).is_some_and(|it| it.is(Class::VERB)) {
        end += 1;
    }
    let because = matches!(behind.word(end), "不" | "并不") && matches!(behind.word(end + 1), "因" | "以" | "随");
    let predicate = end > de + 1
        && (because
            || matches!(behind.word(end), "已" | "已经" | "是" | "将" | "由" | "均" | "都" | "也" | "为" | "属于")
            || behind.word(end + 1) == "了" && behind.get(end).is_some_and(|it| it.is(Class::VERB))); // 做法│引发│了…
    bare || spoken_of
        || verbs && behind.len() > de + 1
        || undone
        || predicate
        || matches!(behind.word(de + 1), "也" | "都")
}

/// Whether something is about to happen: 就要毕业了, 今天你们要从这里出发了, 即将….
fn is_imminent(cue: &Cue<'_>, context: Context) -> bool {
    let (clause, before) = (cue.clause, cue.before);
    let told = clause.to(cue.at);
    (told.last_word() == "就" || cue.row.word == "要" && !context.official && !before.adverbs.any(Class::ADVERB))
        && clause.last_word() == "了"
        || told.any(Class::FUTURE)
        || told.last_word() == "将"
}

/// Whether the clause tells what was or is, or what somebody intends for himself: 曾要求, 回答了应该…, 就要毕业了, 我一定要….
fn is_told(cue: &Cue<'_>, context: Context) -> bool {
    let (clause, before) = (cue.clause, cue.before);
    let told = clause.to(cue.at);
    let narrated = (0..told.len()).any(|at| {
        told.get(at).is_some_and(|it| it.is(Class::NARRATED))
            && !(told.word(at) == "了" && at + 1 < told.len() && told.word(at + 1) == "的")
            && (at > 0 || told.word(at) != "过") // 过│马路
    });
    let own = cue.row.side == Side::Before
        && (before.subject.words() == "我" || context.intends && before.is_subjectless() && !context.official);
    let degree = cue.row.word == "要" && {
        let behind = cue.behind();
        behind
            .first()
            .is_some_and(|next| next.is(Class::ADJECTIVE) && !next.is(Class::VERB.or(Class::ADVERB).or(Class::NOUN)))
            && !(behind.word(1).is_empty() && party::can_act(before.subject)) // 大家要│冷静
            && matches!(behind.word(1), "" | "得" | "于" | "些" | "一些" | "多" | "很多" | "一点" | "的" | "了")
    };
    let compared = cue.row.word == "要"
        && !context.official
        && matches!(
            cue.behind().word(0),
            "低于"
                | "高于"
                | "大于"
                | "小于"
                | "多于"
                | "少于"
                | "快于"
                | "慢于"
                | "早于"
                | "晚于"
                | "强于"
                | "优于"
        )
        && !party::can_act(before.subject);
    // 应出席委员三十五人: a number that is due.
    let due = cue.row.word == "应"
        && matches!(
            cue.behind().word(0),
            "出席" | "到会" | "到场" | "参会" | "参加" | "投票" | "收" | "发" | "参选" | "选"
        )
        && matches!(clause.last_word(), "人" | "名" | "票" | "份" | "位")
        && cue.behind().any(Class::NUMERAL);
    // 这要到年底才能完成; 必然要走向未来.
    let delayed = cue.row.word == "要"
        && matches!(cue.behind().word(0), "到" | "等到" | "等")
        && cue.behind().words().contains('才');
    let foretold = matches!(told.last_word(), "必然" | "必将" | "终将" | "终究" | "迟早" | "势必" | "早晚");
    // 应时代变迁, 应群众要求: answers what a noun says.
    let answers = cue.row.word == "应"
        && !starts_verb_phrase(cue.behind(), 0)
        && (matches!(cue.behind().word(0), "时代" | "时势" | "形势")
            || matches!(clause.last_word(), "邀请" | "之邀" | "要求" | "请求" | "之请" | "号召" | "需求"));
    let past = (context.past || past::tells(told)) && !context.official && !context.reported;
    let reason = context.reason || (0..told.len()).any(|at| matches!(told.word(at), "因" | "由于" | "因为"));
    let able = cue.row.word == "不能" && reason && !context.official;
    let ahead = is_imminent(cue, context) || delayed || foretold;
    narrated || ahead || own || degree || compared || due || past || able || answers
}
