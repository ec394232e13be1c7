import Testing

@testable import Lexemes

@Suite("A fiscal year")
struct FiscalYearTests {
  @Test(
    "reads the year in full, and the letter that says how settled it is",
    arguments: [
      ("2024E", 2024, FiscalYear.Kind.estimate), ("24E", 2024, .estimate), ("FY24", 2024, .none),
      ("FY2024", 2024, .none), ("fy24e", 2024, .estimate), ("2023A", 2023, .actual),
      ("2024F", 2024, .forecast),
      ("2024 E", 2024, .estimate), ("22A", 2022, .actual), ("2024年", 2024, .none), ("2024", 2024, .none),
      ("２０２４Ｅ", 2024, .estimate), ("2024年E", 2024, .estimate), ("2024E年", 2024, .estimate),
      ("2024（E）", 2024, .estimate), ("2024(A)", 2024, .actual), (" FY 24 ", 2024, .none),
      ("00A", 2000, .actual),
    ])
  func reads(text: String, year: Int, kind: FiscalYear.Kind) throws {
    let fiscalYear = try #require(FiscalYear.read(text))
    #expect(fiscalYear.year == year)
    #expect(fiscalYear.kind == kind)
    #expect(fiscalYear.text == text)
  }

  @Test(
    "is not read from numbers, spans, quarters or dates",
    arguments: [
      "", "24", "24年", "E", "FY", "1Q24", "24H1", "2024Q1", "2024-06", "20240623", "1899", "2200E", "124E",
      "2024X",
      "2024EE", "2024EPS", "2024()", "2024(E", "2024E)", "2024 E 5", "PE", "2024年年",
    ])
  func rejects(text: String) {
    #expect(FiscalYear.read(text) == nil)
  }

  @Test(
    "in a heading may have its month before it, or blanks between its digits",
    arguments: [("Dec-24A", 2024), ("Mar 26E", 2026), ("2 0 2 4 A", 2024), ("2 0 2 5", 2025)])
  func readsHeading(text: String, year: Int) { #expect(FiscalYear.readHeading(text)?.year == year) }

  @Test("is not a day or a few numbers", arguments: ["Mar-26", "Mar 26", "1 2 3 4", "Dec-1A"])
  func rejectsHeading(text: String) { #expect(FiscalYear.readHeading(text) == nil) }

  @Test(
    "is labelled as printed where its four digits come first, else in full",
    arguments: [
      ("2024E", "2024E"), ("2025A/E", "2025A/E"), ("2024年", "2024年"), ("24E", "2024E"), ("FY24", "2024"),
      ("FY2024F", "2024F"), ("Dec-24A", "2024A"), ("FY3/26E", "2026E"), ("24年", "2024"), ("24A/E", "2024A/E"),
      ("2 0 2 4 A", "2024A"), ("E2024", "2024E"), ("F24", "2024"), ("F25e", "2025E"), ("24/12A", "2024A"),
      ("25财年", "2025"),
    ])
  func labels(text: String, label: String) { #expect(FiscalYear.readHeading(text)?.label == label) }

  @Test("of two digits and a letter is in this century, of four itself")
  func everyYear() {
    for year in 0...99 {
      let short = year < 10 ? "0\(year)E" : "\(year)E"
      #expect(FiscalYear.read(short)?.year == 2000 + year)
    }
    for year in 1000...2999 {
      #expect(FiscalYear.read("\(year)A")?.year == ((1900...2199).contains(year) ? year : nil))
    }
  }
}
