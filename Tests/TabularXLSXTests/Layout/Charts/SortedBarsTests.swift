import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

/// Bars whose rows lack a value here and there.
@Suite struct SortedBarsTests {
  private static let rows: [(String, Int?, Int?)] = [
    ("no first", nil, 8), ("small", 2, 3), ("nothing", nil, nil), ("large", 9, nil),
    ("no first either", nil, 4),
  ]

  private func chart(_ rows: [(String, Int?, Int?)] = rows) throws -> (ChartPlan, SheetPlan) {
    let columns = [
      SmallTables.column("name"), SmallTables.column("now", .multiple), SmallTables.column("then", .multiple),
    ]
    let spec = ChartSpec(
      "pe", LocalizedText(same: "pe"), .clusteredBars, labels: "name", values: ["now", "then"])
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures, charts: [spec])), columns: columns,
      rows: rows.map { Row([.text($0.0), Value($0.1), Value($0.2)]) })
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions(language: .english))
    return (
      try #require(plan.sheets[1].charts.first?.chart), try #require(plan.sheets.last)
    )
  }

  @Test func rowsWithoutTheFirstValueComeLastAndAreNotLost() throws {
    let (chart, data) = try chart()
    #expect(
      chart.series[0].categories.cached
        == [.text("large"), .text("small"), .text("no first"), .text("no first either")])
    #expect(chart.series[1].values.cached == [.text(""), .number(3), .number(8), .number(4)])
    let ranks = data.cells.filter { $0.column == 0 && $0.row >= ChartDataSheet.firstRow }.map(
      \.content.cachedValue)
    #expect(ranks == [.number(3), .number(2), .text(""), .number(1), .number(4)])
  }

  @Test func aMissingBarHasNoLabel() throws {
    let (chart, _) = try chart()
    #expect(chart.series.map(\.labels) == Array(repeating: .values(format: "0.0;-0.0;;"), count: 2))
  }

  @Test func barsBeginAtZeroUnlessSomeAreNegative() throws {
    #expect(try chart().0.y.minimum == 0)
    #expect(try chart([("a", 100, 101), ("b", -1, 2)]).0.y.minimum == nil)
  }

  @Test(.enabled(if: Tools.canReadWorkbooks, "needs openpyxl"))
  func theChartsOwnCopyHasNoPointWhereTheCellHasNone() throws {
    let folder = try TemporaryFolder()
    _ = try writeWorkbook(try DemoDocument.make(), to: folder.path("demo.xlsx"))
    let script = """
      import sys, zipfile, re
      chart = zipfile.ZipFile(sys.argv[1]).read('xl/charts/chart1.xml').decode()
      for values in re.findall('<c:val>.*?</c:val>', chart, re.S):
          print(re.search('ptCount val="([0-9]+)"', values)[1], len(re.findall('<c:pt ', values)))
      """
    #expect(try Tools.python(script, folder.path("demo.xlsx")) == "7 6\n7 7\n")
  }
}
