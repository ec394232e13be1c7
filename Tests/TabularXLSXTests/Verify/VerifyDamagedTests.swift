import Foundation
import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// Files that are not workbook, or no longer one.
@Suite struct VerifyDamagedTests {
  private let folder: TemporaryFolder
  private let document: TabularDocument

  init() throws {
    folder = try TemporaryFolder()
    document = try DemoDocument.make()
    _ = try writeWorkbook(document, to: folder.path("right.xlsx"))
  }

  private func read(_ name: String) throws -> WorkbookVerification {
    try verifyWorkbook(document, at: folder.path(name))
  }

  @Test func `a flipped bit is found by the checksum`() throws {
    let part = "xl/worksheets/sheet4.xml"
    try Tampering.damage(folder.path("right.xlsx"), to: folder.path("wrong.xlsx"), part: part)
    #expect(throws: WorkbookReadError.damaged(part: part, reason: "its checksum is wrong")) {
      try read("wrong.xlsx")
    }
  }

  @Test(arguments: ["xl/worksheets/sheet4.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func `a part that breaks off is damaged`(part: String) throws {
    try Tampering.substitute(
      folder.path("right.xlsx"), to: folder.path("wrong.xlsx"), part: part, pattern: "</[A-Za-z]+>$",
      replacement: "")
    let error = try #require(throws: WorkbookReadError.self) { try read("wrong.xlsx") }
    guard case .damaged(part, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a cell without an address is damage`() throws {
    try Tampering.substitute(
      folder.path("right.xlsx"), to: folder.path("wrong.xlsx"), part: "xl/worksheets/sheet4.xml",
      pattern: #"r="B7""#, replacement: #"r="7B""#)
    #expect(
      throws: WorkbookReadError.damaged(part: "xl/worksheets/sheet4.xml", reason: "'7B' is not a cell")
    ) {
      try read("wrong.xlsx")
    }
  }

  @Test func `a file that is not an archive, and none at all, cannot be opened`() throws {
    try Data("name,value\r\n".utf8).write(to: folder.url.appendingPathComponent("plain.xlsx"))
    for name in ["plain.xlsx", "none.xlsx"] {
      #expect(throws: WorkbookReadError.cannotOpen(path: folder.path(name))) { try read(name) }
    }
  }

  @Test func `half an archive is not read`() throws {
    let whole = try folder.bytes("right.xlsx")
    try whole.prefix(whole.count / 2).write(to: folder.url.appendingPathComponent("half.xlsx"))
    #expect(throws: WorkbookReadError.self) { try read("half.xlsx") }
  }
}
