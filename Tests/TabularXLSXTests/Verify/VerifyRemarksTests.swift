import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

/// What a workbook cannot show as it is passes only where its writer said so, and only as it said.
@Suite struct VerifyRemarksTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("a.xlsx") }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A dataset with one column of each kind.
  private func document(_ rows: [[Value]]) throws -> TabularDocument {
    let columns = ColumnType.allCases.map {
      Column($0.rawValue, LocalizedText(same: $0.rawValue), $0, meaning: LocalizedText(same: "of its kind"))
    }
    let description = DatasetDescription(
      "kinds", LocalizedText(same: "Kinds"), tableName: "Kinds", meaning: LocalizedText(same: "all kinds"))
    return TabularDocument(
      metadata: [], tables: [try TypedTable(description, columns: columns, rows: rows.map(Row.init))])
  }

  /// One text and nothing else.
  private func document(text: String) throws -> TabularDocument {
    try document([[.text(text)] + [Value](repeating: .missing, count: ColumnType.allCases.count - 1)])
  }

  private func write(_ document: TabularDocument, _ limits: ExcelLimits = .excel) throws -> [WorkbookRemark] {
    let plan = try WorkbookPlan(document, options: WorkbookOptions(language: .english), limits: limits)
    try WorkbookWriter.write(plan, to: path)
    return plan.remarks
  }

  private func differences(
    _ document: TabularDocument, _ remarks: [WorkbookRemark], _ limits: ExcelLimits = .excel
  ) throws -> [WorkbookDifference] {
    try verifyWorkbook(
      document, at: path, options: WorkbookOptions(language: .english), remarks: remarks, limits: limits
    ).differences
  }

  @Test func `every kind of value is read back`() throws {
    let date = try #require(CalendarDate(year: 2024, month: 7, day: 2))
    let number = try #require(DecimalNumber(exactly: "-0.000000000123456789"))
    let document = try document([
      [
        .text("<a> & \"b\" \u{1F4C8}"), .text("0700.HK"), .integer(-3), .decimal(number), .real(1.0 / 3),
        .real(-2.0 / 3e200), .duration(seconds: 86_399), .date(date), .boolean(true),
      ],
      [
        .text(""), .text("00852"), .integer(.max), .real(0.1 + 0.2), .integer(1), .integer(0),
        .real(86_400.0 / 7), .missing, .boolean(false),
      ],
      [Value](repeating: .missing, count: 9),
    ])
    #expect(try write(document) == [])
    let found = try differences(document, [])
    #expect(found == [])
  }

  @Test(arguments: [
    "_x0041_ is not an A", "__x005F_", "line\r\nline\rline\n", " blank at both ends ", "\ttab", "e\u{301}é",
    "𠮷野家 \u{200D}👩‍👩‍👧", "=1+1", "'quoted",
  ])
  func `every text is read back`(text: String) throws {
    let document = try document(text: text)
    #expect(try write(document) == [])
    let found = try differences(document, [])
    #expect(found == [])
  }

  @Test(arguments: ["bell \u{7} rings", "no character \u{FFFF}"])
  func `a replaced character needs its remark`(text: String) throws {
    let document = try document(text: text)
    let remarks = try write(document)
    #expect(remarks.map(\.kind) == [.charactersReplaced])
    #expect(try differences(document, remarks) == [])
    #expect(try differences(document, []).map(\.cell) == ["A6"])
    // The remark covers that character and nothing else of the cell.
    let other = try self.document(text: text + "!")
    #expect(try differences(other, remarks).map(\.cell) == ["A6"])
  }

  @Test(arguments: [40, 41, 42, 43])
  func `a cut text needs its remark`(limit: Int) throws {
    let limits = ExcelLimits(cellUnits: limit)
    let document = try document(text: "Up📈" + String(repeating: "行情📈", count: 20))
    let remarks = try write(document, limits)
    #expect(remarks.map(\.kind) == [.textCut])
    #expect(try differences(document, remarks, limits) == [])
    #expect(try differences(document, [], limits).map(\.cell) == ["A6"])
    // A cut that begins with another text is not this one's, nor is one that takes more than it must.
    let other = try self.document(text: "Oh📈" + String(repeating: "行情📈", count: 20))
    #expect(try differences(other, remarks, limits).map(\.cell) == ["A6"])
    #expect(try differences(document, remarks, ExcelLimits(cellUnits: limit + 10)).map(\.cell) == ["A6"])
  }

  @Test func `a formula that brings a replaced character to another cell is not a difference`() throws {
    let text = Column("name", LocalizedText(same: "Name"), .text, meaning: LocalizedText(same: "a name"))
    let number = Column("size", LocalizedText(same: "Size"), .number, meaning: LocalizedText(same: "a size"))
    let description = DatasetDescription(
      "sizes", LocalizedText(same: "Sizes"), tableName: "Sizes", meaning: LocalizedText(same: "sizes"))
    let table = try TypedTable(
      description, columns: [text, number], rows: [Row([.text("bell \u{7}"), .integer(1)])])
    let largest = Expression.lookup(
      result: ColumnReference("name", of: "sizes"), key: ColumnReference("size", of: "sizes"),
      equals: .aggregate(.maximum, ColumnReference("size", of: "sizes")))
    let item = SummaryItem(
      "largest", .figure, LocalizedText(same: "Largest"), type: .text, value: .text("bell \u{7}"),
      expression: largest)
    let document = TabularDocument(metadata: [], tables: [table], summary: [item])
    let remarks = try write(document)
    #expect(try differences(document, remarks) == [])
    #expect(try differences(document, []).map(\.dataset) == ["sizes"])
  }

  @Test func `rows that go on on another sheet are found there`() throws {
    let limits = ExcelLimits(rows: 10)
    let rows = (1...14).map { [.integer($0)] + [Value](repeating: .missing, count: 8) }
    let document = try document(rows)
    let remarks = try write(document, limits)
    #expect(remarks.map(\.kind) == [.rowsContinued, .rowsContinued])
    #expect(try differences(document, remarks, limits) == [])
    #expect(try differences(document, remarks).map(\.sheet).contains("Kinds (2)"))
  }

  @Test func `a computed cell without a formula needs its remark`() throws {
    let whole = try DemoDocument.make()
    let options = WorkbookOptions(language: .english, sheetOrder: ["companies"])
    let remarks = try writeWorkbook(whole, to: path, options: options)
    #expect(remarks.contains { $0.kind == .formulaOmitted && $0.dataset == "companies" })
    #expect(try verifyWorkbook(whole, at: path, options: options, remarks: remarks).differences == [])
    let found = try verifyWorkbook(whole, at: path, options: options).differences
    #expect(Set(found.compactMap(\.column)).isSuperset(of: ["conversion", "median_pe_fy1"]) == false)
    #expect(found.contains { $0.column == "conversion" && $0.found == "no formula" })
  }
}
