import Lexemes
import ReportTables
import Tabular
import Testing

/// What findings call the inputs that they ask for.
struct InputWordsTests {
  private static let own = InputWords(
    rate: LocalizedText("“汇率”栏的 {}", "{} in the field 'Rates'"),
    factor: LocalizedText("{} 一行", "the row of {}"), columns: LocalizedText("“我的列”", "'My columns'"))
  /// A price in dollars of Hong Kong whose conversion nothing tells.
  private static let row = "0111.HK\t甲\t买入\t10.0\t5,000\t1.0\t1.2\t-\t-"

  @Test func `a library user reads of the thing itself`() throws {
    let reading = try SmallForecast(Self.row)
    let message = try #require(reading.messages(.conversionMissing).first)
    #expect(message.hasSuffix("; give the rate of HKD in CNY"), "\(message)")
    let finding = reading.document.diagnostics.first { $0.code == .conversionMissing }
    #expect(finding?.chinese.hasSuffix("；请给定 HKD 兑人民币汇率") == true, "\(finding?.chinese ?? "")")
  }

  @Test func `a program says what its users fill in, in both languages`() throws {
    let reading = try SmallForecast(Self.row, options: ReportOptions(words: Self.own))
    let finding = try #require(reading.document.diagnostics.first { $0.code == .conversionMissing })
    #expect(finding.message.hasSuffix("; give HKD in the field 'Rates'"), "\(finding.message)")
    #expect(finding.chinese.hasSuffix("；请给定 “汇率”栏的 HKD"), "\(finding.chinese)")
    #expect(reading.messages(.capUnconverted).allSatisfy { $0.hasSuffix("give HKD in the field 'Rates'") })
  }

  @Test func `the factor of a company is asked for by its code`() throws {
    let row = "甲\t甲公司\t买入\t10.0\t5,000\t1.0\t1.2\t-\t-"
    let reading = try SmallForecast(row, options: ReportOptions(words: Self.own))
    let message = try #require(reading.messages(.conversionMissing).first)
    #expect(message.hasSuffix("; give the row of 甲"), "\(message)")
  }

  @Test func `a document that is read back has the same words`() throws {
    let columns = try UserColumns([
      UserColumn(
        dataset: "companies", name: "own_target", title: LocalizedText(same: "T"),
        content: .values(["0111.HK": .integer(3)]))
    ])
    let json = try SmallForecast(Self.row, options: ReportOptions(columns: columns)).document.document.json()
    let text = String(decoding: json, as: UTF8.self).replacing(
      "\"own_target\": 3", with: "\"own_target\": 4")
    let document = try ReportDocument(
      json: JSONValue(parsing: Array(text.utf8)), columns: columns, words: Self.own)
    let message = try #require(document.diagnostics.first { $0.code == .userColumn }?.message)
    #expect(message == "1 values of the document differ from those of 'My columns' and were kept")
  }
}
