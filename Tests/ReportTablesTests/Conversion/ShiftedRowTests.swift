import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import ReportReading

/// Rows whose cells have moved, and shares that are alone: a misprinted price looks like an ADS.
struct ShiftedRowTests {
  @Test func `a price above the market cap makes no factor of its own`() throws {
    let swapped = "9988.HK\t丁\t买入\t5,000\t100.0\t5.00\t6.00\t18.6\t15.5"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, swapped)
    #expect(try reading.values("name", of: "assumptions") == ["conversion_HKD"])
    #expect(try reading.values("pe_status").last == "contradicted")
    #expect(reading.cells(.valueKind) == ["3 price"])
    #expect(try SmallForecast(swapped).values("conversion") == ["null"])
  }

  @Test func `a row that lacks a cell is pointed out and never reconciled`() throws {
    let short = "9988.HK\t丁\t买入\t100.0\t5,000\t5.00\t6.00\t18.6"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, short)
    #expect(reading.cells(.valueKind) == ["3 "] && reading.messages(.valueKind)[0].contains("8 cells"))
    #expect(try reading.values("pe_status").last == "unchecked")
  }

  @Test(arguments: [
    // EPS in dollars beside yuan; EPS in Hong Kong dollars; a misprinted price; a lost point.
    ("100.0", "0.64", "0.77", 0), ("100.0", "5.00", "6.00", 0), ("171.1", "5.00", "6.00", 1),
    ("1000.0", "5.00", "6.00", 1),
  ])
  func `a share has a factor of its own only where another currency explains it`(
    price: String, first: String, second: String, count: Int
  ) throws {
    let odd =
      "0005.HK\t丁\t买入\t\(price)\t5,000\t\(first)\t\(second)\t\(count == 0 ? "20.0" : "18.6")\t\(count == 0 ? "16.7" : "15.5")"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan, odd)
    #expect(reading.cells(.conversionAlone).count == count)
    #expect(try reading.values("name", of: "assumptions").contains("conversion_0005.HK") == (count == 0))
    #expect(try reading.values("pe_status").last == (count == 0 ? "reconciled" : "contradicted"))
  }

  @Test func `a factor of 1 that PE without decimals allow is as easily a misprinted price`() throws {
    let odd = "0005.HK\t丁\t买入\t93.0\t5,000\t5.00\t6.00\t19\t16"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan, odd)
    #expect(try reading.values("name", of: "assumptions") == ["conversion_HKD"])
    #expect(try reading.values("pe_status").last == "contradicted")
    #expect(reading.cells(.conversionAlone) == ["4 conversion"])
  }

  @Test(arguments: [
    // The price blank and all behind it moved right; the same in a table of one row; the price lost and the row closed up.
    "9988.HK\t丁\t买入\t\t100.0\t50,000\t5.00\t6.00\t18.6", "9988.HK\t丁\t买入\t50,000\t5.00\t6.00\t18.6\t15.5\t",
    "9988.HK\t丁\t100.0\t50,000\t5.00\t6.00\t18.6\t15.5\t",
  ])
  func `a row that has shifted has no figures, and a warning says so`(row: String) throws {
    for reading in [
      try SmallForecast(SmallForecast.tencent, SmallForecast.netease, row), try SmallForecast(row),
    ] {
      let last = try reading.values("ticker").count
      #expect(reading.cells(.rowShifted) == ["\(last) "])
      for column in [
        "price", "market_cap_mn", "eps_fy1", "eps_fy2", "pe_printed_fy1", "pe_fy1", "eps_growth_fy2",
      ] {
        #expect(try reading.values(column).last == "null", "\(column)")
      }
    }
    #expect(try SmallForecast(SmallForecast.tencent, SmallForecast.netease).cells(.rowShifted).isEmpty)
  }

  @Test(arguments: [
    "100.0\t5,000\t6.00\t18.6\t15.5\t", "100.0\t5,000\t\t5.00\t18.6\t15.5",
    "100.0\t5,000\t5.00\t6.00\t18.6\t",
  ])
  func `a pair of which one half is missing is not reconciled`(figures: String) throws {
    let reading = try SmallForecast(
      SmallForecast.tencent, SmallForecast.netease, "9988.HK\t丁\t买入\t\(figures)")
    #expect(try reading.values("pe_status").last != "reconciled")
    #expect(reading.document.diagnostics.contains { $0.row == 3 && $0.severity != .info })
  }

  @Test func `a mark for no PE, and a loss without one, is not a half of a pair`() throws {
    let reading = try SmallForecast(
      SmallForecast.tencent, SmallForecast.netease, "9988.HK\t丁\t买入\t100.0\t5,000\t-5.00\t6.00\t\t15.5",
      "1810.HK\t戊\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t-")
    #expect(try reading.values("pe_status").suffix(2) == ["reconciled", "reconciled"])
  }

  @Test func `a factor a hundred times that of the currency is not a factor`() throws {
    let odd = "0005.HK\t丁\t买入\t0.5\t5,000\t5.00\t6.00\t18.6\t15.5"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan, odd)
    #expect(try reading.values("pe_status").last == "contradicted")
    #expect(try reading.values("name", of: "assumptions") == ["conversion_HKD"])
  }

  @Test func `an ADS beside others is explained by common numbers of shares`() throws {
    let others = ["A.O", "B.O"].map { "\($0)\t甲\t买入\t100.0\t5,000\t5.00\t6.00\t20.0\t16.7" }
    for (multiples, count) in [("5.0\t4.2", 0), ("2.0\t1.7", 1), ("3.1\t2.6", 1)] {
      let ads = "C.O\t丙\t买入\t100.0\t5,000\t5.00\t6.00\t\(multiples)"
      #expect(
        try SmallForecast(others[0], others[1], ads).cells(.conversionAlone).count == count, "\(multiples)")
    }
  }

  @Test func `shares of one currency that agree on nothing are each at their own factor`() throws {
    let reading = try SmallForecast(
      "PDD.O\t甲\t买入\t137.3\t190,734\t17.9\t25.9\t14\t10", "JD.O\t乙\t买入\t26.0\t40,000\t13.0\t14.6\t7\t6")
    #expect(try reading.values("pe_status") == ["reconciled", "reconciled"])
    #expect(reading.cells(.conversionAlone).isEmpty)
  }
}
