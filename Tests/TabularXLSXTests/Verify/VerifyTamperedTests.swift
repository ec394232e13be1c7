import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// Workbooks that were changed after they were written.
@Suite struct VerifyTamperedTests {
  /// A change, and the difference that must be found first.
  struct Change: Sendable, CustomTestStringConvertible {
    var what: String
    var part: String
    var pattern: String
    var replacement: String
    var difference: String

    var testDescription: String { what }

    init(_ what: String, _ part: String, _ pattern: String, _ replacement: String, _ difference: String) {
      self.what = what
      self.part = part
      self.pattern = pattern
      self.replacement = replacement
      self.difference = difference
    }
  }

  private static let overview = "xl/worksheets/sheet1.xml"
  private static let companies = "xl/worksheets/sheet4.xml"
  private static let traffic = "xl/worksheets/sheet5.xml"
  private static let strings = "xl/sharedStrings.xml"

  private static let values = [
    Change(
      "a printed number", traffic, "<v>635.1</v>", "<v>635.11</v>",
      "AI site traffic!C6: traffic row 1, visits_mn: found 635.11, expected 635.10"),
    Change(
      "the sixteenth digit of a cached value", companies, #"(r="L7"[^>]*><f>[^<]*</f><v>18.102244102564)1"#,
      #"\g<1>2"#,
      "Companies!L7: companies row 1, pe_fy1: found 18.1022441025642"),
    Change(
      "a number that became text", traffic, #"r="C6" (s="\d+")>"#, #"r="C6" \1 t="str">"#,
      "AI site traffic!C6: traffic row 1, visits_mn: found '635.1', expected 635.10"),
    Change(
      "a duration by a second", traffic, #"(r="E6"[^>]*><v>)[^<]*"#, #"\g<1>0.00457175925925926"#,
      "AI site traffic!E6: traffic row 1, avg_duration_s: found 395"),
    Change(
      "the headline", "xl/sharedStrings.xml", "点燃模型发布热潮", "点燃发布热潮",
      "Overview!B2: summary headline: found "),
  ]

  private static let texts = [
    Change(
      "a text", strings, "腾讯控股", "腾讯音乐",
      "Companies!B7: companies row 1, name: found '腾讯音乐', expected '腾讯控股'"),
    Change(
      "a word in a long text", strings, "twice at least", "twice at most",
      "Highlights!C7: highlights row 3, text: found …' twice at most, because"),
    Change(
      "a letter spelt with a combining mark", strings, "Grammarly", "Grammarl\u{79}\u{301}",
      "AI site traffic!A40: traffic row 35, app: found 'Grammarl\u{79}\u{301}', expected 'Grammarly'"),
    Change(
      "a header", strings, "Prior visits", "Next visits",
      "AI site traffic!F5: traffic visits_prior_mn: found 'Next visits', expected 'Prior visits'"),
    Change(
      "a line of the source", strings, "第 40 行", "第 41 行",
      "Source text!B44: source row 40, text: found '第 41 行"),
  ]

  private static let formulas = [
    Change(
      "a formula dropped", companies, #"(r="L7"[^>]*>)<f>[^<]*</f>"#, #"\1"#,
      "Companies!L7: companies row 1, pe_fy1: found no formula, expected '=IF(AND(COUNT("),
    Change(
      "a formula that reads another cell", companies, #"(r="O7"[^>]*><f>.*?)E7/D7"#, #"\1E8/D7"#,
      "Companies!O7: companies row 1, shares_mn: found '=IF(AND(COUNT(E7,D7)=2,D7<>0),E8/D7"),
    Change(
      "a formula where a printed value belongs", traffic, #"(r="C6"[^>]*>)<v>"#, #"\1<f>1+1</f><v>"#,
      "AI site traffic!C6: traffic row 1, visits_mn: found '=1+1', expected a value without a formula"),
  ]

  private static let shapes = [
    Change(
      "a row missing", companies, #"<row r="8".*?</row>"#, "",
      "Companies!A8: companies row 2, ticker: found nothing, expected '9999.HK'"),
    Change(
      "the last row missing", companies, #"<row r="13".*?</row>"#, "",
      "Companies!A13: companies row 7, ticker: found nothing, expected '6618.HK'"),
    Change(
      "a row more", companies, #"(<row r="13".*?</row>)"#,
      #"\1<row r="14"><c r="A14"><v>1</v></c></row>"#,
      "Companies!A14: found 1, expected an empty cell"),
    Change(
      "a column more", companies, #"(<c r="Q13".*?</c>)"#, #"\1<c r="R13"><v>1</v></c>"#,
      "Companies!R13: found 1, expected an empty cell"),
    Change(
      "a cell twice", companies, #"(<c r="Q13".*?</c>)"#, #"\1\1"#,
      "Companies!Q13: found the cell twice or out of order"),
    Change(
      "a sheet missing", "xl/workbook.xml", #"<sheet name="News"[^>]*/>"#, "",
      "News: found no such sheet, expected a sheet of 7 rows"),
    Change(
      "a sheet that leads nowhere", "xl/_rels/workbook.xml.rels", "worksheets/sheet6.xml",
      "worksheets/sheet66.xml", "News: found no cells at all"),
    Change(
      "a sheet by another name", "xl/workbook.xml", #"<sheet name="News""#, #"<sheet name="Olds""#,
      "News: found no such sheet"),
    Change(
      "a table that leaves out its last row", "xl/tables/table3.xml", "A6:Q13", "A6:Q12",
      "Companies: companies: found a table over A6:Q12, expected one over A6:Q13"),
    Change(
      "a table column by another name", "xl/tables/table3.xml", #"name="Ticker""#, #"name="Tickers""#,
      "Companies: companies: found table columns 'Tickers, Company"),
    Change(
      "a table that is not a table", companies, "<tableParts.*?</tableParts>", "",
      "Companies: companies: found 0 Excel tables, expected one Excel table"),
  ]

  @Test(.slow, arguments: values + texts + formulas + shapes)
  func `a change is found, with the cell and what belongs there`(change: Change) throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    let options = WorkbookOptions(language: .english)
    _ = try writeWorkbook(document, to: folder.path("right.xlsx"), options: options)
    try Tampering.substitute(
      folder.path("right.xlsx"), to: folder.path("wrong.xlsx"), part: change.part, pattern: change.pattern,
      replacement: change.replacement)
    let verification = try verifyWorkbook(document, at: folder.path("wrong.xlsx"), options: options)
    #expect(!verification.agrees)
    let first = verification.differences.first.map { "\($0)" } ?? ""
    #expect(first.hasPrefix(change.difference), "\(first)")
  }
}
