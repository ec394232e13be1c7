import Foundation
import Tabular
import Testing

@testable import TabularXLSX

@Suite struct WorkbookErrorTests {
  @Test func noSuchFolder() throws {
    let path = try TemporaryFolder().path("missing/a.xlsx")
    #expect(throws: WorkbookError.cannotCreateFile(path: path)) {
      try writeWorkbook(try DemoDocument.make(), to: path)
    }
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WorkbookError.cannotCreateFile(path: folder.url.path)) {
      try writeWorkbook(try DemoDocument.make(), to: folder.url.path)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let error = #expect(throws: WorkbookError.self) {
      try writeWorkbook(try DemoDocument.make(), to: "/dev/full")
    }
    guard case .cannotWriteFile = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func unknownDataset() throws {
    let options = WorkbookOptions(sheetOrder: ["companies", "compnies"])
    #expect(throws: WorkbookError.unknownDataset(name: "compnies")) {
      try WorkbookPlan(try DemoDocument.make(), options: options)
    }
  }

  @Test func tooManyColumns() throws {
    let columns = (0..<5).map { SmallTables.column("c\($0)") }
    let table = try TypedTable(
      DatasetDescription(
        "wide", LocalizedText(same: "wide"), tableName: "Wide", meaning: LocalizedText(same: "wide")),
      columns: columns, rows: [Row([Value](repeating: .text("x"), count: 5))])
    var limits = ExcelLimits.excel
    limits.columns = 4
    #expect(throws: WorkbookError.tooManyColumns(dataset: "wide", columns: 5, limit: 4)) {
      try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions(), limits: limits)
    }
  }
}
