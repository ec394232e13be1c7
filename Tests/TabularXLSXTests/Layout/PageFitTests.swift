import Tabular
import Testing

@testable import TabularXLSX

@Suite struct PageFitTests {
  @Test(arguments: [
    // Short and wide: lying, as large as it fits.
    (1_100.0, 400.0, true, 1),
    // Long and narrow enough: upright.
    (800, 1_100, false, 1),
    // Wide, but still to be read.
    (1_170, 500, true, 1),
    // Too wide for one page.
    (1_300, 500, true, 2), (2_400, 500, true, 3), (3_500, 500, true, 4),
  ])
  func paper(width: Double, height: Double, isLandscape: Bool, pages: Int) {
    let fit = PageFit(width: width, height: height, repeated: 180)
    #expect(fit.isLandscape == isLandscape)
    #expect(fit.pagesAcross == pages)
    #expect(fit.scale >= PageFit.readable * 0.985)
  }

  @Test func aFewRowsTooManyAreShrunkOntoThePage() {
    let fit = PageFit(width: 780, height: 1_150, repeated: 0)
    #expect(fit.scale < 685 / 780.0 && fit.scale >= PageFit.readable)
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
    #expect(print.scale == 84)
    #expect(print.repeatedColumns == 0...1)
  }
}
