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
}
