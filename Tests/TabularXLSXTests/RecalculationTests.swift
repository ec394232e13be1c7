import Foundation
import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// What is in formula cells is what a spreadsheet computes.
@Suite(.enabled(if: Tools.canRecalculate, "needs LibreOffice and openpyxl"), .serialized, .slow)
struct RecalculationTests {
  @Test(arguments: Language.allCases)
  func everyCachedValueIsTheComputedOne(language: Language) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: path, options: WorkbookOptions(language: language))
    let report = try Tools.python(
      PythonScripts.compareFormulas, path, try Tools.recalculated(path, in: folder))
    let lines = report.split(separator: "\n")
    #expect(lines.count == 1, "\(lines.prefix(5).joined(separator: "\n"))")
    #expect(Int(lines.last ?? "") ?? 0 > 500)
  }

  /// Doubles one factor on the assumptions: the multiples that read it double, others stay.
  @Test func formulasFollowTheirInputs() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: path)
    let changed = folder.path("changed.xlsx")
    _ = try Tools.python(PythonScripts.setCell, path, changed, "假设", "B5", "1.8608")
    let fresh = try Tools.recalculated(changed, in: folder)
    #expect(isNear(try number(path, "重点公司", "L7") * 2, try number(fresh, "重点公司", "L7")))
    #expect(isNear(try number(path, "重点公司", "L11"), try number(fresh, "重点公司", "L11")))
    // Now second among the bars of the chart.
    #expect(try number(fresh, "图表数据", "E7") == number(fresh, "重点公司", "L9"))
  }

  /// The library writes 16 digits, one less than a double may need.
  private func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-14 * max(abs(left), abs(right))
  }

  private func number(_ path: String, _ sheet: String, _ cell: String) throws -> Double {
    let printed = try Tools.python(PythonScripts.printCell, path, sheet, cell)
    return try #require(Double(printed.filter { !$0.isWhitespace }))
  }
}
