import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What is in formula cells is what LibreOffice computes, and follows the input cells.
@Suite(.enabled(if: Spreadsheets.canRecalculate, "needs LibreOffice and openpyxl"), .serialized, .slow)
struct RecalculationTests {
  @Test(arguments: ReportSubject.main)
  func `every recalculated formula yields its cached value`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject)
    let fresh = try Spreadsheets.recalculated(report.path, in: report.folder)
    let lines = try Judge.python(Self.compareFormulas, [report.path, fresh]).split(separator: "\n")
    let count = try #require(lines.last.flatMap { Int($0) })
    print("\(subject.testDescription): \(count) formula cells compared with a forced recalculation")
    #expect(lines.dropLast() == [])
    // No fewer than reading back counts: those of the chart data come on top.
    let verification = try verifyWorkbook(report.document, at: report.path)
    #expect(verification.formulas >= 7 * 9 + 43 * 5)
    #expect(count >= verification.formulas)
  }

  @Test(arguments: [
    ReportSubject.text("profits", Weeklies.profits),
    .text("sixty", Weeklies.report(companies: Weeklies.companies(60), sites: 12)),
    .text("few", Weeklies.report(companies: Weeklies.companies(3), sites: 5)),
  ])
  func `formulas of reports with profits, with many companies and with few sites yield their cached values`(
    subject: ReportSubject
  ) throws {
    for language in Language.allCases {
      let report = try WrittenReport(subject, options: WorkbookOptions(language: language))
      let fresh = try Spreadsheets.recalculated(report.path, in: report.folder)
      let lines = try Judge.python(Self.compareFormulas, [report.path, fresh]).split(separator: "\n")
      #expect(lines.dropLast() == [])
      #expect(try #require(lines.last.flatMap { Int($0) }) > 100)
    }
  }

  @Test func `a cap that is edited is found out, for it makes another PE than the printed one`() throws {
    let report = try WrittenReport(.text("profits", Weeklies.profits))
    let edited = report.folder.appending(path: "edited.xlsx").path
    _ = try Judge.python(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book["重点公司"]
      header = next(row for row in sheet.iter_rows() if row[0].value == "公司名称")
      column = next(cell.column for cell in header if cell.value == "总市值")
      sheet.cell(header[0].row + 1, column).value = 300000
      book.save(sys.argv[2])
      """, [report.path, edited])
    let fresh = try Spreadsheets.recalculated(edited, in: report.folder)
    let said = try Judge.python(
      """
      import sys, openpyxl
      page = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
      for row in page.iter_rows():
          for cell in row:
              if isinstance(cell.value, str) and cell.value[:1] in "✗!": print(cell.value)
      """, [fresh]
    ).split(separator: "\n")
    #expect(said.contains("✗ 数据不符"))
    #expect(said.contains { $0.hasPrefix("✗ 6 个报告 PE，4 个在舍入界内，2 个超出") }, "\(said)")
    #expect(said.contains("! 已改动 1 处，底色标出"))
  }

  @Test(arguments: ReportSubject.main)
  func `opened, computed and saved by LibreOffice, every cell keeps its value and every formula`(
    subject: ReportSubject
  ) throws {
    let report = try WrittenReport(subject)
    let fresh = try Spreadsheets.recalculated(report.path, in: report.folder)
    let lines = try Judge.python(Self.compareCells, [report.path, fresh]).split(separator: "\n")
    #expect(lines.dropLast() == [])
    let verification = try verifyWorkbook(report.document, at: report.path)
    #expect(try #require(lines.last.flatMap { Int($0) }) > verification.cells)
  }

  /// Compares the value of every cell with that of a copy, and whether it is a formula; prints each difference,
  /// and at the end how many cells it compared.
  private static let compareCells = """
    import sys, openpyxl
    books = [openpyxl.load_workbook(path, data_only=only) for path in sys.argv[1:] for only in (False, True)]
    if books[0].sheetnames != books[2].sheetnames: print(books[0].sheetnames, books[2].sheetnames)
    count = 0
    def plain(value):
        if hasattr(value, "total_seconds"): return value.total_seconds()
        return None if value == "" else value
    for sheet in books[0]:
        for row in sheet.iter_rows():
            for cell in row:
                formulas = [books[i][sheet.title][cell.coordinate].data_type == "f" for i in (0, 2)]
                a, b = (plain(books[i][sheet.title][cell.coordinate].value) for i in (1, 3))
                count += 1
                numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
                same = abs(a - b) <= 1e-12 * max(abs(a), abs(b)) if numbers else a == b
                # LibreOffice keeps what is true or false as the formulas TRUE() and FALSE().
                changed = formulas[0] != formulas[1] and not isinstance(a, bool)
                if not same or changed: print(sheet.title, cell.coordinate, repr(a), repr(b))
    print(count)
    """

  @Test(arguments: ReportSubject.main)
  func `change the conversion of HKD, and every PE in HKD follows`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject)
    let companies = try #require(report.document.table("companies"))
    let changed = report.folder.appending(path: "changed.xlsx").path
    let factor = 1.25
    _ = try Judge.python(Self.scaleInput, [report.path, changed, "conversion_HKD", "\(factor)"])
    let fresh = try Spreadsheets.recalculated(changed, in: report.folder)
    let currencies = try #require(companies.values(of: "currency"))
    for name in ["pe_fy1", "pe_fy2"] {
      let before = try #require(companies.values(of: name)).map(\.number)
      let column = try #require(companies.index(of: name).map { companies.columns[$0] })
      let codes = try Judge.python(Self.printColumn, [fresh, "Companies", "公司代码"]).split(separator: "\n")
      let found = try Judge.python(Self.printColumn, [fresh, "Companies", column.title.chinese])
        .split(separator: "\n").map { Double($0) }
      // The sheet has the rows in an order of its own.
      let byCode = Dictionary(uniqueKeysWithValues: zip(codes, found))
      let after = try #require(companies.values(of: "ticker")).map { value -> Double? in
        guard case .text(let code) = value else { return nil }
        return byCode["'\(code)'"] ?? nil
      }
      #expect(after.count == before.count)
      for ((before, after), currency) in zip(zip(before, after), currencies) {
        let wanted = try #require(before) * (currency == .text("HKD") ? factor : 1)
        #expect(abs(try #require(after) / wanted - 1) < 1e-12)
      }
    }
    #expect(currencies.count { $0 == .text("HKD") } == 6)
    #expect(currencies.count { $0 == .text("USD") } == 1)
  }

  /// What somebody does to the workbook, and what the first page then says, live.
  @Test func `the first page follows what is done to the workbook`() throws {
    let report = try WrittenReport(.sample("ai-weekly-2024-27.md"))
    let actions = ["nothing", "sort", "low factor", "no number", "price", "high case", "loss"]
    let copies = actions.map { report.folder.appending(path: "\($0).xlsx").path }
    _ = try Judge.python(Self.act, [report.path] + copies)
    let fresh = try Spreadsheets.recalculated(copies, in: report.folder)
    let said = try fresh.map {
      try Judge.python(Self.firstPage, [$0]).split(separator: "\n").map(String.init)
    }
    let pe = "个报告 PE，"
    // Status, printed PE, assumptions, edits, the first company's growth on the page.
    #expect(said[0].prefix(4) == ["✓ 14/14 复核一致", "✓ 14 \(pe)14 个在舍入界内，0 个超出", "✓ 均可用", "✓ 与导出时相同"])
    // Bounds move with their rows.
    #expect(said[1].prefix(4) == said[0].prefix(4))
    #expect(said[2][0] == "✗ 数据不符")
    #expect(said[2][1] == "✗ 14 \(pe)2 个在舍入界内，12 个超出")
    #expect(said[2][2] == "✗ 不合理：港元股价换算系数")
    #expect(said[2][3] == "! 已改动 1 处，底色标出")
    #expect(said[3][0] == "✗ 数据不符")
    #expect(said[3][1] == "! 14 \(pe)2 个在舍入界内，0 个超出，12 个无法换算")
    #expect(said[3][2] == "✗ 不合理：港元股价换算系数")
    #expect(said[4][0] == "✗ 数据不符")
    #expect(said[4][1] == "✗ 14 \(pe)12 个在舍入界内，2 个超出")
    #expect(said[4][3] == "! 已改动 1 处，底色标出")
    #expect(said[5][0] == "! 已改动 1 处" && said[5][2] == "✓ 均可用")
    // Growth into a loss is not a growth: neither on the page nor in its median.
    #expect(said[6][4].contains("n.m.") && !said[0][4].contains("n.m."))
  }

  /// Makes copies of a workbook, in each of which somebody has done something.
  private static let act = """
    import re, sys, openpyxl
    def named(book, name):
        (sheet, address), = book.defined_names[name].destinations
        return book[sheet][address.replace("$", "")]
    def column(sheet, header):
        return next(c.column for c in sheet[6] if c.value == header)
    def act(book, action):
        companies = book["重点公司"]
        factor = named(book, "conversion_HKD")
        if action == "sort":
            for place in range(1, companies.tables["Companies"].ref and 60):
                first, last = companies.cell(7, place), companies.cell(13, place)
                def moved(value, old, new):
                    if not (isinstance(value, str) and value.startswith("=")): return value
                    return re.sub(r"(?<=[A-Z])%d(?![0-9])" % old, str(new), value)
                first.value, last.value = moved(last.value, 13, 7), moved(first.value, 7, 13)
        if action == "low factor": factor.value = 0.8
        if action == "no number": factor.value = "abc"
        if action == "price": companies.cell(7, column(companies, "昨收盘")).value = 450
        if action == "high case": named(book, "scenario").value = "高"
        if action == "loss": companies.cell(7, column(companies, "EPS 2025E")).value = -0.44
    for path in sys.argv[2:]:
        book = openpyxl.load_workbook(sys.argv[1])
        act(book, path.rsplit("/", 1)[1][:-5])
        book.save(path)
    """

  /// Prints what the first page says: the word beside the masthead, printed PE, assumptions, edits, growth.
  private static let firstPage = """
    import sys, openpyxl
    page = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
    said = {row[1].value: row[2].value for row in page.iter_rows()}
    print(page["P1"].value, said["报告 PE"], said["换算假设"], said["导出后改动"], sep="\\n")
    print([page.cell(row, 13).value for row in range(11, 18)])
    """

  /// Compares the value of every formula cell with that of a recalculated copy: numbers to a relative 1e-12,
  /// an empty text with nothing. Prints each difference, and at the end how many cells it compared.
  private static let compareFormulas = """
    import sys, openpyxl
    formulas = openpyxl.load_workbook(sys.argv[1])
    cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
    fresh = openpyxl.load_workbook(sys.argv[2], data_only=True)
    def plain(value):
        if hasattr(value, "total_seconds"): return value.total_seconds()
        return None if value == "" else value
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f": continue
                count += 1
                a = plain(cached[sheet.title][cell.coordinate].value)
                b = plain(fresh[sheet.title][cell.coordinate].value)
                numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
                same = abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-3) if numbers else a == b
                if not same: print(sheet.title, cell.coordinate, repr(a), repr(b), cell.value)
    print(count)
    """

  /// Multiplies the cell that a name points at.
  private static let scaleInput = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    (sheet, address), = book.defined_names[sys.argv[3]].destinations
    cell = book[sheet][address.replace("$", "")]
    assert cell.data_type == "n", cell.value
    cell.value *= float(sys.argv[4])
    book.save(sys.argv[2])
    """

  /// Prints the column of an Excel table that has a header, a value a line.
  private static let printColumn = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for sheet in book:
        for table in sheet.tables.values():
            if table.name != sys.argv[2]: continue
            rows = list(sheet[table.ref])
            place = [cell.value for cell in rows[0]].index(sys.argv[3])
            for row in rows[1:]: print(repr(row[place].value))
    """
}
