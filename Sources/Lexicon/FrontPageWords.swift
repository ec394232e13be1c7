/// Words of a report's first page: labels, kinds of reports, and what is printed beside a date.
package enum FrontPageWords {
  /// Labels before the day of publication.
  package static let dateLabels: Set<String> = [
    "发布日期", "报告日期", "发布时间", "报告时间", "报告撰写日期", "撰写日期", "报告撰写时间", "撰写时间", "报告发布日期", "报告发布日", "报告发布时间", "发表日期",
    "发表时间",
    "完成日期", "报告完成日期", "出版日期", "研报日期", "研究报告日期", "发布于", "报告发布", "更新于", "更新日期", "更新时间", "日期", "日 期", "date",
    "date:", "published", "出具日期", "报告出具日期", "报告发布日",
    "publication date",
    "report date", "issue date", "發佈日期", "報告日期",
  ]
  /// Beginnings of English labels with a figure.
  package static let englishValueLabels = [
    "target price", "price target", "current price", "closing price", "market cap",
  ]
  /// Endings of labels with a value that is never a headline.
  package static let valueLabels = [
    "日期", "评级", "评级变动", "前次", "前值", "目标价", "previousrating", "targetprice", "评级调整",
  ]
  /// Words of a label above the day of the data or prices.
  package static let dataDays = ["截至", "截止", "数据", "股价", "收盘", "统计", "行情", "price", "data as of", "close"]
  /// Endings of a label whose day is on the line below.
  package static let dayEnds = ["日期", "时间"]
  /// Keys of YAML front matter in Markdown, in lower case.
  package static let frontMatterTitles: Set<String> = ["title", "标题"]
  package static let frontMatterDays: Set<String> = [
    "date", "published", "publishedat", "published_at", "publish_date", "publishdate", "pubdate",
    "report_date", "日期", "发布日期",
  ]
  /// Places of publication that are printed beside the day.
  package static let places: Set<String> = [
    "中国内地", "中国香港", "中国", "内地", "香港", "北京", "上海", "深圳", "广州", "武汉", "杭州", "Hong Kong", "China",
  ]
  /// What English houses print beside the day: the time and its zone, the number of pages, the kind of note.
  package static let besideEnglishDates: Set<String> = [
    "am", "pm", "et", "est", "edt", "gmt", "utc", "hkt", "sgt", "jst", "cst", "bst", "cet", "kst", "ist",
    "aest",
    "aedt", "pst", "pdt", "cdt", "cest", "pages", "page", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "quick", "take", "flash",
    "note", "equities", "equity", "research", "update", "global", "first", "read", "published", "date", "of",
    "on", "company", "production", "complete", "completed",
  ]
  /// Words in capitals before dates that are not those of publication.
  package static let beforeOtherDates: Set<String> = [
    "AS", "OF", "AT", "ON", "PRICED", "PRICE", "PRICES", "CLOSE", "CLOSING", "UNTIL", "SINCE", "FROM", "TO",
    "BY", "ENDED", "ENDING", "UPDATED", "EXPIRES", "DUE", "DATA", "SOURCE", "NEXT", "LAST", "END", "FY",
    "LISTED", "IPO", "YEAR", "QUARTER",
  ]
  package static let weekdays: Set<String> = [
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天",
  ]
  /// Labels of the days that a report's figures cover.
  package static let periodLabels = [
    "统计区间", "数据区间", "统计周期", "数据周期", "统计时间", "报告期间", "报告区间", "报告期", "统计期间", "跟踪区间", "跟踪期间",
  ]

  /// Endings of a recurring title.
  package static let weeklies = ["周报", "周刊", "周观点", "周观察", "周度", "周评", "周跟踪", "周策略"]
  package static let periodicals =
    weeklies + ["日报", "月报", "旬报", "晨报", "早报", "晨会纪要", "月刊", "日评", "月度观察", "双周报"]
  /// Other words that name a recurring column and not one issue of it.
  package static let columns = ["市场分析", "大势研判", "市场点评", "晨会", "早参", "复盘"]

  /// Words from which the names of kinds of reports are formed: `策略专题研究报告`, `公司信息更新报告`.
  package static let kindParts = [
    "宏观", "策略", "行业", "公司", "定期", "固定收益", "固收", "债券", "信用债", "利率债", "可转债", "金融工程", "金工", "量化", "基金", "海外",
    "专题",
    "深度", "证券",
    "投资", "期货", "商品", "晨会", "市场", "衍生品", "总量", "大类资产", "资产配置", "A股", "港股", "美股", "中小盘", "新股", "研究", "点评",
    "报告", "快评",
    "简评", "周报", "日报", "月报", "季报", "年报", "动态", "跟踪", "更新", "信息", "事件", "首次覆盖", "覆盖", "调研", "简报", "纪要", "评论",
    "观察", "经济",
    "产业", "主题", "系列", "业绩", "财报", "中报", "公告", "分析", "展望", "半年度", "年度", "中期", "FICC", "ESG", "北交所", "科创板",
    "创业板", "新三板",
    "研报", "简版",
    "权益", "个股", "股票", "概览", "快讯", "速递", "速评", "随笔", "国际", "全球", "政策", "及", "与", "部", "组", "中心", "团队",
    "所",
    "院",
  ]
  /// Words at either end of a line that names a desk or department.
  package static let departments = ["研究组", "研究部", "研究所", "研究院", "研究中心", "事业部", "研发部", "发展部", "投研部"]

  /// Headings over the figures in a side bar.
  package static let marketTitles = ["市场数据", "行业数据", "基础数据", "基本数据", "公司基本数据", "交易数据", "公司数据", "股票数据"]

  /// Labels before a colon, in lines that describe the report and are not part of its text.
  package static let labels = [
    "仅供机构投资者使用", "仅供专业投资者使用", "仅供机构投资者参考", "仅供内部参考",
    "所属部门", "报告类别", "报告类型", "报告编号", "研究领域", "证券代码", "股票代码", "投资咨询业务资格", "交易咨询业务", "交易咨询业务资格", "期货交易咨询业务资格",
    "投资评级",
    "评级", "行业评级", "股票评级", "公司评级", "前次评级", "上次评级", "评级变动", "目标价", "目标价格", "收盘价", "现价", "当前价格", "当前股价", "股价",
    "最新收盘价",
    "总市值", "流通市值", "总股本", "流通股本", "市场数据", "基础数据", "基本数据", "交易数据", "公司数据", "股价走势", "行业走势", "走势比较", "单位",
    "报告要点", "投资要点",
    "核心观点", "事项", "事件", "目录", "相关研究", "相关报告", "相关研究报告", "近期报告", "往期报告", "往期研究", "前期报告", "近期研究", "前期研究", "分析师",
    "联系人", "研究员", "研究助理", "数据来源", "资料来源", "来源", "市价", "市值",
    "注", "邮编",
    "地址", "电话", "传真", "网址", "编号", "代码", "地区", "版本", "风险评级", "长期竞争力评级", "市场价格", "重点公司", "基本结论", "基本状况", "最近一年",
    "公司基本情况", "股票数据", "股票信息", "一年期收益率比较", "股票名称(股票代码)", "公司名称(股票代码)", "股票名称", "子行业/行业",
  ]
  /// Labels before figures of the market in a side bar; two of them make a line of such figures.
  package static let marketLabels = [
    "总股本", "流通股", "总市值", "流通市值", "目标估值", "当前股价", "收盘价", "每股净资产", "资产负债率", "目标价", "52周", "成交量", "成交额",
    "主要股东", "日均", "最高/最低", "股价区间", "绝对表现", "相对表现", "绝对收益", "相对收益", "换手率", "股价：",
  ]
  /// Endings of the line at the top of a page.
  package static let pageEnds = ["研究所", "研究院", "研究部", "证券", "研究中心"]
  /// Endings of headings over the charts and figures in a side bar.
  package static let chartEnds = [
    "走势对比", "走势比较", "走势图", "指数走势", "行业走势", "股价走势", "行情走势", "相对走势", "市场走势", "股价表现", "指数表现", "近一年市场表现",
    "持有该股票比例", "相对大盘走势", "走势对比图", "走势比较图", "相对走势图", "历史收益率曲线", "沪深300指数表", "沪深 300 指数表",
  ]
  /// Kinds of reports in English, printed before a separator and the industry.
  package static let englishKinds: Set<String> = [
    "equity research", "global research", "research", "equities", "company update", "sector update",
    "industry update",
    "strategy", "economics", "fixed income", "company report", "sector report", "initiation",
  ]
  /// Words of lines on an English front page that name only a kind of report, a region or a field of the page's head:
  /// `Asia Pacific Equity Research`, `Company Update`, `Rating Company`.
  package static let englishLabelParts: Set<String> = [
    "asia", "asian", "pacific", "china", "greater", "mainland", "hong", "kong", "taiwan", "japan", "korea",
    "india",
    "singapore", "australia", "north", "south", "america", "americas", "latin", "europe", "european", "emea",
    "global",
    "international", "united", "states", "kingdom", "uk", "us", "u.s", "u.k", "prc", "asean", "equity",
    "equities",
    "research", "company", "sector", "industry", "update", "report", "idea", "ideas", "foundation",
    "overview", "note",
    "first", "read", "quick", "take", "thematic", "viewpoint", "flash", "flashmail", "action", "initiation",
    "of",
    "coverage",
    "initiating", "results", "preview", "rating", "ratings", "date", "price", "target", "reuters",
    "bloomberg", "exchange",
    "ticker", "isin", "adr", "what's", "what’s", "changed", "accessible", "version", "securities", "page",
    "markets",
    "key", "call", "change", "in", "earnings", "estimates", "institutional", "sales", "commentary", "comment",
    "analyst",
    "analysts", "ac", "cfa", "view", "line", "attractive", "cautious", "reaction", "to", "stock", "revenue",
  ]
  /// Regions at either end of a line of sectors.
  package static let englishRegions: Set<String> = [
    "asia", "china", "kong", "taiwan", "japan", "korea", "india", "singapore", "australia", "europe", "emea",
    "america", "americas", "pacific", "global", "us", "uk", "asean",
  ]
  /// Words in the names of sectors.
  package static let englishSectors: Set<String> = [
    "and", "technology", "information", "media", "entertainment", "internet", "consumer", "discretionary",
    "staples", "healthcare", "health", "care", "pharma", "pharmaceuticals", "biotech", "biotechnology",
    "financials", "financial", "banks", "insurance", "brokers", "energy", "oil", "gas", "coal", "utilities",
    "power", "materials", "metals", "mining", "chemicals", "steel", "cement", "industrials", "capital",
    "goods",
    "machinery", "transport", "transportation", "logistics", "airlines", "shipping", "real", "estate",
    "property", "autos", "auto", "automobiles", "automotive", "components", "parts", "semiconductors",
    "semiconductor", "semis", "hardware", "software", "services", "telecoms", "telecom", "telecommunications",
    "retail", "retailing", "food", "beverage", "beverages", "tobacco", "apparel", "luxury", "gaming", "games",
    "leisure", "travel", "education", "clean", "renewables", "solar", "equipment", "infrastructure", "it",
    "tech", "ecommerce", "commerce",
  ]
  /// Words before a colon or a bar that likewise say nothing about the report itself: `EQUITY: TECHNOLOGY`.
  package static let englishLabels: Set<String> = [
    "equity", "equities", "fixed income", "strategy", "economics", "credit", "target price", "price target",
    "share price",
    "price", "closing price", "rating", "recommendation", "market cap", "market capitalisation",
    "market capitalization",
    "sector", "industry", "po", "tp", "pt", "upside", "previous", "prior", "date", "analyst", "analysts",
    "ric", "bbg",
  ]
  /// Endings of the legal names of companies.
  package static let companyEnds = [
    "Limited", "Ltd", "Ltd.", "LLC", "L.L.C.", "plc", "PLC", "Inc.", "S.A.", "AG", "Limited+", "LLC+", "plc+",
    "Co.", "Corp.",
  ]
  /// Endings of houses' names in capitals.
  package static let capitalTrades: Set<String> = [
    "FUTURES", "SECURITIES", "CAPITAL", "INTERNATIONAL", "RESEARCH",
  ]
  /// Words that occur only in a house's own lines.
  package static let houseWords = [
    "许可", "证监", "http", "www.", "邮编", "邮政编码", "总机", "请务必阅读", "版权所有", "免责声明", "图片描述", "图表类型", "Table_",
  ]
  /// Words at the start of an appendix's heading.
  package static let appendices = ["附录", "附表", "附图", "附件", "附錄", "Appendix"]
  /// Words in a line of market figures.
  package static let marketWords = [
    "收盘价", "目标价", "总市值", "流通市值", "52周", "52 周", "沪深300", "沪深 300", "成交金额", "换手率", "潜在涨幅",
  ]
}
