import Tabular
import Testing

@testable import TabularXLSX

@Suite struct PageFitTests {
  @Test(arguments: [
    // Short and wide: lying, as large as it fits.
    (1_400.0, 400.0, true, 1),
    // Long and narrow enough: upright.
    (900, 1_100, false, 1),
    // Wide, but still to be read.
    (1_800, 500, true, 1),
    // Too wide for one page.
    (2_400, 500, true, 2), (4_000, 500, true, 3),
  ])
  func paper(width: Double, height: Double, isLandscape: Bool, pages: Int) {
    let fit = PageFit(width: width, height: height, repeated: 180)
    #expect(fit.isLandscape == isLandscape)
    #expect(fit.pagesAcross == pages)
    #expect(fit.scale >= 0.55)
  }

  @Test func aFewRowsTooManyAreShrunkOntoThePage() {
    let fit = PageFit(width: 900, height: 1_300, repeated: 0)
    #expect(fit.scale < 717 / 900.0 && fit.scale >= 0.65)
  }

  @Test func longTablesHaveTheirChartsOnAPageOfTheirOwn() throws {
    let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions(language: .english))
    let sheet = try #require(plan.sheets.first { $0.name == "AI site traffic" })
    let area = try #require(sheet.print.area)
    let charts = try #require(sheet.print.chartArea)
    #expect(area.last.column == 9, "the line of the source is no figure")
    #expect(charts.first.column > area.last.column)
    #expect(!sheet.print.isLandscape)
    #expect(
      plan.names.contains {
        $0.name == "'AI site traffic'!_xlnm.Print_Area" && $0.formula.contains(charts.absolute)
      })
    // Below the rows that every page repeats, or they would be drawn again there.
    #expect(sheet.charts.allSatisfy { $0.at.row > (sheet.print.repeatedRows?.upperBound ?? .max) })
  }

  @Test func chartsBelowAWideTableKeepToOnePageWithoutItsHeader() throws {
    let columns =
      [SmallTables.column("code", .code), SmallTables.column("name")]
      + (1...60).map { SmallTables.column("n\($0)", .integer) }
    let specs = ["n1", "n2"].map {
      ChartSpec($0, LocalizedText(same: $0), .clusteredBars, labels: "name", values: [$0])
    }
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures, charts: specs)), columns: columns,
      rows: (0..<3).map { row in Row([.text("a"), .text("b\(row)")] + (1...60).map { .integer($0 + row) }) })
    let sheet = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions()).sheets[1]
    #expect(sheet.print.repeatedRows == nil)
    #expect(sheet.print.chartArea != nil)
    // One above the other, right of the columns that every page repeats.
    #expect(sheet.charts.map(\.x) == [0, 0])
    #expect(sheet.charts.allSatisfy { $0.at.column == 2 && $0.width < 1_045 })
    #expect(sheet.charts.map { $0.y + $0.height }.max() ?? .max < 1_014)
  }

  @Test func veryWideTablesRepeatTheirNames() throws {
    let columns =
      [SmallTables.column("code", .code), SmallTables.column("name")]
      + (1...60).map { SmallTables.column("n\($0)", .integer) }
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures)), columns: columns,
      rows: [Row([.text("a"), .text("b")] + (1...60).map { .integer($0) })])
    let print = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions()).sheets[1].print
    #expect(print.pagesAcross > 1)
    #expect(print.scale == 65)
    #expect(print.repeatedColumns == 0...1)
  }
}
