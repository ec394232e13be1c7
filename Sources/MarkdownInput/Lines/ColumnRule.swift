import Document

/// The dashes that pandoc's simple and multiline tables have under each header: `-----  -------  ----`.
///
/// ``AlignedTable`` reads such tables where their cells are aligned with the dashes. Others stay text, and a check
/// reports them.
enum ColumnRule {
  /// The name of such a line in the ledger.
  static let kind = "table-rule"

  static func matches(_ line: ArraySlice<UInt8>) -> Bool {
    let runs = line.split(whereSeparator: \.isBlank)
    return runs.count > 1 && runs.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 == UInt8(ascii: "-") } }
  }

  /// Lines of dashes at most this many lines apart belong to one table and make one finding.
  private static let reach = 100

  static func diagnostics(_ blocks: [Block]) -> [Diagnostic] {
    var last: Int?
    return blocks.compactMap { block in
      guard block.content == .boilerplate(kind) else { return nil }
      let line = block.lines.lowerBound
      defer { last = line }
      if let last, line - last <= reach { return nil }
      return Diagnostic(
        .tableUnread, "a table in a spelling that is not read stays as text", dataset: "sections",
        line: line)
    }
  }
}
