//! Titles of documents and headlines: which say a genre, and which tell of one.

use gongwen::Genre;

#[test]
fn titles_say_their_genre() {
    for (title, want) in [
        ("某市人民政府关于做好防汛工作的通知", Some(Genre::Notification)),
        ("某市人民政府办公厅转发市教委等部门关于加强校园安全工作意见的通知", Some(Genre::Notification)),
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
        ("某校学术讲座通知", Some(Genre::Notification)),
        ("某校2021年国庆节放假通知", Some(Genre::Notification)),
        ("停水通知", Some(Genre::Notification)),
        ("某县公开招聘教师公告", Some(Genre::Announcement)),
        ("某市招录辅警公告", Some(Genre::Announcement)),
        ("医院就诊须知", Some(Genre::Rules)),
        ("小学生守则", Some(Genre::Rules)),
        ("举办学术讲座的通知", Some(Genre::Notification)),
        ("某医院设备采购项目招标公告", Some(Genre::Announcement)),
        ("某项目中标结果公告", Some(Genre::Announcement)),
        ("安全生产检查情况通报", Some(Genre::Circular)),
        ("市政府第12次常务会议纪要", Some(Genre::Minutes)),
        ("研究生学籍管理实施细则", Some(Genre::DetailedRules)),
        ("某市2020年国民经济和社会发展统计公报", Some(Genre::Communique)),
        ("中共某县委表彰决定", Some(Genre::Decision)),
        ("某县人民代表大会常务委员会任免决定", Some(Genre::Decision)),
        ("同意设立某园区的批复", Some(Genre::Reply)),
        ("2021年拟录用公务员公示", Some(Genre::Disclosure)),
        ("关于拟表彰对象的公示", Some(Genre::Disclosure)),
        ("学术年会邀请函", Some(Genre::Letter)),
        ("政府信息公开工作年度报告", Some(Genre::Report)),
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
        "家常红烧肉的做法",
        "红烧肉做法",
        "急救书法",
        "某市发布放假通知",
        "多所高校公布招生公告",
        "某市启动“最美家庭”公示",
        "老人收到搬迁的通知",
        "记者调查：停水何时能有个通知",
        "某公司收到来函",
        "",
    ] {
        assert_eq!(Genre::of(title), None, "{title}");
    }
}
