//! Posts: the nouns that end one, and which of them several people hold at once.

use super::HAN;
use super::name::is_whole_name;
use crate::lexicon;
use crate::lexicon::characters::Pairs;
use crate::lexicon::words::{Words, words};

/// Nouns that end a title: offices of the Party, the state, the army, of companies, schools and associations, at home
/// and abroad, and the professional titles (职称) that are put before a name. Journalists are none of them (they
/// stand in the credits), nor are trades.
static POSTS: Words = words!(POST_WORDS);
const POST_WORDS: &str = "
        书记 支书 村支书 博士生导师 硕士生导师 研究生导师 主任 主席 委员 常委 政委 领导 领导人 成员 组员 助理 秘书 专员 督导员 督察员 指导员 教导员 协理员 特派员 司令员 研究员 调研员
        巡视员 观察员 检察员 审判员 书记员 监察员 教练员 航天员 辅导员 网格员 议员 参议员 众议员 馆员 编审
        干事 理事 监事 董事 领事 参事 参赞 公使 大使 特使
        区长 市长 省长 县长 镇长 乡长 村长 州长 旗长 盟长 街长 部长 局长 院长 行长 校长 组长 馆长 会长 团长 处长 科长 司长 厅长 署长 站长 所长 台长
        社长 队长 班长 连长 营长 排长 旅长 师长 军长 舰长 艇长 机长 船长 车长 店长 厂长 矿长 场长 园长 库长 室长 书长 事长 总长 参谋长 警长 议长 员长 酋长
        外长 财长 防长 庭长 股长 河长 林长 路长 湖长 里长 教育长 教务长 学部长 主计长 审计长 监狱长 审判长 护士长 检察长 政务长 事务长 工程长 航长 首长
        总指挥 副指挥 指挥长 主委 党首 幕僚长 信息官 高管
        经理 总理 总裁 总监 总编 主编 总编辑 副编辑 教授 讲师 院士 工程师 会计师 经济师 统计师 规划师 检验师 建筑师 设计师 农艺师 畜牧师 兽医师 审计师
        药剂师 医师 药师 律师 分析师 架构师 策划师 总师 专家 经济学家 科学家 执行官 运营官 财务官 技术官 检察官 法官 警官 军官 教官 外交官
        发言人 负责人 创始人 合伙人 控制人 召集人 候选人 法人 代表人 联络人 协调人 带头人
        高级代表 特别代表 首席代表 全权代表 常驻代表 贸易代表 谈判代表 总代表 副代表 人大代表 党代表 团代表 职工代表 工人代表 学生代表 教师代表 家长代表 企业代表
        群众代表 党员代表 青年代表 村民代表 居民代表 业主代表 妇女代表 干部代表 官兵代表 市民代表 农民代表 校友代表 客商代表 商户代表 与会代表 参会代表 基层代表 工作者代表
        毕业生代表 新生代表 志愿者代表 顾问 参谋 司令 教练 主帅 科员 办事员 副总 护师 技师 技术员 安全员 警监 警督 警司 楼长 链长 田长 片长 网格长 巡长
        总统 首相 国王 女王 王储 亲王 天皇 教皇 国务卿 大臣 总督 元首 外相 防相 财相 领袖 特首 长官
        上将 中将 少将 大将 元帅 将军 上校 中校 少校 大校 上尉 中尉 少尉 大尉 军士长";

/// Posts that several people hold at once: after one, a list of names may stand (区领导张劲林、吴计亮). Deputies
/// (副) do too.
static SHARED: Words = words!(lexicon::PERSON_SHARED);

/// Words that begin with the last character of a post, which is none there: 部署│长江.
static NO_POSTS: Words = words!(lexicon::PERSON_NO_POSTS);

/// The post that ends at `end` of `text` and begins after `floor`. A word that begins with its last character is one of
/// [`NO_POSTS`], unless what follows is a whole name: 部署长江│流域, 副镇长│江水生│带领.
pub(super) fn ending(text: &str, floor: usize, end: usize) -> Option<&'static str> {
    let post = POSTS.tail(&text[floor..end])?;
    let over = NO_POSTS.head(&text[end - HAN..]).is_some() && !is_whole_name(&text[end..]);
    (!over).then_some(post)
}

/// Whether the last two of the eight bytes' characters may be those of a post: 长 alone ends eighty of them.
#[inline]
pub(in super::super) fn may_end(before: u64) -> bool {
    static ENDS: Pairs = Pairs::ending(POST_WORDS);
    ENDS.may_have(before >> 16)
}

/// Whether `title` is a post that several people may hold.
pub(super) fn is_shared(title: &str) -> bool {
    SHARED.tail(title).is_some()
        || POSTS.tail(title).is_some_and(|post| {
            // 副主任, 常务副市长: the post itself, after 副.
            title[..title.len() - post.len()].ends_with('副')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::index::tail;

    #[test]
    fn no_post_is_looked_past() {
        for post in POST_WORDS.split_whitespace() {
            assert_eq!(ending(post, 0, post.len()), Some(post), "{post}");
            assert!(may_end(tail(format!("某区{post}").as_bytes())), "{post}");
        }
        for text in ["增长", "长", "x记者"] {
            assert!(!may_end(tail(text.as_bytes())), "{text}");
        }
    }
}
