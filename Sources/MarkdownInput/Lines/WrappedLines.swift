import Document
import Lexemes

/// Paragraphs whose every printed line a converter made a paragraph of its own, with a blank line behind each.
///
/// Whether a text is written so is judged by all of it: most of its long lines then stop in the middle of a sentence, and
/// none of those is shorter than the line that goes on. In such a text a line that is full goes on with the next one.
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

  /// Blocks that are one text, as one block of the kind of the first.
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

  /// A look at the last bytes, which spares most texts the closer one: paragraphs end with a full stop.
  private static func mayBeWrapped(_ blocks: [Block]) -> Bool {
    var (long, open) = (0, 0)
    for block in blocks {
      guard let text = block.lastTextLine?.text, text.utf8.count >= fewestBytes else { continue }
      long += 1
      if !["。", "；", "：", "."].contains(where: text.closes(with:)) { open += 1 }
    }
    return open >= fewest && 5 * open >= 2 * long
  }

  /// As few as the shortest full line has: twenty Chinese characters or sixty letters.
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
    // Titles and points without any full stop are not wrapped text.
    return open >= fewest && 5 * open >= 2 * long && 20 * full >= 17 * open && 8 * ends >= open
  }
}

/// A line of running text as it was set on a page.
private struct PrintedLine {
  let line: TextLine
  private let scalars: [Unicode.Scalar]
  /// In columns of a screen, of which a Chinese character takes two, without the blanks, which converters add.
  private let width: Int
  private let letters: Int

  init(_ line: TextLine) {
    self.line = line
    scalars = line.text.scalarArray
    width = scalars.reduce(0) { $0 + ($1 == " " ? 0 : $1.isWide ? 2 : 1) }
    letters = scalars.count { $0.isASCIILetter || (0x3400...0x9FFF).contains($0.value) }
  }

  /// Less is a label, a heading or the end of a paragraph.
  private static let shortest = 40
  var isLong: Bool { width >= (scalars.contains(where: \.isWide) ? Self.shortest : 50) && isProse }

  /// Whether it is words: a sentence may hold many figures, but a row of a table has them side by side.
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

  /// Whether it stops without a sign that ends a sentence or a label.
  var isOpen: Bool {
    guard let last = scalars.last else { return false }
    return !"。！？：；…”’」』》】.!?:;\"]>*|".unicodeScalars.contains(last)
  }

  var endsSentence: Bool { scalars.last.map { "。！？；.!?".unicodeScalars.contains($0) } ?? false }

  /// Proportional letters make a full line a little narrower than another.
  func isAsWide(as other: PrintedLine) -> Bool { width + 8 >= other.width }

  /// Whether it begins as what goes on with nothing does: with a number, a bullet, a bracket, a caption or a source.
  var beginsAnew: Bool {
    guard let first = scalars.first else { return true }
    if Bullets.signs.contains(first) || first == "【" || first == "《" && line.text.holds("》") { return true }
    // `34.7%，同比…` goes on with a sentence.
    let isNumbered =
      first.isDecimalDigit
      ? Enumerator.length(scalars, at: 0) != nil
      : Enumerator.split(line.text).number != nil || Enumerator.length(scalars, at: 0) != nil
    return isNumbered || isApart
  }

  /// Whether it is a caption or a source, which nothing goes on with.
  var isApart: Bool { FigureCaption(text: line.text) != nil || SourceNote(text: line.text) != nil }

  var endsInDigit: Bool { scalars.last?.isDecimalDigit == true }
  var beginsWithDigit: Bool { scalars.first?.isDecimalDigit == true }
  var endsBold: Bool { line.bold.last?.upperBound == scalars.count }
  var beginsBold: Bool { line.bold.first?.lowerBound == 0 }
  var isBold: Bool { line.bold == [0..<scalars.count] }

  /// Whether the bold words that it begins with are those of a label: `**供给：** 产能有限`.
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

  /// Whether the paragraph below goes on with the block's last line.
  fileprivate func goesOn(with next: Block) -> Bool {
    guard let left = lastTextLine.map(PrintedLine.init), let right = next.firstTextLine.map(PrintedLine.init)
    else { return false }
    return left.isLong && left.isOpen && left.isAsWide(as: right) && right.isProse && !right.beginsAnew
      && !left.isApart && !(left.endsInDigit && right.beginsWithDigit) && (!right.beginsBold || left.endsBold)
      && (!left.isBold || right.beginsBold && !right.opensWithLabel)
  }
}
