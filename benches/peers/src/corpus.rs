//! Documents for those who have no corpus: dumps and pages made of invented sentences, the same in each run, about as long
//! and as marked up as those of the reference corpus.

/// How many documents are made.
const COUNT: usize = 500;

const WHO: &[&str] =
    &["各街镇", "各部门", "各有关单位", "区水务局", "全体党员干部", "各级党组织", "各社区", "区应急管理局"];
const SAYS: &[&str] = &["会议强调，", "会议指出，", "区长李明要求，", "他强调，", "", "", ""];
const CUE: &[&str] = &["要", "应当", "必须", "不得", "务必", "应"];
const WHAT: &[&str] = &[
    "加强夜间值守",
    "落实防汛责任",
    "完善应急预案",
    "消除安全隐患",
    "做好物资储备",
    "提高政治站位",
    "压实工作责任",
    "擅离岗位",
    "开展隐患排查",
    "抓好整改落实",
];
const PLAIN: &[&str] = &[
    "7月7日晚，区防汛指挥部召开第十二次会议，听取汛期工作情况汇报，研究部署下一阶段任务。",
    "区委书记王红主持会议并讲话，区委副书记、区长李明出席会议。",
    "今年以来，全区降雨量较常年同期偏多三成，河道水位保持平稳，没有发生较大险情。",
    "据介绍，全区共有堤防120公里，泵站36座，排水管网2600公里，重要设施都已完成检修。",
];
const STYLE: &str = "font-family:宋体;font-size:16px;line-height:28px;margin-top:15px;text-indent:30px;display:block";

/// A generator of numbers, the same in each run (a linear congruential one, by Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    fn sentence(&mut self) -> String {
        if self.below(3) == 0 {
            return self.of(PLAIN).to_owned();
        }
        let parts = [SAYS, WHO, CUE, WHAT].map(|words| self.of(words));
        format!("{}，{}。", parts.concat(), self.of(WHAT))
    }

    fn paragraph(&mut self) -> String {
        (0..2 + self.below(4)).map(|_| self.sentence()).collect()
    }
}

/// Dumps, or whole pages.
pub fn documents(pages: bool) -> Vec<String> {
    let mut numbers = Numbers(20_261_124);
    (0..COUNT).map(|number| if pages { page(&mut numbers, number) } else { dump(&mut numbers, number) }).collect()
}

fn dump(numbers: &mut Numbers, number: usize) -> String {
    let blocks = (0..5 + numbers.below(8))
        .map(|_| format!("<div><span style='{STYLE}'> 　　{}</span></div><div>&nbsp;</div>", numbers.paragraph()));
    format!("区防汛指挥部召开第{}次会议\n{}", number + 1, blocks.collect::<String>())
}

fn page(numbers: &mut Numbers, number: usize) -> String {
    let links = |from: usize, to: usize| -> String {
        (from..to)
            .map(|link| format!("<li class=\"item\"><a href=\"/column/{link}.html?a=1&amp;b=2\">栏目{link}</a></li>\n"))
            .collect()
    };
    let paragraphs: String = (0..8 + numbers.below(12))
        .map(|_| format!("<p style=\"{STYLE}\"><span style=\"color:#333333\">　　{}</span></p>\n", numbers.paragraph()))
        .collect();
    let title = format!("区防汛指挥部召开第{}次会议", number + 1);
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>{title}-某区人民政府</title>\n\
         <meta name=\"ArticleTitle\" content=\"{title}\"><meta name=\"PubDate\" content=\"2020-07-08 09:24\"></head>\n<body>\n\
         <div class=\"nav\"><ul>\n{}</ul></div>\n<div class=\"main\"><h1>{title}</h1>\n\
         <div class=\"info\">发布时间：2020-07-08　来源：某区人民政府办公室</div>\n<div class=\"content\">\n{paragraphs}</div></div>\n\
         <div class=\"related\"><h3>相关链接</h3><ul>\n{}</ul></div>\n<div class=\"footer\">主办：某区人民政府</div>\n</body></html>\n",
        links(0, 60),
        links(60, 75),
    )
}
