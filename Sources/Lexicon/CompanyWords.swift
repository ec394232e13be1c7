/// Words in the headers of company tables, in lower case and without blanks.
///
/// Before a header is compared with these, units, dates and text in parentheses are removed from it.
package enum CompanyWords {
  package static let tickers: Set<String> = [
    "公司代码", "证券代码", "股票代码", "代码", "上市代码", "交易代码", "股份代号", "股票代号", "公司股票代码", "个股代码",
    "ticker", "code", "symbol", "stockcode", "bloomberg代码", "bloombergcode",
    "reuters", "riccode", "bloombergticker", "bbgticker", "bbgcode", "bbg", "ric", "reuterscode",
    "reutersticker",
    "stockticker",
    "证券代号", "adr代码", "ads代码", "港股代码",
    "股票编号", "wind代码", "彭博代码", "万得代码", "代号", "股号", "股票号码", "港股代号", "证券编号", "bb代码", "路透代码",
    "securitycode", "bbticker", "bloombergid", "ricticker", "nsecode", "nsesymbol", "bsecode",
    "tickersymbol", "重点公司代码", "上市公司代码", "标的代码", "推荐公司代码", "可比公司代码", "a股代码",
  ]
  /// Names of terminals, which may head a column of their codes.
  package static let terminals: Set<String> = ["bloomberg", "reuters", "wind", "彭博", "路透", "万得"]
  /// Headers that by themselves show that a row is a company or its share.
  package static let companyNames: Set<String> = [
    "公司名称", "证券名称", "股票名称", "证券简称", "股票简称", "公司简称", "公司", "上市公司", "重点公司", "可比公司", "相关公司", "覆盖公司",
    "推荐公司", "重点标的", "受益标的", "相关标的", "推荐标的", "标的公司", "公司标的", "股票", "个股", "个股名称", "标的名称", "标的简称", "企业",
    "企业名称", "企业简称", "证券", "公司名", "上市公司名称", "上市公司简称", "重点公司名称", "可比公司名称", "股份名称", "股份简称",
    "可比标的", "覆盖标的", "对标公司", "同业公司", "同行公司", "a股公司", "港股公司", "h股公司", "美股公司", "海外公司", "国内公司",
    "company", "companyname",
    "companies", "stock", "stocks", "stockname", "peer", "peers", "securityname",
  ]
  /// Headers that show so only together with others.
  package static let plainNames: Set<String> = ["名称", "简称", "标的", "name", "股份"]
  /// Endings of headers over names of companies: `建议关注个股`, `港股标的`.
  package static let nameEnds = ["个股", "标的", "公司", "股票", "企业"]
  /// Words in headers with such an ending that refer to other companies than the row's.
  package static let otherNames = [
    "母公司", "子公司", "分公司", "参股公司", "基金公司", "管理公司", "收购标的", "合作", "客户", "供应商", "竞争",
  ]
  package static let ratings: Set<String> = [
    "投资评级", "评级", "最新评级", "公司评级", "本次评级", "当前评级", "股票评级", "投资建议", "本期评级", "个股评级", "评等", "投资评等",
    "调整后评级", "投资评级本次", "评级本次", "推荐评级", "投资等级", "研究评级", "本周评级", "建议", "rating", "rtg", "rtg.", "recom.",
    "recom",
    "recomm.", "reco", "rec", "rec.", "recommendation",
    "12-monthrating", "12mrating", "12-mrating",
  ]
  package static let currencies: Set<String> = [
    "币种", "交易币种", "货币", "交易货币", "计价货币", "股价币种", "股价货币", "currency", "tradingcurrency",
    "ccy", "cur", "curr", "curcy", "curncy", "lcy", "localcurrency", "localccy",
    "当地币种", "当地货币", "本地货币", "上市地货币", "报价货币", "报价币种",
  ]
  package static let reportingCurrencies: Set<String> = [
    "财报货币", "财报币种", "报表货币", "报表币种", "报告货币", "财务货币", "财务报表货币", "reportingcurrency",
  ]
  package static let marketCaps: Set<String> = [
    "总市值", "市值", "最新市值", "当前市值", "最新总市值", "公司市值", "marketcap", "mktcap", "mktcapitalization",
    "marketcapitalization", "mcap", "m.cap", "m-cap", "mkt.cap", "mkt.cap.", "mktcap.", "mkt-cap",
    "marketcap.",
  ]
  package static let targetPrices: Set<String> = [
    "目标价", "目标", "目标价格", "目标价位", "目标股价", "最新目标价", "调整后目标价", "新目标价", "合理价值", "12个月目标价", "六个月目标价", "6个月目标价",
    "targetprice", "tp", "target", "tgtprice", "tgt", "tgtpx", "targetpx", "ptlc",
    "pricetarget", "pt", "12mtp", "12mpt", "12mtargetprice", "12-mtp", "12-monthtp", "12-monthtargetprice",
    "12-monthpricetarget", "12mthtp",
  ]

  /// Headers of target prices that, under the name of a figure, are goals of that figure.
  package static let goals: Set<String> = ["目标", "target"]

  // MARK: Currencies around a table

  /// Words before the colon that say which currency all figures of a table have: `货币单位：美元`. ``unitLabel`` alone too.
  package static let currencyLabels: Set<String> = [
    "货币单位", "计价单位", "计价货币", "币种", "货币", "计价币种", "currency", "unit",
  ]
  package static let unitLabel = "单位"
  /// Words between the names of figures and their currency: `股价均为美元`, `EPS以人民币计`.
  package static let currencyVerbs = [
    "均以", "均为", "均按", "均是", "都为", "都以", "单位为", "单位是", "货币为", "币种为", "以", "按", "为", " are in ", " is in ",
    " in ",
  ]
  package static let currencyVerbEnds = ["计价", "计算", "列示", "表示", "为单位", "计量", "计"]
  /// Labels of notes in lower case, without numbers: `注：`.
  package static let noteLabels: Set<String> = ["注", "备注", "注释", "说明", "note", "notes", "表注"]

  // MARK: Prices

  private static let priceStems = [
    "收盘价", "收盘", "收盘价格", "收市价", "收市价格", "股价", "股票价格", "股票价", "价格", "市价", "现价", "价", "股价收盘价",
  ]
  private static let priceHeads = [
    "", "最新", "当前", "昨日", "昨", "本周", "周五", "今日", "当日", "目前", "现", "周末", "当地币种", "当地货币", "本地货币", "本币",
  ]
  /// Qualifiers of prices on another day than the report's, which count only if no other price is printed.
  private static let olderHeads = ["上周", "前", "上一交易日", "前一交易日", "上日"]
  private static let englishPrices: Set<String> = [
    "price", "close", "lastprice", "closingprice", "shareprice", "currentprice", "cp", "px", "closingpx",
    "lastclose", "cmp", "currentmarketprice",
    "currprice", "currentpx", "curprice", "localprice", "pricelocal", "pricelc", "currentpricelc",
    "lastpricelc",
    "lastpx", "stockprice", "ltp", "closeprice", "marketprice", "lastclosingprice", "closingshareprice",
  ]

  private static let shortPrices: Set<String> = [
    "昨收", "昨收价", "今收", "周收盘价", "t日收盘价",
  ]

  package static let prices: Set<String> = Set(
    priceHeads.flatMap { head in priceStems.map { head + $0 } }
  ).subtracting(["价", "今日价"]).union(shortPrices).union(englishPrices)

  package static let olderPrices: Set<String> = Set(
    olderHeads.flatMap { head in priceStems.map { head + $0 } })

  /// Words in the innermost label that mark other figures of a group: `目标价` under `股价` is not a price.
  package static let otherFigures = [
    "目标", "流通", "最高", "最低", "开盘", "前收", "年初", "涨跌", "涨幅", "跌幅", "上期", "上次", "前次", "变动", "变化", "调整", "分位",
    "target", "high", "low", "free", "date", "日期",
  ]

  /// The units by which goods are priced, after the slash of `元/吨`.
  package static let goodsUnits: Set<String> = [
    "吨", "公斤", "千克", "斤", "克", "kg", "t", "桶", "bbl", "盎司", "片", "颗", "只", "个", "瓦", "w", "kwh", "mwh", "度",
    "升", "立方米", "平方米",
    "平米", "套", "台", "辆", "头", "羽", "箱", "瓶", "gb", "磅", "蒲式耳", "千升", "m3", "mmbtu",
  ]

  // MARK: Figures

  /// Words for growth, shares, percentiles and ranks, which make the figure beside them a different one.
  package static let derived = [
    "增速", "增长", "同比", "环比", "yoy", "cagr", "复合", "growth", "分位", "排名", "差异", "变动", "变化", "调整", "占比", "涨跌",
    "涨幅",
  ]
  package static let growths = ["增速", "增长率", "同比增速", "同比增长", "同比", "增长", "yoy", "growth"]
  /// Words that may precede the name of a figure without changing its meaning.
  package static let heads = [
    "一致预期", "wind一致预期", "预测", "预计", "预期", "估值", "最新", "当前", "加权平均", "加权", "全面摊薄", "摊薄", "稀释", "基本", "动态",
    "对应", "公司",
    "reported", "gaap", "fullydiluted", "diluted", "basic", "current",
  ]
  package static let tails = [
    "wind一致预期", "wind一致预测", "一致预期", "一致预测", "预测值", "预测", "预计", "估值", "倍", "x", "ttm", "mrq", "lf",
  ]
  /// Words between the name of a house and the figure that it expects.
  package static let estimates = ["预测", "预期", "预计"]
  /// Characters before one of these that show that the word is not the name of a house: `此前预测EPS`, `超预期净利润`.
  package static let notOwners: Set<Unicode.Scalar> = Set("原旧前上下次较比低超高差不未调修此变".unicodeScalars)
  /// Words that mark figures from which some costs are excluded.
  package static let adjustments = [
    "non-gaap", "nongaap", "非通用准则", "非公认会计准则", "非国际财务报告准则", "非ifrs", "non-ifrs", "经调整后", "经调整", "调整后", "扣非后",
    "扣非", "核心", "adj.", "adjusted", "adj", "core",
    "recurring", "normalised", "normalized", "underlying",
  ]

  /// Headers of an earlier estimate, beside a current one.
  package static let former: Set<String> = [
    "前", "原", "旧", "原值", "原预测", "旧预测", "调整前", "修正前", "前值", "前次", "上次", "此前", "变动前", "old", "previous",
    "prior",
    "former",
    "before", "prev",
  ]
  /// Headers of the estimate of others, beside the house's own.
  package static let consensus: Set<String> = [
    "一致预期", "市场一致预期", "wind一致预期", "彭博一致预期", "市场预期", "一致预测", "consensus", "cons", "cons.", "street", "bbg",
    "bloomberg", "market",
  ]
  /// Headers of a current estimate.
  package static let current: Set<String> = [
    "后", "新", "现", "现值", "新预测", "现预测", "调整后", "修正后", "本次", "最新", "变动后", "new", "current", "revised", "latest",
    "after", "curr",
  ]
  /// Labels of the current rating or target below the name of their group.
  package static let currentOfGroup: Set<String> = [
    "cur", "curr", "cur.", "curr.", "current", "new", "now", "latest",
  ]
  /// Headers of columns that classify companies instead of naming them.
  package static let groups = [
    "行业", "板块", "领域", "赛道", "细分", "环节", "产业链", "类别", "类型", "分类", "主营", "业务", "产品", "地区", "国家", "市场", "交易所",
    "上市地", "备注",
    "逻辑", "理由", "评级", "日期", "序号", "币种", "货币", "单位", "sector", "industry", "segment", "country", "market",
    "exchange", "currency",
    "ccy", "rating", "date", "note",
  ]

  // MARK: What no company is

  /// Words in names of indices, funds, bonds, futures or goods.
  package static let otherInstruments = [
    "指数", "综指", "成指", "深成", "板指", "沪深300", "中证", "上证", "北证", "科创50", "恒生国企", "道琼斯", "标普", "纳斯达克", "日经", "期货",
    "国债", "债券", "转债", "基金", "期权", "现货", "合约", "一级行业", "万得全a", "全部a股",
  ]
  /// Endings of such names.
  package static let otherInstrumentEnds = ["主力", "主连"]
  /// English words in such names.
  package static let englishInstruments = [
    "etf", "etfs", "lof", "reit", "reits", "msci", "spx", "asiax", "ndx", "djia", "hsi", "hscei", "hstech",
    "kospi", "kosdaq",
    "topix", "taiex", "twse", "nifty", "sensex", "csi300", "stoxx", "sox",
  ]
  /// Headers of columns whose figures are not those of companies: scenarios, revisions, markets, means and days.
  package static let notCompanies = [
    "乐观", "悲观", "中性", "基准", "保守", "情景", "假设", "预测", "预期", "调整", "变动", "变化", "差异", "同比", "环比", "增速", "单位",
    "备注",
    "行业", "板块", "市场", "指数", "全球", "平均", "均值", "中位", "合计", "a股", "h股", "美股", "港股", "本次", "上次", "公司数", "样本",
    "排名",
    "分位", "季度", "上半年", "下半年", "bull", "bear", "base", "case", "old", "new", "chg", "change", "diff",
    "consensus",
    "average", "median", "mean", "sector", "peer", "upside", "downside", "1q", "2q", "3q", "4q", "q1", "q2",
    "q3", "q4",
    "h1", "h2",
  ]
  /// Lines of financial statements.
  package static let statementItems = [
    "营业收入", "营业成本", "营业利润", "利润总额", "净利润", "归母净利润", "毛利率", "净利率", "净资产收益率", "每股收益", "市盈率", "市净率", "增长率",
    "同比", "yoy", "eps", "roe", "p/e", "p/b", "pe", "pb", "资产总计", "负债合计", "现金流", "费用率", "周转", "资产负债率", "所得税",
  ]
  /// Words in headings over tables of companies' forecasts and valuations.
  package static let headings = [
    "盈利预测", "估值", "重点公司", "可比公司", "重点标的", "受益标的", "推荐标的", "推荐公司", "覆盖公司", "相关标的", "投资评级", "重点关注", "股票池",
    "投资组合",
    "金股", "valuation", "companies",
  ]
  /// Headers of lists of price moves and share transactions instead of earnings, and of a house's disclosures.
  package static let happenings = [
    "涨跌", "涨幅", "跌幅", "收益率", "解禁", "减持", "增持", "质押", "change", "disclosure",
  ]
  /// Headers of lists of transactions, where a price is beside them and nothing else that covered companies have.
  package static let transactions = [
    "融资", "融券", "增发", "定增", "募资", "募集", "申购", "发行", "配售", "净买入", "净流入", "持股", "持仓", "折价", "溢价", "成交", "换手",
    "回购",
    "中签",
  ]
  /// Words in headings over tables of markets.
  package static let marketHeadings = [
    "指数", "行情", "涨跌幅", "涨幅", "跌幅", "期货", "基金", "etf", "利率债", "国债", "可转债", "大宗商品", "商品价格", "资金流", "龙虎榜", "解禁",
    "大宗交易",
    "板块表现", "市场表现", "行业表现",
  ]
}
