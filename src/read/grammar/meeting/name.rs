//! The name of a meeting: 区疫情防控工作领导小组│第九十九次│会议, 协会│成立│大会│暨│第一次│会员大会. It says which body met,
//! and for which time.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_until, take_while_m_n};
use nom::character::complete::{anychar, satisfy};
use nom::combinator::{eof, fail, opt, peek, recognize, verify};
use nom::multi::many_till;
use nom::sequence::delimited;
use nom::{IResult, Offset as _, Parser as _};

use super::super::person::may_end_post;
use crate::lexicon;
use crate::lexicon::index::tail;
use crate::lexicon::words::{Words, behind_all, word, words};
use crate::numeral;
use crate::place::Mark;

/// What official Chinese calls a meeting. Bodies (常委会, 协会), press conferences (发布会) and shows (博览会) end alike;
/// those are none.
static MEETINGS: Words = words!(lexicon::MEETING_MEETINGS);

/// What stands before the word for a meeting and says its kind.
static KINDS: Words = words!(lexicon::MEETING_KINDS);

/// What stands before the name of a body: when, or the kind of its meeting: 本年度第12次…, 专题党委会议.
static LEADS: Words = words!(lexicon::MEETING_LEADS);

/// Nouns that end the name of a body.
static BODIES: Words = words!(lexicon::MEETING_BODIES);

/// Councils that are called as their meetings are: 常委会议, 党委会议.
static COUNCILS: Words = words!(lexicon::MEETING_COUNCILS);

/// What the name says; places are in the text of the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub body: Option<Mark>,
    /// The numeral of 第N次.
    pub ordinal: Option<Mark>,
}

/// Reads the name of a meeting.
///
/// ```text
/// name    = meeting *( "暨" meeting )        ; no 暨 within quotes
/// meeting = numbered | mottoed | council | plain
/// ```
/// It says the first body, and the number of that one's meeting: that of the first, or of one without a body of its own
/// (协会成立大会暨第一次会员大会, not 常委会会议暨领导小组第一次会议).
pub(super) fn name(text: &str) -> Name {
    let mark = |part: &str| {
        let start = text.offset(part);
        Mark::new(start, start + part.len())
    };
    let mut name = Name::default();
    for (index, part) in parts(text).enumerate() {
        let Ok((_, (body, numeral))) = alt((numbered, mottoed, council, plain)).parse(part) else { continue };
        let body = Some(behind_leads(body)).filter(|body| !body.is_empty());
        if index == 0 || body.is_none() {
            name.ordinal = name.ordinal.or_else(|| numeral.map(mark));
        }
        name.body = name.body.or_else(|| body.map(mark));
    }
    name
}

/// ```text
/// leads = *LEAD [ 4DIGIT "年" [ "度" ] ] *LEAD      ; 2024年度│第15次党组会议
/// ```
fn behind_leads(body: &str) -> &str {
    let body = behind_all(word(&LEADS), body);
    let behind = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let year = (body.len() - behind.len() == 4).then(|| behind.strip_prefix('年')).flatten();
    year.map_or(body, |rest| behind_all(word(&LEADS), rest.strip_prefix('度').unwrap_or(rest)))
}

/// A body, and the numeral of 第N次; the former may be empty.
type Read<'t> = IResult<&'t str, (&'t str, Option<&'t str>)>;

/// The meetings that 暨 joins, outside of quotes.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut quotes = 0;
    text.split(move |c| {
        match c {
            '“' | '《' => quotes += 1,
            '”' | '》' => quotes -= 1,
            _ => {}
        }
        c == '暨' && quotes == 0
    })
}

/// ```text
/// numbered = body session *any       ; 区委│第五次│人大工作会议
///          | *LEAD session assembly  ; 本年度第12次│校长办公会议
/// body     = *any
/// ```
fn numbered(input: &str) -> Read<'_> {
    if !input.contains('次') {
        return fail().parse(input); // as most names, before each of their characters is tried
    }
    let (rest, (body, numeral)) = (recognize(many_till(anychar, peek(session))), session).parse(input)?;
    let (_, assembly) = opt(assembly).parse(rest)?;
    let body = if behind_leads(body).is_empty() { assembly.unwrap_or(body) } else { body };
    Ok(("", (body, Some(numeral))))
}

/// ```text
/// assembly = post ( "办公会议" | "办公会" ) end      ; of a school, a company, a bureau: it decides, and has no other name
/// ```
fn assembly(input: &str) -> IResult<&str, &str> {
    let post = input.strip_suffix('议').unwrap_or(input).strip_suffix("办公会");
    match post.filter(|post| may_end_post(tail(post.as_bytes()))) {
        Some(_) => Ok(("", input)),
        None => fail().parse(input),
    }
}

/// ```text
/// session = "第" NUMERAL "次"
/// ```
fn session(input: &str) -> IResult<&str, &str> {
    let figure = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百千两０１２３４５６７８９".contains(c);
    let numeral = verify(take_while_m_n(1, LONGEST_NUMERAL, figure), |text: &str| numeral::parse(text).is_ok());
    delimited(tag("第"), numeral, tag("次")).parse(input)
}

/// The longest numeral of a meeting in characters: 一千二百三十四.
const LONGEST_NUMERAL: usize = 8;

/// ```text
/// mottoed = body [ "开展" | "关于" ] motto *any      ; 吉林省│“守初心”主题教育调度会. 第二批“…” is no body
/// motto   = "“" …
/// ```
fn mottoed(input: &str) -> Read<'_> {
    let (rest, body) = take_until("“").parse(input)?;
    let body = body.trim_end_matches("开展").trim_end_matches("关于");
    if body.starts_with('第') || body.ends_with('批') { fail().parse(input) } else { Ok((rest, (body, None))) }
}

/// ```text
/// council = *any COUNCIL "议" end      ; 省委常委会│议: 常委会 is who met
///         | assembly
/// ```
fn council(input: &str) -> Read<'_> {
    let body = input.strip_suffix('议').filter(|body| COUNCILS.tail(body).is_some());
    let body = body.or_else(|| assembly(input).ok().map(|(_, assembly)| assembly));
    body.map_or_else(|| fail().parse(input), |body| Ok(("", (body, None))))
}

/// ```text
/// plain = body *KIND MEETING end       ; body ends as bodies do: 国务院│常务│会议
/// ```
fn plain(input: &str) -> Read<'_> {
    if !ends_in_meeting(input) {
        return fail().parse(input);
    }
    let tail = || many_till(word(&KINDS), (word(&MEETINGS), eof));
    let body = verify(recognize(many_till(anychar, peek(tail()))), |body: &str| BODIES.tail(body).is_some());
    body.map(|body| (body, None)).parse(input)
}

/// Whether `text` ends in a word for a meeting.
pub(super) fn ends_in_meeting(text: &str) -> bool {
    MEETINGS.tail(text).is_some()
}

/// Whether `text` ends as the names of bodies do.
pub(super) fn ends_in_body(text: &str) -> bool {
    BODIES.tail(text).is_some()
}

/// Whether `text` is a name that says what kind of a meeting it is: 座谈会, not 会议 or 大会 alone.
pub(super) fn is_specific(text: &str) -> bool {
    ends_in_meeting(text) && !matches!(text, "会议" | "大会" | "本次会议" | "此次会议")
}

/// Whether a title has a word for a meeting.
pub(super) fn names_meeting(title: &str) -> bool {
    let ends = title.char_indices().filter(|&(_, c)| c == '会' || c == '议').map(|(at, c)| at + c.len_utf8());
    ends.into_iter().any(|end| ends_in_meeting(&title[..end]))
}

/// Reads the name of the meeting that `text` begins with: up to the first word for one outside of quotes.
///
/// ```text
/// object = *( any | quoted ) MEETING      ; no pause before it, and no word that goes on: 会议│室
/// ```
pub(super) fn object(text: &str) -> Option<&str> {
    let text = text.strip_prefix('了').unwrap_or(text);
    let mut quotes = 0;
    for (at, c) in text.char_indices() {
        match c {
            '“' | '《' | '（' => quotes += 1,
            '”' | '》' | '）' => quotes -= 1,
            '，' | '。' | '；' if quotes == 0 => return None,
            '会' | '议' if quotes == 0 => {
                let end = at + c.len_utf8();
                if ends_in_meeting(&text[..end]) && goes_on(&text[end..]).is_err() {
                    // 成立大会暨第一次会员大会: all that 暨 joins.
                    let joint = text[end..].strip_prefix('暨').and_then(object);
                    return Some(joint.map_or(&text[..end], |next| &text[..text.offset(next) + next.len()]));
                }
            }
            _ => {}
        }
    }
    None
}

/// What makes another word of one for a meeting: 会议│室, 大会│期间.
fn goes_on(text: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '议' | '上' | '室' | '场' | '员' | '期' | '精' | '谈' | '见' | '晤' | '话' | '纪'))
        .parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_body_and_number() {
        for (text, body, ordinal) in [
            ("区疫情防控工作领导小组第九十九次会议", Some("区疫情防控工作领导小组"), Some("九十九")),
            ("本年度第12次校长办公会议", Some("校长办公会议"), Some("12")),
            ("2024年度第15次局长办公会议", Some("局长办公会议"), Some("15")),
            ("2024年第15次党组会议", None, Some("15")),
            ("省委常委会会议暨省委“守初心”主题教育领导小组第一次会议", Some("省委常委会"), None),
            ("江州市作家协会成立大会暨第一次会员大会", Some("江州市作家协会"), Some("一")),
            ("江州县第六届人民代表大会第一次会议", Some("江州县第六届人民代表大会"), Some("一")),
            ("省委常委会议", Some("省委常委会"), None),
            ("第二批“守初心”主题教育推进会", None, None),
            ("吉林省“守初心”主题教育调度会", Some("吉林省"), None),
            ("国务院常务会议", Some("国务院"), None),
            ("“甲暨乙”座谈会", None, None),
            ("全市安全生产工作会议", None, None),
            ("", None, None),
        ] {
            let read = name(text);
            let said = |mark: Option<Mark>| mark.map(|mark| mark.of(text));
            assert_eq!((said(read.body), said(read.ordinal)), (body, ordinal), "{text}");
        }
    }

    #[test]
    fn an_object_ends_with_its_word_for_a_meeting() {
        for (text, want) in [
            ("第181次会议，部署工作", Some("第181次会议")),
            ("了协会成立大会暨第一次会员大会。", Some("协会成立大会暨第一次会员大会")),
            ("“抓会议，促落实”座谈会。", Some("“抓会议，促落实”座谈会")),
            ("会议室揭牌仪式", None),
            ("会谈，达成协议会议", None),
        ] {
            assert_eq!(object(text), want, "{text}");
        }
    }
}
