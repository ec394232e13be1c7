import ReportArchive
import Tabular

/// A report in a JSON document that holds several: the document's path, and the part about the report.
struct ReportPart: Sendable {
  let path: String
  /// The report's index in the document.
  let index: Int
  /// The name of the file that the report was read from.
  let name: String
  /// The document of this report alone.
  let json: [UInt8]
}

extension ReportPart: Hashable {
  /// Parts are equal if their path and index are; their contents need not be compared.
  static func == (left: Self, right: Self) -> Bool { left.path == right.path && left.index == right.index }

  func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(index)
  }
}

/// Splits JSON documents of several reports into one input for each report.
enum SeveralReports {
  /// Whether a text begins like a JSON document of this program.
  static func isOwn(_ start: [UInt8]) -> Bool {
    String(decoding: start, as: UTF8.self).contains("\"schema_version\"")
  }

  /// Whether a text begins like a JSON document of several reports.
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
