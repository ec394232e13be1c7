import Foundation
import Tabular
import Testing

@testable import TabularXLSX

@Suite struct DemoWorkbookTests {
  /// Writes the demo where `AIWEEKLY_DEMO` says, for eyes; elsewhere to a temporary folder.
  @Test(arguments: Language.allCases)
  func writes(language: Language) throws {
    let folder = try TemporaryFolder()
    let path =
      ProcessInfo.processInfo.environment["AIWEEKLY_DEMO"].map { "\($0)/demo-\(language.rawValue).xlsx" }
      ?? folder.path("demo.xlsx")
    let remarks = try writeWorkbook(
      try DemoDocument.make(), to: path, options: WorkbookOptions(language: language))
    #expect(remarks.isEmpty)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func sameBytesTwice() throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    _ = try writeWorkbook(document, to: folder.path("a.xlsx"))
    _ = try writeWorkbook(document, to: folder.path("b.xlsx"))
    #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
  }
}
