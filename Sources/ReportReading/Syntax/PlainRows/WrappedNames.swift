import Document

/// Joins names that a converter wrapped to the lines above and below their rows:
///
///     中国某
///     600000.SH  30.8  2,321  36.1  93.0
///     船
enum WrappedNames {
  private static let longestPart = 30

  /// The lines with the rows that they are, without the parts of names. The name of a row without one is in the two
  /// short lines around it.
  static func joined(_ lines: [TextLine]) -> [(line: TextLine, row: PlainRow?)] {
    let rows = lines.map(PlainRow.init)
    var joined: [(line: TextLine, row: PlainRow?)] = []
    var index = 0
    while index < lines.count {
      if index + 2 < lines.count, let row = rows[index + 1], row.isNameless, rows[index] == nil,
        rows[index + 2] == nil, isPart(lines[index]), isPart(lines[index + 2])
      {
        joined.append((lines[index + 1], row.named(lines[index], lines[index + 2])))
        index += 3
      } else {
        joined.append((lines[index], rows[index]))
        index += 1
      }
    }
    return joined
  }

  private static func isPart(_ line: TextLine) -> Bool {
    line.text.utf8.count <= longestPart && !line.text.hasDigit && BlankFields.pieces(line.text).count < 3
  }
}
