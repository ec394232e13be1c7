/// Words for what a number in prose counts. Magnitudes and currencies are in `Lexemes`, where numbers are read.
package enum MeasureWords {
  /// Units of measure and longer measure words, which are never part of another word.
  package static let units = [
    "个月", "个小时", "个季度", "个工作日", "个交易日", "人次", "人天", "毫秒", "微秒", "纳秒", "秒钟", "分钟", "小时", "公里",
    "千米", "厘米", "毫米", "微米", "纳米", "英寸", "平方米", "平方公里", "立方米", "公斤", "千克", "吨", "公吨", "摄氏度", "℃", "°C",
    "牛·米", "公斤力·厘米", "瓦", "瓦时", "千瓦时", "千瓦", "兆瓦时", "兆瓦", "吉瓦时", "吉瓦", "度电", "伏", "千伏", "安时", "赫兹",
    "像素", "字节", "比特", "参数", "词元", "用户", "辆", "篇", "册", "帧", "亩", "英亩", "公顷", "大卡", "千卡", "卡", "倍速", "课时",
    "字/秒",
    "毫升", "平米", "㎡", "m²", "m³", "盎司", "蒲式耳", "芯公里", "标箱", "岁", "票", "宗", "桶", "箱", "瓶",
    "W", "Wh", "KW", "KWh", "kW", "kWh", "MW", "MWh", "GW", "GWh", "TWh", "Hz", "kHz", "MHz", "GHz",
    "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "KiB", "MiB", "GiB", "TiB", "Mbps", "Gbps", "Tbps",
    "GB/s", "TB/s", "MB/s", "bit", "bits", "bps", "fps", "FPS", "FLOPS", "TFLOPS", "PFLOPS", "EFLOPS",
    "GFLOPS", "TOPS", "tokens", "token", "Tokens", "Token", "ms", "km", "cm", "mm", "nm", "kg", "TEU",
    "units", "vehicles", "users", "subscribers", "customers", "employees", "people", "stores", "shares",
    "wafers",
    "tons", "tonnes", "barrels", "head",
  ]

  /// What follows the last character of a number where that character begins another word: common words, `2024 元宇宙`,
  /// `3 倍频`, and names of listed companies, `5 万科`, `3 亿纬锂能`.
  ///
  /// Only a list distinguishes such a name from a counted noun, `3 亿用户`. It holds the companies of the exchanges that
  /// begin so, other than those whose second character also begins a noun that is counted: `3 万和…`, `3 亿利润`.
  package static let begunByMagnitudes: [(first: Unicode.Scalar, nexts: String)] = [
    ("元", "宇素年件器首组老气数编启旦祖凶勋帅宵"),
    ("万", "科达能物象华向一得兴卡国维润孚邦泽凯辰讯祥朗"),
    ("亿", "纬欧联航道田嘉滋帆晶咖"),
    ("倍", "频率感数"),
  ]

  /// Denominators of a rate: `3,200 元/吨`.
  package static let denominators = [
    "秒", "s", "分钟", "小时", "h", "天", "日", "周", "月", "季", "年", "人", "人次", "次", "个", "股", "份", "席", "席位",
    "辆", "台", "套", "吨", "干吨", "湿吨", "吨度", "桶", "克", "公斤", "千克", "斤", "市斤", "磅", "盎司", "蒲式耳", "平方米",
    "平米", "㎡", "m²", "m³", "m3", "立方米", "公里", "芯公里", "米", "亩", "度", "瓦", "瓦时", "千瓦",
    "千瓦时", "单", "卡时", "卡", "张", "片", "颗", "件", "部", "集", "字", "头", "羽", "只", "条", "支", "根", "手", "箱",
    "重量箱", "标箱", "瓶", "盒", "袋", "包", "升", "加仑", "户", "晚", "间夜", "GB", "TB", "TEU", "FEU", "kWh", "KWh",
    "Wh", "wh", "W", "w", "kW", "KW", "kw", "kwh", "MW", "GW", "MWh", "GWh", "KG", "Kg", "kg", "g", "t", "mt",
    "bbl", "oz",
    "lb", "pc", "pcs", "token",
    "tokens", "Token", "Tokens", "TOKEN", "TOKENS", "ADS", "head", "unit", "share", "barrel", "ton", "tonne",
    "vehicle",
    "day", "month", "year", "hour",
  ]

  /// English words after which a number of four digits is a year, and the nouns before which it may be one.
  package static let beforeYears: Set<String> = [
    "in", "since", "during", "until", "till", "fy", "cy", "year", "late", "early", "mid", "after", "before",
  ]
  package static let nouns: Set<String> = [
    "units", "vehicles", "users", "subscribers", "customers", "employees", "people", "stores", "shares",
    "wafers",
    "barrels", "head",
  ]

  /// Denominators of a rate, each with the characters that would make it part of another word: `1.4 元/平`, not `元/平方公里`.
  package static let denominatorMeasures: [(word: String, barred: String)] = [("平", "方台均原坦面")]

  /// Measure words, each with the characters that would make it part of another word: `5 家` counts, `5 家电` does not.
  package static let measures: [(word: String, barred: String)] = [
    // `5 个亿` is an amount.
    ("个", "亿億万萬千百"),
    ("人", "工民形脸机类均才气大为力行员造生"),
    ("家", "电庭居长具用族乡装园"),
    ("名", "为称单字义校企额词列"),
    ("位", "于置数移面列"),
    ("部", "署分门委队长落"),
    ("本", "地次周身土月年期书科质来报金"),
    ("次", "于日级新年月方世要贷"),
    ("单", "位机独一季月日元价纯"),
    ("条", "件款例形码约"),
    ("路", "由演径线透程口"),
    ("件", "套"),
    ("周", "期边报末围年岁转刊一二三四五六日"),
    ("天", "线然气津猫价才下猫数智期"),
    ("字", "典体幕节符段母样"),
    ("股", "票价东市权份息指民比"),
    ("手", "机游动段术续册工势写把"),
    ("户", "外型籍口均"),
    ("场", "景所外内地均合次馆"),
    ("门", "店户槛类"),
    ("间", "隔接距"),
    ("所", "有在以谓需得属示述长"),
    ("支", "持付撑出架援"),
    ("只", "需要有是能会为用读"),
    ("项", "目"),
    ("份", "额月"),
    ("种", "子植族地"),
    ("类", "似别比人"),
    ("台", "币湾账风式积词阶"),
    ("套", "利餐路装现期娃件"),
    ("款", "项式待额"),
    ("张", "力开口贴家弛"),
    ("座", "席位谈机椅落"),
    ("秒", "杀"),
    ("米", "哈兰粉其"),
    ("克", "服隆制莱"),
    ("轮", "胎船廓岗换毂"),
    ("页", "面岩码"),
    ("组", "合件织成装图建网"),
    ("颗", "粒"),
    ("枚", "举"),
    ("笔", "记试者电画"),
    ("头", "部条像衔"),
    ("起", "步点源来初伏"),
    ("例", "如外会行"),
    ("席", "位卷"),
    ("词", "汇典条语元"),
    ("季", "度报节后"),
    ("倍", "频率感数"),
    ("匹", "配"),
    ("艘", ""),
    ("车", "企型间辆道市载主祸险位身票次规展用联路厢模贷"),
    ("架", "构设空"),
    ("节", "能点奏日省约前后目"),
    ("班", "组级次底子长"),
    ("块", "链"),
    ("大", "卡中学约于幅盘量多型部致概力家小会陆众宗米豆"),
  ]
}
