import Document
import Foundation
import Tabular
import TestSupport
import Testing

/// The code of the tutorials in `ReportTables.docc`: it compiles, since it is part of these tests, and it works.
@Suite struct TutorialTests {
  private static let names = ["ReadAReport", "AddATable", "WriteAWorkbook"]

  @Test(arguments: names)
  func `the code of a tutorial is the one that compiles`(name: String) throws {
    let folder = Repository.root.appending(path: "Tests/ReportTablesTests/Tutorials")
    let code = try String(contentsOf: folder.appending(path: "\(name).swift"), encoding: .utf8)
    let page = Repository.root.appending(path: "Sources/ReportTables/ReportTables.docc/\(name).md")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(code)```"))
  }

  @Test func `the tutorial on reading finds cheap companies`() throws {
    let path = Repository.root.appending(path: "Samples/ai-weekly-2024-27.md").path
    let found = try cheapCompanies(in: path, below: 12)
    #expect(found.count == 2)
    #expect(found.first == "快手-W 11 (line 28)")
    #expect(throws: SourceError.self) { try cheapCompanies(in: path + ".missing", below: 12) }
  }

  @Test func `the tutorial on tables reads dividends`() throws {
    let text = """
      # 某行业周报（24年第20周）

      ## 分红派息

      | 证券代码 | 每股派息（元） | 总股本（亿股） |
      |---|---|---|
      | 600519.SH | 30.5 | 12.5 |
      | 000858.SZ | 4.0 | 38 |
      """
    #expect(try dividends(in: text) == [381.25, 152])
  }

  @Test func `the tutorial on workbooks writes one`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tutorial-\(UUID().uuidString).xlsx")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = String(decoding: try Repository.sample("ai-weekly-2024-27.md"), as: UTF8.self)
    let lines = try makeWorkbook(of: text, at: path)
    #expect(lines.contains { $0.hasSuffix("bytes of CSV") })
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Array("PK".utf8)))
  }
}
