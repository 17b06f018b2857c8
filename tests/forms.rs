//! The forms in which notices come from databases, archives and editors: a title line before markup, stray tags, Markdown
//! heads, header tables as lists, titles of all genres, credits at head and foot; and what is told of pages that are odd.

use gongwen::{Code, Dialect, Meeting, Notice, Paragraph, Parser, Role};

fn lines<'n>(notice: &'n Notice<'_>) -> Vec<&'n str> {
    notice.paragraphs().map(Paragraph::text).filter(|text| !text.is_empty()).collect()
}

#[test]
fn a_title_line_stands_before_markup() {
    let body = "4月18日，市长李明主持召开市政府常务会议。会议强调，各部门要抓好落实。";
    for markup in [
        format!("<p>{body}</p>"),
        format!("<div class=\"x\"><span>{body}</span></div>"),
        format!("\n  <section>{body}</section>"),
        format!("<style>p{{color:red}}</style><p>{body}</p>"),
        format!("<span>{body}</span><br>"),
    ] {
        let source = format!("市政府召开常务会议\n{markup}");
        let notice = Notice::parse(&source);
        assert_eq!((notice.title(), notice.dialect()), ("市政府召开常务会议", Dialect::Page), "{source}");
        assert_eq!(notice.title_span().of(&source).map(str::trim_end), Some("市政府召开常务会议"));
        assert_eq!(lines(&notice), [body], "{source}");
        assert_eq!(
            notice.meeting().and_then(Meeting::body).map(|body| body.to_string()).as_deref(),
            Some("市政府"),
            "{source}"
        );
        assert_eq!(notice.directives().count(), 1);
    }
    let twice = Notice::parse("市政府召开常务会议\n<h1>市政府召开常务会议</h1><p>会议强调，各部门要抓好落实。</p>");
    assert_eq!((twice.title(), twice.article().count()), ("市政府召开常务会议", 1));
    for source in ["会议召开。\n<p>文</p>", "甲<p>文</p>", "甲\n乙\n<p>文</p>", "\n<p>文</p>"] {
        assert!(Notice::parse(source).title_span().is_empty(), "{source}");
    }
    assert_eq!(Parser::new().body_only().read("市政府召开常务会议\n<p>文</p>").title(), "");
}

#[test]
fn lines_with_stray_tags_stay_lines() {
    let want = ["第一条 为了加强烟花管理，制定本规定。", "第二条 本规定自发布之日起施行。"];
    for source in [
        "# 江州市烟花管理规定\n\n<!-- INFO END -->\n\n第一条 为了加强烟花管理，制定本规定。\n\n第二条 本规定自发布之日起施行。",
        "江州市烟花管理规定\n第一条 为了<b>加强</b>烟花管理，制定本规定。\n第二条 本规定自发布之日起施行。",
        "江州市烟花管理规定\r\n第一条 为了加强烟花管理，制定本规定。\r\n第二条 本规定自发布之日起施行。<br>\r\n",
        "# 江州市烟花管理规定\n第一条 为了加强烟花管理，制定本规定。\n第二条 本规定自发布之日起施行。\n",
    ] {
        let notice = Notice::parse(source);
        assert_eq!((notice.title(), lines(&notice)), ("江州市烟花管理规定", want.to_vec()), "{source}");
    }
    // Breaks that part the lines, and elements that do: line feeds are white space.
    for source in ["甲\n乙<br>\n丙\n丁<br>\n戊<br>", "<b>甲</b>\n乙\n丙", "甲\n乙\n丙<p>丁"] {
        assert!(lines(&Notice::parse(source)).iter().any(|line| line.contains(' ')), "{source}");
    }
}

#[test]
fn titles_of_all_genres_head_documents() {
    for title in [
        "讲座通知",
        "放假通知",
        "食堂采购招标公告",
        "安全检查情况通报",
        "办公会议纪要",
        "奖学金实施细则",
        "2020年统计公报",
        "表彰决定",
        "任免决定",
        "同意设立幼儿园的批复",
        "拟录用人员公示",
    ] {
        let source = format!("{title}\n各单位：\n现将有关事项说明如下。\n江州市民政局\n2020年3月4日");
        let notice = Notice::parse(&source);
        let document = notice.document().unwrap_or_else(|| panic!("{title}"));
        assert_eq!(document.addressees().map(|a| a.to_string()).collect::<Vec<_>>(), ["各单位"], "{title}");
        assert_eq!(document.signatories().map(|s| s.to_string()).collect::<Vec<_>>(), ["江州市民政局"], "{title}");
        assert_eq!(document.issued_on().map(|day| day.to_string()).as_deref(), Some("2020-03-04"), "{title}");
    }
}

#[test]
fn titles_stand_apart_from_what_is_beside_them() {
    let text = "<p>4月18日，江州市集邮协会成立大会在江州饭店举办。</p>";
    for (head, want) in [
        (
            "<h1 style=\"text-align:center\">集邮协会成立大会举办</h1><p style=\"text-align:center\">来源：协会宣传部</p>",
            "集邮协会成立大会举办",
        ),
        ("<div>首页</div><div>关于开展检查的通知</div>", "关于开展检查的通知"),
        ("<title>江州路段封闭！_某易订阅</title><h2>江州路段封闭！</h2>", "江州路段封闭！"),
        // The site's name says all of <title>; a short title stands first in one.
        (
            "<title>江州医院</title><div>江州医院</div><ul><li><a href=1>概况</a><li><a href=2>科室</a><li><a href=3>专家</a><li><a href=4>就医</a><li><a href=5>党建</a></ul><div>我院开展义诊活动</div><div>发布日期：2021-11-26</div>",
            "我院开展义诊活动",
        ),
        (
            "<title>守库人-水利文苑-江州水利网</title><div>江州水利网</div><a href=1>水利文苑</a><h1>守库人</h1>",
            "守库人",
        ),
    ] {
        assert_eq!(Notice::parse(&format!("{head}{text}")).title(), want, "{head}");
    }
}

#[test]
fn a_header_table_may_be_a_list() {
    let body = "<h1>关于开展检查的通知</h1><p>各单位：</p><p>请于4月18日前报送材料。</p>";
    let items = [("索 引 号：", "014742224A/2020-00012"), ("发布日期：", "2020-03-04"), ("发布机构：", "江州市民政局")];
    for (open, between, close) in [
        ("<li>", "</li><li>", "</li>"),
        ("<dd>", "</dd><dd>", "</dd>"),
        ("<div><span>", "</span><span>", "</span></div>"),
    ] {
        let table: String = items.iter().flat_map(|&(label, value)| [open, label, between, value, close]).collect();
        let source = format!("<div>{table}</div>{body}");
        let notice = Notice::parse(&source);
        let document = notice.document().expect("a document");
        assert_eq!(notice.title(), "关于开展检查的通知", "{source}");
        assert_eq!(document.index_number().map(|number| number.to_string()).as_deref(), Some(items[0].1), "{source}");
        assert_eq!(document.published_on().map(|day| day.to_string()).as_deref(), Some("2020-03-04"), "{source}");
        assert_eq!(document.issuers().map(|i| i.to_string()).collect::<Vec<_>>(), ["江州市民政局"], "{source}");
        assert_eq!(notice.published().map(|day| day.to_string()).as_deref(), Some("2020-03-04"), "{source}");
        assert_eq!(notice.origin(), Some("江州市民政局"), "{source}");
    }
}

#[test]
fn credits_of_all_forms() {
    for (line, want) in [
        ("春季运动会举行。（工会、宣传部供稿）", vec![(Role::Contributor, "工会 宣传部")]),
        ("春季运动会举行。\n（张巨峰）", vec![(Role::Author, "张巨峰")]),
        (
            "本报讯 记者赵雷、通讯员郭峰报道 春季运动会举行。",
            vec![(Role::Reporter, "赵雷"), (Role::Correspondent, "郭峰")],
        ),
        ("央广网1月15日消息（李勇 田星） 春季运动会举行。", vec![(Role::Reporter, "李勇 田星")]),
        ("江州网10月4日讯（记者陈智 整合） 春季运动会举行。", vec![(Role::Reporter, "陈智"), (Role::Compiler, "陈智")]),
    ] {
        let source = format!("运动会\n{line}");
        let notice = Notice::parse(&source);
        let found: Vec<_> = notice
            .credits()
            .map(|c| (c.role(), c.names().map(|name| name.to_string()).collect::<Vec<_>>().join(" ")))
            .collect();
        assert_eq!(found, want.iter().map(|&(role, names)| (role, names.to_owned())).collect::<Vec<_>>(), "{line}");
    }
    let crowded = "<h1>协会召开年会</h1><div><span>来源：江州市协会宣传部</span><span>时间：2020-03-04</span></div><p>3月3日，协会召开年会。</p>";
    let notice = Notice::parse(crowded);
    assert_eq!(notice.origin(), Some("江州市协会宣传部"));
    assert_eq!(notice.published().map(|day| day.to_string()).as_deref(), Some("2020-03-04"));
    let names = notice.credits().flat_map(|c| c.names().map(|name| name.to_string()).collect::<Vec<_>>());
    assert_eq!(names.collect::<Vec<_>>(), ["江州市协会宣传部"]);
}

fn told(source: &str) -> Vec<Code> {
    Notice::parse(source).diagnostics().iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn what_is_odd_of_a_page_is_told() {
    let whole = "<h1>关于检查的通知</h1><p>请各单位于4月18日前报送材料。</p><p>材料要齐全。</p>";
    assert_eq!(told(whole), []);
    assert_eq!(told("<p>请各单位于4月18日前报送材料。</p><p>材料要齐全。</p>"), [Code::Title]);
    assert_eq!(told(&whole.replace("材料", "&amp;ldquo;材料&amp;#8221;")).len(), 4);
    assert_eq!(told(&whole.replace("材料", "A&amp;B; &amp;foo; 材料")), []);
    let unbroken = format!("<h1>关于检查的通知</h1><p>{}</p>", "请各单位报送材料。".repeat(80));
    assert_eq!(told(&unbroken), [Code::Unbroken]);
    assert_eq!(told(&unbroken.replacen("。", "。</p><p>", 1)), []);
    let menu = "<ul><li><a href=1>概况</a><li><a href=2>科室</a><li><a href=3>专家</a><li><a href=4>就医</a></ul>";
    let page = format!("{menu}<div>{whole}</div>");
    assert_eq!(told(&page), [Code::Boilerplate]);
    let message = Notice::parse(&page).diagnostics()[0].message();
    assert_eq!(message, "expected a notice, found boilerplate in 4 of 7 lines");
    assert_eq!(Parser::new().body_only().read("<p>请各单位报送材料。</p>").diagnostics().len(), 0);
}
