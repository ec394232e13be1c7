/// How houses name themselves in disclaimers, rating scales and notes.
package enum HouseWords {
  /// The trades of houses that publish reports.
  package static let kinds = ["证券", "期货", "国际", "资本", "金控", "研究", "投顾"]
  /// Those of them that never end a report's title or the name of a company in another trade.
  package static let trades = ["证券", "期货"]
  /// What futures are traded on, so that the name is not that of a house: `国债期货`.
  package static let futuresGoods = [
    "国债", "股指", "商品", "金融", "黑色", "农产品", "原油", "铁矿石", "螺纹钢", "豆粕", "贵金属", "有色", "能源", "化工", "利率", "外汇", "指数",
  ]
  /// Words in traditional characters that a house's own lines in them hold.
  package static let traditionalMarks = ["證券", "國際", "資本", "期貨", "報告"]
  package static let companyEnds = ["股份有限公司", "有限责任公司", "有限公司"]
  /// Words of which a text must hold at least one for a name to be looked for.
  package static let markers = ["有限公司", "有限责任公司", "投资评级", "评级标准", "评级体系", "研究所", "研究院", "研究部"]
  /// Words with which a text refers to the house itself.
  package static let selfWords = [
    "本报告", "本研究报告", "本公司", "我公司", "投资咨询业务", "版权所有", "证券研究报告",
  ]
  /// What follows the name of a house when it refers to itself, including its trade.
  package static let ownEnds = [
    "证券投资评级", "证券经济研究所", "证券研究所", "证券研究院", "证券研究部", "证券评级标准", "证券研究报告评级", "证券研究中心", "期货研究院", "期货研究所",
    "期货研究中心",
    "国际研究部", "证券研发中心", "证券发展研究中心", "证券研究发展中心", "证券研究发展部", "证券研究创新部", "证券经济与金融研究院", "证券产业金融研究院",
    "证券产业研究中心", "证券产业研究院", "证券战略研究院", "证券证券研究所",
  ]
  /// What follows the name of a house in legal text only.
  package static let legalEnds = ["证券具有证券投资咨询", "期货具有期货", "证券具备证券投资咨询", "证券客户使用", "期货客户使用", "证券的客户使用"]
  package static let desks = [
    "经济研究所", "研究发展部", "研究发展中心", "发展研究中心", "研发中心", "研究部", "研究所", "研究院", "研究中心", "研究", "固收研报",
  ]
  /// Short names that do not keep 证券 or 期货.
  package static let shortNames = [
    "中国国际金融": "中金公司", "中国银河证券": "银河证券", "华泰金融控股": "华泰金控",
  ]
  /// Names of companies of a house that differ from its own.
  package static let ownNames = ["上海申银万国证券": "申万宏源研究"]
  /// Words of a line about somebody's career, which may name other houses.
  package static let careers = ["加入", "曾任", "曾在", "任职", "就职", "供职", "从业", "硕士", "博士", "学士", "毕业"]
  /// Characters that no name contains, so that a name begins only after them.
  package static let functionWords = "由与及为是自归对向给在经供系即依属被的于使让令若除至因将把从或而"
  /// Words before the name under which a house wants to be quoted.
  package static let sourceRequests = ["注明出处为", "注明出处", "注明来源为", "注明引用来源为"]
  /// Words that may directly precede a name.
  package static let openings = ["本报告", "报告", "出处", "授权", "来源", "发布", "并不构成", "构成", "符合"]
  /// Endings of houses' names in English.
  package static let englishTrades: Set<String> = [
    "Securities", "Capital", "Research", "Markets", "Bank", "International", "Partners", "Brokerage",
    "Equities",
    "Investments",
  ]
  /// Endings of companies' full names in English, longer ones first.
  package static let englishCompanyEnds = [
    " Private Limited", " Pvt. Ltd.", " Pvt Ltd", " Co., Ltd.", " Co. Ltd.", " Limited", " LLC", " LLP",
    " Inc.", " Ltd.",
    " Ltd",
  ]
  /// Whether a word is the name of a house, or its first word.
  package static func isEnglishHouse(_ word: String) -> Bool { englishFirstWords.contains(word) }

  private static let englishFirstWords = Set(
    englishHouses.filter { $0.name.utf8.allSatisfy { $0 != UInt8(ascii: " ") } }.map(\.name)
      + ["BofA", "Deutsche"])
  /// Words with which a house refers to itself, around its name in English.
  package static let englishSelfWords = [
    "Research", "Securities", "affiliates", "analyst", "disclosure", "Disclosure", "©", "rights reserved",
    "clients",
  ]
}
