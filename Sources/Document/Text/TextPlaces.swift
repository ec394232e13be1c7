import Lexemes

/// Where each character of running text is in the source, Markdown's signs left off and lines joined.
package struct TextPlaces {
  /// The lines as one text of Markdown, and where each of them starts in it.
  private let markdown: [Unicode.Scalar]
  private let starts: [Int]
  private let lines: [TextLine]
  /// For each character of the plain text its place in ``markdown``.
  private let places: [Int]
  /// The source's own lines, to see whether a lexeme is where it is thought to.
  private let printed: [[Unicode.Scalar]]

  /// Reads lines that plain text was joined from, as ``TextLine/joined(_:)`` joins them.
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
    // A quantity that a page break cuts goes on in another part.
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

  /// As ``printed(_:at:)``, the characters given as a stretch of the plain text itself.
  package func printed<Value>(_ value: Value?, at range: Range<String.Index>, of text: String) -> Printed<
    Value
  > {
    printed(value, at: text.scalarRange(range))
  }

  /// How far from its supposed place a lexeme is looked for.
  private static let reach = 256

  /// Text that was put together from cells or from between tags says only nearly where a lexeme is: then the
  /// nearest place on the line that prints it is meant.
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
  /// A value read from so many bytes at the end of the plain text, with the characters that print them.
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
