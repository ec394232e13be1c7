import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite("A fact in prose")
struct FactsInProseTests {
  private func facts(_ paragraph: String) throws -> [String] { try Report.news(paragraph).facts.map(\.brief) }

  @Test(
    "has its value in base units",
    arguments: [
      ("回购 523 亿港元。", "money 52300000000 HKD"), ("回购１.２亿元。", "money 120000000 CNY"),
      ("罚款 1.2 亿欧元。", "money 120000000 EUR"), ("每小时 0.9 元。", "money 0.9 CNY"),
      ("按 0.6 元/小时计价。", "money 0.6 CNY/小时"), ("利用率达到了 97.6%。", "percent 0.976 %"),
      ("增速为-6%。", "percent -0.06 %"), ("下降 1.9 个百分点。", "percent 0.019 pp"),
      ("上行 25bp。", "percent 0.0025 bp"), ("以 13 倍更少的迭代。", "multiple 13 x"),
      ("实现超过 400 倍增长。", "multiple 400 x"),
      ("电芯均价 0.4 元/wh。", "money 0.4 CNY/wh"), ("均价 1,454 元/KW。", "money 1454 CNY/KW"),
      ("拥有 6000 亿参数。", "count 600000000000 参数"), ("具有 19 亿非词嵌入参数量。", "count 1900000000 参数"),
      ("达到 109.5 字 / 秒的速度。", "count 109.5 字/秒"), ("峰值 5.4 万次/秒。", "count 54000 次/秒"),
      ("语料 1.6T tokens。", "count 1600000000000 tokens"), ("在 2.8T 语料上训练。", "count 2800000000000"),
      ("超过 10TB 数据。", "count 10 TB"), ("仅需 6G 显存。", "count 6 G"), ("公开了 13B 级别的模型。", "count 13000000000"),
      ("带宽 1.6 TB/s。", "count 1.6 TB/s"), ("约 3,700 万名用户。", "count 37000000 名"),
      ("通关 1100 车以上。", "count 1100 车"), ("50 多家公司。", "count 50 家"),
      ("功耗 228 千瓦。", "count 228000 瓦"), ("开放 4 个小时。", "count 4 小时"),
      ("（7 月 2 日）发布。", "date 2024-07-02"), ("自 2023 年 12 月 30 日起。", "date 2023-12-30"),
      ("展期 7 月 19 日-7 月 21 日。", "date 2024-07-19/2024-07-21"),
    ])
  func hasBaseUnits(paragraph: String, expected: String) throws {
    #expect(try facts(paragraph) == [expected])
  }

  @Test(
    "counts what English words say",
    arguments: [
      ("up 3.4 percentage points", "percent 0.034 pp"), ("up 3.4%pts", "percent 0.034 pp"),
      ("down 12.5 percent", "percent 0.125 %"), ("wider by 120 basis points", "percent 0.012 bp"),
      ("reached 1.2mn units", "count 1200000 units"), ("cut to 3,700 employees", "count 3700 employees"),
    ])
  func readsEnglish(clause: String, expected: String) throws {
    #expect(
      try facts("Shipments of the second quarter were \(clause) from the level that was seen.") == [expected])
  }

  @Test("is two facts where a range is printed, the low and the high end")
  func splitsRanges() throws {
    #expect(
      try facts("净利润 15-20x 水平，纳指 PE25-30x。") == [
        "multiple 15 x", "multiple 20 x", "multiple 25 x", "multiple 30 x",
      ])
    #expect(
      try facts("约 10-20 家，计 0.4-1.2 元。") == ["count 10 家", "count 20 家", "money 0.4 CNY", "money 1.2 CNY"])
  }

  @Test("takes the unit of a list from its last member, and the subject where 分别 matches names and numbers")
  func matchesLists() throws {
    #expect(
      try facts("整个上半年腾讯、美团、快手的回购金额分别为 523 亿/77 亿/9.7 亿港元。") == [
        "money 52300000000 HKD 腾讯", "money 7700000000 HKD 美团", "money 970000000 HKD 快手",
      ])
    #expect(try facts("二季度甲公司和乙公司分别增长 12%和 8%。") == ["percent 0.12 % 甲公司", "percent 0.08 % 乙公司"])
    #expect(try facts("甲、乙、丙的席位分别为 3、4 和 5 个。") == ["count 3 个 甲", "count 4 个 乙", "count 5 个 丙"])
  }

  @Test(
    "shares its unit in a list of bare numbers",
    arguments: [
      ("EPS 为 1.02、1.30、1.69 元。", ["money 1.02 CNY", "money 1.3 CNY", "money 1.69 CNY"]),
      ("净利润分别为2.1，4.4，5.7亿元。", ["money 210000000 CNY", "money 440000000 CNY", "money 570000000 CNY"]),
      ("毛利率 30.1, 32.5, 33.0%。", ["percent 0.301 %", "percent 0.325 %", "percent 0.33 %"]),
      ("收入3.1、4.4、5.7亿元。", ["money 310000000 CNY", "money 440000000 CNY", "money 570000000 CNY"]),
      ("股价涨 3.1，4.4 亿元成交。", []), ("1 月、2，4 月增长 5.5%。", ["percent 0.055 %"]),
      ("11.11，12.12大促，6.18 亿元。", ["money 618000000 CNY"]),
      ("对应 PE 为 25、20、15 倍。", ["multiple 25 x", "multiple 20 x", "multiple 15 x"]),
      ("对应 PE62/40/31，维持评级。", ["multiple 62 x", "multiple 40 x", "multiple 31 x"]),
      ("净利润为 82/101/118 亿，向好。", ["count 8200000000", "count 10100000000", "count 11800000000"]),
      ("收入 33.3 亿元/+58.0%。", ["money 3330000000 CNY", "percent 0.58 %"]),
    ])
  func sharesUnits(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "is not made of years, dates and numbers of chapters",
    arguments: [
      "PE 为 2023/2024/2025，见下表。", "见第 1.2、1.3 节。", "PE 见 1/2/3 号文件。", "在 2023、2024 年达到。",
    ])
  func leavesBareNumbers(paragraph: String) throws {
    #expect(try facts(paragraph).filter { $0.hasPrefix("multiple") || $0.hasPrefix("money") }.isEmpty)
  }

  @Test("has no subject where names and numbers are not equally many")
  func leavesUnevenLists() throws {
    #expect(
      try facts("上半年三家平台分别回购 412 亿/86 亿港元。") == ["money 41200000000 HKD", "money 8600000000 HKD"])
  }

  @Test(
    "is not a name, version, year, ordinal, size, share, address or code",
    arguments: [
      "对标 GPT-4o 与 GPT4o。", "日日新 5.5 是模型。", "WPS AI 2.0 为个人用户而设。", "Index-1.9B chat 与 Index-1.9B base。",
      "SenseNova 5.5 大模型。", "苹果 iOS18 发布。", "patch 大小为 16×16 的方法。", "在 Q1 回升。", "24 年净利润。", "2024 世界人工智能大会。",
      "2024 人工智能大会（WAIC 2024）。", "生成 3D 内容。", "福华一路 125 号 36 层。", "总机 0755-82130833。", "沪深 300（000300.SH）。",
      "24年第27周。", "第 3 个版本。", "用 1/5 的样本，7:3 分成两份。", "2024-2026 年方案。", "（2 日）认定。", "今年 5 月开放。",
      "5G 网络与 4K 画面。",
      "开源 Llama 70B 与 Qwen2 72B。", "面向 2B 业务。", "2024 元宇宙年会。", "通义 2 千问。", "5 家电品牌。", "24 年 6 月 23 日。",
      "前 10 名。",
      "置信区间正负 9 个百分点。", "幅度±10%。", "2024 款车型。", "DDR5-6400 内存。", "见图 3 张贴处。",
    ])
  func isNoName(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test("is in its own sentence and on the line of the part that prints it")
  func hasSentenceAndLine() throws {
    let report = try Report.news("先说一句。占比 12%；其余 3 家，还在同一\n\n页之后才有 5 款。")
    #expect(report.facts.map(\.sentence) == ["占比 12%；", "其余 3 家，还在同一页之后才有 5 款。", "其余 3 家，还在同一页之后才有 5 款。"])
    #expect(report.facts.map(\.line) == [5, 5, 7])
    #expect(report.facts.map(\.section) == ["产品应用", "产品应用", "产品应用"])
  }

  @Test("of the key points counts where the body does not print it too")
  func countsOnce() throws {
    let text = """
      # 人工智能周报（24年第27周）

      ## 核心观点

      **人工智能动态:** 1) **产品应用:** 甲占比 12%; 乙占比 30%。

      ## （一）产品应用

      甲占比 12.0%。
      """
    let report = try Report(text)
    #expect(report.facts.map { "\($0.line) \($0.brief)" } == ["5 percent 0.3 %", "9 percent 0.12 %"])
  }

  @Test(
    "of the key points counts where the body has the same amount of something else",
    arguments: [
      ("乙公司毛利率提升 5%", "丙产品的渗透率去年约为 5%。", true),
      ("乙公司毛利率提升 5%", "公告称，乙公司的毛利率去年提升 5%，高于同行。", false),
      ("千卡训练集群算力利用率可达 97.6%", "甲公司发布训练系统，称千卡训练集群的算力利用率达到了 97.6%。", false),
      ("去年销量 12 万台，预计今年 30 万台", "预计今年另一款产品的销量为 30 万台。", true),
    ])
  func countsOtherAmounts(keyPoint: String, body: String, isFact: Bool) throws {
    let text = "# 周报（24年第27周）\n\n## 核心观点\n\n\(keyPoint)。\n\n## 产品应用\n\n\(body)"
    #expect(try Report(text).facts.contains { $0.line == 5 } == isFact)
  }

  @Test(
    "is two where a change and what it led to count in other units, and a range where they count in the same",
    arguments: [
      ("发行规模同比-42%至4829亿份。", ["percent -0.42 %", "count 482900000000 份"]),
      ("降幅收窄0.5个百分点至-0.9%。", ["percent 0.005 pp", "percent -0.009 %"]),
      ("下降 12%到 3.5 亿元。", ["percent 0.12 %", "money 350000000 CNY"]),
      ("预计净利润 -2 亿至 -1.5 亿元。", ["money -200000000 CNY", "money -150000000 CNY"]),
      ("增速 5%至 8%。", ["percent 0.05 %", "percent 0.08 %"]),
      ("甲、乙的税率分别变动-1.2%、-2.3%。", ["percent -0.012 % 甲", "percent -0.023 % 乙"]),
      (
        "甲、乙的税率分别变动 1.2%、2.3%至 5.1%、6.4%。",
        ["percent 0.012 % 甲", "percent 0.023 % 乙", "percent 0.051 % 甲", "percent 0.064 % 乙"]
      ),
    ])
  func readsChanges(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  /// Were the work to grow with the square of the text, the limit would be passed by far.
  @Test(
    "comes to an end in a text of any length, whatever is there", .timeLimit(.minutes(10)), .slow,
    arguments: ["1 ", "1-", "1/", "7 月 1 日、", "12.5亿/", "分别 1、", "9,"])
  func longText(unit: String) throws {
    let report = try Report.news(String(repeating: unit, count: 40_000))
    #expect(report.news.count == 1)
  }

  @Test(arguments: ["募资 5 个亿。", "其中 2.5 个亿元用于研发。", "补贴 3 个万元。"])
  func `an amount in a measure word and a magnitude is left out`(sentence: String) throws {
    #expect(try facts(sentence).isEmpty)
  }

  @Test func `subjects of a list do not include the month after them`() throws {
    #expect(
      try facts("上半年甲公司、乙公司 6 月销量分别为 3 万辆、2 万辆。") == [
        "count 30000 辆 甲公司", "count 20000 辆 乙公司",
      ])
  }

  @Test func `a currency may be in small letters behind its first`() throws {
    #expect(try facts("Net profit rose to Rmb1.2bn.") == ["money 1200000000 CNY"])
  }
}
