import Lexemes
import ReportTables
import Tabular
import Testing
import Document
import MarkdownInput
import ReportReading

/// EPS whose column says what they are in.
struct StatedEPSCurrencyTests {
  private func forecast(_ header: String, _ row: String, options: ReportOptions = ReportOptions()) throws
    -> ReportDocument
  {
    let text = Small.title + "## 盈利预测\n\n\(header)\n\(row)\n"
    let report = Report(parsing: Document(markdown: try SourceText(name: "small", data: Array(text.utf8))))
    return try ReportDocument(report, options: options)
  }

  private func values(_ column: String, _ document: ReportDocument, of table: String = "companies") throws
    -> [String]
  {
    try #require(document.document.table(table)?.values(of: column)).map(\.plain)
  }

  private func codes(_ document: ReportDocument) -> [DiagnosticCode] { document.diagnostics.map(\.code) }

  @Test func `of another currency than a yuan price have no PE without a factor`() throws {
    let document = try forecast(
      "公司代码\t公司名称\t昨收盘(元)\tEPS(美元) 2024E", "688981.SH\t甲\t48.40\t0.10")
    #expect(try values("pe_fy1", document) == ["null"])
    #expect(codes(document).contains(.conversionMissing))
    #expect(try values("name", document, of: "assumptions") == ["conversion_688981.SH"])
  }

  @Test func `and a given factor makes it`() throws {
    let document = try forecast(
      "公司代码\t公司名称\t昨收盘(元)\tEPS(美元) 2024E", "688981.SH\t甲\t48.00\t0.50",
      options: ReportOptions(factors: ["688981.SH": try decimal("0.125")]))
    #expect(try values("pe_fy1", document) == ["12.0"])
    #expect(!codes(document).contains(.conversionMissing))
  }

  @Test func `in the currency of the price need none, whatever the rate to the yuan is`() throws {
    let document = try forecast(
      "公司代码\t公司名称\t昨收盘(港元)\tEPS(港元) 2024E", "0700.HK\t甲\t380.0\t20.0",
      options: ReportOptions(exchangeRates: ["HKD": try decimal("0.93")]))
    #expect(try values("conversion", document) == ["1.0"])
    #expect(try values("pe_fy1", document) == ["19.0"])
    // The rate is there for the market cap in yuan alone.
    #expect(try values("name", document, of: "assumptions") == ["conversion_0700.HK", "fx_HKD"])
    #expect(try values("origin", document, of: "assumptions") == ["default", "given"])
  }

  @Test func `are measured by their own printed PE, and not by those of others`() throws {
    let document = try forecast(
      "公司代码\t公司名称\t昨收盘(元)\tEPS(美元) 2024E\tEPS(美元) 2025E\tPE 2024E\tPE 2025E",
      "688981.SH\t甲\t48.40\t0.100\t0.150\t66.6\t44.4")
    #expect(try values("pe_status", document) == ["reconciled"])
    #expect(!codes(document).contains(.conversionDisagrees))
    #expect(!codes(document).contains(.peContradicted))
  }

  @Test func `in yuan are as those that say nothing`() throws {
    let document = try forecast(
      "公司代码\t公司名称\t昨收盘(元)\tEPS(人民币) 2024E", "688981.SH\t甲\t48.40\t1.0")
    #expect(try values("name", document, of: "assumptions") == ["conversion_CNY"])
    #expect(try values("pe_fy1", document) == ["48.4"])
  }
}
