import Foundation
import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// Every dialect in JSON and CSV is what the golden document says; WorkbookVerifyTests holds the workbook of every
/// sample against the same.
@Suite struct DialectMatrixTests {
  private static let samples = ["ai-weekly-2024-27.md"] + DialectTests.files.map { "dialects/\($0).md" }
  private static let golden = Repository.root.appending(path: "Samples/golden.json")

  /// `AIWEEKLY_RECORD=1 swift test --filter DialectMatrix` writes the document anew, and fails.
  @Test func `the golden document is that of the main sample`() throws {
    let made = try Self.document(Self.samples[0])
    if ProcessInfo.processInfo.environment["AIWEEKLY_RECORD"] == "1" {
      let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (JSONSerialization.data(withJSONObject: made, options: options) + Data("\n".utf8)).write(
        to: Self.golden)
      Issue.record(
        "the golden document was written anew: look at the difference, and run again without the variable")
    }
    #expect(try Self.expected() == made as NSDictionary)
  }

  @Test(arguments: samples)
  func `JSON says what the golden document says`(sample: String) throws {
    let found = try Self.document(sample)
    for (dataset, rows) in try Self.expected() {
      let name = try #require(dataset as? String)
      #expect(found[name] as? NSObject == rows as? NSObject, "\(name)")
    }
  }

  @Test(arguments: samples)
  func `CSV says what the golden document says`(sample: String) throws {
    let expected = try Self.expected()
    let document = try Self.read(sample)
    for dataset in DialectTests.datasets where dataset != "report" {
      let table = try #require(document.table(dataset))
      let lines = CSVLines.read(
        String(decoding: table.csv(CSVOptions(defusesFormulas: false)), as: UTF8.self))
      let header = try #require(lines.first)
      let rows = try #require(expected[dataset] as? [[String: Any]])
      #expect(lines.count - 1 == rows.count, "\(dataset)")
      for (line, row) in zip(lines.dropFirst(), rows) {
        for (name, field) in zip(header, line) where !DialectTests.placeColumns.contains(name) {
          #expect(CSVLines.agrees(field, row[name]), "\(dataset) \(name): \(field)")
        }
      }
    }
  }

  private static func expected() throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: golden)) as? NSDictionary)
  }

  private static func read(_ sample: String) throws -> TabularDocument {
    let source = try SourceText(name: "report.md", data: try Repository.sample(sample))
    return try ReportDocument(Report(parsing: Document(markdown: source))).document
  }

  /// The datasets, without what says where in a file something is.
  private static func document(_ sample: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(try read(sample).json())) as? [String: Any]
    let whole = try #require(json)
    func bare(_ row: [String: Any]) -> [String: Any] {
      row.filter { !DialectTests.placeColumns.contains($0.key) }
    }
    return whole.filter { DialectTests.datasets.contains($0.key) }.mapValues { value in
      switch value {
      case let rows as [[String: Any]]: rows.map(bare)
      case let row as [String: Any]: bare(row)
      default: value
      }
    }
  }
}

/// CSV after RFC 4180, as far as a test needs it.
private enum CSVLines {
  static func read(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var field = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        line.append(field)
        field = ""
      case "\n" where !isQuoted:
        lines.append(line + [field])
        (line, field) = ([], "")
      case "\r" where !isQuoted: break
      default: field.unicodeScalars.append(scalar)
      }
    }
    return lines
  }

  /// Whether a field says what a value of JSON says; quotes, which the reader above drops, left out.
  static func agrees(_ field: String, _ value: Any?) -> Bool {
    switch value {
    case let text as String: field == text.filter { $0 != "\"" }
    // Foundation's parser loses the last bit of a double; dialects are compared with each other to the last digit.
    case let number as NSNumber:
      abs(self.number(field) - number.doubleValue) <= abs(number.doubleValue) * 1e-14
    default: field.isEmpty
    }
  }

  private static func number(_ field: String) -> Double {
    Double(field) ?? (field == "true" ? 1 : field == "false" ? 0 : .nan)
  }
}
