import Document
import Lexemes

/// When the figures of a column were taken, as its header says: `收盘价 2024/7/2`, `第27周访问量`.
enum HeaderMoment: Sendable, Hashable {
  case day(CalendarDate)
  /// A week of a year, or of one that is not printed.
  case week(Int, year: Int?)

  /// Which of some moments is the last; nil where one is not known, two are the same or they cannot be compared.
  static func latest(_ moments: [HeaderMoment?]) -> Int? {
    let known = moments.compactMap(\.self)
    guard known.count == moments.count, Set(known).count == known.count else { return nil }
    let days = known.compactMap { if case .day(let day) = $0 { day.daysSince1970 } else { nil } }
    let order = days.count == known.count ? days : weeks(known)
    guard let order else { return nil }
    return order.indices.max { order[$0] < order[$1] }
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
        // Days of one table without a year are of one year.
        if let day = DateLexeme.read(word, defaultYear: 2000) { return .day(day) }
      }
      if let week = Self.number(in: label, before: "周", most: 2) {
        return .week(week, year: Self.number(in: label, before: "年", most: 4))
      }
    }
    return nil
  }

  private static func number(in label: String, before sign: Unicode.Scalar, most: Int) -> Int? {
    let scalars = label.scalarArray
    guard let end = scalars.firstIndex(of: sign) else { return nil }
    let digits = scalars[..<end].trailingDigits
    return digits.isEmpty || digits.count > most ? nil : Int(String(scalars: digits))
  }
}
