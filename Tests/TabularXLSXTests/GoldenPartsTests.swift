import Foundation
import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// The XML of each feature, compared with what was once looked at and found good.
///
/// With `AIWEEKLY_RECORD=1` the parts are written anew, and the tests fail: look at the changes first.
@Suite(.enabled(if: Tools.canReadWorkbooks, "needs Python"))
struct GoldenPartsTests {
  /// A feature, the part that it is in, and the pattern that finds it there.
  struct Feature: Sendable, CustomTestStringConvertible {
    var name: String
    var part: String
    var pattern = "(?s).+"

    var testDescription: String { name }

    static let companies = "xl/worksheets/sheet4.xml"
    static let traffic = "xl/worksheets/sheet5.xml"

    static let all = [
      Feature(name: "table", part: "xl/tables/table3.xml"),
      Feature(
        name: "conditional-formats", part: companies,
        pattern: "<conditionalFormatting .*</conditionalFormatting>"),
      Feature(name: "data-bar", part: traffic, pattern: "<extLst>.*</extLst>"),
      Feature(name: "looks", part: "xl/styles.xml", pattern: "<dxfs .*</dxfs>"),
      Feature(name: "comments", part: "xl/comments1.xml"),
      Feature(name: "bars", part: "xl/charts/chart1.xml"),
      Feature(name: "diverging-bars", part: "xl/charts/chart3.xml"),
      Feature(name: "drawing", part: "xl/drawings/drawing1.xml"),
      Feature(name: "names", part: "xl/workbook.xml", pattern: "<definedNames>.*</definedNames>"),
      Feature(name: "paper", part: traffic, pattern: "<printOptions .*</headerFooter>"),
      Feature(name: "view", part: companies, pattern: "<sheetPr>.*</cols>"),
      Feature(name: "links", part: companies, pattern: "<hyperlinks>.*</hyperlinks>"),
      Feature(name: "properties", part: "docProps/core.xml"),
    ]
  }

  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  private static let records = ProcessInfo.processInfo.environment["AIWEEKLY_RECORD"] == "1"

  @Test(arguments: Feature.all)
  func `is written as it was found good`(feature: Feature) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("demo.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: path, options: WorkbookOptions(language: .english))
    let found = try Tools.python(Self.extract, path, feature.part, feature.pattern)
    let file = Self.golden.appendingPathComponent("\(feature.name).xml")
    if Self.records {
      try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
      try found.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(feature.name) was recorded; look at it, then test without AIWEEKLY_RECORD")
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(found.split(separator: "\n"), wanted.split(separator: "\n")).first { $0 != $1 }
    #expect(found == wanted, "\(feature.part): \(difference.map { "\($0)\nwas\n\($1)" } ?? "another length")")
  }

  /// Prints what a pattern finds in a part, an element a line.
  private static let extract = """
    import re, sys, zipfile
    text = zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode()
    print(re.sub(">\\\\s*<", ">\\\\n<", re.search(sys.argv[3], text, re.S)[0]).strip())
    """
}
