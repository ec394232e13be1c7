import ReportArchive
import Tabular

/// A report of a JSON document that holds several: where that document is, and what it says of the report.
struct ReportPart: Sendable {
  let path: String
  /// The report's place in the document.
  let index: Int
  /// The file that the report was read from.
  let name: String
  /// The document that the report alone makes.
  let json: [UInt8]
}

extension ReportPart: Hashable {
  /// The place tells parts apart; what a report says need not be looked at.
  static func == (left: Self, right: Self) -> Bool { left.path == right.path && left.index == right.index }

  func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(index)
  }
}

/// JSON documents of several reports as inputs: each report becomes one.
enum SeveralReports {
  /// Whether a text begins as a JSON document of this program does.
  static func isOwn(_ start: [UInt8]) -> Bool {
    String(decoding: start, as: UTF8.self).contains("\"schema_version\"")
  }

  /// Whether a text begins as such a document of several reports does.
  static func begins(_ start: [UInt8]) -> Bool {
    isOwn(start) && String(decoding: start, as: UTF8.self).contains(#/"source" *: *\[/#)
  }

  static func parts(ofFile path: String) throws(CommandFailure) -> [InputSource] {
    let file = InputSource.file(path)
    let json = try Pipeline.json(file.read(), label: path)
    let document: SplitDocument
    do throws(SchemaError) {
      document = try SplitDocument(json)
    } catch {
      throw CommandFailure(.badData, "\(path): \(error)")
    }
    guard !document.parts.isEmpty else {
      throw CommandFailure(.noInput, "\(path): the document holds no reports")
    }
    return document.parts.enumerated().map { index, part in
      .part(
        ReportPart(path: path, index: index, name: part.sourceName, json: part.json.json(isCompact: true)))
    }
  }
}
