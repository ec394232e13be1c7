/// Reads dates from left to right. After a failure the position of the cursor is undefined, so keep a copy.
struct DateParser {
  var cursor: LexemeCursor
  /// Whether only a date is expected here, as at the start of an announcement. Then `7.19` and `07-19` are dates like
  /// `7/19`; elsewhere they are decimals and codes.
  var expectsDate = false

  init(cursor: LexemeCursor, expectsDate: Bool = false) {
    self.cursor = cursor
    self.expectsDate = expectsDate
  }

  mutating func readDate() -> PartialDate? {
    if cursor.current.isASCIILetter { return readEnglishMonthFirst() }
    guard let first = readNumber(maximumWidth: 8) else { return nil }
    if first.width == 8 {
      let (monthAndDay, year) = (first.value % 10_000, first.value / 10_000)
      return PartialDate(year: year, month: monthAndDay / 100, day: monthAndDay % 100, style: .plain)
    }
    if let separator = dateSeparator(), first.width == 4 { return readFields(after: first.value, separator) }
    if first.width <= 2, cursor.skip(UInt8(ascii: "/")) { return readSlashed(month: first.value) }
    if expectsDate, let date = readShort(month: first) { return date }
    let isOrdinal = Self.ordinalEndings.skip(&cursor) != nil
    cursor.skipBlanks()
    if !isOrdinal, first.width == 4, cursor.skip("年") { return readChinese(year: first.value) }
    if !isOrdinal, first.width <= 2, cursor.skip("月") { return readChineseDay(month: first.value) }
    return first.width <= 2 ? readEnglishMonth(day: first.value) : nil
  }

  struct Number {
    var value = 0
    var width = 0
  }

  /// - Returns: nil if there is no digit or there are more than `maximumWidth`.
  mutating func readNumber(maximumWidth: Int) -> Number? {
    var number = Number()
    while cursor.isAtDigit {
      guard number.width < maximumWidth else { return nil }
      number.value = number.value * 10 + Int(cursor.current - UInt8(ascii: "0"))
      number.width += 1
      cursor.advance()
    }
    return number.width > 0 ? number : nil
  }
}

// MARK: - Digits and separators

extension DateParser {
  func dateSeparator() -> UInt8? {
    switch cursor.current {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): cursor.current
    default: nil
    }
  }

  /// Reads `-06-23`. Both separators must be equal; blanks may follow them, as in text from a PDF.
  private mutating func readFields(after year: Int, _ separator: UInt8) -> PartialDate? {
    cursor.advance()
    cursor.skipBlanks()
    guard let month = readNumber(maximumWidth: 2), cursor.skip(separator) else { return nil }
    cursor.skipBlanks()
    guard let day = readNumber(maximumWidth: 2) else { return nil }
    return PartialDate(year: year, month: month.value, day: day.value, style: .plain)
  }

  /// Reads the `19` of `7/19`. If a year follows, either number could be the month, so it is not a date.
  private mutating func readSlashed(month: Int) -> PartialDate? {
    guard let day = readNumber(maximumWidth: 2), cursor.current != UInt8(ascii: "/") else { return nil }
    return PartialDate(month: month, day: day.value, style: .slashed)
  }
}

// MARK: - Chinese

extension DateParser {
  private mutating func readChinese(year: Int) -> PartialDate? {
    cursor.skipBlanks()
    guard let month = readNumber(maximumWidth: 2) else { return nil }
    cursor.skipBlanks()
    guard cursor.skip("月"), var date = readChineseDay(month: month.value) else { return nil }
    date.year = year
    return date
  }

  private mutating func readChineseDay(month: Int) -> PartialDate? {
    guard var date = readDayAlone() else { return nil }
    date.month = month
    return date
  }

  /// Reads `21 日`, or `21`, which is not a closed date.
  mutating func readDayAlone() -> PartialDate? {
    cursor.skipBlanks()
    guard let day = readNumber(maximumWidth: 2) else { return nil }
    let afterDay = cursor
    cursor.skipBlanks()
    let isClosed = cursor.skip("日") || cursor.skip("号")
    if !isClosed { cursor = afterDay }
    return PartialDate(day: day.value, style: .chinese, isClosed: isClosed)
  }
}

// MARK: - English

extension DateParser {
  static let ordinalEndings = WordList<Void>(["st", "nd", "rd", "th"])

  private static let months: WordList<Int> = {
    let full = MonthNames.full.enumerated().map { ($1, $0 + 1) }
    let short = MonthNames.short.enumerated().map { ($1, $0 + 1) }
    return WordList(full + short + [("sept", 9)], ignoringCase: true)
  }()

  private mutating func readMonthName() -> Int? {
    guard let month = Self.months.skip(&cursor) else { return nil }
    _ = cursor.skip(UInt8(ascii: "."))
    cursor.skipBlanks()
    return month
  }

  /// Reads `June 26, 2024`, and `June 26` without a year.
  private mutating func readEnglishMonthFirst() -> PartialDate? {
    guard let month = readMonthName(), let day = readNumber(maximumWidth: 2) else { return nil }
    _ = Self.ordinalEndings.skip(&cursor)
    return PartialDate(year: readEnglishYear(), month: month, day: day.value, style: .plain)
  }

  /// Reads the `June 2024` of `26 June 2024`.
  mutating func readEnglishMonth(day: Int) -> PartialDate? {
    guard let month = readMonthName() else { return nil }
    return PartialDate(year: readEnglishYear(), month: month, day: day, style: .plain)
  }

  /// Reads `, 2024`; does not move the cursor if there is no year.
  mutating func readEnglishYear() -> Int? {
    let start = cursor
    cursor.skipBlanks()
    _ = cursor.skip(UInt8(ascii: ","))
    cursor.skipBlanks()
    if let year = readNumber(maximumWidth: 4), year.width == 4 { return year.value }
    cursor = start
    return nil
  }
}
