import Document
import Lexemes

/// A line of the list of related reports: `《…》——2024-06-23`, its titles and dates in the order they are.
struct RelatedReportLine: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var title: String
    var published: PrintedDate?
  }

  /// A date and where it is in the text, in Unicode scalars.
  struct PrintedDate: Sendable, Hashable {
    /// nil for a date that there is none of: `2024-06-31`.
    var day: CalendarDate?
    var range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// The date of a line that holds nothing else.
  private(set) var date: PrintedDate?

  static let signs = " -—–―|｜:：()（）[]【】,，;；、.\t"

  /// Whether nothing but titles in brackets and dates is in the line, so that it is such a list wherever it is.
  private(set) var isStrict = false

  /// Whether neither a title in brackets nor a day is in the line.
  var isUndated: Bool { entries.isEmpty && date == nil }

  init(_ text: String) {
    let titles = BracketedTitle.all(in: text)
    if titles.isEmpty {
      readUnbracketed(text)
      return
    }
    let gaps = Self.gaps(text, titles.map(\.outer))
    let between = gaps.map { Self.date($0, in: text) }
    // Dates are behind their titles, or before them where nothing is behind the last.
    let isBefore = between.last == .some(nil) && between.first != .some(nil)
    entries = titles.enumerated().map { index, title in
      Entry(title: text[title.inner].trimmed, published: between[isBefore ? index : index + 1])
    }
    isStrict = entries.contains { $0.published?.day != nil } && zip(gaps, between).allSatisfy(Self.isBare)
  }

  /// Whether a stretch holds nothing beside its date.
  private static func isBare(_ gap: Substring, _ date: PrintedDate?) -> Bool {
    let words = String(gap)
    guard date != nil, let found = DateRange.first(in: words) else {
      return words.filter { !$0.isNumber }.trimming(signs).isEmpty
    }
    let before = words[..<found.bounds.lowerBound].filter { !$0.isNumber }
    return before.trimming(signs).isEmpty && words[found.bounds.upperBound...].trimming(signs).isEmpty
  }

  /// `周报：某标题-2024/07/14`: without brackets only a date at either end shows where the title ends.
  private mutating func readUnbracketed(_ text: String) {
    let words = Enumerator.split(text).rest
    let dates = DateRange.all(in: words)
    guard let last = dates.last, let first = dates.first else { return }
    // The number that was left off is before all of it.
    let offset = text.scalarCount - words.scalarCount
    func printed(_ date: (range: DateRange, bounds: Range<String.Index>)) -> PrintedDate {
      let range = words.scalarRange(date.bounds)
      return PrintedDate(
        day: date.range.start, range: (range.lowerBound + offset)..<(range.upperBound + offset))
    }
    let before = words[..<last.bounds.lowerBound].trimming(Self.signs)
    let after = words[first.bounds.upperBound...].trimming(Self.signs)
    if words[last.bounds.upperBound...].trimming(Self.signs).isEmpty {
      if before.trimming("》《>一").isEmpty {
        date = printed(last)
      } else {
        entries = [Entry(title: before, published: printed(last))]
      }
    } else if words[..<first.bounds.lowerBound].trimming(Self.signs).isEmpty {
      entries = [Entry(title: after, published: printed(first))]
    }
  }

  /// What is before, between and behind the titles.
  static func gaps(_ text: String, _ titles: [Range<String.Index>]) -> [Substring] {
    let starts = [text.startIndex] + titles.map(\.upperBound)
    let ends = titles.map(\.lowerBound) + [text.endIndex]
    return zip(starts, ends).map { text[$0..<$1] }
  }

  /// The date of a stretch of the text.
  static func date(_ stretch: Substring, in text: String) -> PrintedDate? {
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
