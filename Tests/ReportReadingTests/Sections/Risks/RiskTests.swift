import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct RiskTests {
  private func risks(_ body: String) throws -> [String] {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n")
    #expect(report.lostLines.isEmpty)
    return report.risks.map { "\($0.number)|\($0.line)|\($0.text.text)" }
  }

  @Test(arguments: [
    ("1）技术变化；2）监管趋严；3）竞争加剧。", ["技术变化", "监管趋严", "竞争加剧"]),
    ("1、技术变化。2、监管，含出口管制。", ["技术变化", "监管，含出口管制"]),
    ("（1）技术：若进展放缓，应用推迟；（2）监管", ["技术：若进展放缓，应用推迟", "监管"]),
    ("①技术变化②监管趋严", ["技术变化", "监管趋严"]),
    ("（2）供给受限：海外供应不足；", ["供给受限：海外供应不足"]),
    ("供应链紧张、复苏不及预期、销量不及预期风险。", ["供应链紧张", "复苏不及预期", "销量不及预期风险"]),
    ("新品上线、表现不及预期的风险等", ["新品上线、表现不及预期的风险"]),
    ("结果均基于历史数据，模型存在失效的风险。", ["结果均基于历史数据，模型存在失效的风险"]),
    ("需求复苏不及预期、食品安全问题、成本波动。", ["需求复苏不及预期", "食品安全问题", "成本波动"]),
    ("食品安全问题、舆情事件、成本波动", ["食品安全问题、舆情事件、成本波动"]),
    ("政策风险。宏观经济下行风险。", ["政策风险", "宏观经济下行风险"]),
    ("政策风险。补贴可能退坡，影响销量。竞争风险。", ["政策风险。补贴可能退坡，影响销量", "竞争风险"]),
    ("应用不及预期：若宏观走弱，广告、电商预算缩减。", ["应用不及预期：若宏观走弱，广告、电商预算缩减"]),
    ("主要风险：技术变化、竞争风险、政策风险", ["技术变化", "竞争风险", "政策风险"]),
    ("监管趋严，可能影响新品，竞争加剧", ["监管趋严，可能影响新品", "竞争加剧"]),
    ("1.需求下滑的风险2.政策不及预期3.汇率波动", ["需求下滑的风险", "政策不及预期", "汇率波动"]),
    ("需求不及预期风险。若客户推迟开支，销量不及预期", ["需求不及预期风险。若客户推迟开支，销量不及预期"]),
    ("若需求下滑，则利润下滑。若政策收紧，则成本上涨", ["若需求下滑，则利润下滑", "若政策收紧，则成本上涨"]),
    ("2024 年 1、2 月需求不及预期", ["2024 年 1、2 月需求不及预期"]),
    ("模型来自过往数据，当环境改变时，结论可能失效。行情可能出现超预期波动风险", ["模型来自过往数据，当环境改变时，结论可能失效", "行情可能出现超预期波动风险"]),
    (
      "流动性出现超预期变化。本文假设流动性维持充裕，但假如投放少于往年同期而需求又明显上升，流动性可能出现超预期变化。",
      ["流动性出现超预期变化。本文假设流动性维持充裕，但假如投放少于往年同期而需求又明显上升，流动性可能出现超预期变化"]
    ),
    ("随着市场环境变化，模型存在失效风险。", ["随着市场环境变化，模型存在失效风险"]),
    ("政策风险，安全风险，销售不及预期，研发不及预期等。", ["政策风险", "安全风险", "销售不及预期", "研发不及预期"]),
    ("若销售不及预期，公司面临减值风险，经营风险。", ["若销售不及预期，公司面临减值风险，经营风险"]),
    ("需求下滑的风险：……。•政策风险：补贴退坡。•竞争风险：新厂投产。", ["需求下滑的风险：……", "政策风险：补贴退坡", "竞争风险：新厂投产"]),
    ("货币政策超预期收紧。财政政策出现超预期调整。", ["货币政策超预期收紧", "财政政策出现超预期调整"]),
  ])
  func `a text is taken apart at numbers, semicolons, sentences and signs`(text: String, risks: [String]) {
    #expect(RiskList.split(RichText(text)).map(\.text) == risks)
  }

  @Test func `a label after a bullet within a paragraph announces risks`() throws {
    #expect(try risks("## 投资要点\n\n估值为 5 倍。⚫ 风险提示：政策风险；降价超预期。\n") == ["1|7|政策风险", "2|7|降价超预期"])
  }

  @Test(arguments: [
    "政策风险，竞争风险。本周板块上涨 3.2%，跑赢指数。", "政策风险，竞争风险。-20%0%20%40%5月-21 纺机", "政策风险，竞争风险。行情回顾：板块走强。",
  ])
  func `text that a converter ran on after a list of risks is not part of it`(list: String) throws {
    #expect(try risks("风险提示：\(list)\n") == ["1|5|政策风险", "2|5|竞争风险"])
  }

  @Test(arguments: [
    "政策风险。补贴可能下调 3.2%，影响销量。", "政策风险。若补贴下调 3.2%，销量下滑。", "1）政策风险。2）2024 年价格下跌 3%。",
  ])
  func `what explains a risk with figures stays`(list: String) {
    #expect(RiskList.withoutText(behind: RichText(list)).text == list)
  }

  @Test(arguments: [
    "◼风险提示。政策反复；竞争加剧。", "⚫ 风险提示 政策反复；竞争加剧。", "推荐甲机械。5.风险提示：政策反复；竞争加剧。", "推荐甲机械。（五）风险提示：政策反复；竞争加剧。",
    "▍风险因素：政策反复；竞争加剧。", "风险提示：1 ）政策反复；2 ）竞争加剧。", "（风险提示：政策反复；竞争加剧）",
  ])
  func `a label of risks may have another sign, none, a number or a bullet`(text: String) throws {
    #expect(try risks("\(text)\n") == ["1|5|政策反复", "2|5|竞争加剧"])
  }

  @Test(arguments: ["风险提示及免责声明", "主要风险在于需求波动", "风险提示 详见下文的说明", "风险提示不构成投资建议"])
  func `words that follow such a label without a colon are not risks`(text: String) throws {
    #expect(try risks("\(text)\n").isEmpty)
  }

  @Test func `an item that lists three risks is three, and one that gives examples is one`() throws {
    #expect(
      try risks("## 风险提示\n\n- 采购不及预期风险，产能不足风险，海外恢复快于预期，政策变化风险。\n").count == 4)
    #expect(try risks("## 风险提示\n\n- 经营风险，包括产能不足风险，政策变化风险。\n").count == 1)
  }

  @Test func `a label alone in a list announces the paragraph after it, or the items`() throws {
    let point = "- 本期组合收益为正，看多白银。\n"
    #expect(try risks(point + "- 风险提示：\n\n模型在市场急剧变化时可能失效。\n\n下一段正文。") == ["1|8|模型在市场急剧变化时可能失效"])
    #expect(
      try risks(point + "- 风险提示：\n- 需求下滑\n- 竞争加剧\n\n下一段正文。") == ["1|7|需求下滑", "2|8|竞争加剧"])
    #expect(try risks(point + "- 风险提示\n- 相关报告\n\n下一段正文。").isEmpty)
  }

  @Test func `Roman numbers before risks in English are not part of them`() throws {
    #expect(
      try risks(
        "## Risks\n\nKey risks include: (i) weaker demand abroad; (ii) delays; and (iii) higher tariffs.")
        == [
          "1|7|weaker demand abroad", "2|7|delays", "3|7|higher tariffs",
        ])
  }

  @Test func `the date that a page prints below its risks is not a risk`() throws {
    #expect(
      try risks("## 风险提示\n\n模型在市场急剧变化时可能失效。\n\n报告日期：2024年07月05日") == ["1|7|模型在市场急剧变化时可能失效"])
  }

  @Test func `a list item that continues with numbers is several risks`() throws {
    #expect(try risks("## 风险提示\n\n1）技术变化；2）监管趋严。\n") == ["1|7|技术变化", "2|7|监管趋严"])
    #expect(try risks("## 风险\n\n- 技术变化，含路线；\n- 监管趋严\n") == ["1|7|技术变化，含路线", "2|8|监管趋严"])
  }

  @Test func `the same risk in two sections counts once, where it is first`() throws {
    #expect(
      try risks("## 风险提示\n\n政策风险；竞争风险。\n\n## 3. 风险提示\n\n- 政策风险：补贴退坡。\n- 技术风险。") == [
        "1|7|政策风险", "2|7|竞争风险", "3|12|技术风险",
      ])
  }

  @Test(arguments: ["年 月 日", "策略专题研究报告", "甲公司三大财务预测表", "扫码获取更多服务", "a 19626/2019 16:59", "4 风险提示"])
  func `what a page prints below a list of risks is not a risk`(line: String) throws {
    #expect(try risks("## 风险提示\n\n政策风险；竞争风险。\n\n\(line)") == ["1|7|政策风险", "2|7|竞争风险"])
  }

  @Test(arguments: [
    "感谢实习生吴某对本报告的贡献。", "甲证券研究所证券研究报告", "tingIndustry", "9WuZhYwVoYtMqPtM8ObP7NpNmMmOsMf",
    "吴小明\n\n0755-00000001",
    "免责及评级说明部分", "分析师与研究助理简介", "此报告仅供内部客户参考使用，请勿传阅",
  ])
  func `what a page prints beside its risks is not a risk`(line: String) throws {
    #expect(try risks("## 风险提示\n\n政策风险；竞争风险。\n\n\(line)") == ["1|7|政策风险", "2|7|竞争风险"])
  }

  @Test func `words that are neither a person nor a code stay a risk`() throws {
    #expect(
      try risks("## 风险提示\n\n通胀\n\nCybersecurity\n\n汇率波动") == ["1|7|通胀", "2|9|Cybersecurity", "3|11|汇率波动"])
  }

  @Test func `a figure's title below a list is not a risk, what explains it is`() throws {
    let list = "## 风险提示\n\n- 政策风险；\n- 竞争风险。\n\n"
    #expect(try risks(list + "两类组合的净值对比") == ["1|7|政策风险", "2|8|竞争风险"])
    #expect(try risks(list + "若需求走弱，则销量下滑") == ["1|7|政策风险", "2|8|竞争风险", "3|10|若需求走弱，则销量下滑"])
  }

  @Test func `a chapter on how a strategy performed is not about risks`() throws {
    #expect(try risks("## 风险分析\n\n最大回撤12.3%，夏普比率0.6。").isEmpty)
    #expect(try risks("## 风险分析\n\n需求不及预期的风险。") == ["1|7|需求不及预期的风险"])
  }

  @Test func `a legal heading that names risks holds none`() throws {
    #expect(try risks("## 法律声明及风险提示\n\n本报告由甲公司制作。").isEmpty)
  }

  @Test(arguments: [
    "推荐甲公司。风险提示：政策风险，竞争风险。", "推荐甲公司。\n\n**风险提示：** 政策风险，竞争风险。", "推荐甲公司。\n\n政策风险，竞争风险。",
  ])
  func `a heading of advice and risks feeds both`(body: String) throws {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n## 投资建议与风险提示\n\n\(body)\n")
    #expect(report.views.map(\.text.text) == ["推荐甲公司。"])
    #expect(report.risks.map(\.text.text) == ["政策风险", "竞争风险"])
  }

  @Test(arguments: [
    "1、政策风险\n2、技术风险\n3、宏观风险", "（1）政策风险\n（2）技术风险\n（3）宏观风险", "①政策风险\n②技术风险\n③宏观风险",
    "◼ 政策风险\n◼ 技术风险\n◼ 宏观风险", "\u{F06E} 政策风险\n\u{F0B2}技术风险\n\u{F0FC} 宏观风险", "（1）政策风险（2）技术风险（3）宏观风险",
    "主要风险如下：\n1、政策风险\n2、技术风险\n3、宏观风险",
  ])
  func `lines that count on are a risk each`(text: String) throws {
    let report = try read("# 周报（24年第27周）\n\n## 风险提示\n\n\(text)\n")
    #expect(report.risks.map(\.text.text).suffix(3) == ["政策风险", "技术风险", "宏观风险"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `lines that count on are not headings where no line has a sign`() throws {
    let report = try read("周报（24年第27周）\n\n**风险提示**\n\n1、政策风险\n2、技术风险\n")
    #expect(report.risks.map(\.text.text) == ["政策风险", "技术风险"])
  }

  @Test func `a risk that a page break split is one risk, and a check says so`() throws {
    let report = try read(
      "# 周报（24年第27周）\n\n## 风险提示\n\n宏观经济下行，企业资本开支与广告预算可能会不及\n\n请务必阅读正文之后的免责声明\n\n市场预期的风险。\n")
    #expect(report.risks.map(\.text.text) == ["宏观经济下行", "企业资本开支与广告预算可能会不及市场预期的风险"])
    #expect(report.codes(.paragraphJoined).count == 1)
  }

  @Test(arguments: [
    ("订单低于预期，客户结构单一，渠道、品牌和价格政策风险。", ["订单低于预期", "客户结构单一", "渠道、品牌和价格政策风险"]),
    ("外部冲击超预期、稳增长力度超预期", ["外部冲击超预期", "稳增长力度超预期"]),
    ("市场有风险，投资需谨慎。", ["市场有风险，投资需谨慎"]),
    ("海外需求超预期下滑，导致订单回落，工厂开工承压", ["海外需求超预期下滑，导致订单回落，工厂开工承压"]),
    ("采购恢复偏慢，补贴落地不及预期等。", ["采购恢复偏慢", "补贴落地不及预期"]),
    (
      "国内风险：1）物价低位运行；2）地产走弱；海外风险：1）汇率波动：关税可能再升；2）加息风险", ["物价低位运行", "地产走弱", "汇率波动：关税可能再升", "加息风险"]
    ),
    ("$\\spadesuit$ 1）技术变化；2）监管趋严", ["技术变化", "监管趋严"]),
    ("利率下行、汇率波动等风险。", ["利率下行", "汇率波动"]),
    ("客户信用等级风险", ["客户信用等级风险"]),
    ("若贸易摩擦加剧，会影响到面板的出口", ["若贸易摩擦加剧，会影响到面板的出口"]),
    ("迭代加速使研发压力增大、海外扩张面临政策挑战、原料波动影响供应稳定", ["迭代加速使研发压力增大", "海外扩张面临政策挑战", "原料波动影响供应稳定"]),
    ("放量不及预期风险：业务依赖算力需求的扩张。若需求放缓；或客户趋于谨慎，订单会延后。", ["放量不及预期风险：业务依赖算力需求的扩张。若需求放缓；或客户趋于谨慎，订单会延后"]),
    (
      "模型的结论完全基于过去十年的公开数据，若市场环境变化，实际表现可能与此不同，存在数据不准确风险。组合不是收益的保证，产品净值受宏观环境、风格转换等多重因素影响，请谨慎决策",
      [
        "模型的结论完全基于过去十年的公开数据，若市场环境变化，实际表现可能与此不同，存在数据不准确风险",
        "组合不是收益的保证，产品净值受宏观环境、风格转换等多重因素影响，请谨慎决策",
      ]
    ),
  ])
  func `risks of other houses are taken apart too`(text: String, risks: [String]) {
    #expect(RiskList.split(RichText(text)).map(\.text) == risks)
  }

  @Test(arguments: [
    "风险提示：需求走弱；汇率波动。", "• 风险提示：需求走弱；汇率波动。", "**风险提示：** 需求走弱；汇率波动。", "$\\spadesuit$ 风险提示：需求走弱；汇率波动。",
    "n 风险因素：需求走弱；汇率波动。", "## ➢ 风险提示：需求走弱；汇率波动", "【风险提示】需求走弱；汇率波动。", "板块估值合理。风险提示：需求走弱；汇率波动。",
    "\u{F06C} 投资风险：需求走弱；汇率波动。", "1. 风险提示：需求走弱；汇率波动。",
  ])
  func `a paragraph that begins with the label names risks wherever it is`(line: String) throws {
    let report = try read("# 面板日报\n\n## 行情\n\n板块上涨，成交放量。\n\n\(line)\n\n## 走势\n\n板块回落。\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱", "汇率波动"])
    #expect(report.risks.map(\.line) == [7, 7])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: ["如何看待风险提示：它只是惯例。", "本文风险提示见末页。", "对风险因素的定价：偏低。"])
  func `a sentence that only mentions risks names none`(line: String) throws {
    #expect(try read("# 面板日报\n\n## 行情\n\n板块上涨。\n\n\(line)\n\n板块回落，成交缩量。\n").risks.isEmpty)
  }

  @Test(arguments: [
    "分析师简介\n\n某某，工学硕士，二〇一九年加入研究所。", "分析师承诺\n\n作者在此申明，结论均为独立得出。", "免责声明\n\n报告供客户参考。", "### 免责声明\n\n报告供客户参考。",
    "本报告仅供甲证券客户使用。\n\n任何人不得转载。", "#### 甲证券研究所\n\n上海：某路 88 号 6 层", "图 3：面板价格\n\n资料来源：甲证券",
    "买入：未来 6 个月相对大盘涨幅 15% 以上。", "地址：上海市某路 88 号", "评级说明\n\n强于大市：相对指数涨幅 10% 以上。",
    "目录\n\n一、行情回顾 ..... 3\n\n二、展望 ..... 5",
  ])
  func `risks end where something else begins`(next: String) throws {
    let report = try read("# 面板日报\n\n## 行情\n\n板块上涨。\n\n#### 3. 风险提示\n\n需求走弱；汇率波动。\n\n\(next)\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱", "汇率波动"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `prose after a list of risks is not a risk`() throws {
    let prose = String(repeating: "面板厂在本季度继续去库存，稼动率维持低位，", count: 6) + "价格因此企稳。"
    let report = try read("# 面板月报\n\n## 风险提示\n\n1）需求走弱；2）汇率波动。\n\n\(prose)\n\n\(prose)\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱", "汇率波动"])
  }

  @Test func `a heading of risks after the small print is the house's`() throws {
    let report = try read(
      "# 面板日报\n\n## 风险提示\n\n需求走弱。\n\n## 分析师声明\n\n观点均为独立得出。\n\n风险提示\n\n证券市场瞬息万变，投资者应当审慎。\n\n免责声明\n\n报告供参考。\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱"])
    #expect(report.sections.map(\.kind) == [.title, .risks, .legal, .legal, .legal])
  }

  @Test func `a paragraph that only says when a risk comes true explains the name above it`() throws {
    let report = try read(
      "# 面板周报\n\n## 风险提示\n\n需求走弱\n\n若海外需求放缓，出口将受到影响。\n\n汇率波动\n\n若汇率大幅波动，毛利率承压。\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱\n若海外需求放缓，出口将受到影响。", "汇率波动\n若汇率大幅波动，毛利率承压。"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `paragraphs below names on lines of their own explain them`() throws {
    let long = "今年以来价格已经下调了三次，若再次下调，公司的毛利率将低于去年的水平，也会压低全年的利润，业绩因此承压。"
    let body = "## 风险提示\n\n行业增速放缓导致竞争加剧风险\n\n首先，\(long)\n\n其次，\(long)\n\n海外需求不及预期风险\n\n\(long)\n"
    let risks = try risks(body)
    #expect(risks.map { $0.split(separator: "\n")[0] } == ["1|7|行业增速放缓导致竞争加剧风险", "2|13|海外需求不及预期风险"])
    #expect(risks[0].hasSuffix("其次，\(long)"))
  }

  @Test func `numbers that go on below the label's paragraph are risks too`() throws {
    #expect(
      try risks("风险提示：1. 过往数据不保证未来收益；\n\n2. 仿真回测不代表真实业绩。\n\n3 月以来板块走强。\n")
        == ["1|5|过往数据不保证未来收益", "2|7|仿真回测不代表真实业绩"])
  }

  @Test(arguments: ["基本数据", "附表：盈利预测"])
  func `labels of what is printed below risks are none`(label: String) throws {
    let report = try read("# 周报\n\n## 风险提示\n\n政策风险；竞争风险\n\n\(label)\n")
    #expect(report.risks.map(\.text.text) == ["政策风险", "竞争风险"])
  }

  @Test(arguments: ["Key Risks to Investment Thesis", "Risks to our call", "Key downside risks"])
  func `headings in English say what is at risk`(heading: String) throws {
    let risks = try risks(
      "## \(heading)\n\n- Weaker demand for servers.\n- Delays of new games.\n\nFigure 1 - Sales by region\n")
    #expect(risks == ["1|7|Weaker demand for servers", "2|8|Delays of new games"])
  }

  @Test(arguments: [
    (
      "Key downside risks: 1) a long correction, which would press ASPs; 2) costs of raw material; and 3) new rivals.",
      ["a long correction, which would press ASPs", "costs of raw material", "new rivals"]
    ),
    (
      "Our TP is NT$80. Downside risks are: (1) weak demand and (2) delays. Upside risks are: (1) gains of share vs. U.S. "
        + "rivals, (2) prices. We keep Buy.",
      ["weak demand", "delays"]
    ),
    (
      "Risks to our target price include 1) demand, 2) rates, and 3) a change of mind.",
      ["demand", "rates", "a change of mind"]
    ),
    ("We keep Buy. Key risks: weaker demand; delays.", ["weaker demand", "delays"]),
    (
      "Key downside risks are slower growth, rising competition, and losses on currencies.",
      ["slower growth", "rising competition", "losses on currencies"]
    ),
    (
      "Key risks include: tougher rules (games, loans), a fine of US$1,200 and FX losses.",
      ["tougher rules (games, loans)", "a fine of US$1,200", "FX losses"]
    ),
  ])
  func `a sentence in English that lists risks names them and not its lead`(text: String, expected: [String])
    throws
  {
    #expect(
      try risks("## Valuation\n\n\(text)\n").map { $0.split(separator: "|")[2] }.map(String.init) == expected)
    #expect(try risks("## Risks\n\n\(text)\n").count >= expected.count)
  }

  @Test(arguments: [
    "The risks of 1) fraud and 2) error are yours.", "Risk rating: see page 8.",
    "Key risks: please see the last page of this.",
    "Risks include weaker demand for servers.", "Risks are balanced, and we see value, given the price.",
    "Key risks are high, which is why we cut, and so did others.",
    "Risks include China, Japan and Korea exposure.", "Key risks are weak demand, delays and costs.",
    "Key risks are weak demand, long delays and higher costs. Tariffs could hurt margins.",
    "Market risk: 5% a year and more of it was seen, see page 9",
  ])
  func `an English sentence that only mentions risks lists none`(text: String) throws {
    #expect(try risks("## Valuation\n\n\(text)\n").isEmpty)
  }

  @Test(arguments: [
    "Key risks: weaker demand in the US, Japan and Korea",
    "Key risks: lower fees, per our checks, and a ban of ads",
    "Key risks: delays of plants, weak demand and lower sales. Tariffs could hurt margins",
  ])
  func `commas within an English risk, or text after the list, do not split it`(text: String) throws {
    let found = try risks("## Valuation\n\n\(text).\n")
    #expect(found.joined().holds(String(text.dropFirst(11).suffix(20))))
    #expect(found.count == 1)
  }

  @Test(arguments: ["- Failure to please customers.", "- Cyber attacks. For all of them please see page 9."])
  func `a risk that has the word is one`(item: String) throws {
    #expect(try !risks("## Risks\n\n\(item)\n").isEmpty)
  }

  @Test func `what a reader should do is not a risk`() throws {
    let text =
      "## Risks\n\n- Weaker demand for servers.\n\nTo have graphics read to you, please call us from any phone.\n"
    #expect(try risks(text) == ["1|7|Weaker demand for servers"])
  }

  @Test func `an English line that continues belongs to the risk above it`() throws {
    let risks = try risks(
      "## Risks to Downside\n\nWide limits on\n\nshipments to China\n\nLost key customers\n\n(One, Two)\n")
    #expect(risks == ["1|7|Wide limits on shipments to China", "2|11|Lost key customers (One, Two)"])
  }

  @Test func `a risk that is explained later is the same risk`() throws {
    let report = try read(
      "# 面板周报\n\n## 行情\n\n上涨。\n\n风险提示：需求走弱；汇率波动。\n\n## 4. 风险提示\n\n需求走弱。海外订单占比较高，若放缓将影响业绩。\n\n汇率波动：外币结算较多。\n")
    #expect(report.risks.map(\.text.text) == ["需求走弱", "汇率波动"])
  }

  @Test func `what begins with 同时 after a semicolon continues the risk before it`() throws {
    #expect(
      try risks("## 风险提示\n\n竞争风险：技术更替很快，价格可能下行；同时，补贴退坡，利润受影响。")
        == ["1|7|竞争风险：技术更替很快，价格可能下行；同时，补贴退坡，利润受影响"])
    #expect(try risks("## 风险提示\n\n竞争加剧；同时，需求不及预期。").count == 2)
  }

  @Test func `风险 on a line of its own heads a list of risks`() throws {
    let body = "## 核心观点\n\n## 盈利预测\n\n我们维持预测，当前估值合理，上行空间充足，维持评级。\n\n风险\n\n宏观经济不确定性；监管扰动风险；费用率高于预期。"
    #expect(
      try risks(body).map { $0.split(separator: "|").last.map(String.init) } == [
        "宏观经济不确定性", "监管扰动风险", "费用率高于预期",
      ])
  }

  @Test(arguments: ["收益", "指数在上行，成交额放大，热度不减。"])
  func `风险 over other words heads nothing`(next: String) throws {
    #expect(try risks("## 核心观点\n\n## 盈利预测\n\n我们维持预测，当前估值合理，上行空间充足。\n\n风险\n\n\(next)").isEmpty)
  }

  @Test func `people after a list that a full stop ends are not risks, nor is what follows them`() throws {
    let body = "## 风险提示\n\n需求不及预期；竞争加剧。\n\n冯一 分析员\n\nSAC 执证编号：S0000524010001\n\n股票评级 目标价"
    #expect(try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n").risks.map(\.text.text) == ["需求不及预期", "竞争加剧"])
  }

  @Test func `a risk that a column cut is dropped where it is whole elsewhere`() throws {
    let body = "## 要点\n\n风险提示：油价走高的风险；海外加息及经\n\n## 风险提示\n\n油价走高的风险；海外加息及经济衰退的风险。"
    #expect(
      try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n").risks.map(\.text.text) == ["油价走高的风险", "海外加息及经济衰退的风险"])
    #expect(try risks("## 风险提示\n\n需求下滑；需求下滑的传导").count == 2)
  }

  @Test func `under a heading of chances and risks only the part on risks tells risks`() throws {
    let body =
      "### 六、投资方向观察与风险提示\n\n#### 1. 逻辑与相关公司\n\n- **甲股份**：渠道强，成本低。\n\n#### 2. 风险提示\n\n1. **需求不及预期**：价格波动。\n"
    #expect(try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n").risks.map(\.text.text) == ["需求不及预期：价格波动"])
    let parts = "### 六、风险提示\n\n#### 1. 政策\n\n补贴退坡。\n\n#### 2. 需求\n\n订单下滑。\n"
    #expect(try read("# 周报（24年第27周）\n\n副标题\n\n\(parts)\n").risks.count == 2)
  }

  @Test func `a list whose first number is lost is a list, and what leads to it is not a risk`() throws {
    func texts(_ body: String) throws -> [String] {
      try read("# 周报（24年第27周）\n\n副标题\n\n## 风险提示\n\n\(body)\n").risks.map(\.text.text)
    }
    #expect(try texts("- 需求不及预期；2. 供给超预期释放；3. 地缘风险。") == ["需求不及预期", "供给超预期释放", "地缘风险"])
    #expect(try texts("包括油价剧烈波动、地缘风险、政策变化。") == ["油价剧烈波动", "地缘风险", "政策变化"])
    #expect(try texts("价格下行的风险；2.5万辆以下的销量下滑。") == ["价格下行的风险", "2.5万辆以下的销量下滑"])
  }

  @Test func `what is above the part on risks of a heading of chances and risks is not a risk`() throws {
    let body =
      "### 六、跟踪方向及风险提示\n\n**跟踪方向**：\n\n- 新车密集发布的车企；\n\n- 技术领先的零部件企业；\n\n#### 2. 风险提示\n\n- 政策落地不及预期；\n\n- 行业需求疲软。\n"
    #expect(try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n").risks.map(\.text.text) == ["政策落地不及预期", "行业需求疲软"])
  }

  @Test func `a plain heading in English over items heads risks`() throws {
    let report = try Report(
      "# Acme Pumps (70 HK)\n\nOrders recover.\n\nKey downside risks\n\n- Slower orders. Demand may fall.\n- Higher costs.\n"
    )
    #expect(report.risks.map(\.text.text) == ["Slower orders. Demand may fall", "Higher costs"])
    let other = try Report(
      "# Acme Pumps (70 HK)\n\n## Orders\n\nOrders recover.\n\nRisks\n\nMargins follow them up in time.\n")
    #expect(other.risks.isEmpty)
  }

  @Test(arguments: [
    ("Downside risks include:\n\n- Slower orders.\n- Higher costs.", ["Slower orders", "Higher costs"]),
    (
      "The key downside risk is a weak macro environment.\n\nThe key upside catalyst is a failure of rivals.",
      ["The key downside risk is a weak macro environment"]
    ),
    (
      "Downside risks include:\n\n- Slower orders.\n\nUpside risks include:\n\n- Faster orders.\n\n"
        + "Analyst Certification: The authors certify that: (1) all views are theirs; and (2) no pay depends on them.",
      ["Slower orders"]
    ),
  ])
  func `a plain title of the risks to rating and target heads them, whatever form they have`(
    text: String, expected: [String]
  ) throws {
    let body = "# Acme Pumps (70 HK)\n\n## Investment Thesis, Valuation and Risks\n\nWe value it at 12x.\n\n"
    let report = try Report(body + "Risks to Rating and Price Target\n\n\(text)\n")
    #expect(report.risks.map(\.text.text) == expected)
  }

  @Test(arguments: [
    ("Price Target Risks and Methodology - Acme", true), ("Price objective basis & risk", true),
    ("Valuation Methodology and Risks", true), ("Risk management", false),
    ("Risks to the target are many.", false),
    ("risks to our target price", false), ("Price target", false),
  ])
  func `titles of valuation and risks are known`(title: String, isTitle: Bool) {
    #expect(EnglishRisk.isTitle(title) == isTitle)
  }

  @Test func `an English label before a list is not one of its risks`() throws {
    let report = try Report(
      "# Acme Pumps (70 HK)\n\nOrders recover.\n\nRisks to our view\n\n"
        + "Downside risks: 1) slower orders; 2) higher costs; and 3) delays.\n")
    #expect(report.risks.count == 3)
    #expect(report.risks.first?.text.text == "slower orders")
    #expect(report.risks.last?.text.text == "delays")
  }

  @Test func `a clause that continues the one before is not a separate risk`() throws {
    #expect(try risks("风险提示：模型基于历史数据，而历史规律存在失效风险。").count == 1)
    #expect(try risks("风险提示：策略基于历史数据的回测，不保证策略未来的有效性。").count == 1)
  }

  @Test func `captions, thanks, references and other parts end the risks`() throws {
    let risks = { (text: String) in try read("# 题\n\n## 风险提示\n\n\(text)\n").risks.map(\.text.text) }
    #expect(try risks("模型存在失效风险。\n\n（实习生甲某对本文亦有贡献）") == ["模型存在失效风险"])
    #expect(try risks("模型存在失效风险。\n\n参考文献：\n\n[1]Lee A., 2009. Pumps. Working Paper") == ["模型存在失效风险"])
    #expect(try risks("模型存在失效风险。\n\n特别声明：结果由模型算出，未作主观调整") == ["模型存在失效风险"])
    let english = try read(
      "# Pumps\n\n## Risks\n\nWeak demand, late orders, and higher costs.\n\nESG\n\nPumps save water.\n\nFig. 1: Results\n"
    )
    #expect(!english.risks.contains { $0.text.text.contains("water") || $0.text.text.contains("Fig.") })
    #expect(!english.risks.isEmpty)
  }

  @Test func `names with numbers, each above its explanation, are one risk each`() throws {
    let report = try read(
      "# 周报\n\n## 风险提示\n\n1、宏观经济下行风险\n\n经济下行导致需求不振，行业格局改变。\n\n2、竞争加剧风险\n\n新品牌进入，挤压了利润空间。\n")
    #expect(report.risks.map { $0.text.text.prefix(6) } == ["宏观经济下行", "竞争加剧风险"])
  }

  @Test func `a slogan and a rating below a single risk are not risks`() throws {
    let report = try read("# 周报\n\n## 风险提示\n\n◆政策推进不及预期。\n\n挖掘价值 共同成长\n\n强于大市（维持）\n")
    #expect(report.risks.map(\.text.text) == ["政策推进不及预期"])
  }

  @Test(arguments: [
    "| 风险提示 | 需求下滑；竞争加剧。 |\n|---|---|", "<table><tr><td>风险提示：需求下滑；竞争加剧。</td></tr></table>",
    "<table><tr><td>投资建议</td><td>关注龙头。</td></tr><tr><td>风险提示</td><td>需求下滑；竞争加剧。</td></tr></table>",
  ])
  func `risks may be in cells of a box`(table: String) throws {
    #expect(try read("# 周报\n\n## 投资要点\n\n需求回升。\n\n\(table)\n").risks.map(\.text.text) == ["需求下滑", "竞争加剧"])
  }

  @Test func `a table of risks and their explanations has one risk a row`() throws {
    let table = "| 风险类型 | 说明 |\n|---|---|\n| 需求下滑风险 | 若需求下滑，则收入低于预期。 |\n| 竞争加剧风险 | 新品牌进入。 |"
    let report = try read("# 周报\n\n## 风险提示\n\n\(table)\n")
    #expect(report.risks.map { $0.text.text.prefix(6) } == ["需求下滑风险", "竞争加剧风险"])
    // A column of risks beside companies is about these.
    let companies = "| 公司 | 理由 | 风险提示 |\n|---|---|---|\n| 甲公司 | 份额提升 | 需求下滑风险 |"
    #expect(try read("# 周报\n\n## 推荐公司\n\n\(companies)\n").risks.isEmpty)
  }

  @Test func `a bullet with the label of risks alone lists risks, not key points`() throws {
    func report(_ last: String) throws -> Report {
      try read("# 周报\n\n## 投资要点\n\n- 需求回升，盈利改善。\n- \(last)\n\n# 一、行情\n\n上周上涨。\n")
    }
    let listed = try report("风险：政策风险；研发失败风险。")
    #expect(listed.risks.map(\.text.text) == ["政策风险", "研发失败风险"])
    #expect(listed.highlights.count == 1)
    let told = try report("风险：市场担忧情绪缓和，两融余额回升，北向资金净流入。")
    #expect(told.risks.isEmpty)
    #expect(told.highlights.count == 2)
  }

  @Test(arguments: ["可能的风险", "主要不确定因素", "风险提示 / 声明"])
  func `risks have headings of many kinds`(heading: String) throws {
    #expect(try read("# 周报\n\n## \(heading)\n\n需求下滑；竞争加剧。\n").risks.count == 2)
  }

  @Test(arguments: [
    ("需求不如预期、竞争愈趋激烈、宏观经济下行、系统性风险。", ["需求不如预期", "竞争愈趋激烈", "宏观经济下行", "系统性风险"]),
    ("- 物流风险；渠道变动风险；海外价格低于国内，整体盈利下降；产能利用率不足等。", ["物流风险", "渠道变动风险", "海外价格低于国内，整体盈利下降", "产能利用率不足"]),
    ("- 公司在建项目较多；若进度放缓，将影响收入；需求下滑。", ["公司在建项目较多；若进度放缓，将影响收入；需求下滑"]),
  ])
  func `lists of risks are split where most members are risks`(text: String, expected: [String]) throws {
    #expect(try read("# 周报\n\n## 风险提示\n\n\(text)\n").risks.map(\.text.text) == expected)
  }

  @Test(arguments: ["■ 重点公司盈利预测和市盈率", "重点公司盈利预测"])
  func `the title of a table below risks is not a risk`(title: String) throws {
    let table = "| 公司名称 | 股票代码 | 收盘价 | 24E EPS |\n|-|-|-|-|\n| 甲 | 600101 | 20 | 1.5 |\n"
    let report = try read("# 周报\n\n## 风险提示\n\n需求不及预期风险；价格波动风险。\n\n\(title)\n\n\(table)")
    #expect(report.risks.map(\.text.text) == ["需求不及预期风险", "价格波动风险"])
    #expect(report.companies.count == 1)
  }

  @Test func `the unit of a table that lost its structure is not a risk`() throws {
    let report = try read("# 周报\n\n## 风险提示\n\n需求不及预期；原材料涨价。\n\n财务预测表\n\n单位：百万元\n")
    #expect(report.risks.map(\.text.text) == ["需求不及预期", "原材料涨价"])
  }
}
