import Tabular
import Testing

@testable import TabularXLSX

@Suite struct ChartPlacingTests {
  @Test func chartsCoverNoData() throws {
    let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions())
    var count = 0
    for sheet in plan.sheets where !sheet.charts.isEmpty {
      let table = try #require(sheet.table)
      for chart in sheet.charts {
        count += 1
        #expect(chart.at.row > table.range.last.row || chart.at.column > table.range.last.column)
      }
    }
    #expect(count == 3)
  }

  @Test func chartsDoNotOverlap() throws {
    let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions())
    for sheet in plan.sheets {
      for (index, left) in sheet.charts.enumerated() {
        for right in sheet.charts[(index + 1)...] where left.at == right.at {
          let apart =
            left.x + left.width <= right.x || right.x + right.width <= left.x
            || left.y + left.height <= right.y
            || right.y + right.height <= left.y
          #expect(apart, "\(left.chart.title) and \(right.chart.title)")
        }
      }
    }
  }

  @Test func barsAreSortedAndTiesToldApart() throws {
    let columns = [SmallTables.column("name"), SmallTables.column("size", .integer)]
    let rows = [("a", 2), ("b", 5), ("c", 2), ("d", 9)].map { Row([.text($0.0), .integer($0.1)]) }
    let spec = ChartSpec(
      "sizes", LocalizedText(same: "sizes"), .clusteredBars, labels: "name", values: ["size"], limit: 3)
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures, charts: [spec])), columns: columns, rows: rows)
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    let chart = try #require(plan.sheets[1].charts.first?.chart)
    #expect(chart.series.first?.categories.cached == [.text("d"), .text("b"), .text("a")])
    #expect(chart.series.first?.values.cached == [.number(9), .number(5), .number(2)])
  }

  @Test func colorsOfRisesFollowTheMarket() throws {
    for trend in TrendColors.allCases {
      let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions(trend: trend))
      let chart = try #require(plan.sheets.flatMap(\.charts).first { $0.chart.overlaps }?.chart)
      let theme = Theme(trend: trend)
      #expect(chart.series.prefix(2).map(\.color) == [theme.up, theme.down])
      #expect(chart.series.map(\.isInvisible) == [false, false, true, true])
    }
    #expect(Theme(trend: .chinese).up == Theme(trend: .western).down)
  }

  // MARK: Charts of long tables

  /// A narrow table with a chart beside it.
  private func narrow(rows: Int) throws -> (sheet: SheetPlan, chart: PlacedChart) {
    let columns = [SmallTables.column("name"), SmallTables.column("size", .integer)]
    let spec = ChartSpec(
      "sizes", LocalizedText(same: "sizes"), .clusteredBars, labels: "name", values: ["size"], limit: 15)
    var table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures, charts: [spec])),
      columns: columns, rows: (0..<rows).map { Row([.text("n\($0)"), .integer($0)]) })
    table.presentation.isNarrow = true
    table.presentation.readerColumns = ["name", "size"]
    table.presentation.panels = [
      PanelSpec(
        "list", LocalizedText(same: "list"),
        columns: [
          PanelColumn(
            "name", LocalizedText(same: "name"), .text,
            formulas: [LocalizedText](repeating: LocalizedText(same: "=[name@1]"), count: 30))
        ], rowCount: 30)
    ]
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    let sheet = try #require(plan.sheets.first { $0.name == "t" })
    return (sheet, try #require(sheet.charts.first))
  }

  @Test func `beside a long table a chart begins with the next page, and the first page is full`() throws {
    let (sheet, chart) = try narrow(rows: 300)
    let breaks = sheet.print.breaks
    #expect(breaks.count > 4)
    #expect(chart.at.row - 1 == breaks.first)
    // All pages but the last have about as many rows.
    let lengths = zip(breaks, breaks.dropFirst()).map { $1 - $0 }
    #expect((breaks.first ?? 0) > (lengths.first ?? 0) - 6, "\(breaks)")
  }

  @Test func `few bars are thin bars, many have the usual gap`() throws {
    let gaps = try [2, 12].map { count -> Int in
      let columns = [SmallTables.column("name"), SmallTables.column("size", .integer)]
      let spec = ChartSpec(
        "sizes", LocalizedText(same: "sizes"), .clusteredBars, labels: "name", values: ["size"])
      let table = try TypedTable(
        DatasetDescription(
          "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
          sheet: SheetStyle(.figures, charts: [spec])),
        columns: columns, rows: (0..<count).map { Row([.text("n\($0)"), .integer($0 + 1)]) })
      let folder = try TemporaryFolder()
      let path = folder.path("bars.xlsx")
      _ = try writeWorkbook(SmallTables.document([table]), to: path, options: WorkbookOptions())
      let gap = try Tools.python(
        """
        import re, sys, zipfile
        print(re.search('gapWidth val="([0-9]+)"', zipfile.ZipFile(sys.argv[1]).read("xl/charts/chart1.xml").decode())[1])
        """, path)
      return try #require(Int(gap.filter(\.isNumber)))
    }
    #expect(gaps[0] > 200, "\(gaps)")
    #expect(gaps[1] == 45, "\(gaps)")
  }
}
