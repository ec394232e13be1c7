import Document
import Lexemes

/// A line of the list of related reports: `《…》——2024-06-23`, its titles and dates in the order they stand.
struct RelatedReportLine: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var title: String
    var published: PrintedDate?
  }

  /// A date and where it stands in the text, in Unicode scalars.
  struct PrintedDate: Sendable, Hashable {
    /// nil for a date that there is none of: `2024-06-31`.
    var day: CalendarDate?
    var range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// The date of a line that holds nothing else.
  private(set) var date: PrintedDate?

  private static let signs = " -—–―|｜:：()（）[]【】,，;；、.\t"

  init(_ text: String) {
    let titles = Self.bracketed(text)
    if titles.isEmpty {
      readUnbracketed(text)
      return
    }
    let between = Self.gaps(text, titles).map { Self.date($0, in: text) }
    // Dates stand behind their titles, or before them where nothing stands behind the last.
    let isBefore = between.last == .some(nil) && between.first != .some(nil)
    entries = titles.enumerated().map { index, title in
      Entry(
        title: text[text.index(after: title.lowerBound)..<text.index(before: title.upperBound)].trimmed,
        published: between[isBefore ? index : index + 1])
    }
  }

  /// `周报：某标题-2024/07/14`: without brackets only a date at either end shows where the title ends.
  private mutating func readUnbracketed(_ text: String) {
    let words = HeadingNumber.split(text).rest
    let dates = DateRange.all(in: words)
    guard let last = dates.last, let first = dates.first else { return }
    // The number that was left off stands before all of it.
    let offset = text.unicodeScalars.count - words.unicodeScalars.count
    func printed(_ date: (range: DateRange, bounds: Range<String.Index>)) -> PrintedDate {
      let range = words.scalarRange(date.bounds)
      return PrintedDate(
        day: date.range.start, range: (range.lowerBound + offset)..<(range.upperBound + offset))
    }
    let before = words[..<last.bounds.lowerBound].trimming(Self.signs)
    let after = words[first.bounds.upperBound...].trimming(Self.signs)
    if words[last.bounds.upperBound...].trimming(Self.signs).isEmpty {
      if before.isEmpty {
        date = printed(last)
      } else {
        entries = [Entry(title: before, published: printed(last))]
      }
    } else if words[..<first.bounds.lowerBound].trimming(Self.signs).isEmpty {
      entries = [Entry(title: after, published: printed(first))]
    }
  }

  /// The outermost brackets: titles quote other titles. Several are several titles only where something tells them
  /// apart, a date or a blank; `《甲》点评：《乙》` is one.
  private static func bracketed(_ text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var depth = 0
    var open = text.startIndex
    for place in text.indices {
      if text[place] == "《" {
        if depth == 0 { open = place }
        depth += 1
      } else if text[place] == "》", depth > 0 {
        depth -= 1
        if depth == 0 { found.append(open..<text.index(after: place)) }
      }
    }
    guard depth == 0, let first = found.first, let last = found.last else {
      guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close else {
        return []
      }
      return [open..<text.index(after: close)]
    }
    let isApart = gaps(text, found).dropFirst().dropLast().allSatisfy {
      date($0, in: text) != nil || $0.trimming(signs).isEmpty && $0.holds(" ")
    }
    return isApart ? found : [first.lowerBound..<last.upperBound]
  }

  /// What stands before, between and behind the titles.
  private static func gaps(_ text: String, _ titles: [Range<String.Index>]) -> [Substring] {
    let starts = [text.startIndex] + titles.map(\.upperBound)
    let ends = titles.map(\.lowerBound) + [text.endIndex]
    return zip(starts, ends).map { text[$0..<$1] }
  }

  /// The date of a stretch of the text.
  private static func date(_ stretch: Substring, in text: String) -> PrintedDate? {
    let start = text.scalarRange(stretch.startIndex..<stretch.endIndex).lowerBound
    let words = String(stretch)
    func printed(_ day: CalendarDate?, _ bounds: Range<String.Index>) -> PrintedDate {
      let range = words.scalarRange(bounds)
      return PrintedDate(day: day, range: (range.lowerBound + start)..<(range.upperBound + start))
    }
    if let found = DateRange.first(in: words) { return printed(found.range.start, found.bounds) }
    let bare = words.trimming(signs)
    let groups = bare.split { !$0.isASCII || !$0.isNumber }
    let isDate = groups.count == 3 && groups[0].count == 4 || groups.count == 1 && bare.utf8.count == 8
    guard isDate, bare.utf8.count < 30, let bounds = words.bounds(of: bare) else { return nil }
    return printed(nil, bounds)
  }
}

extension RelatedReportLine {
  /// Rows of a table as lines: converters make tables of titles and dates in two columns.
  static func unfolding(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .table(let grid) = block.content else { return block }
      let lines = grid.rows.filter { !$0.isBlank }.compactMap { row -> TextLine? in
        let own = row.filter { !$0.isEmpty && $0.role == .own }
        guard let first = own.first else { return nil }
        return TextLine(
          own.map(\.text).joined(separator: "  "), number: first.location.line, column: first.location.column,
          breaks: true)
      }
      let isList = lines.contains { !RelatedReportLine($0.text).entries.isEmpty }
      return isList ? Block(content: .paragraph(lines), lines: block.lines) : block
    }
  }
}
