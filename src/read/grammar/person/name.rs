//! Names: a Chinese one, decided by its surname and by what follows it; a foreign or minority one, by its dot, by the
//! syllables that transcribe it, or by the country before it.

use nom::IResult;
use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{anychar, satisfy};
use nom::combinator::{fail, peek, recognize, verify};
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};

use super::abroad::{self, Origin};
use super::character::{is_dot, is_han, is_hyphen};
use super::predicate::{Particle, Sureness, after_name, particle};
use super::surname::{COMMON, FUNCTION_WORDS, GIVEN, JAPANESE, NO_NAME, SURNAMES, SYLLABLES, compound, noun};

/// ```text
/// name = dotted | chinese | transcribed | likely | japanese     ; none where a word that is no name begins
/// word = NOUN | PREDICATE | country                             ; but 韩国强│到会: a country's name within a person's
/// ```
pub(super) fn name(origin: Origin) -> impl Fn(&str) -> IResult<&str, &str> {
    move |input| {
        let country = || abroad::is_country(input) && named_as_a_country(input).is_err();
        let word = noun(input) || after_name(input) > Some(Sureness::Particle) || country();
        match origin {
            Origin::Unknown if word => dotted(input),
            Origin::Unknown => alt((dotted, chinese, transcribed(3), likely)).parse(input),
            _ if word => fail().parse(input),
            Origin::Foreign => transcribed(2).parse(input),
            Origin::Japan => alt((transcribed(2), japanese)).parse(input),
        }
    }
}

/// ```text
/// named-as-a-country = SURNAME "国" GIVEN      ; what follows is a word or a stop, no more of the country: 韩国│外长
/// ```
fn named_as_a_country(input: &str) -> IResult<&str, &str> {
    let last = satisfy(|c| GIVEN.contains(c));
    let name = recognize((satisfy(|c| SURNAMES.contains(c)), satisfy(|c| c == '国'), last));
    verify(name, |name: &str| after_name(&input[name.len()..]) > Some(Sureness::Particle)).parse(input)
}

/// ```text
/// dotted = ( first | syllables ) 1*( ( dot | hyphen ) syllables )
/// first  = 1*10 ( SYLLABLE | "不" | "都" ) &dot     ; up to the dot, whatever word it holds: 阿不都热合曼·买买提
/// ```
/// 艾力更·依明巴海, 斯科特·莫里森, 克兰普-卡伦鲍尔.
fn dotted(input: &str) -> IResult<&str, &str> {
    let spelled = |c| SYLLABLES.contains(c) || matches!(c, '不' | '都');
    let first = terminated(take_while_m_n(1, LONGEST_PART, spelled), peek(satisfy(is_dot)));
    let rest = preceded(satisfy(|c| is_dot(c) || is_hyphen(c)), syllables);
    recognize((alt((first, syllables)), many1_count(rest))).parse(input)
}

/// ```text
/// syllables = 1*10 SYLLABLE   ; up to a word that may follow a name
/// ```
fn syllables(input: &str) -> IResult<&str, &str> {
    let (mut end, mut count) = (0, 0);
    for c in input.chars() {
        let within = count > 0 && c == '不'; // 古丽娜尔·阿不力孜
        let ends = !SYLLABLES.contains(c) && !within || (count > 1 && after_name(&input[end..]).is_some());
        if ends || count == LONGEST_PART {
            break;
        }
        end += c.len_utf8();
        count += 1;
    }
    if end == 0 { fail().parse(input) } else { Ok((&input[end..], &input[..end])) }
}

/// The longest part of a foreign name in characters: 阿卜杜勒拉赫曼 has seven.
const LONGEST_PART: usize = 10;

/// ```text
/// chinese = surname [ gap ] given      ; what follows must end a name
/// given   = 1*2 HAN
/// gap     = 1*2 U+3000 | SP            ; 于　军, names of two characters set as wide as those of three
/// ```
pub(super) fn chinese(input: &str) -> IResult<&str, &str> {
    let (rest, surname) = surname(input)?;
    let (rest, gap) = gap(rest)?;
    let Some(given) = given(rest) else { return fail().parse(input) };
    if !gap.is_empty() && (given.chars().count() > 1 || surname.chars().count() > 1) {
        return fail().parse(input);
    }
    let end = surname.len() + gap.len() + given.len();
    Ok((&input[end..], &input[..end]))
}

/// ```text
/// surname = COMPOUND | SURNAME
/// ```
/// One that is a function word besides (应, 曾, 由) is a surname only before [characters of given names](GIVEN), and
/// before no word that such a one leads: 应建国│到社区, not 应立即│开展, 曾多次│到村里, 由监督│委员会.
fn surname(input: &str) -> IResult<&str, &str> {
    if let Some(surname) = compound(input).filter(|surname| given(&input[surname.len()..]).is_some()) {
        return Ok((&input[surname.len()..], &input[..surname.len()]));
    }
    let (rest, surname) = recognize(verify(anychar, |&c| SURNAMES.contains(c))).parse(input)?;
    if FUNCTION_WORDS.begin(surname) {
        let given = given(rest).filter(|given| given.chars().all(|c| GIVEN.contains(c)));
        let leads = after_name(rest) > Some(Sureness::Particle) || noun(rest);
        if leads || given.is_none() {
            return fail().parse(input);
        }
    }
    Ok((rest, surname))
}

fn gap(input: &str) -> IResult<&str, &str> {
    take_while_m_n(0, 2, |c| c == '\u{3000}' || c == ' ').parse(input)
}

/// The given name at the start of `text`: of one character or of two, whichever ends where a name may end. Where both
/// do, two, unless what ends one is the surer (韩正 正在…, not 韩正正 在…).
fn given(text: &str) -> Option<&str> {
    let mut ends = text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).take_while(|&(_, c)| is_given(c));
    let (one, _) = ends.next().filter(|&(_, c)| particle(c) != Some(Particle::Noun))?;
    let short = after_name(&text[one..]);
    let long = ends.next().and_then(|(two, c)| {
        let sure = after_name(&text[two..])?;
        let syllable = match particle(c) {
            None | Some(Particle::Conjunction) => true,
            Some(Particle::Preposition) => sure != Sureness::Word,
            Some(Particle::Noun) => sure != Sureness::Particle,
        };
        syllable.then_some((two, sure))
    });
    match (short, long) {
        (Some(short), Some((_, long))) if short > long => Some(&text[..one]),
        (_, Some((two, _))) => Some(&text[..two]),
        (Some(_), None) => Some(&text[..one]),
        (None, None) => None,
    }
}

fn is_given(c: char) -> bool {
    is_han(c) && !NO_NAME.contains(c)
}

/// ```text
/// likely = COMMON 1*2 GIVEN    ; whatever follows
/// ```
/// 陈福年│巡逻中发现…, where no word list knows what follows.
fn likely(input: &str) -> IResult<&str, &str> {
    recognize((satisfy(|c| COMMON.contains(c)), take_while_m_n(1, 2, |c| GIVEN.contains(c) && is_given(c))))
        .parse(input)
}

/// ```text
/// transcribed = least*10 SYLLABLE    ; what follows must end a name
/// ```
/// 特朗普, 默克尔, 晋美旺措.
fn transcribed(least: usize) -> impl Fn(&str) -> IResult<&str, &str> {
    move |input| {
        let spelled = |name: &str| name.chars().count() >= least && after_name(&input[name.len()..]).is_some();
        verify(syllables, |name: &str| spelled(name) && !FUNCTION_WORDS.begin(name)).parse(input)
    }
}

/// ```text
/// japanese = FIRST 2*4 HAN    ; up to the first place where a name may end
/// ```
/// 安倍晋三, 丸川知雄.
fn japanese(input: &str) -> IResult<&str, &str> {
    let begins = JAPANESE.begin(input);
    let given = input.char_indices().take_while(|&(_, c)| begins && is_given(c)).map(|(at, c)| at + c.len_utf8());
    match given.take(5).skip(2).find(|&end| after_name(&input[end..]).is_some()) {
        Some(end) => Ok((&input[end..], &input[..end])),
        None => fail().parse(input),
    }
}

/// Whether `text` begins with a surname and two characters of given names, and a word or a stop ends them.
pub(super) fn is_whole_name(text: &str) -> bool {
    let name = chinese(text).ok().map(|(rest, name)| (rest, name.chars().skip(1)));
    name.is_some_and(|(rest, given)| {
        given.clone().count() == 2
            && given.clone().all(|c| GIVEN.contains(c))
            && after_name(rest) > Some(Sureness::Particle)
    })
}
