//! Chinese surnames, and the characters by which other names are told.
//! A name begins with a surname; a list is the only way to know one.

use crate::lexicon;
use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, words};

/// Surnames of one character: those of the *Hundred Family Surnames* (百家姓, Song dynasty), and what the name reports
/// of the Ministry of Public Security (《全国姓名报告》, from 2019 on) and the surname dictionary of Yuan Yida (《中国姓氏大辞典》)
/// count among the first five hundred of today. Left out are those that are rarer as surnames than as words after a post
/// (和 and, 来 come, 国 state …).
const SINGLE: &str = "可苑战征门赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史
     唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝
     董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁贲邓郁单杭洪包诸左石崔吉
     钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景
     詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿边扈燕冀郏浦尚
     农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾暨居衡耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾
     毋沙乜养鞠须丰巢关蒯查荆游竺权逯盖益桓肖付闫代覃谌苟初佟仝邝佘冼揭邸操原门智佐荔练粟雒禚南修褟亓仉晋楚汝鄢涂钦岳帅缑亢况琴海
     墨哈谯年爱阳佴言福朴玄刑晒展郄啜眭牟冮冶剧卿厚喇宝尉巨庹律忻揣敬斯旷昂曼杞栗楼檀欣沐洛润渠漆爨特玉珠甫由盘真睢矫禤移粘綦线续
     纳肇胜腾芦茆药莎萨虎衣衷角诗贠赏赫轩迟郇郸鄞酒野锁镡隋雄雪靖青静颉骞鹿麦黑黨鹏";

/// Those, as a set.
pub(super) static SURNAMES: Characters = Characters::new(SINGLE);

/// Surnames of two characters in use today.
const DOUBLE: &str = "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 端木 长孙 独孤 南宫 宇文 轩辕
        呼延 闻人 申屠 太史 濮阳 淳于 单于 公冶 钟离 赫连 澹台 拓跋 百里 东郭 西门 完颜 鲜于 闾丘 纳兰 那拉 乌雅";

/// Those, as words.
static COMPOUND: Words = words!(DOUBLE);

/// Whether `text` starts with a surname of two characters.
pub(super) fn compound(text: &str) -> Option<&'static str> {
    COMPOUND.head(text)
}

/// Nouns that begin with a surname and stand after a post that is none there (领导班子, 成员单位, 领导方式), or after
/// one whose holder is not named.
static NOUNS: Words = words!(lexicon::PERSON_NOUNS);

/// Whether `text` starts with a surname.
pub(in super::super) fn is_surname(text: &str) -> bool {
    text.starts_with(|c| SURNAMES.contains(c))
}

/// Whether `text` starts with a surname of two characters.
pub(in super::super) fn is_compound(text: &str) -> bool {
    compound(text).is_some()
}

/// Whether `text` starts with a noun that is no name.
pub(in super::super) fn noun(text: &str) -> bool {
    NOUNS.head(text).is_some()
}

/// Characters that no given name holds: particles, pronouns, prepositions, and what official prose puts after a post.
pub(super) static NO_NAME: Characters = Characters::new(
    "的了着们你您我他她它这那哪些个各每某几等级区县市街局部委厅处室院校组队会议把被是在不没未
     让给到对就但或且及而因很最都也还又再已曾说称率召讲带要须指及并于与由共分者两",
);

/// Surnames that are function words besides, and stand after a post as such: adverbs, prepositions, modals.
pub(super) static FUNCTION_WORDS: Characters = Characters::new("应曾须时都从可同由向任常单尚别全连将");

/// The commonest surnames, less those that are everyday words besides (高, 任, 全 …).
pub(super) static COMMON: Characters = Characters::new(
    "李王张刘陈杨赵周吴徐孙朱胡郭林何梁郑罗宋谢唐韩曹许邓冯蔡彭潘袁董余苏吕魏蒋杜沈姜范傅钟卢汪戴崔陆廖姚邱夏谭韦贾邹
     熊孟秦阎薛侯雷段郝孔邵毛顾赖贺严尹钱施洪龚黄叶丁盘蓝肖闫覃岳俞",
);

/// The characters that given names are most made of, after the counts of 《姓氏人名用字分析统计》 (1991, a sample of the
/// census). They tell a name where a word follows that the [predicates](super::predicate) do not know.
pub(super) static GIVEN: Characters = Characters::new(
    "明国文华德建志永林秀英玉兰春海金平红伟云芳军生忠成荣新福东小清民强丽晓桂光美世立宝安学家祥庆正义长元江龙山利中子兴树胜亮良才
     宏大凤素淑珍琴梅霞敏燕艳娟萍丹静莉娜雪琳玲婷慧颖倩佳欣怡俊杰辉斌波刚勇涛鹏飞超浩磊鑫峰宁健康振武卫思雨晨宇轩博泽涵梓诗琪梦瑶
     可心月悦然一天亚洁水根土火木发财富贵喜寿禄祖宗耀先绍继承传全保守信仁礼智孝廉勤俭诚实厚朴顺和善友爱香菊莲花芬芝蓉桃杏柳青翠碧
     紫彩虹星辰阳旭日晖曙昌盛茂繁达通进步前程远宽广干炳炎焕灿煌烈勋功绩业创造开拓展鸿图壮雄豪雅娴婉柔惠贤聪锐毅坚韧贞纯真恳切老温
     恭谦让培植栋梁材柏松竹枫杨槐榕樟桐森田园川河湖泊洋洲岛岭岩石钢铁铜银锋铭锦钰钧铎鉴镇钊钟连廷朝邦治定启克复汉唐宋晋秦楚赵鲁齐
     韩魏尔其之如若斯维乃济泉源洪润涌津渝沪京冀豫皖苏浙湘鄂赣粤琼黔滇藏陕甘仲伯叔季孟冬夏秋寅卯巳午未申酉戌亥甲乙丙丁初旺琦玮琨瑞
     珂珊珠璇璐瑾瑜璋君凡凯力化双史吉向嘉士夫奇尚岳崇巍巧彦彪影怀恒恩意扬护拥政敬旗昆昊昕昭晶景曼朋望权柱标楠楷榜毓沛法泰浪淳深淮
     渊滨漫澄灵煜照熙牧牛珏理瑛甫畅登皓益盈眉睿硕祎禹秉章策纪纲绪缨群羽翔耘肃胤航艺芸苗茵荃莹萌蔚蕾薇藩衍裕誉谊豹赫越跃轶逸道郁重
     钦闯闻阁陆隆雁雷霄霖靖韬韵颂飒驰骏骥鸣麒麟黎龄亿仕伦位佑佩侠倬傲充兆兵冠凌劲励劳勉包升卓南印原召合名呈周咏哲品唯嗣四五坤垒城
     基堂堃墨奎好妍妮妹姗姣娥娣婵媛嫒嫣存宜宪容寒尧岐岗岚峥峻嵩左帆帅常庭延彤律忆悌情想慈慎戈抗招拴捷接攀敦斐斗方旋旦昂易映昱显晏
     普暄曦朗本朵杉村杭极构果柯校格桥棉棋汝汪池汶沁沂沅沈沙沫泓泳活浚浣涓淇淋渤湛溢滔漪潇潮澜炜炬炯烁烨焰煊燎牡玖玺珩球琛琢琰瑄瑗
     璟甜用甸男界留畴百知砚社祯科稳穗竞笑筠筱简箫籽粉粮练经绮缘缤罡翎耕聿育胡能腾臣致舒节芊苑苓茜荔荷莎莺菁菲萱葆葵蒙蓓蓝蔓薪虎蜀
     融行西言训详语诺谋谨贝质贯赋起路轮载辅边迅运近迪逊遂遥邑郡配野锡镜门闽防阵陵隽隐雍霏震非音顶颜风飘馨骅骞魁鲜鸥鸽鹃鹤鹰麦默鼎飚飙焱垚淼犇喆禧骐瀚灏煦期",
);

/// Characters that stand for the syllables of foreign names: the usual ones of the transcription tables of Xinhua's
/// translation office (《世界人名翻译大辞典》), for men and for women, with those for Uyghur, Kazakh and Tibetan names.
const SPELLED: &str = "阿埃艾爱安昂奥澳巴白柏班邦保堡鲍贝本比彼毕宾滨波伯勃博薄布采蔡策查察昌楚茨次聪措达大代黛戴丹当道德登邓迪狄蒂底丁东杜顿多朵恩
     尔耳法凡范方菲斐费芬丰冯佛弗夫福富盖冈高戈哥歌格葛贡古瓜果圭哈海汉翰豪赫黑亨洪侯胡华怀惠霍基吉季加佳迦嘉贾杰捷金津京晶卡开凯
     坎康考柯科克肯孔库夸奎昆扩拉腊莱赖兰朗劳勒乐雷蕾黎里理力历立利莉连廉良列烈林琳玲留龙隆娄卢鲁路露伦罗洛吕律马玛迈麦满曼芒毛梅
     美门蒙孟弥米密敏明缪摩莫默姆木穆纳娜乃奈南内嫩能尼妮涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮平泼珀普奇齐契恰千乔切钦琴青琼丘曲让
     热仁荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣胜诗施什石史士寿舒斯丝松苏孙索塔泰坦汤唐陶特腾藤提田铁汀廷通图托脱瓦万汪旺威韦
     维伟委温文翁沃渥乌吴武西希锡喜夏显香肖谢辛欣兴雄休秀许雪逊雅亚延扬耶叶伊依易因英尤于约越宰赞早泽曾扎詹张章哲珍真芝治智朱茱卓
     兹子宗祖佐赤增旦吾江村嘎堆略那晋音朝卜更买逊肉孜吐合乎依提汗衣牙再央坚赞久才却群娘拥土益贡额呼娃图居如社甫别其木艾坎丽珠敦娅罕拜朔济";

/// Those, as a set.
pub(super) static SYLLABLES: Characters = Characters::new(SPELLED);

/// The first characters of the commonest Japanese surnames.
pub(super) static JAPANESE: Characters = Characters::new(
    "佐铃高田渡伊山中小加吉林清斋松井木阿森池桥石前藤冈长近村后坂青西福太三原岸菅河茂丸鸠野鹤大上内宫岩谷竹横本柴荒伏久工樱川浅星平今安麻河矢鸟土早新东北南四二九八金千内奥望服片竹若",
);

/// The characters with which a name may begin: those of surnames of one character and of two, of Japanese ones, and the
/// syllables of foreign names.
pub(super) static BEGINS: Characters =
    Characters::new(SINGLE).and(&Characters::new(SPELLED)).and(&JAPANESE).and(&Characters::new(DOUBLE));
