import Tabular
import Testing

@testable import TabularXLSX

@Suite struct PlacementTests {
  private func placements(
    _ tables: [TypedTable], limits: ExcelLimits = .excel, language: Language = .english
  ) throws -> Placements {
    try Placements(
      SmallTables.document(tables), options: WorkbookOptions(language: language), limits: limits)
  }

  @Test func equalTitlesTakeTheirGroup() throws {
    let companies = try DemoTables.companies(inputs: [:])
    let headers = try #require(try placements([companies]).ordered.first?.headers)
    #expect(headers[5...8] == ["EPS 2024E", "EPS 2025E", "PE (printed) 2024E", "PE (printed) 2025E"])
    #expect(Set(headers.map { $0.lowercased() }).count == headers.count)
  }

  @Test func equalTitlesWithoutGroupsAreNumbered() throws {
    let columns = ["a", "b", "c"].map {
      Column($0, LocalizedText(same: $0 == "c" ? "SAME" : "same"), .text, meaning: LocalizedText(same: $0))
    }
    let table = try TypedTable(
      DatasetDescription("t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t")),
      columns: columns, rows: [Row([.text("1"), .text("2"), .text("3")])])
    #expect(try placements([table]).ordered.first?.headers == ["same", "same 2", "SAME 3"])
  }

  @Test func `thousands of columns of one title are numbered, those with a number of their own besides`()
    throws
  {
    let titles = (0..<5_000).map { $0 == 1 ? "same 3" : "same" }
    let columns = titles.enumerated().map {
      Column(
        "c\($0.offset)", LocalizedText(same: $0.element), .text, meaning: LocalizedText(same: "a column"))
    }
    let table = try TypedTable(
      DatasetDescription("t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t")),
      columns: columns, rows: [Row(columns.map { .text($0.name) })])
    let headers = try #require(try placements([table]).ordered.first?.headers)
    #expect(headers[..<5] == ["same", "same 3", "same 2", "same 4", "same 5"])
    #expect(Set(headers).count == 5_000)
  }

  @Test func `an empty column is collapsed after the others`() throws {
    let columns = ["a", "b", "c"].map { SmallTables.column($0) }
    let table = try TypedTable(
      DatasetDescription("t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t")),
      columns: columns,
      rows: [Row([.missing, .missing, .text("3")]), Row([.text("1"), .missing, .text("3")])])
    let placement = try #require(try placements([table]).ordered.first)
    #expect(placement.headers == ["a", "c", "b"])
    #expect(placement.firstCollapsed == 2)
    #expect(placement.address(row: 0, column: 2).a1 == "B5")
  }

  @Test func `a column of cells to type into stays, empty as it is`() throws {
    let columns = [SmallTables.column("a", style: ColumnStyle(isInput: true)), SmallTables.column("b")]
    let table = try TypedTable(
      DatasetDescription("t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t")),
      columns: columns, rows: [Row([.missing, .text("3")])])
    #expect(try placements([table]).ordered.first?.firstCollapsed == 2)
  }

  @Test func emptyDatasetsHaveNoSheet() throws {
    #expect(
      try placements([SmallTables.texts([]), SmallTables.texts(["x"], name: "other")]).ordered.count == 1)
  }

  @Test func rowsContinueOnAnotherSheet() throws {
    var limits = ExcelLimits.excel
    limits.rows = 14
    let placement = try #require(
      try placements([SmallTables.texts((0..<25).map(String.init))], limits: limits).ordered.first)
    #expect(placement.parts.map(\.rows) == [0..<10, 10..<20, 20..<25])
    #expect(placement.parts.map(\.sheet) == ["texts", "texts (2)", "texts (3)"])
    #expect(placement.tableNames == ["texts", "texts_2", "texts_3"])
    #expect(placement.address(row: 10, column: 0, part: 1).a1 == "A5")
    #expect(placement.range(ofColumn: 0) == nil)
  }

  @Test func inputsAreNamedByTheirCells() throws {
    let placements = try Placements(
      try DemoDocument.make(), options: WorkbookOptions(language: .english), limits: .excel)
    #expect(placements.inputNames == ["fx_HKD": "fx_HKD", "fx_USD": "fx_USD"])
    #expect(placements.definedNames.first?.formula == "='Assumptions'!$B$5")
  }
}
