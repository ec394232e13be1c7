import Document
import Lexicon
import Lexemes

/// Splits a source into blocks, line by line. Every line belongs to exactly one block.
///
/// A CommonMark parser does not fit, since the input is PDF text with some Markdown in it: tabs separate the cells of
/// tables, `2)` after a blank line is a new paragraph and not a list, and bold Chinese needs a rule of its own.
/// Splitting by lines is also linear for any input; see Docs/architecture.md.
struct BlockParser {
  let source: SourceText
  var blocks: [Block] = []
  var line = 1
  /// The last line of the lines searched for the end of a comment without finding one.
  private var lastWithoutCommentEnd = 0
  /// Lines with the closing fences of blocks whose content ``readFence()`` left to be read as usual.
  var wrapperEnds: Set<Int> = []
  /// The number of columns of the section's last pipe table; 0 if there is none.
  var rowWidth = 0
  /// Whether the report has no blank lines, so that each line is a paragraph.
  private let isUnspaced: Bool

  static func parse(_ source: SourceText) -> [Block] {
    var parser = BlockParser(source: source.withoutWrapping)
    parser.run()
    // Removing invisible characters also removes a last line of nothing else that has no line ending.
    if parser.line <= source.lineCount { parser.append(.boilerplate("blank"), through: source.lineCount) }
    return PictureDescriptions.hidden(in: parser.blocks)
  }

  private init(source: SourceText) {
    self.source = source
    isUnspaced = LineSpacing.isMissing(in: source)
  }

  private mutating func run() {
    readFrontMatter()
    while line <= source.lineCount {
      if readTable() { continue }
      readBlock(LineShape(source.line(line)))
    }
  }

  mutating func append(_ content: Block.Content, through last: Int) {
    blocks.append(Block(content: content, lines: line...last))
    line = last + 1
  }

  private mutating func readTable() -> Bool {
    guard let dialect = dialect(at: line) else { return false }
    let reading = dialect.read(source, at: line)
    blocks += reading.blocks
    if case .table(let grid)? = reading.blocks.last?.content, dialect == PipeTable.self {
      rowWidth = grid.width
    }
    line = max(line, reading.lastLine) + 1
    return true
  }

  /// The dialect that reads a line. A row with as many cells as the section's last table was cut off from it by a
  /// page break, so it is a table without a second row or a delimiter row too.
  func dialect(at line: Int) -> (any TableDialect.Type)? {
    if let dialect = TableDialects.dialect(source, at: line) { return dialect }
    let isRow = rowWidth > 2 && PipeTable.isLoneRow(source.line(line), cells: rowWidth)
    return isRow ? PipeTable.self : nil
  }

  private mutating func readBlock(_ shape: LineShape) {
    switch shape {
    case .blank: append(.boilerplate("blank"), through: line)
    case .rule where ColumnRule.matches(source.line(line)):
      append(.boilerplate(ColumnRule.kind), through: line)
    case .rule, .setextUnderline: append(.boilerplate("rule"), through: line)
    case .pageMark: append(.boilerplate("page-mark"), through: line)
    case .fence: readFence()
    case .comment: readComment()
    case .image: readImage()
    case .markup: readMarkup()
    case .unshown: readUnshown()
    case .heading(let level, let start): readHeading(level: level, start: start)
    case .leader: readLeader()
    case .item(let marker, let start): readItem(marker: marker, start: start)
    case .tabRow: append(.paragraph([textLine(line, from: 0).read]), through: line)
    case .text(let start): readParagraph(start: start)
    }
  }

  // MARK: One function per kind

  /// Reads a picture. A description that says only that there is a picture is not kept.
  private mutating func readImage() {
    let text = textLine(line, from: 0).read
    let words = text.text.trimmed.lowercased()
    append(
      PictureWords.placeholders.contains(words) ? .boilerplate("picture") : .image(text),
      through: line)
  }

  /// Reads YAML between `---` lines at the very top, as olmOCR writes it.
  private mutating func readFrontMatter() {
    guard source.text(ofLine: 1).trimmed == "---", source.lineCount > 1 else { return }
    let limit = min(source.lineCount, 200)
    guard let end = (2...limit).first(where: { source.text(ofLine: $0).trimmed == "---" }) else { return }
    append(.boilerplate(Block.yamlKind), through: end)
  }

  /// How many lines ahead the end of a comment or of code is searched for. Longer ones are read line by line. Without
  /// a limit, each opening without an end would cost a search of the rest of the report.
  private static let reach = 500

  func firstLine(where isWanted: (ArraySlice<UInt8>) -> Bool) -> Int? {
    let limit = min(source.lineCount, line + Self.reach)
    return line < limit ? ((line + 1)...limit).first { isWanted(source.line($0)) } : nil
  }

  private mutating func readComment() {
    if PageEndLine.page(source.line(line)) != nil {
      return append(.boilerplate(PageEndLine.kind), through: line)
    }
    let isEnd = { (line: ArraySlice<UInt8>) in line.firstIndex(of: Array("-->".utf8)) != nil }
    let unsearched = max(line, lastWithoutCommentEnd + 1)
    let limit = min(source.lineCount, line + Self.reach)
    let end = unsearched <= limit ? (unsearched...limit).first { isEnd(source.line($0)) } : nil
    if end == nil { lastWithoutCommentEnd = limit }
    let words = HiddenText.words(line...(end ?? line), in: source)
    append(words.map(Block.Content.hidden) ?? .boilerplate("comment"), through: end ?? line)
  }

  private mutating func readLeader() {
    let bytes = source.line(line)
    guard let leader = LeaderLine(bytes) else { return readParagraph(start: 0) }
    let start = leader.title.startIndex - bytes.startIndex
    let title = LeaderLine.withoutBullet(String(decoding: leader.title, as: UTF8.self))
    let text = RawLine(markdown: title.trimmed, number: line, column: column(line, at: start)).read
    let place = SourceLocation(
      line: line, column: column(line, at: leader.mark.startIndex - bytes.startIndex))
    let page = Printed(leader.page, raw: String(decoding: leader.mark, as: UTF8.self), at: place)
    append(.leader(text, page: leader.mark.isEmpty ? nil : page), through: line)
  }

  private mutating func readItem(marker: String?, start: Int) {
    var lines = [textLine(line, from: start)]
    var last = line
    while let next = continuation(after: last) {
      lines.append(next)
      last += 1
    }
    // `- 3 - 请务必…` reads as a list item.
    if marker == nil, lines.count == 1, Boilerplate.isFooter("- " + lines[0].markdown) {
      return append(.boilerplate("page-footer"), through: last)
    }
    append(.item(marker: marker, RawLine.read(lines)), through: last)
  }

  private mutating func readParagraph(start: Int) {
    var lines = [textLine(line, from: start)]
    var last = line
    while !standsAlone(lines[lines.count - 1]), let next = continuation(after: last),
      !countsOn(lines, next)
    {
      lines.append(next)
      last += 1
    }
    let read = RawLine.read(lines)
    if read.count == 1, let level = underline(after: last, of: read[0]) {
      append(.heading(level: level, read[0]), through: last)
      append(.boilerplate("rule"), through: last + 1)
    } else if let kind = Boilerplate.kind(of: read) {
      append(.boilerplate(kind), through: last)
    } else {
      append(.paragraph(read), through: last)
    }
  }

  /// Whether a line is a caption or a note, which is a paragraph of its own even without blank lines around it.
  private func standsAlone(_ line: RawLine) -> Bool {
    let text = String(line.markdown.prefix(scalars: 120))
    return FigureCaption(text: text) != nil || line.breaks && SourceNote(text: text) != nil
  }

  /// Whether a line begins with the next number and is therefore a new item: `2、…` after `1、…`, or `1、…` after `如下：`.
  private func countsOn(_ lines: [RawLine], _ next: RawLine) -> Bool {
    guard let number = Enumerator.value(opening: next.markdown) else { return false }
    if number == 1 { return lines.last?.markdown.last.map { "：:".contains($0) } ?? false }
    return lines.first.flatMap { Enumerator.value(opening: $0.markdown) } == number - 1
  }

  /// The next line, where it continues the same text.
  func continuation(after last: Int) -> RawLine? {
    guard last < source.lineCount, case .text(let start) = LineShape(source.line(last + 1)) else {
      return nil
    }
    guard dialect(at: last + 1) == nil else { return nil }
    if isUnspaced, LineSpacing.parts(source.line(last), source.line(last + 1)) { return nil }
    let line = textLine(last + 1, from: start)
    let opening = String(line.markdown.prefix(scalars: 120))
    return FigureCaption(text: opening) != nil || SourceNote(text: opening) != nil ? nil : line
  }

  func textLine(_ number: Int, from start: Int) -> RawLine {
    let bytes = source.line(number)
    let text = String(decoding: bytes.dropFirst(start), as: UTF8.self)
    let breaks = bytes.suffix(2).elementsEqual([UInt8(ascii: " "), UInt8(ascii: " ")])
    if let words = Self.italic(text.trimmed) {
      return RawLine(
        markdown: words, number: number, column: column(number, at: start) + 1, breaks: breaks)
    }
    // A backslash at the end of a line is pandoc's hard break.
    if bytes.last == UInt8(ascii: "\\"), !text.closes(with: "\\\\") {
      return RawLine(
        markdown: String(text.dropLast()).trimmed, number: number, column: column(number, at: start),
        breaks: true)
    }
    return RawLine(markdown: text.trimmed, number: number, column: column(number, at: start), breaks: breaks)
  }

  /// The words of a line that is in italics throughout: `_April 7, 2026_`.
  private static func italic(_ text: String) -> String? {
    guard text.utf8.count > 3, text.utf8.first == UInt8(ascii: "_"), text.utf8.last == UInt8(ascii: "_"),
      text.utf8.count(where: { $0 == UInt8(ascii: "_") }) == 2
    else { return nil }
    let words = text.dropFirst().dropLast()
    return words.first == " " || words.last == " " ? nil : String(words)
  }

  func column(_ number: Int, at offset: Int) -> Int {
    String(decoding: source.line(number).prefix(offset), as: UTF8.self).scalarCount + 1
  }
}
