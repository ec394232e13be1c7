import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What once jarred in a workbook, looked for in the file after LibreOffice has computed it anew.
@Suite(.enabled(if: Spreadsheets.canRecalculate, "needs LibreOffice and openpyxl"), .serialized, .slow)
struct FaultTests {
  // MARK: Growth that says nothing

  /// One whose EPS turn into a loss, and one that grows fourfold from next to nothing.
  private static let odd = ReportSubject.text(
    "odd growth",
    Weeklies.report(
      companies: Weeklies.companies(5) + [
        Weeklies.company(5, name: "转亏公司", eps: 0.18, next: 0.2, pe: 20),
        Weeklies.company(6, name: "低基公司", eps: 0.05, next: 0.21, pe: 90),
      ]))

  @Test func `growth into a loss is shown as none, growth from next to nothing bears a star and no headline`()
    throws
  {
    let report = try WrittenReport(Self.odd)
    let edited = report.folder.appending(path: "edited.xlsx").path
    _ = try Judge.python(Self.turnIntoLoss, [report.path, edited])
    let fresh = try Spreadsheets.recalculated([report.path, edited], in: report.folder)
    let said = try fresh.map { try Judge.python(Self.growth, [$0]).split(separator: "\n").map(String.init) }
    // The tile's range ends with the ordinary companies.
    #expect(said[0].contains { $0.contains("区间") && !$0.contains("320%") })
    #expect(said[0].contains("低基公司 n.m. False"))
    #expect(said[0].contains("转亏公司 n.m. False"))
    #expect(said[1].contains("转亏公司 n.m. True"))
    #expect(said[1].contains { $0.contains("低基数或翻倍以上") })
    // The look of the growth cell is a rule of the sheet, for the contract's value stays.
    let looks = try Judge.python(Self.looks, [report.path])
    #expect(looks.contains("n.m.") && looks.contains("0.0%\"*\""))
  }

  private static let turnIntoLoss = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book["重点公司"]
    header = {cell.value: cell.column for cell in sheet[6]}
    for row in range(7, 14):
        if sheet.cell(row, 1).value == "转亏公司": sheet.cell(row, header["EPS 2025E"]).value = -0.44
    book.save(sys.argv[2])
    """

  /// Prints of each company on the first page whether its growth is n.m., and the words of tiles and notes.
  private static let growth = """
    import sys, openpyxl
    page = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
    for row in page.iter_rows(min_row=1, max_row=30):
        name, growth = row[1].value, row[12].value
        if name in ("转亏公司", "低基公司"): print(name, "n.m.", growth == "n.m.")
        for cell in row:
            if isinstance(cell.value, str) and ("区间" in cell.value or "低基数" in cell.value): print(cell.value)
    """

  private static let looks = """
    import sys, zipfile
    print(zipfile.ZipFile(sys.argv[1]).read("xl/styles.xml").decode().replace("&quot;", '"'))
    """

  // MARK: A report in which nothing is recognised

  @Test(arguments: Language.allCases)
  func `nothing on the first page of a report in which nothing was recognised says that all is well`(
    language: Language
  ) throws {
    let text = "# 通知\n\n食堂周五停业。\n\n## 其他\n\n请自带午餐。\n"
    let report = try WrittenReport(.text("nothing", text), options: WorkbookOptions(language: language))
    let fresh = try Spreadsheets.recalculated(report.path, in: report.folder)
    let cells = try Judge.python(Self.firstPage, [fresh]).split(separator: "\n")
    #expect(!cells.contains { $0.contains("✓") })
    #expect(cells.contains { $0.hasPrefix("✗") })
  }

  private static let firstPage = """
    import sys, openpyxl
    page = openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[0]
    for row in page.iter_rows():
        for cell in row:
            if cell.value is not None: print(str(cell.value).replace(chr(10), " "))
    """

  // MARK: Charts

  @Test func `one PE of 257 does not flatten the bars, and every name of a bar is shown`() throws {
    let report = try WrittenReport(
      .text("outlier", Weeklies.report(companies: Weeklies.companies(8), sites: 20)))
    let edited = report.folder.appending(path: "edited.xlsx").path
    _ = try Judge.python(Self.makeOutlier, [report.path, edited])
    let fresh = try Spreadsheets.recalculated(edited, in: report.folder)
    let bars = try Judge.python(Self.bars, [fresh]).split(separator: "\n").map(String.init)
    let outlier = try #require(bars.first { $0.contains("▸") })
    #expect(outlier.contains("x ▸|None"))
    #expect(bars.count { $0.contains("▸") } == 1)
    #expect(bars.count == 8)
    // Each bar chart asks for the name of each bar.
    let charts = try Judge.python(Self.names, [report.path]).split(separator: "\n").map(String.init)
    #expect(charts.count >= 4)
    #expect(charts.allSatisfy { $0.hasSuffix("True") }, "\(charts)")
  }

  /// Sets EPS so that the first company's PE is far above all others.
  private static let makeOutlier = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book["重点公司"]
    header = {cell.value: cell.column for cell in sheet[6]}
    sheet.cell(7, header["昨收盘"]).value = 257 * sheet.cell(7, header["EPS 2024E"]).value / 0.93
    book.save(sys.argv[2])
    """

  /// Prints name and length of each bar of PE.
  private static let bars = """
    import sys, openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["图表数据"]
    for row in range(6, 14): print(sheet.cell(row, 4).value, sheet.cell(row, 5).value or None, sep="|")
    """

  private static let names = """
    import re, sys, zipfile
    book = zipfile.ZipFile(sys.argv[1])
    for name in sorted(book.namelist()):
        if not name.startswith("xl/charts/chart"): continue
        xml = book.read(name).decode()
        if "<c:barChart>" in xml: print(name, '<c:tickLblSkip val="1"/>' in xml)
    """

  // MARK: A title whose unit is another's

  @Test func `no heading of a chart bears a unit of the source's caption`() throws {
    let text = Weeklies.report(companies: Weeklies.companies(4), sites: 12)
      .replacing("## AI 相关网站流量数据\n", with: "## AI 相关网站流量数据\n\n图 1：AI 网站周均访问量（万次）\n")
    let report = try WrittenReport(.text("caption", text))
    let fresh = try Spreadsheets.recalculated(report.path, in: report.folder)
    let words = try Judge.python(Self.headings, [fresh])
    #expect(words.contains("百万次"))
    #expect(!words.replacing("百万次", with: "").contains("万次"))
  }

  private static let headings = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for name in ("总览", "网站流量", "图表数据"):
        for row in book[name].iter_rows():
            for cell in row:
                if isinstance(cell.value, str): print(cell.value)
    """

  // MARK: Inputs that cannot be

  @Test(arguments: Language.allCases)
  func `an input takes neither words nor a number far from what the report implies`(language: Language) throws
  {
    let report = try WrittenReport(
      .sample("ai-weekly-2024-27.md"), options: WorkbookOptions(language: language))
    let lines = try Judge.python(Self.validations, [report.path]).split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    for line in lines {
      let parts = line.split(separator: "|").map(String.init)
      #expect(parts[0] == "decimal")
      // −1, 93.37 and 0 are outside, what is in the cell is inside.
      let (low, value, high) = (Double(parts[1]), Double(parts[2]), Double(parts[3]))
      #expect(try #require(low) > 0.5 && #require(high) < 3)
      #expect(try #require(low) < #require(value) && #require(value) < #require(high))
      #expect(parts[4].contains(parts[1]) && parts[4].contains(parts[3]))
    }
  }

  /// Prints of each input kind, bounds and value, and what Excel says to another.
  private static let validations = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    for name in book.defined_names:
        if not name.startswith("conversion_") or name.endswith("_used"): continue
        (sheet, address), = book.defined_names[name].destinations
        cell = address.replace("$", "")
        rule = next(rule for rule in book[sheet].data_validations.dataValidation if cell in rule.sqref)
        print(rule.type, rule.formula1, book[sheet][cell].value, rule.formula2, rule.error, sep="|")
    """
}
