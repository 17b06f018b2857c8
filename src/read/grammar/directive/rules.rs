//! The rules that the rows of the table of cues name: when a word of the row is its main clause's modal, if nothing that
//! holds for all cues speaks against it.

use super::context::{Context, Cue, Verdict};
use super::{nature, object, party};
use crate::lexicon::{Class, Rule};
use crate::read::grammar::clause::{Clause, Tokens, is_agent, is_nominal, is_of_length, starts_verb_phrase};
use crate::read::grammar::lexeme::Kind;

/// What the rule of the cue's row says.
pub(super) fn judge(cue: &Cue<'_>, context: Context) -> Verdict {
    match cue.row.rule {
        Rule::Plain => plain(cue, context),
        Rule::Need => need(cue, context),
        Rule::Forbidden => forbidden(cue.behind()),
        Rule::Permit => permit(cue, context),
        Rule::Demand if party::claims(cue.before.subject) => Verdict::Closed,
        Rule::Demand => demand(cue),
        Rule::Wish => wish(cue, context),
        Rule::Ask => ask(cue, context),
        Rule::Let => let_do(cue, context),
        Rule::Hope => hope(cue),
        Rule::Welcome => welcome(cue),
        Rule::Appeal => appeal(cue, context),
    }
}

const fn main_if(holds: bool) -> Verdict {
    if holds { Verdict::Main } else { Verdict::None }
}

/// A modal before a verb. In news whose words are nobody's, a clause that only tells of a thing (人工智能应从…入手) or of
/// what doing something takes (绝知此事要躬行) directs nobody.
fn plain(cue: &Cue<'_>, context: Context) -> Verdict {
    let before = cue.before;
    let stated = !context.official && !context.reported;
    // What a view holds that nobody here speaks: 主张人工智能应从….
    let held = before.subject.any(Class::REPORT) || before.predicate.any(Class::REPORT);
    let thing = held
        && matches!(cue.row.word, "应" | "应该")
        && !party::can_act(before.subject)
        && before.subject.rfind("各").is_none();
    let idle = cue.row.word == "要"
        && before.subject.is_empty()
        && before.tells()
        && !before.is_condition()
        && !held
        && cue.behind().len() < 2;
    // 要想致富, 企业要想走得远: a condition; before a noun it is a verb (干部要│想群众之所想).
    let behind = cue.behind();
    let result = matches!(behind.word(1), "透" | "通" | "清" | "清楚" | "明白" | "好" | "到" | "出" | "起"); // 想│透
    let verbal =
        behind.get(1).is_some_and(|next| next.is(Class::VERB) && !next.is(Class::NOUN.or(Class::NOMINAL))) && !result;
    let wishes = cue.row.word == "要" && behind.word(0) == "想" && (before.subject.is_empty() || verbal);
    // 要知道，…: what everybody knows.
    let known = cue.row.word == "要" && behind.words() == "知道" && before.is_subjectless();
    // 这座桥应│是宋代所建, 列车应该│已经到站: what is likely so.
    let likely =
        matches!(cue.row.word, "应" | "应该" | "应当") && matches!(behind.word(0), "是" | "已" | "已经" | "早已");
    // 她│不能忘记那个雨夜: what one told of could not do.
    let unable = cue.row.word == "不能" && matches!(before.subject.words(), "他" | "她" | "它");
    main_if(!(stated && (thing || idle || likely || unable || nature::takes(cue)) || wishes || known))
}

/// 需要, 需: a cue before a verb phrase that somebody is to carry out; before a noun phrase it is none (需要产业基础).
fn need(cue: &Cue<'_>, context: Context) -> Verdict {
    let (before, behind) = (cue.before, cue.behind());
    let skipped = (0..behind.len())
        .take_while(|&at| {
            behind.get(at).is_some_and(|it| it.is(Class::ADVERB) && !it.is(Class::VERB.or(Class::ADJECTIVE)))
        })
        .count();
    // 需│提前│两小时│到达: how long before.
    let lengthy = |at: usize| {
        behind.get(at).is_some_and(|it| is_of_length(it, behind.text)) || matches!(behind.word(at), "以上" | "左右")
    };
    let early = skipped > 0 && behind.word(skipped - 1) == "提前";
    let length = if early { (skipped..behind.len()).take_while(|&at| lengthy(at)).count() } else { 0 };
    let phrase = behind.from(skipped + length);
    let Some(first) = phrase.first() else { return Verdict::None };
    let spoken = context.official || context.reported;
    if !spoken && nature::takes(cue) {
        return Verdict::None;
    }
    let acts = party::can_act(before.subject);
    let verb = first.is(Class::VERB.or(Class::PREPOSITION)) && !first.is(Class::CONJUNCTION)
        || spoken && first.is(Class::IDIOM) && phrase.len() == 1; // 需要久久为功
    let next = phrase.get(1);
    let noun = first.is(Class::NOMINAL.or(Class::NOUN))
        && (next.is_none_or(|next| next.kind == Kind::Joint || next.is(Class::CONJUNCTION))
            || phrase.word(1) == "的"
            || !spoken && !acts && next.is_some_and(|next| next.is(Class::NOUN) && !next.is(Class::VERB)));
    // 需要市政府协调的事项，…: what is needed stands in a relative clause.
    let relative = before.is_subjectless()
        && behind
            .rfind("的")
            .is_some_and(|de| de + 1 < behind.len() && (de + 1..behind.len()).all(|at| is_nominal(behind, at)))
        && (!first.is(Class::VERB) || first.is(Class::PREPOSITION));
    if relative {
        return Verdict::None;
    }
    let vague = matches!(before.subject.words(), "这" | "这些" | "那" | "它");
    let idle = !spoken
        && (before.is_subjectless() && !context.begins && !first.is(Class::ACTION)
            || before.tells() && !acts && !before.is_condition()
            || vague);
    main_if(verb && !noun && !idle)
}

/// 不可 forbids what somebody might do or be; elsewhere it tells what cannot be.
fn forbidden(behind: Tokens<'_>) -> Verdict {
    main_if(behind.first().is_some_and(|next| next.is(Class::SHUNNED.or(Class::ADVERB))))
}

/// 可, 可以: what somebody lets others do. In an official document any verb phrase; elsewhere where somebody who can act
/// stands before it, or a condition (审核通过后方可), and what is let is applying, choosing, taking part …
fn permit(cue: &Cue<'_>, context: Context) -> Verdict {
    let (before, behind) = (cue.before, cue.behind());
    let told = cue.clause.to(cue.at);
    let able = (0..told.len()).any(|at| matches!(told.word(at), "预计" | "做到" | "实现"));
    if able {
        return Verdict::None;
    }
    if context.official {
        return Verdict::Main;
    }
    let last = told.last_word();
    let somebody = party::can_act(before.subject) && !before.tells();
    let adverb = matches!(last, "均" | "都" | "也" | "方" | "即" | "才");
    let condition = matches!(last, "方" | "才" | "即");
    if last == "方" && !before.is_subjectless() | !before.adjuncts.is_empty() {
        return Verdict::Main; // 体检合格后方可…: a permission on a condition
    }
    let at = (0..behind.len())
        .take_while(|&at| behind.get(at).is_some_and(|it| it.is(Class::ADVERB) && !it.is(Class::PERMIT)))
        .count();
    // 可│凭门禁卡到服务中心│领取: adjuncts stand before the verb.
    let adjunct = behind.get(at).is_some_and(|first| first.is(Class::PREPOSITION))
        || matches!(behind.word(at), "凭" | "持" | "到");
    let reach = if adjunct { 12 } else { 2 };
    let permitted = (at..at + reach).any(|at| {
        let far = at > 1 && matches!(behind.word(at), "使用" | "享受"); // what a service offers
        behind.get(at).is_some_and(|verb| verb.is(Class::PERMIT)) && !far
    });
    let conditioned = context.conditioned && before.is_subjectless();
    main_if(permitted && (somebody || adverb || condition || conditioned))
}

/// 要求 with the one who is to act after it: X要求Y…. Before nothing but a noun it is one itself (按照市委要求).
fn demand(cue: &Cue<'_>) -> Verdict {
    let before = cue.before;
    let object = object::read(cue.behind(), false);
    let noun = opens_unbounded(before) || is_noun_of_verb(cue);
    let somebody = before.subject.is_empty()
        || party::can_speak(before.subject)
        || matches!(before.subject.words(), "这" | "这就");
    main_if(!noun && somebody && (!before.tells() || !object.is_empty() && !before.subject.is_empty()))
}

/// Whether an adjunct opens the clause that nothing bounds: what looks like a verb after it is its noun (按照市委│要求).
fn opens_unbounded(before: Clause<'_>) -> bool {
    let of = |tokens: Tokens<'_>| {
        tokens.first().is_some_and(|first| first.is(Class::PREPOSITION))
            && tokens
                .last()
                .is_some_and(|last| !last.is(Class::BOUND) && last.kind != Kind::Pause && last.kind != Kind::Blank)
    };
    before.subject.is_empty() && before.predicate.is_empty() && of(before.adjuncts) || of(before.predicate)
}

/// 希望: a wish directs where another than the wisher is to act (希望大家…); 我希望能… and 企业希望借助… are wishes for
/// oneself, and what hangs on them directs nobody.
fn wish(cue: &Cue<'_>, context: Context) -> Verdict {
    let (before, behind) = (cue.before, cue.behind());
    let object = object::read(behind, false);
    let spoken = context.official || context.reported;
    if before.tells() && (object.is_empty() || !spoken) || is_noun_of_verb(cue) || opens_unbounded(before) {
        return Verdict::None;
    }
    let own =
        !before.subject.is_empty() && object.is_empty() && (starts_verb_phrase(behind, 0) || behind.word(0) == "能");
    if own || behind.word(0) == "能" || behind.word(0) == "有" {
        return Verdict::Closed;
    }
    let somebody = before.subject.is_empty() || party::can_speak(before.subject);
    let told = object.is_empty()
        && !context.reported
        && !context.official
        && !context.begins
        && !starts_verb_phrase(behind, 0);
    main_if(somebody && !told)
}

/// 请: asks the reader (请仔细阅读), or somebody (请各单位…). Somebody who asks somebody else is told of (公司请专家指导).
fn ask(cue: &Cue<'_>, context: Context) -> Verdict {
    let before = cue.before;
    let spoken = context.official || context.reported;
    let object = object::read(cue.behind(), true);
    let speaks = before.subject.last().is_some_and(|last| last.is(Class::SPEAKS));
    let asks_reader = object.is_empty() && starts_verb_phrase(cue.behind(), 0) && is_agent(before.subject) && !speaks;
    let told = before.subject.last().is_some_and(|last| last.kind == Kind::Person || last.is(Class::PRONOUN));
    let other = !before.subject.is_empty() && (!asks_reader || told);
    // 过马路│请走斑马线: what the reader is doing is the topic.
    let topic = spoken
        && before.subject.is_empty()
        && before.adjuncts.is_empty()
        && object.is_empty()
        && starts_verb_phrase(cue.behind(), 0);
    main_if((!before.tells() || topic) && (spoken || !other && !opens_unbounded(before)))
}

/// 允许, 鼓励, 提倡, 倡导: what a document, or the one who speaks, lets or wants others to do.
fn let_do(cue: &Cue<'_>, context: Context) -> Verdict {
    let before = cue.before;
    let object = object::read(cue.behind(), false);
    let spoken = context.official || context.reported || context.begins && !object.is_empty();
    // 支持和│鼓励: verbs that are coordinated.
    let joined = cue.clause.to(cue.at).lexemes.iter().all(|it| {
        it.is(Class::VERB.or(Class::CONJUNCTION).or(Class::ADVERB))
            || matches!(it.kind, Kind::Joint | Kind::Ordinal | Kind::Blank)
    });
    let state = (joined || before.subject.is_empty() && before.predicate.is_empty()) && !opens_unbounded(before)
        || matches!(before.subject.words(), "国家" | "本市" | "本省" | "本区" | "本县")
        || context.official && before.subject.words().ends_with("政府");
    main_if(spoken && state)
}

/// 望: begins its clause, before what somebody is asked to do: 望相互转告, 望各单位遵照执行.
fn hope(cue: &Cue<'_>) -> Verdict {
    let behind = cue.behind();
    let alone = cue.before.is_subjectless() && cue.before.adjuncts.is_empty();
    let asked = !object::read(behind, true).is_empty()
        || behind
            .get(0)
            .is_some_and(|next| next.is(Class::ADVERB.or(Class::VERB).or(Class::ACTION)) && !next.is(Class::BOUND))
        || matches!(behind.word(0), "周知" | "遵照" | "知悉" | "知照");
    main_if(alone && asked)
}

/// 欢迎: invites to do something: 欢迎踊跃参加. Welcoming somebody is none.
fn welcome(cue: &Cue<'_>) -> Verdict {
    let behind = cue.behind();
    let object = object::read(behind, true);
    let invited = behind.from(object.len());
    // 欢迎各界│通过以下方式│提出意见: an adjunct stands before the verb.
    let reach = if invited.first().is_some_and(|first| first.is(Class::PREPOSITION)) { 12 } else { 3 };
    let asked = |word: &str| {
        matches!(
            word,
            "投稿"
                | "来电"
                | "来函"
                | "来信"
                | "来稿"
                | "订阅"
                | "光临"
                | "监督"
                | "提"
                | "提出"
                | "转发"
                | "垂询"
                | "赐稿"
        )
    };
    let verb = (0..reach).any(|at| {
        invited.get(at).is_some_and(|verb| verb.is(Class::PERMIT) || verb.is(Class::ACTION) || asked(invited.word(at)))
    });
    let starts = starts_verb_phrase(invited, 0) || asked(invited.word(0));
    main_if(cue.before.is_subjectless() && cue.before.adjuncts.is_empty() && verb && starts)
}

/// Whether a verb stands right before what looks like a verb that directs: it is that verb's noun (听取│建议).
fn is_noun_of_verb(cue: &Cue<'_>) -> bool {
    cue.at.checked_sub(1).and_then(|at| cue.clause.get(at)).is_some_and(|last| {
        last.is(Class::VERB)
            && !last.is(Class::ADVERB.or(Class::REPORT).or(Class::NOUN).or(Class::PREPOSITION).or(Class::AGENT))
    })
}

/// 呼吁, 叮嘱, 嘱咐, 提醒, 建议 with an object, or alone under somebody's words.
fn appeal(cue: &Cue<'_>, context: Context) -> Verdict {
    let before = cue.before;
    let object = object::read(cue.behind(), false);
    // 又一次提醒我们，…: nobody is to do anything.
    let object = if object.len() < cue.behind().len() { object } else { object.to(0) };
    let numbered = cue.behind().first().is_some_and(|next| next.kind == Kind::Work); // 6089号建议《…》
    if before.tells() && object.is_empty() || opens_unbounded(before) || is_noun_of_verb(cue) || numbered {
        return Verdict::None;
    }
    let spoken = context.official || context.reported;
    let somebody = party::can_speak(before.subject);
    main_if(match cue.row.word {
        "提醒" | "建议" => {
            before.subject.is_empty()
                && (spoken || context.begins || context.conditioned || !before.leads.is_empty() || !object.is_empty())
                && cue.behind().len() > 1
                || somebody && (spoken || !object.is_empty())
        }
        _ => {
            (before.subject.is_empty() || somebody)
                && (!object.is_empty() || spoken || starts_verb_phrase(cue.behind(), 0))
        }
    })
}
