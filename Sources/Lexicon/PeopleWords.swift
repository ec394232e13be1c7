/// The words of lists of people: their roles, what a number after a name is, and what names consist of.
package enum PeopleWords {
  // MARK: Roles

  /// Endings of a role: `计算机行业首席分析师`.
  package static let roles = [
    "证券分析师", "分析师", "分析员", "分析師", "分析員", "研究助理", "助理研究员", "研究员", "研究員", "联系人", "聯絡人", "經濟學家", "经济学家", "策略师",
    "策略師",
    "研究总监", "首席",
  ]
  /// Ranks that may precede it.
  package static let ranks = [
    "首席", "资深", "高级", "联席", "助理", "证券", "行业", "宏观", "策略", "研究", "固定收益", "固收", "金融工程", "金工", "海外", "量化", "总量",
    "中小盘", "产业", "公司", "期货", "商品", "外汇", "债券", "大类资产", "投资", "经济", "市场",
  ]
  /// People who check, sell or assist. They are not analysts, and the details that follow them are their own.
  package static let others = ["审核", "审核人", "复核", "复核人", "合规", "合规审核", "编辑", "校对", "销售", "客服", "机构销售"]
  /// Roles that do not require an analyst's licence.
  package static let unlicensed = ["联系人", "聯絡人", "助理"]

  /// Roles that open a line with a name: `证券分析师 陆明川`, `联系人：…`.
  package static let leadingRoles = ["证券分析师", "分析师", "首席分析师", "联系人", "研究助理", "研究员", "作者"]
  /// Roles in parentheses after a name: `陆明川（分析师）`.
  package static let roleNotes = ["分析师", "联系人", "研究助理", "研究员"]

  package static let englishRoles: Set<String> = [
    "analyst", "analysts", "economist", "strategist", "associate", "contact",
  ]
  package static let englishRanks: Set<String> = [
    "research", "senior", "lead", "chief", "equity", "principal", "executive", "assistant",
  ]

  /// The last words of a rank before `of`: `Head of Research`.
  package static let englishOffices: Set<String> = [
    "head", "co-head", "heads", "director", "president", "chief", "vice-president",
  ]

  /// Subjects that people cover, other than industries.
  package static let fields: Set<String> = [
    "策略", "宏观", "宏观经济", "固收", "固定收益", "金融工程", "金工", "海外", "中小盘", "量化",
  ]

  /// Labels directly before the first name of a list: `作者张三分析师`.
  package static let listLabels = ["报告作者", "联系信息", "研究团队", "作者信息", "作者"]

  // MARK: Labels

  /// Words from which labels of numbers and addresses are formed: `证券投资咨询执业资格证书编码`.
  package static let labelParts = [
    "一般", "香港", "证监会",
    "分析师", "证券", "投资", "咨询", "业务", "执业", "资格", "资质", "证书", "登记", "从业", "注册", "中央", "编号", "编码", "證書", "編號",
    "证号", "号码", "执证",
    "执照", "牌照", "联系", "联络", "聯絡", "通讯", "通信", "工作", "公司",
    "客服", "方式", "电话", "電話", "手机", "座机", "移动", "办公", "电子", "邮箱", "邮件", "電郵", "电邮",
    "信箱",
    "传真", "姓名", "职务", "角色", "职称", "微信", "交易", "期货", "号", "证", "号：",
  ]
  /// Labels of a person's numbers and addresses.
  package static let contactLabels = ["电话：", "邮箱：", "证书编号", "执业证", "登记编码", "邮编：", "传真："]
  /// Labels in a template of a person whose fields are not filled in, and what is printed in such fields.
  package static let templateLabels: Set<String> = ["姓名", "联系人", "分析师"]
  package static let templateBlanks = ["XXXX", "xxxx@", "xxxx＠", "非必填"]
  /// Endings of a label.
  package static let labelEnds: Set<String> = [
    "编号", "编码", "編號", "證書", "证书", "证号", "号码", "号", "证", "执证", "执照", "牌照", "执业", "登记", "资格", "资质", "方式", "电话",
    "電話",
    "手机", "座机", "邮箱", "邮件", "電郵", "电邮", "信箱", "传真", "姓名", "职务", "角色", "职称", "微信", "咨询", "从业",
  ]
  package static let englishLabels: Set<String> = [
    "sac", "s.a.c", "sacno", "sac.no", "sfc", "sfcno", "sfc.no", "ce", "no", "ref", "reg", "id", "tel",
    "phone", "email", "e-mail", "mail", "cfa",
    "cpa",
    "frm", "phd", "ph.d", "cfaac", "ac", "esq", "nsc", "caia", "mba", "cma", "acca", "licence", "license",
    "lic",
    "registration", "number", "mobile", "direct", "cert",
    "certificate",
    "central", "entity", "dr", "mr", "ms", "mrs", "office", "t", "e", "m", "line",
  ]
  /// Degrees in English, after a name.
  package static let degrees: Set<String> = [
    "cfa", "cpa", "frm", "phd", "ph.d", "caia", "mba", "acca", "cma", "ac", "cfaac",
  ]
  /// Roles with which a list of people begins after the house's address, on the same line.
  package static let openingRoles = ["证券分析师", "首席分析师", "分析师", "研究员", "研究助理"]
  /// Degrees and forms of address beside a name.
  package static let titles: Set<String> = ["博士", "硕士", "先生", "女士", "小姐", "组长"]
  /// Labels before a licence number of Hong Kong's Securities and Futures Commission: three letters and three digits.
  package static let foreignLabels: Set<String> = ["sfc", "sfcno", "sfc.no", "ce", "中央编号"]
  package static let faxLabels: Set<String> = ["传真", "fax", "傳真"]
  package static let phoneLabels: Set<String> = ["电话", "電話", "联系电话", "办公电话", "tel", "phone"]
  package static let mobileLabels: Set<String> = ["手机", "手机号", "手机号码", "移动电话", "mobile"]
  package static let nameLabels: Set<String> = ["姓名", "name"]
  /// Words that occur only in a house's own line.
  package static let houseWords = [
    "地址", "邮编", "邮政编码", "网址", "總機", "总机", "总部", "投诉", "客服", "热线", "http", "www.", "大厦", "大廈", "销售", "地区",
    "公司",
    "許可", "许可", "Address", "Limited", "Ltd", "Hotline", "Website", "证券部",
  ]

  // MARK: Names

  /// Particles within names in Latin letters.
  package static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "di", "da", "del", "la", "le", "bin",
  ]

  /// Endings of companies' names.
  package static let companyEnds: Set<String> = [
    "plc", "corp", "inc", "llc", "nv", "corporation", "holdings",
  ]

  /// Words in Latin letters that are not names.
  package static let latinWords: Set<String> = [
    "research", "equity", "equities", "securities", "limited", "ltd", "china", "hong", "kong", "asia",
    "strategy",
    "initiation", "initiating", "coverage", "reiterate", "maintain", "upgrade", "downgrade", "results",
    "preview",
    "review", "outlook", "overview", "earnings",
    "department", "team", "global", "market", "markets", "sector", "industry", "update", "report", "weekly",
    "daily",
    "sales", "trading", "capital", "group", "investment", "international", "financial", "finance", "bank",
    "tmt",
    "internet", "technology", "consumer", "healthcare", "macro", "company", "co", "the", "and", "of", "for",
    "please",
    "source", "wind", "table", "author", "summary", "title", "price", "target", "rating", "close", "date",
    "upside", "downside",
    "outperform", "underperform", "overweight", "underweight", "neutral", "buy", "hold", "sell", "previous",
    "prior", "range",
    "week", "cap", "shares", "volume", "yield", "dividend", "forecast", "estimates", "valuation",
    "flash", "take",
    "quick", "note", "view", "views", "figure", "exhibit", "platforms", "continental",
    "europe", "america", "americas", "north", "south", "japan", "korea", "taiwan", "india", "united",
    "states", "kingdom",
    "energy", "manufacturing", "advanced", "industrials", "clean", "tech", "utilities", "semiconductors",
    "hardware",
    "software", "transportation", "materials", "telecom",
  ]
  /// Endings of departments, beside a name.
  package static let departmentEnds = ["部", "组", "团队", "研究所", "研究院"]
  /// Endings of words for several people, and words for nobody yet.
  package static let groupEnds = ["成员", "团队", "小组", "待定", "暂缺", "暂无"]
  /// Short words that begin with a surname but are not names.
  package static let otherWords: Set<String> = [
    "金融", "计算机", "商贸", "房地产", "农林", "石化", "白酒", "黄金", "黄铜", "金属", "金融工程", "金工", "周报", "周观点", "周度", "方法", "江苏",
    "云南", "高级", "高管", "高端", "时间", "单位", "边际", "向上", "平均", "成本", "常见", "全部", "支持", "管理", "程序", "方式", "安徽",
    "黑龙江", "河北",
    "河南", "江西", "温州", "金额", "成交", "成长", "汽车", "和讯", "房产", "白银", "石油", "石油石化", "钢铁", "农业", "华东", "华南", "华北",
    "华中", "西南",
    "东北", "安全", "经营", "经济", "历史", "武汉", "苏州", "杭州", "郑州", "广州", "常州", "宁波", "海外", "解读", "高频", "于是", "应用",
    "时代",
    "左右", "何时", "盛况", "强势", "原油", "元器件", "车辆", "家电", "计划", "景气", "关注", "关联", "广告", "游戏", "万元", "乐观", "能源",
    "白色家电",
    "文化", "文化传媒", "水泥", "水电", "水务", "项目", "任务", "范围", "方案", "方向", "阳光", "宏观", "和风险", "康复", "终端", "毛利", "毛利率",
    "云计算",
    "国债", "幸福", "暴跌", "贺岁", "安排", "戴维斯", "相关", "相对", "空间", "党建", "党政", "支出", "支付", "公告", "公司", "空调", "麻醉",
    "简介", "简历", "简称", "简报", "全文", "全体", "成员", "应届", "安信", "方正", "华泰", "华创", "华福", "华安", "国金", "国信", "国君",
    "申明", "声明", "承诺", "保证", "信息", "资料", "名单", "披露", "认证", "预测", "推荐", "评级", "说明", "介绍", "团队", "履历", "寄语",
    "国海", "国盛", "国元", "东方", "东吴", "东兴", "信达", "万联", "万和", "太平洋", "平安", "和君",
  ]
  /// How the most common surnames are spelt in e-mail addresses.
  package static let spellings: [Character: String] = Dictionary(
    uniqueKeysWithValues: """
      王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 林lin 高gao 罗luo
      郑zheng 梁liang 谢xie 宋song 唐tang 许xu 邓deng 韩han 冯feng 曹cao 彭peng 曾zeng 肖xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu
      于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lv 丁ding 任ren 卢lu 姚yao 沈shen 钟zhong 姜jiang 崔cui 谭tan 陆lu 范fan 汪wang 廖liao
      石shi 金jin 韦wei 贾jia 夏xia 付fu 方fang 邹zou 熊xiong 白bai 孟meng 秦qin 邱qiu 侯hou 江jiang 尹yin 薛xue 闫yan 雷lei 龙long
      黎li 史shi 陶tao 贺he 毛mao 顾gu 龚gong 郝hao 邵shao 万wan 钱qian 严yan 覃qin 戴dai 莫mo 孔kong 向xiang 汤tang 常chang 温wen
      施shi 洪hong 武wu 段duan 章zhang 葛ge 柳liu 倪ni 柯ke 毕bi 庄zhuang 欧ou 殷yin 牛niu 樊fan 凌ling 祝zhu 左zuo
      涂tu 骆luo 霍huo 童tong 颜yan 梅mei 盛sheng 蓝lan 季ji 麻ma 强qiang 路lu 丛cong 岳yue 俞yu 喻yu 柏bai 窦dou 云yun
      奚xi 郎lang 鲁lu 苗miao 花hua 鲍bao 费fei 廉lian 岑cen 滕teng 邬wu 安an 乐le 时shi 傅fu 皮pi 卞bian 齐qi 康kang
      伍wu 元yuan 卜bu 平ping 和he 穆mu 萧xiao 湛zhan 祁qi 狄di 米mi 明ming 臧zang 计ji 成cheng 茅mao 庞pang 纪ji 舒shu
      屈qu 项xiang 阮ruan 闵min 席xi 娄lou 郁yu 单shan 杭hang 包bao 诸zhu 吉ji 钮niu 邢xing 裴pei 荣rong 翁weng 荀xun
      甄zhen 曲qu 封feng 芮rui 储chu 靳jin 井jing 焦jiao 巴ba 谷gu 车che 全quan 班ban 仲zhong 伊yi 宫gong 宁ning 仇qiu
      栾luan 甘gan 厉li 祖zu 符fu 景jing 詹zhan 幸xing 司si 印yin 宿su 蒲pu 索suo 赖lai 卓zhuo 蔺lin 屠tu 蒙meng 池chi
      乔qiao 闻wen 党dang 翟zhai 劳lao 申shen 冉ran 雍yong 桑sang 桂gui 边bian 燕yan 尚shang 农nong 晏yan 柴chai 瞿qu
      阎yan 慕mu 连lian 习xi 艾ai 容rong 古gu 易yi 戈ge 居ju 步bu 耿geng 满man 匡kuang 国guo 文wen 寇kou 利li 师shi
      巩gong 聂nie 敖ao 冷leng 辛xin 那na 简jian 饶rao 沙sha 丰feng 关guan 查zha 荆jing 游you 权quan 佟tong 代dai
      隋sui 应ying 楼lou 占zhan 战zhan 揭jie 晋jin 鹿lu 原yuan 檀tan 栗li 门men 粟su 鲜xian 苑yuan 楚chu
      """.split(whereSeparator: \.isWhitespace).compactMap { word in
        word.first.map { ($0, String(word.dropFirst())) }
      })

  /// The consonants that begin a syllable.
  package static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w",
  ]
  /// What follows the consonant in a syllable.
  package static let finals: Set<String> = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "ia", "ie", "iao",
    "iu", "ian", "in",
    "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "ve",
  ]
  /// Syllables without a consonant.
  package static let finalsAlone: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "er",
  ]

  package static let compoundSurnames = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "宇文", "长孙", "独孤", "南宫",
    "闻人",
    "濮阳", "淳于", "申屠", "呼延", "轩辕", "钟离", "万俟", "歐陽", "諸葛",
  ]
  package static let surnames: Set<Unicode.Scalar> = Set(
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄\
    和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚\
    程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双\
    闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶\
    空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖闫付代隋覃欧佐应仝苑逯蹇楼占战敬揭晋鹿涂车原和缴檀宛逄麦鄢闾随生冼邸练展苟谌侍兰芦铁栗门粟衣候鲜么苑补雒\
    漆亓邝仉矫郇庹綦迟楚忻禚\
    趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華陶謝鄒竇蘇葉劉龍黃蕭盧羅馬鍾鄧賈鄔樂應趙閔項傅畢郝賀倪湯費顏龐譚賴萬單關聶溫莊閻連習饒曾簡豐
    """.unicodeScalars.filter { $0.value > 0x3000 })
}
