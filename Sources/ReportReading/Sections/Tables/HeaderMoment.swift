import Document
import Lexemes

/// The date of a column's figures according to its header: `收盘价 2024/7/2`, `第27周访问量`, `访问量 7.17-7.23`.
enum HeaderMoment: Sendable, Hashable {
  /// A day, or the last of several. Without a printed year only its place within the year is known.
  case day(CalendarDate, hasYear: Bool)
  /// A week, and its year if printed.
  case week(Int, year: Int?)

  /// The index of the latest date; nil if one is unknown, two are equal or they cannot be compared.
  static func latest(_ moments: [HeaderMoment?]) -> Int? {
    let known = moments.compactMap(\.self)
    guard known.count == moments.count, Set(known).count == known.count else { return nil }
    guard let order = days(known) ?? weeks(known) else { return nil }
    return order.indices.max { order[$0] < order[$1] }
  }

  /// Values that order days in time; nil if they may be on both sides of New Year and have no year.
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

  /// Values that order weeks in time; nil if they may be on both sides of New Year and have no year.
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
  /// The date in the innermost label that has one.
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

  /// The last day of a range with points: `7.10-7.16`. A single point may be that of a number.
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
