import Document
import Lexemes

/// Joins paragraphs of which a converter made each printed line a paragraph of its own, followed by a blank line.
///
/// Whether a text is written this way is decided for the whole text: many of its long lines stop in the middle of a
/// sentence, and nearly all of those are as wide as the line that follows. In such a text a full line continues in
/// the next.
enum WrappedLines {
  static func joined(_ blocks: [Block]) -> [Block] {
    guard mayBeWrapped(blocks) else { return blocks }
    let places = blocks.indices.filter { !blocks[$0].isBlank }
    guard isWrapped(blocks, places) else { return blocks }
    var joined: [Block] = []
    var index = blocks.startIndex
    while index < blocks.endIndex {
      var text = [blocks[index]]
      var last = index
      while let next = next(after: last, in: blocks), blocks[last].goesOn(with: blocks[next]) {
        text.append(blocks[next])
        last = next
      }
      joined.append(whole(text))
      index = last + 1
    }
    return joined
  }

  /// Joins blocks into one block of the first one's kind.
  private static func whole(_ text: [Block]) -> Block {
    guard text.count > 1, let first = text.first, let last = text.last else { return text[0] }
    let lines = first.lines.lowerBound...last.lines.upperBound
    let words = text.flatMap(\.textLines)
    if case .item(let marker, _) = first.content {
      return Block(content: .item(marker: marker, words), lines: lines)
    }
    return Block(content: .paragraph(words), lines: lines)
  }

  /// The next block that is not a blank line.
  private static func next(after index: Int, in blocks: [Block]) -> Int? {
    blocks.indices.dropFirst(index + 1).prefix(8).first { !blocks[$0].isBlank }
  }

  private static let fewest = 12

  /// A quick test of the last bytes, which spares most texts the closer look: their paragraphs end with a full stop.
  private static func mayBeWrapped(_ blocks: [Block]) -> Bool {
    var (long, open) = (0, 0)
    for block in blocks {
      guard let text = block.lastTextLine?.text, text.utf8.count >= fewestBytes else { continue }
      long += 1
      if !["。", "；", "：", "."].contains(where: text.closes(with:)) { open += 1 }
    }
    return open >= fewest && 5 * open >= 2 * long
  }

  /// The fewest bytes of a full line. The closer look, ``PrintedLine/isLong``, counts columns.
  private static let fewestBytes = 40

  private static func isWrapped(_ blocks: [Block], _ places: [Int]) -> Bool {
    var (long, open, full, ends) = (0, 0, 0, 0)
    for (place, next) in zip(places, places.dropFirst()) {
      guard let line = blocks[place].lastTextLine.map(PrintedLine.init) else { continue }
      if line.endsSentence { ends += 1 }
      guard line.isLong else { continue }
      long += 1
      guard line.isOpen, let below = blocks[next].firstTextLine.map(PrintedLine.init) else { continue }
      open += 1
      if line.isAsWide(as: below) { full += 1 }
    }
    // Titles and bullet points without full stops are not wrapped text.
    return open >= fewest && 5 * open >= 2 * long && 20 * full >= 17 * open && 8 * ends >= open
  }
}

/// A line of running text as it was set on a page.
private struct PrintedLine {
  let line: TextLine
  private let scalars: [Unicode.Scalar]
  /// The width in display columns, two for a Chinese character. Spaces are not counted, since converters add them.
  private let width: Int
  private let letters: Int

  init(_ line: TextLine) {
    self.line = line
    scalars = line.text.scalarArray
    width = scalars.reduce(0) { $0 + ($1 == " " ? 0 : $1.isWide ? 2 : 1) }
    letters = scalars.count { $0.isASCIILetter || $0.isHan }
  }

  /// The fewest columns of a full line. A shorter one is a label, a heading or the end of a paragraph.
  private static let shortest = 40
  var isLong: Bool { width >= (scalars.contains(where: \.isWide) ? Self.shortest : 50) && isProse }

  /// Whether the line is prose. A sentence may contain many figures, but a table row has them side by side.
  var isProse: Bool { 4 * letters >= scalars.count { $0 != " " } && !isRow }

  private var isRow: Bool {
    guard scalars.count(where: \.isDecimalDigit) > 2 else { return false }
    let words = line.text.split(at: " ")
    let figures = words.count { word in
      word.hasDigit
        && word.unicodeScalars.allSatisfy { $0.isDecimalDigit || "+-.,%()（）～~/x".unicodeScalars.contains($0) }
    }
    return figures > 2 && 2 * figures >= words.count
  }

  /// Whether the line ends without punctuation that would end a sentence or a label.
  var isOpen: Bool {
    guard let last = scalars.last else { return false }
    return !"。！？：；…”’」』》】.!?:;\"]>*|".unicodeScalars.contains(last)
  }

  var endsSentence: Bool { scalars.last.map { "。！？；.!?".unicodeScalars.contains($0) } ?? false }

  /// Whether the line is at least as wide as another. Full lines differ a little, since letters are of different
  /// widths.
  func isAsWide(as other: PrintedLine) -> Bool { width + 8 >= other.width }

  /// Whether the line cannot continue the one before: it begins with a number, a bullet or a bracket, or is a caption
  /// or a source.
  var beginsAnew: Bool {
    guard let first = scalars.first else { return true }
    if Bullets.signs.contains(first) || first == "【" || first == "《" && line.text.holds("》") { return true }
    // `34.7%，同比…` continues a sentence.
    let isNumbered =
      first.isDecimalDigit
      ? Enumerator.length(scalars, at: 0) != nil
      : Enumerator.split(line.text).number != nil || Enumerator.length(scalars, at: 0) != nil
    return isNumbered || isApart
  }

  /// Whether the line is a caption or a source, which is never continued.
  var isApart: Bool { FigureCaption(text: line.text) != nil || SourceNote(text: line.text) != nil }

  var endsInDigit: Bool { scalars.last?.isDecimalDigit == true }
  var beginsWithDigit: Bool { scalars.first?.isDecimalDigit == true }
  var endsBold: Bool { line.bold.last?.upperBound == scalars.count }
  var beginsBold: Bool { line.bold.first?.lowerBound == 0 }
  var isBold: Bool { line.bold == [0..<scalars.count] }

  /// Whether the line begins with a label in bold: `**供给：** 产能有限`.
  var opensWithLabel: Bool {
    guard beginsBold, let end = line.bold.first?.upperBound else { return false }
    return scalars[max(0, end - 1)..<min(scalars.count, end + 1)].contains { $0 == "：" || $0 == ":" }
  }
}

extension Block {
  fileprivate var isBlank: Bool { content == .boilerplate("blank") }

  fileprivate var lastTextLine: TextLine? {
    switch content {
    case .paragraph(let lines), .item(_, let lines): lines.last
    default: nil
    }
  }

  fileprivate var firstTextLine: TextLine? {
    if case .paragraph(let lines) = content { lines.first } else { nil }
  }

  /// Whether the paragraph below continues the block's last line.
  fileprivate func goesOn(with next: Block) -> Bool {
    guard let left = lastTextLine.map(PrintedLine.init), let right = next.firstTextLine.map(PrintedLine.init)
    else { return false }
    return left.isLong && left.isOpen && left.isAsWide(as: right) && right.isProse && !right.beginsAnew
      && !left.isApart && !(left.endsInDigit && right.beginsWithDigit) && (!right.beginsBold || left.endsBold)
      && (!left.isBold || right.beginsBold && !right.opensWithLabel)
  }
}
