import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import Testing

@testable import ReportArchive

/// Two or three small reports held against each other.
@Suite("What changed from one report to the next")
struct ComparisonTests {
  /// A row of a company: price, cap, rating, EPS of two years and its PE follow.
  private struct Row {
    var price: Double
    var cap: Double
    var eps: [Double]
    var rating = "推荐"
  }

  private static func report(
    _ week: Int, house: String = "青禾证券", title: String? = nil, _ rows: [(String, Row)], hasCap: Bool = true
  ) -> String {
    let head = ["公司代码", "公司名称", "投资评级", "收盘价（元）"] + (hasCap ? ["总市值（百万元）"] : []) + ["EPS（元）", "", "PE", ""]
    let under = Array(repeating: "", count: hasCap ? 5 : 4) + ["2025E", "2026E", "2025E", "2026E"]
    let table = rows.map { code, row in
      ([code, "衡算科技", row.rating, text(row.price)] + (hasCap ? [String(Int(row.cap))] : [])
        + row.eps.map(text) + row.eps.map { text(row.price / $0) }).joined(separator: "\t")
    }
    return
      (["# " + (title ?? "人工智能周报（25年第\(week)周）"), "", "## 重点公司盈利预测及投资评级", ""]
      + [head.joined(separator: "\t"), under.joined(separator: "\t")] + table
      + ["", "资料来源: Wind、\(house)经济研究所预测", "", "## 投资建议", "", "我们推荐龙头公司。", ""]).joined(separator: "\n")
  }

  private static func text(_ number: Double) -> String {
    DecimalText.of(number)
  }

  private func document(_ texts: [String], hasPages: Bool = false) throws -> TabularDocument {
    let reports = try texts.enumerated().map { index, text in
      let source = try SourceText(name: "\(index).md", data: Array(text.utf8))
      return try ReportDocument(Report(parsing: Document(markdown: source)))
    }
    return try ReportSet(reports).document(hasPages: hasPages)
  }

  private func rows(_ name: String, of texts: [String]) throws -> [[String: Value]] {
    let table = try #require(try document(texts).table(name))
    return table.rows.map { Dictionary(zip(table.columns.map(\.name), $0.values)) { $1 } }
  }

  private func codes(_ texts: [String]) throws -> Set<String> {
    Set(try rows("checks", of: texts).compactMap { $0["code"]?.text })
  }

  @Test(
    "Bonus shares are not a fall of the price",
    arguments: [1.4, 1.5, 1.45, 1.48, 1.3, 2.5])
  func bonus(factor: Double) throws {
    let texts = [
      Self.report(30, [("609901.SH", Row(price: 42.0, cap: 42_000, eps: [1.26, 1.68]))]),
      Self.report(
        31,
        [
          (
            "609901.SH",
            Row(price: 42.6 / factor, cap: 42_600, eps: [1.26 / factor, 1.68 / factor])
          )
        ]),
    ]
    let now = try rows("company_history", of: texts).filter { $0["week"] == .integer(31) }
    #expect(now.count == 2)
    for row in now {
      #expect(row["split_factor"]?.number == factor)
      #expect(abs((row["price_change"]?.number ?? 1) - 0.014) < 0.002)
      #expect(abs(row["eps_revision"]?.number ?? 1) < 0.012)
    }
    #expect(try rows("changes", of: texts).isEmpty)
    #expect(try codes(texts).contains("share-split"))
  }

  @Test("Newly sold shares are not a bonus issue: the price does not fall, and the count is reported")
  func placement() throws {
    let texts = [
      Self.report(30, [("609901.SH", Row(price: 42.0, cap: 42_000, eps: [1.26, 1.68]))]),
      Self.report(31, [("609901.SH", Row(price: 41.0, cap: 57_400, eps: [0.90, 1.20]))]),
    ]
    let now = try rows("company_history", of: texts).filter { $0["week"] == .integer(31) }
    #expect(now.allSatisfy { $0["split_factor"] == .integer(1) })
    #expect(abs((now.first?["price_change"]?.number ?? 0) + 1 / 42.0) < 1e-9)
    #expect(try codes(texts).isSuperset(of: ["share-count-changed"]))
    #expect(try !codes(texts).contains("share-split"))
  }

  @Test("A share count that changes only by rounding is not reported")
  func roundedCaps() throws {
    let texts = [
      Self.report(30, [("609901.SH", Row(price: 3.0, cap: 300, eps: [1.26, 1.68]))]),
      Self.report(31, [("609901.SH", Row(price: 3.4, cap: 400, eps: [1.26, 1.68]))]),
    ]
    #expect(try !codes(texts).contains("share-count-changed"))
  }

  @Test("Without market caps, EPS of two years that are both a tenth show the split")
  func withoutCaps() throws {
    let texts = [
      Self.report(30, [("609901.SH", Row(price: 420, cap: 0, eps: [12.60, 16.80]))], hasCap: false),
      Self.report(31, [("609901.SH", Row(price: 41, cap: 0, eps: [1.26, 1.68]))], hasCap: false),
      Self.report(32, [("609901.SH", Row(price: 30, cap: 0, eps: [0.63, 0.90]))], hasCap: false),
    ]
    let history = try rows("company_history", of: texts)
    #expect(history.filter { $0["week"] == .integer(31) }.allSatisfy { $0["split_factor"] == .integer(10) })
    #expect(history.filter { $0["week"] == .integer(32) }.allSatisfy { $0["split_factor"] == .integer(1) })
  }

  @Test("A rating is compared on a scale that both reports share, even if one prints another")
  func ratings() throws {
    func changes(_ old: [String], _ new: [String]) throws -> [String] {
      let texts = [(30, old), (31, new)].map { week, ratings in
        Self.report(
          week,
          ratings.enumerated().map {
            ("60990\($0.offset).SH", Row(price: 42, cap: 42_000, eps: [1.26, 1.68], rating: $0.element))
          })
      }
      return try rows("company_history", of: texts).filter {
        $0["week"] == .integer(31) && $0["fiscal_year"] == .text("2025E")
      }.map { $0["rating_change"]?.text ?? "" }
    }
    #expect(try changes(["推荐", "推荐"], ["强烈推荐", "推荐"]) == ["raised", "unchanged"])
    #expect(try changes(["推荐"], ["中性"]) == ["lowered"])
    #expect(try changes(["回避", "推荐"], ["中性", "推荐"]) == ["raised", "unchanged"])
    #expect(try changes(["推薦"], ["推荐"]) == ["unchanged"])
    #expect(try changes(["推荐"], ["看好"]) == [""])
  }

  @Test("A company without a code in one of two reports is the one of its name, and no website")
  func missingCode() throws {
    let row = [("609901.SH", Row(price: 42, cap: 42_000, eps: [1.26, 1.68]))]
    let coded = Self.report(30, row).replacing("EPS（元）", with: "EPS（人民币）")
    let uncoded = Self.report(31, [("609901.SH", Row(price: 42, cap: 42_000, eps: [1.30, 1.68]))])
      .replacing("EPS（元）", with: "EPS（人民币）").replacing("公司代码\t", with: "").replacing("609901.SH\t", with: "")
      .replacing(
        "\n\t\t\t\t\t", with: "\n\t\t\t\t")
    let changes = try rows("changes", of: [coded, uncoded])
    #expect(changes.map { $0["kind"] } == [.text("estimate_raised")], "\(changes)")
    let other = uncoded.replacing("衡算科技", with: "半山出行")
    let texts = try rows("changes", of: [coded, other]).compactMap { $0["text"]?.text }
    #expect(Set(texts) == ["青禾证券：半山出行首次覆盖，评级“推荐”", "青禾证券：衡算科技（609901.SH）不再覆盖"])
  }

  @Test("A fiscal year has one spelling in the panel, however each house prints it")
  func fiscalYears() throws {
    let row = [("609901.SH", Row(price: 42, cap: 42_000, eps: [1.26, 1.68]))]
    let other = Self.report(30, house: "南川证券", row).replacing("2025E", with: "25E").replacing(
      "2026E", with: "26F")
    let years = try rows("company_history", of: [Self.report(30, row), other]).map { $0["fiscal_year"] }
    #expect(years.compactMap { $0?.text }.sorted() == ["2025E", "2025E", "2026E", "2026E"])
  }

  @Test("A change that may be a misprint has no revision in the history either")
  func misprint() throws {
    let texts = [30, 31, 32].map { week in
      let text = Self.report(week, [("609901.SH", Row(price: 42.0, cap: 42_000, eps: [1.26, 1.68]))])
      return week == 31 ? text.replacing("\t1.26\t", with: "\t12.6\t") : text
    }
    let history = try rows("company_history", of: texts)
    let revisions = history.filter { $0["fiscal_year"] == .text("2025E") }.map { $0["eps_revision"] }
    #expect(revisions == [.missing, .missing, .missing])
    let others = history.filter { $0["fiscal_year"] == .text("2026E") }.map { $0["eps_revision"]?.number }
    #expect(others == [nil, 0, 0])
    #expect(try rows("changes", of: texts).isEmpty)
    #expect(try codes(texts).contains("revision-unsure"))
  }

  @Test("The consensus has no figure per share from before a split that another house has seen")
  func otherShares() throws {
    func row(_ factor: Double) -> [(String, Row)] {
      [("609901.SH", Row(price: 42 / factor, cap: 42_000, eps: [1.26 / factor, 1.68 / factor]))]
    }
    let texts = [
      Self.report(30, house: "南川证券", row(1)), Self.report(30, row(1)), Self.report(31, row(2)),
    ]
    let figures = try rows("consensus", of: texts).filter { $0["fiscal_year"] == .text("2025E") }
    let eps = try #require(figures.first { $0["metric"] == .text("eps") })
    #expect(eps["houses"] == .text("青禾证券") && eps["mean"]?.number == 0.63)
    #expect(figures.first { $0["metric"] == .text("pe") }?["n"] == .integer(2))
    #expect(try codes(texts).contains("estimate-other-shares"))
    let caughtUp = texts + [Self.report(31, house: "南川证券", row(2))]
    #expect(
      try rows("consensus", of: caughtUp).first { $0["metric"] == .text("eps") }?["n"] == .integer(2))
    #expect(try !codes(caughtUp).contains("estimate-other-shares"))
  }

  @Test("A check says that a report without a series is not compared with others")
  func uncompared() throws {
    let row = [("609901.SH", Row(price: 42, cap: 42_000, eps: [1.26, 1.68]))]
    let dated = "智能时代的平台公司\n\n发布日期：2025年7月25日"
    #expect(
      try codes([Self.report(30, row), Self.report(0, title: dated, row)]).contains("report-uncompared"))
    #expect(try !codes([Self.report(30, row), Self.report(31, row)]).contains("report-uncompared"))
  }

  @Test(
    "A line over the weeks has prices and EPS on current shares, also for a house that has not seen the split"
  )
  func sharesOfNow() throws {
    func row(_ factor: Double) -> [(String, Row)] {
      [("609901.SH", Row(price: 42 / factor, cap: 42_000, eps: [1.26 / factor, 1.68 / factor]))]
    }
    let texts = [
      Self.report(29, house: "南川证券", row(1)), Self.report(30, row(1)), Self.report(31, row(2)),
      Self.report(32, row(2)),
    ]
    let history = try #require(try document(texts, hasPages: true).table("company_history"))
    let helpers = Dictionary(
      uniqueKeysWithValues: history.presentation.helpers.map { ($0.name, $0) })
    #expect(helpers["price_now"]?.initial.map(\.number) == Array(repeating: 21, count: 8))
    #expect(helpers["eps_now"]?.initial.first?.number == 0.63)
    let without = try #require(
      try document([Self.report(30, row(1)), Self.report(31, row(1))], hasPages: true).table(
        "company_history"))
    #expect(!without.presentation.helpers.contains { $0.name == "price_now" })
  }

  @Test("The sentence of a change says that it is computed on current shares")
  func sentence() throws {
    let texts = [
      Self.report(30, [("609901.SH", Row(price: 42.0, cap: 42_000, eps: [1.20, 1.68]))]),
      Self.report(31, [("609901.SH", Row(price: 21.0, cap: 42_000, eps: [0.66, 0.84]))]),
    ]
    #expect(
      try rows("changes", of: texts).map { $0["text"]?.text ?? "" }
        == ["青禾证券：衡算科技（609901.SH）2025E EPS 由 1.20 上调至 0.66（+10.0%，按拆并股折算）"])
  }
}

/// Numbers with two digits behind the point.
private enum DecimalText {
  static func of(_ number: Double) -> String {
    let cents = Int((number * 100).rounded())
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
