import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

/// Columns of figures that are laid out for paper: as narrow as what they hold, and no narrower.
@Suite struct CompactWidthTests {
  private func widths(_ headers: [String], _ row: [Value], types: [ColumnType]) throws -> [Double] {
    let columns = zip(headers, types).map { header, type in
      Column(header, LocalizedText(same: header), type, meaning: LocalizedText(same: header))
    }
    var table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures)),
      columns: columns, rows: [Row(row)])
    table.presentation = TablePresentation(readerColumns: headers)
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    return try #require(plan.sheets.first { $0.name == "t" }).columnWidths
  }

  @Test func `a code has room for its nine characters and the indent before them`() throws {
    let widths = try widths(
      ["name", "code"], [.text("江水股份"), .text("609999.SH")], types: [.text, .code])
    #expect(widths[1] >= 11)
  }

  @Test func `numbers are at the right, without an indent`() throws {
    let widths = try widths(
      ["name", "a"], [.text("江水股份"), .text("123456789")], types: [.text, .number])
    #expect(widths[1] == 10)
  }

  @Test func `a header of two words has room for the longer one in bold`() throws {
    let widths = try widths(
      ["name", "EPS 2025A/E"], [.text("江水股份"), .integer(1)], types: [.text, .number])
    #expect(widths[1] >= Double("2025A/E".count + 2))
  }
}
