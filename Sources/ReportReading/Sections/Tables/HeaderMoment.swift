import Document
import Lexemes

/// When the figures of a column were taken, as its header says: `收盘价 2024/7/2`, `第27周访问量`, `访问量 7.17-7.23`.
enum HeaderMoment: Sendable, Hashable {
  /// A day, the last of several. Without a printed year it is of some year, and only its place within one is known.
  case day(CalendarDate, hasYear: Bool)
  /// A week of a year, or of one that is not printed.
  case week(Int, year: Int?)

  /// Which of some moments is the last; nil where one is not known, two are the same or they cannot be compared.
  static func latest(_ moments: [HeaderMoment?]) -> Int? {
    let known = moments.compactMap(\.self)
    guard known.count == moments.count, Set(known).count == known.count else { return nil }
    guard let order = days(known) ?? weeks(known) else { return nil }
    return order.indices.max { order[$0] < order[$1] }
  }

  /// Days in the order of time; nil where they may lie on both sides of New Year and no year says so.
  private static func days(_ moments: [HeaderMoment]) -> [Int]? {
    var days: [Int] = []
    var haveYears = true
    for case .day(let day, let hasYear) in moments {
      days.append(day.daysSince1970)
      haveYears = haveYears && hasYear
    }
    guard days.count == moments.count, let first = days.min(), let last = days.max() else { return nil }
    return haveYears || last - first < 183 ? days : nil
  }

  /// Weeks in the order of time: with their years, or without where they cannot lie on both sides of New Year.
  private static func weeks(_ moments: [HeaderMoment]) -> [Int]? {
    var weeks: [Int] = []
    var years: Set<Int?> = []
    for case .week(let week, let year) in moments {
      weeks.append((year ?? 0) * 100 + week)
      years.insert(year)
    }
    guard weeks.count == moments.count, let first = weeks.min(), let last = weeks.max() else { return nil }
    if years == [nil] { return last - first < 26 ? weeks : nil }
    return years.contains(nil) ? nil : weeks
  }
}

extension HeaderColumn {
  /// The day or week among the labels, the innermost that has one.
  var moment: HeaderMoment? {
    for label in path.reversed() where label.hasDigit {
      for word in label.split(at: " ()") {
        if let day = DateLexeme.read(word) { return .day(day, hasYear: true) }
        if let day = DateLexeme.read(word, defaultYear: 2000) { return .day(day, hasYear: false) }
        if let day = Self.lastDay(ofPoints: word) { return .day(day, hasYear: false) }
        guard let (range, _) = DateRange.first(in: word, defaultYear: 2000) else { continue }
        return .day(range.end, hasYear: DateRange.first(in: word) != nil)
      }
      if let week = Self.number(in: label, before: "周", most: 2) {
        return .week(week, year: Self.number(in: label, before: "年", most: 4))
      }
    }
    return nil
  }

  /// `7.10-7.16`: a point alone may be a number's, two with a dash between are days.
  private static func lastDay(ofPoints word: String) -> CalendarDate? {
    let ends = word.split(at: "-–—~～至")
    guard ends.count == 2 else { return nil }
    let days = ends.map { end in
      end.unicodeScalars.count { $0 == "." } == 1 ? DateLexeme.read("2000.\(end)") : nil
    }
    return days[0] == nil ? nil : days[1]
  }

  private static func number(in label: String, before sign: Unicode.Scalar, most: Int) -> Int? {
    let scalars = label.scalarArray
    guard let end = scalars.firstIndex(of: sign) else { return nil }
    let digits = scalars[..<end].trailingDigits
    return digits.isEmpty || digits.count > most ? nil : Int(String(scalars: digits))
  }
}
