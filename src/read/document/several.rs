//! Several who are named together: 各街镇、各部门和各有关单位. Where one ends and the next begins, by the words; knows nothing of
//! who they are in a clause.

use super::line::parts;
use crate::lexicon::organ::is_organ;

/// What begins the name of somebody, and stands within none: each, all, the concerned, the broad masses of.
const OPENS: &[&str] = &["各", "全体", "有关", "相关", "所有", "广大", "其他", "其它"];

/// Words between two names. All but the first stand within names too (文化和旅游局): they part what surely are two.
const BETWEEN: &[&str] = &["以及", "和", "与", "及"];

/// Those who are named in `text`, in its order; `text` as a whole where it is not sure to name several.
///
/// `names = name *( ( "、" / "，" / "；" ) name ) [ ( "以及" / "和" / "与" / "及" ) name ]`, where two names are parted if
/// each is that of an organ or has 各 or its like. What has its head in common (各省、自治区、直辖市人民政府) stays together.
pub(crate) fn several(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for kind in parts(text, |c| matches!(c, '，' | ',' | '；' | ';')) {
        let list: Vec<&str> = parts(kind, |c| c == '、').collect();
        let at = |part: &str| part.as_ptr().addr() - kind.as_ptr().addr();
        let mut from = 0;
        for (index, part) in list.iter().enumerate().skip(1) {
            let whole = opens(part) || is_organ(last_of(list[index - 1])) && is_organ(first_of(part));
            if whole {
                joined(kind[from..at(part)].trim_end_matches(|c: char| c == '、' || c.is_whitespace()), &mut names);
                from = at(part);
            }
        }
        joined(&kind[from..], &mut names);
    }
    names
}

/// Whether the words begin a name of their own.
fn opens(words: &str) -> bool {
    OPENS.iter().any(|open| words.starts_with(open))
}

/// Appends the names in `list`, parted by a word between two of them.
fn joined<'t>(list: &'t str, names: &mut Vec<&'t str>) {
    let mut rest = list;
    while let Some((before, behind)) = between(rest) {
        names.push(before);
        rest = behind;
    }
    names.push(rest);
}

/// The first two names that a word parts, outside of brackets: the first and the rest.
fn between(list: &str) -> Option<(&str, &str)> {
    let mut depth = 0i32;
    list.char_indices().find_map(|(at, c)| {
        match c {
            '（' | '(' | '《' | '〔' => depth += 1,
            '）' | ')' | '》' | '〕' => depth -= 1,
            _ => {}
        }
        let word = BETWEEN.iter().find(|word| depth <= 0 && list[at..].starts_with(**word))?;
        let (before, behind) = (list[..at].trim_end(), list[at + word.len()..].trim_start());
        let is_whole = is_organ(before) || OPENS.iter().any(|open| before.contains(open));
        let two = is_whole && (opens(behind) || is_organ(behind)) || *word == "以及" && !before.is_empty();
        let is_own = behind.starts_with('其'); // 区人大及其常委会: its own, named with it
        (two && !is_own && !behind.is_empty()).then_some((before, behind))
    })
}

/// The last name of a part, after the last word between two.
fn last_of(part: &str) -> &str {
    let mut last = part;
    while let Some((_, behind)) = between(last) {
        last = behind;
    }
    last
}

/// The first name of a part.
fn first_of(part: &str) -> &str {
    between(part).map_or(part, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::several;

    #[test]
    fn names_are_parted_where_each_is_whole() {
        let cases: &[(&str, &[&str])] = &[
            ("各街镇、各部门和各有关单位", &["各街镇", "各部门", "各有关单位"]), // each town, each department, each unit concerned
            ("各级党组织和广大党员", &["各级党组织", "广大党员"]),
            ("区水务局、区应急局", &["区水务局", "区应急局"]),
            ("市财政局和市教育局", &["市财政局", "市教育局"]),
            ("市文化和旅游局", &["市文化和旅游局"]), // one bureau, of culture and tourism
            ("区教育局、区文化和旅游局", &["区教育局", "区文化和旅游局"]),
            (
                "各省、自治区、直辖市人民政府，国务院各部委、各直属机构",
                &["各省、自治区、直辖市人民政府", "国务院各部委", "各直属机构"],
            ),
            ("某集团（含甲公司、乙公司）、各大学", &["某集团（含甲公司、乙公司）", "各大学"]),
            ("中国和各国学者", &["中国和各国学者"]), // scholars of China and of all countries
            ("区人大及其常委会", &["区人大及其常委会"]), // the congress and its standing committee
            ("党员干部", &["党员干部"]),
            ("小学、中学校长", &["小学、中学校长"]), // heads of schools: they have the head in common
        ];
        for (text, names) in cases {
            assert_eq!(several(text), *names, "{text}");
        }
    }
}
