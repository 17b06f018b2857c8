//! Names of organs at the head and foot of documents: lists of them, and what is no name.

use super::line::parts;
use crate::lexicon;
use crate::lexicon::organ::{LONGEST, is_organ};
use crate::lexicon::words::{Words, words};
use crate::text::is_blank;

/// The name of the state before that of an organ: part of its title, not of what it is called.
const STATE: &str = "中华人民共和国";

/// The organs in a list of them and nothing else: 国务院办公厅、中央军委办公厅 or 国务院　中央军委; empty for other
/// texts. A name with its characters parted (国　务　院) is one.
pub(super) fn organs(text: &str) -> Vec<&str> {
    let text = text.trim_matches(is_blank);
    let one_each = || text.split(is_blank).filter(|part| !part.is_empty()).all(|part| part.chars().count() == 1);
    if is_organ(text) && one_each() {
        return vec![text];
    }
    let names = || parts(text, |c| c == '、' || is_blank(c)).map(without_state);
    if names().all(is_organ) { names().collect() } else { Vec::new() }
}

/// Whether two lines of a title end and begin with different organs: 国务院办公厅 | 中央军委办公厅关于….
pub(crate) fn are_parted(line: &str, next: &str) -> bool {
    let end = || BEHIND.iter().filter_map(|word| next.find(word)).min().unwrap_or(next.len());
    !organs(line).is_empty() && !organs(&next[..end()]).is_empty()
}

/// Words of titles that follow the issuers: 关于, *on*; 对, *to*; 批转 转发 印发 …, *passes on*.
pub(super) const BEHIND: &[&str] = &["关于", "对", "批转", "转发", "印发", "公布", "颁布", "发布", "任免", "批准"];

/// The name without that of the state, where more is left: 国务院 in 中华人民共和国国务院.
pub(super) fn without_state(name: &str) -> &str {
    name.strip_prefix(STATE).filter(|rest| is_organ(rest)).unwrap_or(name)
}

/// Those whom a document is sent to (主送机关), as GB/T 9704-2012, 7.3.2 lists them: organs of a kind are parted by 、,
/// kinds by ，.
pub(super) fn addressees(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in parts(text, |c| matches!(c, '，' | ',' | '；' | ';')) {
        let list: Vec<&str> = parts(part, |c| c == '、').collect();
        let alone = |(index, name): (usize, &&str)| is_organ(name) && (index == 0 || !name.starts_with('各'));
        if list.iter().enumerate().all(alone) {
            names.extend(list);
        } else {
            names.push(part);
        }
    }
    names
}

/// Endings of those whom documents address besides organs: places for their governments, groups, people.
static ADDRESSED: Words = words!(lexicon::DOCUMENT_ADDRESSED);

/// Whether `names` are addressees and no other words before a colon: more than half of their kinds, parted by ，, hold a
/// name that ends like those, or that says 各, *each*.
pub(super) fn are_addressed(names: &str) -> bool {
    let ends = |name: &str| ADDRESSED.tail(name.trim_end_matches('们')).is_some();
    let is_name = |name: &str| is_organ(name) || ends(name) || name.contains('各') && name.chars().count() <= LONGEST;
    let (mut known, mut all) = (0, 0);
    for kind in parts(names, |c| matches!(c, '，' | ',' | '；' | ';')) {
        known += usize::from(parts(kind, |c| c == '、').any(is_name));
        all += 1;
    }
    known * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_organs() {
        assert_eq!(organs("国务院办公厅、中央军委办公厅"), ["国务院办公厅", "中央军委办公厅"]);
        assert_eq!(organs("国务院　 中央军委"), ["国务院", "中央军委"]);
        assert_eq!(organs("中华人民共和国国务院"), ["国务院"]);
        assert_eq!(organs("国　务　院"), ["国　务　院"]);
        assert_eq!(organs("某市人民政府（代章）"), Vec::<&str>::new());
        assert_eq!(organs("某市防汛指挥部（办公室）"), ["某市防汛指挥部（办公室）"]);
        assert_eq!(organs("总则"), Vec::<&str>::new());
        assert_eq!(organs("会议由某部、某委主持"), Vec::<&str>::new());
    }

    #[test]
    fn lines_of_a_title_are_parted_between_organs() {
        assert!(are_parted("国务院办公厅", "中央军委办公厅关于防汛的通知"));
        assert!(are_parted("某部、某委", "某局"));
        assert!(!are_parted("国务院办公厅", "关于某部转发防汛意见的通知"));
        assert!(!are_parted("国务院办公厅关于某部", "某局防汛的通知"));
    }

    #[test]
    fn addressees_and_other_words_before_a_colon() {
        for names in [
            "各省、自治区、直辖市人民政府",
            "各区政府，市各委、办、局",
            "李明副主席",
            "某省、某部",
            "各有关单位",
            "武警总部",
        ] {
            assert!(are_addressed(names), "{names}");
        }
        for words in ["国务院决定", "现通知", "注", "汛期将至，现将有关事项通知"] {
            assert!(!are_addressed(words), "{words}");
        }
    }

    #[test]
    fn addressees_of_a_kind_stay_together_where_they_share_a_name() {
        assert_eq!(
            addressees("各省、自治区、直辖市人民政府，国务院各部委、各直属机构"),
            ["各省、自治区、直辖市人民政府", "国务院各部委、各直属机构"]
        );
        assert_eq!(addressees("科技部、某省人民政府"), ["科技部", "某省人民政府"]);
        assert_eq!(addressees("李明代表"), ["李明代表"]); // deputy Li Ming
        assert_eq!(addressees("某集团（含甲公司、乙公司），某大学"), ["某集团（含甲公司、乙公司）", "某大学"]);
    }
}
