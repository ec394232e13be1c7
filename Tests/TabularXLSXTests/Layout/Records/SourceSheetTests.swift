import Tabular
import Testing

@testable import TabularXLSX

/// The sheet of the source text: plain, and parted by the pages of a PDF.
@Suite struct SourceSheetTests {
  private func plan(
    _ lines: [String], pages: [Int] = [], file: String = "周报 7#1.pdf", limits: ExcelLimits = .excel
  ) throws -> SheetPlan {
    let source = JSONValue.object([.init("name", .string(file))])
    let document = TabularDocument(
      metadata: [.init("source", source)], tables: [try SmallTables.texts(["一"])], sourceLines: lines,
      sourcePages: pages)
    let plan = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits)
    return try #require(plan.sheets.first { $0.name == "原文" })
  }

  private func rows(_ sheet: SheetPlan) -> [String] {
    sheet.cells.filter { $0.row > SourceRows.header && $0.column == 0 }.map { cell in
      switch cell.content {
      case .text(let text): "\(cell.row) \(text)"
      case .number(let number): "\(cell.row) \(Int(number))"
      default: "\(cell.row) ?"
      }
    }.sorted { Int($0.prefix { $0 != " " }) ?? 0 < Int($1.prefix { $0 != " " }) ?? 0 }
  }

  @Test func `each page of a PDF begins with a row that leads to it`() throws {
    let sheet = try plan(["a", "", "b", "c", "d"], pages: [1, 1, 1, 3, 3])
    let first = SourceRows.header + 1
    #expect(
      rows(sheet) == [
        "\(first) 第 1 页", "\(first + 1) 1", "\(first + 2) 2", "\(first + 3) 3", "\(first + 4) 第 3 页",
        "\(first + 5) 4", "\(first + 6) 5",
      ])
    let targets = sheet.links.map(\.target).filter { $0.hasPrefix("external:") }
    #expect(targets == ["external:周报%207%231.pdf#page=1", "external:周报%207%231.pdf#page=3"])
  }

  @Test func `a side bar that is read late begins no page again`() throws {
    #expect(rows(try plan(["a", "b", "c"], pages: [1, 2, 1])).count == 5)
  }

  @Test func `text without pages is numbered as it was`() throws {
    let sheet = try plan(["a", "b"])
    #expect(rows(sheet) == ["\(SourceRows.header + 1) 1", "\(SourceRows.header + 2) 2"])
    #expect(!sheet.links.contains { $0.target.hasPrefix("external:") })
  }

  @Test(arguments: ["<stdin>", "../up.pdf", "a/b.pdf", "a\\b.pdf", ".hidden", "", "new\nline.pdf"])
  func `no link leads out of the workbook's folder`(file: String) throws {
    let sheet = try plan(["a"], pages: [1], file: file)
    #expect(!sheet.links.contains { $0.target.hasPrefix("external:") })
    #expect(rows(sheet).first?.hasSuffix("第 1 页") == true)
  }

  @Test func `the rows of a table lead to their line, below the rows of pages`() {
    let document = TabularDocument(
      metadata: [], tables: [], sourceLines: ["a", "b", "c"], sourcePages: [1, 2, 2])
    let rows = SourceRows(document, limits: .excel)
    #expect(rows.address(ofLine: 3)?.row == SourceRows.header + 5)
    #expect((1...3).map { rows.line(inRow: rows.address(ofLine: $0)?.row ?? 0) } == [1, 2, 3])
    #expect(rows.line(inRow: SourceRows.header + 1) == nil)
    #expect(rows.address(ofLine: 4) == nil)
  }

  @Test func `a full sheet keeps the lines that it has room for`() {
    var limits = ExcelLimits.excel
    limits.rows = SourceRows.header + 4
    let document = TabularDocument(
      metadata: [], tables: [], sourceLines: ["a", "b", "c", "d"], sourcePages: [1, 2, 2, 2])
    #expect(SourceRows(document, limits: limits).lineCount == 1)
  }

  @Test func `tabs between the cells of a row are shown as rules`() throws {
    let sheet = try plan(["19.5\t22.2\t18", "no tab"])
    let texts = sheet.cells.filter { $0.row > SourceRows.header && $0.column == 1 }.map(\.content)
    #expect(texts == [.text("19.5 │ 22.2 │ 18"), .text("no tab")])
  }

  @Test func `nothing is beside the way back, which runs over its narrow column`() throws {
    let sheet = try plan(["a"])
    #expect(!sheet.cells.contains { $0.row == SheetHeading.linkRow && $0.column > 0 })
    #expect(sheet.cells.contains { $0.row == SheetHeading.gapRow && $0.column == 0 })
  }

  /// A path is written as an address, each of its names by itself.
  @Test(arguments: [
    ("in/a b#c.pdf", "in/a%20b%23c.pdf"), ("../周报 7.pdf", "../周报%207.pdf"), ("100%.pdf", "100%25.pdf"),
    ("a:b.pdf", "a%3Ab.pdf"),
  ])
  func `a known path leads from the workbook to the file`(path: String, target: String) throws {
    let source = JSONValue.object([.init("name", .string("x.pdf"))])
    let document = TabularDocument(
      metadata: [.init("source", source)], tables: [try SmallTables.texts(["一"])], sourceLines: ["a"],
      sourcePages: [1])
    var options = WorkbookOptions()
    options.sourceFiles = ["x.pdf": path]
    let plan = try WorkbookPlan(document, options: options)
    let sheet = try #require(plan.sheets.first { $0.name == "原文" })
    #expect(sheet.links.contains { $0.target == target + "#page=1" }, "\(sheet.links.map(\.target))")
  }
}
