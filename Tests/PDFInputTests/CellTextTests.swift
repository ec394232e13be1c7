import Testing

@testable import PDFInput

@Suite struct CellTextTests {
  @Test(arguments: [
    "1,234.5", "(3.2)", "（3.2）%", "-0.5", "12x", "15倍", "↓ 3.9%", "2.1E", "0.11*", "-", "—", "NA", "n.m.",
    "+1.7pct",
    "３４．５", "1.2亿", "$7,451", "$ (3.5)", "HK$5.40", "Rmb300.00", "HKD 12", "€1.2", "¥980",
  ]) func `figures of tables are numbers`(_ text: String) {
    #expect(CellText.isNumber(text))
  }

  @Test(arguments: [
    "", "$", "USD", "DEC 2025", "Rmb", "ABCD$5", "ETN7", "买入", "2024年报", "A股", "3个月内涨幅", "300750.SZ", "1、概览",
    "Q1",
  ])
  func `words are not numbers`(_ text: String) {
    #expect(!CellText.isNumber(text))
  }

  @Test func `periods are read however they are printed`() {
    #expect(Period("2024A")?.year == 24)
    #expect(Period("FY25E")?.year == 25)
    #expect(Period("2025A/E")?.year == 25)
    #expect(Period("24Q3")?.quarter == 3)
    #expect(Period("1Q26")?.quarter == 1)
    #expect(Period("2024 年")?.year == 24)
  }

  @Test(arguments: ["24", "1999.5", "2024年报", "3000", "12E5", "20245"])
  func `numbers that look like years are not periods`(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `a code ends where the name begins`() {
    #expect(CellText.codeLength("300750.SZ远岫科技") == 9)
    #expect(CellText.codeLength("0700.HK") == 7)
    #expect(CellText.codeLength("PDD.O拼多多") == 5)
    #expect(CellText.codeLength("3.5亿元") == nil)
    #expect(CellText.codeLength("www.example") == nil)
  }
}
