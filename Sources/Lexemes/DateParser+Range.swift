extension DateParser {
  /// Reads a date or a range. On success, the cursor is just after the last byte read.
  ///
  /// `takesLoneSlash` tells whether `7/19` is a date if no range follows.
  mutating func readRange(defaultYear: DefaultYear?, takesLoneSlash: Bool = true) -> DateRange? {
    guard let (first, second) = readEnds(takesLoneSlash: takesLoneSlash) else { return nil }
    return second.map { Self.range(first, $0, defaultYear) }
      ?? first.resolved(defaultYear: defaultYear).map(DateRange.init)
  }

  /// Reads a date and, in a range, the second one, as far as they are printed.
  mutating func readEnds(takesLoneSlash: Bool = true) -> (first: PartialDate, second: PartialDate?)? {
    if Self.openings.skip(&cursor) != nil { cursor.skipBlanks() }
    if let days = readDaysBeforeMonth() { return days }
    guard let first = readDate() else { return nil }
    skipWeekday()
    let afterFirst = cursor
    cursor.skipBlanks()
    if Self.joints.skip(&cursor) != nil {
      cursor.skipBlanks()
      if let second = readSecond(after: first) {
        guard endsCleanly(second) else { return nil }
        skipWeekday()
        return (first, second)
      }
    }
    cursor = afterFirst
    guard first.isClosed, endsCleanly(first), takesLoneSlash || first.style != .slashed else { return nil }
    return (first, nil)
  }

  /// Reads `20-22 May 2025`, where the month follows both days; otherwise does not move the cursor.
  private mutating func readDaysBeforeMonth() -> (first: PartialDate, second: PartialDate?)? {
    let start = cursor
    if let first = readEnglishDay(), Self.joints.skip(&cursor) != nil {
      cursor.skipBlanks()
      if let second = readEnglishDay(), let last = readEnglishMonth(day: second), endsCleanly(last) {
        return (PartialDate(year: last.year, month: last.month, day: first, style: .plain), last)
      }
    }
    cursor = start
    return nil
  }

  /// Reads `20th` and the blanks after it.
  private mutating func readEnglishDay() -> Int? {
    guard let day = readNumber(maximumWidth: 2) else { return nil }
    _ = Self.ordinalEndings.skip(&cursor)
    cursor.skipBlanks()
    return day.value
  }

  /// Reads the `-26日` of `25日-26日`; does not move the cursor if there is none.
  mutating func readEnd(after first: PartialDate) -> PartialDate? {
    let start = cursor
    cursor.skipBlanks()
    if Self.joints.skip(&cursor) != nil {
      cursor.skipBlanks()
      if let second = readSecond(after: first), endsCleanly(second) { return second }
    }
    cursor = start
    return nil
  }

  private static let openings = WordList<Void>(["from", "自", "从"], ignoringCase: true)
  private static let joints = WordList<Void>(["-", "~", "至", "到", "起至", "to"], ignoringCase: true)

  private static let nextYear = WordList<Void>(["次年", "明年", "翌年", "来年"])

  /// Reads the second end: a date, `21日` after a Chinese date, `28, 2024` after an English one.
  mutating func readSecond(after first: PartialDate) -> PartialDate? {
    let start = cursor
    if Self.nextYear.skip(&cursor) != nil {
      cursor.skipBlanks()
      guard var second = readDate(), second.isClosed, second.year == nil else { return nil }
      second.isNextYear = true
      return second
    }
    if let second = readDate(), second.isClosed { return second }
    cursor = start
    guard var second = readDayAlone() else { return nil }
    switch first.style {
    case .chinese:
      return second.isClosed ? second : nil
    case .plain:
      guard first.year == nil, first.month != nil, !second.isClosed else { return nil }
      _ = Self.ordinalEndings.skip(&cursor)
      second.year = readEnglishYear()
      second.style = .plain
      second.isClosed = true
      return second
    case .slashed:
      guard expectsDate else { return nil }
      second.style = .slashed
      second.isClosed = true
      return second
    }
  }

  /// Whether the date is complete, and not part of something longer, as in `2024.06.23.5`, `7/19-5`, `20240623abc`.
  private func endsCleanly(_ date: PartialDate) -> Bool {
    var ahead = cursor
    switch cursor.current {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "~"):
      ahead.advance()
      ahead.skipBlanks()
      return !ahead.isAtDigit
    case let byte where byte.isASCIILetter || byte.isASCIIDigit:
      return date.style == .chinese
    default:
      return true
    }
  }

  static func range(_ first: PartialDate, _ second: PartialDate, _ defaultYear: DefaultYear?) -> DateRange? {
    guard let month = first.month else { return nil }
    if second.isNextYear {
      guard let start = first.resolved(defaultYear: defaultYear),
        let end = second.resolved(defaultYear: .fixed(start.year + 1))
      else { return nil }
      return DateRange(start: start, end: end)
    }
    let wraps = (second.month ?? month, second.day) < (month, first.day)
    // Without a month of its own the second day is in the same month, so it cannot be earlier than the first.
    if wraps, second.month == nil { return nil }
    // An earlier month comes second only across New Year; any other range that runs backwards is a misprint.
    if wraps, first.year == nil || second.year == nil, month < 10 || (second.month ?? month) > 3 {
      return nil
    }
    let yearBySecond = second.year.map { wraps ? $0 - 1 : $0 }
    guard let startYear = first.year ?? yearBySecond ?? defaultYear?.year(month: month, day: first.day) else {
      return nil
    }
    let endYear = second.year ?? (wraps ? startYear + 1 : startYear)
    guard let start = CalendarDate(year: startYear, month: month, day: first.day),
      let end = CalendarDate(year: endYear, month: second.month ?? month, day: second.day)
    else { return nil }
    return DateRange(start: start, end: end)
  }
}
