import Foundation
import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// One language in each edition, data untouched.
@Suite(.enabled(if: Spreadsheets.canRead, "needs openpyxl"))
struct LanguageTests {
  @Test(arguments: ReportSubject.main)
  func `the Chinese edition has no words of the contract`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject)
    #expect(try Judge.python(Self.machineWords, [report.path]) == "")
  }

  @Test(arguments: ReportSubject.main)
  func `the English edition has English labels and English checks`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject, options: WorkbookOptions(language: .english, trend: .western))
    #expect(try Judge.python(Self.chineseLabels, [report.path]) == "")
  }

  /// A reader of a workbook has no options and no names of inputs, but a sheet with cells to type into.
  @Test func `the English edition names no options and no inputs`() throws {
    let text = Weeklies.report(companies: Weeklies.companies(4))
    var options = ReportOptions()
    options.words = InputWords(
      rate: LocalizedText(same: "--fx {}=RATE"), factor: LocalizedText(same: "--fx {}=RATE"))
    let report = try WrittenReport(
      .text("options", text), options: WorkbookOptions(language: .english), reading: options)
    let messages = report.document.table("checks")?.values(of: "message")?.compactMap(\.text) ?? []
    #expect(messages.contains { $0.contains("give --fx") && $0.contains("conversion_HKD") }, "\(messages)")
    let said = try Judge.python(Self.findings, [report.path])
    #expect(said.contains("HKD prices to EPS currency = "), "\(said)")
    #expect(said.contains("; type another on sheet Assumptions"))
    #expect(!said.contains("--") && !said.contains("conversion_"))
  }

  /// Prints what readers see of the checks.
  private static let findings = """
    import sys, openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["Checks"]
    hidden = {place for column in sheet.column_dimensions.values() if column.hidden
              for place in range(column.min, column.max + 1)}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.column not in hidden and isinstance(cell.value, str): print(cell.value)
    """

  @Test func `rises are green and falls red in western colours, the other way round in Chinese ones`() throws
  {
    let subject = ReportSubject.sample("ai-weekly-2024-27.md")
    for (trend, rise, fall) in [
      (TrendColors.western, "FF00807A", "FFC2272D"), (.chinese, "FFC2272D", "FF00807A"),
    ] {
      let report = try WrittenReport(subject, options: WorkbookOptions(trend: trend))
      #expect(try Judge.python(Self.trendColors, [report.path]) == "\(rise) \(fall)\n")
    }
  }

  /// Prints cells on visible sheets, but for the source, whose text is a word of the contract or a name in it.
  private static let machineWords = """
    import re, sys, openpyxl
    from openpyxl.utils import get_column_letter
    words = set("reconciled contradicted unchecked paragraph item inferred given default warning info error money "
                "percent multiple count date companies traffic".split())
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for sheet in book:
        if sheet.sheet_state != "visible" or sheet.title == "原文": continue
        hidden = {get_column_letter(place) for column in sheet.column_dimensions.values() if column.hidden
                  for place in range(column.min, column.max + 1)}
        for row in sheet.iter_rows():
            for cell in row:
                if get_column_letter(cell.column) in hidden or not isinstance(cell.value, str): continue
                if cell.value in words or re.search(r"\\b(conversion|fx|ads|pe|eps|visits)_[A-Za-z0-9.]+", cell.value):
                    print(sheet.title, cell.coordinate, cell.value)
    """

  /// Prints headers of tables and messages of checks with Chinese characters in them.
  private static let chineseLabels = """
    import re, sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for sheet in book:
        for table in sheet.tables.values():
            first = sheet[table.ref][0]
            for cell in first:
                if re.search("[一-鿿]", str(cell.value)): print(sheet.title, cell.coordinate, cell.value)
            if table.name == "Checks":
                place = [cell.value for cell in first].index("Message")
                for row in sheet[table.ref][1:]:
                    words = re.sub("'[^']*'|‘[^’]*’|“[^”]*”", "", str(row[place].value))
                    if len(re.findall("[一-鿿]", words)) > 12: print(row[place].value)
    """

  /// Prints the colour of numbers above 0 and of those below in the traffic's growth column.
  private static let trendColors = """
    import sys, openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1])["网站流量"]
    colors = {}
    for ranges, rules in sheet.conditional_formatting._cf_rules.items():
        for rule in rules:
            if rule.type == "cellIs" and rule.formula == ["0"] and str(ranges.sqref).startswith("E"):
                colors[rule.operator] = rule.dxf.font.color.rgb
    print(colors["greaterThan"], colors["lessThan"])
    """
}
