import Document
import Lexemes
import Lexicon
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Rating scales of other houses: in columns of any order, in cells, run together, told backwards.
struct RatingScaleFormsTests {
  private func levels(_ text: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n副标题\n\n\(text)\n").ratingScale.map {
      "\($0.scope)|\($0.rating)|\($0.definition)"
    }
  }

  private func table(_ rows: String...) -> String {
    "## 评级说明\n\n<table>" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>"
  }

  @Test(arguments: [
    "买入\n\n预期未来6个月内上涨15%以上；\n\n卖出\n\n预期未来6个月内下跌5%以上。",
    "买入预期未来6个月内上涨15%以上；\n\n卖出预期未来6个月内下跌5%以上。",
    "1、买入预期未来6个月内上涨15%以上；\n\n2、卖出预期未来6个月内下跌5%以上。",
    "买入\n预期未来6个月内上涨15%以上；\n卖出\n预期未来6个月内下跌5%以上。",
  ])
  func `a step may be above its definition, or run into it`(text: String) throws {
    let expected = ["|买入|预期未来6个月内上涨15%以上", "|卖出|预期未来6个月内下跌5%以上"]
    #expect(try levels("## 公司投资评级说明\n\n" + text).map { $0.drop { $0 != "|" } }.map(String.init) == expected)
  }

  @Test func `ratings above sentences are not steps of a scale, nor are those that begin sentences`() throws {
    #expect(try levels("## 行业观点\n\n买入\n\n我们看好行业。\n\n卖出\n\n我们不看好行业。") == [])
    #expect(try levels("## 行业观点\n\n推荐相对低估的龙头，涨幅5%。\n\n增持行业内强于大盘的公司，涨幅8%。") == [])
  }

  @Test func `what leads to no rating is a step of a scale that has others`() throws {
    let text = "## 投资评级说明\n\n买入：股价超越基准15%以上\n\n卖出：股价弱于基准15%以上\n\n无评级：股票不在常规范围内"
    #expect(try levels(text).count == 3)
  }

  @Test(arguments: [
    "A：公司长期竞争力高于行业平均水平\n\nB：公司长期竞争力与行业平均水平一致", "A：公司长期竞争力高于行业平均水平 B：公司长期竞争力与行业平均水平一致",
    "A\n\n公司长期竞争力高于行业平均水平\n\nB\n\n公司长期竞争力与行业平均水平一致",
    "| 评级 | 说明 |\n|---|---|\n| 推荐 | 股价涨幅超基准指数20%以上 |\n| 回避 | 股价表现弱于基准指数5%以上 |\n| A | 公司长期竞争力高于行业平均水平 |\n| B | 公司长期竞争力与行业平均水平一致 |",
  ])
  func `a scale of the long term may have letters`(text: String) throws {
    let steps = try levels("## 投资评级定义\n\n" + text).map {
      $0.split(separator: "|").suffix(2).joined(separator: "|")
    }
    #expect(steps.suffix(2) == ["A|公司长期竞争力高于行业平均水平", "B|公司长期竞争力与行业平均水平一致"])
  }

  @Test(arguments: ["A股：以沪深300指数为基准，涨幅高于5%\n\nB股：以上证B股指数为基准", "A：我们看好\n\nB：我们观望"])
  func `other lines with letters are not steps of a scale`(text: String) throws {
    #expect(try levels("## 投资评级定义\n\n" + text) == [])
    #expect(try levels("## 行业观点\n\nA：公司份额高于行业平均水平\n\nB：公司份额与行业平均水平一致") == [])
  }

  @Test(arguments: [
    "持有预计股价相对基准波动在-15%~5%之间\n\n卖出预计股价弱于基准15%以上\n\n暂停评级已暂停评级、目标价及预测，以遵守适用法规",
    "持有：预计股价相对基准波动在-15%~5%之间 卖出：预计股价弱于基准15%以上 暂停评级：已暂停评级、目标价及预测，以遵守适用法规",
    "持有\n\n预计股价相对基准波动在-15%~5%之间\n\n卖出\n\n预计股价弱于基准15%以上\n\n暂停评级\n\n已暂停评级、目标价及预测，以遵守适用法规",
  ])
  func `what leads to no rating may follow its word in any form`(text: String) throws {
    #expect(try levels("## 公司评级\n\n" + text).last == "公司|暂停评级|已暂停评级、目标价及预测，以遵守适用法规")
  }

  @Test func `steps may have numbers in a column and above their definitions`() throws {
    let lines = "1、买入\n\n相对于沪深300指数表现＋20％以上；\n\n2、减持\n\n相对于沪深300指数表现－10％以下。"
    let cells = table(
      "<td>评级</td><td>说明</td>", "<td>1、买入</td><td>相对于沪深300指数表现＋20％以上；</td>",
      "<td>2、减持</td><td>相对于沪深300指数表现－10％以下。</td>")
    let expected = ["买入|相对于沪深300指数表现＋20％以上", "减持|相对于沪深300指数表现－10％以下"]
    for text in ["## 评级说明\n\n" + lines, cells] {
      #expect(try levels(text).map { $0.split(separator: "|").suffix(2).joined(separator: "|") } == expected)
    }
  }

  @Test func `the header may say what the definitions measure`() throws {
    let text =
      "## Rating definitions\n\n| Rating | Expected total return |\n|---|---|\n| BUY | More than 15% |\n| SELL | Less than 5% |"
    #expect(try levels(text) == ["|BUY|More than 15%", "|SELL|Less than 5%"])
    #expect(try levels(text.replacing("Expected total return", with: "Share of companies")) == [])
  }

  @Test(arguments: [
    (
      "Our rating system: Overweight (we expect this stock will outperform the market); and Underweight (we expect it to underperform the market).",
      [
        "|Overweight|we expect this stock will outperform the market",
        "|Underweight|we expect it to underperform the market",
      ]
    ),
    (
      "The rating definitions are: Buy (1) ETR of 15% or more; and Sell (3) for negative ETR. Others are neutral.",
      ["|Buy|ETR of 15% or more", "|Sell|for negative ETR"]
    ),
    ("The house has a rating of Buy (see page 3) and Hold (see page 4) for the shares.", []),
    ("Our rating of the shares is Overweight (we expect this stock will outperform the market).", []),
  ])
  func `an English sentence may list the steps with their definitions`(text: String, expected: [String])
    throws
  {
    #expect(try levels("## Rating definitions\n\n\(text)") == expected)
  }

  @Test func `a colon behind a step in a cell is not part of it, and two steps in a cell are unread`() throws
  {
    let text = "## 公司投资评级说明\n\n| | |\n|---|---|\n| 买入： | 股价表现强于大盘15%以上。 |\n| 卖出： | 股价表现弱于大盘5%以上。 |"
    #expect(try levels(text) == ["公司|买入|股价表现强于大盘15%以上", "公司|卖出|股价表现弱于大盘5%以上"])
    #expect(try levels("\(text)\n| 中性：减持： | 相对大盘介于5%之间，弱于大盘5%。 |").isEmpty)
  }

  @Test func `a heading that names what is rated decides, whatever a definition measures`() throws {
    let steps = "买入：股价表现强于大盘10%以上。\n\n卖出：股价表现弱于大盘10%以上。"
    #expect(try levels("## 行业投资评级说明\n\n\(steps)").allSatisfy { $0.hasPrefix("行业|") })
    #expect(try levels("## 行业公司评级说明\n\n\(steps)").allSatisfy { $0.hasPrefix("股票|") })
  }

  @Test func `steps in traditional characters measure the rise of the share`() throws {
    #expect(
      try levels("## 評級定義\n\n買入：未來12個月股價升幅超過15%\n\n賣出：未來12個月股價跌幅超過10%")
        == ["|買入|未來12個月股價升幅超過15%", "|賣出|未來12個月股價跌幅超過10%"])
  }

  @Test func `the column that differs from step to step defines it`() throws {
    let text = table(
      "<td>类别</td><td>说明</td><td>评级</td><td>体系</td>",
      "<td rowspan=\"2\">股票投资评级</td><td rowspan=\"4\">自报告日后六个月内相对同期某指数的涨跌幅</td><td>买入</td><td>预期相对收益20%以上</td>",
      "<td>卖出</td><td>预期相对收益-10%以下</td>", "<td rowspan=\"2\">行业投资评级</td><td>强于大市</td><td>预期行业指数涨幅5%以上</td>",
      "<td>弱于大市</td><td>预期行业指数跌幅5%以上</td>")
    #expect(
      try levels(text) == [
        "股票|买入|预期相对收益20%以上", "股票|卖出|预期相对收益-10%以下", "行业|强于大市|预期行业指数涨幅5%以上", "行业|弱于大市|预期行业指数跌幅5%以上",
      ])
  }

  @Test func `a scale that is printed again is another one, each step on its own line`() throws {
    let scale = "行业评级\n\n看好：强于基准指数5%以上\n\n看淡：弱于基准指数5%以上\n\n"
    let report = try read("# 周报（24年第27周）\n\n## 评级说明\n\n" + String(repeating: scale, count: 3))
    #expect(report.ratingScale.map(\.line) == [7, 9, 13, 15, 19, 21])
    let apart = try read("# 周报（24年第27周）\n\n## 评级说明\n\n看好：强于基准指数5%以上\n看淡：弱于基准指数5%以上\n看好：强于基准指数9%以上\n")
    #expect(apart.ratingScale.map { "\($0.line) \($0.rating)" } == ["5 看好", "6 看淡", "7 看好"])
  }

  @Test func `steps after a percentage or a heading may have lost their sign too`() throws {
    let text = "## 评级说明\n\n投资评级标准买入股价超越基准20%增持股价超越基准5%-20%中性股价相对基准波动在-5%~5%之间卖出股价弱于基准20%以上"
    #expect(
      try levels(text).map { String($0.drop { $0 != "|" }.dropFirst()) } == [
        "买入|股价超越基准20%", "增持|股价超越基准5%-20%", "中性|股价相对基准波动在-5%~5%之间", "卖出|股价弱于基准20%以上",
      ])
  }

  @Test func `a step and what it means may have lost the sign between them`() throws {
    let text = "## 公司评级体系\n\n买入股价超越基准 20%以上\n中性股价相对基准波动在-5%~5%之间\n卖出股价弱于基准 20%以上"
    #expect(
      try levels(text).map { String($0.drop { $0 != "|" }.dropFirst()) } == [
        "买入|股价超越基准 20%以上", "中性|股价相对基准波动在-5%~5%之间", "卖出|股价弱于基准 20%以上",
      ])
    #expect(try levels("## 点评\n\n推荐行业龙头，其收入超过预期。\n看好行业回升，涨幅高于大盘。").isEmpty)
  }

  @Test func `the meaning of a step may follow it in brackets`() throws {
    let text = "## 投资评级\n\n强烈推荐（预计6个月内，股价表现强于市场表现20%以上）\n\n回避（预计6个月内，股价表现弱于市场表现10%以上）"
    #expect(
      try levels(text).map { String($0.drop { $0 != "|" }.dropFirst()) } == [
        "强烈推荐|预计6个月内，股价表现强于市场表现20%以上", "回避|预计6个月内，股价表现弱于市场表现10%以上",
      ])
  }

  @Test func `steps in traditional characters and in English are read as printed`() throws {
    let text = "## 評級定義\n\n買入：未來12個月總回報高於15%\n\n沽出：未來12個月總回報低於-5%"
    #expect(
      try levels(text).map { String($0.drop { $0 != "|" }.dropFirst()) } == [
        "買入|未來12個月總回報高於15%", "沽出|未來12個月總回報低於-5%",
      ])
    let english =
      "## Rating Definitions\n\nBuy: expected total return above 20%\nSell: expected total return below -10%"
    #expect(
      try levels(english) == [
        "|Buy|expected total return above 20%", "|Sell|expected total return below -10%",
      ])
    #expect(try levels("## Risks\n\nBuy: the dip may go on.\nSell: nobody knows.").isEmpty)
  }

  @Test func `a table may have no header, and its scope above it`() throws {
    let text =
      "## 评级体系\n\n公司投资评级\n\n<table><tr><td>买入</td><td>预计股价强于指数15%以上</td></tr><tr><td>无评级</td><td>因无法获取资料而不给出评级</td></tr></table>\n\n行业投资评级\n\n<table><tr><td>超配</td><td>预计行业指数强于市场10%以上</td></tr><tr><td>低配</td><td>预计行业指数弱于市场10%以上</td></tr></table>"
    #expect(
      try levels(text) == [
        "公司|买入|预计股价强于指数15%以上", "公司|无评级|因无法获取资料而不给出评级", "行业|超配|预计行业指数强于市场10%以上", "行业|低配|预计行业指数弱于市场10%以上",
      ])
  }

  @Test func `a definition that opens with 或 continues the one above`() throws {
    let text = table(
      "<td>评级</td><td>定义</td>", "<td>跑赢大市</td><td>相对表现超过5%</td>",
      "<td rowspan=\"2\">中性</td><td>或行业基本面展望良好</td>", "<td>相对表现-5%至5%</td>")
    #expect(try levels(text) == ["|跑赢大市|相对表现超过5%或行业基本面展望良好", "|中性|相对表现-5%至5%"])
  }

  @Test func `cells may hold steps, a misprinted one too`() throws {
    let text = table(
      "<td>比较标准</td><td>股票投资评级</td><td>行业投资评级</td>",
      "<td rowspan=\"3\">基准为某指数</td><td>买入：股价相对强于基准15%</td><td>看好：行业指数超越基准；</td>",
      "<td>特有：股价相对基准波动在5%之间</td><td>看淡：行业指数弱于基准。</td>", "<td>卖出：股价相对弱于基准5%以下。</td><td></td>")
    #expect(
      try levels(text) == [
        "股票|买入|股价相对强于基准15%", "行业|看好|行业指数超越基准", "股票|特有|股价相对基准波动在5%之间", "行业|看淡|行业指数弱于基准", "股票|卖出|股价相对弱于基准5%以下",
      ])
  }

  @Test func `a cell may hold several steps, one of another scope`() throws {
    let text = table(
      "<td>公司评级</td><td>买入：个股相对指数涨幅在20%以上 持有：个股相对指数涨幅介于10%与20%之间</td>",
      "<td>行业评级</td><td>卖出：个股相对指数跌幅在20%以上 强于大市：行业整体回报高于指数5%以上</td>")
    #expect(
      try levels(text) == [
        "公司|买入|个股相对指数涨幅在20%以上", "公司|持有|个股相对指数涨幅介于10%与20%之间", "股票|卖出|个股相对指数跌幅在20%以上", "行业|强于大市|行业整体回报高于指数5%以上",
      ])
  }

  @Test(arguments: [
    "## 免责声明\n\n证券投资评级：以六个月内证券的绝对收益为标准。30%以上为买入评级；15%-\n30%为增持评级；15%以下为减持评级。",
    "## 股票投资评级标准\n\n报告发布后相对某指数的涨跌幅为基准，评级标准为：买入：30%以上相对收益；增持：15%-30%相对收益；  \n减持：15%以下相对收益。",
  ])
  func `steps may be run together, or given definition first`(text: String) throws {
    #expect(try levels(text).map { $0.split(separator: "|")[1] } == ["买入", "增持", "减持"])
  }

  @Test func `a step may have a blank for a colon, and English beside it`() throws {
    let text =
      "## 股票投资评级说明\n\n证券评级\n\n买入（Buy） 预计相对强于市场表现 20%以上；\n\n减持（underperform）预计相对弱于市场表现 5%以下。\n\n行业评级\n\n看好（overweight） 预计行业超越整体市场表现；\n\n看淡（underperform） 预计行业弱于整体市场表现。"
    #expect(
      try levels(text) == [
        "证券|买入（Buy）|预计相对强于市场表现 20%以上", "证券|减持（underperform）|预计相对弱于市场表现 5%以下",
        "行业|看好（overweight）|预计行业超越整体市场表现", "行业|看淡（underperform）|预计行业弱于整体市场表现",
      ])
  }

  @Test func `steps that a converter ran into each other are apart at the end of what each means`() throws {
    #expect(
      try levels(
        "## 股票评级\n\n强烈推荐：预期股价涨幅超越基准指数20%以上增持：预期股价涨幅超越基准指数5-20%之间中性：预期股价变动介于±5%之间\n\n## 行业评级\n\n推荐：预期行业指数超越基准指数回避：预期行业指数弱于基准指数"
      ).map { $0.split(at: "|")[1] } == ["强烈推荐", "增持", "中性", "推荐", "回避"])
    #expect(
      try levels("## 股票评级\n\n买入相对同期基准指数涨幅在15%以上增持相对同期基准指数涨幅在5%~15%之间").map { $0.split(at: "|")[1] } == [
        "买入", "增持",
      ])
  }

  @Test(arguments: ["股票投资评级说明", "股票评级", "投资评级说明"])
  func `what is rated may reach down from the first row of a table without a header`(name: String) throws {
    let text = table(
      "<td rowspan=\"3\">\(name)</td><td>买入</td><td>股价涨幅超越市场基准15%以上。</td>",
      "<td>中性</td><td>股价涨幅介于市场基准-5%至5%之间。</td>",
      "<td>卖出</td><td>股价跌幅超过市场基准5%。</td>")
    #expect(try levels(text).map { $0.split(at: "|")[1] } == ["买入", "中性", "卖出"])
  }

  @Test func `a step's own words say that an industry is rated`() throws {
    let text = table(
      "<td>公司评级标准</td><td>投资评级</td><td>说明</td>",
      "<td rowspan=\"2\">六个月内相对某指数的涨跌幅</td><td>买入</td><td>分析师预测在此期间股价强于某指数</td>",
      "<td>卖出</td><td>分析师预测在此期间股价弱于某指数</td>", "<td>六个月内行业指数的涨跌幅</td><td>推荐</td><td>分析师预测在此期间行业指数相对强于某指数</td>")
    #expect(try levels(text).map { String($0.prefix(5)) } == ["股票|买入", "股票|卖出", "行业|推荐"])
  }

  @Test func `two steps on a line are two`() throws {
    let text = "## 公司投资评级\n\n增持：未来六个月公司相对指数涨幅5%至15%；  \n谨慎增持：未来六个月公司相对指数涨幅-10%至5% 观望：未来六个月公司相对指数涨幅-15%至-10%；"
    #expect(try levels(text).map { $0.split(separator: "|")[1] } == ["增持", "谨慎增持", "观望"])
  }

  @Test(arguments: [
    "## 投资建议\n\n买入：甲公司，目标价 20 元。\n\n增持：乙公司，关注新品。",
    "| 评级 | 公司 | 目标价 |\n|---|---|---|\n| 买入 | 甲 | 20 |\n| 增持 | 乙 | 30 |",
    "## 某章\n\n推荐：甲、乙\n\n中性：丙", "| 公司 | 评级 | 理由 |\n|---|---|---|\n| 甲 | 买入 | 新品上市 |\n| 乙 | 增持 | 出口增长 |",
  ])
  func `recommendations are not scale`(text: String) throws {
    #expect(try levels(text) == [])
  }

  @Test func `steps in quotes and after dashes are steps`() throws {
    let text =
      "# 周报\n\n## 评级定义\n\n“买入”：未来12个月优于MSCI中国10%以上\n\n“卖出”：未来12个月预期个股逊于行业指数\n\n增持 — 未来6个月相对指数涨幅5%以上；\n"
    let levels = try read(text).ratingScale
    #expect(levels.map(\.rating) == ["买入", "卖出", "增持"])
    #expect(levels.last?.definition == "未来6个月相对指数涨幅5%以上")
  }

  @Test func `pages find every Chinese rating that reports know`() {
    let known = RatingWords.known.filter { $0.unicodeScalars.allSatisfy(\.isHan) }
    #expect(known.isSubset(of: RatingScaleWords.printed))
  }

  @Test(arguments: [
    "Outperform – expected return >10%\n\nNeutral – expected return from 0% to 10%",
    "Outperform (O). The stock's return is expected to exceed that of the analyst's coverage universe, on a risk-adjusted basis, over the next twelve to eighteen months, as far as anybody can tell today.\n\nNeutral (N). The stock's return is expected to be in line with it.",
    "| Outperform | : Stock with potential return of over 15% |\n| --- | --- |\n| Neutral | : Stock with potential loss of less than 5% |",
    "Outperform = stock return above 10%\n\nNeutral = stock return below 10%",
  ])
  func `a scale in English may have dashes, full stops or cells for signs`(text: String) throws {
    let levels = try read("# Acme Pumps\n\n## Analyst Certification\n\n\(text)\n").ratingScale
    #expect(levels.map { String($0.rating.prefix { $0 != " " }) } == ["Outperform", "Neutral"])
    #expect(levels.allSatisfy { !$0.definition.hasPrefix(":") && $0.definition.count > 12 })
  }

  @Test(arguments: [
    "| Buy | 208 | 54.03% |\n| --- | --- | --- |\n| Hold | 97 | 25.19% |",
    "| Buy | 59.2% | (of all, 2.1% of stocks followed are clients) |\n| --- | --- | --- |\n| Hold | 32.8% | (of all, 1.5% of stocks followed are clients) |",
    "Buy – the dip may go on.\n\nSell – nobody knows.",
    "| Company | Rating | Price |\n| --- | --- | --- |\n| Acme | Buy | 12.5 |\n| Bolt | Sell | 2.5 |",
    "Neutral on margins.\n\nBuy on dips.", "buy: return above 10%\n\nsell: return below 10%",
  ])
  func `shares of ratings, tables of companies and advice are not a scale`(text: String) throws {
    #expect(try read("# Acme Pumps\n\n## Notes\n\n\(text)\n").ratingScale.isEmpty)
  }

  @Test func `a row with only a scope is over the steps below it`() throws {
    let table =
      "| 类别 | 级别 | 定义 |\n|---|---|---|\n| 股票评级 | | |\n| | 买入 | 相对指数涨幅20%以上 |\n| | 中性 | 相对指数涨幅-10%~10% |\n| 行业评级 | | |\n| | 看好 | 相对指数涨幅10%以上 |\n| | 看淡 | 相对指数跌幅10%以上 |"
    #expect(
      try read("# 周报\n\n## 评级说明\n\n\(table)\n").ratingScale.map(\.scope) == ["股票", "股票", "行业", "行业"])
  }

  @Test func `a step may fall short of its measure`() throws {
    let text = "## 评级定义\n\n- 跑赢行业（OUTPERFORM）：预计个股表现超过行业指数；\n- 跑输行业（UNDERPERFORM）：预计个股表现不及行业指数。"
    #expect(
      try read("# 周报\n\n副标题\n\n\(text)\n").ratingScale.map(\.rating) == [
        "跑赢行业（OUTPERFORM）", "跑输行业（UNDERPERFORM）",
      ])
  }

  @Test func `a rating of two words keeps its blank`() throws {
    let text =
      "## Ratings\n\n| BUY | Stock with potential return of over 15% |\n| --- | --- |\n| NOT RATED | Stock is not rated, and no return is expected: above or below |"
    #expect(try read("# Acme Pumps\n\n\(text)\n").ratingScale.map(\.rating).contains("NOT RATED"))
  }

  @Test func `a dash of two characters or behind a letter is not part of the definition`() throws {
    #expect(
      try levels("# 评级说明\n\n买入——预期未来6个月涨幅15%以上\n强于大市——预期行业整体表现战胜市场") == [
        "|买入|预期未来6个月涨幅15%以上", "行业|强于大市|预期行业整体表现战胜市场",
      ])
    #expect(
      try levels("# 评级说明\n\nA — 正常风险，未来6个月收益率的波动小于指数波动；\nB — 较高风险，未来6个月收益率的波动大于指数波动；") == [
        "|A|正常风险，未来6个月收益率的波动小于指数波动", "|B|较高风险，未来6个月收益率的波动大于指数波动",
      ])
  }

  @Test func `the definition below several labels is not that of the last`() throws {
    #expect(try levels("# 评级说明\n\n买入（Buy）增持（Add）中性(Neutral)减持(Sell)：相对强于市场表现20%以上；：相对强于市场5%～20%；").isEmpty)
    #expect(
      try levels("# 评级说明\n\n买入（未来6个月涨幅强于市场15%以上）\n减持（未来6个月涨幅弱于市场5%以上）").map { $0.prefix(3) } == [
        "|买入", "|减持",
      ])
  }
}
