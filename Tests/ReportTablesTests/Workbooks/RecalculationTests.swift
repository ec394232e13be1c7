import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What stands in formula cells is what LibreOffice computes, and follows the input cells.
@Suite(.enabled(if: Spreadsheets.canRecalculate, "needs LibreOffice and openpyxl"), .serialized, .slow)
struct RecalculationTests {
  @Test(arguments: ReportSubject.main)
  func `every formula computed anew yields its cached value`(subject: ReportSubject) throws {
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
      let column = try #require(companies.index(of: name))
      let after = try Judge.python(Self.printColumn, [fresh, "Companies", "\(column)"])
        .split(separator: "\n").map { Double($0) }
      #expect(after.count == before.count)
      for ((before, after), currency) in zip(zip(before, after), currencies) {
        let wanted = try #require(before) * (currency == .text("HKD") ? factor : 1)
        #expect(abs(try #require(after) / wanted - 1) < 1e-12)
      }
    }
    #expect(currencies.count { $0 == .text("HKD") } == 6)
    #expect(currencies.count { $0 == .text("USD") } == 1)
  }

  @Test(arguments: ReportSubject.main)
  func `change an assumption, and the workbook says that its verdicts are those of the export`(
    subject: ReportSubject
  ) throws {
    let report = try WrittenReport(subject)
    let changed = report.folder.appending(path: "changed.xlsx").path
    _ = try Judge.python(Self.scaleInput, [report.path, changed, "conversion_HKD", "1.25"])
    func said(_ path: String) throws -> [Substring] {
      let fresh = try Spreadsheets.recalculated(path, in: report.folder)
      return try Judge.python(Self.printChecks, [fresh]).split(separator: "\n")
    }
    #expect(try said(report.path) == ["✓ 与导出时相同", "0", "None"])
    let banner = "⚠ 假设已改动：“PE 核对”仍为导出时的结论"
    // All PE in HKD, six companies of two years.
    #expect(try said(changed) == [Substring(banner), "12", Substring(banner)])
  }

  /// Prints what the overview says of the assumptions and of rounding, and the banner above the companies.
  private static let printChecks = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    overview = {row[1].value: row[2].value for row in book["总览"].iter_rows()}
    print(overview["假设"], overview["偏差超出印刷舍入"], book["重点公司"]["A3"].value, sep="\\n")
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
                same = abs(a - b) <= 1e-12 * max(abs(a), abs(b)) if numbers else a == b
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

  /// Prints a column of an Excel table, counted from zero, a value a line.
  private static let printColumn = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for sheet in book:
        for table in sheet.tables.values():
            if table.name != sys.argv[2]: continue
            left, top, _, bottom = openpyxl.utils.range_boundaries(table.ref)
            for row in range(top + 1, bottom + 1):
                print(repr(sheet.cell(row, left + int(sys.argv[3])).value))
    """
}
