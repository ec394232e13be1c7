import Lexemes

/// When the figures of a column were taken, as its header says: `收盘价 2024/7/2`, `第27周访问量`.
enum HeaderMoment: Sendable, Hashable {
  case day(CalendarDate)
  case week(Int)

  /// Which of some moments is the last; nil where one is not known, two are the same or they cannot be compared.
  static func latest(_ moments: [HeaderMoment?]) -> Int? {
    let known = moments.compactMap(\.self)
    guard known.count == moments.count, Set(known).count == known.count else { return nil }
    let days = known.compactMap { if case .day(let day) = $0 { day.daysSince1970 } else { nil } }
    let weeks = known.compactMap { if case .week(let week) = $0 { week } else { nil } }
    let order = days.count == known.count ? days : weeks
    guard order.count == known.count else { return nil }
    return order.indices.max { order[$0] < order[$1] }
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
      if let week = Self.week(label) { return .week(week) }
    }
    return nil
  }

  private static func week(_ label: String) -> Int? {
    let scalars = label.scalarArray
    guard let end = scalars.firstIndex(of: "周") else { return nil }
    let digits = scalars[..<end].reversed().prefix { $0.isDecimalDigit }.reversed()
    return digits.isEmpty || digits.count > 2 ? nil : Int(String(scalars: digits))
  }
}
