import ReportTables
import Tabular
import Testing
import Document
import MarkdownInput
import ReportReading

struct RatingRanksTests {
  /// Rank and source of each company's rating.
  private func ranks(_ ratings: [String], scale: String = "") throws -> [String] {
    let rows = ratings.enumerated().map { index, rating in
      "60000\(index).SH\t公司\(index)\t\(rating)\t10.00\t5,000\t0.50\t0.60\t20.0\t16.7"
    }
    let header = "公司代码\t公司名称\t投资评级\t昨收盘\t总市值 (百万元)\tEPS 2024E\tEPS 2025E\tPE 2024E\tPE 2025E"
    let text = Small.title + "## 盈利预测\n\n" + ([header] + rows).joined(separator: "\n") + "\n\n" + scale
    let source = try SourceText(name: "small", data: Array(text.utf8))
    let table = try #require(
      try ReportDocument(Report(parsing: Document(markdown: source))).document.table("companies"))
    let rank = try #require(table.values(of: "rating_rank"))
    let origin = try #require(table.values(of: "rating_scale_source"))
    return zip(rank, origin).map { "\($0.plain) \($1.plain)" }
  }

  private func scale(_ words: String...) -> String {
    let rows = words.enumerated().map { "\($0.offset == 0 ? "股票投资评级" : "")\t\($0.element)\t定义" }
    return "## 投资评级标准\n\n类别\t级别\t说明\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func `the report's own scale comes first`() throws {
    #expect(
      try ranks(["优于大市", "弱于大市"], scale: scale("优于大市", "中性", "弱于大市", "无评级")) == ["1 report", "3 report"])
    #expect(try ranks(["回避", "推荐"], scale: scale("强烈推荐", "推荐", "回避")) == ["3 report", "2 report"])
  }

  @Test func `English abbreviations rank like their words`() throws {
    #expect(try ranks(["OW", "N", "UW"]) == ["1 ladder", "2 ladder", "3 ladder"])
    #expect(try ranks(["O", "E", "NR"]) == ["1 ladder", "2 ladder", "null null"])
    #expect(try ranks(["O", "M"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["OW"], scale: scale("Overweight", "Neutral", "Underweight")) == ["1 report"])
  }

  @Test func `a single letter that no other rating explains has no rank`() throws {
    #expect(try ranks(["N", "N"]) == ["null null", "null null"])
    #expect(try ranks(["O", "X"]) == ["null null", "null null"])
    #expect(try ranks(["N", "买入"]) == ["null null", "1 ladder"])
  }

  @Test func `a scale that is printed worst first is read as such`() throws {
    #expect(try ranks(["买入", "卖出"], scale: scale("卖出", "减持", "中性", "增持", "买入")) == ["1 report", "5 report"])
  }

  @Test func `a scale that lacks a step does not decide`() throws {
    #expect(try ranks(["买入", "增持", "减持"], scale: scale("买入", "减持")) == ["1 ladder", "2 ladder", "4 ladder"])
    #expect(try ranks(["买入", "减持"], scale: scale("买入", "减持")) == ["1 ladder", "4 ladder"])
    #expect(try ranks(["买入", "减持"], scale: scale("买入", "中性", "减持")) == ["1 report", "3 report"])
  }

  @Test func `a scale out of order has the ladder's order, or none`() throws {
    #expect(
      try ranks(["Buy", "Hold", "Sell"], scale: scale("Buy", "Sell", "Hold")) == [
        "1 ladder", "2 ladder", "3 ladder",
      ])
    #expect(try ranks(["推荐", "中性"], scale: scale("卖出", "中性", "推荐")) == ["1 report", "2 report"])
  }

  @Test func `the first of two scales in one table decides`() throws {
    #expect(
      try ranks(
        ["Buy", "Hold"], scale: scale("Buy", "Hold", "Sell", "Outperform", "Market-perform", "Underperform"))
        == ["1 report", "2 report"])
  }

  @Test func `without a scale the ladder that holds every word decides`() throws {
    #expect(try ranks(["买入", "增持", "中性"]) == ["1 ladder", "2 ladder", "3 ladder"])
    #expect(try ranks(["优于大市", "中性"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["买入", "审慎增持"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["优于大势", "落后大势"]) == ["1 ladder", "3 ladder"])
    #expect(try ranks(["超配", "中配"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["谨慎增持"]) == ["null null"])
    #expect(try ranks(["推荐", "谨慎推荐", "强烈推荐"]) == ["2 ladder", "3 ladder", "1 ladder"])
  }

  @Test func `what is done with a rating, quotes and blanks are not part of its word`() throws {
    #expect(
      try ranks(["买入（维持）", "买入(首次)", "“增持”", "中 性", "增持 上调"]) == [
        "1 ladder", "1 ladder", "2 ladder", "3 ladder", "2 ladder",
      ])
    #expect(try ranks(["优于大市 维持", "弱于大市·下调"]) == ["1 ladder", "3 ladder"])
    #expect(try ranks(["跑赢行业（维持）"], scale: scale("跑赢行业", "中性", "跑输行业")) == ["1 report"])
  }

  @Test func `English words are on ladders of their own`() throws {
    #expect(try ranks(["Buy", "HOLD", "Sell"]) == ["1 ladder", "null null", "null null"])
    #expect(try ranks(["Outperform"]) == ["1 ladder"])
    #expect(try ranks(["Buy (Maintain)", "Outperform"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["Overweight", "Equal-weight"]) == ["1 ladder", "2 ladder"])
    #expect(try ranks(["Neutral", "NR"]) == ["null null", "null null"])
  }

  @Test func `the best of several words is the best of its ladder where one allows it`() throws {
    #expect(try ranks(["推荐", "谨慎推荐", "回避"]) == ["1 ladder", "2 ladder", "4 ladder"])
    #expect(try ranks(["推荐"]) == ["null null"])
  }

  @Test func `a word that may be on several steps has no rank, and neither has no rating`() throws {
    #expect(try ranks(["中性"]) == ["null null"])
    #expect(try ranks(["无评级", "优于大市"]) == ["null null", "1 ladder"])
    #expect(try ranks(["值得拥有"]) == ["null null"])
  }
}
