import Tabular
import Document
import ReportReading

/// How many lines of the source were exported, skipped and lost.
struct LineCounts: Sendable, Hashable {
  let read: Int
  let exported: Int
  /// Blank lines, rules and page footers.
  let boilerplate: Int
  /// What was left out of a PDF's text; nil for text without pages.
  let leftOut: LeftOut?

  /// The lines that reached no dataset.
  var lost: Int { read - exported - boilerplate }

  init(_ report: Report) {
    read = report.source.lineCount
    exported = report.ledger.count { claim in
      switch claim {
      case .dataset, .section: true
      case .boilerplate, .unclaimed: false
      }
    }
    boilerplate = report.ledger.count { if case .boilerplate = $0 { true } else { false } }
    leftOut = report.pages?.leftOut
  }

  /// The object in JSON with provenance.
  var json: JSONValue {
    .object(
      [
        .init("lines_read", .integer(read)), .init("lines_exported", .integer(exported)),
        .init("lines_boilerplate", .integer(boilerplate)),
      ] + (leftOut.map { [.init("left_out", $0.json)] } ?? []))
  }

  /// Parses the object of ``json``.
  init(_ object: MemberReader) throws(SchemaError) {
    try object.allow(["lines_read", "lines_exported", "lines_boilerplate", "left_out"])
    read = try object.count("lines_read")
    exported = try object.count("lines_exported")
    boilerplate = try object.count("lines_boilerplate")
    leftOut = object["left_out"] == nil ? nil : try LeftOut(object.object("left_out"))
    guard lost >= 0 else {
      throw SchemaError(
        object.pointer, .wrongType(expected: "no more lines in parts than were read", found: "\(lost)"))
    }
  }
}

extension LeftOut {
  /// The names and counts, in the order of JSON.
  private static let members: [(name: String, path: WritableKeyPath<LeftOut, Int> & Sendable)] = [
    ("hidden_words", \.hidden), ("turned_words", \.rotated), ("watermark_words", \.watermarks),
    ("running_lines", \.runningLines), ("chart_labels", \.chartLabels),
  ]

  /// The object in JSON with provenance.
  fileprivate var json: JSONValue {
    .object(Self.members.map { .init($0.name, .integer(self[keyPath: $0.path])) })
  }

  /// Parses the object of ``json``.
  fileprivate init(_ object: MemberReader) throws(SchemaError) {
    self.init()
    try object.allow(Self.members.map(\.name))
    for member in Self.members { self[keyPath: member.path] = try object.count(member.name) }
  }
}
