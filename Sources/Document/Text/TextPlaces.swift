import Lexemes

/// Finds where each character of running text, which is joined from lines without Markdown's signs, is in the source.
package struct TextPlaces {
  /// The lines joined as Markdown, and where each of them starts in it.
  private let markdown: [Unicode.Scalar]
  private let starts: [Int]
  private let lines: [TextLine]
  /// The index in ``markdown`` of each character of the plain text.
  private let places: [Int]
  /// The source's own lines, to check whether a lexeme is where it is expected.
  private let printed: [[Unicode.Scalar]]

  /// Reads the lines that a plain text was joined from, as ``TextLine/joined(_:)`` joins them.
  package init(_ lines: [TextLine], in source: SourceText) {
    var text = ""
    var starts: [Int] = []
    var length = 0
    var places: [Int] = []
    var plain = ""
    for (index, line) in lines.enumerated() {
      let joint = index > 0 ? TextLine.joint(behind: plain, lines[index - 1], line) : ""
      for _ in joint.unicodeScalars {
        places.append(length)
        length += 1
      }
      starts.append(length)
      places += line.places.map { $0 + length }
      plain += joint + line.text
      length += line.raw.scalarCount
      text += joint + line.raw
    }
    self.lines = lines
    self.starts = starts
    markdown = text.scalarArray
    self.places = places
    printed = lines.map { source.text(ofLine: $0.number).scalarArray }
  }

  /// A value read from some characters of the plain text, with those characters as the source prints them.
  package func printed<Value>(_ value: Value?, at range: Range<Int>) -> Printed<Value> {
    // A quantity that a page break divides continues in another part.
    let range = range.clamped(to: places.startIndex..<places.endIndex)
    guard !range.isEmpty else {
      let line = lines.first.map { SourceLocation(line: $0.number, column: $0.column) }
      return Printed(value, raw: "", at: line ?? SourceLocation(line: 1, column: 1))
    }
    let start = places[range.lowerBound]
    let end = max(start, places[range.upperBound - 1]) + 1
    let index = max(0, starts.countUp(to: start) - 1)
    let raw = markdown[start..<end]
    return Printed(
      value, raw: String(scalars: raw),
      at: location(of: raw, near: lines[index].column + start - starts[index], index))
  }

  /// The same as ``printed(_:at:)``, for a range of indices of the plain text.
  package func printed<Value>(_ value: Value?, at range: Range<String.Index>, of text: String) -> Printed<
    Value
  > {
    printed(value, at: text.scalarRange(range))
  }

  /// How far from its expected column a lexeme is searched for.
  private static let reach = 256

  /// The location of a lexeme near a column. In text that was assembled from cells or from between tags the column is
  /// only approximate; then the nearest place on the line that prints the lexeme counts.
  private func location(of raw: ArraySlice<Unicode.Scalar>, near column: Int, _ index: Int) -> SourceLocation
  {
    let line = printed[index]
    func isPrinted(at place: Int) -> Bool {
      place >= 0 && place < line.count && line[place...].starts(with: raw)
    }
    let distances = (0..<Self.reach).lazy.flatMap { $0 == 0 ? [0] : [$0, -$0] }
    let place = distances.map { column - 1 + $0 }.first(where: isPrinted)
    return SourceLocation(line: lines[index].number, column: (place ?? column - 1) + 1)
  }
}

extension TextLine {
  /// A value read from a number of bytes at the end of the plain text, with the characters that print them.
  package func printed<Value>(_ value: Value?, lastBytes: Int) -> Printed<Value> {
    let places = places
    let count = String(decoding: Array(text.utf8.suffix(lastBytes)), as: UTF8.self).scalarCount
    guard count > 0, count <= places.count, let end = places.last else {
      return Printed(value, raw: "", at: SourceLocation(line: number, column: column))
    }
    let start = places[places.count - count]
    let raw = raw.unicodeScalars.dropFirst(start).prefix(max(1, end - start + 1))
    return Printed(value, raw: String(raw), at: SourceLocation(line: number, column: column + start))
  }
}
