import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import ReportReading

/// Rows whose cells have moved, and shares that stand alone: a misprinted price looks like an ADS.
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
  func `a share at a factor of its own is pointed out where nothing known explains it`(
    price: String, first: String, second: String, count: Int
  ) throws {
    let odd =
      "0005.HK\t丁\t买入\t\(price)\t5,000\t\(first)\t\(second)\t\(count == 0 ? "20.0" : "18.6")\t\(count == 0 ? "16.7" : "15.5")"
    let reading = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan, odd)
    #expect(reading.cells(.conversionAlone).count == count)
    #expect(try reading.values("name", of: "assumptions").contains("conversion_0005.HK"))
  }

  @Test func `a factor a hundred times that of the currency is no factor`() throws {
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
