//! Titles of documents and headlines: which say a genre, and which tell of one.

use gongwen::Genre;

#[test]
fn titles_say_their_genre() {
    for (title, want) in [
        ("某市人民政府关于做好防汛工作的通知", Some(Genre::Notice)),
        ("某市人民政府办公厅转发市教委等部门关于加强校园安全工作意见的通知", Some(Genre::Notice)),
        ("某市人民政府关于印发某市防汛应急预案的函", Some(Genre::Letter)),
        ("某市人民政府办公厅关于校车安全建议的复函", Some(Genre::Letter)),
        ("某市人民政府办公厅对市人大三次会议第12号建议的答复", Some(Genre::Letter)),
        ("某市人民政府关于同意设立高新区的批复", Some(Genre::Reply)),
        ("关于加快发展养老服务的若干意见", Some(Genre::Opinions)),
        ("关于修改《某市绿化条例》的决定", Some(Genre::Decision)),
        ("某市物业管理条例", Some(Genre::Regulations)),
        ("《某市物业管理条例》", Some(Genre::Regulations)),
        ("中华人民共和国统计法", Some(Genre::Law)),
        ("某市物业管理条例实施办法（试行）", Some(Genre::Measures)),
        ("某区2020年防汛工作方案", Some(Genre::Plan)),
        ("中华人民共和国主席令（第三十五号）", Some(Genre::Order)),
        ("某市人民政府令", Some(Genre::Order)),
        ("某市气象局公告", Some(Genre::Announcement)),
        ("公告", Some(Genre::Announcement)),
    ] {
        assert_eq!(Genre::of(title), want, "{title}");
    }
}

#[test]
fn headlines_say_none() {
    for title in [
        "三部门联合印发通知",
        "三部门印发《关于加强校园安全工作的意见》",
        "《某市物业管理条例（草案）》公开征求意见",
        "市人大常委会审议物业管理条例",
        "市人大常委会通过关于加强预算审查的决定",
        "某部：我方坚决反对对方作出限制出口的决定",
        "老旧小区停车有了新办法",
        "破解停车难，他们有办法",
        "某人：关于条例修改情况的报告",
        "区委常委会召开会议 研究防汛工作方案",
        "口令",
        "某公司收到来函",
        "",
    ] {
        assert_eq!(Genre::of(title), None, "{title}");
    }
}
