import Lexemes
import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// A column of numbers whose rows say what kind they are.
@Suite struct KindsTests {
  private func document() throws -> TabularDocument {
    let kinds = ColumnStyle.Kinds(in: "kind", ["percent": .percent, "multiple": .multiple])
    let columns = [
      SmallTables.column("value", .number, style: ColumnStyle(kinds: kinds)), SmallTables.column("kind"),
    ]
    let rows = [
      ("0.72", "percent"), ("0.0195", "percent"), ("15", "multiple"), ("1200", "count"), ("0.5", ""),
    ]
    let table = try TypedTable(
      DatasetDescription(
        "facts", LocalizedText(same: "facts"), tableName: "Facts", meaning: LocalizedText(same: "facts")),
      columns: columns, rows: rows.map { Row([Value(DecimalNumber(exactly: $0.0)), Value($0.1)]) })
    return SmallTables.document([table])
  }

  @Test func eachRowsNumberIsShownAsWhatItIs() throws {
    let plan = try WorkbookPlan(document(), options: WorkbookOptions())
    let cells = plan.sheets[1].cells.filter { $0.column == 0 && $0.row > TablePlacement.groupRow }
    #expect(
      cells.map { plan.styles[$0.style.index].numberFormat }
        == ["0%_)", "0.00%_)", "0\"x\"_)", "#,##0_)", "#,##0.0_)"])
    #expect(cells.first?.content == .number(0.72))
  }

  @Test func readingBackExpectsIt() throws {
    let folder = try TemporaryFolder()
    let document = try document()
    let path = folder.path("a.xlsx")
    _ = try writeWorkbook(document, to: path)
    #expect(try verifyWorkbook(document, at: path).differences == [])
    try Tampering.substitute(
      path, to: folder.path("b.xlsx"), part: "xl/worksheets/sheet2.xml", pattern: #"r="A5" s="\d+""#,
      replacement: #"r="A5" s="0""#)
    #expect(try verifyWorkbook(document, at: folder.path("b.xlsx")).differenceCount == 1)
  }
}
