import Foundation
import ReportTables
import Tabular
import TestSupport
import Testing

@testable import ReportArchive

/// Typed keys name every dataset and column that there is.
struct KeysFileTests {
  /// `AIWEEKLY_WRITE_DOCS=1 swift test --filter KeysFile` writes the files anew; a later run compares them.
  @Test(arguments: ["Sources/ReportTables/Keys+All.swift", "Sources/ReportArchive/Keys+All.swift"])
  func `the file of keys is what the definitions make`(path: String) throws {
    let file = path.contains("Archive") ? KeysFile.ofPanel : .ofReports
    let place = Repository.root.appending(path: path)
    if ProcessInfo.processInfo.environment["AIWEEKLY_WRITE_DOCS"] == "1" {
      try file.text.write(to: place, atomically: true, encoding: .utf8)
      Issue.record("the file was written anew: run again without AIWEEKLY_WRITE_DOCS")
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == file.text)
  }
}
