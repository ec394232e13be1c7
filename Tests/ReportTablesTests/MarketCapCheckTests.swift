import Document
import MarkdownInput
import ReportReading
import Testing

@testable import ReportTables

/// Market cap over net profit beside the printed PE.
struct MarketCapCheckTests {
  private func codes(_ row: String) throws -> [DiagnosticCode] {
    let text = Small.companies(row, extra: "\t净利润 2024E (百万元)\t净利润 2025E (百万元)")
    let source = try SourceText(name: "small", data: Array(text.utf8))
    return MarketCapCheck.all(Report(parsing: Document(markdown: source))).map(\.code)
  }

  @Test(arguments: [
    // The market cap in hundreds of millions, and the profit in millions too large.
    Small.company.replacing("5,000", with: "50") + "\t250\t300", Small.company + "\t25,000\t30,000",
    // Abroad only if a profit in another currency does not explain it.
    "0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5\t26,900\t32,300",
  ])
  func `a figure in another unit is an error`(row: String) throws {
    #expect(try codes(row).contains(.marketCapContradicted))
  }

  @Test(arguments: [
    Small.company + "\t250\t300",
    // One of two years agrees: a misprint that other checks find.
    Small.company + "\t250\t3,000",
    // A loss, and no profit at all.
    Small.company + "\t-250\t-300", Small.company + "\t-\t-",
    "0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5\t1,900\t2,300",
  ])
  func `a figure that profit explains is not reported`(row: String) throws {
    #expect(try !codes(row).contains(.marketCapContradicted))
  }
}
