//! Pages as content systems, Word and hands of three decades wrote them, each with the elements that it must give.
//! The documents are our own.

use gongwen::{Dialect, Notice};

/// A page and what it must say.
struct Page {
    name: &'static str,
    source: &'static str,
    title: &'static str,
    number: Option<&'static str>,
    issuer: Option<&'static str>,
    issued_on: Option<&'static str>,
}

const PAGES: &[Page] = &[
    Page {
        name: "a header table, and a title over two lines whose characters are spaced out",
        source: "<div><table><tr><td><b>索 引 号：</b></td><td>000/2019-1</td><td><b>主题分类：</b></td><td>水利\\防汛</td></tr>
            <tr><td><b>发文机关：</b></td><td>某市政府</td><td><b>成文日期：</b></td><td>2019年05月06日</td></tr>
            <tr><td><b>标　　题：</b></td><td colspan=3>某市政府关于印发防汛预案的通知</td></tr>
            <tr><td><b>发文字号：</b></td><td>某政发〔2019〕5号</td><td><b>发布日期：</b></td><td>2019年05月09日</td></tr></table>
            <p style='text-align:center'><b>某市政府关于印发</b></p><p style='text-align:center'><b>防 汛 预 案 的 通 知</b></p>
            <p style='text-align:center'>某政发〔2019〕5号</p><p>各区政府：</p><p>略。</p>
            <p style='text-align:right'>某市政府&nbsp;&nbsp;</p><p style='text-align:right'>2019年5月6日&nbsp;</p></div>",
        title: "某市政府关于印发防汛预案的通知",
        number: Some("某政发〔2019〕5号"),
        issuer: Some("某市政府"),
        issued_on: Some("2019-05-06"),
    },
    Page {
        name: "a joint document whose issuers stand on lines of their own",
        source: "<p align=center><b><span style='font-size:18pt'>国务院办公厅<br>中央军委办公厅<br>关于做好防汛工作的通知</span></b></p>
            <p align=center>国办发［1998］21号</p><p>各省、自治区、直辖市人民政府，各军区：</p><p>略。</p>
            <p align=right>国务院办公厅　　中央军委办公厅　　</p><p align=right>一九九八年七月三日</p>",
        title: "国务院办公厅 中央军委办公厅关于做好防汛工作的通知",
        number: Some("国办发〔1998〕21号"),
        issuer: Some("国务院办公厅、中央军委办公厅"),
        issued_on: Some("1998-07-03"),
    },
    Page {
        name: "a decree of two organs and the statute that it promulgates",
        source: "<p style='text-align:center;font-weight:bold;font-size:18pt'>中华人民共和国国务院<br>中华人民共和国中央军事委员会<br>令</p>
            <p align=center>第７０１号</p><p>现公布修订后的《某某保护条例》，自2018年9月1日起施行。</p>
            <p align=right>国务院总理　李　明</p><p align=right>中央军委主席　王　刚</p><p align=right>2018年6月2日</p>
            <p style='text-align:center;font-weight:bold;font-size:18pt'>某某保护条例</p>
            <p>（1990年1月1日国务院、中央军委发布　2018年6月2日修订）</p><p>第一条　为了保护某某，制定本条例。</p>",
        title: "某某保护条例",
        number: Some("国令第701号"),
        issuer: Some("国务院、中央军事委员会"),
        issued_on: Some("2018-06-02"),
    },
    Page {
        name: "a decree whose code and serial share a line",
        source: "<h2 align=center>某部令2018年第36号</h2><p>《某某管理办法》已经部务会议通过，现予公布。</p>
            <p align=right>部长　李明</p><p align=right>2018年10月22日</p><h2 align=center>某某管理办法</h2><p>第一条　略。</p>",
        title: "某某管理办法",
        number: Some("某部令2018年第36号"),
        issuer: Some("某部"),
        issued_on: Some("2018-10-22"),
    },
    Page {
        name: "markup of the nineties: fonts, no end tags, spaces for layout",
        source: "<HTML><BODY><CENTER><FONT SIZE=5 FACE=黑体>国务院批转某委关于<BR>加快水利建设报告的通知</FONT><BR><BR>国发〔1985〕88号</CENTER>
            <P>　　各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            <P>　　国务院同意某委《关于加快水利建设的报告》，现转发给你们。
            <P>　　　　　　　　　　　　　　　　　　国　务　院
            <P>　　　　　　　　　　　　　　　　一九八五年六月十四日
            <P ALIGN=CENTER>关于加快水利建设的报告<P>国务院：<P>　　略。<P>某委<P>一九八五年五月一日</BODY></HTML>",
        title: "国务院批转某委关于加快水利建设报告的通知",
        number: Some("国发〔1985〕88号"),
        issuer: Some("国务院"),
        issued_on: Some("1985-06-14"),
    },
    Page {
        name: "nothing but line breaks",
        source: "<div>国务院办公厅关于同意建立某制度的函<br>国办函〔2018〕72号<br><br>某部：<br>&nbsp;&nbsp;&nbsp;&nbsp;你部请示收悉，现函复如下：<br>
            　　同意。<br>　　附件：某制度<br>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;国务院办公厅<br>&nbsp;&nbsp;&nbsp;2018年11月5日<br>附件<br>某制度<br>略。</div>",
        title: "国务院办公厅关于同意建立某制度的函",
        number: Some("国办函〔2018〕72号"),
        issuer: Some("国务院办公厅"),
        issued_on: Some("2018-11-05"),
    },
    Page {
        name: "a list for a header table, a line of style lost in the title",
        source: "<ul><li>索引号：000/2018-2</li><li>发布机构：某省政府办公厅</li><li>发文日期：2018-03-04</li><li>文号：某政办〔2018〕2号</li></ul>
            <p style='text-align:center'><strong>某省政府办公厅关于</strong></p><p>做好2018年春耕工作的</p>
            <p style='text-align:center'><strong>通知</strong></p><p style='text-align:center'>某政办〔2018〕2号</p><p>各市政府：</p><p>略。</p>",
        title: "某省政府办公厅关于做好2018年春耕工作的通知",
        number: Some("某政办〔2018〕2号"),
        issuer: Some("某省政府办公厅"),
        issued_on: Some("2018-03-04"),
    },
    Page {
        name: "letter paper: the number above the title",
        source: "<p align=center><font color=red size=6><b>某市政府文件</b></font></p><p align=center>某政发〔2020〕1号</p><hr>
            <p align=center><b>某市政府关于</b></p><p align=center><b>表彰先进单位的决定</b></p><p>各区政府：</p><p>略。</p>
            <p align=right>某市政府<br>2020年1月2日</p>",
        title: "某市政府关于表彰先进单位的决定",
        number: Some("某政发〔2020〕1号"),
        issuer: Some("某市政府"),
        issued_on: Some("2020-01-02"),
    },
    Page {
        name: "a statute by itself, with the note on who issued it",
        source: "<p align=center><b>某某征收暂行办法</b></p><p align=center>（一九八二年十二月一日国务院发布）</p>
            <p align=center><b>第一章　总　则</b></p><p>第一条　略。</p>",
        title: "某某征收暂行办法",
        number: None,
        issuer: None,
        issued_on: Some("1982-12-01"),
    },
    Page {
        name: "the site's metadata say the title",
        source: "<head><meta name='SiteName' content='某市政府网'><meta name='ArticleTitle' content='某市政府关于放假的公告'>
            <meta name='PubDate' content='2019-12-30 08:00'><title>某市政府关于放假的公告_通知公告_某市政府网</title></head>
            <body><div class=nav>首页 &gt; 通知公告</div><p>略。</p><p align=right>某市政府<br>2019年12月29日</p></body>",
        title: "某市政府关于放假的公告",
        number: None,
        issuer: Some("某市政府"),
        issued_on: Some("2019-12-29"),
    },
    Page {
        name: "a heading says the title",
        source: "<title>某市政府网</title><div>首页</div><h1>某市政府关于放假的公告</h1><p>略。</p><p align=right>某市政府</p>",
        title: "某市政府关于放假的公告",
        number: None,
        issuer: Some("某市政府"),
        issued_on: None,
    },
    Page {
        name: "only the title element says the title",
        source: "<title>某市政府办公室关于放假的通知 - 便民 - 某市政府门户网站</title><p>各科室：</p><p>略。</p>",
        title: "某市政府办公室关于放假的通知",
        number: None,
        issuer: Some("某市政府办公室"),
        issued_on: None,
    },
];

#[test]
fn pages_say_their_elements() {
    for page in PAGES {
        let notice = Notice::parse(page.source);
        assert_eq!(notice.dialect(), Dialect::Page, "{}", page.name);
        assert_eq!(notice.title(), page.title, "{}", page.name);
        let document = notice.document().expect(page.name);
        assert_eq!(document.number().map(|number| number.to_string()).as_deref(), page.number, "{}", page.name);
        assert_eq!(document.issuer().as_deref(), page.issuer, "{}", page.name);
        assert_eq!(document.issued_on().map(|day| day.to_string()).as_deref(), page.issued_on, "{}", page.name);
    }
}

#[test]
fn what_is_written_back_says_the_same() {
    for page in PAGES {
        let notice = Notice::parse(page.source);
        let html = notice.to_html();
        let again = Notice::parse(&html);
        assert_eq!(again.title(), notice.title(), "{}", page.name);
        assert_eq!(again.to_text(), notice.to_text(), "{}", page.name);
        let said = |notice: &Notice<'_>| {
            let document = notice.document().expect(page.name);
            let elements = document.elements().map(|(element, text)| (element, text.to_string())).collect::<Vec<_>>();
            (document.published_on(), elements)
        };
        assert_eq!(said(&again), said(&notice), "{}", page.name);
    }
}

#[test]
fn the_day_of_publication_stands_in_the_table_or_the_metadata() {
    let published = |name: &str| {
        let page = PAGES.iter().find(|page| page.name.contains(name)).expect(name);
        Notice::parse(page.source).document().expect(name).published_on().map(|day| day.to_string())
    };
    assert_eq!(published("a header table").as_deref(), Some("2019-05-09"));
    assert_eq!(published("metadata say").as_deref(), Some("2019-12-30"));
    assert_eq!(published("line breaks"), None);
}

#[test]
fn news_pages_have_a_title_and_are_no_documents() {
    for (source, title) in [
        (
            "<p align=center><b>市政府召开防汛工作会议</b></p><p>昨日，市政府召开防汛工作会议。会议强调，要落实责任。</p><p align=right>2019年5月6日</p>",
            "市政府召开防汛工作会议",
        ),
        ("<title>市政府召开会议-某某网</title><p>会议强调，要落实责任。</p>", "市政府召开会议"),
        ("<title>R&amp;D-投入持续增长</title><p>略。</p>", "R&D-投入持续增长"),
        ("<p>会议强调，要落实责任。</p><p align=center>图为会场</p>", ""),
    ] {
        let notice = Notice::parse(source);
        assert_eq!(notice.title(), title, "{source}");
        assert!(notice.document().is_none(), "{source}");
    }
}

#[test]
fn the_time_of_publication_is_kept_with_its_day() {
    let page = |stamp: &str| {
        format!(
            "<h1>某市召开防汛工作会议</h1><p>发布时间：{stamp}</p><p>会议强调，要落实责任，及时消除隐患，确保安全度汛。</p>"
        )
    };
    for (stamp, wanted) in [("2020-05-06 09:24", "2020-05-06T09:24"), ("2020-05-06", "2020-05-06")] {
        let source = page(stamp);
        let notice = Notice::parse(&source);
        let published = notice.published().expect(stamp);
        assert_eq!(published.to_string(), wanted);
        let time = published.time().map(|time| time.to_string());
        assert_eq!(time.as_deref(), stamp.contains(':').then_some("09:24:00"));
    }
}

#[test]
fn credits_after_the_buttons_of_an_article_are_its_own() {
    let source = "<h1>某市召开防汛工作会议</h1><p>会议强调，要加强巡查，及时消除隐患。会议要求，要落实责任，确保安全度汛。</p><p>【打印】 【关闭】</p><p>编辑：李明</p><p>上一篇：某某</p>";
    let notice = Notice::parse(source);
    let parts: Vec<_> = notice.paragraphs().map(|paragraph| paragraph.part().as_str()).collect();
    assert_eq!(parts, ["title", "article", "boilerplate", "info", "boilerplate"]);
    assert_eq!(notice.credits().count(), 1);
}

#[test]
fn a_line_of_plain_text_that_says_where_it_is_from_is_an_info_line() {
    for (line, part) in [
        ("来源：某报", "info"),
        ("作者：李明（某大学教授、研究员）", "info"),
        ("来源：", "article"),
        ("汛期将至。", "article"),
    ] {
        let source = format!("某市防汛工作纪实\n{line}\n会议强调，要落实责任。");
        let notice = Notice::parse(&source);
        assert_eq!(notice.paragraph(0).map(|paragraph| paragraph.part().as_str()), Some(part), "{line}");
    }
    assert_eq!(Notice::parse("某市防汛工作纪实\n汛期将至。\n来源：某报").origin(), Some("某报"));
}

#[test]
fn a_day_may_be_the_title_of_a_page() {
    let text = "会议强调，要加强巡查，及时消除隐患。会议强调，要加强巡查，及时消除隐患。";
    let source = format!("<title>2020年5月6日</title><p>首页</p><p>2020年5月6日</p><p>{text}</p>");
    let notice = Notice::parse(&source);
    let parts: Vec<_> = notice.paragraphs().map(|paragraph| paragraph.part().as_str()).collect();
    assert_eq!((notice.title(), parts), ("2020年5月6日", vec!["boilerplate", "title", "article"]));
}
