import Tabular
import Testing

@testable import TabularXLSX

/// What another program finds in the file.
@Suite(.enabled(if: Tools.canReadWorkbooks, "needs openpyxl"))
struct StructureTests {
  @Test func sheetsAndTables() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.xlsx")
    _ = try writeWorkbook(
      try DemoDocument.make(), to: path, options: WorkbookOptions(language: .english))
    let outline = try Tools.python(PythonScripts.outline, path).split(separator: "\n").map(String.init)
    #expect(
      outline == [
        "Overview||16", "Report|Report|9", "Highlights|Highlights|7", "Companies|Companies|16",
        "AI site traffic|Traffic|51", "News|News|10", "Analysts|Analysts|6", "Assumptions|Assumptions|6",
        "Checks|Checks|6", "Source text||44", "Chart data||48",
      ])
  }

  @Test(arguments: Language.allCases)
  func tablesAgreeWithTheirHeaders(language: Language) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: path, options: WorkbookOptions(language: language))
    #expect(try Tools.python(PythonScripts.checkTables, path) == "")
  }
}
