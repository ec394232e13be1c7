import Lexemes
import Tabular

/// A report and the previous one of its house in the same series.
struct IssuePair: Sendable {
  /// The indices of both reports in the set.
  let report: Int
  let before: Int?
  /// How many weeks apart the two are; nil if that cannot be determined from their days.
  let weeksApart: Int?

  /// Whether the previous report is of the week before, so that it can be compared with the printed weekly growth.
  var isConsecutive: Bool { weeksApart == 1 }

  /// One pair for each report of a set, in the order of the reports.
  static func all(_ reports: [ArchivedReport]) -> [IssuePair] {
    var pairs = reports.indices.map { IssuePair(report: $0, before: nil, weeksApart: nil) }
    var last: [ArchivedReport.Sequence: Int] = [:]
    let days = reports.map { $0.issueDay?.daysSince1970 }
    let order = reports.indices.filter { days[$0] != nil }.sorted { left, right in
      (days[left] ?? 0, left) < (days[right] ?? 0, right)
    }
    for place in order {
      guard let sequence = reports[place].sequence else { continue }
      defer { last[sequence] = place }
      guard let before = last[sequence] else { continue }
      pairs[place] = IssuePair(
        report: place, before: before, weeksApart: weeks(from: reports[before], to: reports[place]))
    }
    return pairs
  }

  private static func weeks(from other: ArchivedReport, to report: ArchivedReport) -> Int? {
    if let monday = report.monday, let before = other.monday {
      let days = monday.daysSince1970 - before.daysSince1970
      return days % 7 == 0 ? days / 7 : nil
    }
    guard let day = report.date?.daysSince1970, let before = other.date?.daysSince1970 else { return nil }
    // Weekly issues may come out a day or two early or late.
    let weeks = (day - before + 3) / 7
    return weeks > 0 && abs(day - before - weeks * 7) <= 2 ? weeks : nil
  }
}

extension ArchivedReport {
  /// The Monday of the report's week, or of the week of its date. Reports of several houses can be aligned by it.
  var weekStart: CalendarDate? {
    guard let day = (monday ?? date)?.daysSince1970 else { return nil }
    // 1970-01-01 was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7
    return CalendarDate(daysSince1970: day - weekday)
  }
}
