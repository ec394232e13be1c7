import Document
import ReadingSupport
import ReportReading
import TestSupport
import Testing

/// Figures that are written unlike the others of their column.
struct ColumnGuardTests {
  private func visits(_ cells: String..., header: String = "周平均访问 (M)") throws -> Report {
    let rows = cells.enumerated().map { "| 站\($0) | \($1) | 1.2% | 00:06:34 |\n" }.joined()
    return try read("# 周报（24年第27周）\n\n## 网站流量\n\n| 应用名称 | \(header) | 环比增长 | 停留时间 |\n|-|-|-|-|\n" + rows)
  }

  @Test(arguments: ["13.1B", "12K", "0.5万", "62445"])
  func `a figure with a unit or a size of its own is left empty`(cell: String) throws {
    let report = try visits("635.10", "310.40", "131.80", cell)
    #expect(report.traffic.map { $0.visits?.value == nil } == [false, false, false, true])
    #expect(report.codes(.unitDiffers).map(\.row) == [4])
    #expect(report.codes(.unitDiffers).first?.printed == cell)
  }

  @Test func `a unit that changes nothing, or that all cells have, is not a different unit`() throws {
    let same = try visits("635.10", "310.40M", "131.80")
    #expect(same.codes(.unitDiffers).isEmpty && same.traffic.allSatisfy { $0.visits?.value != nil })
    let all = try visits("1.2B", "310.4M", "12K", header: "周平均访问")
    #expect(all.codes(.unitDiffers).isEmpty && all.traffic.allSatisfy { $0.visits?.value != nil })
    let two = try visits("635", "310.40", "131.80", "2600")
    #expect(two.codes(.unitDiffers).isEmpty)
  }

  private func caps(_ cells: String...) throws -> Report {
    let rows = cells.enumerated().map { "| 60000\($0).SH | 甲\($0) | 10.00 | \($1) |\n" }.joined()
    return try read("# 周报\n\n| 代码 | 名称 | 收盘价 | 总市值（百万） |\n|-|-|-|-|\n" + rows)
  }

  @Test(arguments: ["478.086", "1,478.086"])
  func `a point where the others have commas is left empty`(odd: String) throws {
    let report = try caps("478,086", odd, "37,000")
    #expect(report.companies.map { $0.marketCap?.value == nil } == [false, true, false])
    #expect(report.codes(.unitDiffers).map(\.row) == [2])
    for clean in [
      try caps("478.086", "120.5", "37,000"), try caps("478.086"), try caps("478.0", "37,000", "12,000"),
    ] {
      #expect(clean.codes(.unitDiffers).isEmpty)
    }
  }

  @Test(arguments: [
    ("近30天访问量（百万）", true), ("季访问量（百万）", true), ("年访问量（百万）", true), ("单日访问（百万）", true), ("去年同期访问量（百万）", true),
    ("预测访问量（百万）", true), ("双周访问量（百万）", true), ("Biweekly visits (M)", true),
    ("累计访问量（百万）", true), ("周日均访问量（百万）", true), ("访问量（百万）", false), ("近7天访问量（百万）", false),
    ("本周访问量（百万）", false), ("Visits (M)", false),
    ("2024年第27周访问量（百万）", false),
  ])
  func `only visits of a week, or of no time at all, are weekly`(header: String, isOther: Bool) throws {
    #expect(try visits("635.10", header: header).traffic.isEmpty == isOther)
  }

  @Test(
    arguments: [("EPS（港仙）", "HKD"), ("EPS（分）", nil), ("EPS (cents)", nil), ("EPS（美分）", "USD")]
      as [(String, String?)])
  func `earnings in hundredths of a currency are divided and reported`(header: String, currency: String?)
    throws
  {
    let report = try read(
      "# 周报\n\n| 代码 | 名称 | 收盘价 | \(header) 2024E | PE 2024E |\n|-|-|-|-|-|\n| 0700.HK | 甲 | 10.00 | 50.5 | 20 |\n"
    )
    let company = try #require(report.companies.first)
    #expect(company.estimates.first?.eps?.value?.description == "0.505")
    #expect(company.epsCurrency == currency)
    #expect(report.codes(.unitConverted).count == 1)
    let whole = try read(
      "# 周报\n\n| 代码 | 名称 | 收盘价 | 分部 EPS 2024E | PE 2024E |\n|-|-|-|-|-|\n| 0700.HK | 甲 | 10.00 | 50.5 | 20 |\n"
    )
    #expect(whole.codes(.unitConverted).isEmpty)
  }
}
