/// Forms that are dates only where nothing but a date is expected.
extension DateParser {
  /// Reads the `.19` of `7.19` and the `-19` of `07-19`; does not move the cursor if it cannot.
  mutating func readShort(month: Number) -> PartialDate? {
    let start = cursor
    guard let separator = dateSeparator(), month.width <= 2, cursor.skip(separator),
      let day = readNumber(maximumWidth: 2),
      separator == UInt8(ascii: ".") || (month.width, day.width) == (2, 2),
      endsShortDate(isFullWidth: day.width == 2)
    else {
      cursor = start
      return nil
    }
    return PartialDate(month: month.value, day: day.value, style: .slashed)
  }

  /// Whether the numbers are a date. What follows may make them something else: `1.2 版`, `10-12 月`, `7.5%`.
  private func endsShortDate(isFullWidth: Bool) -> Bool {
    var ahead = cursor
    let isApart = ahead.current == FoldedByte.blank
    ahead.skipBlanks()
    if ahead.isAtEnd || ":,-~()".utf8.contains(ahead.current) { return true }
    if ["至", "到", "、", "日", "号"].contains(where: { ahead.skip($0) }) { return true }
    return isApart && isFullWidth && !["月", "年", "周", "%"].contains { ahead.skip($0) }
  }

  /// Skips `（周五）`, `(Fri)` and, where a date is expected, a bare `周五`.
  mutating func skipWeekday() {
    let start = cursor
    cursor.skipBlanks()
    let isBracketed = cursor.skip(UInt8(ascii: "("))
    cursor.skipBlanks()
    guard isBracketed || expectsDate, Self.weekdays.skip(&cursor) != nil else {
      cursor = start
      return
    }
    guard isBracketed else { return }
    cursor.skipBlanks()
    // `7月19日-21日（周五至周日）`
    if cursor.skip(UInt8(ascii: "-")) || cursor.skip("至") { _ = Self.weekdays.skip(&cursor) }
    cursor.skipBlanks()
    if !cursor.skip(UInt8(ascii: ")")) { cursor = start }
  }

  private static let weekdays: WordList<Void> = {
    let chinese = ["周", "星期", "礼拜"].flatMap { week in "一二三四五六日天".map { week + String($0) } }
    let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return WordList(chinese + english + english.map { String($0.prefix(3)) }, ignoringCase: true)
  }()
}
