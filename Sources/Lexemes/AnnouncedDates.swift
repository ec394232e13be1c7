/// The days that an announcement begins with: `7 月 19 日（周五）-21 日：某会议`, `7.26-7.28 展会`, `即日起至 8 月 2 日`.
///
/// More forms are read as dates than in prose, because only a date is expected here. Either end may be missing: 即日起
/// names no first day, `8月5日起` no last one.
public struct AnnouncedDates: Sendable, Hashable {
  /// The first day; nil if none is announced.
  public var start: CalendarDate?
  /// The last day; nil if none is announced.
  public var end: CalendarDate?
  /// Whether the printed end is before the start; the end is then left out.
  public var runsBackwards = false

  /// Creates the dates of a range whose days are both known.
  public init(_ dates: DateRange) {
    start = dates.start
    end = dates.end
  }

  private init(start: CalendarDate?, end: CalendarDate?, runsBackwards: Bool = false) {
    self.start = start
    self.end = end
    self.runsBackwards = runsBackwards
  }
}

extension AnnouncedDates {
  /// Reads the days at the start of a text and where they end. `7月19日、20日` is one stretch of days, `7月19日、25日` is two.
  ///
  /// - Returns: nil if the text does not begin with days, or begins with a day that does not exist.
  public static func prefix(
    of text: String, defaultYear: DefaultYear?
  ) -> (dates: [AnnouncedDates], end: String.Index)? {
    var parser = DateParser(cursor: LexemeCursor(Array(text.utf8)[...]), expectsDate: true)
    parser.cursor.skipBlanks()
    guard let dates = parser.readAnnounced(defaultYear) else { return nil }
    return (dates, text.utf8.index(text.utf8.startIndex, offsetBy: parser.cursor.position))
  }

  /// Adds a stretch that begins on the next day; returns whether it does.
  fileprivate mutating func extend(with next: AnnouncedDates) -> Bool {
    guard let end, let start = next.start, start.daysSince1970 == end.daysSince1970 + 1 else { return false }
    self.end = next.end
    return true
  }

  fileprivate init?(_ first: PartialDate, _ second: PartialDate?, _ defaultYear: DefaultYear?) {
    guard let start = first.resolved(defaultYear: defaultYear ?? second?.year.map(DefaultYear.fixed)) else {
      return nil
    }
    guard let second else {
      self.init(start: start, end: start)
      return
    }
    if let range = DateParser.range(first, second, defaultYear) {
      self.init(range)
    } else {
      // Only an existing day can be before another; one that does not exist puts both in doubt.
      guard CalendarDate(year: 2000, month: second.month ?? start.month, day: second.day) != nil else {
        return nil
      }
      self.init(start: start, end: nil, runsBackwards: true)
    }
  }

  fileprivate static func until(_ end: CalendarDate) -> AnnouncedDates {
    AnnouncedDates(start: nil, end: end)
  }
  fileprivate static func since(_ start: CalendarDate) -> AnnouncedDates {
    AnnouncedDates(start: start, end: nil)
  }
}

extension DateParser {
  private static let fromNow = WordList<Void>(["即日起至", "即日起到", "即日起-", "即日-", "即日至", "截至", "截止"])
  /// The most stretches of one list. More are not an announcement, and each becomes a row that repeats the line.
  private static let mostStretches = 8
  private static let also = WordList<Void>(["、", "和", "及", "与", "&"])

  fileprivate mutating func readAnnounced(_ defaultYear: DefaultYear?) -> [AnnouncedDates]? {
    if Self.fromNow.skip(&cursor) != nil {
      cursor.skipBlanks()
      guard let end = readDate(), end.isClosed, let day = end.resolved(defaultYear: defaultYear) else {
        return nil
      }
      skipWeekday()
      return [.until(day)]
    }
    guard let (first, second) = readEnds(), let dates = AnnouncedDates(first, second, defaultYear) else {
      return nil
    }
    let last = cursor
    cursor.skipBlanks()
    if second == nil, let start = dates.start, cursor.skip("起") { return [.since(start)] }
    cursor = last
    var closing = second ?? first
    closing.month = closing.month ?? first.month
    return readFurther(after: closing, dates, defaultYear)
  }

  /// Reads the `20日` and `25日` of `7月19日、20日、25日`; consecutive days form one stretch.
  private mutating func readFurther(
    after first: PartialDate, _ dates: AnnouncedDates, _ defaultYear: DefaultYear?
  ) -> [AnnouncedDates] {
    var all = [dates]
    var previous = first
    var last = cursor
    while all.count < Self.mostStretches {
      cursor.skipBlanks()
      guard Self.also.skip(&cursor) != nil else { break }
      cursor.skipBlanks()
      guard var next = readSecond(after: previous) else { break }
      next.month = next.month ?? previous.month
      skipWeekday()
      let end = readEnd(after: next).map { end in
        var whole = end
        whole.month = end.month ?? next.month
        return whole
      }
      guard let further = AnnouncedDates(next, end, defaultYear), !further.runsBackwards else { break }
      if !all[all.count - 1].extend(with: further) { all.append(further) }
      skipWeekday()
      last = cursor
      previous = end ?? next
    }
    cursor = last
    return all
  }
}
