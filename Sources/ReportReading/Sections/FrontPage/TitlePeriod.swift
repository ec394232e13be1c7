import Document
import Lexemes

/// Finds the period in a title: `（20240513-20240517）`, `（5.13-5.17）`, `(0513-0517)`.
enum TitlePeriod {
  /// The period and its range in the title. `defaultYear` is used for dates without a year.
  static func find(in title: String, defaultYear: DefaultYear?) -> (
    range: DateRange, bounds: Range<String.Index>
  )? {
    if let (range, bounds) = DateRange.first(in: title), range.start < range.end, isShort(range) {
      return (range, bounds)
    }
    for bounds in brackets(title) {
      let words = title[bounds].trimmed
      let dated = codedWithYear(words) ?? defaultYear.flatMap { announced(words, $0) ?? coded(words, $0) }
      guard let range = dated, range.start < range.end,
        isShort(range)
      else { continue }
      return (range, bounds)
    }
    return nil
  }

  /// Whether a range may be the period of an issue, such as a week or a month.
  private static func isShort(_ range: DateRange) -> Bool {
    range.end.daysSince1970 - range.start.daysSince1970 < 100
  }

  private static func brackets(_ title: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var open: String.Index?
    for place in title.indices {
      if "(（[【".contains(title[place]) { open = title.index(after: place) }
      if ")）]】".contains(title[place]), let start = open {
        found.append(start..<place)
        open = nil
      }
    }
    return found
  }

  private static func announced(_ words: String, _ defaultYear: DefaultYear) -> DateRange? {
    guard let (dates, end) = AnnouncedDates.prefix(of: words, defaultYear: defaultYear),
      end == words.endIndex, dates.count == 1, let start = dates[0].start, let last = dates[0].end
    else { return nil }
    return DateRange(start: start, end: last)
  }

  /// Reads a range of which only the first date has the year: `20240513-0517`.
  private static func codedWithYear(_ words: String) -> DateRange? {
    guard words.utf8.prefix(8).allSatisfy(\.isDigit), let year = Int(words.prefix(4)), words.count == 13
    else {
      return nil
    }
    return coded(String(words.dropFirst(4)), .fixed(year))
  }

  /// Reads a range of four-digit dates: `0513-0517`.
  private static func coded(_ words: String, _ defaultYear: DefaultYear) -> DateRange? {
    let parts = words.split(at: "-—–~～至")
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }) else {
      return nil
    }
    return announced(parts.map { "\($0.prefix(2)).\($0.suffix(2))" }.joined(separator: "-"), defaultYear)
  }
}
