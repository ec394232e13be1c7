import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import ReportReading

/// The rule of Docs/conversion.md, case by case: who shares a factor, signs, rounding.
struct ConversionRuleTests {
  // MARK: Which rows share a factor

  @Test func `rows without a code have factors of their own under names of their own`() throws {
    let reading = try SmallForecast(
      "-\t甲\t买入\t10.00\t5,000\t0.50\t0.60\t20.0\t16.7", "-\t乙\t买入\t10.00\t5,000\t0.50\t0.60\t40.0\t33.3",
      "X1\t丙\t买入\t10.00\t5,000\t0.50\t0.60\t30.0\t25.0", "X1\t丁\t买入\t10.00\t5,000\t0.50\t0.60\t20.0\t16.7")
    #expect(
      try reading.values("name", of: "assumptions") == [
        "conversion_甲", "conversion_乙", "conversion_X1 丙", "conversion_X1 丁",
      ])
    #expect(try reading.values("pe_status").allSatisfy { $0 == "reconciled" })
    #expect(reading.cells(.duplicateRow) == ["4 ticker"])
  }

  @Test func `twins of one code pool their pairs, so that unlike ones contradict each other`() throws {
    let reading = try SmallForecast(
      "PDD.O\t甲\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5",
      "PDD.O\t甲\t买入\t50.0\t5,000\t5.00\t6.00\t18.6\t15.5")
    #expect(try reading.values("conversion") == ["null", "null"])
    #expect(try reading.values("pe_status") == ["contradicted", "contradicted"])
    #expect(reading.cells(.peContradicted).count == 4)
    let alike = try SmallForecast(
      SmallForecast.tencent, "700 HK\t甲\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5")
    #expect(try alike.values("name", of: "assumptions") == ["conversion_0700.HK"])
    #expect(try alike.values("pe_status") == ["reconciled", "reconciled"])
  }

  // MARK: Yuan

  @Test func `a factor between yuan and yuan is 1, and PE that say otherwise are contradicted`() throws {
    let stale = try SmallForecast(
      "600000.SH\t甲\t买入\t10.20\t5,000\t0.50\t0.60\t20.0\t16.7",
      "600001.SH\t乙\t买入\t15.30\t5,000\t0.50\t0.60\t30.0\t25.0")
    #expect(try stale.values("value", of: "assumptions") == ["1"])
    #expect(try stale.values("pe_status") == ["contradicted", "contradicted"])
    #expect(stale.cells(.conversionDisagrees) == ["1 conversion"])
    #expect(stale.messages(.conversionDisagrees).first?.contains("4 of 4 printed PE agree") == true)
    let one = try SmallForecast("600000.SH\t甲\t买入\t10.00\t5,000\t0.50\t0.60\t20.0\t33.3")
    #expect(one.cells(.peContradicted) == ["1 pe_printed_fy2"] && one.cells(.conversionDisagrees).isEmpty)
  }

  // MARK: Signs

  @Test(arguments: [
    ("-5.00", "18.6"), ("5.00", "-18.6"), ("0", "18.6"), ("0.00", "18.6"), ("5.00", "0"),
  ])
  func `PE and EPS with opposite signs, or one that is 0, contradict each other`(eps: String, pe: String)
    throws
  {
    let odd = SmallForecast.tencent.replacing("5.00", with: eps).replacing("18.6", with: pe)
    let reading = try SmallForecast(odd, SmallForecast.netease, SmallForecast.meituan)
    #expect(try reading.values("pe_status") == ["contradicted", "reconciled", "reconciled"])
    #expect(reading.cells(.peContradicted) == ["1 pe_printed_fy1"])
    // Without any factor as well, unless rounding explains an EPS of 0.00.
    guard eps != "0.00" else { return }
    let alone = try SmallForecast("0700.HK\t甲\t买入\t100.0\t5,000\t\(eps)\t-\t\(pe)\t-")
    #expect(try alone.values("pe_status") == ["contradicted"])
  }

  @Test func `a loss with a negative PE is checked like a profit`() throws {
    let loss = SmallForecast.tencent.replacing("5.00", with: "-5.00")
    let right = try SmallForecast(
      loss.replacing("18.6", with: "-18.6"), SmallForecast.netease, SmallForecast.meituan)
    #expect(try right.values("pe_status") == ["reconciled", "reconciled", "reconciled"])
    let wrong = try SmallForecast(
      loss.replacing("18.6", with: "-28.6"), SmallForecast.netease, SmallForecast.meituan)
    #expect(wrong.cells(.peContradicted) == ["1 pe_printed_fy1"])
    #expect(wrong.messages(.peContradicted).first?.contains("computed -18.6 at the factor 0.93") == true)
    #expect(try right.values("pe_fy1").first == "null")
  }

  @Test func `EPS that rounds to nothing allows the PE that rounding allows`() throws {
    let small = "0800.HK\t丁\t买入\t1.0\t5,000\t0.0\t0.1\t45.0\t9.3"
    #expect(
      try SmallForecast(SmallForecast.tencent, SmallForecast.netease, small).values("pe_status").last
        == "reconciled")
    let large = small.replacing("45.0", with: "10.0")
    #expect(
      try SmallForecast(SmallForecast.tencent, SmallForecast.netease, large).values("pe_status").last
        == "contradicted")
  }

  // MARK: Approximate numbers and small ones

  @Test func `an approximate PE is neither proof nor error`() throws {
    let reading = try SmallForecast(
      SmallForecast.tencent.replacing("18.6", with: "约20"), SmallForecast.netease, SmallForecast.meituan)
    #expect(try reading.values("pe_status") == ["unchecked", "reconciled", "reconciled"])
    #expect(reading.document.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test func `messages show small factors to four digits`() throws {
    let reading = try SmallForecast("0700.HK\t甲\t买入\t100000.0\t500,000\t0.05\t0.06\t18.6\t15.5")
    #expect(reading.messages(.conversionInferred).first?.contains("0.000008497 to 0.00001011") == true)
  }

  @Test func `EPS above the price are shifted columns only where price and EPS are of one currency`() throws {
    let ads = try SmallForecast("VIPS.N\t甲\t买入\t13.02\t7,090\t16.50\t17.80\t5.7\t5.3")
    #expect(ads.cells(.valueKind).isEmpty)
    let yuan = try SmallForecast("600000.SH\t甲\t买入\t13.02\t7,090\t16.50\t17.80\t0.8\t0.7")
    #expect(yuan.cells(.valueKind) == ["1 eps_fy1", "1 eps_fy2"])
    let unproved = try SmallForecast("VIPS.N\t甲\t买入\t13.02\t7,090\t16.50\t17.80\t-\t-")
    #expect(unproved.cells(.valueKind) == ["1 eps_fy1", "1 eps_fy2"])
  }
}
