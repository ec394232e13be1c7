import Tabular
import Testing

@testable import TabularXLSX

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (ColumnType.number, 2, "#,##0.00_)"), (.number, 0, "#,##0_)"), (.percent, 4, "0.00%_)"),
    (.percent, 5, "0.000%_)"), (.percent, 3, "0.00%_)"), (.multiple, 0, "0\"x\"_)"),
    (.multiple, 1, "0.0\"x\"_)"),
    (.integer, 0, "0_)"), (.duration, 0, "[h]:mm:ss_)"), (.date, 0, "yyyy-mm-dd"), (.text, 0, ""),
    (.code, 0, ""),
  ])
  func printed(type: ColumnType, digits: Int, format: String) {
    #expect(NumberFormat.printed(type, fractionDigits: digits, trend: false) == format)
  }

  @Test func arrowsBySign() {
    #expect(
      NumberFormat.printed(.percent, fractionDigits: 4, trend: true)
        == "\"▲ \"0.00%_);\"▼ \"0.00%_);0.00%_)")
  }

  @Test(arguments: [
    (52_300_000_000.0, Language.chinese, "\"523 亿\"_)"), (52_300_000_000, .english, "\"52.3 bn\"_)"),
    (12_345, .chinese, "\"1.2345 万\"_)"), (-2.5e12, .chinese, "\"-2.5 万亿\"_)"),
  ])
  func largeNumbersAreSaidInWordsOfSize(number: Double, language: Language, format: String) {
    #expect(NumberFormat.scaled(.real(number), language) == format)
  }

  @Test func smallNumbersAreShownAsTheyAre() {
    #expect(NumberFormat.scaled(.real(9_999), .chinese) == nil)
    #expect(NumberFormat.scaled(.real(52_000), .english) == nil)
    #expect(NumberFormat.scaled(.missing, .chinese) == nil)
  }

  @Test func computed() {
    #expect(NumberFormat.computed(.multiple, magnitude: 18, trend: false) == "0.0\"x\"_)")
    #expect(NumberFormat.computed(.number, magnitude: 0.93, trend: false) == "#,##0.0000_)")
    #expect(NumberFormat.computed(.number, magnitude: 1.3, trend: false) == "#,##0.000_)")
    #expect(NumberFormat.computed(.number, magnitude: 120, trend: false) == "#,##0.00_)")
    #expect(NumberFormat.computed(.number, magnitude: 93_000, trend: false) == "#,##0_)")
  }
}
