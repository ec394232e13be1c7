import Document
import Lexemes
import Lexicon

/// Joins the lines of a column into paragraphs.
///
/// A paragraph ends where its last line ends before the right edge, where the next line is indented or has a bullet
/// or another font size, or where the gap is wider than between lines of a paragraph.
struct ParagraphBuilder {
  let page: Int
  /// The font size of the page's running text, in points.
  let body: Double
  private let edges: ColumnEdges
  /// The usual distance between the column's baselines; nil if there are few lines.
  private let usualPitch: Double?
  /// A distance that a quarter of the column's baselines do not exceed: that of lines of a paragraph, even where most
  /// paragraphs are one line and have space between them.
  private let tightPitch: Double?
  /// Letters that begin lines at one place, none before a word in lower case: bullets of a symbol font.
  private let letterBullets: Set<String>

  /// Makes a builder for a column. All rows of the column, including those of `tables`, determine its edges.
  init(page: Int, body: Double, column rows: [Row], tables: [Range<Int>]) {
    self.page = page
    self.body = body
    edges = ColumnEdges(rows, tables: tables)
    // The rows of tables are closer together than lines of text, or farther apart.
    let inTables = Set(tables.joined())
    let own = rows.indices.filter { !inTables.contains($0) }.map { rows[$0] }
    let pitches = zip(own, own.dropFirst()).filter { abs($0.size - $1.size) < 0.1 * $1.size }
      .map { $1.baseline - $0.baseline }
    usualPitch = pitches.count >= 8 ? pitches.median : nil
    tightPitch = pitches.count >= 8 ? pitches.quantile(0.25) : nil
    letterBullets = Self.letterBullets(rows)
  }

  /// The paragraphs of rows of text; a short line directly above a table is the table's title.
  func paragraphs(_ rows: some Collection<Row>, isAboveTable: Bool = false) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let lines = MarginLabels.unfolded(ContactColumns.unfolded(rows.flatMap(Self.parts(of:))))
    for (index, row) in lines.enumerated() {
      let next = paragraph(row)
      let following = index + 1 < lines.count ? lines[index + 1] : nil
      if let last = paragraphs.last, isRestOfWord(next, last) {
        paragraphs[paragraphs.count - 1] = joined(last, next, isOneWord: true)
      } else if let last = paragraphs.last, continues(last, next, row),
        !isFirstLine(next, after: last, row, above: following),
        following != nil || !isAboveTable || !isTitleOfTable(next, after: last)
      {
        paragraphs[paragraphs.count - 1] = joined(last, next)
      } else if let open = beside(paragraphs), continues(open, next, row) {
        paragraphs[paragraphs.count - 2] = joined(open, next)
      } else {
        paragraphs.append(next)
      }
    }
    return paragraphs
  }

  /// The paragraph that is on one line with the last one, a caption far to its right.
  private func beside(_ paragraphs: [Paragraph]) -> Paragraph? {
    guard let caption = paragraphs.last, paragraphs.count > 1, caption.kind == .caption else { return nil }
    let open = paragraphs[paragraphs.count - 2]
    return caption.lastBaseline > open.box.top && caption.lastBaseline < open.box.bottom
      && caption.lastSpan.left - open.lastSpan.right > 2 * open.size ? open : nil
  }

  private func isBig(_ size: Double) -> Bool { size >= BodySize.headingScale * body }

  // MARK: One line

  private func paragraph(_ row: Row) -> Paragraph {
    let bulleted =
      ListMarker.textBehindBullet(row.text) ?? textBehindLetterBullet(row) ?? Self.textBehindDash(row)
    let text = ListMarker.withoutPictures(bulleted ?? row.text)
    return Paragraph(
      kind: kind(row, text, isBulleted: bulleted != nil), text: text, box: row.box, page: page,
      size: row.size, scale: row.size / max(1, body), firstLeft: row.left, lastBaseline: row.baseline,
      lastSpan: row.span, lastSize: row.size,
      isIndented: row.left > edges.left + 1.2 * row.size,
      isLastLineFull: row.right >= edges.right(at: row.baseline) - 2.2 * row.size,
      words: row.segments.flatMap(\.words).map { PlacedWord($0, page: page) })
  }

  private func kind(_ row: Row, _ text: String, isBulleted: Bool) -> Paragraph.Kind {
    if LayoutWords.isCaption(text) { return .caption }
    if LayoutWords.isSource(text) { return .source }
    if Self.isLeader(text) { return .leader }
    if isBulleted { return .item }
    return Self.isTabbed(row) ? .tabbed : .text
  }

  /// Splits a row so that captions, sources and notes of figures side by side are lines of their own, as is text before
  /// people.
  private static func parts(of row: Row) -> [Row] {
    let people = row.segments.firstIndex { LayoutWords.isNamedPerson($0.text) }
    let title = titleBehindDay(row) ?? asideOfTitle(row)
    let starts = row.segments.indices.filter {
      $0 == 0 || $0 == people || $0 == title || LayoutWords.isCaption(row.segments[$0].text)
        || LayoutWords.isSource(row.segments[$0].text)
        || LayoutWords.isNote(row.segments[$0].text) && LayoutWords.isNote(row.segments[0].text)
    }
    guard starts.count > 1 else { return [row] }
    return zip(starts, starts.dropFirst() + [row.segments.count]).map {
      Row(segments: Array(row.segments[$0..<$1]))
    }
  }

  /// Where a title begins that is on the line of the report's date: larger words after it.
  private static func titleBehindDay(_ row: Row) -> Int? {
    guard row.segments.count == 2, LayoutWords.isDate(row.segments[0].text),
      row.segments[1].size > BodySize.headingScale * row.segments[0].size, row.segments[1].text.hasWide
    else { return nil }
    return 1
  }

  /// Where words begin that are much smaller than a title on the same line, far to its right: the kind of report.
  private static func asideOfTitle(_ row: Row) -> Int? {
    guard row.segments.count >= 2, let title = row.segments.first, title.text.hasWide,
      title.text.unicodeScalars.count >= 6,
      row.segments.dropFirst().allSatisfy({ $0.size < 0.62 * title.size && $0.text.hasWide }),
      row.segments[1].box.left - title.box.right > 3 * title.size
    else { return nil }
    return 1
  }

  /// The letters that begin two rows or more at the same place, with a gap behind them and a word that is not in lower case.
  private static func letterBullets(_ rows: [Row]) -> Set<String> {
    var places: [String: Int] = [:]
    for row in rows {
      guard let mark = row.segments[0].words.first, ListMarker.isLetterBullet(mark.text),
        let next = row.segments.lazy.flatMap(\.words).dropFirst().first,
        next.box.left - mark.box.right > 0.5 * mark.size,
        next.text.firstScalar.map({ !("a"..."z").contains($0) && !$0.isASCIIDigit }) ?? false
      else { continue }
      places["\(mark.text)\(Int(mark.box.left.rounded()))", default: 0] += 1
    }
    return Set(places.filter { $0.value > 1 }.map { String($0.key.prefix(1)) })
  }

  private func textBehindLetterBullet(_ row: Row) -> String? {
    guard let mark = row.segments.first?.words.first, ListMarker.isLetterBullet(mark.text) else { return nil }
    let rest = row.segments[0].words.dropFirst() + row.segments.dropFirst().flatMap(\.words)
    guard let next = rest.first, next.box.left - mark.box.right > 0.3 * mark.size,
      next.text.firstScalar?.isWide == true || Self.isChineseBehindName(rest)
        || Self.isChineseBehindFigure(rest, mark)
        || letterBullets.contains(mark.text) && next.box.left - mark.box.right > 0.5 * mark.size
    else { return nil }
    return row.segments[0].words.count > 1
      ? Row(segments: [Segment(Array(row.segments[0].words.dropFirst()))] + row.segments.dropFirst()).text
      : Row(segments: Array(row.segments.dropFirst())).text
  }

  /// The text after a dash that is a bullet, with a gap and then words: `- 毛利率回升`. `- 3.2%` is a figure.
  private static func textBehindDash(_ row: Row) -> String? {
    guard let mark = row.segments.first?.words.first, let dash = mark.text.firstScalar,
      mark.text.unicodeScalars.count == 1, CellText.isDash(dash)
    else { return nil }
    let rest = row.segments[0].words.dropFirst() + row.segments.dropFirst().flatMap(\.words)
    guard let next = rest.first, next.box.left - mark.box.right > 0.4 * mark.size,
      rest.count > 1 || next.text.hasWide,
      let first = next.text.firstScalar, first.isHan || first.isASCIILetter
    else { return nil }
    return String(row.text.unicodeScalars.dropFirst().drop(while: \.isWhitespace))
  }

  /// Whether an abbreviation is directly followed by Chinese: `u VLA与世界模型…`.
  private static func isChineseBehindName(_ words: some Collection<Word>) -> Bool {
    guard let first = words.first?.text.firstScalar, (0x41...0x5A).contains(first.value) else { return false }
    return words.prefix(3).contains { $0.text.unicodeScalars.contains(where: \.isHan) }
  }

  /// Whether a figure is directly followed by Chinese: `u 2025年…`. `p 0.05` is a value in statistics.
  private static func isChineseBehindFigure(_ words: some Collection<Word>, _ mark: Word) -> Bool {
    guard words.first?.text.firstScalar?.isASCIIDigit == true, "nlu".contains(mark.text) else { return false }
    return words.prefix(3).contains { $0.text.unicodeScalars.contains(where: \.isHan) }
  }

  /// Whether the text has dots or hyphens that may lead to a page number.
  private static func isLeader(_ text: String) -> Bool {
    if text.holds("------") { return true }
    // `To be continued...`: a sentence may end with up to three dots.
    let dots = text.unicodeScalars.reversed().prefix { $0 == "." || $0 == "…" }.count
    return !(1...3).contains(dots) && LeaderLine(Array(text.utf8)[...])?.isEntry == true
  }

  /// Whether the line has cells. The gap after a bullet or number does not count.
  private static func isTabbed(_ row: Row) -> Bool {
    zip(row.segments, row.segments.dropFirst()).enumerated().contains { index, pair in
      let isMark = index == 0 && (pair.0.text.unicodeScalars.count <= 3 || isNumber(of: row))
      return !isMark && pair.1.box.left - pair.0.box.right > 1.6 * row.size
    }
  }

  /// Whether the first cell of a row is only the number of a heading: `2.2.1.`.
  private static func isNumber(of row: Row) -> Bool {
    row.segments[0].text.unicodeScalars.allSatisfy { $0.isASCIIDigit || ".．、".unicodeScalars.contains($0) }
      && HeadingNumber(row.text).map { $0.depth > 1 } ?? false
  }

  // MARK: Lines together

  /// The most lines of a paragraph on a page. Joining takes longer with each line.
  private static let mostLines = 250

  private func continues(_ last: Paragraph, _ next: Paragraph, _ row: Row) -> Bool {
    guard next.kind == .text, last.lineCount < Self.mostLines,
      last.kind == .text || last.kind == .item || isSourceGoingOn(last, next, row)
    else { return false }
    let pitch = row.baseline - last.lastBaseline
    let isMid = isMidSentence(last, next, pitch)
    guard isAsLarge(next, as: last, isMid: isMid), !isApart(next, last, pitch)
    else { return false }
    let farthest = isBig(next.size) ? 2.6 : isSpacedOut(last, next, pitch) ? 4.8 : 2.3
    guard pitch <= farthest * next.size, pitch > 0.5 * next.size,
      !isNextReport(next, after: last), !isRightAligned(last, next), !beginsDetails(next),
      !LayoutWords.isDate(last.text), !LayoutWords.isNamedPerson(last.text),
      !LayoutWords.isNamedPerson(next.text)
    else { return false }
    if isBig(next.size), isBig(last.size) { return isTitleGoingOn(last, next, pitch: pitch / next.size) }
    // A line far to the left is of another column.
    if next.lastSpan.left < last.lastSpan.left - 4 * next.size { return false }
    // `领先大市（维持）` is on a line of its own, below the kind of report.
    if ")）".unicodeScalars.contains(next.text.lastScalar ?? " "), RatingTable.isRating(next.text) {
      return false
    }
    if QuotationMarks.isOpen(last.text), !isIndented(next, last) { return true }
    if isOpenDefinition(last, next) { return true }
    let isFull =
      last.isLastLineFull
      || LatinTitle.proseGoesOn(last, next, right: edges.right(at: last.lastBaseline), pitch: pitch)
      || hasNoRoom(last, for: next)
    guard isFull, !isListOfLabels(last, next), !isNextItem(next, after: last), !isClause(last) else {
      return false
    }
    if LayoutWords.startsWithLabel(next.text), isDefinition(last) { return false }
    // `【…】` names the subject of a new paragraph.
    if next.text.firstScalar == "【", endsSentence(last.text), next.text.unicodeScalars.contains("】") {
      return false
    }
    let isFirstOfItem = last.lineCount == 1 && (last.kind == .item || isNumberBefore(next, last))
    if !isFirstOfItem, isIndented(next, last) { return false }
    // `……；` and `中性 — ……` on one line each: the next rating of a scale.
    if LayoutWords.startsWithRating(next.text), endsSentence(last.text) || next.text.firstScalar == "“" {
      return false
    }
    return HeadingNumber(next.text) == nil || !endsSentence(last.text)
  }

  /// Whether a line of a narrow column begins with the label of a person or of a person's details, `分析师：…`, `Tel: …`, or is
  /// the heading over other reports.
  private func beginsDetails(_ next: Paragraph) -> Bool {
    edges.width < 22 * next.size
      && (LayoutWords.startsWithContactLabel(next.text) || LayoutWords.isRoleAndName(next.text)
        || SectionWords.relatedReports.contains(next.text))
  }

  /// Whether a line is the rest of a licence, an address or a date that the edge of the column cut.
  private func isRestOfWord(_ next: Paragraph, _ last: Paragraph) -> Bool {
    guard next.kind == .text || next.kind == .tabbed, last.kind != .caption, last.kind != .leader,
      next.lastBaseline - last.lastBaseline < 2.3 * next.size, next.lastBaseline > last.lastBaseline,
      abs(next.lastSpan.left - last.lastSpan.left) < 2.6 * next.size
    else { return false }
    return CutWord.isRest(next.text, of: last.text)
  }

  /// Whether a line is as large as the paragraph's first line or its last one.
  private func isAsLarge(_ next: Paragraph, as last: Paragraph, isMid: Bool) -> Bool {
    // A line with figures in another font seems up to half as large again as it is; a heading is as large.
    let isHeading =
      last.kind == .text && last.lineCount == 1 && (isBig(last.size) || HeadingNumber(last.text) != nil)
    let most = isMid ? (last.text.hasWide && !isHeading ? 0.45 : 0.25) : 0.12
    return [last.size, last.lastSize].contains { size in
      abs(next.size - size) <= most * next.size && (isMid || isBig(next.size) == isBig(size))
    }
  }

  /// Whether a paragraph of one indented line has ended and the next one begins with a line as far indented, which the line
  /// below it shows.
  private func isFirstLine(_ next: Paragraph, after last: Paragraph, _ row: Row, above following: Row?)
    -> Bool
  {
    guard let following, last.lineCount == 1, next.isIndented, endsBefore(next, last, above: following),
      abs(following.size - next.size) < 0.12 * next.size,
      following.baseline - row.baseline < 2.3 * next.size, following.segments[0].emWidth > 20,
      ListMarker.textBehindBullet(following.text) == nil, Self.listNumber(last.text) == nil
    else { return false }
    let indent = next.lastSpan.left - following.left
    return indent > 1.2 * next.size && indent < 3 * next.size
  }

  /// Whether a line is a paragraph of its own: as far indented as the next one, or an item whose words begin where the line
  /// below that one does.
  private func endsBefore(_ next: Paragraph, _ last: Paragraph, above following: Row) -> Bool {
    if last.kind == .item {
      guard last.words.count > 1 else { return false }
      return abs(last.words[1].box.left - following.left) < 0.3 * next.size
    }
    return last.kind == .text && last.text.lastScalar == "。"
      && abs(last.lastSpan.left - next.lastSpan.left) < 0.3 * next.size
  }

  /// Whether a line directly above a table is its title: short and without the end of a sentence, below one that ended.
  private func isTitleOfTable(_ next: Paragraph, after last: Paragraph) -> Bool {
    last.text.lastScalar == "。" && next.lastSpan.width < 14 * next.size && !endsSentence(next.text)
  }

  /// Whether two lines are aligned at the right edge and on the right side of the column, as addresses below a text are.
  private func isRightAligned(_ last: Paragraph, _ next: Paragraph) -> Bool {
    let middle = edges.left + 0.4 * edges.width
    return last.lineCount == 1 && last.text.hasWide && next.text.hasWide && !LayoutWords.isDate(next.text)
      && abs(last.lastSpan.right - next.lastSpan.right) < 0.3 * next.size
      && abs(last.lastSpan.left - next.lastSpan.left) > 1.5 * next.size
      && min(last.lastSpan.left, next.lastSpan.left) > middle
  }

  /// Whether an English sentence ends and the next line is farther below than the lines of the paragraph are apart.
  /// Houses separate paragraphs by space, and a last line may be full by chance.
  private func isApart(_ next: Paragraph, _ last: Paragraph, _ pitch: Double) -> Bool {
    guard !isBig(next.size), let end = last.text.lastScalar, ".)?!:".unicodeScalars.contains(end),
      LatinTitle.isLatin(last.text),
      LatinTitle.isLatin(next.text), !LatinTitle.isLowercase(next.text)
    else { return false }
    if let own = last.pitch { return pitch > 1.3 * own }
    if let usual = usualPitch, pitch > 1.35 * usual { return true }
    guard let first = next.text.firstScalar, end != ":", ("A"..."Z").contains(first) else { return false }
    return tightPitch.map { pitch > 1.35 * $0 } ?? false
  }

  /// Whether a full line of prose ends inside a sentence and the next one is directly below it. The sizes of such
  /// lines may seem to differ, for example where a line is spaced out or begins with a figure in another font.
  private func isMidSentence(_ last: Paragraph, _ next: Paragraph, _ pitch: Double) -> Bool {
    let isLowercase = LatinTitle.isLatin(last.text) && LatinTitle.isLowercase(next.text)
    guard last.isLastLineFull || hasNoRoom(last, for: next) || isLowercase, !endsSentence(last.text),
      pitch < max(1.7 * max(last.size, next.size), 1.1 * (usualPitch ?? 0)), edges.width > 25 * next.size
    else { return false }
    if last.lastSpan.width > 0.8 * edges.width { return true }
    guard last.lastSpan.width > 25 * next.size, abs(last.lastSpan.left - next.lastSpan.left) < 1.5 else {
      return false
    }
    // A table may be wider than the text. Then lines that end together show the width of the text.
    return isLowercase || abs(last.lastSpan.right - next.lastSpan.right) < 1.5
      || abs(last.lastSpan.right - edges.right(at: last.lastBaseline)) < 0.3 * next.size
  }

  /// Whether a full line of Chinese prose ends inside a sentence and the next one begins where it does, or where the words
  /// of its item do: the lines of a paragraph may be far apart.
  private func isSpacedOut(_ last: Paragraph, _ next: Paragraph, _ pitch: Double) -> Bool {
    guard last.isLastLineFull || hasNoRoom(last, for: next), last.lastSpan.width > 25 * next.size,
      let end = last.text.lastScalar, end.isHan || end.isASCIIDigit || "，、".unicodeScalars.contains(end),
      let first = next.text.firstScalar, first.isWide || first.isASCIIDigit, HeadingNumber(next.text) == nil,
      !LayoutWords.startsWithLabel(last.text), isUsual(pitch, next),
      // A short line below a full one is the last of its sentence, or else a heading below a title.
      next.lastSpan.width > 14 * next.size
        || next.text.lastScalar.map({ "。！？；".unicodeScalars.contains($0) }) ?? false
    else { return false }
    let indent = last.lastSpan.left - next.lastSpan.left
    let isHanging = last.lineCount == 1 && last.kind == .item && indent < 0 && indent > -3 * next.size
    let isOutdented = last.lineCount == 1 && indent > 0 && indent < 3 * next.size
    return abs(indent) < 0.3 * next.size || isHanging || isOutdented
  }

  /// Whether the lines of a paragraph may be as far apart: hardly more than usual, or twice as far, as on a grid of lines, where
  /// a line with another font takes up two.
  private func isUsual(_ pitch: Double, _ next: Paragraph) -> Bool {
    guard let usual = usualPitch else { return pitch <= 3.1 * next.size }
    return pitch <= 3.1 * next.size && pitch < 1.8 * usual || abs(pitch - 2 * usual) < 0.03 * usual
      || tightPitch.map { $0 > 1.5 * next.size && abs(pitch - 2 * $0) < 0.03 * $0 } ?? false
  }

  /// Whether a line of Chinese prose ends early because the start of the next one cannot be broken: `62.2%。`,
  /// `169.18`, `-U、`. Narrow columns are excluded, since lines of their lists may begin with dates or codes.
  private func hasNoRoom(_ last: Paragraph, for next: Paragraph) -> Bool {
    guard let end = last.text.lastScalar, end.isWide, !endsSentence(last.text), edges.width > 25 * next.size,
      last.lastSpan.width > 0.6 * edges.width,
      last.lineCount > 1 || last.text.firstScalar?.isWide == true || last.kind == .item
    else { return false }
    var width = 0.0
    for scalar in next.text.unicodeScalars.prefix(Self.longestRun) {
      if scalar.isHan || scalar == " " { break }
      width += scalar.isWide ? 1 : 0.55
      if scalar.isWide { break }
    }
    guard width > 1 else { return false }
    return last.lastSpan.right + width * next.size > edges.right(at: last.lastBaseline) - 0.6 * next.size
  }

  private static let longestRun = 16

  /// Whether a line continues a source: closely below it, with the same left edge.
  private func isSourceGoingOn(_ last: Paragraph, _ next: Paragraph, _ row: Row) -> Bool {
    last.kind == .source && !LayoutWords.isNote(next.text)
      && row.baseline - last.lastBaseline < 1.6 * next.size
      && abs(next.lastSpan.left - last.lastSpan.left) < next.size
  }

  /// Whether the next line may begin a new definition: the last is a definition on one line, `买入：…以上；`, or ends with
  /// a colon.
  private func isDefinition(_ last: Paragraph) -> Bool {
    guard let end = last.text.lastScalar else { return false }
    if end == "：" || end == ":" { return true }
    return last.lineCount == 1 && "。；;".unicodeScalars.contains(end) && LayoutWords.startsWithLabel(last.text)
  }

  /// Whether a definition ends with a comma and so continues, however short its line is: `无评级：对于…的比较，`.
  private func isOpenDefinition(_ last: Paragraph, _ next: Paragraph) -> Bool {
    last.text.lastScalar == "，" && LayoutWords.startsWithLabel(last.text)
      && !LayoutWords.startsWithLabel(next.text) && abs(last.lastSpan.left - next.lastSpan.left) < 3
  }

  /// Whether the next line is a new item of a list, though the last line is full by chance: `2）…` after `1）…；`.
  private func isNextItem(_ next: Paragraph, after last: Paragraph) -> Bool {
    if let number = Self.listNumber(last.text), Self.listNumber(next.text) == number + 1 { return true }
    if ListMarker.letter(next.text) != nil, endsSentence(last.text) || ListMarker.letter(last.text) != nil {
      return true
    }
    if LayoutWords.startsWithDay(next.text), LayoutWords.startsWithDay(last.text) { return true }
    return ItemNumber.length(last.text) > 0 && ItemNumber.length(next.text) > 0
      && (endsSentence(last.text) || LayoutWords.endsWithDate(last.text))
  }

  /// Whether a line is a clause of its own in a list without numbers: short, with a semicolon at its end.
  private func isClause(_ last: Paragraph) -> Bool {
    last.kind == .text && last.lineCount == 1 && last.text.lastScalar == "；"
      && last.lastSpan.width < 0.5 * edges.width
  }

  /// The number at the start of an item, followed by words: `2.需求不及预期`, `3）成本上升`, `（2）需求回落`.
  private static func listNumber(_ text: String) -> Int? {
    let all = Array(text.unicodeScalars.prefix(6))
    let scalars = all.first.map { "（(".unicodeScalars.contains($0) } == true ? Array(all.dropFirst()) : all
    let digits = scalars.prefix { $0.isASCIIDigit }
    guard (1...2).contains(digits.count), digits.count < scalars.count,
      ".．、)）".unicodeScalars.contains(scalars[digits.count]),
      let next = scalars.dropFirst(digits.count + 1).first(where: { $0 != " " }), !CellText.isDigit(next)
    else { return nil }
    return Int(String(scalars: digits))
  }

  /// Whether a new entry of a list of reports begins: the last one ends with a date, and a bracket or number follows.
  private func isNextReport(_ next: Paragraph, after last: Paragraph) -> Bool {
    guard let first = next.text.firstScalar else { return false }
    // A list of titles, one below the other. A sentence does not end with a title and continue with another one.
    if first == "《", last.text.lastScalar == "》" { return last.text.firstScalar == "《" }
    guard LayoutWords.endsWithDate(last.text) else { return false }
    return "《<".unicodeScalars.contains(first) || HeadingNumber(next.text) != nil
      || ItemNumber.length(next.text) > 0
  }

  /// Whether the last line begins with a number, and the next one begins where the words after the number do.
  private func isNumberBefore(_ next: Paragraph, _ last: Paragraph) -> Bool {
    let indent = next.lastSpan.left - last.lastSpan.left
    if ItemNumber.length(last.text) > 0, indent > 0, indent < 2.6 * next.size { return true }
    if indent > 0, indent < 5 * next.size, isBehindMark(next, last) { return true }
    guard indent > 0, indent < 5 * next.size,
      Self.listNumber(last.text) != nil || ListMarker.letter(last.text) != nil
    else { return false }
    return last.words.prefix(3).dropFirst().contains { abs($0.box.left - next.lastSpan.left) < 1.5 }
  }

  /// Whether the next line begins exactly where the words of the last line do, behind a short mark and a gap: `9`, `e.`.
  private func isBehindMark(_ next: Paragraph, _ last: Paragraph) -> Bool {
    guard last.words.count > 1 else { return false }
    let (mark, word) = (last.words[0], last.words[1])
    return mark.text.unicodeScalars.count <= 4 && !mark.text.unicodeScalars.contains(where: \.isHan)
      && word.box.left - mark.box.right > 0.4 * next.size && abs(word.box.left - next.lastSpan.left) < 1
  }

  private func isIndented(_ next: Paragraph, _ last: Paragraph) -> Bool {
    let start = next.lastSpan.left
    return start > edges.left + 1.2 * next.size && last.lastSpan.left < start - 1.2 * next.size
  }

  /// Whether the lines are a list of labels, such as `电话：…` and `邮箱：…`, which is full by chance and may precede a name.
  private func isListOfLabels(_ last: Paragraph, _ next: Paragraph) -> Bool {
    guard last.lineCount == 1, last.lastSpan.width < 24 * last.size else { return false }
    return LayoutWords.startsWithLabel(next.text) || ContactColumns.isContact(next.text)
      || !last.text.unicodeScalars.contains(where: \.isHan)
        && !(last.lastSpan.width > 13 * last.size && LatinTitle.isLowercase(next.text))
      || ContactColumns.isContact(last.text) && last.text.unicodeScalars.count <= 40
  }

  /// Whether the next line continues a title: the last line is incomplete, full, or centred and wider than the next
  /// one.
  private func isTitleGoingOn(_ last: Paragraph, _ next: Paragraph, pitch: Double) -> Bool {
    guard HeadingNumber(next.text) == nil, let first = next.text.firstScalar,
      !CellText.isDash(first), !isTranslation(last, next)
    else {
      return false
    }
    if last.lineCount == 1, QuotationMarks.isLeftOpen(last.text) { return true }
    if last.lineCount == 1, pitch < 1.9, leadsOn(last, next) { return true }
    if last.lineCount == 1, pitch < 2.3, isLeftOpen(last, next) { return true }
    if pitch < 1.9, LatinTitle.goesOn(last, next, right: edges.right(at: last.lastBaseline)) { return true }
    if LatinTitle.isTight(last, next, pitch: pitch) { return true }
    let isCentred = abs(last.lastSpan.middle - next.lastSpan.middle) < next.size
    guard pitch < (isCentred ? 2.5 : 1.9) else { return false }
    return last.lastSpan.right >= edges.right(at: last.lastBaseline) - 2.2 * next.size
      || (isCentred && last.lastSpan.width > 0.55 * edges.width
        && last.lastSpan.width > next.lastSpan.width)
  }

  /// Whether a title of few Chinese characters has its translation on the next line, in another size: `目录`, `Catalog`.
  private func isTranslation(_ last: Paragraph, _ next: Paragraph) -> Bool {
    last.lineCount == 1 && last.text.unicodeScalars.count <= 6 && last.text.unicodeScalars.allSatisfy(\.isHan)
      && LatinTitle.isLatin(next.text) && abs(last.size - next.size) > 0.05 * next.size
  }

  /// `宏观变量控制下的`, `高频数据与`: no title ends like this, and the next line begins below it in the same size.
  private func isLeftOpen(_ last: Paragraph, _ next: Paragraph) -> Bool {
    guard let end = last.text.lastScalar, last.text.unicodeScalars.count >= 6 else { return false }
    return "的与和及、，".unicodeScalars.contains(end) && abs(last.size - next.size) < 0.05 * next.size
      && abs(last.lastSpan.left - next.lastSpan.left) < 2
  }

  /// Whether the last line leads to the next: `某某系列之二—`, or a question followed by an answer in the same font size.
  private func leadsOn(_ last: Paragraph, _ next: Paragraph) -> Bool {
    guard let end = last.text.lastScalar, last.text.unicodeScalars.count >= 4,
      abs(last.size - next.size) < 0.08 * next.size
        || abs(last.box.height - next.box.height) < 0.02 * next.box.height
    else { return false }
    if CellText.isDash(end), end != "-" { return true }
    return end == "？" && abs(last.lastSpan.left - next.lastSpan.left) < 2
      && next.text.lastScalar != "？"
  }

  private func endsSentence(_ text: String) -> Bool {
    text.lastScalar.map { "。！？；：.!?;:…”）".unicodeScalars.contains($0) } ?? true
  }

  private func joined(_ last: Paragraph, _ next: Paragraph, isOneWord: Bool = false) -> Paragraph {
    var joined = last
    joined.text = isOneWord ? last.text + next.text : LineJoint.wrapped(last.text, next.text)
    joined.words += next.words
    joined.box = last.box.union(next.box)
    joined.lineCount += 1
    joined.pitch = next.lastBaseline - last.lastBaseline
    joined.lastBaseline = next.lastBaseline
    joined.lastSpan = next.lastSpan
    joined.lastSize = next.lastSize
    joined.isLastLineFull = next.isLastLineFull
    return joined
  }
}
