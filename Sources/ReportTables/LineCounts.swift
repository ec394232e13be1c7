import Tabular
import Document
import ReportReading

/// How many lines of the source went where.
struct LineCounts: Sendable, Hashable {
  let read: Int
  let exported: Int
  /// Blank lines, rules, page footers.
  let boilerplate: Int

  /// What reached no dataset.
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
  }

  /// The object that JSON with provenance has.
  var json: JSONValue {
    .object([
      .init("lines_read", .integer(read)), .init("lines_exported", .integer(exported)),
      .init("lines_boilerplate", .integer(boilerplate)),
    ])
  }

  /// Reads what ``json`` is.
  init(_ object: MemberReader) throws(SchemaError) {
    try object.allow(["lines_read", "lines_exported", "lines_boilerplate"])
    read = try object.count("lines_read")
    exported = try object.count("lines_exported")
    boilerplate = try object.count("lines_boilerplate")
    guard lost >= 0 else {
      throw SchemaError(
        object.pointer, .wrongType(expected: "no more lines in parts than were read", found: "\(lost)"))
    }
  }
}
