import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import ReportReading

/// Factors, rates and share ratios that the user gives.
struct GivenFactorTests {
  @Test func `a factor for one company leaves the others' as it was`() throws {
    let free = try SmallForecast(SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan)
    let given = try SmallForecast(
      SmallForecast.tencent, SmallForecast.netease, SmallForecast.meituan,
      options: ReportOptions(factors: ["700.HK": try decimal("0.929")]))
    for column in ["low", "value", "high"] {
      let before = try free.values(column, of: "assumptions")
      #expect(try given.values(column, of: "assumptions").last == before.last)
    }
    #expect(try given.values("name", of: "assumptions") == ["conversion_0700.HK", "conversion_HKD"])
    #expect(try given.values("low", of: "assumptions").first != "null")
  }

  @Test(arguments: [
    (
      ReportOptions(exchangeRates: ["EUR": DecimalNumber(8)]),
      "no company is priced in EUR; prices are in HKD"
    ),
    (
      ReportOptions(sharesPerADS: ["FOO.O": DecimalNumber(4)]),
      "no company is called 'FOO.O'; the companies are 0700.HK"
    ),
    (ReportOptions(sharesPerADS: ["0700.hk": DecimalNumber(4)]), "none is given; add the rate of HKD in CNY"),
    (ReportOptions(factors: ["700": DecimalNumber(1)]), "no company is called '700'"),
    (ReportOptions(exchangeRates: ["CNY": DecimalNumber(1)]), "rates are in CNY already"),
  ])
  func `a given number that nothing reads is reported with the way out`(options: ReportOptions, words: String)
    throws
  {
    let reading = try SmallForecast(SmallForecast.tencent, options: options)
    let message = try #require(reading.messages(.assumptionUnused).first)
    #expect(message.contains(words), "\(message)")
    #expect(try !reading.values("origin", of: "assumptions").contains("given"))
  }

  @Test func `given numbers are found under any spelling of a code, and so is where they come from`() throws {
    let source = AssumptionSource(asOf: nil, source: "某处")
    let options = ReportOptions(
      exchangeRates: ["USD": try decimal("7.27")], sharesPerADS: ["pdd.o": DecimalNumber(4)],
      factors: ["00700 HK": try decimal("0.93")],
      sources: ["ads_pdd.o": source, "conversion_00700 HK": source])
    let reading = try SmallForecast(
      SmallForecast.tencent, "PDD.O\t乙\t买入\t137.3\t190,734\t17.9\t25.9\t14\t10", options: options)
    #expect(
      try reading.values("name", of: "assumptions") == ["conversion_0700.HK", "fx_USD", "ads_PDD.O"])
    #expect(try reading.values("source", of: "assumptions") == ["某处", "null", "某处"])
    #expect(reading.cells(.assumptionUnused).isEmpty)
  }

  @Test func `a contradicted cell says what is printed, computed and would agree, for a given factor too`()
    throws
  {
    let reading = try SmallForecast(
      SmallForecast.tencent, options: ReportOptions(exchangeRates: ["HKD": try decimal("0.5")]))
    let message = try #require(reading.messages(.peContradicted).first)
    #expect(message.contains("printed PE 18.6") && message.contains("computed 10 at the factor 0.5"))
    #expect(message.contains("9.985 to 10.02 would agree"))
    let notes = try #require(reading.document.document.table("companies")?.rows.first?.notes)
    #expect(notes["pe_printed_fy1"]?.text.english == message && notes["pe_gap_fy1"]?.text.english == message)
  }

  @Test func `shares an ADS are suggested for prices in dollars only`() throws {
    let options = ReportOptions(exchangeRates: ["USD": try decimal("7.27"), "HKD": try decimal("3.72")])
    let ads = try SmallForecast("PDD.O\t甲\t买入\t137.3\t190,734\t17.9\t25.9\t14\t10", options: options)
    #expect(
      ads.messages(.conversionDisagrees).first?.hasSuffix("4 ordinary shares per ADS would fit") == true)
    let share = try SmallForecast(SmallForecast.tencent, options: options)
    #expect(share.messages(.conversionDisagrees).first?.hasSuffix("which the printed PE imply") == true)
  }
}
